"""Reads the day of the law on which an exam rests where a text tells it of each year: ``法令基準日 前年の10月1日``.

Every day must have its year, printed or said (``当年``, ``前年``), and no other figure may stand there.
"""

from typing import Final

from mikiwame.notation.calendar import find_days
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Edition

_LAW: Final = re.compile("法令|法規|法律|基準日|規則|施行|規格|会計基準|基準(?=等)")
_DAY: Final = "(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12][0-9]|[1-9])日"
_OF_YEAR: Final = re.compile(
    "(?P<whose>前年度?|当年度?|その年度?|同年度?|毎年度?|例年|各年度?|当該年度?|(?:当該)?(?:試験|検定|受[験検])(?:を)?(?:実施|施行)?(?:する)?(?:日)?(?:の属する)?年度?)の?、?\\s?"
    f"{_DAY}"
)
_HEADED: Final = re.compile(
    "(?:法令(?:等)?の?)?(?:基準日|適用日|施行日)\\s?[:は】|」]*\\s?(?=[0-9令平])|(?:現在|時点)(?:で|に|の)?、?(?:適用|施行|実施|有効)|に(?:適用|施行)され"
)
_NONE: Final = re.compile(
    "または|又は|選択|選ん|選べ|選ぶ|のみ|だけ|に限|改正前|改正後|以前|予定|公布|廃止|テキスト|過去問|翌年|前々年|変更|年[0-9]回"
)


def read_law_day(text: str) -> Edition | None:
    """Give the day of the law in a normalised text, of one year or of each, or None where it isn't sure."""
    if find_turn(text) or _NONE.search(text) or not _LAW.search(text):
        return None
    law: Edition = {"kind": "edition", "subject": "法令", "revision": None, "as_of": None, "since": None}
    of_year = list(_OF_YEAR.finditer(text))
    rest = _OF_YEAR.sub("", text)
    if len(of_year) == 1 and not re.search("[0-9]", rest):
        found = of_year[0]
        each: Edition = {**law, "as_of_each_year": f"{int(found['month']):02}-{int(found['day']):02}"}
        return {**each, "year_before": True} if found["whose"].startswith("前年") else each
    days = find_days(text)
    if of_year or len(days) != 1 or not _HEADED.search(text):
        return None
    date = days[0].name_date()
    outside = text[: days[0].start] + text[days[0].end :]
    if date and not re.search(
        "[0-9]", re.sub("(?:(?:19|20)[0-9]{2}|令和[0-9元]{1,2}|平成[0-9元]{1,2})年", "", outside)
    ):
        return {**law, "as_of": date}
    return None
