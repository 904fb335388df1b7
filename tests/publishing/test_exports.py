"""The data as files: what each format holds, and that it is the same bytes wherever it is made."""

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from tests.conftest import DAY

from mikiwame.answers import Day
from mikiwame.pipeline import load
from mikiwame.publishing.open_data.dataset import Dataset
from mikiwame.publishing.open_data.exporting import find_export, list_exports, list_files, write_files
from mikiwame.publishing.pages import build_site
from mikiwame.words import speak


def open_data(market: Path, site: str | None = None) -> Dataset:
    return Dataset(Day(load(market), DAY), speak("ja"), site)


def write(data: Dataset, name: str, path: str) -> bytes:
    return dict(write_files(find_export(name), data))[path]


def test_every_module_of_formats_is_offered_under_one_name() -> None:
    names = [one.name for one in list_exports()]

    assert {"csv", "xlsx", "json", "parquet", "datapackage", "ctdl", "schemaorg", "dcat", "croissant", "csvw"} <= {
        *names
    }
    assert len(set(names)) == len(names)


def test_the_site_has_every_file_of_every_format(market: Path) -> None:
    paths = build_site(load(market), DAY).list_paths()

    for file in list_files():
        assert f"/data/{file.path.format(slug='alpha')}" in paths
        assert (f"/en/data/{file.path.format(slug='alpha')}" in paths) == file.spoken


@pytest.mark.usefixtures("anew")
def test_two_makings_give_the_same_bytes(market: Path) -> None:
    first, second = ([dict(write_files(one, open_data(market))) for one in list_exports()] for _ in range(2))

    assert first == second


@pytest.mark.parametrize("name", ["json", "datapackage", "csvw", "croissant", "dcat", "schemaorg", "parquet", "xlsx"])
def test_what_can_hold_it_tells_the_digest_of_the_catalogue_and_the_day(name: str, market: Path) -> None:
    data = open_data(market)
    content = next(content for path, content in write_files(find_export(name), data) if "/" not in path)
    if name == "xlsx":
        with ZipFile(io.BytesIO(content)) as book:
            content = book.read("xl/sharedStrings.xml")

    assert data.digest.encode() in content
    assert b"2026-07-01" in content


def test_the_digest_follows_every_text_and_not_who_publishes(market: Path) -> None:
    digest = load(market).digest
    (market / "site.yaml").write_text("name: another", encoding="utf-8")
    published = load(market).digest
    guide = market / "sources/guide.yaml"
    guide.write_text(guide.read_text(encoding="utf-8").replace("8,000円", "8,001円"), encoding="utf-8")

    assert published == digest
    assert load(market).digest != digest


def test_nothing_that_is_not_declared_is_made_up(market: Path) -> None:
    (market / "site.yaml").unlink(missing_ok=True)
    data = open_data(market)

    assert "licenses" not in json.loads(write(data, "datapackage", "datapackage.json"))
    assert "license" not in json.loads(write(data, "schemaorg", "dataset.jsonld"))
    assert "license" not in json.loads(write(data, "croissant", "croissant.json"))
    assert "dct:license" not in json.loads(write(data, "dcat", "dcat.jsonld"))
    book = openpyxl.load_workbook(io.BytesIO(write(data, "xlsx", "tables.xlsx")), read_only=True)
    assert "示されていません" in [cell.value for row in book.worksheets[0].iter_rows() for cell in row]


def find_ids(market: Path) -> dict[tuple[str, str], str]:
    """Certification and field -> the identifier of the claim."""
    return {(str(row["slug"]), str(row["field"])): str(row["id"]) for row in open_data(market).list_rows("claims")}


def test_an_identifier_outlives_edits_elsewhere_and_changes_with_what_it_is_of(market: Path) -> None:
    before = find_ids(market)
    guide = market / "sources/guide.yaml"
    text = guide.read_text(encoding="utf-8")
    lines = ["# A comment that moves every line.", *text.replace("8,000円", "8,500円").splitlines()]
    guide.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (market / "sources/another.yaml").write_text(
        "{title: 別, kind: school, readings: [{on: 2026-05-01, says: {alpha: {venue: 在宅}}}]}", encoding="utf-8"
    )
    after = find_ids(market)

    assert after.keys() - before.keys() == {("alpha", "venue")}
    assert [key for key in before if before[key] != after[key]] == [("beta", "exam_fee")]


def test_a_fact_keeps_its_identifier_when_its_value_changes(market: Path) -> None:
    def find(name: str) -> dict[object, tuple[object, object]]:
        facts = open_data(market).list_rows("facts")
        return {(row["slug"], row["field"]): (row["id"], row[name]) for row in facts}

    before = find("low")
    guide = market / "sources/guide.yaml"
    guide.write_text(guide.read_text(encoding="utf-8").replace("8,000円", "8,500円"), encoding="utf-8")
    after = find("low")

    assert {one for one, _ in before.values()} == {one for one, _ in after.values()}
    assert [key for key in before if before[key] != after[key]] == [("beta", "exam_fee")]


def test_a_fact_names_the_claim_that_it_rests_on(market: Path) -> None:
    data = open_data(market)
    claims = {row["id"]: row for row in data.list_rows("claims")}
    facts = [row for row in data.list_rows("facts") if row["claim_id"]]

    assert facts
    assert all(claims[row["claim_id"]]["text"] == row["text"] for row in facts)


HOSTILE = """
    title: "=HYPERLINK(\\"http://example.org\\")"
    kind: school
    readings:
      - on: 2026-06-01
        says:
          alpha:
            benefit: ["=1+1", "@SUM(A1)", "+81", "-1", "007", "https://example.org/x", "_x0041_ と 日本語 🎌"]
    """


def test_a_workbook_has_days_as_days_yen_as_numbers_and_no_text_as_a_formula(market: Path) -> None:
    (market / "sources/hostile.yaml").write_text(HOSTILE, encoding="utf-8")
    content = write(open_data(market), "xlsx", "tables.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content))
    head, *rows = book["claims"].iter_rows()
    column = {cell.value: place for place, cell in enumerate(head)}
    told = {row[column["text"]].value: row[column["text"]].data_type for row in rows}

    texts = {"=1+1", "@SUM(A1)", "+81", "-1", "007", "https://example.org/x", "_x0041_ と 日本語 🎌"}
    assert texts <= told.keys()
    assert {told[one] for one in texts} == {"s"}
    assert not any(
        cell.data_type == "f" or cell.hyperlink for sheet in book for row in sheet.iter_rows() for cell in row
    )
    fee = next(row for row in rows if row[column["text"]].value == "8,000円")
    assert (fee[column["low"]].value, fee[column["low"]].number_format) == (8000, '"¥"#,##0')
    assert (fee[column["on"]].value, fee[column["on"]].is_date) == (datetime(2026, 6, 1), True)  # noqa: DTZ001
    assert fee[column["id"]].value in {row["id"] for row in open_data(market).list_rows("claims")}


def test_an_unknown_value_is_empty_and_says_that_it_is_unknown(market: Path) -> None:
    text = write(open_data(market), "csv", "facts.csv").decode("utf-8-sig")
    rate = next(
        row for row in csv.DictReader(io.StringIO(text)) if (row["slug"], row["field"]) == ("beta", "pass_rate")
    )

    assert (rate["low"], rate["high"], rate["standing"]) == ("", "", "unknown")


def test_a_proof_of_skill_asks_for_no_course(market: Path) -> None:
    # 受験資格 なし of alpha and gamma; 講座受講完了者 of beta
    graph = json.loads(write(open_data(market), "ctdl", "ctdl.jsonld"))["@graph"]
    kinds = {node["ceterms:name"]["ja"]: node["@type"] for node in graph}

    assert kinds["アルファ検定"] == kinds["ガンマ検定"] == "ceterms:ProficiencyCertificate"
    assert kinds["ベータ検定"] == "ceterms:CertificateOfCompletion"


def test_a_price_of_ctdl_is_a_settled_amount_with_its_source(market: Path) -> None:
    graph = json.loads(write(open_data(market), "ctdl", "ctdl.jsonld"))["@graph"]
    (cost,) = next(node for node in graph if node["ceterms:name"].get("ja") == "アルファ検定の試験")[
        "ceterms:estimatedCost"
    ]

    assert (cost["ceterms:price"], cost["ceterms:currency"]) == (5000, "JPY")
    assert cost["ceterms:costDetails"] == "https://example.org/guide"
    assert "資格の手引き" in cost["ceterms:description"]["en"]


def test_what_is_disputed_is_no_bare_figure(market: Path) -> None:
    (market / "sources/other.yaml").write_text(
        "{title: 別, kind: comparison, readings: [{on: 2026-06-01, says: {alpha: {exam_fee: '5,500円'}}}]}",
        encoding="utf-8",
    )
    data = open_data(market)
    graph = json.loads(write(data, "ctdl", "ctdl.jsonld"))["@graph"]
    (cost,) = next(node for node in graph if node["ceterms:name"].get("ja") == "アルファ検定の試験")[
        "ceterms:estimatedCost"
    ]
    standing = {(row["slug"], row["field"]): row["standing"] for row in data.list_rows("facts")}

    assert standing["alpha", "exam_fee"] == "disputed"
    assert "ceterms:price" not in cost
    assert "5,000〜5,500円" in cost["ceterms:description"]["ja"]
    assert "決め手がない" in cost["ceterms:description"]["ja"]


def test_what_cannot_be_right_together_is_no_bare_figure(market: Path) -> None:
    # 514 of 1,531 are 33.6 %; an editor let them stand all the same.
    said = ", ".join(
        f"{field}: {{text: '{text}', confirmed: 誤植}}"
        for field, text in (("pass_rate", "34.7%"), ("passers", "514人"), ("examinees", "1,531人"))
    )
    (market / "sources/other.yaml").write_text(
        f"{{title: 別, kind: comparison, readings: [{{on: 2026-06-01, says: {{gamma: {{{said}}}}}}}]}}",
        encoding="utf-8",
    )
    data = open_data(market)
    facts = [fact for _, fact in data.list_facts("gamma") if fact.field in ("pass_rate", "examinees", "passers")]
    graph = json.loads(write(data, "ctdl", "ctdl.jsonld"))["@graph"]
    nodes = json.loads(write(data, "schemaorg", "certifications/gamma.jsonld"))["@graph"]

    assert facts
    assert all(fact.standing == "single" and fact.inconsistent for fact in facts)
    assert not [node for node in graph if node["@type"] == "qdata:DataSetProfile" and "ガンマ" in str(node)]
    assert not {"pass_rate", "examinees", "passers"} & {
        node["measuredProperty"]["name"] for node in nodes if node["@type"] == "Observation"
    }


def test_a_disputed_condition_makes_no_kind_of_certificate(market: Path) -> None:
    # The guide asks for a course of beta, and says nothing of when any is held.
    for name, said in (("other", "{eligibility: なし, schedule: 随時}"), ("third", "{schedule: 年2回}")):
        (market / f"sources/{name}.yaml").write_text(
            f"{{title: {name}, kind: comparison, readings: [{{on: 2026-06-01, says: {{beta: {said}}}}}]}}",
            encoding="utf-8",
        )
    data = open_data(market)
    graph = json.loads(write(data, "ctdl", "ctdl.jsonld"))["@graph"]
    nodes = {node["ceterms:name"]["ja"]: node for node in graph}
    standing = {(row["slug"], row["field"]): row["standing"] for row in data.list_rows("facts")}

    assert standing["beta", "eligibility"] == standing["beta", "schedule"] == "disputed"
    assert nodes["ベータ検定"]["@type"] == "ceterms:Certificate"
    assert "ceterms:scheduleFrequencyType" not in nodes["ベータ検定の試験"]


def test_a_figure_that_does_not_say_all_stands_in_words_alone(market: Path) -> None:
    (market / "sources/other.yaml").write_text(
        "{title: 別, kind: comparison, readings: [{on: 2026-06-20, says: "
        "{gamma: {passing_mark: 偏差値55以上または正答率8割以上}}}]}",
        encoding="utf-8",
    )
    nodes = json.loads(write(open_data(market), "schemaorg", "certifications/gamma.jsonld"))["@graph"]
    marks = [node for node in nodes if node.get("propertyID") == "passing_mark"]

    assert marks
    assert all(node["@type"] == "PropertyValue" and "value" not in node for node in marks)


def test_who_passed_a_part_holds_no_certificate_and_the_day_of_a_page_is_no_year(market: Path) -> None:
    (market / "sources/other.yaml").write_text(
        "{title: 別, kind: comparison, readings: [{on: 2026-06-20, says: {gamma: {pass_rate: '学科: 41%'}}}]}",
        encoding="utf-8",
    )
    data = open_data(market)
    (fact,) = (fact for _, fact in data.list_facts("gamma") if (fact.field, fact.low) == ("pass_rate", 41))
    graph = json.loads(write(data, "ctdl", "ctdl.jsonld"))["@graph"]
    (told,) = (node for node in graph if node["@type"] == "qdata:DataSetProfile" and "41%" in str(node))
    nodes = json.loads(write(data, "schemaorg", "certifications/gamma.jsonld"))["@graph"]
    (seen,) = (node for node in nodes if node.get("value") == 41)

    assert (fact.part, fact.period) == ("学科", None)
    assert "qdata:holdersInSet" not in str(told)
    assert "observationDate" not in seen


def test_the_address_of_a_fact_and_of_a_claim_leads_to_it(market: Path) -> None:
    data = open_data(market, "https://example.org")
    graph = json.loads(write(data, "schemaorg", "certifications/alpha.jsonld"))["@graph"]
    nodes = {node["@id"] for node in graph}
    rows = [row for name in ("facts", "claims") for row in data.list_rows(name) if row["slug"] == "alpha"]

    assert rows
    assert {f"https://example.org/data/certifications/alpha.jsonld#{row['id']}" for row in rows} <= nodes
