"""What a text on terms says beside a value makes it refused where the reading would leave it out."""

import pytest

from mikiwame.notation import read


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_content", "検定は筆記試験と処方箋点検(実技)により行われます。"),
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
        ("application", "一斉試験の前後の所定の期間を除けば一年を通して申込みができます。"),
        ("result_day", "これに比べて統一試験では合格発表まで1か月程度の時間が必要です。"),
        ("mode", "●個人受験 在宅受験:試験日程に掲載 ●団体受験 試験日程に掲載"),
        ("exam_content", "学科問題 基礎知識 実技試験 レセプト1問 これらがすべて4択問題として出題されます。"),
        ("passing_mark", "実技試験・学科試験/各50%以上の得点をし、合計で70%以上"),
        ("exam_fee", "6,200円(※平成22年度の金額です。今年度の額は未定です。)"),
        ("schedule", "第47回 | 2024年9月2日(月)~9月20日(金) | 2024年7月16日(火)~7月29日(月) |"),
        ("open_book", "持ち込み可(2028年度から不可)"),
        ("application", "2028年度からは随時申込可"),
        ("result_day", "2028年度から試験日の1か月後"),
        ("retake", "2028年度から合格科目は2年間免除"),
        ("upkeep", "2028年度から更新は5年ごと"),
        ("support", "2028年度から質問無料"),
        ("aid", "2028年度から給付金40%"),
        ("mode", "原則会場、希望者は在宅も可"),
        ("mode", "在宅が基本、一部会場"),
        ("application", "試験の申込みは、試験日のおよそ4か月前か"),
    ],
)  # fmt: skip
def test_what_would_be_left_out_is_refused(field: str, text: str) -> None:
    assert read(field, text)["kind"] in ("text", "unreadable")


def test_the_head_of_a_cell_is_no_hall() -> None:
    assert read("mode", "試験会場:在宅") == {"kind": "mode", "modes": ["home"]}


def test_a_subject_of_one_grade_is_not_carried_into_the_next() -> None:
    told = read("exam_content", "1級:専門知識 筆記(25問/択一式) 2級:一般知識 筆記(25問/択一式)")

    assert told["kind"] == "content"
    assert [part["label"] for part in told["parts"]] == ["1級 専門知識 筆記", "2級 一般知識 筆記"]
