"""What a command ends with: 2 where it was typed wrongly, 1 where what it was given is at fault."""

from pathlib import Path

import pytest
from tests.interfaces.running import run

TYPED = (
    ("facts", "nobody"),
    ("facts", "medical-clerk", "--field", "nothing"),
    ("compare", "--category", "nothing"),
    ("compare", "--market", "nowhere"),
    ("compare", "--weights", "nothing=3"),
    ("compare", "--weights", "course-cost=x"),
    ("compare", "--unknown", "nothing"),
    ("compare", "--on", "2026-13-01"),
    ("calendar", "--by", "2020-01-01"),
    ("advise", "--age", "xx"),
    ("advise", "--budget", "xx"),
    ("advise", "--place", "nowhere"),
    ("advise", "--tell", "nothing=1"),
    ("explain", "medical-clerk", "--against", "medical-clerk"),
    ("robustness", "--bounds", "nothing=0-1"),
    ("calibrate", "--reviewer", "nobody"),
    ("notation", "nothing", "1円"),
    ("new", "market", "No Slug"),
)

GIVEN = (
    ("compare", "--catalogue", "/nowhere"),
    ("check", "/nowhere"),
    ("read", "/nowhere"),
    ("verify", "/nowhere"),
    ("register", "/nowhere"),
)


@pytest.mark.parametrize("typed", TYPED, ids=" ".join)
def test_what_was_typed_wrongly_ends_with_2(typed: tuple[str, ...]) -> None:
    done = run(*typed, "--lang", "en")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr


@pytest.mark.parametrize("given", GIVEN, ids=" ".join)
def test_what_is_at_fault_itself_ends_with_1(given: tuple[str, ...]) -> None:
    assert run(*given, "--lang", "en").returncode == 1


def test_a_catalogue_at_fault_ends_with_1_though_a_name_is_wrong_too(market: Path) -> None:
    (market / "criteria" / "fee.yaml").write_text("", encoding="utf-8")

    assert run("facts", "nobody", "--catalogue", str(market.parent)).returncode == 1
