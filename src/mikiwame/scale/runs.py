"""What a folder of rankings was made from, written beside it: by that a later run knows what it need not make again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import file_digest, sha256
from importlib.metadata import version
from pathlib import Path

import polars as pl

from mikiwame.scale.reading import PATH, Register
from mikiwame.scale.shapes import OUTPUTS, READ
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

RUN = "run.json"
SOURCES = "sources.parquet"

INDEX, SUMMARY = "index.parquet", "summary.parquet"

MARKS = (RUN, INDEX)
"""Files one of which is in every folder that a ranking was written into."""

WRITTEN = frozenset({*OUTPUTS, "firmness", READ, RUN, SOURCES, INDEX, SUMMARY})
"""The names of all that is written into such a folder."""

FORM = 2
"""Of ``run.json``; one of another form is not read."""

HASHED_AT_ONCE = 2


@dataclass(frozen=True)
class Stamp:
    """A file of a register: where it was, how the file system knew it, and the SHA-256 of its bytes."""

    table: str
    path: str
    size: int
    modified: int
    changed: int
    inode: int
    digest: str

    @property
    def content(self) -> tuple[str, str]:
        """What it holds, wherever it stands."""
        return self.table, self.digest


@dataclass(frozen=True)
class Run:
    """What an output was made by and from: programs, day, rules -> digest, files, and for which categories firmness was
    asked; and part of it -> size and time.
    """

    programs: Mapping[str, str]
    on: str
    rules: Mapping[str, str]
    firmness: str
    files: tuple[Stamp, ...]
    parts: Mapping[str, Sequence[int]]


def begin_run(
    register: Register, rules: Mapping[str, str], on: date, firmness: str = "none", former: Run | None = None
) -> Run:
    """What the files of the register hold now. One that the file system knows from ``former`` is not read again."""
    known = {one.path: one for one in former.files} if former else {}
    files = [(name, path) for name, paths in register.files.items() for path in paths]
    with ThreadPoolExecutor(HASHED_AT_ONCE) as pool:
        stamps = tuple(pool.map(lambda one: _stamp(one[0], one[1], known), files))
    return Run(_name_programs(), on.isoformat(), rules, firmness, stamps, {})


def _stamp(table: str, path: Path, known: Mapping[str, Stamp]) -> Stamp:
    state = path.stat()
    told = (table, str(path), state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino)
    former = known.get(str(path))
    if former and Stamp(*told, former.digest) == former:
        return former
    with path.open("rb") as file:
        return Stamp(*told, file_digest(file, sha256).hexdigest())


def _name_programs() -> dict[str, str]:
    """Those whose other versions may give other rows, or other digests of the same rows."""
    return {name: version(name) for name in ("mikiwame", "polars")}


def digest_rules(rules: Path, names: Iterable[str]) -> dict[str, str]:
    """Name of rules -> the SHA-256 of their files."""
    one_for_all = (rules / "market.yaml").is_file()
    return {name: _digest_folder(rules if one_for_all else rules / name) for name in sorted(set(names))}


def _digest_folder(folder: Path) -> str:
    files = [folder / "market.yaml", *sorted((folder / "criteria").glob("*.y*ml"))]
    return sha256(b"\0".join(part for file in files for part in (file.name.encode(), file.read_bytes()))).hexdigest()


def survey_sources(register: Register, stamps: Iterable[Stamp], surveyed: pl.DataFrame | None = None) -> pl.DataFrame:
    """How many rows of each market each of the files holds: ``table``, ``digest``, ``market`` and ``rows``.

    :param surveyed: what :func:`batching.survey` told of the claims, where it has been asked.
    """
    found = [pl.DataFrame(schema={"table": pl.String, "digest": pl.String, "market": pl.String, "rows": pl.Int64})]
    by_table: dict[str, dict[str, str]] = {}
    for stamp in stamps:
        by_table.setdefault(stamp.table, {})[stamp.path] = stamp.digest
    for table, digests in by_table.items():
        if table == "claims" and surveyed is not None:
            counted = surveyed.rename({"claims": "rows"})
        else:
            rows = register.scan(table, map(Path, digests), with_path=True)
            counted = rows.group_by("market", PATH).agg(rows=pl.len()).collect(engine="streaming")
        named = counted.with_columns(
            pl.col("rows").cast(pl.Int64), table=pl.lit(table), digest=pl.col(PATH).replace_strict(digests)
        )
        found.append(named.select(found[0].columns))
    return pl.concat(found)


def finish_run(folder: Path, run: Run, sources: pl.DataFrame) -> None:
    """Write down what the ranking in ``folder`` was made from.

    :raises MikiwameError: for a file that has changed since :func:`begin_run`: nobody knows which of it was read.
    """
    moved = [stamp.path for stamp in run.files if _stamp(stamp.table, Path(stamp.path), {stamp.path: stamp}) != stamp]
    if moved:
        raise MikiwameError([Complaint.of(path, 0, "error", Reason("registers.changed")) for path in moved])
    sources.sort(sources.columns).write_parquet(folder / SOURCES)
    told = asdict(run) | {"form": FORM, "parts": stamp_parts(folder)}
    (folder / RUN).write_text(json.dumps(told, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def stamp_parts(folder: Path) -> dict[str, list[int]]:
    """The files of an output but ``RUN``, by path -> size and time of the last change."""
    parts = [path for name in (*OUTPUTS, "firmness", READ) for path in sorted((folder / name).glob("*.parquet"))]
    parts += [folder / name for name in (SOURCES, INDEX, SUMMARY) if (folder / name).is_file()]
    return {str(path.relative_to(folder)): [path.stat().st_size, path.stat().st_mtime_ns] for path in parts}


def read_run(folder: Path) -> Run | None:
    """What an output says that it was made from; None where there is none, or one that this program does not read."""
    try:
        told = json.loads((folder / RUN).read_text(encoding="utf-8"))
        if told.pop("form") != FORM:
            return None
        run = Run(**told | {"files": tuple(Stamp(**one) for one in told["files"])})
    except (OSError, ValueError, KeyError, TypeError):
        return None
    sound = all(isinstance(one, dict) for one in (run.programs, run.rules, run.parts))
    return run if sound else None
