"""Every command on the shipped catalogue with files beside it as the documents show them: each answers, none breaks."""

import json
import re
import shutil
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import SHIPPED
from typer.testing import CliRunner

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import options
from mikiwame.interfaces.command_line.application import app
from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site

README = Path(__file__).parents[2] / "catalogue" / "medical-office" / "README.md"
DAY = "2026-11-22"
SLUG = "medical-clerk"
OTHER = "medical-office-basics"

COMMANDS = (
    ("compare",),
    ("facts", SLUG, "--format", "json"),
    *(("facts", slug, *more) for slug in (SLUG, OTHER) for more in ((), ("--all",))),
    ("facts", OTHER, "--field", "examinees", "--history"),
    ("explain", OTHER),
    ("explain", SLUG, "--against", OTHER),
    ("robustness", "--draws", "1000"),
    ("calibrate",),
    ("advise", "--aim", "hospital"),
    ("cost", OTHER),
    ("calendar",),
    ("names", "メディカルクラーク"),
    ("ties",),
    ("article",),
    ("check",),
)
"""All but `publish` and `serve`, whose pages are tried by themselves."""


def take_example() -> str:
    """The source as the market's own description shows it."""
    section = README.read_text(encoding="utf-8").partition("## sources/")[2]
    found = re.search(r"```yaml\n(.*?)```", section, re.DOTALL)
    assert found is not None
    return found[1]


MIXED = """
title: 数の一覧
kind: organiser
publisher: jme-foundation
url: https://example.org/numbers
readings:
  - on: 2026-11-01
    says:
      medical-office-basics:
        examinees: [{withheld: true}, "11842人", {withheld: true, label: 3級}, {withheld: true, period: 2008-05}]
        passers: [{withheld: true, round: 第8回}, "120人 (2024年)"]
        exam_fee: ["5,500円+税", "7,700円(2027年4月1日以降8,800円)"]
        schedule: {withheld: true}
        venue: {withheld: true}
        eligibility: {withheld: true}
  - on: 2026-11-02
    since: 2027-04-01
    says: {medical-office-basics: {exam_fee: "9,900円", examinees: {withheld: true}}}
  - on: 2026-11-03
    until: 2026-11-10
    because: 誤りと認めた
    says: {medical-office-basics: {pass_rate: {withheld: true}, duration: 90分}}
"""


@pytest.fixture(scope="module")
def markets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped catalogue with a source as its description shows one, and one that mixes what is not published."""
    folder = tmp_path_factory.mktemp("catalogue") / "markets"
    shutil.copytree(SHIPPED, folder)
    for name, text in {"example-page": take_example(), "numbers": MIXED}.items():
        (folder / "medical-office" / "sources" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def ask(markets: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Run a command on those markets, which are read once for all of them."""
    monkeypatch.setattr(options, "load", load_once)

    def run(*arguments: str) -> str:
        done = CliRunner().invoke(app, [*arguments, "--catalogue", str(markets)])
        assert done.exit_code == 0, done.output
        return done.output

    return run


@cache
def load_once(folder: Path, *, begun: bool = False) -> Catalogue:
    return load(folder, begun=begun)


def test_every_command_answers(ask: Callable[..., str]) -> None:
    assert all(ask(*command, "--on", DAY).strip() for command in COMMANDS)


def test_every_page_is_written(markets: Path) -> None:
    site = build_site(load_once(markets / "medical-office"), date.fromisoformat(DAY))

    paths = [
        "/",
        "/compare",
        "/changes",
        f"/certifications/{SLUG}",
        f"/certifications/{OTHER}",
        "/article",
        "/data",
        "/market",
    ]
    assert all(site.render(path).status == 200 for path in paths)


def test_what_the_organiser_withholds_stands_as_withheld(ask: Callable[..., str]) -> None:
    for slug in (SLUG, OTHER):
        printed = ask("facts", slug, "--field", "examinees", "--on", DAY, "--format", "json")
        rows: list[dict[str, Any]] = json.loads(printed)
        assert {row["label"]: row["standing"] for row in rows}[None] == "withheld"
