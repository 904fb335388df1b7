"""Pages as schema.org JSON-LD for search engines: only what is known, and no judgement of ours.

``EducationalOccupationalCredential``, ``Offer`` and ``Observation`` of schema.org 30.0. There is no ``aggregateRating``
and no ``review``: the score is a comparison by declared criteria and not what people said of it.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from mikiwame.answers.facts import Fact
from mikiwame.publishing.open_data.described import is_firm
from mikiwame.words import Words
from mikiwame.words.documents import Document, Json

CONTEXT = "https://schema.org"

LONGEST = 200
"""Characters of a name in it."""

MEASURED: dict[str, str | None] = {"pass_rate": "P1", "examinees": None}
"""What is observed, and its unit by UN/CEFACT, where it has one (P1 is per cent)."""


def describe_credential(
    name: str,
    aliases: Sequence[str],
    organisers: Sequence[str],
    address: str | None,
    facts: Iterable[Fact],
    words: Words,
    *,
    offered: bool = True,
) -> Document:
    """:param address: of the certification's page, absolute; None where the site does not know its host.

    :param facts: the leading facts of it.
    :param offered: whether it can still be sat; what is over has no price.
    """
    known = [fact for fact in facts if fact.source and fact.known]
    optional: Document = {
        "url": address,
        "alternateName": [_cut(alias) for alias in aliases],
        "offers": [_describe_fee(fact, words) for fact in known if offered and _is_fee(fact)],
        "citation": [*sorted({fact.url for fact in known if fact.url})],
    }
    credential: Document = {
        "@type": "EducationalOccupationalCredential",
        "@id": "#credential",
        "name": _cut(name),
        "publisher": [{"@type": "Organization", "name": _cut(one)} for one in organisers],
        **{key: value for key, value in optional.items() if value},
    }
    observed = [_describe_observation(fact, words) for fact in known if _is_measured(fact)]
    return {"@context": CONTEXT, "@graph": [credential, *observed]}


def describe_article(title: str, description: str, author: str, on: date, words: Words) -> Document:
    """:param author: whoever runs the site; ``on``: the day of its facts."""
    return {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": _cut(title),
        "description": _cut(description),
        "inLanguage": words.language,
        "dateModified": on.isoformat(),
        "author": {"@type": "Organization", "name": _cut(author)},
    }


def describe_trail(steps: Iterable[tuple[str, str]]) -> Document:
    """The way from the front page to a page.

    :param steps: name and whole address of each page on it, its own last.
    """
    items: list[Json] = [
        {"@type": "ListItem", "position": number, "name": _cut(name), "item": address}
        for number, (name, address) in enumerate(steps, start=1)
    ]
    return {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}


def describe_questions(told: Iterable[tuple[str, str]]) -> Document:
    """:param told: questions with their answers, as the page shows them."""
    items: list[Json] = [
        {"@type": "Question", "name": ask, "acceptedAnswer": {"@type": "Answer", "text": answer}}
        for ask, answer in told
    ]
    return {"@context": CONTEXT, "@type": "FAQPage", "mainEntity": items}


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _is_fee(fact: Fact) -> bool:
    return fact.field == "exam_fee" and fact.unit == "yen" and _is_figure(fact)


def _is_figure(fact: Fact) -> bool:
    """Of what is disputed, or only about so much, no bare figure stands here: there is no room for the doubt."""
    return fact.figure is not None and is_firm(fact) and not fact.approx


def _describe_fee(fact: Fact, words: Words) -> Document:
    """A fee with its tax, as prices to consumers are printed in Japan (消費税法 article 63), or said to be without."""
    price: Document = {"price": fact.low} if fact.low == fact.high else _bound("minPrice", "maxPrice", fact)
    tax: Document = {"valueAddedTaxIncluded": False} if fact.tax else {}
    specification: Document = {"@type": "PriceSpecification", **price, "priceCurrency": "JPY", **tax}
    return {"@type": "Offer", "name": _cut(_name(fact, words)), "priceSpecification": specification}


def _is_measured(fact: Fact) -> bool:
    return fact.field in MEASURED and bool(fact.dated) and _is_figure(fact)


def _describe_observation(fact: Fact, words: Words) -> Document:
    """An observation is itself a quantity there: the figure stands in it."""
    unit = MEASURED[fact.field]
    value: Document = {"value": fact.low} if fact.low == fact.high else _bound("minValue", "maxValue", fact)
    return {
        "@type": "Observation",
        "name": _cut(_name(fact, words)),
        "observationAbout": {"@id": "#credential"},
        "measuredProperty": {"@type": "Property", "name": words.term("fields", fact.field)},
        **value,
        **({"unitCode": unit} if unit else {}),
        # The day of a page is not the year of the candidates that it counts.
        **({"observationDate": fact.period} if fact.period else {}),
    }


def _name(fact: Fact, words: Words) -> str:
    field = words.term("fields", fact.field)
    return words("facts.of_label", field=field, label=fact.label) if fact.label else field


def _bound(low: str, high: str, fact: Fact) -> Document:
    return {name: end for name, end in ((low, fact.low), (high, fact.high)) if end is not None}
