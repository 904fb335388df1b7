"""Names those of whom a list tells by what is left: ``1級のみ150分、ほかの級は120分``, ``1級は2割、それ以外は6割``.

A reader of figures has no label for such words; it would give them to the grade before or lose them. Here they are
names as printed, of a list that is nothing but its items, and a reading that has put them behind another is refused.
"""

from collections.abc import Callable, Sequence
from typing import Final

from mikiwame.notation.absence import refuse
from mikiwame.notation.label_words import GRADE, PART, SEVERAL_GRADES
from mikiwame.notation.named_figures import join_readings
from mikiwame.notation.normalise import normalise
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading

_OTHERS: Final = "(?:(?:そ|こ)?の(?:他|ほか)|(?:それ|これ|上記)以外|(?<![一-龠そこの])他|(?<![そこの])ほか|残り)"
_OF_GRADES: Final = "[級種類段]|等級|階級|レベル|グレード|クラス|階級"
_OF_PARTS: Final = "科目|部門|分野|種目|区分|コース|パート|課題"
_OF_PEOPLE: Final = "方|人|者|受験者|受検者|方々|会員|学生"
_GRADES: Final = f"(?:{SEVERAL_GRADES}|{GRADE})(?:[・、と](?:{SEVERAL_GRADES}|{GRADE})){{0,4}}"
_EVERY: Final = "(?:すべて|全て|全部|各)?"
REST: Final = (
    f"(?:{_OTHERS}(?:の{_EVERY}(?:{_OF_GRADES}|{_OF_PARTS}|{_OF_PEOPLE}))?(?:{_EVERY})?(?!の?(?:試験|検定|資格))"
    f"|(?:{_GRADES}|個人|団体|一般|学生|社会人|会員)以外(?:の{_EVERY}(?:{_OF_GRADES}|{_OF_PARTS}|{_OF_PEOPLE}))?)"
)
_REST: Final = re.compile(REST)
_OTHER_GRADES: Final = re.compile(f"(?:{_OTHERS}|以外)の{_EVERY}(?:{_OF_GRADES})")
_OTHER_PARTS: Final = re.compile(f"(?:{_OTHERS}|以外)の{_EVERY}(?:{_OF_PARTS})")
_GRADED: Final = re.compile(f"{_GRADES}|[^\\s]{{1,8}}[級種類段]|[^\\s]{{1,8}}(?:レベル|クラス)")
# "1級 ほかの級", "1級 み": a name that has run into the one before it, or lost its end.
_BLURRED: Final = re.compile(f"(?:.*[級種類段部目技科] )(?:{_OTHERS}|残り)(?:の.*)?|.*\\sみ")
# "1級は10%、ほかの資格は30%", "1級8,000円、その他の費用500円": of another exam, and what is paid beside the price.
_ANOTHER: Final = re.compile(f"{_OTHERS}の(?:試験|検定|資格|級の試験)")
_OTHER_FEE: Final = re.compile(f"{_OTHERS}(?:の)?(?:諸?費用|諸?経費|手数料|諸費|料金)")


def names_rest(label: str) -> bool:
    """Say whether a name is that of all whom the others of its list leave."""
    return bool(_REST.fullmatch(label))


def names_another(label: str) -> bool:
    """Say whether a name is that of another exam."""
    return bool(_ANOTHER.fullmatch(label))


def tells_rest(labels: Sequence[str]) -> bool:
    """Say whether just one of several names is of the rest, and of the same sort of things as the others."""
    rest = [label for label in labels if names_rest(label)]
    named = [label for label in labels if not names_rest(label)]
    if len(rest) != 1 or not named:
        return False
    if _OTHER_GRADES.search(rest[0]) and not all(_GRADED.fullmatch(label) for label in named):
        return False
    return not (_OTHER_PARTS.search(rest[0]) and any(_GRADED.fullmatch(label) for label in named))


# "返金は1級5,000円、2級4,000円", "割引額は1級500円": nothing that is paid.
_NOT_PAID: Final = re.compile(
    "[\\s●■◆※]*[^\\s0-9、。はが]{0,4}(?:割引|値引き?|返金|返還)(?:額|金額|金)?(?:は|が|:|\\s)"
)
# "それ以外は不問", "一般の部は不問、指導者の部は有段者のみ": of whom, that another text says; several, each with its own.
_OF_OTHERS: Final = re.compile(f"[\\s●■◆※]*{_OTHERS}(?:の[^\\s、。はが]{{1,4}})?(?:の場合)?(?:は|なら|:)")
_OF_EACH: Final = re.compile(
    "(?:の部|コース|部門|課程)(?:は|:)[^。]+[、。/\\s][^\\s、。]{1,8}(?:の部|コース|部門|課程)(?:は|:)"
)


def refuse_blurred(text: str, reading: Reading) -> Reading:
    """Refuse a reading with a label that stands for two names or for a piece of one, or that has lost a name."""
    if reading["kind"] == "eligibility" and ("label" in reading or "excepting" in reading):
        return reading
    blurred = _find_blurred(normalise(text[:_LONGEST]), reading)
    return refuse("account-label", text, word=blurred) if blurred else reading


_LONGEST: Final = 400


def _find_blurred(text: str, reading: Reading) -> str | None:
    labels = [str(row.get("label") or "") for row in list_rows(reading)]
    found = None
    if reading["kind"] == "eligibility":
        found = _OF_OTHERS.match(text) or _OF_EACH.search(text)
    elif reading["kind"] == "money":
        fee = _OTHER_FEE.search(text) if any(re.search("他|ほか", label) for label in labels[1:]) else None
        found = _NOT_PAID.match(text) or fee
    if found:
        return found.group()
    return next((label for label in labels if _BLURRED.fullmatch(label) or names_another(label)), None)


_FIGURES: Final = {
    "duration": "約?(?:[0-9]{1,2}時間(?:[0-9]{1,2}分|半)?|[0-9]{1,3}分)(?:程度|前後|ほど)?",
    "pass_rate": "約?(?:[0-9.]{1,5}%?~)?(?:[0-9.]{1,5}%|[0-9]割)(?:台|程度|前後|ほど|以上|以下)?",
}
_OWN: Final = {"duration": "(?:試験|制限|検定|解答|所要)時間", "pass_rate": "合格率"}
# "60分(1級は90分)", "筆記60分。ただし、1級のみ90分です": all but a grade, and that grade.
_BUT_ONE: Final = {
    field: re.compile(
        f"[\\s●■◆※]*(?:{_OWN[field]}(?:は|:|\\s)、?)?(?:(?:全|各)級(?:とも|共通)?)?(?P<part>(?:{PART}(?:試験)?)?)(?<![0-9])"
        f"(?:は|:|\\s)?(?P<main>{figure})(?:です|となります|である)?(?:\\s?\\(|[。、]|\\s?※)(?:ただし|但し|なお)?、?"
        f"(?P<label>{_GRADES})(?:試験|検定)?(?:のみ|だけ)?(?:は|:|\\s)?、?(?P<other>{figure})\\)?(?:です|となります|である)?\\)?。?\\s*"
    )
    for field, figure in _FIGURES.items()
}


def read_but_one(field: str, printed: str, read: Callable[[str], Reading]) -> Reading | None:
    """Give the figure of all grades, which has no name of its own, and that of those which a text excepts."""
    found = _BUT_ONE[field].fullmatch(normalise(printed)) if field in _BUT_ONE else None
    if not found or not (found["label"] and found["main"] and found["other"]):
        return None
    part = found["part"]
    told = [read(found["main"]), read(found["other"])]
    for reading, label in zip(told, (part, f"{part} {found['label']}".strip()), strict=True):
        rows = list_rows(reading)
        if len(rows) != 1 or rows[0].get("label"):
            return None
        if label:
            rows[0]["label"] = label
    joined = join_readings(told)
    return spell_labels_as_printed(joined, printed) if joined else None
