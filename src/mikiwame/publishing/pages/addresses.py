"""Addresses by language: the first language's stand at the root of the site, every other's under its own code."""

from mikiwame.vocabulary.texts import LANGUAGES, Language

SOURCE = LANGUAGES[0]


VARIANTS = ("/advice/", "/compare/")
"""Pages below these are one page asked in many ways."""

FRAMED = "/embed/"
"""Pages below this are made to stand in a frame of another site, and are no pages of their own."""


FORMS = "/report/"
"""Pages below this are forms, made anew for each reader by a server that keeps reports."""


def find_prefix(language: Language) -> str:
    """What stands before every path in a language: nothing, or ``/en``."""
    return "" if language == SOURCE else f"/{language}"


def read_address(path: str) -> tuple[Language, str]:
    """``/en/compare`` is the path ``/compare`` in English."""
    for language in LANGUAGES[1:]:
        prefix = find_prefix(language)
        if path.startswith(f"{prefix}/"):
            return language, path.removeprefix(prefix)
    return SOURCE, path


def find_card(path: str) -> str:
    """The address of the card of a page; pages that are one page asked in many ways share its card."""
    common = next((one for one in VARIANTS if path.startswith(one)), path)
    return f"/cards{'/front' if common == '/' else common.rstrip('/')}.png"
