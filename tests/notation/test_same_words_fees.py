"""Prices of exams and courses said in other words, their labels as printed."""

import pytest

from mikiwame.notation import read


def _read(field: str, printed: str) -> object:
    reading = read(field, printed)
    return (
        [(row["label"], row["low"], row["high"]) for row in reading["amounts"]] if reading["kind"] == "money" else None
    )


@pytest.mark.parametrize(
    ("printed", "amounts"),
    [
        ("1回の受験につき4,950円を納めます", [(None, 4950, 4950)]),
        ("何級を受けても5,000円", [(None, 5000, 5000)]),
        ("科目数にかかわらず5,000円", [(None, 5000, 5000)]),
        ("1科目でも全科目でも5,000円", [(None, 5000, 5000)]),
        ("受験料は8000円で、2科目でも3科目でも支払う額は変わらない", [(None, 8000, 8000)]),
        ("4級だったら3300円で、2級の場合でも3300円になります", [("4級", 3300, 3300), ("2級", 3300, 3300)]),
        ("一般の方については、料金が8,800円とされている", [("一般", 8800, 8800)]),
        ("団体受験者については、受験料が4,000円、個人は5,000円", [("団体受験者", 4000, 4000), ("個人", 5000, 5000)]),
        ("受験料:6,050円(医科・調剤とも)", [("医科", 6050, 6050), ("調剤", 6050, 6050)]),
        ("7,150円(筆記・実技とも)", [("筆記", 7150, 7150), ("実技", 7150, 7150)]),
        ("初めての方は5,000円", [("初めての方", 5000, 5000)]),
    ],
)
def test_prices_in_other_words_keep_their_printed_labels(printed: str, amounts: object) -> None:
    assert _read("exam_fee", printed) == amounts


@pytest.mark.parametrize(
    "printed",
    [
        # Of some, whom no label has.
        "当日申込は8,000円",
        "5,000円(3名以上で申し込む場合)",
        "5,000円(2月末まで)",
        # Not what all pay.
        "級を問わず5,000円(1級を除く)",
        "1科目でも全科目でも5,000円とは限らない",
        "再発行については、手数料が1,100円",
    ],
)
def test_a_price_of_some_or_of_another_thing_is_refused(printed: str) -> None:
    assert _read("exam_fee", printed) is None


def test_the_cost_of_a_course_in_other_words() -> None:
    assert _read("course_cost", "3万円〜9万円(無償で学べる方法もある)") == [(None, 30000, 90000)]
    assert _read("course_cost", "講座の代金は38,000円(教材込み)") == [(None, 38000, 38000)]
