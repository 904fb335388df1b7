"""Sentences that hold an absurdly long name, cut where the name would bury the rest."""

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import LONGEST_NAME, shorten


def shorten_names(known: Knowledge, text: str) -> str:
    """``text`` with every name of the catalogue that is longer than a line cut off, as names are elsewhere."""
    for name in known.keep("long names", lambda: _list_long(known)):
        text = text.replace(name, shorten(name))
    return text


def _list_long(known: Knowledge) -> list[str]:
    names = [file.name for file in known.catalogue.certifications.values()]
    names += [file.name for file in known.catalogue.organisations.values()]
    return sorted((name for name in names if len(name) > LONGEST_NAME), key=len, reverse=True)
