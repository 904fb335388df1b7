"""Sorts a printed label into what it is true of: ``sort_label("pass_rate", "2級・学科")``."""

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache

from mikiwame.notation.calendar import find_days, find_years
from mikiwame.notation.places import REGIONAL_LABEL
from mikiwame.notation.qualifier_words import (
    AUDIENCES,
    BOUGHT,
    GRADES,
    PARTS,
    PERIODS,
    POPULATIONS,
    SCHOOLCHILDREN,
    STRANDS,
    WAYS_TO_LEARN,
    WAYS_TO_SIT,
    WHOLE,
    Words,
)
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.qualifiers import MODES, QUALIFIERS, Qualifiers

Sorted = list[tuple[str, str]]
"""Pairs of a qualifier and its value."""

COUNTING = frozenset({"pass_rate", "examinees", "passers"})
PRICES = frozenset({"exam_fee", "course_cost", "extra_fee", "certificate_fee", "upkeep", "materials"})
LEARNING = frozenset({"course_cost", "school", "study_time", "materials", "support", "refund", "aid", "benefit"})

LONGEST_LABEL = 60
"""No label of a page is longer; what is longer is a sentence, and stays whole in ``other``."""

ANYONE = "一般"
"""The audience that a price is for where nobody else is named."""

JOINED = "・"
"""Between two values of one kind."""

_SEPARATORS = re.compile(r"[\s/,、()「」【】《》<>〔〕[\]:&|;]+")
_BETWEEN = re.compile("(?:・|と|および|及び|ならびに|かつ|の|\\+|-)?")
_LONE_LETTERS = re.compile("(?<![^ ])([^ -~]) (?=[^ -~](?: |$))")
_BLANK_BEFORE_CLASS = re.compile("(?<=[0-9]) (?=[級種類](?![一-龠]))")
"""3 級, as tables set it."""

_ROMAN = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
_ROMAN_NUMBER = re.compile("(?<![A-Za-z])(?:I{1,3}|IV|VI?)(?![A-Za-z])")
_KANJI_NUMBER = re.compile("[一二三四五六七八九十](?=[級種類次等回期])")
_KANJI_DIGITS = dict(zip("一二三四五六七八九十", map(str, range(1, 11)), strict=True))

_ONE_GRADE = "(?:準|特|新)?(?:[0-9]{1,2}級|第[0-9]{1,2}種|[1-5]種|[A-Z]{1,3}級|[0-9]{1,2}段)"
_GRADE = re.compile(
    rf"({_ONE_GRADE})(?:試験|検定|コース|の部|受験者?)?(以上|以下)?|[甲乙丙丁]種?(?:第?[0-9]類?)?|第?[0-9]類|レベル[0-9]"
)
_GRADES = re.compile("((?:準?[0-9]{1,2}(?:[級種]?[,・と/、&+]|級(?=準?[0-9])))+準?[0-9]{1,2})([級種])")
_GRADE_SPAN = re.compile("(準?[0-9]{1,2})[級種]?(?:[~-]|から)(準?[0-9]{1,2})([級種])")
_NUMBERED_PART = re.compile(
    "(?P<named>(?:試験|領域|区分|問|科目|課題|Subject) ?[1-9])|第(?P<counted>[1-9](?:部|段階|次|科目))(?:試験)?"
    "|(?P<word>.{2,8}?)(?:試験|問題|科目)?(?P<number>[1-9])"
)
_SITTING = re.compile("第?([0-9]{1,4})回(?:試験|検定)?")
_YEAR_AND_MONTH = re.compile(r"(?:年度?)?\s?(?:([0-9]{1,2})月(?:期|度|試験)?)?(?:試験|実施|現在|時点)?")
_SITTING_ON = re.compile(r"(?P<sitting>第?[0-9]{1,4}回)\s?\(\s?(?P<day>[^()]{2,20}?)[\s.]*(?:実施|施行|試験)?\)")
"""第137回(2014年6月8日): a sitting with its day."""

_YEAR_AND_MONTH_BY_DOT = re.compile(r"(?P<year>[RHS][0-9]{1,2}|[0-9]{4})[./](?P<month>0?[1-9]|1[0-2])")
"""H22.2: in the bracket behind a sitting, nothing but its month."""

_MONTH_AND_DAY = re.compile("[0-9]{1,2}月(?:[0-9]{1,2}日)?")
_SEVERAL_SUBJECTS = re.compile("([1-9])科目(?:同日|同時)?(?:受験|受検)?")
_MONTH = re.compile("([0-9]{1,2})月(?:期|度|試験)")
_HOLDERS = re.compile(
    f"(?!試験|検定|.*(?:難易度|合格率|日程|概要|費用|料金))(?:{_ONE_GRADE}|[\u4e00-\u9fff\u30a1-\u30fe]{{1,8}})(?:合格者|取得者|保有者|修了者|免除者|受講者)"
)
_COUNTED = re.compile("[0-9]{1,3}[名人]以上|[0-9]{1,2}歳(?:以上|以下|未満)|[0-9]{2}代")
_PLACE = re.compile(
    rf"(?:{REGIONAL_LABEL.pattern})(?:[・-](?:{REGIONAL_LABEL.pattern}))*|[\u4e00-\u9fff]{{2,3}}[都道府県]"
)


@lru_cache(maxsize=4096)
def sort_label(field: str, label: str | None) -> Qualifiers:
    """Sort the words of a printed label by the vocabularies of its field; what none of them knows is ``other``.

    >>> sort_label("pass_rate", "2級・学科") == Qualifiers(grade="2級", part="学科")
    True
    """
    if label is None or not label.strip():
        return Qualifiers()
    if len(label) > LONGEST_LABEL:
        return Qualifiers(other=label)
    return _gather(_sort_phrase(field, _SITTING_ON.sub(_shorten_day, spell_label(label))))


def _shorten_day(match: re.Match[str]) -> str:
    """A sitting with the month of its day, as periods are told; what its bracket says else is left."""
    day = match["day"]
    if _MONTH_AND_DAY.fullmatch(day):
        return match["sitting"]
    dotted = _YEAR_AND_MONTH_BY_DOT.fullmatch(day)
    if dotted:
        years = find_years(f"{dotted['year']}年")
        return f"{match['sitting']}({years[0].value}年{int(dotted['month'])}月)" if years else match.group()
    days = find_days(day)
    if len(days) != 1 or not days[0].year or day[days[0].end :].strip() or find_years(day)[1:]:
        return match.group()
    return f"{match['sitting']}({days[0].year}年{days[0].month}月)"


def spell_label(label: str) -> str:
    """In the one spelling of the vocabularies: NFKC, with arabic digits."""
    plain = unicodedata.normalize("NFKC", label).translate(str.maketrans("〜～∼–—−", "~~~---")).strip()
    plain = _BLANK_BEFORE_CLASS.sub("", _LONE_LETTERS.sub(r"\1", plain))
    arabic = _ROMAN_NUMBER.sub(lambda found: _ROMAN[found.group()], plain)
    return _KANJI_NUMBER.sub(lambda found: _KANJI_DIGITS[found.group()], arabic)


def _sort_phrase(field: str, phrase: str) -> Sorted:
    """The whole phrase where a vocabulary has it, else its words, each of which must be known from end to end."""
    whole = _sort_word(field, phrase) or _tile(field, phrase)
    if whole:
        return whole
    words = [word for word in _SEPARATORS.split(phrase) if word]
    if len(words) == 1:
        # Words between dots are told apart only where the whole is unknown: 北海道・東北 is one region.
        words = [word for word in re.split("[・+]", words[0]) if word]
    if len(words) < 2:
        return [("other", phrase.strip("()「」【】 ") or phrase)]
    return [pair for word in words for pair in _sort_phrase(field, word)]


@lru_cache(maxsize=4096)
def _tile(field: str, phrase: str) -> Sorted | None:
    """Cover the phrase with known words, the longest first: ``1級会計``, ``学科と実技``.

    Two answers to one question need a word between them: ``医科歯科大学`` is none of the three.
    """
    for end in range(len(phrase) - 1, 0, -1):
        first, between = _sort_word(field, phrase[:end]), _match_between(phrase[end:])
        rest = phrase[end + len(between) :]
        following = (_sort_word(field, rest) or _tile(field, rest)) if first and rest else None
        if first and following and (between or first[-1][0] != following[0][0]):
            return first + following
    return None


def _match_between(text: str) -> str:
    found = _BETWEEN.match(text)
    return found.group() if found else ""


def _sort_word(field: str, word: str) -> Sorted | None:
    bare = re.sub("(?:のみ|だけ|の場合|の方)$", "", word)
    for candidate in dict.fromkeys((word, bare)):
        for sort in (_find_grades, _find_word(field), _find_period, _find_part, _find_people, _find_place):
            found = sort(candidate)
            if found:
                return found
    return None


def _find_word(field: str) -> Callable[[str], Sorted | None]:
    """Look a word up in the vocabularies of the field, in their order."""

    def find(word: str) -> Sorted | None:
        own = ((qualifier, words[word]) for qualifier, words in _list_vocabularies(field) if word in words)
        return next(([found] for found in own), None)

    return find


def _list_vocabularies(field: str) -> Iterator[tuple[str, Words]]:
    yield "strand", STRANDS
    yield "period", PERIODS
    if field in PRICES:
        yield "part", BOUGHT
    if field in COUNTING:
        yield "population", POPULATIONS
    yield "mode", WAYS_TO_LEARN if field in LEARNING else WAYS_TO_SIT
    yield "audience", AUDIENCES
    yield "audience", SCHOOLCHILDREN
    yield "part", PARTS
    yield "grade", GRADES


def _find_grades(word: str) -> Sorted | None:
    span, several, one = _GRADE_SPAN.fullmatch(word), _GRADES.fullmatch(word), _GRADE.fullmatch(word)
    if span:
        return [("grade", f"{span[1]}{span[3]}~{span[2]}{span[3]}")]
    if several:
        return [("grade", f"{number}{several[2]}") for number in re.findall("準?[0-9]+", several[1])]
    return [("grade", (one[1] or word).removeprefix("第") + (one[2] or ""))] if one else None


# "過去の平均", "令和になってからの平均": over the years that it names, and of no one of them.
_MEAN = re.compile(
    "(?:過去|直近|ここ|最近)[^。、]{0,10}平均|[^。、]{2,14}の平均|(?:過去|直近|ここ|この|最近)の?(?:[0-9]{1,3}(?:年|回)(?:間|分)?|数年間?)"
)


def _find_period(word: str) -> Sorted | None:
    sitting = _SITTING.fullmatch(word)
    if sitting:
        return [("period", f"第{int(sitting[1])}回")]
    if _MEAN.fullmatch(word):
        return [("period", word)]
    month = _MONTH.fullmatch(word)
    if month:
        return [("period", f"{int(month[1])}月")]
    years = find_years(word + " ")
    behind = _YEAR_AND_MONTH.fullmatch(word[years[0].end :].strip()) if years and years[0].start == 0 else None
    if not behind:
        return _find_part_of_year(word, years[0].end, years[0].value) if years and years[0].start == 0 else None
    return [("period", f"{years[0].value}-{int(behind[1]):02}" if behind[1] else str(years[0].value))]


def _find_part_of_year(word: str, end: int, year: int) -> Sorted | None:
    """2024年度第1回, 令和6年度前期: a year and what it is parted into."""
    rest = word[end:].lstrip("年度の ")
    sitting = _SITTING.fullmatch(rest)
    part = f"第{int(sitting[1])}回" if sitting else PERIODS.get(rest)
    return [("period", str(year)), ("period", part)] if part else None


def _find_part(word: str) -> Sorted | None:
    """``実技I``, ``実技試験1`` and ``実技1`` are one; ``領域3``, ``第2部`` and ``Subject1`` have only their number."""
    several = _SEVERAL_SUBJECTS.fullmatch(word)
    if several:
        return [("part", f"{several[1]}科目")]
    found = _NUMBERED_PART.fullmatch(word)
    if not found:
        return None
    if found["named"]:
        return [("part", found["named"].replace(" ", ""))]
    if found["counted"]:
        return [("part", found["counted"] if found["counted"].endswith("次") else f"第{found['counted']}")]
    known = PARTS.get(found["word"])
    return [("part", known + found["number"])] if known else None


def _find_people(word: str) -> Sorted | None:
    return [("audience", word)] if _HOLDERS.fullmatch(word) or _COUNTED.fullmatch(word) else None


def _find_place(word: str) -> Sorted | None:
    return [("population", word)] if _PLACE.fullmatch(word) else None


_ORDERS: dict[str, dict[str, int]] = {
    "part": {name: place for place, name in enumerate(dict.fromkeys(PARTS.values()))},
    "mode": {name: place for place, name in enumerate(MODES)},
}


def _gather(found: Sorted) -> Qualifiers:
    told = [pair for pair in found if pair != ("population", WHOLE)]
    values = {name: list(dict.fromkeys(value for kind, value in told if kind == name)) for name in QUALIFIERS}
    return Qualifiers(**{name: _join(name, some) for name, some in values.items() if some})


def _join(name: str, values: list[str]) -> str:
    """Join in a fixed order, so that ``実技・学科`` and ``学科と実技`` are the same."""
    order = _ORDERS.get(name)
    if order:
        values = sorted(values, key=lambda value: (order.get(value.rstrip("0123456789"), len(order)), value))
    if name == "grade":
        values = sorted(values, key=_rank)
    return (" " if name in ("other", "period") else JOINED).join(values)


def join_modes(one: str, other: str) -> str:
    """Two ways of sitting, each of which may be several, as one label that has both is sorted.

    >>> join_modes("test-centre", "hall")
    'hall・test-centre'
    """
    return _join("mode", list(dict.fromkeys((*one.split(JOINED), *other.split(JOINED)))))


def _rank(grade: str) -> tuple[float, str]:
    number = re.search("[0-9]+", grade)
    return (int(number.group()) + 0.5 * grade.startswith("準") if number else 0.0), grade
