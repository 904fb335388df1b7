"""The private folder of kept pages: one file of WARC per visit, written whole or not at all, and an index of them.

The files are the truth. The index (CDXJ, as web archives have it) is written anew at the end; what it lacks after a
run that was killed is read from the files.
"""

import contextlib
import fcntl
import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import ValidationError
from warcio.exceptions import ArchiveLoadFailed

from mikiwame.reading.keeping.records import list_pages, read_visit, write_visit
from mikiwame.reading.keeping.visits import Exchange, Visit
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

INDEX = "index.cdxj"
LOCK = ".lock"
PART = ".part"
KIND = ".warc.gz"
_NAME = re.compile(r"[0-9]{8}T[0-9]{12}-[0-9a-f]{12}\.warc\.gz")
"""The name of a file that holds a visit: its moment, and a mark of its address."""

LONGEST_HOST = 100
"""Characters of a host in the name of its folder."""


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as kept. ``seen``: when it was last known to be so; ``first``: since when it is."""

    address: str
    final: str
    content: bytes
    content_type: str | None
    digest: str
    seen: datetime
    first: datetime


def digest(content: bytes) -> str:
    return f"sha256:{hashlib.sha256(content).hexdigest()}"


class Shelf:
    """The kept pages of one folder. Writing wants :meth:`open_to_write`; reading nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._visits: dict[str, list[tuple[str, Visit]]] = {}
        for name, visit in _read_all(folder):
            self._visits.setdefault(visit.address, []).append((name, visit))
        for visits in self._visits.values():
            visits.sort(key=lambda one: (one[1].when, one[0]))

    @classmethod
    @contextlib.contextmanager
    def open_to_write(cls, folder: Path) -> Iterator[Self]:
        """The shelf for one writer at a time; the index is brought up to date at the end.

        :raises MikiwameError: where the folder can't be written, or another run writes it.
        """
        try:
            _make_private(folder)
            lock = (folder / LOCK).open("w", encoding="utf-8")
        except OSError as error:
            raise MikiwameError.at(folder, Reason("files.cannot_keep_here", {"because": error.strerror})) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise MikiwameError.at(folder, Reason("files.another_run")) from None
            for left in _list_parts(folder):
                left.unlink()
            shelf = cls(folder)
            try:
                yield shelf
            finally:
                shelf.write_index()

    def list_addresses(self) -> list[str]:
        return sorted(self._visits)

    def list_visits(self, address: str) -> list[Visit]:
        """All looks at the address, the oldest first."""
        return [visit for _, visit in self._visits.get(address, ())]

    def find_last(self, address: str) -> Visit | None:
        """The newest look, whatever became of it."""
        visits = self.list_visits(address)
        return visits[-1] if visits else None

    def find_had(self, address: str) -> Visit | None:
        """The newest look that had the page."""
        return next((visit for visit in reversed(self.list_visits(address)) if visit.had), None)

    def read_page(self, address: str) -> KeptPage | None:
        """The newest kept page of the address; None where there is none, or its file is damaged."""
        pages = self.list_pages(address)
        return next(pages, None)

    def list_pages(
        self, address: str, *, newest: int | None = None, digests: Collection[str] = ()
    ) -> Iterator[KeptPage]:
        """Each page that the address once had, the newest first.

        :param newest: read only so many, and of the older ones those of ``digests``, each once.
        """
        given: list[str | None] = []
        for name, visit, seen in self._list_versions(address):
            beyond = newest is not None and len(given) >= newest
            if beyond and (visit.digest not in digests or visit.digest in given):
                continue
            content = self._read_content(name, visit)
            if content is not None:
                given.append(visit.digest)
                yield KeptPage(
                    address=address,
                    final=seen.final or address,
                    content=content,
                    content_type=visit.content_type,
                    digest=visit.digest or digest(content),
                    seen=seen.when,
                    first=visit.when,
                )

    def _list_versions(self, address: str) -> Iterator[tuple[str, Visit, Visit]]:
        """The file and the visit of each page that the address once had, and the last visit that found it so."""
        seen: Visit | None = None
        for name, visit in reversed(self._visits.get(address, [])):
            if not visit.had:
                continue
            if seen is None or seen.digest != visit.digest:
                seen = visit
            if visit.outcome in ("new", "changed"):
                yield name, visit, seen

    def _read_content(self, name: str, visit: Visit) -> bytes | None:
        """The bytes, if they are those that were kept."""
        try:
            with (self.folder / name).open("rb") as file:
                contents = [page.content for page in list_pages(file)]
        except (OSError, ArchiveLoadFailed, EOFError):
            return None
        return next((one for one in reversed(contents) if digest(one) == visit.digest), None)

    def add(self, visit: Visit, exchanges: Sequence[Exchange] = ()) -> None:
        """Keep a visit with what was sent and came back.

        :raises MikiwameError: where the disk does not take it.
        """
        content = write_visit(visit, exchanges, [_find_digest(visit, one) for one in exchanges])
        name = self._name(visit)
        try:
            _write_whole(self.folder / name, content)
        except OSError as error:
            reason = Reason("files.cannot_be_written", {"because": error.strerror})
            raise MikiwameError.at(self.folder / name, reason) from None
        self._visits.setdefault(visit.address, []).append((name, visit))

    def prune(self, addresses: Iterable[str], newest: int, digests: Collection[str]) -> int:
        """Delete the files of looks that nothing rests on, and give how many these were. Left are, of each address, the
        newest versions of its page, those of ``digests``, for each of them the first look that found it and the last,
        and the last look whatever became of it.
        """
        deleted = 0
        for address in addresses:
            visits = self._visits.get(address, [])
            kept = {visits[-1][0]} if visits else set()
            for number, looks in enumerate(reversed(_group_versions(visits))):
                if number < newest or looks[0][1].digest in digests:
                    kept |= {looks[0][0], looks[-1][0]}
            for name, _ in visits:
                if name not in kept:
                    (self.folder / name).unlink(missing_ok=True)
                    deleted += 1
            self._visits[address] = [one for one in visits if one[0] in kept]
        return deleted

    def _name(self, visit: Visit) -> str:
        host = (urlsplit(visit.address).hostname or "")[:LONGEST_HOST]
        place = "".join(one if one.isascii() and (one.isalnum() or one in ".-") else "_" for one in host).strip(".")
        mark = hashlib.sha256(visit.address.encode()).hexdigest()[:12]
        return f"{place or '_'}/{visit.when:%Y%m%dT%H%M%S%f}-{mark}{KIND}"

    def write_index(self) -> None:
        lines = sorted(_write_line(name, visit) for visits in self._visits.values() for name, visit in visits)
        _write_whole(self.folder / INDEX, "".join(lines).encode())


def _group_versions(visits: Sequence[tuple[str, Visit]]) -> list[list[tuple[str, Visit]]]:
    """The looks that had a page, those together that found the same version of it."""
    groups: list[list[tuple[str, Visit]]] = []
    for one in visits:
        if one[1].outcome in ("new", "changed") or (one[1].had and not groups):
            groups.append([one])
        elif one[1].had:
            groups[-1].append(one)
    return groups


def _make_private(folder: Path) -> None:
    """Make the folder, for its owner alone; one that was there is left as open as it is."""
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700, parents=True)
        folder.chmod(0o700)


def _list_parts(folder: Path) -> list[Path]:
    """What writers of this folder left half-written when they were killed; other people's files are none of it."""
    kept = (path for path in folder.glob(f"*/*{KIND}{PART}") if _NAME.fullmatch(path.name.removesuffix(PART)))
    return [path for path in (*kept, folder / f"{INDEX}{PART}") if path.is_file()]


def _find_digest(visit: Visit, exchange: Exchange) -> str:
    return visit.digest if exchange.same_as and visit.digest else digest(exchange.body)


def _write_whole(path: Path, content: bytes) -> None:
    """Through a file beside it, which takes its name only when the disk has all of it."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}{PART}")
    with beside.open("wb") as file:
        os.fchmod(file.fileno(), 0o600)
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _write_line(name: str, visit: Visit) -> str:
    """A line of CDXJ: the address turned around, the moment, and the visit with its file."""
    parts = urlsplit(visit.address)
    place = ",".join(reversed((parts.hostname or "").split(".")))
    key = f"{place}){parts.path}{'?' if parts.query else ''}{parts.query}".replace(" ", "%20")
    about = {"url": visit.address, "filename": name, **json.loads(visit.model_dump_json(exclude_none=True))}
    return f"{key} {visit.when.astimezone(UTC):%Y%m%d%H%M%S} {json.dumps(about, ensure_ascii=False)}\n"


def _read_all(folder: Path) -> Iterator[tuple[str, Visit]]:
    """Each file's name with its visit: by the index, and where that does not know it, by the file itself."""
    known = dict(_read_index(folder / INDEX))
    for path in sorted(folder.glob(f"*/*{KIND}")):
        name = path.relative_to(folder).as_posix()
        visit = known.get(name) or _read_file(path)
        if visit:
            yield name, visit


def _read_index(path: Path) -> Iterator[tuple[str, Visit]]:
    """What can be read of the index. JSON leaves some signs as they are that end a line elsewhere, so that only LF
    parts its lines.
    """
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError:
        return
    for line in lines:
        with contextlib.suppress(ValueError, LookupError, TypeError):
            about = json.loads(line.decode().split(" ", 2)[2])
            yield about["filename"], Visit.model_validate(about)


def _read_file(path: Path) -> Visit | None:
    try:
        with path.open("rb") as file:
            return read_visit(file)
    except (OSError, ArchiveLoadFailed, EOFError, ValidationError):
        return None
