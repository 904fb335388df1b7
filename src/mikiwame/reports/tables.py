"""The tables of the reports, as the program reads them; `migrations` makes and changes them."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC on every database; SQLite keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


METADATA = MetaData()

SECRETS = Table(
    "secrets",
    METADATA,
    Column("name", String(20), primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
"""The key of the forms' tokens. A backup does not hold it."""

SALTS = Table(
    "salts",
    METADATA,
    Column("day", String(10), primary_key=True),
    Column("salt", LargeBinary, nullable=False),
)
"""The key of a day's marks of senders; yesterday's is deleted."""

SENDINGS = Table(
    "sendings",
    METADATA,
    Column("day", String(10), primary_key=True),
    Column("sender", String(32), primary_key=True),
    Column("count", Integer, nullable=False),
)
"""How many reports each mark sent on a day; yesterday's are deleted. No report tells its sender."""

REPORTS = Table(
    "reports",
    METADATA,
    Column("reference", String(9), primary_key=True),
    Column("received", Instant, nullable=False, index=True),
    Column("token", String(32), nullable=False, unique=True),
    Column("digest", String(64), nullable=False, unique=True),
    Column("market", String(100), nullable=False),
    Column("certification", String(100), nullable=False),
    Column("field", String(100), nullable=False),
    Column("label", Text),
    Column("text", Text),
    Column("source", String(100)),
    Column("shown_on", Date),
    Column("said_right", Text, nullable=False),
    Column("said_where", Text),
    Column("said_note", Text),
    Column("organiser", Boolean, nullable=False),
    Column("language", String(5), nullable=False),
)
"""``token``: of the form, so that one form is one report; ``digest``: of the day and all that is said."""

SETTLEMENTS = Table(
    "settlements",
    METADATA,
    Column("reference", String(9), ForeignKey(REPORTS.c.reference), primary_key=True),
    Column("state", String(20), nullable=False),
    Column("settled_on", Date, nullable=False),
    Column("because", Text, nullable=False),
)

ERASURES = Table(
    "erasures",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("erased_on", Date, nullable=False),
    Column("because", Text, nullable=False),
)
"""That a report was erased, and why. Nothing leads from here to the report; ``id`` is drawn."""

KEPT = (REPORTS, SETTLEMENTS, ERASURES)
"""What a backup holds, in the order in which it can be put back."""
