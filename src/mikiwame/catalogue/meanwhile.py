"""What became of a market's files since it was read: two desks at once must not write the same thing twice."""

from collections.abc import Iterable

from mikiwame.catalogue.desk_file import DeskFile, Settled
from mikiwame.catalogue.digests import digest_text
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.tree import Tree
from mikiwame.catalogue.validation import validate
from mikiwame.catalogue.writing import CHANGED, Opened
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason, Value


def check_known(catalogue: Catalogue, opened: Opened) -> None:
    """:raises MikiwameError: where the file is not the one that the catalogue was read from."""
    known = catalogue.trees.get(opened.name)
    now = digest_text(opened.text) if opened.before is not None else None
    if now != (known.digest if known else None):
        raise MikiwameError([Complaint.of(opened.name, 0, "error", CHANGED)])


def check_unsettled(catalogue: Catalogue, opened: Opened, notes: Iterable[Settled]) -> None:
    """:raises MikiwameError: where what is to be noted was settled by somebody since the catalogue was read."""
    told = {_key(note) for note in notes}
    tree = Tree(opened.name)
    fill(tree, opened.text)
    now = validate(tree, DeskFile) if opened.before else None
    rivals = [
        Complaint.of(opened.name, tree.find_line(("settled", number)), "error", _explain(one))
        for number, one in enumerate(now.settled if now else ())
        if one not in catalogue.settled and _key(one) in told
    ]
    if rivals:
        raise MikiwameError(rivals)


def _key(one: Settled) -> tuple[str | None, ...]:
    return one.certification, one.field, one.source, one.page


def _explain(one: Settled) -> Reason:
    values: dict[str, Value] = {
        "field": one.field,
        "certification": one.certification,
        "day": one.on,
        "found": one.found,
    }
    if one.by:
        return Reason("files.settled_by", {**values, "by": one.by})
    return Reason("files.settled_meanwhile", values)
