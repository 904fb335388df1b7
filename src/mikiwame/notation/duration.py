"""Gives the minutes that an exam lasts, part by part, or that it has no limit."""

import re
from dataclasses import dataclass

from mikiwame.notation.absence import quote, refuse, show_example
from mikiwame.notation.figures import Surroundings, blank, look_around
from mikiwame.notation.heads import apply_heads
from mikiwame.notation.label_words import FORM
from mikiwame.notation.labels import (
    Labels,
    carry_grades,
    follow_labels,
    is_form,
    is_mode,
    name_labels,
    names_grade,
    read_labels,
)
from mikiwame.notation.numbers import read_number
from mikiwame.vocabulary.readings import Duration, Part, Unreadable

_HOUR = 60
_HALF_DAY = 12 * _HOUR
# No exam lasts longer than a day; more is a printing error or hours of study.
_LONGEST = 24 * _HOUR

_TIME = (
    r"(?:(?P<{0}_half>午前|午後|AM|PM|am"
    r"|pm)\s?)?(?<![0-9])(?P<{0}_hour>[0-9]{{1,2}})(?::(?P<{0}_minute>[0-9]{{2}})"
    r"|\s?時(?!間)\s?(?:(?P<{0}_spelt>[0-9]{{1,2}})\s?分|(?P<{0}_past>半))?)"
)
_CLOCK = re.compile(_TIME.format("from") + r"\s?(?:開始)?\s?(?:~|-|から|より|→)\s?" + _TIME.format("to"))
_TIME_ALONE = re.compile(
    r"(?:午前|午後|AM|PM|am|pm)?\s?(?<![0-9])[0-9]{1,2}(?::[0-9]{2}|時(?!間)(?:[0-9]{1,2}分|半)?)\s?(?:~|から|開始|-)*"
)
_SPAN = re.compile(
    r"(?<![0-9])(?<![0-9][.,])(?:(?P<hours>[0-9]{1,4}(?:[.・][0-9]{1,2})?)\s?時間(?P<half>半)?(?:\s?と?\s?(?P<rest>[0-9]{1,2})\s?分)?"
    r"|(?P<minutes>[0-9]{1,4}(?:\.[0-9])?|[0-9],[0-9]{3})\s?(?:分(?!の[0-9]|野|程度の)|min|minutes))間?"
)
_LOOSE_RANGE = re.compile(r"[0-9]\s?(?:時間|分)?\s?(?:~|-)\s?約?(?=[0-9]{1,4}\s?(?:時間|分))")

_STUDY = re.compile("学習|勉強|学ぶ|習得|講義|研修|カリキュラム|標準学習|受講時間|受講期間|スクーリング|演習時間")
_UNLIMITED = re.compile(
    "無制限|(?:時間|制限|期限)[^。]{0,12}?(?:なし|無し|無く|なく|ありません|ございません|ない|設けて(?:い"
    "|おり)|設定されて(?:い|おり)|設定して(?:い|おり)|設けられて(?:い|おら|おり)|定めて(?:い|おり)"
    "|問い?ません)"
)
_NONE = re.compile(r"(?:特に)?(?:なし|無し|ありません)(?:です)?(?:\s?\(.*\))?。?")
_TOTAL = re.compile("全体で|合計|(?<![\u4e00-\u9fff])計|トータル|全部で|総試験時間")
_OPENED = re.compile(r"\s?\(")
_ASIDE = re.compile(
    "(?:休憩|説明|移動|準備|ガイダンス|注意事項|オリエンテーション|途中退[室出]|開始後|遅刻|入室|集合"
    "|前まで|受付)[^、。]{0,8}$"
)
_ASIDE_AFTER = re.compile(r"\s?(?:の休憩|休憩|の説明|前|後に|経過|以内に|を過ぎ|の遅刻|程度の説明|のガイダンス)")
_COMBINED = re.compile(
    r"([^\s、。:()「」]{2,16}?)(?:を|で|が|は)?(?:合わせて|併せて|あわせて|合計で?|計|通算で?"
    r"|通して)\s?(?:約)?$"
)
_BEHIND = re.compile(r"(?:間)?の([^\s、。:()0-9]{2,8}?(?:試験|検定|問題))")
_CIRCUMSTANCE = re.compile("(?:在宅|自宅|会場|一般会場|オンライン|団体)(?:受験|試験)?の(?:場合|方)(?:に?は)?、?")
_FORM = re.compile(r"(?<=[^\s0-9級])(?<![医歯学]科)(?<!実技)/[^\s、。0-9]{1,20}(?:\([^()]{0,10}\))?(?=[:/\s]|$)")
_QUESTIONS = re.compile(r"(?<!第)(?<![0-9])[0-9]{1,3}\s?(?:問|題|点|字|枚|科目)(?:[、,・/:\s]|程度)?")
# "1級は記述式・2時間10分", "四肢択一式50問 2時間": how the part is asked, set off from the length, is no part.
_FORM_ASIDE = re.compile(
    rf"(?:{FORM}(?:\s?(?:と|・|、|及び|および|または)\s?{FORM})*+)(?:で|による)?\s?[・、,/]\s?(?!{FORM})"
)
_NAME_OF_EXAM = re.compile(
    "試験時間|検定時間|制限時間|解答時間|所要時間|全体で|合計で?|トータルで?|(?<![\u4e00-\u9fff])計|^試験は"
    "|^検定は|^試験(?=[:\\s]|$)"
)
_BULLETED_PART = re.compile(r"(?<=[【「])(?:学科|実技|筆記|実務|論述|面接)[^】」(:.0-9]{0,8}(?=[】」])")
_FIRST_PART = re.compile(
    "(?<![・&+/])(?<![^)]と)(?:学科|実技|筆記|実務|論述|記述|面接|口述)(?:試験|検定|審査|問題"
    "|の部)?(?:[0-9]{1,2}(?![0-9問分時])|[IVX]{1,3})?(?=[:(】」.|\\s]|の)"
)


@dataclass(frozen=True)
class _Stretch:
    start: int
    end: int
    minutes: int
    by_clock: bool


def read_duration(text: str) -> Duration | Unreadable:
    """Read a normalised text; unreadable for hours of study, days to submit in, and a range of minutes."""
    text = text.replace("正午", "12時")
    stretches = _find_stretches(text)
    if not stretches and (_UNLIMITED.search(text) or _NONE.fullmatch(text)):
        return {"kind": "duration", "parts": [], "unlimited": True}
    if _STUDY.search(text):
        return refuse(f"{quote(text)} is time for study, not the length of the exam.")
    if _LOOSE_RANGE.search(blank(text, _CLOCK)):
        return refuse(f"{quote(text)} is a range of minutes, not one length. Write each part's own.")
    parts = _name_parts(text, _drop_replaced(text, stretches))
    if not parts or any(part["minutes"] > _LONGEST for part in parts):
        return refuse(
            f"{quote(text)} gives no length of an exam in hours or minutes. {show_example(text, 'A length', '90分')}"
        )
    return {"kind": "duration", "parts": parts, "unlimited": False}


def _find_stretches(text: str) -> list[_Stretch]:
    clocks = [
        _Stretch(*match.span(), minutes, by_clock=True)
        for match in _CLOCK.finditer(text)
        if (minutes := _measure_clock(match)) is not None
    ]
    spans = [
        _Stretch(*match.span(), minutes, by_clock=False)
        for match in _SPAN.finditer(blank(text, _CLOCK))
        if (minutes := _measure_span(match)) is not None
    ]
    # "10:00~11:30(90分)" says one thing twice.
    return spans or clocks


def _measure_span(match: re.Match[str]) -> int | None:
    if match["hours"]:
        hours = read_number(match["hours"], whole=False) or 0
        return round(hours * _HOUR) + (_HOUR // 2 if match["half"] else 0) + int(match["rest"] or 0)
    minutes = read_number(match["minutes"], whole=False)
    return round(minutes) if minutes else None


def _measure_clock(match: re.Match[str]) -> int | None:
    begin, end = _read_time(match, "from"), _read_time(match, "to")
    while end <= begin:
        end += _HALF_DAY
    return end - begin if end - begin <= _HALF_DAY else None


def _read_time(match: re.Match[str], which: str) -> int:
    minute = match[f"{which}_minute"] or match[f"{which}_spelt"] or ("30" if match[f"{which}_past"] else "0")
    hour = int(match[f"{which}_hour"])
    afternoon = match[f"{which}_half"] in ("午後", "PM", "pm") and hour < _HALF_DAY // _HOUR
    return hour * _HOUR + int(minute) + (_HALF_DAY if afternoon else 0)


def _drop_replaced(text: str, stretches: list[_Stretch]) -> list[_Stretch]:
    """``90分から120分になります``: only the new value holds. What is an aside is left out too."""
    surroundings = look_around(text, stretches)
    replaced = [
        bool(re.match(r"\s?(?:から|→|より)\s?", around.after)) and index + 1 < len(stretches)
        for index, around in enumerate(surroundings)
    ]
    return [
        stretch
        for stretch, around, gone in zip(stretches, surroundings, replaced, strict=True)
        if not (gone or _ASIDE.search(around.before) or _ASIDE_AFTER.match(around.after))
    ]


def _name_parts(text: str, stretches: list[_Stretch]) -> list[Part]:
    if not any(stretch.by_clock for stretch in stretches):
        text = blank(text, _CLOCK)
    surroundings = look_around(text, stretches)
    befores = [around.before for around in surroundings]
    own = [tuple(map(_drop_only, _find_labels(around))) for around in surroundings]
    labels = carry_grades(apply_heads(text, stretches, own), befores)
    named = list(zip(stretches, _drop_only_mode(_name_halves(text, stretches, labels)), strict=True))
    kept = _drop_totals(_unfold_sums(text, named), surroundings)
    return [{"label": label, "minutes": stretch.minutes} for stretch, labels in kept for label in labels]


def _drop_only(label: str | None) -> str | None:
    """``2級のみ90分``: which grade has this length, not which part alone is sat."""
    return label and label.removesuffix("のみ").removesuffix("だけ")


def _name_halves(text: str, stretches: list[_Stretch], labels: list[Labels]) -> list[Labels]:
    """Sittings before and after noon are told apart by their 午前 and 午後."""
    halves = [text[stretch.start :][:2] for stretch in stretches if stretch.by_clock]
    if len(halves) == len(labels) and set(halves) == {"午前", "午後"} and set(labels) == {(None,)}:
        return [(half,) for half in halves]
    return labels


def _drop_only_mode(labels: list[Labels]) -> list[Labels]:
    """``CBT方式 40分``: the way of sitting the exam is no part of it unless it tells two lengths apart."""
    only = len(labels) == 1 and all(is_mode(label) or is_form(label) for label in labels[0])
    return [(None,)] if only else labels


def _unfold_sums(text: str, named: list[tuple[_Stretch, Labels]]) -> list[tuple[_Stretch, Labels]]:
    """``1級180分(商業簿記90分、工業簿記90分)``: the parts of a grade are read, under its name, and not their sum."""
    unfolded = list(named)
    for whole, labels in named:
        closed = text.find(")", whole.end) if _OPENED.match(text, whole.end) else -1
        parts = [row for row in named if whole.end < row[0].start < closed] if closed > 0 else []
        if len(parts) > 1 and sum(part.minutes for part, _ in parts) == whole.minutes and labels != (None,):
            unfolded = [_put_under(labels[0], row) if row in parts else row for row in unfolded if row[0] != whole]
    return unfolded


def _put_under(whole: str | None, row: tuple[_Stretch, Labels]) -> tuple[_Stretch, Labels]:
    named = tuple(f"{whole} {label}" if names_grade(whole) and not names_grade(label) else label for label in row[1])
    return row[0], named


def _drop_totals(
    named: list[tuple[_Stretch, Labels]], surroundings: list[Surroundings]
) -> list[tuple[_Stretch, Labels]]:
    if len(named) < 2:
        return named
    if _TOTAL.search(surroundings[-1].before):
        return named[:-1]
    total, *parts = named
    if (
        len(parts) == 1
        and parts[0][0].minutes == total[0].minutes
        and parts[0][1] == (None,)
        and not parts[0][0].by_clock
    ):
        # "3時間(180分)" says one thing twice.
        return [total]
    adds_up = len(parts) > 1 and total[0].minutes == sum(stretch.minutes for stretch, _ in parts)
    opens = "(" in surroundings[0].after or total[1] == (None,) or _TOTAL.search(surroundings[0].before)
    return parts if adds_up and opens else named


def _find_labels(around: Surroundings) -> Labels:
    timeless = _TIME_ALONE.sub(" ", around.before)
    before = _keep_first_name(_QUESTIONS.sub(" ", _FORM_ASIDE.sub(" ", timeless)))
    combined = _COMBINED.search(before)
    if combined:
        return (_trim_name(combined[1]),)
    first = _BULLETED_PART.search(before) or _FIRST_PART.search(before)
    if first:
        return (first.group().strip("【】「」 "),)
    labels = read_labels(_NAME_OF_EXAM.sub(": ", before), loose=True)
    if labels != (None,):
        return labels
    behind = _BEHIND.match(around.after)
    return name_labels(behind[1]) if behind else follow_labels(around.after)


def _keep_first_name(before: str) -> str:
    """``患者接遇/筆記(記述式):2問``: the first word names the part, what follows the slash is its form.

    A way of sitting the exam (在宅受験の場合は) is a circumstance, not a part.
    """
    phrase = _CIRCUMSTANCE.sub(" ", before).lstrip(" 、。,/|)」】(")
    return _FORM.sub(" ", phrase)


def _trim_name(printed: str) -> str | None:
    name = re.sub("^(?:試験時間|試験|検定)(?:は|が|:)?", "", printed)
    return name.strip("・はがのを") or None
