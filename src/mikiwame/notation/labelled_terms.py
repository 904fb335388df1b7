"""Reads texts that tell each of several grades, ways or sittings its own result day or time to apply.

``CBT:受験後即時 PBT:試験日の4週間後`` has no value of the exam, but one of each way. A text is cut where such a label
stands with what leads from it, and each piece is read as a text of its own, with all that asks of one; where one piece
isn't read, none is. A label at the head of a text is kept so, too, though it stands alone.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from mikiwame.notation.absence import refuse
from mikiwame.notation.told_shapes import NO_RESULT, NOT_APPLIED
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Application, ResultDay, Terms, Told

_Read = Terms | Money | Unreadable | Withheld

_GRADE: Final = "(?:準?[0-9]{1,2}級|[初中上]級|[A-D]級)"
_GRADES: Final = f"{_GRADE}(?:\\s?[~・、,と]\\s?{_GRADE}){{0,4}}"
_WAY: Final = (
    "(?:(?:CBT|IBT|PBT|WEB|Web|ネット|会場|在宅|統一|ペーパー|紙の?|オンライン)(?:試験|方式|受[験検])?"
    "|インターネット|ウェブ|郵送|郵便|窓口|書面|書店|コンビニ(?:エンスストア)?|(?:個人|団体|一般)(?:受[験検]|申し?込み?)?者?)"
)
_SITTING: Final = (
    "(?:(?:1[0-2]|[1-9])月(?:の)?(?:試験|検定|期|実施分?)|第[0-9]{1,3}回|[前後上下]期|[春夏秋冬][期季]?"
    "|第?[12一二三]次(?:試験|検定)?|(?:学科|実技|筆記|面接)(?:試験)?)"
)
_LABEL: Final = f"(?:{_GRADES}|{_SITTING}|{_WAY})(?:試験|検定)?"
_LEADS: Final = (
    "(?:\\s?[:|…]+|(?:の)?(?:申し?込み?|出願|受付)?(?:期間)?については、?|(?:の?(?:場合|方)(?:には|は|、|:)|であれば|なら(?:ば)?、?)"
    "|(?:による|での?|の)?(?:お?申し?込み?|出願|受付|合格発表|結果発表|合否通知)?(?:期間|日)?(?:は|:|\\s)、?|\\s?(?=約?[0-9]{1,2}[か月日週]))"
)
_CUT: Final = re.compile(
    f"(?:^|(?<=[\\s。、,・/|●■◆○※)\\]】@-]))\\s?(?:[【\\[(「](?P<bracketed>{_LABEL}|(?:1[0-2]|[1-9])月)[】\\])」]\\s?[:|]?|(?P<bare>{_LABEL}){_LEADS})"
)
# "申込期間は、": the field's own word, before the first label.
_HEAD: Final = re.compile(
    "[\\s●■◆・※『「]*(?:(?:受[験検]|試験|検定)?(?:の)?(?:お?申し?込み?|出願|受付)(?:受付)?(?:期間|方法|日程|期限)?|(?:合格|結果|合否)の?(?:発表|通知)(?:日|時期)?|試験結果)?"
    "\\s?(?:は|[:|])?[\\s、]*"
)
# Ways in words that others say otherwise: restated, a text with them may be read as one.
_OTHERWISE_SAID: Final = re.compile("ウェブ|ネット|郵便")
# "ネット出願 4月1日~30日 ・申込書 4月1日~20日": a head that is no label of the list.
_FURTHER_HEAD: Final = re.compile("\\s[・●■◆○]\\s?\\S{1,12}(?:申し?込|出願|受付|エントリー)")
_EDGES: Final = " \t\n、。,・/|●■◆○※『』「」;；-"
_DAYLESS: Final = re.compile(
    "^毎?年?[0-9]{1,2}月(?:の?[上中下初]旬|末)?\\s?(?:~|から|-)\\s?(?:翌年)?[0-9]{1,2}月(?:の?[上中下初]旬|末)?"
)
_BARE_TIME: Final = re.compile("(?:約|例年|毎年)?[0-9]")
_RESULT: Final = re.compile("合格|合否|結果|発表|通知|成績|郵送|発送|試験|受[験検]")
_IS_GRADE: Final = re.compile(_GRADE)
# One group's, stage's or part's time alone is none of the exam that a page is on.
_OF_ANOTHER: Final = re.compile("団体|第?[12一二三]次|学科|実技|筆記|面接")
_IS_SITTING: Final = re.compile(_SITTING)
_FEWEST: Final = 2
_MOST: Final = 8
FIELDS: Final = frozenset(["result_day", "application"])


class _Piece(NamedTuple):
    label: str
    text: str


def read_labelled(
    field: str, text: str, whole: _Read, read: Callable[[str, str], _Read]
) -> Application | ResultDay | Unreadable | None:
    """Give what a normalised text tells each of its labels, or None where what was read of it as of one stands.

    :param whole: what was read of the text as of one; it stands where sittings follow each other or all are alike, and
        is refused where some pieces are read and others not.
    """
    pieces = list(_cut(text))
    labels = [piece.label for piece in pieces]
    if any(_FURTHER_HEAD.search(piece.text) for piece in pieces):
        return None
    of_all = whole["kind"] != "unreadable" and (len(labels) < _FEWEST or any(map(_IS_SITTING.match, labels)))
    if not pieces or of_all or len(pieces) > _MOST or len(set(labels)) < len(labels):
        return None
    if len(pieces) < _FEWEST and _OF_ANOTHER.match(labels[0]):
        return None
    told = [(piece.label, read(field, _spell(field, piece.text))) for piece in pieces]
    alike = len({str({**one, "ways": []}) for _, one in told}) == 1
    if alike and (whole["kind"] != "unreadable" or any(map(_OTHERWISE_SAID.fullmatch, labels))):
        return None
    results = [Told(label=label, told=one) for label, one in told if one["kind"] == "result"]
    applied = [Told(label=label, told=one) for label, one in told if one["kind"] == "application"]
    if len(results) == len(told):
        return {**NO_RESULT, "of": results}
    if len(applied) == len(told):
        return {**NOT_APPLIED, "of": applied}
    return refuse("some_people", text, word=labels[0]) if _loses_time(whole) else None


def _loses_time(whole: _Read) -> bool:
    """Whether a time of some is told as that of all; ways alone hold beside each other."""
    if whole["kind"] == "application":
        return any(whole[key] for key in ("windows", "season", "deadline", "opens", "closes", "any_time"))
    return whole["kind"] in ("result", "withheld")


def _cut(text: str) -> Iterator[_Piece]:
    """The labels with what stands behind each; nothing where anything but the field's word stands before the first."""
    cuts = list(_CUT.finditer(text))
    if not cuts or not _HEAD.fullmatch(text[: cuts[0].start()]):
        return
    above, waits = "", False
    for place, cut in enumerate(cuts):
        end = cuts[place + 1].start() if place + 1 < len(cuts) else len(text)
        label, said = cut["bracketed"] or cut["bare"], text[cut.end() : end].strip(_EDGES)
        if _IS_GRADE.match(label):
            if waits:
                # "1級: 2級: 3週間後": nothing is told of the first by itself.
                yield _Piece(above, "")
            above, waits = ("", False) if said else (label, True)
        if said:
            waits = False
            yield _Piece(f"{above} {label}".strip() if above != label else label, said)
        elif above != label:
            yield _Piece(label, said)


def _spell(field: str, text: str) -> str:
    """``4月から5月`` behind a label is so each year, and a bare time is when what the field names comes."""
    if field == "application":
        return f"申込期間は例年{text}" if _DAYLESS.match(text) else text
    return f"合格発表は{text}" if _BARE_TIME.match(text) and not _RESULT.search(text) else text
