"""Reads marks of parts that no vocabulary names (``法規70%以上、実務60%以上``) by putting a known part for each.

Only a text that is such a list and nothing else is read so: a name and its figure, once for each, with what may stand
around any mark. The reading gets the names as they are printed.
"""

from collections.abc import Callable
from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import PassingMark, Terms

_Read = Terms | Money | Unreadable | Withheld

_NAME: Final = "[一-龠々ァ-ヶー]{2,12}(?:[A-DI]{1,3})?(?:系|レベル)?(?:試験|問題|科目|分野|部門|領域|クラス|コース)?"
_FIGURE: Final = (
    "(?:(?:正[答解]率|得点率|満点の|[0-9]{2,4}点満点(?:中|で|の)、?)\\s?)?(?:約|概ね)?[0-9]{1,4}\\s?[点%割](?:以上|程度|前後)?"
    "(?:\\s?/\\s?[0-9]{1,2},?[0-9]{2,3}点)?(?:の?正[答解]率?|の得点)?"
)
_ITEM: Final = f"[「『【(]?(?P<name>{_NAME})[」』】)]?\\s?(?:[:はが|]\\s?)?(?P<figure>{_FIGURE})"
_ITEMS: Final = re.compile(_ITEM)
_ANY_ITEM: Final = re.sub("[?]P<[a-z]+>", "?:", _ITEM)
_BETWEEN: Final = "(?:\\s?(?:、|,|/|・|●|■|◆|かつ|及び|および|。|\\s)+\\s?)"
_LIST: Final = re.compile(
    "(?P<head>[\\s・●■◆]*(?:合格(?:基準|ライン|点|条件)\\s?(?:は|[:|])?、?\\s?)?)"
    f"(?P<list>{_ANY_ITEM}(?:{_BETWEEN}{_ANY_ITEM}){{1,7}})"
    "(?P<tail>\\s?(?:で?合格(?:です|となります|とする)?|が合格(?:基準|ライン|点)(?:です|とされています)?|です)?。?)"
)
# What tells of another figure, of all or of somebody, is no name of a part.
_NO_NAME: Final = re.compile(
    "合格|正[答解]|得点|満点|基準|以上|合計|総|全|各|平均|受[験検]|出席|提出|模擬|配点|足切|目標|昨年|前年|今[回年]|会[場員]|団体|学生|免除|以外|他|別|約|概|割|点"
)
# What the readers know by themselves: a part, form or way, whose label is spelt in one way.
_KNOWN: Final = re.compile(
    "学科|実技|筆記|面接|口述|記述|論[述文]|択一|選択|マーク|短答|在宅|ネット|級|[一二三]次|午[前後]|領域"
)
_STAND_IN: Final = "領域"


# "英語70点以上、数学70点以上": what stands before a figure is the name of a part, or its head.
_BEFORE: Final = re.compile(
    "(?:^|[、。・/\\s])(?P<name>[一-龠々ァ-ヶーA-Za-z]{1,12}?)\\s?(?:については?|では|は|が|で|も|の|:)?、?\\s?(?:満点の)?$"
)
_NO_PART: Final = re.compile(
    "合格|基準|ライン|点|率|正[答解]|全体|合計|総|以上|目安|ボーダー|検定|^(?:本|当)?試験$|必要|約|原則|通常|[%割中]"
)
_PLAINLY: Final = re.compile("[^全各当本](?:科目|分野|領域|部門|問題|審査|編|の部)$")
_OF_ALL: Final = re.compile("^(?:全|各|受[験検]|出題|試験|対象|全[0-9]?)(?:科目|分野|領域|部門|問題)$")


def names_part(before: str, *, plainly: bool = False) -> bool:
    """Whether the words right before a figure name a part; ``plainly`` of those that say that they are one."""
    found = _BEFORE.search(before)
    if not found or _NO_PART.search(found["name"]) or _OF_ALL.match(found["name"]):
        return False
    return not plainly or bool(_PLAINLY.search(found["name"]))


def read_named_marks(text: str, read: Callable[[str, str], _Read]) -> PassingMark | None:
    """Give the marks of a normalised text that is a list of unknown names with a figure each, or None."""
    found = _LIST.fullmatch(text)
    if not found or _STAND_IN in text:
        return None
    items = list(_ITEMS.finditer(found["list"]))
    names = [item["name"] for item in items]
    if len(set(names)) < len(names) or any(map(_NO_NAME.search, names)) or any(map(_KNOWN.search, names)):
        return None
    stood = "、".join(f"{_STAND_IN}{place}:{item['figure']}" for place, item in enumerate(items, start=1))
    reading = read("passing_mark", f"{found['head'].strip()}{stood}{found['tail'].strip()}")
    if reading["kind"] != "mark" or reading["any"]:
        return None
    printed = {f"{_STAND_IN}{place}": name for place, name in enumerate(names, start=1)}
    if [mark["label"] for mark in reading["marks"]] != list(printed):
        return None
    for mark in reading["marks"]:
        mark["label"] = printed[mark["label"] or ""]
    return reading
