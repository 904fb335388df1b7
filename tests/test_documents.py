"""What can be seen of the documents without building their site; ``make docs`` builds it and refuses any warning."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
from tests.interfaces.running import run

import mikiwame
from mikiwame.interfaces.command_line.application import app

DOCS = Path(__file__).parents[1] / "docs"
NOT_PAGES = {"index", "decisions/index"}


def list_toctrees(page: str) -> set[str]:
    """The documents that a page puts into the menu, by their names without ending."""
    trees = re.findall(r"```\{toctree\}\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    lines = {line.strip() for tree in trees for line in tree.splitlines()}
    return {line for line in lines if line and not line.startswith(":")}


def test_every_document_is_in_the_menu_and_the_menu_names_no_other() -> None:
    pages = {path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md")}
    decisions = {page for page in pages if page.startswith("decisions/0")}
    japanese = {page for page in pages if page.startswith("ja/")}

    assert list_toctrees("index.md") == (pages - decisions - japanese - NOT_PAGES) | {"decisions/index", "ja/index"}
    assert {f"ja/{page}" for page in list_toctrees("ja/index.md")} == japanese - {"ja/index"}
    assert list_toctrees("decisions/index.md") == {"0*"}


def test_every_public_name_is_in_the_reference() -> None:
    text = (DOCS / "api.md").read_text(encoding="utf-8")

    assert set(re.findall(r"auto(?:function|class|exception):: (\w+)", text)) == set(mikiwame.__all__)


def list_typed(pages: str) -> Iterator[list[str]]:
    """What the guide has its readers type after ``mikiwame``, each command in its words."""
    for path in sorted((DOCS / "ja").glob(pages)):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("$ mikiwame "):
                yield shlex.split(line)[2:]


def list_blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", (DOCS / "ja" / page).read_text(encoding="utf-8"), re.DOTALL)


def test_every_command_of_the_japanese_guide_is_one_that_the_program_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIKIWAME_REPORTS", "sqlite:///reports.db")
    program = typer.main.get_command(app)

    for typed in list_typed("*.md"):
        if typed[0] != "--version":
            assert _parse(program, typed) is not None


def _parse(program: Any, typed: list[str]) -> object:
    """The command with its options, which is a usage error where it has no such, but not run."""
    name, *rest = typed
    command = program.get_command(None, name)
    assert command is not None, typed
    return _parse(command, rest) if hasattr(command, "get_command") else command.make_context(name, rest)


def test_the_beginning_of_the_japanese_guide_leads_to_a_sound_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    first, market, *others = list_typed("begin.md")
    assert run(*first).returncode == 0
    monkeypatch.chdir(tmp_path / first[-1])
    monkeypatch.setenv("MIKIWAME_CATALOGUE", "catalogue")

    for typed in ([*market, "--set", "title=歯科助手の資格"], *others):
        done = run(*typed)
        assert done.returncode == 0, done.stderr

    folder = tmp_path / first[-1] / "catalogue" / market[-1]
    (shown,) = list_blocks("begin.md", "yaml")
    written = (folder / "sources" / "clerk-guide.yaml").read_text("utf-8").partition("\n")[2]
    assert re.sub(r"on: \S+", "", written) == re.sub(r"on: \S+", "", shown)
    (site,) = list_blocks("publish.md", "yaml")
    (folder / "site.yaml").write_text(site, encoding="utf-8")
    checked = run("check")
    assert (checked.returncode, checked.stderr) == (0, "")
