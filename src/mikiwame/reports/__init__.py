"""What readers report of a figure, kept in a database until an editor has settled it.

This room knows no catalogue and no web: who shows a figure tells what was shown (:class:`Shown`), who takes a request
tells whose it is and when it came. Its libraries are an extra of the package, ``mikiwame[reports]``, and are loaded
when a database is opened.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mikiwame.reports.shapes import LIMITS, Erased, Limits, Report, Said, Settled, Shown, State
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    from mikiwame.reports.store import Store

__all__ = [
    "LIMITS",
    "Erased",
    "Limits",
    "Report",
    "Said",
    "Settled",
    "Shown",
    "State",
    "explain_trouble",
    "open_reports",
    "upgrade_reports",
]

NO_LIBRARIES = Reason("stored.no_libraries")


def open_reports(address: str, limits: Limits = LIMITS, *, new: bool = True) -> "Store":
    """The reports at an address such as ``sqlite:///reports.db`` or ``postgresql://host/name``; an empty database is
    made ready.

    :param new: whether a file that is not there is made.
    :raises MikiwameError: for an address of another kind, a database that cannot be reached, or one of an older or
        newer version of the program.
    """
    try:
        from mikiwame.reports.opening import open_store
    except ModuleNotFoundError:
        raise MikiwameError(NO_LIBRARIES) from None
    return open_store(address, limits, new=new)


@contextmanager
def explain_trouble() -> Iterator[None]:
    """What a database fails at within, for people.

    :raises MikiwameError: with the first line of what the database says; the others may hold what a reader wrote.
    """
    try:
        yield
    except MikiwameError:
        raise
    except Exception as error:
        from sqlalchemy.exc import SQLAlchemyError

        if not isinstance(error, SQLAlchemyError):
            raise
        told = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
        raise MikiwameError(Reason("stored.failed", {"because": told})) from None


def upgrade_reports(address: str) -> tuple[str | None, str]:
    """Bring the tables up to this version of the program; the revisions before (None: empty) and after.

    :raises MikiwameError: as :func:`open_reports`.
    """
    try:
        from mikiwame.reports.opening import upgrade
    except ModuleNotFoundError:
        raise MikiwameError(NO_LIBRARIES) from None
    return upgrade(address)
