"""One YAML file -> plain text values with the line of each, or complaints; nothing is read as anything but text.

YAML's own guesses (``no`` is false, ``1:30`` is ninety) lose what was printed, so every scalar stays text until the
schema speaks. Anchors, aliases and tags are refused: a reader of the file must see what it says.
"""

from dataclasses import dataclass, field
from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.composer import ComposerError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from mikiwame.vocabulary.complaints import Complaint

Plain = str | list["Plain"] | dict[str, "Plain"] | None
Place = tuple[str | int, ...]

DEEPEST = 20
"""Levels of nesting allowed. A market's deepest file has seven; the limit keeps a hostile one off the stack."""


_IMPLICIT_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
}
"""What YAML itself makes of untagged text; harmless, as only the text is taken."""


@dataclass
class Tree:
    """A file's content as plain values, with the line of each value by its place; ``content`` is None when broken."""

    file: str
    content: dict[str, Plain] | None = None
    lines: dict[Place, int] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)

    def find_line(self, place: Place) -> int:
        """The line of the deepest part of ``place`` that the file has."""
        for depth in range(len(place), 0, -1):
            if place[:depth] in self.lines:
                return self.lines[place[:depth]]
        return 1

    def complain(self, line: int, message: str) -> None:
        self.complaints.append(Complaint(self.file, line, "error", message))


def read_tree(path: Path, name: str) -> Tree:
    """Read the file at ``path``; ``name`` is how complaints call it. Never raises for what the file holds."""
    tree = Tree(name)
    text = _read_text(path, tree)
    if text is None:
        return tree
    if not text.strip():
        tree.complain(1, "The file is empty. Fill it in or remove it.")
        return tree
    root = _compose(text, tree)
    if root is None:
        if not tree.complaints:
            tree.complain(1, "The file holds only comments. Fill it in or remove it.")
        return tree
    if not isinstance(root, MappingNode):
        tree.complain(_line(root), "This is no mapping of keys to values. Write it as `key: value` lines.")
        return tree
    content = _plain(root, (), tree)
    if isinstance(content, dict) and not tree.complaints:
        tree.content = content
    return tree


def _read_text(path: Path, tree: Tree) -> str | None:
    if path.exists() and not path.is_file():
        tree.complain(0, "This is no plain file. Put a file there or remove it.")
        return None
    try:
        raw = path.read_bytes()
    except OSError as error:
        tree.complain(0, f"Cannot be read: {error.strerror}. Check the file and its permissions.")
        return None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        tree.complain(line, f"Byte 0x{raw[error.start]:02x} is not UTF-8. Save the file as UTF-8 text, or remove it.")
        return None


def _compose(text: str, tree: Tree) -> Node | None:
    try:
        return YAML(typ="safe", pure=True).compose(text)  # type: ignore[no-any-return]
    except ComposerError as error:
        # The one composer error that a lone document can cause is an alias without its anchor, or a second document.
        tree.complain(_mark_line(error), f"This is no plain YAML: {_problem(error)}. Write the values out in full.")
    except MarkedYAMLError as error:
        tree.complain(
            _mark_line(error), f"This is no YAML: {_problem(error)}. Mend it; quote text that holds `: ` or ` #`."
        )
    except ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        tree.complain(line, f"The character U+{int(error.character):04X} may not stand in YAML. Remove it.")
    except RecursionError:
        tree.complain(1, f"The file nests too deep. Keep to {DEEPEST} levels.")
    except (YAMLError, ValueError) as error:
        tree.complain(1, f"This is no YAML: {str(error).splitlines()[0]}. Mend it.")
    return None


def _mark_line(error: MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark else 1


def _problem(error: MarkedYAMLError) -> str:
    return " ".join(str(error.problem or error.context or "cannot be parsed").split())


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _plain(node: Node, place: Place, tree: Tree) -> Plain:
    """The node as plain values; notes its line, and complains of what would hide something from a reader."""
    tree.lines.setdefault(place, _line(node))
    if len(place) > DEEPEST:
        tree.complain(_line(node), f"This nests too deep. Keep to {DEEPEST} levels.")
        return None
    if node.anchor:
        tree.complain(_line(node), f"The anchor &{node.anchor} is not allowed. Write the value out where it is used.")
        return None
    if str(node.tag) not in _IMPLICIT_TAGS:
        tree.complain(_line(node), f"The tag {node.tag} is not allowed. Remove it; every value is read as text.")
        return None
    if isinstance(node, ScalarNode):
        return None if node.value == "" and node.style is None else str(node.value)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*place, index), tree) for index, item in enumerate(node.value)]
    return _plain_mapping(node, place, tree)


def _plain_mapping(node: Node, place: Place, tree: Tree) -> dict[str, Plain]:
    content: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            tree.complain(_line(key), "A key must be one plain word. Write it as `key: value`.")
            continue
        name = str(key.value)
        if name in content:
            first = tree.lines[(*place, name)]
            tree.complain(_line(key), f'The key "{name}" stands here again; it is on line {first} already. Keep one.')
            continue
        tree.lines[(*place, name)] = _line(key)
        content[name] = _plain(value, (*place, name), tree)
    return content
