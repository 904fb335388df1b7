"""Where a reader tells that a figure is wrong: the way there from beside the figure, and the form for it.

The form is no page of the static site: only a server that keeps reports has it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from urllib.parse import quote

from mikiwame.answers.facts import Fact
from mikiwame.publishing.pages.addresses import FORMS, find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Missing
from mikiwame.vocabulary.fields import ASKED
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words
from mikiwame.words.facts import say_label, say_value

_FIGURES = ("yen", "percent", "people")

_KEY = 16


@dataclass(frozen=True, slots=True)
class WayView:
    """``path``: of the form on this server; else ``address``: the publisher's own form or mail."""

    words: str
    path: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class ShownView:
    """A fact as its page shows it; ``key`` tells it from the others of its field."""

    key: str
    label: str | None
    value: str | None
    missing: str | None
    kind: Term | None
    on: date | None
    dated: bool
    source: str | None
    url: str | None
    fact: Fact


def list_ways(known: Knowledge, slug: str, words: Words) -> dict[str, WayView]:
    """Field -> the way to tell that its figure is wrong; empty where there is nobody to tell."""
    publisher = known.catalogue.publisher
    if not (known.takes_reports or publisher.corrections):
        return {}
    fields: dict[str, list[Fact]] = {}
    for fact in known.facts(slug):
        fields.setdefault(fact.field, []).append(fact)
    return {field: _describe_way(known, slug, field, facts, words) for field, facts in fields.items()}


def _describe_way(known: Knowledge, slug: str, field: str, facts: Iterable[Fact], words: Words) -> WayView:
    told = [fact for fact in facts if fact.known]
    code = "missing" if not told else "figure" if any(fact.unit in _FIGURES for fact in told) else "other"
    said = words(f"report.way-{code}")
    if known.takes_reports:
        return WayView(said, f"{FORMS}{slug}/{field}", None)
    return WayView(said, None, _write_address(known, slug, field, words))


def _write_address(known: Knowledge, slug: str, field: str, words: Words) -> str:
    """The publisher's address; a letter to it begins with what it is about."""
    address = known.catalogue.publisher.corrections or ""
    if not address.lower().startswith("mailto:"):
        return address
    name, said = known.catalogue.certifications[slug].name, words.term("fields", field)
    page = f"{known.base}{find_prefix(words.language)}/certifications/{slug}"
    subject = words("report.title", name=name, field=said)
    body = words("report.letter", page=page, name=name, field=said)
    letter = f"subject={quote(subject)}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
    return f"{address}{'&' if '?' in address else '?'}{letter}"


def list_shown(known: Knowledge, slug: str, field: str, words: Words) -> list[ShownView]:
    """The facts of a field, as the page of the certification shows them.

    :raises Missing: for a certification or a field that there is not.
    """
    if slug not in known.catalogue.certifications:
        raise Missing
    facts = [fact for fact in known.facts(slug) if fact.field == field]
    if not facts:
        raise Missing
    texts = [fact.text for fact in facts]
    return [_describe_fact(known, fact, texts.count(fact.text) > 1, words) for fact in facts]


def _describe_fact(known: Knowledge, fact: Fact, shares_text: bool, words: Words) -> ShownView:
    source = known.catalogue.sources.get(fact.source or "")
    told = fact.known and fact.field in ASKED
    return ShownView(
        key=make_key(fact),
        label=say_label(fact, words),
        value=say_value(fact, words, shares_text=shares_text) if told else fact.text if fact.known else None,
        missing=None if fact.known else words.say(fact.because) if fact.because else words("report.unknown"),
        kind=Term("source_kinds", fact.source_kind or "") if source else None,
        on=fact.on,
        dated=bool(fact.dated),
        source=source.title if source else None,
        url=source.url if source else None,
        fact=fact,
    )


def make_key(fact: Fact) -> str:
    """The same as long as the page shows the same."""
    told = repr((fact.cell, fact.text, fact.source, fact.on))
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY]


@dataclass(frozen=True, slots=True)
class Typed:
    """What a reader typed into a form that comes back, and why it does."""

    texts: Mapping[str, str]
    field: str
    because: Reason


def describe_form(
    known: Knowledge, slug: str, field: str, token: str, longest: Mapping[str, int], words: Words, typed: Typed | None
) -> Data:
    """The data of the form's template.

    :param longest: the field of a text -> the characters that it may have.
    :raises Missing: for a certification or a field that there is not.
    """
    shown = list_shown(known, slug, field, words)
    name, said = known.catalogue.certifications[slug].name, words.term("fields", field)
    texts = dict(typed.texts) if typed else {}
    chosen = texts.get("fact") if len(shown) > 1 else shown[0].key
    return {
        "title": words("report.title", name=name, field=said),
        "description": words("report.description"),
        "slug": slug,
        "name": name,
        "field": said,
        "action": f"{FORMS}{slug}/{field}",
        "shown": shown,
        "chosen": chosen,
        "token": token,
        "longest": longest,
        "texts": texts,
        "refused": typed.field if typed else None,
        "because": words.say(typed.because) if typed else None,
    }


def describe_receipt(reference: str, state: str, words: Words) -> Data:
    """The data of the page that tells what became of a report."""
    return {
        "title": words("report.received"),
        "description": words("report.received_description"),
        "reference": reference,
        "state": words(f"report.state-{state}"),
    }
