"""Days and periods as a catalogue and a command write them: ``2026-08-01``, ``2026-08`` or ``2026``."""

import calendar
import unicodedata
from datetime import date

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.days import Day
from mikiwame.vocabulary.reasons import Reason

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", re.ASCII)

_BETWEEN = r"[-/.年月 \u2010-\u2015\u2212]{1,3}"
_WRITTEN_OTHERWISE = re.compile(
    rf"([0-9]{{4}})(?:{_BETWEEN}([0-9]{{1,2}})(?:{_BETWEEN}([0-9]{{1,2}}))?)?[年月日]?", re.ASCII
)


def read_day(text: str) -> Day:
    """Read ``2026-08-01``, ``2026-08`` or ``2026``.

    :raises UnfitError: when the text is none of these, or names a day that the calendar does not have.
    """
    written = _WRITTEN.fullmatch(text)
    if not written:
        raise UnfitError(Reason("form.no_day", {"text": text, "remedy": _guess(text)}))
    year, month, day = (int(part) if part else None for part in written.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        raise UnfitError(Reason("form.no_such_day", {"text": text})) from None
    last_month = month or 12
    last_day = day or calendar.monthrange(first.year, last_month)[1]
    return Day(first, date(first.year, last_month, last_day), text)


def read_whole_day(text: str) -> date:
    """Read ``2026-08-01``.

    :raises UnfitError: as :func:`read_day`, and when the text is a month or a year.
    """
    day = read_day(text)
    if day.first != day.last:
        raise UnfitError(Reason("form.no_whole_day", {"day": text}))
    return day.first


def _guess(text: str) -> Reason:
    """The same day in the one way of writing that is read, where the text is a day in another (2026/8/1, 2026年8月)."""
    parts = _WRITTEN_OTHERWISE.fullmatch(unicodedata.normalize("NFKC", text[:50]).strip())
    if parts is None:
        return Reason("form.day_in_digits")
    return Reason("form.write", {"right": "-".join(part.zfill(2) for part in parts.groups() if part)})


_PERIOD = re.compile(r"([0-9]{4})(?:年度?|-(0[1-9]|1[0-2])|年(0?[1-9]|1[0-2])月)?", re.ASCII)


def read_period(period: str) -> str:
    """The year of a figure, or the month of one: ``2008``, ``2008年度``, ``2008-05``, ``2008年5月``.

    :raises UnfitError: when the text is neither.
    """
    written = _PERIOD.fullmatch(period)
    if not written:
        raise UnfitError(Reason("form.no_period", {"text": period}))
    month = written[2] or written[3]
    return f"{written[1]}-{month:0>2}" if month else written[1]
