"""Reads study times told by who learns or how: ``独学で300~400時間、通信講座で200~300時間``."""

from mikiwame.notation.open_ends import OPEN_END
from mikiwame.notation.study_times import BEGINS
from mikiwame.notation.times import Placed, find_times
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Range, StudyOf, StudyTime

_WHO = (
    "(?:(?:まったく|全く)の)?(?:初学者|初心者|未経験者?|既習者|(?!未|初)[一-龠ァ-ヶー]{0,6}(?:経験者|従事者|既習者)|社会人|学生|主婦)"
    "|(?:初めて|はじめて)(?:学ぶ|学習する|勉強する)(?:方|人)"
    "|(?:[一-龠ァ-ヶーA-Z]{0,8}(?:検定|試験)?準?[0-9]級|[一-龠ァ-ヶーA-Z]{2,8}士)の?(?:取得者|合格者|保有者|有資格者|学習経験者)"
    "|(?:基礎|専門|簿記|医療|法律|IT|実務|前提|予備)?の?(?:基礎)?知識(?:が|の)?(?:ある|ない|あり|なし)(?:方|人)?|準?[0-9]級"
)
_WAY = "(?:通信講座|通信教育|通信|通学講座|通学|スクール|予備校|専門学校|講座)"
_HOW = f"独学|{_WAY}(?:(?:や|・|、|/|または|か){_WAY})*(?:の?利用)?"
_BY = "(?:なら、?|であれば、?|だと|の場合(?:は|、)?|の方は、?|は、?|が|で(?:は)?、?|:|\\s)?\\s?"
_LABEL = rf"(?P<label>(?:(?:{_WHO}){_BY}(?:{_HOW})|(?:{_WHO})|(?:{_HOW})))"
_TIME = (
    "(?:約|およそ|おおよそ|だいたい)?\\s?[0-9]{1,2},?[0-9]{1,3}(?:時間)?(?:[~-]約?[0-9]{1,2},?[0-9]{1,3})?(?:時間|か月(?:間)?|年(?:間)?)(?:半)?(?:以上)?(?:程度|前後|ほど|くらい|ぐらい|弱|強)?"
    "|(?:約|およそ)?\\s?[0-9](?:[~-][0-9])?(?:か月(?:間)?|年(?:間)?)(?:半)?(?:以上)?(?:程度|前後|ほど|くらい|ぐらい)?"
)
_ITEM = re.compile(
    rf"{_LABEL}{_BY}(?:学習時間|勉強時間)?(?:は|が)?\s?(?P<time>{_TIME})(?:の(?:学習|勉強)(?:時間)?)?(?:が|は)?(?:目安|必要)?"
)
_HEAD = re.compile(
    "^[\\s・●■◆※]*(?:(?:一般的?に|標準的?に|標準で|平均的に|基本的に|通常|普通|ふつう|目安として|概ね|おおむね|およそ|おおよそ|だいたい|大体)(?:は|、)*\\s?)?(?:[一-龠ァ-ヶーA-Z0-9]{2,14}(?:の|に(?=合格)))?(?:(?:合格|取得)(?:する(?:に|ため)|まで|に)?(?:に|の)?(?:は)?(?:必要な|かかる)?の?)?(?:学習|勉強)?(?:時間|期間)?の?(?:目安)?(?:は|:|として)?[、\\s]*"
)
_HEDGED = re.compile("^(?:[^。、0-9]{0,12}は)?、?(?:概ね|おおむね|およそ|おおよそ|だいたい|大体)")
_BETWEEN = re.compile("[\\s、。・/;・]*(?:一方(?:で)?、?|また、?|対して、?|(?:が|で)、)?[\\s●■※]*")
_TAIL = re.compile(
    "(?:の(?:学習|勉強)(?:時間)?)?(?:を|が|は)?(?:1つの)?(?:目安|必要)?(?:(?:と(?:さ|言わ|いわ)れて(?:い|お)(?:ます|る|り)|といわれます|です|になります|となります|かかります|とされます|だ)。?)*[。\\s]*$"
)
_TURNS = re.compile("私|僕|でした|ました|円|%|割|受講料|年度|年[0-9]|[0-9]年[0-9]|最短|場合によ|人によ|のうち")


def read_study_of(text: str) -> StudyTime | None:
    """Give the times of a text that tells each of some people or ways, and nothing else; None where it does not."""
    if _TURNS.search(text) or BEGINS.search(text) or OPEN_END.search(text):
        return None
    head = None if _ITEM.match(text) else _HEAD.match(text)
    place = head.end() if head else 0
    told = list[StudyOf]()
    while found := _ITEM.match(text, place):
        of = _read_item(found)
        if of is None:
            return None
        told.append(of)
        place = found.end()
        if _TAIL.fullmatch(text, place):
            break
        between = _BETWEEN.match(text, place)
        place = between.end() if between else place
    if not told or not _TAIL.fullmatch(text, place) or len({one["label"] for one in told}) < len(told):
        return None
    return {"kind": "study", "hours": None, "months": None, "approx": False, "of": told}


def _read_item(found: re.Match[str]) -> StudyOf | None:
    times = find_times(found["time"])
    if len(times) != 1:
        return None
    time = times[0]
    approx = (
        time.approx or "目安" in found.group() + found.string or bool(_HEDGED.search(found.string, 0, found.start()))
    )
    label = (
        re.sub("(?:の場合は?|なら|であれば|だと|の方は|は(?!じめて))、?", " ", found["label"])
        .replace("で", " ")
        .strip()
    )
    return {
        "label": re.sub("\\s+", " ", label),
        "hours": _read_range(time, {"hours": 1}),
        "months": _read_range(time, {"months": 1, "years": 12}),
        "approx": approx,
    }


def _read_range(time: Placed, factors: dict[str, int]) -> Range | None:
    factor = factors.get(time.time["unit"])
    if factor is None:
        return None
    low, high = time.time["low"], time.time["high"]
    return {"low": low * factor, "high": None if high is None else high * factor}
