"""What is denied, past or asked of nobody, in timetables, venues and conditions."""

import pytest

from mikiwame import read
from mikiwame.notation.denial import drop_no_denials, is_denied


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("schedule", "毎月の開催ではありません"),
        ("schedule", "毎週は実施しておりません"),
        ("schedule", "随時の受験はできません"),
        ("schedule", "いつでも受験可能ではありません"),
        ("schedule", "年4回の試験は廃止"),
        ("schedule", "通年実施は終了しました"),
        ("schedule", "奇数月の第2日曜日ではない"),
        ("schedule", "毎月行われるとは限りません"),
        ("schedule", "2026年7月12日(日)は実施しません"),
        ("schedule", "9月は実施していません"),
        ("schedule", "2018年度まで、年に2回の実施でした"),
        ("venue", "全国12会場ではなく、名古屋のみ"),
        ("venue", "福岡では実施していません"),
        ("venue", "仙台会場は廃止"),
        ("venue", "札幌のみではありません"),
        ("eligibility", "受験資格なしではありません"),
        ("eligibility", "制限なしとは言えません"),
    ],
)
def test_what_is_denied_is_refused(field: str, printed: str) -> None:
    reading = read(field, printed)
    assert reading["kind"] == "unreadable"
    assert printed in reading["because"]


@pytest.mark.parametrize(
    ("printed", "per_year"),
    [
        ("年1回しかありません", 1),
        ("年2回しか実施していません", 2),
        ("毎月第3日曜日(8月は実施していません)", 11),
        ("毎月実施で、会場の予約は不要です", 12),
    ],
)
def test_a_denial_of_something_else_takes_nothing(printed: str, per_year: int) -> None:
    reading = read("schedule", printed)
    assert reading["kind"] == "schedule"
    assert reading["per_year"] == per_year


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("指定講座の受講は不要です", "open"),
        ("講習の受講なしでも受験できます", "open"),
        ("研修を受けなくても受験できます", "open"),
        ("セミナーの受講は任意です", "open"),
        ("実務経験を要しない", "open"),
        ("講習の受講なしでは受験できません", "course_required"),
        ("講座の受講は不要ですが、実務経験が3年必要です", "experience"),
        ("2級を受けるには実務経験が少なくとも1年以上は必要です", "experience"),
        ("実務経験が最低でも4年は必要です", "experience"),
        ("土木実務通算7年以上の者", "experience"),
        ("学歴や年齢を問わず誰でも受験できます(ただし20歳以上であること)", "other"),
        ("どなたでも受験可(15歳以上)", "other"),
        ("16歳以上であれば誰でも受講することができます", "other"),
        ("大学院課程の修了者、または予備試験の合格者", "other"),
        ("実務経験2年以上または講習修了者", "course_required"),
        ("指定講座を受講することで、資格を取得できます", "course_required"),
    ],
)
def test_what_is_not_asked_is_never_required(printed: str, state: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": state, "text": printed}


@pytest.mark.parametrize(
    ("printed", "halls", "prefectures"),
    [
        ("47都道府県にそれぞれ2箇所以上の会場", None, 47),
        ("各都道府県に1会場以上、全国で130会場", 130, 47),
        ("会場は中央商科大学・南キャンパス(埼玉県川口市)。", 1, None),
        ("14都道府県しか試験会場がありません", None, 14),
    ],
)
def test_halls_are_counted_where_the_text_counts_them(printed: str, halls: int | None, prefectures: int | None) -> None:
    reading = read("venue", printed)
    assert reading["kind"] == "venue"
    assert (reading["halls"], reading["prefectures"]) == (halls, prefectures)


@pytest.mark.parametrize(
    ("field", "printed", "reason"),
    [
        ("venue", "全国3,000都道府県", "cannot have"),
        ("venue", "会場受験は廃止", '"会場受験は廃止" names no place'),
        ("venue", "全国47都道府県(青森を除く)", "left out"),
        ("schedule", "2027年4月31日", "the calendar has no such day"),
        ("schedule", "2027年2月29日(日)", "the calendar has no such day"),
        (
            "schedule",
            "2025年8月1日(金)10時~8月29日(金)17時の間に、サイトから仮申込を済ませてください",
            "something else",
        ),
        ("schedule", "5月:各級筆記 10月:各級筆記 翌年1月:3級・4級筆記", "different timetable"),
        ("schedule", "【準1級】会場により異なる 【2級、3級】随時", "different timetable"),
    ],
)
def test_the_reason_says_what_was_found(field: str, printed: str, reason: str) -> None:
    reading = read(field, printed)
    assert reading["kind"] == "unreadable"
    assert reason in reading["because"]


def test_one_weekday_or_another_has_no_rule() -> None:
    reading = read("schedule", "9月の日曜日(第2or第3日曜日)")
    assert reading["kind"] == "schedule"
    assert (reading["per_year"], reading["months"], reading["rule"]) == (1, [9], None)


@pytest.mark.parametrize("comma", ["、", "，", ","])
def test_every_comma_between_texts_reads_alike(comma: str) -> None:
    assert read("schedule", f"毎月第3日曜日{comma}2027年5月16日") == read("schedule", "毎月第3日曜日、2027年5月16日")


def test_words_that_only_look_like_a_denial_are_none() -> None:
    assert drop_no_denials("少なくとも2年").strip() == "2年"
    assert is_denied("毎月ではない", 2)
    assert not is_denied("毎月実施する", 2)
