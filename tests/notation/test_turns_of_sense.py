"""Words that turn the sense of a text: denials, exceptions, other exams, other years and what was once."""

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("国籍や学歴は問いませんが、実務経験が3年以上必要です。", "experience"),
        ("学歴不問、ただし実務経験2年以上", "experience"),
        ("職歴は必要ありませんが、指定の講座を修了している必要があります。", "course_required"),
        ("年齢制限はありませんが、日本国籍を有する方", "other"),
        ("20歳以上であれば学歴・性別を問わず受験できます。", "other"),
        ("資格不問というわけではなく、大卒以上が対象です。", "other"),
        ("学歴要件はありませんが、16歳未満は受験できません。", "other"),
        ("受験資格に制限はありませんが、登録には研修の修了が必要です。", "open"),
        ("以前は実務経験が必要でしたが、現在は誰でも受験できます。", "open"),
        ("講座を受けずに試験だけ受けることも可能です。", "open"),
        ("講座を受けずに試験だけ受けることはできません。", "course_required"),
    ],
)
def test_the_condition_behind_the_turn_is_the_one_that_counts(printed: str, state: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": state, "text": printed}


@pytest.mark.parametrize(
    "printed",
    [
        "誰でも受験可能。ただし1級は2級合格者に限る。",
        "学歴・年齢等の制限はありません。ただし、1級受験は、2級合格者に限ります。",
        "特になし。ただし1級は2級の合格者",
        "2級は誰でも、1級は講座の修了者",
    ],
)
def test_a_grade_that_is_kept_for_others_is_named_beside_what_is_open(printed: str) -> None:
    reading: dict[str, object] = dict(read("eligibility", printed))
    assert (reading["state"], reading["excepting"]) == ("open", ["1級"])


@pytest.mark.parametrize(
    "printed", ["なし", "誰でも受験できます。1級も2級合格の必要はありません", "1級から3級まで誰でも受験できる"]
)
def test_nothing_is_kept_apart_where_nothing_is_asked(printed: str) -> None:
    assert "excepting" not in read("eligibility", printed)


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("schedule", "年2回 ※沖縄県は年1回"),
        ("schedule", "実施されない月は1月と8月です。"),
        ("schedule", "漢検は2月・6月ですが、数検は4月と7月です。"),
        ("schedule", "東京会場:毎月、大阪会場:奇数月"),
        ("schedule", "本試験9月、追試験11月"),
        ("schedule", "例年なら5月ですが、2027年は会場の都合で6月に行われます。"),
        ("schedule", "4月・9月(個人受験は9月のみ)"),
        ("schedule", "毎週日曜日に東京で、月1回福岡で開催"),
        ("venue", "札幌・東京・名古屋・大阪(2級は東京のみ)"),
        ("venue", "1級は東京・大阪、2級は全国主要9都市"),
        ("venue", "東京・大阪以外の5都市で実施"),
        ("venue", "会場は6会場から9会場に増えました。"),
        ("eligibility", "社労士は学歴が必要ですが、この検定は誰でも受験できます。"),
        ("eligibility", "小学生から70代まで幅広い方が受験しています。"),
    ],
)
def test_two_truths_in_one_text_are_refused(field: str, printed: str) -> None:
    assert read(field, printed, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "months"),
    [
        ("4月開講のコースを修了後、翌年2月に試験を受けます。", [2]),
        ("毎年5月の最終日曜に実施され、6月末に結果が届きます。", [5]),
        ("試験は7月に行われます。私は4月に申し込みました。", [7]),
        ("昨年までは4月の実施でしたが、今は10月です。", [10]),
    ],
)
def test_months_of_other_things_are_no_sittings(printed: str, months: list[int]) -> None:
    reading = read("schedule", printed)
    assert reading["kind"] == "schedule"
    assert (reading["months"], reading["per_year"]) == (months, len(months))


@pytest.mark.parametrize(
    ("printed", "home", "halls"),
    [
        ("在宅受験は選べません", False, None),
        ("自宅では受けられませんが、全国に約90会場あります。", False, 90),
        ("講座はオンラインで受講、試験は東京・福岡の会場で受けます", False, 2),
        ("自宅で学び、全国の会場で受験します。", False, None),
        ("オンラインで完結!会場に行く必要はありません。", True, None),
        ("コロナ禍では自宅受験も可能だったが、今は会場のみ。", False, None),
    ],
)
def test_home_is_where_the_exam_is_sat_now(printed: str, home: bool, halls: int | None) -> None:
    reading = read("venue", printed)
    assert reading["kind"] == "venue"
    assert (reading["home"], reading["halls"]) == (home, halls)
