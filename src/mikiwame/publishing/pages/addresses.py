"""Addresses by language: the first language's stand at the root of the site, every other's under its own code."""

from mikiwame.vocabulary.texts import LANGUAGES, Language

SOURCE = LANGUAGES[0]


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
