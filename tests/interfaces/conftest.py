"""What the tests of the doors share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import SHIPPED, load_shipped

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import language, options
from mikiwame.pipeline import load
from mikiwame.vocabulary.texts import LANGUAGES


@pytest.fixture(autouse=True, scope="session")
def _read_shipped_once() -> Iterator[None]:
    """The shipped catalogue, which no test changes, is read once for all commands; every other one is read anew."""

    def load_shipped_once(folder: Path, *, begun: bool = False) -> Catalogue:
        return load_shipped() if folder.resolve() == SHIPPED / "medical-office" else load(folder, begun=begun)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "load", load_shipped_once)
        yield


@pytest.fixture(autouse=True)
def _begin_in_no_language() -> None:
    """The program ends with its command, and forgets the language asked for; the process of tests goes on."""
    language._asked.set(LANGUAGES[0])
