"""Bytes as they come: encodings, formats, PDFs that two engines read differently, folders and archives."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from tests.reading.conftest import read_bytes, tell, tell_refused
from tests.saying import refused
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from mikiwame.reading import pdf_blocks
from mikiwame.reading.decoding import decode_page
from mikiwame.reading.formats import LARGEST, take_apart
from mikiwame.reading.opening import open_pages
from mikiwame.reading.proposals import Because
from mikiwame.reading.text_blocks import read_text

PAGES = Path(__file__).parent / "pages"
TEXT = "医療事務管理士の受験料は①7,500円です。カタカナも漢字もあります。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jis_2004", "utf-16"])
@pytest.mark.parametrize("content_type", [None, "text/html"])
def test_undeclared_encodings_are_found(encoding: str, content_type: str | None) -> None:
    assert decode_page(TEXT.encode(encoding), content_type)[0].lstrip("\ufeff") == TEXT


def test_iso_2022_jp_is_read_with_circled_numbers_and_half_width_kana() -> None:
    plain = "受験料は7,500円です".encode("iso2022_jp")
    circled = b"\x1b$B-!\x1b(B"
    kana = b"\x1b(I1\x1b(B"

    assert decode_page(plain + circled + kana, None)[0] == "受験料は7,500円です①ｱ"


@pytest.mark.parametrize(
    ("declared", "encoding"), [("shift_jis", "utf-8"), ("utf-8", "cp932"), ("iso-8859-1", "euc_jp")]
)
def test_a_wrong_declaration_gives_way_where_it_breaks_the_text(declared: str, encoding: str) -> None:
    page = f'<meta charset="{declared}"><p>{TEXT.replace("①", "")}</p>'

    text, _ = decode_page(page.encode(encoding), None)

    assert TEXT.replace("①", "") in text or declared == "iso-8859-1"


def test_the_server_goes_before_the_page() -> None:
    page = f'<meta charset="euc-jp"><p>{TEXT}</p>'.encode("cp932")

    assert TEXT in decode_page(page, "text/html; charset=Shift_JIS")[0]


def test_what_two_engines_read_differently_is_refused_with_its_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list_letters = pdf_blocks._list_letters

    def misread(*given: object) -> Iterator[tuple[str, pdf_blocks.Box]]:
        for letter, box in list_letters(*given):  # type: ignore[arg-type]
            yield ("8" if letter == "7" else letter), box

    monkeypatch.setattr(pdf_blocks, "_list_letters", lambda *given: list(misread(*given)))
    reading = read_bytes((PAGES / "outline-lines.pdf").read_bytes(), pictures=tmp_path)

    refused = {one.text: one for one in reading.refused}
    fee = refused["7,500円（税込）"]
    assert fee.because is not None
    assert fee.because.code == "reading.engines_differ"
    assert Path(str(fee.because.values["picture"])).read_bytes().startswith(b"\x89PNG")
    assert ("eligibility", "どなたでも受験できます。") in tell(reading)
    assert reading.counts.holds


def test_lines_of_a_pdf_tell_page_and_box() -> None:
    reading = read_bytes((PAGES / "outline-lines.pdf").read_bytes())

    assert all(one.place.path.startswith("page 1 box ") for one in reading.proposals)


def test_a_folder_gives_its_pages_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a/c.txt", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("受験料：7,500円", encoding="utf-8")

    assert [Path(page.address).name for page in open_pages(str(tmp_path))] == ["c.txt", "b.html"]


def test_an_archive_gives_its_whole_pages(tmp_path: Path) -> None:
    path = tmp_path / "kept.warc.gz"
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for address, status, kind in (
            ("https://example.org/fee", "200 OK", "text/html; charset=Shift_JIS"),
            ("https://example.org/gone", "404 Not Found", "text/html"),
            ("https://example.org/logo", "200 OK", "image/png"),
        ):
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            body = BytesIO("<p>受験料：7,500円</p>".encode("cp932"))
            writer.write_record(writer.create_warc_record(address, "response", payload=body, http_headers=headers))

    [page] = open_pages(str(path))

    assert page.address == "https://example.org/fee"
    assert [text for text, _ in tell_refused(read_bytes(page.content, content_type=page.content_type))] == ["7,500円"]


@pytest.mark.parametrize("name", ["https://example.org/fee", "nowhere.html", "broken.warc"])
def test_what_cannot_be_opened_is_told(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("broken.warc").write_bytes(b"no archive at all")

    with refused(name):
        list(open_pages(name))


@pytest.mark.parametrize("half", ["\\ud800", "\\udc00\\ud800"])
def test_half_a_character_in_structured_data_is_replaced(half: str) -> None:
    script = f'<script type="application/ld+json">{{"dateModified": "2026-01-01{half}😀"}}</script>'
    [day] = read_bytes(f"<!DOCTYPE html><head>{script}</head><p>受験料".encode()).days

    assert day.day == "2026-01-01"
    assert "\ufffd" in day.model_dump_json()
    assert day.quote.endswith("😀")


class _Written(str):
    """A text whose lines count how many of them are copied."""

    copied = 0

    def replace(self, *_: object) -> "_Written":
        return self

    def split(self, *_: object) -> "_Lines":
        return _Lines(str(self).split("\n"))


class _Lines(list[str]):
    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        found = super().__getitem__(place)
        _Written.copied += len(found) if isinstance(place, slice) else 0
        return found


def test_many_short_tables_in_a_text_copy_no_lines() -> None:
    document = read_text(_Written("受験料\t8,800円\n級\t受験料\t会場\n|a|b|\n|c|d|\n" * 50), "utf-8")

    assert len(document.lines) == 50 * (1 + 1 + 2 + 2)
    assert _Written.copied == 0


def test_no_more_of_a_file_is_read_than_makes_it_too_large(tmp_path: Path) -> None:
    with (tmp_path / "endless.html").open("wb") as file:
        file.truncate(LARGEST + 1000)

    (page,) = open_pages(str(tmp_path / "endless.html"))
    refused = take_apart(page.content, "html", None, None)

    assert len(page.content) == LARGEST + 1
    assert isinstance(refused, Because)
    assert refused.code == "reading.too_large"


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("受験資格 | 特になし |\n---|---|\n受験料 | 7,500円 |", [("exam_fee", "7,500円")]),
        ("正式名称 | 医療事務管理士 |\n---|---|\n受験料 | 7,500円 |", [("exam_fee", "7,500円")]),
        ("| 資格の分け | ひみつ |\n|---|---|\n| 受験料 | 7,500円 |", [("exam_fee", "7,500円")]),
        ("| 項目 | 内容 |\n|---|---|\n| 受験料 | 7,500円 |", [("exam_fee", "7,500円")]),
        ("| 年度 | 合格率 |\n|---|---|\n| 2024年度 | 50% |", [("pass_rate", "50%")]),
    ],
)
def test_a_first_row_that_markdown_sets_as_heads_may_be_a_row_as_the_others(
    rows: str, said: list[tuple[str, str]]
) -> None:
    told = tell(read_bytes(f"# 医療事務管理士技能認定試験\n\n{rows}\n".encode(), address="page.md"))

    assert [one for one in told if one[0] in ("exam_fee", "pass_rate")] == said
