"""Every command on the shipped catalogue with files beside it as the documents show them: each answers, none breaks."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from mikiwame.interfaces.command_line import app
from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site
from mikiwame.vocabulary.days import date

README = Path(__file__).parents[2] / "catalogue" / "medical-office" / "README.md"
DAY = "2026-11-22"
SLUG = "medical-clerk"

COMMANDS = {
    "compare": ("compare",),
    "facts": ("facts", SLUG),
    "every claim": ("facts", SLUG, "--all"),
    "history": ("facts", SLUG, "--field", "examinees", "--history"),
    "explain": ("explain", SLUG),
    "difference": ("explain", SLUG, "--against", "medical-office-basics"),
    "robustness": ("robustness", "--draws", "200"),
    "calibrate": ("calibrate",),
    "advise": ("advise", "--aim", "job"),
    "cost": ("cost", SLUG),
    "calendar": ("calendar",),
    "calendar of one": ("calendar", SLUG),
    "names": ("names", "メディカルクラーク"),
    "ties": ("ties",),
}
"""The commands that print tables and data; `article`, `check` and the pages are tried by themselves."""


def take_example() -> str:
    """The source that the market's own description shows, of an organisation that the shipped catalogue has."""
    section = README.read_text(encoding="utf-8").partition("## sources/")[2]
    found = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert found is not None
    return found[1].replace("medical-education-foundation", "jme-foundation")


MIXED = """
title: 数の一覧
kind: organiser
publisher: jme-foundation
url: https://example.org/numbers
readings:
  - on: 2026-11-01
    says:
      medical-clerk:
        examinees: [{withheld: true}, "11842人", {withheld: true, label: 3級}, {withheld: true, period: 2008-05}]
        passers: [{withheld: true, round: 第8回}, "120人 (2024年)"]
        exam_fee: ["5,500円+税", "7,700円(2027年4月1日以降8,800円)"]
        schedule: {withheld: true}
        venue: {withheld: true}
        eligibility: {withheld: true}
  - on: 2026-11-02
    since: 2027-04-01
    says: {medical-clerk: {exam_fee: "9,900円", examinees: {withheld: true}}}
  - on: 2026-11-03
    until: 2026-11-10
    because: 誤りと認めた
    says: {medical-clerk: {pass_rate: {withheld: true}, duration: 90分}}
"""


@pytest.fixture(params=["example", "mixed"])
def markets(request: pytest.FixtureRequest, copy_of_shipped: Path) -> Path:
    text = take_example() if request.param == "example" else MIXED
    (copy_of_shipped / "medical-office" / "sources" / "example-page.yaml").write_text(text, encoding="utf-8")
    return copy_of_shipped


@pytest.fixture
def ask(markets: Path) -> Callable[..., str]:
    def run(*arguments: str) -> str:
        done = CliRunner().invoke(app, [*arguments, "--catalogue", str(markets)])
        assert done.exit_code == 0, done.output
        return done.output

    return run


def test_every_command_answers(ask: Callable[..., str], tmp_path: Path) -> None:
    for command in COMMANDS.values():
        for shape in ("table", "json"):
            assert ask(*command, "--on", DAY, "--format", shape).strip(), (command, shape)
    assert ask("article", "--on", DAY, "--output", str(tmp_path / "article")) is not None
    assert "nothing to mend" in ask("check", "--on", DAY)


def test_every_page_is_written(markets: Path) -> None:
    site = build_site(load(markets / "medical-office"), date.fromisoformat(DAY))

    paths = ["/", "/compare", "/changes", f"/certifications/{SLUG}", "/article", "/data", "/market"]
    assert all(site.answer(path).body for path in paths)


def test_what_the_organiser_withholds_stands_as_withheld(ask: Callable[..., str]) -> None:
    rows: list[dict[str, Any]] = json.loads(ask("facts", SLUG, "--field", "examinees", "--on", DAY, "--format", "json"))

    assert {row["label"]: row["standing"] for row in rows}[None] == "withheld"
