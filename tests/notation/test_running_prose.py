"""What sentences of schools, guides and blogs say of something else than their field, and what they say of it."""

from collections.abc import Mapping

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


def _read(field: str, text: str) -> Mapping[str, object]:
    return read_term(field, text) if field in READERS else read(field, text)


@pytest.mark.parametrize(
    "text",
    [
        # Conditions are named, and none is said.
        "要項の受験資格表で該当する行を1つ選びます。",
        "受験資格・試験日程・合格基準を1枚にメモする",
        "受験資格や合格後の流れは、それぞれの解説記事で確認できます。",
        "級ごとに受験資格・問題数・合格基準が異なります。",
        "この記事では受験資格と免許要件の違いを整理します。",
        "受験資格の書類をもう一度そろえなくて済みます。",
        "受験資格を満たさない申込は無効となり、受験料の返金はありません。",
        "受験資格を満たせる方はぜひ取得していくべきでしょう。",
        "登山ガイドに資格は必須ではないです。",
        # A course is what gives the right to sit.
        "未経験の人は、まず基礎講習を受けて受験資格を得るのが一般的です。",
        "「実務1年以上」か「基礎講習修了」の二択で、学歴・年齢は問われません。",
        # One grade asks, another does not.
        "3級に受験資格はありません。2級は3級の合格者だけが受けられます。",
    ],
)
def test_conditions_that_a_sentence_only_names_are_none(text: str) -> None:
    reading: dict[str, object] = dict(read("eligibility", text))
    assert reading["kind"] == "unreadable" or reading["state"] == "course_required"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("16歳以上の方であれば受験できます。", "other"),
        ("指定の業務に通算5年以上従事している", "experience"),
        ("日本国内に居住していることが受検資格になります。", "other"),
        ("受験するには、協会が認定する講座を修了しなくてはいけません。", "course_required"),
        ("年齢:18歳以上\n学歴・職歴:特に制限なし", "other"),
        ("泳げなくても、何歳からでも受験できます。ただし免許が交付されるのは18歳になってからです。", "open"),
        ("2級の受験資格は3級の登録者ですので、経験を積みながら上を目指すことになります。", "other"),
    ],
)
def test_conditions_that_a_sentence_states_are_read(text: str, state: str) -> None:
    reading = read("eligibility", text)
    assert reading["kind"] == "eligibility"
    assert reading["state"] == state


@pytest.mark.parametrize("field", ["exam_fee", "pass_rate", "duration", "application", "result_day", "upkeep"])
@pytest.mark.parametrize(
    "whose",
    ["再試験の", "他校の", "旧制度の", "海外の", "多くの資格の", "類似資格の", "友人の", "女性の", "二次試験の"],
)
def test_a_thing_of_another_or_of_a_part_is_not_the_exams(field: str, whose: str) -> None:
    said = {
        "exam_fee": "受験料は7,700円です。",
        "pass_rate": "合格率は約60%です。",
        "duration": "試験時間は90分です。",
        "application": "申込期間は毎年4月1日から4月30日までです。",
        "result_day": "合格発表は試験日から約1か月後です。",
        "upkeep": "有効期間は3年間です。",
    }[field]
    assert _read(field, said)["kind"] not in ("unreadable", "text")
    other = _read(field, whose + said)
    values = [*other.get("values", ()), *other.get("amounts", ()), *other.get("parts", ()), *other.get("of", ())]  # type: ignore[misc]
    assert other["kind"] in ("unreadable", "text") or (values and all(value["label"] for value in values))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("venue", "学生の場合は、試験会場は全国30会場です。"),
        ("schedule", "通信講座では、試験は毎月実施されます。"),
        ("refund", "他社の場合、受講料は全額返金されます。"),
    ],
)
def test_a_sentence_that_another_thing_opens_is_of_that(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "unreadable"


def test_what_is_only_compared_with_or_told_beside_the_exam_is_put_aside() -> None:
    compared = read("examinees", "この31,200人という受験者数は、別の試験の受験者数45,100人と比べても少なくない。")
    assert compared["kind"] == "people"
    assert [value["low"] for value in compared["values"]] == [31200]
    beside = read("venue", "講座はオンラインで受講、試験は東京・福岡の会場で受けます")
    assert beside["kind"] == "venue"
    assert (beside["home"], beside["halls"]) == (False, 2)


@pytest.mark.parametrize("field", ["exam_fee", "pass_rate", "duration", "upkeep", "schedule"])
@pytest.mark.parametrize(
    "turn",
    [
        "という声もあります。",
        "と書いているサイトもあります。",
        "だったらよいのですが。",
        "というのは過去の話です。",
        "とする案が出ています。",
        "(諸説あり)",
    ],
)
def test_what_others_say_or_is_wished_or_over_is_no_value(field: str, turn: str) -> None:
    said = {
        "exam_fee": "受験料は7,700円",
        "pass_rate": "合格率は約60%",
        "duration": "試験時間は90分",
        "upkeep": "有効期間は3年間",
        "schedule": "試験は年2回",
    }[field]
    assert _read(field, said + turn)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # A form that the sentence only mentions is no name of the figure.
        ("exam_fee", "出題は択一42題と記述13題で、受験料は10,000円です。"),
        ("pass_rate", "記述問題もあるため、合格率は約40%とやや下がります。"),
        ("passing_mark", "試験はマークシートと記述式で、500点満点中350点以上が合格ラインです。"),
        # Estimates, differences and what is compared.
        ("pass_rate", "推定合格率は90%以上と見てよいでしょう。"),
        ("pass_rate", "合格率は約55%と一次より高く見えます。"),
        ("pass_rate", "過去5年間の平均合格率は72.4%ですが、昨年度は68.1%でした。"),
        ("examinees", "申請者数と受験者数の差は約9,700人です。"),
        ("passing_mark", "合格ラインが80〜90%の試験と比べると余裕があります。"),
        # Sums, lessons and what comes on top.
        ("exam_fee", "テキスト代＋受験料の約1万円で済みます。"),
        ("exam_fee", "基本コースは59,800円ですが、別途受験料が必要です。"),
        ("course_cost", "全15回で受講料は1回8,000円です。"),
        # Of one field of questions, of one of two ways, of one grade.
        ("exam_content", "実務分野は出題数が7問と最も多くなっています。"),
        ("mode", "CBT方式でも受験可能です。"),
        ("mode", "通信コースを選べば自宅でも受験可能です。"),
        ("venue", "3級に限り、登録会場など上記以外の場所でも開催されます。"),
        ("study_time", "受講期間は最大5か月あります。"),
        ("study_time", "数十時間〜100時間の幅で考えます。"),
        # When a certification came to be, and halls that only have names.
        ("schedule", "この資格は、2011年12月にできました。"),
        ("venue", "試験会場は、北海道センター、東北センター、関東センターです。"),
    ],
)
def test_what_a_sentence_says_of_something_else_is_refused(field: str, text: str) -> None:
    assert _read(field, text)["kind"] == "unreadable"


def test_a_least_price_has_no_greatest() -> None:
    reading = read("exam_fee", "検定は受験料5,500円から受けられ、独学でも合格を目指せます。")
    assert reading["kind"] == "money"
    assert [(amount["low"], amount["high"]) for amount in reading["amounts"]] == [(5500, None)]


def test_a_class_of_two_letters_is_a_label() -> None:
    reading = read("pass_rate", "UC級は合格率約85%と最も取得しやすい級になっています。")
    assert reading["kind"] == "rate"
    assert [(value["label"], value["low"]) for value in reading["values"]] == [("UC級", 85)]


def test_free_behind_leaders_is_nothing_to_pay() -> None:
    reading = read("exam_fee", "◆受験料・・・無料")
    assert reading["kind"] == "money"
    assert [amount["low"] for amount in reading["amounts"]] == [0]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("お申込み後2週間以内に検定料8,800円を下記口座にお振込みください。", 8800),
        ("対象は中学生以上で、受験料は無料。", 0),
    ],
)
def test_who_may_sit_and_when_one_pays_are_no_labels(text: str, low: int) -> None:
    reading = read("exam_fee", text)
    assert reading["kind"] == "money"
    assert [(amount["label"], amount["low"]) for amount in reading["amounts"]] == [(None, low)]


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("それぞれ100点満点のうち、3級は70点以上、2級は80点以上を合格とします。", {"3級": (70, 100), "2級": (80, 100)}),
        (
            "得点の合計は300点満点で、合計得点は1級が240点以上、4級は210点以上とします。",
            {"1級": (240, 300), "4級": (210, 300)},
        ),
        ("3級では60問が出題され、80点以上を取れれば合格です。", {"3級": (80, None)}),
    ],
)
def test_full_marks_at_the_head_are_of_each_grade(text: str, marks: Mapping[str, tuple[int, int | None]]) -> None:
    reading = read_term("passing_mark", text)
    assert reading["kind"] == "mark"
    assert {mark["label"]: (mark["low"], mark["of"]) for mark in reading["marks"]} == marks


@pytest.mark.parametrize(
    ("text", "years", "fee"),
    [
        ("資格の有効期間は5年間の更新制で、更新研修の受講が必要です。", 5, None),
        ("有効期間は5年間になっていて、更新の手続きは有効期限の1年前からできます。", 5, None),
        ("(有効期限は1年間です)", 1, None),
        ("2年ごとに更新研修を受け、更新料11,000円を納める必要があります。", 2, 11000),
    ],
)
def test_what_one_does_to_renew_is_no_other_length(text: str, years: int, fee: int | None) -> None:
    reading = read_term("upkeep", text)
    assert reading["kind"] == "upkeep"
    assert reading["every"] == {"low": years, "high": years, "unit": "years"}
    assert reading["fee"] == fee


def test_an_exemption_that_there_is_not_is_none() -> None:
    reading = read_term("retake", "この試験に免除制度は、ありません。")
    assert reading["kind"] == "retake"
    assert reading["exempt"] is False


def test_results_behind_the_days_of_the_exam_are_read() -> None:
    reading = read_term("result_day", "試験は年3回(3月・8月・12月)実施され、合格発表は約2週間後です。")
    assert reading["kind"] == "result"
    assert reading["after"] == {"low": 2, "high": 2, "unit": "weeks"}


def test_a_content_that_is_called_easy_is_read() -> None:
    reading = read_term("exam_content", "学科試験は4択のマークシート方式なので、それほど難易度は高くありません。")
    assert reading["kind"] == "content"
    assert [(part["label"], part["forms"]) for part in reading["parts"]] == [("学科", ["choice"])]


@pytest.mark.parametrize(
    ("field", "text", "key", "value"),
    [
        ("open_book", "試験は在宅で、テキスト参照可、合格基準60%以上です。", "allowed", "yes"),
        ("open_book", "在宅での受験なので、教科書を見ながら解いても問題ありません。", "allowed", "yes"),
        ("mode", "受験料10,000円で在宅受験できる手軽さが人気です。", "modes", ["home"]),
        ("materials", "公式テキストを中心に1か月しっかり学べば合格できます。", "official", True),
        ("support", "毎月の課題には講師が朱筆で添削を加えます。", "corrections", True),
        ("refund", "検定料はいかなる理由でも返却いたしません。", "offered", False),
        ("study_time", "標準学習期間は3か月ですが、6か月まで無料で延長できます。", "months", {"low": 3, "high": 3}),
    ],
)
def test_facts_of_other_fields_beside_a_term_change_nothing(field: str, text: str, key: str, value: object) -> None:
    reading: dict[str, object] = dict(read_term(field, text))
    assert reading.get(key) == value


@pytest.mark.parametrize(
    ("text", "season"),
    [
        ("4月下旬から5月末までの期間に受験申込みをしなければなりません。", {"from": "04-21", "to": "05-31"}),
        ("申込期間は毎年7月上旬〜7月下旬の約3週間です。", {"from": "07-01", "to": "07-31"}),
    ],
)
def test_a_span_that_is_counted_or_must_be_kept_is_a_season(text: str, season: Mapping[str, str]) -> None:
    reading = read_term("application", text)
    assert reading["kind"] == "application"
    assert reading["season"] == season
