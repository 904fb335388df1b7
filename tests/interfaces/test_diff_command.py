"""The command `diff`: what edits since a copy or a revision turned, as data, as lines and as a comment."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.interfaces.running import ask, run

Write = Callable[[str, str], None]


@pytest.fixture
def edited(market: Path, write: Write, tmp_path: Path) -> tuple[str, ...]:
    """The options that compare an edited market with the copy made before the edit."""
    older = tmp_path / "older" / "braille"
    shutil.copytree(market, older)
    text = (market / "sources" / "guide.yaml").read_text(encoding="utf-8")
    write("sources/guide.yaml", text.replace("5,000円", "9,400円"))
    return "diff", str(older), "--catalogue", str(market), "--on", "2026-07-01"


def test_the_answer_has_the_keys_of_the_contract(edited: tuple[str, ...]) -> None:
    answer = ask(*edited)

    assert {"facts", "order", "recommended", "advice"} <= set(answer)
    (fact,) = answer["facts"]
    assert (fact["before"]["text"], fact["after"]["text"]) == ("5,000円", "9,400円")
    assert answer["recommended"] == {"before": ["alpha"], "after": ["alpha"]}


def test_lines_and_comment_name_the_figure_before_and_after(edited: tuple[str, ...]) -> None:
    for options in ((), ("--comment",), ("--lang", "en"), ("--lang", "en", "--comment")):
        done = run(*edited, *options)
        assert done.returncode == 0, done.stderr
        assert "5,000" in done.stdout
        assert "9,400" in done.stdout


def test_a_market_without_history_is_told_so(market: Path) -> None:
    done = run("diff", "--catalogue", str(market), "--on", "2026-07-01")

    assert done.returncode == 1
    assert "git repository" in done.stderr


def test_a_fault_of_the_older_state_is_told_as_its_own(market: Path, tmp_path: Path) -> None:
    older = tmp_path / "older" / "braille"
    shutil.copytree(market, older)
    (older / "sources" / "guide.yaml").write_text("kind: comparison\n", encoding="utf-8")

    done = run("diff", str(older), "--catalogue", str(market), "--on", "2026-07-01")

    assert done.returncode == 1
    assert all(line.startswith(f"{older}:sources/guide.yaml:") for line in done.stderr.splitlines())


def test_the_first_page_of_a_market_is_an_edit_like_any_other(market: Path, tmp_path: Path) -> None:
    older = tmp_path / "older" / "braille"
    shutil.copytree(market, older)
    shutil.rmtree(older / "sources")

    answer = ask("diff", str(older), "--catalogue", str(market), "--on", "2026-07-01")

    assert "5,000円" in {fact["after"]["text"] for fact in answer["facts"]}
    assert all(fact["before"] is None for fact in answer["facts"])


def commit(folder: Path, subject: str, day: str) -> None:
    names = ("-c", "user.name=Editor", "-c", "user.email=editor@example.org")
    for arguments in (("add", "."), ("commit", "-q", f"--date={day}T12:00:00", "-m", subject)):
        subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


@pytest.fixture
def history(market: Path, write: Write) -> tuple[str, ...]:
    """Three commits, of which the last two edit the market and another file of the repository."""
    subprocess.run(["git", "-C", str(market.parent), "init", "-q"], check=True, capture_output=True)
    commit(market.parent, "Begin", "2026-05-01")
    text = (market / "sources" / "guide.yaml").read_text(encoding="utf-8")
    write("sources/guide.yaml", text.replace("5,000円", "9,400円"))
    commit(market.parent, "受験料の改定 <b>@all\x07", "2026-06-01")
    (market.parent / "elsewhere.txt").write_text("x", encoding="utf-8")
    commit(market.parent, "Elsewhere", "2026-06-02")
    return "--catalogue", str(market), "--on", "2026-07-01"


def test_the_commits_between_are_told_with_the_day_of_their_author(history: tuple[str, ...]) -> None:
    (told,) = ask("diff", "HEAD~2", *history)["commits"]
    lines = run("diff", "HEAD~2", *history).stdout
    comment = run("diff", "HEAD~2", *history, "--comment", "--lang", "en").stdout

    assert (told["on"], told["subject"].strip("\x07")) == ("2026-06-01", "受験料の改定 <b>@all")
    assert len(told["commit"]) == 40
    assert "この間のコミット" in lines
    assert "2026-06-01 受験料の改定 <b>@all" in lines
    assert "\x07" not in lines
    assert "- 2026-06-01 受験料の改定 \\<b\\>&#64;all" in comment


def test_edits_that_are_not_committed_and_copies_have_no_commits(
    history: tuple[str, ...], edited: tuple[str, ...]
) -> None:
    assert ask("diff", *history)["commits"] == []
    assert ask(*edited)["commits"] == []
