"""Reads marks of a text that tells each grade, part or whole its own, word by word, whatever the parts are called.

Every word must have its place: a name, full marks, a figure, whether it is of each or of all, what joins two. A name is
kept as it is printed; heads (grades, parts sat by themselves) hold until the next of their kind. What leaves anything
open is no list of marks.
"""

from dataclasses import dataclass, field, replace
from typing import Final, Literal

from mikiwame.notation.mark_words import MarkWord, split_marks
from mikiwame.notation.mentions import MAIN_PART
from mikiwame.notation.outline_words import NUMBERED, is_grade
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Mark, PassingMark

_MOST = 16
_MOST_PERCENT = 100
_PART: Final = 3
_Rank = Literal[1, 2, 3]
_WAY: Final = re.compile(
    "(?:在宅|会場|一般会場|CBT|IBT|PBT|ネット|WEB|Web|オンライン|ペーパー|統一)(?:での)?(?:試験|受[験検]|方式|検定)?"
)
_SPAN: Final = re.compile("(準?)([0-9]{1,2})級?\\s?[~-]\\s?(準?)([0-9]{1,2})級")


class NoListError(Exception):
    """The text leaves something open."""


@dataclass
class _State:
    """What holds where a figure stands."""

    heads: list[tuple[_Rank, str]] = field(default_factory=list)
    name: str | None = None
    """The name of no rank of which the next figure is."""
    told: bool = False
    """Whether a figure of what the heads name has been told."""
    each: bool = False
    total: bool = False
    part_total: bool = False
    full: int | None = None
    each_full: bool = False
    fulls: dict[str, int] = field(default_factory=dict)
    """The full marks of grades that are told before their marks."""
    last_each: bool = False
    excepting: bool = False
    """Whether what follows is of some subjects beside what is of each."""
    about: bool = False
    above: bool = False
    """Whether the last head stands over others."""


def read_mark_list(text: str) -> PassingMark | None:
    """Give the marks of a normalised text that tells nothing but marks; None where it does not."""
    words = split_marks(text)
    if not words or sum(word.sort in ("mark", "fail") for word in words) == 0:
        return None
    try:
        marks = _tell(words, about="目安" in text)
    except NoListError:
        return None
    labels = [(mark["label"], mark["each"], mark["unit"]) for mark in marks]
    if not marks or len(marks) > _MOST or len(set(labels)) < len(labels) or any(map(_is_impossible, marks)):
        return None
    reading: PassingMark = {"kind": "mark", "marks": marks, "any": False, "adjusted": False}
    if any(word.sort == "floors" for word in words):
        reading["floors"] = True
    if any(word.sort == "adjusted" for word in words):
        reading["adjusted"] = True
    return reading


def _is_impossible(mark: Mark) -> bool:
    most = mark["of"] or (_MOST_PERCENT if mark["unit"] == "percent" else None)
    return mark["low"] > mark["high"] or (most is not None and mark["high"] > most)


def _tell(words: list[MarkWord], *, about: bool) -> list[Mark]:
    state, place = _State(about=about), 0
    marks, told = list[Mark](), list[MarkWord]()
    while place < len(words):
        word = words[place]
        if word.sort == "name":
            place = _take_names(state, words, place)
            continue
        if word.sort in ("mark", "fail"):
            beside = [one.sort for one in words[max(0, place - 2) : place]]
            near = beside[-1:] == ["mark"] or beside == ["mark", "full"]
            if _is_second(state, words[max(0, place - 2) : place]):
                raise NoListError
            if not (near and _says_again(marks, replace(word, of=word.of or state.full))):
                told.append(replace(word, named=state.total))
                marks.append(_make(state, word))
        elif word.sort == "behind":
            _put_full_behind(state, marks, word)
        else:
            _take_word(state, word, words[place - 1] if place else None)
        place += 1
    _check_end(state, marks)
    if len(marks) > 1 and any("/" in word.text for word in told) and any(mark["of"] is None for mark in marks):
        # "合計105点以上かつ論述25点以上/150点": of which are they the full marks?
        raise NoListError
    return _drop_full_marks(marks, told)


def _is_second(state: _State, before: list[MarkWord]) -> bool:
    """``50%及び55%以上``: a figure of which nothing says what it is of."""
    told = state.each or state.total or state.name is not None
    return not told and [word.sort for word in before] in (["mark", "list"], ["mark", "and"])


_PART_NAME: Final = re.compile("(?:試験|問題|科目|分野|部門|領域|課題|編|コース|クラス|レベル|の部)$")


def _check_end(state: _State, marks: list[Mark]) -> None:
    """Nothing is left over, and one mark alone is of all, or of what is plainly a part or a grade."""
    if state.name is not None or state.each or state.total:
        raise NoListError
    alone = marks[0]["label"] if len(marks) == 1 and not marks[0]["each"] else None
    if alone and _find_rank(alone) is None and not _PART_NAME.search(alone) and " " not in alone:
        raise NoListError


def _says_again(marks: list[Mark], word: MarkWord) -> bool:
    """``80%以上(40問中32問)``, ``60点満点中36点(6割)``: the same mark in another unit, or one that doesn't fit."""
    last = marks[-1] if marks else None
    if last is None or word.sort != "mark" or word.unit == last["unit"]:
        return False
    share, points, full = (
        (last["low"], word.low, word.of) if last["unit"] == "percent" else (word.low, last["low"], last["of"])
    )
    if "percent" not in (last["unit"], word.unit) or full is None:
        return False
    if points * _MOST_PERCENT != share * full:
        raise NoListError
    return True


def _put_full_behind(state: _State, marks: list[Mark], word: MarkWord) -> None:
    """``(300点満点)``, ``(各100点満点)`` behind what they are of; ``(各100点)の合計`` is of none of the figures."""
    if not marks:
        state.full, state.each_full = int(word.low), word.each
        return
    for mark in marks if word.each else marks[-1:]:
        if mark["unit"] == "points" and mark["of"] is None:
            mark["of"] = int(word.low)


def _drop_full_marks(marks: list[Mark], told: list[MarkWord]) -> list[Mark]:
    """``選択100点、論述50点。合計105点以上``: what parts have without 以上, beside a sum, is all there is to get."""
    least = [word.least or word.sort == "fail" for word in told]
    if all(least) or not any(word.named and own for word, own in zip(told, least, strict=True)):
        return marks
    return [mark for mark, own in zip(marks, least, strict=True) if own]


def _take_word(state: _State, word: MarkWord, before: MarkWord | None) -> None:
    match word.sort:
        case "each":
            state.each = True
        case "total":
            # "全科目合計": of all, whatever stands before it.
            state.each = state.each and not (before and before.sort == "each")
            state.total, state.part_total = True, word.text.startswith(tuple("23456789三四五"))
        case "full":
            _take_full(state, word)
        case "stop":
            if state.name is not None or state.each or state.total:
                raise NoListError
            if word.text == "。" and state.heads and not state.told:
                raise NoListError
        case "but":
            state.excepting = True
        case "and" | "list" | "floors" | "adjusted":
            pass


def _take_full(state: _State, word: MarkWord) -> None:
    """Full marks are of what is named before them, or of the figures that follow."""
    if state.name is not None and not state.total:
        raise NoListError
    grades = [name for rank, name in state.heads if rank == 1]
    if word.named and grades and not state.told:
        state.fulls[grades[-1]] = int(word.low)
        state.heads = []
        return
    state.full, state.each_full = int(word.low), word.each


def _take_names(state: _State, words: list[MarkWord], place: int) -> int:
    """Take the names up to the next word of another sort; give where it stands."""
    if state.name is not None:
        raise NoListError
    names, printed = [words[place].text], words[place].text
    place += 1
    while place + 1 < len(words) and words[place].sort == "list" and words[place + 1].sort == "name":
        names.append(words[place + 1].text)
        printed += words[place].text + words[place + 1].text
        place += 2
    if len(names) > 1 and [word.sort for word in words[place : place + 2]] == ["list", "each"]:
        place += 1
    rank = _rank_all(names)
    behind = words[place] if place < len(words) else None
    if behind is None or (behind.sort == "name" and rank is None):
        raise NoListError
    _check_several(state, names, rank, behind)
    summed = len(names) > 1 and behind.sort == "total"
    if rank is None and behind.sort in ("stop", "each", "total", "full") and not summed:
        # "「選択式試験」●総得点…": what follows is of this part.
        rank = 3
    if rank is None:
        state.name = printed
    else:
        _put_head(state, rank, _join(names, printed))
        state.above = behind.sort == "name"
    return place


def _join(names: list[str], printed: str) -> str:
    """``午前I・II``: a number alone goes on the name before it, so that the names stay as they are printed."""
    if len(names) == 1:
        return _spell(printed)
    return printed if any(re.fullmatch("[IVX0-9]+", name) for name in names) else "・".join(map(_spell, names))


def _rank_all(names: list[str]) -> _Rank | None:
    ranks = {_find_rank(name) for name in names}
    if len(ranks - {None}) > 1 or (None in ranks and ranks & {1, 2}):
        raise NoListError
    return None if None in ranks else ranks.pop()


def _check_several(state: _State, names: list[str], rank: _Rank | None, behind: MarkWord) -> None:
    """Of several names a figure is told with それぞれ or 各 only, or it is of their sum."""
    shared = behind.sort in ("each", "total") or (behind.sort == "full" and behind.each)
    if len(names) > 1 and rank != 1 and not shared and not state.excepting:
        raise NoListError


def _put_head(state: _State, rank: _Rank, name: str) -> None:
    if state.told and state.heads and not state.last_each and state.heads[-1][0] < rank and not state.above:
        # "CBT試験は70%、筆記は60%": beside what is of its own, and under it or not?
        raise NoListError
    if not state.told and any(head[0] >= rank for head in state.heads):
        raise NoListError
    state.heads = [head for head in state.heads if head[0] < rank]
    state.heads.append((rank, name))
    state.told, state.full, state.last_each, state.excepting = False, None, False, False


def _find_rank(name: str) -> _Rank | None:
    if is_grade(name) or _SPAN.fullmatch(name):
        return 1
    if _WAY.fullmatch(name):
        return 2
    return 3 if MAIN_PART.fullmatch(_spell(name)) or NUMBERED.fullmatch(name) else None


def _spell(name: str) -> str:
    label = sort_label("passing_mark", name)
    return label.part if label.part and not (label.grade or label.audience or label.other) else name


def _make(state: _State, word: MarkWord) -> Mark:
    heads = [name for _, name in state.heads]
    # "論述50点以上かつ全体で140点以上": the sum is of what is above the part.
    if state.total and not state.part_total and state.told and not state.last_each and state.name is None:
        heads = [name for rank, name in state.heads if rank < _PART]
    elif state.total and state.told and state.heads and "・" in state.heads[-1][1]:
        # "学科・実技とも60%以上、かつ全体で80%以上"
        heads = heads[:-1]
    if state.each_full and state.total:
        state.full, state.each_full = None, False
    label = " ".join([*heads, *([state.name] if state.name else [])]) or None
    each = state.each or word.sort == "fail" or (state.each_full and not state.total and not state.name)
    full = word.of or (state.full if word.unit == "points" else None) or _find_full(state)
    if (word.unit != "points" and not word.of) or (state.each and not state.each_full and not word.of):
        full = None
    mark: Mark = {
        "label": label,
        "low": word.low,
        "high": word.high,
        "unit": word.unit,
        "of": full,
        "each": each,
        "approx": word.approx or state.about,
    }
    if state.total and not state.each_full:
        state.full = None
    state.name, state.each, state.total, state.part_total = None, False, False, False
    state.told, state.last_each = True, each
    return mark


def _find_full(state: _State) -> int | None:
    """``1~6級が300点満点``, of ``1~3級``."""
    grades = [name for rank, name in state.heads if rank == 1]
    own = _list_grades(grades[-1]) if grades else set[str]()
    for named, full in state.fulls.items():
        if own and own <= _list_grades(named):
            return full
    return None


def _list_grades(name: str) -> set[str]:
    span = _SPAN.fullmatch(name)
    if not span or span[1] or span[3]:
        return {name}
    low, high = sorted((int(span[2]), int(span[4])))
    return {f"{number}級" for number in range(low, high + 1)}
