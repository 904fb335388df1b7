"""Reads short texts on what one studies with: the price and number of things, and whether a fee pays for them."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Book, Materials, Told

_YEN: Final = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,6}|[0-9]{1,3}万[0-9]{0,4}"
_ABOUT: Final = "約|およそ|だいたい|大体|概ね|おおむね"
_NEARLY: Final = "程度|前後|ほど|くらい|ぐらい|位|弱|強|台"
_PRICE: Final = re.compile(
    f"(?P<ahead>(?:(?:{_ABOUT}|各|税込み?|税別|税抜き?|定価|本体|価格|1(?:冊|部|セット|組|点|本|巻)(?:あたり|につき)?|毎回|1回|月額?|年額?)(?:\\s{{1,2}}|\\s?[:は]\\s?)?)*)"
    f"(?<![0-9,.])(?P<low>{_YEN})(?:\\s?円)?(?:\\s?[~-]\\s?(?P<high>{_YEN}))?\\s?円"
    f"(?P<behind>(?:\\s?(?:\\+税|\\(税込み?\\)|\\(税別\\)|\\(税抜き?\\)|\\(本体(?:価格)?\\)|税込み?|税別|税抜き?|{_NEARLY}))*)"
)
_TIMES: Final = re.compile(
    f"1(?:回|コマ|日)\\s?(?P<low>{_YEN})円\\s?[×xX]\\s?(?P<many>[0-9]{{1,3}})\\s?(?:回|コマ|日)分?"
)
_BRACKET: Final = re.compile("\\s?\\((?P<said>[^()]{1,40})\\)")
_OWN_PRICE: Final = re.compile("\\((?P<price>(?:定価|税込み?)?\\s?(?:約)?[0-9][0-9,]*円(?:程度|前後)?(?:税込み?)?)\\)")
_NOUN: Final = (
    "テキスト|教材|問題集|過去問(?:題)?|参考書|教科書|教本|教則本|書籍|ハンドブック|ガイドブック|ガイド|ワークブック|ドリル|マニュアル|手引き?|副読本|資料集?|プリント|レジュメ"
    "|DVD|CD|動画|映像|音声|アプリ|eラーニング|Eラーニング|カード|単語帳|楽譜|キット|セット|一式|工具|用具|道具|用品|材料|花材|布地|生地|作業服|制服|ユニフォーム|白衣|靴|エプロン|包丁|器具|機材|電卓|パソコン|版|本(?![体人社])|冊子|講義|シラバス|サンプル問題|模範解答|法令集|辞書|地図|文具|画材|絵の具|筆"
)
_BOOK: Final = re.compile(_NOUN)
_FEE: Final = (
    "(?:(?:テキスト|教材|書籍|教科書|教本|参考書|図書|材料|実習材料|実習|花材|器具|用具"
    "|道具)(?:等|など)?(?:の?代金?|費用?|料)?(?:・(?=[テ教書図材参]))?){1,3}"
)
_COURSE: Final = "(?:受講料金?|受[験検]料|講習料|講習費用?|講座料|授業料|学費|参加費|料金|費用|コース料金)"
_PAID: Final = (
    "(?:込み?(?:です|となります)?|込(?:み)?価格|に?含(?:む|まれ(?:る|ます|ています|ております|て(?:い|お)る)?|みます|んでいます)"
    "|付き|つき)"
)
_INCLUDED: Final = (
    re.compile(f"(?P<what>{_FEE})(?:は|も|が)?、?(?:{_COURSE})?(?:の中|内)?(?:に(?:は|も)?)?{_PAID}"),
    re.compile(
        f"{_COURSE}(?:の中|内)?(?:に|には)、?(?P<what>{_FEE})(?:\\s?\\(?(?P<price>{_YEN})円(?:分)?\\)?)?(?:を|も|が|は)?{_PAID}"
    ),
    re.compile(
        f"(?P<what>[^、。()0-9]{{0,10}}?{_FEE})\\s?\\(?(?P<price>{_YEN})円(?:分)?\\)?(?:を|も|が|は)?(?:{_COURSE}に)?{_PAID}"
    ),
)
_EXTRA: Final = re.compile(
    f"(?P<what>[^、。()0-9]{{0,10}}?{_FEE})(?:\\s?\\((?P<before>{_ABOUT})?(?P<fee>{_YEN})円(?:程度|前後)?\\))?(?:は|が|も|を)?\\s?[:|]?\\s?(?:含まず|含まない|含みません|除く|{_COURSE}に(?:は)?含(?:まれ(?:ません|ない|ておりません|ていません)|まず|みません)|(?:{_COURSE}と(?:は)?)?別(?:途|売り?|料金)?(?:(?:です|となります|必要(?:です)?|実費(?:です)?|購入|ご?用意|かかります|要|申し受けます|いただきます))?)"
    f"[、:]?\\s?(?:\\(?(?P<about>{_ABOUT})?(?P<price>{_YEN})円(?P<nearly>{_NEARLY})?(?:税込み?)?\\)?)?"
)
_PAID_FOR: Final = re.compile(f"{_COURSE}(?:の中|内)?(?:に|には){_PAID}")
_AT_COST: Final = re.compile(
    f"{_FEE}(?:は|が)?(?:\\s?[:|]\\s?)?実費(?:負担|となります|です|がかかります|を申し受けます)?"
)
# "テキストは当日会場で配布します", "受講者には無料配布"
_GIVEN: Final = re.compile(
    f"(?:(?P<what>[^、。はがを円]{{0,14}}(?:{_NOUN}))は|(?:受講|受[験検]|申込|講座|参加)(?:申込)?(?:者|生)?(?:全員)?に(?:は)?)[^、。円]{{0,16}}?"
    "(?:配布|配付|お渡し|郵送|送付|進呈|プレゼント|お届け|発送|お?貸し)(?:し(?:ます)?|いたします|されます|です)?"
)
_NONE_SET: Final = re.compile(
    "(?:指定|公式|専用|所定|公認)(?:の)?(?:テキスト|教材|参考書|教科書|教本|問題集)(?:・(?:テキスト|問題集|教材|参考書))?(?:は|も|の指定は)?(?:特に)?\\s?[:|]?\\s?(?:なし|無し|ありません|ございません|ない|設けて(?:い|おり)ません|発行して(?:い|おり)ません|販売して(?:い|おり)ません)"
    "|(?:テキスト|教材|参考書)の指定(?:は|も)?(?:特に)?(?:なし|無し|ありません|ない)|(?:特に)?指定(?:は)?なし|指定しない"
)
_NOT_ON_SALE: Final = re.compile(
    "(?:テキスト|教材|問題集|参考書|過去問(?:題集?)?|書籍|教本)(?:は|の|も)?(?:市販|一般販売|書店での販売|書店販売)(?:は|も)?(?:されて(?:い|おり)ません|されて(?:い)?ない|して(?:い|おり)ません|ありません|なし|ない|無し)"
    "|市販(?:の)?(?:テキスト|教材|問題集|参考書|対策本)(?:は)?(?:なし|無し|ありません|ございません|ない)"
)
_ONLY_THERE: Final = re.compile(
    "(?:一般の?)?書店(?:等|など)?(?:では|での)(?:取り?扱|販売|お?取り?扱い)[^、。]{0,8}(?:ず|ません|なし|なく)、?[^、。]{2,20}(?:のみ|(?<!いた)だけ|限り)[^、。]{0,8}"
)
_FREE: Final = re.compile(
    "(?P<what>[^、。はをがで]{1,20}(?:、[^、。はをがで]{1,12})?)?(?:は|を|が|で|:|\\s)?(?P<way>[^、。]{0,16}?)(?:無料|無償)(?:で|の|に|にて)?(?:公開|ダウンロード|配[布付]|送付|再生|提供|閲覧|貸与|進呈|プレゼント|視聴|利用|入手)?(?:可能?|中|(?:して|されて)(?:い|おり)ます|し(?:ます|て)|いたします|でき(?:ます|る)|いただけます|です|されます|OK)?"
)
_OWN: Final = re.compile(
    "(?P<what>[^。はを:]{2,30}?)(?:は|を|:)\\s?(?:各自|ご?自身|自分|受講者)(?:で|に?て|が)?、?(?:お?ご?(?:用意|準備|購入|持参)|お?買い?求め|お求め)(?:して)?(?:ください|下さい|いただきます|願います|のこと|となります|が必要(?:です)?|する)?"
)
_BROUGHT: Final = re.compile(
    "(?P<what>[^。はを:0-9円]{2,24}?)(?:は|を)?、?(?:要|必ず)?ご?持参(?:のこと|ください|して(?:ください|下さい)|下さい|要|品)?"
)
_COUNT: Final = "(?:全|計)?[0-9]{1,3}(?:冊|枚|巻|本|回分?|部|点|分冊|セット|種類?|組|問|個|時間|本立て)"
_COUNTED: Final = re.compile(f"[^、。/・+0-9円はがを]{{0,24}}?\\s?(?:\\({_COUNT}\\)|{_COUNT})(?:付き|つき|組)?")
_THERE: Final = re.compile(
    "(?P<what>[^、。()はがを0-9]{2,24}?)(?:(?:も|は|が)?(?:あり(?:ます)?|ございます|付き|つき|付属|配布|ご用意しています)(?P<more>[^、。]{0,20})|\\((?P<said>[^()]{2,20})\\))"
)
_NAMED: Final = re.compile(f"[^、。()0-9円はがをに]{{1,20}}(?:{_NOUN})(?:\\([^()円]{{1,20}}\\))?")
_SHORTEST: Final = 4
_LISTS: Final = re.compile("\\s?(?:[、/+|]|・(?=[^・]*[0-9]))\\s?")
# What is no book, or takes back, compares and narrows what stands beside it.
_NO: Final = re.compile(
    "旧|廃[版止]|絶版|品切|中古|販売終了|発売予定|準備中|予定|未定|他[のに社]|模[試擬]|受[験検](?:手数)?料(?!に)|検定料|登録料|入会|年会費|キャンセル|セール|キャンペーン|ポイント|還元|給付|時給|年収|交通費|宿泊|郵送料|振込|切手|写真|以上の?ご?購入|[?？]|思|でしょう|らしい|かも|おすすめ|十分|聞[いき]|当時|以前|昨|来[年春夏秋冬]|改[定訂]予定|異な|違い|より(?!ぬき)|(?<!手)引き?(?![きぬ])|減額|[0-9]オフ|OFF|レンタル|返金|返品|問い?合わ|こちら|参照|ご覧|年度(?!版)"
)
_LABEL: Final = re.compile(
    "(?:(?:準?[0-9]{1,2}級|[初中上]級|[A-Z]級|[初中上特]?段|基礎|応用|入門|実践|一般|会員|非会員|正会員|学生|学割|個人|団体|受講[者生]|受[験検]者|卒業生|[^、。0-9]{1,10}(?:コース|クラス|プラン|会員|価格|の方|の場合|課程|科|編))(?:価格|共通|の方|の場合|向け)?(?:[・~、と](?=準?[0-9]|[初中上]級))?){1,4}(?:共通)?"
)
_WHO_CUT: Final = re.compile("(?P<who>[^、。はが]{1,12})は(?P<cut>[0-9]{1,2}(?:割|%)引)(?:きの?|の)")
_AT: Final = re.compile("(?:Amazon|アマゾン|楽天(?:ブックス)?|書店|本屋(?:さん)?|ネット(?:書店)?|メルカリ|通販)で")
_SUM: Final = re.compile("\\s?(?:で|を|が|の)?(?:合計|合わせて|あわせて|全部で|計)(?:で|は|:)?$")
_STATED: Final = re.compile(
    "(?:です|となります|になります|と(?:なって|されて)います|かかります|かかりました|かかる|が(?:必要|かかります)(?:です)?|必要(?:です)?|で(?:買い|購入し|手に入れ)ました|で(?:購入|買)(?:可能?|でき(?:ます|る)|え(?:ます|ました|る))|で(?:発売中|販売(?:中|して(?:い|おり)ます|されて(?:い|おり)ます)?)|でした|ほど|〜|~)?"
)
# Of a further copy or one that is lost, not of the one that everybody has.
_AGAIN: Final = re.compile("追加(?:購入|注文)?$|再(?:発行|購入|送付)(?:は有料)?$")
_EDGES: Final = " 、,・/|:;。はがをで-"
_VERB: Final = re.compile(
    "[ぁ-ん]{5,}|ます|です|ません|ない|のみ|(?<!いた)だけ|場合(?!$)|送料(?!込)|手数料|講座$|講習$|以上|以下|まで|から"
)
_OFFICIAL: Final = re.compile(
    "公式(?!サイト|ページ|HP)|指定(?:の)?(?:教材|テキスト|図書)|(?:協会|委員会|連盟|主催者)発行"
)
# What the first readers lose: about how much, whether a fee pays for it, an edition or volume, before tax, for whom.
_LOST: Final = re.compile(
    f"円(?:{_NEARLY})|(?:{_ABOUT})\\s?[0-9]|別途|\\+税|税別|税抜|本体|(?<![税し申])込み|含|指定(?:の)?(?:テキスト|教材)(?:は)?(?:なし|無し|あり?ません)|会員|(?:ガイド|テキスト|教材|ブック|問題集|教本)\\s?(?:[^0-9円、。(:はを]{{1,8}}[編版巻]|改?訂?[^0-9円]{{0,3}}[0-9]+版|第[0-9]+版|[上下]巻)"
)


def loses_book(text: str, reading: Reading) -> bool:
    """Whether the first readers have lost what a price is of, or about how much it is."""
    if reading["kind"] != "materials":
        return False
    if _LOST.search(text) and re.search("円|なし|ません|[込含]", text):
        return True
    books = [one for one in reading["books"] if one["title"] and one["price"]]
    gap = re.search(f"{re.escape(books[0]['title'] or '')}(?P<gap>.*?)(?:{_YEN})円", text) if len(books) == 1 else None
    return bool(gap and re.search("[0-9A-Za-z一-龠ァ-ヶ]", _PRICED.sub("", gap["gap"])))


# What stands between a title and its price and names no other book.
_PRICED: Final = re.compile(
    "\\([^()]{0,16}(?:書店|書房|出版[社会局]?|新聞社|社|堂|館|文庫|協会|刊)\\)|税込み?価?格?|定価|価格|本体|1冊|各|円|消費税|[0-9]{4}年|著|発行"
)


def read_plain_materials(text: str) -> Materials | None:
    """Give what a short normalised text says of books and other materials, or None where a word has no place."""
    told = _read_whole(text)
    if told or _NO.search(_WHO_CUT.sub("", text)):
        return told
    return _read_prices(text) if "円" in text else _read_list(text)


def _make(books: list[Book], text: str, **told: bool | None) -> Materials:
    made: Materials = {
        "kind": "materials",
        "books": books,
        "official": told.get("official", True if _OFFICIAL.search(text) else None),
        "on_sale": told.get("on_sale"),
    }
    if told.get("included") is not None:
        made["included"] = bool(told["included"])
    return made


def _read_whole(text: str) -> Materials | None:
    """What a text says in one piece: that there is none, that it is paid for, that it is free."""
    bare = _BRACKET.sub("", text) if "円" not in text else text
    if _NONE_SET.fullmatch(bare):
        return _remark(_make([], text, official=False), text, bare)
    if _NOT_ON_SALE.fullmatch(bare):
        return _remark(_make([], text, official=None, on_sale=False), text, bare)
    if _ONLY_THERE.fullmatch(text):
        return {**_make([], text, official=None, on_sale=True), "remarks": [text]}
    return _read_included(text, bare) or _read_given(text)


def _read_included(text: str, bare: str) -> Materials | None:
    """Whether the fee of a course pays for the books."""
    for pattern in _INCLUDED:
        found = pattern.fullmatch(bare)
        if found:
            price = found.groupdict().get("price")
            books: list[Book] = [{"title": found["what"], "price": _yen(price)}] if price else []
            return _remark(_make(books, text, included=True), text, bare)
    if _PAID_FOR.fullmatch(bare):
        return _remark(_make([], text, included=True), text, bare)
    if _AT_COST.fullmatch(bare):
        return {**_make([], text, included=False), "remarks": [text]}
    extra = _EXTRA.fullmatch(text)
    return _make(_make_extra(extra), text, included=False) if extra else None


def _read_given(text: str) -> Materials | None:
    """What everybody is given, brings along or may have for nothing."""
    given = _GIVEN.fullmatch(text)
    if given:
        price = 0 if re.search("無料|無償", text) else None
        return {**_make([{"title": given["what"], "price": price}], text), "remarks": [text]}
    own = _OWN.fullmatch(text) or _BROUGHT.fullmatch(text)
    if own and not _NO.search(text) and not own["what"].startswith(("費用", "交通")):
        return {**_make([{"title": own["what"], "price": None}], text), "remarks": [text]}
    free = _FREE.fullmatch(text)
    if free and not re.search(
        "送料|円|ません|ない|場合|会員|のみ|(?<!いた)だけ|講座|受講|セミナー|体験|サポート", text
    ):
        what = free["what"] if free["what"] and _BOOK.search(free["what"]) else None
        return {**_make([{"title": what, "price": 0}], text), "remarks": [text]}
    return None


def _remark(told: Materials, text: str, bare: str) -> Materials:
    aside = [found["said"] for found in _BRACKET.finditer(text)] if bare != text else []
    return {**told, "remarks": aside} if aside else told


def _make_extra(found: re.Match[str]) -> list[Book]:
    price = found["price"] or found["fee"]
    if not price:
        return []
    book: Book = {"title": found["what"], "price": _yen(price)}
    return [{**book, "approx": True} if found["about"] or found["nearly"] or found["before"] else book]


def _read_list(text: str) -> Materials | None:
    """How many of what there are, with no price."""
    there = _THERE.fullmatch(text)
    if there and not _VERB.search(there["what"]) and _BOOK.search(there["what"]):
        aside = there["said"] or there["more"]
        told = _make([{"title": there["what"], "price": None}], text)
        return {**told, "remarks": [aside]} if aside else told
    pieces = [one.strip() for one in _LISTS.split(text) if one.strip()]
    if not pieces or not all(_COUNTED.fullmatch(one) or _NAMED.fullmatch(one) for one in pieces):
        return None
    if not _BOOK.search(text) or len(text) < _SHORTEST:
        return None
    if _VERB.search(text) or not all(re.search("[^0-9()全計]", one) for one in pieces):
        return None
    return _make([{"title": one, "price": None} for one in pieces], text)


def _read_prices(text: str) -> Materials | None:
    """Each price with what is named before it, and what is said aside as a remark."""
    remarks = list[str]()
    product = _TIMES.search(text)
    if product:
        remarks.append(product.group())
        total = _yen(product["low"]) * int(product["many"])
        text = f"{text[: product.start()]}{total}円{text[product.end() :]}"
    text = _OWN_PRICE.sub(r" \g<price>", text)
    items, place = list[tuple[str | None, Book]](), 0
    for price in _PRICE.finditer(text):
        if price.start() < place or text.count("(", 0, price.start()) != text.count(")", 0, price.start()):
            continue
        named = _name(text[place : price.start()], remarks)
        if named is None:
            return None
        items.append((named[0], _make_book(named[1], price)))
        remarks += _tell_aside(price)
        place = price.end()
        while aside := _BRACKET.match(text, place):
            remarks.append(aside["said"])
            place = aside.end()
    rest = text[place:]
    behind = _BEHIND.fullmatch(rest)
    if behind and len(items) == 1 and items[0][0] is None and items[0][1]["title"] is None:
        items, rest = [(None, {**items[0][1], "title": behind["what"]})], ""
    each = _EACH.match(rest)
    if each:
        remarks.append(each.group().strip())
        rest = rest[each.end() :]
    stated = _STATED.match(rest)
    rest = rest[stated.end() :] if stated else rest
    if rest.startswith("、") and not re.search("円|場合|のみ|(?<!いた)だけ", rest):
        remarks.append(rest.strip(_EDGES))
        rest = ""
    if not items or rest.strip(_EDGES + "。)"):
        return None
    # What one person has paid is told in that person's words.
    remarks = [text] if re.search("ました|でした", text) else remarks
    return _join(items, [one for one in remarks if one and not _IDLE.fullmatch(one)], text)


_IDLE: Final = re.compile("税込み?(?:価格)?|消費税込み?")


def _name(printed: str, remarks: list[str]) -> tuple[str | None, str | None] | None:
    """Give label and title of what stands before a price; None where it could be anything else."""
    cut = _WHO_CUT.search(printed)
    if cut:
        remarks.append(cut["cut"])
        return (cut["who"].strip(_EDGES), None)
    total = _SUM.search(printed.rstrip())
    if total:
        remarks.append(total.group().strip(f"{_EDGES}の"))
        printed = printed[: total.start()]
    if _AT.fullmatch(printed.strip(" 、")):
        return (None, None)
    name = re.sub("(?:として|につき)$", "", printed.strip(_EDGES).removeprefix("と"))
    remarks += [aside.group().strip(_EDGES) for aside in _ASIDES.finditer(name)]
    name = _ASIDES.sub("", name).strip(_EDGES)
    if not name:
        return (None, None)
    bare = re.sub("『[^』]*』|「[^」]*」|\\([^()]*\\)", "", name)
    if len(name) > 40 or _VERB.search(bare) or "円" in name or name.count("(") != name.count(")"):
        return None
    label, colon, rest = name.partition(":")
    if colon and rest and _BOOK.search(rest):
        return (label.strip(), rest.strip())
    if (_LABEL.fullmatch(name) and not _BOOK.search(name)) or _AGAIN.search(name):
        return (name.removesuffix("は有料"), None)
    title = re.fullmatch("[『「]([^『』「」]{2,60})[』」]", name)
    name = title[1] if title else re.sub("(?:も)?あり$", "", name)
    if re.fullmatch("(?:テキスト|教材|書籍)(?:代|費)?", name):
        return (None, None if name.endswith(("代", "費")) else name)
    return (None, name) if re.search("[一-龠々ァ-ヶーA-Za-z0-9)』」きみ]$", name) else None


_ASIDES: Final = re.compile("^オプションで|送料込み?|は(?:各自)?(?:で)?ご?購入|は各自負担")


# "2,000円前後の市販テキスト", "1,980円/冊"
_BEHIND: Final = re.compile(f"の(?P<what>[^、。円はが]{{0,16}}(?:{_NOUN}))")
_EACH: Final = re.compile("\\s?/\\s?(?:1)?(?:冊|部|セット|本|巻|回|人)")


def _make_book(title: str | None, price: re.Match[str]) -> Book:
    book: Book = {"title": title, "price": _yen(price["low"])}
    if price["high"]:
        book["most"] = _yen(price["high"])
    if re.search(f"{_ABOUT}", price["ahead"]) or re.search(f"{_NEARLY}", price["behind"]):
        book["approx"] = True
    return book


def _tell_aside(price: re.Match[str]) -> list[str]:
    """What is said at a price of how it is counted and of its tax, where that is not the plain sum."""
    said = re.findall("毎回|1回|月額?|年額?|各|1(?:冊|部|組|本|巻|点|セット)(?:あたり|につき)?", price["ahead"])
    taxed = re.search("税別|税抜き?|\\+税|本体(?:価格)?", price["ahead"] + price["behind"])
    return [*said, *([price.group().strip()] if taxed else [])]


def _join(items: list[tuple[str | None, Book]], remarks: list[str], text: str) -> Materials | None:
    labels = [label for label, _ in items if label]
    if labels and (len(labels) < len(items) or len(set(labels)) < len(labels)):
        return None
    if not labels:
        if len(items) > 1 and len({book["title"] for _, book in items}) < len(items):
            return None
        told = _make([book for _, book in items], text, on_sale=True if _AT.search(text) else None)
        return {**told, "remarks": remarks} if remarks else told
    of = [Told(label=label or "", told=_make([book], f"{label}{book['title']}")) for label, book in items]
    made: Materials = {"kind": "materials", "books": [], "official": None, "on_sale": None, "of": of}
    return {**made, "remarks": remarks} if remarks else made


def _yen(printed: str) -> int:
    many, wan, rest = printed.replace(",", "").partition("万")
    return int(many) * 10_000 + int(rest or 0) if wan else int(many)
