"""What a reading leaves of its text unexplained makes it refused, and what is known to be harmless does not."""

from typing import Any

import pytest

from mikiwame import notation, read


def _read(field: str, printed: str) -> dict[str, Any]:
    return dict(read(field, printed))


@pytest.mark.parametrize(
    ("field", "printed", "quoted"),
    [
        # Words that touch a figure and may turn what it says.
        ("pass_rate", "合格率は45%めがけて伸びています。", "めがけて"),
        ("examinees", "受験者は2,000人すら怪しいです。", "すら"),
        ("pass_rate", "聞くところでは合格率はなぜか70%です。", "なぜか"),
        # A grade or a stage that no label holds.
        ("pass_rate", "合格率は70%です。1級も3級もあります。", "1級"),
        # Numbers that count nothing that is known.
        ("exam_fee", "6,000円 18", "18"),
        ("schedule", "毎年6月に実施 27", "27"),
        ("exam_fee", "東京都、横浜市の2か所で行い、受験料は5,000円、17です。", "17"),
    ],
)
def test_what_is_left_unexplained_is_quoted_in_the_refusal(field: str, printed: str, quoted: str) -> None:
    reading = _read(field, printed)
    assert reading["kind"] == "unreadable"
    assert quoted in reading["because"]


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        # Grades and stages that take turns with months or places.
        ("schedule", "筆記:5月 実地:8月"),
        ("schedule", "7月(学科)、9月(口述)"),
        ("venue", "1次:全国25か所 2次:仙台、横浜、神戸"),
        ("venue", "会場試験:仙台・横浜・神戸・高松 CBT試験:全国約120会場"),
        # A number of halls that is not the list's.
        ("venue", "韓国はソウル、釜山の2か所、タイはバンコクです。"),
        # Days of applying in a column without a head.
        ("schedule", "9月3日(日) | 4月2日~5月9日 | 4月2日~5月9日 |"),
        ("schedule", "2025年9月7日(日) | 5月8日~6月6日 | 10月9日 |"),
        ("schedule", "年2回(6月、10月) ※級により実施回が異なる"),
        ("schedule", "前期:4月~9月 後期:10月~3月 ※会場によって異なる"),
        # What was so before a change, and until a day.
        ("passers", "従来、合格者数は例年3,000人前後を示していましたが、2011年度以降、不安定です。"),
        ("examinees", "受験者数は2021年10月時点で約3万人"),
        # A figure without a name before one that has one.
        ("duration", "書き込むマークシート方式(80分)と、論述方式(40分)の二部構成です。"),
        ("pass_rate", "毎回、30%近い正解率になっています。"),
        ("venue", "2級のみ、他の級と設置都道府県が異なります。"),
        ("venue", "全都道府県で行われているわけでなく、地方ごとに試験場が定められています。"),
    ],
)
def test_what_may_be_of_something_else_is_refused(field: str, printed: str) -> None:
    assert notation.read(field, printed, apart=False)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("pass_rate", "例年の合格率は30%前後で推移しています。"),
        ("pass_rate", "合格率は25%から31%で、難易度は偏差値表示で52です。"),
        ("examinees", "全体の受験者数は9,876人という結果でした。"),
        ("exam_fee", "受験料は税抜き12,000円となっています。"),
        ("exam_fee", "受験資格は2級取得者で、受験料は8,000円です。"),
        ("duration", "全150問を、4時間にわたって解答します。"),
        ("schedule", "全国約1,200の試験会場で毎年7月に実施されます。"),
        ("schedule", "筆記試験 2026年2月1日 実技試験 2026年3月8日"),
        ("venue", "仙台、横浜、神戸の3か所"),
    ],
)
def test_what_is_known_to_be_harmless_is_no_residue(field: str, printed: str) -> None:
    assert _read(field, printed)["kind"] != "unreadable"


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        (
            "・学科試験(法令に関する一般知識) 50分\n・学科試験(法令に関する専門知識) 70分",
            {"学科試験(法令に関する一般知識)": 50, "学科試験(法令に関する専門知識)": 70},
        ),
        ("・水質総論:45分\n・騒音概論:35分", {"水質総論": 45, "騒音概論": 35}),
        ("・海洋に関する知識 20問 40分", {"海洋に関する知識": 40}),
    ],
)
def test_a_length_has_the_name_of_its_bullet_or_bracket(printed: str, parts: dict[str, int]) -> None:
    assert {part["label"]: part["minutes"] for part in _read("duration", printed)["parts"]} == parts


@pytest.mark.parametrize(
    ("printed", "amounts"),
    [
        ("建築士:9,000円\n建築士補:4,000円", {"建築士": 9000, "建築士補": 4000}),
        (
            "【第1種】9,000円(郵便受付)8,600円(インターネット受付)\n【第2種】7,000円(郵便受付)6,600円(インターネット受付)",
            {
                "第1種 郵便受付": 9000,
                "第1種 インターネット受付": 8600,
                "第2種 郵便受付": 7000,
                "第2種 インターネット受付": 6600,
            },
        ),
        ("・免除科目なし 9,400円 ・学科1科目免除 8,400円", {"免除科目なし": 9400, "学科1科目免除": 8400}),
    ],
)
def test_prices_are_told_apart_by_licences_brackets_and_exemptions(printed: str, amounts: dict[str, int]) -> None:
    assert {amount["label"]: amount["low"] for amount in _read("exam_fee", printed)["amounts"]} == amounts


def test_a_line_of_years_stands_over_a_line_of_counts() -> None:
    values = _read("examinees", "年度 2019年 2020年 2021年\n受験者数 1,234人 1,345人 1,456人")["values"]
    assert [(value["low"], value["period"]) for value in values] == [(1234, "2019"), (1345, "2020"), (1456, "2021")]


def test_the_usual_part_of_a_month_stays_beside_the_day_of_one_year() -> None:
    reading = _read("schedule", "9月上旬 2027年度の試験日は、9月5日の日曜日です。")
    assert (reading["months"], reading["dates"]) == ([9], ["2027-09-05"])
    reading = _read("schedule", "毎年7月上旬開催(2027年度は7/3~4)")
    assert (reading["months"], reading["dates"]) == ([7], [])


def test_what_one_grade_asks_of_another_leaves_the_rest_open() -> None:
    assert _read("eligibility", "特に制限はありませんが、1級は、2級に合格しないと受験できません。")["state"] == "open"
    assert _read("eligibility", "高校卒業以上の者であれば居住地に関係なく誰でも受験可能。")["state"] == "other"
