"""The revisions of the tables: which one a database has, and how it gets to another (Alembic)."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection

HEAD = "0003"
"""The revision that this version of the program reads and writes."""

_SCRIPTS = Path(__file__).parent / "migrations"


def find_revision(connection: Connection) -> str | None:
    """None of a database without tables of ours."""
    return MigrationContext.configure(connection).get_current_revision()


def move_to(connection: Connection, revision: str) -> None:
    """Up or down to a revision, or to ``base``, where there is nothing; all in the transaction of the connection."""
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    present = find_revision(connection)
    if revision == "base" or (present is not None and revision < present):
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)
