"""The identifiers of a market's facts and claims, from what each is of: an unrelated edit changes none of them."""

from collections import Counter
from collections.abc import Sequence

from mikiwame.answers.facts import Claim, Fact
from mikiwame.vocabulary.identifiers import identify


def identify_fact(market: str, slug: str, fact: Fact) -> str:
    """Of one certification, field, qualifiers and unit, whatever its value: it outlives the value."""
    field, qualified, unit = fact.cell
    return identify("fact", market, slug, field, *qualified, unit)


def identify_claims(market: str, slug: str, claims: Sequence[Claim]) -> list[str]:
    """Of what one source prints of one field on one day, in the order of ``claims``.

    What is read of the text is no part of it, but for what tells several figures of one text apart. Those that nothing
    tells apart are counted, in the order in which the source has them.
    """
    told = [_describe(one) for one in claims]
    counted: Counter[tuple[str | float | None, ...]] = Counter()
    given = {}
    for number, parts in sorted(zip(range(len(told)), told, strict=True), key=lambda one: _place(claims[one[0]])):
        counted[parts] += 1
        given[number] = identify("claim", market, slug, *parts, counted[parts])
    return [given[number] for number in range(len(told))]


def _describe(claim: Claim) -> tuple[str | float | None, ...]:
    field, qualified, unit = claim.cell
    day = claim.on.isoformat() if claim.on else None
    return (claim.source, field, claim.label, *qualified, unit, claim.period, claim.round, day, claim.text)


def _place(claim: Claim) -> tuple[str, int]:
    return claim.file, claim.line
