"""The data for portals that harvest: a DCAT catalogue as DCAT-AP 3.0 wants it, in JSON-LD.

https://semiceu.github.io/DCAT-AP/releases/3.0.0/
"""

import json

from mikiwame.publishing.open_data.dataset import Dataset, say_both
from mikiwame.publishing.open_data.exporting import DataFile, Export, list_files
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.documents import Document, Json

AUTHORITY = "http://publications.europa.eu/resource/authority"

FILE_TYPES = {"csv": "CSV", "json": "JSON", "jsonl": "JSON", "xlsx": "XLSX", "parquet": "PARQUET", "jsonld": "JSON_LD"}
"""Ending -> file type of the EU Vocabularies."""

LANGUAGE_CODES = {"ja": "JPN", "en": "ENG"}

CONTEXT: Document = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

THEME: Document = {
    "@id": f"{AUTHORITY}/data-theme/EDUC",
    "@type": "skos:Concept",
    "skos:prefLabel": {"@value": "Education, culture and sport", "@language": "en"},
}


def write_dcat(data: Dataset, _: str) -> bytes:
    """One catalogue with one dataset, and of that a distribution per file."""
    licence, publisher = data.publisher.licence, data.publisher
    agent: Document = {"@id": data.find_address("dcat.jsonld#publisher"), "@type": "foaf:Agent"}
    named = publisher.operator or publisher.name
    agent["foaf:name"] = data.name if named else [*_say("data.export_undeclared", "")]
    rights: Document = {"dct:license": {"@id": licence.url, "@type": "dct:LicenseDocument"}} if licence else {}
    contact: Document = {"dcat:contactPoint": _describe_contact(publisher.contact)} if publisher.contact else {}
    common: Document = {
        "dct:title": [*_say("data.export_title", data.day.market.title)],
        "dct:description": [*_say("data.export_description", data.day.market.title)],
        "dct:publisher": agent,
        "dct:modified": _say_day(data),
        "dct:language": [
            {"@id": f"{AUTHORITY}/language/{LANGUAGE_CODES[one]}", "@type": "dct:LinguisticSystem"} for one in LANGUAGES
        ],
    }
    dataset: Document = {
        "@id": data.find_address("dcat.jsonld#dataset"),
        "@type": "dcat:Dataset",
        **common,
        **contact,
        "dct:identifier": data.digest,
        "dcat:version": data.on.isoformat(),
        "dct:spatial": {"@id": f"{AUTHORITY}/country/JPN", "@type": "dct:Location"},
        "dcat:theme": [THEME],
        "dcat:keyword": [*_say("data.export_keyword", "")],
        "dcat:distribution": [*_list_distributions(data, rights)],
    }
    catalogue: Document = {
        "@context": CONTEXT,
        "@id": data.find_address("dcat.jsonld#catalogue"),
        "@type": "dcat:Catalog",
        **common,
        **rights,
        **({"foaf:homepage": {"@id": data.site, "@type": "foaf:Document"}} if data.site else {}),
        "dcat:themeTaxonomy": {"@id": f"{AUTHORITY}/data-theme", "@type": "skos:ConceptScheme", **_title_themes()},
        "dcat:dataset": [dataset],
    }
    return (json.dumps(catalogue, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _title_themes() -> Document:
    return {"dct:title": {"@value": "Data theme", "@language": "en"}}


def _say(code: str, market: str) -> list[Document]:
    said = say_both(code, market=market) if market else say_both(code)
    return [{"@value": text, "@language": language} for language, text in said.items()]


def _say_day(data: Dataset) -> Document:
    return {"@value": data.on.isoformat(), "@type": "xsd:date"}


def _describe_contact(contact: str) -> Document:
    name = "vcard:hasEmail" if contact.startswith("mailto:") else "vcard:hasURL"
    return {"@type": "vcard:Kind", name: {"@id": contact}}


def _list_distributions(data: Dataset, rights: Document) -> list[Json]:
    found: list[Json] = []
    for file in list_files():
        if "{" in file.path:
            continue
        address, kind = data.find_address(file.path), FILE_TYPES[file.path.rpartition(".")[2]]
        media = f"http://www.iana.org/assignments/media-types/{file.media_type.partition(';')[0]}"
        found.append(
            {
                "@id": f"{data.find_address('dcat.jsonld')}#{file.path}",
                "@type": "dcat:Distribution",
                "dct:title": file.path,
                "dcat:accessURL": {"@id": address},
                "dcat:downloadURL": {"@id": address},
                "dcat:mediaType": {"@id": media, "@type": "dct:MediaType"},
                "dct:format": {"@id": f"{AUTHORITY}/file-type/{kind}", "@type": "dct:MediaTypeOrExtent"},
                "dct:modified": _say_day(data),
                **rights,
            }
        )
    return found


EXPORT = Export("dcat", (DataFile("dcat.jsonld", "application/ld+json", write_dcat, spoken=False),), place=9)
