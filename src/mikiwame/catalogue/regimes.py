"""Until when what a page says of a certification can hold: what a revision changed, and what ended with the exam."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mikiwame import notation
from mikiwame.catalogue.files import CertificationEvent, Event, OrganisationEvent
from mikiwame.catalogue.reading import Catalogue
from mikiwame.notation.days import read_day
from mikiwame.vocabulary.ages import UNDATED
from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.fields import OFFERS, Field


@dataclass(frozen=True, slots=True)
class Turn:
    """The day from which a field is told anew, and the words that tell of it."""

    day: int
    because: str


@dataclass(frozen=True, slots=True)
class Regimes:
    """Of one certification: the turns of each field, oldest first; label -> the turn that closed it; the day after
    which nothing is offered; mode -> the day from which nobody can sit the exam in it; and all that happened, to the
    exam and to those who hold it.
    """

    turns: Mapping[Field, tuple[Turn, ...]]
    closed: Mapping[str, Turn]
    end: Turn | None
    suspended: Mapping[str, int]
    events: tuple[Event, ...]

    def find_end(self, field: Field, words: str, true_day: int, dated: bool) -> Turn | None:
        """When what was true on a day holds no longer; None where nothing ended it.

        A copy without a day is of some day up to ``UNDATED`` ago, so that it may be of the regime before; it is
        where it names a closed label.

        :param words: the text and its label.
        """
        told = _find_oldest(true_day, dated)
        later = [turn for turn in self.turns.get(field, ()) if told < turn.day]
        offered = [self.end] if self.end and field in OFFERS else []
        named = [turn for label, turn in self.closed.items() if notation.names_label(words, label)]
        gone = [turn for turn in named if not dated or true_day < turn.day]
        return min([*later, *offered, *gone], key=lambda turn: turn.day, default=None)

    def find_news_end(self, source: str, period: str, said: int) -> Turn | None:
        """The day on which the news of a page came true: that of an event which the same page tells, within the year or
        month that the news names. From then on the event tells it. Since when an exam has been held is no news on the
        day ``said`` that a page tells it later.
        """
        named = read_day(period)
        told = (
            event
            for event in self.events
            if event.source == source and (not _is_start(event) or said < count_days(event.on.first))
        )
        met = [event for event in told if event.on.first <= named.last and named.first <= event.on.last]
        return min((_turn(one, count_days(one.on.first)) for one in met), key=lambda turn: turn.day, default=None)

    def find_suspension(self, mode: str | None) -> int | None:
        """From when nobody can sit the exam in a mode; None for one that is open, or for none."""
        return self.suspended.get(mode) if mode else None

    def find_start(self, field: Field, true_day: int, dated: bool) -> int | None:
        """From when the regime holds that it is told of; None where no revision before it is known."""
        told = _find_oldest(true_day, dated)
        return max((turn.day for turn in self.turns.get(field, ()) if turn.day <= told), default=None)


def _is_start(event: Event) -> bool:
    return isinstance(event, CertificationEvent) and event.event == "started"


def _find_oldest(true_day: int, dated: bool) -> int:
    return true_day if dated else true_day - UNDATED


def find_regimes(catalogue: Catalogue) -> dict[str, Regimes]:
    """The regimes of each certification."""
    return {
        slug: Regimes(
            _list_turns(certification.life),
            _list_closed(certification.life),
            _find_end(catalogue, certification.life, certification.organisers),
            {mode: count_days(event.on.first) for event in certification.life for mode in event.suspends},
            (*certification.life, *_list_events(catalogue, certification.organisers)),
        )
        for slug, certification in catalogue.certifications.items()
    }


def _list_events(catalogue: Catalogue, organisers: Iterable[str]) -> list[OrganisationEvent]:
    known = (catalogue.organisations.get(name) for name in organisers)
    return [event for who in known if who for event in who.life]


def _list_closed(life: Iterable[CertificationEvent]) -> dict[str, Turn]:
    return {label: _turn(event, count_days(event.on.first)) for event in life for label in event.closes}


def _list_turns(life: Iterable[CertificationEvent]) -> dict[Field, tuple[Turn, ...]]:
    turns: dict[Field, list[Turn]] = {}
    for event in sorted((one for one in life if one.event == "revised"), key=lambda one: one.on.first):
        for field in event.changes:
            turns.setdefault(field, []).append(_turn(event, count_days(event.on.first)))
    return {field: tuple(found) for field, found in turns.items()}


def _find_end(catalogue: Catalogue, life: Iterable[CertificationEvent], organisers: Iterable[str]) -> Turn | None:
    """The day after the last sitting, or after the last of all organisers is dissolved."""
    last: list[Event] = [event for event in life if event.event == "last_sitting"]
    known = (catalogue.organisations.get(name) for name in organisers)
    gone = [[one for one in who.life if one.event == "dissolved"] if who else [] for who in known]
    if not last and gone and all(gone):
        last = [max((event for events in gone for event in events), key=lambda event: event.on.last)]
    return min((_turn(event, count_days(event.on.last) + 1) for event in last), key=lambda one: one.day, default=None)


def _turn(event: Event, day: int) -> Turn:
    return Turn(day, event.text or event.on.text)
