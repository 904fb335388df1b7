"""Reads the outline of an exam whose parts have names that no vocabulary knows: each with its forms and questions.

Every word of the text must have its place (``outline_words``), every number belong to one part, sums must fit: what
leaves anything open is no outline, and stays with its other reader.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mikiwame.notation.mentions import MAIN_PART
from mikiwame.notation.outline_words import Word, is_grade, split_outline
from mikiwame.notation.qualifiers import sort_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import ExamContent, ExamPart, Form

_LONGEST_NAME = 24
_MOST_PARTS = 24
# What questions are about, behind or in the bracket of a part that is told whole.
_ABOUT = re.compile(
    "(?:知識|理論|一般|制度|法規|医学|用語|計算|実務|業務|事務|請求|作成|点検|算定|接遇|分析|会計|簿記)(?:等)?$"
)
_OF_PART = re.compile("[^0-9はがを]{2,20}(?:に関する|についての|の)(?P<part>(?:学科|実技|筆記)(?:試験|問題))")
_NO_NAME = re.compile(
    "[ぁ-ん]{3}|^[ぁ-ん]|^(?:試験|問題|内容|形式|方式|方法|解答|出題|全問|各問|各|計|合計)$|(?:形式|方式|方法|センター|会場|協会|形態|概要|特徴|日程|時間)$|^第[0-9]|[はがを。]"
)
_MADE = re.compile("(?:レセプト|明細書)(?:の|を)?作成")
_CHECKED = re.compile("(?:レセプト|明細書)(?:の|を)?点検")
_GRADE, _BY_ITSELF = 1, 2
_MAY_BE_PARTS = ("論文", "小論文", "論述", "記述", "入力", "マーク")
_OPEN, _CLOSE = "open", "close"


@dataclass
class _Part:
    """A part as told: the names it stands under, and what is said of it."""

    path: tuple[str, ...]
    forms: tuple[Form, ...] = ()
    questions: int | None = None


@dataclass
class _Node:
    """A name with the words said of it, and what its brackets hold."""

    name: str
    words: list[Word] = field(default_factory=list)
    apart: bool = True
    """Whether a comma or a new line stands before the name."""

    inside: list["_Node"] = field(default_factory=list)


class _NoOutlineError(Exception):
    """The text leaves something open."""


def read_outline(text: str) -> ExamContent | None:
    """Give the parts of a text that is an outline and nothing else; None where it is not."""
    words = split_outline(text)
    if words is None or not any(word.sort in ("form", "count", "sum", "subjects") for word in words):
        return None
    try:
        parts = _tell(words)
    except _NoOutlineError:
        return None
    if not parts or _is_of_one(parts) or len(parts) > _MOST_PARTS or len({part.path for part in parts}) < len(parts):
        return None
    told: list[ExamPart] = [
        {"label": " ".join(part.path) or None, "forms": list(part.forms), "questions": part.questions} for part in parts
    ]
    content: ExamContent = {
        "kind": "content",
        "parts": told,
        "claims": [],
        "by_hand": True if "手書き" in text else None,
    }
    labels = " ".join(one["label"] or "" for one in told)
    content["claims"] += ["made"] if _MADE.search(labels) else []
    content["claims"] += ["checked"] if _CHECKED.search(labels) else []
    return content


def _is_of_one(parts: Sequence[_Part]) -> bool:
    """``原価計算部門では記述問題``: one strand told, and nothing of what stands beside it."""
    return len(parts) == 1 and bool(parts[0].path) and all(_rank(name) is None for name in parts[0].path)


def _tell(words: Sequence[Word]) -> list[_Part]:
    own, alike = _part_off_alike(words)
    sums = [word for word in own if word.sort == "sum"]
    subjects = [word for word in own if word.sort == "subjects"]
    if len(sums) > 1 or len(subjects) > 1:
        raise _NoOutlineError
    nodes = _nest([word for word in own if word.sort not in ("sum", "subjects", "length", "mark")])
    parts = _tell_all(nodes, subjects[0].number if subjects else None)
    parts = _add_sum(parts, sums[0].number if sums else None)
    if alike:
        if any(part.forms for part in parts):
            raise _NoOutlineError
        parts = [replace(part, forms=alike) for part in parts]
    return parts


def _part_off_alike(words: Sequence[Word]) -> tuple[list[Word], tuple[Form, ...]]:
    """``…、共にマークシート方式``, ``…。解答は記述式``: how all parts told before are asked, at the end."""
    last = len(words)
    while last and words[last - 1].sort in ("form", "length", "mark", "stop", "list"):
        last -= 1
    tail = [word for word in words[last:] if word.sort == "form"]
    before = words[last - 1].sort if last else None
    if len(tail) != 1:
        return list(words), ()
    if before == "alike":
        return list(words[: last - 1]), tail[0].forms
    place = words.index(tail[0], last)
    if any(word.text == "。" for word in words[last:place]) and any(word.sort == "name" for word in words[:last]):
        return list(words[:place]), tail[0].forms
    return list(words), ()


def _nest(words: Sequence[Word]) -> list[_Node]:
    """Give the names of one level with what is said of each; the first node, without name, has what is said before."""
    nodes, place = [_Node("")], 0
    before: list[Word] = []
    while place < len(words):
        word = words[place]
        if word.sort == _OPEN:
            end = _find_close(words, place)
            inner = _nest(words[place + 1 : end])
            nodes[-1].words += inner[0].words
            nodes[-1].inside += inner[1:]
            place = end + 1
            continue
        if word.sort == _CLOSE or word.sort in ("each", "alike"):
            raise _NoOutlineError
        if word.sort == "of":
            before = _take_back(nodes[-1].words)
            if not (before and place + 1 < len(words) and words[place + 1].sort == "name"):
                raise _NoOutlineError
        elif word.sort == "name":
            apart = place == 0 or words[place - 1].sort in ("list", "stop")
            nodes.append(_Node(_cut_name(word.text), before, apart))
            before = []
        elif _is_left_open(nodes[-1], words, place):
            raise _NoOutlineError
        else:
            nodes[-1].words.append(word)
        place += 1
    return nodes


def _is_left_open(node: _Node, words: Sequence[Word], place: int) -> bool:
    """Whether what is said may be of something else than the name before it.

    ``学科。記述式``: a new sentence; ``論文・面接``: a form that may be a part.
    """
    word, behind = words[place], words[place + 1].sort if place + 1 < len(words) else None
    if word.sort not in ("form", "count"):
        return False
    ended = bool(node.name) and any(said.text == "。" for said in node.words)
    return ended or (word.text in _MAY_BE_PARTS and behind in ("list", "name"))


def _find_close(words: Sequence[Word], start: int) -> int:
    depth = 0
    for place in range(start, len(words)):
        depth += (words[place].sort == _OPEN) - (words[place].sort == _CLOSE)
        if depth == 0:
            return place
    raise _NoOutlineError


def _take_back(said: list[Word]) -> list[Word]:
    """``記述式の実技試験``: what stands directly before の is said of what follows it."""
    taken: list[Word] = []
    while said and said[-1].sort in ("form", "count"):
        taken.insert(0, said.pop())
    return taken


def _cut_name(name: str) -> str:
    """``各種書類作成に関する実技問題``: the part, without what it is about."""
    of = _OF_PART.fullmatch(name)
    return of["part"] if of else name


def _check_name(name: str) -> str:
    if len(name) > _LONGEST_NAME or _NO_NAME.search(name) or (re.search("[0-9]", name) and _rank(name) is None):
        raise _NoOutlineError
    return _spell(name) if _rank(name) == _BY_ITSELF else name


def _rank(name: str) -> int | None:
    """Of a grade or a part that is sat by itself, under which others may stand; None for any other name."""
    if is_grade(name):
        return _GRADE
    return _BY_ITSELF if MAIN_PART.fullmatch(_spell(name)) else None


def _spell(name: str) -> str:
    return sort_label("passing_mark", name).part or name


def _tell_all(nodes: Sequence[_Node], subjects: int | None) -> list[_Part]:
    whole, named = nodes[0], nodes[1:]
    if not named:
        return _tell_node(whole, ())
    if _has_said(whole) or whole.inside:
        raise _NoOutlineError
    if subjects is not None and not any(map(_has_said, named)):
        return _list_names(named, subjects)
    levels = _Levels()
    for place, node in enumerate(named):
        levels.take(node, named[place + 1 :])
    if levels.waiting or (subjects is not None and subjects != len(levels.parts)):
        raise _NoOutlineError
    return levels.parts


class _Levels:
    """Takes the names of an outline in their order: under which heads each stands, and what is told of it."""

    def __init__(self) -> None:
        self.parts: list[_Part] = []
        self._heads: list[str] = []
        self.waiting: int | None = None
        """The rank of a head of which nothing is told yet."""

    def take(self, node: _Node, following: Sequence[_Node]) -> None:
        rank = _rank(node.name)
        if self.waiting and not node.apart and (rank is None or _is_way(node, self._heads)):
            self._take_below(node)
            return
        if rank is not None:
            self._heads = [head for head in self._heads if (_rank(head) or 0) < rank]
        if _has_said(node):
            self.parts += _tell_node(node, tuple(self._heads))
            self.waiting = None
        elif rank is not None:
            # A head with nothing below it before the next of its rank is one of a list.
            if self.waiting and rank <= self.waiting:
                raise _NoOutlineError
            self._heads, self.waiting = [*self._heads, _check_name(node.name)], rank
        elif not (self.parts and _ABOUT.search(node.name) and _is_aside(following)):
            raise _NoOutlineError

    def _take_below(self, node: _Node) -> None:
        """``実技I/患者接遇 筆記(2問)``: what the part is about, and how it is written."""
        self._heads.append(_check_name(node.name))
        if _has_said(node):
            self.parts += _tell_node(replace(node, name=""), tuple(self._heads))
            self._heads, self.waiting = [head for head in self._heads[:-1] if _rank(head)], None


def _is_way(node: _Node, heads: Sequence[str]) -> bool:
    """Whether 筆記 is how a part is sat that has a name already."""
    return node.name.startswith("筆記") and any(head.startswith(("実技", "学科")) for head in heads)


def _list_names(named: Sequence[_Node], subjects: int) -> list[_Part]:
    """``法規・理論・計算の3科目``: names alone, as many as are said."""
    if len(named) != subjects or any(node.inside for node in named):
        raise _NoOutlineError
    return [_Part((_check_name(node.name),)) for node in named]


def _is_aside(following: Sequence[_Node]) -> bool:
    """Whether the names behind go on about the same matter until the next part that is sat by itself, or the end."""
    after = next((node for node in following if _has_said(node) or _rank(node.name) is not None), None)
    return after is None or _rank(after.name) is not None


def _has_said(node: _Node) -> bool:
    return any(word.sort in ("form", "count") for word in node.words) or any(map(_has_said, node.inside))


def _tell_node(node: _Node, above: tuple[str, ...]) -> list[_Part]:
    path = (*above, _check_name(node.name)) if node.name else above
    own = _tell_words(node.words, path)
    below = [part for child in node.inside if _has_said(child) for part in _tell_node(child, path)]
    if any(not _ABOUT.search(child.name) for child in node.inside if not _has_said(child)):
        raise _NoOutlineError
    if not below:
        return own
    if len(own) > 1:
        raise _NoOutlineError
    counted = _sum_up(below)
    if own and own[0].questions is not None and own[0].questions != counted:
        raise _NoOutlineError
    return [replace(part, forms=part.forms or (own[0].forms if own else ())) for part in below]


def _sum_up(parts: Sequence[_Part]) -> int | None:
    counted = [part.questions for part in parts if part.questions is not None]
    return sum(counted) if len(counted) == len(parts) else None


def _tell_words(words: Sequence[Word], path: tuple[str, ...]) -> list[_Part]:
    """What is said of one name: one number and its forms, or each form with its own number."""
    said = [word for word in words if word.sort in ("form", "count")]
    counts = [word for word in said if word.sort == "count"]
    if not said:
        return []
    if any(word.text.endswith("枚") for word in counts):
        raise _NoOutlineError
    if len(counts) <= 1:
        forms = tuple(dict.fromkeys(form for word in said for form in word.forms))
        return [_Part(path, forms, counts[0].number if counts else None)]
    # "択一式30問、記述式2問"
    pairs = list(zip(said[::2], said[1::2], strict=False))
    if len(said) != 2 * len(counts) or any((first.sort, second.sort) != ("form", "count") for first, second in pairs):
        raise _NoOutlineError
    return [_Part((*path, first.text.strip()), first.forms, second.number) for first, second in pairs]


def _add_sum(parts: list[_Part], total: int | None) -> list[_Part]:
    """The sum proves the numbers of the parts, or is the only number."""
    if total is None or (_sum_up(parts) == total and parts):
        return parts
    if len(parts) > 1 or any(part.questions is not None for part in parts):
        raise _NoOutlineError
    return [replace(part, questions=total) for part in parts] or [_Part((), (), total)]
