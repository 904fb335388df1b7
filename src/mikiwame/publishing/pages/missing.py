"""The pages for an address that there is not and for a question that cannot be read."""

from mikiwame.publishing.pages.routes import Data, Refused
from mikiwame.publishing.pages.texts import read_texts


def view_missing() -> Data:
    words = read_texts("ja").missing
    return {"title": words.title, "description": words.description}


def view_refused(refused: Refused) -> Data:
    words = read_texts("ja").refused
    return {"title": words.title, "description": words.description, "because": str(refused)}
