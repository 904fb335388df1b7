"""Settles what a reading calls its values: without words that lead to a name, and with the grade that it goes on with.

``別途問題集1,980円`` is no book of that name, and ``資格カードは希望者のみ`` is the card for those who want it.
"""

from typing import Final

from mikiwame.notation.carried_grades import carry_grades
from mikiwame.notation.cells.items import GRADE
from mikiwame.notation.normalise import drop_surrogates
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Money, Reading
from mikiwame.vocabulary.terms import Materials

# What leads to one more thing, and is part of no name.
_LEADS: Final = re.compile(
    "^(?:[+＋]|プラス|別途(?:で|に)?|別に|別売り?(?:の|で|は)?|ほかに(?:は)?|他に(?:は)?|(?:(?:この|その)(?:ほか|他)|の(?:ほか|他))(?:に)?、?(?:別に|別途)?|さらに|加えて|ならびに|並びに|および|及び)、?\\s?(?=.{2})"
)
# Two statements that were taken for one name.
_RUN_ON: Final = re.compile(
    "(?:含む|含まれ|無料|込み?|不要|付属)[^、]{0,6}\\)?、|[、・と](?:別途|別売)|、(?:ほかに|他に)|^[のをにはが](?=[一-龠ァ-ヶ、])"
)
_WISHED: Final = re.compile(
    "(?P<name>.{2,}?)(?:は|の|:|、)\\s?(?P<who>希望者|希望される方|希望の方|希望する方)(?:のみ|だけ|に限り|に)?"
)


# "実技課題5課題中2課題": how many one does; "A科目:…": one of several of a kind that has lost its letter.
_NO_PART: Final = re.compile("(?:の?うち|中|内|から)|科目(?:\\s.+)?")
_GRADE: Final = re.compile(GRADE)
# "なし(録画あり)": nobody, and yet.
_NOBODY: Final = re.compile("\\s*(?:なし|無し?)\\s?[(（]")


# "教材一式つき": all that there is, and the name of none.
_ALL_OF_IT: Final = re.compile("(?:教材|テキスト)?一式")


def settle_labels(field: str, text: str, reading: Reading) -> Reading:
    """Give the reading with its names as names, or the text where one of them is no name."""
    told: Reading | None = reading
    if reading["kind"] == "materials":
        told = _settle_titles(reading)
    elif _is_no_reading(text, reading):
        told = None
    elif reading["kind"] == "money" and field == "certificate_fee":
        told = _settle_fees(reading)
    if told is None:
        return {"kind": "text", "text": drop_surrogates(text)}
    return carry_grades(field, text, told)


def _is_no_reading(text: str, reading: Reading) -> bool:
    if reading["kind"] == "content":
        labels = [part["label"] or "" for part in reading["parts"]]
        # "1級は記述式、実技あり": the form of a grade that has one more part.
        whole = [
            one for one in labels if _GRADE.fullmatch(one) and any(other.startswith(f"{one} ") for other in labels)
        ]
        return bool(whole) or any(map(_NO_PART.fullmatch, labels))
    return reading["kind"] == "proctored" and reading["proctored"] and bool(_NOBODY.match(text))


def _names_all_of_it(reading: Materials) -> bool:
    return any(book["price"] is None and _ALL_OF_IT.fullmatch(book["title"] or "") for book in reading["books"])


def _settle_titles(reading: Materials) -> Materials | None:
    titles = [book["title"] or "" for book in reading["books"]]
    bare = _name_again([_LEADS.sub("", title) for title in titles])
    if any(map(_RUN_ON.search, bare)) or _names_all_of_it(reading) or len(set(bare)) < len(set(titles)):
        return None
    if bare == titles:
        return reading
    for book, title in zip(reading["books"], bare, strict=True):
        book["title"] = title or None
    if len(bare) == 1:
        reading["remarks"] = [*reading.get("remarks", []), titles[0].removesuffix(bare[0]).strip("、 +") or titles[0]]
    return reading


def _name_again(titles: list[str]) -> list[str]:
    """``公式テキスト(3級用) 1,980円、(2級用) 2,530円``: another one of the same name."""
    first = _WITH_ASIDE.fullmatch(titles[0]) if titles else None
    name = first["name"] if first else ""
    return [f"{name}{title}" if name and _ONLY_ASIDE.fullmatch(title) else title for title in titles]


_WITH_ASIDE: Final = re.compile("(?P<name>[^()]+)\\([^()]+\\)")
_ONLY_ASIDE: Final = re.compile("\\([^()]+\\)")


def _settle_fees(reading: Money) -> Money | None:
    labels = [amount["label"] or "" for amount in reading["amounts"]]
    bare = [_WISHED.sub(r"\g<name> \g<who>", _LEADS.sub("", label)) for label in labels]
    if len(set(bare)) < len(set(labels)):
        return None
    for amount, label in zip(reading["amounts"], bare, strict=True):
        amount["label"] = label or None
    return reading
