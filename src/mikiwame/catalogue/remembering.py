"""What an earlier run read and worked out, on disk, so that the next command need not do it again.

Reading is a pure function of a text and of the code that reads it, and both are in the key; so are the tables of a day
(``kept_tables``), which follow from the files, the day, what is asked and more code. The catalogue stays the
only source: whatever is missing, damaged or of other code is read anew, and nothing tells of it. Only the program
switches this on (``remember``); whoever uses the package from Python writes nothing but what they ask for.
"""

import atexit
import importlib.util
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from mikiwame.catalogue.kept_tables import KEPT

OFF = "MIKIWAME_NO_CACHE"
"""Set to anything, this environment variable leaves the disk alone."""

ROOMS = ("vocabulary", "notation", "catalogue")
"""Whose code decides what a text is read as."""

PARSERS = ("ruamel.yaml", "yaml")

STAGES = ("facts", "assessment", "ranking", "pipeline.py", "answers/kept.py")
"""Whose code decides beside that what the tables of a day are."""

ENGINES = ("polars", "narwhals", "numpy")


class Memory:
    """What texts were read as, by key; closed, it knows nothing and keeps nothing."""

    def __init__(self, name: str, most: int) -> None:
        self.name = name
        self.most = most
        self._path: Path | None = None
        self._known: dict[str, object] | None = {}
        self._used: dict[str, object] = {}

    def recall(self, key: str) -> object | None:
        """What was kept under the key."""
        found = self._read().get(key)
        if found is not None:
            self._used[key] = found
        return found

    def keep(self, key: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        if self._path:
            self._used[key] = value

    def open(self, path: Path) -> None:
        self._path, self._known = path, None

    def close(self) -> None:
        """Write what is new; of what earlier runs kept, what this one did not use goes first where it is too much."""
        path, known = self._path, self._read() if self._used else {}
        if path and self._used.keys() - known.keys():
            kept = list({**self._used, **known}.items())[: self.most]
            # A disk that is full or read-only costs the next command some time, and this one nothing.
            with suppress(OSError):
                _write(path, dict(kept))
                _remove_others(path, self.name)
        self._path, self._known, self._used = None, {}, {}

    def _read(self) -> dict[str, object]:
        """What its file holds, read when it is first asked for."""
        if self._known is None:
            self._known = _read(self._path) if self._path else {}
        return self._known


FILES = Memory("files", 16_384)
READINGS = Memory("readings", 65_536)
MEMORIES = (FILES, READINGS)


@cache
def remember() -> None:
    """From now on recall what earlier runs read; what this one reads is kept when the program ends."""
    folder = None if os.environ.get(OFF) else _find_folder()
    if folder is None:
        return
    stamp = digest(sys.version, *_stat_code(ROOMS), *_stat_libraries(PARSERS))
    for memory in MEMORIES:
        memory.open(folder / f"{memory.name}-{stamp}.json")
        atexit.register(memory.close)
    KEPT.open(folder / "tables", lambda: digest(stamp, *_stat_code(STAGES), *map(version, ENGINES)))


def digest(*parts: str) -> str:
    """A key for texts too long to be one."""
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _find_folder() -> Path | None:
    """Where the XDG Base Directory Specification puts what can be made again; None where there is no home."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    with suppress(RuntimeError):
        return (Path(named) if Path(named).is_absolute() else Path.home() / ".cache") / "mikiwame"
    return None


def _stat_code(rooms: Iterable[str]) -> list[str]:
    """Changes with the code of rooms: by size and time of its files, as Python knows its own compiled ones."""
    house = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 (hundreds of files at every start)
    return sorted(told for room in rooms for told in _stat_below(f"{house}/{room}"))


def _stat_below(path: str) -> Iterator[str]:
    if path.endswith(".py"):
        yield _tell(path, os.stat(path))  # noqa: PTH116
        return
    with os.scandir(path) as entries:
        for one in entries:
            if one.name.endswith(".py"):
                yield _tell(one.path, one.stat())
            elif one.is_dir() and one.name != "__pycache__":
                yield from _stat_below(one.path)


def _stat_libraries(names: Iterable[str]) -> list[str]:
    specs = (importlib.util.find_spec(name) for name in names)
    return [_tell(spec.origin, Path(spec.origin).stat()) for spec in specs if spec and spec.origin]


def _tell(path: str, stat: os.stat_result) -> str:
    return f"{path} {stat.st_size} {stat.st_mtime_ns}"


def _read(path: Path) -> dict[str, object]:
    """What a memory's file holds; nothing where its digest tells that it is not what was written."""
    try:
        told, _, body = path.read_bytes().partition(b"\n")
        sound = told == _sum(body)
        found = json.loads(body) if sound else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(path: Path, kept: dict[str, object]) -> None:
    """Whole or not at all: two commands may end at the same moment."""
    body = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".new-", delete=False) as file:
        file.write(_sum(body) + b"\n" + body)
    Path(file.name).replace(path)


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).hexdigest().encode()


def _remove_others(path: Path, name: str) -> None:
    """What other code read is of no more use; several checkouts side by side each write theirs again."""
    for other in path.parent.glob(f"{name}-*.json"):
        if other != path:
            other.unlink()
