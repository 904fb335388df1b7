"""The command `check`: which files it shows, in which order, how texts were read, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from rich.cells import cell_len
from tests.saying import refused
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line.checking import check_command
from mikiwame.interfaces.command_line.language import take_language

app = typer.Typer()
app.command("check")(take_language(check_command))

Write = Callable[[str, str], None]


def check(market: Path, *arguments: str) -> Result:
    return CliRunner().invoke(
        app, [*arguments, "--catalogue", str(market), "--on", "2026-07-01", "--lang", "en"], catch_exceptions=False
    )


def test_a_sound_market_ends_with_a_summary(market: Path) -> None:
    done = check(market)

    assert done.exit_code == 0
    # Beta's pass rate is 不明: nothing of it is a fault.
    assert done.stdout.splitlines()[-1].startswith("Checked 10 files of braille: no errors, ")


def test_problems_come_before_the_summary_on_standard_error(market: Path, write: Write) -> None:
    write("organisations/north.yaml", "form: npo")

    done = check(market)

    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        'organisations/north.yaml:1: The key "name" is missing. Add it.',
        'organisations/north.yaml:1: The key "roles" is missing. Add it.',
    ]
    assert "Checked 10 files of braille: 2 errors" in done.stdout


@pytest.mark.parametrize("way", ["in the market", "from the current folder", "whole"])
def test_a_file_is_named_as_people_do(way: str, market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(market / "sources")
    name = {
        "in the market": "sources/guide.yaml",
        "from the current folder": "guide.yaml",
        "whole": str(market / "sources/guide.yaml"),
    }[way]

    rows = json.loads(check(market, name, "--format", "json").stdout)

    assert {row["file"] for row in rows} == {"sources/guide.yaml"}


def test_the_market_is_that_of_the_file(market: Path) -> None:
    done = CliRunner().invoke(app, [str(market / "certifications/alpha.yaml"), "--lang", "en"], catch_exceptions=False)

    assert done.exit_code == 0
    assert "Checked 1 file of braille: no errors" in done.stdout


def test_only_the_files_named_are_shown(market: Path, write: Write) -> None:
    write("organisations/north.yaml", "form: npo")
    write("organisations/south.yaml", "form: npo")

    done = check(market, "organisations/south.yaml", "sources/guide.yaml")

    assert done.exit_code == 1
    assert {line.partition(":")[0] for line in done.stderr.splitlines()} == {"organisations/south.yaml"}


def test_errors_of_other_files_are_counted_and_do_not_fail(market: Path, write: Write) -> None:
    write("certifications/beta.yaml", "name: B")

    done = check(market, "sources/guide.yaml")

    assert done.exit_code == 0
    assert done.stderr == ""
    assert "Other files have 2 errors" in done.stdout
    assert 'exam_fee "5,000円" → ¥5,000' in done.stdout


def test_a_folder_stands_for_its_files(market: Path) -> None:
    assert "Checked 3 files of braille" in check(market, "certifications").stdout


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sources/gude.yaml", 'Did you mean "sources/guide.yaml"?'),
        ("gude.yaml", 'Did you mean "sources/guide.yaml"?'),
        ("/", "This is no file of the market in"),
    ],
)
def test_a_path_that_leads_to_no_file_of_the_market_is_refused(name: str, message: str, market: Path) -> None:
    with refused(r"^.+: .*") as error:
        check(market, name)

    assert message in str(error.value)


def test_each_text_of_a_file_is_told_with_its_reading(market: Path) -> None:
    rows = json.loads(check(market, "sources/guide.yaml", "--format", "json").stdout)

    read = {(row["certification"], row["field"]): row for row in rows if "reading" in row}
    assert len(read) == 8
    assert read["alpha", "exam_fee"]["text"] == "5,000円"
    assert read["alpha", "exam_fee"]["reading"] == {
        "kind": "money",
        "amounts": [{"label": None, "low": 5000, "high": 5000, "per": "once"}],
    }
    assert {"file", "line", "severity", "message"} <= set(read["alpha", "pass_rate"])
    assert read["beta", "eligibility"]["message"] == 'eligibility of beta: "講座受講完了者" → only after a course'


def test_what_stands_beside_a_text_is_told_with_its_reading(market: Path, write: Write) -> None:
    write(
        "sources/guide.yaml",
        "title: x\nkind: comparison\nreadings:\n  - on: 2026-06-01\n    says:\n      alpha:\n"
        '        passers: {text: "10,308", unit: 人, label: 医科, period: 2022}\n',
    )

    rows = json.loads(check(market, "sources/guide.yaml", "--format", "json").stdout)

    assert [row["message"] for row in rows if "reading" in row] == [
        'passers of alpha: "10,308" → 10,308 people [医科] [2022]'
    ]


def test_the_shipped_catalogue_fits_on_a_screen_in_both_languages() -> None:
    for language in ("ja", "en"):
        done = CliRunner().invoke(app, ["--on", "2026-11-28", "--lang", language], catch_exceptions=False)

        lines = done.stdout.splitlines()
        assert done.exit_code == 0
        assert len(lines) <= 40
        assert max(map(cell_len, lines)) <= 80


def test_an_error_is_told_once_and_not_counted_again_with_the_rest(market: Path, write: Write) -> None:
    write("organisations/north.yaml", "form: npo")

    assert "Besides" not in check(market).stdout


def test_what_is_worth_looking_up_is_counted_as_such(market: Path, write: Write) -> None:
    write("certifications/unheard.yaml", "{name: 知られぬ検定, category: basic, organisers: [north]}")
    worth = [line for line in check(market, "--all").stdout.splitlines() if "Look it up." in line]

    assert worth
    assert f"{len(worth)} worth looking up" in check(market).stdout


def test_what_is_left_out_of_the_first_screen_is_counted_and_told_by_all(market: Path, write: Write) -> None:
    says = "\n".join(f"      alpha{n}: {{exam_fee: 要相談{n}}}" for n in range(12))
    for n in range(12):
        write(f"certifications/alpha{n}.yaml", f"{{name: アルファ{n}検定, category: basic, organisers: [north]}}")
    write("sources/vague.yaml", f"title: x\nkind: comparison\nreadings:\n  - on: 2026-06-01\n    says:\n{says}\n")

    short, whole = check(market).stdout, check(market, "--all").stdout

    assert "8 of 12 warnings" in short
    assert "4 unreadable" in short
    assert whole.count("要相談") >= 12
