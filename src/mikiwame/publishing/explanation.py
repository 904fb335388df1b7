"""Why one certification has its score: each criterion's answer with the facts it rests on and their sources."""

from typing import Any

import polars as pl

from mikiwame.pipeline import Comparison
from mikiwame.publishing.thresholds import say_scale
from mikiwame.publishing.words import OPENNESS, UNKNOWN_CLAIMS, name_field
from mikiwame.ranking.differences import Cells, split_score, take_cells
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.vocabulary.days import count_days, read_count

Row = dict[str, Any]

FORMS = {
    "company": "株式会社など",
    "general_foundation": "一般財団法人",
    "public_foundation": "公益財団法人",
    "general_association": "一般社団法人",
    "public_association": "公益社団法人",
    "npo": "特定非営利活動法人",
    "society": "学会",
    "brand": "法人格のない名称",
    "unknown": "法人の種類は不明",
}
TIES = {
    "runs": "{one}が{other}を運営",
    "owns": "{one}が{other}を所有",
    "teaches_for": "{one}が{of}講座を開く",
    "places_for": "{one}が{of}合格者などを雇用・紹介",
}


def explain(comparison: Comparison, slug: str) -> list[Row]:
    """One row a criterion: its question, the finding ``low`` to ``high`` in 0..1, its weight, why, and the sources.

    ``share`` is the weight's share of those that apply; ``contribution_low`` and ``contribution_high`` add up to the
    ends of the score. Where a criterion does not apply, ``applicable`` is false, the finding null and the share 0.

    :raises MikiwameError: when the comparison does not have the certification.
    """
    cells = take_findings(comparison, slug)
    parts = split_score([one.weight for one in comparison.criteria], cells)
    numbers = zip(cells.low, cells.high, parts.shares, parts.low, parts.high, strict=True)
    names = ("low", "high", "share", "contribution_low", "contribution_high")
    named = [dict(zip(names, map(float, one), strict=True)) for one in numbers]
    return [
        _write_row(comparison, slug, one, finding | {"known": bool(known)})
        if applicable
        else _write_inapplicable(comparison, slug, one)
        for one, applicable, known, finding in zip(
            comparison.criteria, cells.applicable, cells.known, named, strict=True
        )
    ]


def take_findings(comparison: Comparison, slug: str) -> Cells:
    """A certification's findings as arrays in the order of the criteria; a criterion without a row does not apply.

    :raises MikiwameError: when the comparison does not have the certification.
    """
    findings = comparison.findings.filter(pl.col("certification") == slug)
    if findings.is_empty():
        raise MikiwameError(f'"{slug}" is not among the certifications compared. Name one that is.')
    cells = {row["criterion"]: row for row in findings.iter_rows(named=True)}
    slugs = [criterion.slug for criterion in comparison.criteria]
    low, high, known = (
        [cells[one][name] if one in cells else 0.0 for one in slugs] for name in ("low", "high", "known")
    )
    return take_cells(low, high, [one in cells for one in slugs], known, slugs)


def _write_inapplicable(comparison: Comparison, slug: str, criterion: Criterion) -> Row:
    titles = comparison.market.categories
    asked = "・".join(titles[category].title for category in criterion.applies_to or () if category in titles)
    facts = [fact for fact in list_read_facts(comparison, slug, criterion) if fact["kind"] == "not_applicable"]
    reason = "、".join(map(_say_fact, facts)) or f"「{asked}」だけに当てる基準"
    because = f"対象外({reason}で、重みは残りの基準に分ける)"
    sources = _list_sources(comparison, facts)
    finding = {"low": None, "high": None, "share": 0.0, "contribution_low": 0.0, "contribution_high": 0.0}
    return _join_row(criterion, finding | {"known": False}, because, sources, applicable=False)


def _write_row(comparison: Comparison, slug: str, criterion: Criterion, finding: Row) -> Row:
    facts = list_read_facts(comparison, slug, criterion)
    if criterion.reads == ("independence",):
        because, sources = _say_ties(comparison, slug)
    elif criterion.scale.form == "openness":
        because, sources = _say_openness_of(facts), _list_sources(comparison, facts)
    else:
        because, sources = "、".join(map(_say_fact, facts)), _list_sources(comparison, facts)
    return _join_row(criterion, finding, because, sources, applicable=True)


def _join_row(criterion: Criterion, finding: Row, because: str, sources: list[Row], *, applicable: bool) -> Row:
    return {
        "criterion": criterion.slug,
        "question": criterion.question,
        "short": criterion.short,
        "group": criterion.group,
        "applicable": applicable,
        "low": finding["low"],
        "high": finding["high"],
        "known": finding["known"],
        "scale": say_scale(criterion),
        "weight": criterion.weight,
        "share": finding["share"],
        "contribution_low": finding["contribution_low"],
        "contribution_high": finding["contribution_high"],
        "because": because,
        "why": criterion.why,
        "sources": sources,
    }


def list_read_facts(comparison: Comparison, slug: str, criterion: Criterion) -> list[Row]:
    """The facts a criterion reads, in its own order of fields, one a printed text."""
    of_this = (pl.col("certification") == slug) & pl.col("field").is_in(criterion.reads)
    opened = comparison.opened.filter(of_this).iter_rows(named=True)
    places = {field: number for number, field in enumerate(criterion.reads)}
    ordered = sorted(opened, key=lambda fact: (places[fact["field"]], fact["claim"] or 0))
    return list({(fact["field"], fact["text"]): fact for fact in ordered}.values())


def _say_fact(fact: Row) -> str:
    name = name_field(fact["field"])
    if fact["standing"] == "withheld":
        return f"{name}は主催団体が公表していない"
    if fact["standing"] == "unknown":
        kind = fact["kind"] if fact["kind"] in UNKNOWN_CLAIMS else None
        reason = UNKNOWN_CLAIMS[kind].format(text=fact["text"])
        return f"{name}は{reason}" if kind == "not_applicable" else f"{name}は不明({reason})"
    if fact["unit"] == "yen/month":
        return f"{name}は「{fact['text']}」で、総額がわからない"
    return f"{name}は「{fact['text']}」"


def _say_openness_of(facts: list[Row]) -> str:
    """Each field once with how far it is published; a field of several grades has the best of them."""
    order = [*OPENNESS]
    best: dict[str, str | None] = {}
    for fact in facts:
        known = best.get(fact["field"])
        openness = fact["kind"] if fact["kind"] in ("unreadable", "not_applicable") else fact["openness"]
        best[fact["field"]] = openness if fact["field"] not in best else min(known, openness, key=order.index)
    return "、".join(f"{name_field(field)}: {OPENNESS[openness]}" for field, openness in best.items())


def _list_sources(comparison: Comparison, facts: list[Row]) -> list[Row]:
    """Each source once: its slug, title, address and day."""
    cited = {(fact["source"], fact["day"]): fact for fact in facts if fact["source"]}
    return [_cite(comparison, source, day) for source, day in cited]


def _cite(comparison: Comparison, source: str, day: int) -> Row:
    file = comparison.catalogue.sources[source]
    on = read_count(day).isoformat()
    return {"source": source, "title": file.title, "url": file.url, "on": on}


def _say_ties(comparison: Comparison, slug: str) -> tuple[str, list[Row]]:
    """Who organises it, in which legal form, and the ties that count, in words."""
    names = comparison.catalogue.organisations
    organisers = comparison.catalogue.certifications[slug].organisers
    said = [f"主催は{names[one].name}({FORMS[names[one].form]})" for one in organisers]
    said += [f"{names[one].name}はみずから講座・人材事業を営む" for one in organisers if _is_business(comparison, one)]
    ties = _list_ties(comparison, slug, organisers)
    said += dict.fromkeys(_say_tie(comparison, slug, tie) for tie in ties)
    if len(said) == len(organisers):
        said.append("スクールや人材会社とのつながりは見つかっていない")
    cited = dict.fromkeys((tie["source"], tie["day"]) for tie in ties)
    return "、".join(said), [_cite(comparison, source, day) for source, day in cited]


def _say_tie(comparison: Comparison, slug: str, tie: Row) -> str:
    """The tie in words; one that a source states of another certification of the same organiser says so."""
    names = comparison.catalogue.organisations
    own = tie["certification"] in (None, slug)
    words = {"one": names[tie["organisation"]].name, "other": names[tie["other"]].name}
    return TIES[tie["tie"]].format(**words, of="" if own else "同じ団体の別の資格の")


def _is_business(comparison: Comparison, organisation: str) -> bool:
    return bool({"school", "staffing"} & set(comparison.catalogue.organisations[organisation].roles))


def _list_ties(comparison: Comparison, slug: str, organisers: list[str]) -> list[Row]:
    """The ties that count, those of this very certification in place of others' by the same organisation."""
    today = count_days(comparison.on)
    counted = comparison.ties.filter(
        pl.col("other").is_in(organisers)
        & pl.col("tie").is_in(list(TIES))
        & pl.col("teaches_or_places")
        & (pl.col("day") <= today)
    )
    rows = list(counted.iter_rows(named=True))
    own = {(tie["organisation"], tie["tie"]) for tie in rows if tie["certification"] in (None, slug)}
    return [tie for tie in rows if tie["certification"] in (None, slug) or (tie["organisation"], tie["tie"]) not in own]
