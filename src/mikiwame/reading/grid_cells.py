"""The cells of a table with what stands around them, for finding their heads."""

from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from mikiwame.notation.figure_rest import drop_figures
from mikiwame.notation.heading_words import TOUCHING, is_bare_figure
from mikiwame.notation.naming import list_grades
from mikiwame.notation.spelling import level
from mikiwame.reading.blocks import GridCell

_LONGEST_WORD = 12
_MOST_LINES = 3


@dataclass(slots=True, eq=False)
class Headed:
    """A cell of values with the texts of its heads, the outermost first; ``band`` stands over the rows around it."""

    cell: GridCell
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    band: str | None
    uneven: bool = False
    """Whether its row has more cells than there are heads."""

    parts: tuple[str, ...] = ()
    """Those of ``rows`` that stand in a column of the parts of an exam."""

    inner: tuple[str, ...] = ()
    """Heads of the rows that a tall cell covers, which are parts of what it stands beside as a whole."""


@dataclass(slots=True, eq=False)
class Beside:
    """For each column of a row the heads that stand to its left, and every head that is of the whole row."""

    left: list[tuple[GridCell, ...]]
    stubs: dict[GridCell, int]
    """Such a head -> the first column that it covers."""


def share_heads(cell: GridCell, runs: Sequence[tuple[GridCell, ...]]) -> tuple[GridCell, ...]:
    """What the rows of one tall cell have for heads: those of all of them, then the next of each, unless the cell is as
    tall as what these are parts of.
    """
    told = list(filter(None, runs))
    beside = takewhile(lambda heads: len(set(heads)) == 1, zip(*told, strict=False))
    common = tuple(heads[0] for heads in beside)
    rests = [run[len(common) :] for run in told]
    whole = bool(common) and common[-1].row >= cell.row and find_end(common[-1]) <= find_end(cell)
    if whole or not all(rests):
        return common
    return common + tuple(dict.fromkeys(rest[0] for rest in rests))


def list_inner(cell: GridCell, runs: Sequence[tuple[GridCell, ...]], shared: Sequence[GridCell]) -> list[GridCell]:
    """The heads of single rows of a tall cell that are none of those that all of its rows share."""
    told = [run for run in runs if run]
    inner = [head for run in told for head in run if head not in shared]
    return inner if cell.height > 1 and len(told) == len(inner) == cell.height else []


def find_end(cell: GridCell) -> int:
    """The row behind the last that it covers."""
    return cell.row + cell.height


def find_half(over: Sequence[str]) -> int:
    """The column at which heads begin once more; 0 where they don't."""
    half, odd = divmod(len(over), 2)
    return half if not odd and half > 1 and over[:half] == over[half:] and all(over) else 0


def carry_down(bands: Mapping[int, str], rows: int) -> list[str | None]:
    """For each row of a table the band that stands over it: the last one above."""
    over, last = list[str | None](), None
    for number in range(rows):
        over.append(last)
        last = bands.get(number, last)
    return over


def list_heads_above(
    rows: int, head_rows: Container[int], bands: Container[int], inner: Mapping[int, int]
) -> tuple[list[int], list[tuple[int, int]]]:
    """Every row of heads, and for each row of a table which of these are the nearest above it, from the top; bands
    between them don't count.

    :param inner: a row of heads within the rows of one tall head -> the row behind the last that it is over.
    """
    runs, above = list[int](), list[tuple[int, int]]()
    begin, last, ended, within, until = 0, 0, False, 0, 0
    for number in range(rows):
        above.append((within, within + 1) if number < until else (begin, last))
        if number in inner:
            within, until = len(runs), inner[number]
            runs.append(number)
            ended = True
        elif number in head_rows:
            begin, ended = (len(runs), False) if ended else (begin, False)
            runs.append(number)
            last = len(runs)
        elif number not in bands:
            ended = True
    return runs, above


def list_left_words(rows: Iterable[Sequence[GridCell]], heads: set[int], texts: Mapping[int, str]) -> set[int]:
    """The words at the left of a table of two columns that nobody knows, where most of the others there are heads: what
    stands beside them is of them (試験の公示), and not of what stands over the table.
    """
    told = [row for row in rows if len(row) == 2 and row[0].plain and id(row[1]) not in heads]
    known = sum(id(row[0]) in heads for row in told)
    left = [row[0] for row in told if len(row[1].lines) == 1 and row[1].plain and id(row[0]) not in heads]
    words = {id(cell) for cell in left if not any(map(str.isdecimal, texts[id(cell)]))}
    return words if known > 1 and known >= len(words) else set()


def name_left(row: Sequence[GridCell | None], cell: GridCell) -> str | None:
    """The word at the left of the row of a cell that has no heads, which may say of what it is (3級): to take no notice
    of it would make the cell one of the whole exam. None where either is more than a few plain lines.
    """
    first = next((one for one in row if one is not None and one.lines), None)
    if first is None or first is cell or not (first.plain and cell.plain) or len(first.lines) > 1:
        return None
    text = spell_cell(first)
    figure = is_bare_figure(text) or not drop_figures(text)
    return text if not figure and len(text) <= _LONGEST_WORD and 0 < len(cell.lines) <= _MOST_LINES else None


def measure(cells: Iterable[GridCell], width: int) -> int:
    """Columns of a table of some width up to the last of the cells of one row that have anything in them."""
    return min(max((cell.column + cell.width for cell in cells), default=0), width)


def stand_over_lists(cells: Sequence[GridCell], below: Sequence[GridCell]) -> bool:
    """Whether each cell of a row is one line right over a cell of several."""
    columns = [cell.column for cell in cells] == [cell.column for cell in below]
    return columns and all(len(cell.lines) == 1 for cell in cells) and all(map(_is_list, below))


def _is_list(cell: GridCell) -> bool:
    return cell.plain and len(cell.lines) > 1


def part_heads(cells: Sequence[GridCell], above: Sequence[GridCell]) -> bool:
    """Whether two cells of a row or more stand below one head of the row above."""
    columns = sorted(cell.column for cell in cells)
    ends = ((bisect_left(columns, head.column), bisect_left(columns, head.column + head.width)) for head in above)
    return any(end - begin > 1 for begin, end in ends)


def find_carried(
    above: Sequence[GridCell | None], cells: Sequence[GridCell], texts: Mapping[int, str], heads: set[int]
) -> GridCell | None:
    """The head that a row with a blank at its left goes on with, where both rows are of three cells of which the second
    says of what the third is: 受験料, 1級, 8,800円 and a blank, 2級, 5,500円; or of two, each with a grade of its own.
    """
    over = [*dict.fromkeys(filter(None, above))]
    even = [cell.column for cell in over] == [cell.column for cell in cells]
    blank = [not texts[id(cell)] and cell.picture is None for cell in cells]
    if even and blank == [True, False] and cells[0].plain and id(over[0]) in heads:
        graded = [list_grades(level(texts[id(cell)])) for cell in (over[1], cells[1])]
        return over[0] if all(len(grades) == 1 for grades in graded) and graded[0] != graded[1] else None
    goes_on = even and blank == [True, False, False] and cells[0].plain
    return over[0] if goes_on and {id(over[0]), id(over[1])} <= heads else None


def is_word_before(text: str, behind: str) -> bool:
    """Whether a text is a word without a figure, and what stands behind it has one."""
    word = 0 < len(text) <= _LONGEST_WORD and not any(map(str.isdecimal, text))
    return word and any(map(str.isdecimal, behind))


def spell_cell(cell: GridCell) -> str:
    """The text of a cell on one line."""
    return join_lines(line.text for line in cell.lines)


def join_lines(lines: Iterable[str]) -> str:
    return " ".join(line.replace(TOUCHING, "") for line in lines)
