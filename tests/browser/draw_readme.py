"""The pictures at the head of README.md and README.ja.md: ``make pictures`` draws them anew from the product itself."""

import os
import subprocess
from html import escape
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright
from tests.browser.chromium import CHROMIUM, FLAGS
from tests.browser.serving import PROGRAMS, serve_market

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
DAY = "2026-11-27"
LANGUAGES = {"ja": "/", "en": "/en/"}
"""Language -> its front page."""

WIDTH, HEIGHT = 1000, 640
COLUMNS, LINES = 84, 24
COLOURS = 96

STYLE = (
    "body{margin:0;background:#15181c}pre{margin:0;padding:20px 24px;color:#e7e9ec;"
    "font:16px/1.45 'Noto Sans Mono CJK JP',monospace}b{color:#8ec2ff;font-weight:400}"
)


def draw_site(browser: Browser, address: str, language: str) -> bytes:
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale=language, color_scheme="light")
    page = context.new_page()
    page.goto(address)
    taken = page.screenshot()
    context.close()
    return taken


def draw_command(browser: Browser, language: str) -> bytes:
    """What a terminal shows of the comparison, the command first."""
    asked = ["compare", "--category", "general", *(["--lang", "en"] if language == "en" else [])]
    command = [str(PROGRAMS / "mikiwame"), *asked, "--on", DAY]
    environment = os.environ | {"COLUMNS": str(COLUMNS)}
    said = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    shown = "\n".join(said.splitlines()[:LINES])
    html = f"<!doctype html><style>{STYLE}</style><pre><b>$ mikiwame {' '.join(asked)}</b>\n{escape(shown)}</pre>"
    page = browser.new_page(viewport={"width": WIDTH, "height": 100})
    page.set_content(html)
    taken = page.locator("pre").screenshot()
    page.close()
    return taken


def write_small(taken: bytes, path: Path) -> None:
    """With few colours, which letters and boxes do not miss, at a third of the bytes."""
    reduced = Image.open(BytesIO(taken)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    reduced.save(path, "PNG", optimize=True)


def draw_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    with serve_market(DAY) as origin, sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for language, front in LANGUAGES.items():
            write_small(draw_site(browser, origin + front, language), FOLDER / f"site.{language}.png")
            write_small(draw_command(browser, language), FOLDER / f"command.{language}.png")
        browser.close()


if __name__ == "__main__":
    draw_all()
