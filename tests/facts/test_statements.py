"""What is of today and what is history: statements weigh whole, of counts the newest period comes first."""

from collections.abc import Callable
from datetime import date

import polars as pl
import pytest

from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

SOURCE = """
    title: {name}
    kind: {kind}
    url: https://{name}.example/alpha
    readings:
      - on: 2026-06-01
        {stated}
        says:
          alpha:
            {field}: {said}
"""


@pytest.fixture
def say(write: Write) -> Callable[..., None]:
    """Let a page of its own say something of alpha."""

    def write_source(name: str, field: str, said: str, stated: str = "", kind: str = "comparison") -> None:
        dated = f"stated: {stated}" if stated else ""
        write(f"sources/{name}.yaml", SOURCE.format(name=name, kind=kind, stated=dated, field=field, said=said))

    return write_source


def list_facts(comparison: Comparison, field: str) -> list[tuple[str | None, float | None, float | None]]:
    """Label, low and high of the facts of alpha that are known."""
    known = pl.col("certification").eq("alpha") & pl.col("field").eq(field) & pl.col("standing").ne("unknown")
    return sorted(
        comparison.facts.filter(known).select("label", "low", "high").iter_rows(),
        key=lambda row: (row[0] or "", row[1]),
    )


def test_parts_of_an_old_timetable_never_stand_beside_the_new_one(say: Callable[..., None], run: Run) -> None:
    say("old", "duration", "学科60分 実技1:50分 実技2:70分", "2016-12-31")
    say("new", "duration", "学科50分 実技70分", "2025-11-01")

    assert list_facts(run(), "duration") == [("学科", 50, 50), ("実技", 70, 70)]
    assert [row[1] for row in list_facts(run(on=date(2020, 1, 1)), "duration")] == [60, 50, 70]


def test_a_part_is_one_however_its_label_is_printed(say: Callable[..., None], run: Run) -> None:
    say("one", "duration", "実技I:50分 実技II:70分", "2024-01-01")
    say("two", "duration", "実技1:50分 実技2:70分", "2025-01-01")

    assert [row[1] for row in list_facts(run(), "duration")] == [50, 70]
    assert run().facts.filter(pl.col("field") == "duration", pl.col("low") == 50)["standing"].to_list() == ["agreed"]


def test_an_older_total_that_the_parts_add_up_to_is_not_told_twice(say: Callable[..., None], run: Run) -> None:
    say("total", "duration", "120分", "2024-01-01")
    say("parts", "duration", "学科50分 実技70分", "2025-01-01")

    assert list_facts(run(), "duration") == [("学科", 50, 50), ("実技", 70, 70)]


def test_parts_that_add_up_to_a_newer_total_stay_in_its_place(say: Callable[..., None], run: Run) -> None:
    say("parts", "duration", "学科50分 実技70分", "2024-01-01")
    say("total", "duration", "120分", "2025-01-01")

    assert list_facts(run(), "duration") == [("学科", 50, 50), ("実技", 70, 70)]


def test_parts_that_do_not_add_up_to_a_newer_total_are_of_an_old_exam(say: Callable[..., None], run: Run) -> None:
    say("parts", "duration", "学科60分 実技120分", "2024-01-01")
    say("total", "duration", "120分", "2025-01-01")

    assert list_facts(run(), "duration") == [(None, 120, 120)]


def test_a_grade_that_a_newer_list_drops_is_gone(say: Callable[..., None], run: Run) -> None:
    say("old", "course_cost", "1級:9,000円 2級:8,000円 3級:7,000円", "2020-01-01")
    say("new", "course_cost", "1級:9,500円 2級:8,500円", "2025-01-01")

    assert list_facts(run(), "course_cost") == [("1級", 9500, 9500), ("2級", 8500, 8500)]


def test_a_page_of_one_grade_drops_no_other(say: Callable[..., None], run: Run) -> None:
    say("old", "course_cost", "1級:9,000円 2級:8,000円", "2020-01-01")
    say("new", "course_cost", "2級:8,500円", "2025-01-01")

    assert list_facts(run(), "course_cost") == [("1級", 9000, 9000), ("2級", 8500, 8500)]


def test_what_holds_for_those_at_home_is_no_rule_for_all(say: Callable[..., None], run: Run) -> None:
    say("home", "duration", "在宅受験の場合、時間の制限はございません。", "2024-09-30")
    say("hall", "duration", "会場受験の場合、120分", "2023-09-30")

    facts = run().facts.filter(pl.col("certification") == "alpha", pl.col("field") == "duration")
    assert sorted(facts.select("mode", "state", "low").rows(), key=str) == [
        ("hall", None, 120.0),
        ("home", "unlimited", None),
    ]


def test_of_two_counts_the_newer_period_holds_whoever_tells_the_older(say: Callable[..., None], run: Run) -> None:
    say("organiser", "examinees", "2021年 358人", "2026-05-01", kind="organiser")
    say("site", "examinees", "2022年 310人", "2023-01-01")

    assert list_facts(run(), "examinees") == [(None, 310, 310)]


def test_of_two_counts_of_one_year_the_organisers_holds(say: Callable[..., None], run: Run) -> None:
    say("organiser", "examinees", "2022年 358人", "2026-05-01", kind="organiser")
    say("site", "examinees", "2022年 310人", "2023-01-01")

    assert list_facts(run(), "examinees") == [(None, 358, 358)]


@pytest.mark.parametrize(("year", "known"), [(2020, True), (2019, False)])
def test_a_count_of_more_than_six_years_ago_is_history(
    year: int, known: bool, say: Callable[..., None], run: Run
) -> None:
    say("site", "examinees", f"{year}年 358人", "2024-01-01")

    assert bool(list_facts(run(), "examinees")) is known


@pytest.mark.parametrize(
    ("year", "held", "standing"),
    [
        pytest.param(2018, 200, "disputed", id="newer than the copy is taken to be"),
        pytest.param(2017, 300, "single", id="older: history, which disputes nothing"),
    ],
)
def test_an_undated_copy_holds_against_no_newer_count_of_a_named_sitting(
    year: int, held: float, standing: str, say: Callable[..., None], run: Run
) -> None:
    """The copy was read on 2026-06-01 and names neither day nor period: eight years (2,922 days) back is 2018-06-01."""
    say("named", "examinees", f"第40回({year}年) 200人")
    say("copy", "examinees", "300人")

    comparison = run()

    assert list_facts(comparison, "examinees") == [(None, held, held)]
    count = comparison.facts.filter(certification="alpha", field="examinees").row(0, named=True)
    assert count["standing"] == standing


def test_a_count_of_long_ago_is_not_told_again_beside_a_dated_one(say: Callable[..., None], run: Run) -> None:
    say("named", "examinees", "2018年 200人")
    say("copy", "examinees", "300人")
    say("dated", "examinees", "400人", "2023-06-01")

    comparison = run()

    assert list_facts(comparison, "examinees") == [(None, 400, 400)]


def test_a_figure_of_some_year_gone_by_gives_way_to_one_that_names_its_year(say: Callable[..., None], run: Run) -> None:
    say("rough", "examinees", "年間1万人以上", "2024-06-30")
    say("row", "examinees", "2022年 12,345人", "2023-01-01")

    assert list_facts(run(), "examinees") == [(None, 12345, 12345)]


def test_a_region_is_told_only_until_the_whole_is_counted_anew(say: Callable[..., None], run: Run) -> None:
    say("old", "pass_rate", "[{text: 50%, period: 2022}, {text: 44%, label: 北海道・東北, period: 2022}]", "2023-01-01")
    assert ("北海道・東北", 44, 44) in list_facts(run(), "pass_rate")

    say("new", "pass_rate", "{text: 52%, period: 2024}", "2025-01-01")
    assert list_facts(run(), "pass_rate") == [(None, 52, 52)]


def test_no_tie_goes_to_the_smaller_figure(say: Callable[..., None], run: Run) -> None:
    say("one", "course_cost", "5,000円", "2025-01-01")
    say("two", "course_cost", "6,500円", "2025-01-01")

    facts = run().facts.filter(pl.col("certification") == "alpha", pl.col("field") == "course_cost")
    assert facts.select("low", "high", "tied", "standing").rows() == [(5000.0, 6500.0, True, "disputed")]


def test_a_sitting_that_is_over_is_history(say: Callable[..., None], run: Run) -> None:
    say("notice", "schedule", "2026年6月28日", "2026-05-01")

    assert len(list_facts(run(on=date(2026, 6, 28)), "schedule")) == 1
    assert list_facts(run(on=date(2026, 6, 29)), "schedule") == []


def test_a_fee_for_the_certificate_is_none_of_the_exam(say: Callable[..., None], run: Run) -> None:
    say("fees", "course_cost", "30,000円", "2025-01-01")
    say("paper", "exam_fee", "8,200円 (認定証書発行手数料 +4,100円)", "2026-06-30")

    assert list_facts(run(), "certificate_fee") == [("認定証書発行手数料", 4100, 4100)]
    assert list_facts(run(), "exam_fee") == [(None, 8200, 8200)]
    listed = run().claims.filter(pl.col("field") == "exam_fee", pl.col("source") == "paper")
    assert sorted(listed["kind"]) == ["elsewhere", "money"]


@pytest.mark.parametrize("text", ["詳細を見る", "―", "不明", "こちらから確認"])
def test_a_dash_or_the_words_of_a_link_are_no_fact(text: str, say: Callable[..., None], run: Run) -> None:
    say("page", "benefit", text, "2025-01-01")

    assert run().facts.filter(pl.col("field") == "benefit").is_empty()
    assert run().claims.filter(pl.col("field") == "benefit")["text"].to_list() == [text]


def test_free_texts_neither_agree_nor_contradict(say: Callable[..., None], run: Run) -> None:
    for name in ("one", "two"):
        say(name, "benefit", "履歴書に書ける", "2025-01-01")

    assert run().facts.filter(pl.col("field") == "benefit")["standing"].to_list() == ["single"]


def test_news_is_history_two_years_after_the_day_that_it_names(say: Callable[..., None], run: Run) -> None:
    say("page", "status", "2024年6月度試験までは、現行どおりの実施", "2026-06-01")
    assert run(on=date(2026, 7, 1)).facts.filter(pl.col("field") == "status").height == 1
    assert run(on=date(2026, 7, 2)).facts.filter(pl.col("field") == "status").is_empty()


def test_what_was_said_before_a_revision_is_of_an_earlier_regime(
    say: Callable[..., None], write: Write, run: Run
) -> None:
    say("old", "duration", "180分", "2023-01-01")
    write(
        "certifications/alpha.yaml",
        """
        name: アルファ検定
        category: basic
        organisers: [north]
        life:
          - {event: revised, on: 2024-07-01, changes: [duration], source: guide, text: 2024年7月から試験方式が変わった}
        """,
    )

    assert list_facts(run(), "duration") == []
    assert list_facts(run(on=date(2026, 6, 1)), "duration") == []
    ended = run().claims.filter(pl.col("field") == "duration").select("until", "because").rows()
    assert ended == [((date(2024, 6, 30) - date(1970, 1, 1)).days, "2024年7月から試験方式が変わった")]


def find_marks(comparison: Comparison) -> list[tuple[str | None, float | None, str]]:
    """Mode, low and standing of the marks of alpha, lowest first."""
    told = comparison.facts.filter(certification="alpha", field="passing_mark").select("mode", "low", "standing")
    return sorted(told.rows(), key=lambda row: (row[0] or "", row[1]))


def test_a_text_that_is_not_read_is_no_fact_of_a_field_that_is(say: Callable[..., None], run: Run) -> None:
    say("course", "study_time", "2年間で22万円の受講料", "2025-01-01")
    say("other", "benefit", "履歴書に書ける", "2025-01-01")

    comparison = run()
    assert comparison.facts.filter(field="study_time").is_empty()
    assert comparison.claims.filter(field="study_time")["text"].to_list() == ["2年間で22万円の受講料"]
    assert comparison.facts.filter(field="benefit").height == 1


def test_that_an_exam_has_parts_is_no_value_of_them(say: Callable[..., None], run: Run) -> None:
    say("page", "exam_content", "学科試験と実技試験を行います。学科はマークシート方式。", "2025-01-01")
    say("bare", "exam_content", "それぞれ学科試験と実技試験を行います。", "2026-01-01")

    facts = run().facts.filter(field="exam_content")
    assert [row for row in facts.select("part", "low", "state").rows() if row[1:] == (None, None)] == []


def test_a_floor_for_each_question_is_no_mark_to_pass_by(say: Callable[..., None], run: Run) -> None:
    say("page", "passing_mark", "各問題ごとに50%以上の得点をし、かつ、3問の合計で70%以上", "2025-01-01")

    assert find_marks(run()) == [(None, 70, "single")]


def test_of_marks_of_one_part_in_two_texts_the_highest_is_the_one_to_pass_by(
    say: Callable[..., None], run: Run
) -> None:
    say("page", "passing_mark", "[{text: 各問題30%以上の得点}, {text: 合計で60%以上}]", "2025-01-01")

    assert find_marks(run()) == [(None, 60, "single")]


MARKS_BY_MODE = "[{text: 80%以上, label: 在宅受験}, {text: 70%以上, label: 一般会場}]"


def test_a_mark_for_all_is_history_once_a_newer_list_tells_the_modes_apart(say: Callable[..., None], run: Run) -> None:
    say("old", "passing_mark", "60%以上", "2023-01-01")
    say("new", "passing_mark", MARKS_BY_MODE, "2025-01-01")

    assert find_marks(run()) == [("hall", 70, "single"), ("home", 80, "single")]


def test_a_newer_mark_for_all_stays_beside_an_older_list_of_modes(say: Callable[..., None], run: Run) -> None:
    say("old", "passing_mark", MARKS_BY_MODE, "2023-01-01")
    say("new", "passing_mark", "60%以上", "2025-01-01")

    assert (None, 60, "single") in find_marks(run())


SUSPENDED = """
    name: アルファ検定
    category: basic
    organisers: [north]
    life:
      - {event: revised, on: 2026-04-01, suspends: [hall], source: guide, text: 会場での試験を中止しております}
"""


def test_a_way_of_sitting_that_is_suspended_is_told_and_not_of_today(
    say: Callable[..., None], write: Write, run: Run
) -> None:
    say("page", "passing_mark", MARKS_BY_MODE, "2025-01-01")
    write("certifications/alpha.yaml", SUSPENDED)

    assert find_marks(run()) == [("hall", 70, "suspended"), ("home", 80, "single")]
    assert find_marks(run(on=date(2026, 6, 1)))[0] == ("hall", 70, "suspended")


def test_no_criterion_reads_a_way_of_sitting_that_is_suspended(
    say: Callable[..., None], write: Write, run: Run
) -> None:
    say("page", "exam_fee", "{text: '4,000円', label: 会場}", "2026-05-01", kind="organiser")
    write(
        "sources/guide.yaml",
        "{title: 手引き, kind: comparison, readings: [{on: 2026-06-01, says: {alpha: {school: 校}}}]}",
    )
    known = run().findings.filter(certification="alpha", criterion="fee")["known"].to_list()
    write("certifications/alpha.yaml", SUSPENDED)

    assert known == [True]
    assert run().findings.filter(certification="alpha", criterion="fee")["known"].to_list() == [False]


def test_what_holds_of_a_part_is_not_told_of_the_whole_again(say: Callable[..., None], run: Run) -> None:
    say("whole", "exam_content", "計30問がマークシート", "2025-01-01")
    say("parts", "exam_content", "学科問題がマークシート式で30問、実技が1問", "2025-01-01")

    facts = run().facts.filter(field="exam_content").select("part", "low").rows()
    assert sorted(facts, key=str) == [("学科", 30.0), ("実技", 1.0)]


@pytest.mark.parametrize(
    ("sat", "passed", "rates"),
    [("310人", "248人", [80.0]), ("約310人", "248人", []), ("310人", "320人", []), ("不明", "248人", [])],
)
def test_a_rate_follows_from_two_plain_counts_of_one_period(
    sat: str, passed: str, rates: list[float], write: Write, run: Run
) -> None:
    """248 of 310 are 80 %."""
    says = f"{{examinees: {{text: {sat}, period: 2025}}, passers: {{text: {passed}, period: 2025}}}}"
    write("sources/results.yaml", RESULTS.format(says=says))

    derived = run().claims.filter(source="results", field="pass_rate", state="derived")
    assert derived["low"].to_list() == rates


RESULTS = """
    title: 結果
    kind: comparison
    url: https://results.example/alpha
    readings:
      - on: 2026-06-01
        says:
          alpha: {says}
"""


COUNTS = "examinees: {text: 310人, period: 2025}, passers: {text: 248人, period: 2025}"


def test_no_rate_follows_where_the_page_prints_one_or_names_no_period(write: Write, run: Run) -> None:
    for says in (f"{{{COUNTS}, pass_rate: {{text: 79%, period: 2025}}}}", "{examinees: 310人, passers: 248人}"):
        write("sources/results.yaml", RESULTS.format(says=says))
        assert run().claims.filter(source="results", state="derived").is_empty()


def test_a_derived_rate_is_of_the_newest_period_and_names_both_counts(write: Write, run: Run) -> None:
    write("sources/results.yaml", RESULTS.format(says=f"{{{COUNTS}, pass_rate: {{text: 49%, period: 2024}}}}"))

    fact = run().facts.filter(certification="alpha", field="pass_rate").to_dicts()[0]
    assert (fact["low"], fact["period"], fact["state"], fact["text"]) == (80.0, "2025", "derived", "310人 / 248人")


@pytest.mark.parametrize(
    ("said", "on", "told"),
    [
        ("願書受付は5/18-6/5の19日間", date(2026, 6, 5), True),
        ("願書受付は5/18-6/5の19日間", date(2026, 6, 6), False),
        ("願書受付は毎年5/18-6/5の19日間", date(2026, 6, 30), True),
    ],
)
def test_a_window_without_a_year_is_of_the_year_of_its_page(
    said: str, on: date, told: bool, say: Callable[..., None], run: Run
) -> None:
    say("page", "application", said, "2026-05-07")

    assert run(on=on).facts.filter(field="application").is_empty() is not told


def test_the_ways_to_apply_of_a_window_that_is_over_are_history_with_it(say: Callable[..., None], run: Run) -> None:
    say("page", "application", "Web受験申込み締切日:2026年5月1日~6月10日まで", "2026-05-01")

    assert not run(on=date(2026, 6, 10)).facts.filter(field="application").is_empty()
    assert run(on=date(2026, 6, 11)).facts.filter(field="application").is_empty()


def test_news_that_an_event_tells_is_history_from_its_day(say: Callable[..., None], write: Write, run: Run) -> None:
    say("page", "status", "2026年6月から名前が変わります", "2026-05-01")
    write(
        "certifications/alpha.yaml",
        """
        name: アルファ検定
        category: basic
        organisers: [north]
        life:
          - {event: renamed, on: 2026-06, source: page}
        """,
    )

    assert run(on=date(2026, 6, 1)).facts.filter(field="status").is_empty()
    assert run(on=date(2026, 5, 31)).claims.filter(field="status")["until"].to_list() == [
        (date(2026, 5, 31) - date(1970, 1, 1)).days
    ]


def test_an_organiser_named_in_a_sentence_is_shown_by_its_name(say: Callable[..., None], run: Run) -> None:
    say("page", "organiser", "北協会が主催する民間資格", "2026-05-01")

    fact = run().facts.filter(certification="alpha", field="organiser").to_dicts()[0]
    assert (fact["text"], fact["printed"]) == ("北協会", "北協会が主催する民間資格")


def test_how_often_one_way_of_sitting_is_held_disputes_no_rule_for_all(say: Callable[..., None], run: Run) -> None:
    say("all", "schedule", "毎月実施", "2025-01-01")
    say("hall", "schedule", "会場受験の場合は6回(1・3・5・7・9・11月)", "2026-01-01")

    facts = run().facts.filter(certification="alpha", field="schedule").select("mode", "low", "standing").rows()
    assert sorted(facts, key=str) == [("hall", 6.0, "single"), (None, 12.0, "single")]


def test_a_page_that_only_says_halls_does_not_dispute_their_number(say: Callable[..., None], run: Run) -> None:
    say("number", "venue", "全国6か所の会場", "2025-01-01")
    say("bare", "venue", "指定会場で受験", "2025-06-01")

    standings = run().facts.filter(certification="alpha", field="venue")["standing"].to_list()
    assert standings == ["single"]
