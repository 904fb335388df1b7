"""Reads texts that tell each grade or part its own mark: ``準1級:75%以上 3級:65%以上``.

A text is cut before each label, and each piece is read as a mark of its own, by all that is asked of one. A label of
which nothing is told, or one that is not known, makes the text none of these.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Mark, PassingMark

_PART = (
    "(?:選択式|択一式|学科|実技|筆記|記述式|論述式?|短答式|論文式|面接|口述|リスニング|リーディング|商業簿記|工業簿記)"
    "(?:試験|問題|の部)?"
)
_LABEL = rf"(?P<grade>{GRADE}(?:[~・、]\s?{GRADE})*(?:試験)?)|(?P<part>{_PART})"
_BEHIND = r"(?:の?合格(?:基準|点|ライン)?)?(?:の場合)?[、は:|)】〉》」\s]+"
_START = re.compile(rf"(?:^|(?<=[\s。、・/|●■◆◇○★【(<〈《「*※@]))[「【(<]?(?:{_LABEL}){_BEHIND}")
_BETWEEN = " \t。、・/|●■◆◇○★【(<〈《「*※@"
_HEAD = re.compile(r"[\s・●■◆※【】:|「」]*(?:合格(?:基準|点|ライン|条件)?)?(?:は|について)?[\s:|】、]*")
# "統計調査士 : 70点以上", in what is told of another: a label that is none of the known.
_OTHER_LABEL = re.compile(r"[一-龠ァ-ヶーA-Za-z0-9]{2,}\s?[:|】](?![0-9]{2})")
_NO_OF = re.compile("以外|のみ|除[くき]|いずれ|または|又は")
_AT_LEAST = 2


@dataclass(frozen=True)
class _Piece:
    label: str
    text: str


def _cut(text: str) -> list[_Piece]:
    """Give the pieces of a text, each with its label; none where anything stands before the first."""
    found = list(_START.finditer(text))
    if not found or not _HEAD.fullmatch(text[: found[0].start()]) or _NO_OF.search(text):
        return []
    order: list[str] = []
    above: dict[str, str] = {}
    pieces = list[_Piece]()
    for place, one in enumerate(found):
        kind = next(name for name, value in one.groupdict().items() if value)
        above = {name: label for name, label in above.items() if _is_above(order, name, kind)}
        above[kind] = one[kind]
        order = list(above)
        behind = found[place + 1] if place + 1 < len(found) else None
        said = text[one.end() : behind.start() if behind else len(text)].strip(_BETWEEN)
        if _OTHER_LABEL.search(said):
            return []
        if said:
            pieces.append(_Piece(" ".join(above.values()), said))
        elif behind is None or behind[kind]:
            # "2級、 3級 3週間後": nothing is told of the first by itself.
            return []
    return pieces if len({piece.label for piece in pieces}) == len(pieces) else []


def _is_above(order: list[str], name: str, kind: str) -> bool:
    """Whether a label stays when one of ``kind`` follows: what came before that kind, or was not told below it."""
    return name != kind and (kind not in order or order.index(name) < order.index(kind))


def read_labelled_marks(text: str, read: Callable[[str], object]) -> PassingMark | None:
    """Give the marks of each label, or None where the text has fewer than two or a piece is not read."""
    pieces = _cut(text)
    return _join([(piece.label, read(piece.text)) for piece in pieces]) if len(pieces) >= _AT_LEAST else None


def _join(told: list[tuple[str, object]]) -> PassingMark | None:
    """Of each label its marks, where all are alike in how they are to be reached."""
    marks, ways = list[Mark](), set[tuple[bool, bool]]()
    for label, reading in told:
        if not isinstance(reading, dict) or reading.get("kind") != "mark":
            return None
        own: list[Mark] = reading["marks"]
        if any(mark["label"] and re.search(GRADE, mark["label"]) for mark in own):
            return None
        ways.add((reading["any"], reading["adjusted"]))
        marks += [{**mark, "label": f"{label} {mark['label']}" if mark["label"] else label} for mark in own]
    (some, adjusted), *other = ways
    if other or some:
        return None
    return {"kind": "mark", "marks": marks, "any": False, "adjusted": adjusted}
