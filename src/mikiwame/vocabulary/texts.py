"""Texts of a catalogue: in the market's own language, and in others where an editor wrote them too."""

from collections.abc import Mapping
from typing import Literal, Self, get_args

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""The languages that readers can choose, the first of which is the one that everything is written in first."""


class Text(str):
    """A text as the market's own language has it, which is what the ``str`` is, with its translations."""

    __slots__ = ("_translations",)

    _translations: Mapping[str, str]

    def __new__(cls, text: str, translations: Mapping[str, str] | None = None) -> Self:
        """:param translations: language -> the text in it."""
        made = super().__new__(cls, text)
        made._translations = dict(translations or {})
        return made

    @property
    def translations(self) -> Mapping[str, str]:
        return self._translations

    def within(self, language: Language) -> str:
        """The text in a language, or as it was first written where nobody has translated it."""
        return self._translations.get(language, str(self))

    def shorten(self, longest: int) -> "Text":
        """Its beginning in every language."""
        return Text(self[:longest], {language: text[:longest] for language, text in self._translations.items()})


def say_text(text: str, language: Language) -> str:
    """Any text in a language, as far as there is one in it."""
    return text.within(language) if isinstance(text, Text) else text
