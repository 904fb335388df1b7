"""The terms of exams of other trades: kinds of text that pages print, in wordings of their own, read by hand."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def read(field: str, text: str) -> dict[str, Any]:
    return dict(read_term(field, text))


def marks(text: str) -> list[tuple[str | None, float, str, int | None, bool]]:
    reading = read("passing_mark", text)
    return [(one["label"], one["low"], one["unit"], one["of"], one["each"]) for one in reading.get("marks", [])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "どの科目も含めて6科目の総点数の65%かつ45点未満の科目がないこと",
            [(None, 65, "percent", None, False), (None, 45, "points", None, True)],
        ),
        (
            "1科目でも満点の30%未満のないことを基準とし、総得点の55%以上",
            [(None, 30, "percent", None, True), (None, 55, "percent", None, False)],
        ),
        ("択一式と論文との合計で65%以上", [(None, 65, "percent", None, False)]),
        ("学科/筆記(マークシート)50問90分/35点以上(50点満点)", [("学科", 35, "points", 50, False)]),
        ("各受検科目55%以上", [(None, 55, "percent", None, True)]),
        ("5~7級は120点満点の75%程度が合格", [("5級~7級", 75, "percent", None, False)]),
        (
            "100点を満点として、実技は55点以上、学科は65点以上",
            [("実技", 55, "points", 100, False), ("学科", 65, "points", 100, False)],
        ),
        ("総得点140点に対し、得点80点以上の者", [(None, 80, "points", 140, False)]),
        ("択一式40点以上、選択式20点以上", [("択一", 40, "points", None, False), ("選択", 20, "points", None, False)]),
    ],
)
def test_a_mark_is_of_what_the_text_says(
    text: str, expected: list[tuple[str | None, float, str, int | None, bool]]
) -> None:
    assert marks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "実技は55点以上、学科は65点以上(入門級では50点以上)",
        "7割以上で合格と聞いていたのですが",
        "2021年度の合格点は33点(50点満点)",
        "基礎60点以上、応用は非公開",
        "40点は取らないと合格できません",
    ],
)
def test_a_mark_for_some_of_one_year_or_by_hearsay_is_no_mark(text: str) -> None:
    assert read("passing_mark", text)["kind"] == "unreadable"


def test_a_word_of_difficulty_alone_moves_no_mark() -> None:
    assert read("passing_mark", "難易度は高めで、正答率75%以上が合格です")["adjusted"] is False
    assert read("passing_mark", "正答率75%程度(難易度により多少上下)")["adjusted"] is True


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("この検定には、「筆記試験」「実技試験」があります。", ["筆記", "実技"]),
        ("実技試験と面接試験", ["実技", "面接"]),
        ("学科試験(実技なし)", ["学科"]),
        ("実技I 筆記(3問/40分/記述式)", ["実技1"]),
    ],
)
def test_a_part_that_stands_beside_another_is_a_part(text: str, parts: list[str]) -> None:
    assert [part["label"] for part in read("exam_content", text)["parts"]] == parts


@pytest.mark.parametrize(
    ("text", "forms", "questions"),
    [
        ("全40問のマークシートで、5つの選択肢の中から1つを選ぶ形式", ["choice"], 40),
        ("筆記(選択問題8割、記述式問題2割)", ["choice", "written"], None),
        ("4者択一 70問 90分 1問2点", ["choice"], 70),
        ("マークシート方式(一部記述式)", ["choice", "written"], None),
    ],
)
def test_weights_and_choices_of_a_question_are_no_numbers_of_questions(
    text: str, forms: list[str], questions: int | None
) -> None:
    part = read("exam_content", text)["parts"][0]
    assert (part["forms"], part["questions"]) == (forms, questions)


@pytest.mark.parametrize(
    "text",
    ["短答式試験と論文式試験がある", "Aが12題、Bが4題で、20問×5点", "60問(うち記述5問)", "選択式と、I種のみ論述式"],
)
def test_a_form_of_one_part_is_none_of_the_whole(text: str) -> None:
    assert read("exam_content", text)["kind"] == "unreadable"


def test_the_first_of_two_lengths_before_the_exam_opens_the_application() -> None:
    reading = read("application", "各試験日の約2ヶ月半〜2週間前")
    assert (reading["opens"]["low"], reading["opens"]["unit"]) == (2.5, "months")
    assert (reading["closes"]["low"], reading["closes"]["unit"]) == (2, "weeks")


@pytest.mark.parametrize(
    "text",
    [
        "受験後すぐ(紙の試験は約3週間後)",
        "沖縄県 | 2週間前後",
        "認定証の発送は試験後5週間です",
        "科目合格の有効期間は3年です。",
        "1か月程度の学習期間",
    ],
)
def test_a_wait_of_something_else_is_none_for_the_result(text: str) -> None:
    assert read("result_day", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text", ["試験の終了時、画面に合否が出ます。", "合否は当日発表です。", "受験を終えると画面上に結果が出る"]
)
def test_a_result_on_the_screen_comes_at_once(text: str) -> None:
    assert read("result_day", text)["at_once"] is True


@pytest.mark.parametrize(
    "text",
    [
        "登録講習を修了すると、4問が免除されます。",
        "2種の資格を持った方は「法規」科目が免除されます。",
        "★一部免除制度(3点免除)あり",
        "合格すると一部科目合格通知書が発行されます",
        "2回目の受験に制限はありませんが、3回目以降は10日間受験できません",
        "何度も受験すると、その分費用がかさみます",
    ],
)
def test_what_frees_otherwise_or_costs_again_is_no_exemption(text: str) -> None:
    assert read("retake", text)["kind"] == "unreadable"


def test_an_exemption_in_a_bracket_has_its_length() -> None:
    reading = read("retake", "一部合格による免除には期限(合格した試験の翌々年度末)があります")
    assert reading["valid"] == {"low": 2, "high": 2, "unit": "fiscal-years"}


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("調理士証の交付申請手数料は、3,600円です。", 3600),
        ("登録料:9,000円(登録免許税:7,500円、登録手数料:1,500円)", 9000),
        ("認定カードの発行には別途1,500円の手数料がかかります。", 1500),
    ],
)
def test_a_fee_for_the_certificate_is_the_whole_of_it(text: str, yen: int) -> None:
    assert read("certificate_fee", text)["amounts"][0]["low"] == yen


@pytest.mark.parametrize("text", ["受験料9,000円(認定料込み)", "登録料3,000円は受験料に含まれます。"])
def test_a_fee_of_members_or_within_another_is_none(text: str) -> None:
    assert read("certificate_fee", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "years", "yen"),
    [
        ("有効期間は4年です。4年に一度、更新手続きが必要です。", 4, None),
        ("更新費用 7,000円[税込]", None, 7000),
        ("2年ごとの更新で、更新料は無料です", 2, 0),
        ("合格は一生有効ですが、免状は10年ごとの更新が必要です", 10, None),
    ],
)
def test_a_renewal_tells_its_period_and_fee(text: str, years: int | None, yen: int | None) -> None:
    reading = read("upkeep", text)
    assert reading["renewal"] is True
    assert (reading["every"] and reading["every"]["low"], reading["fee"]) == (years, yen)


@pytest.mark.parametrize(
    "text", ["合格科目は3年間有効です。", "受験資格の有効期限は3年です", "永久に有効というわけではありません"]
)
def test_how_long_something_else_holds_is_no_renewal(text: str) -> None:
    assert read("upkeep", text)["kind"] == "unreadable"


def test_the_least_time_of_study_has_an_open_end() -> None:
    assert read("study_time", "最短2ヶ月で取得可能")["months"] == {"low": 2, "high": None}
    assert read("study_time", "通関士 350~450時間")["hours"] == {"low": 350, "high": 450}


@pytest.mark.parametrize(
    "text", ["試験問題に関する質問は一切受け付けません。", "質問を受け付けてくれないなんて対応はしていません"]
)
def test_questions_about_the_exam_are_no_support(text: str) -> None:
    assert read("support", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text", ["返金や変更は一切お受けできません。", "受検料の返還はありません。", "一度納めた受験料は返金しません。"]
)
def test_a_refund_denied_in_other_words_is_denied(text: str) -> None:
    assert read("refund", text)["offered"] is False


@pytest.mark.parametrize(
    "text",
    [
        "合格者に受講料全額が返金される",
        "中止などの場合のほかは返還しません。",
        "全額を返金しますが、手数料として1万円を申し受けます。",
    ],
)
def test_a_refund_on_a_condition_that_is_not_known_is_refused(text: str) -> None:
    assert read("refund", text)["kind"] == "unreadable"


def test_what_is_supposed_is_the_condition_of_a_refund() -> None:
    reading = read("refund", "もしも不合格だったら受講料を全額返金します。")
    assert (reading["offered"], [one["code"] for one in reading["conditions"]]) == (True, ["failed"])


def test_a_share_of_marks_is_no_aid() -> None:
    assert read("aid", "得点率65%以上で合格")["kind"] == "unreadable"
    assert read("aid", "受講料の20% ※ 10万円を上限とします。")["cap"] == 100000


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("自宅での受験ではなく、テストセンターでの受験です。", ["test-centre"]),
        ("会場試験です。在宅試験ではありません。", ["hall"]),
        ("団体 PBT方式(ペーパー方式)/個人 CBT方式", ["hall", "test-centre"]),
        ("オンライン試験を自宅会場で受験します。", ["home"]),
    ],
)
def test_a_way_that_is_put_aside_is_none(text: str, modes: list[str]) -> None:
    assert read("mode", text)["modes"] == modes


@pytest.mark.parametrize("text", ["会場受験のみ。在宅受験は2022年に終了", "自宅でオンライン講座を受けてから会場で受験"])
def test_a_way_that_has_ended_or_is_of_learning_is_refused(text: str) -> None:
    assert read("mode", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "allowed", "parts"),
    [
        ("教科書の持ち込みは可能ですが、試験中は鞄にしまっていただきます。", "no", []),
        ("構造科目では法令集が持ち込み可能です。", "partly", ["構造"]),
        ("テキスト持込可(電子機器は不可)", "yes", []),
    ],
)
def test_books_in_a_bag_or_in_one_subject(text: str, allowed: str, parts: list[str]) -> None:
    assert read("open_book", text) == {"kind": "open_book", "allowed": allowed, "parts": parts}


@pytest.mark.parametrize(
    "text", ["監視員が不在となる試験において対策は不可欠", "リモート監視付き試験を受験するときに注意したいこと"]
)
def test_watching_in_general_is_none_of_this_exam(text: str) -> None:
    assert read("proctored", text)["kind"] == "unreadable"


def test_the_day_from_which_a_law_holds_is_not_the_day_of_the_exam_s_law() -> None:
    assert read("based_on", "関連法は2019年に改正され、2021年4月1日より施行されています。")["kind"] == "unreadable"
    assert read("based_on", "2023年4月1日現在施行されている法令による")["as_of"] == "2023-04-01"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("passing_mark", "模擬試験で65点以上"),
        ("exam_content", "この章からは約15問が出題されます"),
        ("exam_content", "総合試験がマークシート方式、地域試験がCBT方式です"),
        ("exam_content", "マークシート、記述、面接"),
        ("application", "申込期間は検定日の約2か月前"),
        ("application", "窓口による出願はできなくなりました"),
        ("result_day", "合否が即時または短い期間で確認できる"),
        ("retake", "科目合格制度あり(4年)"),
        ("materials", "公式のテキストがある資格もあります"),
        ("materials", "小さな検定の教材は販売されておらず"),
        ("support", "通信講座には添削指導がつくことも多い"),
        ("support", "その場で質問ができません"),
        ("refund", "全額返金には条件があります"),
        ("mode", "学科は会場のみ、面接はオンラインのみ"),
        ("mode", "研修はオンラインで行います"),
        ("exam_content", "残りの12問は計算問題です"),
        ("result_day", "合格証は、試験日から3週間後に郵送で通知"),
        ("study_time", "気づいたら試験の2か月前になっていた"),
        ("materials", "使う公式テキスト:海辺の生きもの入門ガイド"),
    ],
)
def test_what_holds_of_some_or_is_told_by_halves_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


def test_what_stands_around_the_mark_tells_of_it_too() -> None:
    assert read("passing_mark", "55点以上の点数を全ての科目で取る必要")["marks"][0]["each"]
    assert read("passing_mark", "合格基準は概ね正答率65%以上")["marks"][0]["approx"]
    assert read("passing_mark", "各科目 7割")["marks"][0]["each"]


def test_the_last_day_of_a_month_ends_the_season() -> None:
    assert read("application", "申込期間 4月1日~6月末日")["season"] == {"from": "04-01", "to": "06-30"}


def test_limits_before_the_exam_are_read_in_two_clauses() -> None:
    told = read("application", "受験希望日の3か月前から受付開始。郵送の場合は受験希望日の10日前が申込期限です。")
    assert (told["opens"], told["closes"]) == (
        {"low": 3, "high": 3, "unit": "months"},
        {"low": 10, "high": 10, "unit": "days"},
    )


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("ご契約後の解約は教材到着後10日以内であれば可能です。", True),
        ("10日以内であれば書面により契約の解除(クーリング・オフ)をすることができます。", True),
        ("受験料の払い戻しはできませんのでご注意ください。", False),
    ],
)
def test_a_contract_that_may_be_ended_gives_money_back(text: str, *, offered: bool) -> None:
    assert read("refund", text)["offered"] is offered


def test_the_organiser_s_book_is_named_behind_a_copula() -> None:
    books = read("materials", "公式テキストである「みなとの灯台ものがたり」に掲載")["books"]
    assert books == [{"title": "みなとの灯台ものがたり", "price": None}]


def test_a_hall_that_nobody_goes_to_is_no_way() -> None:
    assert read("mode", "試験会場に出向かずとも自宅で受験できる")["modes"] == ["home"]
    assert read("mode", "どのコースでも指定の会場で受験しなければなりません。")["modes"] == ["hall"]


def test_a_shared_screen_is_watched() -> None:
    assert read("proctored", "試験監督者が受験者のPC画面を共有して監視します。")["proctored"] is True


@pytest.mark.parametrize(
    "text", ["資格は3年間有効。資格の更新には2万円かかります。", "3年ごとに更新(更新料2万円)", "更新料(3年毎) 20000円"]
)
def test_a_fee_of_tens_of_thousands_renews(text: str) -> None:
    told = read("upkeep", text)
    assert (told["every"], told["fee"]) == ({"low": 3, "high": 3, "unit": "years"}, 20000)


def test_a_first_and_a_last_day_are_a_window() -> None:
    told = read("application", "受付開始 2023年10月2日 受付締切 2024年1月15日")
    assert told["windows"] == [{"from": "2023-10-02", "to": "2024-01-15"}]


def test_a_full_mark_in_a_bracket_is_no_mark() -> None:
    assert marks("満点(800点)の55%以上") == [(None, 55, "percent", None, False)]


def test_a_benefit_called_general_is_the_general_training() -> None:
    assert read("aid", "学費の20%(上限10万円)が支給される教育訓練給付制度(一般給付金)")["training"] == "general"
