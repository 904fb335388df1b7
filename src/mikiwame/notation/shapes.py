"""Spells what is one in meaning and several in print in the way that the readers know: heads, sittings, counted places.

Nothing is taken away that says something: a head loses its brackets, a number of a sitting gets the sign before it, and
a counted kind of place its usual word.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_PART: Final = "(?:第?[1-4一二三]次|学科|実技|筆記|口述|面接|実地|短答|論文|製図|技能)"
_DATE: Final = r"(?:[0-9]{4}年|(?:平成|令和)\s?(?:[0-9]{1,2}|元)年|[0-9]{4}/)"
# "【筆記試験】2018年10月21日": the head of a part before its day.
_HEAD_OF_DAY: Final = re.compile(
    rf"[【\[〔<](?P<part>{_PART}(?:[・、](?:{_PART}))?)(?P<exam>試験|検定|審査)?[】\]〕>]\s?(?=(?:{_DATE})?\s?[0-9]{{1,2}}[月/])"
)
# "〈筆記試験〉 第1回目 1月第3週": the head of all the sittings.
_HEAD_OF_SITTINGS: Final = re.compile(
    rf"^\s?[(【\[〔<](?P<part>{_PART})(?P<exam>試験|検定|審査)[)】\]〕>]\s?(?=第?[0-9]{{1,3}}回)"
)
# "第80回 2~3 平成29年7月8日": grades without their sign, between a sitting and its day.
_GRADES_OF_SITTING: Final = re.compile(
    rf"(?<=[0-9]回)\s?(?P<grades>準?[1-9](?:\s?[~・、,-]\s?準?[1-9]){{1,5}})\s(?={_DATE})"
)
# "80回 3級 7月8日": the number of a sitting, which is never how often a year; two digits or more, at the beginning.
_SITTING: Final = re.compile(r"^\s?(?=[0-9]{2,3}回[\s|])")
_PLACES: Final = {
    # "2都府", "1都2府": kinds of prefectures; "9都府市": towns among them.
    re.compile("(?<=[0-9])(?:都道?府県市|都府市|道府県市|府県市|都市府)"): "都市",
    re.compile("(?<=[0-9])(?:都府|府県|都県|道県|道府|都道府)(?![県市])"): "都道府県",
    re.compile("(?<=[0-9])(?:ブロック|エリア|方面)(?=で|に|の|$|[、。)])"): "地区",
}


def spell_shapes(field: str, text: str) -> str:
    """Give a normalised text of ``field`` as its readers know it."""
    if field == "schedule":
        text = _HEAD_OF_DAY.sub(lambda head: f"{head['part'].replace('、', '・')}試験 ", text)
        text = _HEAD_OF_SITTINGS.sub(lambda head: f"{head['part']}{head['exam']} ", text)
        text = _GRADES_OF_SITTING.sub(lambda found: f" {found['grades']}級 ", text)
        return _SITTING.sub("第", text)
    if field == "venue":
        for counted, usual in _PLACES.items():
            text = counted.sub(usual, text)
    return text
