"""Texts that go on after a grade or part, tell their values in steps, or lead to a name: whose each value is."""

from typing import Any

import pytest

from mikiwame import read


def span(number: float, unit: str) -> dict[str, Any]:
    return {"low": number, "high": number, "unit": unit}


def part(label: str | None, *forms: str, questions: int | None = None) -> dict[str, Any]:
    return {"label": label, "forms": list(forms), "questions": questions}


def list_labels(field: str, text: str) -> list[str | None]:
    reading: Any = read(field, text)
    match reading["kind"]:
        case "mark":
            return [one["label"] for one in reading["marks"]]
        case "content":
            return [one["label"] for one in reading["parts"]]
        case "open_book":
            return [*reading["parts"], *reading.get("denied", [])]
    return [one["label"] for one in reading["of"]]


@pytest.mark.parametrize(
    ("field", "text", "labels"),
    [
        ("exam_content", "3級1次は筆記、2次は模擬接客", ["3級1次 筆記", "3級2次 模擬接客"]),
        ("exam_content", "準2級学科は四択25問、実技は1題", ["準2級学科", "準2級実技"]),
        ("exam_content", "2級午前は四択30問、午後は記述4問", ["2級午前", "2級午後"]),
        ("exam_content", "1級の1次は筆記、2次は面接", ["1級の1次 筆記", "1級の2次 面接"]),
        (
            "exam_content",
            "準1級1次は筆記とリスニング、2次は面接",
            ["準1級1次 筆記", "準1級1次 リスニング", "準1級2次 面接"],
        ),
        ("exam_content", "1級1次は筆記、2次は面接、2級は筆記のみ", ["1級1次 筆記", "1級2次 面接", "2級 筆記"]),
        ("passing_mark", "準1級一次は8割、二次は6割", ["準1級一次", "準1級二次"]),
        ("result_day", "2級1次は20日後、2次は30日後", ["2級1次", "2級2次"]),
        ("application", "1級1次は5月1日~5月20日、2次は10月1日~10月20日", ["1級1次", "1級2次"]),
        ("mode", "2級学科はCBT、実技は会場", ["2級学科", "2級実技"]),
        ("open_book", "2級学科は不可、実技は可", ["2級実技", "2級学科"]),
        ("proctored", "3級1次は監督なし、2次は監督あり", ["3級1次", "3級2次"]),
        ("study_time", "2級学科は80時間、実技は40時間", ["2級学科", "2級実技"]),
    ],
)
def test_a_part_that_goes_on_after_one_of_a_grade_is_of_that_grade(field: str, text: str, labels: list[str]) -> None:
    assert list_labels(field, text) == labels


@pytest.mark.parametrize(
    "text",
    [
        # Of the second grade or of both.
        "3級学科は四択30問、2級学科は四択40問、実技は2題",
        "1級学科は四択40問、実技は全級共通で2題",
    ],
)
def test_a_part_that_may_be_of_several_grades_stays_a_text(text: str) -> None:
    assert read("exam_content", text)["kind"] == "text"


@pytest.mark.parametrize(
    ("text", "parts", "remarks"),
    [
        ("UB級 記述・実技(布の貼り合わせ)", [part("UB級 記述", "written"), part("UB級 実技")], ["布の貼り合わせ"]),
        ("2級 論文・面接(15分)", [part("2級 論文", "essay"), part("2級 面接")], ["15分"]),
        ("3級 筆記・面接・実技", [part("3級 筆記"), part("3級 面接"), part("3級 実技")], None),
        ("2級 マークシート・面接", [part("2級 マークシート", "choice"), part("2級 面接")], None),
        ("A級 実技(生け込み)・筆記", [part("A級 実技"), part("A級 筆記")], ["生け込み"]),
        ("1級1次:見本帳B使用", [part("1級1次")], ["見本帳B使用"]),
        (
            "3級は全問選択式、2級・1級は選択式と記述式",
            [part("3級", "choice"), part("2級・1級", "choice", "written")],
            None,
        ),
        ("72問出題、うち50問を選択", [part(None, questions=50)], ["72問出題、うち50問を選択"]),
        ("知識問題15問+作図形式2課題", [part("知識問題", questions=15), part("作図形式", questions=2)], None),
        ("学科30問+点検試験1課題", [part("学科", questions=30), part("点検試験", questions=1)], None),
        (
            "語句問題12問、作表・計算4問、総合問題2問の大問3題構成",
            [part("語句問題", questions=12), part("作表・計算", questions=4), part("総合問題", questions=2)],
            ["語句問題12問、作表・計算4問、総合問題2問の大問3題構成"],
        ),
    ],
)
def test_parts_of_lists_have_their_own_names_forms_and_numbers(
    text: str, parts: list[dict[str, Any]], remarks: list[str] | None
) -> None:
    reading: Any = read("exam_content", text)
    assert reading["parts"] == parts
    assert reading.get("remarks") == remarks


@pytest.mark.parametrize(
    "text",
    [
        # As many large questions as are told, or none of them.
        "語句問題12問、計算4問の大問3題構成",
        "30問出題、うち50問を選択",
        "100問出題、うち60問正解で合格",
        "実技課題6課題中3課題",
        # The letter of each would be lost.
        "A科目:CBT 30問 B科目:記述3問",
    ],
)
def test_numbers_that_do_not_fit_stay_a_text(text: str) -> None:
    assert read("exam_content", text)["kind"] == "text"


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("実技は1題ごとに4割以上、3題合わせて6割以上", [("実技", 40, True), ("実技", 60, False)]),
        ("実技は各課題40%以上、2課題合計で60%以上", [("実技", 40, True), ("実技", 60, False)]),
        ("学科は各科目5割以上、3科目合わせて6割以上", [("学科", 50, True), ("学科", 60, False)]),
        ("2題それぞれ4割以上、合わせて7割以上", [(None, 40, True), (None, 70, False)]),
        (
            "学科55点以上、実技は各課題35点以上かつ合計80点以上",
            [("学科", 55, False), ("実技", 35, True), ("実技", 80, False)],
        ),
    ],
)
def test_a_total_is_of_the_part_whose_questions_it_sums(text: str, marks: list[tuple[str | None, int, bool]]) -> None:
    reading: Any = read("passing_mark", text)
    assert [(one["label"], one["low"], one["each"]) for one in reading["marks"]] == marks


def test_full_marks_of_each_are_not_those_of_the_sum() -> None:
    reading: Any = read("passing_mark", "各科目とも40点以上、3科目合計で190点以上(各100点満点)")
    assert [(one["low"], one["of"], one["each"]) for one in reading["marks"]] == [(40, 100, True), (190, None, False)]


def test_what_an_answer_is_worth_is_no_floor() -> None:
    assert read("passing_mark", "1問ごとに4点、合計60点以上")["kind"] == "text"


def test_a_condition_beside_a_mark_is_of_its_grade() -> None:
    reading: Any = read("passing_mark", "2級1次は65%、2次はB判定以上")
    assert reading["conditions"] == ["2級2次はB判定以上"]


YEAR = span(1, "years")


@pytest.mark.parametrize(
    ("text", "every", "fee", "remarks"),
    [
        ("年会費 2,500円(初年度無料)", YEAR, 2500, ["初年度無料"]),
        ("初年度無料、2年目以降は年会費2,200円", YEAR, 2200, ["初年度無料、2年目以降は年会費2,200円"]),
        ("初年度年会費無料(2年目以降4,950円)", YEAR, 4950, ["初年度年会費無料(2年目以降4,950円)"]),
        ("初回登録は無料、以後3年ごとに4,400円", span(3, "years"), 4400, ["初回登録は無料、以後3年ごとに4,400円"]),
        # What one pays each year is not what a renewal costs.
        ("年会費 7,000円、4年ごとに更新", span(4, "years"), None, ["年会費 7,000円"]),
    ],
)
def test_dues_of_a_year_and_what_the_first_one_costs(
    text: str, every: dict[str, Any], fee: int | None, remarks: list[str]
) -> None:
    reading: Any = read("upkeep", text)
    told = (reading["renewal"], reading["every"], reading["fee"], reading["remarks"])
    assert told == (True, every, fee, remarks)


def test_a_licence_for_life_is_not_renewed() -> None:
    assert read("upkeep", "更新不要(終身資格)") == {
        "kind": "upkeep",
        "renewal": False,
        "every": None,
        "fee": None,
        "optional": False,
    }


def test_a_period_that_stands_as_a_name_is_no_reading() -> None:
    assert read("upkeep", "4年ごとに更新(更新料2,200円)、年会費1,000円")["kind"] == "text"


RETAKE = {"kind": "retake", "exempt": None, "valid": None, "unlimited": None, "wait": None}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "再試験2回まで無料、3回目以降2,750円",
            {
                "of": [
                    {"label": "再試験2回まで", "told": {**RETAKE, "fee": 0}},
                    {"label": "3回目以降", "told": {**RETAKE, "fee": 2750}},
                ]
            },
        ),
        (
            "不合格の場合、2回目は48時間後から、3回目以降は前回から10日空ける",
            {
                "of": [
                    {"label": "2回目", "told": {**RETAKE, "wait": span(48, "hours")}},
                    {"label": "3回目以降", "told": {**RETAKE, "wait": span(10, "days")}},
                ]
            },
        ),
        ("再試験は1回無料", {"fee": 0, "remarks": ["再試験は1回無料"]}),
        ("再試験料 1,980円、回数制限なし", {"fee": 1980, "unlimited": True}),
        ("追試は1回のみ、追試料2,200円", {"limit": {"times": 1, "within": None}, "fee": 2200}),
        ("不合格でも翌年度以降何度でも受けられます", {"unlimited": True, "remarks": ["翌年度以降"]}),
        (
            "翌年以降何度でも受け直せるが、科目ごとの合格の持ち越しはない。",
            {"unlimited": True, "exempt": False, "remarks": ["翌年以降"]},
        ),
        ("実技に合格すると、以後の実技試験は期限なく免除", {"exempt": True, "forever": True, "parts": ["実技試験"]}),
        ("口述に合格すれば、翌年度の口述を免除", {"exempt": True, "valid": span(1, "fiscal-years"), "parts": ["口述"]}),
        ("再受験は半年後から", {"wait": span(6, "months")}),
        ("筆記合格者は以後3回の筆記試験を免除", {"exempt": True, "valid": span(3, "sittings"), "parts": ["筆記試験"]}),
        ("2次合格で次年度の2次免除", {"exempt": True, "valid": span(1, "fiscal-years"), "parts": ["2次"]}),
    ],
)
def test_tries_and_what_was_passed_before(text: str, told: dict[str, Any]) -> None:
    assert read("retake", text) == {**RETAKE, **told}


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("開講前に限り、振込手数料を差し引いて全額返金", 100),
        ("全額返金(送金手数料はお客様負担)", 100),
        ("開講後は手数料を差し引いて半額返金", 50),
        # A part of the price is kept, or only a rest comes back.
        ("入会金を除き全額返金", None),
        ("未受講分を全額返金(手数料を差し引く)", None),
    ],
)
def test_a_charge_for_paying_back_leaves_the_share(text: str, share: int | None) -> None:
    reading: Any = read("refund", text)
    assert (reading["offered"], reading["share"], reading["conditions"][0]["quote"]) == (True, share, text)


def test_money_that_comes_back_till_a_day_is_not_denied() -> None:
    assert read("refund", "5日前まで手数料を除く全額、以降は不可")["kind"] == "text"


def test_money_back_in_steps_may_end_in_none() -> None:
    reading: Any = read("refund", "開催10日前まで全額、3日前まで50%、それ以降は返金なし")
    told = [(one["label"], one["told"]["offered"], one["told"]["share"]) for one in reading["of"]]
    assert told == [("開催10日前まで", True, 100), ("3日前まで", True, 50), ("それ以降", False, None)]


@pytest.mark.parametrize(
    ("text", "books"),
    [
        ("1級・2級共通テキスト 3,080円(税込)、別途問題集1,430円", [("1級・2級共通テキスト", 3080), ("問題集", 1430)]),
        ("公式テキスト 2,530円(税込)、別売の問題集 1,650円", [("公式テキスト", 2530), ("問題集", 1650)]),
        ("公式テキスト 2,200円+用語集 990円", [("公式テキスト", 2200), ("用語集", 990)]),
        (
            "公式テキスト(2級用) 2,200円、(1級用) 2,860円",
            [("公式テキスト(2級用)", 2200), ("公式テキスト(1級用)", 2860)],
        ),
    ],
)
def test_a_title_is_no_more_than_the_name_of_a_book(text: str, books: list[tuple[str, int]]) -> None:
    reading: Any = read("materials", text)
    assert [(one["title"], one["price"]) for one in reading["books"]] == books


@pytest.mark.parametrize("text", ["テキスト3冊(受講料に含む)、別途用語集990円", "テキスト・別途問題集 各1,430円"])
def test_two_statements_are_no_title(text: str) -> None:
    assert read("materials", text)["kind"] == "text"


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("合格証は無料、会員カードは希望者のみ1,650円", [("合格証", 0), ("会員カード 希望者", 1650)]),
        ("認定登録料 4,400円、別途カード発行880円", [("認定登録料", 4400), ("カード発行", 880)]),
        ("合格証明書(和文・英文) 各900円", [("合格証明書 和文", 900), ("合格証明書 英文", 900)]),
        ("無料(再発行は1,320円)", [(None, 0), ("再発行", 1320)]),
    ],
)
def test_what_an_amount_of_a_certificate_is_for(text: str, amounts: list[tuple[str | None, int]]) -> None:
    reading: Any = read("certificate_fee", text)
    assert [(one["label"], one["low"]) for one in reading["amounts"]] == amounts


def test_a_wish_behind_several_papers_stays_a_text() -> None:
    assert read("certificate_fee", "賞状990円・カード1,980円(希望者)")["kind"] == "text"


def test_results_by_way_and_who_publishes_them() -> None:
    text = "ネット試験は終了と同時に画面表示、統一試験は施行後3~4週間で各支部が発表"
    reading: Any = read("result_day", text)
    told = {one["label"]: one["told"] for one in reading["of"]}
    assert (told["ネット試験"]["at_once"], told["ネット試験"]["ways"]) == (True, ["web"])
    assert told["統一試験"]["after"] == {"low": 3, "high": 4, "unit": "weeks"}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [("2028年2月中旬", "2028-02-11", "2028-02-20"), ("令和9年6月下旬にWebで発表", "2027-06-21", "2027-06-30")],
)
def test_a_part_of_a_month_with_its_year_is_no_season(text: str, first: str, last: str) -> None:
    reading: Any = read("result_day", text)
    assert (reading["date"], reading["until"], "season" in reading) == (first, last, False)


@pytest.mark.parametrize(
    ("text", "told"),
    [("なし", False), ("無し", False), ("あり", True), ("有", True), ("立ち会いなしで受験可", False)],
)
def test_a_bare_answer_says_whether_somebody_watches(text: str, told: bool) -> None:
    reading: Any = read("proctored", text)
    assert (reading["kind"], reading["proctored"]) == ("proctored", told)


@pytest.mark.parametrize("text", ["○", "なし(録画あり)", "なし(自宅で自由に受験)"])
def test_a_mark_or_a_no_with_a_but_stays_a_text(text: str) -> None:
    assert read("proctored", text)["kind"] == "text"


def test_what_is_handed_out_is_nothing_that_one_brings() -> None:
    reading: Any = read("open_book", "メモ用紙は配布、電卓のみ持込可")
    assert (reading["parts"], reading["devices"]) == (["電卓のみ"], True)
