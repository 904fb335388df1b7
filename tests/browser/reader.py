"""A reader of the site: goes from page to page by what is written there, by mouse or by keyboard alone."""

import re
from typing import Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Response, expect

Hand = Literal["mouse", "keyboard"]
Role = Literal["link", "button", "searchbox", "slider"]

HEADED = 30_000
"""Milliseconds in which a page must have its heading: it is there as soon as the page is, but machines are shared."""

MOST_STOPS = 600
"""Tab stops after which a thing counts as out of reach of the keyboard."""

FIND_RING = """element => {
  const style = getComputedStyle(element);
  const drawn = style.outlineStyle !== "none" && (style.outlineStyle === "auto" || parseFloat(style.outlineWidth) > 0);
  return element.matches(":focus-visible") && (drawn || style.boxShadow !== "none");
}"""
COUNT_STOPS = """element => {
  if (element === document.activeElement) return 0;
  const reached = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex]";
  const stops = [...document.querySelectorAll(reached)].filter((one) => one.tabIndex >= 0 && !one.disabled
    && (one.type !== "radio" || one.checked || one === element || one === document.activeElement)
    && one.checkVisibility({ visibilityProperty: true }));
  return stops.includes(element) ? stops.indexOf(element) - stops.indexOf(document.activeElement) : 1;
}"""
"""About how many stops a thing is ahead of the focus, less than 0 where it is behind; 0 alone is certain."""

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
KEPT = "() => document.cookie + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"


class Manner(NamedTuple):
    """How a reader comes: the width of the screen in CSS pixels, scripts on or off, and by which hand."""

    width: int
    scripts: bool
    hand: Hand

    def __str__(self) -> str:
        return f"{self.width}px-{'scripts' if self.scripts else 'no-scripts'}-{self.hand}"


MANNERS = tuple(
    Manner(width, scripts, hand) for width in (390, 1280) for scripts in (True, False) for hand in get_args(Hand)
)
"""Every manner that the walks are tried in."""


class Reader:
    """Drives one page and notes everything that a careful visitor would complain of, in ``complaints``."""

    def __init__(self, context: BrowserContext, origin: str, hand: Hand = "mouse") -> None:
        self.page: Page = context.new_page()
        self.origin = origin
        self.hand = hand
        self.complaints: list[str] = []
        self._host = urlsplit(origin).netloc
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.where}: script error: {error}"))
        self.page.on("request", self._note_request)
        self.page.on("response", self._note_response)

    @property
    def path(self) -> str:
        """Where the reader is, without the slash that a file server puts behind a folder."""
        return urlsplit(self.page.url).path.rstrip("/") or "/"

    @property
    def main(self) -> Locator:
        """What is on the page beside its head and foot."""
        return self.page.get_by_role("main")

    @property
    def where(self) -> str:
        """The address without the host, for complaints."""
        return self.page.url.removeprefix(self.origin)

    def open(self, path: str) -> None:
        self.page.goto(self.origin + path)
        self.look()

    def find(self, role: Role, name: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        """The first thing of this role that is named so, as assistive software names it."""
        return (within or self.page).get_by_role(role, name=name).first

    def follow(self, link: Locator) -> None:
        """Follow a link to its page and look around there."""
        before = self.page.url
        self.press(link)
        self.page.wait_for_url(lambda url: url != before)
        self.look()

    def press(self, thing: Locator) -> None:
        """Press a link, a button or a summary."""
        if self.hand == "mouse":
            thing.click()
        else:
            self.walk_to(thing)
            self.page.keyboard.press("Enter")

    def hover(self, link: Locator) -> None:
        """Come to where a press would follow the link, and leave it at that."""
        if self.hand == "mouse":
            link.click(trial=True)
        else:
            self.walk_to(link)

    def write(self, field: Locator, text: str) -> None:
        if self.hand == "mouse":
            field.click()
        else:
            self.walk_to(field)
        self.page.keyboard.insert_text(text)

    def slide_up(self, slider: Locator) -> None:
        """Move a slider to its highest value."""
        if self.hand == "keyboard":
            self.walk_to(slider)
            self.page.keyboard.press("End")
            return
        box = slider.bounding_box()
        assert box
        slider.click(position={"x": box["width"] - 2, "y": box["height"] / 2})

    def walk_to(self, thing: Locator) -> None:
        """Press Tab, or Shift and Tab, until the thing has the focus, which must then be seen."""
        expect(thing).to_be_visible()
        # Found once, and not looked for at each of hundreds of stops, which would be most of a walk.
        found, pressed = thing.element_handle(), 0
        while ahead := found.evaluate(COUNT_STOPS):
            if pressed >= MOST_STOPS:
                raise AssertionError(f"{self.where}: {MOST_STOPS} presses of Tab do not reach {thing}")
            for _ in range(max(1, abs(ahead) - 1)):
                self.page.keyboard.press("Tab" if ahead > 0 else "Shift+Tab")
                pressed += 1
        assert found.evaluate(FIND_RING), f"{self.where}: nothing shows that the focus is on {thing}"

    def look(self) -> None:
        """Note what is wrong with the page as it stands."""
        expect(self.page.get_by_role("heading", level=1)).to_have_count(1, timeout=HEADED)
        overflow = self.page.evaluate(OVERFLOW)
        if overflow > 0:
            self.complaints.append(f"{self.where}: {overflow} px wider than the screen")
        kept = self.page.evaluate(KEPT)
        if kept != "{}{}" or self.page.context.cookies():
            self.complaints.append(f"{self.where}: keeps {kept} {self.page.context.cookies()}")

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{self.where}: console: {message.text}")

    def _note_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in {"data", "blob"} and parts.netloc != self._host:
            self.complaints.append(f"{self.where}: asks {parts.netloc}")

    def _note_response(self, response: Response) -> None:
        if response.status >= 400:
            self.complaints.append(f"{self.where}: {response.url} gives {response.status}")
