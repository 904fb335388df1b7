"""The unit of a figure that is printed without one."""

from mikiwame.notation.heading_words import is_bare_figure
from mikiwame.notation.normalise import normalise
from mikiwame.reading.dictionary import Dictionary
from mikiwame.reading.heads import Heads
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS, Field

_LEAST = {"money": 100, "rate": 1.0}
_RANGE = re.compile(r"\s?[~-]\s?")


def find_unit(field: Field, text: str, heads: Heads, dictionary: Dictionary) -> str | None:
    """The unit of a bare figure: that of its heading, which ranges (27.5-41.6) have too, or what nobody prints without
    saying otherwise.
    """
    if heads.unit and all(map(is_bare_figure, _RANGE.split(normalise(text), maxsplit=1))):
        return heads.unit
    if not is_bare_figure(text):
        return None
    figure = float(text.replace(",", "")) if text.replace(",", "").replace(".", "").isascii() else 0.0
    return dictionary.bare.get(field) if figure > _LEAST.get(KINDS[field], 0) else None
