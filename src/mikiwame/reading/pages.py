"""One page, as bytes -> everything that it gives: ``read_page``."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from mikiwame.names import NameIndex
from mikiwame.reading.blocks import Document
from mikiwame.reading.cells import Found
from mikiwame.reading.content_lengths import drop_lengths_told
from mikiwame.reading.dictionary import Dictionary
from mikiwame.reading.entries import Entry, question_lone, refuse_alike, refuse_totals, set_aside_wider
from mikiwame.reading.finding import CellFinder
from mikiwame.reading.formats import find_format, take_apart
from mikiwame.reading.heads import HeadReader
from mikiwame.reading.joint_prices import refuse_joint
from mikiwame.reading.naming import Namer
from mikiwame.reading.page_days import list_page_days
from mikiwame.reading.placing import Placer
from mikiwame.reading.proposals import (
    Because,
    Cell,
    Counts,
    Heading,
    Ignored,
    PageReading,
    Place,
    Proposal,
    Unseen,
)
from mikiwame.reading.proposing import Proposer
from mikiwame.reading.strands import Strands
from mikiwame.vocabulary.fields import Field


def read_page(
    content: bytes,
    *,
    names: NameIndex,
    headings: Dictionary,
    content_type: str | None = None,
    address: str | None = None,
    certification: str | None = None,
    pictures: Path | None = None,
) -> PageReading:
    """Read one page of any format into proposals. Never raises for what the page holds.

    :param content: the bytes as they came; ``content_type`` as the server said it, with its charset.
    :param address: of the page or the name of its file, whose ending tells the format where nothing else does.
    :param certification: the slug that the page is of, where none of its own headings says otherwise.
    :param pictures: a folder for pictures of places in a PDF that two engines read differently.
    """
    digest = f"sha256:{hashlib.sha256(content).hexdigest()}"
    try:
        taken = take_apart(content, find_format(content, content_type, address), content_type, pictures)
        if not isinstance(taken, Because):
            return _read_document(taken, names, headings, address, digest, certification)
    except RecursionError:
        taken = Because(code="reading.too_deep")
    return PageReading(address=address, digest=digest, encoding=None, title=None, unread=taken)


def _read_document(
    document: Document,
    names: NameIndex,
    headings: Dictionary,
    address: str | None,
    digest: str,
    certification: str | None,
) -> PageReading:
    reader = _open_reader(names, headings).on_page(document)
    finder = CellFinder(headings, reader.is_qualifier)
    finder.read(document.blocks)
    placer = Placer(document.lines)
    days = list_page_days(document, headings, placer)
    seen = max((one.day for one in days if one.kind != "valid"), default=None)
    proposer = Proposer(reader, document.title, certification, seen)
    proposer.take_names(finder.found)
    settled = [*drop_lengths_told([one for found in finder.found for one in proposer.settle(found)])]
    cells = {id(found): _make_cell(found, placer) for found, _ in settled}
    entries = [entry for _, own in settled for entry in own]
    set_aside_wider(entries, headings)
    question_lone(entries, headings)
    refuse_totals(entries, headings)
    refuse_alike(entries)
    refuse_joint(entries)
    proposals = [_make_proposal(entry, entry.field, cells[id(entry.found)]) for entry in entries if entry.field]
    ignored = [
        Ignored(cell=cells[id(entry.found)], because=entry.because)
        for entry in entries
        if not entry.field and entry.because
    ]
    refused = tuple(one for one in proposals if one.because)
    proposed = tuple(one for one in proposals if not one.because)
    return PageReading(
        address=address,
        digest=digest,
        encoding=document.encoding,
        title=document.title,
        days=days,
        cells=tuple(cells.values()),
        proposals=proposed,
        refused=refused,
        ignored=tuple(ignored),
        unseen=tuple(Unseen(kind=kind, count=count) for kind, count in sorted(document.unseen.items())),
        counts=Counts(
            cells=len(cells),
            known=len(entries),
            unknown=sum(not own for _, own in settled),
            proposed=len(proposed),
            refused=len(refused),
            ignored=len(ignored),
        ),
    )


_readers: list[tuple[NameIndex, HeadReader]] = []
"""The reader of the last names and dictionary: the pages of one run are read with the same."""


def _open_reader(names: NameIndex, headings: Dictionary) -> HeadReader:
    for known, reader in _readers:
        if known is names and reader.dictionary is headings:
            return reader
    reader = HeadReader(headings, Namer(names, headings), Strands(names))
    _readers[:] = [(names, reader)]
    return reader


def _make_cell(found: Found, placer: Placer) -> Cell:
    until = found.lines[-1] if len(found.lines) > 1 else None
    heading = Heading(row=_join(found.rows), column=_join(found.columns), section=found.sections, caption=found.caption)
    return Cell(text=found.text, heading=heading, place=placer.place(found.line, found.text, until), rule=found.rule)


def _join(heads: Sequence[str]) -> str | None:
    return " ".join(heads) or None


def _make_proposal(entry: Entry, field: Field, cell: Cell) -> Proposal:
    place = cell.place
    return Proposal(
        field=field,
        text=entry.text,
        value=entry.value,
        unit=entry.unit,
        qualifiers=entry.qualifiers,
        label=entry.label,
        certification=entry.certification,
        quote=entry.found.quote,
        heading=cell.heading,
        place=Place(path=place.path, before=place.before, after=place.after),
        rule=cell.rule,
        because=entry.because,
    )
