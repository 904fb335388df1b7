"""Shares and counts of people said in other words, their labels as printed."""

import pytest

from mikiwame.notation import read


def _read(field: str, printed: str) -> object:
    reading = read(field, printed)
    if reading["kind"] != "rate" and reading["kind"] != "people":
        return None
    return [(row["label"], row["low"], row["high"], row["period"]) for row in reading["values"]]


@pytest.mark.parametrize(
    ("field", "printed", "values"),
    [
        ("pass_rate", "受かる人の割合は45%前後です", [(None, 45, 45, None)]),
        ("pass_rate", "合格率は平均して40%ぐらいに落ち着く", [(None, 40, 40, None)]),
        ("pass_rate", "1割程度しか受からない", [(None, 10, 10, None)]),
        ("pass_rate", "年度ごとに合格率は違いますが、だいたい4~5割に収まります", [(None, 40, 50, None)]),
        ("pass_rate", "この数年の平均で見れば30~45%程度です。", [("この数年の平均", 30, 45, None)]),
        (
            "pass_rate",
            "地域別では秋田県が58.1%で首位、次いで香川県57.3%の順",
            [("秋田県", 58.1, 58.1, None), ("香川県", 57.3, 57.3, None)],
        ),
        (
            "pass_rate",
            "2019年6月の結果から合格率を見ると、3級81.5%と入門向きですが、2級44.0%",
            [("3級", 81.5, 81.5, "2019"), ("2級", 44, 44, "2019")],
        ),
        ("examinees", "年間の受験者は2万人を数える", [(None, 20000, 20000, None)]),
        ("examinees", "年間12万人以上に受験されています", [(None, 120000, None, None)]),
        ("passers", "全国で21,480人が挑んだ2021年の試験は、合格者が7,031人", [(None, 7031, 7031, "2021")]),
        ("passers", "最終的に3,210人が合格", [(None, 3210, 3210, None)]),
    ],
)
def test_shares_and_counts_in_other_words(field: str, printed: str, values: object) -> None:
    assert _read(field, printed) == values


@pytest.mark.parametrize(
    ("field", "printed"),
    [
        ("pass_rate", "合格率が50%に落ち着くことはありません"),
        ("pass_rate", "5割しか受からないというのは誤り"),
        ("pass_rate", "最高は2019年の58.2%、最低は2022年の31.4%"),
        ("pass_rate", "過去最高の58.2%"),
        ("pass_rate", "合格率の推移は30→35→40%"),
        ("examinees", "1万人に達しません"),
        ("examinees", "1万人に達する見込み"),
        ("examinees", "3,000人が申し込みました"),
        ("examinees", "3,000人が働いている"),
        ("passers", "3,000人が申し込んだ"),
        ("passers", "3,000人がパスできなかった"),
        ("passers", "3,000人が突破を目指した"),
    ],
)
def test_a_figure_of_another_thing_or_denied_is_refused(field: str, printed: str) -> None:
    assert _read(field, printed) is None
