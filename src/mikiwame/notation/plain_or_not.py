"""Says when the reading of plain items stands for that of the readers of whole texts."""

from collections.abc import Mapping
from typing import Final

from mikiwame.notation.label_words import GRADE, PART
from mikiwame.notation.printed import list_rows
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

# Why a text is refused whose words no list knows. What is refused for what it says stays so.
_FOR_WORDS: Final = re.compile(
    "unreadable\\.(?:residue-(?:stranger|head|grade|nameless|number|before|behind|only|listed_place)"
    "|duration-several|fee-(?:several|word|stray|added|for_what|step|none|no_unit|total)|account-(?:other|label))"
)
_EARLY: Final = re.compile("早期|早割|キャンペーン|→")


def may_be_plain(reading: Reading, text: str) -> bool:
    """Whether the plain items of a normalised text may be asked for what was read, or why it was not."""
    if reading["kind"] in ("money", "duration"):
        return "changes" not in reading and "since" not in reading
    if reading["kind"] != "unreadable" or reading.get("absent"):
        return False
    code = reading["reason"]["code"]
    if code == "unreadable.fee-for_some":
        return bool(_EARLY.search(text))
    # "2級¥35,200、3級¥19,800": the sign says where the number begins, and the grade that it has ended.
    if code == "unreadable.unclear_number":
        return bool(re.search("¥[0-9,]+、[準0-9]{1,2}級", text)) and "円" not in text
    return bool(_FOR_WORDS.fullmatch(code))


_ADDS: Final = {
    "exam_fee": "の場合$|限定|申込|以上\\)",
    "course_cost": "コース\\(|年間|年額|申込|[0-9]年(?!次)|半年|コマ|の場合$|限定",
    "extra_fee": "",
    "subscription": "ID|[0-9一]?(?:人|名)|初月|目以降|後$|プラン|パス|払い|限定|の場合$",
    "duration": "1[人名]|Web|WEB|在宅|自宅|オンライン|の場合$|一次|二次",
}


def says_more(field: str, items: Reading, reading: Reading) -> bool:
    """Whether plain items have the values of a reading with more of what is printed of whose they are."""
    new, old = list_rows(items), list_rows(reading)
    if items.get("remarks") and len(new) == len(old) == 1 and field in _ADDS:
        return _add(field, new[0], old[0]) is not None
    if field not in _ADDS or not old or (items["kind"] == "money" and items.get("tax") != reading.get("tax")):
        return False
    if len(new) == len(old):
        pairs = list(zip(new, old, strict=True))
    elif field == "extra_fee" and len(new) == len(old) + 1 and _add(field, new[0], old[0]) is not None:
        return all(_add(field, one, other) is not None for one, other in zip(new, old, strict=False))
    elif "初" in str(new[0]["label"]) and len(new) == len(old) + 1:
        pairs = list(zip(new[1:], old, strict=True))
    else:
        return False
    told = [_add(field, one, other) for one, other in pairs]
    return None not in told and any(told)


def _add(field: str, one: Mapping[str, object], other: Mapping[str, object]) -> bool | None:
    """Whether the label of the first says more than that of the second; None where they are not of the same value."""
    if any(one.get(end) != other.get(end) for end in ("low", "high", "minutes")):
        return None
    name, known = _squeeze(one["label"]), str(other["label"] or "").replace("月額", "").split(" ")
    if not all(_squeeze(word) in name for word in known):
        return None
    rest = name.replace(_squeeze(other["label"]), "", 1)
    if name.startswith(_squeeze(other["label"])) and other["label"] and re.fullmatch("1?[冊枚通部回]", rest):
        return False
    in_month = one.get("per") != other.get("per")
    return in_month or (len(rest) > 1 and bool(re.search(_ADDS[field], str(one["label"]))))


def _squeeze(label: object) -> str:
    return re.sub("[\\s・()]", "", str(label or ""))


_WAY: Final = re.compile(
    f"(?P<who>(?:在宅|自宅|オンライン|Web|WEB|ネット|会場|CBT|IBT|{GRADE}|{PART})[^、。はが:\\s]{{0,6}}?)(?:の場合)?(?:に)?(?:は|:|では|なら)"
)


# "第52回から受験料が700円上がり、5,200円": no day, but from when it holds.
_FROM_SITTING: Final = re.compile("第[0-9]{1,3}回(?:試験|検定)?の?(?:分)?(?:から|より|以降)")


def keep_way(text: str, reading: Reading) -> Reading:
    """``在宅受験は時間無制限``: whose the exam without a limit is, which such a reading has no place for."""
    if reading["kind"] == "money" and not reading.get("remarks"):
        sitting = _FROM_SITTING.search(text)
        return {**reading, "remarks": [sitting.group()]} if sitting else reading
    if reading["kind"] != "duration" or not reading["unlimited"] or reading.get("remarks"):
        return reading
    found = _WAY.match(text)
    return {**reading, "remarks": [str(found["who"])]} if found else reading
