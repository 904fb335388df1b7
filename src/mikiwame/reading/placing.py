"""Where a line stands in its page: its path, and the words around it."""

from collections.abc import Sequence

from mikiwame.notation.heading_words import TOUCHING
from mikiwame.reading.blocks import Line
from mikiwame.reading.proposals import Place

AROUND = 40
"""Characters of the page that are kept before and behind."""


class Placer:
    """Knows the lines of one page in the order of print."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._texts: dict[int, str] = {}

    def place(self, line: Line, quote: str = "", until: Line | None = None) -> Place:
        """The place of a quote that begins in ``line`` and ends there, or in the line ``until``."""
        text = line.text.replace(TOUCHING, "")
        start = text.find(quote) if quote and until is None else 0
        end = start + len(quote) if quote and start >= 0 and until is None else len(text)
        before = self._gather(line.order - 1, -1, text[: max(start, 0)])
        after = self._gather((until or line).order + 1, 1, text[end:] if until is None else "")
        return Place(path=line.find_path(), before=before, after=after)

    def _spell(self, order: int) -> str:
        if order not in self._texts:
            self._texts[order] = self._lines[order].text.replace(TOUCHING, "")
        return self._texts[order]

    def _gather(self, order: int, step: int, near: str) -> str:
        """Up to ``AROUND`` characters, the nearest ones, from one line to the next."""
        text = near.strip()
        while len(text) < AROUND and 0 <= order < len(self._lines):
            other = self._spell(order)
            text = f"{other} {text}".strip() if step < 0 else f"{text} {other}".strip()
            order += step
        return text[-AROUND:] if step < 0 else text[:AROUND]
