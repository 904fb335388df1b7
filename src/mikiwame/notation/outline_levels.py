"""Takes the names of an outline in their order: under which heads each stands, and which parts that makes."""

from collections.abc import Sequence
from dataclasses import replace

from mikiwame.notation.outline_nodes import (
    BY_ITSELF,
    HALF,
    Node,
    NoOutlineError,
    Part,
    check_name,
    find_rank,
    has_said,
    keep_heads,
)
from mikiwame.notation.outline_words import Word
from mikiwame.vocabulary import patterns as re

# What questions are about, behind or in the bracket of a part that is told whole.
ABOUT = re.compile(
    "(?:知識|理論|一般|制度|法規|医学|用語|計算|実務|業務|事務|請求|作成|点検|算定|接遇|分析|会計|簿記|を含む)(?:等)?$"
)
# Of which each sheet is a task.
_SHEETS = re.compile("カルテ|レセプト|明細書|会計点数|処方(?:箋|せん)")


def take_levels(named: Sequence[Node]) -> list[Part]:
    levels = _Levels()
    for place, node in enumerate(named):
        levels.take(node, named[place + 1 :])
    levels.end()
    return _put_below_sums(levels.parts)


def _put_below_sums(parts: list[Part]) -> list[Part]:
    """``学科50問 制度20問 実務30問``: what a part that is sat by itself has in all is no part beside its own."""
    told, place = list[Part](), 0
    while place < len(parts):
        part, end = parts[place], place + 1
        ranked = bool(part.path) and find_rank(part.path[-1]) is not None
        while ranked and end < len(parts) and find_rank(parts[end].path[-1]) is None:
            end += 1
        below = parts[place + 1 : end]
        if len(below) > 1 and part.questions is not None and sum_up(below) == part.questions:
            told += [replace(one, path=(*part.path, one.path[-1]), forms=one.forms or part.forms) for one in below]
            place = end
        else:
            told.append(part)
            place += 1
    return told


class _Levels:
    """Takes the names of an outline in their order: under which heads each stands, and what is told of it."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self._heads: list[str] = []
        self._topic: str | None = None
        self._topic_told = False
        self._pair: str | None = None
        self._pairs = 0
        self._told: tuple[str, ...] = ()
        self._each: dict[str, int] = {}
        self._head_told: str | None = None
        """The part by itself of which the text goes on to say something (``実技は面接``)."""
        self.waiting: int | None = None
        """The rank of a head of which nothing is told yet."""

    def take(self, node: Node, following: Sequence[Node]) -> None:
        rank = find_rank(node.name)
        if self._goes_on_about_head(node, rank):
            return
        if self.waiting and not node.apart and (rank is None or _is_way(node, self._heads)):
            self._take_below(node)
            return
        if rank is not None:
            if self.waiting and rank <= self.waiting and find_rank(self._heads[-1]) is None:
                self._tell_head()
            self._leave_topic()
            self._heads = keep_heads(self._heads, rank)
        if node.each is not None and not has_said(node):
            self._each[node.name] = node.each
        if has_said(node):
            self._take_told(node, rank)
        elif rank is not None:
            self._take_head(node, rank, following)
        else:
            self._take_name(node, following)

    def _take_name(self, node: Node, following: Sequence[Node]) -> None:
        """Take a name of which nothing is said by itself."""
        if node.topic and following and has_said(following[0]):
            self._leave_topic()
            self._topic = check_name(node.name)
        elif _heads_one(following):
            # "みとり算 10けた揃いの加算10題": a name and what it is.
            self._pair, self._pairs = check_name(node.name), self._pairs + 1
        elif not (
            self.parts
            and not node.topic
            and _is_aside(following)
            and (ABOUT.search(node.name) or self._goes_on(node, following))
        ):
            raise NoOutlineError

    def _goes_on_about_head(self, node: Node, rank: int | None) -> bool:
        """Take what is said of the part by itself that stands before (``実技は面接``)."""
        of, self._head_told = self._head_told, node.name if node.topic and rank == BY_ITSELF else None
        if of and rank == HALF:
            # "学科は前半30問が択一": a half of the part, and none of the exam.
            raise NoOutlineError
        spoken = node.name.startswith(("面接", "口述")) and (of or "").startswith(("実技", "学科"))
        if not (spoken and not node.apart and self.parts and not self.waiting):
            return False
        self.parts[-1:] = tell_node(replace(node, name=""), self.parts[-1].path) or self.parts[-1:]
        return True

    def _take_told(self, node: Node, rank: int | None) -> None:
        if self.waiting and rank is not None and rank <= self.waiting:
            raise NoOutlineError
        own = self._pair or self._topic
        above = (*self._heads, own) if own else tuple(self._heads)
        self._topic_told = self._topic_told or bool(own)
        self._pair = None
        self.parts += self._check_each(tell_node(node, above))
        self.waiting, self._told = None, (*above, check_name(node.name))

    def _take_head(self, node: Node, rank: int, following: Sequence[Node]) -> None:
        """A head with nothing below it is one of a list, or a part of which no more is told."""
        below = following and ((find_rank(following[0].name) or rank + 1) > rank)
        if not below and rank == BY_ITSELF and not _leads_on(following):
            # "2次:記述式・口述": one more of what is told of the stage.
            beside = (
                self._told if node.apart and self._told and (find_rank(self._told[-1]) or rank) < rank else self._heads
            )
            self.parts.append(Part((*beside, check_name(node.name))))
            self.waiting = None
            return
        if self.waiting and rank <= self.waiting:
            raise NoOutlineError
        self._heads, self.waiting = [*self._heads, check_name(node.name)], rank

    def _goes_on(self, node: Node, following: Sequence[Node]) -> bool:
        """``10問 法規・医学一般``: names behind a blank or a mark, and none of a part with no number."""
        check_name(node.name)
        return "・" in node.name or (not node.apart and bool(following))

    def _check_each(self, parts: list[Part]) -> list[Part]:
        for part in parts:
            each = next((self._each[name] for name in part.path if name in self._each), part.questions)
            if part.questions is not None and part.questions != each:
                raise NoOutlineError
        return parts

    def _leave_topic(self) -> None:
        """``再試験は学科50問``: what is said of a topic may not be told without it."""
        if self._topic and not self._topic_told:
            raise NoOutlineError
        self._topic, self._topic_told = None, False

    def end(self) -> None:
        self._leave_topic()
        if self.waiting:
            self._tell_head()
        if not self.parts or (self._pairs and self._pairs != len(self.parts)):
            raise NoOutlineError

    def _tell_head(self) -> None:
        """``第2問は補助簿、第3問は…``: what a part is about, of which no more is told."""
        if not self._heads or find_rank(self._heads[-1]) is not None:
            raise NoOutlineError
        self.parts.append(Part(tuple(self._heads)))
        self._heads, self.waiting = [head for head in self._heads[:-1] if find_rank(head)], None

    def _take_below(self, node: Node) -> None:
        """``実技I/患者接遇 筆記(2問)``: what the part is about, and how it is written."""
        self._heads.append(check_name(node.name))
        if has_said(node):
            self.parts += self._check_each(tell_node(replace(node, name=""), tuple(self._heads)))
            self._heads, self.waiting = [head for head in self._heads[:-1] if find_rank(head)], None


def _heads_one(following: Sequence[Node]) -> bool:
    """Whether the next name has what is said, and stands beside the one before it as its own."""
    return (
        bool(following) and has_said(following[0]) and not following[0].apart and find_rank(following[0].name) is None
    )


def _leads_on(following: Sequence[Node]) -> bool:
    """Whether a later name of the same list has what would be of all of them (``学科・実技 50問``)."""
    for node in following:
        if not node.apart or find_rank(node.name) is None:
            return False
        if has_said(node):
            return True
    return False


def _is_way(node: Node, heads: Sequence[str]) -> bool:
    """Whether 筆記 is how a part is sat that has a name already."""
    return node.name.startswith("筆記") and any(head.startswith(("実技", "学科")) for head in heads)


def _is_aside(following: Sequence[Node]) -> bool:
    """Whether the names behind go on about the same matter until the next part that is sat by itself, or the end."""
    after = next((node for node in following if has_said(node) or find_rank(node.name) is not None), None)
    return after is None or find_rank(after.name) is not None


def tell_node(node: Node, above: tuple[str, ...]) -> list[Part]:
    path = (*above, check_name(node.name)) if node.name else above
    own = tell_words(node.words, path)
    below = [part for child in node.inside for part in _tell_inside(child, path)]
    bare = [child.name for child in node.inside if not has_said(child) and find_rank(child.name) is None]
    if not all(map(ABOUT.search, bare)):
        raise NoOutlineError
    if not below:
        return own
    if len(own) > 1:
        raise NoOutlineError
    counted = sum_up(below)
    if own and own[0].questions is not None and own[0].questions != counted:
        raise NoOutlineError
    return [replace(part, forms=part.forms or (own[0].forms if own else ())) for part in below]


def _tell_inside(child: Node, path: tuple[str, ...]) -> list[Part]:
    """What a bracket says of one name, or that there is one more part (``2次試験(論文・面接)``)."""
    if has_said(child):
        return tell_node(child, path)
    return [Part((*path, check_name(child.name)))] if find_rank(child.name) == BY_ITSELF else []


def sum_up(parts: Sequence[Part]) -> int | None:
    counted = [part.questions for part in parts if part.questions is not None]
    return sum(counted) if len(counted) == len(parts) else None


def tell_words(words: Sequence[Word], path: tuple[str, ...], *, named: bool = False) -> list[Part]:
    """What is said of one name: one number and its forms, or each form with its own number."""
    said = [word for word in words if word.sort in ("form", "count")]
    counts = [word for word in said if word.sort == "count"]
    if not said:
        return []
    if any(word.text.endswith("枚") for word in counts) and not _SHEETS.search(path[-1] if path else ""):
        raise NoOutlineError
    if len(counts) <= 1 and not named:
        forms = tuple(dict.fromkeys(form for word in said for form in word.forms))
        number, bound = (counts[0].number, counts[0].bound) if counts else (None, None)
        return [Part(path, forms, number, bound)]
    # "択一式30問、記述式2問"
    pairs = list(zip(said[::2], said[1::2], strict=False))
    if len(said) != 2 * len(counts) or any((first.sort, second.sort) != ("form", "count") for first, second in pairs):
        raise NoOutlineError
    return [Part((*path, first.text.strip()), first.forms, second.number, second.bound) for first, second in pairs]
