"""Logs as lines of JSON on standard error. They hold no visitor: no address, no query, no answers of a conversation."""

import asyncio
import json
import logging
import sys
from collections.abc import Callable
from datetime import UTC, datetime

from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.vocabulary.texts import LANGUAGES

Entry = tuple[str, bytes, int, int, float]
"""Method, path, status, bytes of the body, seconds."""

Watch = Callable[[Entry], None]

_LONGEST = 200
"""Bytes of a path that are worth writing down."""

_PRIVATE = tuple(f"{find_prefix(language)}/advice/" for language in LANGUAGES)
"""What follows are the answers of a person."""

_BATCH = 64
_WAIT = 0.5
"""Entries, and seconds, after which entries are written, so that a request does not wait for its own line."""


class AccessLog:
    """One line per request: ``method, path, status, bytes, ms``."""

    def __init__(self, base: str, watch: Watch | None = None) -> None:
        """Begin with no entries; ``watch`` is told of each too."""
        self._watch = watch
        self._private = [base + start for start in _PRIVATE]
        self._entries: list[Entry] = []

    def note(self, entry: Entry) -> None:
        if self._watch:
            self._watch(entry)
        self._entries.append(entry)
        if len(self._entries) >= _BATCH:
            self.flush()
        elif len(self._entries) == 1:
            asyncio.get_running_loop().call_later(_WAIT, self.flush)

    def flush(self) -> None:
        """Write down what has been noted."""
        entries, self._entries = self._entries, []
        if entries:
            sys.stderr.write("".join(map(self._write, entries)))
            sys.stderr.flush()

    def _write(self, entry: Entry) -> str:
        method, path, status, size, seconds = entry
        shown = path[:_LONGEST].decode("ascii", "replace")
        shown = next((f"{start}…" for start in self._private if shown.startswith(start)), shown)
        line = {"method": method[:10], "path": shown, "status": status, "bytes": size, "ms": round(seconds * 1e3, 3)}
        return json.dumps(line) + "\n"


class JsonFormatter(logging.Formatter):
    """What the server and its libraries report, a line each."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["traceback"] = self.formatException(record.exc_info)
        return json.dumps(line)


def set_up_logs() -> None:
    """Send everything from warnings upwards to standard error."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    for name in ("uvicorn", "mikiwame"):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [handler], False
        logger.setLevel(logging.WARNING)
