"""The options by which a server keeps readers' reports and tells its figures."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from mikiwame.interfaces.command_line.options import make_reader, read_moment
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.interfaces.command_line.reporting import ADDRESS
from mikiwame.reports import Limits, open_reports
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    from mikiwame.interfaces.http.reporting import Reporting

_read_limit = make_reader(1, 1_000_000_000)

KeepReportsOption = Annotated[
    str | None,
    typer.Option(
        "--reports",
        help="Take readers' reports and keep them there: sqlite:///FILE or postgresql://USER@HOST/NAME.",
        metavar="ADDRESS",
        envvar=ADDRESS,
        show_envvar=True,
    ),
]
PerSenderOption = Annotated[
    int,
    typer.Option(
        "--reports-per-sender", help="Reports of one sender on one day (UTC).", metavar="N", parser=_read_limit
    ),
]
PerDayOption = Annotated[
    int,
    typer.Option("--reports-per-day", help="Reports of all on one day (UTC).", metavar="N", parser=_read_limit),
]
TrustOption = Annotated[
    list[str] | None,
    typer.Option(
        "--trust-proxy",
        help="Address or network of a proxy whose X-Forwarded-For tells who sends a report. May be repeated.",
        metavar="ADDRESS",
    ),
]
MetricsOption = Annotated[
    int | None,
    typer.Option(
        "--metrics",
        help="Port for figures in the format of Prometheus.",
        metavar="PORT",
        parser=make_reader(1, 65_535),
    ),
]
MetricsHostOption = Annotated[
    str | None,
    typer.Option("--metrics-host", help="Address at which --metrics listens. Default: that of --host.", metavar="HOST"),
]


@contextmanager
def keep_reports(address: str | None, limits: Limits, proxies: list[str]) -> "Iterator[Reporting | None]":
    """What a server needs to keep reports; None where no address is given.

    :raises MikiwameError: for a database that cannot be opened, or a proxy that is no address.
    """
    if not address:
        if proxies:
            raise OptionError(Reason("asked.proxy_without_reports"))
        yield None
        return
    store = open_reports(address, limits)
    # Imported here: its libraries are an extra of the package.
    from mikiwame.interfaces.http.reporting import Reporting
    from mikiwame.interfaces.http.senders import read_network

    try:
        yield Reporting(store, read_moment, tuple(map(read_network, proxies)))
    finally:
        store.close()
