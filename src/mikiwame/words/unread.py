"""How a printed text is read, with the reason in words where no value can be read in it."""

from mikiwame import notation
from mikiwame.vocabulary.readings import Reading, tell_why
from mikiwame.vocabulary.texts import Language
from mikiwame.words.speaking import Words, speak


def read(field: str, text: str, lang: Language = "en") -> Reading:
    """As :func:`mikiwame.notation.read`, with ``because`` beside the ``reason`` of a text that is unreadable.

    :param lang: the language of ``because``.
    """
    return explain(notation.read(field, text), speak(lang))


def explain(reading: Reading, words: Words) -> Reading:
    """The reading with ``because`` where it is unreadable, as it is otherwise."""
    return {**reading, "because": words.say(tell_why(reading))} if reading["kind"] == "unreadable" else reading
