"""A real server that is begun again whenever it dies: `python -m tests.interfaces.http.nursery MARKET ADDRESS`.

The market is read once. Each server is a fork that has all ready but its database and its threads. The number of each
one's process is printed.
"""

import os
import sys
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, cast

import uvicorn
import uvicorn.loops.asyncio
import uvicorn.protocols.http.h11_impl

from mikiwame.interfaces.http import create_app
from mikiwame.interfaces.http.reporting import Reporting
from mikiwame.interfaces.sockets import open_socket
from mikiwame.pipeline import load
from mikiwame.publishing.pages.reporting import list_shown
from mikiwame.reports import Limits, open_reports
from mikiwame.reports.store import Store
from mikiwame.words import speak

DAY = date(2026, 7, 1)
FIGURE = ("alpha", "exam_fee")
MANY = Limits(100_000, 100_000)


class LateStore:
    """Opens the database in the process that first asks for something of it."""

    def __init__(self, address: str) -> None:
        self._address = address

    @cached_property
    def _store(self) -> Store:
        return open_reports(self._address, MANY)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


def main(market: str, address: str) -> None:
    store = cast(Store, LateStore(address))
    app = create_app(load(Path(market)), lambda: DAY, reporting=Reporting(store, lambda: datetime.now(UTC)))
    # Opened once here, so that no server has to load what it takes; it opens its own.
    open_reports(address, MANY).close()
    list_shown(app.editions.current.site.known, *FIGURE, speak("ja"))
    opened = open_socket("127.0.0.1", 0)
    print(opened.getsockname()[1], flush=True)
    while True:
        child = os.fork()
        if not child:
            config = uvicorn.Config(app, http="h11", loop="asyncio", ws="none", log_config=None, lifespan="off")
            uvicorn.Server(config).run(sockets=[opened])
            os._exit(0)
        print(child, flush=True)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
