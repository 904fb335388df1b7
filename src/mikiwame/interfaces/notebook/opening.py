"""From the name of a market, or the folder of one, to its days."""

from datetime import date, datetime
from pathlib import Path

from mikiwame.catalogue import Catalogue, find_market
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.notebook.answering import Day
from mikiwame.notation.days import read_whole_day
from mikiwame.pipeline import load as read_catalogue
from mikiwame.vocabulary.complaints import MikiwameError, UnfitError
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import Words, speak
from mikiwame.words.checks import say_error
from mikiwame.words.unread import open_language


class Market:
    """A market as its files tell it, without a day."""

    def __init__(self, catalogue: Catalogue, language: Language) -> None:
        self.catalogue = catalogue
        self._words = speak(language)

    @property
    def certifications(self) -> dict[str, str]:
        """Slug -> name."""
        return {slug: self._words.say_value(one.name) for slug, one in self.catalogue.certifications.items()}

    def on(self, day: date | str) -> Day:
        """The market as it is known on a day.

        :param day: a ``date`` (of a ``datetime`` the day), or a text like ``2026-11-27``.
        :raises MikiwameError: for what is no day.
        """
        on = day if isinstance(day, date) else _read_day(str(day), self._words)
        return Day(self.catalogue, on.date() if isinstance(on, datetime) else on, self._words)

    def __repr__(self) -> str:
        market = self.catalogue.market
        title = self._words.say_value(market.title) if market else ""
        return f"<Market {title}: {len(self.catalogue.certifications)} certifications>"


def load(market: str | Path = "medical-office", *, lang: Language = LANGUAGES[0]) -> Market:
    """Read and check a market.

    :param market: the name of a market that is shipped, or the folder of one of your own.
    :param lang: the language of the answers' sentences.
    :raises MikiwameError: when there is no such market, or with every fault of its files.
    """
    words = open_language(lang)
    try:
        folder = Path(str(market)) if Path(str(market)).is_dir() else find_market(find_shipped_catalogue(), str(market))
        return Market(read_catalogue(folder), lang)
    except MikiwameError as error:
        raise say_error(error, words) from None


def _read_day(text: str, words: Words) -> date:
    try:
        return read_whole_day(text)
    except UnfitError as error:
        raise say_error(MikiwameError(error.reason), words) from None
