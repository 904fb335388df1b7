"""All reports as one file, and back: the same bytes from either database, in whatever order things were kept.

A file is lines of JSON: a head, a line per row table by table in the order of its key, and the digest of all that. It
holds neither the marks of senders nor any key.
"""

import base64
import json
import os
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import IO

from sqlalchemy import ColumnElement, Connection, Table, insert, select
from sqlalchemy.exc import SQLAlchemyError

from mikiwame.reports.store import Store
from mikiwame.reports.tables import KEPT, Instant
from mikiwame.reports.versions import HEAD
from mikiwame.vocabulary.complaints import MikiwameError, OutputError
from mikiwame.vocabulary.reasons import Reason

FORMAT = "mikiwame-reports"

Cell = str | bool | int | None

_BATCH = 500


def write_backup(store: Store, file: IO[bytes]) -> int:
    """Write all reports into an open file; how many there are. Only with its last line is it a backup."""
    digest, count = sha256(), 0
    for line in _list_lines(store):
        count += line.startswith(b'{"reports"')
        digest.update(line)
        file.write(line)
    file.write(_write({"sha256": digest.hexdigest()}))
    file.flush()
    return count


def back_up(store: Store, path: Path) -> int:
    """Write all reports into a file, whole or not at all; how many reports there are.

    :raises OutputError: where it cannot be written.
    """
    try:
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, prefix=".new-", delete=False) as file:
            count = write_backup(store, file)
            os.fsync(file.fileno())
        Path(file.name).replace(path)
    except OSError as error:
        raise OutputError.at(path, Reason("files.cannot_be_written", {"because": error.strerror})) from None
    finally:
        if "file" in locals():
            Path(file.name).unlink(missing_ok=True)
    return count


def restore(store: Store, path: Path | IO[bytes]) -> int:
    """Put all reports of a file into a database that has none, all or none of them; how many there are.

    :raises MikiwameError: for a file that is damaged or of another version, or a database with reports in it.
    """
    rows = _read_file(path)
    with store.engine.begin() as connection:
        if any(connection.execute(select(table).limit(1)).first() for table in KEPT):
            raise MikiwameError(Reason("stored.not_empty"))
        for table in KEPT:
            _put(connection, table, rows[table.name])
    return len(rows[KEPT[0].name])


def _list_lines(store: Store) -> Iterator[bytes]:
    yield _write({"format": FORMAT, "revision": HEAD})
    options = {"isolation_level": "REPEATABLE READ"} if store.engine.dialect.name == "postgresql" else {}
    with store.engine.connect().execution_options(reads=True, **options) as connection:
        for table in KEPT:
            for row in connection.execute(select(table).order_by(*_order(store, table))).mappings():
                yield _write({table.name: {name: _tell(value) for name, value in row.items()}})


def _order(store: Store, table: Table) -> list[ColumnElement[str]]:
    """By the key, letter by letter: a database of a language has an order of its own."""
    collation = "C" if store.engine.dialect.name == "postgresql" else "BINARY"
    return [column.collate(collation) for column in table.primary_key]


def _write(line: dict[str, object]) -> bytes:
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _tell(value: object) -> Cell:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str | bool | int | None) else base64.b64encode(bytes(value)).decode()  # type: ignore[call-overload]


def _read_file(path: Path | IO[bytes]) -> dict[str, list[dict[str, Cell]]]:
    """Table -> rows.

    :raises MikiwameError: where the file is not what was written.
    """
    name = path if isinstance(path, Path) else "-"
    try:
        told = path.read_bytes() if isinstance(path, Path) else path.read()
        *lines, last = told.splitlines(keepends=True)
    except OSError as error:
        raise MikiwameError.at(name, Reason("yaml.cannot_be_read", {"because": error.strerror})) from None
    except ValueError:
        raise MikiwameError.at(name, Reason("stored.empty_backup")) from None
    if last != _write({"sha256": sha256(b"".join(lines)).hexdigest()}):
        raise MikiwameError.at(name, Reason("stored.no_backup"))
    head, *kept = (json.loads(line) for line in lines)
    if head != {"format": FORMAT, "revision": HEAD}:
        values = {"revision": str(head.get("revision")), "wanted": HEAD}
        raise MikiwameError.at(name, Reason("stored.other_backup", values))
    rows: dict[str, list[dict[str, Cell]]] = {table.name: [] for table in KEPT}
    for line in kept:
        ((table, row),) = line.items()
        rows[table].append(row)
    return rows


def _put(connection: Connection, table: Table, rows: list[dict[str, Cell]]) -> None:
    days = [column.name for column in table.columns if str(column.type) == "DATE"]
    moments = [column.name for column in table.columns if isinstance(column.type, Instant)]
    for start in range(0, len(rows), _BATCH):
        read = [_read_row(row, days, moments) for row in rows[start : start + _BATCH]]
        try:
            connection.execute(insert(table), read)
        except SQLAlchemyError as error:
            told = str(getattr(error, "orig", None) or error).splitlines()[0]
            raise MikiwameError(Reason("stored.backup_not_taken", {"because": told})) from None


def _read_row(row: dict[str, Cell], days: list[str], moments: list[str]) -> dict[str, object]:
    read: dict[str, object] = dict(row)
    for name, kind in (*((day, date) for day in days), *((moment, datetime) for moment in moments)):
        if row[name] is not None:
            read[name] = kind.fromisoformat(str(row[name]))
    return read
