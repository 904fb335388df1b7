"""One YAML file -> plain text values with the line of each, or complaints."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from mikiwame.catalogue.decoding import read_text
from mikiwame.catalogue.digests import digest_text
from mikiwame.catalogue.remembering import FILES, digest
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason

Plain = str | list["Plain"] | dict[str, "Plain"] | None
Place = tuple[str | int, ...]


@dataclass
class Tree:
    """A file's content as plain values, with the line of each value by its place; ``content`` is None when broken.

    ``slips``: of a text that has the look of a key and its value, its line and the text.
    """

    file: str
    content: dict[str, Plain] | None = None
    lines: dict[Place, int] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    slips: dict[Place, tuple[int, str]] = field(default_factory=dict)
    text_lines: list[str] = field(default_factory=list)
    known: Collection[str] = ()
    digest: str = ""
    """The SHA-256 of the file's text, in hexadecimal digits; empty where it is no text."""

    def find_line(self, place: Place) -> int:
        """The line of the deepest part of ``place`` that the file has."""
        for depth in range(len(place), 0, -1):
            if place[:depth] in self.lines:
                return self.lines[place[:depth]]
        return 1

    def complain(self, line: int, reason: Reason) -> None:
        self.complaints.append(Complaint.of(self.file, line, "error", reason))


def read_tree(path: Path, name: str, known: Collection[str] = ()) -> Tree:
    """Read the file at ``path``; ``name`` is how complaints call it. Never raises for what the file holds.

    :param known: keys that files of a catalogue have: what is nearly ``key: value`` with one of them is no text.
    """
    tree = Tree(name, known=known)
    text = read_text(path)
    if not isinstance(text, str):
        tree.complain(*text)
        return tree
    tree.digest = digest_text(text)
    key = digest(text, *sorted(known))
    if not _recall(key, tree):
        # Loaded only here: most runs recall every file.
        from mikiwame.catalogue.parsing import fill

        fill(tree, text)
        _keep(key, tree)
    return tree


def _recall(key: str, tree: Tree) -> bool:
    """Fill the tree with what an earlier run read in the same text."""
    found = FILES.recall(key)
    if not isinstance(found, list):
        return False
    tree.content, lines, slips = found
    tree.lines = {tuple(place): line for place, line in lines}
    tree.slips = {tuple(place): tuple(slip) for place, slip in slips}
    return True


def _keep(key: str, tree: Tree) -> None:
    """Only what is sound: a file with complaints is being worked on, and its complaints tell its name."""
    if not tree.complaints:
        FILES.keep(key, [tree.content, list(tree.lines.items()), list(tree.slips.items())])
