"""The editor's desk: what was read and how, what cannot all be right, what is old, and what to look up next."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import polars as pl

from mikiwame.catalogue import Catalogue, check_days, tabulate_claims
from mikiwame.catalogue.files import SourceReading
from mikiwame.facts.weighing import VALUELESS
from mikiwame.pipeline import Comparison, find_inconsistencies
from mikiwame.publishing.evidence import list_facts
from mikiwame.publishing.holding import list_held_complaints
from mikiwame.publishing.reading_words import say_reading
from mikiwame.vocabulary.complaints import Complaint, Severity
from mikiwame.vocabulary.days import count_days

Row = dict[str, Any]

NEXT = 10
"""How many figures are named as worth looking up next: an afternoon's work."""


def list_unreadable(catalogue: Catalogue) -> list[Complaint]:
    """A warning for each text in which no value could be read, with the reason."""
    claims = tabulate_claims(catalogue)
    return [
        Complaint(claim["file"], claim["line"], "warning", _say_unreadable(claim))
        for claim in claims.iter_rows(named=True)
        if claim["kind"] == "unreadable"
    ]


def _say_unreadable(claim: Row) -> str:
    because = json.loads(claim["reading"])["because"]
    return f"{claim['field']} of {claim['certification']}: {because}"


def list_readings(catalogue: Catalogue, only: Callable[[str], bool] = lambda file: True) -> list[Row]:
    """How each published text was read, by file and line; what names a file that is broken or absent is left out.

    :param only: which files to list, by their name in the market.
    :return: the keys of a :class:`Complaint` (a note whose message says the reading in words), and ``certification,
        field, text, reading``.
    """
    texts: dict[Any, list[Row]] = {}
    for claim in tabulate_claims(_keep_sound(catalogue, only)).iter_rows(named=True):
        # What is not published has no text of its own: there its label, year and sitting tell one from another.
        apart = () if claim["text"] else tuple(claim[name] or "" for name in _OUTSIDE)
        key = (claim["file"], claim["line"], claim["field"], claim["text"], claim["reading"], apart)
        texts.setdefault(key, []).append(claim)
    return [_describe_reading(claims) for _, claims in sorted(texts.items())]


def _keep_sound(catalogue: Catalogue, only: Callable[[str], bool]) -> Catalogue:
    """The catalogue with those sources that can be read, each with what it says of certifications that can."""
    kinds = catalogue.market.source_kinds if catalogue.market else ()
    sources = {
        slug: source.model_copy(update={"readings": [_keep_known(reading, catalogue) for reading in source.readings]})
        for slug, source in catalogue.sources.items()
        if source.kind in kinds and only(f"sources/{slug}.yaml")
    }
    return replace(catalogue, sources=sources)


def _keep_known(reading: SourceReading, catalogue: Catalogue) -> SourceReading:
    says = {slug: fields for slug, fields in reading.says.items() if slug in catalogue.certifications}
    return reading.model_copy(update={"says": says})


_OUTSIDE = ("label", "period", "round")
"""What stands outside a text and tells what it is of."""


def _describe_reading(claims: list[Row]) -> Row:
    """One text, of which there is a claim for each of its values."""
    claim = claims[0]
    reading = json.loads(claim["reading"])
    said = "not applicable" if claim["kind"] == "not_applicable" else say_reading(reading)
    # A label or year that stands outside the text is no part of what notation read in it.
    outside = [str(claim[name]) for name in _OUTSIDE if len(claims) == 1 and claim[name]]
    added = "".join(f" [{word}]" for word in outside if word not in said)
    printed = f'"{claim["text"]}" → ' if claim["text"] else ""
    message = f"{claim['field']} of {claim['certification']}: {printed}{said}{added}"
    note = Complaint(claim["file"], claim["line"], "note", message)
    return {**vars(note), **{name: claim[name] for name in ("certification", "field", "text")}, "reading": reading}


def list_doubts(comparison: Comparison) -> list[Complaint]:
    """What is held back, inconsistent, disputed, stale, or never confirmed by the organiser, each at its claim."""
    return [
        *check_days(comparison.catalogue, comparison.on),
        *list_held_complaints(comparison),
        *_list_inconsistent(comparison),
        *(complaint for slug in comparison.catalogue.certifications for complaint in _list_of_one(comparison, slug)),
        *_list_unconfirmed(comparison),
    ]


def _list_inconsistent(comparison: Comparison) -> Iterator[Complaint]:
    places = {claim["claim"]: claim for claim in comparison.claims.iter_rows(named=True)}
    for row in find_inconsistencies(comparison).iter_rows(named=True):
        place = places[row["claim"]]
        yield Complaint(place["file"], place["line"], row["severity"], f"{row['rule']}: {row['message']}")


def _list_of_one(comparison: Comparison, slug: str) -> Iterator[Complaint]:
    """The disputed and stale facts of one certification."""
    for fact in list_facts(comparison, slug):
        if fact["kind"] == "text" or fact["source"] is None:
            continue
        if fact["standing"] == "disputed":
            rivals = "; ".join(dict.fromkeys(_quote(other) for other in fact["others"] if _contradicts(other, fact)))
            yield _place(
                comparison, slug, fact, "warning", f"disputed: {_quote(fact)} against {rivals}. Ask the organiser."
            )
        if fact["stale"]:
            yield _place(comparison, slug, fact, "note", f"stale: {_quote(fact)}. Read its page again.")


def _contradicts(other: Row, fact: Row) -> bool:
    return other["kind"] == fact["kind"] and any(other[name] != fact[name] for name in ("low", "high", "state"))


def _quote(fact: Row) -> str:
    day = fact["on"] if fact["dated"] else f"undated, read {fact['on']}"
    return f'"{fact["text"]}" ({fact["source"]}, {day})'


def _place(comparison: Comparison, slug: str, fact: Row, severity: Severity, message: str) -> Complaint:
    label = f" {fact['label']}" if fact["label"] else ""
    claim = comparison.claims.filter(claim=fact["claim"]).row(0, named=True)
    return Complaint(claim["file"], claim["line"], severity, f"{fact['field']}{label} of {slug} is {message}")


def _list_unconfirmed(comparison: Comparison) -> Iterator[Complaint]:
    """For each certification the fields whose figure no organiser's page gives."""
    first_hand = pl.col("source_kind").is_in(comparison.market.first_hand)
    told = (pl.col("day") <= count_days(comparison.on)) & ~pl.col("kind").is_in(VALUELESS)
    confirmed = set(comparison.claims.filter(first_hand & told).select("certification", "field").rows())
    known = comparison.facts.filter(
        (pl.col("standing") != "unknown") & (pl.col("kind") != "text") & pl.col("claim").is_not_null()
    )
    for slug in sorted(comparison.catalogue.certifications):
        fields = known.filter(certification=slug)["field"].unique().sort().to_list()
        missing = [field for field in fields if (slug, field) not in confirmed]
        if missing:
            message = f"{', '.join(missing)}: no page of the organiser confirms it. Look there first."
            yield Complaint(f"certifications/{slug}.yaml", 0, "note", message)


def list_next(comparison: Comparison) -> list[Complaint]:
    """What is most worth looking up, by how far it could move the score of a certification that a beginner may take."""
    weights = {criterion.slug: criterion for criterion in comparison.criteria}
    total = sum(criterion.weight for criterion in comparison.criteria)
    candidates = comparison.ranking.filter(
        (pl.col("life") == "running") & (pl.col("category") == comparison.market.beginners)
    )
    open_ended = comparison.findings.join(
        candidates.select("certification"), on="certification", how="semi"
    ).with_columns(width=pl.col("high") - pl.col("low"))
    rows = [
        (100 * row["width"] * weights[row["criterion"]].weight / total, row["certification"], row["criterion"])
        for row in open_ended.iter_rows(named=True)
        if row["width"] > 0
    ]
    return [
        _say_next(points, slug, weights[criterion].reads)
        for points, slug, criterion in sorted(rows, reverse=True)[:NEXT]
    ]


def _say_next(points: float, slug: str, fields: tuple[str, ...]) -> Complaint:
    message = f"next: {', '.join(fields)} could move the score by {points:.1f} points. Look it up."
    return Complaint(f"certifications/{slug}.yaml", 0, "note", message)
