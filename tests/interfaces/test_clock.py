"""Today is the market's day, on any machine."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from textwrap import dedent

import pytest
from tests.conftest import FILES, load_shipped
from tests.saying import refused

from mikiwame.interfaces.command_line import options
from mikiwame.interfaces.command_line.options import pick_day, read_today
from mikiwame.pipeline import load

NIGHT = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
"""In Tokyo it is 5 in the morning of the 23rd, in New York 3 in the afternoon of the 22nd."""


@pytest.fixture
def _at_night(monkeypatch: pytest.MonkeyPatch) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return NIGHT.astimezone(tz)

    monkeypatch.setattr(options, "datetime", Clock)


@pytest.mark.usefixtures("_at_night")
@pytest.mark.parametrize(
    ("zone", "today"),
    [("Asia/Tokyo", date(2026, 11, 23)), ("America/New_York", date(2026, 11, 22)), ("UTC", date(2026, 11, 22))],
)
def test_today_is_the_day_of_the_market(
    market: Path, write: Callable[[str, str], None], zone: str, today: date, capsys: pytest.CaptureFixture[str]
) -> None:
    write("market.yaml", f"timezone: '{zone}'\n" + dedent(FILES["market.yaml"]).strip())
    catalogue = load(market)

    assert read_today(catalogue) == pick_day(None, catalogue) == today
    assert pick_day(date(2026, 11, 23), catalogue) == date(2026, 11, 23)
    assert ("2026年11月23日はまだ来ていない日です" in capsys.readouterr().err) == (today.day == 22)


@pytest.mark.usefixtures("_at_night")
def test_a_market_without_a_zone_has_the_day_of_the_machine(market: Path) -> None:
    assert read_today(load(market)) == NIGHT.astimezone().date()


def test_the_shipped_market_is_in_japan() -> None:
    files = load_shipped().market

    assert files
    assert files.timezone == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Asia/Tokio", 'Did you mean "Asia/Tokyo"?'),
        ("Tokyo", 'Did you mean "Asia/Tokyo"?'),
        ("Asia", "is no time zone"),
        ("../../etc/passwd", "is no time zone"),
        ("+09:00", "is no time zone"),
        ("日本", "Write it as the IANA database does, like Asia/Tokyo."),
    ],
)
def test_a_zone_that_there_is_not_is_refused_with_the_nearest(
    market: Path, write: Callable[[str, str], None], zone: str, said: str
) -> None:
    write("market.yaml", f"timezone: '{zone}'\n" + dedent(FILES["market.yaml"]).strip())

    with refused(r"market\.yaml:\d+: timezone: ") as error:
        load(market)
    assert said in str(error.value)
