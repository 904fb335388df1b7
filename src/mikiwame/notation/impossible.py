"""Finds in a text what no page means: an amount below zero, a letter or a comma within a number where none can be, and
a year that no page of ours is of.

Each is a slip of the keyboard, so that the figure beside it is not to be believed.
"""

from mikiwame.vocabulary import patterns as re

# 1022年 and 令和135年度: the calendar knows 1900 to 2099, and eras of one or two digits. A fifth digit (20007年度) is
# seen to be one too many and makes no other year of it.
_NO_YEAR = re.compile(
    r"(?<![0-9.,])(?!19|20)[0-9]{4}\s?年(?!間|以上|の歴史)"
    # "15年1/26": of which era is not said.
    r"|(?<![0-9和成])(?<![和成治]\s)(?<![RHSrhs'])[0-9]{1,2}年\s?[0-9]{1,2}(?:月[0-9]{1,2}日|/[0-9]{1,2}(?![0-9]))"
    r"|(?:令和|平成|昭和)\s?(?:[0-9]{3,8}|[0-9]\s[0-9])\s?年"
)
# "2022年度(令和5年度)": the calendars name two years, and one of them is a slip.
_ERA = r"(?P<era>令和|平成|昭和)\s?(?P<count>[0-9]{1,2}|元)\s?(?P<term>年度?)?"
_WESTERN = r"(?<![0-9])(?P<year>(?:19|20)[0-9]{2})\s?(?P<span>年度?)?"
_TWO_CALENDARS = (re.compile(rf"{_WESTERN}\s?\(\s?{_ERA}\s?\)"), re.compile(rf"{_ERA}\s?\(\s?{_WESTERN}\s?\)"))
_BEFORE_ERA = {"令和": 2018, "平成": 1988, "昭和": 1925}
_MINUS = r"(?:[-ー▲△]|マイナス\s?)"
_NUMBER = "[0-9][0-9,.]{0,15}+"
_AMOUNT = rf"{_NUMBER}[万千]?\s?(?:円|%|割|人|名|分|時間)"
# A dash behind a figure makes a range (3,000円-5,000円), one with a blank behind it a list (- 5,000円).
_BELOW_ZERO = re.compile(
    rf"(?:^|(?<=[(:|、。])|(?<=[^0-9円%割人名分間~\s])\s)(?:{_MINUS}(?:¥{_NUMBER}|{_AMOUNT})|¥{_MINUS}{_NUMBER})"
)
# "前年比 -2.5%", "団体割引 -500円": by how much something differs.
_DIFFERENCE = re.compile("(?:比|差|前年|前回|昨年|引き?|オフ|OFF|免除|増減|変動)[^、。0-9]{0,8}$")
_REACH = 12
_YEN = "(?:円|yen|YEN|JPY)"
_UNIT = rf"(?:[分%人名時]|{_YEN})"
_LIKE_DIGITS = "[0-9OolI][0-9OolI,.]*"
# "l20分", "1O0分", "9,9OO円", "l,000円": a letter that scanners read, or fingers type, in place of a digit.
_LETTER = re.compile(
    # Roman numerals stand before an amount (レベルI5,000円, 実技II70分), so that I begins none but before a comma.
    rf"(?<![A-Za-z0-9.,])(?!I{{1,3}}[0-9])(?=[OolI,.]*[0-9])(?=[0-9,.]*[OolI]){_LIKE_DIGITS}(?=\s?{_UNIT})"
    rf"|(?:(?<=¥)|(?<=JPY)|(?<=JPY\s))(?=[OolI,.]*[0-9])(?=[0-9,.]*[OolI]){_LIKE_DIGITS}"
    # Without a unit the comma tells that it is a number.
    r"|(?<![A-Za-z0-9.,])(?!I{1,3}[0-9])(?=[OlI,]*[0-9])(?=[0-9,]*[OlI])[0-9OlI]{1,3}(?:,[0-9OlI]{3})+(?![A-Za-z0-9])"
    rf"|(?<![A-Za-z])[lO][0-9][0-9,.]*|(?<![^\s(:])I[0-9][0-9,.]*(?=\s?{_UNIT})|[0-9][0-9,.]*[lOo](?=[0-9]|\s?{_UNIT})"
)
_LETTERS = re.compile("[OolI]")

# "9,90円", "9.90円", "12,34円", "9,900,円": commas and dots of an amount part groups of three. "4,5万円" is no such
# amount, and "5,000.00円" has a decimal part that says nothing.
_GROUPED = re.compile(
    rf"(?<![0-9.,])[0-9]++(?:\.[0-9]+|,[0-9]*)++(?=\s?{_YEN})"
    rf"|(?<![0-9.,])[0-9]++(?:,[0-9]+)++(?=\s?~\s?約?\s?[0-9][0-9,]*+\s?{_YEN})"
    r"|(?<=¥)[0-9]++(?:,[0-9]++)++(?!\s?[万千百億])"
)
_NO_SEN = re.compile(r"\.00?$")
_GROUP = 3


def find_impossible_year(text: str) -> str | None:
    """Give the first year of a normalised text that is outside of all that pages speak of, as printed."""
    found = _NO_YEAR.search(text)
    return found.group() if found else _find_unlike_years(text)


def _find_unlike_years(text: str) -> str | None:
    """A year of a term from April and the calendar's year of its last months are one apart."""
    for found in (match for pattern in _TWO_CALENDARS for match in pattern.finditer(text)):
        year = _BEFORE_ERA[found["era"]] + (1 if found["count"] == "元" else int(found["count"]))
        later = int(found["year"]) - year
        # A term may be told by the next year beside it, and a year by the term that began before it.
        may_differ = 0 if found["term"] == found["span"] else 1 if found["term"] else -1
        if later not in (0, may_differ):
            return found.group()
    return None


def find_letter(text: str) -> tuple[str, str] | None:
    """Give the first number of a normalised text that has a letter where a digit was, as printed, and the letter."""
    found = _LETTER.search(text)
    return (found.group(), _LETTERS.findall(found.group())[0]) if found else None


def find_odd_group(text: str) -> tuple[str, str] | None:
    """Give the first amount of a normalised text whose commas part it otherwise than by three, and the odd group.

    A group that begins the amount with a zero is odd too: its digit is another one, or lost.
    """
    for found in _GROUPED.finditer(text):
        first, *others = re.split("[,.]", _NO_SEN.sub("", found.group()))
        if others and (len(first) > _GROUP or first.startswith("0")):
            return found.group(), first
        odd = next((group for group in others if len(group) != _GROUP), None)
        if odd is not None:
            # With nothing behind the comma the comma itself is shown.
            return found.group(), odd or found.group()[-1]
    return None


def find_negative(text: str, *, anywhere: bool) -> str | None:
    """Give the first amount below zero of a normalised text; unless ``anywhere`` only one without a figure before it.

    ``71.2%(-2.5%)`` is a rate and by how much it fell, but ``8,800円(団体 -500円)`` may be read as two prices.
    """
    first_digit = re.search("[0-9]", text)
    for match in _BELOW_ZERO.finditer(text):
        leads = first_digit is None or first_digit.start() >= match.start()
        if (anywhere or leads) and not _DIFFERENCE.search(text[max(0, match.start() - _REACH) : match.start()]):
            return match.group().strip()
    return None
