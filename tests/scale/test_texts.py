"""Claims that are texts without values: read on the way into what a catalogue of the same texts gives."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused
from tests.scale.test_ranking import break_table, on_row

from mikiwame.catalogue.claims import tabulate_claims
from mikiwame.catalogue.files import Printed
from mikiwame.catalogue.reading import Catalogue
from mikiwame.pipeline import Comparison, list_register
from mikiwame.scale import OUTPUTS, SHAPES, rank_tables, renew_tables
from mikiwame.scale import texts as reading_texts
from mikiwame.scale.reading import open_register
from mikiwame.scale.texts import TextReader
from mikiwame.vocabulary.tables import Numbers

DOCS = Path(__file__).parents[2] / "docs"

OTHERWISE_TOLD = {*Numbers.__annotations__, "means", "file", "line"}
"""Numbers that depend on all texts of a market, and what only a catalogue's files tell."""


def list_texts(catalogue: Catalogue) -> Iterator[dict[str, object]]:
    """The printed texts of a catalogue as a register has them before anybody has read them."""
    for slug, source in catalogue.sources.items():
        for reading in source.readings:
            voice = source.publisher or source.voice or (None if source.url else source.title)
            whose = {"source": slug, "source_kind": source.kind, "voice": voice}
            days = {"read_day": reading.on, "day": min(reading.stated.last, reading.on) if reading.stated else None}
            told = {"since": reading.since.first if reading.since else None, "because": reading.because}
            page = {**whose, **days, **told, "url": source.url, "confirmed": reading.confirmed is not None}
            for certification, fields in reading.says.items():
                for field, texts in fields.items():
                    for text in texts:
                        if isinstance(text, Printed) and not (text.not_applicable or text.unit or text.confirmed):
                            own = {"text": text.text, "label": text.label, "period": text.period, "round": text.round}
                            ends = {"until": text.until or reading.until, "because": text.because or reading.because}
                            yield {**page, "certification": certification, "field": field, **own, **ends}


def tabulate_texts(catalogue: Catalogue) -> pl.DataFrame:
    types: dict[str, type[pl.DataType]] = dict.fromkeys(("read_day", "day", "since", "until"), pl.Date)
    types |= dict.fromkeys(("url", "voice", "because", "label", "period", "round"), pl.String)
    rows = pl.DataFrame(list(list_texts(catalogue)), schema_overrides=types, infer_schema_length=None)
    return rows.select(pl.lit(catalogue.slug).alias("market"), pl.all())


@pytest.fixture(scope="module")
def unread(comparisons: Mapping[str, Comparison], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both shipped markets as a register whose claims are texts."""
    folder = tmp_path_factory.mktemp("unread")
    tables: dict[str, list[pl.DataFrame]] = {}
    for comparison in comparisons.values():
        files = comparison.catalogue.certifications
        named = pl.DataFrame(
            [(slug, one.strand, one.grade) for slug, one in files.items()],
            schema={"certification": pl.String, "strand": pl.String, "grade": pl.String},
            orient="row",
        )
        register = list_register(comparison)
        register["certifications"] = register["certifications"].join(named, on="certification", how="left")
        register["claims"] = tabulate_texts(comparison.catalogue)
        for name, table in register.items():
            tables.setdefault(name, []).append(table)
    for name, parts in tables.items():
        pl.concat(parts).write_parquet(folder / f"{name}.parquet")
    return folder


def read_sheets(folder: Path) -> dict[str, pl.DataFrame]:
    register = open_register([folder])
    return {name: register.scan(name).collect() for name in SHAPES if name != "markets"}


def list_plain(catalogue: Catalogue) -> set[str]:
    """Certifications of whose life and organisers' life nothing is told that could end a text."""
    return {
        slug
        for slug, one in catalogue.certifications.items()
        if not one.life and not any(catalogue.organisations[name].life for name in one.organisers)
    }


@pytest.mark.parametrize("market", ["bookkeeping", "medical-office"])
def test_texts_are_read_as_those_of_a_catalogue(
    unread: Path, comparisons: Mapping[str, Comparison], market: str
) -> None:
    catalogue = comparisons[market].catalogue
    rules = catalogue.market
    assert rules is not None
    sheets = {name: sheet.filter(pl.col("market") == market) for name, sheet in read_sheets(unread).items()}

    found = TextReader(None).read(sheets, open_register([unread]), rules)

    columns = [name for name in SHAPES["claims"].columns if name not in OTHERWISE_TOLD | {"market"}]
    texts = sheets["claims"].select("certification", "field", "text", "source").unique()
    plain = pl.col("certification").is_in(sorted(list_plain(catalogue)))
    whole = tabulate_claims(catalogue).join(texts, on=texts.columns, how="semi").filter(plain)
    ours = found.filter(plain).join(texts, on=texts.columns, how="semi")
    known, own = (table.select(columns).sort(columns) for table in (whole, ours))
    assert known.height > 150
    assert_frame_equal(own, known, check_exact=True)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Three texts of one exam and one of another, of two pages."""
    folder = tmp_path / "small"
    folder.mkdir()
    rows = [
        ("exam-2", "exam_fee", "7,700円", None, "organiser", date(2026, 4, 1), None),
        ("exam-2", "exam_fee", "8,800円", None, "comparison", date(2025, 1, 1), date(2024, 6, 1)),
        ("exam-2", "pass_rate", "3級 60.5% 2級 30.1%", None, "organiser", date(2026, 4, 1), None),
        ("exam-3", "exam_fee", "年によって違います", None, "comparison", date(2025, 1, 1), None),
    ]
    columns = ("certification", "field", "text", "label", "source_kind", "read_day", "day")
    types = {"label": pl.String, "read_day": pl.Date, "day": pl.Date}
    texts = pl.DataFrame(rows, schema=columns, schema_overrides=types, orient="row")
    texts.with_columns(market=pl.lit("exams"), source="source_kind").write_parquet(folder / "claims.parquet")
    certifications = [("exams", "exam-2", "general", "2級"), ("exams", "exam-3", "general", None)]
    named = pl.DataFrame(certifications, schema=["market", "certification", "category", "grade"], orient="row")
    named.write_parquet(folder / "certifications.parquet")
    return folder


def test_a_register_of_texts_is_ranked(small: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert rank_tables([small], SHIPPED / "medical-office", SHIPPED_DAY, tmp_path / "out") == 4

    facts = pl.read_parquet(tmp_path / "out" / "facts" / "*.parquet").filter(pl.col("standing") != "unknown")

    told = facts.filter(field="exam_fee").select("certification", "low", "standing", "text")
    assert told.rows() == [("exam-2", 7700.0, "single", "7,700円")]
    # What is of another grade than the certification's own is none of its facts.
    assert facts.filter(field="pass_rate").select("certification", "low").rows() == [("exam-2", 30.1)]
    claims = pl.read_parquet(tmp_path / "out" / "claims" / "*.parquet")
    assert claims.select("claim", "certification", "kind", "label", "low").rows() == [
        (0, "exam-2", "money", None, 7700.0),
        (1, "exam-2", "money", None, 8800.0),
        (2, "exam-2", "rate", None, 30.1),
        (3, "exam-2", "elsewhere", "3級", 60.5),
        (4, "exam-3", "unreadable", None, None),
    ]
    assert list(claims.columns) == list(SHAPES["claims"].columns)
    summary = pl.read_parquet(tmp_path / "out" / "summary.parquet").row(0, named=True)
    assert summary["claims"] == 5


def rank(register: Path, folder: Path) -> dict[str, pl.DataFrame]:
    folder.mkdir()
    rank_tables([register], SHIPPED, SHIPPED_DAY, folder)
    return read_tables(folder)


def read_tables(folder: Path) -> dict[str, pl.DataFrame]:
    """Those of the stages, and the claims as they were read."""
    return {name: pl.read_parquet(folder / name / "*.parquet") for name in (*OUTPUTS, "claims")}


@pytest.mark.parametrize("page", ["scale.md", "ja/register.md"])
def test_the_smallest_register_of_the_documents_is_ranked(page: str, tmp_path: Path) -> None:
    document = (DOCS / page).read_text(encoding="utf-8")
    claims, certifications = re.findall(r"^```(?:csv|text)\n(market,.+?)```$", document, re.DOTALL | re.MULTILINE)
    (tmp_path / "claims.csv").write_text(claims, encoding="utf-8")
    (tmp_path / "certifications.csv").write_text(certifications, encoding="utf-8")
    (tmp_path / "out").mkdir()

    rank_tables([tmp_path], SHIPPED / "medical-office", SHIPPED_DAY, tmp_path / "out")

    facts = pl.read_parquet(tmp_path / "out" / "facts" / "*.parquet").filter(field="exam_fee")
    assert facts.select("market", "certification", "low", "unit").row(0) == ("baking", "baker-2", 6000.0, "yen")


def test_processes_read_what_one_reads(unread: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = rank(unread, tmp_path / "one")
    monkeypatch.setattr(reading_texts, "IN_ONE_PROCESS", 0)

    several = rank(unread, tmp_path / "several")

    for name, table in one.items():
        assert_frame_equal(several[name], table, check_exact=True)


def test_a_changed_text_ranks_its_market_alone(unread: Path, tmp_path: Path) -> None:
    rank(unread, tmp_path / "former")
    texts = pl.read_parquet(unread / "claims.parquet")
    row = 1 + texts.select(((pl.col("field") == "exam_fee") & (pl.col("market") == "bookkeeping")).arg_max()).item()
    break_table(unread, tmp_path / "in", "claims", on_row(row, "987,600円", "text"))
    (tmp_path / "out").mkdir()

    renewed = renew_tables([tmp_path / "in"], SHIPPED, SHIPPED_DAY, tmp_path / "out", tmp_path / "former")

    assert (renewed.anew, renewed.markets) == (1, 2)
    whole = rank(tmp_path / "in", tmp_path / "whole")
    for name, table in read_tables(tmp_path / "out").items():
        assert_frame_equal(table, whole[name], check_exact=True)


def test_texts_in_the_place_of_values_rank_everything(register: Path, unread: Path, tmp_path: Path) -> None:
    (tmp_path / "former").mkdir()
    rank_tables([register], SHIPPED, SHIPPED_DAY, tmp_path / "former")
    (tmp_path / "out").mkdir()

    renewed = renew_tables([unread], SHIPPED, SHIPPED_DAY, tmp_path / "out", tmp_path / "former")

    assert (renewed.anew, renewed.why) == (2, "values")


@pytest.mark.parametrize(
    ("change", "row", "message"),
    [
        (on_row(7, "nobody", "certification"), 7, 'no certification "nobody"'),
        (on_row(8, "fees", "field"), 8, 'The column "field" is "fees".'),
        (on_row(9, "hearsay", "source_kind"), 9, 'The column "source_kind" is "hearsay".'),
        (on_row(5, None, "text"), 5, 'The column "text" holds nothing.'),
        (pl.col("read_day").cast(pl.String), 0, 'The column "read_day" is of type String.'),
    ],
)
def test_a_text_at_fault_is_told_with_its_file_and_row(
    unread: Path, tmp_path: Path, change: pl.Expr, row: int, message: str
) -> None:
    path = break_table(unread, tmp_path / "in", "claims", change)
    (tmp_path / "out").mkdir()

    with refused() as raised:
        rank_tables([tmp_path / "in"], SHIPPED, SHIPPED_DAY, tmp_path / "out")

    (complaint,) = raised.value.complaints
    assert (complaint.file, complaint.line) == (str(path), row)
    assert message in complaint.message


def test_values_without_their_kind_and_texts_among_values_are_refused(
    register: Path, unread: Path, tmp_path: Path
) -> None:
    break_table(register, tmp_path / "values", "claims", drop="kind")
    with refused('The column "kind" is missing'):
        open_register([tmp_path / "values"])

    with refused('Has no column "kind", and other files of claims have it'):
        open_register([register, unread])
