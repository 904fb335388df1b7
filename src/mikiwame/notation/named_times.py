"""Reads days and places told apart by names that no list need know: ``社会福祉士:1月 精神保健福祉士:2月``.

A text is cut at its heads (names in brackets, before a colon, or the topics of clauses), each piece is read as a text
of its own, and the readings get the names as printed. Pieces whose heads name another matter of the same page (when to
apply, when results come) are left out, as their own heads say that they are none of the field's.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from mikiwame.notation.calendar import YEAR
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.printed_names import are_of_several_exams, is_noun
from mikiwame.notation.scoped import FIELDS, GRADES, HALVES, OTHER, PART
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading, Schedule, Venue

_MARKS: Final = "[\\s、。,/|・●■◆○◎※★◇□▼▶>-]*"
_WORD: Final = "[^\\s、。:|【】()●■◆○※「」・][^\\s、。:|【】()●■◆○※「」]{0,23}"
_STARTS: Final = "(?:^|(?<=[\\s、。/|・)】」●■◆○※-])|(?<=[月日旬回]で))"
_TIME_AHEAD: Final = (
    "(?=(?:翌年|毎年|例年|毎月|毎週|年|約|第|令和|平成)?\\s?[0-9]|毎[年月週]|例年|年[0-9]|随時|通年|いつでも)"
)
_PLACE_AHEAD: Final = f"(?=全国|各都道府県|[0-9]|自宅|在宅|オンライン|{REGION_OR_PLACE.pattern})"


_GRADE: Final = "(?:準?[0-9]{1,2}級|[A-Z]{1,3}級|[初中上]級|第?[0-9一二三]種)"


def _compile(ahead: str) -> re.Pattern[str]:
    return re.compile(
        f"{_STARTS}(?:[【(](?P<bracket>[^【】()]{{1,24}})[】)]\\s?:?\\s?(?={_WORD})"
        f"|(?P<colon>(?:{_GRADE}[、,]){{0,6}}{_WORD}(?:\\s?\\([^()]{{1,24}}\\))?)\\s?(?::|…+|\\.{{3,}}|>|=)\\s?"
        f"|(?P<topic>{_WORD}(?:\\([^()]{{1,16}}\\))?)(?:は|が|では)、?\\s?{ahead}"
        f"|(?P<blank>{_WORD}(?:\\([^()]{{1,16}}\\))?)\\s{ahead})"
    )


_HEADS: Final = {"schedule": _compile(_TIME_AHEAD), "venue": _compile(_PLACE_AHEAD)}
_OWN: Final = {
    "schedule": re.compile(
        "(?:試験|検定|受[験検]|実施|開催|本試験)?の?(?:日程?|日時|時期|期日|月|回数|期間|頻度|スケジュール)|試験"
        "|検定|実施|開催"
    ),
    "venue": re.compile("(?:試験|検定|受[験検]|実施|開催)?の?(?:会場|地|場所|会場地|地域|都市)|試験|検定"),
}
# Other matters of the same page, each by the head of its own.
_OTHERS: Final = re.compile(
    "申し?込|出願|願書|受付|締め?切|期限|発表|合格|結果|通知|発送|免[状許]|登録|更新|講習|研修|受講|説明|配布|集合|開場"
    "|受験料|受検料|検定料|費用|問い?合|備考|注意|持ち物"
    "|公示|公告|受[験検]票|締切"
)
_NO_HEAD: Final = re.compile(
    "[0-9](?:月|日|年|時|分|円|人|名|%)|[月火水木金土日]曜|年度|令和|平成|以降|以外|または|又は|いずれ|ただし|但し"
    "|例|等$|など|なし|ない|[上中下]旬|毎年|毎月|祝日"
    "|^(?:続いて|次いで|その後|また|さらに)?第?[0-9]{1,3}回目?(?:の?(?:試験|検定))?$|^(?:[前後上下春夏秋冬][期季半]期?|[春夏秋冬])の?(?:試験|検定)?$|^[春夏秋冬]の|[0-9]:[0-9]"
    "|^(?:午前|午後|平日|土日|休日)$|都市|か所|会場$"
)
_PLACE: Final = re.compile(f"{REGION_OR_PLACE.pattern}[都道府県市]?")
_TURN: Final = re.compile(
    "ただし|但し|異な|除[くき]|以外|中止|延期|未定|予定は|変更|場合|ません|ない(?:[。、]|$)|昨年|前回|旧"
)
_FOR_NAMES: Final = re.compile(
    "unreadable\\.(?:schedule-(?:unlike|several|two_ways|none|other_days|span_and_months|any_time|remark|remark_count)"
    "|venue-(?:for_some|several|none)|residue-(?:stranger|clause|month|months|span|number|not_all|only)|account-other)"
)
_JOINTS: Final = " 、。/|・●■◆○□※\t-"
_SEVERAL: Final = 2
_MOST: Final = 8
_LONGEST: Final = 400
_Read = Callable[[str], Reading]


@dataclass(frozen=True)
class _Piece:
    label: str
    said: str
    other: bool


def may_be_apart(reading: Reading, told: str) -> bool:
    """Whether days or places read as one may be those of several parts."""
    if reading["kind"] == "venue":
        return told.count(":") > 1
    return reading["kind"] == "schedule" and bool(reading["months"])


def read_named_times(field: str, text: str, refused: str, read: _Read) -> Reading | None:
    """Give the readings of a normalised text on several named things in one; None where it isn't read so.

    :param refused: the code of the reason for which the text was refused as a whole.
    """
    if field not in FIELDS or len(text) > _LONGEST or not _FOR_NAMES.fullmatch(refused or "unreadable.account-other"):
        return None
    pieces = _cut(field, text)
    told: dict[str, str] = {}
    for piece in pieces:
        if not piece.other:
            told[piece.label] = f"{told[piece.label]}、{piece.said}" if piece.label in told else piece.said
    if not told or len(pieces) < _SEVERAL or len(told) > _MOST or any(not said for said in told.values()):
        return None
    if any(OTHER.search(said) or _TURN.search(said) for said in told.values()):
        return None
    if (len(told) > 1 and "" in told) or are_of_several_exams(list(told)):
        return None
    if field == "venue" and any(HALVES.search(said) for said in told.values()):
        return None
    return _join(field, [(label, read(said)) for label, said in told.items()])


def _cut(field: str, text: str) -> list[_Piece]:
    """The pieces of a text that consists of nothing else; none where a head isn't the name of anything."""
    heads = [head for head in _HEADS[field].finditer(text) if not _PLACE.fullmatch(_name(head))]
    heads = [head for head in heads if not _NO_HEAD.search(_name(head))]
    if not heads:
        return []
    start = text[: heads[0].start()]
    year = YEAR.search(start)
    if not re.fullmatch(
        f"{_MARKS}(?:「[^」]*」は、?|毎年、?|例年、?|(?:試験|検定|実施)(?:日程?|時期|期日)\\s?:?\\s?|[^。、はが]{{0,16}}年度?[\\s:のは、]*)?{_MARKS}",
        start,
    ):
        return []
    pieces, outer, grade = list[_Piece](), "", ""
    for head, following in zip(heads, [*heads[1:], None], strict=True):
        name = _name(head)
        said = text[head.end() : following.start() if following else len(text)].strip(_JOINTS)
        said = re.sub("[、\\s]*●\\s?", "、", said)
        if head["bracket"]:
            outer = ""
        if not said and following:
            outer = "" if _OWN[field].fullmatch(name) else name
            continue
        if _WHOLE_GRADE.fullmatch(name):
            grade = name
        elif grade and _OF_GRADE.fullmatch(name):
            name = f"{grade} {name}"
        other = bool(_OTHERS.search(name)) and not _AN_EXAM.search(name)
        own = bool(_OWN[field].fullmatch(name))
        if not (other or own or is_noun(name) or _WHOLE_GRADE.fullmatch(name)):
            return []
        dated = f"{year.group()}{said}" if year and field == "schedule" and not YEAR.search(said) else said
        years = _YEAR_OF_MONTH.findall(dated)
        if len(set(years)) == 1 and not _FULL_DAY.search(dated):
            # A month of one year, which a list of months cannot say.
            name, own, dated = f"{name} {years[0]}".strip(), False, _YEAR_OF_MONTH.sub("", dated)
        pieces.append(_Piece(" ".join(filter(None, (outer, "" if own else name))), dated, other))
    return pieces


_GRADES_EXAM: Final = re.compile(f"(?P<grades>{GRADES})の?(?:試験|検定)")
# "実技試験期間": the part is the name, and its end is the field's own word.
_OWN_END: Final = re.compile("(?<=[学実筆面口技一二次][科技記接述能次]試験)の?(?:期間|日程?|会場|地)$")


_AN_EXAM: Final = re.compile("(?<!修了)(?:試験|検定|審査)(?:\\([^()]*\\))?$")
_YEAR_OF_MONTH: Final = re.compile("(?:(?:19|20)[0-9]{2}|(?:平成|令和)[0-9]{1,2})年(?=[0-9]{1,2}月(?![0-9]))")
_FULL_DAY: Final = re.compile("[0-9]月[0-9]{1,2}日")
_WHOLE_GRADE: Final = re.compile(f"{GRADES}|{_GRADE}(?:[、・,]{_GRADE})*")
_OF_GRADE: Final = re.compile(f"{PART}(?:試験|検定)?")


def _name(head: re.Match[str]) -> str:
    groups = head.groupdict()
    name = next(filter(None, (groups[key] for key in ("bracket", "colon", "topic", "blank"))), "")
    name = re.sub("\\s", "", re.sub(f"^{_MARKS}", "", name))
    graded = _GRADES_EXAM.fullmatch(name)
    return graded["grades"] if graded else _OWN_END.sub("", name)


def _join(field: str, readings: list[tuple[str, Reading]]) -> Reading | None:
    if field == "schedule":
        times: list[Schedule] = [
            {**one, "label": label} if label else one for label, one in readings if one["kind"] == "schedule"
        ]
        if len(times) < len(readings):
            return None
        # What each of them has alike needs no label.
        if len({str({**one, "label": ""}) for one in times}) < len(times):
            return None
        return {**times[0], "others": times[1:]} if len(times) > 1 else times[0]
    places: list[Venue] = [
        {**one, "label": label} if label else one for label, one in readings if one["kind"] == "venue"
    ]
    if len(places) < len(readings):
        return None
    return {**places[0], "others": places[1:]} if len(places) > 1 else places[0]
