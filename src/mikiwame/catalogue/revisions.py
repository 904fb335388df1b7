"""A market's folder as it stood at another time: at a revision of its git repository, or as a copy that was kept."""

import io
import os
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from mikiwame.vocabulary.commits import Commit
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_LONGEST_SECONDS = 60

_ELSEWHERE = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX")
"""What a hook of another repository has set, and would have git look there."""


@contextmanager
def open_revision(folder: Path, revision: str) -> Iterator[Path]:
    """The market's folder at ``revision``, laid out in a folder of its own that is gone afterwards.

    :param folder: of the market, as it stands now.
    :param revision: whatever git takes for one (``HEAD``, ``v1.2``, ``HEAD~3``), or another folder of the market.
    :raises MikiwameError: when there is no such revision or folder, or the market is in no git repository.
    """
    if Path(revision).is_dir():
        yield _find_copy(folder, Path(revision))
        return
    top = Path(run_git(folder, "rev-parse", "--show-toplevel").decode().strip())
    inside = folder.resolve().relative_to(top.resolve()).as_posix()
    commit = _find_commit(folder, revision)
    if not run_git(top, "ls-tree", "--name-only", commit, "--", inside).strip():
        raise MikiwameError(Reason("revisions.market_not_there", {"market": inside, "revision": revision}))
    with tempfile.TemporaryDirectory(prefix="mikiwame-") as laid:
        packed = run_git(top, "archive", "--format=tar", commit, "--", inside)
        _lay_out(packed, laid, revision)
        yield Path(laid) / inside


def list_commits(folder: Path, revision: str) -> list[Commit]:
    """The commits on the market since a revision, the newest first; none where there is no history to tell them.

    :param revision: as of :func:`open_revision`; another folder has none.
    """
    if Path(revision).is_dir():
        return []
    span = f"{_find_commit(folder, revision)}..HEAD"
    told = run_git(folder, "log", "-z", "--format=%H %as %s", span, "--", ".").decode("utf-8", "replace")
    parts = (one.split(" ", 2) for one in told.split("\0") if one)
    return [Commit(name, date.fromisoformat(day), subject) for name, day, subject in parts]


def _lay_out(packed: bytes, folder: str, revision: str) -> None:
    try:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            _unpack(archive, folder)
    except (tarfile.TarError, OSError) as error:
        reason = Reason("revisions.cannot_be_laid_out", {"revision": revision, "because": str(error)})
        raise MikiwameError(reason) from None


def _unpack(archive: tarfile.TarFile, folder: str) -> None:
    """:raises tarfile.TarError: for what is no file or folder within the one to lay out."""
    if hasattr(tarfile, "data_filter"):
        archive.extractall(folder, filter="data")
        return
    # Python before 3.11.4 has no filters.
    root = Path(folder).resolve()
    for member in archive:
        if not (member.isfile() or member.isdir()) or not (root / member.name).resolve().is_relative_to(root):
            raise tarfile.ExtractError(f"{member.name!r} would be laid out elsewhere")
        archive.extract(member, folder)


def _find_copy(folder: Path, other: Path) -> Path:
    """A folder that holds markets is one of catalogues, in which the market has the same name."""
    inside = other / folder.resolve().name
    if (other / "market.yaml").is_file() or not inside.is_dir():
        return other
    return inside


def _find_commit(folder: Path, revision: str) -> str:
    try:
        found = run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except MikiwameError:
        raise MikiwameError(Reason("revisions.no_revision", {"revision": revision})) from None
    return found.decode().strip()


def run_git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    """What git prints.

    :param given: what it reads on its standard input.

    :raises MikiwameError: when there is no git, or it refuses.
    """
    command = ["git", "-C", str(folder), *arguments]
    asked = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        run = subprocess.run(  # noqa: S603
            command, input=given, capture_output=True, timeout=_LONGEST_SECONDS, check=False, env=asked
        )
    except FileNotFoundError:
        raise MikiwameError(Reason("revisions.no_git")) from None
    except subprocess.TimeoutExpired:
        raise MikiwameError(Reason("revisions.no_answer", {"seconds": _LONGEST_SECONDS})) from None
    if run.returncode:
        said = run.stderr.decode(errors="replace").strip().removeprefix("fatal: ").splitlines()
        because = said[0] if said else str(run.returncode)
        raise MikiwameError(Reason("revisions.no_history", {"folder": str(folder), "because": because}))
    return run.stdout
