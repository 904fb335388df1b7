"""A register's file as a stream of bytes, whether it is plain, gzipped or in a zip: never held or unpacked whole."""

import gzip
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

Tell = Callable[[int], None]
"""Told how many bytes of the files have been read, as they lie on the disk."""

LONGEST = 32 * 2**20
"""Bytes within which a sheet must end: the longest of the real ones is a tenth of it, and memory must have a bound."""

_GZIP, _ZIP = b"\x1f\x8b", b"PK\x03\x04"


def open_parts(path: Path) -> Iterator[tuple[str, "Stream"]]:
    """Name and stream of each XML file in ``path``: itself, or each member of a zip whose name ends in ``.xml``.

    :raises MikiwameError: where the file can't be opened, is damaged or has no such member.
    """
    with read_safely(str(path)), path.open("rb") as raw:
        head = raw.read(len(_ZIP))
        raw.seek(0)
        if head == _ZIP:
            yield from _open_members(path, raw)
        elif head.startswith(_GZIP):
            with gzip.open(raw) as unpacked:
                yield str(path), Stream(str(path), unpacked, raw)
        else:
            yield str(path), Stream(str(path), raw, raw)


def _open_members(path: Path, raw: BinaryIO) -> Iterator[tuple[str, "Stream"]]:
    with zipfile.ZipFile(raw) as packed:
        members = [one for one in packed.infolist() if one.filename.lower().endswith(".xml")]
        if not members:
            raise refuse(str(path), Reason("registers.no_xml"))
        for member in members:
            with packed.open(member) as unpacked:
                name = f"{path}/{member.filename}"
                yield name, Stream(name, unpacked, raw)


class Readable(Protocol):
    """What gives bytes, unpacked."""

    def read(self, size: int, /) -> bytes: ...


class Stream:
    """Bytes for a parser, which tells of each sheet's end; without one for too long the stream ends in an error."""

    def __init__(self, file: str, unpacked: Readable, raw: BinaryIO) -> None:
        self._file, self._unpacked, self._raw = file, unpacked, raw
        self.size = 0
        """Bytes given so far, unpacked."""
        self._last = 0

    @property
    def place(self) -> int:
        """How far the file on the disk has been read."""
        return self._raw.tell()

    def read(self, size: int) -> bytes:
        """:raises SheetTooLongError: when no sheet has ended for ``LONGEST`` bytes.

        :raises MikiwameError: where the file is damaged.
        """
        with read_safely(self._file):
            content = self._unpacked.read(size)
        self.size += len(content)
        if self.size - self._last > LONGEST:
            raise SheetTooLongError
        return content

    def end_sheet(self) -> None:
        self._last = self.size


class SheetTooLongError(Exception):
    """No sheet ended for ``LONGEST`` bytes."""


@contextmanager
def read_safely(file: str) -> Iterator[None]:
    """Faults of the disk and of what is packed, told as what they are.

    :raises MikiwameError: in their place.
    """
    try:
        yield
    except IsADirectoryError:
        raise refuse(file, Reason("registers.folder")) from None
    except (EOFError, zlib.error, zipfile.BadZipFile, gzip.BadGzipFile) as error:
        raise refuse(file, Reason("registers.damaged", {"because": str(error)})) from None
    except (RuntimeError, NotImplementedError) as error:
        raise refuse(file, Reason("registers.packed_otherwise", {"because": str(error)})) from None
    except OSError as error:
        raise refuse(file, Reason("registers.unreadable", {"because": error.strerror or str(error)})) from None


def refuse(file: str, reason: Reason, line: int = 0) -> MikiwameError:
    return MikiwameError([Complaint.of(file, line, "error", reason)])
