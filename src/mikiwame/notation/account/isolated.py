"""Accounts for words that stand by themselves: alone in a bracket, a cell or a note.

``(全国平均)``, ``| 講座生 |`` and ``※追加料金`` have no grammar that would say what they do to the value beside them,
so that only words known to change nothing may stand so. Any other noun must be in a label of the reading.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from mikiwame.notation.account.beside import find_beside
from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.account.joined import find_changing
from mikiwame.notation.label_words import FORM
from mikiwame.notation.normalise import normalise
from mikiwame.notation.places import REGIONAL_LABEL
from mikiwame.notation.scope_words import NAME
from mikiwame.vocabulary import patterns as re

_ERA: Final = "(?:令和|平成|昭和)元年度?"
_WAY: Final = "(?:CBT|IBT|PBT|WEB|Web)(?:試験|受[験検]|方式)?"

_PARENTHESIS: Final = re.compile(r"\(([^()]{1,24})\)")
_HEADING: Final = re.compile(r"[【\[]([^】\]]{1,24})[】\]]")
_NOTE: Final = re.compile(r"※\s?([^※\n。]{1,24})(?=[\n。]|$)")
_ONLY: Final = re.compile("(?:^|[。\n])([^。、\n0-9]{1,14})(?:のみ|だけ|に限る|限定)(?=[。\n]|$)")
_EDGES: Final = " \t・●■◆○◎□▼◇※-。:、*「」『』"
_REACH: Final = 20
_NOUNS: Final = re.compile("[\u4e00-\u9fff々\u30a1-\u30fa\u30fcA-Za-z・のやと]{1,16}")
# "協議会(CCC)", "審査試験(メディカルクラーク)": a short name behind the long one.
_SHORT_NAME: Final = re.compile("[A-Za-z]{2,8}|[\u30a1-\u30fa\u30fc・]{4,12}|[\u30a1-\u30fa\u30fc]{1,6}[管士検]")
_NAMED_BEFORE: Final = re.compile("(?:協会|協議会|連盟|財団|機構|学会|試験|検定|士|師|資格)$")
_GOES_ON: Final = re.compile("[はのがをに]")
_BRACKETS: Final = re.compile("[()]")
_OLD_AND_NEW: Final = ("旧", "新")
_JOINTS: Final = re.compile("[・のやとを]|および|及び")


def find_isolated(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the first words of a normalised text that stand alone, are in no label and may change its value, or None."""
    if not find_beside(field).alone:
        return None
    named = normalise(" ".join(labels))
    for words in _list_isolated(text, named.split()):
        if not _NOUNS.fullmatch(words) or words in named or (words in _OLD_AND_NEW and _is_pair(text)):
            continue
        rest = _drop_labels(words, named)
        if rest and (not _is_known(field, rest) or (find_changing(field, rest) and not _is_said(field, rest))):
            return words
    return None


def _is_pair(text: str) -> bool:
    return all(word in text for word in _OLD_AND_NEW)


def _list_isolated(text: str, named: Sequence[str]) -> Iterator[str]:
    for found in _PARENTHESIS.finditer(text):
        lead = text[max(0, found.start() - _REACH) : found.start()].rstrip()
        # "第三種電気主任技術者の試験(電験三種)は": a short name has the letters of the long one.
        shortened = set(found[1]) <= set(lead) and _GOES_ON.match(text, found.end())
        short = (_SHORT_NAME.fullmatch(found[1]) or shortened) and _NAMED_BEFORE.search(lead)
        if not short and not lead.endswith(tuple(named)):
            yield found[1].strip(_EDGES)
    for found in _HEADING.finditer(text):
        yield from (piece.strip(_EDGES) for piece in _BRACKETS.split(found[1]))
    for pattern in (_NOTE, _ONLY):
        yield from (found[1].strip(_EDGES) for found in pattern.finditer(text))
    plain = _PARENTHESIS.sub("", text)
    if "|" in plain:
        yield from (cell.strip(_EDGES) for cell in plain.split("|"))


def _drop_labels(words: str, named: str) -> str:
    for label in sorted(named.split(), key=len, reverse=True):
        words = words.replace(label, "・")
    return words.strip("・のと")


def _is_said(field: str, words: str) -> bool:
    """Whether the words as a whole are in a list, whatever word they hold."""
    return words in find_beside(field).alone or bool(_compile_phrases(field).fullmatch(words))


def _is_known(field: str, words: str) -> bool:
    known = _compile(field)
    return bool(known.fullmatch(words)) or all(part == "" or known.fullmatch(part) for part in _JOINTS.split(words))


@cache
def _compile_phrases(field: str) -> re.Pattern[str]:
    return re.compile(find_beside(field).phrases)


@cache
def _compile(field: str) -> re.Pattern[str]:
    beside = find_beside(field)
    words = "|".join(sorted(beside.alone, key=len, reverse=True))
    heads = "|".join(HEADS.values())
    return re.compile(f"(?:{words}|{heads}|{FORM}|{REGIONAL_LABEL.pattern}|{_WAY}|{_ERA})+|{NAME}|{beside.phrases}")
