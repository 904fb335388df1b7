"""Lengths of time as printed (``約1か月半``, ``2~6か月``), and the words that make a text no sure word for anything."""

import re
from dataclasses import dataclass
from typing import Final

from mikiwame.vocabulary.terms import Time, TimeUnit

_UNITS: dict[str, TimeUnit] = {"時間": "hours", "日": "days", "週": "weeks", "か月": "months", "年": "years"}
_HEDGE_BEFORE = "約|およそ|おおよそ|おおむね|概ね|だいたい"
_HEDGE_BEHIND = "程度|前後|ほど|くらい|ぐらい|位|弱|強"
_NUMBER = r"[0-9]{1,2},[0-9]{3}|[0-9]{1,4}(?:\.[0-9])?"
TIME: Final = re.compile(
    rf"(?P<hedge>{_HEDGE_BEFORE})?\s?(?<![0-9.,])(?P<low>{_NUMBER})\s?"
    rf"(?:(?P<first>時間|日間?|週間?|か月間?|年間?)?\s?[~-]\s?(?P<high>{_NUMBER})?\s?)?"
    rf"(?P<unit>時間|日|週|か月|年)(?:間)?(?P<half>半)?(?P<more>間)?\s?(?P<tail>{_HEDGE_BEHIND}|以上|以内|~(?=\s|$|[、。)])|-(?=$))?"
)
"""A length of time; the letters that follow a unit (``年度``, ``日目``) are for the caller to look at."""

# What was, may be or is said of somebody or something else: no reader of terms takes a figure beside it for a value.
_TURNS = re.compile(
    "同様|により異な|定員|可能性|聞い(?:て|た)|聞きま(?:した|す)|(?:または|又は|もしくは|か、)(?:その)?(?:翌|前)[年月週日](?![0-9])|だそう|(?<![べ出])そうです|以前は|かつて|昔は|当時|旧[試制要]|だった|でした(?!ら)|とは限|わけでは|思って|思いま|でしょう|かもしれ|らしい|検討中|未定|予定は|仮に|もし(?!く)"
    "|他の(?:試験|検定|資格)|ほかの(?:試験|検定|資格)|似た|比較的|人によ|場合によ|(?:によって|により)、?[^。、]{0,14}(?:異な|違|変わ)|による(?:と異な|違)|のような|私[がのは]"
    "|廃止|終了した|でき(?:る|ない)の?(?:か|でしょう)|\\?|でない|ではあり|ではな(?!く、)|じゃな|詳細|こちら(?!の(?:資格|試験|検定|講座))|要確認|問い?合わせ"
)


@dataclass(frozen=True)
class Placed:
    """A length of time and where it stands."""

    time: Time
    approx: bool
    limit: bool
    """``以内``: at most so long."""
    start: int
    end: int


def find_times(text: str) -> list[Placed]:
    """Give the lengths of time of a normalised text in their order."""
    placed = list[Placed]()
    for match in TIME.finditer(text):
        if not _is_date(match, text):
            # Two lengths rather than one where the units of the ends are unlike: no reader takes two for a value.
            placed += [_place(match)] * (2 if _mixes_units(match) and match["high"] else 1)
    return placed


_ERA = re.compile("(?:令和|平成|昭和)\\s?$")
_LONGEST_YEARS = 50


def _is_date(match: re.Match[str], text: str) -> bool:
    """``2026年3月18日``, ``令和6年``, ``3日目`` and ``年度`` are no lengths."""
    if text[match.end() : match.end() + 1] in ("度", "月", "目") or _ERA.search(text[: match.start("low")]):
        return True
    if match["unit"] == "年":
        return _read(match["low"]) > _LONGEST_YEARS or text[match.end() : match.end() + 1].isdigit()
    return match["unit"] == "日" and text[match.start("low") - 1 : match.start("low")] == "月"


# "1週間~10日": both ends in the smaller of the units; of months and days no number of days is sure.
_IN_SMALLER = {("週", "日"): 7, ("年", "か月"): 12}


def _mixes_units(match: re.Match[str]) -> bool:
    """Say whether the ends of a span have units of which neither is so many of the other."""
    first = (match["first"] or "").removesuffix("間") if match["first"] != "時間" else "時間"
    return bool(first and first != match["unit"] and (first, match["unit"]) not in _IN_SMALLER)


def _place(match: re.Match[str]) -> Placed:
    scale = _IN_SMALLER.get(((match["first"] or "").removesuffix("間"), match["unit"]), 1)
    # "2~3か月半": the half is of the end beside which it stands.
    half = 0.5 * bool(match["half"])
    low = _read(match["low"]) * scale + (0.0 if match["high"] else half)
    tail = match["tail"] or ""
    high = _read(match["high"]) + (half or 0) if match["high"] else None if tail in ("以上", "~", "-") else low
    limit = tail == "以内"
    return Placed(
        {"low": 0 if limit else low, "high": high, "unit": _UNITS[match["unit"]]},
        bool(match["hedge"] or (tail and tail not in ("以上", "以内", "~", "-"))),
        limit,
        *match.span(),
    )


def _read(printed: str) -> float:
    number = float(printed.replace(",", ""))
    return int(number) if number.is_integer() else number


NEGATED: Final = re.compile("ない(?!容)|ません|なかった|なければ|ずに|でなく")
"""What may deny a value that stands beside it; for the fields whose readers look at no denial of their own."""


def find_turn(text: str) -> str | None:
    """Give the first word that denies, supposes, dates back or speaks of others, or None."""
    found = _TURNS.search(text)
    return found.group() if found else None
