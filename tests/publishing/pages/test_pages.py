"""What single pages tell their readers."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mikiwame.notation.grades import rank_grade
from mikiwame.publishing.pages import Site
from mikiwame.publishing.pages.conversation import UNSAID, find_outcomes, list_said, make_person
from mikiwame.vocabulary.persons import Person
from mikiwame.words import speak

Read = Callable[[bytes], Any]
Build = Callable[..., Site]
Write = Callable[[str, str], None]

ADVICE = """
    when: {experience: none}
    say: まず働いてみましょう。
    stance: none_needed
    strength: strong
    source: guide
    """


def test_the_front_page_names_the_recommended_before_anything_else(site: Site, read: Read) -> None:
    text = read(site.render("/").body).text
    names = [place.name for place in site.known.beginners_ranking.recommended]

    assert len(names) == 2
    first = text.index("すすめる資格の中身")
    assert all(name in text[:first] for name in names)
    assert site.known.market.premise is not None
    assert site.known.market.premise.text in text[:first]
    assert "2026年11月22日現在" in text


def test_the_front_page_gives_every_other_of_the_category_with_its_reason(site: Site, read: Read) -> None:
    text = read(site.render("/").body).text

    rejected = [place for place in site.known.beginners_ranking.places if not place.recommended]
    assert rejected
    assert all(place.name in text and speak("ja").say_value(place.excluded_because) in text for place in rejected)


def test_a_missing_value_says_why_in_its_cell(build: Build, read: Read) -> None:
    text = " ".join(read(build().render("/certifications/beta").body).text.split())

    assert "合格率 不明 出典でも「不明」" in text
    assert "試験場所 不明 どの出典にも記載がない" in text


def test_a_withheld_value_says_who_withholds_it(build: Build, write: Write, read: Read) -> None:
    write(
        "sources/home.yaml",
        """
        title: 北協会
        kind: organiser
        url: https://example.org/north
        readings:
          - on: 2026-06-02
            says:
              alpha: {examinees: {withheld: true}}
        """,
    )

    assert "主催団体が公表していない" in read(build().render("/certifications/alpha").body).text


def test_a_value_stands_with_its_day_its_kind_of_source_and_a_link_to_the_source(
    build: Build, write: Write, read: Read
) -> None:
    write(
        "sources/home.yaml",
        """
        title: 北協会の案内
        kind: organiser
        url: https://example.org/north
        readings:
          - on: 2026-06-02
            says:
              alpha: {duration: 90分}
        """,
    )

    page = read(build().render("/certifications/alpha").body)
    assert "試験時間90分出典は1つ・2026年6月2日・主催団体出典2" in "".join(page.text.split())
    assert "#s2" in page.links
    assert page.find("li", id="s2")
    assert "https://example.org/north" in page.links


def test_a_copy_that_does_not_tell_its_day_says_so(build: Build, read: Read) -> None:
    text = "".join(read(build().render("/certifications/alpha").body).text.split())

    assert "受験料5,000円出典は1つ・日付なし（2026年6月1日に読んだ写し）・比較サイト出典1" in text


def test_a_number_has_the_middle_and_the_range_of_its_category_once_three_are_known(
    build: Build, write: Write, read: Read
) -> None:
    """Fees of 5,000, 8,000 and 6,500 yen: the middle one is 6,500."""
    write("certifications/delta.yaml", "{name: デルタ検定, category: basic, organisers: [north]}")
    write(
        "sources/more.yaml",
        """
        title: 追加の手引き
        kind: comparison
        url: https://example.com/more
        readings:
          - on: 2026-06-01
            says: {delta: {exam_fee: "6,500円"}}
        """,
    )

    text = read(build().render("/certifications/alpha").body).text
    assert "基礎の3件では、ふつうは6,500円、5,000円から8,000円まで。" in text


def test_a_middle_says_that_what_has_a_figure_a_grade_is_left_out(build: Build, write: Write, read: Read) -> None:
    write("certifications/delta.yaml", "{name: デルタ検定, category: basic, organisers: [north]}")
    write("certifications/epsilon.yaml", "{name: イプシロン検定, category: basic, organisers: [north]}")
    write(
        "sources/more.yaml",
        """
        title: 追加の手引き
        kind: comparison
        url: https://example.com/more
        readings:
          - on: 2026-06-01
            says:
              delta: {exam_fee: "6,500円"}
              epsilon: {exam_fee: "1級9,000円、2級1,000円"}
        """,
    )

    text = read(build().render("/certifications/alpha").body).text
    assert "基礎のうち、級や受け方で値が分かれる資格を除く3件では、ふつうは6,500円" in text


@pytest.mark.parametrize("path", ["/", "/article", "/advice/none/30s/looking/claims"])
def test_of_a_month_that_has_begun_the_first_sure_one_is_named_too(site: Site, read: Read, path: str) -> None:
    """On 22 November a monthly exam without a day may be over; that of December is not."""
    assert "次は2026年12月（11月分は終わった可能性あり）" in read(site.render(path).body).text


def test_the_line_of_a_candidate_begins_with_the_sitting_that_its_list_begins_with(site: Site) -> None:
    shown = site.known.adviser.advise(Person(experience="none")).shown
    (row,) = [one for one in shown if one.slug == "medical-clerk"]

    assert row.next_sittings[0].first == date(2026, 11, 22)
    assert speak("ja").say(row.line).endswith("次は2026年12月（日は不明。2026年11月の分は終わった可能性あり）")


def test_a_certification_marks_only_the_month_that_has_begun(site: Site, read: Read) -> None:
    text = "".join(read(site.render("/certifications/medical-clerk").body).text.split())

    assert text.count("（終わった可能性あり）") == 1
    assert "2026年11月（終わった可能性あり）月だけがわかる2026年12月月だけがわかる" in text


def test_the_market_numbers_only_what_has_a_rank(site: Site, read: Read) -> None:
    page = read(site.render("/market").body)

    ranked = {place.category for place in site.known.order if place.rank}
    assert page.count("ol") - len(page.find("ol", **{"class": "sources"})) == len(ranked)
    assert "順位を付けない資格" in page.text
    assert "不明な値が多い" in page.text


def test_two_figures_make_no_middle(build: Build, read: Read) -> None:
    assert "ふつうは" not in read(build().render("/certifications/alpha").body).text


def test_grades_stand_from_the_highest_down() -> None:
    labels = ["3級", "準1級", "2級", "1級", "一般", "準2級", None]

    assert sorted(labels, key=rank_grade) == ["1級", "準1級", "2級", "準2級", "3級", None, "一般"]


def test_the_site_has_a_page_for_every_way_to_answer_the_questions(site: Site) -> None:
    """(3+1) experiences x (5+1) ages x (8+1) situations x (6+1) aims = 1,512."""
    complete = [path for path in site.list_paths() if path.startswith("/advice/") and path.count("/") == 5]

    assert len(complete) == 1_512
    assert all(site.render("/".join(path.split("/")[:-1])).status == 200 for path in complete[::97])


@pytest.mark.parametrize("said", [("none", "30s", "looking", "clinic-desk"), ("none", "20s", UNSAID, UNSAID)])
def test_a_page_of_advice_says_what_the_advice_says(site: Site, read: Read, said: tuple[str, ...]) -> None:
    words = speak("ja")
    found = site.known.adviser.advise(make_person(site.known.catalogue.conversation, said))

    text = read(site.render("/".join(["/advice", *said])).body).text
    assert words.say(found.sentence) in text
    assert words.say(found.none_needed.because) in text
    assert all(row.name in text for row in found.shown)
    assert all(words.say(row.because) in text for row in found.rejected)


def test_a_question_says_when_no_further_answer_changes_the_advice(site: Site, read: Read) -> None:
    settled = [
        said for said in list_said(site.known.catalogue.conversation, 2) if len(find_outcomes(site.known, said)) == 1
    ]
    open_still = [
        said for said in list_said(site.known.catalogue.conversation, 2) if len(find_outcomes(site.known, said)) > 1
    ]

    for ways, said_so in ((settled, True), (open_still, False)):
        for said in ways[:3]:
            text = read(site.render("/".join(["/advice", *said])).body).text
            assert ("結論は変わりません" in text) is said_so, said


def test_a_server_answers_all_items_in_the_address(served_site: Site, read: Read) -> None:
    query = {"experience": "none", "age": "30s", "budget": "7,000円", "place": "東京", "by": "2027-03", "utm_x": "1"}

    rendered = served_site.render("/advice", query)
    text = read(rendered.body).text
    assert rendered.status == 200
    assert "7,000円まで" in text
    assert "東京都" in text
    assert "2027年3月31日まで" in text
    assert read(rendered.body).find("option", value="東京都")[0] == {"value": "東京都", "selected": None}


@pytest.mark.parametrize(
    ("item", "answer", "name"),
    [
        ("age", "old", "年齢"),
        ("budget", "たくさん", "予算"),
        ("by", "いつか", "受けたい期日"),
        ("in_view", "x" * 10_000, "考えている会社や学校"),
    ],
)
def test_an_answer_that_cannot_be_read_is_refused_by_its_name(
    served_site: Site, read: Read, item: str, answer: str, name: str
) -> None:
    rendered = served_site.render("/advice", {item: answer})

    assert rendered.status == 400
    assert f"「{name}」の答えを読み取れませんでした。" in read(rendered.body).text
    assert answer not in rendered.body.decode()


def test_every_answer_that_cannot_be_read_is_named_at_once(served_site: Site, read: Read) -> None:
    text = read(served_site.render("/advice", {"age": "old", "budget": "たくさん"}).body).text

    assert "「年齢」の答えを読み取れませんでした。" in text
    assert "「予算」の答えを読み取れませんでした。" in text


def test_plain_files_offer_no_form_that_they_could_not_answer(site: Site, read: Read) -> None:
    for path in ("/", "/advice", "/advice/none/30s/looking/claims"):
        assert read(site.render(path).body).count("form") == 0
    names = site.render("/names").body.decode()
    # It is searched in the page: without scripts the style sheet leaves the field out.
    assert names.count("<form") == names.count('role="search" class="scripted"') == 1
    assert "<button" not in names


def test_plain_files_leave_a_query_aside(site: Site) -> None:
    assert site.render("/advice", {"age": "old"}) == site.render("/advice")
    assert site.render("/names", {"q": "医療"}) == site.render("/names")


def test_an_exam_that_has_ended_is_not_said_to_have_an_unknown_next_sitting(
    build: Build, write: Write, read: Read
) -> None:
    write(
        "certifications/alpha.yaml",
        """
        name: アルファ検定
        category: basic
        organisers: [north]
        life: [{event: last_sitting, on: 2025-03, source: guide}]
        """,
    )

    text = "".join(read(build().render("/certifications/alpha").body).text.split())
    assert "いつ受けられる2025年3月の試験で終了した" in text
    assert "これからの試験2025年3月の試験で終了した" in text
    assert "不明2025年3月の試験で終了した" not in text


def test_the_names_page_finds_a_name_on_a_server(served_site: Site, read: Read) -> None:
    text = read(served_site.render("/names", {"q": "メディカルクラーク"}).body).text

    assert "「メディカルクラーク」に近い名前" in text


def test_the_method_page_tells_every_criterion_with_its_reason(site: Site, read: Read) -> None:
    text = read(site.render("/method").body).text

    assert all(one.question in text and one.why in text for one in site.known.comparison.criteria)


def test_a_market_without_advice_rules_or_a_premise_has_all_its_pages(build: Build) -> None:
    site = build()

    assert {site.render(path).status for path in site.list_paths() if path.count("/") < 4} == {200}


def test_a_market_whose_certifications_have_all_ended_says_that_none_is_recommended(
    build: Build, write: Write, read: Read
) -> None:
    for slug, category in (("alpha", "basic"), ("beta", "basic"), ("gamma", "extra")):
        write(
            f"certifications/{slug}.yaml",
            f"""
            name: 検定{slug}
            category: {category}
            organisers: [north]
            life: [{{event: last_sitting, on: 2025-03, source: guide}}]
            """,
        )

    site = build()
    assert "すすめられる資格はありません" in read(site.render("/").body).text
    assert {site.render(path).status for path in site.list_paths() if path.count("/") < 4} == {200}


def test_a_name_that_is_a_word_of_others_tells_whose_it_is(site: Site, read: Read) -> None:
    """Many names hold 医療事務, which one certification is called."""
    for path in ("/compare", "/certifications/jadp-medical-office"):
        assert "医療事務（日本能力開発推進協会）" in read(site.render(path).body).text


def test_an_english_page_says_a_timetable_that_was_read(site: Site, read: Read) -> None:
    """The source prints 毎月実施."""
    text = read(site.render("/en/compare").body).text

    assert "every month" in text
    assert "毎月実施" not in text


@pytest.mark.parametrize("path", ["/certifications/medical-clerk", "/en/certifications/medical-clerk"])
def test_each_picture_of_a_file_has_a_broad_one_for_a_desk_and_for_paper(site: Site, path: str) -> None:
    page = site.render(path).body.decode()

    figures = re.findall(r"<figure>(<picture>.*?)</figure>", page, re.DOTALL)
    assert page.count("<img ") == len(figures)
    assert any("/pictures/broad-score-" in figure for figure in figures)
    for figure in figures:
        desk, phone = re.findall(r'(?:srcset|src)="([^"]*)" width="(\d+)" height="(\d+)"', figure)
        assert 'media="(min-width:60rem), print"' in figure
        for (address, *size), width in ((desk, "896"), (phone, "400")):
            drawn = site.render(address).body.decode()
            assert size[0] == width
            assert f'width="{size[0]}" height="{size[1]}"' in drawn
