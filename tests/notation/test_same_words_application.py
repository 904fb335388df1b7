"""How one applies, said in other words than the reader's: the same values, and labels as they are printed."""

from typing import Any

import pytest

from mikiwame.notation.synonyms import SAME
from mikiwame.notation.terms import read_term


def _tell(text: str) -> dict[str, Any]:
    """What a text tells, without the keys that tell nothing."""
    reading: Any = read_term("application", text)
    return {key: told for key, told in reading.items() if key != "kind" and told not in (None, [], False)}


def _refuses(text: str) -> bool:
    return read_term("application", text)["kind"] == "unreadable"


def test_every_pattern_of_the_lists_compiles() -> None:
    # They are compiled when they are first used, which may be long after a mistake in one was made.
    assert not [pattern for pairs in SAME.values() for pattern, _ in pairs if pattern.groups < 0]


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("エントリーは専用ページからお願いします。", ["web"]),
        ("応募はスマートフォンやタブレットから行えます。", ["web"]),
        ("お手続きは当協会のウェブサイト上でお願いします。", ["web"]),
        ("願書の提出は郵便に限ります。", ["post"]),
        ("申込書は書留郵便にして出してください。", ["post"]),
        ("必要な書類をポストに投函してお申し込みください。", ["post"]),
        ("願書を事務局まで直接お持ちください。", ["in-person"]),
        ("出願はカウンターで承ります。", ["in-person"]),
        ("セイコーマートやミニストップで申し込めます。", ["shop"]),
        ("お近くの本屋でお手続きいただけます。", ["shop"]),
        ("出願は在学する学校を介して行います。", ["school"]),
        ("願書は学校が一括して出願します。", ["school"]),
        ("出願はパソコンやスマホ、ローソン、本屋などで行えます。", ["web", "shop"]),
        ("オンライン出願以外は受け付けていません。", ["web"]),
        ("郵便での出願は行っていません。ウェブからお申し込みください。", ["web"]),
        ("願書は廃止し、オンライン申請に一本化しました。", ["web"]),
        ("受付方法は郵送のみとし、窓口での受付は行いません。", ["post"]),
    ],
)
def test_ways_are_found_in_whatever_words_they_are_said(text: str, ways: list[str]) -> None:
    assert _tell(text) == {"ways": ways}


@pytest.mark.parametrize(
    "text",
    [
        "出願は年中無休で受け付けています。",
        "ご都合のよいときに申し込めます。",
        "エントリーは一年を通じて承っております。",
        "24時間365日お申し込みいただけます。",
        "締切はありません。随時受け付けています。",
    ],
)
def test_at_any_time_is_said_in_many_words(text: str) -> None:
    assert _tell(text) == {"any_time": True}


def _time(length: float, unit: str) -> dict[str, Any]:
    return {"low": length, "high": length, "unit": unit}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("本番の5週間前が申込の締め切りです。", {"closes": _time(5, "weeks")}),
        ("受検する日の12日前までにお申し込みください。", {"closes": _time(12, "days")}),
        ("出願は、試験期間が終わる日の8日前までお受けいたします。", {"closes": _time(8, "days")}),
        ("試験日の前日まで申込可", {"closes": _time(1, "days")}),
        ("募集開始 試験の5か月前", {"opens": _time(5, "months")}),
        (
            "出願は考査のおよそ70日前にスタートし、25日前に締め切ります。",
            {"opens": _time(70, "days"), "closes": _time(25, "days")},
        ),
        (
            "受付期間は回ごとに定めます(実施日の約3か月〜1か月前)",
            {"opens": _time(3, "months"), "closes": _time(1, "months")},
        ),
        (
            "ネットでの出願は、検定日の4か月ほど前に始まります。",
            {"opens": _time(4, "months"), "ways": ["web"]},
        ),
        (
            "予約は、受験希望日の2か月前から前日まで可能です。",
            {"opens": _time(2, "months"), "closes": _time(1, "days")},
        ),
    ],
)
def test_days_before_the_exam_are_counted_from_the_day_however_it_is_called(text: str, told: dict[str, Any]) -> None:
    assert _tell(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "出願の受付は2027年1月12日(火)に始まり、2月5日(金)に締め切ります。",
            {"windows": [{"from": "2027-01-12", "to": "2027-02-05"}]},
        ),
        ("令和9年2月3日(水)から同月26日(金)まで", {"windows": [{"from": "2027-02-03", "to": "2027-02-26"}]}),
        (
            "2025年7月7日~8月1日(最終日の消印まで有効)",
            {"windows": [{"from": "2025-07-07", "to": "2025-08-01"}], "ways": ["post"]},
        ),
        ("提出期限:2025年11月14日(金)必着", {"deadline": "2025-11-14"}),
        ("2025年11月14日(金)まで", {"deadline": "2025-11-14"}),
        ("願書受付 9月1日~9月19日 (土・日・祝日は受け付けない。)", {"season": {"from": "09-01", "to": "09-19"}}),
    ],
)
def test_days_of_the_calendar_are_read_with_other_verbs_and_brackets(text: str, told: dict[str, Any]) -> None:
    assert _tell(text) == told


def test_labels_are_given_as_they_are_printed() -> None:
    text = "ウェブ出願 2025年6月2日~6月30日 郵便出願 2025年6月2日~6月20日"
    assert [one["label"] for one in _tell(text)["of"]] == ["ウェブ", "郵便"]
    text = "春の試験は2月上旬~3月上旬、秋の試験は8月上旬~9月上旬"
    assert [one["label"] for one in _tell(text)["of"]] == ["春の試験", "秋の試験"]
    text = "出願できる時期は、5月の検定なら2月中旬から3月中旬、10月の検定なら7月中旬から8月中旬です。"
    assert [one["label"] for one in _tell(text)["of"]] == ["5月の検定", "10月の検定"]


def test_each_of_some_people_and_exams_keeps_its_own() -> None:
    told = _tell("一般:2025年6月2日~6月30日、学生:2025年7月1日~7月31日")["of"]
    assert [(one["label"], one["told"]["windows"][0]["from"]) for one in told] == [
        ("一般", "2025-06-02"),
        ("学生", "2025-07-01"),
    ]
    told = _tell("紙の検定は郵送、CBTはウェブで申し込みます。")["of"]
    assert [(one["label"], one["told"]["ways"]) for one in told] == [("紙の検定", ["post"]), ("CBT", ["web"])]
    told = _tell("一般:6月2日(月)~6月30日(月)、学生:7月1日(火)~7月31日(木)")["of"]
    assert [one["label"] for one in told] == ["一般", "学生"]
    told = _tell("学生の願書の提出期限は2025年6月20日")["of"]
    assert [(one["label"], one["told"]["deadline"]) for one in told] == [("学生", "2025-06-20")]


@pytest.mark.parametrize(
    "text",
    [
        # Days of paying, of papers, of a change, of the exam itself.
        "手続きがお済みの方は、2025年8月29日(金)までに所定の受験料をお振り込みください。",
        "申込後は2025年8月29日までに受験料をお支払いください。",
        "願書の配布期間:6月2日~7月4日",
        "願書ダウンロード期間:10月3日(金)17時まで",
        "受験の取り消しは試験日の3日前まで可能です。",
        "写真の登録は試験日の3日前に締め切ります。",
        "受験期間:2025年6月2日~8月29日",
        "10月1日~12月19日の間に受験してください。",
        # No way to apply.
        "身分証を持参してください。",
        "ウェブでの受験もできます。",
        "合格証の申請は郵送で受け付けます。",
        "実施団体のサイトで会場を探し、申込は会場へ直接行います。",
        "インターネットで日程を調べてから電話で予約してください。",
        # No time to apply.
        "好きなときに学べます。",
        "窓口は年中無休で営業しています。",
        # A length that the span has not, an end that is told otherwise, an opening behind the end.
        "出願できるのは3月上旬から6月下旬までの1か月ほどです。",
        "受付は試験日の2か月前から試験当日までです。",
        "試験日の約1か月半~2か月前に受付を開始します。",
        # Another exam's, one sitting's, last year's, heard of, and a case that may come.
        "模擬試験の願書の提出期限は2025年6月20日",
        "第3回のみ、出願はウェブで承っております。",
        "来年度から出願はウェブで承っております。",
        "昨年はエントリー期間は4月1日から4月30日",
        "エントリー期間は4月1日から4月30日と聞きました。",
        "もし満席なら出願は郵便で承っております。",
        "出願は年中無休で承っております。定員に達し次第終了。",
        "開催日の2週間前までに受講を申し込んでください。",
        "特別措置の申請は2025年6月13日まで",
        "会員は専用サイト、一般は郵送で申し込みます。",
        # Who comes first, and some only.
        "ウェブ出願分だけで満席となったときは、そこで募集を終えます。",
        "海外からの申込:2025年6月2日~6月30日",
        "一般は6月2日~6月30日、学生は別に定めます。",
    ],
)
def test_what_is_of_another_matter_or_of_some_is_not_told_of_all(text: str) -> None:
    assert _refuses(text)


def test_no_word_of_applying_is_put_where_none_stands() -> None:
    assert _refuses("受験級の切替は3日前まで可能です。")
    assert _refuses("入金は試験日の1週間前が期限です。")


def test_papers_are_had_in_one_way_and_sent_in_another() -> None:
    assert _tell("願書はウェブからダウンロードし、郵送してください。") == {"ways": ["post"]}
    assert _tell("書店で申込用紙と払込票を受け取り、郵送します。") == {"ways": ["post"]}
