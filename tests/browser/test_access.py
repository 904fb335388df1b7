"""On every kind of page axe-core finds nothing to mend and a visitor nothing to complain of, in light and in dark."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from tests.browser.reader import Manner, Reader
from tests.browser.serving import Files

AXE = (Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
OPEN_DETAILS = "() => document.querySelectorAll('details').forEach(one => one.open = true)"

ASKED = (
    "/advice",
    "/advice?experience=none&age=30s&budget=30000&place=東京",
    "/compare?weight-exam-fee=5&only=home",
    "/names?q=医療事務",
    "/names?q=存在しない名前",
)
"""Addresses that only the server answers, or answers with a form."""

LOOKS = ((390, "dark"), (1280, "light"))
"""Width of the screen in CSS pixels and colour scheme: each width and each scheme once."""

REFUSED = ("/advice?age=nobody", "/nothing")

Scheme = Literal["light", "dark"]
Meet = Callable[[str, Manner], Reader]


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_page_of_the_plain_files_has_a_fault(
    files: Files, static: str, meet: Meet, width: int, scheme: Scheme
) -> None:
    reader = meet(static, Manner(width, True, "mouse"))

    found = list_faults(reader, scheme, files.pages)

    assert not found, "\n".join(found)


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_no_answer_of_the_server_has_a_fault(server: str, meet: Meet, width: int, scheme: Scheme) -> None:
    reader = meet(server, Manner(width, True, "mouse"))

    found = list_faults(reader, scheme, ASKED)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_refusal_of_the_server_has_a_violation(server: str, meet: Meet, scheme: Scheme) -> None:
    reader = meet(server, Manner(390, True, "mouse"))
    reader.page.emulate_media(color_scheme=scheme)

    found = [line for path in REFUSED for line in list_violations(reader, path)]

    assert not found, "\n".join(found)


def list_faults(reader: Reader, scheme: Scheme, paths: tuple[str, ...] | list[str]) -> list[str]:
    reader.page.emulate_media(color_scheme=scheme)
    found = [line for path in paths for line in list_violations(reader, path)]
    return found + reader.complaints


def list_violations(reader: Reader, path: str) -> list[str]:
    """One line a violation, with what is needed to mend it. What is folded away is opened first."""
    reader.open(path)
    reader.page.evaluate(OPEN_DETAILS)
    reader.look()
    reader.page.evaluate(AXE)
    return [
        f"{path}: {violation['id']}: {violation['help']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for violation in reader.page.evaluate(RUN)
        for node in violation["nodes"]
    ]
