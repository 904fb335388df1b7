"""A finished folder in the place of another, with no moment in between at which neither is there whole.

On Linux one system call exchanges two names (``renameat2(2)`` with ``RENAME_EXCHANGE``, since Linux 3.15), on macOS
``renamex_np(2)`` with ``RENAME_SWAP``. A process that is killed has made the call or has not.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import sys
from collections.abc import Callable, Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_AT_FDCWD = -100
_EXCHANGE = 2
"""``RENAME_EXCHANGE`` and ``RENAME_SWAP``: the same number on both systems."""

_CANNOT = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP)
"""What a kernel or a file system answers that does not know how to exchange."""


def name_beside(folder: Path) -> Path:
    """Where the next content of ``folder`` is made: beside it, on the same file system, hidden."""
    return folder.with_name(f".{folder.name}.mikiwame-new")


def check_replaceable(
    folder: Path, marks: Iterable[str], ours: Container[str], is_part: Callable[[Path], bool] = lambda path: True
) -> None:
    """What is in the folder will be gone, so it must be new, empty, or of this making and nothing else.

    :param marks: paths within the folder, one of which tells that it is of this making; ``ours``: all names in it.
    :param is_part: whether a file in one of its folders is of this making.
    :raises MikiwameError: for a file, and for what holds something else.
    """
    if folder.exists() and not folder.is_dir():
        raise MikiwameError.at(folder, Reason("files.file_for_folder"))
    found = sorted(path.name for path in folder.iterdir()) if folder.exists() else []
    if found and not any((folder / mark).exists() for mark in marks):
        raise MikiwameError.at(folder, Reason("files.folder_taken"))
    strange = [name for name in found if name not in ours]
    strange += [f"{path.parent.name}/{path.name}" for path in sorted(folder.glob("*/*")) if not is_part(path)]
    if strange:
        raise MikiwameError.at(folder, Reason("files.name_taken", {"name": strange[0]}))


@contextmanager
def prepare_beside(folder: Path, waits: Callable[[Path], None] = lambda above: None) -> Iterator[Path]:
    """An empty folder beside ``folder`` to fill and then :func:`swap` in; what earlier runs left there is gone.

    Only one process at a time writes within the folder above: another waits. In the end it is removed in any case.

    :param waits: told of the folder above, before waiting for another process that writes within it.
    :raises OSError: when the folder above cannot be written, or there is none, or a file is at its place.
    """
    folder = _follow(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = name_beside(folder)
    with _lock(folder.parent, waits):
        _remove(beside)
        _recover(folder)
        try:
            beside.mkdir()
            yield beside
        except BaseException:
            # What went wrong is told, and not that its rest could not be removed: the next run does that.
            with suppress(OSError):
                _remove(beside)
            raise
        _remove(beside)


def swap(folder: Path, beside: Path) -> None:
    """Put ``beside`` in the place of ``folder``; what was there is in ``beside`` afterwards, or nothing is.

    :raises OSError: when neither an exchange nor a renaming is allowed.
    """
    folder = _follow(folder)
    if not folder.exists():
        beside.rename(folder)
    elif not _exchange(folder, beside):
        _swap_by_turns(folder, beside)


def _follow(folder: Path) -> Path:
    """The folder itself where a link leads to it: what is exchanged is the folder, and the link stays.

    :raises OSError: for the root, beside which nothing can be, and for a file.
    """
    try:
        real = folder.resolve()
    except RuntimeError:  # what Python up to 3.12 raises for a link that leads to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(folder)) from None
    if real == real.parent:
        raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(folder))
    if real.exists() and not real.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder))
    return real


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; false where the system or its file system cannot."""
    call = _find_call()
    if call is None:
        return False
    if call(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(one))


def _find_call() -> Callable[[bytes, bytes], int] | None:
    """The system's call that exchanges two names: 0 where it has, else ``errno`` tells why not."""
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE))
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _EXCHANGE))
    return None


def _swap_by_turns(folder: Path, beside: Path) -> None:
    """Two renamings: for a moment ``folder`` is not there; :func:`_recover` mends it after a kill in that moment."""
    old = _name_old(folder)
    folder.rename(old)
    beside.rename(folder)
    old.rename(beside)


def _name_old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.mikiwame-old")


def _recover(folder: Path) -> None:
    old = _name_old(folder)
    if old.exists() and not folder.exists():
        old.rename(folder)
    _remove(old)


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)


@contextmanager
def _lock(folder: Path, waits: Callable[[Path], None]) -> Iterator[None]:
    """Held while the block runs, and let go by the system if the process dies; leaves no file behind."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waits(folder)
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
