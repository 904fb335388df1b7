"""Gives the heads of a text (``【会場】``, ``<2級>``, ``団体:`` before grades), each of which holds until the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.notation.figures import Placed
from mikiwame.notation.label_words import AUDIENCE, GRADE, MODE, PART, SEVERAL_GRADES
from mikiwame.notation.labels import Labels, name_labels, names_grade
from mikiwame.vocabulary import patterns as re

_BRACKETED = re.compile(r"【\s?([^【】]{1,20}?)\s?】|<\s?([^<>]{1,20}?)\s?>|「([^「」]{1,20})」(?=[^。]{0,6}級)")
_ROUND = re.compile(r"\(([^()]{1,20})\)")
# "一般受験:1級 6,500円 2級 5,000円 会員受験:1級 …"
_BEFORE_GRADES = re.compile(
    rf"(?:^|(?<=[\s、。/■●◆・※(]))((?:{MODE})?(?:{AUDIENCE})|{MODE}|{PART})\s?(?:[:は…|]|\.\.\.|に?ついては)?\s?[・●]?(?={GRADE})"
)
# "珠算: 1級 2,200円 2級 1,900円 暗算: 1級 …": any short word before a colon or a bar, and before a blank
# where the grades would come twice without it.
_STRANGER = re.compile(
    r"(?:^|(?<=[\s、。/■●◆・※|)円%分人名]))(?P<word>[^\s、。:|/■●◆・※()<>【】「」~-]{2,12})(?P<mark>\s?[:|]\s?|\s)[・●]?"
    rf"(?={SEVERAL_GRADES}|{GRADE})"
)
_NO_HEAD = re.compile(
    "[料費額金税率数]$|価格|時間|期間|資格$|対象|名称|内容|備考|以下|下記|通り|とおり|各$|約$|[0-9]円|[0-9]%|[0-9]{3}|^平均|^合格|^全体|^例"
    "|です|ます|^また|^なお|[回月期]$|年度?$|[はがをにでも]$|^[0-9]"
)
_PLAIN = re.compile(r"^(?:の|で)|(?:の方|の場合|の部)$")


@dataclass(frozen=True)
class _Head:
    """``label`` is empty where several grades stand in it: it only ends the head before."""

    start: int
    end: int
    label: str


def apply_heads(text: str, placed: Sequence[Placed], labels: Sequence[Labels]) -> list[Labels]:
    """Give the labels of the figures, each under the head that holds for it.

    A grade in a head stands before a part or an audience; another word stands before whatever label the figure has
    of its own, if the text has several such heads, so that the word tells figures apart.
    """
    heads = _find_heads(text, repeats=len(set(labels)) < len(labels))
    several = len({head.label for head in heads if head.label and not names_grade(head.label)}) > 1
    applied = list[Labels]()
    for thing, names in zip(placed, labels, strict=True):
        head = _find_holding(heads, thing.start)
        if head is None or not head.label or not (several or names_grade(head.label)):
            applied.append(names)
        else:
            applied.append(tuple(_put_under(head.label, name) for name in names))
    return applied


def _find_holding(heads: list[_Head], place: int) -> _Head | None:
    standing = [head for head in heads if head.end <= place]
    return standing[-1] if standing else None


def _put_under(head: str, name: str | None) -> str | None:
    if name is None or head in name or name in head or (names_grade(head) and names_grade(name)):
        return name
    return f"{head} {name}"


def _find_heads(text: str, *, repeats: bool) -> list[_Head]:
    pattern = _ROUND if text.startswith("(") else _BRACKETED
    bracketed = [
        _Head(*match.span(), label)
        for match in pattern.finditer(text)
        if (label := _name_head(next(filter(None, match.groups()), ""))) is not None
    ]
    if any(head.label for head in bracketed):
        return bracketed
    known = [_Head(*match.span(), match[1]) for match in _BEFORE_GRADES.finditer(text)]
    if len({head.label for head in known}) > 1:
        return known
    strangers = _find_strangers(text, repeats=repeats)
    return strangers if len({head.label for head in strangers}) > 1 else known


def _find_strangers(text: str, *, repeats: bool) -> list[_Head]:
    """Give the short words that no list knows but that stand like heads."""
    return [
        _Head(*match.span(), match["word"])
        for match in _STRANGER.finditer(text)
        if (repeats or not match["mark"].isspace())
        and not _NO_HEAD.search(match["word"])
        and not names_grade(match["word"])
    ]


def _name_head(words: str) -> str | None:
    names = name_labels(_PLAIN.sub("", words))
    if len(names) > 1:
        return "" if all(map(names_grade, names)) else None
    return names[0]
