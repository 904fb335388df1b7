"""A comparison -> its rows, best first, each with what speaks against it in words; and the answer in three lines."""

from typing import Any

from mikiwame.pipeline import Comparison
from mikiwame.publishing.words import ELIGIBILITY, write_age, write_day
from mikiwame.vocabulary.days import read_count

Row = dict[str, Any]

_LOSSES = 2
"""Criteria named on which a candidate loses: more than two is no reason that one remembers."""

_DESPAIR = 10**9
"""A place behind all others, for what has no rank."""


def list_ranking(comparison: Comparison) -> list[Row]:
    """One row a certification: those that are ranked, best first; then those that have ended.

    ``score``, ``score_low`` and ``score_high`` are 0..1; ``rank`` is null for what has ended; ``excluded_because`` is
    null for what is recommended.
    """
    rows = sorted(comparison.ranking.iter_rows(named=True), key=_order)
    return [_write_row(comparison, row) for row in rows]


def _order(row: Row) -> tuple[int, float, str]:
    return row["rank"] or _DESPAIR, -row["score"], row["certification"]


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
        "excluded_because": None if row["recommended"] else "。".join(_list_exclusions(comparison, row)),
    }


def _list_exclusions(comparison: Comparison, row: Row) -> list[str]:
    market, reasons = comparison.market, []
    if row["life"] != "running":
        reasons.append(_say_end(comparison, row))
    if row["category"] != market.beginners:
        title = market.categories[row["category"]].title
        reasons.append(f"基礎に上乗せする区分({title})で、最初の1つではない")
    if row["eligibility"] != "open":
        reasons.append(ELIGIBILITY[row["eligibility"]])
    if not reasons:
        losses = _say_losses(comparison, row)
        reasons.append(f"条件は満たすが、候補の中で{row['place']}番目{losses}")
    return reasons


def _say_losses(comparison: Comparison, row: Row) -> str:
    """The criteria on which it loses most to the last of the recommended, by weight times the findings' middles."""
    recommended = comparison.ranking.filter("recommended").sort("place")["certification"].to_list()
    if not recommended:
        return ""
    own, theirs = (_read_middles(comparison, slug) for slug in (row["certification"], recommended[-1]))
    losses = {one.short: one.weight * (theirs[one.slug] - own[one.slug]) for one in comparison.criteria}
    worst = sorted((short for short in losses if losses[short] > 0), key=lambda short: -losses[short])
    return f"({'・'.join(worst[:_LOSSES])}で劣る)" if worst else ""


def _read_middles(comparison: Comparison, slug: str) -> dict[str, float]:
    findings = comparison.findings.filter(certification=slug)
    return {row["criterion"]: (row["low"] + row["high"]) / 2 for row in findings.iter_rows(named=True)}


def _say_end(comparison: Comparison, row: Row) -> str:
    day = read_count(row["ends"])
    events = comparison.events.filter(certification=row["certification"], last=row["ends"])
    dissolved = events["event"].to_list() == ["dissolved"]
    written = events["text"].item(0)
    when = write_day(day) if len(written) == 10 else written.replace("-", "年") + "月"
    if dissolved:
        return f"主催団体が{when}に解散{'した' if row['life'] == 'ended' else 'する'}"
    return f"{when}の試験で終了した" if row["life"] == "ended" else f"{when}の試験を最後に終了する"


def write_answer(comparison: Comparison) -> list[str]:
    """Three lines for the end of a comparison: the answer, the day and age of the facts, and how to see why."""
    return [_write_verdict(comparison), _write_freshness(comparison), _write_way_on(comparison)]


def _write_verdict(comparison: Comparison) -> str:
    names = [f"「{row['name']}」" for row in list_ranking(comparison) if row["recommended"]]
    premise = comparison.market.premise
    words = f"{premise.text}" if premise else ""
    if not names:
        return f"{words}いまの事実では、初心者にすすめられる資格はありません。"
    return f"{words}取るなら{'か'.join(names)}です。"


def _write_freshness(comparison: Comparison) -> str:
    facts = comparison.facts.filter(comparison.facts["claim"].is_not_null())
    if facts.is_empty():
        return f"{write_day(comparison.on)}の時点で知られている事実はありません。"
    days = facts["day"].to_list()
    newest, oldest = read_count(max(days)), read_count(min(days))
    span = write_day(newest) if newest == oldest else f"{write_day(oldest)}から{write_day(newest)}"
    stale = int(facts["stale"].sum())
    old = f"うち{stale}件は古く、確かめ直す時期です。" if stale else "古すぎる事実はありません。"
    return (
        f"{write_day(comparison.on)}の時点で、{span}の出典による{len(facts)}件の事実に基づきます"
        f"(最新は{write_age(newest, comparison.on)})。{old}"
    )


def _write_way_on(comparison: Comparison) -> str:
    rows = list_ranking(comparison)
    slug = rows[0]["slug"] if rows else "SLUG"
    return f"理由は mikiwame explain {slug}、数字と出典は mikiwame facts {slug} で見られます。"
