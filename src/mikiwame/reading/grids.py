"""Which cells of a table are its heads, whether the markup says so or only their words do."""

from collections.abc import Sequence

from mikiwame.notation.sittings import dates_a_row, names_a_day
from mikiwame.reading.blocks import Grid, GridCell
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.grid_cells import (
    Beside,
    Headed,
    carry_down,
    find_carried,
    find_end,
    find_half,
    is_word_before,
    list_heads_above,
    list_inner,
    list_left_words,
    measure,
    part_heads,
    share_heads,
    spell_cell,
    stand_over_lists,
)
from mikiwame.reading.grid_words import DATED, OF_PARTS, PRICED, CellWords, IsQualifier
from mikiwame.vocabulary.fields import KINDS

LONGEST_HEAD = 40
_TALLEST = 100
"""Rows of a cell that are asked for their heads."""

_COUNTED = frozenset(("examinees", "passers", "pass_rate"))


class HeadFinder:
    """Finds the heads of one table."""

    def __init__(self, grid: Grid, dictionary: Dictionary, is_qualifier: IsQualifier) -> None:
        self._grid = grid
        self._width = grid.width
        self._dictionary = dictionary
        self._is_qualifier = is_qualifier
        self._texts = {id(cell): spell_cell(cell) for cell in grid.cells}
        self._words = CellWords(dictionary, is_qualifier, self._texts)
        self._heads = {id(cell) for cell in grid.cells if cell.head and self._texts[id(cell)]}
        if len(self._heads) == len([text for text in self._texts.values() if text]):
            # Where everything is marked as a head, the markup tells nothing.
            self._heads = set()
        if grid.assumed and not self._words.begin_a_table([*filter(None, grid.slots[0])], self._width):
            self._heads = set()
        self._figures_only = False
        self._events = set[int]()
        """Heads that say what happens on the days before them."""
        self._bands: dict[int, str] = {}
        self._head_rows: set[int] = set()
        self._runs: list[int] = []
        self._above: list[tuple[int, int]] = []
        self._inner: dict[int, int] = {}
        """A row of heads within the rows of one tall head -> the row behind the last that it is over."""
        self._over: list[str | None] = []
        self._beside: dict[int, Beside] = {}
        self._bridged = {column for cell in grid.cells for column in range(cell.column, cell.column + cell.width - 1)}

    def find(self) -> list[Headed]:
        """The cells that are no heads, each under its own; those without text stay out unless they hold a picture."""
        self._find_bands()
        self._over = carry_down(self._bands, len(self._grid.slots))
        self._find_head_rows()
        told = len(self._grid.slots), self._head_rows, self._bands, self._inner
        self._runs, self._above = list_heads_above(*told)
        self._find_row_heads()
        shown = (cell for cell in self._grid.cells if id(cell) not in self._heads)
        return [
            Headed(
                cell,
                self._list_row_heads(cell),
                self._list_column_heads(cell),
                self._over[cell.row],
                self._is_uneven(cell),
                self._list_parts(cell),
                self._list_inner(cell),
            )
            for cell in shown
            if (self._texts[id(cell)] or not cell.plain or cell.picture is not None) and cell.row not in self._bands
        ]

    def _find_bands(self) -> None:
        """Rows of one cell that stands over those below it: 2級, or 【学科試験】."""
        width = self._width
        for cell in self._grid.cells:
            text = self._texts[id(cell)]
            row = self._grid.slots[cell.row] if width == 2 else ()
            alone = bool(row) and all(one and one.head for one in row) and len(self._list_filled(cell.row)) == 1
            whole = cell.column == 0 and (cell.width >= width > 1 or alone) and cell.height == 1
            if whole and 0 < len(text) <= LONGEST_HEAD and (id(cell) in self._heads or self._words.is_headlike(cell)):
                self._bands[cell.row] = text
                self._heads.add(id(cell))

    def _find_head_rows(self) -> None:
        """Rows of nothing but heads, two at the least; without markup the first rows whose words are headings."""
        for number in range(len(self._grid.slots)):
            row = set(filter(None, self._grid.slots[number]))
            several = len(row) > 1 or self._width == 1
            marked = self._heads and several and all(cell.head for cell in row)
            if number not in self._bands and marked and self._list_filled(number):
                self._head_rows.add(number)
        first = next((row for row in range(len(self._grid.slots)) if row not in self._bands), 0)
        cells = self._list_filled(first)
        if first not in self._head_rows and (self._looks_like_heads(cells, first) or self._stands_over_figures(first)):
            self._add_head_row(first)
            number = first + 1
            while number not in self._bands and self._goes_on(self._list_filled(number), number):
                self._add_head_row(number)
                number += 1
            for again in range(number + 1, len(self._grid.slots) - 1):
                if self._words.are_heads_again(cells, self._list_filled(again), self._list_filled(again + 1)):
                    self._add_head_row(again)
        self._find_inner_heads()

    def _find_inner_heads(self) -> None:
        """Years or grades in the first row of a tall head, beside a corner without text, are over its other rows."""
        tall = (cell for cell in self._grid.cells if cell.height > 2 and cell.row not in self._head_rows)
        for cell in tall:
            row = self._grid.slots[cell.row][cell.column + cell.width :]
            beside = list(dict.fromkeys(one for one in row if one is not None))
            headed = len(beside) > 2 and not self._texts[id(beside[0])] and (cell.head or self._words.is_headlike(cell))
            if not headed:
                continue
            if all(self._texts[id(one)] and self._is_qualifier(self._texts[id(one)]) for one in beside[1:]):
                self._inner[cell.row] = find_end(cell)
                self._heads |= {id(one) for one in beside[1:]}

    def _add_head_row(self, number: int) -> None:
        self._head_rows.add(number)
        self._heads |= {id(cell) for cell in self._list_filled(number)}

    def _goes_on(self, cells: list[GridCell], row: int) -> bool:
        """Whether a row below the first heads is of heads too: their parts, such as counts under the grades."""
        own = [cell for cell in cells if cell.row == row]
        fields = [cell for cell in own if self._dictionary.look_up(self._texts[id(cell)]).known]
        parted = part_heads(own, [*filter(None, self._grid.slots[row - 1])])
        more = (len(fields) > 1 or parted) and row + 1 < len(self._grid.slots)
        whole = more and all(map(self._words.is_headlike, cells))
        return whole or (more and self._words.are_mostly_heads(cells, self._grid.cells))

    def _looks_like_heads(self, cells: list[GridCell], row: int) -> bool:
        """Two headings at least, or qualifiers over columns beside an empty or generic corner, or over lists."""
        if len(cells) < 2 or row + 1 >= len(self._grid.slots):
            return False
        if not all(map(self._words.is_headlike, cells)):
            return self._words.are_mostly_heads(cells, self._grid.cells)
        meant = [self._dictionary.look_up(self._texts[id(cell)]) for cell in cells]
        named = [one for one in meant if one.known or one.generic]
        corner = cells[0].column > 0 or meant[0].generic
        return self._stand_over_records(cells, row) or len(named) > 1 or (corner and self._width > 2)

    def _stand_over_records(self, cells: list[GridCell], row: int) -> bool:
        """Whether each cell of a row only says whose the lines of labels and figures below it are."""
        self._figures_only = self._words.only_qualify(cells) and stand_over_lists(cells, self._list_filled(row + 1))
        return self._figures_only

    def _stands_over_figures(self, row: int) -> bool:
        """Whether a row is of qualifiers alone, and every row below it of figures alone: 144回 over 45.1."""
        cells = self._list_filled(row)
        if len(cells) < 2 or not all(cell.plain and self._is_qualifier(self._texts[id(cell)]) for cell in cells):
            return False
        below = [cell for number in range(row + 1, len(self._grid.slots)) for cell in self._list_filled(number)]
        self._figures_only = bool(below) and all(map(self._words.is_any_figure, below))
        return self._figures_only

    def _find_row_heads(self) -> None:
        """Cells that name their row: words of the dictionary at its left, or what a column that names rows has."""
        if self._figures_only:
            return
        told = {*self._head_rows, *self._bands, *self._inner}
        rows = {n: list(dict.fromkeys(filter(None, row))) for n, row in enumerate(self._grid.slots) if n not in told}
        for number, row in rows.items():
            carried = find_carried(self._grid.slots[number - 1] if number else (), row, self._texts, self._heads)
            if carried and (len(row) == 2 or self._is_qualifier(self._texts[id(row[1])])):
                self._texts[id(row[0])] = self._texts[id(carried)]
                self._heads.add(id(row[0]))
            self._mark_row(number, row)
        if self._width == 2 and not self._head_rows:
            self._heads |= list_left_words(rows.values(), self._heads, self._texts)

    def _mark_two(self, first: GridCell, second: GridCell) -> bool:
        """Of two cells that no head names: a word before a figure, or one behind the days on which it happens."""
        days, words = (
            [self._dictionary.look_up(head) for head in self._list_column_heads(one)] for one in (first, second)
        )
        kinds = {KINDS[field] for one in days for field in one.fields}
        if self._words.is_label(first, second) and not words and (kinds & PRICED or not days):
            self._heads.add(id(first))
            return True
        dated = bool(kinds & DATED) or not any(one.known for one in days)
        named = any((one.known or one.generic) and not one.amount for one in words)
        if named or not dated or not self._words.is_event(second, first):
            return False
        self._heads.add(id(second))
        self._events.add(id(second))
        return True

    def _mark_row(self, number: int, cells: list[GridCell]) -> None:
        plain = len(cells) == 2 and not any(id(cell) in self._heads or cell.height > 1 for cell in cells)
        if plain and self._mark_two(*cells):
            return
        if len(cells) > 2 and not self._list_column_heads(cells[-1]):
            self._heads |= self._words.find_pairs(cells)
        marked = not self._head_rows and any(id(cell) in self._heads for cell in cells)
        for place, cell in enumerate(cells[:-1]):
            if cell.row != number or id(cell) in self._heads:
                continue
            before, behind = cells[place - 1] if place else None, cells[place + 1]
            parts = self._parts_head(before, cell, behind) or self._shares_head(cell, behind)
            if parts or (not marked and self._names_row(cell, first=place == 0)):
                self._heads.add(id(cell))
                self._words.spell_sitting(cell, self._list_column_heads(cell))

    def _parts_head(self, before: GridCell | None, cell: GridCell, behind: GridCell) -> bool:
        """Whether a cell between a head and a value says which of several it is: 在宅 of the 受験料 to its left, in a
        table whose other rows don't need the column, or beside a head of several rows.
        """
        if before is None or id(before) not in self._heads or before.row in self._head_rows:
            return False
        over = [self._dictionary.look_up(head) for head in self._list_column_heads(cell)]
        if any(one.known for one in over):
            parts = all(set(one.fields) <= OF_PARTS for one in over)
            return parts and before.height > 1 and self._is_qualifier(self._texts[id(cell)])
        if before.height > 1 and self._is_word_before(cell, behind):
            return True
        split = before.height > 1 or cell.column + cell.width - 1 in self._bridged
        split = split or self._words.is_known(cell) or self._words.is_counted(self._texts[id(before)])
        return (
            split
            and self._words.is_headlike(cell)
            and bool(self._texts[id(behind)])
            and not self._words.is_headlike(behind)
        )

    def _shares_head(self, cell: GridCell, behind: GridCell) -> bool:
        """Whether a word stands before a figure below one head that is over both."""
        over, word = self._list_column_heads(cell), self._is_word_before(cell, behind)
        shared = word and cell.column in self._bridged and over == self._list_column_heads(behind)
        return shared and any(map(self._words.is_counted, over))

    def _is_word_before(self, cell: GridCell, behind: GridCell) -> bool:
        """Whether a word stands before a figure, and says of which of several that is."""
        plain = cell.plain and cell.height == 1
        return plain and is_word_before(self._texts[id(cell)], self._texts[id(behind)])

    def _names_row(self, cell: GridCell, *, first: bool) -> bool:
        text = self._texts[id(cell)]
        if not text or len(text) > LONGEST_HEAD:
            return False
        over = [self._dictionary.look_up(head) for head in self._list_column_heads(cell)]
        if any(one.names_rows or one.names_certifications for one in over) or self._qualifies_rows(cell, over):
            return True
        if first and self._head_rows and self._is_under_qualifier(cell):
            return False
        if first and self._is_qualifier(text) and self._stands_before_figures(cell):
            return True
        if any(one.known for one in over):
            dated = all(KINDS[field] in DATED for one in over for field in one.fields)
            named = dated and self._words.is_known(cell) and self._words.is_headlike(cell)
            return first and (named or self._dates_figures(cell) or self._parts_figures(cell))
        meant = self._dictionary.look_up(text)
        if meant.known and all(map(self._is_qualifier, meant.words)):
            return True
        if (meant.names_rows or meant.names_certifications) and not self._head_rows:
            return True
        # The first column of a table with a row of heads names its rows, unless its own head is of a field.
        return first and bool(self._head_rows) and cell.row > self._runs[0]

    def _qualifies_rows(self, cell: GridCell, over: list[Meaning]) -> bool:
        """Whether nothing but qualifiers stands in the column of a cell, below a head that nobody knows."""
        unknown = bool(over and self._head_rows) and not any(one.known or one.generic for one in over)
        below = (one for one in self._grid.cells if unknown and one.column == cell.column and one.row > self._runs[0])
        return self._words.only_qualify(one for one in below if one.row not in self._bands)

    def _is_under_qualifier(self, cell: GridCell) -> bool:
        """Whether a figure stands under nothing but 1級 or the like, whose value it is then: it names no row."""
        over = self._list_column_heads(cell)
        valued = self._words.is_any_figure(cell) or self._dictionary.look_up(self._over[cell.row] or "").known
        return valued and bool(over) and all(map(self._is_qualifier, over))

    def _stands_before_figures(self, cell: GridCell) -> bool:
        """Whether heads above or the cells of its row say that a qualifier at the left is of figures."""
        if self._head_rows or self._words.is_counted(self._over[cell.row] or ""):
            return True
        return any(
            self._words.is_figure(one) or names_a_day(self._texts[id(one)]) for one in self._list_filled(cell.row)
        )

    def _dates_figures(self, cell: GridCell) -> bool:
        """Whether a cell of one past day stands before nothing but counted figures: the day tells which they are of."""
        if not dates_a_row(self._texts[id(cell)]):
            return False
        others = [one for one in dict.fromkeys(filter(None, self._grid.slots[cell.row])) if one is not cell]
        over = [self._dictionary.look_up(head) for one in others for head in self._list_column_heads(one)]
        return bool(fields := {field for one in over for field in one.fields}) and fields <= _COUNTED

    def _parts_figures(self, cell: GridCell) -> bool:
        """Whether a cell under 科目 stands before figures, each of which is of that part."""
        figures = [one for one in self._list_filled(cell.row) if one is not cell and self._words.is_figure(one)]
        over = [head for one in figures for head in self._list_column_heads(one)]
        return any(map(self._words.is_counted, over)) and self._is_under_parts(cell)

    def _is_uneven(self, cell: GridCell) -> bool:
        """Whether its row has cells beyond the last head above it: then nobody knows which of them it stands under."""
        begin, end = self._above[cell.row]
        widest = max((measure(self._list_filled(row), self._width) for row in self._runs[begin:end]), default=0)
        return begin < end and measure(self._list_filled(cell.row), self._width) > widest

    def _list_filled(self, row: int) -> list[GridCell]:
        cells = dict.fromkeys(filter(None, self._grid.slots[row] if row < len(self._grid.slots) else ()))
        return [cell for cell in cells if self._texts[id(cell)]]

    def _list_row_heads(self, cell: GridCell) -> tuple[str, ...]:
        """The nearest run of heads to the left, and every cell beside it whose column names rows; of a cell of several
        rows the heads that those have in common, and of the next ones within them all.
        """
        return self._spell(self._share_heads(cell)[0])

    def _list_inner(self, cell: GridCell) -> tuple[str, ...]:
        shared, runs = self._share_heads(cell)
        return self._spell(list_inner(cell, runs, shared))

    def _spell(self, heads: Sequence[GridCell]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, (self._texts[id(head)] for head in heads))))

    def _share_heads(self, cell: GridCell) -> tuple[tuple[GridCell, ...], list[tuple[GridCell, ...]]]:
        end = min(cell.row + cell.height, cell.row + _TALLEST, len(self._grid.slots))
        rows = (row for row in range(cell.row, end) if row not in self._head_rows and row not in self._bands)
        runs = [self._list_beside(cell, row) for row in rows]
        return (runs[0] if len(runs) == 1 else share_heads(cell, runs)), runs

    def _list_parts(self, cell: GridCell) -> tuple[str, ...]:
        """Those of its row heads that stand under 科目 or the like, each a part of an exam whatever its words."""
        heads = (head for head in self._list_beside(cell, cell.row) if head.row not in self._head_rows)
        return tuple(self._texts[id(head)] for head in filter(self._is_under_parts, heads))

    def _is_under_parts(self, cell: GridCell) -> bool:
        return any(map(self._dictionary.names_parts, self._list_column_heads(cell)[-1:]))

    def _list_beside(self, cell: GridCell, row: int) -> tuple[GridCell, ...]:
        if row not in self._beside:
            self._beside = {row: self._look_beside(self._grid.slots[row])}
        beside = self._beside[row]
        left = beside.left[cell.column] if cell.column < len(beside.left) else ()
        half = self._find_half(cell)
        if half:
            begin = 0 if cell.column < half else half
            return tuple(head for head in left if begin <= head.column < begin + half)
        right = (head for head, column in beside.stubs.items() if column >= cell.column + cell.width)
        return (*left, *right)

    def _find_half(self, cell: GridCell) -> int:
        """Where the second of two tables beside each other begins (級, 検定料, 級, 検定料); 0 where there is one."""
        (begin, end), slots = self._above[cell.row], self._grid.slots
        row = slots[self._runs[end - 1]] if begin < end else ()
        return find_half([self._texts[id(one)] if one else "" for one in row])

    def _look_beside(self, row: Sequence[GridCell | None]) -> Beside:
        beside = Beside([], {})
        run, before, ended = list[GridCell](), list[GridCell](), False
        left: tuple[GridCell, ...] | None = ()
        for column, cell in enumerate(row):
            head = cell if cell is not None and id(cell) in self._heads else None
            if left is None and head is None:
                left = tuple(dict.fromkeys((*before, *run)))
            beside.left.append(left or ())
            if head is None:
                ended = True
                continue
            if ended:
                before += [one for one in run if one in beside.stubs]
                run, ended = [], False
            left = None
            if run[-1:] != [head]:
                run.append(head)
                if head not in beside.stubs and self._is_stub(head):
                    beside.stubs[head] = column
        return beside

    def _is_stub(self, cell: GridCell) -> bool:
        if id(cell) in self._events:
            return True
        if id(cell) not in self._heads or cell.row in self._head_rows or (cell.row in self._inner and cell.height < 3):
            return False
        over = (self._dictionary.look_up(head) for head in self._list_column_heads(cell))
        return any(one.names_rows or one.names_certifications for one in over)

    def _list_column_heads(self, cell: GridCell) -> tuple[str, ...]:
        """The nearest rows of heads above, the outermost first; side by side where the cell covers several."""
        found: dict[GridCell, None] = {}
        begin, end = self._above[cell.row]
        for row in self._runs[begin:end]:
            covering = self._grid.slots[row][cell.column : cell.column + cell.width]
            found |= dict.fromkeys(head for head in covering if head is not None and head is not cell)
        return tuple(filter(None, (self._texts[id(head)] for head in found)))
