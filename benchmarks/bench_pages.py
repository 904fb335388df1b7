"""The pages as Lighthouse's phone sees them: points in each category, the middle of several runs on our own server."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from statistics import median

from tests.browser.chromium import run_lighthouse
from tests.browser.serving import serve_market

from mikiwame.pipeline import load
from mikiwame.publishing.pages.site import build_site

MARKET = Path(__file__).parents[1] / "catalogue" / "medical-office"
DAY = date(2026, 11, 22)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 5
"""Odd, so that the middle is one of them; the performance of one run hangs on what else the machine does."""


def main() -> None:
    """Print one line per page."""
    first = build_site(load(MARKET), DAY).known.slugs[0]
    with serve_market(DAY.isoformat()) as origin:
        for path in ("/", "/compare", f"/certifications/{first}"):
            points = judge_often(origin + path)
            print(f"Lighthouse {path}: {', '.join(f'{name} {score:.0f}' for name, score in points.items())}")


def judge_often(address: str, categories: Sequence[str] = CATEGORIES) -> dict[str, float]:
    """Category -> the middle of its points of 100."""
    reports = [run_lighthouse(address, categories) for _ in range(RUNS)]
    return {name: median(report.scores[name] for report in reports) for name in categories}


if __name__ == "__main__":
    main()
