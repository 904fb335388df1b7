"""Printed labels and timetables for readers of another language than the print's: said, where they were read."""

import re
from collections.abc import Mapping
from typing import cast

from mikiwame.vocabulary.readings import Schedule
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.speaking import Words

_GRADE = re.compile(r"(?P<below>準?)(?P<grade>[0-9]{1,2})級")
_LABELS = {
    "学科": "written",
    "実技": "practical",
    "学科・実技": "both_parts",
    "一般": "general",
    "一般受験": "general",
    "個人": "individual",
    "団体": "group",
    "団体受験": "group",
    "会員": "member",
    "受講生": "student",
    "通信": "correspondence",
    "通学": "classroom",
    "通学+通信": "classroom_correspondence",
    "教材のみ": "materials_only",
    "通学のみ": "classroom_only",
    "学生": "school",
    "ネット試験": "online",
    "統一試験": "nationwide",
    "在宅受験": "home",
    "自宅受験": "home",
    "会場受験": "hall",
    "一般会場": "hall",
    "学科試験": "written",
    "実技試験": "practical",
    "実技入力": "data_entry",
    "コンピュータ入力": "data_entry",
    "ソフトあり": "software",
    "ソフトなし": "no_software",
    "基礎科目": "basic",
    "専門科目": "specialist",
    "科目合格者": "partly_passed",
    "特別研修": "special_course",
    "オプション科目": "optional",
    "事務手数料": "handling",
    "計算問題": "calculation",
    "論述": "essay",
    "商業簿記": "commercial",
    "工業簿記": "industrial",
    "会計": "accounting",
    "原価計算": "costing",
    "財務分析": "analysis",
    "財務諸表": "statements",
    "上級": "advanced",
    "中級": "intermediate",
    "初級": "elementary",
    "午前": "morning",
    "午後": "afternoon",
}
"""Label as printed -> key of its words."""
_JOINTS = re.compile(r"[ \u3000・、]+")


def is_foreign(words: Words) -> bool:
    """Whether the reader's language is another than that of the prints."""
    return words.language != LANGUAGES[0]


def say_printed_label(label: str | None, words: Words) -> str | None:
    """The label in the reader's language, or as printed where that is the reader's or no word for it is known."""
    if label is None or not is_foreign(words):
        return label
    said = [_say_one(label, words)] if label in _LABELS else [_say_one(part, words) for part in _JOINTS.split(label)]
    known = [one for one in said if one is not None]
    if len(known) < len(said):
        return label
    return ", ".join(known) if " " in label else words.list(known, "terms")


def _say_one(label: str, words: Words) -> str | None:
    if grade := _GRADE.fullmatch(label):
        return words("facts.label-below" if grade["below"] else "facts.label-grade", grade=grade["grade"])
    return words(f"facts.label-{_LABELS[label]}") if label in _LABELS else None


def say_schedule(reading: Mapping[str, object] | None, words: Words) -> str:
    """How often and when, of the reading of a timetable; empty where it tells neither."""
    if reading is None or reading.get("kind") != "schedule":
        return ""
    schedule = cast(Schedule, reading)
    if schedule.get("any_time"):
        return words("readings.any_time")
    months = schedule["months"] or []
    if len(months) == 12:
        return words("readings.every_month")
    named = words.list([words("readings.month", month=month) for month in months])
    often = schedule["per_year"]
    if often is None:
        return words("readings.in_months", months=named) if named else ""
    said = words("readings.per_year", times=often)
    return words("facts.often_in", often=said, months=named) if named else said
