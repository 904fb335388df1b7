"""The screens on which visits are settled: the list of pages, one figure after the other, and what will be written."""

from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.publishing.desk.screens import Refused, make_environment
from mikiwame.words import Words
from mikiwame.words.settling import MatterCard


@dataclass(frozen=True)
class VisitLine:
    """A page in the list of all: ``open`` figures to settle; ``first`` of those that have any."""

    number: int
    title: str
    open: int
    chance: str
    first: bool


@dataclass(frozen=True)
class MatterLine:
    """A figure in the list of a page's."""

    number: int
    title: str
    answer: str
    current: bool


@dataclass(frozen=True)
class VisitView:
    """What a screen of one page shows. ``turn``: told back with each press, so that no old screen settles anything;
    ``later``: the day that is offered to put a figure off to.
    """

    visit: int
    title: str
    url: str
    ask: str
    turn: int
    can_undo: bool
    later: str
    matters: Sequence[MatterLine]
    notice: str = ""
    refused: Refused | None = None


class VisitScreens:
    """:param base: the path below which the desk answers."""

    def __init__(self, words: Words, base: str) -> None:
        self._environment = make_environment(words, "settling", base)
        self._ending = words("entering.desk_end")

    def write_visits(self, visits: Sequence[VisitLine], notice: str) -> str:
        template = self._environment.get_template("visits.html")
        return template.render(visits=visits, notice=notice, ending=self._ending)

    def write_matter(self, view: VisitView, card: MatterCard) -> str:
        return self._environment.get_template("visit.html").render(view=view, card=card)

    def write_end(self, view: VisitView, settled: int, left: int, new_title: str) -> str:
        """:param new_title: what a source that this begins is to be called; empty where none begins."""
        template = self._environment.get_template("visit_end.html")
        return template.render(view=view, settled=settled, left=left, new_title=new_title)
