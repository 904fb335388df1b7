"""A comparison and a reviewer -> the weights that agree best with the stars, and the stars that none can explain."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.publishing.stars import Stars, list_stars
from mikiwame.ranking.calibration import Calibration, calibrate, measure_agreement
from mikiwame.ranking.performance import Array
from mikiwame.ranking.setting_aside import Unexplained
from mikiwame.vocabulary.criteria import Criterion

Row = dict[str, Any]

NAMED = 2
"""Certifications named that a star collides with, and criteria named in a list: what one remembers."""

_LEVEL = 0.005
"""Half a printed per cent: weights that differ by less are not told apart."""

WIDE = 0.25
"""A weight that may lie anywhere in a range as wide as this, a quarter of all, is not determined."""


def calibrate_reviewer(comparison: Comparison, reviewer: str | None = None) -> Row:
    """The answer of `mikiwame calibrate` as data.

    ``weights``, ``declared`` (criterion -> share of 1), ``width`` and ``width_nearly`` (criterion -> [low, high]);
    ``tau``, ``tau_limit``, ``declared_tau`` (null where all scores are equal); ``errors``, their sum;
    ``rated``: ``slug, stars, printed, score, error``; ``unexplained``: ``slug, stars, printed, against, unavoidable,
    because``; ``unexplainable``: the slugs to be set aside even when unknown facts may take any value; ``left_out``.
    ``fewest``: whether ``unexplained`` is shown to be the fewest; ``at_least`` and ``unexplainable_at_least``: how many
    are shown to be needed. ``unavoidable`` is null where neither is shown.

    :raises MikiwameError: as ``list_stars`` and ``calibrate`` do.
    """
    chosen, stars = list_stars(comparison, reviewer)
    slugs, names = list(stars), [criterion.slug for criterion in comparison.criteria]
    low, high = (_read_findings(comparison, slugs, end) for end in ("low", "high"))
    numbers = [one.number for one in stars.values()]
    applicable = ~np.isnan(low)
    found = calibrate(low, high, numbers, applicable=applicable, alternatives=slugs, criteria=names)
    declared = np.array([criterion.weight for criterion in comparison.criteria])
    shares = declared / declared.sum()
    return {
        "reviewer": chosen,
        "tau": _say_tau(found.tau),
        "tau_limit": found.tau_limit,
        "declared_tau": _say_tau(_measure_declared((low + high) / 2 @ shares, numbers)),
        "weights": dict(zip(names, found.weights.tolist(), strict=True)),
        "declared": dict(zip(names, shares.tolist(), strict=True)),
        "width": dict(zip(names, found.width.tolist(), strict=True)),
        "width_nearly": dict(zip(names, found.width_nearly.tolist(), strict=True)),
        "errors": float(np.nansum(found.errors)),
        "rated": [_write_rated(found, row, slug, stars[slug]) for row, slug in enumerate(slugs)],
        "unexplained": [_write_unexplained(comparison, stars, one) for one in found.unexplained],
        "fewest": found.fewest,
        "at_least": found.at_least,
        "unexplainable": [slugs[row] for row in found.unexplainable],
        "unexplainable_at_least": found.unexplainable_at_least,
        "left_out": [slugs[row] for row in found.left_out],
    }


def list_weights(comparison: Comparison, answer: Row) -> list[Row]:
    """One row a criterion: the weight found beside the declared one, and both widths."""
    return [
        {
            "criterion": one.slug,
            "short": one.short,
            "weight": answer["weights"][one.slug],
            "declared": answer["declared"][one.slug],
            **dict(zip(("low", "high"), answer["width"][one.slug], strict=True)),
            **dict(zip(("nearly_low", "nearly_high"), answer["width_nearly"][one.slug], strict=True)),
        }
        for one in comparison.criteria
    ]


def _read_findings(comparison: Comparison, slugs: Sequence[str], end: str) -> Array:
    """Shape (slugs, criteria); NaN where a criterion is not asked of a certification, which then has no finding."""
    named = comparison.findings.filter(pl.col("certification").is_in(slugs))
    cells = {(row["certification"], row["criterion"]): row[end] for row in named.iter_rows(named=True)}
    return np.array(
        [[cells.get((slug, one.slug), math.nan) for one in comparison.criteria] for slug in slugs], dtype=float
    )


def _measure_declared(scores: Array, stars: Sequence[float]) -> float:
    """Tau-b at the declared weights over those to which every criterion applies, as the weights found are of them."""
    whole = ~np.isnan(scores)
    return measure_agreement(scores[whole], np.array(stars)[whole])


def _say_tau(tau: float) -> float | None:
    return None if math.isnan(tau) else tau


def _write_rated(found: Calibration, row: int, slug: str, stars: Stars) -> Row:
    judged = {"slug": slug, "stars": stars.number, "printed": stars.printed}
    return judged | {"score": _say_tau(found.scores[row].item()), "error": _say_tau(found.errors[row].item())}


def _write_unexplained(comparison: Comparison, stars: dict[str, Stars], one: Unexplained) -> Row:
    slugs = list(stars)
    slug = slugs[one.row]
    against = [slugs[other] for other in one.against]
    firm = [slugs[other] for other in one.always] or against
    sentences = [_say_collision(comparison, stars, slug, other) for other in firm[:NAMED]]
    sentences.append(_say_how_firm(one, min(len(firm), NAMED)))
    if one.unavoidable is False:
        sentences.append("ただし、この資格の代わりに別の資格の星をはずす道もある。")
    return {
        "slug": slug,
        "stars": stars[slug].number,
        "printed": stars[slug].printed,
        "against": against,
        "unavoidable": one.unavoidable,
        "because": "".join(sentences),
    }


def _say_collision(comparison: Comparison, stars: dict[str, Stars], slug: str, other: str) -> str:
    """Why the stars of two certifications do not go together with what is known of both, seen from the first."""
    low, high = (_read_findings(comparison, (slug, other), end) for end in ("low", "high"))
    leads = (low + high)[0] - (low + high)[1]
    ahead, behind = (_list_criteria(comparison.criteria, sign * leads) for sign in (1, -1))
    name = f"「{comparison.catalogue.certifications[other].name}」({stars[other].say()})"
    is_higher = stars[slug].number > stars[other].number
    for_stars, against_stars = (ahead, behind) if is_higher else (behind, ahead)
    compared = _say_higher(ahead, behind) if is_higher else _say_lower(ahead, behind)
    wide = (high - low).max(axis=0).tolist()
    unsure = [one.short for one, width in zip(comparison.criteria, wide, strict=True) if width > 0]
    named = unsure if not for_stars else [one for one in for_stars[:NAMED] + against_stars[:NAMED] if one in unsure]
    doubt = f"({_name_some(named)}は不明か値に幅があり、中ほどとみなす)" if named else ""
    return f"{name}より{'高い' if is_higher else '低い'}評価だが、{compared}{doubt}。"


def _say_higher(ahead: Sequence[str], behind: Sequence[str]) -> str:
    if not ahead:
        return "まさる基準がない"
    if not behind:
        return f"{_name_some(ahead)}でまさるだけで、それを重く見るとほかの星に合わない"
    return f"{_name_some(ahead)}でまさるだけで、{_name_some(behind)}で劣る"


def _say_lower(ahead: Sequence[str], behind: Sequence[str]) -> str:
    if not behind:
        return "劣る基準がない"
    if not ahead:
        return f"{_name_some(behind)}で劣るだけで、それを重く見るとほかの星に合わない"
    return f"{_name_some(behind)}で劣るだけで、{_name_some(ahead)}でまさる"


def _list_criteria(criteria: Iterable[Criterion], leads: Array) -> list[str]:
    """The criteria with a lead, the greatest first."""
    ahead = [(lead, one.short) for lead, one in zip(leads.tolist(), criteria, strict=True) if lead > 0]
    return [short for _, short in sorted(ahead, key=lambda pair: -pair[0])]


def _name_some(shorts: Sequence[str]) -> str:
    return "・".join(shorts[:NAMED]) + ("など" if len(shorts) > NAMED else "")


def _say_how_firm(one: Unexplained, count: int) -> str:
    """In which order the pairs named, the first ``count``, stand at weights that explain the stars kept."""
    others = "これらの順は" if count > 1 else "この順は"
    if not one.always:
        return f"{others}残りの星に合う重みのうち最も近いものでも、星のとおりにならない。"
    named = set(one.always[:count])
    ends = ((one.turned, "逆になる"), (one.level, "同点になる"))
    how = next((words for rows, words in ends if named <= set(rows)), "星のとおりの順にはならない")
    others = others.replace("の順", "れ" if count == 1 else "") if named <= set(one.level) else others
    return f"{others}残りの星に合うどんな重みでも{how}。"


def write_verdict(comparison: Comparison, answer: Row) -> list[str]:
    """What to make of a calibration, a sentence or two each, the plainest first.

    What the reviewer weighs otherwise, agreement, width, unknown facts, and what it is not.
    """
    return [
        _say_leaning(comparison, answer),
        _say_agreement(answer),
        _say_width(comparison, answer),
        *_say_unknown(answer),
        _LIMITS,
    ]


_LIMITS = "評者の星は一人の意見で、ここでの点や重みには使っていません。"


def _say_leaning(comparison: Comparison, answer: Row) -> str:
    """The criteria whose declared weight lies outside all weights that agree nearly as well, the furthest first."""
    rows = list_weights(comparison, answer)
    heavy = [(row["nearly_low"] - row["declared"], row["short"]) for row in rows]
    light = [(row["declared"] - row["nearly_high"], row["short"]) for row in rows]
    said = [
        f"{_name_all([name for gap, name in sorted(gaps, key=lambda one: -one[0]) if gap > _LEVEL])}を{how}"
        for gaps, how in ((heavy, "重く"), (light, "軽く"))
        if max(gap for gap, _ in gaps) > _LEVEL
    ]
    if not said:
        return "この評者の重みが標準と違うとは、この星からは言えません。"
    return f"この評者は、標準より{'、'.join(said)}見ているようです。"


def _name_all(shorts: Sequence[str]) -> str:
    return "".join(f"「{short}」" for short in shorts)


def _say_agreement(answer: Row) -> str:
    found, declared = (
        "求まらない値" if tau is None else f"{tau:.2f}" for tau in (answer["tau"], answer["declared_tau"])
    )
    return (
        "星の多い資格ほど点も高いかを、2つずつ比べて数えました。順がいつも合えば1、合うのと逆が半々なら0に近い数です"
        f"(ケンドールのタウ)。最も合う重みで{found}、標準の重みで{declared}です。"
        f"星に同順があるので、上限は{answer['tau_limit']:.2f}です。"
    )


def _say_width(comparison: Comparison, answer: Row) -> str:
    """All whose width is the greatest as it is printed, so that no reader finds a wider one in the table."""
    spans = {one.short: answer["width_nearly"][one.slug] for one in comparison.criteria}
    printed = {short: round(100 * high) - round(100 * low) for short, (low, high) in spans.items()}
    widest = [short for short in spans if printed[short] == max(printed.values())]
    said = "、".join(f"「{short}」の重みが{spans[short][0]:.0%}でも{spans[short][1]:.0%}でも" for short in widest)
    range_of = f"{said}、合い方はほとんど変わりません。"
    if max(high - low for low, high in spans.values()) < WIDE:
        return f"重みはかなり絞られます。最も幅のある{range_of}"
    return f"この星からは、評者が何をどれだけ重く見たかを絞り切れません。{range_of}"


def _say_unknown(answer: Row) -> list[str]:
    if not answer["unexplained"]:
        return ["どの星の順にも合う重みがあります。説明できない星はありません。"]
    said = f"不明な値や幅のある値を中ほどとみると、{_say_fewest(answer)}"
    if not answer["unexplainable"]:
        return [f"{said}ただし、不明な事実や幅のある事実の値しだいでは、すべて説明できます。"]
    least = answer["unexplainable_at_least"]
    return [f"{said}不明な事実がどんな値であっても、少なくとも{least}件ははずさなければなりません。"]


def _say_fewest(answer: Row) -> str:
    count, least = len(answer["unexplained"]), answer["at_least"]
    if not answer["fewest"]:
        doubt = f"(少なくとも{least}件ははずさなければなりません)"
        return f"{count}件をはずせば残りを説明できますが、もっと少なくて済むかは確かめられていません{doubt}。"
    said = f"少なくとも{count}件をはずさないと、どんな重みでも残りを説明できません。"
    needed = sum(one["unavoidable"] is True for one in answer["unexplained"])
    return said + (f"うち{needed}件はどの選び方でもはずれます。" if needed else "")
