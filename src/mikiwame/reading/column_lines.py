"""Lines that are columns without being a table: 受験者数 合格者数 合格率, with as many figures in the lines below."""

from mikiwame.notation.splitting import split_columns
from mikiwame.reading.blocks import Line
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import Dictionary
from mikiwame.reading.grid_words import IsQualifier


class ColumnLines:
    """Knows the last line of nothing but headings, until a line comes that has no figures for them."""

    def __init__(self, dictionary: Dictionary, is_qualifier: IsQualifier) -> None:
        self._dictionary = dictionary
        self._is_qualifier = is_qualifier
        self._columns: tuple[str, ...] = ()
        self._sections: tuple[str, ...] = ()
        """What stands over the headings."""

        self._table = 0

    def read(self, line: Line, sections: tuple[str, ...], table: int) -> tuple[int, list[Found]] | None:
        """Read a line of nothing but headings, or a line of their figures right below it; a head such as 年度 before
        them is over what tells the lines apart. Gives the number of its table and its cells; None where it is neither.

        :param table: the number of the last table of the page.
        """
        words = split_columns(line.text)
        if len(words) > 1 and all(map(self._is_field, words[1:])) and self._begins(words):
            self._columns, self._sections, self._table = tuple(words), sections, table + 1
            return self._table, []
        named = bool(self._columns) and not self._is_field(self._columns[0])
        figures = words[1:] if named else words
        told = named and bool(figures) and self._is_qualifier(words[0])
        if not self._columns or (named and not told) or not all(any(map(str.isdecimal, word)) for word in figures):
            self._columns = ()
            return None
        plain, rows = " ".join(words), tuple(words[:1] if named else ())
        even, heads = len(words) == len(self._columns), self._columns[1:] if named else self._columns
        cells = zip(heads, figures, strict=True) if even else [(heads[-1], plain)]
        return self._table, [
            Found(
                text, plain, "table", line, rows, (head,), sections=self._sections, table=self._table, uneven=not even
            )
            for head, text in cells
        ]

    def _begins(self, words: list[str]) -> bool:
        """Whether the first of a line of headings is one of a field, or over what tells the lines below it apart."""
        if self._is_field(words[0]):
            return True
        return len(words) > 2 and self._dictionary.look_up(words[0]).names_rows

    def _is_field(self, word: str) -> bool:
        meant = self._dictionary.look_up(word)
        return meant.known and not meant.words and len(meant.fields) < 2
