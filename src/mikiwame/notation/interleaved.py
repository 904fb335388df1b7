"""Says whether grades, stages or ways of sitting take turns with months or places, so that each has its own."""

import re
from itertools import groupby

from mikiwame.notation.calendar import YEAR
from mikiwame.notation.places import REGION_OR_PLACE

_GRADE = (
    "準?[0-9]{1,2}級|準?(?<![A-Za-z])[A-H]級|第[0-9一二三四]種|[甲乙丙丁]種|(?<![\u4e00-\u9fff])[初中上]級|マイスター"
)
_STAGE = "第?[1-4一二三]次|学科|実技|実地|技能(?!士|検定)|筆記|面接|口述|CBT|IBT|PBT|ペーパー"
_WAY = "ネット|個人|団体|国内|国外|海外"
_MONTH = r"(?<![0-9])[0-9]{1,2}月|(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}(?![0-9])"
_PLACE = rf"{REGION_OR_PLACE.pattern}|[0-9]+(?:会場|か所|都市|地区|都道府県)|テストセンター|自宅|在宅|会場|各都道府県"
_WITH_MONTHS = re.compile(f"(?P<grade>{_GRADE})|(?P<stage>{_STAGE})|{_MONTH}")
_WITH_PLACES = re.compile(f"(?P<grade>{_GRADE})|(?P<stage>{_STAGE}|{_WAY})|{_PLACE}")


def take_turns_with_months(text: str) -> bool:
    """``10月(筆記)、12月(技能)``; stages alone with days of a named year are sittings of one schedule."""
    graded = any(match["grade"] for match in _WITH_MONTHS.finditer(text))
    return (graded or not YEAR.search(text)) and _take_turns(_WITH_MONTHS, text)


def take_turns_with_places(text: str) -> bool:
    """``1次:全国38か所 2次:札幌、東京、福岡``."""
    return _take_turns(_WITH_PLACES, text)


def _take_turns(pattern: re.Pattern[str], text: str) -> bool:
    runs = groupby(pattern.finditer(text), key=lambda match: bool(match.lastgroup))
    named, told = set[frozenset[str]](), set[frozenset[str]]()
    for of_whom, matches in runs:
        (named if of_whom else told).add(frozenset(match.group() for match in matches))
    return len(named) > 1 and len(told) > 1
