"""What is amiss with a market's files as it is said."""

import re
from pathlib import Path

from mikiwame import pipeline
from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint, say_error


def inspect(folder: Path, lang: Language = "en") -> tuple[Catalogue, list[Complaint]]:
    catalogue, complaints = pipeline.inspect(folder)
    return catalogue, [say_complaint(one, speak(lang)) for one in complaints]


def load(folder: Path) -> Catalogue:
    try:
        return pipeline.load(folder)
    except MikiwameError as error:
        raise say_error(error, speak("en")) from None


QUOTED = re.compile("「[^」]*」|`[^`]*`|（[^（）]*U\\+[0-9A-F]{4,6}）|\\[[^]]*\\]")
"""What a message quotes from a file or names by a name of its own."""

ENGLISH = re.compile("[A-Za-z]{2,} [A-Za-z]{2,}")


def find_english(message: str) -> str | None:
    """The first two words of English in a Japanese message, what it quotes apart."""
    found = ENGLISH.search(QUOTED.sub("", message))
    return found[0] if found else None
