"""Finds a length of time that a text prints and its reading leaves out, though nothing says what it is.

A length is explained where it is a value, the sum or a part of values, what used to hold, a pause, or by how much
something is longer. One that nothing explains is a part of the value that was lost, and the reading is refused.
"""

from collections.abc import Collection, Sequence
from itertools import combinations
from typing import Final

from mikiwame.vocabulary import patterns as re

_HOUR: Final = 60
# "13時30分" is a time of the day, "2時間30分" one length.
_OF_DAY = re.compile("[0-9]{1,2}時(?!間)(?:[0-9]{1,2}分|半)?")
_LENGTH = re.compile(
    r"(?<![0-9])(?<![0-9]\.)(?:(?P<hours>[0-9]{1,2}(?:\.5)?)\s?時間(?P<half>半)?(?:と)?\s?(?P<rest>[0-9]{1,2})?(?(rest)\s?分)|(?P<minutes>[0-9]{1,3})\s?分(?!の[0-9]|野|割|類|冊))"
)
_EXPLAINED_BEFORE = re.compile(
    "(?:従来|私|僕|筆者|自分|過去問|退出|拘束|までは|までの|現行|以前|旧|今まで|これまで|前回|休憩|説明|終了|開始|経過|遅刻|残り|約?1問|1題|のうち|準備|確認|毎日|1日|平日|通勤|徒歩|[前後]に?|プラス|さらに)[^。、0-9]{0,12}$"
)
_EXPLAINED_BEHIND = re.compile(
    r"\s?(?:間|ほど|程度|以上|以内|前後)?\s?(?:\(?(?:[0-9]{4}|令和|平成)[0-9]{0,3}年|の?(?:途中)?休憩|延長|かけて|かかりま|で(?:退出|終わ|解)|説明|の説明|ずつ|前(?!半|期)|後(?!半|期)|まで|経過|以内|早|長|短|遅|延|前倒し|ではな|から|より|→|[×x*]|刻み|ごと|毎|おき|過ぎ|の(?:差|遅刻|余裕)|あれば|余|残)"
)
_WHOLE = re.compile("(?:全体|合計|総|トータル|合わせて|計)[^。、0-9]{0,4}$")
# "専門科目 10:30~12:30(2時間)": a part with a name and a length of its own, though it lasts as long as two others do.
_NAMED_PART = re.compile(r"(?<![全両各数0-9])[\u4e00-\u9fff]{2}科目[\s:]*(?:[0-9:~\s]{0,16}\()?$")
_REACH: Final = 24


def find_unused_length(text: str, minutes: Collection[int]) -> str | None:
    """Give the first printed length that is neither among the ``minutes`` read nor explained, or None."""
    plain = _OF_DAY.sub(lambda found: " " * len(found.group()), text)
    sums = _add_up(sorted(minutes))
    for match in _LENGTH.finditer(plain):
        if _count(match) not in minutes and _NAMED_PART.search(plain, max(0, match.start() - _REACH), match.start()):
            return match.group()
        if (
            _count(match) in sums
            or _is_whole(plain, match, minutes)
            or _is_explained(plain, match)
            or _is_part(match, sums, plain)
        ):
            continue
        return match.group()
    return None


def _count(match: re.Match[str]) -> float:
    if match["minutes"]:
        return float(match["minutes"])
    return float(match["hours"]) * _HOUR + (_HOUR / 2 if match["half"] else 0) + float(match["rest"] or 0)


def _add_up(minutes: Sequence[int]) -> set[float]:
    """The values, and the sums of two or three of them and of all."""
    few = list(minutes)[:12]
    pairs = {float(sum(each)) for size in (2, 3) for each in combinations(few, size)}
    return {*map(float, minutes), *pairs, float(sum(minutes))}


def _is_whole(text: str, match: re.Match[str], minutes: Collection[int]) -> bool:
    """``筆記・実技とも各60分で全体で120分``: the value as many times as there are parts."""
    before = text[max(0, match.start() - _REACH) : match.start()]
    return bool(_WHOLE.search(before)) and any(minute and _count(match) % minute == 0 for minute in minutes)


def _is_explained(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - _REACH) : match.start()]
    return bool(_EXPLAINED_BEFORE.search(before) or _EXPLAINED_BEHIND.match(text, match.end()))


def _is_part(match: re.Match[str], sums: Collection[float], text: str) -> bool:
    """``3級 100分(20分×5科目)``, ``70分(入力60分、出力10分)``: what a bracket divides is no length of its own."""
    opened = text.rfind("(", 0, match.start())
    inside = opened >= 0 and text.find(")", opened, match.start()) < 0
    return inside and _count(match) < max(sums, default=0.0)
