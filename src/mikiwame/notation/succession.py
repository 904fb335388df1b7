"""Says which amounts of a text have given way to others: ``8,800円(旧7,700円)``, ``旧:… 新:…``, ``7,700円→8,800円``."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from mikiwame.notation.figures import CHANGED, Placed, Surroundings
from mikiwame.vocabulary import patterns as re

ARROW = "(?:→|⇒|➡|⇨|➜|▶|►|->|=>)"
_FEE_WORD = "(?:料金|価格|受験料|受検料|検定料|受講料|金額|試験料)"
_REPLACED = re.compile(
    rf"\s?(?:\([^()]{{0,8}}\))?\s?(?:{ARROW}[^、。/]{{0,16}}$|(?:でした|だった|であった)(?:の?が|ものが|けど))"
)
_CHANGES = re.compile(r"\s?(?:\([^()]{0,8}\))?\s?(?:から|より)\s?約?$")
# "10,000円のところ7,700円", but not "通常10,000円のところ今なら7,700円", which holds for a time.
_INSTEAD = re.compile(r"\s?(?:\([^()]{0,8}\))?\s?の(?:ところ|所)(?:が|を)?、?\s?約?")
_LEFT = re.compile(
    r"\s?(?:\([^()]{0,8}\))?\s?(?:から|より)の?\s?(?:改[定訂]|変更|値上|値下|引き?上げ|引き?下げ|上がり|下がり)"
)
_REGULAR = re.compile("(?:通常|定価|本来|一般|非会員)[^、。]{0,8}$")
_GONE = re.compile(
    rf"(?:従来|(?<!れ)以前|改[定訂]前|変更前|値上げ前|(?:^|(?<=[\s(、。/:級種]))旧{_FEE_WORD}?)(?:の{_FEE_WORD})?の?(?:は|:|が|で)?\s?約?$"
)
_LAST_YEAR = re.compile(
    rf"(?:これまで|今まで|それまで|それ以前|昨年度?|前年度?|去年|前回)(?:まで)?(?:の{_FEE_WORD})?の?(?:は|:|が|で)?\s?約?$"
)
# "旧:1級7,700円、2級5,500円 新:1級8,800円": such a head holds until the next one.
_OLD_HEAD = re.compile(rf"(?:^|(?<=[\s(、。/【\[■●・]))(?:旧{_FEE_WORD}?|改[定訂]前|変更前)\s?[:】\])]")
_NEW_HEAD = re.compile(rf"(?:^|(?<=[\s(、。/【\[■●・→]))(?:新{_FEE_WORD}?|改[定訂]後|変更後|現行|現在)\s?[:】\])]")


def find_replaced(
    text: str, placed: Sequence[Placed], surroundings: Sequence[Surroundings], kept: Sequence[int]
) -> dict[int, int | None]:
    """Give the place of each amount that no longer holds, with the one that took its place if the text has it."""
    replaced: dict[int, int | None] = {
        index: after for index, after in pairwise(kept) if _gives_way(surroundings[index], surroundings[after])
    }
    heads = _find_heads(text)
    gone = [
        index
        for index in kept
        if index not in replaced and (_is_gone(surroundings[index]) or _stands_under_old(heads, placed[index].start))
    ]
    last_year = [index for index in kept if _LAST_YEAR.search(surroundings[index].before)]
    if len(set(gone + last_year + list(replaced))) < len(kept):
        gone += last_year
    holding = [index for index in kept if index not in gone and index not in replaced]
    for index in gone:
        replaced.setdefault(index, _find_successor(index, holding, single=len(gone) == 1))
    return replaced


def _gives_way(around: Surroundings, following: Surroundings) -> bool:
    changes = _CHANGES.fullmatch(around.after) and CHANGED.match(following.after)
    instead = _INSTEAD.fullmatch(around.after) and not _REGULAR.search(around.before)
    return bool(changes or instead or _REPLACED.match(around.after))


def is_left(around: Surroundings) -> bool:
    """``6,600円から値上げ``: say whether a change leads away from the amount and not to another that is named."""
    return bool(_LEFT.match(around.after))


def _is_gone(around: Surroundings) -> bool:
    return is_left(around) or (bool(_GONE.search(around.before)) and not CHANGED.match(around.after))


def _find_heads(text: str) -> list[tuple[int, bool]]:
    """Give the places of the heads ``旧:`` (true) and ``新:``, if the text has both."""
    heads = [
        (match.end(), old) for old, head in ((True, _OLD_HEAD), (False, _NEW_HEAD)) for match in head.finditer(text)
    ]
    return sorted(heads) if len({old for _, old in heads}) > 1 else []


def _stands_under_old(heads: list[tuple[int, bool]], place: int) -> bool:
    standing = bisect_right(heads, (place, True))
    return standing > 0 and heads[standing - 1][1]


def _find_successor(index: int, holding: Sequence[int], *, single: bool) -> int | None:
    """Only where one price is old can its successor be told: the one before it in brackets or the one behind it."""
    if not single or not holding:
        return None
    ahead = [place for place in holding if place < index]
    return ahead[-1] if ahead else holding[0]
