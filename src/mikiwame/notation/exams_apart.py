"""Tells whether a text gives exams that no list need know a month each: ``筆記試験 5月 調理試験 8月``.

A list of parts of exams is never whole. What ends as names of exams do, or stands by itself before its month as a
listed part does, is one of several, and its month is none of the one before.
"""

from typing import Final

from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re

_LETTERS: Final = "一-龠々ァ-ヶー"
_EXAM: Final = f"[{_LETTERS}]{{1,10}}?(?:試験|検定|審査|考査)"
_PART: Final = "(?:[第]?[1-4一二三]次|学科|実技|技能|筆記|面接|口述|論文|短答|論述|実地|製図)"
_YEAR: Final = "(?:(?:[0-9]{4}|(?:令和|平成)\\s?[0-9元]{1,2})年\\s?)?"
_MONTH: Final = f"(?:例年|毎年)?、?\\s?{_YEAR}(?P<month>[0-9]{{1,2}})月"
_LEADS: Final = "(?:の?(?:日程?|期日|時期|期間))?[\\s:|は】\\])(（\\[/]{1,3}"
# "設計:8月" beside "筆記:5月"; of the word itself nothing is known but that it stands as the part does.
_BEFORE: Final = re.compile(
    f"(?<![{_LETTERS}A-Za-z0-9])(?P<name>{_EXAM}|{_PART}(?:試験)?|準?[0-9]{{1,2}}級|[{_LETTERS}]{{2,6}}){_LEADS}{_MONTH}"
)
# "筆記試験:東京 調理試験:大阪"
_PLACED: Final = re.compile(
    f"(?<![{_LETTERS}A-Za-z0-9])(?P<name>{_EXAM}){_LEADS}(?:全国|国内|各地|主要|自宅|在宅|オンライン|[0-9]|{REGION_OR_PLACE.pattern})"
)
_BEHIND: Final = re.compile(
    "(?<![0-9])(?P<month>[0-9]{1,2})月(?:の?[上中下初]旬|末|頃|ごろ|[0-9]{1,2}日)?(?:\\([月火水木金土日]\\))?"
    f"(?:に|の|は|:|\\s?[(\\[]|\\s)(?P<name>{_EXAM})"
)
# What names no exam: a sitting, a way, any exam at all; and what is told beside the days of exams.
_NO_NAME: Final = re.compile(
    "(?:本|当|同|全国?|各|次回|今回|国家|資格|検定|認定|公的|民間|一斉|定期|通常|定例|統一|公開|個人|団体|一般|在宅|会場|実施|年間?"
    "|[前後上下]半?期|[春夏秋冬][期季]?|午前|午後|例年|毎年|毎月|翌年|通年|随時|追加?|臨時|特別|最終|予定|以降|平日|土日|祝日|試験|審査|考査|日程?|時期|(?<![春夏秋冬])期日|期間|月|回数?|開催|施行)+"
    "|.*(?:申込|出願|願書|受付|締切|期限|発表|合格|結果|通知|発送|免[状許]|登録|更新|講[習座義]|研修|受講|説明|配布|集合|受験票|公示|公告|試験日|開催日|実施日|休)"
    ".*"
)


def tells_exams_apart(text: str) -> bool:
    """Whether a normalised text gives two exams, one of them by a name of its own, a month each that differ."""
    ahead = [one for one in _BEFORE.finditer(text) if not _NO_NAME.fullmatch(one["name"])]
    if any(_IS_EXAM.search(one["name"]) for one in ahead) and _differ(ahead):
        return True
    return _differ([one for one in _BEHIND.finditer(text) if not _NO_NAME.fullmatch(one["name"])])


def places_another(text: str) -> bool:
    """Whether what a normalised text says behind the name of one part is of another exam by its own name."""
    return any(not _NO_NAME.fullmatch(one["name"]) for one in _PLACED.finditer(text))


_LISTED: Final = re.compile(f"{_PART}(?:試験|検定|審査|考査)?|準?[0-9]{{1,2}}級")
_IS_EXAM: Final = re.compile(f"(?:試験|検定|審査|考査)$|^{_PART}|級$")


def _differ(named: list[re.Match[str]]) -> bool:
    """Parts that lists know are told apart by these."""
    names = {one["name"] for one in named}
    unlisted = any(not _LISTED.fullmatch(name) for name in names)
    return unlisted and len(names) > 1 and len({one["month"] for one in named}) > 1
