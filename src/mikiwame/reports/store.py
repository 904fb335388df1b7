"""The reports in a database: what is acknowledged is committed, nothing is kept twice, and limits hold."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime
from hashlib import sha256
from threading import Lock
from typing import Literal, TypeVar

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, delete, func, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError

from mikiwame.reports.senders import SALT, mark_sender
from mikiwame.reports.shapes import Erased, Limits, Report, Said, Settled, Shown, State
from mikiwame.reports.tables import ERASURES, REPORTS, SALTS, SECRETS, SENDINGS, SETTLEMENTS
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

Answer = TypeVar("Answer")

_KEY = "token"
_ALL = "all"
"""In the place of a mark: the reports of everybody."""

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without those that are taken for another (Crockford's base 32)."""

_TRIES = 5
"""How often a transaction is tried that the database gave up for another one's sake."""

_SITE = 5
"""How many times a sender's limit the network around it may reach, whoever sends from it."""

_ROWS = ("(:day, :sender, 1)", "(:day, :site, 1)", "(:day, :everybody, 1)")
"""Always in this order, in which every transaction waits for the others'."""

_COUNT, _COUNT_SITE = (
    text(
        f"INSERT INTO sendings (day, sender, count) VALUES {', '.join(rows)} "  # noqa: S608  of constants alone
        "ON CONFLICT (day, sender) DO UPDATE SET count = sendings.count + 1 RETURNING sender, count"
    )
    for rows in (_ROWS[::2], _ROWS)
)


class Full(Exception):  # noqa: N818  it says what is so, and no program fails
    """The day's limit is reached: that of the ``sender``, or that of the ``day``."""

    def __init__(self, whose: Literal["sender", "day"]) -> None:
        self.whose = whose
        super().__init__(whose)


class Store:
    """Every method is one transaction; any number of threads and processes may call them at once."""

    def __init__(self, engine: Engine, limits: Limits) -> None:
        self.engine = engine
        self.limits = limits
        # SQLite lets one write at a time and leaves the others to ask again; a lock lets them in by turns.
        self._turn = Lock() if engine.dialect.name == "sqlite" else None
        self._insert = (sqlite if self._turn else postgresql).insert
        self._salt: tuple[str, bytes] | None = None
        self.key = self._write(self._find_key)

    def close(self) -> None:
        self.engine.dispose()

    def add(self, shown: Shown, said: Said, token: str, sender: str, now: datetime) -> str:
        """Keep a report and give its reference, which is that of the earlier one where the same was sent before.

        :param token: of the form: one form is one report, however often it is sent.
        :param sender: the address it came from, of which only a mark for the day is kept, apart from the report.
        :raises Full: where a limit of the day is reached; then nothing is kept.
        """
        day = now.date().isoformat()
        marks = mark_sender(self._find_salt(day), sender)
        row = {
            "reference": _draw_reference(),
            "received": now,
            "token": token,
            "digest": _digest(day, shown, said),
            **_write_columns(shown, said),
        }

        def work(connection: Connection) -> str:
            new = connection.execute(
                self._insert(REPORTS).on_conflict_do_nothing().returning(REPORTS.c.reference), row
            ).scalar()
            if new is None:
                same = (REPORTS.c.token == token) | (REPORTS.c.digest == row["digest"])
                return str(connection.execute(select(REPORTS.c.reference).where(same)).scalars().first() or "")
            self._count(connection, day, *marks)
            return str(new)

        # None is found where two drew the same reference, once in a million millions.
        return self._write(work) or self.add(shown, said, token, sender, now)

    def find(self, reference: str) -> Report | None:
        return next(iter(self._list(REPORTS.c.reference == reference)), None)

    def list_reports(self, state: State | None = None, market: str | None = None) -> list[Report]:
        """The oldest first."""
        told = func.coalesce(SETTLEMENTS.c.state, "open")
        return self._list(*([told == state] if state else []), *([REPORTS.c.market == market] if market else []))

    def count_open(self, market: str | None = None) -> int:
        """Reports that nobody has settled."""
        asked = select(func.count()).select_from(REPORTS.outerjoin(SETTLEMENTS)).where(SETTLEMENTS.c.state.is_(None))
        if market:
            asked = asked.where(REPORTS.c.market == market)
        with self._read() as connection:
            return connection.execute(asked).scalar_one()

    def settle(self, reference: str, settled: Settled) -> None:
        """Keep what an editor decided, in the place of what was decided before.

        :raises MikiwameError: where there is no such report.
        """
        row = {
            "reference": reference,
            "state": settled.state,
            "settled_on": settled.on,
            "because": settled.because,
        }

        def work(connection: Connection) -> bool:
            known = connection.execute(select(REPORTS.c.reference).where(REPORTS.c.reference == reference)).scalar()
            if known:
                told = self._insert(SETTLEMENTS).values(row)
                connection.execute(told.on_conflict_do_update(index_elements=[SETTLEMENTS.c.reference], set_=row))
            return known is not None

        if not self._write(work):
            raise MikiwameError(Reason("stored.no_report", {"reference": reference}))

    def erase(self, reference: str, erased: Erased) -> None:
        """Delete a report and what was decided of it; what stays is that something was erased, when and why.

        :raises MikiwameError: where there is no such report.
        """
        row = {"id": secrets.token_hex(8), "erased_on": erased.on, "because": erased.because}

        def work(connection: Connection) -> bool:
            connection.execute(delete(SETTLEMENTS).where(SETTLEMENTS.c.reference == reference))
            gone = connection.execute(delete(REPORTS).where(REPORTS.c.reference == reference)).rowcount
            if gone:
                connection.execute(self._insert(ERASURES), row)
            return bool(gone)

        if not self._write(work):
            raise MikiwameError(Reason("stored.no_report", {"reference": reference}))

    def list_erased(self) -> list[Erased]:
        """The oldest first."""
        with self._read() as connection:
            rows = connection.execute(select(ERASURES).order_by(ERASURES.c.erased_on, ERASURES.c.id))
            return [Erased(row.erased_on, row.because) for row in rows]

    def forget_days(self, now: datetime) -> None:
        """Throw away the keys and counts of earlier days, also where nobody has sent anything since."""
        self._find_salt(now.date().isoformat())

    def _count(self, connection: Connection, day: str, mark: str, site: str | None = None) -> None:
        asked = {"day": day, "sender": mark, "everybody": _ALL, **({"site": site} if site else {})}
        told = connection.execute(_COUNT_SITE if site else _COUNT, asked).mappings()
        counts = {str(row["sender"]): int(row["count"]) for row in told}
        if counts[mark] > self.limits.per_sender or (site and counts[site] > self.limits.per_sender * _SITE):
            raise Full("sender")
        if counts[_ALL] > self.limits.per_day:
            raise Full("day")

    def _find_salt(self, day: str) -> bytes:
        """The key of the day's marks; a new day's is made, and all of earlier days is thrown away."""
        if self._salt is None or self._salt[0] != day:
            self._salt = day, self._write(lambda connection: self._make_salt(connection, day))
        return self._salt[1]

    def _make_salt(self, connection: Connection, day: str) -> bytes:
        row = {"day": day, "salt": secrets.token_bytes(SALT)}
        connection.execute(self._insert(SALTS).on_conflict_do_nothing(), row)
        for table in (SALTS, SENDINGS):
            connection.execute(delete(table).where(table.c.day < day))
        return bytes(connection.execute(select(SALTS.c.salt).where(SALTS.c.day == day)).scalar_one())

    def _find_key(self, connection: Connection) -> bytes:
        """The key of the forms' tokens, which all processes share."""
        row = {"name": _KEY, "value": secrets.token_bytes(32)}
        connection.execute(self._insert(SECRETS).on_conflict_do_nothing(), row)
        return bytes(connection.execute(select(SECRETS.c.value).where(SECRETS.c.name == _KEY)).scalar_one())

    def _list(self, *conditions: ColumnElement[bool]) -> list[Report]:
        asked: Select[tuple[object, ...]] = select(
            REPORTS, SETTLEMENTS.c.state, SETTLEMENTS.c.settled_on, SETTLEMENTS.c.because
        ).select_from(REPORTS.outerjoin(SETTLEMENTS))
        with self._read() as connection:
            rows = connection.execute(asked.where(*conditions).order_by(REPORTS.c.received, REPORTS.c.reference))
            return [_read_row(row) for row in rows]

    @contextmanager
    def _read(self) -> Iterator[Connection]:
        with self.engine.connect().execution_options(reads=True) as connection:
            yield connection

    def _write(self, work: Callable[[Connection], Answer]) -> Answer:
        """What ``work`` gives, after it is committed; where the database gave it up, it is done again."""
        for tried in range(1, _TRIES + 1):
            try:
                return self._commit(work)
            except DBAPIError as error:
                if tried == _TRIES or not _is_passing(error):
                    raise
        raise AssertionError

    def _commit(self, work: Callable[[Connection], Answer]) -> Answer:
        if self._turn is None:
            with self.engine.begin() as connection:
                return work(connection)
        with self._turn, self.engine.begin() as connection:
            return work(connection)


def _is_passing(error: DBAPIError) -> bool:
    """Whether the same may succeed when it is done at once again: the database undid it, or went away.

    Not where it was locked: that is told after waiting, and who sends a report has waited long enough.
    """
    state = getattr(error.orig, "sqlstate", None) or ""
    return error.connection_invalidated or state[:2] in ("40", "57")


def _draw_reference() -> str:
    """Forty bits, so that nobody comes upon another's number by trying."""
    letters = "".join(secrets.choice(_LETTERS) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def _digest(day: str, shown: Shown, said: Said) -> str:
    """The same for all that say the same of the same figure on a day."""
    told = [day, *map(repr, asdict(shown).values()), *map(repr, (said.right, said.where, said.note, said.organiser))]
    return sha256("\x1f".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _write_columns(shown: Shown, said: Said) -> dict[str, str | bool | date | None]:
    return {
        "market": shown.market,
        "certification": shown.certification,
        "field": shown.field,
        "label": shown.label,
        "text": shown.text,
        "source": shown.source,
        "shown_on": shown.on,
        "said_right": said.right,
        "said_where": said.where,
        "said_note": said.note,
        "organiser": said.organiser,
        "language": said.language,
    }


def _read_row(row: Row[tuple[object, ...]]) -> Report:
    shown = Shown(row.market, row.certification, row.field, row.label, row.text, row.source, row.shown_on)
    said = Said(row.said_right, row.said_where, row.said_note, row.organiser, row.language)
    settled = Settled(row.state, row.settled_on, row.because) if row.state else None
    return Report(row.reference, row.received, shown, said, settled)
