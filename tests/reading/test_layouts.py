"""Every figure of pages in many layouts is proposed in its field and for its certification, and none elsewhere.

The pages are written from printed texts of the sources in the catalogue; what is expected was read off them by hand.
"""

from functools import cache
from pathlib import Path

import pytest
from tests.reading.conftest import read_bytes

from mikiwame.reading.proposals import PageReading, Proposal

PAGES = Path(__file__).parent / "pages"

Expected = list[tuple[str, str, str, str | None]]
"""Field, text, certification, and the qualifiers that its heads give it."""


def of(slug: str, *figures: tuple[str, str] | tuple[str, str, str]) -> Expected:
    return [(field, text, slug, label[0] if label else None) for field, text, *label in figures]


EXPECTED: dict[str, Expected] = {
    "table-with-spans.html": of(
        "doctors-clerk",
        ("schedule", "年6回 (5月、7月、9月、11月、1月、3月)"),
        ("venue", "在宅試験"),
        ("duration", "50分", "学科"),
        ("duration", "70分", "実技"),
        ("exam_fee", "10,560円(税込)"),
        ("passing_mark", "各々の得点率が70%以上、かつ実技試験の各問の得点率がすべて30%以上"),
    ),
    "definition-list-sjis.html": of(
        "medical-clerk",
        ("eligibility", "問いません。"),
        ("schedule", "年12回(毎月)"),
        ("venue", "各都道府県内の公共施設など"),
        ("exam_fee", "7,700円"),
        ("passing_mark", "学科・実技試験の得点率70%以上で合格"),
        ("result_day", "試験日から約1ヵ月後に郵送により通知"),
        ("application", "試験日の2カ月前 ～ 2週間前"),
    ),
    "grades-without-heads-eucjp.html": of(
        "medical-secretary-skills",
        ("exam_fee", "6,500円", "1級"),
        ("pass_rate", "33.3%", "1級"),
        ("exam_fee", "5,800円", "準1級"),
        ("pass_rate", "45.3%", "準1級"),
        ("exam_fee", "5,100円", "2級"),
        ("pass_rate", "66.8%", "2級"),
        ("exam_fee", "4,000円", "3級"),
        ("pass_rate", "71.9%", "3級"),
        ("schedule", "年2回(6月上旬、11月上旬)"),
        ("eligibility", "誰でも受験可能"),
    ),
    "headed-paragraphs-jis.html": of(
        "medical-office-manager",
        ("duration", "実技試験が3時間、学科試験が1時間"),
        ("schedule", "試験は年に6回、奇数月の第4土曜日"),
        ("passing_mark", "(2) 学科試験/70%以上"),
        ("pass_rate", "84.6%"),
    ),
    "list-of-labels.html": of(
        "care-office-manager",
        ("exam_fee", "6,500円"),
        ("duration", "実技・学科併せて2時間"),
        ("pass_rate", "70%くらい"),
        ("eligibility", "不問"),
        ("venue", "在宅受験"),
        ("result_day", "試験後1ヶ月以内に郵送"),
    ),
    "results-nested-heads.html": of(
        "doctors-clerk",
        ("examinees", "4,122人", "2017-11"),
        ("passers", "2,535名", "2017-11"),
        ("pass_rate", "61.5%", "2017-11"),
        ("examinees", "4,882人", "2018-01"),
        ("passers", "2,739名", "2018-01"),
        ("pass_rate", "56.1%", "2018-01"),
    ),
    "comparison-by-rows.html": [
        *of(
            "medical-clerk",
            ("exam_fee", "7,700円"),
            ("pass_rate", "60%程度"),
            ("duration", "3時間"),
            ("eligibility", "特になし"),
        ),
        *of(
            "medical-fee-claims",
            ("exam_fee", "9,000円"),
            ("pass_rate", "33.6%"),
            ("duration", "3時間"),
            ("eligibility", "なし"),
            ("stars", "★★★★★"),
        ),
    ],
    "comparison-by-columns.html": [
        *of("medical-clerk", ("exam_fee", "7,700円"), ("schedule", "年12回(毎月)"), ("venue", "在宅")),
        *of(
            "medical-office-manager",
            ("exam_fee", "7,500円"),
            ("schedule", "奇数月の第4土曜日（年6回）"),
            ("venue", "在宅"),
        ),
        *of(
            "medical-secretary-skills",
            ("exam_fee", "1級6,500円、準1級5,800円、2級5,100円、3級4,000円"),
            ("schedule", "年2回(6月、11月)"),
            ("venue", "会場"),
        ),
    ],
    "fees-crossed.html": of(
        "medical-secretary-skills",
        ("exam_fee", "6,500円", "1級 一般"),
        ("exam_fee", "6,000円", "1級 団体"),
        ("exam_fee", "5,100円", "2級 一般"),
        ("exam_fee", "4,600円", "2級 団体"),
        ("application", "インターネット"),
        ("venue", "札幌、東京、名古屋、大阪、福岡"),
    ),
    "outline.md": of(
        "dispensing-office-manager",
        ("eligibility", "受験資格は問いません。"),
        ("schedule", "奇数月の第4土曜日、年6回実施"),
        ("venue", "全国30か所以上で開催"),
        ("duration", "実技・学科あわせて2時間"),
        ("passing_mark", "学科試験：70点以上"),
    ),
    "outline.txt": of(
        "medical-office-manager",
        ("eligibility", "どなたでも受験できます。"),
        ("exam_fee", "7,500円（税込）"),
        ("schedule", "年6回（奇数月の第4土曜日）"),
        ("duration", "学科：1時間"),
        ("duration", "実技：3時間"),
        ("result_day", "試験日から約1か月後"),
        ("application", "インターネット"),
    ),
    "guidance-ruled.pdf": of(
        "medical-fee-claims",
        ("eligibility", "受験資格は問いません。"),
        ("exam_fee", "9,000円(消費税込)"),
        ("schedule", "年2回(7月、12月)、日曜日または祝日", "第63回"),
        ("duration", "3時間"),
        (
            "venue",
            "札幌市、仙台市、埼玉県、千葉県、東京都、神奈川県、新潟市、金沢市、静岡市、愛知県、大阪府、岡山市、広島市、"
            "高松市、福岡県、熊本市、那覇市",
        ),
        ("examinees", "4,038人", "医科 第62回"),
        ("pass_rate", "49.3%", "医科 第62回"),
        ("examinees", "312人", "歯科 第62回"),
        ("pass_rate", "40.1%", "歯科 第62回"),
        ("examinees", "3,911人", "医科 第61回"),
        ("pass_rate", "46.0%", "医科 第61回"),
        ("examinees", "298人", "歯科 第61回"),
        ("pass_rate", "38.6%", "歯科 第61回"),
    ),
    "outline-lines.pdf": of(
        "medical-office-manager",
        ("eligibility", "どなたでも受験できます。"),
        ("exam_fee", "7,500円（税込）"),
        ("schedule", "年6回（奇数月の第4土曜日）"),
        ("passing_mark", "学科試験：70点以上"),
        ("passing_mark", "実技試験：各問50％以上、3問の合計で70％以上"),
        ("application", "2026年4月1日〜2026年5月15日"),
    ),
}


@cache
def read_file(name: str) -> PageReading:
    path = PAGES / name
    return read_bytes(path.read_bytes(), address=str(path))


def describe(one: Proposal) -> tuple[str, str, str | None, str | None]:
    told = one.qualifiers
    said = (told.grade, told.part, told.mode, told.audience, told.strand, told.period)
    return one.field, one.text + (one.unit or ""), one.certification, " ".join(filter(None, said)) or None


def test_every_page_is_expected_to_give_something() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_figures_are_proposed_in_their_fields_and_nowhere_else(name: str) -> None:
    reading = read_file(name)

    assert sorted(map(str, map(describe, reading.proposals))) == sorted(map(str, EXPECTED[name]))


@pytest.mark.parametrize("name", [name for name in EXPECTED if not name.endswith(".pdf")])
def test_quotes_hold_their_texts_and_cells(name: str) -> None:
    reading = read_file(name)
    cells = {cell.text for cell in reading.cells}

    assert all(one.text in one.quote and one.place.path for one in reading.proposals)
    assert all(one.text in cells or one.quote in cells for one in reading.proposals)


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_under_a_known_heading_is_dropped(name: str) -> None:
    counts = read_file(name).counts

    assert counts.holds
    assert counts.proposed == len(EXPECTED[name])


@pytest.mark.parametrize(
    ("name", "kind", "day"),
    [
        ("table-with-spans.html", "updated", "2026-10-01"),
        ("list-of-labels.html", "published", "2026-04-01"),
        ("guidance-ruled.pdf", "valid", "2026-10-01"),
        ("outline-lines.pdf", "updated", "2026-04-01"),
        ("outline.md", "updated", "2026-10-01"),
    ],
)
def test_the_days_of_a_page_are_proposed(name: str, kind: str, day: str) -> None:
    assert [(one.kind, one.day) for one in read_file(name).days] == [(kind, day)]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("definition-list-sjis.html", "cp932"),
        ("grades-without-heads-eucjp.html", "euc_jp"),
        ("headed-paragraphs-jis.html", "iso-2022-jp"),
        ("outline.txt", "utf-8"),
    ],
)
def test_encodings_are_told(name: str, encoding: str) -> None:
    assert read_file(name).encoding == encoding
