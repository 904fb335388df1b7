"""What a label, and a text beside it, say of a figure: its name, its period, its sitting, the name that is meant."""

from collections.abc import Mapping
from datetime import date

from mikiwame import notation
from mikiwame.notation.grades import covers_grade, cut_grade
from mikiwame.notation.named_periods import find_named_month, find_named_year
from mikiwame.notation.sittings import name_sitting
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.days import count_days, read_count
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.qualifiers import QUALIFIERS, Qualifiers

LONGEST_AGO = 300
"""Days by which a season that a page prints without its year may lie before the page's own day."""

_YEAR = re.compile(r"[0-9]{4}(?:-[0-9]{2})?")


def drop_strand(label: str | None, strand: str | None) -> str | None:
    """A label that only names the strand which the certification is needs no naming."""
    if not label or not strand:
        return label
    return label.removeprefix(strand).strip() or None


def drop_grade(label: str | None, grade: str | None, told: Qualifiers) -> str | None:
    """A label without the grade that the certification itself is; several grades, of which it is one, stay."""
    if not label or not grade or told.grade != grade:
        return label
    return cut_grade(label, grade)


def is_of_other_grade(grade: str | None, told: Qualifiers) -> bool:
    """Whether a label names grades, and none of them is the one that the certification is."""
    return bool(grade and told.grade) and not covers_grade(told.grade or "", grade or "")


def join_labels(field: Field, own: str | None, beside: str | None) -> str | None:
    """The label within a text goes before that beside it, but where they say different things both hold."""
    if not own or not beside:
        return own or beside
    told, outside = (_list_told(notation.sort_label(field, label)) for label in (own, beside))
    if "other" in outside or any(outside.get(name, word) != word for name, word in told.items()):
        return own
    return beside if told.items() <= outside.items() else f"{beside} {own}"


def _list_told(label: Qualifiers) -> dict[str, str]:
    return {name: getattr(label, name) for name in QUALIFIERS if getattr(label, name)}


def find_period(field: Field, text: str, told: Qualifiers) -> str | None:
    """The year, or month of one, that a label names, or news, or a text that is of one fiscal year as a whole."""
    if field == "status":
        return notation.find_news_period(text)
    if told.period and _YEAR.fullmatch(told.period):
        return told.period
    return find_named_year(text)


def find_finer_period(year: str, beside: str | None, text: str) -> str:
    """The month that stands beside a text or in it, where it is one of the year that the text is read to be of."""
    if beside and beside.startswith(f"{year}-"):
        return beside
    return find_named_month(text, year) or year


def find_round(text: str, told: Qualifiers) -> str | None:
    """The sitting that a text or its label names (第62回)."""
    return name_sitting(told.period or "", text)


def find_meant(text: str, names: Mapping[str, str]) -> str | None:
    """The name of the one organisation that a sentence names, as in ``日本医療情報学会が主催する民間資格``.

    None for a bare name, and where a text names none or several.

    :param names: every name of each organisation -> the one that it has in the catalogue.
    """
    if text in names:
        return None
    found = {own for name, own in names.items() if name in text}
    return found.pop() if len(found) == 1 else None


def correct(text: str, misprints: Mapping[str, str]) -> str | None:
    """The text with the names that are meant; None where it misprints none."""
    means = text
    for wrong, right in misprints.items():
        means = means.replace(wrong, right)
    return means if means != text else None


def find_season_end(state: str, on: int) -> int:
    """The last day of a season (``05-18/06-05``) that a page of the day ``on`` means: of its own year, or of the next
    where that is nearly a year gone by.
    """
    page = read_count(on)
    last = state.rpartition("/")[2].replace("02-29", "02-28")
    own, after = (date.fromisoformat(f"{year}-{last}") for year in (page.year, page.year + 1))
    return count_days(after if (page - own).days > LONGEST_AGO else own)


def find_last_sitting(state: str) -> int:
    """The last of single days and windows (``2026-05-01/2026-07-31``)."""
    return max(count_days(date.fromisoformat(one.rpartition("/")[2])) for one in state.split())
