"""`mikiwame new`: a catalogue of one's own from nothing, file by file, until it compares."""

import io
import json
import os
import signal
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from tests.interfaces.running import Ran, ask, run

from mikiwame.catalogue.schemas import KINDS, describe
from mikiwame.interfaces.command_line import main

ON = ("--on", "2026-11-28")


def begin(kind: str, slug: str, catalogue: Path, /, **told: str) -> Ran:
    given = (part for key, answer in told.items() for part in ("--set", f"{key}={answer}"))
    done = run("new", kind, slug, "--catalogue", str(catalogue), *ON, *given)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of markets of a catalogue that was begun."""
    done = run("new", "catalogue", str(tmp_path / "own"))
    assert done.returncode == 0, done.stderr
    return tmp_path / "own" / "catalogue"


def test_a_catalogue_of_ones_own_is_begun_and_compared(own: Path) -> None:
    begin("market", "braille", own, title="点字の資格", title_en="Braille")
    begin("organisation", "north", own, name="北協会", form="npo")
    begin("certification", "alpha", own, name="アルファ検定", organisers="north")
    begin(
        "source", "guide", own, title="手引き: 2026", url="https://example.org/x", certification="alpha", text="5,000円"
    )

    checked = run("check", "--catalogue", str(own), *ON, "--lang", "en")
    assert checked.returncode == 0, checked.stderr
    facts = ask("facts", "alpha", "--field", "exam_fee", "--catalogue", str(own), *ON)
    assert [(one["low"], one["source"], one["on"]) for one in facts] == [(5000, "guide", "2026-11-28")]
    assert [one["slug"] for one in ask("compare", "--catalogue", str(own), *ON)] == ["alpha"]


def test_what_to_do_next_is_a_command_that_means_these_files(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(own.parent)

    done = run("new", "market", "braille", "--set", "title=点字", "--lang", "en")

    (told,) = [line for line in done.stdout.splitlines() if line.startswith("Next: ")]
    typed = told.removeprefix("Next: ").partition(". ")[0].replace("NAME", "north").split()
    assert typed[:4] == ["mikiwame", "new", "organisation", "north"]
    assert run(*typed[1:], "--set", "name=北協会").returncode == 0
    assert (own / "braille" / "organisations" / "north.yaml").is_file()


def test_the_environment_says_which_catalogue_and_market_are_meant(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIKIWAME_CATALOGUE", str(own))
    for market in ("braille", "dental"):
        run("new", "market", market, "--set", f"title={market}")
    monkeypatch.setenv("MIKIWAME_MARKET", "dental")

    assert run("new", "organisation", "north", "--set", "name=北協会").returncode == 0

    assert (own / "dental" / "organisations" / "north.yaml").is_file()
    assert "dental" in run("check").stdout


def test_the_first_page_of_a_market_is_read_before_there_is_any_source(own: Path, tmp_path: Path) -> None:
    begin("market", "braille", own, title="点字")
    begin("certification", "alpha", own, name="アルファ検定")
    page = tmp_path / "page.html"
    page.write_text("<h1>アルファ検定</h1><table><tr><th>受験料</th><td>5,000円</td></tr></table>", encoding="utf-8")

    (offered,) = ask("read", str(page), "--catalogue", str(own), *ON)

    assert (offered["field"], offered["text"], offered["certification"]) == ("exam_fee", "5,000円", "alpha")
    assert "sources/: There is no file here" in run("compare", "--catalogue", str(own), *ON, "--lang", "en").stderr


def test_every_file_points_editors_to_its_schema(own: Path) -> None:
    begin("market", "braille", own, title="点字")
    begin("organisation", "north", own, name="北協会")

    for path in (own / "braille").rglob("*.yaml"):
        line = path.read_text("utf-8").splitlines()[0]
        schema = path.parent / line.removeprefix("# yaml-language-server: $schema=")
        assert schema.read_text("utf-8") == describe(schema.stem)


def test_the_settings_name_a_schema_for_every_kind_of_file(own: Path) -> None:
    settings = json.loads((own.parent / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]

    assert {(own.parent / path).resolve() for path in settings} == {own / "schemas" / f"{kind}.json" for kind in KINDS}


def test_the_checks_of_the_template_are_commands_that_there_are(own: Path) -> None:
    workflow = YAML(typ="safe").load((own.parent / ".github" / "workflows" / "catalogue.yml").read_text("utf-8"))
    steps = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    typed = {word for step in steps for line in step.splitlines() for word in _list_commands(line)}

    assert typed == {"check", "diff", "publish"}


def test_the_check_of_the_template_passes_before_there_is_a_market_and_publishes_nothing(own: Path) -> None:
    workflow = YAML(typ="safe").load((own.parent / ".github" / "workflows" / "catalogue.yml").read_text("utf-8"))
    (check,) = [one for one in workflow["jobs"]["check"]["steps"] if one.get("id") == "markets"]
    told = own.parent / "told"
    surroundings = os.environ | {"GITHUB_OUTPUT": str(told)}

    done = subprocess.run(["bash", "-e", "-c", check["run"]], cwd=own.parent, env=surroundings, check=False)

    assert done.returncode == 0
    assert not told.exists()
    assert "needs.check.outputs.markets == 'yes'" in workflow["jobs"]["publish"]["if"]


def _list_commands(line: str) -> list[str]:
    words = line.split()
    return [after for word, after in pairwise(words) if word == "mikiwame"]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({}, "name: an answer is needed. Give it with --set name=ANSWER."),
        ({"name": "検定", "category": "no-such"}, 'category: "no-such" is not one of basic.'),
        ({"name": "検定", "organisers": "no-such"}, 'organisers: "no-such" is not there. Begin that first.'),
        ({"nane": "検定"}, "write ITEM=ANSWER, with an ITEM of category, name, organisers."),
    ],
)
def test_what_cannot_be_begun_is_told_and_nothing_is_written(own: Path, told: dict[str, str], said: str) -> None:
    begin("market", "braille", own, title="点字")
    given = (part for key, answer in told.items() for part in ("--set", f"{key}={answer}"))

    done = run("new", "certification", "alpha", "--catalogue", str(own), *given, "--lang", "en")

    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert not (own / "braille" / "certifications").exists()


def test_an_answer_that_makes_no_sound_file_is_refused(own: Path) -> None:
    begin("market", "braille", own, title="点字")
    begin("certification", "alpha", own, name="アルファ検定")

    done = run(
        *("new", "source", "guide", "--catalogue", str(own), "--set", "title=手引き", "--set", "certification=alpha"),
        *("--set", "text=5,000円", "--set", "url=not an address"),
    )

    assert done.returncode == 1
    assert not (own / "braille" / "sources").exists()


def test_a_page_is_not_read_on_a_day_to_come(own: Path) -> None:
    begin("market", "braille", own, title="点字")
    begin("certification", "alpha", own, name="アルファ検定")
    page = ("title=手引き", "certification=alpha", "text=5,000円", "on=2099-01-01")

    done = run(
        "new",
        "source",
        "guide",
        "--catalogue",
        str(own),
        *ON,
        *(part for one in page for part in ("--set", one)),
        "--lang",
        "en",
    )

    assert done.returncode == 2
    assert "2099-01-01 is still to come" in done.stderr


@pytest.mark.parametrize("name", ["", "Alpha", "../x", "a b", "-a", "x" * 200])
def test_a_name_that_is_no_slug_is_refused(own: Path, name: str) -> None:
    done = run("new", "market", "--catalogue", str(own), "--set", "title=点字", "--lang", "en", "--", name)

    assert done.returncode == 2
    assert "is no slug" in done.stderr


def test_nothing_that_is_there_is_replaced(own: Path) -> None:
    begin("market", "braille", own, title="点字")
    market = own / "braille" / "market.yaml"
    market.write_text("mine", encoding="utf-8")

    done = run("new", "market", "braille", "--catalogue", str(own), "--set", "title=別", "--lang", "en")

    assert done.returncode == 1
    assert "nothing is replaced" in done.stderr
    assert market.read_text("utf-8") == "mine"


class Terminal(io.StringIO):
    """Standard input as somebody types it."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_each_item_is_asked_until_its_answer_will_do(
    own: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin("market", "braille", own, title="点字")
    typed = Terminal("\n点字検定\nno-such\n\n\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            sys, "argv", ["mikiwame", "new", "certification", "alpha", "--catalogue", str(own), "--lang", "en"]
        )
        patch.setattr(sys, "stdin", typed)
        with pytest.raises(SystemExit) as ended:
            main()

    assert ended.value.code in (0, None)
    told = capsys.readouterr().err
    assert "name: an answer is needed" in told
    assert 'category: "no-such" is not one of basic' in told
    text = (own / "braille" / "certifications" / "alpha.yaml").read_text("utf-8")
    assert text.splitlines()[1:] == ["name: 点字検定", "category: basic", "organisers: []"]


@pytest.mark.parametrize("ended", [EOFError, KeyboardInterrupt])
def test_who_stops_answering_has_written_nothing(
    ended: type[BaseException], own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    begin("market", "braille", own, title="点字")

    def stop() -> str:
        # Polars' own handler, under which the terminal goes on waiting, must not be in force.
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        raise ended

    monkeypatch.setattr("builtins.input", stop)
    monkeypatch.setattr(sys, "argv", ["mikiwame", "new", "certification", "alpha", "--catalogue", str(own)])
    monkeypatch.setattr(sys, "stdin", Terminal())
    with pytest.raises(SystemExit) as left:
        main()

    assert left.value.code == 1
    sys.stderr.flush()
    assert "何も書き込んでいません。" in capsys.readouterr().err
    assert not (own / "braille" / "certifications").exists()


def test_a_folder_that_takes_no_file_is_told(own: Path) -> None:
    begin("market", "braille", own, title="点字")
    (own / "braille" / "certifications").write_text("", encoding="utf-8")

    done = run("new", "certification", "alpha", "--catalogue", str(own), "--set", "name=検定")

    assert done.returncode != 0
    assert "certifications" in done.stderr
