"""One cell of a page: its text with all that stands over it."""

from dataclasses import dataclass

from mikiwame.notation.page_warnings import introduces, is_sentence
from mikiwame.reading.blocks import Line
from mikiwame.reading.proposals import Because, Rule
from mikiwame.vocabulary.fields import Field


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

    parts: tuple[str, ...] = ()
    """Those of ``rows`` that stand in a column of the parts of an exam, whatever their words."""

    inner: tuple[str, ...] = ()
    """Heads of the rows that its cell covers beside what it stands beside as a whole."""

    intro: str | None = None
    """The sentence before it under the same heading, such as one that introduces a list."""

    before: str | None = None
    """The sentences before it in the same paragraph, which may say what it is of; None where it is no part of one."""

    told: Field | None = None
    """The field that a verb tells where no head word does: 年2回実施されます."""

    @property
    def introduced(self) -> bool:
        """Whether the sentence before it speaks of it; a sentence of its own stands for itself."""
        return self.intro is not None and introduces(self.intro) and not is_sentence(self.line.text)

    @property
    def doubt(self) -> Because | None:
        if self.uneven:
            return Because(code="reading.uneven_row")
        return next((line.doubt for line in self.lines or (self.line,) if line.doubt), None)
