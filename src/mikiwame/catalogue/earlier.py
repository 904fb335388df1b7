"""The catalogue of a digest: as it stands, or at the earlier revision of its git repository that had the digest."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mikiwame.catalogue.decoding import decode
from mikiwame.catalogue.digests import digest_files, digest_text
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.reading import BESIDE, is_slug
from mikiwame.catalogue.revisions import open_revision, run_git
from mikiwame.vocabulary.complaints import MikiwameError

MOST_REVISIONS = 10_000


@contextmanager
def open_digest(folder: Path, digest: str) -> Iterator[Path | None]:
    """The market's folder as it was when it had the digest, gone afterwards; None where no revision had it.

    :param folder: of the market, as it stands now.
    """
    revision = _find_revision(folder, digest)
    if revision is None:
        yield None
        return
    with open_revision(folder, revision) as laid:
        yield laid


def _find_revision(folder: Path, digest: str) -> str | None:
    """The newest that has the digest; None too where the folder is in no git repository."""
    try:
        top = Path(run_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    except MikiwameError:
        return None
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    listed = run_git(top, "log", "--format=%H", f"--max-count={MOST_REVISIONS}", "--", inside).decode().split()
    texts: dict[str, str] = {}
    for revision in listed:
        blobs = _list_blobs(top, revision, inside)
        _read_blobs(top, [blob for blob in blobs.values() if blob not in texts], texts)
        if digest_files({name: texts[blob] for name, blob in blobs.items()}) == digest:
            return revision
    return None


def _list_blobs(top: Path, revision: str, inside: str) -> dict[str, str]:
    """Name -> blob of each file that the reader reads at a revision."""
    before = "" if inside == "." else f"{inside}/"
    rows = run_git(top, "ls-tree", "-r", "-z", revision, "--", before or ".").decode("utf-8", "replace").split("\0")
    told = (row.partition("\t") for row in rows if row)
    names = ((name.removeprefix(before), about.split()[2]) for about, _, name in told)
    return {name: blob for name, blob in names if _is_read(name)}


def _is_read(name: str) -> bool:
    shelf, _, file = name.rpartition("/")
    if not shelf:
        return file in BESIDE and file.endswith(".yaml")
    return shelf in SHELVES and file.endswith(".yaml") and is_slug(file.removesuffix(".yaml"))


def _read_blobs(top: Path, blobs: list[str], texts: dict[str, str]) -> None:
    """Add the digest of the text of each blob; of what is no text an empty one, as the reader has it."""
    if not blobs:
        return
    packed = run_git(top, "cat-file", "--batch", given="\n".join(blobs).encode() + b"\n")
    start = 0
    for blob in blobs:
        begin = packed.index(b"\n", start) + 1
        end = begin + int(packed[start:begin].split()[2])
        text = decode(packed[begin:end])
        texts[blob] = digest_text(text) if isinstance(text, str) else ""
        start = end + 1
