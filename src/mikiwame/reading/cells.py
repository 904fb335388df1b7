"""One cell of a page: its text with all that stands over it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mikiwame.notation.heading_words import TOUCHING, drop_marks, split_grades
from mikiwame.notation.page_warnings import introduces, is_sentence
from mikiwame.reading.blocks import Line
from mikiwame.reading.proposals import Because, Rule


@dataclass(slots=True, eq=False)
class Found:
    """One cell, with its heads as printed; ``lines`` has the lines that its text is joined of."""

    text: str
    quote: str
    rule: Rule
    line: Line
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    caption: str | None = None
    lines: tuple[Line, ...] = ()
    picture: str | None = None
    table: int | None = None
    """One number for each table or definition list, which its cells have in common."""
    direct: bool = True
    """Whether its own heads say what it is, and not only a heading somewhere above."""

    uneven: bool = False
    """Whether its row of a table has more cells than there are heads."""

    intro: str | None = None
    """The sentence before it under the same heading, such as one that introduces a list."""

    @property
    def introduced(self) -> bool:
        """Whether the sentence before it speaks of it; a sentence of its own stands for itself."""
        return self.intro is not None and introduces(self.intro) and not is_sentence(self.line.text)

    @property
    def doubt(self) -> Because | None:
        if self.uneven:
            return Because(code="reading.uneven_row")
        return next((line.doubt for line in self.lines or (self.line,) if line.doubt), None)


def split_lines(found: Found, *, by_grade: bool) -> Iterator[Found]:
    """Each line of a cell for itself, where the whole can't be read as one value; of one line each grade."""
    if len(found.lines) < 2:
        parts = split_grades(found.text) if by_grade else [found.text]
        yield from (replace(found, text=part) for part in parts)
        return
    for line in found.lines:
        text = line.text.replace(TOUCHING, "")
        yield replace(found, text=drop_marks(line.text), quote=text, line=line, lines=())
