"""Output that is closed or full: a quiet end with a status of its own, and never the catalogue's fault."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import pytest

from mikiwame.interfaces.command_line import main
from mikiwame.interfaces.command_line.application import COMMANDS
from mikiwame.publishing.writing import write_file
from mikiwame.vocabulary.complaints import OutputError

FULL = Path("/dev/full")
Ran = tuple[object, str]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Ran]:
    """The exit status of the program with this standard output, and what it says on standard error."""

    def run_into(output: IO[str], *arguments: str) -> Ran:
        with (tmp_path / "errors").open("w", encoding="utf-8") as errors:
            monkeypatch.setattr(sys, "argv", ["mikiwame", *arguments])
            monkeypatch.setattr(sys, "stdout", output)
            monkeypatch.setattr(sys, "stderr", errors)
            with pytest.raises(SystemExit) as ended:
                main()
            sys.stderr.flush()
            return ended.value.code, (tmp_path / "errors").read_text(encoding="utf-8")

    return run_into


@contextmanager
def open_unread_pipe() -> Iterator[IO[str]]:
    """A pipe whose reader is gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as pipe:
        yield pipe


def list_examples(market: Path) -> list[list[str]]:
    """A call of every command that answers on standard output, and the help of each."""
    asked = {
        "compare": [],
        "facts": ["alpha"],
        "explain": ["alpha"],
        "robustness": ["--draws", "1000"],
        "advise": ["--experience", "none"],
        "cost": ["alpha"],
        "calendar": [],
        "names": ["アルファ"],
        "ties": [],
        "article": [],
        "check": [],
    }
    shared = ["--catalogue", str(market), "--on", "2026-07-01"]
    answers = [[command, *arguments, *shared] for command, arguments in asked.items()]
    helps = [[name, "--help"] for name in COMMANDS]
    return [*answers, *helps, ["--help"], ["--version"], ["notation", "exam_fee", "5,000円"]]


def test_every_command_ends_quietly_where_the_reader_has_enough(run: Callable[..., Ran], market: Path) -> None:
    for example in list_examples(market):
        with open_unread_pipe() as pipe:
            assert run(pipe, *example) == (141, ""), example


def test_every_command_says_in_one_line_that_the_output_is_full(run: Callable[..., Ran], market: Path) -> None:
    for example in list_examples(market):
        with FULL.open("w", encoding="utf-8") as full:
            status, said = run(full, *example)

        assert status == 74, example
        assert "No space left on device" in said
        assert said.count("\n") == 1


def start(script: str) -> "subprocess.CompletedProcess[str]":
    shell = script.replace("mikiwame", f"{sys.executable} -m mikiwame")
    return subprocess.run(["/bin/sh", "-c", shell], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("script", "status"),
    [
        ("{ mikiwame facts medical-clerk --all --format json; echo $? >&2; } | head -n 1", "141"),
        ("mikiwame --version >&-; echo $? >&2", "74"),
        ("mikiwame --nonsense 2>&-; echo $? >&2", "2"),
        ("mikiwame notation --jsonl <&-; echo $? >&2", "0"),
    ],
)
def test_the_program_ends_as_its_streams_allow(script: str, status: str) -> None:
    *said, last = start(script).stderr.splitlines()

    assert last == status
    assert "Traceback" not in "".join(said)
    assert len(said) == (status == "74")


def test_a_file_for_which_no_space_is_left_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "exam.ics"
    path.write_bytes(b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OutputError, match=r"exam\.ics: files\.unwritable \(because: File too large\)"):
            write_file(path, b"new" * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_device_or_a_pipe_is_written_into_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(pipe, b"picture")

    assert os.read(reading, 100) == b"picture"
    assert pipe.is_fifo()
    os.close(reading)


def test_a_link_to_a_file_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.svg").write_bytes(b"old")
    (tmp_path / "link.svg").symlink_to("real.svg")
    write_file(tmp_path / "link.svg", b"new")

    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "real.svg").read_bytes() == b"new"


@pytest.mark.parametrize("place", ["nowhere/exam.ics", "file/exam.ics"])
def test_a_folder_that_takes_no_file_is_told_with_the_name(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(OutputError, match=r"exam\.ics: files\.unwritable"):
        write_file(tmp_path / place, b"")
