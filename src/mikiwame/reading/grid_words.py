"""What the words of the cells of a table mean, each by itself."""

from collections.abc import Callable, Iterable, Sequence

from mikiwame.notation import sort_label
from mikiwame.notation.figure_rest import drop_figures
from mikiwame.notation.heading_words import is_bare_figure
from mikiwame.notation.naming import is_class
from mikiwame.notation.page_warnings import is_sentence
from mikiwame.notation.sittings import names_a_day, spell_dated_sitting, spell_sitting, turn_sitting
from mikiwame.reading.blocks import GridCell
from mikiwame.reading.dictionary import Dictionary
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS

DATED = frozenset(("schedule", "application", "result"))
PRICED = frozenset(("money", "rate", "people", "duration"))
_FIGURES = PRICED | DATED
OF_PARTS = frozenset(("exam_content",))
"""Fields whose headings (科目) stand over parts of an exam."""

_LONGEST_DAYS = 24
_LONGEST_UNKNOWN = 20
"""Characters of the longest head that nobody knows."""

_NUMBERS = re.compile(r"([0-9])(?:\s?[^\w\s]\s?[0-9]){0,3}")

IsQualifier = Callable[[str], bool]
"""Whether a text only says what a value is true of: a grade, a part, a year, a certification."""


class CellWords:
    """Knows the text of each cell by its identity."""

    def __init__(self, dictionary: Dictionary, is_qualifier: IsQualifier, texts: dict[int, str]) -> None:
        self._dictionary = dictionary
        self._is_qualifier = is_qualifier
        self._texts = texts

    def is_figure(self, cell: GridCell) -> bool:
        """Whether a cell is a figure with its unit and nothing else, such as 90分; years and sittings are none."""
        text = self._texts[id(cell)]
        bare = any(map(str.isdecimal, text)) and not drop_figures(text)
        return bare and not is_bare_figure(text) and not self._is_qualifier(text)

    def is_any_figure(self, cell: GridCell) -> bool:
        return self.is_figure(cell) or is_bare_figure(self._texts[id(cell)])

    def only_qualify(self, column: Iterable[GridCell]) -> bool:
        """Whether the cells of a column, two at the least, hold nothing but qualifiers."""
        texts = [self._texts[id(cell)] for cell in column if self._texts[id(cell)]]
        return len(texts) > 1 and all(map(self._is_qualifier, texts))

    def are_mostly_heads(self, cells: Sequence[GridCell], table: Iterable[GridCell]) -> bool:
        """Whether a row is of heads though nobody knows some of them: two at the least are known, those of counts or
        days are over such values, and there are no more others, which are short and no values themselves.
        """
        last = max(cell.row for cell in cells)
        valued = {cell.column for cell in table if cell.row > last and self._may_be_value(cell)}
        known = [cell for cell in cells if self.is_headlike(cell) and self.is_known(cell)]
        counted = [cell for cell in known if self.is_counted(self._texts[id(cell)])]
        others = [cell for cell in cells if not self.is_headlike(cell)]
        short = all(one.plain and len(self._texts[id(one)]) <= _LONGEST_UNKNOWN for one in others)
        over = len(known) > 1 and bool(counted) and all(cell.column in valued for cell in counted)
        return over and short and len(others) <= len(known) and not any(map(self._is_valued, others))

    def _is_valued(self, cell: GridCell) -> bool:
        """Whether a cell has a number and no head word, which 簿記2級試験回(試験日) has."""
        return self._has_number(cell) and not self._dictionary.list_places(self._texts[id(cell)])

    def _may_be_value(self, cell: GridCell) -> bool:
        return self._has_number(cell) and not self.is_headlike(cell)

    def _has_number(self, cell: GridCell) -> bool:
        return any(map(str.isdecimal, self._texts[id(cell)]))

    def are_heads_again(self, first: Sequence[GridCell], cells: Sequence[GridCell], below: Sequence[GridCell]) -> bool:
        """Whether a row below the first heads of a table is of other heads, each over a value: 受験資格 受験料 over
        特になし 8,800円, then 合格率 試験日 over 30% 年2回.
        """
        columns = [[cell.column for cell in row] for row in (first, cells)]
        known = all(self.is_headlike(cell) and self.is_known(cell) for cell in cells)
        again = {self._texts[id(cell)] for cell in cells}.isdisjoint(self._texts[id(cell)] for cell in first)
        heads = again and len(cells) > 1 and columns[0] == columns[1] and not any(map(self.is_known, below))
        return heads and (known or self.are_mostly_heads(cells, below))

    def is_counted(self, head: str) -> bool:
        """Whether a head is of fields whose values are no words, so that a word below it is of what."""
        fields = self._dictionary.look_up(head).fields
        return bool(fields) and all(KINDS[field] in _FIGURES for field in fields)

    def is_known(self, cell: GridCell) -> bool:
        return self._dictionary.look_up(self._texts[id(cell)]).known

    def is_headlike(self, cell: GridCell) -> bool:
        text = self._texts[id(cell)]
        meant = self._dictionary.look_up(text)
        known = meant.known or meant.generic
        return cell.plain and (self._is_qualifier(text) or (known and all(map(self._is_qualifier, meant.words))))

    def is_label(self, cell: GridCell, behind: GridCell) -> bool:
        """Whether a cell is a word and the only other one of its row a figure, so that it says what that is of."""
        text = self._texts[id(cell)]
        if self._is_qualifier(text):
            return cell.plain and self.is_any_figure(behind)
        return cell.plain and not any(map(str.isdecimal, text)) and self.is_figure(behind)

    def is_event(self, cell: GridCell, before: GridCell) -> bool:
        """Whether a cell is a word and the one before it days alone, so that it says what happens then."""
        text, days = self._texts[id(cell)], self._texts[id(before)]
        named = names_a_day(days) and len(days) <= _LONGEST_DAYS
        placed = sort_label("pass_rate", text).population is not None
        return cell.plain and bool(text) and not any(map(str.isdecimal, text)) and named and not placed

    def begin_a_table(self, first: Sequence[GridCell], width: int) -> bool:
        """Whether the cells of a first row are over the others: they hold no figure as those do, and of two columns no
        label with its value.
        """
        if any(map(self.is_figure, first)):
            return False
        if width != 2 or len(first) != 2:
            return True
        label, value = (self._texts[id(cell)] for cell in first)
        if is_sentence(value):
            return False
        meant, over = self._dictionary.look_up(label), self._dictionary.look_up(value)
        if over.known or over.generic:
            return True
        return self._is_qualifier(value) and not meant.known and not meant.names_certifications

    def spell_sitting(self, cell: GridCell, heads: Sequence[str]) -> None:
        """Write the text of a head as the sitting or grade that it means below its own heads."""
        for head in heads:
            self._texts[id(cell)] = self._spell_grade(spell_sitting(self._texts[id(cell)], head), head)
        self._texts[id(cell)] = spell_dated_sitting(self._texts[id(cell)])
        self._texts[id(cell)] = turn_sitting(self._texts[id(cell)])

    def _spell_grade(self, text: str, head: str) -> str:
        """Bare numbers below a head that ends with the word for grades are these grades: 2・3 below 受験級."""
        numbers = _NUMBERS.fullmatch(text)
        graded = text + head.strip()[-1:]
        if not numbers or not is_class(numbers[1] + head.strip()[-1:]) or not self._dictionary.look_up(head).names_rows:
            return text
        return graded if self._is_qualifier(graded) else text

    def find_pairs(self, cells: Sequence[GridCell]) -> set[int]:
        """The labels of a row of nothing but words and figures by turns: 1級, 9,900円, 併願, 13,860円."""
        labels, figures = cells[::2], cells[1::2]
        even = len(cells) > 2 and len(labels) == len(figures)
        told = (
            even
            and all(map(self.is_figure, figures))
            and all(self._is_qualifier(self._texts[id(one)]) for one in labels)
        )
        return {id(one) for one in labels} if told else set()
