"""An entry of ``corrections.yaml``, and how it gets into the file: every line that was there stays as it was."""

from dataclasses import dataclass, replace
from datetime import date

from ruamel.yaml.nodes import MappingNode, SequenceNode

from mikiwame.catalogue import splicing
from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.correction_files import NAME, Corrections, Outcome
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.placing import list_known_keys
from mikiwame.catalogue.quoting import quote
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.references import check_references
from mikiwame.catalogue.splicing import Lines
from mikiwame.catalogue.tree import Plain, Tree
from mikiwame.catalogue.validation import validate
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

_DAYS = ("on",)


@dataclass(frozen=True)
class NewReply:
    """A reply as it is written."""

    by: str
    on: date
    text: str

    @property
    def plain(self) -> dict[str, Plain]:
        return {"by": self.by, "on": self.on.isoformat(), "text": self.text}


@dataclass(frozen=True)
class NewCorrection:
    """An entry as it is written; the keys are those of :class:`Correction`."""

    report: str
    outcome: Outcome
    on: date
    certification: str
    field: str
    label: str | None
    old: str | None
    new: str | None
    because: str
    source: str | None

    @property
    def plain(self) -> dict[str, Plain]:
        told = {key: value for key, value in vars(self).items() if value}
        return {key: value.isoformat() if isinstance(value, date) else value for key, value in told.items()}


def add_correction(text: str, entry: NewCorrection) -> str:
    """The text of the file with the entry before all others; an empty text is that of a file not there yet.

    :raises MikiwameError: where the report has an entry already, or nothing can be put into the file safely.
    """
    if not text.strip():
        block = _write_block(entry.plain)
        return "\n".join(["corrections:", f"  - {block[0]}", *(f"    {line}" for line in block[1:]), ""])
    before = _read(text)
    if any(isinstance(one, dict) and one.get("report") == entry.report for one in _list_entries(before)):
        raise _refuse(Reason("files.report_has_entry", {"report": entry.report}))
    lines, entries = _compose(text)
    after = splicing.apply(text, splicing.add_item(lines, entries, _write_block(entry.plain), "", 0))
    return _check(after, {**before, "corrections": [entry.plain, *_list_entries(before)]})


def add_reply(text: str, report: str, reply: NewReply) -> str:
    """The text of the file with an organiser's word in the entry of a report.

    :raises MikiwameError: where the report has no entry, or that has a reply already.
    """
    before = _read(text) if text.strip() else {}
    entries = _list_entries(before)
    found = [place for place, one in enumerate(entries) if isinstance(one, dict) and one.get("report") == report]
    if not found:
        raise _refuse(Reason("files.report_has_no_entry", {"report": report}))
    one = entries[found[0]]
    if not isinstance(one, dict) or "reply" in one:
        raise _refuse(Reason("files.report_has_reply", {"report": report}))
    lines, nodes = _compose(text)
    node = nodes.value[found[0]]
    if not isinstance(node, MappingNode) or node.flow_style:
        raise _refuse(Reason("files.unsafe"))
    block = ["reply:", *(f"  {line}" for line in _write_block(reply.plain))]
    after = splicing.apply(text, splicing.add_entry(lines, node, "reply", block, ""))
    wanted = [{**one, "reply": reply.plain} if place == found[0] else other for place, other in enumerate(entries)]
    return _check(after, {**before, "corrections": wanted})


def _write_block(plain: dict[str, Plain]) -> list[str]:
    return [f"{key}: {value if key in _DAYS else quote(str(value), flow=False)}" for key, value in plain.items()]


def _list_entries(content: dict[str, Plain]) -> list[Plain]:
    entries = content.get("corrections")
    return list(entries) if isinstance(entries, list) else []


def _compose(text: str) -> tuple[Lines, SequenceNode]:
    root = compose(text)
    entries = splicing.find_value(root, "corrections") if isinstance(root, MappingNode) else None
    if not isinstance(entries, SequenceNode) or entries.flow_style or not entries.value:
        raise _refuse(Reason("files.unsafe"))
    return Lines(text), entries


def _check(after: str, wanted: dict[str, Plain]) -> str:
    if _read(after) != wanted:
        raise _refuse(Reason("files.unsafe"))
    return after


def _read(text: str) -> dict[str, Plain]:
    tree = Tree(NAME, known=list_known_keys())
    fill(tree, text)
    if tree.content is None:
        raise MikiwameError(tree.complaints)
    return tree.content


def _refuse(reason: Reason) -> MikiwameError:
    return MikiwameError([Complaint.of(NAME, 0, "error", reason)])


def check_corrections(catalogue: Catalogue, text: str) -> list[Complaint]:
    """The errors that a market would have in this file, if its text were this one."""
    tree = Tree(NAME, known=list_known_keys())
    fill(tree, text)
    told = validate(tree, Corrections)
    changed = replace(
        catalogue,
        corrections=told.corrections if told else [],
        trees={**catalogue.trees, NAME: tree},
        complaints=tree.complaints,
    )
    found = tree.complaints + check_references(changed)
    return sorted(one for one in found if one.severity == "error" and one.file == NAME)
