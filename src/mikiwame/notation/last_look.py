"""The last look at every reading, whichever reader made it.

No range is upside down, no remark says nothing, no other fee has lost its name, and what a reader passed over stands
beside its value as printed.
"""

from collections.abc import Iterator, Mapping
from typing import Final, cast

from mikiwame.notation.absence import refuse
from mikiwame.notation.full_marks import complete_remarked
from mikiwame.notation.lost_fees import find_lost_fee
from mikiwame.notation.normalise import drop_surrogates, normalise
from mikiwame.notation.printed import list_rows
from mikiwame.notation.untold import list_untold
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Remarked, Upkeep


def look_again(field: str, text: str, reading: Reading) -> Reading:
    """Give the reading with all its remarks, or the refusal of one that cannot be what the text means."""
    if any(_is_reversed(one) for one in _list_objects(reading)):
        return refuse("reversed", drop_surrogates(text))
    if reading["kind"] == "mark":
        reading = complete_remarked(normalise(drop_surrogates(text)), reading)
    if (
        reading["kind"] == "schedule"
        and (reading["per_year"] or 0) > 1
        and _EITHER.search(normalise(drop_surrogates(text)))
    ):
        return refuse("account-turn", drop_surrogates(text), word="または")
    others = _find_others(reading) if field in ("examinees", "passers") else None
    if others:
        return refuse("other_matter", drop_surrogates(text), word=others)
    if reading["kind"] == "upkeep" and _is_fee_of_a_year(normalise(drop_surrogates(text)), reading):
        return {"kind": "text", "text": drop_surrogates(text)}
    told = _add_remarks(field, drop_surrogates(text), reading)
    lost = find_lost_fee(text, told) if field == "exam_fee" and told["kind"] == "money" else None
    return refuse("other_matter", drop_surrogates(text), word=lost) if lost else told


# "7月12日(日)または8月23日(日)": one of them, and not two a year.
_EITHER: Final = re.compile("[0-9月日)旬頃][、,]?\\s?(?:または|又は|もしくは|あるいは)\\s?(?:[0-9]|翌)")
# "活躍する卒業生は3,000名": people who are counted, and sat no exam.
_OTHERS: Final = re.compile("卒業生|活躍|有資格者|資格(?:取得|保持|保有)者|登録者|会員数|認定者|講師")
_SAT: Final = re.compile("受|合格")


def _is_fee_of_a_year(text: str, reading: Upkeep) -> bool:
    """``3年で20単位+年会費13,200円``: whether what is paid each year was taken for the fee of a renewal in some."""
    every, fee = reading["every"], reading["fee"]
    if not every or not fee or (every["unit"] == "years" and every["low"] == 1):
        return False
    found = re.search("年会費(?:は|が|:)?\\s?(?P<yen>[0-9][0-9,]*)円", text)
    return found is not None and int(found["yen"].replace(",", "")) == fee


def _find_others(reading: Reading) -> str | None:
    """The name of those whom a count is of, where they are people of another kind."""
    labels = [str(row["label"] or "") for row in list_rows(reading)]
    return next((label for label in labels if _OTHERS.search(label) and not _SAT.search(label)), None)


def _add_remarks(field: str, text: str, reading: Reading) -> Reading:
    told = cast(Remarked, reading).get("remarks", [])
    remarks = list(dict.fromkeys(one for one in (*told, *list_untold(field, text, reading)) if one))
    if remarks == told:
        return reading
    bare = {key: said for key, said in reading.items() if key != "remarks"}
    return cast(Reading, {**bare, "remarks": remarks} if remarks else bare)


def _list_objects(said: object) -> Iterator[Mapping[str, object]]:
    if isinstance(said, Mapping):
        yield said
        for one in said.values():
            yield from _list_objects(one)
    elif isinstance(said, list):
        for one in said:
            yield from _list_objects(one)


def _is_reversed(said: Mapping[str, object]) -> bool:
    low, high = said.get("low"), said.get("high")
    if isinstance(low, int | float) and isinstance(high, int | float):
        return low > high
    first, last = said.get("from"), said.get("to")
    # A season, which has no year, may go over the turn of one.
    return isinstance(first, str) and isinstance(last, str) and len(first) == len(last) == _DAY and first > last


_DAY = len("2026-11-27")
