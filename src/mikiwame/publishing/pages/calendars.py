"""Calendars to subscribe to: one per certification, one of the whole market, and on a server one of those asked for."""

from collections.abc import Iterable, Mapping

from mikiwame.publishing.calendar_file import join_events, write_events
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Missing, Refused, Request
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

CALENDAR = "text/calendar; charset=utf-8"

MOST = 20
"""Certifications of one shortlist."""


def write_calendar(known: Knowledge, request: Request) -> bytes:
    """Of one certification; one that has no day yet is an empty calendar, so that a subscription sees the first.

    :raises Missing: for a slug that there is not.
    """
    slug, words = request.parts["slug"], request.words
    if slug not in known.catalogue.certifications:
        raise Missing
    title = words("calendar.subscription", name=known.catalogue.certifications[slug].name)
    events = _list_events(known, slug, words)
    about = None if events else _say_why_empty(known, slug, words)
    return join_events(events, words, title, _find_page(known, slug, words), about)


def _say_why_empty(known: Knowledge, slug: str, words: Words) -> str:
    """What is known of when it is held, where no day is."""
    told = [one.because or Reason(f"calendar.bases-{one.basis}") for one in known.calendar(slug, 1)]
    return words.list(list(dict.fromkeys(words.say(one) for one in told)), "sentences")


def write_shortlist(known: Knowledge, request: Request) -> bytes:
    """Of the certifications in ``only``, their slugs with commas between; of all without it.

    :raises Refused: for a slug that there is not, too many, or a question of another name.
    """
    words = request.words
    asked = _read_only(known, request)
    names = [known.catalogue.certifications[slug].name for slug in asked]
    title = (
        words("calendar.subscription_some", names=words.list([words.say_value(name) for name in names]))
        if asked
        else words("calendar.subscription_all", market=known.market.title)
    )
    events = (event for slug in asked or sorted(known.slugs) for event in _list_events(known, slug, words))
    return join_events(events, words, title)


def _read_only(known: Knowledge, request: Request) -> list[str]:
    """In the order of the alphabet, so that the same list in another order is the same file."""
    asked = sorted({slug.strip() for slug in request.query.get("only", "").split(",")} - {""})
    unknown = [slug for slug in asked if slug not in known.catalogue.certifications]
    if unknown or request.query.keys() - {"only"}:
        raise Refused(request.words("calendar.refused_only"))
    if len(asked) > MOST:
        raise Refused(request.words("calendar.refused_many", most=MOST))
    return asked


def _find_page(known: Knowledge, slug: str, words: Words) -> str | None:
    return f"{known.base}{find_prefix(words.language)}/certifications/{slug}" if "://" in known.base else None


def _list_events(known: Knowledge, slug: str, words: Words) -> list[bytes]:
    """Kept, since the calendar of the market has them too."""
    return known.once(_write_events, slug, words)


def _write_events(known: Knowledge, slug: str, words: Words) -> list[bytes]:
    return write_events(known.schedules.appointments.list_of(slug), known.on, words)


def _list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


ROUTES = (
    FileRoute("/calendar/{slug}.ics", write_calendar, CALENDAR, _list_parts),
    FileRoute("/calendar.ics", write_shortlist, CALENDAR),
)
