"""Lines put into the text of a YAML file, all others left as they are: comments, order, quoting, blanks and breaks.

Positions are those of the parsed nodes; nothing is written anew from a model. Each function takes a text and gives a
text, and whoever calls it reads the result again: only what says the same and the new besides may be kept.
"""

from dataclasses import dataclass

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mikiwame.vocabulary import patterns as re

_LINE = re.compile(r".*?(?:\r\n|[\n\r\x85\u2028\u2029]|$)")
_BREAK = "\r\n\x85\u2028\u2029"
STEP = 2
"""Columns by which we indent where the file does not show how it does."""


@dataclass(frozen=True)
class Edit:
    """What to put in place of the characters from ``start`` to ``end``."""

    start: int
    end: int
    new: str


class Lines:
    """A text by its lines as YAML counts them, with the break that the file ends its lines with."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [line for line in _LINE.findall(text) if line]
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.newline = "\r\n" if "\r\n" in text else "\n"

    def find(self, line: int, column: int) -> int:
        return self.starts[min(line, len(self.lines))] + column

    def start_of(self, node: Node) -> int:
        return self.find(node.start_mark.line, node.start_mark.column)

    def last_line(self, node: Node) -> int:
        """The line on which the last of a node stands; comments and blank lines below it are of what follows."""
        children = list_children(node)
        if children and not getattr(node, "flow_style", False):
            return self.last_line(children[-1])
        line, column = int(node.end_mark.line), int(node.end_mark.column)
        if not isinstance(node, ScalarNode) or node.style not in ("|", ">"):
            return line
        line -= column == 0
        while line > node.start_mark.line and not self.lines[line].strip():
            line -= 1
        return line

    def insert_below(self, line: int, new: list[str]) -> Edit:
        """New lines below one; where that is the last and has no break, the new last one has none either."""
        at = self.starts[line + 1]
        body = self.newline.join(new)
        closed = self.lines[line][-1] in _BREAK
        return Edit(at, at, body + self.newline if closed else self.newline + body)

    def insert_above(self, line: int, new: list[str]) -> Edit:
        at = self.starts[line]
        return Edit(at, at, "".join(one + self.newline for one in new))

    def has_comment_above(self, line: int) -> bool:
        return line > 0 and self.lines[line - 1].lstrip().startswith("#")


def list_children(node: Node) -> list[Node]:
    """The nodes within, the values of a mapping with their keys before them."""
    if isinstance(node, MappingNode):
        return [one for pair in node.value for one in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []


def apply(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.new + text[edit.end :]


def find_value(mapping: MappingNode, key: str) -> Node | None:
    return next((value for name, value in mapping.value if name.value == key), None)


def find_key(mapping: MappingNode, key: str) -> Node | None:
    return next((name for name, _ in mapping.value if name.value == key), None)


def add_item(lines: Lines, sequence: SequenceNode, block: list[str], flow: str, before: int | None = None) -> Edit:
    """A new item of a list: at its end, or before the item of a number.

    :param block: the item's lines without the dash and the indent, for a list of lines; ``flow``: for one in brackets.
    """
    if sequence.flow_style:
        return _add_within(lines, sequence, flow)
    dash = int(sequence.start_mark.column)
    item = sequence.value[0]
    offset = max(2, item.start_mark.column - dash) if item.start_mark.line == sequence.start_mark.line else STEP
    first, *more = block
    new = [" " * dash + "-" + " " * (offset - 1) + first, *(" " * (dash + offset) + one for one in more)]
    if before is None:
        return lines.insert_below(lines.last_line(sequence), new)
    line = _find_dash(lines, sequence.value[before])
    while lines.has_comment_above(line):
        line -= 1
    return lines.insert_above(line, new)


def _find_dash(lines: Lines, item: Node) -> int:
    """The line of an item's dash, which may stand above its value."""
    line = int(item.start_mark.line)
    while line > 0 and not lines.lines[line].lstrip().startswith("-"):
        line -= 1
    return line


def add_entry(lines: Lines, mapping: MappingNode, key: str, block: list[str], flow: str) -> Edit:
    """A new key at the end of a mapping.

    :param block: the lines of the entry, the key's first, without the indent of the mapping; ``flow``: the value for a
        mapping in braces.
    """
    if mapping.flow_style:
        return _add_within(lines, mapping, f"{key}: {flow}")
    indent = " " * int(mapping.start_mark.column)
    return lines.insert_below(lines.last_line(mapping), [indent + one for one in block])


def _add_within(lines: Lines, node: Node, new: str) -> Edit:
    """Behind the last in brackets or braces; what follows there, be it a comma or a comment, follows still."""
    children = list_children(node)
    if not children:
        at = lines.start_of(node) + 1
        return Edit(at, at, new)
    last = children[-1]
    at = lines.find(last.end_mark.line, last.end_mark.column)
    return Edit(at, at, f", {new}")


def add_beside(lines: Lines, mapping: MappingNode, key: str, block: str, flow: str) -> Edit:
    """One more value under a key that has one or several already; a lone value becomes the first of a list."""
    name, value = find_key(mapping, key), find_value(mapping, key)
    if name is None or value is None:
        raise KeyError(key)
    if isinstance(value, SequenceNode):
        return add_item(lines, value, [block], flow)
    if mapping.flow_style:
        start, end = lines.start_of(value), lines.find(value.end_mark.line, value.end_mark.column)
        return Edit(start, end, f"[{lines.text[start:end]}, {flow}]")
    return _make_list(lines, name, value, block)


def _make_list(lines: Lines, name: Node, value: Node, block: str) -> Edit:
    first, last = int(value.start_mark.line), lines.last_line(value)
    below = first > name.end_mark.line
    dash = value.start_mark.column if below else name.start_mark.column + STEP
    opening, rest = "", lines.text[lines.start_of(value) : lines.starts[first + 1]]
    if not below:
        opening = lines.text[lines.starts[first] : lines.start_of(value)].rstrip() + lines.newline
    start = lines.starts[first]
    shift = STEP if below else 2 * STEP
    kept = [" " * dash + "- " + rest]
    kept += [" " * shift + line if line.strip() else line for line in lines.lines[first + 1 : last + 1]]
    body = opening + "".join(kept)
    closed = body[-1] in _BREAK
    added = " " * dash + "- " + block
    new = body + (added + lines.newline if closed else lines.newline + added)
    return Edit(start, lines.starts[last + 1], new)
