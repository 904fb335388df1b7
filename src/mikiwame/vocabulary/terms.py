"""The shapes of the readings that say on what terms an exam is sat and learnt for; each key is always there.

What a text doesn't say is None, never false. ``quote`` is the printed clause on which a condition rests.
"""

from typing import Generic, Literal, NotRequired, TypedDict, TypeVar, cast

from mikiwame.vocabulary.qualifiers import Mode
from mikiwame.vocabulary.windows import Season, Window


class Remarked(TypedDict):
    """``remarks`` stands only where a text says something beside the value that no reader understands, as printed."""

    remarks: NotRequired[list[str]]


TimeUnit = Literal["hours", "days", "weeks", "months", "years", "fiscal-years", "sittings"]


class Time(TypedDict):
    """``low == high`` for one figure; an open end is None."""

    low: float
    high: float | None
    unit: TimeUnit


T = TypeVar("T")


class Told(TypedDict, Generic[T]):
    """What a text tells of one label, as printed: a grade, a way, a sitting, some people or a condition."""

    label: str
    told: T


class Mark(TypedDict):
    """``of`` is the full marks where they are printed; ``each`` is for every part, area or question."""

    label: str | None
    low: float
    high: float
    unit: Literal["percent", "points", "deviation", "questions"]
    of: int | None
    each: bool
    approx: bool


class PassingMark(Remarked):
    """All marks must be reached, or ``any`` of them; ``adjusted`` where the organiser may move them.

    ``floors`` stands only where each part has a mark of its own, beside those of the whole, that the text doesn't give,
    ``conditions`` where a text tells, as printed, what must be met that is no mark: a rank, a rating, no defect; then
    there may be no marks.
    """

    kind: Literal["mark"]
    marks: list[Mark]
    any: bool
    adjusted: bool
    floors: NotRequired[bool]
    conditions: NotRequired[list[str]]


Form = Literal["choice", "fill-in", "typed", "written", "essay", "computer", "documents"]


class ExamPart(TypedDict):
    """``approx`` stands only where there are about so many questions, ``at_most`` where there are no more."""

    label: str | None
    forms: list[Form]
    questions: int | None
    approx: NotRequired[bool]
    at_most: NotRequired[bool]


class ExamContent(Remarked):
    """``claims``: whether candidates make or check claims (レセプト); empty where the text doesn't say.

    ``open_book`` stands only where the text tells.
    """

    kind: Literal["content"]
    parts: list[ExamPart]
    claims: list[Literal["made", "checked"]]
    by_hand: bool | None
    open_book: NotRequired[bool]


Way = Literal["web", "post", "in-person", "shop", "school"]


Yearless = TypedDict("Yearless", {"from": str | None, "to": str})
"""Days of one year that the text does not print, as ``MM-DD``; ``from`` is None where only the last is told."""


class Condition(TypedDict):
    """``number`` counts what the code says: years insured, percent scored."""

    code: str
    number: float | None
    quote: str


class Application(Remarked):
    """``opens`` and ``closes`` count back from the day of the exam; ``season`` comes every year.

    ``deadline`` is the one ISO 8601 day by which to apply, where no first day is told. ``of`` stands only where a text
    tells some apart; then nothing is told of all. ``yearless`` stands only where a text prints no year of its days,
    ``seasons`` where one applies at several times of every year; then ``season`` is None. ``rule`` stands only where a
    text tells the days by a rule of the calendar (``毎月15日締切``), as printed; ``conditions`` only where it tells how
    one pays, what one sends, how many find a place and the like.
    """

    kind: Literal["application"]
    windows: list[Window]
    season: Season | None
    deadline: str | None
    opens: Time | None
    closes: Time | None
    ways: list[Way]
    any_time: bool
    yearless: NotRequired[list[Yearless]]
    seasons: NotRequired[list[Season]]
    rule: NotRequired[str]
    conditions: NotRequired[list[Condition]]
    of: NotRequired[list["Told[Application]"]]


class ResultDay(Remarked):
    """``after`` is how long candidates wait, 0 as ``low`` where only a limit is told; ``date`` is an ISO 8601 day.

    ``season`` stands only where a text gives a month or part of one in which results come each year, ``until`` where
    they come within some days of which ``date`` is the first, ``yearless``, ``rule`` and ``of`` as of application.
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
    yearless: NotRequired[Yearless]
    rule: NotRequired[str]
    of: NotRequired[list["Told[ResultDay]"]]


class Limit(TypedDict):
    """At most so many ``times`` within a time, or in all where ``within`` is None."""

    times: int
    within: Time | None


class Retake(Remarked):
    """``exempt``: parts once passed need not be sat again, for as long as ``valid`` says.

    ``forever`` stands only where that holds without end, ``limit`` where one may sit so often, ``until_result`` where
    one may not sit again before the result is known. ``of`` as of application. ``parts`` stands only where a text
    names what one is freed from, as printed, ``fee`` where it tells in yen what it costs to sit again (with what ``of``
    names), ``allowed`` where it tells no more than whether one may.
    """

    kind: Literal["retake"]
    exempt: bool | None
    valid: Time | None
    unlimited: bool | None
    wait: Time | None
    forever: NotRequired[Literal[True]]
    limit: NotRequired[Limit]
    until_result: NotRequired[Literal[True]]
    parts: NotRequired[list[str]]
    fee: NotRequired[int]
    allowed: NotRequired[bool]
    of: NotRequired[list["Told[Retake]"]]


class Upkeep(Remarked):
    """``every`` is how long a certificate holds; ``fee`` is in yen, per renewal."""

    kind: Literal["upkeep"]
    renewal: bool
    every: Time | None
    fee: int | None
    optional: bool
    of: NotRequired[list["Told[Upkeep]"]]


class Range(TypedDict):
    low: float
    high: float | None


class StudyOf(TypedDict):
    """What some need: ``label`` says who, which way to learn, grade or course; ``a_day`` as below."""

    label: str
    hours: Range | None
    months: Range | None
    approx: bool
    a_day: NotRequired[Range]
    days: NotRequired[Range]


class StudyTime(Remarked):
    """``of`` stands only where a text tells each of some people or ways its own time; then nothing is told of all.

    ``a_day`` stands only where a text counts on so many hours a day, ``days`` where it counts in days or weeks.
    """

    kind: Literal["study"]
    hours: Range | None
    months: Range | None
    approx: bool
    a_day: NotRequired[Range]
    days: NotRequired[Range]
    of: NotRequired[list[StudyOf]]


class Book(TypedDict):
    """``price`` is the lower end where ``most`` stands: the upper one of a span of prices.

    ``approx`` stands only where it costs about so much.
    """

    title: str | None
    price: int | None
    most: NotRequired[int]
    approx: NotRequired[Literal[True]]


class Materials(Remarked):
    """``official``: whether the organiser has a book of its own; ``on_sale``: whether there is one to buy.

    ``included`` stands only where a text tells whether the fee of the course pays for the books.
    """

    kind: Literal["materials"]
    books: list[Book]
    official: bool | None
    on_sale: bool | None
    included: NotRequired[bool]
    of: NotRequired[list["Told[Materials]"]]


class Support(Remarked):
    """Whether a course answers questions, corrects exercises and helps to find work; other help is a remark."""

    kind: Literal["support"]
    questions: bool | None
    corrections: bool | None
    placement: bool | None
    of: NotRequired[list["Told[Support]"]]


class Refund(Remarked):
    """``share`` in percent of what was paid; ``within`` is how soon one must ask.

    ``unless`` is in which cases money comes back where else none does; ``of`` as of application.
    """

    kind: Literal["refund"]
    offered: bool | None
    share: float | None
    within: Time | None
    conditions: list[Condition]
    unless: NotRequired[list[Condition]]
    of: NotRequired[list["Told[Refund]"]]


class Aid(Remarked):
    """教育訓練給付: ``share`` in percent of the course, ``cap`` and ``amount`` in yen.

    ``most_share`` stands only where a text tells a span of shares, ``floor`` where nothing up to so many yen is paid,
    ``within`` where one must ask so soon after the course, ``of`` where several trainings or cases are told apart.
    ``at_most`` stands only where no more than ``share`` is paid, ``cap_a_year`` where ``cap`` is that of each year,
    ``covered`` where a text tells whether there is aid at all, ``scheme`` where the aid is another than 教育訓練給付.
    """

    kind: Literal["aid"]
    training: Literal["general", "specific", "practical"] | None
    share: float | None
    cap: int | None
    amount: int | None
    conditions: list[Condition]
    most_share: NotRequired[float]
    floor: NotRequired[int]
    within: NotRequired[Time]
    at_most: NotRequired[Literal[True]]
    cap_a_year: NotRequired[Literal[True]]
    covered: NotRequired[bool]
    scheme: NotRequired[str]
    of: NotRequired[list["Told[Aid]"]]


class Edition(Remarked):
    """``revision``: a year or month; ``as_of``: the law of that day; ``since``: first day of exams.

    ``as_of_each_year`` (``MM-DD``) stands only where a text names the day of each year's law, ``year_before`` where
    that is a day of the year before the exam's. ``edition`` stands only where the text says by other words than a year
    or month which edition of the ``subject`` is asked (``第5版``, ``Ver.7.2``, ``試験日現在``), as printed.
    """

    kind: Literal["edition"]
    subject: str
    revision: str | None
    as_of: str | None
    since: str | None
    as_of_each_year: NotRequired[str]
    year_before: NotRequired[Literal[True]]
    edition: NotRequired[str]
    of: NotRequired[list["Told[Edition]"]]


class Modes(Remarked):
    """``since`` (year, or year and month) stands only where a text tells from when; ``of`` as of application.

    ``denied`` stands only where a text names ways in which one cannot sit.
    """

    kind: Literal["mode"]
    modes: list[Mode]
    since: NotRequired[str]
    denied: NotRequired[list[Mode]]
    of: NotRequired[list["Told[Modes]"]]


class OpenBook(Remarked):
    """``parts`` names those in which books are allowed where ``allowed`` is ``partly``.

    ``denied`` stands only where a text names parts in which none are. Books and things of which alone it speaks are
    named like parts; ``devices`` stands only where all of them are things that are no books (電卓), so that nothing is
    said of books.
    """

    kind: Literal["open_book"]
    allowed: Literal["yes", "no", "partly"]
    parts: list[str]
    denied: NotRequired[list[str]]
    devices: NotRequired[Literal[True]]


class Proctored(Remarked):
    """``of`` as of application; then ``proctored`` says whether any of them is."""

    kind: Literal["proctored"]
    proctored: bool
    of: NotRequired[list["Told[Proctored]"]]


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


def list_told(reading: Terms) -> list[Told[Terms]]:
    """What a text tells of each of its labels; empty where it tells one value of all, or keeps them otherwise."""
    told = cast(list[Told[Terms]], reading.get("of", []))
    return [one for one in told if "told" in one]


def take_application(reading: Application, label: str | None) -> Application:
    """What is told of one label, or the reading itself where it has no such label."""
    return next((one["told"] for one in reading.get("of", ()) if one["label"] == label), reading)


def take_result(reading: ResultDay, label: str | None) -> ResultDay:
    """As ``take_application``."""
    return next((one["told"] for one in reading.get("of", ()) if one["label"] == label), reading)
