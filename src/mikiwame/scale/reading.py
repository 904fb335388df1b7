"""The files of a register: which table each holds, whether it has the columns, and the rows as one lazy table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from glob import escape
from pathlib import Path

import polars as pl

from mikiwame.scale.lines import find_named_twice
from mikiwame.scale.shapes import NEEDED, SHAPES, TEXTS, VALUED, Shape
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason, Value

ENDINGS = {".parquet": "parquet", ".csv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}

KNOWN = ", ".join(sorted(set(ENDINGS.values())))
_KNOWN: Mapping[str, Value] = {"known": KNOWN}

PATH = "path of the file"
"""Column that tells where a row is from, where it is asked for."""

OF_EXPORT = "register"
"""Folder in which ``mikiwame export --format parquet`` writes these tables, among those for readers."""

DAYS = frozenset({"day", "last", "read_day", "regime", "since", "suspended", "true_day", "until"})
"""Columns of days, which may be dates; in CSV and JSON Lines they are written as 2026-11-22 then."""

_TWICE = "_duplicated_"
"""What Polars puts behind the name of a column that a heading gives a second time, before a number."""

_LETTERS_AT_ONCE = 2**20

_WHOLE = (pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.UInt8, pl.UInt16, pl.UInt32, pl.UInt64, pl.Date)
_TAKEN: Mapping[type[pl.DataType], tuple[type[pl.DataType], ...]] = {
    pl.String: (pl.String, pl.Categorical, pl.Enum),
    pl.Int64: _WHOLE,
    pl.Float64: (pl.Float32, pl.Float64, *_WHOLE[:-1]),
    pl.Boolean: (pl.Boolean,),
}
"""Type of a column -> types from which it is taken without loss; days may be dates."""


@dataclass(frozen=True)
class Register:
    """Name of a table -> its files; ``unread``: its claims are texts without values."""

    files: Mapping[str, Sequence[Path]]
    unread: bool = False

    def shape(self, name: str) -> Shape:
        """The shape of a table's rows as the files hold them."""
        return TEXTS if self.unread and name == "claims" else SHAPES[name]

    def scan(self, name: str, files: Iterable[Path] | None = None, *, with_path: bool = False) -> pl.LazyFrame:
        """The rows of a table, or of some of its files, with all columns of its shape and their types."""
        paths = self.files.get(name, ()) if files is None else list(files)
        if not paths:
            return pl.LazyFrame(schema=dict(self.shape(name).columns))
        return pl.concat([_scan_file(path, self.shape(name), with_path=with_path) for path in paths])


def open_register(places: Sequence[Path]) -> Register:
    """Find and look into the files of every table, of which none is read yet.

    :param places: folders that each hold tables as ``claims.parquet`` and the like, or as folders of such files; or a
        file of claims in such a folder.
    :raises MikiwameError: where a table or column is missing, or of another type, and where some claims have values and
        others have not.
    """
    files = {name: [path for place in places for path in _list_files(place, name)] for name in SHAPES}
    unread = [path for path in files["claims"] if not {*VALUED} & {*_read_schema(path, TEXTS)}]
    register = Register(files, unread=bool(unread))
    missing = _list_missing(places, files)
    faults = missing or [
        fault for name, paths in files.items() for path in paths for fault in _check_columns(path, register.shape(name))
    ]
    if 0 < len(unread) < len(files["claims"]) and not missing:
        faults = [Complaint.of(str(unread[0]), 0, "error", Reason("registers.some_unread", {"column": VALUED[0]}))]
    if faults:
        raise MikiwameError(faults)
    return register


def _list_missing(places: Sequence[Path], files: Mapping[str, Sequence[Path]]) -> list[Complaint]:
    """Folders that hold no table at all, and tables that are needed and in none of them."""
    faults = [_miss(place, NEEDED[0]) for place in places if not any(_list_files(place, name) for name in SHAPES)]
    return faults or [_miss(places[0], name) for name in NEEDED if not files[name]]


def _miss(place: Path, name: str) -> Complaint:
    if not place.exists():
        return Complaint.of(str(place), 0, "error", Reason("registers.no_such_folder"))
    return Complaint.of(str(place), 0, "error", Reason("registers.no_table", {"name": name, "known": KNOWN}))


def _list_files(place: Path, name: str) -> list[Path]:
    """The one file of a table, or all in its folder but those that Spark and others hide.

    :raises MikiwameError: where there is more than one of these, and for a file in the folder that is of no format.
    """
    root = place / OF_EXPORT if (place / OF_EXPORT).is_dir() else place.parent if place.is_file() else place
    if not root.is_dir():
        return []
    single = sorted(path for path in root.iterdir() if path.stem == name and _find_format(path) and path.is_file())
    within = sorted(path for path in (root / name).rglob("*") if path.is_file() and not _is_hidden(path, root))
    if len(single) + bool(within) > 1:
        there = ", ".join(path.name for path in [*single, *([root / name] if within else [])])
        raise MikiwameError.at(root, Reason("registers.table_twice", {"name": name, "found": there}))
    odd = [path for path in within if not _find_format(path)]
    if odd:
        raise MikiwameError([Complaint.of(str(path), 0, "error", Reason("registers.ending", _KNOWN)) for path in odd])
    return single or within


def _is_hidden(path: Path, root: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.relative_to(root).parts)


def _find_format(path: Path) -> str | None:
    return ENDINGS.get(path.suffix.lower())


def _scan_file(path: Path, shape: Shape, *, with_path: bool) -> pl.LazyFrame:
    told = _open(path, shape)
    there = _read_schema(path, shape)
    columns = [
        _take(name, kind, there[name]) if name in there else pl.lit(shape.may_lack[name], dtype=kind).alias(name)
        for name, kind in shape.columns.items()
    ]
    return told.select(*columns, *([pl.lit(str(path)).alias(PATH)] if with_path else []))


def _take(name: str, kind: type[pl.DataType], found: pl.DataType) -> pl.Expr:
    """A column as its shape has it. Days that are printed are numbers or dates."""
    if name not in DAYS or found != pl.String:
        return pl.col(name).cast(kind)
    return take_days(name)


def take_days(name: str, *, strict: bool = True) -> pl.Expr:
    """Printed days, each a date or a number of days; what is neither is an error, or null where that is not strict."""
    counted = pl.col(name).str.contains(r"^-?\d+$")
    number = pl.when(counted).then(name).cast(pl.Int64, strict=strict)
    day = pl.when(~counted).then(name).str.to_date("%Y-%m-%d", strict=strict).to_physical().cast(pl.Int64)
    return pl.coalesce(number, day).alias(name)


def scan_printed(path: Path, shape: Shape) -> pl.LazyFrame | None:
    """The rows of a text file with all columns of its shape as they are printed; None of Parquet, which has types."""
    kind = _find_format(path)
    if kind == "csv":
        return pl.scan_csv(path, infer_schema=False, empty_string_is_null=True, glob=False)
    if kind == "jsonl":
        there = _open(path, shape).collect_schema()
        types = {name: pl.String for name in shape.columns if name in there and not there[name].is_nested()}
        return pl.scan_ndjson(escape(str(path)), schema_overrides=types, infer_schema_length=None)
    return None


def _open(path: Path, shape: Shape) -> pl.LazyFrame:
    """The file as it is. Its path is no pattern: another file that it fits would be read in its place."""
    kind = _find_format(path)
    if kind == "parquet":
        return pl.scan_parquet(path, hive_partitioning=False, glob=False)
    printed = {name: pl.String if name in DAYS else kind for name, kind in shape.columns.items()}
    if kind == "jsonl":
        if not path.stat().st_size:
            return pl.LazyFrame(schema=printed)
        # A line need not name what it says nothing of, so that every line is asked which columns there are.
        name = escape(str(path))
        there = pl.scan_ndjson(name, infer_schema_length=None).collect_schema()
        types = {name: kind for name, kind in printed.items() if name in there and not there[name].is_nested()}
        return pl.scan_ndjson(name, schema_overrides=types, infer_schema_length=None)
    return pl.scan_csv(path, schema_overrides=printed, empty_string_is_null=True, glob=False)


def _read_schema(path: Path, shape: Shape) -> pl.Schema:
    """:raises MikiwameError: for a file that cannot be read."""
    try:
        return _open(path, shape).collect_schema()
    except (OSError, pl.exceptions.PolarsError) as error:
        raise MikiwameError.at(path, tell_unread(path, error)) from None


def tell_unread(path: Path, error: Exception) -> Reason:
    """Why a file is not read: its encoding, which the engine tells of in its own words, or what the engine says."""
    kind = _find_format(path) or ""
    if _is_of_other_encoding(path):
        return Reason("registers.not_utf8", {"format": kind})
    return Reason("registers.format", {"format": kind, "because": str(error).splitlines()[0]})


def _is_of_other_encoding(path: Path) -> bool:
    """Whether a file is a text and not in UTF-8; one that cannot be opened is not known to be."""
    if _find_format(path) == "parquet":
        return False
    try:
        with path.open(encoding="utf-8") as text:
            while text.read(_LETTERS_AT_ONCE):
                pass
    except UnicodeDecodeError:
        return True
    except OSError:
        return False
    return False


def _check_columns(path: Path, shape: Shape) -> list[Complaint]:
    twice = find_named_twice(path, shape.columns) if _find_format(path) == "jsonl" else None
    if twice is not None:
        return [twice]
    there = _read_schema(path, shape)
    named = [name for name in there if (parts := name.rpartition(_TWICE))[2].isdigit() and parts[0] in shape.columns]
    if named and _find_format(path) == "csv":
        column = named[0].rpartition(_TWICE)[0]
        return [Complaint.of(str(path), 1, "error", Reason("registers.named_twice", {"column": column}))]
    faults = [
        Reason("registers.column_missing", {"column": column})
        for column in shape.columns
        if column not in there and column not in shape.may_lack
    ]
    faults += [
        Reason("registers.column_type", {"column": column, "found": str(there[column]), "wanted": str(kind())})
        for column, kind in shape.columns.items()
        if column in there
        and there[column].base_type() not in (*_TAKEN[kind], pl.Null)
        and not (column in DAYS and there[column] == pl.String and _find_format(path) != "parquet")
    ]
    if faults and _is_of_other_encoding(path):
        # The names of the columns are unreadable, not missing.
        faults = [Reason("registers.not_utf8", {"format": _find_format(path) or ""})]
    return [Complaint.of(str(path), 0, "error", fault) for fault in faults]


def place(register: Register, name: str, wrong: pl.DataFrame, reason: Reason) -> Complaint:
    """The complaint with the file and row of the last of the ``wrong`` rows, counted from 1."""
    row = wrong.tail(1)
    for file in register.files[name]:
        rows = register.scan(name, [file], with_path=True).with_row_index("row", 1)
        same = [pl.col(column).eq_missing(pl.lit(row[column][0])) for column in register.shape(name).columns]
        found = rows.filter(pl.all_horizontal(same)).select("row", PATH).tail(1).collect()
        if found.height:
            return Complaint.of(str(file), int(found["row"][0]), "error", reason)
    return Complaint.of(name, 0, "error", reason)
