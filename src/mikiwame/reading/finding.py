"""The blocks of a page -> every cell that structure finds, with all that stands over it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mikiwame.notation.heading_words import (
    TOUCHING,
    announces,
    drop_marks,
    frames_days,
    is_marked,
    parts_label,
)
from mikiwame.notation.page_warnings import dates_results, is_sentence
from mikiwame.reading.blocks import (
    Block,
    Bound,
    Find,
    Grid,
    Heading,
    Line,
    Pair,
    find_next_item,
    stands_over_list,
    stands_over_table,
)
from mikiwame.reading.cells import Found
from mikiwame.reading.clauses import ClauseFinder
from mikiwame.reading.column_lines import ColumnLines
from mikiwame.reading.dictionary import Dictionary, Meaning
from mikiwame.reading.grid_cells import Headed, join_lines, name_left
from mikiwame.reading.grid_words import IsQualifier
from mikiwame.reading.grids import HeadFinder
from mikiwame.reading.labelling import LabelFinder
from mikiwame.reading.line_headings import (
    LONGEST_TITLE,
    drop_spoken,
    find_spoken,
    is_name,
    names_field,
    tells_sitting_or_grade,
)
from mikiwame.reading.open_headings import PSEUDO, Open, close_line, drop_brackets
from mikiwame.reading.paragraphs import join_line
from mikiwame.reading.proposals import Rule
from mikiwame.reading.records import begin_record
from mikiwame.reading.text_grades import lists_places
from mikiwame.vocabulary.fields import KINDS, Field

_COUNTED = frozenset(("money", "rate", "people", "duration", "mark"))
"""Kinds of fields whose values are no words that qualify others."""

_WORDED: frozenset[Field] = frozenset(("stars", "exam_content"))
"""Fields under whose headings writers say of an exam what they like."""

_DATED = frozenset(("schedule", "application", "result", "study"))
"""Kinds of fields whose values are days and times, which a grade is not."""


@dataclass(slots=True)
class CellFinder:
    """Reads the blocks of a page in their order."""

    dictionary: Dictionary
    is_qualifier: IsQualifier
    found: list[Found] = field(default_factory=list)
    _labels: LabelFinder = field(init=False)
    _clauses: ClauseFinder = field(init=False)
    _open: list[Open] = field(default_factory=list)
    _bounds: list[bool] = field(default_factory=list)
    _tables: int = 0
    _intro: str | None = None
    _columns: ColumnLines = field(init=False)
    _goes_with: bool = False
    """Whether the last cell is a line of the same paragraph."""

    _about: str | None = None
    """The last term of the list that looks like the name of a certification."""

    def __post_init__(self) -> None:
        self._labels = LabelFinder(self.dictionary, self.is_qualifier)
        self._clauses = ClauseFinder(self.dictionary)
        self._columns = ColumnLines(self.dictionary, self.is_qualifier)

    def read(self, blocks: Sequence[Block]) -> None:
        before: Block | None = None
        for place, block in enumerate(blocks):
            start = len(self.found)
            match block:
                case Heading():
                    self._open_heading(block)
                case Bound():
                    self._cross(block)
                case Line():
                    over_list = block.item and self._stands_over(blocks, place)
                    self._read_line(block, over_table=stands_over_table(blocks, place), over_list=over_list)
                case Pair():
                    self._tables += not isinstance(before, Pair)
                    self._about = self._about if isinstance(before, Pair) else None
                    self._read_pair(block)
                    self._number(start)
                case Grid():
                    self._tables += 1
                    self._read_grid(block)
                    self._number(start)
            self._introduce(block, start)
            before = block

    def _stands_over(self, blocks: Sequence[Block], place: int) -> bool:
        """Whether an item of a list goes on with a list of its own, or a labelled item follows it: 1級, 受験料:…."""
        if stands_over_list(blocks, place):
            return True
        behind = find_next_item(blocks, place)
        labelled = self._labels.find(behind) if behind else []
        return any(one.rows and self.dictionary.look_up(one.rows[-1]).fields for one in labelled)

    def _introduce(self, block: Block, start: int) -> None:
        """A sentence holds for what stands below it, up to the next sentence or heading."""
        if isinstance(block, Heading):
            self._intro = None
        for found in self.found[start:]:
            found.intro = found.intro or self._intro
        if isinstance(block, Line) and not block.item and (is_sentence(block.text) or dates_results(block.text)):
            self._intro = block.text.replace(TOUCHING, "")

    def _number(self, start: int) -> None:
        """Say of the cells found since that they are of one table, unless they are of one inside it."""
        for found in self.found[start:]:
            found.table = found.table or self._tables

    def _open_heading(self, heading: Heading) -> None:
        self._goes_with = False
        text = heading.line.text.replace(TOUCHING, "")
        if heading.level >= PSEUDO:
            self._open_line(text)
            return
        self._open = [one for one in self._open if one.level < heading.level]
        if len(text) <= 2 * LONGEST_TITLE:
            told = [one for one in self._labels.find(heading.line) if one.direct]
            told = told or self._clauses.find_stated(heading.line)
            self.found += [replace(one, sections=self._list_sections()) for one in told]
        self._open.append(Open(heading.level, text, len(self._bounds)))

    def _cross(self, bound: Bound) -> None:
        self._goes_with = False
        if bound.opens:
            self._bounds.append(bound.firm)
            return
        depth = len(self._bounds)
        firm = self._bounds.pop() if self._bounds else False
        for one in [one for one in self._open if one.depth >= depth]:
            if one.passes and firm and not one.used:
                one.passes, one.listed, one.depth = False, True, depth - 1
            elif firm or one.listed or (one.role != "real" and one.used):
                self._open.remove(one)
            else:
                one.depth = depth - 1

    def _read_line(self, line: Line, *, over_table: bool, over_list: bool) -> None:
        if columns := self._columns.read(line, self._list_sections(), self._tables):
            self._tables = max(self._tables, columns[0])
            self.found += columns[1]
            self._use()
            return
        if (rest := self._open_record(line)) is None or self._open_spoken(rest):
            return
        line = rest
        labelled = [self._keep_day(one) for one in self._labels.find(line) if not self._goes_on(one)]
        plain = line.text.replace(TOUCHING, "")
        told = [] if any(one.direct for one in labelled) else self._clauses.find(line, self._list_fields())
        if len(labelled) == 1 and not told and self._labels.is_heading(labelled[0]):
            labelled, over_table = [], True
        if len(told) > len(labelled) or self._labels.is_of_another(labelled, told):
            self.found += [replace(one, sections=self._list_sections()) for one in told]
        elif len(labelled) > 1 and len(labelled[0].rows) > 1:
            # A record (平成24年度 受験者数 2,226 合格者数 279) is no heading of what comes.
            self.found += [replace(one, sections=self._list_sections()) for one in labelled]
        elif labelled:
            close_line(self._open, "field")
            self.found += [replace(one, sections=self._list_sections()) for one in labelled]
            if not labelled[-1].told:
                label = labelled[-1].rows[-1]
                self._open_line(label)
        elif self._stands_as_heading(line, plain, over_list) or (over_table and names_field(plain, self.dictionary)):
            close_line(self._open, "record")
            self._open_line(plain, passes=line.item)
            return
        elif self._open or self.dictionary.look_up(plain).known:
            self._use()
            self._add_line(line, plain)
        self._use()

    def _add_line(self, line: Line, plain: str) -> None:
        """A line below headings; in a paragraph of what passes an exam the lines are of one thing."""
        sections, marks = self._list_sections(), {KINDS[one] for one in self._list_fields()} == {"mark"}
        last = self.found[-1] if self._goes_with and marks and self.found else None
        joined = join_line(last, line, plain) if last and last.sections == sections else None
        if joined:
            self.found[-1] = joined
            return
        rule: Rule = "list_item" if line.item else "heading"
        self.found.append(Found(drop_marks(line.text), plain, rule, line, sections=sections, direct=False))
        self._goes_with = True

    def _open_record(self, line: Line) -> Line | None:
        """The line without the grade that it gives for those behind it; None where it says nothing else."""
        record = begin_record(line, self.dictionary)
        if record is None:
            return line
        close_line(self._open, "field")
        self._open_line(record[0], role="record", passes=line.item)
        return record[1]

    def _open_spoken(self, line: Line) -> bool:
        """Whether a line only says what stands below it, in a sentence that breaks off."""
        plain = line.text.replace(TOUCHING, "")
        drop_spoken(self._open, line, plain)
        head = find_spoken(line, plain, self.dictionary, self.is_qualifier)
        if head:
            self._open_line(head, role="field")
            self._open[-1].spoken = True
        return head is not None

    def _keep_day(self, labelled: Found) -> Found:
        """A day behind a word such as 論文式試験 is what the heading over it says: 合格発表."""
        over = {KINDS[field] for field in self._list_fields()} if labelled.told and labelled.rows else set[str]()
        return (
            replace(labelled, told=None) if over and over <= _DATED - {KINDS[labelled.told or "schedule"]} else labelled
        )

    def _goes_on(self, labelled: Found) -> bool:
        """Whether a line has no label of its own below a heading: 正答率60%以上 of a mark, 会場：5,800円 of a fee."""
        fields = self._list_fields()
        if not labelled.rows:
            return False
        on_a_mark = {KINDS[field] for field in fields} == {"mark"}
        if on_a_mark and self.dictionary.look_up(labelled.rows[-1]).something_else:
            return True
        return self._labels.only_qualifies(labelled, fields)

    def _use(self) -> None:
        for one in self._open:
            one.used = True

    def _list_sections(self) -> tuple[str, ...]:
        return tuple(one.text for one in self._open)

    def _stands_as_heading(self, line: Line, plain: str, over_list: bool) -> bool:
        """A line of a known heading or qualifier alone; or one that is set off and holds no figure. What stands over a
        list within its item (3級) is no value of its own.
        """
        if len(plain) > LONGEST_TITLE:
            return False
        meant = self.dictionary.look_up(plain)
        only_qualifies = bool(meant.words) and all(map(self.is_qualifier, meant.words))
        if (meant.known and all(map(self.is_qualifier, meant.words))) or self._is_qualifier_alone(meant, line, plain):
            return True
        if over_list and (only_qualifies or is_name(plain, meant, self.dictionary)) and not parts_label(plain):
            return True
        if frames_days(plain) or (is_name(plain, meant, self.dictionary) and not line.item and not self._is_in_words()):
            return True
        set_off = line.strong or is_marked(plain) or announces(plain)
        figures = any(map(str.isdecimal, drop_brackets(plain) if meant.fields and is_marked(plain) else plain))
        return set_off and not figures and not self._is_in_words()

    def _is_in_words(self) -> bool:
        """Whether the innermost heading is of a field whose values are words, as a name may be."""
        if not self._is_in_field():
            return False
        inner = next(one for one in reversed(self._open) if one.role != "label")
        fields = self.dictionary.look_up(inner.text).fields
        return not any(KINDS[field] in _COUNTED for field in fields)

    def _is_qualifier_alone(self, meant: Meaning, line: Line, plain: str) -> bool:
        """Whether a line such as 1級 stands over what comes; below 会場 or 申込方法 it may be the value itself."""
        if not meant.words or is_sentence(plain) or not all(map(self.is_qualifier, meant.words)):
            return False
        if parts_label(plain):
            return False
        if is_marked(plain) or announces(plain):
            return True
        if self._is_in_field():
            kinds = {KINDS[field] for one in self._open for field in self.dictionary.look_up(one.text).fields}
            return bool(kinds & _COUNTED) or (bool(kinds & _DATED) and all(map(tells_sitting_or_grade, meant.words)))
        # 札幌、東京、大阪 are where an exam is held, and of no figure below.
        return line.strong or (not line.item and not lists_places(plain))

    def _list_fields(self) -> tuple[Field, ...]:
        """The fields of the innermost heading that is no qualifier."""
        inner = next((one for one in reversed(self._open) if one.role != "label"), None)
        return self.dictionary.look_up(inner.text).fields if inner else ()

    def _is_in_field(self) -> bool:
        """Whether the innermost heading that is no qualifier is of a field, so that a line may be its value."""
        inner = next((one for one in reversed(self._open) if one.role != "label"), None)
        return inner is not None and self.dictionary.look_up(inner.text).known

    def _open_line(self, text: str, role: str | None = None, *, passes: bool = False) -> None:
        """Open a heading that is only a line: it ends the last of its kind, with all that was opened since."""
        meant = self.dictionary.look_up(text)
        qualifies = bool(meant.words) and all(map(self.is_qualifier, meant.words))
        role = role or ("field" if meant.known else "label" if qualifies else "other")
        close_line(self._open, role, text)
        self._open.append(Open(PSEUDO, text, len(self._bounds), role, passes=passes and role != "other"))

    def _read_pair(self, pair: Pair) -> None:
        term = join_lines(line.text for line in pair.terms)
        if not term:
            self.read(pair.description)
            return
        self._use()
        named = is_name(term, self.dictionary.look_up(term), self.dictionary)
        about, kept = None if named else self._about, list(self._open)
        self._open += [Open(PSEUDO, about, len(self._bounds), "band")] if about else []
        self._read_content(pair.description, "definition_list", (term,), (), None, None)
        self._open, self._about = kept, term if named else about

    def _read_grid(self, grid: Grid) -> None:
        self._use()
        for headed in HeadFinder(grid, self.dictionary, self.is_qualifier).find():
            if headed.rows or headed.columns or headed.band:
                self._read_headed(headed, grid.caption)
            elif left := name_left(grid.slots[headed.cell.row], headed.cell):
                self._read_headed(replace(headed, rows=(left,)), grid.caption)
            else:
                self._read_within(headed.cell.blocks, (), uneven=headed.uneven)

    def _read_headed(self, headed: Headed, caption: str | None) -> None:
        kept = list(self._open)
        if headed.band:
            self._open.append(Open(PSEUDO, headed.band, 0, "band", True))
        cell, start = headed.cell, len(self.found)
        if cell.picture is not None and not cell.lines:
            blank = Line("", cell.find_path)
            self.found.append(
                Found("", "", "table", blank, headed.rows, headed.columns, caption=caption, picture=cell.picture,
                      sections=self._list_sections())
            )  # fmt: skip
        else:
            self._read_content(cell.blocks, "table", headed.rows, headed.columns, caption, cell.find_path)
        for found in self.found[start:]:
            found.uneven, found.parts, found.inner = found.uneven or headed.uneven, headed.parts, headed.inner
        self._open = kept

    def _read_content(
        self,
        blocks: Sequence[Block],
        rule: Rule,
        rows: tuple[str, ...],
        columns: tuple[str, ...],
        caption: str | None,
        path: Find | None,
    ) -> None:
        """A cell or a description: one value of its lines together, or, where it has labels or structure of its own, a
        small page under its heads.
        """
        lines = [block for block in blocks if isinstance(block, Line)]
        structured = any(isinstance(block, Heading | Pair | Grid) for block in blocks)
        if (
            structured
            or self._labels.has_other_labels(lines, (*rows, *columns))
            or self._tells_others(lines, rows, columns)
        ):
            self._read_within(blocks, (*columns, *rows))
            return
        if not lines:
            return
        first = lines[0] if path is None else replace(lines[0], find_path=path)
        text = join_lines(line.text for line in lines)
        self.found.append(
            Found(
                text,
                text,
                rule,
                first,
                rows,
                columns,
                caption=caption,
                lines=tuple(lines),
                sections=self._list_sections(),
            )
        )

    def _tells_others(self, lines: Sequence[Line], rows: tuple[str, ...], columns: tuple[str, ...]) -> bool:
        """Whether a cell below a heading of no figures (難易度) states one of another field: 合格率は1級10%。"""
        own = {field for head in (*rows, *columns) for field in self.dictionary.look_up(head).fields}
        if not own <= _WORDED:
            return False
        told = [found for line in lines for found in self._clauses.find(line, tuple(own)) if found.rows]
        fields = {field for found in told for field in self.dictionary.look_up(found.rows[-1]).fields}
        return any(KINDS[field] in _COUNTED for field in fields)

    def _read_within(self, blocks: Sequence[Block], heads: tuple[str, ...], *, uneven: bool = False) -> None:
        kept, bounds, start = list(self._open), self._bounds, len(self.found)
        self._bounds = [True]
        self._open = [*kept, *(Open(PSEUDO, head, 0, "band", True) for head in heads)]
        self.read([Bound(True, True), *blocks, Bound(False, True)])
        self._open, self._bounds = kept, bounds
        for found in self.found[start:]:
            found.uneven = found.uneven or uneven
