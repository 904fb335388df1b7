"""Whatever a page holds, nothing under a known heading is dropped: proposed + refused + ignored is what there is."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.conftest import load_dictionary, read_bytes

from mikiwame.reading.proposals import PageReading

SAID = "8,800円 50.5% 1,234人 1,234 90分 問いません ― 第5回 2024年度 合計 ※注 受験料：7,700円 8,800円<br>7,700円"
HEADS = "受験料 合格率 受験者数 試験時間 受験資格 申込者数 電話番号 備考 級 年度 1級 一般 医療事務管理士 ほかの検定"
HEADINGS, VALUES = HEADS.split(), SAID.split()

texts = st.sampled_from(HEADINGS) | st.sampled_from([*VALUES, ""])


@st.composite
def cells(draw: st.DrawFn) -> str:
    tag = draw(st.sampled_from(["td", "th"]))
    spans = draw(st.sampled_from(["", "", "", ' colspan="2"', ' rowspan="2"', ' rowspan="0"', ' colspan="x"']))
    return f"<{tag}{spans}>{draw(texts)}</{tag}>"


tables = st.lists(st.lists(cells(), max_size=5).map(lambda row: f"<tr>{''.join(row)}</tr>"), max_size=6).map(
    lambda rows: f"<table>{''.join(rows)}</table>"
)
pairs = st.lists(st.tuples(texts, texts), max_size=4).map(
    lambda found: f"<dl>{''.join(f'<dt>{term}</dt><dd>{told}</dd>' for term, told in found)}</dl>"
)
lines = st.tuples(st.sampled_from(["p", "li", "h2", "h3", "div", "strong", "section"]), texts, texts).map(
    lambda told: f"<{told[0]}>{told[1]}：{told[2]}</{told[0]}>"
)
headed = st.tuples(texts, texts).map(lambda told: f"<h3>{told[0]}</h3><p>{told[1]}</p>")
pages = st.lists(tables | pairs | lines | headed, max_size=5).map("".join)


def check(reading: PageReading) -> None:
    counts = reading.counts
    assert counts.holds
    assert (counts.proposed, counts.refused, counts.ignored) == (
        len(reading.proposals),
        len(reading.refused),
        len(reading.ignored),
    )
    assert counts.cells == len(reading.cells)
    assert all(one.value is not None and one.certification for one in reading.proposals)
    assert all(one.because for one in reading.refused)


@given(pages)
@settings(max_examples=50)
def test_it_holds_on_generated_pages(body: str) -> None:
    check(read_bytes(f"<title>医療事務管理士</title>{body}".encode()))


@given(st.binary(max_size=300) | pages.map(lambda text: text.encode("cp932", "ignore")))
@settings(max_examples=30)
def test_it_holds_on_any_bytes(content: bytes) -> None:
    check(read_bytes(content))


figures = st.integers(1000, 99999).map(lambda number: f"{number:,}円")


@given(st.lists(figures, min_size=1, max_size=6, unique=True), st.booleans(), st.booleans())
@settings(max_examples=20)
def test_each_figure_of_a_grid_comes_out_once_under_its_own_heads(fees: list[str], turned: bool, marked: bool) -> None:
    grades = [f"{number + 1}級" for number in range(len(fees))]
    head, value = ("th", "td") if marked else ("td", "td")
    rows = [["級", "受験料", "試験時間"], *([grade, fee, "90分"] for grade, fee in zip(grades, fees, strict=True))]
    if turned:
        rows = [list(column) for column in zip(*rows, strict=True)]
    written = "".join(
        f"<tr>{''.join(_write(cell, head if 0 in (across, down) else value) for across, cell in enumerate(row))}</tr>"
        for down, row in enumerate(rows)
    )

    reading = read_bytes(f"<title>医療事務管理士</title><table>{written}</table>".encode())

    told = Counter((one.field, one.qualifiers.grade, one.text) for one in reading.proposals)
    assert told == Counter(
        [("exam_fee", grade, fee) for grade, fee in zip(grades, fees, strict=True)]
        + [("duration", grade, "90分") for grade in grades]
    )


def _write(cell: str, tag: str) -> str:
    return f"<{tag}>{cell}</{tag}>"


def test_the_shipped_dictionary_names_no_heading_twice() -> None:
    dictionary = load_dictionary()

    assert dictionary.repeated == ()
