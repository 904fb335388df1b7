"""The figures of the catalogue that a page can confirm: the newest word of each source on each field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from mikiwame.catalogue import Catalogue, Source
from mikiwame.catalogue.additions import BESIDE
from mikiwame.catalogue.files import Printed, SourceReading, Withheld
from mikiwame.catalogue.origins import find_own_day
from mikiwame.reading.decisions import Decided


@dataclass(frozen=True, slots=True)
class Figure:
    """One text of one reading, as the file of its source has it; ``text`` is None where it is withheld.

    ``reading``: the number of the reading among those of the source. ``on``: the day it was read. ``anchor``: how it
    stood on the page from which it was accepted, where that was kept.
    """

    source: str
    certification: str
    field: str
    text: str | None
    label: str | None
    unit: str | None
    period: str | None
    round: str | None
    reading: int
    on: date
    beside: tuple[tuple[str, str], ...] = ()
    """All that the file says beside the text, an editor's own words with it."""
    anchor: Decided | None = None


def list_figures(
    catalogue: Catalogue, slug: str, on: date, decided: Mapping[str, Iterable[Decided]] | None = None
) -> list[Figure]:
    """What the source says now: of each field of each certification what its newest reading says.

    What an editor ended before ``on`` is no figure any more.

    :param decided: what was accepted from pages, by source.
    """
    source = catalogue.sources[slug]
    anchors = {_key_decided(one): one for one in (decided or {}).get(slug, ()) if one.decision == "accepted"}
    found = []
    for (certification, field), number in _find_newest(source).items():
        reading = source.readings[number]
        for said in reading.says[certification][field]:  # type: ignore[index]  # a name of a field, as files have it
            figure = _make_figure(slug, certification, field, said, number, reading)
            if not _has_ended(reading, said, on):
                found.append(_anchor(figure, anchors))
    return found


def list_statement(catalogue: Catalogue, slug: str, number: int, certification: str, field: str) -> list[Figure]:
    """All that one reading of a source, by its number, says of one field of a certification."""
    reading = catalogue.sources[slug].readings[number]
    said = reading.says[certification][field]  # type: ignore[index]  # a name of a field, as files have it
    return [_make_figure(slug, certification, field, one, number, reading) for one in said]


def _find_newest(source: Source) -> dict[tuple[str, str], int]:
    """Certification and field -> the number of the reading whose word on it is the newest."""
    newest: dict[tuple[str, str], int] = {}
    for number, reading in enumerate(source.readings):
        for certification, fields in reading.says.items():
            for field in fields:
                known = newest.get((certification, field))
                if known is None or _order(reading) > _order(source.readings[known]):
                    newest[certification, field] = number
    return newest


def _order(reading: SourceReading) -> tuple[date, date]:
    return find_own_day(reading), reading.on


def _has_ended(reading: SourceReading, said: Printed | Withheld, on: date) -> bool:
    ends = [end for end in (reading.until, said.until) if end is not None]
    return any(end < on for end in ends)


def _make_figure(
    slug: str, certification: str, field: str, said: Printed | Withheld, number: int, reading: SourceReading
) -> Figure:
    printed = said if isinstance(said, Printed) else None
    return Figure(
        source=slug,
        certification=certification,
        field=field,
        text=printed.text if printed else None,
        label=said.label,
        unit=printed.unit if printed else None,
        period=said.period,
        round=said.round,
        reading=number,
        on=reading.on,
        beside=tuple((name, str(told)) for name in BESIDE if (told := getattr(said, name, None)) is not None),
    )


def _key_decided(one: Decided) -> tuple[str | None, ...]:
    said = one.written
    return said.certification, said.field, said.text, said.label, said.unit, said.period, said.round


def _anchor(figure: Figure, anchors: Mapping[tuple[str | None, ...], Decided]) -> Figure:
    key = (
        figure.certification,
        figure.field,
        figure.text,
        figure.label,
        figure.unit,
        figure.period,
        figure.round,
    )
    anchor = anchors.get(key)
    return replace(figure, anchor=anchor) if anchor else figure
