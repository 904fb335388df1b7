"""Gives labels in the letters that the page prints (``Ⅱ種``, ``8〜10級``); only their digits are normalised."""

from collections.abc import Sequence

from mikiwame.notation.normalise import spell_letter
from mikiwame.vocabulary.readings import Amount, Count, Part, PriceChange, Reading, Schedule, Share, Venue

# The reader spells the counting ヶ, カ and 箇 as か.
_COUNTING = str.maketrans("カケヵヶ箇", "かかかかか")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
# "学科一科目免除": the reader counts with digits what the page prints in kanji.
_KANJI_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")


def spell_labels_as_printed(reading: Reading, printed: str) -> Reading:
    """Give the same reading, its labels spelt as in ``printed``; one that is not there letter by letter stays."""
    rows = [row for row in list_rows(reading) if row["label"] and row["label"] not in printed]
    letters = [spell_letter(letter) for letter in printed] if rows else []
    spelt = "".join(letters).translate(_COUNTING)
    places = [place for place, letter in enumerate(letters) for _ in letter]
    for row in rows:
        words = (row["label"] or "").split(" ")
        row["label"] = " ".join(_find_print(word, spelt, places, printed) for word in words)
    return reading


def list_rows(reading: Reading) -> Sequence[Amount | PriceChange | Share | Count | Part | Schedule | Venue]:
    """All of a reading that has a label."""
    if reading["kind"] == "money":
        return [*reading["amounts"], *reading.get("changes", [])]
    if reading["kind"] == "rate" or reading["kind"] == "people":
        return reading["values"]
    if reading["kind"] == "schedule" or reading["kind"] == "venue":
        return [one for one in (reading, *reading.get("others", ())) if "label" in one]
    return reading["parts"] if reading["kind"] == "duration" else []


def _find_print(word: str, spelt: str, places: list[int], printed: str) -> str:
    wanted = word.translate(_COUNTING)
    start = spelt.find(wanted) if word else -1
    if start < 0:
        start = spelt.translate(_KANJI_DIGITS).find(wanted)
    if start < 0:
        return word
    return printed[places[start] : places[start + len(word) - 1] + 1].translate(_DIGITS)
