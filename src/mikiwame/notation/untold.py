"""Keeps beside a value, as printed, what its reader passed over and a person would not.

Each reader knows words that change nothing of its value: a bracket on what else is paid for, the hour at which a window
closes, that letters must have arrived, over how many years a rate is the mean. None of them makes another value, and
all of them tell a reader something. So whatever of these kinds no key of the reading tells is kept among its remarks.
"""

import itertools
from collections.abc import Iterator
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.notation.printed import list_rows
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_LONGEST: Final = 400
"""Letters of a text that is looked at; a longer one is a page's."""
_LONGEST_PIECE: Final = 60
"""Letters of a remark; a longer piece is a passage that goes on about other things."""

_COUNTS: Final = frozenset(["pass_rate", "examinees", "passers"])
_PRICES: Final = frozenset(["exam_fee", "course_cost", "extra_fee", "subscription", "certificate_fee", "materials"])

_OF_EXAM: Final = frozenset(["exam_fee", "course_cost", "subscription"])

_CLOCK: Final = (
    "(?:(?:午前|午後|AM|PM|am|pm)\\s?)?(?:[0-9]{1,2}時(?!間)(?:[0-9]{1,2}分|半)?|(?<![0-9:])[0-9]{1,2}:[0-9]{2})|正午"
)
_ARRIVES: Final = "必着|(?:(?:締切日|当日|最終日)の?)?消印(?:有効)?"
_SOON: Final = "予定|見込み?(?!ま)"
_MEAN: Final = (
    "(?<![0-9])[0-9]{1,2}(?:年|か年|回|期)(?:間)?(?:の|を)?平均|(?:過去|直近|最近|ここ|この)[0-9]{1,2}(?:年|か年|回|期)間?"
    "|[0-9]\\s?年?度?[~-]\\s?[0-9]{1,4}年度?の平均|速報|暫定"
)
_WHO: Final = (
    "ストレート|初めて(?:の)?受[けた験検]|初受[験検]者?|再受[験検]者?|女性|男性"
    "|(?:受講|修了|卒業|在校|在学|社会|現役|既卒|新卒|通信|通学)(?:者|生|人)?(?=の|で|は|が|に|、|\\s)"
)
_CASE: Final = "[^、。\\s()0-9は※】]{1,8}の(?:場合|とき)"
_FROM: Final = "円(?:\\([^()]*\\))?から(?!\\s?[0-9約¥])"
_WAY: Final = "(?:CBT|IBT|PBT|ネット|統一|ペーパー|会場|在宅)(?:方式|形式|試験|受験)?"
_FREE: Final = "(?:好き|都合|希望)[^、。]{0,12}(?:選|予約|受)|選べ|予約制|先着|定員"
_OF_PRICES: Final = (
    "(?:見|受け|学び|聴き)放題|全(?:講座|コース|科目)|希望者|送料|実費|初(?:月|年度|回)|[2-9](?:か月|年|回)目"
    f"|(?:は|なら|の場合|:)\\s?[+プ][^0-9]{{0,4}}[0-9]|{_FROM}|{_SOON}|{_CASE}"
)
_OWN: Final = {
    **dict.fromkeys(_COUNTS, f"{_MEAN}|{_WHO}|{_SOON}|{_CASE}|と(?:い|言)われ"),
    **dict.fromkeys(_PRICES, _OF_PRICES),
    "certificate_fee": f"{_OF_PRICES}|任意(?!団体|保険)",
    "duration": _SOON,
    "schedule": f"{_FREE}|(?<![0-9])[2-9]日間|{_WAY}(?=は|では|:)",
    "venue": "(?:約|およそ)\\s?[0-9]|[0-9]\\s?(?:会場|[か箇ヶ]所|都市|地区|地域)?(?:以上|程度|余り?|超|前後)",
    "application": f"{_CLOCK}|{_ARRIVES}|{_SOON}|(?:個人|団体|一般|学生|会員)(?:の方)?は",
    "result_day": f"{_CLOCK}|{_ARRIVES}|{_SOON}",
    "mode": "[^、。\\s]{1,12}も(?:可|選べ|選択でき|受[験検]でき)",
    "retake": "翌(?:年|月|日|年度|期|回)(?:度)?(?:以降|から)",
}
"""What of a text tells something beside the value of a field, wherever it stands."""
_TOLD: Final = frozenset([*_OWN, "exam_content", "venue", "study_time"])
_DAYS: Final = frozenset(["application", "result_day"])
_OWN_PATTERNS: Final = {field: re.compile(own) for field, own in _OWN.items()}

_BRACKET: Final = re.compile("\\((?P<said>[^()]+)\\)")
_JOINT: Final = re.compile("[、。;\\s]|(?<![0-9])/|/(?![0-9])")
# Between days and hours there are blanks.
_JOINT_OF_DAYS: Final = re.compile("[、。;\n※■●◆◇]|(?<![月火水木金土日])・")
_PART: Final = re.compile("学科|筆記|実技|技能|面接|口述|実習|[一二三1-3]次")
_JOINED: Final = re.compile(f"(?:{_PART.pattern})(?:試験)?(?:・|と|及び|および|、|/)(?:{_PART.pattern})")
_SITTING: Final = re.compile("(?P<sitting>第[0-9]{1,4}回)")
_SITTING_OF_YEAR: Final = re.compile("年度?の?\\s?(?P<sitting>第[1-9]回)")
_SUM: Final = re.compile(
    "(?<![0-9,.万])(?<!税[抜別込])(?<!税[抜込]み)(?<!税抜き)(?<!本体)(?<!本体価格)(?<!改定前)(?<!旧)(?P<yen>[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{2,6})円(?!引|から|→|\\s?\\(税)"
)
_IN_CASE: Final = re.compile("の(?:場合|とき)$")
_ONLY: Final = re.compile("(?:の方)?(?:のみ|だけ|限定)?$")
_FIGURE: Final = re.compile("[0-9][0-9,]*")
_LETTER: Final = re.compile("[一-龠々ァ-ヶ]")

_TAX: Final = "税込み?(?:価格|表示)?|消費税(?:等)?(?:込み?|を?含む)|税(?:別|抜き?)|(?:表示は)?税込(?:み|価格)"
_ALSO: Final = (
    f"{_TAX}|[月火水木金土日祝・]+(?:曜日?|・?祝日?)?|(?:令和|平成|昭和)(?:元|[0-9]{{1,2}})年度?|[0-9]{{4}}年度?"
)
_OF_WHICH: Final = re.compile("(?:その)?うち|内訳")
_WITH: Final = re.compile("込|含|付|無料|別")
_PAID: Final = re.compile("キャッシュバック|サブスク")
_OTHER_FIELDS: Final = re.compile(
    "郵送|持ち?込|マーク|記述|択一|選択|論述|[○〇]×|[0-9]肢|CBT|IBT|パソコン|コンピュータ"
)
_AROUND: Final = re.compile("着席|集合|説明|休憩[^、]*[含除]|入室|退室|受付|準備|[0-9]分前|[0-9時分:]から$")
_LIMITS: Final = re.compile(
    "以内|順延|延期|荒天|雨天|^[^0-9]*除|先着|定員|予約|休|営業|申込[みむ]?日|変更|要[^項]|不可|のみ"
)
_NARROWS: Final = re.compile("不可|必要|必須|要[^項]|予定|変更|定員|予約")
_PAYMENT: Final = re.compile("現金|書留|振込|払い?|カード|コンビニ|PayPay")
# "標準4か月(受講期限10か月)": until when one may still learn is not how long it takes.
_TERM: Final = re.compile("期限|期間|在籍|延長|最長|サポート|[以期]内")
# "作業A(20分) 作業B(30分)": which part has how long; the length of the whole is another field's.
_MINUTES: Final = re.compile(
    "(?:[^()]{1,16}[・、/\\s])?(?:試験時間\\s?:?)?(?:約|各)?[0-9]{1,3}(?:分|時間)(?:間|半)?(?:程度|以内|ほど|前後)?"
)
_MINUTES_OF_PART: Final = re.compile("\\([^()]*[0-9](?:分|時間)[^()]*\\)")
_NAME_BEFORE: Final = re.compile("[^()、。/|:;\\s]{1,20}\\s?$")
_STATES: Final = re.compile("より$|から|[るたすい]$|[0-9]問?中|うち")


def _keeps_bracket(field: str, words: str) -> bool:
    """Whether what a bracket says is of a kind that a reader of the field would miss."""
    counted = any(letter.isdigit() for letter in words)
    if field in _COUNTS:
        return _OF_WHICH.match(words) is not None or (not counted and words.endswith("計"))
    if field in _PRICES:
        return not _PAID.search(words) and (not counted or _WITH.search(words) is not None)
    if field == "duration":
        return not _OTHER_FIELDS.search(words) and (not counted or _AROUND.search(words) is not None)
    if field == "schedule":
        return _LIMITS.search(words) is not None
    if field == "venue":
        return not counted and _NARROWS.search(words) is not None
    if field == "study_time":
        return counted and _TERM.search(words) is not None
    if field == "exam_content":
        return not counted and _STATES.search(words) is not None and not _OTHER_FIELDS.search(words)
    return field == "application" and not counted and not _PAYMENT.search(words)


def list_untold(field: str, text: str, reading: Reading) -> list[str]:
    """The pieces of a printed text, each as long as it needs to be read, that no key of its reading tells."""
    if field not in _TOLD or len(text) > _LONGEST or reading["kind"] in ("unreadable", "withheld", "text"):
        return []
    told = normalise(text)
    said = _squeeze("".join(_list_words(reading)))
    if _squeeze(told) in said:
        return []
    pieces = itertools.chain(
        _list_brackets(field, told, said, set(_list_numbers(reading))),
        _list_own(field, told, said, reading),
        _list_sittings(field, told, said, reading),
        _list_parts(told, reading),
        _list_sums(field, told, reading),
    )
    kept = list(dict.fromkeys(piece for piece in pieces if 1 < len(piece) <= _LONGEST_PIECE))
    return [one for one in kept if not any(one != other and one in other for other in kept)]


def _list_words(said: object) -> Iterator[str]:
    if isinstance(said, dict):
        for key, one in said.items():
            if key not in ("kind", "code"):
                yield from _list_words(one)
    elif isinstance(said, list):
        for one in said:
            yield from _list_words(one)
    elif isinstance(said, str):
        yield f"{normalise(said)}\n"


def _list_numbers(said: object) -> Iterator[float]:
    if isinstance(said, dict):
        said = list(said.values())
    if isinstance(said, list):
        for one in said:
            yield from _list_numbers(one)
    elif isinstance(said, int | float):
        yield said


def _squeeze(text: str) -> str:
    return text.replace(" ", "")


def _list_brackets(field: str, told: str, said: str, numbers: set[float]) -> Iterator[str]:
    for bracket in _BRACKET.finditer(told):
        words = bracket["said"].strip(" 、。※*")
        if (
            _LETTER.search(words)
            and _ONLY.sub("", _squeeze(words)) not in said
            and not re.fullmatch(f"(?:{_ALSO})(?:[、・,/](?:{_ALSO}))*", words)
            and not any(float(one.group().replace(",", "")) in numbers for one in _FIGURE.finditer(words))
            and _keeps_bracket(field, words)
        ):
            yield words
        elif (
            field == "exam_content"
            and len(_MINUTES_OF_PART.findall(told)) > 1
            and _MINUTES.fullmatch(words)
            and _squeeze(words) not in said
        ):
            # Minutes by themselves would not say which part has them.
            name = _NAME_BEFORE.search(told, 0, bracket.start())
            yield f"{name.group() if name else ''}{bracket.group()}"


def _list_own(field: str, told: str, said: str, reading: Reading) -> Iterator[str]:
    own = None if _is_told(reading) else _OWN_PATTERNS.get(field)
    for found in own.finditer(told) if own else ():
        if _IN_CASE.sub("", _squeeze(found.group())) not in said:
            yield _cut_piece(told, found.start(), found.end(), _JOINT_OF_DAYS if field in _DAYS else _JOINT)


def _is_told(reading: Reading) -> bool:
    """Whether a key of its own says it: any day for a sitting, how long to wait for the next."""
    return (reading["kind"] == "schedule" and "any_time" in reading) or (
        reading["kind"] == "retake" and reading["wait"] is not None
    )


def _list_sittings(field: str, told: str, said: str, reading: Reading) -> Iterator[str]:
    """The sitting that figures are of, where they have no period, or but a year of several sittings."""
    if field in _COUNTS:
        dated = any(row.get("period") for row in list_rows(reading))
        for found in (_SITTING_OF_YEAR if dated else _SITTING).finditer(told):
            if found["sitting"] not in said:
                yield found["sitting"]


def _list_sums(field: str, told: str, reading: Reading) -> Iterator[str]:
    """The clauses with a sum that is none of the reading's, nor what all of them come to, nor what was asked before."""
    if reading["kind"] != "money" or field not in _OF_EXAM:
        return
    numbers = set(_list_numbers(reading))
    lows = [amount["low"] or 0 for amount in reading["amounts"]]
    for found in _SUM.finditer(told):
        yen = float(found["yen"].replace(",", ""))
        if yen not in numbers and yen not in (sum(lows), sum(lows[:2])):
            yield _cut_piece(told, found.start(), found.end(), _JOINT)


def _list_parts(told: str, reading: Reading) -> Iterator[str]:
    """The whole of a text that tells which of several times each part of an exam has: all are times of the exam."""
    if reading["kind"] == "schedule" and not list_rows(reading) and not reading.get("label"):
        parts = _PART.findall(told)
        if len(set(parts)) > 1 and not _JOINED.search(told):
            yield told.strip(" 。")


def _cut_piece(told: str, start: int, end: int, joint: re.Pattern[str]) -> str:
    """The clause or the bracket in which something stands."""
    opened, closed = told.rfind("(", 0, start), told.find(")", end)
    if opened > told.rfind(")", 0, start) and closed >= 0:
        return told[opened + 1 : closed].strip()
    before = max((one.end() for one in joint.finditer(told, 0, start)), default=0)
    behind = joint.search(told, end)
    after = behind.start() if behind else len(told)
    piece = told[before:after].strip(" :「」【】※・")
    return piece if piece.count("(") == piece.count(")") else told[start:end]
