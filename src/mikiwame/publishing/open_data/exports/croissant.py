"""What the CSV files are, for machine learning: Croissant 1.0 (https://docs.mlcommons.org/croissant/docs/croissant-spec.html)."""

import json

from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.words.documents import Document, Json

TYPES = {"integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean", "date": "sc:Date"}
"""Type of a column -> its type there; all else is text."""

CONTEXT: Document = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
"""As the specification gives it; readers want it whole."""


def write_croissant(data: Dataset, _: str) -> bytes:
    licence, publisher = data.publisher.licence, data.publisher
    told: Document = {
        "url": f"{data.site}/data" if data.site else None,
        "license": licence.url if licence else None,
        "citeAs": publisher.attribution,
        "creator": {"@type": "sc:Organization", "name": data.name} if publisher.operator or publisher.name else None,
    }
    described: Document = {
        "@context": {**CONTEXT, "@language": data.words.language},
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": data.market,
        "description": data.words("data.export_description", market=data.day.market.title),
        "datePublished": data.on.isoformat(),
        "version": f"{data.on.year}.{data.on.month}.{data.on.day}",
        "identifier": data.digest,
        **{name: value for name, value in told.items() if value},
        "distribution": [_describe_file(data, name) for name in TABLES],
        "recordSet": [_describe_records(data, name) for name in TABLES],
    }
    return (json.dumps(described, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _describe_file(data: Dataset, name: str) -> Document:
    content = data.measure_csv(name)
    return {
        "@type": "cr:FileObject",
        "@id": f"{name}.csv",
        "name": f"{name}.csv",
        "contentUrl": f"{name}.csv",
        "contentSize": f"{content.size} B",
        "encodingFormat": "text/csv",
        "sha256": content.digest,
    }


def _describe_records(data: Dataset, name: str) -> Document:
    shape = TABLES[name]
    fields: list[Json] = [
        {
            "@type": "cr:Field",
            "@id": f"{name}/{column}",
            "name": column,
            "dataType": TYPES.get(kind, "sc:Text"),
            "source": {"fileObject": {"@id": f"{name}.csv"}, "extract": {"column": column}},
        }
        for column, kind in shape.columns.items()
    ]
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": data.words(f"data.tables-{name}"),
        "key": [{"@id": f"{name}/{key}"} for key in shape.keys],
        "field": fields,
    }


EXPORT = Export("croissant", (DataFile("croissant.json", "application/ld+json", write_croissant),), place=10)
