"""What a text on terms says beside a value makes it refused where the reading would leave it out."""

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_content", "試験は筆記試験とレセプト作成(実技)で実施されます。"),
        ("exam_content", "・学科試験:筆記択一式"),
        ("mode", "受験形態は、通信受験と会場受験があります。"),
        (
            "passing_mark",
            "配点は、領域I60点、領域II60点、領域III60点で180点満点とする。"
            "領域I、II、III、ともに60%以上正解のとき合格",
        ),
        ("passing_mark", "試験領域I~III(各100点)の合計得点が180点以上あり、かつそれぞれの領域の正解率が60%以上"),
        ("passing_mark", "3.5割以上を合格基準としている都道府県と、4割以上としている都道府県があるようです。"),
        ("materials", "専用の過去問やテキストは売ってはいないので、市販の介護事務のテキストで代用"),
        ("application", "第167回 5月9日~6月6日"),
        ("application", "10月試験 5月9日~6月6日"),
        ("application", "試験の申込みは、試験日のおよそ4か月前か"),
    ],
)  # fmt: skip
def test_what_would_be_left_out_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] in ("text", "unreadable")


def test_the_head_of_a_cell_is_no_hall() -> None:
    assert read("mode", "試験会場:在宅") == {"kind": "mode", "modes": ["home"]}
