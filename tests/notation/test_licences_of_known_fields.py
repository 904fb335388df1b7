"""What a text of a known field must say before it is read: where, when, of whom, and of what its figure is."""

from typing import Any

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    "text",
    [
        "会場までの移動時間を計測する",
        "会場名・住所・最寄り駅",
        "試験会場は早めに予約しましょう。",
        "制限時間は会場受験と同じ60分",
        "次回の研修会場で再度受験できます。",
        "受験料・費用一覧(公開会場・CBT)",
        "CBT会場と当日の流れ",
        "在宅受験 | ✕(会場受験)",
        "春の試験は全国各地で行われますが、秋は東京のみです。",
        "2020年11月、2021年5月の試験はインターネット開催となりました。",
        "1級は東京・大阪の会場で実施されるため、在宅受験の流れとは異なります。",
        "スクーリング(オンラインまたは会場での講習)では、試験に出やすいところが解説されます。",
        "2級認定講座(会場・オンライン)",
    ],
)
def test_a_hall_that_is_only_spoken_of_is_no_place_of_the_exam(text: str) -> None:
    assert read("venue", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("全国のテストセンターで受験できます。", False),
        ("試験会場は全国の主要都市に設けられています。", False),
        ("試験方式 | CBT(全国のテストセンターで受験)", False),
        ("全国主要都市で実施。詳しくは公式サイトをご確認ください。", False),
        ("指定会場、受験申請のあった専門学校など", False),
        ("会場受験に加えてオンライン受験にも対応しています。", True),
        ("試験会場に出向く必要がなく、自宅で受験できます。", True),
    ],
)
def test_a_hall_in_which_one_sits_is(text: str, home: bool) -> None:
    reading: Any = read("venue", text)
    assert (reading["kind"], reading["home"]) == ("venue", home)


@pytest.mark.parametrize(
    "text",
    [
        "4月開始、10月受験",
        "10月試験、8月中旬申込",
        "10月13日試験·11月合格発表",
        "全面施行が2020年4月であること",
        "平成7年4月1日以降に修了した講習",
        "次回の試験は2026年9月予定です。",
        "第54回:2026年5月実施",
        "障害のある方向けに、年2回の試験がある。",
        "各地で年1回実施される出張特別試験",
        "10月12日または13日に行われます。",
        "10月5日(日) | 11月16日(日)",
        "6月中旬(2次は7月下旬)",
        "年2回…6月(7月)、10月(12月) ※()内は1~3級の二次試験",
        "1月下旬または2月上旬",
        "平成31年2月上旬に実施予定",
        "6月29日(第5日曜)第234回 5/2(月)~5/22(木)",
        "2020年11月開催分に続き、2021年5月9日開催分もインターネット試験となりました。",
        "上期の技能試験は7月の土曜日又は日曜日に実施されます。",
    ],
)
def test_a_month_of_something_else_is_no_schedule(text: str) -> None:
    assert read("schedule", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("試験は年2回(5月・11月)実施されます。", [5, 11]),
        ("6月、11月 ※1級の面接試験は別日程。", [6, 11]),
        ("毎年10月の第3日曜日", [10]),
    ],
)
def test_a_month_in_which_one_sits_is(text: str, months: list[int]) -> None:
    reading: Any = read("schedule", text)
    assert reading["months"] == months


def test_the_day_of_results_behind_a_window_is_none_of_the_exam() -> None:
    reading: Any = read("schedule", "令和3年8月7日~9月5日の間で選べます。(試験結果は9月21日に公表する予定です。)")
    assert reading["windows"] == [{"from": "2021-08-07", "to": "2021-09-05"}]


@pytest.mark.parametrize(
    "text",
    [
        "未経験でも、基礎講習を受ければその年のうちに受験できます。",
        "学歴を問わない場合でも、長い実務経験があれば受験できます。",
        "大学等の卒業では、専攻分野を問わず1年以上で受験できる",
        "利き手に関する制限はなく、左利きの方も受験できます。",
        "努力次第で誰でも狙える資格",
        "誰でも合格できる検定",
        "なし(誰でも学習可能だが、認定には指定機関での受講が必要)",
        "在宅でテキストを見ながら受験でき、合格率ほぼ100%。",
        "自宅のパソコンから受験できる方式です。",
        "一次試験は2回まで受験できるため、安心して挑戦できます。",
        "受験資格・出題範囲・合格基準",
        "受験資格と実務経験の要件",
        "学歴だけで受験できる?",
        "次のいずれかの要件を満たすこと。①1年以上の実務経験を有する。②基礎講習を修了している。",
        "次のいずれかに該当する者 ・行政書士となる資格を有する者 ・実務経験3年以上の者",
        "18歳以上 受講コースによっては修了証明書の提出が必要になります。",
    ],
)
def test_a_sentence_that_asks_nothing_or_more_than_its_word_is_no_eligibility(text: str) -> None:
    assert read("eligibility", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("2級合格者", "other"),
        ("満18歳以上", "other"),
        ("受験資格に制限はありませんが、登録には研修の修了が必要です。", "open"),
        ("制限なし。ただし、免状の取得には、試験合格に加え、5年の実務経験が必要", "open"),
        ("指定の講座を修了した方", "course_required"),
    ],
)
def test_who_may_sit_is_read_where_it_is_said(text: str, state: str) -> None:
    reading: Any = read("eligibility", text)
    assert reading["state"] == state


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("course_cost", "通信講座と比べて4~7万円の節約になる"),
        ("course_cost", "費用 | 8,000円(受験料のみ)"),
        ("course_cost", "12,000円/年"),
        ("exam_fee", "不合格の場合は再試験料として14,800円が必要"),
        ("exam_fee", "受講料(初回受験料含む):137,200円"),
        ("exam_fee", "受験料(2回受験):37,800円"),
        ("exam_fee", "4,600円 ※2028年度改定により値上げの可能性あり"),
        ("subscription", "10,000円/4年間"),
        ("subscription", "5,500円(3年ごと)"),
        ("pass_rate", "課目別合格率:約31~37%"),
        ("pass_rate", "合格率 80%以上 ※養成講座ルート"),
        ("pass_rate", "最も受験者が多い種別で、合格率は51.8%。"),
        ("pass_rate", "女 12.3%"),
        ("examinees", "受験者の4人に3人が合格しています"),
        ("examinees", "女 9,774人"),
        ("passers", "男 1,200人(前年度 1,180人)"),
        ("duration", "1日2回各30分"),
        ("duration", "認定試験(11月or2月):75分"),
        ("duration", "60分 | 60分 | 60分"),
    ],
)
def test_a_figure_of_something_else_of_its_unit_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "prices"),
    [
        ("course_cost", "費用は62,000円~と高めです", [(None, 62000, None)]),
        ("exam_fee", "受験料は5,500円~です", [(None, 5500, None)]),
        ("exam_fee", "受講料9,100円(教材費含む)、試験受験料6,400円、資格登録料2,700円", [(None, 6400, 6400)]),
        ("course_cost", "受講料7,300円、受験料7,000円、登録料3,400円", [(None, 7300, 7300)]),
        (
            "course_cost",
            "2級:受講料28,600円、認定登録料15,000円 3級:26,400円、認定登録料7,000円",
            [("2級", 28600, 28600), ("3級", 26400, 26400)],
        ),
        ("exam_fee", "受験料は15,300円に改められています", [(None, 15300, 15300)]),
        (
            "course_cost",
            "2級小型船舶免許:89,900円 特殊小型船舶免許:52,900円",
            [("2級小型船舶免許", 89900, 89900), ("特殊小型船舶免許", 52900, 52900)],
        ),
        ("extra_fee", "新規受験申請:660円(税込)(システム利用料)", [("新規受験申請", 660, 660)]),
    ],
)
def test_the_price_of_the_field_is_read_beside_others(field: str, text: str, prices: list[Any]) -> None:
    reading: Any = read(field, text)
    assert [(price["label"], price["low"], price["high"]) for price in reading["amounts"]] == prices


def test_a_price_of_a_year_long_over_has_that_year() -> None:
    reading: Any = read("exam_fee", "受検料は6300円(平成26年度)です。")
    assert [change["since"] for change in reading["changes"]] == ["2014-04-01"]


def test_rooms_are_no_halls() -> None:
    reading: Any = read("venue", "39都道府県 186会場 3,517試験室")
    assert (reading["prefectures"], reading["halls"]) == (39, 186)


@pytest.mark.parametrize(
    ("field", "text", "label", "key", "value"),
    [
        ("venue", "保育士の学科試験は、全国の主要都市33箇所で実施されます。", "学科試験", "halls", 33),
        ("venue", "学科試験の会場は全国主要都市です", "学科試験", "home", False),
        ("venue", "【1級】 札幌、仙台、東京の3地区", "1級", "halls", 3),
        ("venue", "1級の二次試験のみ札幌・仙台・東京の3都市で", "1級の二次試験", "halls", 3),
        ("venue", "□2次 札幌、東京、名古屋", "2次", "halls", 3),
        ("venue", "東京、大阪の2会場(2次試験)", "2次試験", "halls", 2),
        ("schedule", "10月第3日曜日(筆記試験)", "筆記試験", "months", [10]),
        ("venue", "<PBT方式> 東京、札幌、静岡", "PBT方式", "halls", 3),
        ("venue", "1級の試験会場は東京のみです。", "1級", "halls", 1),
        ("schedule", "技能試験:12月12日(土)", "技能試験", "months", [12]),
        ("schedule", "電気工事士の技能試験は7月に行われます。", "技能試験", "months", [7]),
        ("schedule", "準1級(面接)は11月", "準1級(面接)", "months", [11]),
        ("schedule", "1級・2級は6月と11月", "1級・2級", "months", [6, 11]),
        ("schedule", "1級のみ年1回", "1級", "per_year", 1),
        ("eligibility", "3級・4級に受験資格はありません。", "3級・4級", "state", "open"),
    ],
)
def test_what_is_so_of_one_grade_or_part_has_its_label(field: str, text: str, label: str, key: str, value: Any) -> None:
    reading: Any = read(field, text)
    assert (reading["label"], reading[key]) == (label, value)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("schedule", "一次試験は5月、二次試験は10月"),
        ("venue", "【1級】東京 【2・3級】協会が指定する会場"),
        ("venue", "二次試験の会場は協会が指定。"),
    ],
)
def test_what_differs_by_part_is_refused(field: str, text: str) -> None:
    assert read(field, text, apart=False)["kind"] == "unreadable"


def test_what_the_whole_has_bears_no_label() -> None:
    assert "label" not in read("eligibility", "どなたでも受験できます。 2・3級は同日での実施となります。")
    assert "label" not in read("venue", "在宅で受験できます。")


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("64.8%(うち新卒 88.1%)", [(None, 64.8), ("新卒", 88.1)]),
        ("64.8%(新卒88.1%、既卒20.3%)", [(None, 64.8), ("新卒", 88.1), ("既卒", 20.3)]),
    ],
)
def test_the_share_of_some_in_a_bracket_is_read_beside_that_of_all(text: str, shares: list[Any]) -> None:
    reading: Any = read("pass_rate", text)
    assert [(share["label"], share["low"]) for share in reading["values"]] == shares


@pytest.mark.parametrize(
    ("field", "text", "key", "value"),
    [
        ("pass_rate", "62.4%【3】", "low", 62.4),
        ("pass_rate", "合格率は25%程度で、そこまで難関の国家試験ではありません。", "low", 25.0),
        ("exam_fee", "受験手数料は、12,900円。内訳は、12,700円(受験料)、200円(郵送料)となっています。", "low", 12900),
        ("exam_fee", "6,860円(内訳:受験手数料6,000円、システム利用料660円、事務手数料200円)", "low", 6860),
        ("exam_fee", "6,600円(団体割引制度あり)", "low", 6600),
        ("duration", "4級 正誤法、問題数25題(40分)", "minutes", 40),
        ("duration", "・実技試験1(上記実技試験の科目1~3) 75分", "minutes", 75),
    ],
)
def test_what_stands_beside_a_figure_without_changing_it_is_left_out(
    field: str, text: str, key: str, value: float
) -> None:
    reading: Any = read(field, text)
    [row] = reading.get("values") or reading.get("amounts") or reading["parts"]
    assert row[key] == value


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("3年以上の実務経験が必要ですが、学歴は問いません。", "experience"),
        ("18歳以上であることが必要ですが、学歴・職歴は不問です。", "other"),
        ("講習の修了が必要ですが、年齢制限はありません。", "course_required"),
    ],
)
def test_what_is_not_asked_beside_what_is_opens_nothing(text: str, state: str) -> None:
    reading: Any = read("eligibility", text)
    assert reading["state"] == state


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("schedule", "11月19日、12月17日、30年1月21日、2月18日"),
    ],
)
def test_a_condition_or_a_year_that_would_be_lost_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "label"),
    [
        ("duration", "知識試験は三肢択一式の筆記試験で、問題数は30問、試験時間は90分です。", "知識試験"),
        ("duration", "学科試験は四肢択一で、問題数は50問、試験時間は100分です。", "学科試験"),
        ("duration", "一次試験は択一式50問、試験時間は90分です。", "一次試験"),
        ("pass_rate", "実技試験は2日間で、合格率は60%です", "実技試験"),
        ("exam_fee", "2級は初心者向けで、受験料は4,000円です", "2級"),
        ("duration", "本試験は四択50問、試験時間は60分です。", None),
        ("duration", "国家試験はマークシート方式で、試験時間は120分です。", None),
    ],
)
def test_the_part_that_opens_a_sentence_is_whose_its_figure_is(field: str, text: str, label: str | None) -> None:
    reading: Any = read(field, text)
    [row] = reading.get("parts") or reading.get("values") or reading["amounts"]
    assert row["label"] == label


@pytest.mark.parametrize(
    ("text", "labels"),
    [("8,800円(第1種、第2種共通)", ["第1種", "第2種"]), ("8,800円(1級・2級共通)", ["1級", "2級"])],
)
def test_a_price_that_grades_have_in_common_is_that_of_each(text: str, labels: list[str]) -> None:
    reading: Any = read("exam_fee", text)
    assert [(price["label"], price["low"]) for price in reading["amounts"]] == [(label, 8800) for label in labels]


def test_all_who_sat_once_are_no_total_of_many_years() -> None:
    text = "総受検者数は7,480名で、合格した人は1,683名(合格率22.5%)でした。"
    sat, passed = read("examinees", text), read("passers", text)
    assert sat["kind"] == passed["kind"] == "people"
    assert (sat["values"][0]["low"], passed["values"][0]["low"]) == (7480, 1683)


@pytest.mark.parametrize("field", ["examinees", "passers"])
def test_those_of_one_body_are_not_those_of_the_exam(field: str) -> None:
    text = "地域防災協議会の受検者860名に対し合格者は215名です。"
    assert read(field, text)["kind"] == "unreadable"


def test_open_grades_are_named_where_others_ask_something() -> None:
    reading: Any = read("eligibility", "1級・・・・準1級合格者 準1級・・・・2級合格者 2級~7級・・・・制限なし")
    assert (reading["state"], reading["label"]) == ("open", "2級~7級")
    assert dict(read("eligibility", "1級は2級合格者、2級・3級は制限なし"))["label"] == "2級・3級"


def test_one_of_two_weekends_is_no_two_sittings() -> None:
    text = "毎年6月の第4土曜・日曜か7月第1週の土曜・日曜に2日にわたり行われます。"
    assert read("schedule", text)["kind"] == "unreadable"
