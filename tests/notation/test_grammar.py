"""What the grammar reads in any text: heads, conditions, subjects, differences, unlike timetables, lists of places."""

from typing import Any

import pytest

from mikiwame import notation, read

Row = tuple[str | None, float | None, float | None]


def list_rows(field: str, text: str) -> list[Row]:
    reading: dict[str, Any] = dict(read(field, text))
    rows = reading.get("amounts", reading.get("values", []))
    return [(row["label"], row["low"], row["high"]) for row in rows]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("【在宅】1級 6,500円 2級 5,100円 【会場】2級 7,000円", ["在宅 1級", "在宅 2級", "会場 2級"]),
        ("【個人】一般 6,600円、学生 5,500円 【団体】一般 6,000円", ["個人 一般", "個人 学生", "団体 一般"]),
        ("<4級> 一般 5,000円 学生 4,000円", ["4級 一般", "4級 学生"]),
        ("■一般受験 1級:8,000円 2級:6,000円 ■団体受験 1級:7,000円", ["一般受験 1級", "一般受験 2級", "団体受験 1級"]),
        ("[会場]1級:5,800円 [通信]2級:8,800円", ["会場 1級", "通信 2級"]),
        ("・PREMIUM … 3,000円 ・LIGHT … 5,000円", ["PREMIUM", "LIGHT"]),
        ("マイスター 12,000円 1級 9,900円", ["マイスター", "1級"]),
        ("準1・2級は6,000円", ["準1級", "2級"]),
        ("個人受験(どなたでも):5,500円 団体受験(10名以上):5,000円", ["個人受験", "団体受験"]),
        ("個人で申し込む場合は7,500円、学校から団体で申し込む場合は7,000円", ["個人", "団体"]),
        ("9,000円 ※選択科目免除の場合は7,000円", [None, "選択科目免除"]),
        ("2級の取得には費用として8,000円が、1級では9,000円が必要です", ["2級", "1級"]),
        ("学生の手数料は4,000円です", ["学生"]),
        ("2次試験料 15,000円", ["2次試験"]),
        ("(1) 一般 5,000円 (2) 学生 3,000円", ["一般", "学生"]),
        ("税込7,700円、学割は税込6,600円", [None, "学割"]),
    ],
)
def test_a_label_is_found_by_head_condition_or_subject(text: str, labels: list[str | None]) -> None:
    assert [row[0] for row in list_rows("exam_fee", text)] == labels


@pytest.mark.parametrize(
    ("field", "text", "rows"),
    [
        ("pass_rate", "合格率は前年より2.3ポイント高い45.2%でした", [(None, 45.2, 45.2)]),
        ("pass_rate", "前年度の61.2%から3.0ポイント下がり58.2%となった", [(None, 58.2, 58.2)]),
        ("pass_rate", "合格率は70%代です", [(None, 70.0, 80.0)]),
        ("pass_rate", "合格者の男女比は女性80%、男性20%", []),
        ("examinees", "受験者数は前年比120人増の3,456人", [(None, 3456, 3456)]),
        ("examinees", "昨年度を1,502人下回る3万7,000人が受験", [(None, 37000, 37000)]),
        ("examinees", "受験 1,200人 合格 500人 合格率 41.7%", [(None, 1200, 1200)]),
        ("passers", "受験 1,200人 合格 500人 合格率 41.7%", [(None, 500, 500)]),
        ("passers", "過去3年間では300〜400人となっています", [("過去3年間", 300, 400)]),
        ("exam_fee", "以前より500円高い7,000円です", [(None, 7000, 7000)]),
        ("course_cost", "相場は3、4万円です", [(None, 30000, 40000)]),
        ("course_cost", "費用は10万程度です", [(None, 100000, 100000)]),
        ("extra_fee", "6,000円 (登録料 +2,000円)", [("登録料", 2000, 2000)]),
    ],
)
def test_the_figure_asked_for_is_read(field: str, text: str, rows: list[Row]) -> None:
    assert list_rows(field, text) == rows


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("試験I 60分 試験II 90分", [("試験I", 60), ("試験II", 90)]),
        ("2級のみ3時間、3級は2時間", [("2級", 180), ("3級", 120)]),
        ("6月8日(日) 10:00~12:00", [(None, 120)]),
        ("(2) 医療保険の知識 50分", [("医療保険の知識", 50)]),
        ("3級 午前9:00~(制限時間:2時間) 1級 午後1:00~(制限時間:3時間)", [("3級", 120), ("1級", 180)]),
    ],
)
def test_a_part_of_the_exam_is_named(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading: dict[str, Any] = dict(read("duration", text))
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts


@pytest.mark.parametrize(
    "text",
    [
        "【2級】6月(年1回) 【3級】6月、9月(年2回)",
        "<1級>年1回 <2級>年3回",
        "4級・3級は毎月、1級は年2回(5月・11月)",
        "6月・11月(1級は11月のみ)",
        "CBT:随時 ペーパー:年2回",
    ],
)
def test_unlike_timetables_are_no_schedule(text: str) -> None:
    assert notation.read("schedule", text, apart=False)["kind"] == "unreadable"


def test_days_of_stages_are_days_of_one_schedule() -> None:
    reading: dict[str, Any] = dict(read("schedule", "学科試験:2025年1月26日 - 実技試験:2025年3月2日"))
    assert (reading["per_year"], reading["months"]) == (None, None)
    assert reading["dates"] == ["2025-01-26", "2025-03-02"]


@pytest.mark.parametrize(
    ("text", "halls", "prefectures"),
    [
        ("試験は北海道・宮城県・東京都・愛知県で行われます。", None, 4),
        ("筆記の試験地は北海道、青森県、岩手県の3か所", 3, 3),
        ("1都1道2府6県", None, 10),
        ("東京(日本)、ソウル(韓国)、台北", 3, None),
        ("北海道、東京都、大阪府、福岡県など全国主要都市", None, None),
    ],
)
def test_places_are_counted_whatever_stands_around(text: str, halls: int | None, prefectures: int | None) -> None:
    reading: dict[str, Any] = dict(read("venue", text))
    assert (reading["halls"], reading["prefectures"]) == (halls, prefectures)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("講座を修了すれば誰でも受験できる", "course_required"),
        ("【1級】2級合格者 【2級】なし", "open"),
        ("実務経験のない方", "other"),
        ("実務経験が3年未満の者", "other"),
    ],
)
def test_who_may_sit(text: str, state: str) -> None:
    assert dict(read("eligibility", text))["state"] == state


@pytest.mark.parametrize(
    ("field", "text", "ending"),
    [
        ("pass_rate", "高め", "A rate is printed in % or 割."),
        ("pass_rate", "34.7", '"34.7" has no unit. Write the rate with its % or 割.'),
        ("exam_fee", "手頃", "An amount is printed with 円 or ¥."),
        ("examinees", "多数", "A count is printed with 人 or 名."),
        ("duration", "短い", "One is printed with 分 or 時間."),
        ("schedule", "そのうち", "A schedule is printed like 年〇回(〇月、〇月)."),
        ("venue", "こちら", "A venue is printed like 在宅 or 全国〇会場."),
    ],
)
def test_the_reason_asks_for_no_number_that_nobody_has(field: str, text: str, ending: str) -> None:
    assert str(dict(read(field, text))["because"]).endswith(ending)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("ブロンズ 3,300円/シルバー 5,500円", ["ブロンズ", "シルバー"]),
        ("2級検定試験の受験料は5,200円、3級検定試験の受験料は3,800円", ["2級", "3級"]),
        ("検定料:1級(学科・実技)9,000円、2級(学科のみ)6,000円", ["1級 学科・実技", "2級 学科"]),
        ("昨年5,000円、今年6,000円", [None]),
    ],
)
def test_words_that_no_list_knows_tell_figures_apart(text: str, labels: list[str | None]) -> None:
    assert [row[0] for row in list_rows("exam_fee", text)] == labels


def test_every_extra_fee_has_the_name_of_what_is_paid_for() -> None:
    text = "受験料7,000円、免許税9,000円と登録手数料4,320円"
    assert list_rows("extra_fee", text) == [("免許税", 9000, 9000), ("登録手数料", 4320, 4320)]


def test_two_sittings_of_equal_length_are_two_parts() -> None:
    reading: dict[str, Any] = dict(read("duration", "10:00~11:30、13:00~14:30"))
    assert [part["minutes"] for part in reading["parts"]] == [90, 90]
