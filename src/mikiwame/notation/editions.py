"""Reads which fee schedule or law an exam asks (``based_on``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.calendar import Year, find_days, find_years
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Edition

_SUBJECTS = re.compile("診療報酬|調剤報酬|介護報酬|法令")
_REVISED = re.compile("改定|改訂|改正")
_AS_OF = re.compile("現在|施行(?:中|済|されている|の)(?:の)?(?:法|規|もの|試験)|基準日|時点")
_SINCE = re.compile(
    r"\s?([0-9]{1,2})月(?:1日)?(?:の|に(?:行う|行われる|実施する|実施される))?"
    "(?:(?:試験|検定|度|実施分?|受験分?|の試験)[^。]{0,4}(?:より|から|以降|以後)|(?:以降|以後)(?:に(?:行う|行われる|実施する|実施される))?の?(?:試験|検定))"
)
_MONTH = re.compile(r"\s?([0-9]{1,2})月")
# "2024年4月1日現在" alone is the day of the page.
_OF_LAW = re.compile("法(?!人)|施行|基準日|規則|点数表|適用|実施されて")
_OTHER = re.compile(
    "解説|講座|勉強会|概要|セミナー|説明会|研修|動画|受[験検]料|中止|法令集|過去|まで(?:は|の(?!間))|[てでが]も(?:よい|良い|可|構|かま|差し支え)|も認め|に限り|選択|選ん|選べ|選ぶ|のみ|だけ|試験制度|第[0-9]+回(?:検定|試験)から|テキスト|予定"
)


# "毎年4月1日現在", "試験を実施する年度の5月1日時点": of each year; of the year before it would be another law.
_EACH_YEAR = re.compile(
    "(?:毎年度?|例年|(?:試験|検定)(?:を|が)?(?:(?:実施|施行|開催)?(?:する|される)?|行(?:う|われる)|開(?:く|かれる)|受ける)の?(?:日の属する)?年度?|実施年度?|当該年度?|受[験検](?:する)?年度?|その年度?)(?:の|に|は)?、?\\s?"
    "(?P<month>1[0-2]|[1-9])月(?P<day>[12][0-9]|3[01]|[1-9])日\\s?(?:現在|時点)"
)
_ANOTHER_YEAR = re.compile("前年|翌年|前々年|昨年")


def _find_each_year(text: str) -> str | None:
    found = list(_EACH_YEAR.finditer(text))
    days = len(re.findall("[0-9]月[0-9]", text))
    if len(found) != 1 or days != 1 or _ANOTHER_YEAR.search(text) or not _OF_LAW.search(text) or find_years(text):
        return None
    return f"{int(found[0]['month']):02}-{int(found[0]['day']):02}"


def read_edition(text: str) -> Edition | Unreadable:
    """Give the revision, or the day of the law, on which a normalised text says that the exam rests."""
    turn = find_turn(text) or next(iter(_OTHER.findall(text)), None)
    if turn:
        return refuse("edition-turn", text, word=turn)
    subjects = list(dict.fromkeys(_SUBJECTS.findall(text)))
    each_year = _find_each_year(text)
    if each_year and "法令" in subjects:
        law: Edition = {"kind": "edition", "subject": "法令", "revision": None, "as_of": None, "since": None}
        return {**law, "as_of_each_year": each_year}
    days, years = find_days(text), find_years(text)
    dates = [date for day in days if (date := day.name_date())]
    if "法令" in subjects or (_AS_OF.search(text) and dates):
        if len(dates) == 1 and _AS_OF.search(text) and _OF_LAW.search(text):
            return {"kind": "edition", "subject": "法令", "revision": None, "as_of": dates[0], "since": None}
        return refuse("edition-day", text)
    revised = [year for year in years if not _SINCE.match(text, year.end)]
    since = [year for year in years if _SINCE.match(text, year.end)]
    if len(subjects) != 1 or len(revised) != 1 or len(since) > 1 or not _REVISED.search(text) or days:
        return refuse("edition-revision", text)
    return {
        "kind": "edition",
        "subject": subjects[0],
        "revision": _write(text, revised[0]),
        "as_of": None,
        "since": _write_first(text, since[0]) if since else None,
    }


def _write(text: str, year: Year) -> str:
    month = _MONTH.match(text, year.end)
    return f"{year.value}-{int(month[1]):02}" if month else str(year.value)


def _write_first(text: str, year: Year) -> str | None:
    month = _SINCE.match(text, year.end)
    return f"{year.value}-{int(month[1]):02}-01" if month else None
