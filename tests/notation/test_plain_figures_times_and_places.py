"""Short plain texts of rates, counts, times, places and conditions: the kinds that are read and those that are not."""

from typing import Any

import pytest

from mikiwame.notation import read

ALL_YEAR = list(range(1, 13))


def _read(field: str, text: str) -> dict[str, Any]:
    return dict(read(field, text))


def _figures(field: str, text: str) -> list[tuple[str | None, float | None, float | None]]:
    return [(one["label"], one["low"], one["high"]) for one in _read(field, text)["values"]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("約半数が合格", [(None, 50, 50)]),
        ("半数以上が合格しています", [(None, 50, 100)]),
        ("合格者は半数に満たない", [(None, 0, 50)]),
        ("六十二・五%", [(None, 62.5, 62.5)]),
        ("45%±3%", [(None, 42, 48)]),
        ("全階級平均で61%", [("全階級平均", 61, 61)]),
        ("部門別:会計 41.5%、法務 38.0%、流通 52.5%", [("会計", 41.5, 41.5), ("法務", 38, 38), ("流通", 52.5, 52.5)]),
        ("2級 42%(団体 55%)", [("2級", 42, 42), ("2級 団体", 55, 55)]),
        ("支部により20%〜45%とばらつきがある", [("支部により", 20, 45)]),
        ("18.4%(科目免除者を含む)", [("科目免除者を含む", 18.4, 18.4)]),
        ("直接試験は7%程度、教習所修了者は90%", [("直接試験", 7, 7), ("教習所修了者", 90, 90)]),
        # What bounds the last figure bounds no other.
        ("初段5割、二段3割、三段は1割に満たない", [("初段", 50, 50), ("二段", 30, 30), ("三段", 0, 10)]),
    ],
)
def test_rates(text: str, told: list[tuple[str | None, float, float]]) -> None:
    assert _figures("pass_rate", text) == told


def test_years_strung_with_an_arrow_keep_each_its_own() -> None:
    values = _read("pass_rate", "R3 24.0% → R4 27.5%")["values"]
    assert [(one["period"], one["low"]) for one in values] == [("2021", 24.0), ("2022", 27.5)]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("examinees", "男性 1,310名 女性 2,045名", [("男性", 1310, 1310), ("女性", 2045, 2045)]),
        ("examinees", "1回あたり450名前後", [("1回あたり", 450, 450)]),
        ("examinees", "応募 3,900名、受験 3,410名", [(None, 3410, 3410)]),
        ("passers", "毎年20名前後しか合格しません", [(None, 20, 20)]),
        ("examinees", "2,500人規模", [(None, 2500, 2500)]),
        ("examinees", "男女合わせて2,900名", [(None, 2900, 2900)]),
        ("passers", "合格者なし", [(None, 0, 0)]),
        ("passers", "全科合格 310名(ほか一部科目合格 720名)", [("全科合格", 310, 310), ("一部科目合格", 720, 720)]),
    ],
)
def test_counts(field: str, text: str, told: list[tuple[str | None, int, int]]) -> None:
    assert _figures(field, text) == told


def test_some_of_those_counted_are_a_remark() -> None:
    reading = _read("examinees", "全国で約3,500人、うち高校生は7割")
    assert reading["values"][0]["low"] == 3500
    assert reading["remarks"] == ["うち高校生は7割"]


@pytest.mark.parametrize(
    ("field", "text", "label", "low", "remark"),
    [
        # A cell without a value would run into the next name.
        ("pass_rate", "上級 N/A 中級 52%", "中級", 52, "上級:N/A"),
        ("pass_rate", "1級:14.2%、2級:非公表", "1級", 14.2, "2級:非公表"),
        ("passers", "1級:該当なし 2級:18名", "2級", 18, "1級:該当なし"),
        ("examinees", "第3回:840名、第4回:未公表", "第3回", 840, "第4回:未公表"),
    ],
)
def test_what_is_told_of_some_alone_has_the_others_as_a_remark(
    field: str, text: str, label: str, low: float, remark: str
) -> None:
    reading = _read(field, text)
    assert [(one["label"], one["low"]) for one in reading["values"]] == [(label, low)]
    assert reading["remarks"] == [remark]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # Whom the figure takes in, and who passed otherwise than all.
        ("pass_rate", "再試験を含めると81%"),
        ("passers", "満点合格者 4名"),
        ("passers", "2,810人(科目合格者を含む)"),
        ("passers", "45名(一次合格 160名)"),
        ("examinees", "1回あたり20名まで"),
        ("examinees", "総受験者数は140万人、合格者数は60万人"),
        ("pass_rate", "当校の合格率は半数以上"),
        ("pass_rate", "120%±5%"),
    ],
)
def test_what_is_of_others_or_of_no_certain_ones_stays_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("四半期ごとに1回", {"per_year": 4}),
        ("希望日", {"any_time": True}),
        ("ご都合の良い日時に受験可能", {"any_time": True}),
        ("1か月に3回程度", {"per_year": 36, "months": ALL_YEAR, "approx": True}),
        ("毎年9月(2026年は9月20日)", {"per_year": 1, "months": [9], "dates": ["2026-09-20"]}),
        # Some time within each half, and nothing of how often.
        ("10月〜12月の土日祝", {"per_year": None, "months": [10, 11, 12]}),
        ("前期 5月〜7月、後期 11月〜1月", {"per_year": None, "months": [1, 5, 6, 7, 11, 12]}),
    ],
)
def test_times(text: str, told: dict[str, object]) -> None:
    assert {key: _read("schedule", text).get(key) for key in told} == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("初級・中級は毎月、上級は4月と9月のみ", [("初級・中級", ALL_YEAR), ("上級", [4, 9])]),
        ("A日程 8月2日、B日程 9月6日", [("A日程", [8]), ("B日程", [9])]),
        ("A日程 8月2日、B日程 8月23日", [("A日程", [8]), ("B日程", [8])]),
        ("東京 6月・11月/福岡 11月のみ", [("東京", [6, 11]), ("福岡", [11])]),
        ("東京(5月)・大阪(奇数月)", [("東京", [5]), ("大阪", [1, 3, 5, 7, 9, 11])]),
        ("筆記試験(5月)、実技試験(7月)", [("筆記試験", [5]), ("実技試験", [7])]),
        ("団体受験:任意の日程 個人受験:3月", [("団体受験", None), ("個人受験", [3])]),
    ],
)
def test_times_of_each(text: str, told: list[tuple[str, list[int] | None]]) -> None:
    reading = _read("schedule", text)
    assert [(one["label"], one["months"]) for one in (reading, *reading["others"])] == told


@pytest.mark.parametrize(
    "text",
    [
        "第2・第4土曜日(8月・12月は第1土曜日)",
        "4月、8月、12月の年3回(CBTは毎月)",
        "3級は毎月、2級・3級は隔月",
        "2027年度は中止、2028年度は7月に実施予定",
    ],
)
def test_times_that_contradict_stay_refused(text: str) -> None:
    assert read("schedule", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("認定校", False),
        ("在籍している学校", False),
        ("協会加盟の教習所", False),
        ("主催団体の指定する会場", False),
        ("国立代々木体育館", False),
        ("自動車教習所", False),
        ("お住まいの都道府県の会場", False),
        ("大阪市内", False),
        ("全国のテストセンターから自由に選べます。", False),
        ("自宅受験はできません", False),
        ("パソコン・スマホで受験可", True),
        ("郵送による在宅試験", True),
        ("以前は会場受験もありましたが、現在はオンラインのみです。", True),
    ],
)
def test_places_in_a_word_or_two(text: str, home: bool) -> None:
    reading = _read("venue", text)
    assert (reading["home"], reading["halls"], reading["prefectures"]) == (home, None, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("春季は会場、秋季はオンライン", [("春季", False, None), ("秋季", True, None)]),
        ("1級:東京のみ 2級以下:全国9会場", [("1級", False, 1), ("2級以下", False, 9)]),
        ("個人:公開会場 団体:所属校", [("個人", False, None), ("団体", False, None)]),
        ("受講生は自宅、一般の方は指定会場", [("受講生", True, None), ("一般の方", False, None)]),
        ("前期:東京のみ 後期:東京・大阪", [("前期", False, 1), ("後期", False, 2)]),
        ("通学:各校 通信:自宅", [("通学", False, None), ("通信", True, None)]),
        ("国内30都市、海外12か国", [("国内", False, 30), ("海外", False, 12)]),
        (
            "短答式試験は全国主要都市、論文式試験は東京・大阪・福岡の3都市のみとなっています。",
            [("短答式試験", False, None), ("論文式試験", False, 3)],
        ),
    ],
)
def test_places_of_each(text: str, told: list[tuple[str, bool, int | None]]) -> None:
    reading = _read("venue", text)
    assert [(one["label"], one["home"], one["halls"]) for one in (reading, *reading["others"])] == told


@pytest.mark.parametrize(
    ("text", "label"),
    [("随時(会場により異なる)", "会場により異なる"), ("第2回 9月13日(日)", "第2回"), ("B日程:10月4日", "B日程")],
)
def test_a_time_that_is_not_of_all_has_its_words_as_the_label(text: str, label: str) -> None:
    reading = _read("schedule", text)
    assert (reading["label"], reading["per_year"]) == (label, None)


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("随時(年末年始、3月の休止期間を除く)", "年末年始、3月の休止期間を除く"),
        ("お申込みから3か月以内の都合のよい日", "お申込みから3か月以内"),
        ("年1回(日程は毎年異なる)", "日程は毎年異なる"),
        ("毎月第3日曜日(会場により土曜の場合あり)", "会場により土曜の場合あり"),
    ],
)
def test_what_a_time_has_beside_it_is_a_remark(text: str, remark: str) -> None:
    assert _read("schedule", text)["remarks"] == [remark]


def test_months_from_one_year_into_the_next_are_all_of_them() -> None:
    reading = _read("schedule", "2026年6月〜2027年3月の毎月1回")
    assert (reading["per_year"], reading["months"]) == (10, [1, 2, 3, 6, 7, 8, 9, 10, 11, 12])


def test_a_place_since_a_day_and_one_left_out() -> None:
    assert _read("venue", "2026年度より全てオンラインに移行")["since"] == "2026-04-01"
    assert _read("venue", "沖縄県を除く全国")["remarks"] == ["沖縄県を除く"]


@pytest.mark.parametrize("text", ["●会場:", "自宅(1級は会場)", "団体", "会場までの交通費は自己負担"])
def test_no_place_of_all_stays_refused(text: str) -> None:
    assert read("venue", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("text", "label", "kept"),
    [
        ("初級:なし/上級:中級取得者", "初級", ["上級"]),
        ("1級のみ2級合格が条件、2級・3級は制限なし", "2級・3級", ["1級"]),
        ("3級:不問 2級:不問 1級:2級合格者", "3級・2級", ["1級"]),
        ("1級 20歳以上 2級 18歳以上 3級 不問", "3級", ["1級", "2級"]),
        ("プロ級は実務経験2年、アマ級は誰でも", "アマ級", ["プロ級"]),
        ("個人:不問 団体:会員のみ", "個人", ["団体"]),
        ("甲種\n電気工事士免状の交付を受けている者\n乙種\n誰でも受験できます", "乙種", ["甲種"]),
    ],
)
def test_grades_open_beside_those_of_which_something_is_asked(text: str, label: str, kept: list[str]) -> None:
    reading = _read("eligibility", text)
    assert (reading["state"], reading["label"], reading["excepting"]) == ("open", label, kept)


@pytest.mark.parametrize(
    "text",
    [
        "視力 両眼0.7以上",
        "泳力200m以上(健康診断書提出)",
        "医師、看護師等の医療従事者",
        "①短大で所定の単位を修得 ②実務3年以上 ③海外の同等資格 のいずれか",
    ],
)
def test_other_conditions(text: str) -> None:
    assert _read("eligibility", text)["state"] == "other"


@pytest.mark.parametrize(
    ("text", "state", "label"),
    [
        ("2級以上は3級合格者", "other", "2級以上"),
        ("1級:実務経験4年以上", "experience", "1級"),
        ("高卒の方は実務経験3年が必要", "experience", "高卒の方"),
    ],
)
def test_what_is_asked_of_one_alone_says_of_whom(text: str, state: str, label: str) -> None:
    reading = _read("eligibility", text)
    assert (reading["state"], reading["label"]) == (state, label)


@pytest.mark.parametrize(
    ("text", "part"),
    [("特になし(ただし実技試験は学科試験合格者に限る)", "実技試験"), ("誰でも受験可(面接は筆記合格者)", "面接")],
)
def test_a_part_kept_for_some_beside_what_is_open(text: str, part: str) -> None:
    reading = _read("eligibility", text)
    assert (reading["state"], reading["excepting"]) == ("open", [part])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("受験時に満20歳以上であること。学歴は問いません。", "other"),
        ("資格・国籍不問、16歳以上", "other"),
        ("学歴不問、実務経験4年以上", "experience"),
        ("国籍:不問 学歴:高卒以上", "other"),
        ("年齢・学歴不問。3級合格者", "other"),
    ],
)
def test_a_trait_that_is_not_asked_leaves_what_is(text: str, state: str) -> None:
    assert _read("eligibility", text)["state"] == state


def test_grades_kept_apart_by_their_lowest_and_the_day_of_an_age() -> None:
    assert _read("eligibility", "なし(2級まで)、準1級以上は前級合格")["excepting"] == ["準1級以上"]
    assert _read("eligibility", "2026年4月から18歳以上に変更")["since"] == "2026-04-01"


@pytest.mark.parametrize("text", ["次のいずれかに該当する方", "令和9年度から学歴要件を撤廃", "団体受験は6名以上"])
def test_conditions_that_are_not_told_stay_refused(text: str) -> None:
    assert read("eligibility", text)["kind"] == "unreadable"
