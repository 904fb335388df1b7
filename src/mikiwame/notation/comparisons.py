"""Tells the figures that only compare (``前回比+2.5%``, ``10分短く``, ``昨年の15.8%``) from the values themselves."""

from collections.abc import Callable, Sequence
from typing import Final

from mikiwame.notation.figures import Placed, blank
from mikiwame.vocabulary import patterns as re

_REACH: Final = 40
_EARLIER: Final = (
    "(?:前々?年度?|昨年度?|一昨年度?|去年|前回|前々回|前期(?=比|同期|実績|[のより])|前[年月]?同期|前年同[期月]|例年(?=比|より|並み|に比|の[^、。]{0,14}(?:より|を[上下]|に比))"
    "|(?:全国|全体|一般|過去[0-9]{0,2}年?(?:間の)?)?平均(?=比|より|を|に比)|従来|通常|これまで|以前|改定前|変更前)"
)
# "前回比+2.5%", "前年比2.5ポイント", "対前年度比 0.8%": the word 比 or 差 makes it the change alone.
_BY_RATIO = re.compile(
    rf"(?:対?{_EARLIER}(?:試験)?(?:同[期月])?\s?(?:比|差|対比|との差|比較|増減)|増減[率数]?|伸び率)\s?(?:で|は|が|:)?\s?[(]?約?\s?[+±▲▼△▽-]?\s?$"
)
# "+300人", "▲2.5%"; a dash only where it cannot join or part words.
_SIGN = re.compile(r"[+±▲▼△▽]\s?約?$|[(]\s?-\s?$|(?:マイナス|プラス)\s?$")
# "10分短く", "300人増", "2.1%低下し", "20%も高い": by how much, directly behind the figure. 80%と高い is none.
_CHANGE_BEHIND = re.compile(
    r"\s?(?:ほど|程度|程|以上|近く|弱|強|だけ|も|ずつ){0,2}\s?(?:の)?(?:(?:受験|受検|合格|申込|志願|出願|応募)者?数?(?:が|は|も))?(?:大幅な?に?|急|さらに)?"
    r"(?:少な|多[いくかめ]|低[いくかめ]|高[いくかめ]|短[いくかめ縮]|長[いくかめ]|延長|延び|早[いくかめ]|遅[いくかめ]|増(?!や)|減(?!税)"
    r"|上昇|上が|下が|低下|下降|下落|アップ|ダウン|伸び|プラス|マイナス|追加|上乗せ|改善|悪化|下回|上回|の?差|違[いうえっ]|開き|引き?上|引き?下)"
)
_EXCEEDS_BY = re.compile("(?<![をもに])[上下]回[るり]$|[^をに]も[上下]回[るり]$")
_HIGH_RATE = re.compile(r"\s?(?:以上|前後|程度|台|近く)?の(?:高|低)[いさ]")
# "昨年の15.8%を上回る17.2%": the figure of another time, which is the value only where no other stands.
_EARLIER_BEFORE = re.compile(
    rf"{_EARLIER}(?:試験|実績)?(?:の合格率|の(?:受験|合格)者数?)?(?:比|同期)?\s?(?:は|が|の|より|から|に|実績|:)?\s?[(]?約?\s?$"
)

# "別の試験の59,948人(平成24年度)と比べても": what the value is compared with.
_COMPARED_BEHIND = re.compile(
    r"\s{0,24}(?:\([^()]{0,20}\)|\))?\s?(?:(?:と|に)(?:も)?(?:比べ|比較|匹敵|並ぶ|並び|近い数|迫る)|より(?:も|は)|ほど(?:では|高く|低く|難し))"
)
_OWN_BRACKET = re.compile(rf"(?<=[人名%割])\s?\([^()]{{0,20}}\)(?={_COMPARED_BEHIND.pattern})")


def blank_compared(text: str) -> str:
    """``59,948人(平成24年度)と比べて``: what the bracket says is of the figure compared with, and of no other."""
    return blank(text, _OWN_BRACKET)


def mark_changes(text: str, figures: Sequence[Placed]) -> list[bool]:
    """Say of each figure of the normalised text whether it is only by how much another one differs."""
    return _mark(figures, lambda figure: _is_change(text, figure))


def mark_earlier(text: str, figures: Sequence[Placed]) -> list[bool]:
    """Say of each figure whether it is that of an earlier time or of the average that another is compared with."""
    return _mark(figures, lambda figure: _is_compared(text, figure))


def _mark(figures: Sequence[Placed], test: Callable[[Placed], bool]) -> list[bool]:
    return [test(figure) for figure in figures]


def _is_compared(text: str, figure: Placed) -> bool:
    return bool(_EARLIER_BEFORE.search(_before(text, figure)) or _COMPARED_BEHIND.match(text, figure.end))


def _before(text: str, figure: Placed) -> str:
    return text[max(0, figure.start - _REACH) : figure.start]


def _is_change(text: str, figure: Placed) -> bool:
    before, printed = _before(text, figure), text[figure.start : figure.end]
    if _BY_RATIO.search(before) or _SIGN.search(before) or _EXCEEDS_BY.search(printed):
        return True
    return bool(_CHANGE_BEHIND.match(text, figure.end)) and not _HIGH_RATE.match(text, figure.end)
