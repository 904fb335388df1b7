"""Reads prices told by how often or in how many subjects one sits: ``一次試験が1回受験で31,000円、2回受験なら36,200円``.

The number is the name of its price, and what stands before the first of them holds for all: as the price of a subject
alone each of them would be taken for that of the whole.
"""

from collections.abc import Callable, Iterator
from typing import Final

from mikiwame.notation.label_words import AUDIENCE, GRADE, PART, SEVERAL_GRADES
from mikiwame.notation.named_figures import join_readings
from mikiwame.notation.normalise import normalise
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_FIELDS: Final = frozenset(["exam_fee", "course_cost"])
_NUMBER: Final = "(?:[1-9]|[一二三四五六七八九全両])"
_COUNT: Final = (
    f"{_NUMBER}(?:回|科目|教科|部門|分野|種目|区分|課程)(?:分|セット)?(?:の?(?:受[験検]|受ける|申し?込み?|出願))?(?:コース|プラン)?"
    "(?:のみ|だけ)?(?:以上)?"
)
_LEAD: Final = "(?:(?:の?(?:場合|とき|方))?(?:(?:で(?:は|あれば)?|なら(?:ば)?|だと|と|は|が|\\s?[:|]|\\s?…+)?、?)\\s?)"
_TAX: Final = "(?:税込み?|税別|税抜き?|非課税|不課税)"
_PRICE: Final = f"約?¥?[0-9][0-9,.万千]{{0,11}}円?(?:\\s?\\({_TAX}\\))?"
_ITEM: Final = f"(?P<count>{_COUNT}){_LEAD}(?P<price>{_PRICE})|(?P<first>{_PRICE})\\s?\\((?P<behind>{_COUNT})\\)"
_JOINT: Final = "(?:(?:です(?:が)?|で)?[、,/;・。\\s]+)"
_ITEMS: Final = re.compile(_ITEM)
_PLAIN: Final = _ITEM.replace("?P<count>", "?:").replace("?P<price>", "?:").replace("?P<first>", "?:").replace(
    "?P<behind>", "?:"
)
_OWN: Final = "(?:の?(?:受[験検](?:手数)?料|検定料|受講料|料金|費用))"
_WHOLE: Final = re.compile(
    f"[\\s●■◆※]*(?:{_OWN}\\s?[:は]?、?\\s?)?(?P<head>(?:{SEVERAL_GRADES}|{GRADE}|{PART}|{AUDIENCE})(?:試験|検定|審査)?)?"
    f"(?:{_OWN})?(?:\\s?[:|]\\s?|[がはの]、?|では?、?|\\s)?(?P<items>(?:{_PLAIN})(?:{_JOINT}(?:{_PLAIN})){{0,5}})"
    f"(?:\\s?\\((?:いずれも|ともに|共に|各|すべて|全て)?(?P<tax>{_TAX})\\))?(?:です|となります|になります)?。?\\s?"
)
_ONCE: Final = re.compile("[1一]回")
_OFTEN: Final = re.compile("[2-9二三四五六]回")
_LONGEST: Final = 160
_SEVERAL: Final = 2


def read_counted(field: str, printed: str, read: Callable[[str], Reading]) -> Reading | None:
    """Give the prices of a text that is nothing but such a list, each with its name; None where it is none."""
    text = normalise(printed) if field in _FIELDS and len(printed) <= _LONGEST else ""
    found = _WHOLE.fullmatch(text)
    if not found:
        return None
    items = list(_list_items(found["items"], f"({found['tax']})" if found["tax"] else ""))
    if len(items) < _SEVERAL and (_ONCE.match(items[0][0]) or not (found["head"] or _OFTEN.match(items[0][0]))):
        return None
    if len(items) >= _SEVERAL and not found["head"]:
        return None
    told = list[Reading]()
    for count, price in items:
        reading = read(price)
        rows = list_rows(reading)
        if reading["kind"] != "money" or len(rows) != 1 or rows[0]["label"] or "remarks" in reading:
            return None
        rows[0]["label"] = f"{found['head'] or ''} {count}".strip()
        told.append(reading)
    labels = [row["label"] for one in told for row in list_rows(one)]
    joined = join_readings(told) if len(set(labels)) == len(labels) else None
    return spell_labels_as_printed(joined, printed) if joined else None


def _list_items(text: str, tax: str) -> Iterator[tuple[str, str]]:
    for item in _ITEMS.finditer(text):
        yield item["count"] or item["behind"], (item["price"] or item["first"]) + tax
