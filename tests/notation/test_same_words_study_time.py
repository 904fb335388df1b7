"""How long one studies, said in other words than the readers know, and what such words may not hide."""

import pytest

from mikiwame.notation.terms import read_term

Span = tuple[float, float | None] | None


def _show(span: object) -> Span:
    return (span["low"], span["high"]) if isinstance(span, dict) else None


@pytest.mark.parametrize(
    ("text", "hours", "months", "approx"),
    [
        ("学ぶ期間の目安は5か月です。", None, (5, 5), True),
        ("標準的な学習時間は120時間に設定されています。", (120, 120), None, False),
        ("みどり学院・調剤事務コースの標準的な学習期間は3か月と定められている", None, (3, 3), False),
        ("税理士の合格には、3,000時間ほどの学習を要するといわれます。", (3000, 3000), None, True),
        ("一般的には、合格に150〜200時間を要すると考えられています。", (150, 200), None, False),
        ("少なくとも200時間は必要です。", (200, None), None, False),
        ("早ければ2か月で修了できます。", None, (2, None), False),
        ("10時間で学び終えられる内容です。", (10, 10), None, False),
        ("3か月あれば合格できる内容です。", None, (3, 3), False),
        ("予備知識がなくても、2か月ほど学べば合格できます。", None, (2, 2), True),
        ("法律にあまりなじみのない方でも、3~4ヶ月学べば独学で十分に受かる試験です。", None, (3, 4), False),
        ("講義と自宅学習を足して約320時間が必要とされています。", (320, 320), None, True),
        ("合格に必要な時間は経験によって異なりますが、100時間程度が目安です。", (100, 100), None, True),
        ("2~3か月半の学習期間", None, (2, 3.5), False),
    ],
)
def test_other_words_are_read_alike(text: str, hours: Span, months: Span, approx: bool) -> None:
    reading = read_term("study_time", text)
    assert reading["kind"] == "study", reading
    assert (_show(reading["hours"]), _show(reading["months"]), reading["approx"]) == (hours, months, approx)
    assert "of" not in reading


@pytest.mark.parametrize(
    ("text", "months", "day"),
    [
        ("1日45分ずつ取り組めば、およそ5か月で学び終えます。", (5, 5), (0.75, 0.75)),
        ("毎日2時間ずつ学べば、独学でも3か月で受かります。", (3, 3), (2, 2)),
        ("1日30分を目安に学ぶと、約2か月で修了します。", (2, 2), (0.5, 0.5)),
        ("8か月〜1年が目安。1日3時間前後を勉強にあてる。", (8, 12), (3, 3)),
        ("学習期間 3か月/1日30分", (3, 3), (0.5, 0.5)),
    ],
)
def test_so_long_a_day_is_told_beside(text: str, months: Span, day: Span) -> None:
    reading = read_term("study_time", text)
    assert reading["kind"] == "study", reading
    assert (_show(reading["months"]), _show(reading.get("a_day"))) == (months, day)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "行政書士に受かるには、初学者は600〜800時間、業界経験者は400〜500時間の学習が必要とされています。",
            [("初学者", (600, 800)), ("業界経験者", (400, 500))],
        ),
        (
            "学習時間は、未経験者で約150時間、実務経験がある方で約80時間です。",
            [("未経験者", (150, 150)), ("実務経験がある方", (80, 80))],
        ),
        ("1級に受かるには300時間を要します。", [("1級", (300, 300))]),
        ("2級を取るのに200時間を要します。", [("2級", (200, 200))]),
        ("通信講座だと40時間で学び終えます。", [("通信講座", (40, 40))]),
    ],
)
def test_of_whom_a_time_is_stays_as_printed(text: str, told: list[tuple[str, Span]]) -> None:
    reading = read_term("study_time", text)
    assert reading["kind"] == "study", reading
    assert [(one["label"], _show(one["hours"])) for one in reading.get("of", [])] == told


@pytest.mark.parametrize("course", ["上級コース", "短期集中コース", "2級講座"])
def test_a_course_that_is_one_of_several_keeps_its_name(course: str) -> None:
    reading = read_term("study_time", f"{course}の標準学習期間は3か月に設定されています。")
    assert reading["kind"] == "study"
    assert [one["label"] for one in reading.get("of", [])] == [course]


@pytest.mark.parametrize(
    "text",
    [
        "3か月で学び終えるのは難しい資格です。",
        "100時間では足りないとされています。",
        "長くても6か月で学び終えます。",
        "遅くとも1年で受かります。",
        "3か月未満で受かります。",
        "100時間を切る学習で受かります。",
        "2か月で受かった人の体験談",
        "2か月で修了する方もいます。",
        "3か月あれば合格できる人もいます。",
        "学習期間は3か月のようです。",
        "3か月で学び終えられるとのことです。",
        "知識がない方は100時間ほど学べば受かります。",
        "以前は200時間を要しましたが、今は100時間ほどとされています。",
        "2027年度からは300時間を要します。",
        "1科目あたり100時間を要します。",
        "実技に受かるには30時間を要します。",
        "合格発表まで2か月を要します。",
        "学ぶ期間は3か月、質問できる期間は12か月です。",
        "1日1時間ずつ取り組めば3か月、2時間なら1か月半で学び終えます。",
        "平日1時間、休日3時間ずつ取り組めば3か月で学び終えます。",
        "宅建より50時間長い350時間を要します。",
        "通常より1か月早く学び終えます。",
        "学習期間は3か月延長できます。",
        "受講期間を3か月過ぎると退会となります。",
        "登録までに3か月を要します。",
    ],
)
def test_what_other_words_may_not_hide(text: str) -> None:
    assert read_term("study_time", text)["kind"] == "unreadable"
