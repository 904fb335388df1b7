"""What the tests of the doors share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import SHIPPED, load_shipped

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line import options
from mikiwame.pipeline import load


@pytest.fixture(autouse=True, scope="session")
def _read_shipped_once() -> Iterator[None]:
    """The shipped catalogue, which no test changes, is read once for all commands; every other one is read anew."""

    def load_shipped_once(folder: Path, *, begun: bool = False) -> Catalogue:
        return load_shipped() if folder.resolve() == SHIPPED / "medical-office" else load(folder, begun=begun)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(options, "load", load_shipped_once)
        yield
