"""Gives what instalments come to: the total that stands beside them, or the amount times how often it is paid."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from mikiwame.notation.figures import Figure, Surroundings
from mikiwame.notation.prices import Price, drop_monthly, is_monthly
from mikiwame.vocabulary import patterns as re

_TURN = re.compile(r"(?:初回|[0-9]{1,2}回目(?:以降|から)?)(?:のみ)?(?:は|が|:)?\s?$")
_TIMES = re.compile(
    r"\s?(?:\(税[込抜別]み?\)\s?)?(?:/\s?月\s?)?[×xX]\s?(?P<times>[0-9]{1,3})\s?(?:回|か月|ヶ月)(?:間|分)?(?:の?(?:分割)?(?:払い?|支払い?))?"
)
_FEWEST_PARTS = 2
_UNLIKE = re.compile("初回|[0-9]回目|頭金|ボーナス")


def find_instalments(kept: list[int], totals: list[int], surroundings: Sequence[Surroundings]) -> dict[int, int]:
    """``月々3,980円×13回 総額51,740円``: give each amount that falls due in turn with its total beside it."""
    found: dict[int, int] = {}
    for total in totals:
        place = kept.index(total)
        for side in (reversed(kept[:place]), iter(kept[place + 1 :])):
            parts = takewhile(lambda index: index not in totals and _is_instalment(surroundings[index]), side)
            found.update(dict.fromkeys(parts, total))
    return found


def _is_instalment(around: Surroundings) -> bool:
    return is_monthly(around) or _TURN.search(around.before) is not None


def drop_turn(before: str) -> str:
    """Give the words before an amount without the one that says which instalment it is."""
    return _TURN.sub("", before)


def add_up_all(prices: Sequence[Price]) -> list[Price]:
    """Give the prices with what their instalments come to; ``30,000円(2,500円×12回)`` says it twice."""
    whole = {price.figure.low for price in prices}
    added = [(price, _add_up(price)) for price in prices]
    return [
        total for price, total in added if total is price or total.labels != (None,) or total.figure.low not in whole
    ]


def _add_up(price: Price) -> Price:
    """``月々3,980円×12回`` is 47,760 yen once."""
    times = _TIMES.match(price.around.after)
    if times is None:
        return price
    figure, count = price.figure, int(times["times"])
    around = Surroundings(drop_monthly(price.around.before), price.around.after[times.end() :])
    return replace(price, figure=_multiply(figure, count), around=around)


def _multiply(figure: Figure, count: int) -> Figure:
    low = None if figure.low is None else figure.low * count
    high = None if figure.high is None else figure.high * count
    return replace(figure, low=low, high=high)


def lacks_total(text: str, prices: Sequence[Price]) -> bool:
    """``初回5,280円+月々3,980円×11回``: the product is a part of what one pays."""
    return bool(_UNLIKE.search(text)) and any(
        price.printed is not None and _TIMES.match(price.printed.after) for price in prices
    )


def drop_sum(prices: list[Price]) -> list[Price]:
    """``受験料 33,000円 学科 11,000円 実技 22,000円``: the parts alone, where a price without a label is their sum."""
    parts = [price for price in prices if price.labels != (None,)]
    sums = [price for price in prices if price.labels == (None,)]
    if len(sums) != 1 or len(parts) < _FEWEST_PARTS:
        return prices
    amounts = [price.figure.low for price in parts if price.figure.low == price.figure.high]
    total = sum(amount or 0 for amount in amounts) if len(amounts) == len(parts) else None
    return parts if sums[0].figure.low == sums[0].figure.high == total else prices
