"""What the clause of a figure speaks of: this exam, or something that no list knows, which makes it unreadable."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.unused import find_unused_length


def list_labels(field: str, text: str) -> Any:
    """The labels and figures of a reading, or the kind of one without."""
    reading: Any = read(field, text)
    values = reading.get("values") or reading.get("amounts") or reading.get("parts")
    if values is None:
        return reading["kind"]
    return [(value["label"], value.get("low", value.get("minutes"))) for value in values]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "平均を大きく上回る合格率94%の学院もあります。"),
        ("pass_rate", "養成施設ルートの合格率が88.0%と高くなりました。"),
        ("pass_rate", "講師陣の合格率は90%です。"),
        ("pass_rate", "合格率は1級が40%以下、それ以外が60~70%です。"),
        ("examinees", "卒業見込みの受験者は1,200人です。"),
        ("examinees", "全国で約22万人の販売士が活躍中です。"),
        ("passers", "合格者数は87万人を超え、活躍中の有資格者は約20万人です。"),
        ("pass_rate", "受験者の30%が管理業務の試験の合格者です。"),
        ("exam_fee", "受験手数料と手引書の郵送料込で12,905円です。"),
        ("passers", "現在の合格者総数は約2万人で、登録者数は約1万人です。"),
        ("duration", "択一式問題が210分、選択式問題が80分、合計290分(5時間近く)です。"),
    ],
)
def test_a_noun_that_no_list_knows_makes_the_figure_refused_with_that_noun(field: str, text: str) -> None:
    assert list_labels(field, text) == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("pass_rate", "例年の合格率は30%前後で推移しています。", [(None, 30)]),
        ("pass_rate", "紅茶ソムリエの合格率は、およそ70%です。", [(None, 70)]),
        ("pass_rate", "全国平均合格率は40%程度だが、年によって異なる", [(None, 40)]),
        ("examinees", "昨年度の気象予報士試験の受験者数は5,000人でした。", [(None, 5_000)]),
        ("exam_fee", "受験料は全国一律7,500円で、クレジットカードでも支払えます。", [(None, 7_500)]),
        ("duration", "四肢択一式のマークシート方式で、試験時間は120分です。", [(None, 120)]),
    ],
)
def test_names_of_exams_and_the_words_of_the_field_may_stand_there(field: str, text: str, expected: object) -> None:
    assert list_labels(field, text) == expected


@pytest.mark.parametrize(
    ("text", "minutes", "unused"),
    [
        ("一般知識 60分 専門知識 60分 実技 2題 各75分", [60, 60], "75分"),
        ("110分(学科50分、実技60分)", [50, 60], None),
        ("100分(20分×5科目)", [100], None),
        ("1級 180分(途中15分休憩)", [180], None),
        ("13時30分から15時まで(90分)", [90], None),
        ("従来の160分から120分に短縮", [120], None),
        ("筆記・実技とも各60分で全体で120分", [60], None),
        ("2時間30分", [150], None),
    ],
)
def test_a_length_is_a_value_or_explained(text: str, minutes: list[int], unused: str | None) -> None:
    assert find_unused_length(text, minutes) == unused


def test_a_length_that_the_reading_leaves_out_makes_it_refused() -> None:
    assert (
        list_labels("duration", "・一般知識 15問 60分 ・専門知識 15問 60分 実技試験(記述) 2題 各75分") == "unreadable"
    )


def test_a_rate_before_the_bracket_does_not_part_the_label_from_its_counts() -> None:
    assert list_labels("examinees", "短大45.5%(220名中100名合格)") == [("短大", 220)]
    assert list_labels("passers", "短大45.5%(220名中100名合格)") == [("短大", 100)]


def test_that_something_else_is_not_published_withholds_nothing() -> None:
    assert list_labels("pass_rate", "認定基準は非公開です。受検者の3割~5割が合格しています。") == [(None, 30)]
    assert read("pass_rate", "合格率は公表されていません。")["kind"] == "withheld"
    assert read("passing_mark", "合格基準は公表されていません。")["kind"] == "withheld"


@pytest.mark.parametrize(
    "text",
    [
        "※東京は毎月1回あります。 ※地方だと、半年に1回程度です。",
        "会場数は、ほとんどの県で1か所となっています",
        "筆記試験 34都道府県 実技試験 4都道府県",
        "【上級】全国の主要都市 【初級、中級】自宅など",
    ],
)
def test_what_is_so_at_some_places_is_not_so_for_all(text: str) -> None:
    field = "schedule" if "1回" in text else "venue"
    assert read(field, text, apart=False)["kind"] == "unreadable"


def test_a_span_that_ends_before_each_day_is_for_applying() -> None:
    reading = read("schedule", "平成23年6月19日 平成23年4月12日~5月18日")
    assert reading["kind"] == "schedule"
    assert reading["dates"] == ["2011-06-19"]
    assert "windows" not in reading


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("受験資格はないが、販売者になるには実務経験が必要", "open"),
        ("国籍や学歴に関わらず受験することができます。", "open"),
        ("学歴に関わらず、10年以上実務に従事した者", "experience"),
    ],
)
def test_what_is_asked_to_become_something_is_not_asked_of_who_sits(text: str, state: str) -> None:
    reading = read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert reading["state"] == state


@pytest.mark.parametrize(
    "text",
    [
        "観測の業務に7年以上従事した方は、学科の一部が免除されます",
        "以前は実務経験が10年以上ある場合は試験を受けることができました。",
    ],
)
def test_an_exemption_and_what_held_formerly_say_nothing_of_who_may_sit(text: str) -> None:
    assert read("eligibility", text)["kind"] == "unreadable"


def read_any(field: str, text: str) -> Any:
    return read(field, text)


def test_what_opens_is_no_deadline_and_no_part_or_fee_takes_what_is_said_of_another() -> None:
    opens = read_any("application", "申し込みは試験日の約2か月前になると開始されます。")
    assert (opens["opens"], opens["closes"]) == ({"low": 2, "high": 2, "unit": "months"}, None)
    parts = read_any("exam_content", "筆記試験と実技試験があり、筆記はマークシート方式です")["parts"]
    assert [(part["label"], part["forms"]) for part in parts] == [("筆記", ["choice"]), ("実技", [])]
    assert read_any("passing_mark", "一次試験(筆記) 80点以上 70点以上")["kind"] == "text"
    assert read_any("passing_mark", "通常の受験生より合格点が5点下がります。")["kind"] == "text"
    assert read_any("certificate_fee", "資格受験と登録料81,500円が必要です。")["kind"] == "text"
    assert read_any("result_day", "試験日:2023年8月5日、合格発表日:2023年9月5日")["date"] == "2023-09-05"
