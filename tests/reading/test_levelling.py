"""Two prints are the same where widths and white space alone differ."""

import pytest

from mikiwame.reading.rechecking.levelling import holds, level


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8,800円", "８，８００円"),
        ("8,800円 (税込)", "8,800円(税込)"),
        ("1 級\n 学科", "1級 学科"),
        ("ﾒﾃﾞｨｶﾙ", "メディカル"),
        ("受験\u200b料", "受験料"),
        ("Web  試験", "Web試験"),
        ("50〜60%", "50～60%"),
        ("−5,500円", "－5,500円"),
        ("\\8,800", "¥8,800"),
    ],
)
def test_the_same_print(one: str, other: str) -> None:
    assert level(one) == level(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("8,800円", "8,808円"),
        ("8,800円", "8.800円"),
        ("88 00円", "8800円"),
        ("①7月", "17月"),
        ("10²", "102"),
        ("⒈5時間", "1.5時間"),
        ("1½時間", "11⁄2時間"),
        ("年2回", "年3回"),
        ("受験できる", "受験できない"),
    ],
)
def test_another_print(one: str, other: str) -> None:
    assert level(one) != level(other)


@pytest.mark.parametrize(
    ("text", "part", "found"),
    [
        ("受験料は8,800円です", "8,800円", True),
        ("受験料は18,800円です", "8,800円", False),
        ("受験料は28,800円、8,800円", "8,800円", True),
        ("70%以上", "70%", True),
        ("60~70%", "70%", False),
        ("Web試験", "eb試験", False),
        ("", "", False),
        ("あ", "", False),
    ],
)
def test_a_part_stands_whole(text: str, part: str, found: bool) -> None:
    assert holds(text, part) == found
