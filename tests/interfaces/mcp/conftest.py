"""A server of both shipped markets, asked by the library's own client in this process."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mcp import Client
from mcp.server import MCPServer
from tests.conftest import SHIPPED
from tests.interfaces.http.conftest import run as run_apart

from mikiwame.interfaces.mcp import Library, create_server

DAY = date(2026, 11, 28)
MARKETS = ("medical-office", "bookkeeping")

Ask = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def library() -> Library:
    return Library({name: Path(SHIPPED / name) for name in MARKETS}, lambda _: DAY)


@pytest.fixture(scope="session")
def server(library: Library) -> MCPServer[object]:
    return create_server(library, "en")


@pytest.fixture(scope="session")
def ask(server: MCPServer[object]) -> Ask:
    """Call a tool and take its structured result, which is the text too."""

    def call(tool: str, arguments: dict[str, Any] | None = None) -> dict[str, Any]:
        return call_all(server, [(tool, arguments or {})])[0]

    return call


def call_all(server: MCPServer[object], calls: list[tuple[str, dict[str, Any]]]) -> list[dict[str, Any]]:
    async def run() -> list[dict[str, Any]]:
        async with Client(server) as client:
            results = [await client.call_tool(tool, arguments) for tool, arguments in calls]
        for result in results:
            assert result.structured_content is not None
            assert result.is_error == ("error" in result.structured_content)
        return [dict(result.structured_content or {}) for result in results]

    return run_apart(run())
