"""Printed texts that YAML cut without a word: at a comma within brackets, or at a ``#`` behind a blank.

``[学科 3,500円, 実技 5,500円]`` is four texts to YAML, the second of them 500円; ``8,800円 #税込`` is 8,800円 and a
comment. What is left reads well and is wrong, so both are told by the raw line.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import Severity
from mikiwame.vocabulary.reasons import Reason

PRINTED = "says"
"""The key below which texts are copied from pages; elsewhere brackets hold slugs and numbers."""

LONGEST = 2_000
"""Characters of a text or line that are looked at."""

_HEAD = re.compile(r"(?<![0-9])[0-9]{1,3}$")
_TAIL = re.compile(r"[0-9]{3}(?![0-9])")
_TAIL_WITH_UNIT = re.compile(r"[0-9]{3}(?![0-9])\s*[^0-9\s]")
_COMMENT = re.compile(r"(?P<blanks>[ \t]+)#(?P<said>.*)")


@dataclass(frozen=True)
class Cut:
    """A text that was cut, with its line (from 1) and what to do."""

    line: int
    severity: Severity
    reason: Reason


def find_cuts(root: Node, lines: Sequence[str]) -> list[Cut]:
    """Every cut text of a file, of whose ``lines`` ``root`` is the document."""
    return list(_look_at(root, lines, printed=False))


def _look_at(node: Node, lines: Sequence[str], printed: bool) -> Iterator[Cut]:
    if isinstance(node, ScalarNode):
        yield from _find_comment(node, lines, printed)
    elif isinstance(node, SequenceNode):
        if printed and node.flow_style:
            yield from _find_split_items(node.value)
        for item in node.value:
            yield from _look_at(item, lines, printed)
    elif isinstance(node, MappingNode):
        if printed and node.flow_style:
            yield from _find_split_values(node.value)
        for key, value in node.value:
            yield from _look_at(value, lines, printed or key.value == PRINTED)


def _find_split_items(items: Sequence[Node]) -> Iterator[Cut]:
    """Neighbours of a list in brackets of which one ends and the next begins within one number."""
    for head, tail in pairwise(items):
        if _is_split(head, tail):
            yield _complain(head, tail)


def _find_split_values(pairs: Sequence[tuple[Node, Node]]) -> Iterator[Cut]:
    """``{text: 3,500円}``: a value, and behind it a key without one that goes on with its number."""
    for (_, head), (tail, nothing) in pairwise(pairs):
        if isinstance(nothing, ScalarNode) and nothing.value == "" and _is_split(head, tail):
            yield _complain(head, tail)


def _is_split(head: Node, tail: Node) -> bool:
    """Whether both are unquoted and the comma between them stands within a number: 3,500円, or 3, 500円."""
    if not all(isinstance(one, ScalarNode) and one.style is None for one in (head, tail)):
        return False
    touching = head.end_mark.line == tail.start_mark.line and tail.start_mark.column - head.end_mark.column == 1
    ended, begun = (unicodedata.normalize("NFKC", str(one.value)) for one in (head, tail))
    goes_on = (_TAIL if touching else _TAIL_WITH_UNIT).match(begun[:LONGEST])
    return bool(goes_on and _HEAD.search(ended[-LONGEST:]))


def _complain(head: Node, tail: Node) -> Cut:
    reason = Reason("yaml.split_figure", {"first": _shorten(head.value), "second": _shorten(tail.value)})
    return Cut(int(head.start_mark.line) + 1, "error", reason)


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:40]}…"


def _find_comment(node: ScalarNode, lines: Sequence[str], printed: bool) -> Iterator[Cut]:
    """A printed text behind which ``#`` goes on. Two blanks before it and one behind are how editors set comments."""
    if node.style is not None or node.value == "" or not (printed or not node.value.isascii()):
        return
    number = int(node.end_mark.line)
    rest = lines[number][int(node.end_mark.column) :] if number < len(lines) else ""
    comment = _COMMENT.match(rest[:LONGEST])
    if comment and (comment["blanks"] == " " or not comment["said"].startswith(" ")):
        said = Reason("yaml.cut_by_comment", {"comment": _shorten(comment["said"].strip())})
        yield Cut(number + 1, "warning", said)
