"""English pages and answers hold no Japanese but names, printed texts and titles of sources, each marked as such."""

import io
import re
from collections.abc import Iterable, Mapping
from functools import cache
from html.parser import HTMLParser
from xml.etree import ElementTree

import openpyxl
import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY, load_shipped
from tests.published import Published
from typer.testing import CliRunner

from mikiwame.catalogue.claims import tabulate_claims
from mikiwame.interfaces.command_line import options
from mikiwame.interfaces.command_line.application import app
from mikiwame.vocabulary.tables import QUALIFIED

JAPANESE = re.compile("[\u3005-\u3007\u3040-\u30ff\u4e00-\u9fff\uff01-\uff60]+")

ENGLISH = re.compile(r"\ben: (.*)")
BLANKS = re.compile(r"\s+")

MARKET = SHIPPED / "medical-office"

PRINTED = ("certifications", "organisations", "sources")
"""Folders of names and printed texts."""

PREFIX = "/en/"

EVERY_NTH = {"advice": 97, "compare/pairs": 11, "certifications": 4, "pictures": 5}
"""Folder of pages alike -> each how many of them is read."""

UNMARKED = frozenset(("title", "option", "textarea", "script"))
"""Elements that hold text alone, where no part of it can be marked."""

VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))

COMMANDS = (
    "compare --category secretary --weights exam-fee=3 --method product",
    "facts medical-clerk",
    "facts medical-fee-claims --all",
    "facts electronic-chart --history --field pass_rate",
    "explain medical-office-basics",
    "explain medical-clerk --against medical-office-practitioner",
    "robustness --category general --draws 1000",
    "calibrate",
    "advise --all --aim claims --by 2027-03-31",
    "advise --experience none --age 30s --budget 8000",
    "cost medical-office-manager --training-benefit",
    "calendar",
    "calendar --by 2027-02-01",
    "calendar medical-clerk",
    "names jadp",
    "ties",
)


@cache
def gather_allowed() -> str:
    """Names, titles and printed texts as the files hold them, labels in the one spelling that they are sorted into,
    and what an editor left Japanese in an English text.
    """
    texts = {path: path.read_text(encoding="utf-8") for path in MARKET.rglob("*.yaml")}
    printed = [text for path, text in texts.items() if path.parent.name in PRINTED]
    left = [run for text in texts.values() for line in ENGLISH.findall(text) for run in JAPANESE.findall(line)]
    claims = tabulate_claims(load_shipped())
    sorted_out = {label for name in QUALIFIED for label in claims[name].drop_nulls()}
    return "\n".join(BLANKS.sub("", text) for text in [*printed, *left, *sorted(sorted_out)])


def find_strangers(text: str) -> list[str]:
    """The runs of Japanese letters that the catalogue does not hold. A line of a terminal may end within a name."""
    return [run for run in JAPANESE.findall(text) if not _is_known(run)]


@cache
def _is_known(run: str) -> bool:
    return run in gather_allowed()


class Spoken(HTMLParser):
    """What a page says: texts that are not marked as Japanese though they are, and strangers wherever they stand."""

    def __init__(self) -> None:
        super().__init__()
        self.unmarked: list[str] = []
        self.strangers: list[str] = []
        self.mistaken: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        language = told.get("lang") or (self._open[-1][1] if self._open else "")
        for name in ("alt", "aria-label", "title", "content", "placeholder"):
            self.strangers += find_strangers(told.get(name) or "")
        if tag not in VOID:
            self._open.append((tag, "way" if told.get("hreflang") else language))

    def handle_endtag(self, tag: str) -> None:
        self._open.pop()

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1] if self._open else ("", "")
        if tag == "script" or language == "way":
            return
        self.strangers += find_strangers(data)
        if JAPANESE.search(data) and language != "ja" and tag not in UNMARKED:
            self.unmarked.append(data)
        if language == "ja" and re.search("[a-z]{3,} [a-z]{3,}", data):
            self.mistaken.append(data)


def list_pages(listed: Iterable[str]) -> list[str]:
    paths = [path for path in listed if path.startswith(PREFIX)]
    alike = {one: [path for path in paths if path.startswith(f"{PREFIX}{one}/")] for one in EVERY_NTH}
    rest = set(paths).difference(*alike.values())
    return [*sorted(rest), *(path for one, many in alike.items() for path in many[:: EVERY_NTH[one]])]


@pytest.fixture(scope="module")
def said(published: Published) -> Mapping[str, tuple[str, bytes]]:
    """English path -> media type and bytes."""
    rendered = ((path, published.render(path)) for path in list_pages(published.kinds))
    return {path: (one.content_type.split(";")[0], one.body) for path, one in rendered}


def test_an_english_page_marks_what_is_japanese_and_nothing_else(said: Mapping[str, tuple[str, bytes]]) -> None:
    pages = {path: read_page(body) for path, (kind, body) in said.items() if kind == "text/html"}

    assert len(pages) > 40
    assert {path: page.strangers for path, page in pages.items() if page.strangers} == {}
    assert {path: page.unmarked for path, page in pages.items() if page.unmarked} == {}
    assert {path: page.mistaken for path, page in pages.items() if page.mistaken} == {}


def read_page(body: bytes) -> Spoken:
    page = Spoken()
    page.feed(body.decode("utf-8"))
    page.close()
    return page


def test_pictures_downloads_and_feed_say_nothing_else_in_japanese(said: Mapping[str, tuple[str, bytes]]) -> None:
    # A card shows the title and the description of its page, which are read there.
    read_elsewhere = ("text/html", "image/png")
    files = {path: list_strings(kind, body) for path, (kind, body) in said.items() if kind not in read_elsewhere}

    kinds = {"svg", "json", "jsonl", "csv", "atom", "webmanifest", "ics", "parquet", "xlsx"}
    assert {path.rpartition(".")[2] for path in files} == kinds
    strange = {path: find_strangers("\n".join(texts)) for path, texts in files.items()}
    assert {path: found for path, found in strange.items() if found} == {}


def list_strings(kind: str, body: bytes) -> Iterable[str]:
    """The texts of a file, without what only its form brings."""
    if kind.endswith(("svg+xml", "atom+xml")):
        return ElementTree.fromstring(body).itertext()
    if kind.endswith("parquet"):
        texts = pl.read_parquet(io.BytesIO(body)).select(pl.col(pl.String))
        return [one for column in texts for one in column if one is not None]
    if kind.endswith("spreadsheetml.sheet"):
        book = openpyxl.load_workbook(io.BytesIO(body), read_only=True)
        return [str(one) for sheet in book for row in sheet.iter_rows(values_only=True) for one in row if one]
    return [body.decode("utf-8")]


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> CliRunner:
    """Commands read the shipped market once for all of them."""
    monkeypatch.setattr(options, "load", lambda *_, **__: load_shipped())
    return CliRunner()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_asked_in_english_answers_in_english(ask: CliRunner, command: str) -> None:
    told = ["--lang", "en", "--on", SHIPPED_DAY.isoformat(), "--catalogue", str(SHIPPED)]

    done = ask.invoke(app, [*command.split(), *told])

    assert done.exit_code == 0, done.output
    assert find_strangers(done.output) == []
