"""The grammar of short texts on what a certificate costs (``certificate_fee``).

The field itself says what an amount is of, so that one alone needs no name. One beside a name that is none of the
certificate's own has it as its label, and what it costs to sit the exam or to be a member stands beside it as a remark.
"""

from collections.abc import Callable
from typing import Final, NamedTuple, cast

from mikiwame.notation.short.pieces import read_item, read_items
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount, Money, Reading

_YEN: Final = "(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{2,5}|[0-9]{1,2}(?:\\.[0-9])?万(?:[0-9],?[0-9]{3})?|[0-9]千)"
_TAX: Final = (
    "(?:\\s?\\((?:消費)?(?P<tax>税込み?|税抜き?|税別|非課税|不課税|税・送料込み?|送料・税込み?|税込み?・?"
    "送料込み?|税込み?、送料込み?|税10%込み?|内税|外税|消費税込み?|税込み?価格)\\)|(?P<taxed>税込み?|税抜"
    "き?|税別|\\+(?:消費)?税))?"
)
_PER: Final = (
    "(?P<per>(?:[1一](?:通|枚|個|部|件|名|人|種類|資格|級)|各(?:級|種|段|部門)?)(?:につき|あたり|当たり|"
    "ごとに)?[\\s、]?)?"
)
_PRICE: Final = re.compile(
    f"(?P<lead>(?:別途|別に|一律|実費|一式|全額|有料|有償|税込み?|として|は|\\s)*)\\(?{_PER}(?P<hedge>約|"
    f"およそ)?(?:¥|JPY)?(?P<low>{_YEN})\\s?(?P<yen>円)?分?"
    f"(?:\\s?[~-]\\s?¥?(?P<high>{_YEN})\\s?円)?-?{_TAX}\\)?"
    f"{_TAX.replace('P<tax>', 'P<tax2>').replace('P<taxed>', 'P<taxed2>')}(?P<open>以上|~)?(?P<guess>程度|"
    "前後|ほど|くらい|ぐらい)?"
    "(?:(?:が|を)?(?:別途|別に)?(?:必要|かかる|かかります|かかり|要|申し受けます|いただきます|お支払い(?:"
    "ください)?|のみ|のみご負担ください|負担|納付)?(?:です|となります|になります)?)"
)
_FREE: Final = re.compile(
    "(?:(?:発行|交付|送付|郵送|進呈|贈呈|申請|登録|手数|費用?|料金?|代金?)*(?:は|料|代|も|が|に)*(?:一切|"
    "すべて|全て|全員|全員に)?)"
    "(?:完全)?(?:無料|無償|0円|¥0|タダ|かかりません|不要|必要ありません|負担なし)(?:で)?(?:の)?(?:発行|交"
    "付|送付|お?届け|進呈|贈呈|配布|郵送)?(?:します|いたします|されます|です|となります|になります|します"
    ")?"
)
_INCLUDED: Final = re.compile(
    "(?:[^0-9、。はも]{1,20}(?:は|も|代は|料は))?(?:すべて|全て)?(?:受[験検]|検定|受講|講座|試験|登録|審"
    "査|講習|参加|入会|認定)?(?:手数)?(?:料金?|費用?|代金?)(?:の?中|内)?に(?:も)?(?:含(?:む|まれ(?:る|ま"
    "す|て(?:い|お(?:り))(?:ます|る))|みます|んでいます)|込み?)(?:です)?"
    "|[^0-9、。はも]{0,12}(?:証|証書|賞状|カード|ディプロマ|バッジ|発行料|登録料|認定料|交付料|認定証代)("
    "?:代|料)?(?:込み?|込|含む)(?:です)?"
)
_PAPER: Final = (
    "(?:公式|正式な?|資格|合格|修了|認定|受講|免許|登録|検定)*(?:認定証書?|認定書|合格証書?|修了証書?|資"
    "格証書?|免状|免許証?|登録証|ライセンス|ディプロマ|認定カード|合格カード|賞状|証書|認定証明書|資格|登"
    "録|認定|合格認定証|検定証|証)(?:カード|証)?"
)
_OWN: Final = re.compile(
    f"(?:(?:{_PAPER})?(?:の|等)?(?:新規|初回)?(?:発行|交付|登録|認定|申請|取得|作成|授与|発給|送付)*(?:時|"
    f"に(?:は|かかる|必要な))?(?:の)?(?:事務)?(?:手数料|申請料|料金?|費用?|代金?|費)|{_PAPER}(?:の)?(?:発"
    "行|交付|申請)?|発行|交付|登録|収入印紙(?:代)?|新規)"
)
_OTHER_FEE: Final = re.compile(
    "(?:受[験検]|検定|受講|審査|受審|試験|入会|入学|教材|講座|講習|更新|研修)(?:手数)?(?:料|費|金|代)|会"
    "費|(?:受[験検]|受講|講座)(?:と|や|・|及び|および)|テキスト|問題集|過去問|参考書"
)
_OF_IT: Final = re.compile(
    "証|状|カード|バッジ|ディプロマ|登録|認定|発行|交付|免許|印紙|申請|[級段]|会員|者$|学生|一般|個人|団"
    "体|送料|師|士|窓口|オンライン|郵送|英文|和文|ライセンス|希望|場合$|税$|以[上下]"
)
_WISHED: Final = re.compile("(?:希望者|希望される方|希望の方|希望する方)(?:のみ|だけ|に限る)?|希望制|任意")
_BRACKET: Final = re.compile("\\((?P<said>[^()]+)\\)")
_TAX_ONLY: Final = re.compile(f"{_TAX}")
_NONE_OF_IT: Final = re.compile(
    "[^、]{1,12}(?:は|に)(?:合格|認定|修了)証書?(?:は|の発行は)?(?:なし|ありません|発行されません)"
)
_REFUSED: Final = re.compile(
    "[?？]|または|又は|もしくは|程度差|ではあり|ではな|不明|未定|予定|見込|推定|らしい|だそう|とのこと|思"
    "|でした|ました|私|旧|以前|かつて|昨年|去年|例\\s?[:|]|廃止|だった|半額|[0-9]割|割引|OFF|円引|返金|更"
    "新|月額|年額|/年|/月|ポイント|\\$|ドル|元(?![0-9])"
)
_DATED: Final = re.compile("[0-9年月日令和平成度よりから以降まで現在~→円、,税込抜別改定申請分受付()\\s+/.]+")
_BEFORE: Final = re.compile(
    "^(?:※|なお、|合格後、?|合格した(?:場合|方)は、?|別途、?|受[験検]料(?:のほか|の他|とは別)に?、?)+"
)


_HEAD_OF_NAME: Final = re.compile("^(?:[^0-9\\s]{0,10}[料代費]\\s(?=.)|(?:試験)?合格後に?、?(?=.))")


class _Price(NamedTuple):
    low: int
    high: int | None
    tax: bool
    per: str
    about: str


def read_short_certificate(text: str, read_fee: Callable[[str], Reading]) -> Money | None:
    """Give the amounts of a levelled text, each but the certificate's own with its name.

    :param read_fee: reads a text as one on the fee of an exam, for amounts that hold from or until a day.
    """
    if _REFUSED.search(text):
        return None
    if _INCLUDED.fullmatch(text):
        return _make([("", _Price(0, 0, False, "", ""))], [text])
    if re.search("(?:19|20)[0-9]{2}年|令和|[0-9]月|→", text):
        return _read_dated(text, read_fee)
    return _read_each_name(text) or _read_again(text) or _read_list_of_papers(text)


def _read_list_of_papers(text: str) -> Money | None:
    """The amounts of a list, with what stands beside each."""
    more = _AND_MORE.search(text)
    plain, remarks, wished = _take_brackets(_BEFORE.sub("", text[: more.start()] if more else text))
    remarks += [more.group()] if more else []
    told = _read_said(plain, remarks)
    if told is None:
        return None
    if wished and len(told) > 1:
        # "賞状1,100円・カード2,200円(希望者)": of the last one, or of both.
        return None
    if wished:
        told = [(f"{name} {wished}".strip(), price) for name, price in told]
    if any(_FOR_A_TIME.search(one) for one in remarks) or any(price.per == _EACH for _, price in told):
        return None
    kept = [(name, price) for name, price in told if not _is_other(name)]
    beside = [name for name, _ in told if _is_other(name)]
    if beside and (not kept or len(told) < 2):
        return None
    remarks += [piece for piece in re.split("[、/+・\\s]", plain) if any(piece.startswith(name) for name in beside)]
    if len(kept) == 1 and kept[0][0] and not _OF_IT.search(kept[0][0]) and not _OWN.fullmatch(kept[0][0]):
        return None
    single = len(kept) == 1
    kept = [(_HEAD_OF_NAME.sub("", name), price) for name, price in kept]
    named = [("" if single and _OWN.fullmatch(name) else name, price) for name, price in kept]
    return _make(named, remarks)


_OF_EACH: Final = re.compile(
    "(?P<head>[^()0-9、]{2,16})\\((?P<names>[^()0-9・、/]{1,8}(?:[・、/][^()0-9・、/]{1,8}){1,3})\\)(?:は|:|\\s)*各(?P<said>[0-9,]{3,7}円)(?P<more>.*)"
)
_ONCE_MORE: Final = re.compile(
    "(?P<own>[^()、]{2,20}?)(?:\\((?P<name>再(?:発行|交付)(?:料|手数料)?)(?:は|:|\\s)*(?P<said>[^()]+)\\)|、(?P<name2>再(?:発行|交付)(?:料|手数料)?)(?:は|:|\\s)*(?P<said2>[^()、]+))"
)


def _read_each_name(text: str) -> Money | None:
    """``証明書の発行(和文・英文) 各1,000円``: so much for each that the bracket names."""
    found = _OF_EACH.fullmatch(text)
    if not found or (found["more"] and not _AND_MORE.fullmatch(found["more"])):
        return None
    price = _read_value(found["said"])
    if not price or _OTHER_FEE.search(found["head"]):
        return None
    names = [f"{found['head'].strip()} {name}" for name in re.split("[・、/]", found["names"])]
    return _make([(name, price) for name in names], [found["more"]] if found["more"] else [])


def _read_again(text: str) -> Money | None:
    """What a certificate costs, and what another copy of it."""
    found = _ONCE_MORE.fullmatch(text)
    own = _read_value(found["own"].strip()) if found else None
    again = _read_value((found["said"] or found["said2"]).strip()) if found else None
    if not found or not own or not again or own.per or again.per:
        return None
    return _make([("", own), (found["name"] or found["name2"], again)], [])


_AND_MORE: Final = re.compile("(?:(?<=円)|^)\\s?\\+\\s?(?:送料|郵送料|発送料|返送料|郵便代)(?:実費|別途)?$")
_EACH: Final = "各"
_FOR_A_TIME: Final = re.compile("のみ|だけ|限[りる定]|初年度|初回|今だけ|期間|科目|^[0-9](?:級|種|人|名)$")


def _is_other(name: str) -> bool:
    return bool(_OTHER_FEE.search(_BRACKET.sub("", name)))


def _read_dated(text: str, read_fee: Callable[[str], Reading]) -> Money | None:
    if not _DATED.fullmatch(text) or "円" not in text:
        return None
    reading = read_fee(text)
    if reading["kind"] != "money" or any(one["label"] for one in reading["amounts"]):
        return None
    arrow = "→" in text and "changes" not in reading
    return cast(Money, {**reading, "remarks": [text]}) if arrow else reading


def _take_brackets(text: str) -> tuple[str, list[str], str]:
    """A text with the items of its brackets behind it, its remarks, and whom a bracket or a word keeps it to."""
    remarks, wished = list[str](), ""
    plain = text
    for found in list(_BRACKET.finditer(text)):
        said = found["said"]
        if _TAX_ONLY.fullmatch(found.group()) or _PRICE.fullmatch(said):
            continue
        if _WISHED.fullmatch(said):
            wished = re.sub("(?:のみ|だけ|に限る)$", "", said)
            plain = plain.replace(found.group(), "")
        elif read_item(said, _read_value) and not re.search("別途|\\+|追加|増|ごと|加算|込|含", said):
            optional = plain.startswith(text[: found.start()]) and "任意" in text[: found.start()]
            if optional:
                remarks.append(text[: found.start()])
                plain = plain.replace(text[: found.start()], "")
            plain = plain.replace(found.group(), f"、{said}").strip("、")
        elif found.end() == len(text) or re.match("[、。]|です|となります", text[found.end() :]):
            remarks.append(said)
            plain = plain.replace(found.group(), "")
    return plain, remarks, wished


def _read_said(plain: str, remarks: list[str]) -> list[tuple[str, _Price]] | None:
    alone = _read_value(plain)
    if alone:
        return [("", alone)]
    pieces = plain.split("、")
    none = [piece for piece in pieces if _NONE_OF_IT.fullmatch(piece)]
    remarks += none
    plain = "、".join(piece for piece in pieces if piece not in none)
    told = _read_list(plain)
    if told:
        return told
    one = read_item(plain, _read_value)
    if not one:
        return None
    name = re.sub("(?:を|に|は|の)$", "", one[0])
    wished = _KEPT_TO.search(name)
    return [(f"{name[: wished.start()]} {wished['who']}".strip() if wished else name, one[1])]


_KEPT_TO: Final = re.compile("(?:は|の|:|\\s)?(?P<who>希望者|希望される方|希望の方|団体|会員)(?:のみ|だけ|に限り|に)$")


def _read_list(plain: str) -> list[tuple[str, _Price]] | None:
    items = read_items(plain, _read_value)
    head = _OVER_LIST.match(plain)
    if head and (not items or items[0][0].startswith(head["head"])):
        under = read_items(plain[head.end() :], _read_value)
        over = "" if _OWN.fullmatch(head["head"]) else f"{head['head']} "
        items = [(f"{over}{name}", price) for name, price in under] if under else items
    return items


_OVER_LIST: Final = re.compile("(?P<head>[^0-9:()、/]{2,14})[:\\s](?=.*[0-9無])")


def _read_value(said: str) -> _Price | None:
    if _FREE.fullmatch(said):
        return _Price(0, 0, False, "", "")
    found = _PRICE.fullmatch(said)
    if not found or not (found["yen"] or found["high"] or "¥" in said):
        return None
    taxed = {name: found[name] or "" for name in ("tax", "taxed", "tax2", "taxed2")}
    without = any(re.search("抜|別|外税|\\+", one) for one in taxed.values())
    low = _count(found["low"])
    high = _count(found["high"]) if found["high"] else low
    if found["open"]:
        return _Price(low, None, without, (found["per"] or "").strip(" 、"), "") if not found["high"] else None
    about = f"{found['hedge'] or ''}{found['guess'] or ''}"
    return _Price(low, high, without, (found["per"] or "").strip(" 、"), about) if low <= high else None


def _count(printed: str) -> int:
    plain = printed.replace(",", "")
    if "万" in plain:
        ten_thousands, _, rest = plain.partition("万")
        return round(float(ten_thousands) * 10_000) + int(rest or 0)
    return int(plain[:-1]) * 1000 if plain.endswith("千") else int(plain)


def _make(told: list[tuple[str, _Price]], remarks: list[str]) -> Money | None:
    taxes = {price.tax for _, price in told if price.low}
    if not told or len({name for name, _ in told}) < len(told):
        return None
    amounts: list[Amount] = [
        {"label": name or None, "low": price.low, "high": price.high, "per": "once"} for name, price in told
    ]
    said = [*remarks, *(one for _, price in told for one in (price.per, price.about) if one)]
    reading: Money = {"kind": "money", "amounts": amounts}
    if True in taxes:
        reading["tax"] = "excluded" if len(taxes) == 1 else "mixed"
    if said:
        reading["remarks"] = list(dict.fromkeys(said))
    return reading
