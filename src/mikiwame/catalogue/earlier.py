"""The catalogue of a digest: as it stands, or at the earlier revision of its git repository that had the digest."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from mikiwame.catalogue.decoding import decode
from mikiwame.catalogue.digests import digest_files, digest_text
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.reading import BESIDE, is_slug
from mikiwame.catalogue.revisions import run_git
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

MOST_REVISIONS = 10_000


@contextmanager
def open_digest(folder: Path, digest: str) -> Iterator[Path | None]:
    """The market's folder as it was when it had the digest, gone afterwards; None where no revision had it.

    It has the files that are read, byte for byte as git keeps them: what git is told to leave out of its archives, or
    to end otherwise on this machine, is there too. It has the name that the folder has now.

    :param folder: of the market, as it stands now.
    """
    top = _find_top(folder)
    blobs = _find_blobs(folder, top, digest) if top else None
    if top is None or blobs is None:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="mikiwame-") as laid:
        place = Path(laid) / folder.resolve().name
        contents = dict(_read_blobs(top, list(dict.fromkeys(blobs.values()))))
        for name, blob in blobs.items():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(contents[blob])
        yield place


@contextmanager
def open_former(folders: Sequence[Path], market: str, digest: str) -> Iterator[Path]:
    """A market that has no folder of its name any more, as it was when it had the digest, under the name that it had.

    :param folders: of the markets that there are now.
    :raises MikiwameError: where no revision had it, saying what is to be done.
    """
    places = list(dict.fromkeys(folder.resolve().parent / market for folder in folders)) if is_slug(market) else []
    for place in places:
        with open_digest(place, digest) as laid:
            if laid:
                yield laid
                return
    raise MikiwameError(_explain_missing(folders, market, digest))


def _explain_missing(folders: Sequence[Path], market: str, digest: str) -> Reason:
    renamed = next((folder for folder in folders if _digest_folder(folder) == digest), None)
    if renamed:
        return Reason("revisions.market_renamed", {"market": market, "folder": str(renamed)})
    names = ", ".join(folder.resolve().name for folder in folders)
    return Reason("revisions.market_never_there", {"market": market, "names": names})


def _digest_folder(folder: Path) -> str:
    """The digest of a market's files as they stand."""
    names = (path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml") if path.is_file())
    texts = {name: decode((folder / name).read_bytes()) for name in names if _is_read(name)}
    return digest_files({name: digest_text(text) if isinstance(text, str) else "" for name, text in texts.items()})


def _find_top(folder: Path) -> Path | None:
    """Of the git repository that the folder is in, or was while it was there; None where it is in none."""
    there = next(one for one in (folder, *folder.absolute().parents) if one.is_dir())
    try:
        return Path(run_git(there, "rev-parse", "--show-toplevel").decode().strip())
    except MikiwameError:
        return None


def _find_blobs(folder: Path, top: Path, digest: str) -> dict[str, str] | None:
    """Name -> blob of each file of the newest revision that has the digest, on whatever branch that led here."""
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    asked = ("log", "--full-history", "--format=%H", f"--max-count={MOST_REVISIONS}", "--", inside)
    digests: dict[str, str] = {}
    for revision in run_git(top, *asked).decode().split():
        blobs = _list_blobs(top, revision, inside)
        digests |= _digest_blobs(top, [blob for blob in blobs.values() if blob not in digests])
        if digest_files({name: digests[blob] for name, blob in blobs.items()}) == digest:
            return blobs
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


def _digest_blobs(top: Path, blobs: list[str]) -> dict[str, str]:
    """Blob -> digest of its text; of what is no text an empty one, as the reader has it."""
    texts = ((blob, decode(content)) for blob, content in _read_blobs(top, blobs))
    return {blob: digest_text(text) if isinstance(text, str) else "" for blob, text in texts}


def _read_blobs(top: Path, blobs: list[str]) -> Iterator[tuple[str, bytes]]:
    if not blobs:
        return
    packed = run_git(top, "cat-file", "--batch", given="\n".join(blobs).encode() + b"\n")
    start = 0
    for blob in blobs:
        begin = packed.index(b"\n", start) + 1
        end = begin + int(packed[start:begin].split()[2])
        yield blob, packed[begin:end]
        start = end + 1
