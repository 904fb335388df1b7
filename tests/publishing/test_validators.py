"""Each format read by a program that is not ours and knows what it should be: the shipped markets, and broken files.

Those programs take seconds to load, and every worker loads this module: each is loaded by the test that asks it.
"""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import polars
import pytest
from tests.conftest import load_shipped
from tests.published import Published

from mikiwame.answers import Day
from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import list_exports, write_files
from mikiwame.words import speak

if TYPE_CHECKING:
    from rdflib import Graph

NEWER = {"observationAbout"}
"""Words of schema.org that came after the list that rdflib has."""

SHAPES = Path(__file__).parent / "shapes"


MARKETS = ("medical-office", "bookkeeping")

CERTIFICATIONS = {"medical-office": 37, "bookkeeping": 30}


@pytest.fixture(scope="module")
def folders(published: Published, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Market -> the folder of its data: of the published site, and as written for a site with an address."""
    folder = tmp_path_factory.mktemp("bookkeeping")
    day = Day(load_shipped("bookkeeping"), date(2026, 11, 28))
    data = Dataset(day, speak("ja"), "https://example.org/bookkeeping")
    for export in list_exports():
        for path, content in write_files(export, data):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    return {"medical-office": published.folder / "data", "bookkeeping": folder}


@pytest.mark.parametrize("market", MARKETS)
def test_ctdl_has_no_finding_of_any_certification(market: str, folders: dict[str, Path]) -> None:
    from ctdl_validate.validator import validate_document

    graph = json.loads((folders[market] / "ctdl.jsonld").read_text(encoding="utf-8"))
    kinds = ("ceterms:ProficiencyCertificate", "ceterms:CertificateOfCompletion")

    assert validate_document(graph) == []
    assert sum(node["@type"] in kinds for node in graph["@graph"]) == CERTIFICATIONS[market]


def test_ctdl_that_is_broken_has_findings(folders: dict[str, Path]) -> None:
    from ctdl_validate.validator import validate_document

    graph = json.loads((folders["bookkeeping"] / "ctdl.jsonld").read_text(encoding="utf-8"))
    graph["@graph"][0]["ceterms:ctid"] = "a1"

    assert validate_document(graph)


@pytest.mark.parametrize("market", MARKETS)
def test_the_data_package_is_valid(market: str, folders: dict[str, Path]) -> None:
    from frictionless import Package

    report = Package(str(folders[market] / "datapackage.json")).validate()

    assert report.flatten(["title", "message"]) == []
    assert report.valid
    assert report.stats["tasks"] == 8


def test_a_data_package_whose_table_was_altered_is_not(folders: dict[str, Path], tmp_path: Path) -> None:
    from frictionless import Package

    for name in ("datapackage.json", *(f"{one}.csv" for one in ("criteria", "sources"))):
        (tmp_path / name).write_bytes((folders["bookkeeping"] / name).read_bytes())
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    package["resources"] = [one for one in package["resources"] if one["name"] in ("criteria", "sources")]
    (tmp_path / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    text = (tmp_path / "sources.csv").read_text(encoding="utf-8")
    (tmp_path / "sources.csv").write_text(text.replace(",2", ",zwei", 1), encoding="utf-8")

    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_csv_on_the_web_is_valid(folders: dict[str, Path]) -> None:
    from csvw import CSVW

    read = CSVW(str(folders["bookkeeping"] / "tables.csvw.json"), validate=True)

    assert read.is_valid
    assert [str(one.message) for one in read.warnings or ()] == []
    assert len(read.tables) == 8


@pytest.mark.parametrize("market", MARKETS)
def test_croissant_describes_and_loads_the_tables(market: str, folders: dict[str, Path]) -> None:
    import mlcroissant

    read = mlcroissant.Dataset(str(folders[market] / "croissant.json"))
    names = [one.name for one in read.metadata.record_sets]
    certifications = [row["certifications/slug"].decode() for row in read.records("certifications")]

    assert read.metadata.ctx.issues.errors == set()
    assert len(names) == 8
    assert len(set(certifications)) == CERTIFICATIONS[market]


@pytest.mark.parametrize("market", MARKETS)
def test_the_catalogue_for_portals_meets_the_shapes_of_dcat_ap(market: str, folders: dict[str, Path]) -> None:
    from pyshacl import validate
    from rdflib import Graph

    shapes = read_shapes()
    graph = Graph().parse(str(folders[market] / "dcat.jsonld"), format="json-ld")

    conforms, _, report = validate(graph, shacl_graph=shapes)
    assert conforms, report


def test_a_catalogue_without_a_title_does_not(folders: dict[str, Path]) -> None:
    from pyshacl import validate
    from rdflib import Graph, URIRef

    graph = Graph().parse(str(folders["bookkeeping"] / "dcat.jsonld"), format="json-ld")
    graph.remove((None, URIRef("http://purl.org/dc/terms/title"), None))

    assert not validate(graph, shacl_graph=read_shapes())[0]


def read_shapes() -> "Graph":
    from rdflib import Graph

    shapes = Graph()
    for name in ("shapes.ttl", "range.ttl"):
        shapes.parse(SHAPES / name)
    return shapes


def list_words(node: object) -> Iterator[str]:
    """Every key and type of a JSON-LD document."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "@type":
                yield from [value] if isinstance(value, str) else value
            elif not key.startswith("@"):
                yield key
            yield from list_words(value)
    elif isinstance(node, list):
        for one in node:
            yield from list_words(one)


@pytest.mark.parametrize("market", MARKETS)
def test_every_word_of_schema_org_is_one_of_its_own(market: str, folders: dict[str, Path]) -> None:
    from rdflib import SDO, URIRef

    files = [folders[market] / "dataset.jsonld", *sorted((folders[market] / "certifications").iterdir())]
    words = {word for file in files for word in list_words(json.loads(file.read_text(encoding="utf-8")))}

    assert {"Dataset", "Observation", "Claim", "distribution"} <= words
    unknown = {word for word in words if URIRef(f"https://schema.org/{word}") not in SDO}
    assert unknown <= NEWER


DUCKDB = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}
POLARS = {
    "string": polars.String,
    "integer": polars.Int64,
    "number": polars.Float64,
    "boolean": polars.Boolean,
    "date": polars.Date,
}


@pytest.mark.parametrize("name", TABLES)
def test_a_parquet_file_has_its_documented_types_in_polars_duckdb_and_pandas(
    name: str, folders: dict[str, Path]
) -> None:
    import duckdb
    import pandas

    path = folders["bookkeeping"] / f"{name}.parquet"
    columns = TABLES[name].columns
    rows = json.loads((folders["bookkeeping"] / f"{name}.json").read_text(encoding="utf-8"))["rows"]

    table = polars.read_parquet(path)
    assert dict(table.schema) == {one: POLARS.get(kind, polars.String) for one, kind in columns.items()}
    duck = duckdb.connect().execute(f"describe select * from '{path}'").fetchall()
    assert {one[0]: one[1] for one in duck} == {one: DUCKDB.get(kind, "VARCHAR") for one, kind in columns.items()}
    frame = pandas.read_parquet(path)
    assert [*frame.columns] == [*columns]
    assert len(frame) == table.height == len(rows)
    for column in ("name", "text", "title", "question"):
        if column in columns:
            assert table[column].to_list() == [row[column] for row in rows]


@pytest.mark.parametrize("market", MARKETS)
@pytest.mark.parametrize("name", ["facts", "claims", "certifications", "organisations"])
def test_no_two_rows_have_one_identifier(market: str, name: str, folders: dict[str, Path]) -> None:
    ids = [row["id"] for row in json.loads((folders[market] / f"{name}.json").read_text(encoding="utf-8"))["rows"]]

    assert len(set(ids)) == len(ids) > 0


DOCS = Path(__file__).parents[2] / "docs"


def test_the_document_names_every_column_with_its_type() -> None:
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (\w+)$(.*?)(?=^### |\Z)", text, re.DOTALL | re.MULTILINE))

    told = {
        name: dict(re.findall(r"^\| `(\w+)` \| (\w+) \|", section, re.MULTILINE)) for name, section in sections.items()
    }
    assert told == {name: dict(shape.columns) for name, shape in TABLES.items()}


def test_the_examples_of_the_document_run_as_they_stand(
    folders: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (DOCS / "data.md").read_text(encoding="utf-8")
    examples = [code for code in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "matplotlib" not in code]
    (tmp_path / "data").symlink_to(folders["bookkeeping"])
    monkeypatch.chdir(tmp_path)

    for code in examples:
        exec(code, {})

    assert len(examples) == 3
    assert "nissho-boki-1" in capsys.readouterr().out
