"""An address -> a database with sound tables, SQLite or PostgreSQL, on which what is committed stays."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, func, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from mikiwame.reports.shapes import Limits
from mikiwame.reports.store import Store
from mikiwame.reports.versions import HEAD, find_revision, move_to
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_PATIENCE = 15
"""Seconds to wait for another process that is writing."""

_REACH = 5
"""Seconds in which PostgreSQL must be reached: a reader waits, and every other one behind them."""

_GONE = 20
"""Seconds without a sign after which a connection is given up."""

_TURN = 7_205_759_403
"""A number that is ours alone among a database's advisory locks: who makes or changes the tables holds it."""

_POOL = 8
"""Connections to PostgreSQL that are kept; as many again come and go."""


def open_store(address: str, limits: Limits, *, new: bool) -> Store:
    """As :func:`mikiwame.reports.open_reports`."""
    engine = open_engine(address, new=new)
    try:
        with engine.begin() as connection:
            _take_turn(connection)
            revision = find_revision(connection)
            if revision is None:
                _refuse_strangers(connection)
                move_to(connection, HEAD)
        _check_revision(revision)
        return Store(engine, limits)
    except SQLAlchemyError as error:
        engine.dispose()
        raise _explain(engine.url, error) from None
    except MikiwameError:
        engine.dispose()
        raise


def upgrade(address: str) -> tuple[str | None, str]:
    """As :func:`mikiwame.reports.upgrade_reports`."""
    engine = open_engine(address)
    try:
        with engine.begin() as connection:
            _take_turn(connection)
            before = find_revision(connection)
            if before is None:
                _refuse_strangers(connection)
            move_to(connection, HEAD)
        return before, HEAD
    except SQLAlchemyError as error:
        raise _explain(engine.url, error) from None
    finally:
        engine.dispose()


def open_engine(address: str, *, new: bool = True) -> Engine:
    """The database at an address.

    :param new: whether a file that is not there is made.
    :raises MikiwameError: for an address that is neither of SQLite nor of PostgreSQL.
    """
    url = _read_address(address)
    if url.get_backend_name() == "sqlite":
        _make_file(Path(str(url.database)), new)
        engine = create_engine(
            url, hide_parameters=True, connect_args={"timeout": _PATIENCE, "check_same_thread": False}
        )
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    # Parameters are hidden, since an error that is logged would hold what a reader wrote.
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_size=_POOL,
        max_overflow=_POOL,
        connect_args=_choose_options(url),
    )


def _choose_options(url: URL) -> dict[str, str | int]:
    """Beside what the address says: what is committed is on the disk, and nobody waits for ever."""
    given = url.query.get("options", "")
    own = f"-c synchronous_commit=on -c lock_timeout={_PATIENCE}s"
    usual = {"connect_timeout": _REACH, "tcp_user_timeout": _GONE * 1000, "keepalives_idle": _GONE}
    told = {name: value for name, value in usual.items() if name not in url.query}
    return {**told, "options": " ".join([*([given] if isinstance(given, str) else given), own]).strip()}


def _read_address(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise MikiwameError(Reason("stored.no_address")) from None
    if url.drivername in ("postgresql", "postgres", "postgresql+psycopg"):
        return url.set(drivername="postgresql+psycopg")
    if url.drivername != "sqlite":
        raise MikiwameError(Reason("stored.other_database", {"name": url.drivername}))
    if not url.database or url.database == ":memory:":
        raise MikiwameError(Reason("stored.no_file_named"))
    return url


def _make_file(path: Path, new: bool) -> None:
    """A new file is for its owner alone: it holds what people wrote, and the key of the forms."""
    if not new and not path.exists():
        raise MikiwameError.at(path, Reason("stored.no_such_file"))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise MikiwameError.at(path, Reason("stored.cannot_be_opened", {"because": error.strerror})) from None


def _set_up_sqlite(connection: DBAPIConnection, _: object) -> None:
    """A commit returns when it is on the disk, readers wait for no writer, and what is deleted is overwritten."""
    assert isinstance(connection, sqlite3.Connection)  # noqa: S101  of this engine all are
    # Transactions are begun by us: the driver would begin one at the first change only.
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
            cursor.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    reads = connection.get_execution_options().get("reads", False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _take_turn(connection: Connection) -> None:
    """One program at a time looks whether there are tables, and makes them; SQLite lets but one write anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_TURN)))


def _refuse_strangers(connection: Connection) -> None:
    """:raises MikiwameError: where the database has tables of something else."""
    names = inspect(connection).get_table_names()
    if names:
        raise MikiwameError(Reason("stored.other_tables", {"names": ", ".join(sorted(names)[:5])}))


def _check_revision(revision: str | None) -> None:
    """:raises MikiwameError: where another version of the program made the tables."""
    if revision not in (None, HEAD):
        raise MikiwameError(Reason("stored.other_revision", {"revision": revision, "wanted": HEAD}))


def _explain(url: URL, error: SQLAlchemyError) -> MikiwameError:
    """The first line of what the database says; its address without a password."""
    told = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
    return MikiwameError.at(url.render_as_string(hide_password=True), Reason("stored.unreachable", {"because": told}))
