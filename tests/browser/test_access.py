"""On every kind of page axe-core finds nothing to mend and a visitor nothing to complain of, in light and in dark."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

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

Scheme = Literal["light", "dark"]
Look = tuple[int, Scheme]
"""Width of the screen in CSS pixels and colour scheme."""

LOOKS: tuple[Look, ...] = ((390, "dark"), (1280, "light"))
"""Each width and each scheme once."""

REFUSED = ("/advice?age=nobody", "/nothing")
REFUSAL_LOOKS: tuple[Look, ...] = ((390, "light"), (390, "dark"))

HEIGHT = 844
MANNER = Manner(390, True, "mouse")
Meet = Callable[[str, Manner], Reader]


def test_no_page_of_the_plain_files_has_a_fault(files: Files, static: str, meet: Meet) -> None:
    assert not (found := list_faults(meet(static, MANNER), files.pages)), "\n".join(found)


def test_no_answer_of_the_server_has_a_fault(server: str, meet: Meet) -> None:
    assert not (found := list_faults(meet(server, MANNER), ASKED)), "\n".join(found)


def test_no_refusal_of_the_server_has_a_violation(server: str, meet: Meet) -> None:
    reader = meet(server, MANNER)

    found = [line for path in REFUSED for line in list_violations(reader, path, REFUSAL_LOOKS)]

    assert not found, "\n".join(found)


def list_faults(reader: Reader, paths: Sequence[str]) -> list[str]:
    return [line for path in paths for line in list_violations(reader, path, LOOKS)] + reader.complaints


def list_violations(reader: Reader, path: str, looks: Sequence[Look]) -> list[str]:
    """One line per violation, with what is needed to mend it, in every look of a page that is opened once. What is
    folded away is opened first.
    """
    look_at(reader, looks[0])
    reader.open(path)
    reader.page.evaluate(OPEN_DETAILS)
    reader.page.evaluate(AXE)
    return [line for look in looks for line in list_violations_of_look(reader, path, look)]


def list_violations_of_look(reader: Reader, path: str, look: Look) -> list[str]:
    look_at(reader, look)
    reader.look()
    return [
        f"{path} {look}: {violation['id']}: {violation['help']}: {node['html'][:120]} {node['failureSummary'][:200]}"
        for violation in reader.page.evaluate(RUN)
        for node in violation["nodes"]
    ]


def look_at(reader: Reader, look: Look) -> None:
    width, scheme = look
    reader.page.set_viewport_size({"width": width, "height": HEIGHT})
    reader.page.emulate_media(color_scheme=scheme)
