"""Reads texts that tell each grade, sitting or way its own days: ``1級:3月下旬 2級:4月上旬``.

A text is cut before each label; each piece is read as if it stood alone, by all rules of its field. Where one piece is
not read, or a label stands for nothing, the text is not one of these.
"""

from collections.abc import Callable
from dataclasses import dataclass

from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Application, ApplicationOf, Mark, PassingMark, ResultDay, ResultOf, Terms

_APPLYING = "(?:お?申し?込み?|出願|受付|受[験検]申込)"
_KINDS: tuple[tuple[str, str], ...] = (
    ("grade", rf"{GRADE}(?:[~・、]\s?{GRADE})*(?:試験)?"),
    (
        "part",
        "(?:選択式|択一式|学科|実技|筆記|記述式|論述式?|短答式|論文式|面接|口述|リスニング|リーディング|商業簿記|工業簿記)(?:試験|問題|の部)?",
    ),
    ("sitting", "[0-9]{1,2}月(?:試験|検定|期|実施分?|の部)|第[0-9]{1,3}回(?:試験|検定)?|[上下前後春秋]期(?:試験)?"),
    (
        "way",
        "(?:インターネット|ネット|Web|WEB|web|オンライン|郵送|郵便|書面|窓口|持参|(?:試験)?会場|学校|電話)"
        rf"(?:\([^()0-9]{{2,8}}\))?(?:で|に|による|での|からの|の)*{_APPLYING}"
        "|(?:インターネット|Web|WEB|郵送|書面|窓口)(?=[:は】])",
    ),
    ("mode", "(?:CBT|IBT|PBT|ペーパー|紙|ネット|統一|在宅|会場|自宅)(?:方式|受[験検]|試験)*"),
    ("people", "(?:個人|団体|一般|学生|学校)(?:受[験検]|申込み?)?"),
)
_LABEL = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS)
_OF_RESULT = "(?:合格発表|合否(?:発表|通知)|結果(?:発表|通知)?)"
_DAY = f"(?:{_APPLYING}|{_OF_RESULT})(?:受付)?(?:期間|期日|日|時期)?"
_BEHIND = rf"(?:の?{_DAY})?(?:の場合)?(?:、|は、?|[:|)】〉》」]|\s)+"
_START = re.compile(rf"(?:^|(?<=[\s。、・/|●■◆◇○★【(<〈《「*※@A-D]))[「【(<]?(?:{_LABEL}){_BEHIND}")
_BETWEEN = " \t。、・/|●■◆◇○★【(<〈《「*※@"
_HEAD = re.compile(rf"[\s・●■◆※【】:|「」]*(?:(?:試験の?)?{_DAY})?(?:は|について)?[\s:|】、]*")
# "統計調査士 : 70点以上", in what is told of another: a label that is none of the known.
_OTHER_LABEL = re.compile(r"[一-龠ァ-ヶーA-Za-z0-9]{2,}\s?[:|】](?![0-9]{2})")
_NO_OF = re.compile("以外|のみ|除[くき]|いずれ|または|又は")


@dataclass(frozen=True)
class _Piece:
    label: str
    text: str


def cut_at_labels(text: str) -> list[_Piece]:
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


def read_labelled(field: str, text: str, read: Callable[[str], object]) -> Terms | None:
    """Give what each label is told, or None where the text tells of no labels or a piece is not read."""
    pieces = cut_at_labels(text)
    if len(pieces) < (1 if field == "result_day" else _AT_LEAST):
        return None
    told = [(piece.label, read(piece.text)) for piece in pieces]
    if field == "passing_mark":
        return _join_marks(told)
    return _join_results(told) if field == "result_day" else _join_applications(told)


_AT_LEAST = 2


def _join_marks(told: list[tuple[str, object]]) -> PassingMark | None:
    """Of each label its marks, where all are alike in how they are to be reached."""
    marks, ways = list[Mark](), set[tuple[bool, bool]]()
    for label, reading in told:
        if not isinstance(reading, dict) or reading.get("kind") != "mark":
            return None
        if any(mark["label"] and re.search(GRADE, mark["label"]) for mark in reading["marks"]):
            return None
        ways.add((reading["any"], reading["adjusted"]))
        marks += [
            {**mark, "label": f"{label} {mark['label']}" if mark["label"] else label} for mark in reading["marks"]
        ]
    (some, adjusted), *other = ways
    if other or some:
        return None
    return {"kind": "mark", "marks": marks, "any": False, "adjusted": adjusted}


def _join_applications(told: list[tuple[str, object]]) -> Application | None:
    of = list[ApplicationOf]()
    for label, reading in told:
        if not isinstance(reading, dict) or reading.get("kind") != "application" or "of" in reading:
            return None
        one: ApplicationOf = {
            "label": label,
            "windows": reading["windows"],
            "season": reading["season"],
            "deadline": reading["deadline"],
            "opens": reading["opens"],
            "closes": reading["closes"],
        }
        if not any(one[part] for part in ("windows", "season", "deadline", "opens", "closes")):
            return None
        of.append(one)
    return {
        "kind": "application",
        "windows": [],
        "season": None,
        "deadline": None,
        "opens": None,
        "closes": None,
        "ways": [],
        "any_time": False,
        "of": of,
    }


def _join_results(told: list[tuple[str, object]]) -> ResultDay | None:
    of = list[ResultOf]()
    for label, reading in told:
        if not isinstance(reading, dict) or reading.get("kind") != "result" or "of" in reading:
            return None
        one: ResultOf = {
            "label": label,
            "after": reading["after"],
            "date": reading["date"],
            "at_once": reading["at_once"],
            "approx": reading["approx"],
            "counted_from": reading["counted_from"],
        }
        if "season" in reading:
            one["season"] = reading["season"]
        if "until" in reading:
            one["until"] = reading["until"]
        of.append(one)
    return {
        "kind": "result",
        "after": None,
        "date": None,
        "at_once": False,
        "approx": False,
        "ways": [],
        "counted_from": "exam",
        "of": of,
    }
