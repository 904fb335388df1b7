"""The files of a register: which are read, and what is told of one that cannot be."""

import os
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused

from mikiwame.scale import rank_tables, renew_tables
from mikiwame.scale.reading import open_register
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint

RULES = SHIPPED / "medical-office"

CERTIFICATIONS = "market,certification,category\nbaking,baker,general\ntea,guide,general\n"
CLAIMS = """market,certification,field,text,source,source_kind,read_day,confirmed,period,url
baking,baker,exam_fee,"6,000円",official,organiser,20727,,,https://example.jp/fee
baking,baker,pass_rate,72%,official,organiser,20727,,2025,https://example.jp/fee
tea,guide,exam_fee,無料,compare,comparison,20728,,,https://compare.jp/
"""
LINES = (
    '{"market":"baking","certification":"baker","field":"exam_fee","text":"6,000円","source":"official",'
    '"source_kind":"organiser","read_day":20727}\n'
    '{"market":"tea","certification":"guide","field":"pass_rate","text":"72%","source":"official",'
    '"source_kind":"organiser","read_day":20728}\n'
)


def write(folder: Path, claims: str | bytes, name: str = "claims.csv") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(claims if isinstance(claims, bytes) else claims.encode())
    (folder / "certifications.csv").write_text(CERTIFICATIONS)
    return path


def rank(folder: Path) -> pl.DataFrame:
    out = folder.parent / "out"
    out.mkdir()
    rank_tables([folder], RULES, SHIPPED_DAY, out)
    return pl.read_parquet(out / "claims" / "*.parquet")


@pytest.mark.parametrize(
    ("name", "text"), [("claims.csv", CLAIMS), ("claims.jsonl", LINES.replace("20727", '"20727"'))]
)
def test_days_may_be_printed_as_dates(tmp_path: Path, name: str, text: str) -> None:
    # 2026-10-01 is 20,727 days after 1970-01-01: 56 years of 365 days, 14 leap days and 273 days of 2026.
    write(tmp_path / "in", text.replace("20727", "2026-10-01"), name)

    claims = rank(tmp_path / "in")

    assert claims.filter(market="baking")["read_day"].unique().to_list() == [56 * 365 + 14 + 273]
    assert claims.filter(market="tea")["read_day"].unique().to_list() == [20728]


@pytest.mark.parametrize(
    ("name", "old", "new", "row", "message"),
    [
        ("claims.csv", "20728", "2026-13-01", 3, 'The column "read_day" is 2026-13-01, which is no day'),
        ("claims.csv", "20728", "20727.5", 3, "which is no day"),
        ("claims.csv", "72%,official,organiser,20727,", "72%,official,organiser,20727,yes", 2, "Write true or false"),
        ("claims.csv", ",2025,", ",昨年,", 2, '"昨年" is not a day'),
        ("claims.csv", "https://compare.jp/", "http://[::1", 3, "can't be read"),
        ("claims.csv", "20728", "99999999", 3, "which is no day"),
        ("claims.csv", "20728,", "20728,,,,", 0, "Cannot be read as csv"),
        ("claims.csv", "無料", '"無料', 0, "Cannot be read as csv"),
        ("claims.jsonl", "20728", "20728.5", 2, "which is no day"),
        ("claims.jsonl", "20728", str(2**70), 2, "which is no day"),
        ("claims.jsonl", '"72%"', "72%", 0, "Cannot be read as jsonl"),
    ],
)
def test_what_is_no_value_is_told_with_its_file_and_row(
    tmp_path: Path, name: str, old: str, new: str, row: int, message: str
) -> None:
    text = CLAIMS if name.endswith("csv") else LINES
    assert text.count(old) == 1
    path = write(tmp_path / "in", text.replace(old, new), name)

    with refused(message) as raised:
        rank(tmp_path / "in")

    assert [(one.file, one.line) for one in raised.value.complaints] == [(str(path), row)]


def damage(content: bytes) -> bytes:
    return content[:60] + b"\xff" * 200 + content[260:]


@pytest.mark.parametrize("change", [damage, lambda content: content[: len(content) // 2], lambda _: b""])
@pytest.mark.parametrize("name", ["claims", "certifications"])
def test_a_damaged_file_is_named(register: Path, tmp_path: Path, name: str, change: Callable[[bytes], bytes]) -> None:
    for path in register.iterdir():
        content = path.read_bytes()
        (tmp_path / path.name).write_bytes(change(content) if path.stem == name else content)
    (tmp_path / "out").mkdir()

    with refused("Cannot be read as parquet") as raised:
        rank_tables([tmp_path], SHIPPED, SHIPPED_DAY, tmp_path / "out")

    assert {one.file for one in raised.value.complaints} == {str(tmp_path / f"{name}.parquet")}


@pytest.mark.parametrize(
    ("name", "text", "encoding", "message"),
    [
        ("claims.csv", CLAIMS, "cp932", 'not UTF-8. Save it anew as UTF-8; Excel calls that "CSV UTF-8"'),
        ("claims.csv", CLAIMS, "utf-16", '"CSV UTF-8"'),
        ("claims.jsonl", LINES, "cp932", "Its encoding is not UTF-8. Save it anew as UTF-8."),
    ],
)
def test_a_file_of_another_encoding_is_named(tmp_path: Path, name: str, text: str, encoding: str, message: str) -> None:
    path = write(tmp_path / "in", text.encode(encoding), name)

    with refused(message) as raised:
        rank(tmp_path / "in")

    assert [one.file for one in raised.value.complaints] == [str(path)]
    told = say_complaint(raised.value.complaints[0], speak("ja")).message
    assert ("「CSV UTF-8」を選んで保存し直してください" in told) == name.endswith("csv")


def test_a_file_of_utf8_is_not_called_another_encoding(tmp_path: Path) -> None:
    write(tmp_path / "in", b"\xef\xbb\xbf" + CLAIMS.replace("無料", '"無料').encode())

    with refused("Cannot be read as csv"):
        rank(tmp_path / "in")


@pytest.mark.parametrize("other", ["claims.jsonl", "claims/more.csv", "claims.CSV"])
def test_of_a_table_that_stands_twice_none_is_read(tmp_path: Path, other: str) -> None:
    write(tmp_path / "in", CLAIMS)
    write(tmp_path / "in", CLAIMS, other)

    with refused("The table of claims is here more than once"):
        open_register([tmp_path / "in"])


def test_no_file_of_a_table_is_left_out_in_silence(tmp_path: Path) -> None:
    head, *lines = CLAIMS.splitlines(keepends=True)
    write(tmp_path / "in", head + lines[0], "claims/a[1]*.csv")
    write(tmp_path / "in", head + lines[1], "claims/a1.CSV")
    write(tmp_path / "in", head + lines[2], "claims/deep/b.csv")
    write(tmp_path / "in", "nothing", "claims/_SUCCESS")
    write(tmp_path / "in", "nothing", "claims/.a.csv.crc")

    assert rank(tmp_path / "in")["text"].sort().to_list() == ["6,000円", "72%", "無料"]

    write(tmp_path / "in", CLAIMS, "claims/c.tsv")
    with refused("By its ending the file is none of csv, jsonl, parquet"):
        open_register([tmp_path / "in"])


def test_an_empty_file_of_lines_is_a_table_without_rows(tmp_path: Path) -> None:
    write(tmp_path / "in", b"", "claims.jsonl")

    assert rank(tmp_path / "in").is_empty()


def test_tables_may_be_in_several_folders(tmp_path: Path) -> None:
    write(tmp_path / "state", CLAIMS).rename(tmp_path / "claims.csv")
    (tmp_path / "own").mkdir()
    (tmp_path / "claims.csv").rename(tmp_path / "own" / "claims.csv")
    (tmp_path / "none").mkdir()

    assert len(open_register([tmp_path / "state", tmp_path / "own"]).files["claims"]) == 1
    with refused("There is no table of claims here") as raised:
        open_register([tmp_path / "state", tmp_path / "own", tmp_path / "none"])
    assert [one.file for one in raised.value.complaints] == [str(tmp_path / "none")]


def test_a_part_that_was_damaged_behind_its_time_is_not_taken_over(tmp_path: Path) -> None:
    path, old = write(tmp_path / "in", CLAIMS), tmp_path / "old"
    old.mkdir()
    rank_tables([tmp_path / "in"], RULES, SHIPPED_DAY, old)
    part = old / "facts" / "part-000000.parquet"
    state = part.stat()
    part.write_bytes(damage(part.read_bytes()))
    os.utime(part, ns=(state.st_atime_ns, state.st_mtime_ns))
    path.write_text(CLAIMS.replace("72%", "75%"))
    (tmp_path / "new").mkdir()

    ranked = renew_tables([tmp_path / "in"], RULES, SHIPPED_DAY, tmp_path / "new", old)

    assert (ranked.anew, ranked.why) == (2, "touched")
    assert pl.read_parquet(tmp_path / "new" / "facts" / "*.parquet").filter(field="pass_rate", low=75.0).height == 1


@pytest.mark.parametrize("name", ["index", "summary", "sources"])
def test_of_a_former_output_that_somebody_changed_nothing_is_taken_over(tmp_path: Path, name: str) -> None:
    path, old = write(tmp_path / "in", CLAIMS), tmp_path / "old"
    old.mkdir()
    rank_tables([tmp_path / "in"], RULES, SHIPPED_DAY, old)
    pl.read_parquet(old / f"{name}.parquet")[:1].write_parquet(old / f"{name}.parquet")
    path.write_text(CLAIMS.replace("72%", "75%"))
    (tmp_path / "new").mkdir()

    ranked = renew_tables([tmp_path / "in"], RULES, SHIPPED_DAY, tmp_path / "new", old)

    assert (ranked.anew, ranked.why) == (2, "touched")
    assert pl.read_parquet(tmp_path / "new" / "summary.parquet").null_count().sum_horizontal().item() == 0


def test_a_column_that_stands_twice_is_refused(tmp_path: Path) -> None:
    twice = CLAIMS.replace("url\n", "text\n", 1)
    write(tmp_path / "in", twice)

    with refused(r'claims\.csv:1: .*"text" twice'):
        open_register([tmp_path / "in"])
