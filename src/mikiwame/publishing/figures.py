"""A value in figures with its unit, as readers see it."""

from collections.abc import Mapping
from typing import Any

from mikiwame.publishing.words import write_tax

UNITS: dict[str | None, str] = {
    "yen": "円",
    "yen/month": "円/月",
    "percent": "%",
    "people": "人",
    "minutes": "分",
    "per_year": "回/年",
    None: "",
}


def say_figure(row: Mapping[str, Any]) -> str:
    """The value in figures: ``8,800円``, ``50~60%``, ``100人以上``, ``5,500円(税別)``."""
    return _say_range(row) + write_tax(row.get("tax"))


def _say_range(row: Mapping[str, Any]) -> str:
    unit = UNITS.get(row["unit"], "")
    if row["high"] is None:
        return f"{row['low']:,.10g}{unit}以上"
    if row["low"] is None:
        return f"{row['high']:,.10g}{unit}以下"
    if row["low"] == row["high"]:
        return f"{row['low']:,.10g}{unit}"
    return f"{row['low']:,.10g}~{row['high']:,.10g}{unit}"
