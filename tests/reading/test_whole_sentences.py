"""Sentences as writers of guides print them: each states one figure, with other words before, behind and in between."""

from functools import cache

import pytest
from tests.conftest import load_shipped
from tests.reading.conftest import Read

from mikiwame.answers.names import index_certifications
from mikiwame.reading.dictionary import open_dictionary


@cache
def load_bookkeeping() -> dict[str, object]:
    market = load_shipped("bookkeeping")
    return {"names": index_certifications(market), "headings": open_dictionary(market.headings)}


def tell_stated(read: Read, sentence: str, title: str = "医療事務管理士とは") -> list[tuple[str, str]]:
    reading = read(f"<h1>{title}</h1><p>{sentence}</p>", f"<title>{title}</title>")
    assert reading.counts.holds
    return [(one.field, one.text) for one in reading.proposals]


@pytest.mark.parametrize(
    ("sentence", "field", "text"),
    [
        ("受験料は一律6,500円です。", "exam_fee", "受験料は一律6,500円です。"),
        ("受験料は少し高くなって、7,500円です。", "exam_fee", "7,500円"),
        ("受験するには7,500円の受験料がかかります。", "exam_fee", "7,500円"),
        ("受験料は7,500円で、試験日の2ヶ月前から受付が始まります。", "exam_fee", "7,500円"),
        ("申込みはインターネットまたは郵送で行い、受験料は7,500円です。", "exam_fee", "7,500円"),
        ("また、受験料も7,500円と手ごろです。", "exam_fee", "7,500円"),
        ("試験は3時間かけて行われます。", "duration", "3時間"),
        ("学科試験と実技試験があり、試験時間は合わせて3時間です。", "duration", "合わせて3時間"),
        ("90分の試験時間の中で、40問を解きます。", "duration", "90分"),
        ("合格率は約50%で、2人に1人が合格する計算です。", "pass_rate", "約50%"),
        ("合格率も50~60%と高めです。", "pass_rate", "50~60%"),
        ("合格率を見ると、約50%となっています。", "pass_rate", "約50%"),
        ("難易度は高めで、合格率は30%前後となっています。", "pass_rate", "30%前後"),
        ("難しい試験だと思われがちですが、合格率は約60%です。", "pass_rate", "約60%"),
        ("この試験は他の医療事務資格と比べて難易度が高く、合格率は30%程度です。", "pass_rate", "30%程度"),
        ("民間資格ではありますが、合格率は30%程度とやや難関です。", "pass_rate", "30%程度"),
        ("毎年多くの人が受験しており、合格率は50%前後です。", "pass_rate", "50%前後"),
        ("2023年の試験では合格率が54.2%でした。", "pass_rate", "54.2%"),
        ("毎年5,000人ほどが受験しています。", "examinees", "5,000人ほど"),
        ("正答率70%以上で合格です。", "passing_mark", "70%以上で合格です"),
        ("試験は毎月実施されています。", "schedule", "毎月"),
        ("試験は基本的に6月、11月、2月の年に3回行われています。", "schedule", "6月、11月、2月の年に3回"),
        ("年に2回、7月と12月に試験が行われます。", "schedule", "年に2回、7月と12月"),
        ("試験は7月と12月の2回実施されます。", "schedule", "7月と12月の2回"),
        ("試験は年に2回しかありません。", "schedule", "年に2回"),
        ("試験の開催は毎年11月の第3日曜日です。", "schedule", "毎年11月の第3日曜日"),
        ("試験結果は、試験日から約1か月後に郵送で届きます。", "result_day", "試験日から約1か月後"),
        ("試験から1ヶ月後に結果が発表されます。", "result_day", "試験から1ヶ月後"),
        ("申し込みは試験日の2か月前から2週間前まで受け付けています。", "application", "試験日の2か月前から2週間前まで"),
    ],
)
def test_what_stands_around_a_figure_changes_nothing(read: Read, sentence: str, field: str, text: str) -> None:
    assert tell_stated(read, sentence) == [(field, text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "試験は毎月実施されるわけではありません。",
        "試験は毎月実施されていた時期もあります。",
        "以前は試験は毎月行われていました。",
        "講習会は毎月行われています。",
        "他の試験は毎月実施されています。",
        "電子カルテの試験は毎月実施されています。",
        "試験は東京では毎月実施されています。",
        "合否は試験日から1ヶ月ほどで通知されますが、1級は2か月かかります。",
        "合否は試験日から1ヶ月間、掲示で発表されます。",
        "講座の申し込みは試験日の2か月前から2週間前まで受け付けています。",
        "毎年5,000人ほどが受講しています。",
        "毎年5,000人ほどが受験していましたが、今は3,000人です。",
        "再受験には3,000円の受験料がかかります。",
        "受験するには7,500円の受験料と500円の手数料がかかります。",
        "受験料は少し高くなって、来年から7,500円です。",
        "受験料は7,500円で、2024年4月からは値上がりします。",
        "受験料は7,500円で、消費税が別途かかります。",
        "かつては人気がなく、合格率は10%でした。",
        "前回は難しく、合格率は20%でした。",
        "初めて受けた人が多く、合格率は20%です。",
        "診療報酬請求事務能力認定試験が最も難しく、合格率は30%程度です。",
        "実技試験が難しく、合格率は40%です。",
        "難易度は2級の方が高く、合格率は30%です。",
        "当校の生徒は頑張り、合格率は90%です。",
        "合格率は約50%で、2級では3人に1人が合格します。",
        "合格率も以前は30%でした。",
    ],
)
def test_what_bounds_or_turns_a_figure_keeps_it_a_question(read: Read, sentence: str) -> None:
    assert tell_stated(read, sentence) == []


def test_a_clause_with_a_grade_of_its_own_gives_that_grade(read: Read) -> None:
    page = "<h1>医療秘書技能検定試験</h1><p>2級は難易度が高く、合格率は30%程度です。</p>"
    reading = read(page, "<title>医療秘書技能検定試験</title>")

    assert [(one.text, one.qualifiers.grade) for one in reading.proposals] == [("30%程度", "2級")]


def test_a_sentence_that_breaks_off_is_the_heading_of_the_lines_below(read: Read) -> None:
    body = "<h1>日商簿記3級</h1><p>そして、気になる合格率ですが、</p><p>第113回:30.4%</p><p>第112回:24.2%</p>"
    body += "<p>となっており、簡単ではありません。</p><p>第111回:33.2%</p>"
    reading = read(body, "<title>日商簿記3級</title>", **load_bookkeeping())

    assert [(one.field, one.text) for one in reading.proposals] == [
        ("pass_rate", "第113回:30.4%"),
        ("pass_rate", "第112回:24.2%"),
    ]


def test_a_sitting_with_its_grades_stands_over_its_day(read: Read) -> None:
    body = "<h1>日商簿記検定</h1><h2>試験日</h2><p>第133回(2~4級)<br>2013年02月24日(日)</p>"
    reading = read(body, "<title>日商簿記検定</title>", **load_bookkeeping())

    assert [(one.certification, one.text, one.qualifiers.period) for one in reading.proposals] == [
        (f"nissho-boki-{grade}", "2013年02月24日(日)", "第133回") for grade in (2, 3, 4)
    ]


def test_a_clause_about_a_grade_is_read_apart_from_what_counts_the_grades(read: Read) -> None:
    sentence = "級は1級から4級まであり、1級は年に2回(3月と9月)実施されます。"
    reading = read(f"<h1>建設業経理士1級</h1><p>{sentence}</p>", "<title>建設業経理士1級</title>", **load_bookkeeping())

    assert [(one.certification, one.field, one.text) for one in reading.proposals] == [
        ("construction-accounting-1", "schedule", "年に2回(3月と9月)")
    ]


def test_a_sentence_that_goes_on_with_another_grade_is_no_statement_of_all(read: Read) -> None:
    assert tell_stated(read, "合否は試験日から1ヶ月ほどで通知されますが、1級は2か月かかります。") == []


def test_a_title_with_a_grade_is_of_the_one_name_that_the_text_has(read: Read) -> None:
    title = "<title>資格の難易度~2級の場合~</title>"
    body = "<h1>資格の難易度~2級の場合~</h1><p>日商簿記の資格試験は、1級から4級までで差があります。</p>"
    body += "<p>ここからは日商簿記の2級です。</p>"
    body += "<table><tr><th></th><th>合格率</th></tr><tr><td>平成20年2月</td><td>29.4%</td></tr></table>"

    told = [(one.certification, one.text) for one in read(body, title, **load_bookkeeping()).proposals]
    assert told == [("nissho-boki-2", "29.4%")]
    other = body.replace("日商簿記の2級です", "全経簿記の2級です")
    assert [one.text for one in read(other, title, **load_bookkeeping()).proposals] == []


def test_the_end_of_a_name_is_that_name_where_the_page_has_its_beginning(read: Read) -> None:
    body = "<h1>医療秘書認定試験</h1><p>受験料:5,000円</p><p>主催は日本医師会です。</p>"
    title = "<title>医療秘書認定試験</title>"

    assert [one.certification for one in read(body, title).proposals if one.field == "exam_fee"] == [
        "jma-medical-secretary"
    ]
    assert [one.text for one in read(body.replace("日本医師会", "ある団体"), title).proposals] == []


def test_quotes_around_a_figure_are_no_part_of_it(read: Read) -> None:
    body = "<h1>登録販売者の合格率</h1><h2>令和4年度</h2><p>合格率は、全国平均で、「44.4%」でした。</p>"
    reading = read(body, "<title>登録販売者の合格率</title>")

    assert [(one.field, one.qualifiers.period) for one in reading.proposals] == [("pass_rate", "2022")]


BOKI = "日商簿記2級の試験概要"


def tell_boki(read: Read, body: str) -> list[tuple[str, str]]:
    reading = read(f"<h1>{BOKI}</h1>{body}", f"<title>{BOKI}</title>", **load_bookkeeping())
    assert reading.counts.holds
    return [(one.field, one.text) for one in reading.proposals]


@pytest.mark.parametrize(
    ("body", "field", "text"),
    [
        ("<p>試験が実施されるのは、毎年6月、11月、2月の3回です。</p>", "schedule", "毎年6月、11月、2月の3回"),
        ("<p>正答率70%以上が合格の条件です。</p>", "passing_mark", "正答率70%以上"),
        ("<p>2級の合格率は20%前後と、3級に比べて低くなっています。</p>", "pass_rate", "20%前後"),
        ("<p>ここ数年の合格率は20%前後です。</p>", "pass_rate", "ここ数年の合格率は20%前後です。"),
        ("<p>第160回(2022年2月27日)の合格率は17.5%でした。</p>", "pass_rate", "17.5%"),
        ("<p>受験料=4,720円</p>", "exam_fee", "4,720円"),
        ("<h2>試験日の確認</h2><p>年3回(6月・11月・2月)です。</p>", "schedule", "年3回(6月・11月・2月)です。"),
        ("<h2>合格率の推移を紹介</h2><p>第160回:17.5%</p>", "pass_rate", "第160回:17.5%"),
        ("<h2>試験時間は90分!</h2><p>以前は違いました。</p>", "duration", "90分"),
        ("<h2>試験は年3回</h2><p>機会があります。</p>", "schedule", "年3回"),
        ("<h2>70点以上で合格</h2><p>絶対評価です。</p>", "passing_mark", "70点以上で合格です"),
    ],
)
def test_heads_and_headings_in_other_words(read: Read, body: str, field: str, text: str) -> None:
    assert tell_boki(read, body) == [(field, text)]


@pytest.mark.parametrize(
    "body",
    [
        "<h2>受験料の割引</h2><p>500円です。</p>",
        "<h2>受験料の改定情報</h2><p>5,500円</p>",
        "<h2>通信講座の受験料情報</h2><p>5,500円</p>",
        "<h2>合格率を上げる方法</h2><p>90%</p>",
        "<h2>合格率は90%!独学でも簡単?</h2><p>はい。</p>",
        "<h2>70点以上で不合格</h2><p>はい。</p>",
        "<h2>模試は年3回</h2><p>はい。</p>",
        "<h2>試験時間は90分ではない</h2><p>はい。</p>",
        "<p>合格率は次の通りです。</p><p>講座の受講生:90%</p>",
        "<p>試験日は下記の通りです。</p><p>2024年6月9日に説明会を開きます。</p>",
        "<p>正答率60%以上が合格の条件だったのは以前の話です。</p>",
        "<p>70点以上が合格の目安とは限りません。</p>",
    ],
)
def test_heads_and_headings_that_say_something_else(read: Read, body: str) -> None:
    assert tell_boki(read, body) == []


def test_labelled_figures_with_nothing_but_blanks_between_them(read: Read) -> None:
    assert tell_boki(read, "<p>受験料4,720円 試験時間90分 合格基準70点以上</p>") == [
        ("exam_fee", "4,720円"),
        ("duration", "90分"),
        ("passing_mark", "70点以上"),
    ]


def test_a_row_with_a_blank_label_goes_on_with_the_grades_above(read: Read) -> None:
    body = "<table><tr><td>受験料</td><td>2級 4,720円</td></tr><tr><td></td><td>3級 2,850円</td></tr></table>"
    reading = read(f"<h1>{BOKI}</h1>{body}", f"<title>{BOKI}</title>", **load_bookkeeping())

    assert [(one.certification, one.text) for one in reading.proposals] == [
        ("nissho-boki-2", "2級 4,720円"),
        ("nissho-boki-3", "3級 2,850円"),
    ]


def test_the_year_of_an_edition_dates_no_figure(read: Read) -> None:
    body = (
        "<h1>【2025年最新版】初心者から始める日商簿記2級</h1><h2>合格率</h2><p>約20%</p><h2>受験料</h2><p>4,720円</p>"
    )
    reading = read(body, "<title>日商簿記2級ガイド</title>", **load_bookkeeping())

    assert [(one.field, one.qualifiers.period) for one in reading.proposals] == [
        ("pass_rate", None),
        ("exam_fee", None),
    ]


@pytest.mark.parametrize("text", ["各科目10点未満の足切りあり", "各科目100点満点合計400点"])
def test_points_that_fail_or_can_be_had_are_no_mark(read: Read, text: str) -> None:
    assert tell_boki(read, f"<h2>合格基準</h2><p>{text}</p>") == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        (
            "例年は8月下旬から12月下旬ごろまでに試験は実施され、申し込み締め切り日は2カ月前です。",
            "8月下旬から12月下旬ごろまで",
        ),
        ("年2回実施される「医師事務作業補助者実務能力認定試験」を受験し合格すれば、合格証書が交付されます。", "年2回"),
    ],
)
def test_days_before_the_exam_that_they_are_of(read: Read, sentence: str, text: str) -> None:
    title = "医師事務作業補助者実務能力認定試験とは"

    assert [told for field, told in tell_stated(read, sentence, title) if field == "schedule"] == [text]


def test_a_length_of_two_grades_is_of_each(read: Read) -> None:
    cell = "<td>1級 3時間<br>2級・3級 2時間</td>"
    table = f"<table><tr><th></th><th>日商簿記</th></tr><tr><td>試験時間</td>{cell}</tr></table>"
    reading = read(f"<h1>試験について</h1>{table}", "<title>試験について</title>", **load_bookkeeping())

    assert [(one.certification, one.text) for one in reading.proposals] == [
        ("nissho-boki-1", "1級 3時間"),
        ("nissho-boki-2", "2時間"),
        ("nissho-boki-3", "2時間"),
    ]


def test_a_title_with_the_grade_of_a_name_that_the_text_has_once(read: Read) -> None:
    body = "<h1>主婦が簿記2級を独学で取った話</h1><p>日商簿記2級を取得しました。</p><h2>受験料</h2><p>4,720円</p>"
    title = "<title>主婦が簿記2級を独学で取った話</title>"

    assert [(one.certification, one.text) for one in read(body, title, **load_bookkeeping()).proposals] == [
        ("nissho-boki-2", "4,720円")
    ]
    unnamed = body.replace("日商", "")
    assert [one.text for one in read(unnamed, title, **load_bookkeeping()).proposals] == []


def test_each_grade_of_a_sentence_has_its_days(read: Read) -> None:
    title = "給与計算実務能力検定"
    sentence = "2級試験は年2回(3月頃と11月頃)、1級試験は年1回(11月頃)というスケジュールで実施しています。"
    reading = read(f"<h1>{title}</h1><p>{sentence}</p>", f"<title>{title}</title>", **load_bookkeeping())

    assert [(one.certification, one.text) for one in reading.proposals] == [
        ("payroll-2", "年2回(3月頃と11月頃)"),
        ("payroll-1", "年1回(11月頃)"),
    ]


def test_days_that_recur_in_odd_months_are_of_no_year_said_above(read: Read) -> None:
    body = "<p>年間受験者数は2016年では、約8,000人です。</p>"
    body += "<p>試験日は、奇数月の第4土曜日に実施されているので、便利です。</p>"
    reading = read(body, "<title>介護事務管理士技能認定試験</title>")

    assert [(one.field, one.qualifiers.period) for one in reading.proposals if one.field == "schedule"] == [
        ("schedule", None)
    ]
