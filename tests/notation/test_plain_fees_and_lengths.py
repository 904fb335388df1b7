"""Short texts of names and figures alone: fees, courses, other charges, subscriptions, lengths."""

from typing import Any

import pytest

from mikiwame.notation import read

Row = tuple[str | None, int | None, int | None]


def _rows(field: str, text: str) -> list[Row]:
    reading: dict[str, Any] = dict(read(field, text))
    if reading["kind"] == "money":
        return [(one["label"], one["low"], one["high"]) for one in reading["amounts"]]
    return [(one["label"], one["minutes"], one["minutes"]) for one in reading["parts"]]


@pytest.mark.parametrize(
    ("field", "text", "rows"),
    [
        # How many are sat, whose it is, and in which case.
        ("exam_fee", "3科目までは6,000円、4科目以上は8,000円", [("3科目まで", 6000, 6000), ("4科目以上", 8000, 8000)]),
        ("exam_fee", "初回無料、2回目以降は2,200円", [("初回", 0, 0), ("2回目以降", 2200, 2200)]),
        ("exam_fee", "二次試験受験料:9,100円(一次合格者のみ)", [("二次試験 一次合格者のみ", 9100, 9100)]),
        ("exam_fee", "一部免除あり 8,400円/免除なし 9,800円", [("一部免除あり", 8400, 8400), ("免除なし", 9800, 9800)]),
        ("exam_fee", "札幌会場8,000円、その他の会場7,500円", [("札幌会場", 8000, 8000), ("その他の会場", 7500, 7500)]),
        ("exam_fee", "IBT方式の場合 4,200円(税込)", [("IBT方式の場合", 4200, 4200)]),
        ("exam_fee", "1科目につき4,000円", [("1科目につき", 4000, 4000)]),
        ("exam_fee", "二次試験から受験 13,300円", [("二次試験から受験", 13300, 13300)]),
        ("exam_fee", "6,600円(税抜6,000円)", [(None, 6600, 6600)]),
        ("exam_fee", "個人6,600円/団体(5名以上)5,940円", [("個人", 6600, 6600), ("団体(5名以上)", 5940, 5940)]),
        ("course_cost", "求職者は無料、在職者は8,800円", [("求職者", 0, 0), ("在職者", 8800, 8800)]),
        ("course_cost", "定価55,000円→特別価格38,500円", [("定価", 55000, 55000), ("特別価格", 38500, 38500)]),
        ("course_cost", "ネット申込で3,000円引の42,000円", [("ネット申込", 42000, 42000)]),
        ("course_cost", "1回あたり2,500~4,000円", [("1回あたり", 2500, 4000)]),
        ("course_cost", "48,400円より", [(None, 48400, None)]),
        ("extra_fee", "英文証明書:1部1,500円", [("英文証明書 1部", 1500, 1500)]),
        ("extra_fee", "更新料 5年ごとに6,600円", [("更新料 5年ごと", 6600, 6600)]),
        ("extra_fee", "登録料(3年毎) 8,000円", [("登録料(3年毎)", 8000, 8000)]),
        ("extra_fee", "認定料(1級8,000円、2級6,000円)", [("認定料 1級", 8000, 8000), ("認定料 2級", 6000, 6000)]),
        ("extra_fee", "初回登録は無料、更新は5年ごとに8,000円", [("初回登録", 0, 0), ("更新 5年ごと", 8000, 8000)]),
        ("subscription", "初月無料、2ヶ月目以降1,650円/月", [("初月", 0, 0), ("2ヶ月目以降", 1650, 1650)]),
        ("duration", "リスニング40分+リーディング80分=120分", [("リスニング", 40, 40), ("リーディング", 80, 80)]),
        ("duration", "実技記述試験:45分", [("実技記述試験", 45, 45)]),
        ("duration", "口述試験は1人あたり15分程度", [("口述試験 1人あたり", 15, 15)]),
        ("duration", "学科免除者は実技のみ40分", [("学科免除者 実技のみ", 40, 40)]),
    ],
)
def test_each_figure_has_its_printed_name(field: str, text: str, rows: list[Row]) -> None:
    assert _rows(field, text) == rows


@pytest.mark.parametrize(
    ("field", "text", "remarks"),
    [
        ("course_cost", "64,000円(全額返金保証付)", ["全額返金保証付"]),
        ("course_cost", "1回4,400円(全8回)", ["全8回"]),
        ("extra_fee", "成績証明書1通700円、2通まで", ["2通まで"]),
        ("duration", "計130分(休憩10分を含む)", ["休憩10分を含む"]),
        ("duration", "短答式3時間、論文式 2日間", ["論文式 2日間"]),
        ("duration", "在宅受験は時間無制限", ["在宅受験"]),
    ],
)
def test_what_else_is_told_is_kept_as_a_remark(field: str, text: str, remarks: list[str]) -> None:
    assert dict(read(field, text)).get("remarks") == remarks


@pytest.mark.parametrize("text", ["約9,000円", "9,000円前後", "9,000円台", "費用の目安は9,000円です"])
def test_about_so_much_says_so(text: str) -> None:
    reading: dict[str, Any] = dict(read("exam_fee", text))
    assert reading["kind"] == "unreadable" or reading["amounts"][0]["approx"] is True


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "当日受験料は7,000円"),
        ("exam_fee", "旧料金 6,100円"),
        ("exam_fee", "2級の受験料は昨年まで4,800円"),
        ("exam_fee", "150ドル(約22,000円)"),
        ("exam_fee", "不合格の場合は再試験料として9,000円"),
        ("course_cost", "6月30日までの申込なら98,000円"),
        ("course_cost", "費用 9,000円(受験料のみ)"),
        ("duration", "他校の試験時間は80分"),
        ("duration", "簿記2級は90分、FP2級は120分"),
        ("duration", "級により40~90分"),
    ],
)
def test_what_no_name_may_say_stays_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "unreadable"
