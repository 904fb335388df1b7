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
            "- 実地試験(ヘリコプターの場合): - 一種:26,700円 - 二種:24,300円",
            [("実地試験(ヘリコプターの場合) 一種", 26700), ("実地試験(ヘリコプターの場合) 二種", 24300)],
        ),
        (
            "exam_fee",
            "環境管理士のみ受験する場合:1万3,650円 実技を免除されて受験する場合:1万1,270円",
            [("環境管理士のみ受験する場合", 13650), ("実技を免除されて受験する場合", 11270)],
        ),
        (
            "exam_fee",
            "団体申込 【単願】6,950円(税込) 【併願】12,700円(税込)",
            [("団体申込 単願", 6950), ("団体申込 併願", 12700)],
        ),
        ("exam_fee", "毛糸・レース1級 9,000円\n毛糸4級 3,000円", [("毛糸・レース1級", 9000), ("毛糸4級", 3000)]),
        ("exam_fee", "1級/準1級:9,000円、2級:6,000円", [("1級/準1級", 9000), ("2級", 6000)]),
        (
            "exam_fee",
            "検定料は一般8,400円、学割4,600円となっています(いずれも税別)。",
            [("一般", 8400), ("学割", 4600)],
        ),
        (
            "course_cost",
            "一等操縦士(経験者コース):¥297,000(税込) 二等操縦士 (初学者コース):¥286,000(税込)",
            [("一等操縦士(経験者コース)", 297000), ("二等操縦士(初学者コース)", 286000)],
        ),
        (
            "course_cost",
            "上級:受講料46,000円、資格登録料15,000円 中級:38,000円、資格登録料9,000円",
            [("上級", 46000), ("中級", 38000)],
        ),
        ("extra_fee", "身体検査料 | 3,450円 | |", [("身体検査料", 3450)]),
        ("extra_fee", "所定の受験願書(1部450円)を購入し申込む。", [("受験願書", 450)]),
        ("extra_fee", "・実技の補講料 3,500円(税込)(該当する方のみ)", [("実技の補講料 該当する方のみ", 3500)]),
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
    assert _told("exam_fee", "試験 13,000円(非課税) 登録研修 58,000円(非課税)") == [(None, 13000)]


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
        ("extra_fee", "新規登録費用 11,880円 12,960円"),
        ("exam_fee", "友人の受験料は7,700円です。"),
    ],
)
def test_a_word_that_could_turn_the_figure_is_no_name(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "環境管理士:平成27年2月15日(日曜日) 自然環境管理士:平成27年2月14日(土曜日)、15日(日曜日)",
            [("環境管理士", None, ["2015-02-15"]), ("自然環境管理士", None, ["2015-02-14", "2015-02-15"])],
        ),
        ("ギターコース 5月 作曲コース 11月", [("ギターコース", [5], []), ("作曲コース", [11], [])]),
        (
            "前期試験 学科試験:5月下旬 実技試験:7月中旬 後期試験 学科試験:9月中旬 実技試験:11月中旬",
            [("学科試験", [5, 9], []), ("実技試験", [7, 11], [])],
        ),
        (
            "「2023年ピアノI期 スケジュール(全級共通)」は、申し込み期間が5月1日~31日、"
            "実技試験期間が7月~10月、学科試験が8月27日。",
            [("実技試験 2023年", [7, 8, 9, 10], []), ("学科試験", None, ["2023-08-27"])],
        ),
        ("筆記試験 5月中旬 製図試験 8月下旬 合格発表 11月", [("筆記試験", [5], []), ("製図試験", [8], [])]),
        (
            "4級、3級、SP級:年に3回(2月、6月、10月) 2級:年に1回 1次試験は9月、2次試験は10月",
            [
                ("4級、3級、SP級", [2, 6, 10], []),
                ("2級", None, []),
                ("2級 1次試験", [9], []),
                ("2級 2次試験", [10], []),
            ],
        ),
    ],
)
def test_times_are_told_apart_by_any_names(text: str, told: list[tuple[str, Any, Any]]) -> None:
    reading: Any = read("schedule", text)
    every = [reading, *reading.get("others", [])]
    assert [(one.get("label"), one["months"], one["dates"]) for one in every] == told


def test_places_are_told_apart_by_any_names() -> None:
    reading: Any = read("venue", "バリスタ:全国12会場 コーヒーアドバイザー:仙台・福岡")
    assert [(one["label"], one["halls"]) for one in (reading, *reading["others"])] == [
        ("バリスタ", 12),
        ("コーヒーアドバイザー", 2),
    ]


@pytest.mark.parametrize(
    ("field", "text", "low"),
    [
        ("exam_fee", "最寄りのNGAの支部の窓口に受検願書と受検料6500円を納めます。", 6500),
        ("exam_fee", "手続きは専用サイトから行い、受験料は9,300円です。", 9300),
        ("pass_rate", "NFAの公式資料によると、合格率は約76%。", 76.0),
    ],
)
def test_a_figure_at_the_word_of_its_field_is_read_in_a_longer_sentence(field: str, text: str, low: float) -> None:
    assert _told(field, text) == [(None, low)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "来年からは、受験料は7,700円です。"),
        ("exam_fee", "前日までに支部の窓口で模擬試験の受験料2,400円を支払います。"),
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
        ("course_cost", "大型免許を取得している場合は27,940円", [("大型免許を取得している場合", 27940)]),
        ("exam_fee", "受験料 4,800円(会員の場合)", [("会員の場合", 4800)]),
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
        ("course_cost", "受講費用 : 開催地によって異なります(約9千円前後)", [("開催地によって異なり", 9000)]),
        ("course_cost", "①通常講習:4日間受講していただく講習(受講料:29,800円)", [("通常講習", 29800)]),
        ("exam_fee", "国内:5,460円 国外:現地の機関が決定する", [("国内", 5460)]),
        (
            "exam_fee",
            "受験料(個人)は3級3850円、2級4950円で、別途システム利用手数料550円が必要となる。",
            [("個人 3級", 3850), ("個人 2級", 4950)],
        ),
        ("exam_fee", "[研修生選考試験]14,000円 [研修]62,000円", [("研修生選考試験", 14000)]),
        ("pass_rate", "合格率:3級筆記55%程度:実技70%程度", [("3級 筆記", 55.0), ("3級 実技", 70.0)]),
        ("pass_rate", "令和になってからの平均合格率は34%です。", [("令和になってからの平均", 34.0)]),
        ("passers", "令和3年度(10月試験) 48260人 30540人 5192人 17.0%", [("10月試験", 5192)]),
        ("pass_rate", "第23回 | 6,240 | 3,588 | 57.5 |", [("第23回", 57.5)]),
    ],
)
def test_a_condition_or_a_scope_is_kept_as_the_label(field: str, text: str, told: list[tuple[str | None, Any]]) -> None:
    assert _told(field, text) == told


def test_a_day_with_a_short_year_is_of_the_era_that_its_weekday_proves() -> None:
    assert dict(read("schedule", "試験日・・・17年2/13(日)"))["dates"] == ["2005-02-13"]
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
        ("通常、基礎ライセンス取得コースは12歳から受講可能です。", "other"),
    ],
)
def test_a_condition_is_not_what_its_words_say_apart(text: str, state: str | None) -> None:
    assert dict(read("eligibility", text)).get("state") == state


def test_grades_open_to_anybody_are_named_before_those_that_are_not() -> None:
    told: Any = read("eligibility", "2級~4級は誰でも受験することができますが、1級は2級合格者であることが必要です。")
    assert (told["state"], told["label"], told["excepting"]) == ("open", "2級~4級", ["1級"])
