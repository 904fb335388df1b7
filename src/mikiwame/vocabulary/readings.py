"""What notation makes of a published text: one typed dictionary per kind, in the shape of the public contract.

All of them are plain dictionaries so that they go to JSON as they are. Of any kind but money ``since`` is there where
the text says from which day the whole of it holds (ISO 8601).
"""

from typing import Literal, NotRequired, TypedDict

from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.terms import Remarked, Terms
from mikiwame.vocabulary.windows import Season, Window


class Amount(TypedDict):
    """Yen, tax as printed. ``low == high`` for one figure; an open end is ``None``; ``approx`` stands only where the
    text says that it is about so much.
    """

    label: str | None
    low: int | None
    high: int | None
    per: Literal["once", "month"]
    approx: NotRequired[bool]


class PriceChange(TypedDict):
    """An amount with the first and the last day on which it holds (ISO 8601), as far as the text names them."""

    label: str | None
    low: int | None
    high: int | None
    per: Literal["once", "month"]
    since: str | None
    until: str | None
    approx: NotRequired[bool]


class Money(Remarked):
    """``amounts`` has what holds last of all that the text names; ``tax`` is there where tax is not in the amounts."""

    kind: Literal["money"]
    amounts: list[Amount]
    tax: NotRequired[Literal["excluded", "mixed"]]
    changes: NotRequired[list[PriceChange]]


class Share(TypedDict):
    """Percent, 0 to 100; ``period`` is a year of the Western calendar such as ``"2022"``."""

    label: str | None
    low: float
    high: float
    approx: bool
    period: str | None


class Rate(Remarked):
    kind: Literal["rate"]
    values: list[Share]


class Count(TypedDict):
    """Persons; an open end is ``None``; ``period`` as in :class:`Share`."""

    label: str | None
    low: int | None
    high: int | None
    approx: bool
    period: str | None


class People(Remarked):
    kind: Literal["people"]
    values: list[Count]
    since: NotRequired[str]


class Part(TypedDict):
    """``approx`` stands only where the text says that it takes about so long."""

    label: str | None
    minutes: int
    approx: NotRequired[bool]


class Duration(Remarked):
    """``since`` is the ISO 8601 day from which the whole of it holds, where the text names one."""

    kind: Literal["duration"]
    parts: list[Part]
    unlimited: bool
    since: NotRequired[str]


class Schedule(Remarked):
    """``dates`` are ISO 8601 days; ``rule`` is the RRULE value of RFC 5545 without its name.

    ``per_year`` is None where no number holds in every year. The other keys stand only where the text says so: that
    the exam can be sat at ``any_time``, in a ``season``, within ``windows``, ``since`` when all of it holds, as
    ``label`` of which grade, part or way of sitting alone, and as ``others`` those of other labels; ``approx`` that
    ``per_year`` is about so often.
    """

    kind: Literal["schedule"]
    per_year: int | None
    months: list[int] | None
    dates: list[str]
    rule: str | None
    any_time: NotRequired[bool]
    season: NotRequired[Season]
    windows: NotRequired[list[Window]]
    since: NotRequired[str]
    label: NotRequired[str]
    others: NotRequired[list["Schedule"]]
    approx: NotRequired[bool]


class Venue(Remarked):
    """``label`` is the grade, part or way of sitting that alone is sat there; ``others`` are of other labels."""

    kind: Literal["venue"]
    home: bool | None
    halls: int | None
    prefectures: int | None
    proctored: bool | None
    since: NotRequired[str]
    label: NotRequired[str]
    others: NotRequired[list["Venue"]]


EligibilityState = Literal["open", "de_facto_course", "course_required", "experience", "other"]


class Eligibility(Remarked):
    """``label`` is the grade alone of which the text says it, as it is printed; ``excepting`` the grades that it keeps
    apart from what is open to anybody.
    """

    kind: Literal["eligibility"]
    state: EligibilityState
    text: str
    since: NotRequired[str]
    label: NotRequired[str]
    excepting: NotRequired[list[str]]


class Text(TypedDict):
    kind: Literal["text"]
    text: str


class Withheld(TypedDict):
    kind: Literal["withheld"]


class WhyUnread(TypedDict):
    """The code of a sentence, and the values that stand in it: a :class:`Reason` in the shape of JSON."""

    code: str
    values: dict[str, str | int]


class Unreadable(TypedDict):
    """``reason``: why a careful person could not read the value out of the text."""

    kind: Literal["unreadable"]
    reason: WhyUnread
    because: NotRequired[str]
    """The same as a sentence, where the reading is handed to a person or to another program."""
    absent: NotRequired[bool]
    """True when the text is a source's own way of saying that it has no value (不明, ―, ?)."""


def tell_why(reading: Unreadable) -> Reason:
    """Why no value was read, as the room of words says it."""
    return Reason(reading["reason"]["code"], dict(reading["reason"]["values"]))


class Clues(TypedDict, total=False):
    """What a text tells beside its value, each only where the text has it."""

    people: list[int]
    """Of a pass rate: the numbers of people in its text."""
    marks: list[float]
    """Of a passing mark: its percentages."""
    weekdays: list[tuple[int, int]]
    """Of a schedule: days of a month, each with the weekday that is printed behind it, 0 for Monday."""


Reading = Money | Rate | People | Duration | Schedule | Venue | Eligibility | Terms | Text | Withheld | Unreadable
