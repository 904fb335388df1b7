"""What is told where a command is typed wrongly: in the language asked for, wherever `--lang` stands, and with no word
of the libraries that read the command line."""

import importlib
import re
from collections.abc import Iterator
from typing import cast

import pytest
import typer
from tests.interfaces.running import run
from typer.testing import CliRunner

from mikiwame.interfaces.command_line import application
from mikiwame.interfaces.command_line.application import COMMANDS, app
from mikiwame.interfaces.command_line.misusing import Group, Misuse
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

TYPED: dict[str, tuple[tuple[str, ...], str, dict[str, str]]] = {
    "a command that there is not": (("nope",), "no_command", {"text": "nope"}),
    "a command misspelt": (("chekc",), "no_command_like", {"text": "chekc", "near": "check, recheck"}),
    "a command within another": (("reports", "lst"), "no_command_like", {"text": "lst", "near": "list"}),
    "an option that there is not": (("check", "--zzz"), "no_option", {"text": "--zzz"}),
    "an option misspelt": (("check", "--formt", "json"), "no_option_like", {"text": "--formt", "near": "--format"}),
    "an option before the command": (("--zzz", "check"), "no_option", {"text": "--zzz"}),
    "no value": (("check", "--on"), "value_missing", {"option": "--on"}),
    "a value of a switch": (("check", "--all=yes"), "value_unwanted", {"option": "--all"}),
    "an argument missing": (("facts",), "missing", {"name": "NAME"}),
    "one of several missing": (("draft", "braille"), "missing", {"name": "FILE"}),
    "an option missing": (("reports", "refuse", "7K3F-9Q2M", "--reports", "x"), "missing", {"name": "--because"}),
    "too much": (("compare", "one", "two"), "extra", {"arguments": "one two"}),
    "too much of what a market asks": (("advise", "one"), "extra", {"arguments": "one"}),
    "what would drive the terminal": (("compare", "\x1b[2J"), "extra", {"arguments": r"\x1b[2J"}),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("case", TYPED)
def test_a_command_typed_wrongly_is_told_in_the_language_asked_for(case: str, lang: Language) -> None:
    typed, code, values = TYPED[case]
    words = speak(lang)
    asked = ("--lang", lang)
    # What an option lacks is found only where nothing follows it.
    done = run(*typed[:1], *asked, *typed[1:]) if code == "value_missing" else run(*typed, *asked)

    assert (done.returncode, done.stdout) == (2, "")
    usage, more, empty, fault = done.stderr.splitlines()
    assert usage.startswith(words("usage.how", usage="mikiwame"))
    assert "--help" in more
    assert empty == ""
    assert fault == words("usage.at_fault", fault=words(f"usage.{code}", **values))


def test_a_group_without_the_name_of_a_command_is_told() -> None:
    done = run("reports", "--")

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "エラー: コマンドの名前を書いてください。"


@pytest.mark.parametrize("typed", [("--lang", "en"), ("--lang=en",), ("--lang", "ja", "--lang", "en")])
def test_the_language_counts_wherever_it_stands(typed: tuple[str, ...]) -> None:
    before, after = run("check", *typed, "--zzz"), run("check", "--zzz", *typed)

    assert before.stderr == after.stderr
    assert before.stderr.startswith("Usage: mikiwame check")


@pytest.mark.parametrize("typed", [("--lang", "fr"), ("--lang=",), ("--lang", "日本語")])
def test_a_language_that_there_is_not_is_told_in_japanese(typed: tuple[str, ...]) -> None:
    done = run("check", *typed)

    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith("エラー: --lang に誤りがあります")
    assert "ja, en" in done.stderr


def refuse_values() -> Iterator[tuple[str, str]]:
    """Each command with an option of its own and a value that no number, day or choice is, and what it says of it."""
    root = cast(Group, typer.main.get_command(app))
    context = typer.Context(root, info_name="mikiwame")
    for name in COMMANDS:
        command = root.get_command(context, name)
        for one in getattr(command, "commands", {name: command}).values():
            for option in (param.opts[0] for param in one.params if getattr(param, "is_flag", None) is False):
                for value in ("?", "-99999999999999999999", "99999999999999999999"):
                    try:
                        one.make_context(one.name, [option, value])
                    except Misuse as misuse:
                        yield f"{name} {one.name} {option} {value}", misuse.fault


def test_no_option_refuses_a_value_in_words_of_a_library() -> None:
    told = dict(refuse_values())

    assert len(told) > 300
    assert {typed: fault for typed, fault in told.items() if not re.search("[ぁ-ん]", fault)} == {}


def test_the_help_tells_of_each_command_whole_and_loads_none() -> None:
    """What a command does is read from its file; the docstrings themselves are the measure."""
    told = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "200"}).stdout
    shown = " ".join(told.split())

    assert "..." not in shown.partition("Commands:")[2]
    for name, (module, function) in COMMANDS.items():
        loaded = getattr(importlib.import_module(f".{module}", application.__package__), function)
        said = str(loaded.info.help) if isinstance(loaded, typer.Typer) else (loaded.__doc__ or "").partition("\n\n")[0]
        assert f"{name} {' '.join(said.split())}" in shown
