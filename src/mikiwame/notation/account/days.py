"""Accounts for every length, day and number of sittings of a text about times: each must be in the reading.

What one reader takes from the words around a length (``から``, ``まで``), this takes from the length outward, and the
two must agree.
"""

from typing import Final

from mikiwame.notation.places import REGION_OR_PLACE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Schedule
from mikiwame.vocabulary.terms import Application, ResultDay, Retake, Time

_TIMES: Final = re.compile(
    "(?<![第0-9])(?P<number>[0-9]{1,2})回(?!目|以上|(?:認定|検定)?試験|[・,、~]第?[0-9]+回?|ずつ)"
)
_NOT_A_YEAR: Final = re.compile("(?:月|か月に|半年に|毎月|各月|週|過去|累計|通算|第[0-9]+[回~・])\\s?$")
_WAS: Final = re.compile("[^。]{0,10}(?:でした|だった|ました)")
_DAY: Final = re.compile("(?<![第0-9/])(?P<day>[0-9]{1,2})日(?!間|程|前|以|後|[0-9]|目)")
_PLACE: Final = re.compile(
    rf"(?:{REGION_OR_PLACE.pattern})(?!商工会議所|以外|年)(?:[都道府県市]|支部|会場|センター|地区|地域"
    rf"|校)*(?:では|は|:|の試験|のみ|\)|会場)"
    "|(?<!全)(?<!47)各?都道府県(?:が(?!行[うっ]|実施|主催|認定|指定)|により|によって|ごと|毎|で異)|国[内外](?:では|は|:)"
)
# "6月、10月、1月又は2月の年三回", "6月または7月": in one of the two.
_EITHER_MONTH: Final = re.compile(r"[0-9]月?、?\s?(?:又は|または|もしくは|あるいは|か)\s?[0-9]{1,2}月")
# "通年化はまだ行われておらず"
_NOT_AT_ANY_TIME: Final = re.compile(
    "(?:随時|通年|いつでも)[^。、]{0,16}(?:ておらず|ておりません|ていません|ていない|ではなく|ではあり)"
)
# "上期の技能試験は7月": the months of one of two sittings, of which the text doesn't tell the other's.
_OF_HALF: Final = re.compile(
    "[\\s・●■◆※【(]*(?P<half>[上下前後]期|[上下]半期|[春夏秋冬][季期])(?:の|\\))?(?:[一-龠]{0,4}試験|検定|分)?(?:は|が|では|:|】|\\))"
)
_HALVES: Final = re.compile("[上下前後]期|[上下]半期|[春夏秋冬](?:[季期]|(?=と|・|、|の年))")
_BOTH_HALVES: Final = re.compile("年に?[0-9]{1,2}回")
_DIFFERS: Final = re.compile("、?(?:異な|違[いうっ])")
_NAMES_ALL: Final = re.compile("全国|主要都市|全都道府県|47都道府県|各都道府県内?の(?:公共|試験)?[会施]")


def find_other_time(text: str, reading: Schedule) -> str | None:
    """Give a number of sittings, a day or a place of a normalised timetable that its reading has not, or None."""
    if reading.get("since"):
        # "年2回(2025年4月から年4回)": what held before is printed too.
        return None
    return _find_lone_half(text, reading) or _find_other_day(text, reading)


def _find_lone_half(text: str, reading: Schedule) -> str | None:
    """``上期の技能試験は7月``: one half of a year, where no day of a year says when it is."""
    half = None if reading["dates"] else _OF_HALF.match(text)
    alone = half and len(set(_HALVES.findall(text))) == 1 and not _BOTH_HALVES.search(text)
    return half.group() if half and alone else None


def _find_other_day(text: str, reading: Schedule) -> str | None:
    never = _NOT_AT_ANY_TIME.search(text) if reading.get("any_time") else None
    if never:
        return never.group()
    either = _EITHER_MONTH.search(text)
    if either and reading["months"]:
        return either.group()
    named = {reading["per_year"], len(reading["months"] or ()), len(reading["dates"])}
    for match in _TIMES.finditer(text):
        apart = _NOT_A_YEAR.search(text, max(0, match.start() - 6), match.start()) or _WAS.match(text, match.end())
        if int(match["number"]) not in named and not apart:
            return match.group()
    if reading["dates"] or reading.get("windows"):
        held = _list_days(reading)
        for match in _DAY.finditer(text):
            if int(match["day"]) not in held and not _is_of_applying(text, match.start(), match.end()):
                return match.group()
    place = _PLACE.search(text)
    if place and reading.get("season") and _DIFFERS.match(text, place.end()):
        # "8月下旬~12月(都道府県により異なる)": the season is that of all places.
        return None
    return place.group() if place and not _NAMES_ALL.search(text) else None


_APPLYING: Final = re.compile("申し?込|願書|受付|締め?切|発表|公告|配布|発送|[~-]|から|まで")


def _is_of_applying(text: str, start: int, end: int) -> bool:
    return bool(_APPLYING.search(text, max(0, start - 16), min(len(text), end + 8)))


def _list_days(reading: Schedule) -> set[int]:
    days = {int(day[8:]) for day in reading["dates"]}
    for window in reading.get("windows", ()):
        days |= {int(window["from"][8:10]), int(window["to"][8:10])}
    season = reading.get("season")
    return days | {int(season["from"][3:]), int(season["to"][3:])} if season else days


_LENGTH: Final = re.compile(
    "(?P<number>[0-9]{1,3}(?:\\.[0-9])?|半)\\s?(?P<unit>か月|週間?|日間?|年間?|時間)(?P<half>半)?"
    "\\s?(?:程度|ほど|前後|以内|頃|ごろ|くらい)?(?P<side>前|後)?(?:の(?:1日|月曜日?|日))?\\s?(?P<end>から"
    "|より|~|まで|迄)?"
)
_REACH: Final = 20
_UNITS: Final = {
    "か月": "months",
    "週": "weeks",
    "週間": "weeks",
    "日": "days",
    "日間": "days",
    "年": "years",
    "年間": "years",
    "時間": "hours",
}


def find_other_length(text: str, reading: Application | ResultDay | Retake) -> str | None:
    """Give a length of a normalised text that its reading has not, or has as the other end, or None."""
    if reading["kind"] == "application":
        return _find_other_end(text, reading)
    told: list[Time | None] = [reading["after"]] if reading["kind"] == "result" else [reading["valid"], reading["wait"]]
    if not any(told):
        return None
    for match in _LENGTH.finditer(text):
        if match["unit"] in ("日", "年") and (reading["kind"] == "retake" or reading.get("date") or not match["side"]):
            continue
        opened = text.rfind("(", 0, match.start())
        in_bracket = opened > text.rfind(")", 0, match.start())
        if not in_bracket and not any(_is_length(match, time) for time in told):
            return match.group()
    return None


def _find_other_end(text: str, reading: Application) -> str | None:
    if reading["opens"] and reading["opens"] == reading["closes"]:
        # "1か月前から受付が始まり、1か月前に締め切られます"
        return text[:_REACH]
    ends = {"から": "opens", "より": "opens", "~": "opens", "まで": "closes", "迄": "closes"}
    for match in _LENGTH.finditer(text):
        if match["side"] != "前":
            continue
        told: tuple[Time | None, ...] = (reading["opens"], reading["closes"])
        if match["end"]:
            told = (reading["opens"],) if ends[match["end"]] == "opens" else (reading["closes"],)
        if not any(_is_length(match, time) for time in told):
            return match.group()
    return None


def _is_length(match: re.Match[str], time: Time | None) -> bool:
    if not time:
        return False
    number = 0.5 if match["number"] == "半" else float(match["number"]) + 0.5 * bool(match["half"])
    if _UNITS[match["unit"]] == "weeks" and time["unit"] == "days":
        return number * 7 in (time["low"], time["high"])
    same_unit = _UNITS[match["unit"]] == time["unit"]
    in_months = (
        time["unit"] == "months" and match["unit"] in ("年", "年間") and number * 12 in (time["low"], time["high"])
    )
    return (same_unit and number in (time["low"], time["high"])) or in_months
