"""Keys and lines as a real terminal sends them."""

import os
import pty
import select
import sys
import termios
from collections.abc import Iterator

import pytest

from mikiwame.interfaces.command_line.keys import edit_line, hold_keys, read_key


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """The end of a terminal at which the keyboard is; its other end is standard input."""
    keyboard, screen = pty.openpty()
    with os.fdopen(screen, encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        yield keyboard
    os.close(keyboard)


def test_each_key_is_one_answer_also_when_typed_ahead(typed: int) -> None:
    with hold_keys():
        os.write(typed, b"aT1\r\x15")

        assert [read_key() for _ in range(5)] == ["a", "t", "1", "\n", "\x15"]


def test_arrows_are_no_answer_and_escape_ends(typed: int) -> None:
    with hold_keys():
        os.write(typed, b"\x1b[A\x1b[3~" + "あ".encode() + b"\x04")
        assert [read_key() for _ in range(4)] == ["", "", "あ", "q"]
        os.write(typed, b"\x1b")
        assert read_key() == "q"


def test_the_terminal_is_given_back_as_it_was(typed: int) -> None:
    before = termios.tcgetattr(sys.stdin.fileno())
    with hold_keys():
        assert termios.tcgetattr(sys.stdin.fileno()) != before
    assert termios.tcgetattr(sys.stdin.fileno()) == before


def test_a_line_is_typed_on_the_terminal_as_it_was_before(typed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    number, seen = sys.stdin.fileno(), list[object]()
    before = termios.tcgetattr(number)

    def take(_prompt: str) -> str:
        seen.append(termios.tcgetattr(number))
        return "x"

    monkeypatch.setattr("builtins.input", take)

    with hold_keys():
        held = termios.tcgetattr(number)
        assert edit_line("?", "") == "x"
        assert termios.tcgetattr(number) == held

    # Without an echo nobody would see what is typed, or what there is to begin with.
    assert seen == [before]
    assert before[3] & termios.ECHO


def test_what_was_typed_while_nobody_asked_is_no_answer(typed: int) -> None:
    os.write(typed, b"aaa\r")
    select.select([sys.stdin], [], [], 5)
    with hold_keys():
        os.write(typed, b"r")

        assert read_key() == "r"
