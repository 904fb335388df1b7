"""Reads figures of several grades, numbers of subjects or groups under one head: ``実技試験は1級120分、2級90分``.

What stands before the first of them holds for all of them. A reader that knows the grades by themselves loses it, or
gives it to the first alone: ``認定料は1級11,000円、2級8,800円``, ``一次試験が1回受験で31,000円、2回受験なら36,200円``.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.named_figures import FIGURE, join_readings
from mikiwame.notation.normalise import normalise
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.notation.printed_names import is_name, is_noun
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_NUMBER: Final = "(?:[1-9]|[一二三四五六七八九全両])"
_COUNT: Final = (
    f"{_NUMBER}(?:回|科目|教科|部門|分野|種目|区分|課程)(?:分|セット)?(?:の?(?:受[験検]|受ける|申し?込み?|出願))?"
    "(?:コース|プラン)?(?:のみ|だけ)?(?:以上)?"
)
_GRADES: Final = f"(?:{SEVERAL_GRADES}|{GRADE})(?:[・と](?:{SEVERAL_GRADES}|{GRADE})){{0,3}}(?:以上|以下)?"
_SORTS: Final = (_COUNT, _GRADES, AUDIENCE)
_LEAD: Final = (
    "(?:\\)|】)?(?:の?(?:場合|とき|方))?(?:(?:で(?:は|あれば)?|なら(?:ば)?|だと|と|は|が|\\s?[:|]|\\s?…+)?、?)\\s?"
)
_END: Final = "(?:です|となります|となって(?:い|お)ります|になります|かかります|が?必要です)?。?\\s?"
_JOINT: Final = "(?:です(?:が)?|で)?[、,/;・。\\s]+[(【]?"
_OWN: Final = {
    **dict.fromkeys(("exam_fee", "course_cost"), "の?(?:受[験検]手数料|受[験検]料|検定料|受講料|手数料|料金|費用|料)"),
    "pass_rate": "の?(?:合格率|平均合格率)",
    "examinees": "の?(?:受[験検]者数?)",
    "passers": "の?(?:合格者数?)",
    "duration": "の?(?:試験|解答|検定|制限)?時間",
}
_FEE: Final = "[一-龠々ァ-ヶーA-Za-z]{1,12}(?:の(?:発行|交付|登録|更新|再発行|申請))?(?:手数料|料|費|代|価格)"
_EXAM: Final = "(?:試験|検定|審査)?"
_HEADS: Final = {
    **dict.fromkeys(_OWN, f"(?:{PART}{_EXAM}|{AUDIENCE}|{MODE})"),
    "extra_fee": f"(?:(?!受[験検](?:手数)?料|検定料){_FEE})",
    "course_cost": f"(?:{PART}{_EXAM}|{AUDIENCE}|{MODE}|(?!受講料|講座料|講習料|授業料|学費){_FEE})",
    "exam_fee": f"(?:{PART}{_EXAM}|{AUDIENCE}|{MODE}|[会非員学生一般団体]{{2,4}}価格)",
}
_OPENS: Final = re.compile("[\\s●■◆※]*(?:(?:受[験検]料|受講料)とは別に、?)?")
_AFTER: Final = "(?:\\s?[:|(【]\\s?|[がはの]、?|では?、?|\\s|、)?"
_NAME: Final = {
    field: re.compile(f"(?P<head>{head})(?<![0-9])(?:{_OWN.get(field, '(?!)')})?{_AFTER}")
    for field, head in _HEADS.items()
}
_GRADE_HEAD: Final = re.compile(f"(?P<head>{_GRADES})(?:試験|検定)?{_AFTER}(?={_COUNT})")
# "1級の認定料は11,000円、2級は8,800円": the head stands behind the first of the grades.
_INSIDE: Final = {
    field: re.compile(f"(?P<label>{_GRADES})の(?P<head>{head})(?:は|が)、?") for field, head in _HEADS.items()
}
_PLAIN: Final = {
    field: re.sub("\\?P<[a-z]+>", "?:", figure.pattern) for field, figure in FIGURE.items() if field in _HEADS
}
_FIGURE: Final = {field: re.compile(figure) for field, figure in _PLAIN.items()}
_ITEM: Final = {
    field: [
        re.compile(f"(?P<label>{sort}){_LEAD}(?P<said>{figure})|(?P<first>{figure})\\s?\\((?P<behind>{sort})\\)")
        for sort in _SORTS
    ]
    for field, figure in _PLAIN.items()
}
_TAX: Final = "(?:税込み?|税別|税抜き?|非課税|不課税)"
_TAIL: Final = re.compile(f"(?:\\s?\\((?:いずれも|ともに|共に|各|すべて|全て)?(?P<tax>{_TAX})\\))?{_END}")
_BETWEEN: Final = re.compile(_JOINT)
_OFTEN: Final = re.compile("[2-9二三四五六]回")
_ONCE: Final = re.compile("[1一]回")
_LONGEST: Final = 160
_SEVERAL: Final = 2


class _Item(NamedTuple):
    head: str
    label: str
    said: str


def read_headed(field: str, printed: str, read: Callable[[str], Reading]) -> Reading | None:
    """Give the figures of a text that is nothing but such a list, each under its head; None where it is none."""
    text = normalise(printed) if field in _ITEM and len(printed) <= _LONGEST else ""
    items = list(_list_items(field, text)) if text else []
    if not items or not _is_several(items) or not all(_is_head(field, item.head) for item in items if item.head):
        return None
    told = list[Reading]()
    for item in items:
        reading = read(item.said)
        rows = list_rows(reading)
        if len(rows) != 1 or rows[0].get("label") or "remarks" in reading:
            return None
        rows[0]["label"] = f"{item.head} {item.label}".strip()
        told.append(reading)
    labels = [row["label"] for one in told for row in list_rows(one)]
    joined = join_readings(told) if len(set(labels)) == len(labels) else None
    return spell_labels_as_printed(joined, printed) if joined else None


# A price may stand under a word that tells of another one elsewhere: what is paid for stands before it here.
_NOT_NOW: Final = re.compile("旧|以前|従来|昨年|前年|割引|値引|減額")
_PRICED: Final = frozenset(["exam_fee", "course_cost", "extra_fee"])


def _is_head(field: str, head: str) -> bool:
    """Whether the figures under a word are of the field: no discount, no former price, nobody that it does not count."""
    if field == "extra_fee":
        return not _NOT_NOW.search(head)
    return is_noun(head) and (field in _PRICED or is_name(field, head))


def _is_several(items: list[_Item]) -> bool:
    first = items[0]
    if len(items) < _SEVERAL:
        counted = re.fullmatch(_COUNT, first.label)
        return bool(counted and not _ONCE.match(first.label) and (first.head or _OFTEN.match(first.label)))
    return all(item.head for item in items)


def _list_items(field: str, text: str) -> Iterator[_Item]:
    """The items of a normalised text, each with the head before it; none where something else stands in it."""
    found, place, sorts = list[_Item](), _skip(text), _ITEM[field]
    while True:
        step = (not found and _find_inside(field, text, place)) or _find_item(field, text, place, sorts)
        if not step:
            return
        item, place, sorts = step
        found.append(item if item.head or not found else item._replace(head=found[-1].head))
        tail = _TAIL.fullmatch(text, place)
        joint = _BETWEEN.match(text, place)
        if tail:
            tax = f"({tail['tax']})" if tail["tax"] else ""
            yield from (item._replace(said=item.said + tax) for item in found)
        if tail or not joint:
            return
        place = joint.end()


_Step = tuple[_Item, int, list[re.Pattern[str]]]


def _find_inside(field: str, text: str, place: int) -> _Step | None:
    inside = _INSIDE[field].match(text, place)
    figure = _FIGURE[field].match(text, inside.end()) if inside else None
    return (
        (_Item(inside["head"], inside["label"], figure.group()), figure.end(), [_ITEM[field][1]])
        if inside and figure
        else None
    )


def _find_item(field: str, text: str, place: int, sorts: list[re.Pattern[str]]) -> _Step | None:
    """The item that starts there, under a head of its own or that of the one before, and the sort of its name."""
    for named in (_GRADE_HEAD.match(text, place), _NAME[field].match(text, place), None):
        for sort in _ITEM[field] if named else sorts:
            item = sort.match(text, named.end() if named else place)
            if item:
                told = _Item(
                    named["head"] if named else "", item["label"] or item["behind"], item["said"] or item["first"]
                )
                return told, item.end(), [sort]
    return None


def _skip(text: str) -> int:
    opened = _OPENS.match(text)
    return opened.end() if opened else 0
