"""Days and places of exams said in other words."""

import pytest

from mikiwame.notation import read


def _read_time(printed: str) -> object:
    reading = read("schedule", printed)
    return (reading["per_year"], reading["months"]) if reading["kind"] == "schedule" else None


def _read_place(printed: str) -> object:
    reading = read("venue", printed)
    return (reading["home"], reading["halls"]) if reading["kind"] == "venue" else None


@pytest.mark.parametrize(
    ("printed", "time"),
    [
        ("検定は月に1回(年間で計12回)開かれており", (12, [*range(1, 13)])),
        ("8月の第1日曜日 午前9時~正午 ※1", (1, [8])),
        # At any time.
        ("課程を修了した方から順次試験を受けられます", (None, None)),
        ("試験は1年に1度行うこととし、日時と会場は5月上旬に市の公報でお知らせします。", (1, None)),
        ("- 2級(面接)は来場またはビデオ会議で年2回(4月・10月)", (2, [4, 10])),
        (
            "第1回の検定は2018年5月に行われ、次いで第2回が8月、第3回が10月、第4回は2019年2月に行われる予定。",
            (4, [2, 5, 8, 10]),
        ),
        # When results come is no time of the exam.
        ("願書は4月、試験日は7月6日、発表は9月", (1, [7])),
        ("試験は7月と11月、結果はそれぞれ9月と1月", (2, [7, 11])),
    ],
)
def test_times_in_other_words(printed: str, time: object) -> None:
    assert _read_time(printed) == time


@pytest.mark.parametrize(
    "printed",
    [
        # One of them, and which is not said.
        "10月・2月のうち指定された日",
        "10月・2月のいずれか指定日",
        "10月、2月から選べます",
        # Two of which a reading would have one.
        "初段は年に1度、1級・準1級は年に3度の試験が開かれます。",
        "隔月で、1級は年1回",
        "月に1回は模擬試験があります",
        "好きなときに学べます",
        "6月以降に行われます",
    ],
)
def test_no_certain_time_of_the_whole_exam_is_refused(printed: str) -> None:
    assert _read_time(printed) is None


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("国内の主な都市に加え、アジア、オセアニア、中東など", (False, None)),
        ("各地のテストセンターに備え付けのコンピューターで解答", (False, None)),
        ("会場に足を運んでパソコンで回答する方式(CBT)です。", (False, None)),
        ("検定は前年度に引き続き全国14会場にて開催", (False, 14)),
        ("今年度も昨年までと変わらず、盛岡・長野・高松の3会場に受験者を集めて行った。", (False, 3)),
        ("関東接遇検定会が指定する会場、団体申込のあった高校、短期大学 など", (False, None)),
        ("日本園芸実務協議会には国内72校の大学や高校が加わっており、各校が会場になっています。", (False, 72)),
        ("家で受けられる", (True, None)),
    ],
)
def test_places_in_other_words(printed: str, place: object) -> None:
    assert _read_place(printed) == place


@pytest.mark.parametrize(
    "printed",
    [
        "会場に足を運ばなくても受けられます",
        "会場に行く必要はありません",
        "昨年に続き中止",
        "協会が指定する会場で講習を受けます",
    ],
)
def test_what_tells_no_place_of_the_exam_is_refused(printed: str) -> None:
    assert _read_place(printed) is None
