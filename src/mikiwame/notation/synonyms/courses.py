"""Names of courses that are one of several of a school: what holds of one is told of it alone."""

from typing import Final

ONE_OF_SEVERAL: Final = "".join(
    f"(?<!{name})"
    for name in (
        *(
            "通学",
            "通信",
            "夜間",
            "昼間",
            "週末",
            "土曜",
            "日曜",
            "平日",
            "総合",
            "短期",
            "長期",
            "速習",
            "完全",
            "本科",
        ),
        *("上級", "中級", "初級", "入門", "基礎", "応用", "上位", "下位", "標準", "特別", "合格", "安心", "[A-Z0-9]"),
        *("プレミアム", "ベーシック", "スタンダード", "ライト", "フル", "セット", "パック", "ゴールド", "シルバー"),
    )
)
"""What may not stand before コース where it says no more than 講座."""
