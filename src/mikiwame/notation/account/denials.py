"""Accounts for the end of a figure's clause: what denies all of it denies the figure too."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_COUNTING: Final = frozenset(["money", "rate", "people", "duration"])
# "80%の人が受かるというわけではありません", "90分で終わることはない": the clause with the figure is denied as a whole.
_DENIED: Final = re.compile(
    r"[0-9万千]\s?(?:%|割|人|名|円|分|時間)[^。、()0-9]{0,24}?(?:"
    "(?:わけ|訳|こと|もの|ほど|はず)(?:では|じゃ|は|でも)(?:な[いく]|ありませ|ございませ)"
    "|と(?:は|も)(?:言え|いえ|限ら|かぎら|思え|考え)(?:な|ませ|られ(?:な|ませ)))"
)


def find_denied_clause(kind: str, text: str) -> str | None:
    """Give the clause of a figure in a normalised text that is denied as a whole, or None."""
    denied = _DENIED.search(text) if kind in _COUNTING else None
    return denied.group() if denied else None
