"""Every kind of page, in both languages, as it reaches a screen reader, a reader of forced colours, and one who needs
text twice as large: read from one visit to each page.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, CDPSession, Page
from tests.browser.conftest import PATIENCE
from tests.browser.reader import FIND_RING, OVERFLOW
from tests.browser.serving import Files

WIDTH, HEIGHT = 390, 844

DEFAULT = {"standard": 16, "fixed": 13}
TWICE = {"standard": 32, "fixed": 26}
"""Sizes of text in CSS pixels that a reader sets in the browser."""

LEAST_CONTRAST = 4.5

CONTROLS = {"link", "button", "textbox", "searchbox", "checkbox", "radio", "slider", "combobox", "spinbutton"}
CONTROLS |= {"DisclosureTriangle"}

OPEN_DETAILS = "() => document.querySelectorAll('details').forEach((one) => (one.open = true))"

LIST_LINKS = """() => [...document.querySelectorAll("main a[href]")].filter((one) => !one.closest("td")).map((one) =>
  [(one.getAttribute("aria-label") || one.textContent).trim().replace(/\\s+/g, " "),
  new URL(one.getAttribute("href"), document.baseURI).href])"""
"""Links outside the cells of tables, whose row says of what they are: how each is named, and where it leads."""

LIST_CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  if (one.matches(".unseen, .skip") || one.closest(".unseen, svg, textarea") || !one.checkVisibility()) return false;
  if (style.clipPath !== "none" || !one.textContent.trim() || style.display === "inline") return false;
  const isHiding = (way) => way === "hidden" || way === "clip";
  return (isHiding(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (isHiding(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName} ${one.className} ${one.textContent.trim().slice(0, 30)}`)"""
"""Elements that hide a part of their text."""

LIST_PALE = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const known = new Map();
  const read = (colour) => {
    if (!known.has(colour)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(colour);
  };
  const light = (colour) => read(colour).slice(0, 3).map((one) => one / 255)
    .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const contrast = (one, two) => {
    const [low, high] = [light(one), light(two)].sort((first, second) => first - second);
    return (high + 0.05) / (low + 0.05);
  };
  const page = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll(".drawn svg")].filter((one) => one.checkVisibility()).flatMap((picture) => {
    const shapes = [...picture.querySelectorAll("rect, path, circle")].filter((one) =>
      !["none", "transparent"].includes(getComputedStyle(one).fill) && read(getComputedStyle(one).fill)[3] === 255);
    const boxes = shapes.map((one) => [one, one.getBoundingClientRect()]);
    return [...picture.querySelectorAll("text")].map((text) => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const below = boxes.filter(([one, box]) => one.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING
        && box.left <= x && box.right >= x && box.top <= y && box.bottom >= y).pop();
      const paper = below ? getComputedStyle(below[0]).fill : page;
      return [text.textContent, contrast(getComputedStyle(text).fill, paper)];
    });
  }).filter(([text, found]) => text.trim() && found < LEAST).map(([text, found]) => `${text} ${found.toFixed(1)}`);
}""".replace("LEAST", str(LEAST_CONTRAST))
"""Words of the pictures in a page that do not stand out from what is drawn or coloured behind them."""

LIST_SAME = """() => [...document.querySelectorAll(".steps, .kinds, .top nav, .chips")].flatMap((group) => {
  const all = [...group.querySelectorAll("span, a")].filter((one) => one.checkVisibility());
  const isChosen = (one) => one.matches("[aria-current], :checked + span");
  const look = (one) => {
    const style = getComputedStyle(one);
    const sides = ["Top", "Right", "Bottom", "Left"];
    const border = sides.flatMap((side) => ["Width", "Style", "Color"].map((part) => style[`border${side}${part}`]));
    const { color, backgroundColor, fontWeight, textDecorationLine, outlineStyle } = style;
    return [color, backgroundColor, fontWeight, textDecorationLine, outlineStyle, ...border].join();
  };
  const chosen = all.filter(isChosen);
  const others = all.filter((one) => !isChosen(one)).map(look);
  return chosen.filter((one) => others.includes(look(one))).map((one) => one.textContent.trim());
})"""
"""What is chosen of a group and looks like what is not."""


class Node(NamedTuple):
    """What assistive software is told of one thing, in the order in which it is read."""

    role: str
    name: str
    told: dict[str, Any]


class Seen(NamedTuple):
    """What one visit to a page shows."""

    nodes: list[Node]
    links: list[tuple[str, str]]
    forced: dict[str, list[str]]
    overflow: int
    cut: list[str]


@pytest.fixture(scope="module")
def seen(browser: Browser, static: str, files: Files) -> Iterator[dict[str, Seen]]:
    """Each kind of page by its first address, in each language."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT})
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    paths = [prefix + paths[0] for prefix in ("", "/en") for paths in files.samples.values()]
    yield {path: visit(page, session, static + path) for path in paths}
    context.close()


def visit(page: Page, session: CDPSession, address: str) -> Seen:
    page.goto(address)
    page.evaluate(OPEN_DETAILS)
    nodes, links = read_tree(session), page.evaluate(LIST_LINKS)
    forced = {scheme: look_forced(page, scheme) for scheme in ("light", "dark")}
    page.emulate_media(forced_colors="none", color_scheme="light")
    session.send("Page.setFontSizes", {"fontSizes": TWICE})
    large = page.evaluate(OVERFLOW), page.evaluate(LIST_CUT)
    session.send("Page.setFontSizes", {"fontSizes": DEFAULT})
    return Seen(nodes, links, forced, *large)


def look_forced(page: Page, scheme: Any) -> list[str]:
    page.emulate_media(forced_colors="active", color_scheme=scheme)
    page.evaluate("scrollTo(0, 0)")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    ring = page.evaluate(f"() => ({FIND_RING})(document.activeElement)")
    return [*page.evaluate(LIST_PALE), *page.evaluate(LIST_SAME), *([] if ring else ["nothing shows the focus"])]


def read_tree(session: CDPSession) -> list[Node]:
    """The accessibility tree from above to below, without what is kept from it."""
    rows = session.send("Accessibility.getFullAXTree")["nodes"]
    below = {row["nodeId"]: row for row in rows}
    order, left = [], [rows[0]["nodeId"]]
    while left:
        row = below[left.pop()]
        left += reversed([one for one in row.get("childIds", []) if one in below])
        if not row.get("ignored"):
            told = {one["name"]: one["value"].get("value") for one in row.get("properties", [])}
            told |= {"value": row["value"]["value"]} if "value" in row else {}
            order.append(Node(row["role"]["value"], row.get("name", {}).get("value", ""), told))
    return order


def keep(nodes: list[Node], *roles: str) -> list[Node]:
    return [node for node in nodes if node.role in roles]


def test_landmarks_come_in_order_and_those_of_one_kind_are_told_apart(seen: dict[str, Seen]) -> None:
    for path, page in seen.items():
        frame = [node.role for node in keep(page.nodes, "banner", "main", "contentinfo")]
        assert frame == (["main"] if "/embed/" in path else ["banner", "main", "contentinfo"]), path
        ways = [node.name for node in keep(page.nodes, "navigation", "region")]
        assert all(ways), path
        assert len(set(ways)) == len(ways), (path, ways)


def test_headings_lead_through_the_page_without_a_gap(seen: dict[str, Seen]) -> None:
    for path, page in seen.items():
        levels = [node.told["level"] for node in keep(page.nodes, "heading")]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(below <= above + 1 for above, below in pairwise(levels)), (path, levels)
        assert all(node.name.strip() for node in keep(page.nodes, "heading")), path


def test_every_control_and_picture_has_a_name(seen: dict[str, Seen]) -> None:
    for path, page in seen.items():
        nameless = [node for node in keep(page.nodes, *CONTROLS, "image", "table") if not node.name.strip()]
        # A table that stands right below its heading is named by it for the eye alone.
        assert [node.role for node in nameless if node.role != "table"] == [], path


def test_one_name_leads_to_one_place(seen: dict[str, Seen]) -> None:
    for path, page in seen.items():
        many = Counter(name for name, _ in {(name, to) for name, to in page.links})
        assert {name: count for name, count in many.items() if count > 1} == {}, path


def test_every_table_tells_its_rows_or_columns(seen: dict[str, Seen]) -> None:
    for path, page in seen.items():
        tables = len(keep(page.nodes, "table"))
        heads = keep(page.nodes, "columnheader", "rowheader")
        assert not tables or heads, path
        assert all(node.name.strip() for node in heads), path


def test_the_comparison_tells_what_is_chosen_and_how_much(seen: dict[str, Seen]) -> None:
    for path in ("/compare", "/en/compare"):
        nodes = seen[path].nodes
        steps = keep(nodes, "radio")
        assert sum(one.told.get("checked") == "true" for one in steps) == len(steps) / 3
        sliders = keep(nodes, "slider")
        assert len(sliders) >= 10
        assert all(0 <= float(one.told["value"]) <= float(one.told["valuemax"]) for one in sliders)
        assert all(one.told.get("expanded") for one in keep(nodes, "DisclosureTriangle"))


def test_in_forced_colours_nothing_vanishes_and_the_focus_is_seen(seen: dict[str, Seen]) -> None:
    assert {(path, scheme): said for path, one in seen.items() for scheme, said in one.forced.items() if said} == {}


def test_text_twice_as_large_fits_and_is_not_cut(seen: dict[str, Seen]) -> None:
    assert {path: one.overflow for path, one in seen.items() if one.overflow > 0} == {}
    assert {path: one.cut for path, one in seen.items() if one.cut} == {}
