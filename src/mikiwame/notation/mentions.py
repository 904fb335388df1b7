"""Finds the parts of an exam, grades, strands and ways of sitting that a clause names, in one spelling."""

import re
from dataclasses import dataclass

from mikiwame.notation.qualifier_words import PARTS, STRANDS
from mikiwame.notation.qualifiers import sort_label

_NUMBER = "(?:[1-9](?![0-9題問枚事例級%点時分割月年つ])|IV|V|I{1,3})"
_STEM = "(?:実技|学科|筆記|領域|区分|科目)(?:試験|問題|科目)?"
_NUMBERED = rf"{_STEM}\s?{_NUMBER}(?:[・,、と]{_NUMBER})*(?![A-Za-z])"
_LONG = "|".join(sorted((word for word in PARTS if len(word) >= 4), key=len, reverse=True))
_SHORT = (
    "論述式?|論文式?|記述式?|択一式?|短答式?|選択式|計算問題|計算|理論|"
    "(?<![るのなたい])(?<!基礎)(?<!専門)(?:実務|技能|知識)(?=試験|:|、|[(])|面接|口述|小論文|午前|午後|[123一二三]次"
)
_GRADE = "(?<![0-9])準?[0-9]{1,2}級?[~・、]準?[0-9]{1,2}級|準?[0-9]{1,2}級|準?(?<![A-Za-z])[A-HS]級|初級|中級|上級"
_MODE = (
    "(?:オンライン|WEB|Web|自宅|ペーパー)(?:受[験検]|試験|方式)"
    "|一般会場|在宅受[験検]|会場受[験検]|在宅試験|会場試験|統一試験|ネット試験|在宅|CBT方式|CBT|IBT"
)
_MENTION = re.compile(
    rf"(?P<grade>{_GRADE})|(?P<part>{_NUMBERED}|{_LONG}|{_STEM}|(?:{_SHORT})(?:試験|問題|科目)?)"
    rf"|(?P<strand>{'|'.join(STRANDS)})(?!歯科|事務|療|学|報酬|給付|保険|支援|職|福祉)|(?P<mode>{_MODE})"
)

_STAGE = re.compile("[123一二三]次")

MAIN_PART = re.compile(
    "(?:学科|実技|筆記|実務|技能|知識|領域|面接|口述|午前|午後|オプション科目|基礎科目|専門科目|共通科目)[1-9]?"
)
"""The names of parts that are sat one after another; others, such as 択一, may be forms."""


@dataclass(frozen=True)
class Mention:
    """A word for a part, grade, strand or mode; ``names`` has one name for each thing meant."""

    kind: str
    names: tuple[str, ...]
    start: int
    end: int


def find_mentions(text: str) -> list[Mention]:
    """Give the mentions of a normalised text in their order."""
    return [_read(match) for match in _MENTION.finditer(text) if not _is_empty(match)]


def _is_empty(match: re.Match[str]) -> bool:
    """``科目`` and ``領域`` without a number name no part."""
    return match.group().strip() in ("科目", "領域", "区分", "科目科目", "領域問題")


def _read(match: re.Match[str]) -> Mention:
    kind = str(match.lastgroup)
    return Mention(kind, _name(kind, match.group().strip()), *match.span())


def _name(kind: str, printed: str) -> tuple[str, ...]:
    if kind == "grade":
        return (sort_label("passing_mark", printed).grade or printed,)
    if kind != "part":
        return (printed,)
    stage = _STAGE.match(printed)
    if stage:
        return (sort_label("passing_mark", stage.group()).part or stage.group(),)
    numbers = re.findall(_NUMBER, printed)
    stem = re.split(_NUMBER, printed)[0].strip() if numbers else printed
    several = [stem + number for number in numbers] if numbers else [stem]
    return tuple(sort_label("passing_mark", one).part or one for one in several)


_ORDER = ("mode", "grade", "strand", "part")


def join_names(mentions: list[Mention]) -> str | None:
    """One label of several mentions: ``在宅受験 学科``, ``学科・実技1``; None without one."""
    by_kind = {kind: sorted({name for one in mentions if one.kind == kind for name in one.names}) for kind in _ORDER}
    return " ".join("・".join(names) for names in by_kind.values() if names) or None
