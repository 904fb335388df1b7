"""Figures in sentences: each with the head word of its own clause, or a question."""

import pytest
from tests.reading.conftest import tell_refused
from tests.reading.test_pages_of_other_markets import read, tell_whole


def tell_sentence(text: str, title: str = "宅地建物取引士") -> list[tuple[str, str, str | None, str | None]]:
    return tell_whole(read(f"<p>{text}</p>", title))


def test_each_clause_has_the_figure_of_its_own_head_word() -> None:
    assert tell_sentence("受験料は6,600円(税込)で、試験時間は90分です。") == [
        ("exam_fee", "6,600円(税込)", "dealer", None),
        ("duration", "90分", "dealer", None),
    ]


def test_each_sentence_of_a_paragraph_is_read_for_itself() -> None:
    assert tell_sentence(
        "宅建は人気の資格です。合格率は例年15%前後で推移しています。受験料は8,200円となっています。"
    ) == [
        ("pass_rate", "例年15%前後", "dealer", None),
        ("exam_fee", "8,200円", "dealer", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "field", "text"),
    [
        ("試験は年2回、6月と11月に実施されます。", "schedule", "年2回、6月と11月に実施されます"),
        ("100点満点中70点以上で合格です。", "passing_mark", "100点満点中70点以上で合格です"),
    ],
)
def test_a_verb_may_tell_what_a_figure_is(sentence: str, field: str, text: str) -> None:
    assert tell_sentence(sentence) == [(field, text, "dealer", None)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("合格率は約40%と油断できない数字です。", [("pass_rate", "約40%")]),
        ("受験料は5,500円から受けられる手軽さが魅力です。", [("exam_fee", "5,500円")]),
        ("試験時間は2時間で、50問出題されます。", [("duration", "2時間")]),
        (
            "申込期間は7月1日から7月31日までで、試験日は10月20日です。",
            [("application", "7月1日から7月31日まで"), ("schedule", "10月20日")],
        ),
    ],
)
def test_what_is_said_behind_a_figure_is_no_part_of_it(sentence: str, told: list[tuple[str, str]]) -> None:
    assert tell_sentence(sentence) == [(field, text, "dealer", None) for field, text in told]


@pytest.mark.parametrize("sentence", ["合格率は50%と前年の半分まで下がりました。", "合格率は52.0%まで低下しています。"])
def test_what_changes_a_figure_stays_with_it(sentence: str) -> None:
    assert not [one for one in tell_sentence(sentence) if one[1] in ("50%", "52.0%")]


@pytest.mark.parametrize(
    ("sentence", "field", "text"),
    [
        ("試験は100分のCBT方式です。", "duration", "100分"),
        ("宅建の試験は10月中旬に行われます。", "schedule", "10月中旬"),
        ("試験終了の約1時間後に発表します。", "result_day", "試験終了の約1時間後"),
        ("2023年3月31日(金)に宅建試験の結果が発表されました。", "result_day", "2023年3月31日(金)"),
    ],
)
def test_verbs_tell_lengths_and_days(sentence: str, field: str, text: str) -> None:
    assert tell_sentence(sentence) == [(field, text, "dealer", None)]


def test_a_day_of_the_exam_is_none_of_its_results() -> None:
    told = tell_sentence("12月10日、協会は、さる10月25日に実施した宅建試験の結果を公表した。")

    assert "10月25日" not in [text for field, text, *_ in told if field == "result_day"]


def test_a_share_of_those_who_sat_is_no_passing_mark() -> None:
    assert not [one for one in tell_sentence("受験者の60%以上が合格しています。") if one[0] == "passing_mark"]


def test_what_the_sentence_is_about_is_said_of_each_of_its_figures() -> None:
    reading = read("<p>筆記試験はマークシート方式で、問題数は50問、試験時間は120分です。</p>", "第二種電気工事士")

    assert [(one.field, one.text, one.qualifiers.part) for one in reading.proposals if one.field == "duration"] == [
        ("duration", "120分", "筆記")
    ]


def test_a_figure_for_each_of_several_is_of_each() -> None:
    body = "<p>試験の日程は、社会福祉士が2月上旬、看護師が2月中旬となっています。</p>"

    assert tell_whole(read(body)) == [
        ("schedule", "2月上旬", "welfare", None),
        ("schedule", "2月中旬", "nurse", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "他の資格の合格率は20%です。",
        "当校の合格率は20%です。",
        "社会福祉士も人気です。合格率は20%です。",
        "通信講座もあります。受験料は8,200円です。",
        "2023年の結果が出ました。合格率は20%です。",
        "地方では、試験は年に2回実施されます。",
        "60%以上が合格します。",
        "合格率は20%ですが、独学だと10%です。",
        "合格率は90.8%(新卒者の合格者数は58人で、合格率は95.5%)。",
    ],
)
def test_what_may_be_of_something_else_is_not_proposed(sentence: str) -> None:
    assert tell_sentence(sentence) == []


def test_a_sentence_beside_the_figure_is_kept_as_a_question() -> None:
    body = "<h2>受験料</h2><p>受験料は8,200円です。再受験の方だけ4,100円です。</p>"

    assert [one[0] for one in tell_refused(read(body, "宅地建物取引士"))] == ["再受験の方だけ4,100円です。"]


def test_a_cell_that_spans_two_names_is_of_both() -> None:
    table = "<tr><th></th><th>社会福祉士</th><th>看護師</th></tr><tr><th>受験料</th><td colspan=2>8,000円</td></tr>"

    assert tell_whole(read(f"<table>{table}</table>")) == [
        ("exam_fee", "8,000円", "welfare", None),
        ("exam_fee", "8,000円", "nurse", None),
    ]


def test_months_under_one_heading_of_days_date_the_figures_of_their_rows() -> None:
    table = (
        "<table><tr><th colspan=2 rowspan=2>項目</th><th colspan=2>試験月</th></tr><tr><th>1月</th><th>3月</th></tr>"
        "<tr><th rowspan=2>2008</th><th>受験者</th><td>961</td><td>1,255</td></tr>"
        "<tr><th>合格率</th><td>41.3%</td><td>44.0%</td></tr></table>"
    )

    assert tell_whole(read(table, "秘書検定")) == [
        ("examinees", "961", "secretary", "2008-01"),
        ("examinees", "1,255", "secretary", "2008-03"),
        ("pass_rate", "41.3%", "secretary", "2008-01"),
        ("pass_rate", "44.0%", "secretary", "2008-03"),
    ]


def test_people_that_a_verb_counts_are_of_the_frame_of_the_sentence_and_so_is_the_next() -> None:
    text = "2022年の試験では、全国で54,406人が受験し10,328人が合格。合格率は19%です。"

    assert tell_sentence(text) == [
        ("examinees", "54,406人", "dealer", "2022"),
        ("passers", "10,328人", "dealer", "2022"),
        ("pass_rate", "19%", "dealer", "2022"),
    ]


def test_whose_the_first_figure_of_a_sentence_is_the_others_are() -> None:
    text = "社会福祉士試験の受験者数は、4000名前後で合格率は5%です。"

    assert tell_sentence(text, "看護師") == [
        ("examinees", "4000名前後", "welfare", None),
        ("pass_rate", "5%", "welfare", None),
    ]


def test_a_record_of_a_year_is_no_heading_of_the_next() -> None:
    records = "平成27年度 受験者数 1984 合格者310名 (15.6%)<br>平成26年度 受験者数 2045 合格者296名 (14.5%)"
    body = f"<p>合格率推移:<br>看護師<br>{records}</p>"

    assert tell_whole(read(body)) == [
        ("examinees", "1984", "nurse", "2015"),
        ("passers", "310名", "nurse", "2015"),
        ("pass_rate", "15.6%", "nurse", "2015"),
        ("examinees", "2045", "nurse", "2014"),
        ("passers", "296名", "nurse", "2014"),
        ("pass_rate", "14.5%", "nurse", "2014"),
    ]


def test_a_name_before_a_figure_says_whose_it_is() -> None:
    body = "<h1>社会福祉士・看護師</h1><h2>受験料</h2><p>社会福祉士:4,250円<br>看護師:2,850円</p>"

    assert tell_whole(read(body)) == [
        ("exam_fee", "4,250円", "welfare", None),
        ("exam_fee", "2,850円", "nurse", None),
    ]


def test_a_head_with_its_value_in_brackets_is_a_label() -> None:
    assert tell_whole(read("<ul><li>試験結果通知(例年7月上旬頃)</li></ul>", "宅建")) == [
        ("result_day", "例年7月上旬頃", "dealer", None)
    ]


def test_the_grade_that_a_text_of_days_begins_with_is_its_own() -> None:
    body = "<h2>試験日</h2><ul><li>1級…12月上旬頃</li><li>2級…6月下旬頃</li></ul>"
    told = [(one.field, one.qualifiers.grade) for one in read(body, "秘書検定").proposals]

    assert told == [("schedule", "1級"), ("schedule", "2級")]


def test_a_mark_that_is_said_to_be_the_passing_one_is_it() -> None:
    assert tell_sentence("70点以上が合格ラインです。") == [("passing_mark", "70点以上", "dealer", None)]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>合格基準</h2><p>たとえ総得点が全体の60%以上であっても、<br>合格にはなりません。</p>",
        "<h2>受験料</h2><p>○はじめて受検される方へ<br>受験料5,000円です。</p>",
        "<h2>合格率</h2><table><tr><th>合格率</th><td>【26年度】甲種:28.4% 乙種:41.7%</td></tr></table>",
        "<p>2017年の試験が終わりました。<br>受験者数は3,912人です。</p>",
    ],
)
def test_what_is_said_only_in_part_is_a_question(body: str) -> None:
    assert tell_whole(read(body, "宅建")) == []


def test_cities_in_a_line_are_over_no_figure() -> None:
    table = "<table><tr><td>年度</td><td>合格率</td></tr><tr><td>平成16年度</td><td>18.8%</td></tr></table>"
    reading = read(f"<p>【会場案内】<br>全国<br>札幌、東京、横浜</p><p>【試験結果】</p>{table}", "宅建")

    assert [(one.text, one.qualifiers.population) for one in reading.proposals if one.field == "pass_rate"] == [
        ("18.8%", None)
    ]


def test_who_applied_stays_aside_under_a_heading_with_its_unit() -> None:
    head = "<tr><th></th><th>受験者数(人)</th><th>実受験者数(人)</th></tr>"
    body = f"<table>{head}<tr><th>第51回</th><td>5,040</td><td>4,249</td></tr></table>"

    assert tell_whole(read(body, "宅建")) == [("examinees", "4,249", "dealer", "第51回")]


def test_what_passes_the_exam_may_follow_another_figure() -> None:
    assert tell_sentence("試験時間は90分で、100点満点中70点以上で合格となります。") == [
        ("duration", "90分", "dealer", None),
        ("passing_mark", "100点満点中70点以上で合格となります", "dealer", None),
    ]


@pytest.mark.parametrize(
    ("sentence", "field", "text"),
    [
        ("試験は3月23日、北海道、東京都および沖縄県で実施された。", "schedule", "3月23日"),
        ("厚生労働省は5月9日に宅建の合格発表を行った。", "result_day", "5月9日"),
        ("合否は3週間後に書面で発表されます。", "result_day", "3週間後"),
        ("年2回、5月と11月に実施されています。", "schedule", "年2回、5月と11月に実施されています"),
        ("60%以上の正答率であることが求められます。", "passing_mark", "60%以上の正答率"),
    ],
)
def test_verbs_tell_when_an_exam_was_held_its_results_announced_and_what_it_requires(
    sentence: str, field: str, text: str
) -> None:
    assert tell_sentence(sentence) == [(field, text, "dealer", None)]


@pytest.mark.parametrize("sentence", ["模擬試験は、年2回実施されます。", "説明会は、年2回実施されます。"])
def test_what_is_held_has_to_be_the_exam(sentence: str) -> None:
    assert tell_sentence(sentence) == []


def test_how_often_an_exam_is_held_may_stand_before_a_figure() -> None:
    assert tell_sentence("宅建試験は年に1回、10月に行われ、合格率は約15%です。") == [
        ("schedule", "年に1回、10月", "dealer", None),
        ("pass_rate", "約15%", "dealer", None),
    ]


def test_what_a_writer_thinks_of_a_figure_is_no_part_of_it() -> None:
    assert tell_sentence("合格率は40%程度と比較的高く、人気があります。") == [("pass_rate", "40%程度", "dealer", None)]
