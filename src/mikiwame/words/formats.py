"""Numbers, days and lists as a language writes them, from the locale data of CLDR."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel.dates import format_date, format_skeleton, get_day_names
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from mikiwame.vocabulary.reasons import Style
from mikiwame.vocabulary.texts import Language

KEPT = 8_192
"""Numbers and days of each kind that are kept written: the pages of a site say the same ones over and over."""


@lru_cache(maxsize=KEPT)
def say_number(number: float, language: Language) -> str:
    return format_decimal(number, locale=language)


@lru_cache(maxsize=KEPT)
def say_share(share: float, language: Language, digits: int = 0) -> str:
    """A part of a whole as a percentage: ``88%``. It is rounded as the number is, not as its shortest spelling."""
    share = float(f"{share:.{digits + 2}f}")
    pattern = "#,##0" + ("." + "0" * digits if digits else "") + "%"
    return format_percent(share, format=pattern, locale=language)


@lru_cache(maxsize=KEPT)
def say_day(day: date, language: Language) -> str:
    """``2026年3月1日``, ``March 1, 2026``."""
    return format_date(day, format="long", locale=language)


@lru_cache(maxsize=KEPT)
def say_day_of_year(day: date, language: Language) -> str:
    """``3月1日``, ``March 1``."""
    return format_skeleton("MMMMd", day, locale=language)


def say_weekday(number: int, language: Language) -> str:
    """``土曜日``, ``Saturday``; 0 is Monday."""
    return str(get_day_names("wide", locale=language)[number])


@lru_cache(maxsize=KEPT)
def say_part_day(text: str, language: Language) -> str:
    """A day as far as it is known: ``2026``, ``2026-03`` or ``2026-03-01``."""
    if text.count("-") == 2:
        return say_day(date.fromisoformat(text), language)
    year, month = (int(part) for part in f"{text}-1".split("-")[:2])
    return format_skeleton("yMMMM" if "-" in text else "y", date(year, month, 1), locale=language)


_JOINTS: dict[Style, dict[Language, str]] = {
    "plain": {"ja": "、", "en": ", "},
    "terms": {"ja": "・"},
    "quoted": {"ja": ""},
    "both": {"ja": "と"},
    "either": {"ja": "か"},
    "clauses": {"ja": "。", "en": "; "},
    "sentences": {"ja": "", "en": " "},
}
"""What stands between values; where there is nothing, the locale data tells."""


def say_list(words: Sequence[str], language: Language, style: Style = "plain") -> str:
    """Words as one text, joined as ``style`` says."""
    joint = _JOINTS.get(style, {}).get(language)
    if joint is not None:
        return joint.join(words)
    return format_list(words, style="or" if style in ("or", "either") else "standard", locale=language)
