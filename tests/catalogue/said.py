"""What is amiss with a market's files as it is said in English."""

from pathlib import Path

from mikiwame import pipeline
from mikiwame.catalogue import Catalogue
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint, say_error


def inspect(folder: Path) -> tuple[Catalogue, list[Complaint]]:
    catalogue, complaints = pipeline.inspect(folder)
    return catalogue, [say_complaint(one, speak("en")) for one in complaints]


def load(folder: Path) -> Catalogue:
    try:
        return pipeline.load(folder)
    except MikiwameError as error:
        raise say_error(error, speak("en")) from None
