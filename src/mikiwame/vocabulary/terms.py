"""The shapes of the readings that say on what terms an exam is sat and learnt for; each key is always there.

What a text doesn't say is None, never false. ``quote`` is the printed clause on which a condition rests.
"""

from typing import Literal, NotRequired, TypedDict

from mikiwame.vocabulary.qualifiers import Mode
from mikiwame.vocabulary.windows import Season, Window

TimeUnit = Literal["hours", "days", "weeks", "months", "years", "fiscal-years"]


class Time(TypedDict):
    """``low == high`` for one figure; an open end is None."""

    low: float
    high: float | None
    unit: TimeUnit


class Mark(TypedDict):
    """``of`` is the full marks where they are printed; ``each`` is for every part, area or question."""

    label: str | None
    low: float
    high: float
    unit: Literal["percent", "points", "deviation", "questions"]
    of: int | None
    each: bool
    approx: bool


class PassingMark(TypedDict):
    """All marks must be reached, or ``any`` of them; ``adjusted`` where the organiser may move them.

    ``floors`` stands only where each part has a mark of its own, beside those of the whole, that the text doesn't give.
    """

    kind: Literal["mark"]
    marks: list[Mark]
    any: bool
    adjusted: bool
    floors: NotRequired[bool]


Form = Literal["choice", "fill-in", "typed", "written", "essay", "computer", "documents"]


class ExamPart(TypedDict):
    """``approx`` stands only where there are about so many questions, ``at_most`` where there are no more."""

    label: str | None
    forms: list[Form]
    questions: int | None
    approx: NotRequired[bool]
    at_most: NotRequired[bool]


class ExamContent(TypedDict):
    """``claims``: whether candidates make or check claims (レセプト); empty where the text doesn't say.

    ``open_book`` stands only where the text tells.
    """

    kind: Literal["content"]
    parts: list[ExamPart]
    claims: list[Literal["made", "checked"]]
    by_hand: bool | None
    open_book: NotRequired[bool]


Way = Literal["web", "post", "in-person", "shop", "school"]


class Application(TypedDict):
    """``opens`` and ``closes`` count back from the day of the exam; ``season`` comes every year.

    ``deadline`` is the one ISO 8601 day by which to apply, where no first day is told. ``of`` stands only where a text
    tells some apart; then nothing is told of all.
    """

    kind: Literal["application"]
    windows: list[Window]
    season: Season | None
    deadline: str | None
    opens: Time | None
    closes: Time | None
    ways: list[Way]
    any_time: bool
    of: NotRequired[list["ApplicationOf"]]


class ApplicationOf(TypedDict):
    """When those of one sitting, grade or way apply, where a text tells each apart."""

    label: str
    told: Application


class ResultDay(TypedDict):
    """``after`` is how long candidates wait, 0 as ``low`` where only a limit is told; ``date`` is an ISO 8601 day.

    ``season`` stands only where a text gives a month or part of one in which results come each year, ``until`` where
    they come within some days of which ``date`` is the first, ``of`` where it tells some apart; then nothing is told of
    all.
    """

    kind: Literal["result"]
    after: Time | None
    date: str | None
    at_once: bool
    approx: bool
    ways: list[Literal["post", "email", "web"]]
    counted_from: Literal["exam", "receipt"]
    until: NotRequired[str]
    season: NotRequired[Season]
    of: NotRequired[list["ResultOf"]]


class ResultOf(TypedDict):
    """When those of one sitting, grade or way learn their result, where a text tells each apart."""

    label: str
    told: ResultDay


class Retake(TypedDict):
    """``exempt``: parts once passed need not be sat again, for as long as ``valid`` says."""

    kind: Literal["retake"]
    exempt: bool | None
    valid: Time | None
    unlimited: bool | None
    wait: Time | None


class Upkeep(TypedDict):
    """``every`` is how long a certificate holds; ``fee`` is in yen, per renewal."""

    kind: Literal["upkeep"]
    renewal: bool
    every: Time | None
    fee: int | None
    optional: bool


class Range(TypedDict):
    low: float
    high: float | None


class StudyOf(TypedDict):
    """What some need: ``label`` says who, or by which way of learning."""

    label: str
    hours: Range | None
    months: Range | None
    approx: bool


class StudyTime(TypedDict):
    """``of`` stands only where a text tells each of some people or ways its own time; then nothing is told of all.

    ``a_day`` is the hours a day with which it takes so long; it stands only where a text tells.
    """

    kind: Literal["study"]
    hours: Range | None
    months: Range | None
    approx: bool
    of: NotRequired[list[StudyOf]]
    a_day: NotRequired[Range]


class Book(TypedDict):
    title: str | None
    price: int | None


class Materials(TypedDict):
    """``official``: whether the organiser has a book of its own; ``on_sale``: whether there is one to buy."""

    kind: Literal["materials"]
    books: list[Book]
    official: bool | None
    on_sale: bool | None


class Support(TypedDict):
    """Whether a course answers questions, corrects exercises and helps to find work."""

    kind: Literal["support"]
    questions: bool | None
    corrections: bool | None
    placement: bool | None


class Condition(TypedDict):
    """``number`` counts what the code says: years insured, percent scored."""

    code: str
    number: float | None
    quote: str


class Refund(TypedDict):
    """``share`` in percent of what was paid; ``within`` is how soon one must ask."""

    kind: Literal["refund"]
    offered: bool | None
    share: float | None
    within: Time | None
    conditions: list[Condition]


class Aid(TypedDict):
    """教育訓練給付: ``share`` in percent of the course, ``cap`` and ``amount`` in yen."""

    kind: Literal["aid"]
    training: Literal["general", "specific", "practical"] | None
    share: float | None
    cap: int | None
    amount: int | None
    conditions: list[Condition]


class Edition(TypedDict):
    """``revision``: a year or month; ``as_of``: the law of that day; ``since``: first day of exams.

    ``as_of_each_year`` (``MM-DD``) stands only where a text names the day of each year's law.
    """

    kind: Literal["edition"]
    subject: str
    revision: str | None
    as_of: str | None
    since: str | None
    as_of_each_year: NotRequired[str]


class Modes(TypedDict):
    """``label`` stands only where a text tells the ways of one part, grade or people alone.

    ``since``, a year or month, stands only where they are new.
    """

    kind: Literal["mode"]
    modes: list[Mode]
    label: NotRequired[str]
    since: NotRequired[str]


class OpenBook(TypedDict):
    """``parts`` names those in which books are allowed where ``allowed`` is ``partly``.

    ``label`` stands only where a text forbids them in one part, way or exam, and tells nothing of others.
    """

    kind: Literal["open_book"]
    allowed: Literal["yes", "no", "partly"]
    parts: list[str]
    label: NotRequired[str]


class Proctored(TypedDict):
    kind: Literal["proctored"]
    proctored: bool


Terms = (
    PassingMark
    | ExamContent
    | Application
    | ResultDay
    | Retake
    | Upkeep
    | StudyTime
    | Materials
    | Support
    | Refund
    | Aid
    | Edition
    | Modes
    | OpenBook
    | Proctored
)


def take_application(reading: Application, label: str | None) -> Application:
    """What is told of one label, or the reading itself where it has no such label."""
    return next((one["told"] for one in reading.get("of", ()) if one["label"] == label), reading)


def take_result(reading: ResultDay, label: str | None) -> ResultDay:
    """As ``take_application``."""
    return next((one["told"] for one in reading.get("of", ()) if one["label"] == label), reading)
