"""Says what the percentages of a text are shares of: those who passed, who failed, a passing mark, or other things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from mikiwame.notation.figures import Placed, bracket_depths
from mikiwame.vocabulary import patterns as re

Topic = Literal["passed", "failed", "mark", "other"]

_MARK: Final = (
    "合格(?:基準|ライン|点|最低(?:点|ライン)|ボーダー|条件|判定|水準|要件|率?の?目標)|合格(?:の|する)(?:目安|めやす|条件|基準|ため|要件)"
    "|合格(?:に必要|するには|には|となる)|ボーダー(?:ライン)?|基準点|得点率?|正答率?|正解率?|配点|足切り|足きり|満点|合否(?:基準|判定|ライン)"
    "|及第点|目標点|認定基準|判定基準|評価基準"
)
_FAILED: Final = "不合格(?:率|者)?|落第率?|不可率|(?:落ちる|落ちた|受からない|落ちている)(?:人|方|割合|確率|の)"
_OTHER: Final = (
    "満足度|満足|就職率|就業率|内定率|継続率|修了率|終了率|完走率|卒業率|進学率|出席率?|受験率|受検率|欠席率|受講率|占有率|シェア|割引率?"
    "|還元率?|給付率?|消費税率?|出題率?|過去問|認知度|離職率|採用率|達成率|普及率|リピート率|回答率|返金|的中率|定着率|支持率|利用率|伸び率"
    "|増加率|減少率|カバー率|有効求人|年収|月給|給与"
)
_PASSED: Final = "合格率|合格者の割合|パス率|通過率|及第率|合格"
_TOPIC = re.compile(f"(?P<failed>{_FAILED})|(?P<mark>{_MARK})|(?P<other>{_OTHER})|(?P<passed>{_PASSED})")
_TOPICS: Final[dict[str, Topic]] = {"failed": "failed", "mark": "mark", "other": "other", "passed": "passed"}
_PASSED_BEHIND = re.compile(
    r"\s?(?:という|となる|もの|近い|弱|強){0,2}の?(?:高い|低い)?\s?(?:合格率|パス率|通過率)(?!\s?(?:[はが:|]|約?[0-9]))"
)
# "受験者の3~5割が合格しています", though 60%以上が合格です is a mark.
_PASS_BEHIND = re.compile(
    r"\s?(?:もの)?(?:の)?(?:人|方|受験者|受検者|受験生)?(?:たち)?(?:が|は)(?:見事に?|無事に?)?、?(?:合格(?:し|でき(?!な|ま?せ)|す)|認定され)"
)
_WHO: Final = "(?:もの)?(?:の)?(?:人|方|方々|人々|受験者|受検者|受験生|挑戦者|者)?(?:たち)?"
_FAIL: Final = (
    "(?:不合格|落ち|落と|落第|受から|脱落|合格でき(?:ない|ませ|ず)|合格しな|合格して(?:いない|いませ|おら)|不認定)"
)
_FAILED_BEHIND = re.compile(
    rf"\s?{_WHO}(?:(?:が|は|も)[^、。0-9合]{{0,8}}{_FAIL}|{_FAIL}(?!率|者|\s?[:は]?\s?約?[0-9]))"
)


@dataclass(frozen=True)
class _Word:
    """A word that says what is counted; it holds from ``end`` to ``until``."""

    end: int
    until: int
    topic: Topic


def find_topics(text: str, figures: Sequence[Placed]) -> list[Topic | None]:
    """Give what each figure of the normalised text is a share of, or None where no word says so.

    The word behind a figure speaks of that figure. The last word before it governs it, however many figures stand
    between (``合格ラインは1級80%、2級70%``), but not from within a bracket that is closed again.
    """
    words = _find_words(text)
    return [_find_topic(text, figure, words) for figure in figures]


def _find_topic(text: str, figure: Placed, words: Sequence[_Word]) -> Topic | None:
    if _FAILED_BEHIND.match(text, figure.end):
        return "failed"
    if _PASSED_BEHIND.match(text, figure.end) or _PASS_BEHIND.match(text, figure.end):
        return "passed"
    governing = [word.topic for word in words if word.end <= figure.start < word.until]
    return governing[-1] if governing else None


def _find_words(text: str) -> list[_Word]:
    depths, closings = bracket_depths(text), _find_closings(text)
    return [
        _Word(match.end(), _find_reach(text, match.end(), closings.get(depths[match.start()])), _name_topic(match))
        for match in _TOPIC.finditer(text)
    ]


def _name_topic(match: re.Match[str]) -> Topic:
    return _TOPICS[match.lastgroup or "other"]


def _find_closings(text: str) -> dict[int, int]:
    """Give for the place of each opening bracket the place of the one that closes it."""
    opened, closings = list[int](), dict[int, int]()
    for place, letter in enumerate(text):
        if letter == "(":
            opened.append(place)
        elif letter == ")" and opened:
            closings[opened.pop()] = place
    return closings


def _find_reach(text: str, end: int, closing: int | None) -> int:
    """A word in a bracket with figures of its own speaks of those only (``40%(合格基準70%)、2級30%``)."""
    has_figures = closing is not None and re.search("[0-9]", text[end:closing])
    return closing if closing is not None and has_figures else len(text)
