"""Who watches, in the few words of a cell: of all, or of each grade, part, way, people and time by itself."""

from typing import Any

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("text", "watched"),
    [
        ("試験監督付き", True),
        ("監督員が常駐", True),
        ("試験官がいます", True),
        ("厳正な監督のもと実施", True),
        ("人とAIで監視", True),
        ("受験中はカメラをオンにする", True),
        ("定期的に顔写真を撮影", True),
        ("監督者:あり", True),
        ("人の監督はなく、AIで監視", True),
        ("監視方法:AIによる自動監視", True),
        ("試験官は来ません", False),
        ("監督員は配置しない", False),
        ("監督者の立ち会いは不要です", False),
        ("監督の有無:なし", False),
        ("完全無監督", None),
        ("Q. 試験官はいますか? A. おりません。", False),
        ("Q. 監視されますか? → はい、AIが監視します", True),
    ],
)
def test_who_watches_is_told_of_all(text: str, watched: bool | None) -> None:
    reading: Any = read("proctored", text)
    assert reading == (
        {"kind": "text", "text": text} if watched is None else {"kind": "proctored", "proctored": watched}
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("会場:有 在宅:無", {"会場": True, "在宅": False}),
        ("準1級以上は監督付き、2・3級は無監督", {"準1級以上": True, "2・3級": False}),
        ("1級のみ監督あり(2級・3級はなし)", {"1級のみ": True, "2級・3級": False}),
        ("自宅では監督なしで受けられます", {"自宅": False}),
        ("CBT(試験官が常駐)", {"CBT": True}),
        ("第8回までは監督なし", {"第8回まで": False}),
        ("2027年4月から監視付きに変更", {"2027年4月から": True}),
        ("2025年度までは監督なし、2026年度から遠隔監視", {"2025年度まで": False, "2026年度から": True}),
        ("団体受験の場合のみ監督者が必要", {"団体受験の場合のみ": True}),
        ("有人監視(離島受験を除く)", {"離島受験を除く": True}),
    ],
)
def test_who_watches_is_told_of_each(text: str, told: dict[str, bool]) -> None:
    reading: Any = read("proctored", text)
    assert {one["label"]: one["told"]["proctored"] for one in reading["of"]} == told
    assert reading["proctored"] is any(told.values())


@pytest.mark.parametrize(
    ("text", "watched", "remarks"),
    [
        ("監督あり(カメラ・マイク必須)", True, ["カメラ・マイク必須"]),
        ("監督者1名以上の配置が必要", True, ["監督者1名以上の配置が必要"]),
        ("教室で一斉受験(講師が監督)", True, ["教室で一斉受験(講師が監督)"]),
        ("監督なし。ただし不正が判明した場合は合格取消", False, ["ただし不正が判明した場合は合格取消"]),
    ],
)
def test_what_else_is_said_of_watching_is_kept(text: str, watched: bool, remarks: list[str]) -> None:
    reading: Any = read("proctored", text)
    assert (reading["proctored"], reading["remarks"]) == (watched, remarks)


@pytest.mark.parametrize(
    "text",
    [
        "監督あり・なしを選べます",
        "監視オプション(+1,100円)あり",
        "会員は無監督受験も可",
        "監督:山田花子",
        "監視の有無は級により異なります",
        "監視員の指示に従ってください",
        "監視があると聞きました",
        "以前は監視なし",
        "監視なしではありません",
        "監視の強化を検討中",
        "人による監視はありません(AIが録画)",
        "録画なし",
        "審査員が採点",
        "動画を撮影して提出",
        "試験監督のアルバイトを募集",
        "監視なし※2027年4月から監視あり",
        "不正行為は禁止",
        "カメラの準備が必要です",
        "海外の試験は監督者がZoomで見守ります。",
        "模擬試験は監視なし",
        "監督なしで受験できるのは3級まで",
    ],
)
def test_who_watches_stays_untold(text: str) -> None:
    assert read("proctored", text)["kind"] == "text"
