"""Where a line of text may end: not before a closing mark, behind an opening one or within a word of Latin letters."""

import re
from collections.abc import Callable

CLOSING = "、。）？！：；％〜)」』】],.!?ー・:;%円年月日ゃゅょっァィゥェォッャュョ®"
OPENING = "（(「『【["

_COUNTERS = "円|人|名|件|回|点|級|問|歳|位|番目|つ|校|社|種類?|科目|部|割|倍"
_TIMES = "分間?|秒|時間?|日間?|[かヶカヵ]月間?|月|年間?|年度|週間?"

# A Latin word, a number with its unit, the word for a missing day: each stays whole; other characters stand alone.
_UNBROKEN = re.compile(
    rf"(?:第(?=[0-9]))?[!-~¥“”–×]+(?:(?<=[0-9])[十百千万億兆]*(?:{_COUNTERS}|{_TIMES})?)?|日付なし|.", re.DOTALL
)

# Behind a question or a colon, and before a name in brackets.
_PARTS = re.compile(r"(?<=[？?:：])\s*(?=.)|\s*(?=[（(])")


def split_title(title: str) -> list[str]:
    """A title in its two parts where it has two, such as a name and its other name in brackets; else whole."""
    return [one for one in _PARTS.split(title, maxsplit=1) if one]


def split_unbroken(text: str) -> list[str]:
    """The text in pieces between which a line may end, such as ``受``, ``medical-clerk`` and ``60分``."""
    return _UNBROKEN.findall(text)


def wrap_text(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Lines of at most ``width``, as ``measure`` tells the width of a letter."""
    lines, taken = [""], 0.0
    for character in text:
        own = measure(character)
        if taken + own > width and lines[-1]:
            carried = _count_carried(lines[-1], character)
            head, tail = lines[-1][: len(lines[-1]) - carried], lines[-1][len(lines[-1]) - carried :]
            lines[-1:] = [head, tail]
            taken = sum(measure(one) for one in tail)
        lines[-1] += character
        taken += own
    return [line.strip(" ") for line in lines]


def _count_carried(line: str, character: str) -> int:
    """How many characters go down with ``character`` so that the break is a proper one."""
    carried = 0
    following = character
    while carried < len(line) - 1 and (
        following in CLOSING or line[-1 - carried] in OPENING or _is_within_word(line[-1 - carried], following)
    ):
        following = line[-1 - carried]
        carried += 1
    return carried if carried < len(line) - 1 else 0


def _is_within_word(one: str, other: str) -> bool:
    return all("!" <= character <= "~" or character in "“”’–×¥" for character in (one, other))
