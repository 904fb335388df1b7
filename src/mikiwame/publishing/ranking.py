"""A comparison -> its rows, best first, each with what speaks against it in words; and the answer in three lines."""

from collections.abc import Sequence
from typing import Any

import polars as pl

from mikiwame.catalogue.files import Category
from mikiwame.pipeline import Comparison
from mikiwame.publishing.firmness import count_rank, find_first_places, focus_on_beginners, say_firmness
from mikiwame.publishing.words import ELIGIBILITY, write_age, write_day, write_some_day
from mikiwame.ranking import Firmness
from mikiwame.ranking.scoring import PLACES
from mikiwame.vocabulary.days import read_count

Row = dict[str, Any]

_LOSSES = 2
"""Criteria named on which a candidate loses: more than two is no reason that one remembers."""

_DESPAIR = 10**9
"""A place behind all others, for what has no rank."""


def list_ranking(comparison: Comparison, firmness: Firmness | None = None, first: Firmness | None = None) -> list[Row]:
    """One row a certification: the ranked, best first; those of which too little is known; those that have ended.

    ``score``, ``score_low`` and ``score_high`` are 0..1; ``rank`` is null for what has ended or is too little known;
    ``excluded_because`` is null for what is recommended. With ``firmness`` each ranked row has its certain
    ``best_rank`` and ``worst_rank``, ``first_places`` (share of draws in the places that are recommended, among the
    beginners' category; null for others), ``above_next`` (share of draws above the next) and ``firmness``: the word
    for which of the two is ahead.

    :param first: ``firmness`` of the beginners' category alone, where it has been found already.
    """
    rows = [_write_row(comparison, row) for row in sorted(comparison.ranking.iter_rows(named=True), key=_order)]
    if firmness is None:
        return rows
    first, places = first or focus_on_beginners(comparison, firmness), comparison.market.recommend_at_most
    shares = {row["slug"]: find_first_places(first, row["slug"], places) for row in rows}
    return [row | _say_firm(row, rows, firmness, shares[row["slug"]]) for row in rows]


def _order(row: Row) -> tuple[bool, int, float, str]:
    return row["life"] == "ended", row["rank"] or _DESPAIR, -(row["score"] or 0.0), row["certification"]


def _say_firm(row: Row, rows: list[Row], firmness: Firmness, first: float | None) -> Row:
    slugs = firmness.table.alternatives
    if row["slug"] not in slugs:
        return {"best_rank": None, "worst_rank": None, "first_places": None, "firmness": None, "above_next": None}
    number = slugs.index(row["slug"])
    ranked = [slugs.index(one["slug"]) for one in rows if one["rank"]]
    following = ranked[ranked.index(number) + 1 :] if number in ranked else []
    return {
        "best_rank": count_rank(firmness.best_rank[number]),
        "worst_rank": count_rank(firmness.worst_rank[number]),
        "first_places": None if first is None else round(first, PLACES),
        "firmness": firmness.words[number][following[0]] if following else None,
        "above_next": round(float(firmness.robustness.pairwise[number, following[0]]), PLACES) if following else None,
    }


def _write_row(comparison: Comparison, row: Row) -> Row:
    slug = row["certification"]
    return {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "category": row["category"],
        "rank": row["rank"],
        "score": row["score"],
        "score_low": row["score_low"],
        "score_high": row["score_high"],
        "unknown_share": row["unknown_share"],
        "life": row["life"],
        "recommended": row["recommended"],
        "tied": _is_tied(comparison, row),
        "excluded_because": None if row["recommended"] else "。".join(_list_exclusions(comparison, row)),
    }


def _list_exclusions(comparison: Comparison, row: Row) -> list[str]:
    market, reasons = comparison.market, []
    if row["life"] != "running":
        reasons.append(_say_end(comparison, row))
    if row["category"] != market.beginners:
        reasons.append(_say_category(market.categories[row["category"]]))
    if row["eligibility"] != "open":
        reasons.append(ELIGIBILITY[row["eligibility"]])
    if row["life"] != "ended" and row["rank"] is None:
        reasons.append(_say_unknown(comparison, row))
    if not reasons and _is_tied(comparison, row):
        reasons.append(f"条件は満たすが、同点の候補があり{market.recommend_at_most}つまでに絞れない")
    if not reasons:
        losses = _say_losses(comparison, row)
        reasons.append(f"条件は満たすが、候補の中で{row['place']}番目{losses}")
    return reasons


def _say_unknown(comparison: Comparison, row: Row) -> str:
    """Why it has no rank: too much is not known, by the limit or by the policy asked for."""
    share = f"重みの{row['unknown_share']:.0%}が不明な事実にかかる"
    if row["unknown_share"] > comparison.market.unknown_limit:
        return f"{share}ので、順位を付けない"
    return f"{share}。不明のある資格は、この比べ方では順位から外す"


def _is_tied(comparison: Comparison, row: Row) -> bool:
    """Whether it would be recommended but for others of the same score."""
    return not row["recommended"] and (row["place"] or _DESPAIR) <= comparison.market.recommend_at_most


def _say_category(category: Category) -> str:
    if category.extra_on:
        return f"基礎に上乗せする区分({category.title})で、最初の1つではない"
    return f"初心者の区分ではない({category.title})"


def _say_losses(comparison: Comparison, row: Row) -> str:
    """The criteria on which it loses most to the last of the recommended, by weight times the findings' middles."""
    recommended = comparison.ranking.filter("recommended").sort("place")["certification"].to_list()
    if not recommended:
        return ""
    own, theirs = (_read_middles(comparison, slug) for slug in (row["certification"], recommended[-1]))
    asked = [one for one in comparison.criteria if one.slug in own and one.slug in theirs]
    losses = {one.short: one.weight * (theirs[one.slug] - own[one.slug]) for one in asked}
    worst = sorted((short for short in losses if losses[short] > 0), key=lambda short: -losses[short])
    return f"({'・'.join(worst[:_LOSSES])}で劣る)" if worst else ""


def _read_middles(comparison: Comparison, slug: str) -> dict[str, float]:
    findings = comparison.findings.filter(certification=slug)
    return {row["criterion"]: (row["low"] + row["high"]) / 2 for row in findings.iter_rows(named=True)}


def _say_end(comparison: Comparison, row: Row) -> str:
    events = comparison.events.filter(certification=row["certification"], last=row["ends"])
    dissolved = events["event"].to_list() == ["dissolved"]
    when = write_some_day(events["text"].item(0))
    if dissolved:
        return f"主催団体が{when}に解散{'した' if row['life'] == 'ended' else 'する'}"
    return f"{when}の試験で終了した" if row["life"] == "ended" else f"{when}の試験を最後に終了する"


def say_state(comparison: Comparison, slug: str) -> str:
    """In brackets, that a certification ends or has ended; empty for one that runs."""
    row = comparison.ranking.filter(certification=slug).row(0, named=True)
    return "" if row["life"] == "running" else f"({_say_end(comparison, row)})"


def say_recommended(rows: Sequence[Row]) -> str:
    """The recommended in one short line, to stand above everything else."""
    names = "か".join(f"「{row['name']}」" for row in rows if row["recommended"])
    return f"おすすめ: {names}。" if names else "おすすめ: なし。"


def write_answer(comparison: Comparison, firmness: Firmness | None, options: str = "") -> list[str]:
    """Three lines for the end: the answer with how firm it is, the day and age of the facts, and how to see why.

    :param options: what was typed after the command, so that the commands named in the last line ask the same.
    """
    rows = list_ranking(comparison)
    verdict = _write_verdict(comparison, rows) + say_firmness(comparison, firmness)
    return [verdict, _write_freshness(comparison), _write_way_on(rows, options)]


def _write_verdict(comparison: Comparison, rows: list[Row]) -> str:
    market = comparison.market
    premise = f"{market.premise.text}[{market.premise.source}]" if market.premise else ""
    names = [f"「{row['name']}」" for row in rows if row["recommended"]]
    if names:
        return f"{premise}取るなら{'か'.join(names)}です。"
    tied = [f"「{row['name']}」" for row in rows if row["tied"]]
    if tied:
        return f"{premise}{'と'.join(tied)}は同点で、{market.recommend_at_most}つまでには絞れません。"
    if all(row["category"] != market.beginners for row in rows):
        title = market.categories[market.beginners].title
        return f"{premise}ここにあるのは、初心者が最初に選ぶ区分({title})の資格ではありません。"
    return f"{premise}いまわかっている事実では、初心者にすすめられる資格はありません。"


def _write_freshness(comparison: Comparison) -> str:
    """How many facts the criteria could read, how old they are, and how many want looking at again."""
    known = comparison.facts.filter(pl.col("claim").is_not_null() & (pl.col("standing") != "unknown"))
    facts = known.filter(pl.col("kind") != "text")
    today = write_day(comparison.on)
    if facts.is_empty():
        return f"{today}の時点で知られている事実はありません。"
    days = facts["day"].to_list()
    newest, oldest = read_count(max(days)), read_count(min(days))
    span = write_day(newest) if newest == oldest else f"{write_day(oldest)}から{write_day(newest)}まで"
    age = write_age(newest, comparison.on)
    return f"{today}の時点で、{span}の出典による{len(facts)}件の事実に基づきます(最新は{age})。{_say_weak(facts)}"


def _say_weak(facts: pl.DataFrame) -> str:
    counts = {
        "古く、確かめ直す時期のもの": int(facts["stale"].sum()),
        "日付のない写しだけが出典のもの": int((~facts["dated"]).sum()),
        "出典により異なるもの": int((facts["standing"] == "disputed").sum()),
    }
    said = [f"{words}が{count}件" for words, count in counts.items() if count]
    return f"うち{'、'.join(said)}あります。" if said else "古い事実や食い違う事実はありません。"


def _write_way_on(rows: list[Row], options: str) -> str:
    named = [row for row in rows if row["recommended"]] or rows
    slug = named[0]["slug"] if named else "SLUG"
    return f"理由は「mikiwame explain {slug}{options}」、数字と出典は「mikiwame facts {slug}{options}」で見られます。"
