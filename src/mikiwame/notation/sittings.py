"""The number of a sitting, as pages name it beside a figure or within a text."""

import unicodedata

from mikiwame.notation.calendar import find_days
from mikiwame.vocabulary import patterns as re

_NUMBER = re.compile(r"[0-9]{1,3}")
_IN_TEXT = re.compile(r"第([0-9]{1,3})回")
# "第18回(2025年)": the only sitting of its year, so that its figures are those of the year.
_OF_A_YEAR = re.compile(r"第[0-9]{1,3}回\s?[((][0-9]{4}年度?[))]")


_DAY = re.compile(r"(?<![0-9])(?:1[0-2]|[1-9])(?:月(?!額|謝|間)|/[0-9]{1,2}\s?\()")
_WEEKDAY = re.compile(r"\s?[((][日月火水木金土](?:曜日?)?(?:・?祝)?[))]\s?$")
_ONE_DAY = re.compile(
    r"(?:令和|平成|昭和|[RHS])?\s?(?:[0-9]{1,4}|元)\s?[年./-]\s?[0-9]{1,2}\s?[月./-]\s?[0-9]{1,2}\s?日?[. ]*"
)
_COUNTS = re.compile(r"(?:実施|試験|検定|開催)?回(?:次)?(?:\([^()]*\))?")
_DATED = re.compile(r"(?P<number>[0-9]{1,3})\s?\((?P<day>[^()]{6,20})\)")
_NAMED_SITTING = re.compile(r"\s?\(?第[0-9]{1,3}回\)?\s?")
_TURNED = re.compile(r"(?P<day>[^()]{6,20}?)(?:\s?\([日月火水木金土][^()]{0,3}\))?\s?\((?P<named>第[0-9]{1,3}回)\)")
_DOTTED_MONTH = re.compile(r"(?P<year>(?:19|20)[0-9]{2})[./](?P<month>0?[1-9]|1[0-2])")
_WHOLE_MONTH = re.compile(r"(?:19|20)[0-9]{2}年\s?(?:0?[1-9]|1[0-2])月")
_BUSINESS_YEAR = re.compile(r"(?P<first>20[0-9]{2})年4月\s?[~〜-]\s?(?P<last>20[0-9]{2})年3月")
_ONE_SITTING = (
    r"(?:第[0-9]{1,3}回|(?:令和|平成|昭和|[RHS]|(?:19|20)(?=[0-9]{2}年))\s?[0-9元]{1,2}年(?:度|[0-9]{1,2}月)?)"
)
_SPAN = re.compile(rf"{_ONE_SITTING}(?:度)?\s?(?:から|[~〜-])\s?(?:{_ONE_SITTING}|[0-9]{{1,2}}年)")
_TIMES = "回数"
_SITTING_MARK = "回"
_LEADING = re.compile(
    r"[【\[〔(（]\s?(?P<sitting>第[0-9]{1,3}回|(?:令和|平成|[RHrh])?[0-9]{1,4}年度?)(?:試験|検定)?\s?[】\]〕)）][\s:：]*(?=\S)"
)
_FIGURE = r"約?\s?[0-9][0-9,.]*\s?(?:%|人|名|点)"
_BESIDE_EARLIER = re.compile(
    rf"(?P<own>{_FIGURE})\s?\((?P<sitting>第[0-9]{{1,3}}回)(?:試験|検定)?(?:は|:)?\s?(?P<earlier>{_FIGURE})\)"
)
_YEAR_AND_MONTH = re.compile(r"(?P<year>[0-9]{4}) (?P<month>[0-9]{1,2})月")
_BARE_MONTH = re.compile(r"(?:1[0-2]|[1-9])月")
_COUNTED = re.compile(r"[0-9０-９]{1,3}(?=$|\s?[(（])")


def names_a_day(text: str) -> bool:
    """Whether a day or month stands in a text, with a year or without."""
    return bool(_DAY.search(unicodedata.normalize("NFKC", text)))


def name_month(text: str) -> str | None:
    """The month of a text that is one day with its year and no more (令和6年12月15日(日)), as labels have it."""
    plain = _WEEKDAY.sub("", unicodedata.normalize("NFKC", text).strip())
    days = find_days(plain)
    whole = len(days) == 1 and plain[days[0].end :].strip(" .") == "" and _ONE_DAY.fullmatch(plain)
    return f"{days[0].year}年{days[0].month}月" if whole and days[0].year else None


def gives_year(text: str) -> bool:
    """Whether a text has a day with its year, so that it is of one sitting and recurs for none."""
    return any(day.year for day in find_days(unicodedata.normalize("NFKC", text)))


def spans_sittings(text: str) -> bool:
    """Whether a text names the sittings or years from one to another, so that a figure below it may be of all of them.

    >>> spans_sittings("合格者の性別(第1回~第51回の統計)"), spans_sittings("第51回の結果")
    (True, False)
    """
    return bool(_SPAN.search(unicodedata.normalize("NFKC", text)))


def spell_month(text: str) -> str | None:
    """One month without its year and no more, as the sitting that was held then: 7月試験 for 7月."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return f"{plain}試験" if _BARE_MONTH.fullmatch(plain) else None


def spell_dated_sitting(text: str) -> str:
    """A bare number with one whole day in brackets as that sitting, whatever stands above: 124(H22.2.28)."""
    plain = unicodedata.normalize("NFKC", text).strip()
    dated = _DATED.fullmatch(plain)
    return f"第{dated['number']}回({dated['day']})" if dated and name_month(dated["day"]) else text


def counts_sittings(head: str) -> bool:
    """Whether a word over a column says that sittings are below it: 回, 開催回."""
    return bool(_COUNTS.fullmatch(head)) or head == _TIMES


def turn_sitting(text: str) -> str:
    """A sitting as labels have it: its number first (2017年2月26日(第145回)), a month by its name (2022.6), the twelve
    months from April to March as their year.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if month := _DOTTED_MONTH.fullmatch(plain):
        return f"{month['year']}年{int(month['month'])}月"
    whole = _BUSINESS_YEAR.fullmatch(plain)
    if whole and int(whole["last"]) == int(whole["first"]) + 1:
        return f"{whole['first']}年度"
    turned = _TURNED.fullmatch(plain)
    return f"{turned['named']}({turned['day']})" if turned and name_month(turned["day"]) else text


def dates_a_row(text: str) -> bool:
    """Whether a text is one past day, month or sitting and no more: 2024.6.9, 161（2022.6.12）, 2024年6月."""
    plain = unicodedata.normalize("NFKC", text).strip()
    if _DOTTED_MONTH.fullmatch(plain) or _WHOLE_MONTH.fullmatch(plain):
        return True
    named = _NAMED_SITTING.sub("", plain).strip("() ") if _NAMED_SITTING.search(plain) else plain
    return name_month(named) is not None or spell_dated_sitting(plain) != plain


def spell_sitting(text: str, head: str) -> str:
    """A bare number under the heading 回 is that sitting: 第130回(2012年) for 130(2012年); else the text itself."""
    number = _COUNTED.match(text)
    over = unicodedata.normalize("NFKC", "".join(head.split()))
    # 回数 may be how often an exam is held: 3.
    counted = number and (_COUNTS.fullmatch(over) or (len(number.group()) > 1 and over == _TIMES))
    if not number or not counted:
        return text
    return f"第{number.group()}回{text[number.end() :]}"


def name_sitting(*texts: str) -> str | None:
    """The sitting (第62回) that the first of some texts names; None for the only one of a year: 第18回(2025年)."""
    told = (text for text in texts if not _OF_A_YEAR.search(text))
    return next((named[0] for text in told if (named := _IN_TEXT.search(text))), None)


def part_earlier(text: str) -> tuple[str, str, str] | None:
    """A figure, and the sitting in the bracket behind it with the figure of that one.

    >>> part_earlier("44.2%(第34回試験は31.1%)")
    ('44.2%', '第34回', '31.1%')
    """
    if _SITTING_MARK not in text:
        return None
    found = _BESIDE_EARLIER.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return (found["own"], found["sitting"], found["earlier"]) if found else None


def lead_sitting(text: str) -> tuple[str, str] | None:
    """The sitting that stands in brackets before figures, and what stands behind it.

    >>> lead_sitting("【第95回】1級:34.8%")
    ('第95回', '1級:34.8%')
    >>> lead_sitting("【23年度】甲種:33.1%")
    ('23年度', '甲種:33.1%')
    """
    found = _LEADING.match(text)
    return (found["sitting"], text[found.end() :]) if found else None


def count_sitting(named: str | None, text: str) -> int:
    """The number that a name (第8回, H29-3, 47) or else a text gives: of one page the later sitting has the greater."""
    numbers = _NUMBER.findall(named or "") or _IN_TEXT.findall(text)
    return int("".join(number.zfill(3) for number in numbers[:2])) if numbers else 0


def join_periods(one: str, other: str) -> str:
    """Two periods as labels have them as one: nothing twice, and a year no more where its month stands.

    >>> join_periods("2012", "第130回"), join_periods("第21回 2023", "2023"), join_periods("2014", "2014-06")
    ('2012 第130回', '第21回 2023', '2014-06')
    >>> join_periods("7月", "2008")
    '2008-07'
    """
    both = _YEAR_AND_MONTH.fullmatch(f"{one} {other}") or _YEAR_AND_MONTH.fullmatch(f"{other} {one}")
    if both:
        return f"{both['year']}-{int(both['month']):02}"
    told = dict.fromkeys(f"{one} {other}".split())
    return " ".join(word for word in told if not any(longer.startswith(f"{word}-") for longer in told))
