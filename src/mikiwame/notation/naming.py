"""Whether a text names a label (a grade or a part), however it spells it: ``実技試験Ⅰ・Ⅱ`` names 実技1 and 実技2."""

from functools import lru_cache
from re import escape

from mikiwame.notation.qualifiers import spell_label
from mikiwame.vocabulary import patterns as re

_FILLING = re.compile("試験|問題|科目")
_LISTED = re.compile("([^0-9・,、]+)([0-9])((?:[・,、と][0-9])+)(?![0-9級])")


@lru_cache(maxsize=4096)
def names_label(text: str, label: str) -> bool:
    """Whether the label stands in the text, not as part of another.

    >>> names_label("学科試験および実技試験Ⅰ・Ⅱのすべて", "実技2")
    True
    >>> names_label("準1級の合格率", "1級")
    False
    """
    wanted = _FILLING.sub("", spell_label(label))
    return bool(re.search(f"(?<![準0-9.]){escape(wanted)}(?![0-9])", _spell_out(text)))


def _spell_out(text: str) -> str:
    """``実技1・2`` as ``実技1・実技2``."""
    return _LISTED.sub(_repeat, _FILLING.sub("", spell_label(text)))


def _repeat(match: re.Match[str]) -> str:
    head = match[1].rpartition("および")[2] or match[1]
    numbers = [match[2], *re.findall("[0-9]", match[3])]
    return match[1] + "・".join(f"{'' if place == 0 else head}{number}" for place, number in enumerate(numbers))
