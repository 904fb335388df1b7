"""Single keys and lines typed on a terminal."""

import sys
from collections.abc import Callable

import typer

from mikiwame.vocabulary.complaints import MikiwameError

ENDED = ("\x03", "\x04", "\x1b")
"""Ctrl-C, Ctrl-D and Escape."""


def require_terminal(message: str) -> None:
    """:raises MikiwameError: with the message, where nobody sits at a keyboard."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MikiwameError(message)


def read_key() -> str:
    """One key, in lower case; ``q`` for Ctrl-C, Ctrl-D and Escape."""
    try:
        key = typer.getchar()
    except (KeyboardInterrupt, EOFError):
        return "q"
    return "q" if key in ENDED else key.lower()


def edit_line(prompt: str, text: str) -> str | None:
    """The line with ``text`` in it to begin with; None where it was broken off."""
    prefill = _find_prefill()
    prefill(text)
    try:
        typed = input(f"{prompt} ")
    except (KeyboardInterrupt, EOFError):
        return None
    finally:
        prefill(None)
    return typed


def _find_prefill() -> Callable[[str | None], None]:
    """Puts a text into the next line that is asked for. Windows has no readline; there the line begins empty."""
    try:
        import readline
    except ImportError:
        return lambda text: None
    return lambda text: readline.set_startup_hook(None if text is None else lambda: readline.insert_text(text))
