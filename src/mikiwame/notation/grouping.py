"""Joins a number that a page prints in pieces (``7, 700円``, ``92 ,654人``, ``1 2,3 4 5円``), or finds it unclear.

What could be one number as well as several is left as it is, so that ``find_unclear_number`` can name it: the last
piece alone would be a tenth or a thousandth of the truth.
"""

from itertools import pairwise
from typing import Literal

from mikiwame.vocabulary import patterns as re

Verdict = Literal["one", "several", "unclear"]

_THIN = "\u00a0\u2005-\u200a\u202f"
_ANY_DIGIT = "[0-9\uff10-\uff19]"
# A no-break or thin space stands within a number, never between two: "7<NBSP>700円".
_GROUPED_BY_THIN_SPACES = re.compile(
    rf"(?<!{_ANY_DIGIT})(?<!{_ANY_DIGIT}[{_THIN},.]){_ANY_DIGIT}{{1,3}}(?:[{_THIN}]{_ANY_DIGIT}{{3}})++"
    rf"(?![{_THIN},.]?{_ANY_DIGIT})"
)
_THIN_SPACE = re.compile(f"[{_THIN}]")

# "一、〇〇〇円" is grouped like 1,000; "二、三千円" is not.
_KANJI_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_KANJI_GROUPS = re.compile(
    r"(?<![〇一二三四五六七八九十百千万億])[一二三四五六七八九][〇○零一二三四五六七八九]{0,2}"
    r"(?:\s?[、,.・]\s?[〇○零一二三四五六七八九]{3})++(?=\s?[円人名万])"
)
_KANJI_SEPARATOR = re.compile(r"\s?[、,.・]\s?")

# "1 級", "60 %", "第 3 回": a blank between a digit and what it counts, but "12 月額3,960円" is two things.
_BLANK_BEFORE_COUNTER = re.compile(
    r"(?<=[0-9])\s(?=(?:級|円(?!滑)|人(?!気|工)|名(?!称|古屋|前)|%|割(?!引)|回(?!答)|年(?!間|会|齢|金)|月(?!額|々|謝|曜|末)"
    r"|日(?!本|商|程|時|曜|間)|時間|分(?!野|割|類)|種(?!別|類)|か月|か所|会場|科目))"
)
_BLANK_AFTER_ORDINAL = re.compile(r"(?<=[第準])\s(?=[0-9])")
_BLANK_IN_LIST_OF_GRADES = re.compile(r"(?<=[0-9])\s?([,、・])\s(?=準?[0-9]{1,2}[級種類])")
_BLANK_BEFORE_SCALE = re.compile(r"(?<=[0-9])\s(?=(?:千万|百万|億|万|千|百)\s?(?:円|人|名|[0-9]))")
# "1万 2,000円": what is smaller than the scale goes on with the same number.
_BLANK_AFTER_SCALE = re.compile(
    r"(?<=[0-9][万億])\s(?=(?:[0-9]{1,4}|[0-9],[0-9]{3}|[0-9]千)\s?(?:円|人|名))|(?<=[0-9]千)\s(?=[0-9]{1,3}\s?(?:円|人|名|百))"
)

# The minutes of a time (13:00~15:00 120分) are no piece of the number behind them.
_PIECES = re.compile(r"(?<![0-9])(?<![0-9]:)[0-9]++(?:\s?[,.、・'\u2019\u02bc\u2032\u060c\u066c]?\s?[0-9]++)++")
_ALWAYS_GROUPING = re.compile("['\u2019\u02bc\u2032\u060c\u066c]")
# "47'850~91'850円": such a mark between groups of three parts nothing, whatever stands around the number.
_GROUPED_BY_MARKS = re.compile(
    rf"(?<![0-9])(?<![0-9][.,])[0-9]{{1,3}}(?:{_ALWAYS_GROUPING.pattern}[0-9]{{3}})++(?![0-9])"
)
_COUNTED = re.compile(r"\s?(?:千万|百万|億|万|千|百)?\s?(?:円|人|名|yen|JPY)")
_LIMITED = re.compile(r"\s?(?:(?P<percent>%|パーセント)|分(?![野割類])|時間)")
_RANGE = re.compile(r"\s?(?:台|程度)?\s?(?:~|-|から)\s?約?\s?[0-9][0-9 ,.、・']{0,20}+(?=[円人名万千百億%分時])")
_SCALE = re.compile("[万千百割]")
_LONGEST_MINUTES, _LONGEST_PERCENT = 600, 100
_CURRENCY_BEFORE = re.compile(r"(?:¥|JPY)\s?$")

_DAY_BEFORE = re.compile(r"(?:19|20)[0-9]{2}(?:[.・][0-9]{1,2}){0,2}(?:、\s?|,\s|\s)(?=[0-9])")
# Other words before the first piece may have it as their own number: "レベル1 500円", "平成30 500人", "その1 500円".
_FREE_BEFORE = re.compile(
    r"(?:^|[\s、。:;(\[【」『「】)/|~+¥円人名%級種類段料費額格代数者計金均約]|(?<!そ)の|[はがもでをに])$|[0-9]\s?-$"
)
# "実技1 5,000円"
_OWN_NUMBER = re.compile("[0-9] [0-9]{1,3}(?:,[0-9]{3})+")
_NUMBERED_WORD = re.compile("^[A-Za-z][0-9]{1,2} ")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_BY_ITSELF = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+(?:\.[0-9]+)?")
# "34 7%", "60、70%": pieces as short as these may belong together, whatever they come to.
_SHORT_PIECES = re.compile(r"[0-9]{1,2}\s?[ 、]\s?[0-9]{1,2}")
_DECIMAL = re.compile(r"[0-9]{1,3}(\s?)\.(\s?)[0-9]{1,2}")
_FEWEST_SPREAD = 3
_GROUP = 3


def join_thin_groups(printed: str) -> str:
    """Give the printed text with commas for the thin and no-break spaces within a number."""
    return _GROUPED_BY_THIN_SPACES.sub(lambda match: _THIN_SPACE.sub(",", match.group()), printed)


def join_numbers(text: str) -> str:
    """Give the text with each number that was printed in pieces as one, where that is the only way to read it."""
    text = _GROUPED_BY_MARKS.sub(lambda match: _ALWAYS_GROUPING.sub(",", match.group()), text)
    text = _KANJI_GROUPS.sub(_spell_groups, text)
    text = _BLANK_AFTER_ORDINAL.sub("", _BLANK_BEFORE_COUNTER.sub("", text))
    text = _BLANK_IN_LIST_OF_GRADES.sub(r"\1", text)
    text = _BLANK_AFTER_SCALE.sub("", _BLANK_BEFORE_SCALE.sub("", text))
    numbered = _are_list_numbers(text)
    return _PIECES.sub(lambda match: match.group() if numbered else _join_pieces(match), text)


def find_unclear_number(text: str) -> str | None:
    """Give the first print of a joined text that may be one number or several, or None."""
    numbered = _are_list_numbers(text)
    for match in _PIECES.finditer(text):
        lead, pieces = _split_day(match.group())
        verdict = _judge(text, match.start() + len(lead), pieces, match.end())
        if verdict == "unclear" or (verdict == "one" and numbered):
            return pieces
    return None


def _spell_groups(match: re.Match[str]) -> str:
    return _KANJI_SEPARATOR.sub(",", match.group()).translate(_KANJI_DIGITS)


def _join_pieces(match: re.Match[str]) -> str:
    lead, pieces = _split_day(match.group())
    if _judge(match.string, match.start() + len(lead), pieces, match.end()) != "one":
        return match.group()
    compact = _compact(pieces)
    if "," in compact or "." in compact:
        return lead + compact
    return lead + (compact.replace(" ", ",") if _are_groups(compact.split(" ")) else compact.replace(" ", ""))


def _split_day(pieces: str) -> tuple[str, str]:
    """``2023 500人``: a year or a day in front is a number of its own."""
    day = _DAY_BEFORE.match(pieces)
    return (day.group(), pieces[day.end() :]) if day else ("", pieces)


def _compact(pieces: str) -> str:
    """Give the pieces with one comma for each mark that groups, and no blanks where there are marks."""
    commas = re.sub("[、・]", ",", _ALWAYS_GROUPING.sub(",", pieces))
    return commas.replace(" ", "") if re.search("[,.]", commas) else commas


def _are_list_numbers(text: str) -> bool:
    """``1 500円 2 700円 3 900円``: what counts up from one numbers the items of a list."""
    firsts = [
        match.group().split(" ")[0]
        for match in _PIECES.finditer(text)
        if " " in match.group() and _COUNTED.match(text, match.end())
    ]
    return len(firsts) > 1 and firsts == [str(place + 1) for place in range(len(firsts))]


def _judge(text: str, start: int, pieces: str, end: int) -> Verdict:
    """Say whether the pieces are one number; only those with a unit of yen, persons, percent or time can be read."""
    if not re.search(r"[^0-9,.]", pieces):
        return "several"
    behind = _RANGE.match(text, end)
    unit = behind.end() if behind else end
    limited = _LIMITED.match(text, unit)
    if limited and not _FREE_BEFORE.search(text[:start][-5:]):
        # "実技1 60分": the first piece belongs to the word before it.
        return "several"
    if limited:
        return _judge_limited(pieces, _LONGEST_PERCENT if limited["percent"] else _LONGEST_MINUTES)
    if not (_COUNTED.match(text, unit) or _CURRENCY_BEFORE.search(text[:start][-5:])):
        return "several"
    if (_are_neighbours(pieces) and _SCALE.match(text, end)) or _NUMBERED_WORD.search(text[:start][-1:] + pieces):
        return "several"
    free = _FREE_BEFORE.search(text[:start][-5:]) is not None
    if not free and _OWN_NUMBER.fullmatch(pieces):
        return "several"
    verdict = _judge_marked(pieces, in_row="%" in text) if re.search("[^0-9 ]", pieces) else _judge_blank(pieces)
    return verdict if free or verdict != "one" else "unclear"


def _are_neighbours(pieces: str) -> bool:
    """``4、5万円`` is a range."""
    pair = re.fullmatch(r"([1-9])\s?[、,・]\s?([1-9])", pieces)
    return pair is not None and int(pair[2]) == int(pair[1]) + 1


def _judge_limited(pieces: str, longest: int) -> Verdict:
    """Percent and minutes: pieces that together are more than can be are several figures (``287 242 84.3%``)."""
    decimal = _DECIMAL.fullmatch(pieces)
    if decimal:
        # "34 .7%", "34. 7%", but "7. 5%" may be the seventh of a list.
        return "one" if decimal[1] or len(pieces.split(".", maxsplit=1)[0].strip()) == 2 else "unclear"
    compact = _compact(pieces).replace(" ", "")
    too_much = not re.fullmatch(r"[0-9]+(?:\.[0-9]+)?", compact) or float(compact[:12]) > longest
    if too_much and not _SHORT_PIECES.fullmatch(pieces):
        return "several"
    if "・" in pieces or _are_neighbours(pieces):
        return "several"
    return "one" if re.fullmatch(r"(?:[0-9]\s){2,3}\.\s[0-9]", pieces) else "unclear"


def _judge_marked(pieces: str, *, in_row: bool) -> Verdict:
    compact = _compact(pieces)
    tokens = pieces.split(" ")
    if not _THOUSANDS.fullmatch(compact.replace(".", ",") if re.search(r"\s\.", pieces) else compact):
        # "13,567 4,952人 36.5%" is a row; without its rate nobody can tell what the first number is.
        apart = " " in pieces and all(map(_BY_ITSELF.fullmatch, tokens)) and ("." in pieces or in_row)
        return "several" if apart else "unclear"
    if len(tokens) > 1 and all(map(_BY_ITSELF.fullmatch, tokens)):
        return "unclear"
    # "500、600円" may be a list of two, "7、700円" is not.
    listed = re.search(r"[、・]|(?<!\s),\s", pieces) and len(compact.split(",")[0]) == _GROUP
    return "unclear" if listed else "one"


def _judge_blank(pieces: str) -> Verdict:
    groups = pieces.split(" ")
    if _are_groups(groups):
        return "one" if len(groups[0]) < _GROUP else "unclear"
    spread = len(groups) >= _FEWEST_SPREAD and all(len(group) == 1 for group in groups) and groups[0] != "0"
    counting = all(int(second) == int(first) + 1 for first, second in pairwise(groups))
    return "one" if spread and not counting else "unclear"


def _are_groups(groups: list[str]) -> bool:
    first, *others = groups
    return len(first) <= _GROUP and first[0] != "0" and all(len(group) == _GROUP for group in others)
