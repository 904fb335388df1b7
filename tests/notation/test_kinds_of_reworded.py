"""Sentences that say what others say in other words, and would be read in silence for what they don't say."""

from collections.abc import Mapping
from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


# Any, since each test asks the keys of its own kind of reading.
def _read(field: str, text: str) -> Mapping[str, Any]:
    return read_term(field, text) if field in READERS else read(field, text)


def _is_refused(field: str, text: str) -> bool:
    return _read(field, text)["kind"] in ("unreadable", "text")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("17歳以上であれば、特別な条件はありません。", "other"),
        ("満20歳以上の方なら特段の要件はございません。", "other"),
        ("16歳以上の人ならば、これといった資格は要りません。", "other"),
        ("満15歳以上であれば特に要件は定めていません。", "other"),
        ("14歳以上なら受検資格は不要です。", "other"),
        ("4級の合格者であれば、受検の制限はない。", "other"),
        ("高等学校卒業以上で、特に条件はありません。", "other"),
        ("実務経験5年以上であれば、特段の条件はありません。", "experience"),
        ("実務経験2年以上の方で、学歴の制限はありません。", "experience"),
    ],
)
def test_what_is_asked_of_nobody_more_is_asked_all_the_same(text: str, state: str) -> None:
    assert _read("eligibility", text)["state"] == state


def test_an_age_in_a_clause_of_its_own_leaves_no_open_door() -> None:
    assert _read("eligibility", "受検できるのは20歳以上で、特別な条件はありません。")["kind"] == "unreadable"


@pytest.mark.parametrize(
    "text",
    [
        "受検にあたって特別な条件はありません。",
        "植物に興味のある方であれば、特別な条件はありません。",
        "年齢や学歴などに特段の制限はございません。",
        "不要。ただし、身分証明書の写しの同封が必要です。",
        "なし。ただし、本人確認書類の提示が必要です。",
    ],
)
def test_what_all_can_meet_leaves_an_exam_open(text: str) -> None:
    assert _read("eligibility", text)["state"] == "open"


@pytest.mark.parametrize(
    "text",
    [
        "不要。ただし、在職証明書と本人確認書類の提出が必要です。",
        "不要。ただし、本人確認書類および修了証の提出が必要です。",
        "不要。ただし、本人確認書類と免状の写しの添付が必要です。",
        "不要。ただし、会員登録が必要です。",
    ],
)
def test_what_is_shown_beside_a_paper_of_identity_may_be_a_condition(text: str) -> None:
    assert _is_refused("eligibility", text)


@pytest.mark.parametrize(
    ("text", "halls"),
    [
        ("国内の9か所でしか実施していないため、自宅に近い試験地を選びましょう。", 9),
        ("全国14都市で開催。ご自宅最寄りの会場で受検できます。", 14),
        ("全国120か所のテストセンターのうち、自宅や職場に近いところで受けられます。", 120),
        ("長野、金沢、松江の3会場。自宅から通いやすい会場をお選びください。", 3),
        ("長野・金沢の2会場です。合格証は後日ご自宅へお届けします。", 2),
        ("全国60会場。会場はインターネットで探せます。", 60),
        ("自宅が遠い方のために全国25会場を用意しています。", 25),
    ],
)
def test_a_hall_near_home_is_not_at_home(text: str, halls: int) -> None:
    reading = _read("venue", text)
    assert (reading["home"], reading["halls"]) == (False, halls)


@pytest.mark.parametrize("text", ["自宅に問題が届き、在宅で受検します。", "自宅のパソコンで受検"])
def test_an_exam_at_home_is_still_one(text: str) -> None:
    assert _read("venue", text)["home"] is True


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("出願方法は実技試験では郵便とウェブがあり、結果発表は受検から6週間ほどです。", []),
        ("願書は郵送で提出し、結果発表は試験の20日後です。", []),
        ("試験はインターネット上で行い、合格発表は試験の4週間後です。", []),
        ("受検料は郵便振替で納め、試験日から50日後に合格発表があります。", []),
        ("応募はホームページから、合否通知は試験から2か月後です。", []),
        ("試験はインターネットで実施され、結果は試験日から3週間後に郵送されます。", ["post"]),
        ("結果通知は受検の6週間後、郵便は使わずウェブだけで行います。", ["web"]),
        ("結果は郵送ではなく、試験の2週間後にマイページで確認します。", ["web"]),
        ("試験から5週間後に、申込時に登録したメールアドレスへ結果を送信します。", ["email"]),
        ("合否は試験の3週間後、出願サイトのマイページで発表されます。", ["web"]),
    ],
)
def test_the_way_to_apply_to_pay_or_to_sit_is_none_of_results(text: str, ways: list[str]) -> None:
    reading = _read("result_day", text)
    assert (reading["kind"], reading["ways"]) == ("result", ways)


@pytest.mark.parametrize(
    "text",
    [
        "5,800円(平成20年度の料金)",
        "5,800円(※平成20年度の受検料です。)",
        "5,800円 ※平成20年度の金額となります。",
        "5,800円(2008年度のもの)",
        "5,800円(平成20年度現在)",
    ],
)
@pytest.mark.parametrize("field", ["exam_fee", "course_cost"])
def test_a_price_of_one_year_long_ago_keeps_it(field: str, text: str) -> None:
    reading = _read(field, text)
    assert [(price["low"], price["since"]) for price in reading["changes"]] == [(5800, "2008-04-01")]


@pytest.mark.parametrize(
    "text", ["5,800円(平成20年の料金)", "5,800円(2008年10月の料金です)", "5,800円。これは平成20年度の料金です。"]
)
def test_a_price_of_a_time_long_ago_without_a_day_is_refused(text: str) -> None:
    assert _is_refused("exam_fee", text)


@pytest.mark.parametrize(
    "remark",
    [
        "今のところ未公表です。",
        "現時点では未公表です。",
        "今の時点では未公開です。",
        "現段階では未確定です。",
        "まだ公表されていません。",
        "今年度は現時点では未公表です。",
        "次回の分は今のところ明らかにされていません。",
    ],
)
@pytest.mark.parametrize(
    ("field", "said"),
    [("exam_fee", "5,800円"), ("pass_rate", "41.5%"), ("passers", "620人"), ("duration", "75分")],
)
def test_a_figure_that_is_said_not_to_be_out_is_none(field: str, said: str, remark: str) -> None:
    assert not _is_refused(field, said)
    assert _is_refused(field, f"{said}。{remark}")
    assert _is_refused(field, f"{said}({remark.rstrip('。')})")


@pytest.mark.parametrize(
    "text",
    [
        "1年で{who}が3万人を超えました。",
        "およそ半年で{who}が“3万人”を超えました。",
        "わずか2年半で{who}が3万人に達しました。",
        "たった10か月で{who}が3万人に到達しました。",
        "2年足らずで{who}が3万人を上回りました。",
        "開始1年で{who}3万人越え",
        "{who}が3万人を超えました。",
        "{who}が3万人に到達しました。",
        "{who}が「3万人」の大台を超えました。",
    ],
)
@pytest.mark.parametrize(("field", "who"), [("examinees", "受検者"), ("passers", "合格者")])
def test_what_was_reached_once_is_no_number_of_a_year(field: str, who: str, text: str) -> None:
    assert _is_refused(field, text.format(who=who))


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("2022年度の受検者が3万人を超えました。", (30000, None)),
        ("毎年3万人を超える人が受検しています。", (30000, None)),
        ("受検者数は「3万人」を超えています。", (30000, None)),
        ("受検者は『3万人』以上です。", (30000, None)),
        ("1年間で3万人が受検しています。", (30000, 30000)),
    ],
)
def test_a_number_of_each_year_or_of_one_is_read_with_its_end(text: str, ends: tuple[int, int | None]) -> None:
    (value,) = _read("examinees", text)["values"]
    assert (value["low"], value["high"]) == ends


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("択一+記述合計98点以上かつ記述25点以上/140点", [(None, 98, 140), ("記述", 25, None)]),
        ("総合98点以上かつ論述25点以上/140点満点", [(None, 98, 140), ("論述", 25, None)]),
        ("論述25点以上/50点かつ合計98点以上/140点", [("論述", 25, 50), (None, 98, 140)]),
    ],
)
def test_the_full_marks_of_the_sum_are_none_of_a_parts(
    text: str, told: list[tuple[str | None, int, int | None]]
) -> None:
    marks = _read("passing_mark", text)["marks"]
    assert [(mark["label"], mark["low"], mark["of"]) for mark in marks] == told


def test_full_marks_that_may_be_of_a_part_or_of_all_are_refused() -> None:
    assert _is_refused("passing_mark", "合計98点以上かつ論述25点以上(140点満点)")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("実技作図試験(5問、制限時間50分間)", "実技作図試験"),
        ("作図試験(5問、制限時間50分間)", "作図試験"),
        ("実技製図試験:50分", "実技製図試験"),
        ("筆記作文試験:50分", "筆記作文試験"),
        ("学科マークシート試験:50分", "学科マークシート試験"),
    ],
)
def test_a_part_with_a_name_of_two_words_is_named(text: str, label: str) -> None:
    (part,) = _read("duration", text)["parts"]
    assert (part["label"], part["minutes"]) == (label, 50)


@pytest.mark.parametrize("text", ["実務筆記試験(5問、解答時間50分間)", "一次学科筆記試験(40問、制限時間50分間)"])
def test_a_part_whose_name_is_not_made_out_is_refused(text: str) -> None:
    assert _is_refused("duration", text)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("course_cost", "受講料金:実施団体によって違います(約7千円ほど)"),
        ("course_cost", "講習費用の金額:実施団体によって違います(約7千円)"),
        ("exam_fee", "受検料金:実施団体によって違います(約7千円ほど)"),
    ],
)
def test_a_label_does_not_begin_within_the_word_of_its_field(field: str, text: str) -> None:
    (price,) = _read(field, text)["amounts"]
    assert (price["label"], price["low"]) == ("実施団体によって違い", 7000)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("合格ラインは、75%以上の正解率とします。(80点満点中60点以上を取った方)", 75, 75, "percent"),
        ("水族飼育士試験の合格点は51~54点ほど、合格率はおよそ4割です。", 51, 54, "points"),
        ("満点の75%以上(審査委員会が最終決定)", 75, 75, "percent"),
        ("満点の75%以上(最終判定は審査委員会が行います)", 75, 75, "percent"),
    ],
)
def test_what_says_no_more_of_a_mark_is_left_out(text: str, low: int, high: int, unit: str) -> None:
    (mark,) = _read("passing_mark", text)["marks"]
    assert (mark["label"], mark["low"], mark["high"], mark["unit"]) == (None, low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "合格ラインは、75%以上の正解率とします。(80点満点中50点以上を取った方)",
        "満点の75%以上(合格点は審査委員会が毎回決定)",
    ],
)
def test_another_mark_and_one_that_is_set_each_time_are_more(text: str) -> None:
    assert _is_refused("passing_mark", text)


def test_a_judgement_is_no_denial_of_the_rate_before_it() -> None:
    (value,) = _read("pass_rate", "合格率は、45%前後で決して易しい検定というわけではありません。")["values"]
    assert (value["low"], value["approx"]) == (45, True)
    assert _is_refused("pass_rate", "合格率は45%前後というわけではありません。")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("duration", "70分ですが、10分の休憩も入っています。"),
        ("duration", "70分(2028年度から短くなります)"),
        ("duration", "2028年度から試験時間は延びます。今は70分です。"),
        ("venue", "9都市(2028年度から増えます)"),
        ("exam_fee", "4,500円程度になる見通しです。"),
        ("exam_fee", "4,500円になりそうです。"),
        ("exam_fee", "4,500円ほどかかると聞きました。"),
        ("exam_fee", "4,500円とのことです。"),
        ("pass_rate", "合格率は3割になる模様です。"),
        ("result_day", "合格発表は試験日から2か月後に郵送で通知されるそうだ。"),
        ("course_cost", "教材費込みで36,000円、教材がいらない人は29,000円"),
        ("course_cost", "教材費込みで36,000円、会員は29,000円"),
        ("exam_fee", "受検手数料ならびに受検票送付用郵送料: ¥4,980"),
        ("exam_fee", "受検料は税込8千円。すでにテキストを購入済みのときは6千円。"),
        ("schedule", "2月は行われず、それ以外の月の第3日曜日に行われます。"),
        ("schedule", "3年に1度、9月に行われます。"),
        ("schedule", "隔年で9月に実施"),
        ("schedule", "年4回だったのが、2023年度から3回に減りました。"),
        ("schedule", "5月だった試験は8月に移りました。"),
        ("schedule", "5月の試験がなくなり、12月だけになりました。"),
        ("schedule", "5月から8月に変わりました。"),
        ("schedule", "5月と9月の2回、ただし5月は学科だけ"),
        ("schedule", "5月より8月の間(年に1回)"),
        ("duration", "70分です。※この試験は打ち切られました。"),
        ("venue", "9都市(この検定は取りやめになりました)"),
    ],
)
def test_what_is_not_so_or_not_all_in_other_words_is_refused(field: str, text: str) -> None:
    assert _is_refused(field, text)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("duration", "70分(説明時間は含みません)"),
        ("course_cost", "教材費込みで36,000円"),
        ("schedule", "昨年までは5月の実施でしたが、今は9月です。"),
        ("schedule", "5月から8月に行われます。"),
        ("venue", "9都市で行われます。"),
    ],
)
def test_words_beside_those_change_nothing(field: str, text: str) -> None:
    assert not _is_refused(field, text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("学歴は問いませんが、実務経験が要ります。", "experience"),
        ("学歴不問、なお、実務経験3年以上", "experience"),
        ("15歳からどなたでも受けられます。", "other"),
        ("どなたでも受検可(15歳から)", "other"),
        ("学歴を問わず誰でも受検できます(ただし20歳を超えていること)", "other"),
        ("受検できる年齢は15歳からで、学歴は問いません。", "other"),
        ("講座を受けずに試験だけ受けることは不可能です。", "course_required"),
        ("何歳からでもどなたでも受けられます。", "open"),
    ],
)
def test_other_verbs_ask_as_much(text: str, state: str) -> None:
    assert _read("eligibility", text)["state"] == state


@pytest.mark.parametrize("text", ["講座を受けていなくても受検できます。", "講習を修了していなくても受検できます。"])
def test_a_course_that_nobody_needs_is_not_required(text: str) -> None:
    assert _read("eligibility", text).get("state") != "course_required"


@pytest.mark.parametrize(
    "text", ["どなたでも。ただし1級は実務3年以上。", "誰でも受検できます。ただし1級では2級合格者に限る。"]
)
def test_the_grade_that_is_kept_for_some_is_excepted(text: str) -> None:
    assert _read("eligibility", text)["excepting"] == ["1級"]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("受検票は郵送されます。申込みはウェブからです。", ["web"]),
        ("ウェブ申込 2025/10/06〜2025/10/17", ["web"]),
    ],
)
def test_what_comes_by_post_is_no_way_to_apply(text: str, ways: list[str]) -> None:
    assert _read("application", text)["ways"] == ways


@pytest.mark.parametrize(
    "text",
    ["インターネットで申し込み、受検料はコンビニで払います。", "願書は窓口で配り、出願は郵送だけです。"],
)
def test_where_one_pays_or_gets_papers_is_no_way_to_apply(text: str) -> None:
    assert _is_refused("application", text)


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("会場とオンラインのどちらでも受けられます。", {"hall", "online"}),
        ("オンラインと会場の両方で受けられます。", {"hall", "online"}),
        ("受検方式は、オンライン受検、会場受検、CBT受検があります。", {"hall", "online", "test-centre"}),
    ],
)
def test_each_of_several_ways_to_sit_is_told(text: str, modes: set[str]) -> None:
    assert set(_read("mode", text)["modes"]) == modes


def test_what_is_denied_politely_is_denied() -> None:
    assert _read("support", "就職サポートはございません。")["placement"] is False
    assert _read("support", "質問NG")["questions"] is False


def test_the_same_word_in_another_spelling_says_the_same() -> None:
    months = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12]
    assert _read("schedule", "毎月第3日曜日(8月をのぞく)")["months"] == months
    assert _read("result_day", "試験日からだいたい2か月後に発表されます。")["approx"] is True
    (mark,) = _read("passing_mark", "おのおのの得点率が75%以上を合格")["marks"]
    assert mark["each"] is True
    reading = _read("venue", "在宅受検から会場受検に変更")
    assert reading["home"] is False


def test_how_many_times_each_grade_is_held_is_not_lost_with_another_counter() -> None:
    reading = _read("schedule", "3級は年に4度、2級は年に2度行われます。")
    assert (reading["label"], reading["per_year"]) == ("3級", 4)
    assert [(one["label"], one["per_year"]) for one in reading["others"]] == [("2級", 2)]
