"""What one certification costs until it is passed, for pages and answers: each term in words with its sources."""

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import polars as pl

from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import Choice, Condition, Fact, Study, Term, Unknown
from mikiwame.pipeline import Comparison
from mikiwame.publishing.evidence import list_announced
from mikiwame.publishing.words import STANDINGS, name_field, write_doubt
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.days import count_days, read_count

Row = dict[str, Any]

_PRICES = ("exam_fee", "course_cost", "extra_fee")

STUDIES: dict[Study, str] = {"self": "独学の場合", "course": "講座を受ける場合"}


def explain_cost(
    comparison: Comparison,
    slug: str,
    studies: Sequence[Study] = ("self", "course"),
    conditions: Collection[Condition] = (),
    grade: str | None = None,
) -> Row:
    """The cost of one certification by each way of study, rounded to whole yen, half up, each number by itself.

    :return: ``slug, name, life, on, grade, announced, study``; ``announced`` are the rows of
        :func:`list_announced_prices`, and ``study`` is a list with ``study, possible, because, low, high, words, terms,
        conditional, unknown, sources``, its sums and terms in yen, ``null`` where no bound is known. What is
        ``conditional`` has beside its own amount the sum if its condition holds, ``sum_low`` and ``sum_high``.
    :raises MikiwameError: when the comparison does not have the certification, or it not the grade.
    """
    found = comparison.ranking.filter(pl.col("certification") == slug)
    if found.is_empty():
        raise MikiwameError(f'"{slug}" is not among the certifications compared. Name one that is.')
    facts = comparison.facts.filter(pl.col("certification") == slug).rows(named=True)
    ties = list_cash_backs(comparison, slug)
    costs = [reckon_cost(facts, ties, study, conditions, grade) for study in studies]
    return {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "life": found["life"].item(),
        "on": comparison.on.isoformat(),
        "grade": grade,
        "announced": list_announced_prices(comparison, slug),
        "study": [_write_cost(comparison, cost) for cost in costs],
    }


def list_announced_prices(comparison: Comparison, slug: str) -> list[Row]:
    """The prices that are to hold from a later day: none of them is reckoned with before."""
    files = comparison.catalogue.sources
    return [
        row | {"words": f"{name_field(row['field'])}: {row['words']}", "title": files[row["source"]].title}
        for row in list_announced(comparison, slug)
        if row["field"] in _PRICES
    ]


def list_cash_backs(comparison: Comparison, slug: str) -> list[Row]:
    """The ``cash_back`` ties known on the day that apply to a certification, with the name of the other party."""
    organisers = comparison.catalogue.certifications[slug].organisers
    applies = pl.col("certification").is_null() & pl.col("organisation").is_in(list(organisers))
    known = (pl.col("tie") == "cash_back") & (pl.col("day") <= count_days(comparison.on))
    ties = comparison.ties.filter(known & (applies | (pl.col("certification") == slug).fill_null(False)))
    names = comparison.catalogue.organisations
    return [tie | {"other_name": names[tie["other"]].name} for tie in ties.iter_rows(named=True)]


def list_cost_lines(answer: Row) -> list[Row]:
    """The answer of :func:`explain_cost` as one row a term, reduction, unknown and sum: for tables of data."""
    return [line for study in answer["study"] for line in _list_lines(answer["slug"], study)]


def _list_lines(slug: str, study: Row) -> list[Row]:
    kinds = {"term": study["terms"], "conditional": study["conditional"], "unknown": study["unknown"]}
    lines = [(kind, row) for kind, rows in kinds.items() for row in rows]
    total = {"name": "合計", "sign": "", "low": study["low"], "high": study["high"], "because": study["words"]}
    return [
        {
            "slug": slug,
            "study": study["study"],
            "kind": kind,
            **{name: row.get(name) for name in ("name", "sign", "low", "high", "because")},
            "sources": " ".join(dict.fromkeys(source["source"] for source in row.get("sources", ()))),
        }
        for kind, row in [*lines, ("sum", total)]
    ]


def _write_cost(comparison: Comparison, cost: Cost) -> Row:
    return {
        "study": cost.study,
        "possible": cost.possible,
        "because": cost.because,
        "low": round_yen(cost.low),
        "high": round_yen(cost.high),
        "words": say_sum(cost),
        "terms": [_write_term(comparison, term) for term in cost.terms],
        "conditional": [_write_term(comparison, term) | _add_then(cost, term) for term in cost.conditional],
        "unknown": [_write_unknown(comparison, one) for one in cost.unknown],
        "sources": _cite_all(comparison, cost.eligibility),
    }


def _add_then(cost: Cost, term: Term) -> Row:
    """The sum if the condition of one reduction held."""
    changes = term.changes or (0.0, 0.0)
    low = None if cost.low is None else cost.low + changes[0]
    high = None if cost.high is None or changes[1] is None else cost.high + changes[1]
    return {"sum_low": round_yen(low), "sum_high": round_yen(high)}


def say_sum(cost: Cost) -> str:
    """The sum in one sentence, with what is not in it."""
    if not cost.possible:
        return f"この方法では取れません。{cost.because}。"
    more = "、".join(one.name for one in cost.unknown if one.sign == "+")
    if cost.low is None:
        return f"金額のわかるものがないので、合計は出せません。わからないもの: {more}。"
    left_out = f"わからないので入っていないもの: {more}。" if more else ""
    return f"わかっている分の合計は{write_range(cost.low, cost.high)}です。{left_out}"


def _write_term(comparison: Comparison, term: Term) -> Row:
    return {
        "name": term.name,
        "sign": term.sign,
        "low": round_yen(term.low),
        "high": round_yen(term.high),
        "times": None if term.times is None else dict(zip(("low", "high"), term.times, strict=True)),
        "per": term.counter,
        "tax": term.tax,
        "text": term.text,
        "because": term.because,
        "condition": term.condition,
        "choices": [_write_choice(term, choice) for choice in term.choices],
        "sources": _cite_all(comparison, term.facts),
    }


def _write_choice(term: Term, choice: Choice) -> Row:
    low, high = choice.total
    return {
        "label": choice.label,
        "price_low": round_yen(choice.price[0]),
        "price_high": round_yen(choice.price[1]),
        "times_low": choice.times[0],
        "times_high": choice.times[1],
        "low": round_yen(low),
        "high": round_yen(high),
        "words": say_choice(term, choice),
    }


def say_choice(term: Term, choice: Choice) -> str:
    """One price as it is reckoned, for a reader to do again: ``800円 ÷ 合格率50~80%(平均1.25~2.00回分) = …``."""
    price, total = write_range(*choice.price), write_range(*choice.total)
    if term.counter is None:
        return total
    if choice.times[1] is None:
        return f"{price} × {choice.times[0]:.3g}{term.counter}以上 = {total}"
    times = _write_span(*(f"{number:.2f}" for number in choice.times if number is not None))
    rate = _write_span(*(f"{100 / number:.4g}" for number in reversed(choice.times) if number))
    about = "約" if any(one["approx"] for one in choice.rates) else ""
    return f"{price} ÷ 合格率{about}{rate}%(平均{times}{term.counter}分) = {total}"


def _write_span(first: str, last: str) -> str:
    return first if first == last else f"{first}~{last}"


def write_range(low: float, high: float | None) -> str:
    """Yen from, to: ``8,800円``, ``8,800~9,000円`` or ``8,800円以上``."""
    first, last = round_yen(low), round_yen(high)
    if last is None:
        return f"{first:,}円以上"
    return f"{first:,}円" if first == last else f"{first:,}~{last:,}円"


def round_yen(amount: float | None) -> int | None:
    """Whole yen, half up, as people round; ``None`` stays."""
    return None if amount is None else int(Decimal(repr(amount)).quantize(Decimal(1), ROUND_HALF_UP))


def _write_unknown(comparison: Comparison, one: Unknown) -> Row:
    return {
        "name": one.name,
        "sign": one.sign,
        "because": one.because,
        "condition": one.condition,
        "sources": _cite_all(comparison, one.facts),
    }


def _cite_all(comparison: Comparison, facts: Sequence[Fact]) -> list[Row]:
    """Each printed text once, with its source and what to doubt in it."""
    once = {(_name(fact), fact["text"], fact["source"]): fact for fact in facts if fact["source"]}
    return [_cite(comparison, fact) for fact in once.values()]


def _cite(comparison: Comparison, fact: Mapping[str, Any]) -> Row:
    file = comparison.catalogue.sources[fact["source"]]
    return {
        "what": _name(fact),
        "text": fact["text"],
        "doubt": write_doubt(fact) if "standing" in fact else "",
        "standing": STANDINGS[fact["standing"]] if "standing" in fact else None,
        "source": fact["source"],
        "title": file.title,
        "url": file.url,
        "on": read_count(fact["day"]).isoformat(),
        "dated": bool(fact.get("dated", True)),
    }


def _name(fact: Mapping[str, Any]) -> str:
    return name_field(fact["field"]) if "field" in fact else "団体どうしのつながり"
