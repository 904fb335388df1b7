"""What may stand beside a value of a field and change nothing of it: one entry for each, for all that ask.

A closed world needs a word only where pages print it beside a right value, so that a new word is one line in a table of
this room. What changes a value is with who asks for it.
"""

from functools import cache
from typing import Final, NamedTuple

from mikiwame.notation.account.beside.changing import AT_THE_VALUE, NARROWING
from mikiwame.notation.account.beside.of_figures import EVERYWHERE, OWN, PHRASES
from mikiwame.notation.account.beside.of_figures_by_class import EVERYWHERE as MORE
from mikiwame.notation.account.beside.of_figures_by_class import OWN as MORE_OWN
from mikiwame.notation.account.beside.of_terms import GLOSSES, PIECES
from mikiwame.vocabulary.fields import KINDS, Kind

_NEVER: Final = "(?!)"
_KINDS: Final[dict[str, Kind]] = dict[str, Kind](KINDS.items())


class Beside(NamedTuple):
    """Patterns of what changes nothing; what is not asked of a field has one that finds nothing, or no words."""

    pieces: str
    """Whole sentences, notes and cells, wherever they stand."""
    glosses: str
    """What a bracket may hold, before what any bracket may hold."""
    every_gloss: str
    alone: frozenset[str]
    """Words that may stand alone; none where places or conditions stand so."""
    phrases: str
    """What may stand alone, and is no single word."""
    at_the_value: str | None
    """Words right at the value or at the field's own word."""
    narrowing: tuple[str, ...]
    """Those of the sorts that narrow a value in other fields."""


@cache
def find_beside(field: str) -> Beside:
    """Give what may stand beside a value of the field."""
    kind = _KINDS.get(field)
    pieces = [PIECES[each] for each in ("*", field) if each in PIECES]
    # Of the terms, the fee of a certificate among them, what a bracket holds is asked for instead.
    own = [*OWN[kind].split(), *MORE_OWN[kind].split()] if kind in OWN and field not in GLOSSES else None
    return Beside(
        "|".join(pieces),
        GLOSSES.get(field, _NEVER),
        GLOSSES["*"],
        frozenset() if own is None else frozenset([*EVERYWHERE.split(), *MORE.split(), *own]),
        PHRASES.get(kind, _NEVER) if kind else _NEVER,
        AT_THE_VALUE.get(field),
        NARROWING.get(field, ()),
    )
