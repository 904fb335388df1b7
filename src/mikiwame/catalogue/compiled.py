"""A sound market read once into one file, which opens in a fraction of the time: for a market of thousands.

The file is a ZIP of plain data: what each file says (JSON), the claims (Arrow), and what it was made of. No answer is
in it, since answers hang on the day and on the question; and no code, so that opening one runs nothing.
"""

import errno
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeVar, cast

import polars as pl
from pydantic import BaseModel

from mikiwame.catalogue.claims import tabulate_claims
from mikiwame.catalogue.decoding import read_text
from mikiwame.catalogue.digests import digest_text
from mikiwame.catalogue.files import Market
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.reading import Catalogue, list_names, read_beside
from mikiwame.catalogue.remembering import ROOMS
from mikiwame.catalogue.tree import Plain, Tree
from mikiwame.catalogue.validation import validate
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, OutputError
from mikiwame.vocabulary.reasons import Reason

Model = TypeVar("Model", bound=BaseModel)

FORMAT = "mikiwame market 1"

ABOUT, FILES, CLAIMS = "about.json", "files.json", "claims.arrow"

_LEVEL = 1
"""Of compression: the file is read at every start, and a higher level takes a tenth off for twice the time."""


@dataclass(frozen=True)
class About:
    """What a compiled market was made of: which market, by which code, of which files.

    ``folder`` leads from the place of the compiled file to the market's; ``digests``: name -> digest of the text.
    """

    format: str
    market: str
    code: str
    folder: str
    digests: dict[str, str]


def write_compiled(catalogue: Catalogue, folder: Path, target: Path) -> None:
    """Write a sound catalogue, read from ``folder``, in the place of what is at ``target``; whole or not at all.

    :raises MikiwameError: for a folder, and for a file that is no compiled market; OutputError: for a place that can't
        be written.
    """
    target = _find_place(target)
    about = About(
        FORMAT,
        catalogue.slug,
        digest_code(),
        os.path.relpath(folder.resolve(), target.parent),
        {name: tree.digest for name, tree in catalogue.trees.items()},
    )
    claims = io.BytesIO()
    tabulate_claims(catalogue).write_ipc(claims)
    parts = {
        ABOUT: _write_json(about.__dict__),
        FILES: _write_json({name: tree.content for name, tree in catalogue.trees.items()}),
        CLAIMS: claims.getvalue(),
    }
    try:
        _write(target, parts)
    except OSError as error:
        reason = Reason("files.unwritable", {"because": error.strerror})
        raise OutputError([Complaint.of(str(target), 0, "error", reason)]) from None


def _find_place(target: Path) -> Path:
    """Where a link leads, so that the link stays."""
    try:
        place = target.resolve()
    except RuntimeError:  # what Python up to 3.12 raises for a link that leads to itself
        reason = Reason("files.unwritable", {"because": os.strerror(errno.ELOOP)})
        raise OutputError([Complaint.of(str(target), 0, "error", reason)]) from None
    if place.is_dir():
        raise _refuse(target, Reason("files.folder_for_file"))
    if place.exists() and place.stat().st_size and not _is_compiled(place):
        raise _refuse(target, Reason("files.file_taken"))
    return place


def _is_compiled(file: Path) -> bool:
    """Whether a file was compiled, by this version or another."""
    try:
        with zipfile.ZipFile(file) as parts:
            return {ABOUT, FILES, CLAIMS} <= set(parts.namelist())
    except (OSError, zipfile.BadZipFile):
        return False


def open_compiled(file: Path) -> Catalogue:
    """The catalogue that was compiled into ``file``: the same as reading its files, but for the lines of what they say.

    :raises MikiwameError: for what is no compiled market, is damaged, was compiled by other code, or of files that have
        changed since, where they are still at their place.
    """
    try:
        with zipfile.ZipFile(file) as parts:
            about = About(**json.loads(parts.read(ABOUT)))
            if about.format != FORMAT or about.code != digest_code():
                raise _refuse(file, Reason("files.compiled_otherwise"))
            _refuse_stale(file, about)
            contents = json.loads(parts.read(FILES))
            claims = pl.read_ipc(io.BytesIO(parts.read(CLAIMS)))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, TypeError, pl.exceptions.PolarsError):
        raise _refuse(file, Reason("files.not_compiled")) from None
    return _assemble(about, contents, claims)


def _refuse(file: Path, reason: Reason) -> MikiwameError:
    return MikiwameError([Complaint.of(str(file), 0, "error", reason)])


def _refuse_stale(file: Path, about: About) -> None:
    """:raises MikiwameError: where the folder is there and says something else than when it was compiled."""
    folder = file.resolve().parent / about.folder
    if not (folder / "market.yaml").is_file():
        return
    names = list_names(folder)
    changed = set(names) ^ set(about.digests)
    changed |= {name for name in set(names) - changed if _digest(folder / name) != about.digests[name]}
    if changed:
        raise _refuse(file, Reason("files.compiled_before", {"count": len(changed), "name": min(changed)}))


def _digest(path: Path) -> str:
    text = read_text(path)
    return digest_text(text) if isinstance(text, str) else ""


def _assemble(about: About, contents: Mapping[str, dict[str, Plain]], claims: pl.DataFrame) -> Catalogue:
    catalogue = Catalogue(about.market)

    def read(name: str, model: type[Model], /) -> Model | None:
        if name not in contents:
            return None
        tree = catalogue.trees[name] = Tree(name, contents[name], digest=about.digests[name])
        return validate(tree, model)

    catalogue.market = read("market.yaml", Market)
    read_beside(catalogue, read)
    shelved = [name for name in contents if name.partition("/")[0] in SHELVES]
    for name in shelved:
        shelf, _, rest = name.partition("/")
        models = cast(dict[str, BaseModel | None], getattr(catalogue, shelf))
        models[rest.removesuffix(".yaml")] = read(name, SHELVES[shelf])
    catalogue.complaints = [fault for tree in catalogue.trees.values() for fault in tree.complaints]
    catalogue.claims = claims
    return catalogue


@cache
def digest_code() -> str:
    """Of the code that decides what a text is read as: a copy of the package elsewhere has the same."""
    house = Path(__file__).parents[1]
    modules = [path for room in ROOMS for path in sorted((house / room).rglob("*.py"))]
    told = sha256()
    for path in modules:
        told.update(f"{path.relative_to(house).as_posix()}\0".encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return told.hexdigest()


def _write_json(told: object) -> bytes:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _write(target: Path, parts: Mapping[str, bytes]) -> None:
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as beside:
        try:
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as written:
                for name, content in parts.items():
                    written.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED, _LEVEL)
        except BaseException:
            Path(beside.name).unlink()
            raise
    try:
        Path(beside.name).chmod(0o644)
        Path(beside.name).replace(target)
    except BaseException:
        Path(beside.name).unlink(missing_ok=True)
        raise
