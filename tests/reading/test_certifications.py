"""Which certification a figure is of: the nearest heading that names one wholly, or a question."""

import pytest
from tests.conftest import load_shipped
from tests.reading.conftest import Read, load_dictionary, tell

from mikiwame.answers.names import index_certifications
from mikiwame.names import NameIndex
from mikiwame.reading.naming import Namer

FEE = "<dl><dt>受験料</dt><dd>7,500円</dd></dl>"


def tell_slugs(reading: object) -> list[str | None]:
    from mikiwame.reading.proposals import PageReading

    assert isinstance(reading, PageReading)
    return [one.certification for one in (*reading.proposals, *reading.refused)]


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("医療事務管理士®技能認定試験", "medical-office-manager"),
        ("受験案内｜メディカルクラーク（医療事務技能審査試験）", "medical-clerk"),
        ("第63回 診療報酬請求事務能力認定試験のご案内", "medical-fee-claims"),
        ("歯科医療事務管理士の受験料・合格率", "dental-office-manager"),
        ("医療秘書技能検定 2級", "medical-secretary-skills"),
    ],
)
def test_a_title_names_it(read: Read, title: str, slug: str) -> None:
    assert tell_slugs(read(FEE, title=f"<title>{title}</title>")) == [slug]


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("医療事務の資格の選び方", "reading.no_certification"),
        ("メディカルクラークと医療事務管理士の違い", "reading.several_names"),
        ("動物医療事務管理士", "reading.unknown_name"),
        ("病院受付検定試験", "reading.unknown_name"),
    ],
)
def test_a_doubtful_title_is_a_question(read: Read, title: str, code: str) -> None:
    [refused] = read(FEE, title=f"<title>{title}</title>").refused

    assert refused.because is not None
    assert refused.because.code == code


@pytest.mark.parametrize("behind", ["過去問題集", "プラス", "Jr.", "合格セット", "模擬試験", "対策テキスト"])
def test_unknown_words_beside_a_name_are_a_question(read: Read, behind: str) -> None:
    reading = read(f"<h2>医療事務管理士技能認定試験{behind}</h2>{FEE}")

    assert [one.because.code for one in reading.refused if one.because] == ["reading.unknown_name"]
    assert not reading.proposals


@pytest.mark.parametrize(
    ("heading", "slugs"),
    [
        ("日商簿記1級・2級", ["nissho-boki-1", "nissho-boki-2"]),
        ("日商簿記検定 1～3級の受験料", ["nissho-boki-1", "nissho-boki-2", "nissho-boki-3"]),
        ("1級・2級建設業経理士", ["construction-accounting-1", "construction-accounting-2"]),
        ("日商簿記2級", ["nissho-boki-2"]),
    ],
)
def test_several_grades_name_as_many_certifications(heading: str, slugs: list[str]) -> None:
    namer = Namer(index_certifications(load_shipped("bookkeeping")), load_dictionary())

    assert list(namer.find(heading).slugs) == slugs


def test_a_grade_that_the_catalogue_lacks_is_a_question() -> None:
    namer = Namer(index_certifications(load_shipped("bookkeeping")), load_dictionary())
    named = namer.find("日商簿記3級・9級")

    assert named.doubtful
    assert not named.slugs


def test_the_nearest_heading_counts(read: Read) -> None:
    reading = read(f"<h1>医療事務管理士</h1>{FEE}<h2>ケアクラーク</h2>{FEE}<h2>病院受付検定試験</h2>{FEE}")

    assert tell_slugs(reading) == ["medical-office-manager", "care-clerk", None]


def test_a_table_says_what_it_is_of(read: Read) -> None:
    table = "<table><tr><th>資格名</th><td>{}</td></tr><tr><th>受験料</th><td>7,500円</td></tr></table>"
    reading = read(table.format("ケアクラーク") + table.format("医療事務管理士"), title="<title>資格の案内</title>")

    assert [one.certification for one in reading.proposals if one.field == "exam_fee"] == [
        "care-clerk",
        "medical-office-manager",
    ]


def test_an_unknown_row_of_a_comparison_is_no_figure_of_the_page(read: Read) -> None:
    reading = read(
        "<table><tr><th>資格名</th><th>受験料</th></tr><tr><td>ケアクラーク</td><td>6,900円</td></tr>"
        "<tr><td>病院受付検定試験</td><td>5,000円</td></tr></table>"
    )

    assert [(one.certification, one.text) for one in reading.proposals] == [("care-clerk", "6,900円")]
    assert len(reading.refused) == 1


def test_what_an_editor_says_counts_where_the_page_names_no_other(read: Read) -> None:
    body = f"{FEE}<h2>ケアクラーク</h2>{FEE}"
    reading = read(body, title="<title>病院受付検定試験</title>", certification="medical-clerk")

    assert tell_slugs(reading) == ["medical-clerk", "care-clerk"]


FAMILY = "<title>日商簿記検定試験</title>"


@pytest.fixture(scope="module")
def bookkeeping() -> NameIndex:
    return index_certifications(load_shipped("bookkeeping"))


@pytest.mark.parametrize(
    ("body", "slugs"),
    [
        ("<h2>2級</h2><p>受験料：5,500円</p><h2>3級</h2><p>受験料：3,300円</p>", ["nissho-boki-2", "nissho-boki-3"]),
        ("<dl><dt>受験料</dt><dd>2級：5,500円<br>3級：3,300円</dd></dl>", ["nissho-boki-2", "nissho-boki-3"]),
        ("<h1>日商簿記2級</h1><table><tr><th>級</th><th>受験料</th></tr><tr><td>2級</td><td>5,500円</td></tr>"
         "<tr><td>3級</td><td>3,300円</td></tr></table>", ["nissho-boki-2", "nissho-boki-3"]),
    ],
)  # fmt: skip
def test_of_certifications_that_share_a_name_the_grade_tells_which(
    read: Read, bookkeeping: NameIndex, body: str, slugs: list[str]
) -> None:
    reading = read(body, FAMILY, names=bookkeeping)

    assert [one.certification for one in reading.proposals] == slugs
    assert all(one.qualifiers.grade is None and one.label is None for one in reading.proposals[:1] if not one.value)


@pytest.mark.parametrize(
    "body", ["<p>受験料：5,500円</p>", "<h2>1級・2級</h2><p>受験料：5,500円</p>", "<p>受験料：10級5,500円</p>"]
)
def test_without_a_grade_of_the_family_it_is_asked(read: Read, bookkeeping: NameIndex, body: str) -> None:
    reading = read(body, FAMILY, names=bookkeeping)

    assert tell(reading) == []
    assert len(reading.refused) == 1


@pytest.mark.parametrize("name", ["メディカルクラーク（歯科）", "メディカルクラーク 歯科", "医療事務管理士（歯科）"])
def test_a_strand_beside_a_name_that_has_another_makes_it_a_question(read: Read, name: str) -> None:
    for reading in (read(f"<h2>{name}</h2>{FEE}"), read(FEE, f"<title>{name}</title>")):
        assert [one.because.code for one in reading.refused if one.because] == ["reading.unknown_name"]


@pytest.mark.parametrize("name", ["医療事務管理士技能認定試験の過去問題集", "医療事務管理士 テキスト"])
def test_the_figures_of_a_book_for_an_exam_are_not_the_exams(read: Read, name: str) -> None:
    for reading in (read(f"<h1>{name}</h1><h2>受験料</h2><p>7,500円</p>", ""), read(FEE, f"<title>{name}</title>")):
        assert [one.because.code for one in reading.refused if one.because] == ["reading.course_section"]


def test_a_name_goes_on_behind_its_particle(read: Read) -> None:
    [fee] = read(FEE, "<title>調剤事務管理士の技能認定試験について</title>").proposals

    assert (fee.certification, fee.qualifiers.part) == ("dispensing-office-manager", None)


def test_grades_of_one_line_are_each_of_its_own_certification(read: Read, bookkeeping: NameIndex) -> None:
    reading = read("<p>受験料：1級:8,800円 / 2級:5,500円</p>", FAMILY, names=bookkeeping)

    assert [(one.text, one.certification) for one in reading.proposals] == [
        ("1級:8,800円", "nissho-boki-1"),
        ("2級:5,500円", "nissho-boki-2"),
    ]


def test_a_name_is_found_across_a_blank(read: Read) -> None:
    [fee] = read(FEE, "<title>ドクターズ クラーク試験とは</title>").proposals

    assert fee.certification == "doctors-clerk"


@pytest.mark.parametrize("title", ["日商簿記検定「ネット試験」の申込方法", "日商簿記1級・2級・3級。合格率と難易度"])
def test_a_grade_picks_one_of_those_that_a_title_names(read: Read, bookkeeping: NameIndex, title: str) -> None:
    [fee] = read("<h2>2級</h2><p>受験料：5,500円</p>", f"<title>{title}</title>", names=bookkeeping).proposals

    assert fee.certification == "nissho-boki-2"
