"""Asks of the full marks of a part that they can be its own: the whole has no fewer."""

import itertools
from collections.abc import Sequence
from typing import Final, cast

from mikiwame.notation.lost_full_marks import keep_full_marks
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Mark, PassingMark

_FULL_OF_SUM = re.compile(r"(?:合計|総計|全体|総合)[^0-9、。]{0,4}(?P<full>[0-9]{1,2},[0-9]{3}|[0-9]{2,4})\s?点\s?満点")


def leave_full_to_sum(text: str, marks: Sequence[Mark]) -> None:
    """``合計200点満点のうち、論述式50点以上かつ全体で140点以上``: the full marks of the sum are none of a part's."""
    sums = {int(found["full"].replace(",", "")) for found in _FULL_OF_SUM.finditer(text)}
    if any(mark["label"] is None and not mark["each"] for mark in marks):
        for mark in marks:
            if mark["label"] is not None and mark["of"] in sums:
                mark["of"] = None


def leave_full_to_whole(marks: Sequence[Mark]) -> None:
    """``合計84点以上かつ記述20点以上/120点``: as many marks as the whole has are none of a part's."""
    for part in marks:
        whole = _find_whole(part, marks)
        if whole and whole["of"] is not None and part["of"] is not None and part["of"] >= whole["of"]:
            part["of"] = None


def _give_full_to_sum(marks: Sequence[Mark]) -> None:
    """``総合650点以上、かつ各250点以上(1,000点満点)``: full marks that suffice for the whole are the whole's."""
    sums = [one for one in marks if one["label"] is None and one["unit"] == "points" and not one["each"]]
    if len(sums) != 1 or sums[0]["of"] is not None:
        return
    for part in marks:
        full = part["of"]
        if part["each"] and full is not None and full >= sums[0]["high"]:
            sums[0]["of"], part["of"] = full, None


# "2分野とも30点以上(各50点満点)": of how many each is, at the end of the text.
_FULL_OF_EACH: Final = re.compile(
    r"[(、]\s?(?:各|いずれも|それぞれ|すべて|全て|ともに|どちらも)(?:科目|教科|分野|級|問)?\s?(?P<full>[0-9]{1,2},[0-9]{3}|[0-9]{2,4})\s?点\s?満点[)。\s]*$"
)


def complete_marks(text: str, marks: Sequence[Mark]) -> None:
    """Give the marks of a normalised text what it tells once of several: their full marks and their head."""
    _give_full_to_each(text, marks)
    _give_head_to_each(text, marks)
    _give_names_to_each(text, marks)
    _give_label_to_bracket(text, marks)
    _give_full_to_sum(marks)


_EACH_IN_BRACKET: Final = re.compile(
    "(?<![0-9])(?P<low>[0-9]{1,4})\\s?[点%](?:以上)?\\s?\\(各[^()0-9]{0,8}(?P<each>[0-9]{1,3})\\s?[点%](?:以上)?\\)"
)


def _give_label_to_bracket(text: str, marks: Sequence[Mark]) -> None:
    """``選択式27点以上(各科目3点以上)``: each subject of the part before whose mark the bracket stands."""
    for before, mark in itertools.pairwise(marks):
        if before["label"] and not before["each"] and mark["each"] and mark["label"] is None:
            figures = (f"{before['low']}", f"{mark['low']}")
            if any((one["low"], one["each"]) == figures for one in _EACH_IN_BRACKET.finditer(text)):
                mark["label"] = before["label"]


def _give_full_to_each(text: str, marks: Sequence[Mark]) -> None:
    """The full marks that a text tells of each at its end, to marks in points that have none."""
    found = _FULL_OF_EACH.search(text)
    full = int(found["full"].replace(",", "")) if found else 0
    if text.count("満点") == 1 and all(one["unit"] == "points" and one["high"] <= full for one in marks):
        for mark in marks:
            mark["of"] = mark["of"] or full


# "上級:4科目合計280点以上、ただし1科目でも40点未満があれば不合格": both are of what stands before the colon.
_HEAD: Final = re.compile(r"^[\s・●■◆【]*(?P<head>[^:】]{1,16}?)\s?[:】]")


def _give_head_to_each(text: str, marks: Sequence[Mark]) -> None:
    """The one head of a text, to each mark of a part that stands behind the mark that has it as its label."""
    found = _HEAD.match(text)
    labels = {mark["label"] for mark in marks}
    if found and labels == {found["head"], None} and marks[0]["label"] == found["head"]:
        for mark in marks:
            if mark["each"]:
                mark["label"] = found["head"]


# "実技は技術点・衛生点とも各40点以上": the things of a part that must each reach it.
_NAMES_OF_EACH: Final = re.compile(
    r"(?P<names>[一-龠々ァ-ヶーA-Za-z]{1,10}(?:[・と][一-龠々ァ-ヶーA-Za-z]{1,10}){1,3})(?:と?も(?:に)?、?|それぞれ|、?各|の(?:両方|双方)(?:が|で)?)(?:それぞれ|各)?(?P<low>[0-9]{1,3})\s?[点%割]"
)
_IS_MAIN: Final = re.compile("(?:準?[0-9]級\\s?)?(?:学科|実技|筆記|面接|口述|[一二三123]次)(?:試験)?")


def _give_names_to_each(text: str, marks: Sequence[Mark]) -> None:
    """The names that stand before the figure of each, to the mark that has but the part which they are of."""
    for found in _NAMES_OF_EACH.finditer(text):
        same = [one for one in marks if one["each"] and one["low"] in (int(found["low"]), int(found["low"]) * 10)]
        if len(same) != 1 or not _IS_MAIN.fullmatch(same[0]["label"] or ""):
            continue
        if not any(name in (same[0]["label"] or "") for name in re.split("[・と]", found["names"])):
            same[0]["label"] = f"{same[0]['label']} {found['names']}"


# "学科と実技の合計で140点以上(各100点満点)": of how many each is, beside a sum that has none of its own.
_EACH_FULL: Final = re.compile("\\((?P<said>各[^()0-9]{0,6}(?P<full>[0-9,]{2,6})\\s?点\\s?満点)\\)")
_ONLY_FULL: Final = re.compile(
    r"(?:各|いずれも|それぞれ|すべて|全て|ともに|どちらも)[^0-9]{0,4}[0-9,]{2,6}\s?点\s?満点"
)
# "例年20%前後が合格", "合格者は全体の25%": how many pass, and no mark.
_PEOPLE: Final = re.compile(
    "(?:^|[。、]|例年|毎[年回])[^。、答得点目問基準否位解0-9]{0,8}[0-9.]{1,4}\\s?[%割](?:程度|前後|近く|ほど|くらい|ぐらい|弱|強|台)?が合格"
    "(?:です|し(?:ます|てい(?:る|ます)|た|ました)|する|者)?(?=[。、]|$)"
    "|合格者(?:数)?は[^。、0-9]{0,8}[0-9.]{1,4}\\s?[%割]"
)


# "1科目でも40点未満は不合格": a floor that no mark of the reading is.
_FLOOR: Final = re.compile("(?<![0-9.])(?P<low>[0-9]{1,3})\\s?(?P<unit>[点%割])\\s?(?:未満|に満たない|を?下回)")


def loses_floor(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a normalised text tells a mark that none may fall below, which is not among those read."""
    lows = {one["low"] for one in marks}
    floors = {int(one["low"]) * (10 if one["unit"] == "割" else 1) for one in _FLOOR.finditer(text)}
    return not floors <= lows


def counts_people(text: str) -> bool:
    """Whether a normalised text tells the share of those who pass."""
    return _PEOPLE.search(text) is not None


def complete_remarked(text: str, reading: PassingMark) -> PassingMark:
    """Give a reading whose bracket was kept as a remark the full marks that it tells, without that remark."""
    complete_marks(text, reading["marks"])
    reading = keep_full_marks(text, reading) if reading["marks"] else reading
    fulls = {one["of"] for one in reading["marks"]}
    lost = [one["said"] for one in _EACH_FULL.finditer(text) if int(one["full"].replace(",", "")) not in fulls]
    remarks = [*reading.get("remarks", []), *lost]
    told = all(one["of"] is not None for one in reading["marks"])
    kept = [one for one in dict.fromkeys(remarks) if not (told and _ONLY_FULL.fullmatch(one))]
    if kept == reading.get("remarks", []):
        return reading
    bare = cast(PassingMark, {key: one for key, one in reading.items() if key != "remarks"})
    return {**bare, "remarks": kept} if kept else bare


def has_more_than_whole(marks: Sequence[Mark]) -> bool:
    """``合計84点以上かつ記述20点以上(120点満点)``: 120 are too many for a part of which 84 are enough of the whole."""
    for part in marks:
        whole = _find_whole(part, marks)
        if whole and whole["of"] is None and part["of"] is not None and part["of"] >= whole["low"]:
            return True
    return False


def _find_whole(part: Mark, marks: Sequence[Mark]) -> Mark | None:
    """The mark of the sum of which a part is told its own; a mark of each is of no sum."""
    label = part["label"]
    if label is None or part["each"] or part["unit"] != "points":
        return None
    sums = (one for one in marks if one is not part and one["unit"] == "points" and not one["each"])
    return next((one for one in sums if one["label"] is None or label.startswith(f"{one['label']} ")), None)
