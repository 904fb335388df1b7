"""Which cells of a table are its heads, whether the markup says so or only their words do."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mikiwame.notation.heading_words import TOUCHING
from mikiwame.reading.blocks import Grid, GridCell
from mikiwame.reading.dictionary import Dictionary

LONGEST_HEAD = 40

IsQualifier = Callable[[str], bool]
"""Whether a text only says what a value is true of: a grade, a part, a year, a certification."""


@dataclass(slots=True, eq=False)
class Headed:
    """A cell of values with the texts of its heads, the outermost first; ``band`` stands over the rows around it."""

    cell: GridCell
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    band: str | None


class HeadFinder:
    """Finds the heads of one table."""

    def __init__(self, grid: Grid, dictionary: Dictionary, is_qualifier: IsQualifier) -> None:
        self._grid = grid
        self._dictionary = dictionary
        self._is_qualifier = is_qualifier
        self._texts = {id(cell): spell_cell(cell) for cell in grid.cells}
        self._heads = {id(cell) for cell in grid.cells if cell.head and self._texts[id(cell)]}
        if len(self._heads) == len([text for text in self._texts.values() if text]):
            # Where everything is marked as a head, the markup tells nothing.
            self._heads = set()
        self._bands: dict[int, str] = {}
        self._head_rows: set[int] = set()
        self._above: list[tuple[int, ...]] = []

    def find(self) -> list[Headed]:
        """The cells that are no heads, each under its own; those without text stay out unless they hold a picture."""
        self._find_bands()
        self._find_head_rows()
        self._above = self._find_heads_above()
        self._find_row_heads()
        shown = (cell for cell in self._grid.cells if id(cell) not in self._heads)
        return [
            Headed(cell, self._list_row_heads(cell), self._list_column_heads(cell), self._find_band(cell))
            for cell in shown
            if (self._texts[id(cell)] or not cell.plain or cell.picture is not None) and cell.row not in self._bands
        ]

    def _find_bands(self) -> None:
        """Rows of one cell that stands over those below it: 2級, or 【学科試験】."""
        width = self._grid.width
        for cell in self._grid.cells:
            text = self._texts[id(cell)]
            whole = cell.column == 0 and cell.width >= width > 1 and cell.height == 1
            if whole and 0 < len(text) <= LONGEST_HEAD and (id(cell) in self._heads or self._is_headlike(cell)):
                self._bands[cell.row] = text
                self._heads.add(id(cell))

    def _find_band(self, cell: GridCell) -> str | None:
        if not self._bands:
            return None
        above = [row for row in self._bands if row < cell.row]
        return self._bands[max(above)] if above else None

    def _find_head_rows(self) -> None:
        """Rows of nothing but heads, two at the least; without markup the first rows whose words are headings."""
        for number in range(len(self._grid.slots)):
            cells = set(filter(None, self._grid.slots[number]))
            several = len(cells) > 1 or self._grid.width == 1
            marked = self._heads and several and all(cell.head for cell in cells)
            if number not in self._bands and marked and self._list_filled(number):
                self._head_rows.add(number)
        first = next((row for row in range(len(self._grid.slots)) if row not in self._bands), 0)
        if first not in self._head_rows and self._looks_like_heads(self._list_filled(first), first):
            self._add_head_row(first)
            number = first + 1
            while number not in self._bands and self._goes_on(self._list_filled(number), number):
                self._add_head_row(number)
                number += 1

    def _find_heads_above(self) -> list[tuple[int, ...]]:
        """For each row the nearest rows of heads above it, from the top; bands between them don't count."""
        above: list[tuple[int, ...]] = []
        run: tuple[int, ...] = ()
        ended = False
        for number in range(len(self._grid.slots)):
            above.append(run)
            if number in self._head_rows:
                run = (number,) if ended else (*run, number)
                ended = False
            elif number not in self._bands:
                ended = True
        return above

    def _add_head_row(self, number: int) -> None:
        self._head_rows.add(number)
        self._heads |= {id(cell) for cell in self._list_filled(number)}

    def _goes_on(self, cells: list[GridCell], row: int) -> bool:
        """Whether a row below the first heads is of heads too: their parts, such as counts under the grades."""
        own = [cell for cell in cells if cell.row == row]
        fields = [cell for cell in own if self._dictionary.look_up(self._texts[id(cell)]).known]
        above = dict.fromkeys(filter(None, self._grid.slots[row - 1]))
        parted = any(
            head.width > 1 and sum(head.column <= cell.column < head.column + head.width for cell in own) > 1
            for head in above
        )
        return (len(fields) > 1 or parted) and row + 1 < len(self._grid.slots) and all(map(self._is_headlike, cells))

    def _looks_like_heads(self, cells: list[GridCell], row: int) -> bool:
        """Two headings at least, or qualifiers over columns to the right of an empty or generic corner."""
        if len(cells) < 2 or row + 1 >= len(self._grid.slots) or not all(map(self._is_headlike, cells)):
            return False
        meant = [self._dictionary.look_up(self._texts[id(cell)]) for cell in cells]
        named = [one for one in meant if one.known or one.generic]
        corner = cells[0].column > 0 or meant[0].generic
        return len(named) > 1 or (corner and self._grid.width > 2)

    def _find_row_heads(self) -> None:
        """Cells that name their row: words of the dictionary at its left, or what a column that names rows has."""
        for number, row in enumerate(self._grid.slots):
            if number not in self._head_rows and number not in self._bands:
                self._mark_row(number, list(dict.fromkeys(filter(None, row))))

    def _mark_row(self, number: int, cells: list[GridCell]) -> None:
        if any(id(cell) in self._heads for cell in cells) and not self._head_rows:
            return
        for place, cell in enumerate(cells):
            followed = place + 1 < len(cells)
            if followed and cell.row == number and self._names_row(cell, first=place == 0):
                self._heads.add(id(cell))

    def _names_row(self, cell: GridCell, *, first: bool) -> bool:
        text = self._texts[id(cell)]
        if not text or len(text) > LONGEST_HEAD:
            return False
        over = [self._dictionary.look_up(head) for head in self._list_column_heads(cell)]
        if any(one.names_rows or one.names_certifications for one in over):
            return True
        if first and self._head_rows and self._is_qualifier(text):
            return True
        if any(one.known for one in over):
            return False
        meant = self._dictionary.look_up(text)
        if meant.known and all(map(self._is_qualifier, meant.words)):
            return True
        if (meant.names_rows or meant.names_certifications) and not self._head_rows:
            return True
        # The first column of a table with a row of heads names its rows, unless its own head is of a field.
        return first and bool(self._head_rows) and cell.row > min(self._head_rows)

    def _is_headlike(self, cell: GridCell) -> bool:
        text = self._texts[id(cell)]
        meant = self._dictionary.look_up(text)
        known = meant.known or meant.generic
        return cell.plain and (self._is_qualifier(text) or (known and all(map(self._is_qualifier, meant.words))))

    def _list_filled(self, row: int) -> list[GridCell]:
        if row >= len(self._grid.slots):
            return []
        cells = dict.fromkeys(cell for cell in self._grid.slots[row] if cell is not None)
        return [cell for cell in cells if self._texts[id(cell)]]

    def _list_row_heads(self, cell: GridCell) -> tuple[str, ...]:
        """The nearest run of heads to the left, and every cell to the left whose column names rows."""
        row, found = self._grid.slots[cell.row], list[GridCell]()
        reached = False
        for column in range(cell.column - 1, -1, -1):
            other = row[column] if column < len(row) else None
            if other is None or id(other) not in self._heads:
                reached = reached or bool(found)
            elif (not reached or self._is_stub(other)) and other not in found:
                found.append(other)
        right = [other for other in row[cell.column + cell.width :] if other and self._is_stub(other)]
        texts = [self._texts[id(other)] for other in (*reversed(found), *dict.fromkeys(right))]
        return tuple(dict.fromkeys(filter(None, texts)))

    def _is_stub(self, cell: GridCell) -> bool:
        if id(cell) not in self._heads or cell.row in self._head_rows:
            return False
        over = (self._dictionary.look_up(head) for head in self._list_column_heads(cell))
        return any(one.names_rows or one.names_certifications for one in over)

    def _list_column_heads(self, cell: GridCell) -> tuple[str, ...]:
        """The nearest rows of heads above, the outermost first; side by side where the cell covers several."""
        found: list[GridCell] = []
        for row in self._above[cell.row]:
            covering = self._grid.slots[row][cell.column : cell.column + cell.width]
            found += [head for head in dict.fromkeys(filter(None, covering)) if head not in found and head is not cell]
        return tuple(filter(None, (self._texts[id(head)] for head in found)))


def spell_cell(cell: GridCell) -> str:
    """The text of a cell on one line."""
    return join_lines(line.text for line in cell.lines)


def join_lines(lines: Iterable[str]) -> str:
    return " ".join(line.replace(TOUCHING, "") for line in lines)
