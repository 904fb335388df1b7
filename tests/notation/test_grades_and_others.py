"""Grades beside the others: ``1級のみ150分、ほかの級は120分``, figures under one head, and who may sit all but one."""

import pytest

from mikiwame.notation import read


def _list_told(field: str, text: str) -> list[tuple[object, ...]]:
    reading = read(field, text)
    match reading["kind"]:
        case "money":
            return [(one["label"], one["low"], one["high"]) for one in reading["amounts"]]
        case "rate" | "people":
            return [(one["label"], one["low"], one["high"]) for one in reading["values"]]
        case "duration":
            return [(one["label"], one["minutes"], one["minutes"]) for one in reading["parts"]]
    return [(reading["kind"],)]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("duration", "2級のみ80分、ほかの級は70分です", [("2級", 80), ("ほかの級", 70)]),
        ("duration", "準1級だけ100分、他の級は75分", [("準1級", 100), ("他の級", 75)]),
        ("duration", "上級は110分で、残りの級は50分です", [("上級", 110), ("残りの級", 50)]),
        ("duration", "それ以外の級は45分、3級のみ30分", [("それ以外の級", 45), ("3級", 30)]),
        ("duration", "1級以外は60分、1級は95分", [("1級以外", 60), ("1級", 95)]),
        ("duration", "1級130分(その他の級は85分)", [("1級", 130), ("その他の級", 85)]),
        ("duration", "論文のみ70分、ほかの科目は40分", [("論文", 70), ("ほかの科目", 40)]),
        ("exam_fee", "1級のみ9,300円、ほかの級は一律6,100円です", [("1級", 9300), ("ほかの級", 6100)]),
        ("exam_fee", "会員のみ4,800円、ほかの方は5,900円です", [("会員", 4800), ("ほかの方", 5900)]),
        (
            "course_cost",
            "入門コースのみ21,000円、ほかのコースは43,000円",
            [("入門コース", 21000), ("ほかのコース", 43000)],
        ),
        ("pass_rate", "1級は11.5%、その他の級は52%", [("1級", 11.5), ("その他の級", 52)]),
        ("examinees", "1級のみ410人、ほかの級は2,700人です", [("1級", 410), ("ほかの級", 2700)]),
        ("passers", "1級は37人、その他の級は290人", [("1級", 37), ("その他の級", 290)]),
    ],
)
def test_the_others_are_a_name(field: str, text: str, told: list[tuple[str, float]]) -> None:
    assert _list_told(field, text) == [(label, value, value) for label, value in told]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (
            "exam_fee",
            "二次試験が1回受験で18,000円、2回受験なら29,500円",
            [("二次 1回受験", 18000), ("二次 2回受験", 29500)],
        ),
        ("exam_fee", "会員は1科目3,100円、2科目5,300円", [("会員 1科目", 3100), ("会員 2科目", 5300)]),
        ("exam_fee", "2回受験で12,400円", [("2回受験", 12400)]),
        ("exam_fee", "実技試験は1級13,000円、2級10,500円", [("実技試験 1級", 13000), ("実技試験 2級", 10500)]),
        ("extra_fee", "認定料は1級7,700円、2級6,600円", [("認定料 1級", 7700), ("認定料 2級", 6600)]),
        ("extra_fee", "1級の登録料は8,100円、2級は5,200円", [("登録料 1級", 8100), ("登録料 2級", 5200)]),
        ("course_cost", "教材費は初級4,000円、中級5,000円", [("教材費 初級", 4000), ("教材費 中級", 5000)]),
        ("course_cost", "通学は1級36,000円、2級28,000円", [("通学 1級", 36000), ("通学 2級", 28000)]),
        ("duration", "面接 1級20分、2級15分", [("面接 1級", 20), ("面接 2級", 15)]),
        ("duration", "午前・午後各120分", [("午前", 120), ("午後", 120)]),
        ("pass_rate", "実技は1級27%、2級44%", [("実技 1級", 27), ("実技 2級", 44)]),
        ("examinees", "学科は1級520人、2級880人", [("学科 1級", 520), ("学科 2級", 880)]),
    ],
)
def test_figures_keep_the_head_that_stands_over_all(field: str, text: str, told: list[tuple[str, float]]) -> None:
    assert _list_told(field, text) == [(label, value, value) for label, value in told]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("duration", "70分(1級は100分)", [(None, 70, 70), ("1級", 100, 100)]),
        ("duration", "試験時間は50分です。ただし、1級は80分です。", [(None, 50, 50), ("1級", 80, 80)]),
        ("duration", "筆記55分(準2級・3級は45分)", [("筆記", 55, 55), ("筆記 準2級・3級", 45, 45)]),
        ("pass_rate", "25%前後(上級は8%以下)", [(None, 25, 25), ("上級", 0, 8)]),
    ],
)
def test_one_grade_beside_all(field: str, text: str, told: list[tuple[object, ...]]) -> None:
    assert _list_told(field, text) == told


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("duration", "1級は150分、ほかの試験は120分"),
        ("duration", "1級は実技もあり150分、ほかの級は60分"),
        ("pass_rate", "1級は10%、ほかの資格は30%"),
        ("pass_rate", "1級は10%、ほかは30%以上違う"),
        ("pass_rate", "30%以上違う"),
        ("pass_rate", "60%(1級は80%)以上で合格"),
        ("passers", "不合格者は1級20人、2級60人"),
        ("exam_fee", "1級は8,000円、ほかの級は5,000円引き"),
        ("exam_fee", "1級は8,000円、その他手数料500円"),
        ("exam_fee", "返金は1級5,000円、2級4,000円"),
        ("exam_fee", "団体割引は1級500円、2級300円"),
        ("extra_fee", "旧登録料は1級5,000円、2級4,000円"),
        ("venue", "東京、ほか2会場"),
        ("eligibility", "それ以外は不問"),
        ("eligibility", "一般の部は不問、指導者の部は有段者のみ"),
    ],
)
def test_what_is_no_value_of_the_others_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "label", "excepting"),
    [
        ("4級・3級は不問、2級は3級合格後半年を経過した方", "4級・3級", ["2級"]),
        ("初級は不問、上級は中級合格者に限る", "初級", ["上級"]),
        ("3級、4級は制限がなく、2級は3級合格者が対象", "3級、4級", ["2級"]),
        ("3級以下は不問、2級は3級合格者", "3級以下", ["2級"]),
        ("2級以外は不問", None, ["2級"]),
        ("学生以外は誰でも可", None, ["学生"]),
    ],
)
def test_open_grades_are_not_among_those_excepted(text: str, label: str | None, excepting: list[str]) -> None:
    reading = read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert (reading["state"], reading.get("label"), reading.get("excepting")) == ("open", label, excepting)


def test_what_is_asked_of_all_but_some_says_so() -> None:
    reading = read("eligibility", "学生以外は実務経験2年")
    assert reading["kind"] == "eligibility"
    assert (reading["state"], reading.get("label")) == ("experience", "学生以外")


def test_times_and_places_of_the_others_stand_apart() -> None:
    times = read("schedule", "1級のみ年1回(10月)、ほかの級は年2回(5月・10月)")
    assert times["kind"] == "schedule"
    assert (times.get("label"), times["months"]) == ("1級", [10])
    assert [(one.get("label"), one["months"]) for one in times.get("others", [])] == [("ほかの級", [5, 10])]
    places = read("venue", "1級は会場、ほかの級は在宅")
    assert places["kind"] == "venue"
    assert (places.get("label"), places["home"]) == ("1級", False)
    assert [(one.get("label"), one["home"]) for one in places.get("others", [])] == [("ほかの級", True)]


@pytest.mark.parametrize("said", ["(不課税)", "(いずれも不課税)", "(消費税はかかりません)"])
def test_not_taxed_in_other_words(said: str) -> None:
    assert _list_told("exam_fee", f"一般 12,300円、会員 9,800円{said}") == [
        ("一般", 12300, 12300),
        ("会員", 9800, 9800),
    ]
