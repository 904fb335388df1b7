"""What was asked for otherwise than the market has it, weights and the policy for the unknown, in words."""

from mikiwame.pipeline import AROUND, Comparison
from mikiwame.publishing.words import write_day
from mikiwame.ranking import Bounded, Ordinal, Policy, Region, spread_around

UNKNOWN: dict[Policy, str] = {
    "interval": "中ほどとみる",
    "worst_case": "いちばん悪いものとみる",
    "redistribute": "その重みを、わかっている基準に分ける",
    "exclude": "不明な値のある資格には、順位を付けない",
}

_FREE = (0.0, 1.0)
"""The bounds of a share of which nothing is said."""


def say_scope(comparison: Comparison, category: str | None) -> str:
    """The day, the category, and how many are compared."""
    title = f"「{comparison.market.categories[category].title}」の" if category else "すべての区分の"
    return f"{write_day(comparison.on)}現在、{title}{comparison.ranking.height}件。"


def say_settings(comparison: Comparison) -> list[str]:
    """A line for changed weights and one for another policy than the default; none where nothing was changed."""
    files = comparison.catalogue.criteria
    changed = [one for one in comparison.criteria if one.weight != files[one.slug].weight]
    said = "、".join(f"{one.short}を{one.weight:g}に変更" for one in changed)
    rest = "(ほかは標準)" if len(changed) < len(comparison.criteria) else ""
    lines = [f"重み: {said}{rest}。"] if changed else []
    return lines + [f"不明な値: {UNKNOWN[comparison.policy]}。"] * (comparison.policy != "interval")


def say_region(comparison: Comparison, region: Region) -> str:
    """What is done with the weights, to go before ``変えて``: ``重みをあらゆる組み合わせに``."""
    if isinstance(region, Ordinal):
        return "重みを、与えた重みの大小の順を守って"
    if not isinstance(region, Bounded):
        return "重みをあらゆる組み合わせに"
    if region == spread_around(list(comparison.weights.values()), AROUND):
        return "重みをそれぞれ半分から2倍まで"
    return "重みを、与えた範囲の中で"


def say_bounds(comparison: Comparison, region: Region) -> str:
    """The shares that are bounded, each with its ends; empty where none is."""
    if not isinstance(region, Bounded):
        return ""
    ends = zip(comparison.criteria, region.least, region.greatest, strict=True)
    said = [f"{one.short}は{_say_span(low, high)}" for one, low, high in ends if (low, high) != _FREE]
    return f"重みの合計を100%とした範囲: {'、'.join(said)}。" if said else ""


def _say_span(low: float, high: float) -> str:
    return "~".join(dict.fromkeys(f"{100 * end:.3g}%" for end in (low, high)))
