"""One language as a reader reads it: messages by their code, and each kind of value as the language writes it."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from mikiwame.vocabulary.reasons import Figure, Listed, PartDay, Points, Reason, Share, Style, Term, Value, Yen
from mikiwame.vocabulary.texts import Language, say_text
from mikiwame.words import formats
from mikiwame.words.messages import Escape, Topic, read_topic


class Words:
    """``words("front.title", market="…")`` is the message ``title`` of the topic ``front``.

    A value may be any of ``vocabulary.reasons``; whole numbers also choose between singular and plural.
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, code: str, /, **values: Value) -> str:
        topic, name = self._find(code)
        return topic.say(name, {place: self._place(value) for place, value in values.items()})

    def write(self, code: str, escape: Escape, /, **values: object) -> str:
        """The message as markup; ``escape`` makes markup of a text, and leaves what is markup as it is."""
        topic, name = self._find(code)
        return topic.write(name, escape, {place: self._mark(value) for place, value in values.items()})

    def say(self, reason: Reason) -> str:
        """The sentence of a reason."""
        return self(reason.code, **reason.values)

    def knows(self, code: str) -> bool:
        """Whether there is such a message."""
        topic, name = code.split(".", 1)
        return name in read_topic(self.language, topic).variables

    def say_value(self, value: Value) -> str:
        """Any value that a sentence may hold, as the language writes it."""
        match value:
            case None:
                return ""
            case str():
                return say_text(value, self.language)
            case Reason():
                return self.say(value)
            case Term():
                return self.term(value.group, value.key)
            case Listed():
                return self.list([self.say_value(one) for one in value.values], value.style)
        return self._say_figure(value)

    def _say_figure(self, value: Yen | Points | Share | Figure | PartDay | date | float) -> str:
        match value:
            case Yen():
                return self.yen(value.low, value.high)
            case Points():
                return self.points(value.low, value.high)
            case Share():
                return self.share(value.share, value.digits)
            case Figure():
                return self.figure(value)
            case PartDay():
                return formats.say_part_day(value.text, self.language)
            case date():
                return self.day(value)
        return self.number(value)

    def term(self, group: str, key: str) -> str:
        """A word of the product's own; a key that has none is told as it is."""
        code = f"terms.{group}-{key}"
        return self(code) if self.knows(code) else key

    def day(self, day: date) -> str:
        return formats.say_day(day, self.language)

    def day_of_year(self, day: date) -> str:
        return formats.say_day_of_year(day, self.language)

    def number(self, number: float) -> str:
        return formats.say_number(number, self.language)

    def share(self, share: float, digits: int = 0) -> str:
        return formats.say_share(share, self.language, digits)

    def list(self, words: Sequence[str], style: Style = "plain") -> str:
        return formats.say_list(words, self.language, style)

    def yen(self, low: float, high: float | None = None) -> str:
        """``8,800円``, or ``8,800~9,900円``; in English ``¥8,800–9,900``."""
        first, last = self.number(low), self.number(low if high is None else high)
        if first == last:
            return self("formats.yen", amount=first)
        return self("formats.yen_range", low=first, high=last)

    def figure(self, figure: Figure) -> str:
        """``8,800円``, ``50~60%``, ``100人以上``, ``5,500円(税別)``; the bare number of a unit that has no words."""
        low, high = figure.low, figure.high
        ends = [self.number(end) for end in dict.fromkeys((low, high)) if end is not None]
        said = ends[0] if len(set(ends)) == 1 else self("formats.range", low=ends[0], high=ends[-1])
        code = f"formats.figure-{(figure.unit or 'none').replace('/', '_')}"
        if self.knows(code):
            said = self(code, figure=said, count=int(low) if low is not None and low == high else 2)
        if low is None or high is None:
            said = self("formats.at_most" if low is None else "formats.at_least", figure=said)
        return self("formats.taxed", figure=said, tax=Term("taxes", figure.tax)) if figure.tax else said

    def points(self, low: float, high: float | None = None) -> str:
        """Parts of a score, 0..1, as points of 100."""
        first, last = f"{low * 100:.1f}", f"{(low if high is None else high) * 100:.1f}"
        if first == last:
            return self("formats.points", points=first)
        return self("formats.points_range", low=first, high=last)

    def _find(self, code: str) -> tuple[Topic, str]:
        topic, name = code.split(".", 1)
        return read_topic(self.language, topic), name

    def _place(self, value: Value) -> object:
        """What a message is given: whole numbers as they are, since they choose between singular and plural."""
        return value if isinstance(value, int) and not isinstance(value, bool) else self.say_value(value)

    def _mark(self, value: object) -> object:
        """As :meth:`_place`, with markup left as it is."""
        if isinstance(value, str) and hasattr(value, "__html__"):
            return value
        if isinstance(
            value, str | int | float | date | Term | Yen | Points | Share | Figure | PartDay | Listed | Reason
        ):
            return self._place(value)
        return value


@cache
def speak(language: Language) -> Words:
    return Words(language)
