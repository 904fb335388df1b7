"""Whether a text names a label (a grade or a part), however it spells it: ``実技試験Ⅰ・Ⅱ`` names 実技1 and 実技2."""

from collections.abc import Sequence
from functools import lru_cache
from re import escape

from mikiwame.notation.qualifiers import sort_label, spell_label
from mikiwame.notation.spelling import level
from mikiwame.vocabulary import patterns as re

_GRADE = "(?:準?[0-9]{1,2}|[初中上特])"
_GRADES = re.compile(f"{_GRADE}級?(?:[・,、/&と~〜-]{_GRADE}級?)*級|{_GRADE}級")
_ONE_GRADE = re.compile(_GRADE)
_RANGE = re.compile("(?<![0-9準])([0-9])級?[~〜-]([0-9])(?![0-9])")
_LETTERED = re.compile("(?P<letter>[甲乙丙丁])種?(?:(?P<number>[0-9])類?)?")
_CLASS = re.compile("[甲乙丙丁](?:種(?:第?[0-9]類)?|[0-9])|第?[0-9]種(?!類)|準?[0-9]{1,2}級|[初中上特]級")
_BEGINS_GRADED = re.compile("(?P<name>[一-龠々ァ-ヶーA-Za-z]{2,10}?)(?P<grade>準?[0-9]級|[初中上]級)(?=[のはをにと])")
_FILLING = re.compile("試験|問題|科目")
_LISTED = re.compile("([^0-9・,、]+)([0-9])((?:[・,、と][0-9])+)(?![0-9級])")


@lru_cache(maxsize=4096)
def names_label(text: str, label: str) -> bool:
    """Whether the label stands in the text, not as part of another.

    >>> names_label("学科試験および実技試験Ⅰ・Ⅱのすべて", "実技2")
    True
    >>> names_label("準1級の合格率", "1級")
    False
    """
    wanted = _FILLING.sub("", spell_label(label))
    return bool(re.search(f"(?<![準0-9.]){escape(wanted)}(?![0-9])", _spell_out(text)))


def list_grades(text: str) -> tuple[str, ...]:
    """Each grade that a levelled text names, once, in the order of print.

    >>> list_grades("簿記1級・2級と簿記初級")
    ('1級', '2級', '初級')
    >>> list_grades("簿記1〜3級")
    ('1級', '2級', '3級')
    """
    listed = (_RANGE.sub(_fill_range, match.group()) for match in _GRADES.finditer(text))
    return tuple(dict.fromkeys(f"{grade}級" for run in listed for grade in _ONE_GRADE.findall(run)))


def _fill_range(match: re.Match[str]) -> str:
    first, last = sorted(map(int, match.groups()))
    return "・".join(map(str, range(first, last + 1)))


def drop_wider_grades(words: Sequence[str]) -> list[str]:
    """The words of heads without the grades that others of them narrow: 1級 in a column of 1～3級 is of 1級."""
    graded = {word: frozenset(list_grades(level(word))) for word in words if sort_label("pass_rate", word).grade}
    told = [grades for grades in graded.values() if grades]
    wider = {word for word, grades in graded.items() if any(one < grades for one in told)}
    kept = (drop_grades(level(word)).strip("()") if word in wider else word for word in words)
    return [word for word in kept if word]


def part_graded(heading: str) -> tuple[str, str, str] | None:
    """What a levelled heading begins with before its one grade, that grade, and the rest: 簿記, 3級, の合格率は？"""
    found = _BEGINS_GRADED.match(heading)
    return (found["name"], found["grade"], heading[found.end() :]) if found else None


def tells_grades_apart(text: str, grades: Sequence[str]) -> bool:
    """Whether a levelled text names grades that not all of it is of: 【1級】7月29日 【2・3級】6月24日."""
    runs = [match.group() for match in _GRADES.finditer(text)]
    return len(runs) > 1 or (bool(runs) and set(list_grades(text)) != set(grades))


def drop_grades(name: str) -> str:
    """A levelled name without the grades in it."""
    return _GRADES.sub("", name)


def is_grade(text: str) -> bool:
    """Whether a text is one grade or several and nothing else: 1級, 2・3級."""
    return bool(_GRADES.fullmatch(spell_label(text)))


def is_class(text: str) -> bool:
    """Whether a text is one class or grade and nothing else: 1級, 二種, 乙種第4類."""
    return bool(_CLASS.fullmatch(spell_label(text)))


def part_grade(name: str) -> tuple[str, str] | None:
    """A levelled name without the grade that it begins or ends with, and the grade.

    >>> part_grade("簿記検定2級"), part_grade("1級技能士"), part_grade("簿記検定")
    (('簿記検定', '2級'), ('技能士', '1級'), None)
    """
    grades = list(_GRADES.finditer(name))
    if len(grades) != 1 or len(list_grades(name)) != 1 or len(name) == len(grades[0].group()):
        return None
    start, end = grades[0].span()
    return (name[:start] + name[end:], name[start:end]) if start == 0 or end == len(name) else None


def _spell_out(text: str) -> str:
    """``実技1・2`` as ``実技1・実技2``."""
    return _LISTED.sub(_repeat, _FILLING.sub("", spell_label(text)))


def _repeat(match: re.Match[str]) -> str:
    head = match[1].rpartition("および")[2] or match[1]
    numbers = [match[2], *re.findall("[0-9]", match[3])]
    return match[1] + "・".join(f"{'' if place == 0 else head}{number}" for place, number in enumerate(numbers))


def shorten_name(name: str) -> str | None:
    """A name that ends with 検定試験 without 試験, as it is printed as often; None for others."""
    return name.removesuffix("試験") if name.endswith("検定試験") else None


def list_classes(name: str) -> list[tuple[str, str]]:
    """What a name is without each class or grade in it, and that class in one spelling.

    >>> list_classes("乙種第4類危険物取扱者"), list_classes("第二種電気工事士")
    ([('危険物取扱者', '乙種4類')], [('電気工事士', '2種')])
    """
    plain = spell_label(name)
    found = _CLASS.finditer(plain)
    return [(plain[: one.start()] + plain[one.end() :], spell_class(one.group())) for one in found]


def spell_class(printed: str) -> str:
    """A class or grade in one spelling: 乙4, 乙種第四類 and 乙種・第4類 are one.

    >>> spell_class("乙4"), spell_class("第二種"), spell_class("準1級")
    ('乙種4類', '2種', '準1級')
    """
    plain = spell_label(printed).replace("・", "").replace("第", "").removesuffix("試験")
    lettered = _LETTERED.fullmatch(plain)
    if not lettered:
        return plain
    return f"{lettered['letter']}種" + (f"{lettered['number']}類" if lettered["number"] else "")
