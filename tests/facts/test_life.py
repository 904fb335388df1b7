"""Running, ending, ended: on the day before, of and after the last sitting."""

from collections.abc import Callable
from datetime import date

import pytest

from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

ENDING = (
    "{{name: アルファ, category: basic, organisers: [north], life: [{{event: last_sitting, on: {on}, source: guide}}]}}"
)


@pytest.mark.parametrize(
    ("on", "day", "life"),
    [
        ("2026-12-13", date(2026, 12, 13), "ending"),
        ("2026-12-13", date(2026, 12, 14), "ended"),
        ("2026-12", date(2026, 12, 31), "ending"),
        ("2026-12", date(2027, 1, 1), "ended"),
        ("2026-12-13", date(2026, 5, 31), "running"),
    ],
)
def test_the_last_sitting_ends_it_from_the_day_it_is_known(
    on: str, day: date, life: str, write: Write, run: Run
) -> None:
    write("certifications/alpha.yaml", ENDING.format(on=on))

    assert run(day).ranking.filter(certification="alpha")["life"].item() == life


def test_a_certification_ends_with_the_last_of_its_organisers(write: Write, run: Run) -> None:
    gone = "life: [{event: dissolved, on: ON, source: guide}]"
    write("organisations/north.yaml", f"{{name: 北, form: npo, roles: [organiser], {gone.replace('ON', '2026-06')}}}")
    write("certifications/gamma.yaml", "{name: ガンマ, category: extra, organisers: [north, south]}")

    lives = dict(run(date(2026, 7, 1)).ranking.select("certification", "life").rows())

    assert lives == {"alpha": "ended", "beta": "running", "gamma": "running"}
