"""Whether a text names a label (a grade or a part), however it spells it, and which label a figure has of several."""

from functools import lru_cache
from re import escape

from mikiwame.notation.qualifiers import sort_label, spell_label
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.qualifiers import QUALIFIERS, Qualifiers

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


def join_labels(field: str, own: str | None, beside: str | None) -> str | None:
    """The label within a text goes before that beside it, but where they say different things both hold.

    >>> join_labels("duration", "学科", "一般会場")
    '一般会場 学科'
    >>> join_labels("passing_mark", "学科", "一般会場 学科")
    '一般会場 学科'
    >>> join_labels("exam_fee", "1級", "3級")
    '1級'
    """
    if not own or not beside:
        return own or beside
    told, outside = (_list_told(sort_label(field, label)) for label in (own, beside))
    if "other" in outside or any(outside.get(name, word) != word for name, word in told.items()):
        return own
    return beside if told.items() <= outside.items() else f"{beside} {own}"


def _list_told(label: Qualifiers) -> dict[str, str]:
    return {name: getattr(label, name) for name in QUALIFIERS if getattr(label, name)}
