"""Gives a printed text in one spelling (digits, brackets, dashes, spaces), without losing what it says."""

import unicodedata
from functools import lru_cache

from mikiwame.notation.grouping import join_numbers, join_thin_groups
from mikiwame.vocabulary import patterns as re

# A cell of a comparison table or a sentence on a fee has tens of characters, the longest we have seen 200. Ten
# times that is a whole page, whose figures a careful person would not take for one value.
LONGEST_TEXT = 2000

_SURROGATES = re.compile("[\ud800-\udfff]")
# Circled and bracketed list numbers are bullets. NFKC alone would turn "①7月" into "17月".
_LIST_NUMBERS = re.compile("[\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u3251-\u325f\u32b1-\u32bf]")
# NFKC would spell these marks out as the letters R, C and TM.
_TRADE_MARKS = re.compile("[\u24c7\u00ae\u2122\u24b8\u00a9]")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0e-\x1b\x7f]")

_TILDES = "\u301c\u223c\u223d\u02dc\u3030"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\u30a0"
_DOTS = "\u00b7\u2022\u2027\u22c5"
_SIGNS = str.maketrans(
    _TILDES + _DASHES + _DOTS + "〔〕[]{}〈〉⟨⟩“”《》ヶヵ箇\\",
    "~" * len(_TILDES) + "-" * len(_DASHES) + "・" * len(_DOTS) + "()" * 5 + "「」" * 2 + "か" * 3 + "¥",
)
# ケ is an ordinary letter of a word unless it counts (6ケ所, 3ケ月).
_KATAKANA_TWO = re.compile("(?<![\u30a1-\u30fe])ニ(?=次(?:試験|審査|検定|[は・、のをがで]))")
_COUNTING_KE = re.compile("(?<=[0-9数一二三四五六七八九十])[ケカ](?=[所月国])")
# "40%代" is a common misprint of 50%台.
_MISPRINTED_DECADE = re.compile("(?<=[0-9][%割円人名])代(?![わ表替金理])|(?<=[0-9][万千][円人名])代(?![わ表替金理])")
_LONG_VOWEL_AS_DASH = re.compile("(?<=[0-9%円人割時分])ー(?=[0-9約])")
# Leaders between the name and the value of a table line, however many.
_LEADERS = re.compile(r"(?:\. ?){3,}|・{3,}")
# "1,682※1人", "60%※1以上": the mark of a note is no part of the figure.
_NOTE_IN_FIGURE = re.compile(
    "(?<=[0-9])※[0-9]{1,2}(?=(?:円|人|名|%|分|点))|(?<=[0-9][%点])※[0-9]{1,2}(?=以上|前後|程度|未満|台)"
)
_SPACES = re.compile(r"\s+")
# "学科は不可,実技は可．": official pages print the marks of English, which no figure stands at on both sides.
_COMMA = re.compile(
    r"(?<=[\u3041-\u30ff\u4e00-\u9fff)%]),\s?|(?<=[0-9]),\s?(?![円人名])(?=[\u3041-\u30ff\u4e00-\u9fff])"
)
_FULL_STOP = re.compile(
    r"(?<=[\u3041-\u30ff\u4e00-\u9fff)%円])\.(?=\s|$|[\u3041-\u30ff\u4e00-\u9fff(「※])(?!\s?\.)|(?<=[\u3041-\u3096])\.(?=[0-9])"
)
# "月 額3,960円", "2028年 度", "10月 3日 (火)": a line that breaks in a word or a day, and days set below each other.
_BREAK_IN_WORD = re.compile(
    "(?<=マーク) (?=シート)|(?<=インター) (?=ネット)|(?<=テスト) (?=センター)"
    "|(?<=年) (?=[度間齢])|(?<=月) (?=[額々謝末間半]|あたり)|(?<=日) (?=[程曜間])|(?<=週) (?=間)"
    r"|(?<=[0-9]年) (?=[0-9]{1,2}月)|(?<=[0-9]月) (?=[0-9]{1,2}日)|(?<=[0-9]日) (?=\([月火水木金土日])"
    "|(?<=[0-9][年日月]) (?=以[上内降]|未満|ごと)|(?<=[0-9]か月) (?=以[上内降]|未満|ごと|後)"
)
_DECIMAL_DOT = re.compile(r"(?<=[0-9])(?: ・ ?|・ )(?=[0-9]{1,2}\s?%)")

# "旧 要 綱 対 応248名": text taken out of a PDF, with a space after every letter or two. Two letters standing
# alone tell it from a list of words.
_LETTER = "[\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]"
_LONE_LETTERS = re.compile(rf"(?:^|(?<=[\s、。(]))(?:{_LETTER} ){{2}}")
_SPACE_IN_WORD = re.compile(rf"(?<={_LETTER}) (?={_LETTER})")

_KANJI_DIGITS = {letter: value for value, letter in enumerate("〇一二三四五六七八九")}
_KANJI_SCALES = {"十": 10, "百": 100, "千": 1000}
_KANJI_MYRIADS = {"万": 10_000, "億": 100_000_000}
_COUNTERS = (
    "回|度|時間|時|か月|月|割|人|名|都市|会場|か所|都道府県|週|科目|年|日(?![市町本])|パーセント|%"
    "|土曜|日曜|月曜|火曜|水曜|木曜|金曜"
)
_KANJI_NUMBER = re.compile(
    rf"(?<![0-9数同〇一二三四五六七八九十百千万億統])"
    rf"(?:[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億]{{0,9}}+(?={_COUNTERS})"
    rf"|[〇一二三四五六七八九十百千][〇一二三四五六七八九十百千万億]{{1,9}}+(?=円|分)|千(?=円)"
    rf"|(?<=割)[一二三四五六七八九](?=分))"
)


def drop_surrogates(text: str) -> str:
    """Give ``text`` with each lone surrogate as U+FFFD, so that it can always be written as UTF-8."""
    return _SURROGATES.sub("\ufffd", text)


def spell_letter(letter: str) -> str:
    """Give one printed letter in the one spelling, apart from those around it."""
    return unicodedata.normalize("NFKC", letter).translate(_SIGNS)


# The readers of a field, its label and its conditions each ask for the same text, and pages share most labels.
@lru_cache(maxsize=4096)
def normalise(text: str) -> str:
    """Give the text in one spelling; only for text not longer than ``LONGEST_TEXT``."""
    bulleted = _LIST_NUMBERS.sub(" ● ", _TRADE_MARKS.sub("", join_thin_groups(drop_surrogates(text))))
    # One letter of another script may stand for 18; the marks and blanks that go later are fewer than a second text.
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", bulleted))[: 2 * LONGEST_TEXT]
    spaced = _LEADERS.sub("...", _SPACES.sub(" ", _NOTE_IN_FIGURE.sub("", plain.translate(_SIGNS)))).strip()
    marked = _FULL_STOP.sub("。", _COMMA.sub("、", _DECIMAL_DOT.sub("・", _BREAK_IN_WORD.sub("", spaced))))
    dashed = _LONG_VOWEL_AS_DASH.sub("-", _COUNTING_KE.sub("か", _KATAKANA_TWO.sub("二", _join_letters(marked))))
    return _MISPRINTED_DECADE.sub("台", _KANJI_NUMBER.sub(_spell_in_digits, join_numbers(dashed)))[:LONGEST_TEXT]


def _join_letters(text: str) -> str:
    return _SPACE_IN_WORD.sub("", text) if _LONE_LETTERS.search(text) else text


def _spell_in_digits(match: re.Match[str]) -> str:
    printed = match.group()
    if all(letter in _KANJI_DIGITS for letter in printed):
        return "".join(str(_KANJI_DIGITS[letter]) for letter in printed)
    return str(_add_up(printed))


def _add_up(printed: str) -> int:
    total = section = digit = 0
    for letter in printed:
        if letter in _KANJI_MYRIADS:
            total, section, digit = total + (section + digit or 1) * _KANJI_MYRIADS[letter], 0, 0
        elif letter in _KANJI_SCALES:
            section, digit = section + (digit or 1) * _KANJI_SCALES[letter], 0
        else:
            digit = digit * 10 + _KANJI_DIGITS[letter]
    return total + section + digit
