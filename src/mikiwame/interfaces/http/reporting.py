"""The form for what is wrong, and what is sent with it: read with distrust, kept, and only then acknowledged."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import parse_qsl

from sqlalchemy.exc import SQLAlchemyError
from starlette.types import Receive, Scope

from mikiwame.interfaces.http.editions import Edition
from mikiwame.interfaces.http.headers import Header
from mikiwame.interfaces.http.prepared import Prepared, prepare
from mikiwame.interfaces.http.problems import METHODS, RequestError
from mikiwame.interfaces.http.senders import Network, find_sender, is_own_form
from mikiwame.interfaces.http.workers import Worker
from mikiwame.publishing.pages.addresses import FORMS, find_prefix, read_address
from mikiwame.publishing.pages.reporting import Typed, describe_form, describe_receipt, list_shown
from mikiwame.publishing.pages.routes import HTML, Missing
from mikiwame.reports import Report, Said, Shown
from mikiwame.reports.reading import LONGEST, RefusedText, read_said
from mikiwame.reports.store import Full, Store
from mikiwame.reports.tokens import Token, read_token, write_token
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak

_METHODS = ("GET", "HEAD", "POST")

RECEIVED = "/reported/"
"""Below it is what became of a report, under its reference."""

FORM_TYPE = b"application/x-www-form-urlencoded"

LARGEST = 32_768
"""Bytes of a form: all its texts in characters of three bytes, each of which is written as nine."""

_PATIENCE = 20
"""Seconds in which a form must be here."""

_PARTS = 20
_WAITING = 256
_SEE_OTHER = 303
_REFERENCE = 9

_STATUS: Mapping[str, int] = {"sender": 429, "day": 503}


@dataclass(frozen=True)
class Reporting:
    """``now`` tells the time (UTC), the only clock; ``trusted`` are the proxies whose word on addresses holds."""

    store: Store
    now: Callable[[], datetime]
    trusted: Sequence[Network] = ()


class Refused(Exception):  # noqa: N818  it says what is so, and no program fails
    """A form that comes back: with which status, to which of its fields, and why."""

    def __init__(self, status: int, field: str, code: str) -> None:
        self.status, self.field, self.because = status, field, Reason(f"report.{code}")
        super().__init__(code)


@dataclass(frozen=True)
class _Place:
    """A form: of one field of a certification of a market, in a language."""

    edition: Edition
    language: Language
    slug: str
    field: str

    @property
    def about(self) -> str:
        """What its token holds for; a form may be sent in another language than it was opened in."""
        return "\n".join((self.edition.site.known.catalogue.slug, self.slug, self.field))


class ReportForms:
    """Answers what is asked below :data:`FORMS`, in every language."""

    def __init__(self, reporting: Reporting, pages: Worker, base: str) -> None:
        """Prepare for the reports of one market.

        :param pages: what renders; ``base`` is what stands before every path in answers.
        """
        self._reporting, self._pages, self._base = reporting, pages, base
        self._worker = Worker("reports", _WAITING)
        self._day: date | None = None

    def close(self) -> None:
        self._worker.close()

    def list_methods(self, path: str) -> tuple[str, ...]:
        plain = read_address(path)[1]
        if plain.startswith(RECEIVED):
            return METHODS
        return _METHODS if plain.startswith(FORMS) else ()

    async def answer(self, scope: Scope, receive: Receive, edition: Edition, path: str) -> Prepared:
        """:raises RequestError: for what no form of ours sends."""
        language, plain = read_address(path)
        if plain.startswith(RECEIVED):
            return await self._show_receipt(edition, language, path, plain)
        await self._forget_days()
        slug, _, field = plain.removeprefix(FORMS).partition("/")
        place = _Place(edition, language, slug, field)
        form = await _read_form(scope, receive) if scope["method"] == "POST" else None
        try:
            return await (self._show(place, 200) if form is None else self._take(place, form, scope))
        except Missing:
            return await self._miss(edition, path)

    async def _miss(self, edition: Edition, path: str) -> Prepared:
        """The page for an address that there is not."""
        rendered = await self._pages.run(lambda: edition.site.render(path))
        return prepare(rendered.status, rendered.content_type, rendered.body, path, keep=False)

    async def _show(self, place: _Place, status: int, token: str | None = None, typed: Typed | None = None) -> Prepared:
        """:raises Missing: for a form that there is not."""
        sent = token or write_token(self._reporting.store.key, place.about, self._reporting.now().timestamp())
        site, words = place.edition.site, speak(place.language)
        path = f"{FORMS}{place.slug}/{place.field}"

        def write() -> Prepared:
            data = describe_form(site.known, place.slug, place.field, sent, LONGEST, words, typed)
            return _prepare(status, site.render_form("report.html", data, path, place.language))

        return await self._pages.run(write)

    async def _take(self, place: _Place, form: Mapping[str, str], scope: Scope) -> Prepared:
        told = form.get("token", "")
        token = read_token(self._reporting.store.key, place.about, told, self._reporting.now().timestamp())
        try:
            token = _check_token(token, dict(scope["headers"]))
            shown = await self._pages.run(lambda: _find_shown(place, form.get("fact", "")))
            said = read_said(form, place.language)
            reference = await self._keep(shown, said, token, find_sender(scope, self._reporting.trusted))
        except RefusedText as text:
            return await self._show(place, 400, told, Typed(form, text.field, text.because))
        except Refused as refused:
            # A form whose token is no good comes back with a new one.
            fresh = None if token is None or token.too_old else told
            return await self._show(place, refused.status, fresh, Typed(form, refused.field, refused.because))
        where = f"{self._base}{find_prefix(place.language)}{RECEIVED}{reference}"
        return _prepare(_SEE_OTHER, b"", [(b"location", where.encode("ascii"))])

    async def _keep(self, shown: Shown, said: Said, token: Token, sender: str) -> str:
        """The reference of the report, once it is committed.

        :raises Refused: where it is not.
        """
        store, now = self._reporting.store, self._reporting.now()
        try:
            return await self._worker.run(lambda: store.add(shown, said, token.nonce, sender, now))
        except Full as full:
            raise Refused(_STATUS[full.whose], "token", f"refused_{full.whose}") from None
        except SQLAlchemyError as error:
            _note_trouble("A report could not be kept", error)
            raise Refused(503, "token", "refused_trouble") from None
        except RequestError as busy:
            raise Refused(busy.status, "token", "refused_trouble") from None

    async def _show_receipt(self, edition: Edition, language: Language, path: str, plain: str) -> Prepared:
        reference = plain.removeprefix(RECEIVED)
        sound = len(reference) == _REFERENCE and reference.isascii()
        found = await self._find(reference.upper()) if sound else None
        if found is None:
            return await self._miss(edition, path)
        data = describe_receipt(found.reference, found.state, speak(language))
        body = await self._pages.run(lambda: edition.site.render_form("received.html", data, plain, language))
        return _prepare(200, body)

    async def _find(self, reference: str) -> Report | None:
        """:raises RequestError: where the database does not answer."""
        try:
            return await self._worker.run(lambda: self._reporting.store.find(reference))
        except SQLAlchemyError as error:
            _note_trouble("A report could not be looked up", error)
            raise RequestError(503, "What became of the report cannot be looked up now. Try again later.") from None

    async def _forget_days(self) -> None:
        """On each new day once: a key is thrown away even if nobody sends a report for weeks."""
        now = self._reporting.now()
        if now.date() == self._day:
            return
        self._day = now.date()
        try:
            await self._worker.run(lambda: self._reporting.store.forget_days(now))
        except SQLAlchemyError as error:
            _note_trouble("Yesterday's keys could not be thrown away", error)


def _note_trouble(what: str, error: SQLAlchemyError) -> None:
    """Into the log: the first line of what the database says, for the others may repeat what a reader wrote."""
    told = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    logging.getLogger("mikiwame").error("%s: %s", what, told)


def _prepare(status: int, body: bytes, more: Sequence[Header] = ()) -> Prepared:
    """A page for one reader: nobody keeps it and no search engine lists it."""
    return prepare(status, HTML, body, FORMS, keep=False, more=[(b"x-robots-tag", b"noindex"), *more])


def _check_token(token: Token | None, headers: Mapping[bytes, bytes]) -> Token:
    """The token of a form of ours.

    :raises Refused: for a form that is not ours, was open for too long, or was sent faster than anyone types.
    """
    if token is None or not is_own_form(headers):
        raise Refused(403, "token", "refused_token")
    if token.too_old:
        raise Refused(400, "token", "refused_old")
    if token.too_young:
        raise Refused(400, "token", "refused_fast")
    return token


def _find_shown(place: _Place, key: str) -> Shown:
    """The figure as the page shows it now.

    :raises Refused: where the page shows it no longer.
    """
    known = place.edition.site.known
    found = {one.key: one.fact for one in list_shown(known, place.slug, place.field, speak(place.language))}
    fact = found.get(key)
    if fact is None:
        raise Refused(409, "fact", "refused_fact")
    text = fact.text if fact.known else None
    return Shown(known.catalogue.slug, place.slug, place.field, fact.label, text, fact.source, fact.on)


async def _read_form(scope: Scope, receive: Receive) -> dict[str, str]:
    """Name -> text; of several of one name the last.

    :raises RequestError: for what is no form, too large, too slow or not UTF-8.
    """
    told = dict(scope["headers"]).get(b"content-type", b"")
    if told.partition(b";")[0].strip().lower() != FORM_TYPE:
        raise RequestError(415, "A report is sent as a form: application/x-www-form-urlencoded.")
    try:
        async with asyncio.timeout(_PATIENCE):
            body = await _read_body(receive)
        return dict(parse_qsl(body.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_PARTS))
    except TimeoutError:
        raise RequestError(408, "The form did not arrive in time. Send it again.") from None
    except ValueError:
        raise RequestError(400, "The form cannot be read: it is not UTF-8 or has too many parts.") from None


async def _read_body(receive: Receive) -> bytes:
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise RequestError(400, "The form did not arrive whole.")
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > LARGEST:
            raise RequestError(413)
    return body
