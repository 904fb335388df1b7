"""Calendars to subscribe to: their entries, who can read them, and what a second fetch does to those taken over."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from tests.conftest import DAY, build_shipped_site

from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site
from mikiwame.publishing.pages.site import Rendered

Write = Callable[[str, str], None]


def write_page(write: Write, *said: str, on: str = "2026-06-20", then: str = "") -> None:
    """The organiser's page of alpha as it was read on a day, and as it was read ``then``."""
    readings = "\n".join(f"          - {{on: {day}, says: {{alpha: {text}}}}}" for day, text in [(on, said[0])])
    more = f"\n          - {{on: 2026-06-25, says: {{alpha: {then}}}}}" if then else ""
    write(
        "sources/days.yaml",
        f"""
        title: 試験日程
        kind: organiser
        url: https://days.example/days
        readings:
{readings}{more}
        """,
    )


class Entry(NamedTuple):
    """An entry of a calendar; ``after`` is the day after its last."""

    first: date
    after: date
    summary: str
    description: str
    uid: str
    sequence: int
    stamp: datetime
    status: str


def read_events(market: Path, path: str = "/calendar/alpha.ics", on: date = DAY) -> list[Entry]:
    calendar = icalendar.Calendar.from_ical(build_site(load(market), on).render(path).body)
    return [read_event(one) for one in calendar.walk("VEVENT")]


def read_event(one: icalendar.Component) -> Entry:
    first, after, sequence, stamp = (one.decoded(name) for name in ("dtstart", "dtend", "sequence", "dtstamp"))
    summary, description, uid, status = (one[name] for name in ("summary", "description", "uid", "status"))
    return Entry(first, after, str(summary), str(description), str(uid), int(sequence), stamp, str(status))


def tell(events: list[Entry]) -> list[tuple[date, date, str]]:
    """First day, the day after the last, and what it is."""
    return [(one.first, one.after, one.summary) for one in events]


def test_the_time_to_apply_is_an_entry_of_its_own_counted_back_from_the_exam(market: Path, write: Write) -> None:
    write_page(write, '{schedule: 2026年10月4日, application: "試験日の1ヵ月前より1週間前まで"}')

    # One month before 4 October is 4 September, one week before it 27 September; a last day is given by the one after.
    assert tell(read_events(market)) == [
        (date(2026, 9, 4), date(2026, 9, 28), "アルファ検定 申込期間（予定）"),
        (date(2026, 10, 4), date(2026, 10, 5), "アルファ検定 試験日（予定）"),
    ]


def test_a_printed_window_and_a_printed_deadline_are_entries_of_their_own(market: Path, write: Write) -> None:
    write_page(write, '{application: ["2026年8月1日~8月31日", "申込締切: 2026年9月10日"]}')

    assert tell(read_events(market, "/en/calendar/alpha.ics")) == [
        (date(2026, 8, 1), date(2026, 9, 1), "アルファ検定: time to apply (planned)"),
        (date(2026, 9, 10), date(2026, 9, 11), "アルファ検定: deadline for applying (planned)"),
    ]


def test_every_entry_says_how_it_is_known_where_and_who_decides(market: Path, write: Write) -> None:
    write_page(write, '{schedule: 2026年10月4日, application: "試験日の1ヵ月前より1週間前まで"}')
    first = read_events(market, "/en/calendar/alpha.ics")[0]

    assert "counted back from the exam day, October 4, 2026" in first.description
    assert "試験日程" in first.description
    assert "Dates may change" in first.description
    assert first.status == "TENTATIVE"


class Importer:
    """A calendar program as RFC 5546 (2.1.5) has it: of one UID the higher SEQUENCE stands, of two alike the newer."""

    def __init__(self) -> None:
        self.held: dict[str, Entry] = {}

    def fetch(self, events: list[Entry]) -> None:
        for event in events:
            had = self.held.get(event.uid)
            if had is None or (event.sequence, event.stamp) >= (had.sequence, had.stamp):
                self.held[event.uid] = event

    def show(self) -> list[tuple[date, date, str]]:
        return sorted(tell([one for one in self.held.values() if one.status != "CANCELLED"]))


MOVED_WITHIN = "{schedule: 2026年10月11日}"
MOVED_AWAY = "{schedule: 2026年11月8日}"


@pytest.mark.parametrize(("then", "day"), [(MOVED_WITHIN, date(2026, 10, 11)), (MOVED_AWAY, date(2026, 11, 8))])
def test_a_second_fetch_after_a_change_updates_and_does_not_double(
    then: str, day: date, market: Path, write: Write
) -> None:
    program = Importer()
    write_page(write, "{schedule: 2026年10月4日}")
    program.fetch(read_events(market))
    before = program.show()
    write_page(write, "{schedule: 2026年10月4日}", then=then)
    program.fetch(read_events(market))
    program.fetch(read_events(market))

    assert [one[0] for one in before] == [date(2026, 10, 4)]
    assert [one[0] for one in program.show()] == [day]


def test_the_time_to_apply_goes_with_the_day_that_its_source_takes_back(market: Path, write: Write) -> None:
    program = Importer()
    apply = 'application: "試験日の1ヵ月前より1週間前まで"'
    write_page(write, f"{{schedule: 2026年10月4日, {apply}}}")
    program.fetch(read_events(market))
    write_page(write, f"{{schedule: 2026年10月4日, {apply}}}", then=MOVED_AWAY)
    program.fetch(read_events(market))

    # 8 November: from 8 October to 1 November.
    assert program.show() == [
        (date(2026, 10, 8), date(2026, 11, 2), "アルファ検定 申込期間（予定）"),
        (date(2026, 11, 8), date(2026, 11, 9), "アルファ検定 試験日（予定）"),
    ]


def test_an_exam_whose_time_to_apply_is_told_is_not_said_to_have_none(market: Path, write: Write) -> None:
    write_page(write, "{schedule: 2026年10月4日}")
    (silent,) = read_events(market, "/en/calendar/alpha.ics")
    write_page(write, '{schedule: 2026年10月4日, application: "試験日の1ヵ月前より1週間前まで"}')
    told = read_events(market, "/en/calendar/alpha.ics")[-1]

    assert "no source gives a deadline" in silent.description.lower()
    assert "no source gives a deadline" not in told.description.lower()


def test_what_a_rule_told_is_updated_by_the_printed_day_of_its_month(market: Path, write: Write) -> None:
    program = Importer()
    write_page(write, "{schedule: 毎月第4日曜日}")
    program.fetch(read_events(market))
    write_page(write, "{schedule: 毎月第4日曜日}", then="{schedule: 2026年10月11日}")
    program.fetch(read_events(market))
    october = [first for first, _, _ in program.show() if (first.year, first.month) == (2026, 10)]

    assert october == [date(2026, 10, 11)]


def test_the_number_of_a_change_never_falls_as_days_pass_and_pages_come(market: Path, write: Write) -> None:
    write_page(write, "{schedule: 2026年10月4日}")
    first = read_events(market)[0]
    later = read_events(market, on=date(2026, 8, 1))[0]
    write_page(write, "{schedule: 2026年10月4日}", then='{schedule: 2026年10月4日, result_day: "2026年11月20日"}')
    changed = read_events(market)[0]

    assert first.uid == later.uid == changed.uid
    assert first.sequence == later.sequence < changed.sequence


@pytest.mark.usefixtures("anew")
def test_the_same_day_gives_the_same_bytes_and_no_clock_is_read(market: Path, write: Write) -> None:
    write_page(write, "{schedule: 2026年10月4日}")
    one, other = (build_site(load(market), DAY).render("/calendar/alpha.ics").body for _ in range(2))

    assert one == other
    assert b"DTSTAMP:20260701T000000Z" in one


def test_what_has_no_day_is_a_calendar_without_entries(market: Path) -> None:
    body = build_site(load(market), DAY).render("/calendar/alpha.ics").body

    assert read_events(market) == []
    assert icalendar.Calendar.from_ical(body)["method"] == "PUBLISH"
    assert "日程は不明" in str(icalendar.Calendar.from_ical(body)["description"])
    assert vobject.readOne(body.decode("utf-8")).name == "VCALENDAR"


def ask(market: Path, only: str, **more: str) -> Rendered:
    return build_site(load(market), DAY).render("/calendar.ics", {"only": only, **more})


def test_a_shortlist_holds_what_was_asked_in_whatever_order(market: Path, write: Write) -> None:
    write_page(write, "{schedule: 2026年10月4日}")

    assert ask(market, "alpha,beta").body == ask(market, " beta,alpha,alpha").body
    assert ask(market, "alpha").body.count(b"BEGIN:VEVENT") == 1
    assert ask(market, "beta").body.count(b"BEGIN:VEVENT") == 0
    assert ask(market, "").body.count(b"BEGIN:VEVENT") == 1


@pytest.mark.parametrize("only", ["nobody", "alpha,nobody", "../alpha", "alpha;beta", "\r\nX", ",".join("ab" * 40)])
def test_a_shortlist_that_cannot_be_read_is_refused(only: str, market: Path) -> None:
    answer = ask(market, only)

    assert answer.status == 400
    assert answer.content_type.startswith("text/html")


def test_every_shipped_calendar_is_read_by_two_programs() -> None:
    site = build_shipped_site()
    paths = [path for path in site.list_paths() if path.endswith(".ics")]
    counted = 0
    for path in paths:
        body = site.render(path).body
        events = [read_event(one) for one in icalendar.Calendar.from_ical(body).walk("VEVENT")]
        told = list(getattr(vobject.readOne(body.decode("utf-8")), "vevent_list", []))
        assert [one.uid for one in events] == [one.uid.value for one in told]
        assert len({one.uid for one in events}) == len(events)
        assert max(map(len, body.split(b"\r\n"))) <= 75
        counted += len(events)

    # Each certification by itself and with the market, in two languages.
    assert len(paths) == 2 * (37 + 1)
    assert counted > 200
