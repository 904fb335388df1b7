"""Tables that an earlier run worked out, on disk, so that the same question of the same files is not worked out again.

Each is kept under a key that names all that it follows from; the code that works it out and the libraries that compute
are in every key. What is damaged, of other code, or was thrown out to make room is worked out anew, and nothing tells
of it. A file holds Arrow tables one after the other, nothing that could be run, and begins with its own digest.
"""

import io
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

import polars as pl

ENDING = ".tables"

MOST = 64
"""Files that are kept, those used last; a day of a market is three or four."""

MOST_BYTES = 64 << 20
"""That all of them may take together: fifty days of a market of forty certifications."""

LARGEST = MOST_BYTES // 4
"""Bytes of one file: what is larger would put out all others, and is not kept."""

Tables = Mapping[str, pl.DataFrame]


class KeptTables:
    """Tables by key; closed, it knows nothing and keeps nothing."""

    def __init__(self, most: int = MOST, most_bytes: int = MOST_BYTES, largest: int = LARGEST) -> None:
        self.most, self.most_bytes, self.largest = most, most_bytes, largest
        self._folder: Path | None = None
        self._stamp: Callable[[], str] = str

    def open(self, folder: Path, stamp: Callable[[], str]) -> None:
        """:param stamp: tells what changes with the code and the libraries that the tables come from; asked once."""
        self._folder, self._stamp = folder, cache(stamp)

    def close(self) -> None:
        self._folder = None

    @property
    def is_open(self) -> bool:
        return self._folder is not None

    def recall(self, *parts: str) -> dict[str, pl.DataFrame] | None:
        """What was kept under the same parts; None where nothing was."""
        if self._folder is None:
            return None
        path = self._find(self._folder, parts)
        try:
            told, _, body = path.read_bytes().partition(b"\n")
            if told != _sum(body):
                return None
            # Used last, so that it goes last.
            os.utime(path)
        except OSError:
            return None
        return _unpack(body)

    def keep(self, tables: Tables, *parts: str) -> None:
        """Keep tables under all that they follow from."""
        if self._folder is None:
            return
        body = _pack(tables)
        if len(body) > self.largest:
            return
        # A disk that is full or read-only costs the next command some time, and this one nothing.
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self._find(self._folder, parts), _sum(body) + b"\n" + body)
            self._make_room(self._folder)

    def _find(self, folder: Path, parts: tuple[str, ...]) -> Path:
        key = blake2b("\0".join((self._stamp(), *parts)).encode("utf-8", "surrogatepass"), digest_size=16)
        return folder / f"{key.hexdigest()}{ENDING}"

    def _make_room(self, folder: Path) -> None:
        """What was used longest ago goes first; what other code kept is never used again, and goes so too."""
        found = [(path, path.stat()) for path in folder.glob(f"*{ENDING}")]
        taken = 0
        for number, (path, stat) in enumerate(sorted(found, key=lambda one: one[1].st_mtime_ns, reverse=True), 1):
            taken += stat.st_size
            if number > self.most or taken > self.most_bytes:
                path.unlink(missing_ok=True)


KEPT = KeptTables()


def digest_tables(*tables: pl.DataFrame) -> str:
    """Changes with anything in the tables: a name of a column, a type, a value, the order of the rows."""
    told = blake2b(digest_size=16)
    for table in tables:
        told.update(_sum(_write_arrow(table)))
    return told.hexdigest()


def _pack(tables: Tables) -> bytes:
    """A line of JSON with the name and length of each, then each as Arrow writes it."""
    parts = {name: _write_arrow(table) for name, table in tables.items()}
    head = json.dumps({name: len(part) for name, part in parts.items()}).encode()
    return b"\n".join((head, b"".join(parts.values())))


def _unpack(body: bytes) -> dict[str, pl.DataFrame]:
    head, _, rest = body.partition(b"\n")
    tables, start = {}, 0
    for name, length in json.loads(head).items():
        tables[name] = pl.read_ipc(io.BytesIO(rest[start : start + length]))
        start += length
    return tables


def _write_arrow(table: pl.DataFrame) -> bytes:
    """In the oldest form, whose bytes are the same whether a table was worked out or read."""
    written = io.BytesIO()
    table.rechunk().write_ipc(written, compat_level=pl.CompatLevel.oldest())
    return written.getvalue()


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: two commands may end at the same moment."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()
