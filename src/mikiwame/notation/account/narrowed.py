"""Accounts for what a value is said to be: the old one, a planned one, a guess, a discount, the part of some.

``旧受験料``, ``受験料(学割)``, ``参考:`` and ``(予定)`` stand at a value in one word or in a bracket as often as
before の, which ``whose.py`` asks for. What a label of the reading has is told apart already.
"""

from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

from mikiwame.notation.account.beside import find_beside
from mikiwame.notation.account.beside.changing import SORTS
from mikiwame.notation.account.heads_of_fields import HEADS
from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_PARTS: Final = "実技|学科|筆記|面接|口述|実地|論文|短答|第?[1-4一二三四]次"
_PARTED: Final = frozenset(["schedule", "result_day", "application", "mode", "upkeep", "open_book"])
"""The fields whose readings have no labels, so that what one part has is told of the whole."""
# "前期:7月 後期:2月": both together are all there is.
_PAIRS: Final = (
    ("前期", "後期"),
    ("春", "秋"),
    ("夏", "冬"),
    ("午前", "午後"),
    ("団体", "個人"),
    ("第1部", "第2部"),
    ("旧", "新"),
)
_AS_PRINTED: Final = re.compile("試験$|検定$|受[験検]$|者$")
# "2回目では合格率はたったの5.7%": a sitting is no kind of people.
_SITTING: Final = re.compile("第?[0-9]{1,3}回目?")
_PART: Final = re.compile(_PARTS)


class _Patterns(NamedTuple):
    tied: re.Pattern[str]
    opening: re.Pattern[str]
    ending: re.Pattern[str]


def find_narrowed(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words by which a normalised text narrows its value to what no label of the reading has, or None."""
    sitting = next((label for label in labels if _SITTING.fullmatch(normalise(label))), None)
    if sitting:
        return sitting
    patterns = _compile(field)
    named = normalise(" ".join(labels))
    for pattern in patterns:
        for found in pattern.finditer(text):
            owner = next(word for word in found.groups() if word)
            if not (_is_named(owner, named) or _has_partner(text, owner)):
                return found.group().strip()
    return None


def _is_named(owner: str, named: str) -> bool:
    return bool(named) and _AS_PRINTED.sub("", owner) in named


def _has_partner(text: str, owner: str) -> bool:
    if owner.endswith("前") and owner[:1] in "改変" and "後" in text:
        return True
    parts = _PART.findall(text)
    if _PART.match(owner) and len(set(parts)) > 1:
        return True
    return any(owner.startswith(one) and other in text for pair in _PAIRS for one, other in (pair, pair[::-1]))


@cache
def _compile(field: str) -> _Patterns:
    words = "|".join(word for word in SORTS if word not in find_beside(field).narrowing)
    opens = f"{words}|{_PARTS}" if field in _PARTED else words
    heads = HEADS.get(field, "(?!)")
    before = "(?<![一-龠ァ-ヴーA-Za-z0-9-])"
    of = "(?:試験|検定|受[験検]|審査|申込|価格|料金|時)?"
    return _Patterns(
        re.compile(
            f"{before}(?P<word>{words}){of}の?(?:{heads})(?!者)"
            f"|(?:{heads})\\s?[(\\[【](?P<bracket>{words}){of}(?:の方|のみ|者)?[)\\]】]"
        ),
        re.compile(
            f"^[\\s・●■◆※【(\\[「-]*(?P<word>{opens}){of}(?:の?(?:方|人|場合|部))?(?:は|では|なら|のみ)?[:】)\\]」]"
        ),
        re.compile(
            f"(?:[(\\[【](?P<word>{words}){of}(?:の方|のみ|者)?[)\\]】]|※\\s?(?P<note>{words})(?:です|のもの"
            f"|の数字)?)[。\\s]*$"
        ),
    )
