"""The files that somebody names to `mikiwame check`: the market they are in, and their names there."""

import os
from collections.abc import Sequence
from pathlib import Path

from mikiwame.catalogue import find_market
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.catalogue.suggesting import find_nearest
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason, Value


def pick_files(paths: Sequence[Path], catalogue: Path | None, market: str) -> tuple[Path, tuple[str, ...]]:
    """The folder of the market, and the names in it of the files (``sources/guide.yaml``) and folders (``sources/``).

    A path is absolute, or relative to the current folder or to the market. Where no catalogue is named, the market is
    the one in which the first file lies.

    :raises MikiwameError: for paths that lead to no file of the market.
    """
    here = _find_market_around(paths[0]) if paths and catalogue is None else None
    folder = here or find_market(catalogue or find_shipped_catalogue(), market)
    names = {path: _name_in(folder, path) for path in paths}
    missing = [_complain(folder, path) for path, name in names.items() if name is None]
    if missing:
        raise MikiwameError(missing)
    return folder, tuple(name for name in names.values() if name is not None)


def is_named(file: str, names: Sequence[str]) -> bool:
    """Whether a file of the market is one of those named, or lies in a folder that is; without names all are."""
    inside = any(file.startswith(name) for name in names if name == "" or name.endswith("/"))
    return not names or file in names or inside


def _find_market_around(path: Path) -> Path | None:
    whole = Path(os.path.normpath(Path.cwd() / path))
    if not os.path.lexists(whole):
        return None
    return next((folder for folder in (whole, *whole.parents[:2]) if _is_market(folder)), None)


def _is_market(folder: Path) -> bool:
    return (folder / "market.yaml").is_file() or sum((folder / shelf).is_dir() for shelf in SHELVES) > 1


def _name_in(folder: Path, path: Path) -> str | None:
    for whole in (Path(os.path.normpath(Path.cwd() / path)), folder / path):
        # A link is the file that it is called, wherever it leads.
        found = whole.parent.resolve() / whole.name
        if os.path.lexists(found) and (found == folder.resolve() or folder.resolve() in found.parents):
            name = found.relative_to(folder.resolve()).as_posix()
            return "" if name == "." else name + "/" * (found.is_dir() and not name.endswith(".yaml"))
    return None


def _complain(folder: Path, path: Path) -> Complaint:
    if os.path.lexists(path):
        return Complaint.of(str(path), 0, "error", Reason("files.of_other_market", {"folder": str(folder)}))
    known = [found.relative_to(folder).as_posix() for found in folder.glob("*/*.yaml")]
    nearest = find_nearest(path.as_posix(), known) or find_nearest(
        path.name, {name.rpartition("/")[2]: name for name in known}
    )
    remedy = Reason("files.meant", {"word": nearest}) if nearest else Reason("files.check_path")
    values: dict[str, Value] = {"folder": str(folder), "remedy": remedy}
    return Complaint.of(str(path), 0, "error", Reason("files.not_here", values))
