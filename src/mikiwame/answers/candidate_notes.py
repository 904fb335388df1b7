"""What an advice says of a candidate whoever asks, each part worked out when it is first needed."""

from mikiwame.advice.cost_terms import Study
from mikiwame.advice.options import Option
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.candidate_lines import tell_line
from mikiwame.answers.candidates import Cited, list_points
from mikiwame.answers.day import Day
from mikiwame.vocabulary.reasons import Reason

_SITTINGS = 3
"""Sittings to come that an advice names."""


class Notes:
    """The candidates of a day. What is worked out here is kept: there are few of them, and many who ask."""

    def __init__(self, day: Day) -> None:
        self._day = day
        self._points: dict[str, list[Cited]] = {}
        self._lines: dict[tuple[str, Study], Reason] = {}
        self._sittings: dict[str, tuple[Occurrence, ...]] = {}

    def list_points(self, slug: str) -> list[Cited]:
        """What speaks for it."""
        if slug not in self._points:
            self._points[slug] = list_points(self._day, slug)
        return self._points[slug]

    def tell_line(self, option: Option, study: Study) -> Reason:
        """The whole of it in one line."""
        key = option.slug, study
        if key not in self._lines:
            self._lines[key] = tell_line(self._day, option, option.costs[study])
        return self._lines[key]

    def list_sittings(self, slug: str) -> tuple[Occurrence, ...]:
        if slug not in self._sittings:
            coming = self._day.calendar(slug)
            still = [one for one in coming if not one.closed]
            self._sittings[slug] = tuple((still or coming)[:_SITTINGS])
        return self._sittings[slug]
