"""Both kinds of database, of which each test that asks for an ``address`` gets an empty one."""

from collections.abc import Iterator

import pytest
from tests.reports.databases import MakeAddress, make_files, run_postgresql


@pytest.fixture(scope="session")
def postgresql() -> Iterator[MakeAddress]:
    with run_postgresql() as make:
        yield make


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def make_address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> MakeAddress:
    if request.param == "sqlite":
        return make_files(tmp_path_factory.mktemp("reports"))
    made: MakeAddress = request.getfixturevalue("postgresql")
    return made


@pytest.fixture
def address(make_address: MakeAddress) -> str:
    return make_address()
