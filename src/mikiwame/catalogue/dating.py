"""From when and how long a value holds, and the day it is true of."""

from dataclasses import dataclass
from datetime import date

from mikiwame import notation
from mikiwame.catalogue.files import Printed, Withheld
from mikiwame.catalogue.labels import find_last_sitting, find_season_end
from mikiwame.catalogue.origins import Place, count
from mikiwame.catalogue.regimes import Turn
from mikiwame.catalogue.values import Value
from mikiwame.notation.days import read_day
from mikiwame.vocabulary.days import count_days


@dataclass(frozen=True, slots=True)
class Days:
    """From when and how long a value holds, and the day it is true of, as counts of days."""

    since: int | None
    until: int | None
    because: str | None
    """Why it ended, where the text itself does not say so."""
    true_day: int
    dated: bool
    regime: int | None


def date_value(place: Place, said: Printed | Withheld, value: Value, period: str | None) -> Days:
    """A text that names a day or a year dates itself; what was said before a revision holds until then."""
    origin = place.origin
    named = count(_read_iso(value.since))
    since = origin.since if named is None else named
    announced = since is not None and since > origin.day
    first_known = since if announced else named if not place.dated else None
    last_known = [count_days(read_day(period).last)] if period else []
    true_day = min([origin.true_day if first_known is None else first_known, *last_known])
    dated = bool(place.dated or announced or period or value.since or value.until)
    words = " ".join(filter(None, (value.label or said.label, said.text if isinstance(said, Printed) else None)))
    turn = place.regimes.find_end(place.field, words, true_day, dated)
    if place.field == "status" and period:
        turn = place.regimes.find_news_end(origin.source, period, origin.day) or turn
    until = _find_last(place, said, value, turn)
    # The editor's own word on a text goes before that on its reading.
    because = said.because if said.until else origin.because
    return Days(
        since=since,
        until=until,
        because=turn.because if turn and until == turn.day - 1 else because,
        true_day=true_day if until is None else min(true_day, until),
        dated=dated,
        regime=place.regimes.find_start(place.field, true_day, dated),
    )


def _find_last(place: Place, said: Printed | Withheld, value: Value, turn: Turn | None) -> int | None:
    """The last day on which a value holds: by its text, by the editor, by a revision; a sitting day is its own last."""
    ends = [count(_read_iso(value.until)), count(said.until) if said.until else place.origin.until]
    ends.append(find_last_sitting(value.state) if value.unit == "dates" and value.state else None)
    ends.append(turn.day - 1 if turn else None)
    if value.season and place.dated and isinstance(said, Printed) and not notation.comes_every_year(said.text):
        ends.append(find_season_end(value.season, place.origin.true_day))
    return min((end for end in ends if end is not None), default=None)


def _read_iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
