"""What sentences state without a head word, in headings, in cells of another heading, or with more than a figure."""

import pytest
from tests.reading.conftest import tell_refused
from tests.reading.test_pages_of_other_markets import read, tell_whole
from tests.reading.test_running_text import tell_sentence


def tell_parts(text: str, title: str = "宅地建物取引士") -> list[tuple[str, str, str | None]]:
    return [(one.field, one.text, one.qualifiers.part) for one in read(f"<p>{text}</p>", title).proposals]


def test_each_part_of_an_exam_has_the_days_of_its_own_clause() -> None:
    text = "例年一次試験は8月上旬、二次試験は筆記試験が10月中旬~下旬、口述試験が12月中旬に開催されています。"

    assert tell_parts(text) == [
        ("schedule", "8月上旬", "1次"),
        ("schedule", "10月中旬~下旬", "筆記・2次"),
        ("schedule", "12月中旬", "口述・2次"),
    ]


def test_days_of_parts_beside_another_statement_are_none_of_each() -> None:
    assert tell_parts("一次試験は8月上旬、申込の締切は筆記試験が10月中旬に行われた後です。") == []


@pytest.mark.parametrize(
    ("sentence", "field", "text"),
    [
        ("2004年より毎年1回行われている。", "schedule", "毎年1回行われている"),
        ("毎年8月上旬開催", "schedule", "毎年8月上旬開催"),
        (
            "日本のみならず、世界最大規模の団体で、知識を持つ人材を育成することを目的に、毎年、5月と11月の年2回実施されています。",
            "schedule",
            "毎年、5月と11月の年2回実施されています",
        ),
        ("2級・1級の合格率は90%前後なのでほぼ全員合格できます。", "pass_rate", "90%前後"),
        ("12月7日(金)に宅建試験の合格発表がありました。", "result_day", "12月7日(金)"),
        ("合格率は48.9%だった。", "pass_rate", "48.9%"),
    ],
)
def test_what_is_said_beside_a_figure_changes_nothing(sentence: str, field: str, text: str) -> None:
    assert tell_sentence(sentence) == [(field, text, "dealer", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "講習会は毎年1回行われている。",
        "東京会場のみ、毎年8月に開催。",
        "1級は毎年6月、2級のみ毎年8月に開催される場合があります。",
    ],
)
def test_what_is_said_of_others_or_of_some_is_no_statement_of_the_exam(sentence: str) -> None:
    assert tell_sentence(sentence) == []


def test_who_published_a_figure_is_not_of_what_it_is() -> None:
    text = "試験研究センターは、平成25年度の宅建試験の合格率が10.10%だったことを発表した。"
    text += "例えば平成22年の合格率は6.60%と発表されている。"

    assert tell_sentence(text) == [
        ("pass_rate", "10.10%", "dealer", "2013"),
        ("pass_rate", "6.60%", "dealer", "2010"),
    ]


def test_a_sitting_whose_results_are_announced_is_that_of_the_figures_behind() -> None:
    text = "厚生労働省は5月9日、第28回宅地建物取引士試験の合格発表を行った。"
    text += "受験者21,302人のうち合格者は10,411人で、合格率は48.9%だった。"

    assert [one for one in tell_sentence(text) if one[0] != "result_day"] == [
        ("examinees", "21,302人", "dealer", "第28回"),
        ("passers", "10,411人", "dealer", "第28回"),
        ("pass_rate", "48.9%", "dealer", "第28回"),
    ]


def test_the_part_that_a_sentence_is_about_is_that_of_its_figure() -> None:
    body = "<h2>宅建の合格率は?</h2><p>合格率は第1次試験は15%から20%です。</p><p>第2次試験が10%から20%です。</p>"

    assert [(one.text, one.qualifiers.part) for one in read(body, "宅建").proposals] == [
        ("15%から20%", "1次"),
        ("10%から20%", "2次"),
    ]


def test_how_seldom_an_exam_is_said_to_be_held_says_nothing_new() -> None:
    body = (
        "<h2>試験日</h2><p>宅建試験は毎年1回、11月の第2日曜日に行われています。"
        "試験は1年に1度しかありませんので、逃すと翌年の試験日まで待たなければなりません。</p>"
    )

    assert tell_whole(read(body, "宅建")) == [("schedule", "毎年1回、11月の第2日曜日に行われています", "dealer", None)]


def test_under_a_heading_of_two_fields_the_verb_tells_which_it_is() -> None:
    body = "<h2>試験日と試験場所</h2><p>宅建試験は、例年11月の第2日曜日の午後に、全国の各会場で実施されます。</p>"

    assert [one[:2] for one in tell_whole(read(body, "宅建"))] == [("schedule", "例年11月の第2日曜日")]


def test_a_heading_may_state_figures() -> None:
    told = read("<h1>秘書検定</h1><h2>受験料は2級が6,480円、3級が4,320円</h2><p>安くはありません。</p>", "秘書検定")

    assert [(one.field, one.text) for one in told.proposals] == [("exam_fee", "2級が6,480円、3級が4,320円")]
    amounts = (told.proposals[0].value or {})["amounts"]
    assert isinstance(amounts, list)
    assert [one["label"] for one in amounts if isinstance(one, dict)] == ["2級", "3級"]


@pytest.mark.parametrize("heading", ["合格率は90%!独学でも簡単?", "当校の合格率は98%", "講座の受講料は39,000円"])
def test_a_heading_that_claims_or_asks_states_nothing(heading: str) -> None:
    assert tell_whole(read(f"<h1>宅建</h1><h2>{heading}</h2><p>それぞれ見ていきましょう。</p>", "宅建")) == []


def test_a_cell_below_a_heading_without_figures_may_state_those_of_another_field() -> None:
    table = "<tr><th>難易度</th><td>やや難しい。合格率は1級10%、2級30%ほど。</td></tr><tr><th>主催</th><td>協会</td>"
    told = read(f"<table>{table}</table>", "秘書検定")

    assert [(one.field, one.text) for one in told.proposals if one.field == "pass_rate"] == [
        ("pass_rate", "1級10%、2級30%ほど")
    ]


def test_a_word_at_the_left_that_nobody_knows_keeps_its_day_from_the_exam() -> None:
    table = "<tr><td>試験の公示</td><td>令和3年7月5日</td></tr><tr><td>受験手数料</td><td>7,000円</td></tr>"
    table += "<tr><td>試験日時</td><td>令和3年11月14日(日)</td></tr><tr><td>合格発表</td><td>令和4年1月26日</td></tr>"
    told = read(f"<p>【2021年度の試験スケジュール】</p><table>{table}</table>", "宅建")

    assert [one[:2] for one in tell_whole(told)] == [
        ("exam_fee", "7,000円"),
        ("schedule", "令和3年11月14日(日)"),
        ("result_day", "令和4年1月26日"),
    ]
    assert ("令和3年7月5日", "reading.unknown_heading") in tell_refused(told)


@pytest.mark.parametrize(
    ("field", "sentence", "text"),
    [
        ("pass_rate", "例年4〜5%程度ということで、かなり低いですね。", "例年4〜5%程度"),
        # What is read whole is quoted whole.
        (
            "result_day",
            "例年9月下旬〜10月上旬に、受験地を管轄する法務局で掲示。また、本人に通知書を発送。",
            "例年9月下旬〜10月上旬に、受験地を管轄する法務局で掲示。また、本人に通知書を発送。",
        ),
        (
            "result_day",
            "例年、11月上旬に行う。合格者の氏名を法務局に掲示する。",
            "例年、11月上旬に行う。合格者の氏名を法務局に掲示する。",
        ),
    ],
)
def test_a_sentence_below_a_heading_is_read_without_its_remarks(field: str, sentence: str, text: str) -> None:
    heading = {"pass_rate": "合格率", "result_day": "合格者発表"}[field]

    assert tell_whole(read(f"<h2>{heading}</h2><p>{sentence}</p>", "宅建")) == [(field, text, "dealer", None)]


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("合格基準", "たとえ総得点が60%以上であっても、科目ごとの基準に足りなければ不合格です。"),
        ("合格発表", "10月上旬に試験を実施し、後日発表します。"),
        ("合格発表", "11月上旬に行う予定でしたが、延期して発表します。"),
    ],
)
def test_a_remark_that_turns_a_sentence_stays_with_it(heading: str, sentence: str) -> None:
    assert tell_whole(read(f"<h2>{heading}</h2><p>{sentence}</p>", "宅建")) == []


def test_without_regard_to_something_is_no_word_of_other_exams() -> None:
    text = "宅建試験は、誰でも受験できます。学歴等に関係なく、受験資格に制限はありません。受験料は7,000円です。"

    assert ("exam_fee", "7,000円", "dealer", None) in tell_sentence(text)


def test_this_exam_is_the_one_that_the_page_is_of() -> None:
    text = "宅建試験は、国家試験です。この試験は毎年1回実施され、合格すると道が開かれます。"

    assert tell_sentence(text) == [("schedule", "毎年1回実施され", "dealer", None)]


def test_questions_and_answers_on_a_name_are_of_that_name() -> None:
    body = "<h1>宅建Q&amp;A</h1><h2>試験日はいつですか?</h2><p>試験日は10月の第3日曜日と決まっています。</p>"

    assert [one[0] for one in tell_whole(read(body, "宅建Q&amp;A"))] == ["schedule"]


def test_the_parts_that_a_line_of_content_lists_have_lengths_of_their_own() -> None:
    body = "<h2>試験内容</h2><ul><li>筆記(書き取りを含む)120分、聞き取り35分</li></ul>"

    assert [(one.text, one.qualifiers.part) for one in read(body, "宅建").proposals if one.field == "duration"] == [
        ("120分", "筆記"),
        ("35分", "リスニング"),
    ]


@pytest.mark.parametrize(
    "line", ["筆記120分、聞き取り35分、休憩20分", "筆記120分、筆記35分", "筆記120分、聞き取り35分前集合"]
)
def test_a_list_of_lengths_that_holds_anything_else_gives_none(line: str) -> None:
    told = read(f"<h2>試験内容</h2><ul><li>{line}</li></ul>", "宅建")

    assert [one for one in told.proposals if one.field == "duration"] == []


def test_the_ministry_before_a_name_changes_nothing() -> None:
    assert tell_sentence("受験料は5,000円です。", "文部科学省後援 秘書検定")[0][2] == "secretary"
    assert tell_sentence("受験料は5,000円です。", "文部科学省認定秘書検定")[0][2] == "secretary"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "年に一度開催されており、合格率は例年20%と、比較的難しい試験です。",
            [("schedule", "年に一度"), ("pass_rate", "例年20%")],
        ),
        (
            "試験は500点となっていますが、350点以上をとれば合格となります。",
            [("passing_mark", "350点以上をとれば合格となります")],
        ),
        ("持ち点100点の減点方式で70%以上の得点で合格です。", [("passing_mark", "70%以上の得点で合格です")]),
        ("今年は全国14箇所で「第3回宅建試験」が、10月26日(日)に実施されます。", [("schedule", "10月26日(日)")]),
        (
            "願書の受付は例年、4月上旬から5月中旬までです。",
            [("application", "願書の受付は例年、4月上旬から5月中旬までです。")],
        ),
        ("合格者は1052名中36名。", [("examinees", "1052名"), ("passers", "36名")]),
    ],
)
def test_what_stands_around_a_statement_is_no_part_of_it(sentence: str, told: list[tuple[str, str]]) -> None:
    assert [one[:2] for one in tell_sentence(sentence)] == told


def test_days_behind_how_often_an_exam_is_held_are_not_dropped() -> None:
    assert tell_sentence("年2回行われており、5月と9月頃となっています。") == []


def test_a_text_that_names_its_grades_is_not_of_those_before() -> None:
    body = (
        "<p>秘書検定は2級から1級まであり、初心者は3級からです。受験料は3級で6,000円、2級で8,000円となっています。</p>"
    )

    assert [(one.field, one.text) for one in read(body, "秘書検定").proposals] == [
        ("exam_fee", "3級で6,000円、2級で8,000円")
    ]


def test_a_cell_without_heads_is_of_the_word_at_the_left_of_its_row() -> None:
    rows = "<tr><td></td><td>程度・内容</td><td>合格基準</td></tr>"
    for grade, mark in (("3級", "70%以上の正解で合格"), ("1級", "80%以上の正解で合格")):
        rows += f"<tr><td>{grade}</td><td>マークシート方式で90分・100問以内</td><td>{mark}</td></tr>"
    told = read(f"<h2>試験方式・合格基準</h2><table>{rows}</table>", "秘書検定").proposals

    assert {one.qualifiers.grade for one in told} <= {"3級", "1級"}
    assert "100問以内" not in [one.text for one in told if one.field == "passing_mark"]


def test_a_figure_at_the_left_of_a_row_without_heads_is_no_head() -> None:
    rows = "<tr><td>8.8</td><td>9.6</td></tr><tr><td>10.9</td><td>9.3</td></tr>"
    told = read(f"<h2>合格率(%)の推移</h2><table>{rows}</table>", "秘書検定")

    assert not [one for one in (*told.proposals, *told.refused) if one.heading.row]


def test_the_number_of_a_heading_before_a_name_is_no_part_of_it() -> None:
    assert tell_sentence("受験料は5,000円です。", "52秘書検定")[0][2] == "secretary"


def test_lengths_of_parts_below_a_grade_of_their_own_are_not_of_all() -> None:
    table = "<tr><th>試験内容</th><td>●1級<br>1. 事前審査(15分)<br>2. 実技(150分)<br>3. 筆記(45分)</td></tr>"
    told = read(f"<table>{table}<tr><th>主催</th><td>協会</td></tr></table>", "秘書検定")

    assert [one for one in told.proposals if one.field == "duration"] == []


def test_a_numbered_task_is_a_part_that_nobody_knows() -> None:
    body = (
        "<h2>試験内容</h2><ul><li>第一課題 35分</li><li>外国語(英語などから選択)――90分</li><li>筆記試験 30分</li></ul>"
    )

    assert [one.text for one in read(body, "秘書検定").proposals if one.field == "duration"] == ["30分"]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>説明会</h2><p>毎年8月上旬開催</p>",
        "<p>説明会 毎年8月上旬開催</p>",
        "<h2>イベント情報</h2><p>毎年1回開催されています。</p>",
        "<p>合格発表の一次は9月上旬、二次は12月上旬です。</p>",
        "<p>出願の一次試験は6月上旬、二次試験は8月上旬に行います。</p>",
    ],
)
def test_what_is_held_or_told_beside_the_exam_is_no_day_of_it(body: str) -> None:
    assert [one for one in read(body, "宅建").proposals if one.field == "schedule"] == []
