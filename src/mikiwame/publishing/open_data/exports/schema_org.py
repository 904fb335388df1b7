"""The data as a schema.org ``Dataset``, and each certification with every fact and claim as a node of its own address.

A fact is an ``Observation`` where it is one settled figure, else a ``PropertyValue``; a claim is a ``Claim`` with the
page that it stands on. There is no rating: the score is ours, by declared criteria, and not what people said.
"""

import json
from collections.abc import Iterator

from mikiwame.answers.facts import Claim, Fact
from mikiwame.answers.register import find_certification
from mikiwame.publishing.open_data.dataset import Dataset, say_both
from mikiwame.publishing.open_data.described import describe_fact, is_settled, name_fact, tell_number
from mikiwame.publishing.open_data.exporting import DataFile, Export, list_files
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words import speak
from mikiwame.words.documents import Document, Json

CONTEXT = "https://schema.org"

UNITS = {"yen": "JPY", "percent": "P1", "minutes": "MIN", "people": "C62"}
"""Unit -> its code by UN/CEFACT, or of its currency by ISO 4217."""

COUNTED = ("pass_rate", "examinees", "passers")
"""What was counted of candidates in a year or a sitting."""

TELLING = ("exam_fee", "extra_fee", "certificate_fee", "course_cost", "duration", *COUNTED)
"""Fields whose figure says all: a mark to pass, a refund or a benefit has conditions, which only the words tell."""


def describe_dataset(data: Dataset) -> Document:
    """The data as a whole, for search engines."""
    publisher, licence = data.publisher, data.publisher.licence
    told: Document = {
        "url": f"{data.site}/data" if data.site else None,
        "license": licence.url if licence else None,
        "creditText": publisher.attribution,
        "creator": {"@type": "Organization", "name": data.name} if publisher.operator or publisher.name else None,
    }
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": data.find_address("dataset.jsonld#dataset"),
        "name": _tell(say_both("data.export_title", market=_title(data))),
        "description": _tell(say_both("data.export_description", market=_title(data))),
        **{name: value for name, value in told.items() if value},
        "identifier": data.digest,
        "version": data.on.isoformat(),
        "dateModified": data.on.isoformat(),
        "inLanguage": [*LANGUAGES],
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Country", "name": "JP"},
        "distribution": [*_list_distributions(data)],
    }


def _title(data: Dataset) -> str:
    return data.day.market.title


def _tell(texts: dict[str, str] | dict[str, Json]) -> list[Json]:
    """A text in every language, as JSON-LD writes it."""
    return [{"@language": language, "@value": text} for language, text in texts.items()]


def _list_distributions(data: Dataset) -> Iterator[Document]:
    for file in list_files():
        if "{" not in file.path:
            yield {
                "@type": "DataDownload",
                "name": file.path,
                "contentUrl": data.find_address(file.path),
                "encodingFormat": file.media_type.partition(";")[0],
            }


def write_dataset(data: Dataset, _: str) -> bytes:
    return _write(describe_dataset(data))


def write_certification(data: Dataset, slug: str) -> bytes:
    """One certification, its facts and its claims; ``#`` and the identifier in the table is the address of each."""
    here = data.find_address(f"certifications/{slug}.jsonld") if data.site else ""
    own = find_certification(data.day.comparison, slug)
    files = data.day.catalogue.organisations
    about: Document = {
        "@type": "EducationalOccupationalCredential",
        "@id": f"{here}#{own.id}",
        "identifier": own.id,
        "name": {"@language": LANGUAGES[0], "@value": own.name},
        "alternateName": [*own.aliases],
        "url": own.official or (f"{data.site}/certifications/{slug}" if data.site else None),
        "publisher": [{"@type": "Organization", "name": files[one].name} for one in own.organisers],
        "dateModified": data.on.isoformat(),
        "isPartOf": {"@id": data.find_address("dataset.jsonld#dataset") if data.site else "../dataset.jsonld#dataset"},
    }
    facts = [_describe_fact(data, here, own.id, one, fact) for one, fact in data.list_facts(slug)]
    claims = [_describe_claim(data, here, one, claim) for one, claim in data.list_claims(slug)]
    graph: list[Json] = [{name: value for name, value in about.items() if value}, *facts, *claims]
    return _write({"@context": CONTEXT, "@graph": graph})


def _describe_fact(data: Dataset, here: str, about: str, one: str, fact: Fact) -> Document:
    unit = UNITS.get(fact.unit or "")
    settled = is_settled(fact) and fact.field in TELLING
    number: Document = {"value": tell_number(fact), **({"unitCode": unit} if unit else {"unitText": fact.unit or ""})}
    # The day of a page is not the year of the candidates that it counts.
    known_on = fact.on.isoformat() if fact.on and fact.dated and fact.field not in COUNTED else None
    day = fact.period or known_on
    observed: Document = {
        "@type": "Observation",
        "observationAbout": {"@id": f"{here}#{about}"},
        "measuredProperty": {"@type": "Property", "name": fact.field},
        **({"observationDate": day} if day else {}),
    }
    plain: Document = {"@type": "PropertyValue", "propertyID": fact.field}
    return {
        **(observed if settled else plain),
        "@id": f"{here}#{one}",
        "identifier": one,
        "name": _tell(name_fact(fact)),
        **(number if settled else {}),
        "description": _tell(describe_fact(data, fact)),
        "disambiguatingDescription": fact.standing,
    }


def _describe_claim(data: Dataset, here: str, one: str, claim: Claim) -> Document:
    source = data.day.catalogue.sources[claim.source or ""]
    page: Document = {"@type": "CreativeWork", "name": source.title, **({"url": claim.url} if claim.url else {})}
    if claim.dated and claim.on:
        page["dateModified"] = claim.on.isoformat()
    return {
        "@type": "Claim",
        "@id": f"{here}#{one}",
        "identifier": one,
        "name": [
            {"@language": language, "@value": speak(language).term("fields", claim.field)} for language in LANGUAGES
        ],
        **({"text": claim.text} if claim.text else {}),
        "appearance": page,
    }


def _write(document: Document) -> bytes:
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8")


EXPORT = Export(
    "schemaorg",
    (
        DataFile("dataset.jsonld", "application/ld+json", write_dataset, spoken=False),
        DataFile("certifications/{slug}.jsonld", "application/ld+json", write_certification, spoken=False),
    ),
    place=8,
)
