"""A certification as schema.org JSON-LD for search engines: only what is known, and no judgement of ours.

``EducationalOccupationalCredential``, ``Offer`` and ``Observation`` of schema.org 30.0. There is no ``aggregateRating``
and no ``review``: the score is a comparison by declared criteria and not what people said of it.
"""

from collections.abc import Iterable, Sequence
from typing import Any

Row = dict[str, Any]

CONTEXT = "https://schema.org"

LONGEST = 200
"""Characters of a name in it."""

MEASURED = {"pass_rate": ("合格率", "P1"), "examinees": ("受験者数", None)}
"""Field -> what is observed, and its unit by UN/CEFACT, where it has one (P1 is per cent)."""


def describe_credential(
    name: str, aliases: Sequence[str], organisers: Sequence[str], address: str | None, facts: Iterable[Row]
) -> Row:
    """:param address: of the certification's page, absolute; null where the site does not know its host.

    :param facts: the leading facts of it, as ``evidence.list_facts`` gives them.
    """
    known = [fact for fact in facts if fact["source"] and fact["standing"] not in ("unknown", "withheld")]
    credential: Row = {
        "@type": "EducationalOccupationalCredential",
        "@id": "#credential",
        "name": _cut(name),
        "publisher": [{"@type": "Organization", "name": _cut(one)} for one in organisers],
    }
    optional = {
        "url": address,
        "alternateName": [_cut(alias) for alias in aliases],
        "offers": [_describe_fee(fact) for fact in known if _is_fee(fact)],
        "citation": sorted({fact["url"] for fact in known if fact["url"]}),
    }
    credential |= {key: value for key, value in optional.items() if value}
    observed = [_describe_observation(fact) for fact in known if _is_measured(fact)]
    return {"@context": CONTEXT, "@graph": [credential, *observed]}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _is_fee(fact: Row) -> bool:
    return fact["field"] == "exam_fee" and fact["unit"] == "yen" and fact["low"] is not None


def _describe_fee(fact: Row) -> Row:
    """A fee with its tax, as prices to consumers are printed in Japan (消費税法 article 63), or said to be without."""
    name = f"受験料({fact['label']})" if fact["label"] else "受験料"
    price = {"price": fact["low"]} if fact["low"] == fact["high"] else _bound("minPrice", "maxPrice", fact)
    tax = {"valueAddedTaxIncluded": False} if fact["tax"] else {}
    specification = {"@type": "PriceSpecification", **price, "priceCurrency": "JPY", **tax}
    return {"@type": "Offer", "name": _cut(name), "priceSpecification": specification}


def _is_measured(fact: Row) -> bool:
    figure = fact["low"] is not None or fact["high"] is not None
    return fact["field"] in MEASURED and fact["dated"] and figure


def _describe_observation(fact: Row) -> Row:
    """An observation is itself a quantity there: the figure stands in it."""
    name, unit = MEASURED[fact["field"]]
    value = {"value": fact["low"]} if fact["low"] == fact["high"] else _bound("minValue", "maxValue", fact)
    label = f"{name}({fact['label']})" if fact["label"] else name
    return {
        "@type": "Observation",
        "name": _cut(label),
        "observationAbout": {"@id": "#credential"},
        "measuredProperty": {"@type": "Property", "name": name},
        **value,
        **({"unitCode": unit} if unit else {}),
        "observationDate": fact["period"] or fact["on"],
    }


def _bound(low: str, high: str, fact: Row) -> Row:
    return {name: fact[end] for name, end in ((low, "low"), (high, "high")) if fact[end] is not None}
