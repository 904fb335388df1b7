"""Single keys and lines typed on a terminal."""

import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from mikiwame.vocabulary.complaints import MikiwameError

END = "q"
_ENDED = ("\x03", "\x04", "\x1b")
"""Ctrl-C, Ctrl-D and Escape."""

_held: list[Callable[[], None]] = []
"""Gives the terminal back as it was before keys were held, for each time that they are."""

_SOON = 0.05
"""Seconds in which the rest of an arrow key or a letter follows its first byte."""


def require_terminal(message: str) -> None:
    """:raises MikiwameError: with the message, where nobody sits at a keyboard."""
    if not is_terminal():
        raise MikiwameError(message)


def is_terminal() -> bool:
    """Whether somebody sits at a keyboard and sees what is asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def let_a_signal_end_reading() -> None:
    """Polars has a handler of SIGINT after which the system goes on waiting for a line. Python's own ends it."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def hold_keys() -> Iterator[None]:
    """While this lasts keys are taken one by one. What was typed before, while pages were read, answers nothing."""
    try:
        import termios
        import tty
    except ImportError:
        yield  # Windows, which has no other mode.
        return
    if not sys.stdin.isatty():
        yield
        return
    let_a_signal_end_reading()
    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    tty.setcbreak(number, termios.TCSAFLUSH)
    _held.append(lambda: termios.tcsetattr(number, termios.TCSADRAIN, before))
    try:
        yield
    finally:
        _held.pop()()


@contextmanager
def _release_keys() -> Iterator[None]:
    """While this lasts the terminal is as it was before keys were held: what is typed would not be shown otherwise."""
    if not _held:
        yield
        return
    import termios

    number = sys.stdin.fileno()
    held = termios.tcgetattr(number)
    _held[-1]()
    try:
        yield
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, held)


def read_key() -> str:
    """One key, in lower case; :data:`END` for Ctrl-C, Ctrl-D and Escape; empty for an arrow and the like."""
    try:
        key = typer.getchar() if os.name == "nt" else _read_bytes(sys.stdin.fileno())
    except (KeyboardInterrupt, EOFError):
        return END
    return END if key in _ENDED else key.lower() if len(key) == 1 else ""


def _read_bytes(number: int) -> str:
    """What one key sends.

    :raises EOFError: where the terminal is gone.
    """
    sent = os.read(number, 1)
    if not sent:
        raise EOFError
    while (sent[0] >= 0x80 or sent[0] == 0x1B) and _lacks_more(sent) and select.select([number], [], [], _SOON)[0]:
        sent += os.read(number, 1)
    return sent.decode("utf-8", "replace")


def _lacks_more(sent: bytes) -> bool:
    """Whether more belongs to what was sent: an escape ends with a letter or ``~``, a character with its last byte."""
    if sent[0] == 0x1B:
        return len(sent) < 3 or not (sent[-1:].isalpha() or sent.endswith(b"~"))
    return len(sent) < (2 if sent[0] < 0xE0 else 3 if sent[0] < 0xF0 else 4)


def edit_line(prompt: str, text: str) -> str | None:
    """The line with ``text`` in it to begin with; None where it was broken off."""
    prefill = _find_prefill()
    prefill(text)
    try:
        with _release_keys():
            return input(f"{prompt} ")
    except (KeyboardInterrupt, EOFError):
        return None
    finally:
        prefill(None)


def _find_prefill() -> Callable[[str | None], None]:
    """Puts a text into the next line that is asked for. Windows has no readline; there the line begins empty."""
    try:
        import readline
    except ImportError:
        return lambda text: None
    return lambda text: readline.set_startup_hook(None if text is None else lambda: readline.insert_text(text))
