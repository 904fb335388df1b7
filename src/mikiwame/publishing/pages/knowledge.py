"""What the pages know of a market on one day: each part worked out when a page first asks for it, and then kept."""

from collections.abc import Callable, Hashable
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar

from mikiwame.answers import Day
from mikiwame.answers.ranking import Place
from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

Answer = TypeVar("Answer")
Asked = ParamSpec("Asked")


FIRST = 50
"""Of a large market, the certifications of a category that stand on one page, the first of them whose neighbours in
rank have a page of the two, and the days of changes that a page tells of."""

NEAREST = 3
"""Near-twins that a row of a large market names; the page of each certification names more."""

MOST_LATELY = 4_096
"""A card of some kilobytes each."""


class Knowledge(Day):
    """A catalogue on a day, as pages need it. What is asked for is worked out once, whoever asks."""

    def __init__(self, catalogue: Catalogue, on: date, answers_queries: bool = False, base: str = "") -> None:
        super().__init__(catalogue, on)
        self.answers_queries = answers_queries
        self.base = base
        self.door: str | None = None
        """The path of the front door, where the site is one of several markets."""
        self.takes_reports = False
        """Whether a server keeps what readers report."""
        self._kept: dict[Hashable, object] = {}
        self._lately: dict[Hashable, object] = {}
        self._said: dict[tuple[int, str], tuple[Reason, str]] = {}

    @property
    def site_name(self) -> str:
        """The name of the site, which is that of its market where its publisher has given it none."""
        return self.catalogue.publisher.name or self.market.title

    def list_first(self, category: str) -> list[Place]:
        """The places of a category as one page can show them: all of them, or the first ``FIRST`` in a large market."""
        own = [place for place in self.order if place.category == category]
        return own[:FIRST] if self.is_large else own

    @property
    def offers_tables(self) -> bool:
        """Whether the site has the tables of the whole market as files. A server would make those of a large market
        while readers wait, in more memory than all of its pages take: there `mikiwame export` writes them.
        """
        return not (self.is_large and self.answers_queries)

    def once(
        self, work: Callable[Concatenate["Knowledge", Asked], Answer], *asked: Asked.args, **named: Asked.kwargs
    ) -> Answer:
        """What ``work`` makes of this and of what is ``asked``, worked out at the first call."""
        key = work, asked, *named.items()
        if key not in self._kept:
            self._kept[key] = work(self, *asked, **named)
        answer: Answer = self._kept[key]  # type: ignore[assignment]
        return answer

    def lately(self, key: Hashable, work: Callable[[], Answer]) -> Answer:
        """As :meth:`once`, for what may be asked in too many ways to keep them all: then all are forgotten."""
        answer: Answer | None = self._lately.get(key)  # type: ignore[assignment]
        if answer is None:
            # Another thread may forget all at any moment.
            answer = work()
            if len(self._lately) >= MOST_LATELY:
                self._lately.clear()
            self._lately[key] = answer
        return answer

    def say(self, reason: Reason, words: Words) -> str:
        """The sentence of a reason, kept for the very same one; the reason too, so that its id stays its own."""
        key = id(reason), words.language
        said = self._said.get(key)
        if said is None:
            said = reason, words.say(reason)
            if len(self._said) >= MOST_LATELY:
                self._said.clear()
            self._said[key] = said
        return said[1]
