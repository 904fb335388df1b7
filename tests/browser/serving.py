"""The shipped site in the two ways in which readers get it: as plain files, and from its own server."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

PROGRAMS = Path(sys.executable).parent


class Files(NamedTuple):
    """A written site: its folder, and a sample of the addresses of its pages, kind by kind."""

    folder: Path
    samples: dict[str, list[str]]

    @property
    def pages(self) -> list[str]:
        """The samples of all kinds."""
        return [path for paths in self.samples.values() for path in paths]

    def list_html(self) -> list[Path]:
        return sorted(self.folder.rglob("*.html"))


class QuietFiles(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        """Keep the log of the tests free of requests."""


@contextmanager
def serve_files(folder: Path) -> Iterator[str]:
    """The folder behind Python's plain file server; gives its origin."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietFiles, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def serve_market(on: str) -> Iterator[str]:
    """The product's own server in a process of its own, on a port that is free; gives its origin."""
    command = [str(PROGRAMS / "mikiwame"), "serve", "--port", "0", "--on", on]
    environment = os.environ | {"PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        try:
            yield find_origin(process)
        finally:
            process.terminate()


def find_origin(process: subprocess.Popen[str]) -> str:
    """Wait for the line that says where the server listens, and keep its later lines from filling the pipe."""
    assert process.stdout
    said = []
    for line in process.stdout:
        said.append(line)
        found = re.search(r"http://(?:127\.0\.0\.1|localhost):[1-9]\d*", line)
        if found:
            threading.Thread(target=process.stdout.read, daemon=True).start()
            return found.group()
    raise AssertionError(f"The server never said where it listens: {''.join(said)}")
