"""The calendar of a market: which source tells each sitting, what is not known, and the file for other programs."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import vobject  # type: ignore[import-untyped]
from tests.saying import refused

from mikiwame.answers import Day
from mikiwame.answers.calendar import COUNT, Occurrence, Prospect, Schedules
from mikiwame.answers.facts import Evidence
from mikiwame.pipeline import Comparison
from mikiwame.publishing.calendar_file import write_ics
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.reasons import Listed, PartDay, Reason, Term
from mikiwame.words import speak

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]
Shipped = Callable[[date], Comparison]

ON = date(2026, 11, 22)
AFTER_SATURDAY = "doctors-office-work-assist"
ENDED = Reason("ranking.stopped_ended", {"when": PartDay("2025-12-14")})


def write_schedule(write: Write, *texts: str, slug: str = "alpha", name: str = "days", more: str = "") -> None:
    """A page of the organiser that prints when an exam is held."""
    said = ", ".join(f'"{text}"' for text in texts)
    write(
        f"sources/{name}.yaml",
        f"""
        title: 試験日程
        kind: organiser
        url: https://{name}.example/days
        readings:
          - on: 2026-06-20
            says:
              {slug}: {{schedule: [{said}]{more}}}
        """,
    )


def list_calendar(comparison: Comparison, slug: str | None = None, count: int = COUNT) -> list[Occurrence]:
    return Schedules(comparison, Evidence(comparison)).list_occurrences(slug, count)


def list_chances(comparison: Comparison, by: date, slug: str) -> list[Prospect]:
    return Schedules(comparison, Evidence(comparison)).list_prospects(by, slug)


def write_file_of(comparison: Comparison, slug: str, count: int = COUNT) -> bytes:
    return write_ics(Day(comparison.catalogue, comparison.on), slug, speak("ja"), count)


def say(reason: Reason | None) -> str:
    return speak("ja").say_value(reason)


def tell_day(day: date) -> Reason:
    return Reason("calendar.day", {"day": day, "weekday": Term("weekdays", str(day.weekday()))})


def list_days(rows: Sequence[Occurrence]) -> list[tuple[str, str, str | None]]:
    return [(str(row.first), str(row.last), row.basis) for row in rows]


def test_the_sunday_after_the_fourth_saturday_has_its_days_weekdays_and_source(shipped: Shipped) -> None:
    rows = list_calendar(shipped(ON), AFTER_SATURDAY, 3)

    # Counted by hand in tests/advice/test_calendar.py.
    assert [str(row.first) for row in rows] == ["2026-11-29", "2027-01-24", "2027-03-28"]
    assert {(row.exact, row.weekday, row.basis) for row in rows} == {(True, Term("weekdays", "6"), "rule")}
    assert {(row.text, row.source, str(row.on)) for row in rows} == {
        ("奇数月の第4土曜翌日の日曜日", "article-2025", "2025-11-01")
    }
    assert [row.doubts for row in rows] == [Listed((Reason("facts.doubt-stale"),), "terms")] * 3


def test_all_certifications_stand_by_day_and_the_ended_one_is_left_out(shipped: Shipped) -> None:
    rows = list_calendar(shipped(ON))

    known = [row.first for row in rows if row.first]
    assert known == sorted(known)
    assert rows[len(known) :] == [row for row in rows if row.first is None]
    assert "medical-fee-claims" not in {row.slug for row in rows}


def test_every_running_certification_has_a_sitting_or_a_reason(shipped: Shipped) -> None:
    comparison = shipped(ON)

    rows = list_calendar(comparison)

    running = set(comparison.ranking.filter(life="running")["certification"])
    assert {row.slug for row in rows} == running
    assert all((row.first is None) != (row.because is None) for row in rows)


def test_an_ended_certification_has_no_sitting_and_its_end_is_told(shipped: Shipped) -> None:
    (row,) = list_calendar(shipped(ON), "medical-fee-claims")

    assert (row.first, row.because) == (None, ENDED)


def test_a_certification_that_ends_has_no_sitting_after_its_last(shipped: Shipped) -> None:
    rows = list_calendar(shipped(date(2025, 11, 15)), "medical-fee-claims")

    assert list_days(rows) == [("2025-12-14", "2025-12-14", "printed")]


def test_days_that_a_page_gives_one_a_line_are_all_sittings(write: Write, run: Run) -> None:
    write_schedule(write, "2026年10月4日", "2027年2月7日", "2026年5月3日")

    assert list_days(list_calendar(run(), "alpha")) == [
        ("2026-10-04", "2026-10-04", "printed"),
        ("2027-02-07", "2027-02-07", "printed"),
    ]


def test_a_printed_day_and_the_months_of_the_rest_each_cite_their_text(write: Write, run: Run) -> None:
    write_schedule(write, "年2回(2月、10月)", "2026年10月4日")

    rows = list_calendar(run(), "alpha", 2)

    assert list_days(rows) == [("2026-10-04", "2026-10-04", "printed"), ("2027-02-01", "2027-02-28", "month")]
    assert [row.text for row in rows] == ["2026年10月4日", "年2回(2月、10月)"]


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("年3回", Reason("calendar.no_month", {"text": "年3回"})),
        ("不定期", Reason("calendar.no_month", {"text": "不定期"})),
        ("2026年5月3日", Reason("calendar.days_over", {"day": date(2026, 5, 3)})),
        (
            "不明",
            Reason("calendar.unknown", {"because": Reason("terms.unknown_claims-absent", {"text": "不明"})}),
        ),
    ],
)
def test_where_no_sitting_is_known_the_reason_is_told(write: Write, run: Run, text: str, because: Reason) -> None:
    write_schedule(write, text)

    (row,) = list_calendar(run(), "alpha")

    assert (row.first, row.because) == (None, because)


def test_what_no_source_mentions_is_told(run: Run) -> None:
    (row,) = list_calendar(run(), "alpha")

    assert row.because == Reason("calendar.unknown", {"because": Reason("terms.unknown_claims-none")})


def test_among_all_a_far_sitting_is_shown_where_there_is_none_nearer(write: Write, run: Run) -> None:
    # The day is 2026-07-01: the sixth month after July is January, and March lies beyond.
    write_schedule(write, "年2回(3月、4月)")

    rows = [row for row in list_calendar(run()) if row.slug == "alpha"]

    assert list_days(rows) == [("2027-03-01", "2027-03-31", "month")]


def test_the_last_day_of_the_calendar_is_no_fault(shipped: Shipped) -> None:
    rows = list_calendar(shipped(date(9999, 12, 31)))

    # Every page of today is of long ago by then.
    assert {row.first for row in rows} == {None}


def test_a_deadline_is_unknown_with_its_reason(write: Write, run: Run) -> None:
    write_schedule(write, "年2回(3月、4月)")

    row = list_calendar(run(), "alpha")[0]

    assert (row.deadline, row.deadline_because) == (None, Reason("calendar.deadline_silent"))


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("2026年10月4日(日) ※願書受付:8月1日〜9月1日", ""),
        ("2026年10月4日(日)", ', application: "願書受付:8月1日〜9月1日"'),
    ],
)
def test_what_is_printed_of_the_application_is_shown(write: Write, run: Run, text: str, more: str) -> None:
    write_schedule(write, text, more=more)

    row = list_calendar(run(), "alpha")[0]

    assert row.first == date(2026, 10, 4)
    assert "願書受付:8月1日〜9月1日" in say(row.deadline_because)


def test_where_only_the_month_holds_what_another_page_says_of_the_day_is_shown(shipped: Shipped) -> None:
    row = list_calendar(shipped(ON), "medical-office-skills")[0]

    assert (row.basis, row.text) == ("month", "毎月実施")
    assert list(map(say, row.finer)) == ["「毎月(毎月第4土曜日翌日の日曜日)」[career-tasu-office-skills 2026-11-22]"]


def test_by_a_day_after_the_exam_the_result_is_not_promised(shipped: Shipped) -> None:
    (row,) = list_chances(shipped(ON), date(2026, 12, 31), AFTER_SATURDAY)

    assert (row.answer, row.ground, row.first) == ("perhaps", "result_unknown", date(2026, 11, 29))
    until = date(2026, 12, 31)
    held = tell_day(date(2026, 11, 29))
    assert row.because == Reason("calendar.chance_result_unknown", {"when": held, "until": until})


def test_by_a_day_before_the_exam_it_is_too_late(shipped: Shipped) -> None:
    (row,) = list_chances(shipped(ON), date(2026, 11, 28), AFTER_SATURDAY)

    when, until = tell_day(date(2026, 11, 29)), date(2026, 11, 28)
    assert (row.answer, row.because) == ("no", Reason("calendar.chance_held_later", {"when": when, "until": until}))


def test_the_exam_of_today_is_no_chance_any_more(shipped: Shipped) -> None:
    # 2026-11-22 is the fourth Sunday of its month; the next one is 27 December.
    (row,) = list_chances(shipped(ON), date(2026, 12, 31), "receipt-check")

    assert row.first == date(2026, 12, 27)


def test_of_a_month_that_has_begun_the_exam_may_be_over(shipped: Shipped) -> None:
    (row,) = list_chances(shipped(ON), date(2026, 11, 30), "medical-clerk")

    assert (row.answer, row.ground) == ("perhaps", "day_unknown")
    assert row.because == Reason("calendar.chance_begun", {"when": PartDay("2026-11")})


def test_what_can_be_sat_at_any_time_needs_no_wait_for_the_month(shipped: Shipped) -> None:
    (row,) = list_chances(shipped(ON), date(2026, 11, 25), "jadp-medical-office")

    assert row.because == Reason("calendar.chance_any_time", {"until": date(2026, 11, 25)})


def test_what_has_ended_can_never_be_held(shipped: Shipped) -> None:
    (row,) = list_chances(shipped(ON), date(2030, 1, 1), "medical-fee-claims")

    assert (row.answer, row.ground, row.because) == ("no", "ended", ENDED)


def test_an_independent_parser_reads_the_days(shipped: Shipped) -> None:
    read = vobject.readOne(write_file_of(shipped(ON), AFTER_SATURDAY, 3).decode("utf-8"))

    assert [event.dtstart.value for event in read.vevent_list] == [
        *(date(2026, 11, 29), date(2027, 1, 24), date(2027, 3, 28)),
    ]
    # The end of an all-day event is the day after it (RFC 5545, 3.6.1).
    assert [event.dtend.value for event in read.vevent_list] == [
        *(date(2026, 11, 30), date(2027, 1, 25), date(2027, 3, 29)),
    ]


def test_an_event_names_the_exam_its_source_and_who_decides(shipped: Shipped) -> None:
    event = vobject.readOne(write_file_of(shipped(ON), AFTER_SATURDAY, 1).decode("utf-8")).vevent

    assert event.summary.value == "医師事務作業補助者(ドクターズオフィスワークアシスト®)検定試験 試験日（予定）"
    lines = event.description.value.split("\n")
    assert lines[0] == "出典の決まりから数えた日: 「奇数月の第4土曜翌日の日曜日」（古い）"
    assert lines[1].endswith("（個人ブログ、2025年11月1日）")
    assert lines[-1] == speak("ja")("calendar.note")
    assert event.dtstamp.value == datetime(2026, 11, 22, tzinfo=UTC)


def test_the_address_of_the_source_goes_with_the_event(write: Write, run: Run) -> None:
    write_schedule(write, "2026年10月4日")

    event = vobject.readOne(write_file_of(run(), "alpha").decode("utf-8")).vevent

    assert event.url.value == "https://days.example/days"


def test_lines_keep_to_the_75_octets_of_the_standard(shipped: Shipped) -> None:
    content = write_file_of(shipped(ON), AFTER_SATURDAY)

    assert content.endswith(b"\r\n")
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_a_sitting_keeps_its_number_from_day_to_day_and_no_two_share_one(shipped: Shipped) -> None:
    numbers = []
    for on in (ON, date(2026, 11, 23)):
        read = vobject.readOne(write_file_of(shipped(on), AFTER_SATURDAY).decode("utf-8"))
        numbers.append([event.uid.value for event in read.vevent_list])

    assert numbers[0] == numbers[1]
    assert len(set(numbers[0])) == 6


def test_a_sitting_known_by_its_month_is_no_event(write: Write, run: Run) -> None:
    write_schedule(write, "年2回(2月、10月)", "2026年10月4日")

    read = vobject.readOne(write_file_of(run(), "alpha").decode("utf-8"))

    assert [event.dtstart.value for event in read.vevent_list] == [date(2026, 10, 4)]


def test_without_any_day_there_is_no_file(shipped: Shipped) -> None:
    with refused(r'medical-clerk: no source tells the day .* "毎月実施"'):
        write_file_of(shipped(ON), "medical-clerk")


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    folder = tmp_path / "exam.ics"
    folder.mkdir()

    with refused(r"exam\.ics: This can't be written"):
        write_file(folder, b"BEGIN:VCALENDAR")
    assert list(tmp_path.iterdir()) == [folder]


def test_a_file_that_is_there_already_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "exam.ics"
    path.write_bytes(b"of yesterday, and longer than that of today")

    write_file(path, b"of today")

    assert path.read_bytes() == b"of today"
    assert list(tmp_path.iterdir()) == [path]


def test_a_timetable_ends_where_another_one_is_announced(write: Write, run: Run) -> None:
    write(
        "sources/days.yaml",
        """
        title: 試験日程
        kind: organiser
        url: https://days.example/days
        readings:
          - on: 2026-06-21
            since: 2026-11-01
            says: {alpha: {schedule: 偶数月の第4日曜日}}
          - on: 2026-06-20
            says: {alpha: {schedule: 毎月第4日曜日}}
        """,
    )

    before = list_calendar(run(date(2026, 9, 1)), "alpha", 4)
    after = list_calendar(run(date(2026, 11, 1)), "alpha", 2)

    # The fourth Sundays of September and October 2026, then of December and of February 2027, by the calendar.
    assert [str(row.first) for row in before] == ["2026-09-27", "2026-10-25"]
    assert [str(row.first) for row in after] == ["2026-12-27", "2027-02-28"]


def test_no_habit_is_carried_on_for_longer_than_two_years(run: Run, write: Write) -> None:
    write_schedule(write, "毎年8月")

    rows = list_calendar(run(), "alpha")

    assert [row.first for row in rows] == [date(2026, 8, 1), date(2027, 8, 1)]


def test_a_page_of_long_ago_tells_of_no_sitting_to_come(shipped: Shipped) -> None:
    for row in list_calendar(shipped(ON), "health-information-manager"):
        assert row.first is None
        assert row.because == Reason(
            "calendar.unknown", {"because": Reason("facts.long_ago", {"day": date(2009, 12, 31)})}
        )
