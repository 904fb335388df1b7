"""Names that no list holds are kept as the labels of what they stand before; what could turn it is no name."""

from typing import Any

import pytest

from mikiwame.notation import read


def _told(field: str, text: str) -> list[tuple[str | None, Any]]:
    reading: Any = read(field, text)
    assert reading["kind"] != "unreadable", reading
    rows = reading.get("amounts") or reading.get("values") or reading["parts"]
    return [(row["label"], row.get("minutes", row.get("low"))) for row in rows]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (
            "duration",
            "外国語(英語など10言語から選択)――90分 日本地理――30分 通訳案内の実務――20分",
            [("外国語(英語など10言語から選択)", 90), ("日本地理", 30), ("通訳案内の実務", 20)],
        ),
        (
            "exam_fee",
            "- 実技試験(マルチローターの場合): - 一等:22,200円 - 二等:20,400円",
            [("実技試験(マルチローターの場合) 一等", 22200), ("実技試験(マルチローターの場合) 二等", 20400)],
        ),
        (
            "exam_fee",
            "精神保健福祉士のみ受験する場合:2万4,140円 共通科目免除により受験する場合:1万8,820円",
            [("精神保健福祉士のみ受験する場合", 24140), ("共通科目免除により受験する場合", 18820)],
        ),
        (
            "exam_fee",
            "個人申込 【単願】8,200円(税込) 【併願】15,400円(税込)",
            [("個人申込 単願", 8200), ("個人申込 併願", 15400)],
        ),
        ("exam_fee", "毛糸・レース1級 9,000円\n毛糸4級 3,000円", [("毛糸・レース1級", 9000), ("毛糸4級", 3000)]),
        ("exam_fee", "1級/準1級:9,000円、2級:6,000円", [("1級/準1級", 9000), ("2級", 6000)]),
        (
            "exam_fee",
            "受験料は一般10,000円、学割5,000円となっています(どちらも税別)。",
            [("一般", 10000), ("学割", 5000)],
        ),
        (
            "course_cost",
            "一等操縦士(経験者コース):¥297,000(税込) 二等操縦士 (初学者コース):¥286,000(税込)",
            [("一等操縦士(経験者コース)", 297000), ("二等操縦士(初学者コース)", 286000)],
        ),
        (
            "course_cost",
            "1級:受講料34,000円、認定登録料20,000円 2級:32,000円、認定登録料8,000円",
            [("1級", 34000), ("2級", 32000)],
        ),
        ("extra_fee", "身体検査料 | 3,450円 | |", [("身体検査料", 3450)]),
        ("extra_fee", "所定の申込用紙(1部600円)を購入し申込を行う。", [("申込用紙", 600)]),
        ("extra_fee", "・学科の再講習料 5,000円(税込)(必要な方のみ)", [("学科の再講習料 必要な方のみ", 5000)]),
        (
            "pass_rate",
            "二等資格:学科試験の合格率は70~80%、実技試験は50%弱とされています。",
            [("二等資格 学科試験", 70.0), ("二等資格 実技試験", 50.0)],
        ),
        ("pass_rate", "春の合格率は17%、秋は22%", [("春", 17.0), ("秋", 22.0)]),
        ("pass_rate", "2級:第14回 41.2%、第15回 37.9%", [("2級 第14回", 41.2), ("2級 第15回", 37.9)]),
        ("pass_rate", "2022年春期・・・17.3% 秋期・・・20.4%", [("春期", 17.3), ("秋期", 20.4)]),
        ("examinees", "日本:受験者 1,200名、合格者 300名 海外:受験者 800名", [("日本", 1200), ("海外", 800)]),
        ("examinees", "第12回 613人 第13回 587人", [("第12回", 613), ("第13回", 587)]),
        (
            "passers",
            "学科合格者 730人、実技合格者 415人、両方合格 298人",
            [("学科", 730), ("実技", 415), ("両方合格", 298)],
        ),
        (
            "duration",
            "1次\n1~5級…60分\n2次\n1~準1級…120分\n2~準2級…90分",
            [("1次 1~5級", 60), ("2次 1~準1級", 120), ("2次 2~準2級", 90)],
        ),
        (
            "duration",
            "N1 文字・語彙・文法・読解<110分> 聴解<55分>",
            [("N1 文字・語彙・文法・読解", 110), ("N1 聴解", 55)],
        ),
    ],
)
def test_a_name_that_no_list_holds_is_the_label_as_printed(
    field: str, text: str, told: list[tuple[str | None, Any]]
) -> None:
    assert _told(field, text) == told


def test_the_price_of_a_course_beside_is_left_out_by_its_name() -> None:
    assert _told("exam_fee", "1級:32,000円(予備講習)、8,600円(一次試験)") == [("1級 一次試験", 8600)]
    assert _told("exam_fee", "試験 17,000円(非課税) 認定研修 70,000円(非課税)") == [(None, 17000)]


def test_a_year_before_a_list_is_that_of_all_of_it() -> None:
    reading: Any = read("pass_rate", "2024年の科目別合格率:FAR 約37%, AUD 約45%, REG 約50%")
    assert [(value["label"], value["period"]) for value in reading["values"]] == [
        ("科目別 FAR", "2024"),
        ("科目別 AUD", "2024"),
        ("科目別 REG", "2024"),
    ]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格基準:学科70% 製図60%"),
        ("pass_rate", "計算すると一次33%×二次55%で最終的な合格率は18%です。"),
        ("pass_rate", "合格率の推移:おおむね30%、近年35%"),
        ("passers", "3級合格者25人中、2級に合格したのは6人"),
        ("exam_fee", "送料1級 3,000円 本会1級 4,000円"),
        ("exam_fee", "テキスト 問題集\n2,200円 1,100円"),
        ("exam_fee", "【甲・乙種(取扱)】【丙種(製造)】各12,000円 【甲種】8,000円"),
        ("duration", "簿記2級は90分、FP2級は120分です。"),
        ("duration", "企画科/1級 120分 2級 90分"),
        ("exam_fee", "受験料は7,700円(諸説あり)"),
        ("exam_fee", "当日受験料は7,700円"),
        ("examinees", "12,345名(2010年~2020年)"),
        ("extra_fee", "初回登録費用 13,371円 14,040円"),
        ("exam_fee", "友人の受験料は7,700円です。"),
    ],
)
def test_a_word_that_could_turn_the_figure_is_no_name(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "社会福祉士:平成29年1月29日(日曜日) 精神保健福祉士:平成29年1月28日(土曜日)、29日(日曜日)",
            [("社会福祉士", None, ["2017-01-29"]), ("精神保健福祉士", None, ["2017-01-28", "2017-01-29"])],
        ),
        ("ピアノコース 6月 声楽コース 10月", [("ピアノコース", [6], []), ("声楽コース", [10], [])]),
        (
            "上期試験 筆記試験:6月上旬 技能試験:7月下旬 下期試験 筆記試験:10月上旬 技能試験:12月上旬",
            [("筆記試験", [6, 10], []), ("技能試験", [7, 12], [])],
        ),
        (
            "「2023年ピアノI期 スケジュール(全級共通)」は、申し込み期間が5月1日~31日、"
            "実技試験期間が7月~10月、学科試験が8月27日。",
            [("実技試験 2023年", [7, 8, 9, 10], []), ("学科試験", None, ["2023-08-27"])],
        ),
        ("学科試験 6月上旬 製図試験 9月中旬 合格発表 12月", [("学科試験", [6], []), ("製図試験", [9], [])]),
        (
            "3級、2級、UC級:年に2回(6月、11月) 1級:年に1回 1次試験は11月、2次試験は12月",
            [("3級、2級、UC級", [6, 11], []), ("1級", None, []), ("1級 1次試験", [11], []), ("1級 2次試験", [12], [])],
        ),
    ],
)
def test_times_are_told_apart_by_any_names(text: str, told: list[tuple[str, Any, Any]]) -> None:
    reading: Any = read("schedule", text)
    every = [reading, *reading.get("others", [])]
    assert [(one.get("label"), one["months"], one["dates"]) for one in every] == told


def test_places_are_told_apart_by_any_names() -> None:
    reading: Any = read("venue", "ソムリエ:全国15会場 ワインエキスパート:東京・大阪")
    assert [(one["label"], one["halls"]) for one in (reading, *reading["others"])] == [
        ("ソムリエ", 15),
        ("ワインエキスパート", 2),
    ]


@pytest.mark.parametrize(
    ("field", "text", "low"),
    [
        ("exam_fee", "一番近いJKCのブロックの事務局に受験願書と受験料5000円を支払います。", 5000),
        ("exam_fee", "申込はマイページから行い、受験料は8,800円です。", 8800),
        ("pass_rate", "SSIの公式発表によると、合格率は約84%。", 84.0),
    ],
)
def test_a_figure_at_the_word_of_its_field_is_read_in_a_longer_sentence(field: str, text: str, low: float) -> None:
    assert _told(field, text) == [(None, low)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "来年からは、受験料は7,700円です。"),
        ("exam_fee", "当日会場の受付で模擬試験の受験料3,000円を支払います。"),
        ("exam_fee", "受験料は7,700円 | 当日 |"),
        ("pass_rate", "最も受験者が多い種別で、合格率は51.8%。"),
        ("duration", "試験時間は90分です※この試験は廃止されました。"),
    ],
)
def test_a_figure_at_the_word_of_its_field_may_be_of_something_else(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (
            "extra_fee",
            "身体検査証明書を提出する場合は、身体検査料は1,600円となります。",
            [("身体検査証明書を提出する場合 身体検査料", 1600)],
        ),
        ("course_cost", "普通免許を持っている場合は31,350円", [("普通免許を持っている場合", 31350)]),
        ("exam_fee", "受験料 5,500円(学生の場合)", [("学生の場合", 5500)]),
        (
            "course_cost",
            "(3)自動車免許を取得していない方 (自動二輪も含む)※3 →講習料金は、33,550円(税込)",
            [("自動車免許を取得していない方", 33550)],
        ),
        (
            "duration",
            "筆記試験が制限時間50分で行われ、70点以上で合格になります。実技はカットを行い、制限時間2時間で行われます。",
            [("筆記試験", 50), ("実技", 120)],
        ),
        (
            "duration",
            "第1次試験:全職種共通基礎能力(60分)+事務能力(50分)",
            [("第1次試験 全職種共通基礎能力", 60), ("第1次試験 事務能力", 50)],
        ),
        ("exam_fee", "1級:52,000円\n(受講受験料:32,000円、登録認定料:20,000円)", [("1級 計", 52000)]),
        ("exam_fee", "20,800円(8%税込) 内訳【受験料(10,800円)・講習会参加費(10,000円)】", [("計", 20800)]),
        ("course_cost", "講習101時間108,800円", [("講習101時間", 108800)]),
        ("course_cost", "講習費用 : 都道府県によって異なります(約8千円前後)", [("都道府県によって異なり", 8000)]),
        ("course_cost", "①通常講習:4日間受講していただく講習(受講料:29,800円)", [("通常講習", 29800)]),
        ("exam_fee", "国内:5,460円 国外:現地の機関が決定する", [("国内", 5460)]),
        (
            "exam_fee",
            "受験料(個人)は3級3850円、2級4950円で、別途システム利用手数料550円が必要となる。",
            [("個人 3級", 3850), ("個人 2級", 4950)],
        ),
        ("exam_fee", "[受講者選抜試験]18,000円 [研修]55,000円", [("受講者選抜試験", 18000)]),
        ("pass_rate", "合格率:2級学科40%程度:実地80%程度", [("2級 学科", 40.0), ("2級 実地", 80.0)]),
        ("pass_rate", "令和になってからの平均合格率は34%です。", [("令和になってからの平均", 34.0)]),
        ("passers", "令和2年度(12月試験) 55121人 35261人 4610人 13.1%", [("12月試験", 4610)]),
        ("pass_rate", "第18回 | 7,173 | 4,417 | 61.6 |", [("第18回", 61.6)]),
    ],
)
def test_a_condition_or_a_scope_is_kept_as_the_label(field: str, text: str, told: list[tuple[str | None, Any]]) -> None:
    assert _told(field, text) == told


def test_a_day_with_a_short_year_is_of_the_era_that_its_weekday_proves() -> None:
    assert dict(read("schedule", "試験期日・・・15年1/26(日)"))["dates"] == ["2003-01-26"]
    assert read("schedule", "15年1/27(日)")["kind"] == "unreadable"


def test_what_is_not_so_everywhere_says_so() -> None:
    told: Any = read("schedule", "試験は、4月、6月、9月に実施され、センターにより実施月は異なります。")
    assert (told["months"], told["per_year"], told["label"]) == ([4, 6, 9], None, "センターにより実施月は異なり")


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("養成講習会は誰でも受講することはできません。", None),
        ("特に制限はありません。ただし5級から受験し、合格をもって順次上位の級を受験することとなっています。", None),
        ("「会員の資格を2年間保持した者」か「養成機関で課程を修了した者」となっています。", "other"),
        ("一般的に、Cカード取得コースは10歳から参加可能です。", "other"),
    ],
)
def test_a_condition_is_not_what_its_words_say_apart(text: str, state: str | None) -> None:
    assert dict(read("eligibility", text)).get("state") == state


def test_grades_open_to_anybody_are_named_before_those_that_are_not() -> None:
    told: Any = read("eligibility", "2級~4級は誰でも受験することができますが、1級は2級合格者であることが必要です。")
    assert (told["state"], told["label"], told["excepting"]) == ("open", "2級~4級", ["1級"])
