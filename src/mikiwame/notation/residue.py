"""Refuses a reading that leaves something of its text unexplained: words at its figures, bare numbers, grades.

The readers take what they know out of a text. This module asks the other way round what they have left: words that
touch a figure, numbers without a unit, names of grades, counts beside a list. What no list holds to be harmless makes
the reading refused, with the word in the reason.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Final

from mikiwame.notation.absence import Doubt, doubt, refuse_for
from mikiwame.notation.calendar import SESSION, YEAR, find_days
from mikiwame.notation.exam_names import find_other_exam
from mikiwame.notation.figures import blank, join_neighbours
from mikiwame.notation.frequency import blank_days
from mikiwame.notation.interleaved import take_turns_with_months, take_turns_with_places
from mikiwame.notation.label_words import GRADE, SEVERAL_GRADES
from mikiwame.notation.labels import names_grade
from mikiwame.notation.normalise import normalise
from mikiwame.notation.numbers import NUMBER, read_number
from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.notation.qualifiers import sort_label
from mikiwame.notation.residue_words import BEFORE, BEHIND, HEDGES, NO_LABEL, NUMBERED
from mikiwame.notation.restrictions import find_restriction
from mikiwame.notation.scope import (
    find_stranger,
    find_stranger_behind,
    find_stranger_in_bracket,
    find_stranger_in_clauses,
)
from mikiwame.notation.second_look import find_lost_head, find_lost_month, find_span
from mikiwame.notation.unused import find_unused_length
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading, Schedule, Venue

_UNITS: Final = {"rate": "%|割|パーセント", "people": "人|名", "money": "円", "duration": "分|時間"}
_SCALES: Final = {"割": 10, "時間": 60}
_AT_WORDS: Final = {kind: re.compile(rf"({NUMBER})\s?({unit})?{HEDGES}") for kind, unit in _UNITS.items()}
_WITH_OWN_UNIT: Final = {kind: re.compile(rf"({NUMBER})\s?({unit})") for kind, unit in _UNITS.items()}
_WITH_SIGN: Final = re.compile(rf"¥\s?({NUMBER})()")
_KANA_BEHIND = re.compile("[\u3041-\u3096]{1,8}")
_WORDS_BEFORE = re.compile("([\u3041-\u3096\u4e00-\u9fff\u30a1-\u30fe]{0,8}[\u3041-\u3096])[\\s:約¥]*$")
_REACH: Final = 24

_MARKED = re.compile(
    rf"{YEAR.pattern}|{SESSION.pattern}|{SEVERAL_GRADES}|{GRADE}|[0-9]{{1,2}}\s?:\s?[0-9]{{2}}"
    r"|(?:^|(?<=[\s(、。]))(?:\([0-9]{1,2}\)|[0-9]{1,2}(?:[.)](?=[^0-9])|、(?=\s?[^0-9\s])))|[A-Za-z][A-Za-z-]*\s?[0-9][0-9.]*"
    r"|(?:19|20)[0-9]{2}[./][0-9]{1,2}[./][0-9]{1,2}(?:[~-][0-9]{1,2})?(?![0-9])|[※*#][0-9]{1,2}|¥\s?[0-9][0-9,.]*(?:\s?[~-]\s?¥?\s?[0-9][0-9,.]*)?|[×x]\s?[0-9]{1,3}|[高中小大][1-6](?![0-9])|課題[0-9](?:~[0-9])?(?![0-9])|第\s?[0-9]{1,4}(?:[・、,][0-9](?![0-9]))*|[注註]\s?[0-9]|正[答解]数\s?(?:/問題数)?\s?[0-9]+(?:/[0-9]+)?|偏差値[^0-9。]{0,8}[0-9]{2}|《[0-9]{1,2}》|[0-9]{1,2}/[0-9]{1,2}(?:[~・、][0-9]{1,2})?(?![0-9])|0[0-9]{1,4}-[0-9]{1,4}-[0-9]{3,4}"
)
_WITH_UNIT = re.compile(
    rf"{NUMBER}(?:\s?(?:~|-|・|、|,|/|から|又は|または|か|と|より)\s?(?:約|第|¥)?\s?{NUMBER})*+{HEDGES}\s?(?P<unit>{NUMBERED})?"
)
# "4~5万程度": yen without their 円.
_MYRIADS = re.compile(r"(?:[0-9.]{1,4}万?\s?[~-]\s?約?)?[0-9][0-9.]{0,4}[万千]")
_BARE = re.compile(NUMBER)
_CLOCKS = re.compile(
    r"[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)\s?(?:~|-|から)\s?[0-9]{1,2}(?::[0-9]{2}|時(?:[0-9]{1,2}分|半)?)"
)
_LEAST_COUNT: Final = 100
# More figures than any cell has: a longer text is judged by its beginning.
_MOST_SPANS: Final = 40

_WHOLE = re.compile("全体|全級|合計|総合|総計|平均|トータル|全科目|全国|ともに|共通|一般|通常")
# "13:00~15:00(登録講習修了者は13:10~15:00)": an exception to what holds for all.
_SOME = re.compile("[者生員方]$")
_WAS = re.compile(
    "(?:^|[。、])従来[^。]{0,80}(?:まし|い|っ)たが|[0-9][^。]{0,40}(?:きまし|いまし)たが、[^。0-9]{0,6}(?:令和|平成|(?:19|20)[0-9]{2})?[^。]{0,8}(?:以降|から)[^。0-9]*。?$"
)
_REACH_OF_PAST: Final = 200
_LIST_OF_PLACES = re.compile(
    rf"{REGION_OR_PLACE.pattern}[都道府県市]?(?:、|・|及び|と)({REGION_OR_PLACE.pattern}[都道府県市]?)の[0-9]か所"
)
_THE_REST = re.compile("それ以外|その他|以外の|残り|他の")
_STAGE = "第?[1-4一二三]次"
_GRADED = re.compile(
    rf"準?[0-9]{{1,2}}級|準?(?<![A-Za-z])[A-HS]級|(?<![A-Za-z0-9])N[1-5](?![0-9A-Za-z])|[1-3一二三]等(?=免許|学科|実地|無人|資格)|第[0-9一二三四]種|[甲乙丙丁]種|(?<![\u4e00-\u9fff])[初中上]級|{_STAGE}(?=試験|審査|検定|[\s|:(のは】]|$)"
)
# "10月1日(日) | 5月7日~6月15日": the days to apply stand in a column of their own.
_SPAN_OF_DAYS = re.compile(
    r"[0-9]{1,2}月[0-9]{1,2}日\s?(?:\([^()]{1,4}\))?\s?(?:~|-|から)\s?(?:翌年)?(?:[0-9]{1,2}月)?[0-9]{1,2}日"
)
_VARIES_BY_GRADE = re.compile(
    "(?:資格|種類)(?:により|によって)、?[^。]{0,4}異な|級(?:により|によって|ごとに|毎に)、?(?:実施|試験|検定)?(?:回数?|日程?|時期|月)[^。]{0,6}異な"
)
_MOSTLY = re.compile("ほとんど(?:が|の)")
_PLACES_OF_SOME = re.compile(
    "(?:ほとんど|大半|多く|大多数)の(?:都道府)?県|ごとに[0-9]|一部(?:が|の(?:会場|地域|級))?[^。]{0,6}(?:異な|違)|(?:わけ|訳)では?な"
)
_SAYS_WHICH = re.compile("(?:試験|検定|実施|申込|申請|出願|受付)(?:期間|日程)|試験日")
_DAY = re.compile("[0-9]月[0-9]{1,2}日")
_LIST_WITHOUT_END = re.compile("など|等|ほか|他|主要|その他|のうち")
_COUNTED = re.compile(r"[0-9]{1,3}(?:の)?(?:会場|か所|都市|地区|エリア|試験地|拠点)")
_BRACKETS = re.compile(r"\([^()]*\)")
_LISTS = re.compile(f"(?:{REGION_OR_PLACE.pattern}[^、・/]{{0,6}}[・、/]\\s?){{2}}")
# "…、鹿児島、沖縄・那覇": a place and where it is count once.
_COMMA_LIST = re.compile(f"(?:{REGION_OR_PLACE.pattern}、){{3}}")
_DOT_LIST = re.compile(f"{REGION_OR_PLACE.pattern}・{REGION_OR_PLACE.pattern}")
_ENOUGH_PLACES: Final = 3


@dataclass(frozen=True)
class _Value:
    """One value of a reading: what it is of, and its figures (an open end is None)."""

    label: str | None
    figures: tuple[float | None, ...]


def refuse_residue(reading: Reading, text: str) -> Reading:
    """Give the reading of a normalised text, or the refusal of one that leaves something of it unexplained."""
    if reading["kind"] == "unreadable":
        return reading
    left = _find_residue(reading, join_neighbours(text))
    return refuse_for(left, text) if left else reading


def _find_residue(reading: Reading, text: str) -> Doubt | None:
    if reading["kind"] == "venue":
        return _find_residue_of_place(reading, text) or _find_restriction("venue", text, "")
    if reading["kind"] == "schedule":
        return _find_residue_of_time(reading, text) or _find_restriction("schedule", text, "")
    kind, values = reading["kind"], _list_values(reading)
    if kind not in _UNITS:
        return None
    labels = list_labels(reading)
    return (
        _find_word_at_figure(text, kind, values, labels)
        or _find_stranger(text, kind, values)
        or _find_other_exam(text, labels)
        or _find_grade(text, labels)
        or _find_lost(reading, text, labels)
        or _find_restriction(kind, text, labels)
        or _find_unused(text, kind, values)
        or _find_listed_place(text, labels)
        or _find_nameless(text, kind, values)
        or _find_former(text, kind)
        or _find_bare_number(text, kind, labels)
    )


def list_labels(reading: Reading) -> str:
    """The labels of a reading's figures, normalised, in one text."""
    return normalise(" ".join(value.label or "" for value in _list_values(reading)))


def _list_values(reading: Reading) -> list[_Value]:
    if reading["kind"] == "money":
        priced = [*reading["amounts"], *reading.get("changes", [])]
        return [_Value(price["label"], (price["low"], price["high"])) for price in priced]
    if reading["kind"] == "rate" or reading["kind"] == "people":
        return [_Value(value["label"], (value["low"], value["high"])) for value in reading["values"]]
    if reading["kind"] == "duration":
        return [_Value(part["label"], (part["minutes"],)) for part in reading["parts"]]
    return []


def _find_residue_of_place(venue: Venue, text: str) -> Doubt | None:
    if not venue["prefectures"] and take_turns_with_places(text):
        return doubt("residue-places")
    hedged = _PLACES_OF_SOME.search(text)
    if hedged and not venue["home"]:
        return doubt("residue-places_apart", word=hedged.group())
    return _find_uncounted(text, venue["halls"]) or _find_stranger_in_clauses(text, "venue")


def _find_stranger_in_clauses(text: str, kind: str) -> Doubt | None:
    stranger = find_stranger_in_clauses(text, kind)
    return doubt("residue-clause", word=stranger) if stranger else None


def _find_residue_of_time(reading: Schedule, text: str) -> Doubt | None:
    lost = find_lost_month(text, reading)
    if lost:
        return doubt("residue-month", word=lost)
    if take_turns_with_months(text):
        return doubt("residue-months")
    if _VARIES_BY_GRADE.search(text) or _MOSTLY.search(text):
        return doubt("residue-not_all")
    if (
        "|" in text
        and _SPAN_OF_DAYS.search(text)
        and len(_DAY.findall(_SPAN_OF_DAYS.sub(" ", text))) > 1
        and not _SAYS_WHICH.search(text)
    ):
        return doubt("residue-span")
    if (
        not _SAYS_WHICH.search(text)
        and _SPAN_OF_DAYS.search(text)
        and _DAY.search(_SPAN_OF_DAYS.sub(" ", text))
        and not YEAR.search(text)
    ):
        return doubt("residue-span")
    return _find_bare_number(text, "schedule", "") or _find_stranger_in_clauses(text, "schedule")


def _find_word_at_figure(text: str, kind: str, values: Sequence[_Value], labels: str) -> Doubt | None:
    read = {figure for value in values for figure in value.figures if figure is not None}
    for match in _AT_WORDS[kind].finditer(text):
        if not match[2] or not _is_read(match, read):
            continue
        behind = _KANA_BEHIND.match(text, match.end())
        if behind and not BEHIND.match(text, match.end()):
            return doubt("residue-behind", word=behind.group())
        before = _WORDS_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
        if before and not BEFORE.search(before[1]) and before[1][-3:] not in labels:
            return doubt("residue-before", word=before[1])
    return None


def _find_stranger(text: str, kind: str, values: Sequence[_Value]) -> Doubt | None:
    """A noun in the clause of a figure that no list knows; a price or a length with a label is of what that says."""
    labelled = kind in ("money", "duration")
    words = {word for value in values for word in normalise(value.label or "").split()}
    labels = sorted(words, key=len, reverse=True)
    every = _find_spans(text, kind, values)
    unnamed = [value for value in values if not (labelled and value.label)]
    bare = every if len(unnamed) == len(values) else _find_spans(text, kind, unnamed) if unnamed else []
    stranger = find_stranger(text, bare, kind, labels)
    if not stranger and kind == "money":
        stranger = find_stranger_in_bracket(text, every, kind, labels)
    if not stranger:
        clocks = _find_clocks(text) if kind == "duration" else []
        stranger = find_stranger_behind(text, [*every, *clocks], kind, labels)
    return doubt("residue-stranger", word=stranger) if stranger else None


def _find_clocks(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in islice(_CLOCKS.finditer(text), _MOST_SPANS)]


def _find_other_exam(text: str, labels: str) -> Doubt | None:
    other = find_other_exam(text, labels.split())
    return doubt("residue-other_exam", word=other) if other else None


def _find_restriction(kind: str, text: str, labels: str) -> Doubt | None:
    kept = find_restriction(kind, text, labels)
    return doubt("residue-only", word=kept) if kept else None


def _is_unknown(word: str) -> bool:
    """``5255人志願中4639人受験``: say whether a word is no name of a grade, a part or anybody who sits."""
    return bool(sort_label("examinees", word).other) and not names_grade(word)


def _find_lost(reading: Reading, text: str, labels: str) -> Doubt | None:
    """A head that has no figure, or a year that is not the one of which the figure is."""
    lost = find_lost_head(text, labels)
    if lost:
        return doubt("residue-head", word=lost)
    unknown = next(filter(_is_unknown, labels.split()), None) if reading["kind"] == "people" else None
    if unknown:
        return doubt("residue-stranger", word=unknown)
    dated = (reading["kind"] == "rate" or reading["kind"] == "people") and any(
        value["period"] for value in reading["values"]
    )
    span = find_span(text) if dated else None
    return doubt("residue-time", word=span) if span else None


def _find_spans(text: str, kind: str, values: Sequence[_Value]) -> list[tuple[int, int]]:
    """Where the figures of the values stand."""
    read = {figure for value in values for figure in value.figures if figure is not None}
    printed = [_WITH_OWN_UNIT[kind], *([_WITH_SIGN] if kind == "money" else [])]
    figures = chain.from_iterable(pattern.finditer(text) for pattern in printed)
    return [match.span() for match in islice(figures, _MOST_SPANS) if _is_read(match, read)]


def _is_read(match: re.Match[str], read: set[float]) -> bool:
    number = read_number(match[1], whole=match[2] not in ("%", "割", "パーセント"))
    scaled = number * _SCALES.get(match[2], 1) if number is not None else None
    return scaled is not None and any(abs(scaled - value) < 1e-6 for value in read)


def _find_grade(text: str, labels: str) -> Doubt | None:
    """A grade or a stage that no label holds, though it is not said of who may sit or of what was passed before."""
    for match in _GRADED.finditer(NO_LABEL.sub(" ", text)):
        grade = match.group()
        if not re.search(f"(?<!準){re.escape(grade)}", labels):
            number = re.search("[0-9]+", grade) if grade.endswith("級") else None
            several = number and re.search(f"{number.group()}(?![0-9級])", labels)
            if not several:
                return doubt("residue-grade", word=match.group())
    return None


def _find_unused(text: str, kind: str, values: Sequence[_Value]) -> Doubt | None:
    """A length that is left out, or grades that are only called the rest."""
    rest = [value.label for value in values if value.label and _THE_REST.search(value.label)]
    if rest and kind in ("rate", "people"):
        return doubt("residue-rest", word=rest[0])
    if kind != "duration":
        return None
    named = [figure for value in values if value.label for figure in value.figures if figure]
    whole = [figure for value in values if not value.label for figure in value.figures if figure]
    if len(named) > 1 and any(figure != sum(named) for figure in whole):
        return doubt("residue-sum")
    unused = find_unused_length(text, [int(figure) for value in values for figure in value.figures if figure])
    return doubt("residue-unused", word=unused) if unused else None


def _find_listed_place(text: str, labels: str) -> Doubt | None:
    """``東京都、大阪市の3か所で…受験者577名``: a place that ends a list of them is where all of them sat."""
    listed = _LIST_OF_PLACES.search(text)
    return doubt("residue-listed_place", word=listed[1]) if listed and labels == listed[1] else None


def _find_nameless(text: str, kind: str, values: Sequence[_Value]) -> Doubt | None:
    """``新卒では83%、既卒の合格率は20%``: a figure without a name before those with one is of all or of nobody."""
    named = [bool(value.label) for value in values]
    exceptions = all(_SOME.search(value.label) for value in values if value.label)
    if kind == "money" or len(set(named)) < 2 or named[0] or exceptions or _WHOLE.search(text):
        return None
    return doubt("residue-nameless")


def _find_former(text: str, kind: str) -> Doubt | None:
    """``例年4,500人でしたが、平成17年度以降は…``: what was so, before a change that is told without its figure."""
    last = max((match.end() for match in _BARE.finditer(text)), default=0)
    former = kind in ("rate", "people") and _WAS.search(text, 0)
    return doubt("residue-former") if former and former.end() <= last + _REACH_OF_PAST else None


def _find_bare_number(text: str, kind: str, labels: str) -> Doubt | None:
    unmarked = blank(text, _MARKED)
    rest = _WITH_UNIT.sub(_blank_counted, blank_days(unmarked, find_days(text)))
    if kind == "money":
        rest = blank(rest, _MYRIADS)
    bare = list(_BARE.finditer(rest))
    if kind in ("rate", "people") and (len(bare) > 1 or _is_column(bare)):
        return None
    held = [match for match in bare if rest[max(0, match.start() - 2) : match.end()] not in labels]
    return doubt("residue-number", word=held[0].group()) if held else None


def _blank_counted(match: re.Match[str]) -> str:
    """A number that no unit follows stays; it is matched all the same, so that a long run of them is read once."""
    return " " * len(match.group()) if match["unit"] else match.group()


def _is_column(bare: Sequence[re.Match[str]]) -> bool:
    """A count or a share of a row, which the readers prove by its arithmetic."""
    return any(
        float(read_number(match.group(), whole=False) or _LEAST_COUNT) >= _LEAST_COUNT or "." in match.group()
        for match in bare
    )


def _in_lists(text: str) -> list[str]:
    """The places of a text; a bracket behind one says only where it is."""
    return REGION_OR_PLACE.findall(_BRACKETS.sub(" ", text).replace("中国四国", "四国"))


# "東京23区、上越市、岡谷市の12会場": towns that no list knows are counted by what parts them.
_LISTED_TOWNS = re.compile(
    "(?>[^\\s、。はが:()]{2,8}[市区町村都府県]?(?:[0-9]{1,2}区)?、){3,}[^\\s、。の]{2,8}の(?=[0-9]{1,3}(?:会場|か所|都市))"
)


def _count_listed(text: str) -> int:
    """How many names stand before a number of halls in one list, or 0."""
    listed = _LISTED_TOWNS.search(text)
    return listed.group().count("、") + 1 if listed else 0


def _find_uncounted(text: str, halls: int | None) -> Doubt | None:
    """A list of places beside a number of halls that is not theirs: two ways to sit, or two stages."""
    places = REGION_OR_PLACE.findall(text.replace("中国四国", "四国"))
    if halls and _COMMA_LIST.search(text) and _DOT_LIST.search(text):
        return doubt("residue-halls")
    if halls and not _COUNTED.search(text) and halls < len(_in_lists(text)) and _LISTS.search(text):
        return doubt("residue-halls")
    if (
        halls is not None
        and len(_COUNTED.findall(text)) == 1
        and len(places) >= _ENOUGH_PLACES
        and len(places) != halls
        and not _LIST_WITHOUT_END.search(text)
        and _count_listed(text) != halls
    ):
        return doubt("residue-halls")
    return None
