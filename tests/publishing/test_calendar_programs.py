"""Calendar files in calendar programs that people use: khal, which holds entries by UID, and calcurse, which doesn't.

`make test` installs both. Times of programs are of no matter here: every entry is of whole days.
"""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from tests.conftest import DAY
from tests.publishing.test_calendars import MOVED_AWAY, MOVED_WITHIN, Write, write_page

from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site

KHAL = """
[calendars]
[[exams]]
path = {folder}/exams
[sqlite]
path = {folder}/khal.db
[locale]
local_timezone = Asia/Tokyo
default_timezone = Asia/Tokyo
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[default]
default_calendar = exams
"""

EXAM = "アルファ検定 試験日（予定）"
APPLYING = "アルファ検定 申込期間（予定）"


def run(program: str, *arguments: str | Path, home: Path) -> str:
    """What a calendar program prints; nothing of it is read or left outside ``home``."""
    assert shutil.which(program), f"{program} is missing: make test installs it, or apt-get install {program}"
    settings = {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_DATA_HOME": str(home),
        "XDG_CACHE_HOME": str(home),
    }
    environment = {**os.environ, **settings, "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [program, *map(str, arguments)], env=environment, capture_output=True, text=True, check=True, timeout=60
    ).stdout


def fetch(market: Path, folder: Path) -> Path:
    file = folder / "alpha.ics"
    file.write_bytes(build_site(load(market), DAY).render("/calendar/alpha.ics").body)
    return file


class Khal:
    """A calendar of khal of its own, into which files are imported as from a terminal."""

    def __init__(self, folder: Path) -> None:
        (folder / "exams").mkdir()
        self.home = folder
        self.settings = folder / "khal.conf"
        self.settings.write_text(KHAL.format(folder=folder), encoding="utf-8")

    def take_over(self, file: Path) -> None:
        run("khal", "-c", self.settings, "import", "--batch", file, home=self.home)

    def show(self) -> list[tuple[date, date, str]]:
        """First and last day and title of what is not called off."""
        shown = run("khal", "-c", self.settings, "list", "--once", "--format", self._format(), "--day-format", "",
                    "2026-06-30", "400d", home=self.home)  # fmt: skip
        rows = [line.split("|") for line in shown.splitlines() if line.count("|") == 3]
        return [
            (date.fromisoformat(first), date.fromisoformat(last), title)
            for first, last, title, called_off in rows
            if not called_off.strip()
        ]

    @staticmethod
    def _format() -> str:
        return "{start-date-long}|{end-date-long}|{title}|{cancelled}"


@pytest.fixture
def khal(tmp_path: Path) -> Khal:
    folder = tmp_path / "khal"
    folder.mkdir()
    return Khal(folder)


def test_a_calendar_program_shows_the_days_and_titles(market: Path, write: Write, khal: Khal) -> None:
    write_page(write, '{schedule: 2026年10月4日, application: "試験日の1ヵ月前より1週間前まで"}')

    khal.take_over(fetch(market, khal.home))

    assert khal.show() == [
        (date(2026, 9, 4), date(2026, 9, 27), APPLYING),
        (date(2026, 10, 4), date(2026, 10, 4), EXAM),
    ]


@pytest.mark.parametrize(("then", "day"), [(MOVED_WITHIN, date(2026, 10, 11)), (MOVED_AWAY, date(2026, 11, 8))])
def test_a_calendar_program_takes_a_change_over_and_doubles_nothing(
    then: str, day: date, market: Path, write: Write, khal: Khal
) -> None:
    write_page(write, "{schedule: 2026年10月4日}")
    khal.take_over(fetch(market, khal.home))
    before = khal.show()
    write_page(write, "{schedule: 2026年10月4日}", then=then)
    khal.take_over(fetch(market, khal.home))
    khal.take_over(fetch(market, khal.home))

    assert before == [(date(2026, 10, 4), date(2026, 10, 4), EXAM)]
    assert khal.show() == [(day, day, EXAM)]


def test_a_program_with_a_reader_of_its_own_takes_over_every_day(market: Path, write: Write, tmp_path: Path) -> None:
    write_page(write, '{schedule: 2026年10月4日, application: "試験日の1ヵ月前より1週間前まで"}')
    here = ("-D", tmp_path / "calcurse", "-C", tmp_path / "settings")

    run("calcurse", *here, "-q", "-i", fetch(market, tmp_path), home=tmp_path)

    shown = run("calcurse", *here, "-Q", "--from", "07/01/2026", "--days", "184", home=tmp_path)
    days = [day.splitlines() for day in shown.split("\n\n") if day.strip()]
    # An entry of several days is shown on each of them: 4 to 27 September is 24 days.
    assert [day[0] for day in days] == [*(f"09/{day:02}/26:" for day in range(4, 28)), "10/04/26:"]
    assert [day[1:] for day in days] == [[f" * {APPLYING}"]] * 24 + [[f" * {EXAM}"]]
