"""The files of a catalogue as they are written: checked first, whole or not at all, never over another change."""

import fcntl
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from mikiwame.catalogue.additions import Addition, NewSource, add_reading, write_source
from mikiwame.catalogue.decoding import decode
from mikiwame.catalogue.files import Source
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.placing import list_known_keys
from mikiwame.catalogue.plausibility import check_plausibility
from mikiwame.catalogue.reading import Catalogue, is_slug
from mikiwame.catalogue.references import check_references
from mikiwame.catalogue.tree import Tree
from mikiwame.catalogue.validation import validate
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

_BOM = b"\xef\xbb\xbf"

CHANGED = Reason("files.changed")


@dataclass(frozen=True)
class Opened:
    """A file as it was when somebody began to work on it; ``before`` is None where there was none yet."""

    path: Path
    name: str
    before: bytes | None

    @property
    def market(self) -> Path:
        """The folder of the market."""
        return self.path.parents[len(Path(self.name).parts) - 1]

    @property
    def text(self) -> str:
        """:raises MikiwameError: where the bytes are no text that a catalogue can hold."""
        told = decode(self.before or b"")
        if isinstance(told, str):
            return told
        raise MikiwameError([Complaint.of(self.name, told[0], "error", told[1])])


def open_file(market: Path, name: str) -> Opened:
    """The file of this name (``sources/guide.yaml``) in the market's folder, there or not."""
    path = (market / name).resolve()
    if not path.is_relative_to(market.resolve()):
        raise MikiwameError([Complaint.of(name, 0, "error", Reason("files.leads_outside"))])
    return Opened(path, name, path.read_bytes() if path.is_file() else None)


def open_source(market: Path, slug: str) -> Opened:
    """:raises MikiwameError: for a name that is no slug, or leads outside of the market."""
    if not is_slug(slug):
        raise MikiwameError(Reason("form.no_slug", {"text": slug}))
    return open_file(market, f"sources/{slug}.yaml")


def compose_source(catalogue: Catalogue, opened: Opened, addition: Addition, head: NewSource | None = None) -> str:
    """The text of a source with the addition in it, checked as `mikiwame check` would; nothing is written.

    :param head: of a file that is not there yet.
    :raises MikiwameError: with everything that would be an error in the file.
    """
    if opened.before is None:
        if head is None:
            raise MikiwameError([Complaint.of(opened.name, 0, "error", Reason("files.no_title"))])
        text = write_source(head, addition)
    else:
        text = add_reading(opened.text, addition)
    errors = check_source(catalogue, opened.path.stem, text)
    if errors:
        raise MikiwameError(errors)
    return text


def check_source(catalogue: Catalogue, slug: str, text: str) -> list[Complaint]:
    """The errors that a market would have in this file, if its text were this one."""
    name = f"sources/{slug}.yaml"
    changed = put_source(catalogue, slug, text)
    found = changed.complaints + check_references(changed) + check_plausibility(changed)
    return sorted(one for one in found if one.severity == "error" and one.file == name)


def put_source(catalogue: Catalogue, slug: str, text: str, *, alone: bool = False) -> Catalogue:
    """The catalogue as it would be with this text in the source's file, whose faults alone are in ``complaints``.

    :param alone: whether all other sources are left out.
    """
    name = f"sources/{slug}.yaml"
    tree = Tree(name, known=list_known_keys())
    fill(tree, text)
    source = validate(tree, Source)
    others = {} if alone else {one: other for one, other in catalogue.sources.items() if one != slug}
    return replace(
        catalogue,
        sources={**others, slug: source} if source else others,
        trees={**catalogue.trees, name: tree},
        complaints=tree.complaints,
    )


def write_files(files: Mapping[Opened, str]) -> None:
    """Write each file whole, after all are known to be as they were opened.

    :raises MikiwameError: where one was changed meanwhile, before any is written, or cannot be written.
    """
    with ExitStack() as locks:
        for market in sorted({opened.market for opened in files}):
            locks.enter_context(_lock(market))
        for opened in files:
            check_unchanged(opened)
        for opened, text in files.items():
            mark = _BOM if (opened.before or b"").startswith(_BOM) else b""
            body = mark + text.encode()
            if body != opened.before:
                _write(opened, body)


@contextmanager
def _lock(market: Path) -> Iterator[None]:
    """Nobody else writes into the market meanwhile: between looking at a file and replacing it another desk might."""
    try:
        market.mkdir(parents=True, exist_ok=True)
        handle = os.open(market, os.O_RDONLY)
    except OSError as error:
        raise _refuse_writing(str(market), error) from None
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def check_unchanged(opened: Opened) -> None:
    """:raises MikiwameError: where the file is not as it was opened."""
    now = opened.path.read_bytes() if opened.path.is_file() else None
    if now != opened.before:
        raise MikiwameError([Complaint.of(opened.name, 0, "error", CHANGED)])


def _write(opened: Opened, body: bytes) -> None:
    beside: str | None = None
    try:
        opened.path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=opened.path.parent, prefix=".new-", delete=False) as file:
            beside = file.name
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        Path(beside).chmod(opened.path.stat().st_mode & 0o777 if opened.before is not None else _find_mode())
        check_unchanged(opened)
        Path(beside).replace(opened.path)
    except OSError as error:
        raise _refuse_writing(opened.name, error) from None
    finally:
        if beside and Path(beside).exists():
            Path(beside).unlink()


def _refuse_writing(name: str, error: OSError) -> MikiwameError:
    reason = Reason("files.cannot_be_written", {"because": error.strerror})
    return MikiwameError([Complaint.of(name, 0, "error", reason)])


def _find_mode() -> int:
    """What a new file may be read by: a temporary one is for its owner alone."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
