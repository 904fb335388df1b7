"""Lighthouse, as a phone, is content with the pages that most readers see; its runs are repeated by the benchmark."""

import pytest
from tests.browser.chromium import run_lighthouse
from tests.browser.serving import Files

LEAST = 98
"""Of 100."""

SURE = ("accessibility", "best-practices", "seo")
"""The categories that do not depend on how busy the machine is; ``benchmarks/bench_pages.py`` measures the other."""


@pytest.mark.parametrize("kind", ["/", "/compare", "/certifications/{slug}"])
def test_lighthouse_gives_at_least_98(files: Files, server: str, kind: str) -> None:
    report = run_lighthouse(server + files.samples[kind][0], SURE)

    low = {name: score for name, score in report.scores.items() if score < LEAST}
    assert low == {}, report.failed
