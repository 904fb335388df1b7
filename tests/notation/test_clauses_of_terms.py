"""Whose clause a figure stands in: texts of exams of other trades, read by hand before the code saw them."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        # Working days and days from one to another are no number of days.
        ("result_day", "受験日から土日・祝日を除いた18日後"),
        ("result_day", "当日〜1ヶ月程度"),
        ("result_day", "会場受験の場合合格発表までに約1か月かかるそうです。"),
        # A span with one end, one that differs by place, and two exams with ways of their own.
        ("application", "申込期間は試験日の約3ヶ月前:願書の入手から提出までには時間がかかる"),
        (
            "application",
            "申し込みの開始日は、試験日の約3ヵ月前です。各都道府県によって、申込み開始日も変わってきます。",
        ),
        ("application", "全国一斉試験はインターネット申し込み、随時試験は試験会場に直接申し込むようになっています。"),
        # What frees from a part without its having been passed.
        (
            "retake",
            "乙1、乙2、乙3のいずれか1つでも免許を持っている方は、\n『危険物に関する法令』\n『基礎的な化学』\nが科目免除になります。",
        ),
        ("retake", "「インテリアプランナー」の有資格登録者は、一次試験の『インテリア基礎科目』が免除されます。"),
        # Forms and numbers of parts that are not told apart.
        ("exam_content", "学科試験は選択式で、一般知識と専門知識15問ずつが出題されます。実技試験は記述式です。"),
        ("exam_content", "筆記試験 マークシート 方式で四肢択一 工具を用いての実技"),
        # A mark with exceptions of some subjects, and one of which the head is lost.
        (
            "passing_mark",
            "2級 : 100点満点で、60点以上\n3級 : 100点満点で、70点以上\n統計調査士 : 100点満点で、70点以上",
        ),
        # The way on paper is another one.
        ("mode", "試験方法は『マークシート方式』とパソコンを用いる『CBT試験』です。"),
        ("open_book", "「参考書を見ながら解く」こと等が事実上できてしまうことにはなります。"),
        ("proctored", "受験中に特に監視等は行われないタイプのIBT試験も多く"),
    ],
)
def test_a_term_that_is_of_some_or_of_something_else_is_refused(field: str, printed: str) -> None:
    assert read_term(field, printed)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        (
            "schedule",
            "試験は都道府県ごとに年1回実施:8月~12月の間に各都道府県が実施するため、複数の都道府県で受験することも可能です。",
        ),
        ("schedule", "各都道府県による おおむね2週間~4ヵ月に1回"),
        (
            "duration",
            "測量士試験   午前10時から午後4時まで(午後0時30分から午後1時30分まで休憩)\n"
            "測量士補試験  午後1時30分から午後4時30分まで",
        ),
        (
            "course_cost",
            "受講料は場所によりますが、テキスト、タオル、認定料も含み、20,000円〜25,000円の間に当てはまるくらいです。",
        ),
        ("exam_fee", "受験料は税込み1万円でテキスト、試験の費用を含む。すでにテキストを購入済みの場合は8千円。"),
        (
            "eligibility",
            "3級であれば、それらの経験は求められません。3級の受験に必要な条件は、"
            "「ウェブの作成や運営に関する業務に従事している者及び従事しようとしている者」",
        ),
    ],
)
def test_a_figure_of_another_place_class_or_thing_is_refused(field: str, printed: str) -> None:
    assert read(field, printed)["kind"] == "unreadable"


def _marks(printed: str) -> list[tuple[str | None, float, str, bool]]:
    reading: dict[str, Any] = dict(read_term("passing_mark", printed))
    return [(one["label"], one["low"], one["unit"], one["approx"]) for one in reading["marks"]]


@pytest.mark.parametrize(
    ("printed", "marks"),
    [
        ("合格ラインは、65%以上の正答率です。(60点満点中39点以上取得者)", [(None, 65, "percent", False)]),
        ("1次試験は100問の筆記試験で、70点以上で合格となります。", [("1次", 70, "points", False)]),
        ("園芸管理士の合格点は、41~44点ほど、合格率は30%前後です。", [(None, 41, "points", True)]),
        (
            "試験では70%得点できれば合格です。満点を取るためにすべてを丸暗記をする必要はなく、基本に忠実に学習すれば十分合格が狙えます。",
            [(None, 70, "percent", False)],
        ),
        (
            "択一式\n満点:70点(7科目 × 10点)\n「総得点46点以上、かつ各科目4点以上」",
            [("択一", 46, "points", False), (None, 4, "points", False)],
        ),
    ],
)
def test_a_mark_keeps_to_its_clause(printed: str, marks: list[tuple[str | None, float, str, bool]]) -> None:
    assert _marks(printed) == marks


@pytest.mark.parametrize(
    ("field", "printed", "told"),
    [
        (
            "application",
            "申し込みの開始日は、試験日の約3ヵ月前です。",
            {"opens": {"low": 3, "high": 3, "unit": "months"}, "closes": None},
        ),
        (
            "application",
            "受検申請期間: 令和6年12月25日(水)PM12:00 ~ 令和7年1月9日(木)",
            {"windows": [{"from": "2024-12-25", "to": "2025-01-09"}]},
        ),
        (
            "application",
            "出願はウェブからのみ。\n電話やFAXでの受付は承っていません。",
            {"ways": ["web"]},
        ),
        (
            "aid",
            "教育訓練経費の20%、最大10万円が受講修了後に戻ってきます。なお、4,000円を超えないときは給付されません。",
            {"share": 20, "cap": 100000},
        ),
        ("study_time", "勉強期間の目安は最短で半年から1年", {"months": {"low": 6, "high": 12}, "approx": True}),
        ("upkeep", "認定更新の事務手数料は4,620円です。", {"fee": 4620, "renewal": True}),
        (
            "upkeep",
            "資格の有効期間は交付日から2年間で、更新が必要です。",
            {"every": {"low": 2, "high": 2, "unit": "years"}},
        ),
        ("retake", "あり(科目合格制度)", {"exempt": True}),
        ("proctored", "試験中に監視は行われません。自宅で受験できます。", {"proctored": False}),
        ("mode", "会場開催またはCBT", {"modes": ["hall", "test-centre"]}),
        (
            "exam_content",
            "マークシート式の学科試験と、論述式の実技試験がある。",
            {
                "parts": [
                    {"label": "学科", "forms": ["choice"], "questions": None},
                    {"label": "実技", "forms": ["essay"], "questions": None},
                ]
            },
        ),
        (
            "exam_content",
            "試験はすべてマークシート方式。記述試験や実技試験はありませんから、初めての方も安心です。",
            {"parts": [{"label": None, "forms": ["choice"], "questions": None}]},
        ),
        (
            "materials",
            "日本ワイン検定公式テキスト「日本ワインの教科書」(柴田書店)を中心に学習してください。",
            {"official": True, "on_sale": None},
        ),
    ],
)
def test_a_term_is_read_from_its_own_clause(field: str, printed: str, told: dict[str, Any]) -> None:
    reading: dict[str, Any] = dict(read_term(field, printed))
    assert {key: reading.get(key) for key in told} == told


def test_a_list_in_a_head_is_of_each_of_its_parts() -> None:
    reading: dict[str, Any] = dict(read("duration", "【理論、電力、機械】90分 【法規】65分"))
    minutes = {(part["label"], part["minutes"]) for part in reading["parts"]}
    assert minutes == {("理論・電力・機械", 90), ("法規", 65)}


def test_what_is_near_home_is_not_sat_there() -> None:
    printed = (
        "青森県・石川県・埼玉県・京都府・岡山県・熊本県・長崎県の7か所でしか実施されていませんので、"
        "自宅から近い会場を選んで申し込む必要があります。"
    )
    assert read("venue", printed).get("home") is False


def test_what_others_pay_less_is_no_label() -> None:
    told: Any = read("exam_fee", "9,800円(実技免除の場合、減額あり)")
    assert [(amount["label"], amount["low"]) for amount in told["amounts"]] == [(None, 9800)]
