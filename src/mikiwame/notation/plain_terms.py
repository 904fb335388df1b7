"""Reads short plain texts on books, help, money back and aid, as a cell of a table or a line of a page has them.

The readers of these fields look for what they know in a sentence and refuse the rest. A short text is read the other
way round: all of its words are given a place, as a value, the label of one, a condition or a remark as printed. That
goes where the other readers give nothing, and where they would lose what a value is of.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.notation.plain_aids import loses_bound, read_plain_aid
from mikiwame.notation.plain_materials import loses_book, read_plain_materials
from mikiwame.notation.plain_refunds import add_hedge, loses_case, read_plain_refund
from mikiwame.notation.plain_supports import add_details, loses_scope, read_plain_support
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Aid, Materials, Refund, Support

_LONGEST: Final = 90
"""Letters of a text that is looked at; a longer one says its things in sentences."""
_EDGES: Final = " \t\n。・●■◆○※☆★"

_READERS: Final[dict[str, Callable[[str], Materials | Support | Refund | Aid | None]]] = {
    "materials": read_plain_materials,
    "support": read_plain_support,
    "refund": read_plain_refund,
    "aid": read_plain_aid,
}
_LOSES: Final[dict[str, Callable[[str, Reading], bool]]] = {
    "materials": loses_book,
    "support": loses_scope,
    "refund": loses_case,
    "aid": loses_bound,
}
"""Field -> whether a reading of a text has lost what its value is of."""


# "12、000円": where a number begins, nobody can say.
_PARTED: Final = re.compile("[0-9]\\s?[、・ ]\\s?[0-9]{3}(?![0-9])|[0-9](?:\\s,|,\\s)[0-9]{3}(?![0-9])")


def read_plain_term(field: str, printed: str, reading: Reading) -> Reading:
    """Give the reading of a short plain text, or the one that it has where that has lost nothing.

    :param reading: what the readers of the field gave.
    """
    if field not in _READERS or len(printed) > _LONGEST or reading["kind"] in ("unreadable", "withheld"):
        return reading
    text = normalise(printed).strip(_EDGES)
    if _PARTED.search(text):
        return reading
    lost = reading["kind"] != "text" and _LOSES[field](text, reading)
    told: Materials | Support | Refund | Aid | None
    if reading["kind"] == "support" and not lost:
        told = add_details(text, reading)
    elif reading["kind"] == "refund" and not lost:
        told = add_hedge(text, reading)
    elif reading["kind"] != "text" and not lost:
        return reading
    else:
        told = _READERS[field](text)
    if told is None:
        return {"kind": "text", "text": printed} if lost else reading
    if "remarks" in told:
        told["remarks"] = [printed.strip(_EDGES) if one == text else one for one in told["remarks"]]
    return told
