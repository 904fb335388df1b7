"""What a person decided about the names of a draft: a table of names, each with the slug of its certification."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from mikiwame.catalogue.decoding import read_text
from mikiwame.catalogue.heaps import Collected
from mikiwame.catalogue.reading import is_slug
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

COLUMNS = ("name", "slug")


def write_names(rows: Iterable[tuple[str, str]]) -> str:
    """:param rows: name as printed, and the slug that it has so far.

    :return: CSV with a mark at its front, so that a spreadsheet takes it for UTF-8.
    """
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([COLUMNS, *rows])
    return "\ufeff" + written.getvalue()


def read_names(path: Path) -> dict[str, str]:
    """Name as printed -> slug.

    :raises MikiwameError: with every row without a name, of a slug that is none, or at odds with another row.
    """
    text = read_text(path)
    if not isinstance(text, str):
        raise MikiwameError([Complaint.of(str(path), text[0], "error", text[1])])
    names: dict[str, str] = {}
    faults: list[Complaint] = []
    reader = csv.DictReader(io.StringIO(text.lstrip("\ufeff"), newline=""))
    for row in reader:
        name, slug = (" ".join((row.get(column) or "").split()) for column in COLUMNS)
        fault = _find_fault(name, slug, names)
        faults += [Complaint.of(path.name, reader.line_num, "error", fault)] if fault else []
        names.setdefault(name, slug)
    if faults:
        raise MikiwameError(faults)
    return names


def _find_fault(name: str, slug: str, names: Mapping[str, str]) -> Reason | None:
    if not name:
        return Reason("workbooks.nameless")
    if not is_slug(slug):
        return Reason("form.no_slug", {"text": slug})
    other = names.get(name, slug)
    return Reason("workbooks.two_slugs", {"name": name, "other": other}) if other != slug else None


def decide_names(claims: Sequence[Collected], names: Mapping[str, str], file: str) -> list[Collected]:
    """The claims, each under the slug that its name has in the table; of other names as they are.

    :param file: the table's name, for complaints.
    :raises MikiwameError: with every name of the table that no claim has, which is a slip of the hand.
    """
    strange = sorted(set(names) - {one.name for one in claims})
    if strange:
        raise MikiwameError(
            [Complaint.of(file, 0, "error", Reason("workbooks.no_such_name", {"name": name})) for name in strange]
        )
    return [replace(one, key=names.get(one.name, one.key), decided=one.name in names) for one in claims]
