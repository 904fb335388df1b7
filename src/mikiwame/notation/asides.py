"""Gives the labels that a bracket directly behind a figure names, whatever year stands in it too."""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.calendar import SESSION, YEAR
from mikiwame.notation.label_words import GRADE, PART
from mikiwame.notation.labels import Labels, follow_labels, is_form, name_labels, names_grade
from mikiwame.vocabulary import patterns as re

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

_SEASON_OF_YEAR = re.compile("年度?の?[春夏秋冬]")
_SEASON_NAME = re.compile("[春夏秋冬][期季]?(?:試験|検定)?")
_HALF = re.compile("[上下前後]期")
_SUM = re.compile(r"(総合計|合計|総計)\s?[:|はが]?\s?$")
# "みとり算10分、かけ算10分": a whole phrase between two marks that ends as a noun does.
_KANA_NOUN = re.compile(
    r"(?:^|[、,・/|\s。:)])([\u3041-\u3096\u4e00-\u9fff\u30a1-\u30fa\u30fc]{2,12}(?<![はがをにでとものやへらくてすたる約各]))\s?[:|]?\s?約?$"
)
_NO_NOUN = re.compile(
    "試験|検定|時間|合格|受験|受検|平均|全体|合計|それぞれ|およそ|年|回|程度|以上|以下|人|名|数|率|料|休憩|説明|うち|ほか|また"
)

# "5級、4級、3級 90分", "1級、2級の合格率は30%": a figure behind a bare list of grades is of each of them.
_FIELD_WORD = "(?:の?(?:試験|検定)?の?(?:合格率|(?:受験|受検|合格)者数?|(?:試験|検定|制限|解答)?時間))"
_FIGURE_AHEAD = r"[0-9][0-9,.]{0,11}万?\s?(?:分|時間|%|割|人|名)"
# Each list is looked at once, from its beginning.
_LIST_BEGINS = r"(?<![級種段類科技記接述験]、)(?<![級種段類科技記接述験]、\s)"
_LISTED_GRADES = re.compile(
    rf"{_LIST_BEGINS}(?:{GRADE})(?:、\s?(?:{GRADE})){{1,9}}+(?={_FIELD_WORD}?\s?(?:は|が|とも|:|\||\.\.\.)?\s?[各約]?\s?{_FIGURE_AHEAD})"
)
# "学科、実技 各60分"
_LISTED_EACH = re.compile(
    rf"{_LIST_BEGINS}(?:{GRADE}|{PART})(?:、\s?(?:{GRADE}|{PART})){{1,9}}+(?=\s?(?:は|も|:)?\s?(?:各|とも|共に|いずれも))"
)
# "【理論、電力、機械】90分 【法規】65分"
_LISTED_IN_HEAD = re.compile("(?<=【)[^【】、。0-9]{1,10}+(?:、[^【】、。0-9]{1,10}+){1,5}+(?=】)")
# "2級や1級の合格率は40%"
_GRADE_OR_GRADE = re.compile(rf"(?<=[級種段類])や(?=(?:{GRADE}))")


def join_listed_grades(text: str) -> str:
    """Give the text with 、 and や between the grades of one figure as ・, so that it is no end of a clause."""
    listed = _GRADE_OR_GRADE.sub("・", text)
    for pattern in (_LISTED_GRADES, _LISTED_EACH, _LISTED_IN_HEAD):
        listed = pattern.sub(lambda found: re.sub(r"、\s?", "・", found.group()), listed)
    return listed


def drop_season(before: str) -> str:
    """``2025年秋24.5%``: the season of a year is its sitting, and no label."""
    return _SEASON.sub(" ", before)


def count_seasons(text: str) -> int:
    """Give how many sittings the text names by the season of their year."""
    return len(_SEASON_OF_YEAR.findall(text))


def drop_lone_half(labels: list[Labels], text: str) -> list[Labels]:
    """``平成29年度後期 24.2%``: the half of a year is a label only where it tells figures apart."""
    labels = [tuple(map(_drop_season_name, each)) for each in labels]
    names = {name for each in labels for name in each}
    half = next(iter(names)) if len(names) == 1 else None
    lone = half and _HALF.fullmatch(half) and re.search(rf"年度?の?{half}", text)
    return [_NOTHING] * len(labels) if lone else labels


def _drop_season_name(name: str | None) -> str | None:
    """``2023年春期 18% 秋期 21%``: the season is a sitting of a year, and no label."""
    words = [word for word in (name or "").split(" ") if not _SEASON_NAME.fullmatch(word)]
    return " ".join(words) or None


def name_sums(labels: list[Labels], befores: Sequence[str]) -> list[Labels]:
    """``1級 53% 2級 56% 総合計 55%``: beside grades the word for all of them together is a label too."""
    if not any(names_grade(name) for each in labels for name in each):
        return labels
    sums = [_SUM.search(before) for before in befores]
    return [(found[1],) if found and names == _NOTHING else names for found, names in zip(sums, labels, strict=True)]


def name_nouns(labels: list[Labels], befores: Sequence[str]) -> list[Labels]:
    """``みとり算10分、かけ算10分``: unlike nouns directly before all figures are their labels."""
    nouns = [_KANA_NOUN.search(before) for before in befores]
    names = [noun[1] for noun in nouns if noun and not _NO_NOUN.search(noun[1])]
    told = len(names) == len(labels) > 1 and len(set(names)) == len(names) and set(labels) == {_NOTHING}
    return [(name,) for name in names] if told else labels


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
