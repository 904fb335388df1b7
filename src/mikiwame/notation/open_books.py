"""Reads whether books may be used in the exam (``open_book``) and whether somebody watches (``proctored``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.mentions import MAIN_PART, Mention, find_mentions, join_names
from mikiwame.notation.other_exams import find_other_exams
from mikiwame.notation.times import NEGATED, find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import OpenBook, Proctored

_BOOK = (
    "資料|テキスト|教材|点数表|参考書|書籍|ノート(?!パソコン|PC|型)|ICD|教科書|六法|法令集|参照|(?<![^へで]の)(?<![一-龠ァ-ヶーA-Z])持込"
    "|(?<![^へで]の)(?<![一-龠ァ-ヶーA-Z])持ち?込み?(?=[可不]|は一切|(?:は|が|も)(?:禁止|でき(?:ません|ない)))"
)
_USE = "持ち?込|持参|参照|参考に|見(?:る|な|て)|確認しながら|閲覧|使用|利用|置[かい]"
_ALLOWED = (
    "可|自由|許されて|認め(?:られ|て)|許[可さ]|でき(?:ます|る)|OK|よい|いい"
    "|(?:も|ても|でも)(?:問題|差し支え|支障)(?:は|が)?(?:あり|ござい)ません|構いません|かまいません|(?:こと|事)が(?:でき|出来)|持ち?込め(?:ます|る)|受けられ(?!ま?せ)"
)
_DENIED = re.compile(
    "持ち?込め(?:ません|ない)|(?:使え|見られ|開け)(?:ません|ない)|ては(?:いけ|なり|なら)(?:ません|ない)|ては(?:だめ|ダメ)|ないでください|(?:控え|避け)て?ください|ご?遠慮(?:ください|願)|お断り"
    "|許され(?:て(?:い|おり))?(?:ません|ない)|不可|禁止|厳禁|できません|できない|できず|認め(?:られ)?(?:ません|ない|ていません|ていない)|許可され(?:て(?:い)?)?(?:ません|ない)|禁じ|なし|不正行為|失格|置かないで|(?<=[にへ])しま(?:って|い|う)|(?:カバン|かばん|鞄|ロッカー)(?:等|など|の中)?に"
)
_GRANTED = re.compile(_ALLOWED)
_CLAUSE = re.compile(
    r"。|、?ただし、?|(?<=が)、|(?<=ものの)、|(?<=けれど)、|(?<=けど)、|(?<=けれども)、|(?<=一方で)、|、(?=実技|学科|筆記|領域)"
)
_DEVICE = re.compile(
    "電卓|計算[機器]|電子手帳|電子機器|スマートフォン|スマホ|携帯|タブレット|パソコン|PC|時計|イヤホン|筆記用具|辞書|飲食|飲み物|食べ物|荷物|カメラ|通信機器|録音"
)
# "飲食物の持ち込みは禁止" says nothing of books.
# "持ち込みは可能ですが、試験中は鞄にしまっていただきます"
# "Web試験はテキスト持ち込みOK": what holds of one way to sit.
_OF_ONE_WAY = re.compile(
    "(?P<way>(?:Web|WEB|ウェブ|ネット|在宅|会場|CBT|IBT|PBT|オンライン|自宅|ペーパー)(?:での)?(?:試験|検定|受[験検]|方式)?)"
    "(?:では|の場合(?:は|に限り|、|に)|に限り|は(?=[^。、はが]{0,8}(?:テキスト|資料|教材|参考書|ノート|持ち?込|参照)))"
)
_PUT_AWAY = re.compile("(?:試験|受験)(?:時間)?中[^。]{0,16}(?:しまっ|しまい|しまう|入れて)")
# "可(テキスト、電卓)": the field asks, and the text answers.
_ANSWER = re.compile(
    r"(?:(?P<no>不可|禁止)|可能?|OK)(?:\s?\((?![^()]*(?:のみ|だけ|除|[学実][科技]))[^()]*(?:テキスト|資料|教材|参考書)[^()]*\))?"
)
# "持ち込み:参考書、ノート等の資料": what may be brought.
_LISTED = re.compile(
    r"[■●◆・\s]*持ち?込み?(?:可能?(?:な|の)?)?(?:物|もの|品)?\s?[:|]\s?(?![^。]*(?:なし|無し|不可|禁止|不要|のみ|だけ|電卓|除|以外|ない|ません|問題集?用紙))[^。:|]{0,24}"
    r"(?:資料|テキスト|教材|参考書|教科書|ノート|六法|法令集)[^。:|]{0,16}。?"
)
_ABOUT_CHEATING = re.compile(
    r"(?:持ち?込み?|参照|閲覧|使用|利用)の?(?:可否|要否|有無)|(?:許可|認可)され(?:て)?い?ない(?:私物|もの|物|資料|機器)|不正行為\s?\(|不正行為の?例|ことが多い|(?:場合|こと)[がも]あ|(?:試験|資格|検定)[がはも](?:多|少な|あ|珍し|一般)|コース|プラン|事実上|でき(?:ない|ません)(?:方|人|場合)|持ち?込み?(?:禁止|不可)(?:物|品|のもの)|(?:腕?時計|携帯|スマホ)の?持ち?込み?|実質|できてしま|ながら(?:の)?(?:学習|勉強|受講|練習|復習)|(?:学習|勉強|復習)でき"
)
_SUBJECT = re.compile(
    "(?<![\u4e00-\u9fff])(?P<name>(?!試験|受験|出題|合格|全|各|他|必須|選択|共通)[\u4e00-\u9fff]{2,4})(?:の)?科目"
)
_BOOK_ITSELF = "資料|テキスト|教材|点数表|参考書|書籍|ノート(?!パソコン|PC|型)|教科書|法令集"
# "持ち込むことはできますが、使うことはできません": of the books that the clause before it names.
_FORBIDS_USE = re.compile(
    "^(?:試験中に?|解答中に?|実際に|それを)?(?:見る|使う|開く|参照する|使用する|閲覧する|参照|使用|閲覧|利用)(?:こと)?(?:は|が|も)(?:でき(?:ません|ない)|不可|禁止|認め)"
)
# "ノートの持ち込みはできるものの、教科書は不可です"
_SHORTLY = re.compile(f"(?:{_BOOK_ITSELF})[^。、]{{0,4}}[はもが](?:不可|禁止|NG|だめ|ダメ|可|OK)")
_GLOSS = re.compile(r"\([^()]*\)")
_ONLY = re.compile("のみ|だけ|に限り|に関して")
# "テキスト以外の持ち込みは不可", "試験開始の直前まで閲覧できます": the rest is left open, or another time is meant.
_OTHERWISE = re.compile(
    "以外|しか|可能な限り|なるべく|できるだけ|を?除[くきい]|原則|基本的に|場合によ|によって|次第|(?:前|直前|開始|休憩)(?:まで|の?間|に)|(?:開始|直)前|休憩中|終了後|サイト|ダウンロード|ホームページ|マイページ|アプリ|購入|販売"
    "|(?:講義|授業|講座|研修|講習|学習|勉強|練習|模試|模擬試験|受講)(?:中|時|で|の?際|では|には)"
)
# "第2部では", "論文試験だけは", "受講生のみ": a part or people that no vocabulary of parts has.
_SOME = re.compile(
    "第[0-9一二三四五](?:問|課題|科目|章|部門|分野|領域|群)|(?:認め|許可し|許可され|指定し|指定され|配布し|配布され)た[^、。]{0,4}(?:資料|書籍|本|教材|テキスト|参考書)|(?:多く|ほとんど|大半|一部|いくつか|複数)の[^。、]{0,6}(?:科目|試験|級|分野|領域|問題|会場)|のみ|だけ(?!れ|ど|で(?:な|は))|に限[らりるっ]|限定|[前後]半(?:の|で|は)|(?:第?[0-9]|第?[一二三四]|[IV]{1,3})部(?:では|は|の)"
    "|(?:論[文述]|記述|作文|選択|択一|計算|事例|応用|基礎|専門|共通|午[前後])(?:式|式?の?問題|試験|科目|の部)?(?:では|は|に限|の場合)"
)
# "書き込みのある六法は持ち込めません": others may be.
_SOME_BOOKS = re.compile(
    "(?:書き込み|付箋|手書き|自作|市販|紙の|コピー|旧版|以外)[^、。]{0,6}(?:テキスト|資料|教材|参考書|書籍|本|ノート|六法|法令集|点数表)"
)
# "テキスト持込可(1級は不可)"
_EXCEPTED = re.compile(r"\([^()]*(?:不可|禁止|でき(?:ません|ない)|NG|なし|除)[^()]*\)")
_BOTH = re.compile("とも|どちらも|両方|いずれも|学科(?:試験)?も")


def read_open_book(text: str) -> OpenBook | Unreadable:
    """Give whether a normalised text allows books, in every part or in those that it names."""
    answer = _ANSWER.fullmatch(text)
    if answer:
        return {"kind": "open_book", "allowed": "no" if answer["no"] else "yes", "parts": []}
    if _LISTED.fullmatch(text):
        return {"kind": "open_book", "allowed": "yes", "parts": []}
    turn = find_turn(text) or find_other_exams(text) or next(iter(_ABOUT_CHEATING.findall(text)), None)
    if turn:
        return refuse("open_book-turn", text, word=turn)
    if _PUT_AWAY.search(text) and re.search(_BOOK, text):
        return {"kind": "open_book", "allowed": "no", "parts": []}
    bare = _GLOSS.sub(lambda found: "" if _is_of_devices(found.group()) else found.group(), text)
    told = [(clause, allowed) for clause in _CLAUSE.split(bare) if (allowed := _judge(clause)) is not None]
    otherwise = _find_otherwise(bare, told)
    if otherwise:
        return refuse("open_book-turn", text, word=otherwise)
    if told and any(_is_left_out(clause) for clause in _CLAUSE.split(bare)):
        return refuse("open_book-part", text)
    return _tell(text, told) or refuse("open_book-part" if told else "open_book-nothing", text)


def _tell(text: str, told: list[tuple[str, bool]]) -> OpenBook | None:
    """Put together what the clauses tell, or None where it isn't plain of what each is."""
    verdicts = {allowed for _, allowed in told}
    parts = [name for clause, allowed in told if allowed for name in _name_parts(clause)]
    ways = {found["way"] for found in _OF_ONE_WAY.finditer(text)}
    if not verdicts or (ways and (len(ways) > 1 or parts or verdicts != {True})):
        return None
    parts += ways
    named_denied = [name for clause, allowed in told if not allowed for name in _name_parts(clause)]
    if len(verdicts) == 1 and not parts and not named_denied:
        return {"kind": "open_book", "allowed": "yes" if True in verdicts else "no", "parts": []}
    if not parts or (named_denied and True not in verdicts):
        return None
    return {"kind": "open_book", "allowed": "partly", "parts": list(dict.fromkeys(parts))}


def _is_left_out(clause: str) -> bool:
    """A clause that allows or forbids books in words that nobody else here reads."""
    if _DEVICE.search(clause):
        return False
    return bool(_FORBIDS_USE.search(clause) or (_SHORTLY.search(clause) and _judge(clause) is None))


def _find_otherwise(bare: str, told: list[tuple[str, bool]]) -> str | None:
    """What keeps, excepts or moves what the clauses of a text tell of books, where no part is named for it."""
    clauses = [clause for clause in _CLAUSE.split(bare) if re.search(_BOOK_ITSELF, clause)]
    outside = _EXCEPTED.sub("", bare)
    if outside != bare and _GRANTED.search(outside) and not _DENIED.search(outside):
        return bare
    for clause, allowed in (*told, *((clause, True) for clause in clauses)):
        named = _name_parts(clause) or _OF_ONE_WAY.search(clause)
        found = _OTHERWISE.search(clause) or (None if named else _SOME.search(clause))
        found = found or (None if allowed else _SOME_BOOKS.search(clause))
        if found:
            return found.group()
    return None


def _is_of_devices(gloss: str) -> bool:
    return bool(_DEVICE.search(gloss)) and not re.search(_BOOK_ITSELF, gloss)


def _judge(clause: str) -> bool | None:
    """True for allowed, False for forbidden, None for a clause on something else."""
    devices = _DEVICE.search(clause) and not re.search(_BOOK_ITSELF, clause)
    if devices or not re.search(_BOOK, clause) or not re.search(_USE, clause):
        return None
    if _DENIED.search(clause):
        return False
    return True if _GRANTED.search(clause) else None


def _is_part(mention: Mention) -> bool:
    return mention.kind in ("grade", "strand") or bool(MAIN_PART.fullmatch(mention.names[0]))


def _name_parts(clause: str) -> list[str]:
    """The parts of which alone the clause speaks; none where it speaks of all."""
    subject = _SUBJECT.search(clause)
    if subject:
        return [subject["name"]]
    mentions: list[Mention] = [one for one in find_mentions(clause) if _is_part(one)]
    if _BOTH.search(clause):
        return []
    if {"学科", "実技"} == {name for one in mentions for name in one.names} and not _ONLY.search(clause):
        return []
    return (join_names(mentions) or "").replace(" ", "・").split("・") if mentions else []


_WATCHED = re.compile("試験官|監視|監督(?:者|官|員)?|画像を記録|録画|見張")
_ONLINE = re.compile("録画|画面|PC|Web|カメラ|AI|遠隔|リモート|オンライン|自宅|IBT|インターネット")
_UNWATCHED = re.compile(
    "(?:監視|監督|試験(?=官))(?:者|官|員)?(?:など|等)?(?:は|が|も)?(?:なし|無し|行われ(?:ない|ず)|され(?:ない|ません|ず)|い(?:ません|ない)|不在(?!と)|つきません|付きません|おりません|行われ(?:てい)?ません|行いません|行って(?:い|おり)ません|行わない|しません|して(?:い|おり)ません|ありません|されること(?:は|も)(?:ありません|ない|なく))"
)
_PIECE = re.compile("[。、]")
# "録画しますが、監督者はいません"
_RECORDED = re.compile("(?:録画|記録|撮影)(?:し|され|を行)(?!ません|ない|ず)")
_UNRECORDED = re.compile("録画(?:は|が|も)?(?:なし|無し|(?:あり|され|し)ません)")
_IN_A_HALL = re.compile("(?<!自宅受験)(?<!自宅受検)(?:会場|教室|試験場|試験室)")
_SAYS_SO = re.compile(
    "監視[^。]{0,10}(?:行|し(?:て|ます|ながら)|され|あり|搭載)|監視付き|カメラを通じ|監督[^。]{0,12}(?:監視|付き)|監督者?と?[^。]{0,20}画面[^。]{0,8}共有|監督システム|記録|録画"
)
_GENERAL = re.compile(
    "従来|となると|当然ながら|対策(?!のため)|可能|一般|選び方|場合があ|ことがあ|テストシステム|システムもあ|において|するときに|近年|普及|仕組み|タイプ|も多|もあれば|予定|検討|開発|実績|メリット|費用|料金|のではと|心配|不安|わけではな|AI監視は|特徴"
)


# "特に試験官がいるわけではありません", "所要時間は3時間ですが、": a plain denial, and what stands before it.
_NOBODY = re.compile(
    "(?:特に)?(?P<who>試験官|監督(?:者|官|員)?|監視(?:者|員)?)(?:など|等)?(?:が|は)(?:いる|つく|立ち会う)わけでは(?:ありません|ない)"
)
_HOW_LONG = re.compile("^[^。、]{0,8}時間は[0-9]{1,3}(?:時間|分)[^。、]{0,8}が、(?=[^。]*(?:試験官|監督|監視))")
_IN_PASSING = re.compile("^(?:そんな中(?:で)?|そこで)、|いち早く、")


def spell_watch(text: str) -> str:
    """Give a normalised text without what it says in passing before whether somebody watches."""
    return _NOBODY.sub(r"\g<who>はいません", _HOW_LONG.sub("", _IN_PASSING.sub("", _IN_PASSING.sub("", text))))


def read_proctored(text: str) -> Proctored | Unreadable:
    """Give whether somebody or something watches those who sit the exam elsewhere than in a hall."""
    turn = find_turn(text) or find_other_exams(text) or next(iter(_GENERAL.findall(text)), None)
    if turn:
        return refuse("proctored-turn", text, word=turn)
    if _UNWATCHED.search(text):
        recorded = _RECORDED.search(text)
        if recorded:
            return refuse("proctored-turn", text, word=recorded.group())
        return {"kind": "proctored", "proctored": False}
    elsewhere = (
        _IN_A_HALL.search(text)
        or _UNRECORDED.search(text)
        or next(
            (found for clause in _PIECE.split(text) if _WATCHED.search(clause) and (found := NEGATED.search(clause))),
            None,
        )
    )
    if elsewhere:
        return refuse("proctored-turn", text, word=elsewhere.group())
    if _WATCHED.search(text) and _SAYS_SO.search(text) and _ONLINE.search(text):
        return {"kind": "proctored", "proctored": True}
    return refuse("proctored-nothing", text)
