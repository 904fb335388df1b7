"""Sentences that hold an absurdly long name, cut where the name would bury the rest."""

from collections.abc import Mapping

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import LONGEST_NAME, shorten
from mikiwame.vocabulary.reasons import Listed, Reason, Value


def shorten_names(known: Knowledge, reason: Reason) -> Reason:
    """The same with every name of the catalogue in it that is longer than a line cut off, as names are elsewhere."""
    names = known.once(_shorten_long)
    return Reason(reason.code, {place: _shorten(value, names) for place, value in reason.values.items()})


def _shorten(value: Value, names: Mapping[str, str]) -> Value:
    match value:
        case str():
            return names.get(value, value)
        case Reason():
            return Reason(value.code, {place: _shorten(one, names) for place, one in value.values.items()})
        case Listed():
            return Listed(tuple(_shorten(one, names) for one in value.values), value.style)
    return value


def _shorten_long(known: Knowledge) -> dict[str, str]:
    """Long name -> its beginning."""
    names = [file.name for file in known.catalogue.certifications.values()]
    names += [file.name for file in known.catalogue.organisations.values()]
    return {name: shorten(name) for name in names if len(name) > LONGEST_NAME}
