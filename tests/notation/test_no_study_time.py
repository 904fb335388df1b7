"""What is no time to study for an exam, though it is told in hours, weeks or months."""

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    "text",
    [
        "平日1時間、休日3時間の勉強で約2ヶ月",
        "勤務時間は80時間",
        "実技試験については勉強時間は30時間",
        "本来は100時間",
        "毎週5時間の学習で約4か月",
        "統計検定4級のような比較的難易度が低い資格であれば約15時間",
        "私は簿記3級を2ヶ月で取得しました。",
        "2級は3級より100時間多く必要です",
    ],
)
def test_what_is_of_something_else_is_no_study_time(text: str) -> None:
    assert read_term("study_time", text)["kind"] == "unreadable"
