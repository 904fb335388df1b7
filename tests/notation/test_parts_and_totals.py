"""Texts whose figure is of a part, a half, a middle or comes on top, and set phrases around one value."""

from typing import Any

import pytest

from mikiwame.notation import read


def _bare(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[key] for key in ("label", "low", "high") if key in row)


RATES = {
    "6割台半ば": [(None, 63.0, 67.0)],
    "60%台の半ば": [(None, 63.0, 67.0)],
    "合格率は30%台なかばです": [(None, 33.0, 37.0)],
    "2級は4割台前半、1級は1割台半ば": [("2級", 40.0, 45.0), ("1級", 13.0, 17.0)],
    "4割台後半": [(None, 45.0, 50.0)],
    "6割台": [(None, 60.0, 70.0)],
    "合格率はこの数年40%前後を行き来しています": [(None, 40.0, 40.0)],
    "例年60%前後を上下している": [(None, 60.0, 60.0)],
    "合格率は20%から30%の間を行ったり来たりしている": [(None, 20.0, 30.0)],
    "4人に1人が合格": [(None, 25.0, 25.0)],
    "受験者の3人に2人が合格しています": [(None, 66.7, 66.7)],
    "男性44.0%、女性52.5%": [("男性", 44.0, 44.0), ("女性", 52.5, 52.5)],
}


@pytest.mark.parametrize(("text", "values"), RATES.items())
def test_rate(text: str, values: list[tuple[str | None, float, float]]) -> None:
    reading: Any = read("pass_rate", text)
    assert reading["kind"] == "rate"
    told = [
        (label if label and "数年" not in label else None, low, high)
        for label, low, high in map(_bare, reading["values"])
    ]
    assert told == values


PEOPLE = {
    ("examinees", "3,000人台半ば"): 3300,
    ("examinees", "申込者2,400人のうち、実際に受験したのは2,150人"): 2150,
    ("examinees", "出願者5,000名中、実際に受験した人は4,321名"): 4321,
    ("passers", "受験者980人のうち、合格したのは311人"): 311,
}


@pytest.mark.parametrize(("asked", "least"), PEOPLE.items())
def test_people(asked: tuple[str, str], least: int) -> None:
    reading: Any = read(*asked)
    assert reading["kind"] == "people"
    assert [(one["label"], one["low"]) for one in reading["values"]] == [(None, least)]


MONEY = {
    ("exam_fee", "今は6,500円、来年10月の試験からは7,200円に上がります。"): [(None, 6500, 6500)],
    ("exam_fee", "電子出願の場合 9,800円"): [("電子出願の場合", 9800, 9800)],
    ("exam_fee", "団体受験(20名以上)は2割引の4,800円"): [("団体受験(20名以上)", 4800, 4800)],
    ("course_cost", "通常価格59,400円→早割価格49,400円(税込、3月末まで)"): [
        ("通常価格", 59400, 59400),
        ("早割価格", 49400, 49400),
    ],
    ("extra_fee", "認定証発行料4,400円(送料は+500円)"): [("認定証発行料", 4400, 4400), ("送料", 500, 500)],
}


@pytest.mark.parametrize(("asked", "amounts"), MONEY.items())
def test_money(asked: tuple[str, str], amounts: list[tuple[str | None, int, int]]) -> None:
    reading: Any = read(*asked)
    assert reading["kind"] == "money"
    assert list(map(_bare, reading["amounts"])) == amounts


def test_what_a_price_is_told_with_is_kept() -> None:
    later: Any = read("exam_fee", "今は6,500円、来年10月の試験からは7,200円に上がります。")
    assert later["remarks"] == ["来年10月の試験からは7,200円に上がります"]
    sale: Any = read("course_cost", "通常価格59,400円→早割価格49,400円(税込、3月末まで)")
    assert "3月末まで" in sale["remarks"][0]


LENGTHS = {
    "午前 9:30~11:00(90分)": [("午前", 90)],
    "午後 13:30~15:30(120分)": [("午後", 120)],
    "午前9時から午前11時までの2時間": [(None, 120)],
    "午前9:30~12:00(150分)": [(None, 150)],
    "午後 1:30~3:30(120分)": [(None, 120)],
    "午前 9:00~11:00(120分)、午後 13:00~14:00(60分)": [("午前", 120), ("午後", 60)],
    "準1級は1次80分、2次100分": [("準1級 1次", 80), ("準1級 2次", 100)],
    "13:00~14:30(うち説明15分)": [(None, 90)],
}


@pytest.mark.parametrize(("text", "parts"), LENGTHS.items())
def test_length(text: str, parts: list[tuple[str | None, int]]) -> None:
    reading = read("duration", text)
    assert reading["kind"] == "duration"
    assert [(part["label"], part["minutes"]) for part in reading["parts"]] == parts


HALVES = {
    "実技試験 前期:6月上旬~7月下旬": ("実技試験 前期", {"from": "06-01", "to": "07-31"}),
    "学科試験 後期:1月下旬~2月上旬": ("学科試験 後期", {"from": "01-21", "to": "02-10"}),
    "1級 前期:6月下旬~8月上旬": ("1級 前期", {"from": "06-21", "to": "08-10"}),
    "CBT:2月1日~3月15日の間で好きな日": ("CBT", {"from": "02-01", "to": "03-15"}),
}


@pytest.mark.parametrize(("text", "told"), HALVES.items())
def test_time_of_a_part(text: str, told: tuple[str, dict[str, str]]) -> None:
    reading: Any = read("schedule", text)
    assert (reading["label"], reading["season"]) == told


def test_any_day_of_a_span() -> None:
    for text in (
        "2026年5月9日(土)~6月7日(日)の間で都合のよい日時を選択",
        "2026年5月9日~6月7日から都合の良い日を選べます",
    ):
        reading: Any = read("schedule", text)
        assert reading["windows"] == [{"from": "2026-05-09", "to": "2026-06-07"}]
        assert reading["dates"] == []


def test_a_grade_with_fewer_times_or_places_is_a_remark() -> None:
    time: Any = read("schedule", "年2回(7月、12月)。準1級は12月のみ")
    assert (time["per_year"], time["months"], time["remarks"]) == (2, [7, 12], ["準1級は12月のみ"])
    place: Any = read("venue", "札幌、東京、大阪、福岡(1級は東京・大阪のみ)")
    assert (place["halls"], place["remarks"]) == (4, ["1級は東京・大阪のみ"])
    monthly: Any = read("schedule", "検定は各教室で毎月1回以上")
    assert (monthly["per_year"], monthly["remarks"]) == (None, ["各教室で毎月1回以上"])


STATES = {
    "短大で所定の科目を修めて卒業した者(実務経験は不要)": "other",
    "3級合格者(実務経験は不要)": "other",
    "高校卒業以上の者(経験は必要ありません)": "other",
    "実務経験2年以上(学歴は不要)": "experience",
    "どなたでも受験できます(経験不要)": "open",
    "興味のある方(経験不要)": "open",
    "特になし(年齢、学歴、経験は不要)": "open",
}


@pytest.mark.parametrize(("text", "state"), STATES.items())
def test_who_may_sit(text: str, state: str) -> None:
    reading = read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert reading["state"] == state


REFUSED = [
    ("extra_fee", "認定証の発行は別途4,400円(カード型は+900円)"),
    ("extra_fee", "合格証書3,300円、英文は+550円"),
    ("exam_fee", "在宅5,500円、会場は+1,100円"),
    ("exam_fee", "1級 7,000円、2級 +1,000円"),
    ("course_cost", "通信コース39,800円(DVD付きは+5,000円)"),
    ("exam_fee", "初回9,900円、2回目以降は半額"),
    ("pass_rate", "男性48.1%、女性51.9%"),
    ("pass_rate", "合格者の3人に1人が女性"),
    ("pass_rate", "3人に1人は不合格"),
    ("pass_rate", "正答率60%前後をうろうろしている"),
    ("examinees", "申込者1,200人のうち、欠席したのは150人"),
    ("schedule", "願書受付:4月1日~6月30日の間で好きな日"),
]


@pytest.mark.parametrize(("field", "text"), REFUSED)
def test_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"
