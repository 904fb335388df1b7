"""How a printed text is read, with the reason in words where no value can be read in it."""

from mikiwame import notation
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.readings import Reading, tell_why
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.checks import say_error
from mikiwame.words.speaking import Words, speak

_LONGEST = 40
"""Characters of an object that are repeated."""


def read(field: str, text: str, lang: Language = "en") -> Reading:
    """As :func:`mikiwame.notation.read`, with ``because`` beside the ``reason`` of a text that is unreadable.

    :param lang: the language of ``because``.
    :raises MikiwameError: for a language that there is not, and for what is no text: a number has no unit to be read.
    """
    words = open_language(lang)
    if not isinstance(text, str):
        raise say_error(
            MikiwameError(Reason("asked.no_text", {"found": repr(text)[:_LONGEST], "example": "8,800円"})), words
        )
    return explain(notation.read(str(field), text), words)


def open_language(lang: Language) -> Words:
    """The words of a language.

    :raises MikiwameError: in English, for one that there is not.
    """
    if lang not in LANGUAGES:
        reason = Reason("asked.no_language", {"language": str(lang)[:_LONGEST], "known": ", ".join(LANGUAGES)})
        raise say_error(MikiwameError(reason), speak("en"))
    return speak(lang)


def explain(reading: Reading, words: Words) -> Reading:
    """The reading with ``because`` where it is unreadable, as it is otherwise."""
    return {**reading, "because": words.say(tell_why(reading))} if reading["kind"] == "unreadable" else reading
