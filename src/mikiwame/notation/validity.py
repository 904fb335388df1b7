"""Gives from which day and until which day an amount of a text holds (``2027年4月1日より``, ``2026年度まで``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mikiwame.notation.announcements import Tense, read_tense
from mikiwame.notation.calendar import FIRST_FISCAL_MONTH, find_years
from mikiwame.notation.figures import Placed, bracket_depths
from mikiwame.vocabulary import patterns as re

_YEAR = r"(?:(?<![0-9.,])(?:19|20)[0-9]{2}|(?:令和|平成|(?<![A-Za-z])[RH])\s?(?:[0-9]{1,2}|元))"
_SITTINGS = (
    r"(?:\s?\([月火水木金土日](?:曜日?)?\))?\s?(?:\(?第[0-9]{1,3}回\)?)?の?(?:お?申し?込み?|受付|受験|受検|試験|検定|実施|開催|施行)?"
    "(?:受付)?分?(?:の?(?:試験|検定))?"
)
_SINCE = (
    "(?:から|より|以降|以後|~|付け?で|をもって|適用|改定|改訂|変更|値上げ|値下げ"
    # Only looked for: "2027年4月に8,800円に改定" has its amount before the word of change.
    "|に(?=[^。、(]{0,15}?(?:改定|改訂|変更|値上|値下|引き?上|引き?下|変わ)))"
)
_UNTIL = r"(?:まで|迄|以前)"
_TURN = re.compile(
    rf"(?P<year>{_YEAR})(?:\s?\([^()]{{1,8}}\))?"
    r"(?:(?P<fiscal>\s?年度)|\s?年?\s?[./-]?\s?(?:(?P<month>[0-9]{1,2})\s?(?:月|[./-](?=[0-9])|(?=から|より|以降|まで)))"
    r"\s?(?:(?P<day>[0-9]{1,2})\s?日?(?![0-9]))?|\s?年)"
    rf"(?P<end>\s?末)?{_SITTINGS}(?:(?P<since>{_SINCE})|(?P<until>{_UNTIL}))"
)
_UNDATED = re.compile(
    rf"(?:(?<![0-9年./])[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?|(?<![0-9./])[0-9]{{1,2}}/[0-9]{{1,2}}|次回|来年度?|今後|第[0-9]{{1,3}}回|新年度)"
    rf"{_SITTINGS}(?:(?:から|より|以降)|(?P<until>まで))|(?<=[、。,\s/])(?:それ以降|その後|以降|以後)"
)
# "2024年度7,700円 2025年度8,800円": two years at the head of two prices.
_YEAR_HEAD = re.compile(
    rf"(?P<year>{_YEAR})年(?P<fiscal>度)?の?(?:受験料|受検料|検定料|受講料|料金|価格)?\s?[:は]?\s?(?=約?¥?[0-9][0-9,]{{0,12}}+\s?円)"
)
# A day from which one applies or sits says nothing of the price.
_OF_SOMETHING_ELSE = re.compile(
    r"(?:申込|申し込み|受付|出願|募集|期間|締切|試験日|開講|発売|キャンペーン期間)(?:期間|開始|日)?(?:は|:|が)?\s?$"
)
# "2023年度より税込表示", "2024年からCBT方式", "2027年4月から申込方法が変わります"
_WAY_OF_PRINTING = re.compile(
    r"\s?(?:税込|総額)?表示|\s?(?:CBT|IBT|ネット試験|オンライン)"
    r"|[^。、()0-9円料額]{0,12}(?:方式|方法|会場|制度|範囲|名称|日程|形式|内容)[^。、()0-9円料額]{0,6}(?:変[わ更]|改)"
)
_NO_PRICE_BETWEEN = re.compile("。|方式|開始|始ま|スタート|設立|創設|現在|現行")


@dataclass(frozen=True)
class Validity:
    """The first and the last day; ``newer`` and ``older`` where the text gives an order but no day."""

    since: date | None = None
    until: date | None = None
    newer: bool = False
    older: bool = False

    def is_later(self) -> bool:
        """Say whether it begins at some time rather than being there all along."""
        return self.newer or self.since is not None

    def day_before(self) -> date | None:
        """Give the last day of what it takes the place of."""
        return self.since - timedelta(days=1) if self.since else None


ALWAYS = Validity()


@dataclass(frozen=True)
class _Turn:
    """``tense`` where the text says that something changes and not to what."""

    start: int
    end: int
    validity: Validity
    tense: Tense | None = None

    def before_it(self) -> Validity:
        """Give the days of what holds until it."""
        return Validity(until=self.validity.day_before())


def find_validity(text: str, placed: Sequence[Placed]) -> list[Validity]:
    """Give for each of ``placed`` what the text says of the days on which it holds."""
    found = [Validity() for _ in placed]
    turns = _find_turns(text)
    depths = bracket_depths(text)
    for place, turn in enumerate(turns):
        reach = turns[place + 1].start if place + 1 < len(turns) else len(text)
        behind = _find_behind(text, placed, turn, reach, depths)
        validity = turn.before_it() if turn.tense == "future" and not behind else turn.validity
        for index in behind or _find_ahead(placed, turn, depths):
            found[index] = _merge(found[index], validity)
    return found


def leaves_tense_open(text: str, placed: Sequence[Placed]) -> bool:
    """``7,700円(2027年4月から改定)``: it may be the amount before the change or the one after it."""
    turns, depths = _find_turns(text), bracket_depths(text)
    reaches = [*(turn.start for turn in turns), len(text)][1:]
    return any(
        turn.tense == "open"
        and not _find_behind(text, placed, turn, reach, depths)
        and _find_ahead(placed, turn, depths)
        for turn, reach in zip(turns, reaches, strict=True)
    )


def _merge(first: Validity, second: Validity) -> Validity:
    return Validity(
        first.since or second.since,
        first.until or second.until,
        first.newer or second.newer,
        first.older or second.older,
    )


def _find_turns(text: str) -> list[_Turn]:
    dated = [
        _Turn(match.start(), match.end(), validity, read_tense(text, match.start("since")) if match["since"] else None)
        for match in _TURN.finditer(text)
        if not _OF_SOMETHING_ELSE.search(text[: match.start()][-12:])
        and not _WAY_OF_PRINTING.match(text, match.end())
        and (validity := _read_turn(match))
    ]
    undated = [
        _Turn(match.start(), match.end(), Validity(newer=not match["until"], older=bool(match["until"])))
        for match in _UNDATED.finditer(text)
        if not any(turn.start <= match.start() < turn.end for turn in dated)
        and not _OF_SOMETHING_ELSE.search(text[: match.start()][-12:])
    ]
    heads = [_read_head(match) for match in _YEAR_HEAD.finditer(text)]
    if len({head.validity.since for head in heads}) > 1:
        dated += heads
    return sorted([*dated, *undated], key=lambda turn: turn.start)


def _read_head(match: re.Match[str]) -> _Turn:
    year = find_years(f"{match['year']}年")[0].value
    return _Turn(*match.span(), Validity(since=date(year, FIRST_FISCAL_MONTH if match["fiscal"] else 1, 1)))


def _read_turn(match: re.Match[str]) -> Validity | None:
    years = find_years(f"{match['year']}年")
    if not years:
        return None
    first_month = FIRST_FISCAL_MONTH if match["fiscal"] else 1
    try:
        first = date(years[0].value, int(match["month"] or first_month), int(match["day"] or 1))
    except ValueError:
        return None
    return Validity(since=first) if match["since"] else Validity(until=_find_last(match, first))


def _find_last(match: re.Match[str], first: date) -> date:
    if match["day"]:
        return first
    if match["month"]:
        return (first.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(year=first.year + 1) - timedelta(days=1)


def _find_behind(text: str, placed: Sequence[Placed], turn: _Turn, reach: int, depths: list[int]) -> list[int]:
    """Give the places of the amounts after a day in its clause: it is said of them."""
    return [
        index
        for index, thing in enumerate(placed)
        if turn.end <= thing.start < reach
        and not _NO_PRICE_BETWEEN.search(text, turn.end, thing.start)
        and _stays_inside(depths, turn.end, thing.start)
    ]


def _find_ahead(placed: Sequence[Placed], turn: _Turn, depths: list[int]) -> list[int]:
    """Give the amount before a day; a change that a remark outside brackets announces is one of all of them."""
    ahead = [index for index, thing in enumerate(placed) if thing.end <= turn.start]
    return ahead if turn.tense and depths[turn.start] == -1 else ahead[-1:]


def _stays_inside(depths: list[int], start: int, end: int) -> bool:
    """Say whether the bracket that holds ``start`` is still open at ``end``."""
    return depths[start - 1] == -1 or depths[start - 1] in depths[end : end + 1]


def settle_validity(keys: Sequence[object], validities: Sequence[Validity]) -> list[tuple[Validity, bool]]:
    """Give each amount's days, closed by what follows it under the same key, and whether it holds last."""
    groups: dict[object, list[int]] = {}
    for index, key in enumerate(keys):
        groups.setdefault(key, []).append(index)
    settled = [(validity, True) for validity in validities]
    for group in groups.values():
        closed = _close([validities[index] for index in group])
        last = max((_rank(validity) for validity in closed), default=None)
        for index, validity in zip(group, closed, strict=True):
            settled[index] = (validity, _rank(validity) == last)
    return settled


def _close(validities: list[Validity]) -> list[Validity]:
    if len(validities) < 2 or all(validity == ALWAYS for validity in validities):
        return validities
    starts = sorted({validity.since for validity in validities if validity.since})
    ends = [validity.until for validity in validities if validity.until]
    closed = list[Validity]()
    for validity in validities:
        later = [start for start in starts if start > (validity.since or date.min)]
        if validity.newer and ends and not validity.since:
            closed.append(Validity(since=max(ends) + timedelta(days=1)))
        elif validity.until or validity.newer or validity.older:
            closed.append(validity)
        elif later:
            closed.append(Validity(validity.since, later[0] - timedelta(days=1)))
        elif ends and validity == ALWAYS:
            closed.append(Validity(since=max(ends) + timedelta(days=1)))
        else:
            closed.append(validity)
    return closed


def _rank(validity: Validity) -> tuple[int, date, date]:
    return validity.newer - validity.older, validity.since or date.min, validity.until or date.max
