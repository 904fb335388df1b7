"""The pages for an address that there is not and for a question that cannot be read."""

from mikiwame.publishing.pages.routes import Data, Refused
from mikiwame.words import Words


def view_missing(words: Words) -> Data:
    return {"title": words("missing.title"), "description": words("missing.description")}


def view_refused(refused: Refused, words: Words) -> Data:
    return {
        "title": words("refused.title"),
        "description": words("refused.description"),
        "because": str(refused),
    }
