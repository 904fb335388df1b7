"""Gives the labels that a bracket directly behind a figure names, whatever year stands in it too."""

import re
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.labels import Labels, follow_labels, is_form, name_labels

_NOTHING: Final[Labels] = (None,)
_BRACKET = re.compile(r"\s?\(([^()]{1,40})\)")
# "2024年度下期", "令和5年度第1回": the half of a year and the session say when, as the year does.
_WHEN = re.compile(
    rf"(?:{YEAR.pattern})(?:の?[上下前後春夏秋冬]期)?(?:実施|試験)?|{SESSION.pattern}|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日|期|度|実施|試験)?"
)
_BLANK_IN_LIST = re.compile(r"(?<=[、,・])\s|\s(?=[、,・])")
_SEASON = re.compile(
    "(?<=年)度?の?[春夏秋冬](?:期|季)?(?:試験)?(?=[はのが:\\s]|$)|(?<=年度)の?[春夏秋冬](?:期|季)?(?:試験)?(?=[はのが:\\s]|$)"
)
_BESIDE = re.compile("[・、,/]")
_EACH = re.compile("(?:とも|ともに|共に|共通|いずれも|の場合)$")
# 短答式 and 論文式 are stages that one passes after another, and so no mere form of the questions.
_STAGE = re.compile("(?:短答|論文|筆記|実技|口述)式?(?:試験)?")
_CLASS = re.compile("(?:第[0-9一二三四]種|[甲乙丙丁]種|特級)[\u4e00-\u9fff]{0,6}")


def drop_season(before: str) -> str:
    """``2025年秋24.5%``: the season of a year is its sitting, and no label."""
    return _SEASON.sub(" ", before)


def name_behind(after: str) -> Labels:
    """Give the labels in the bracket that ``after`` begins with (``(令和7年・論文式)``, ``(1級、2級共通)``)."""
    if after[:2].strip()[:1] not in ("(", "「"):
        return _NOTHING
    bracket = _BRACKET.match(after)
    if not bracket:
        return follow_labels(after)
    printed = _BLANK_IN_LIST.sub("", bracket[1])
    timeless = _WHEN.sub(" ", printed)
    words = _EACH.sub("", timeless.strip(" ・、,/|:の"))
    labels = follow_labels(f"({words})")
    if labels != _NOTHING or not words:
        return labels
    if names_stage(words) or is_form(words) or _CLASS.fullmatch(words):
        return (words,)
    # "(令和6年度・第一種販売)": what stands beside the year is what the figure is of.
    return name_labels(words, loose=True) if timeless != printed and _BESIDE.search(printed) else _NOTHING


def names_stage(label: str | None) -> bool:
    """Say whether the label is a stage of the exam (``論文式``), which is one even where it stands alone."""
    return bool(label and _STAGE.fullmatch(label))
