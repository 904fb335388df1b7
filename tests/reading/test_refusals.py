"""What a careful person would not copy is not proposed, and each time it is said why."""

import pytest
from tests.reading.conftest import Read, tell, tell_refused


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("<dl><dt>合格率</dt><dd>―</dd></dl>", "reading.absent"),
        ("<dl><dt>受験料</dt><dd>お問い合わせください</dd></dl>", "reading.unreadable"),
        ("<h3>受験料</h3><p>再発行は1,000円です</p>", "reading.prose"),
        ("<p>合格率は高く80%の人が受かるというわけではありません</p>", "reading.unreadable"),
        (
            "<table><tr><th></th><th>合格率</th></tr><tr><th>受験料</th><td>7,500円</td></tr></table>",
            "reading.two_headings",
        ),
        ("<dl><dt>受験料</dt><dd>7,\ufffd00円</dd></dl>", "reading.broken_text"),
        ("<dl><dt>難易度</dt><dd>ふつう</dd></dl>", "reading.no_stars"),
        ("<table><tr><th>受験料（謎の区分）</th><td>7,500円</td></tr></table>", "reading.unknown_heading"),
    ],
)
def test_doubtful_texts_are_refused(read: Read, body: str, code: str) -> None:
    reading = read(body)

    assert [refused for _, refused in tell_refused(reading)] == [code]
    assert tell(reading) == []


def test_sums_of_years_are_of_no_year(read: Read) -> None:
    reading = read(
        "<table><tr><th>年度</th><th>受験者数</th></tr><tr><td>2024年度</td><td>100人</td></tr>"
        "<tr><td>合計</td><td>300人</td></tr></table>"
    )

    assert tell(reading) == [("examinees", "100人")]
    assert tell_refused(reading) == [("300人", "reading.total")]


def test_figures_that_nothing_tells_apart_are_refused(read: Read) -> None:
    reading = read(
        "<table><tr><th>試験範囲</th><th>試験時間</th></tr><tr><td>窓口の部</td><td>60分</td></tr>"
        "<tr><td>裏方の部</td><td>50分</td></tr></table>"
    )

    assert not [one for one in reading.proposals if one.field == "duration"]
    assert {text for text, _ in tell_refused(reading)} >= {"60分", "50分"}


def test_a_sum_of_regions_is_the_whole(read: Read) -> None:
    reading = read(
        "<table><tr><th>地域</th><th>受験者数</th></tr><tr><td>北海道</td><td>100人</td></tr>"
        "<tr><td>合計</td><td>300人</td></tr></table>"
    )

    assert [(one.text, one.qualifiers.population) for one in reading.proposals] == [
        ("100人", "北海道"),
        ("300人", None),
    ]


@pytest.mark.parametrize(
    "heading", ["申込者数", "受講生の合格率", "合格者平均点", "支払方法", "受験料の支払方法", "時給", "配点"]
)
def test_headings_of_something_else_are_left_aside_on_purpose(read: Read, heading: str) -> None:
    reading = read(f"<dl><dt>{heading}</dt><dd>1,000円（50%）100人</dd></dl>")

    assert (reading.counts.known, reading.counts.ignored) == (1, 1)


def test_certificates_and_postage_are_no_exam_fee(read: Read) -> None:
    reading = read("<h2>受験料</h2><table><tr><th>一般</th><td>7,500円</td></tr><tr><th>郵送料</th><td>520円</td></tr>"
                   "<tr><th>合格証書発行手数料</th><td>2,000円</td></tr></table>")  # fmt: skip

    assert tell(reading) == [("exam_fee", "7,500円"), ("extra_fee", "520円"), ("certificate_fee", "2,000円")]


def test_a_section_of_another_topic_ends_the_one_before(read: Read) -> None:
    reading = read("<h2>受験料</h2><p>7,500円</p><h2>講座のご案内</h2><p>39,000円</p>")

    assert tell(reading) == [("exam_fee", "7,500円")]


@pytest.mark.parametrize("content", [b"", b"   ", b"<!-- -->", b"%PDF-1.7 broken", b"PK\x03\x04\x00\x00"])
def test_a_page_that_cannot_be_read_says_why(content: bytes) -> None:
    from tests.reading.conftest import read_bytes

    reading = read_bytes(content)

    assert reading.unread or reading.counts.cells == 0
    assert reading.counts.holds
