"""Whether somebody watches, in whichever words a text says so."""

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    "text",
    [
        "監督員がZoomで受験者の様子を見守ります。",
        "カメラ越しに試験官が立ち会います。",
        "リモート監視型の在宅試験です。",
        "遠隔試験監督サービスを利用しています。",
        "開始から終わりまでカメラ越しに監督官が受験者を見ています。",
        "カンニング防止のため、受験中はパソコンのカメラをオンにし、試験官が監視します。",
        "監督者が別の場所から生配信の映像を見ながら試験を進める形式",
        "ウェブ上の試験ですが、監督者に見られながら受けることになります。",
        "スマートフォンのカメラで机の周りを映して監督者に見せます。",
        "受験中はPCのカメラで受験者の様子を録画し、不正が疑われる動作が見つかったときは失格となります。",
    ],
)
def test_somebody_watches(text: str) -> None:
    assert read_term("proctored", text) == {"kind": "proctored", "proctored": True}


@pytest.mark.parametrize(
    "text",
    [
        "カメラによる監視は行いません。",
        "カメラで監視されることはありません。",
        "試験監督は付かないため、リラックスして受けられます。",
        "監視員のいない環境で受験できます。",
        "誰にも監視されずに受験できます。",
        "監視の目がないので、気楽に受けられます。",
        "監督者はおらず、自分のペースで解けます。",
    ],
)
def test_nobody_watches(text: str) -> None:
    assert read_term("proctored", text) == {"kind": "proctored", "proctored": False}


@pytest.mark.parametrize(
    "text",
    [
        "試験官が会場で監視します。",
        "監視カメラが会場に設置されています。",
        "AIによる監視が導入される予定です。",
        "試験中は録画しますが、監督者はいません。",
        "1級:監視あり 2級:監視なし",
        "模擬試験ではカメラによる監視を行いません。",
        "不正を抑えるためにAIによる監視を取り入れることができます。",
        "監督員の許可なく席を離れたときは、以後の採点を行いません。",
        "カメラの準備が必要です。",
        "海外の試験は監督者がZoomで見守ります。",
        "AI監視システムの導入実績があります。",
        "録画はされません。",
    ],
)
def test_a_hall_a_plan_and_what_is_told_otherwise_are_refused(text: str) -> None:
    assert read_term("proctored", text)["kind"] == "unreadable"
