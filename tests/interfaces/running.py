"""The program as it is typed, run in this process: what it prints, what it complains of and how it ends."""

import io
import json
import sys
from dataclasses import dataclass
from typing import Any

import pytest

from mikiwame.interfaces.command_line import main


@dataclass(frozen=True)
class Ran:
    """How one run of the program ended; both outputs are in UTF-8, whatever the machine is set to."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: str, stdin: str | bytes = "") -> Ran:
    """Type ``mikiwame`` and these arguments, with streams of their own in place of this process's."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    written, complained = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["mikiwame", *arguments])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given), encoding="utf-8"))
        patch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="ascii"))
        patch.setattr(sys, "stderr", io.TextIOWrapper(complained, encoding="ascii"))
        status = _end()
        sys.stderr.flush()
        return Ran(status, written.getvalue().decode("utf-8"), complained.getvalue().decode("utf-8"))


def _end() -> int:
    """The exit status, as a shell would be told it."""
    try:
        main()
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    return 0


def ask(*arguments: str) -> Any:
    """The answer as JSON."""
    done = run(*arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
