"""What may come off the cost: a benefit for training and money back, as far as a source says how much.

Both hang on the person (insured long enough, hired through the agency), so each has its condition.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.advice.cost_terms import Condition, Fact, Span, Term, Unknown
from mikiwame.advice.pricing import take_field

CONDITIONS: dict[Condition, str] = {
    "training_benefit": "教育訓練給付などを受けられる人で、講座がその対象の場合だけ",
    "cash_back": "紹介会社などを通じて就職した場合だけ",
}
NAMES: dict[Condition, str] = {"training_benefit": "講座費用への給付", "cash_back": "受験料などの返金"}

_CASH_BACK = re.compile("キャッシュバック|返金")
_BENEFIT = re.compile("支給|給付|戻って")
_SHARE = re.compile(r"(?:学費|受講料|費用)の(最大)?([0-9]{1,2}(?:\.[0-9]+)?)%")
_CAP = re.compile(r"上限([0-9,]+)(万?)円")
_YEN = re.compile(r"([0-9,]+)円(?:が|を)?(?:支給|給付|キャッシュバック|返金|戻)")


@dataclass(frozen=True)
class _Amount:
    """A share of the course (0..1) up to ``cap`` yen, or ``cap`` yen alone where the share is 1."""

    share: float
    cap: float | None
    at_most: bool
    words: str


def find_reductions(
    facts: Sequence[Fact], ties: Sequence[Fact], course: Span | None, course_is_taken: bool
) -> tuple[list[Term], list[Unknown]]:
    """Reductions with an amount, and those whose amount nobody says.

    :param ties: the ``cash_back`` ties that apply; ``other_name`` in a row, where there is one, names the agency.
    :param course: what the course costs; ``None`` where that is not known or none is taken.
    """
    benefits = take_field(facts, "benefit")
    backs = [fact for fact in benefits if _CASH_BACK.search(fact["text"] or "")]
    terms, unknown = _find_benefits([fact for fact in benefits if fact not in backs], course, course_is_taken)
    found = [*ties, *backs]
    if found:
        unknown.append(_describe_back(found))
    return terms, unknown


def _describe_back(found: Sequence[Fact]) -> Unknown:
    """Money back is never counted: what a tie prints as a figure is the fee, not what comes back of it."""
    agencies = dict.fromkeys(str(tie["other_name"]) for tie in found if tie.get("other_name"))
    of_whom = f"{'、'.join(agencies)}から就職した場合だけ" if agencies else CONDITIONS["cash_back"]
    because = f"{of_whom}返金がある。いくら返るかは、どの出典にも書かれていない"
    return Unknown(NAMES["cash_back"], "-", because, _drop_repeated(found), "cash_back")


def _drop_repeated(found: Sequence[Fact]) -> tuple[Fact, ...]:
    """Without what repeats a part of another text of the same source."""
    return tuple(
        one
        for place, one in enumerate(found)
        if not any(
            one["source"] == other["source"] and (one["text"] or "") in (other["text"] or "")
            for number, other in enumerate(found)
            if number < place or (number > place and one["text"] != other["text"])
        )
    )


def _find_benefits(
    benefits: Sequence[Fact], course: Span | None, course_is_taken: bool
) -> tuple[list[Term], list[Unknown]]:
    terms: list[Term] = []
    unknown: list[Unknown] = []
    for fact in benefits if course_is_taken else ():
        if not _BENEFIT.search(fact["text"] or ""):
            continue
        amount = _read_amount(fact["text"])
        if amount and course:
            terms.append(_reduce(fact, amount, course))
        else:
            missing = "講座費用がわからないので、いくらになるかもわからない" if amount else "いくらかは書かれていない"
            because = f"{CONDITIONS['training_benefit']}。{missing}"
            unknown.append(Unknown(NAMES["training_benefit"], "-", because, (fact,), "training_benefit"))
    return terms, unknown


def _read_amount(printed: str) -> _Amount | None:
    """How much a text says that comes back; ``None`` where it does not say."""
    text = unicodedata.normalize("NFKC", printed)
    share, yen, limit = _SHARE.search(text), _YEN.search(text), _CAP.search(text)
    if share:
        cap = _read_yen(limit[1]) * (10_000 if limit[2] else 1) if limit else None
        words = f"講座費用の{share[2]}%" + (f"、上限{cap:,.0f}円" if cap else "")
        return _Amount(float(share[2]) / 100, cap, bool(share[1]), words)
    return _Amount(1.0, _read_yen(yen[1]), False, f"{_read_yen(yen[1]):,.0f}円") if yen else None


def _read_yen(digits: str) -> float:
    return float(digits.replace(",", "") or 0)


def _reduce(fact: Fact, amount: _Amount, course: Span) -> Term:
    """The reduction at the cheapest and at the dearest course: it changes each end of the sum by its own."""
    least, most = _take_off(amount, course[0]), amount.cap if course[1] is None else _take_off(amount, course[1])
    low = 0.0 if amount.at_most else least
    changes = (-least, -low if amount.at_most else -(most or 0.0))
    because = f"{CONDITIONS['training_benefit']}、{amount.words}{'まで' if amount.at_most else ''}が戻る"
    condition: Condition = "training_benefit"
    return Term(NAMES[condition], "-", low, most, because, (fact,), condition=condition, changes=changes)


def _take_off(amount: _Amount, price: float) -> float:
    off = amount.share * price
    return off if amount.cap is None else min(off, amount.cap)
