"""Finds the conditions that a text names, each with the printed clause on which it rests."""

import re
from collections.abc import Mapping

from mikiwame.vocabulary.terms import Condition

_CLAUSES = re.compile(r"[^。、\n]+")


def find_conditions(text: str, codes: Mapping[str, re.Pattern[str]]) -> list[Condition]:
    """Give a condition for each code whose words stand in the text; a group in the pattern is its number."""
    found = ((code, pattern.search(text)) for code, pattern in codes.items())
    return [_make(text, code, match) for code, match in found if match]


def _make(text: str, code: str, match: re.Match[str]) -> Condition:
    number = next((told for told in match.groupdict().values() if told), None)
    return {"code": code, "number": float(number) if number else None, "quote": _quote(text, match)}


def _quote(text: str, match: re.Match[str]) -> str:
    """The whole clauses from the one in which the words begin to the one in which they end."""
    clauses = [clause.span() for clause in _CLAUSES.finditer(text)]
    start = next((begin for begin, end in clauses if begin <= match.start() < end), match.start())
    stop = next((end for begin, end in clauses if begin < match.end() <= end), match.end())
    return text[start:stop].strip(" ・○※")
