"""Accounts for words that change what a value is, where they stand right at it or at the field's own word.

``受験料 当校 7,700円``, ``当日受験料`` and ``5,000円(分割)`` hold a word between the two that matter, before or behind.
What a label of the reading has is told apart already; any other such word is no part of the value. Of several figures
the readers and their labels say which one is the value.
"""

from collections.abc import Sequence
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from mikiwame.notation.account.beside import find_beside
from mikiwame.notation.account.beside.changing import WHAT, WHEN, WHO
from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_BEHIND: Final = "差|分割|増|減|未満|超|まで|から|相当|×[2-9]|/科目|ずつ"
_UNITS: Final = {
    "exam_fee": "円",
    "course_cost": "円",
    "extra_fee": "円",
    "subscription": "円",
    "pass_rate": "[%割]",
    "examinees": "[人名]",
    "passers": "[人名]",
    "duration": "(?:時間|分)",
}
_ASKED: Final = frozenset([*_UNITS, "schedule", "venue", "eligibility"])
_FEE: Final = "[\u4e00-\u9fff]{1,6}[料費代]"


class _Patterns(NamedTuple):
    places: tuple[re.Pattern[str], ...]
    whole: re.Pattern[str]
    figures: re.Pattern[str]


def find_joined(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words of a normalised text that change its value and are in no label of the reading, or None."""
    if field not in _ASKED:
        return None
    named = normalise(" ".join(labels))
    patterns = _compile(field)
    alone = field not in _UNITS or len(list(islice(patterns.figures.finditer(text), 2))) == 1
    places = patterns.places if alone else patterns.places[:-1]
    for pattern in places:
        for found in pattern.finditer(text):
            if found["word"] not in named:
                return found.group().strip()
    return None


def find_changing(field: str, words: str) -> str | None:
    """Give the word in a run of nouns that changes what a value of the field is, or None."""
    found = _compile(field).whole.search(words)
    return found.group() if found else None


@cache
def _compile(field: str) -> _Patterns:
    words = "|".join((WHEN, WHO, WHAT))
    harmless = find_beside(field).at_the_value
    changing = f"(?!{harmless})(?:{words})" if harmless else f"(?:{words})"
    behind = f"(?!{harmless})(?:{words}|{_BEHIND})" if harmless else f"(?:{words}|{_BEHIND})"
    before = "(?<![一-龠ァ-ヴーA-Za-z0-9-])"
    heads = HEADS.get(field, _FEE)
    places = [
        f"{before}(?P<word>{changing})[の\\s]?(?:{heads})(?!者)",
        f"(?:{heads})[\\s(:【|・]{{0,3}}(?P<word>{changing})(?:の(?:方|場合|み))?(?=[\\s):】|は、]|[0-9])",
    ]
    unit = _UNITS.get(field)
    if unit:
        places += [
            f"[0-9万千]{unit}[\\s(]{{0,2}}(?P<word>{behind})(?=[\\s)。|]|の?み|$)",
            f"{before}(?P<word>{changing})(?:の(?:方|場合))?[\\s:は)】|]{{0,3}}約?[0-9][0-9,.万]*+{unit}",
        ]
    return _Patterns(tuple(map(re.compile, places)), re.compile(changing), re.compile(f"[0-9万千]{unit}"))
