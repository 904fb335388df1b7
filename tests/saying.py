"""What is refused, as it is said to a reader."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from mikiwame.vocabulary.complaints import MikiwameError, UnfitError
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak
from mikiwame.words.checks import say_error


@contextmanager
def refused(match: str = "", lang: Language = "en") -> Iterator[pytest.ExceptionInfo[MikiwameError]]:
    """What is done within ends in an error for people, whose words in a language match; they are said afterwards."""
    with pytest.raises(MikiwameError) as told:
        yield told
    assert re.search(match, str(say_error(told.value, speak(lang)))), str(told.value)


@contextmanager
def unfit(match: str) -> Iterator[None]:
    """What is done within ends in a value that does not fit, for a reason whose English words match."""
    with pytest.raises(UnfitError) as told:
        yield
    said = speak("en").say(told.value.reason)
    assert re.search(match, said), said
