"""The browser of the tests: Debian's Chromium, and Lighthouse in it."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

CHROMIUM = "/usr/bin/chromium"

_SHELL = "/usr/bin/chromium-headless-shell"

BROWSER = _SHELL if Path(_SHELL).exists() else CHROMIUM
"""What opens the pages: Chromium without all that belongs to its windows, which takes half of the processor's time for
the same pages; where Debian's package of it is missing, Chromium itself.
"""
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Chromium as root in a container, and silent towards the network."""

NODE = Path(sys.executable).parent / "node"
LIGHTHOUSE = Path(__file__).parents[2] / "node_modules" / "lighthouse" / "cli" / "index.js"
PATIENCE = 120
"""Seconds for one report; on a quiet machine it takes about ten."""


class Report(NamedTuple):
    """Category -> points of 100, and a line for each audit that is not passed."""

    scores: dict[str, int]
    failed: list[str]


def run_lighthouse(address: str, categories: Sequence[str]) -> Report:
    """Load a page as Lighthouse's phone does (its slow network and processor are simulated) and judge it."""
    command = [
        *(str(NODE), str(LIGHTHOUSE), address, "--quiet", "--output=json", "--output-path=stdout"),
        f"--only-categories={','.join(categories)}",
        f"--chrome-flags={' '.join(('--headless', *FLAGS))}",
    ]
    environment = os.environ | {"CHROME_PATH": CHROMIUM}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr
    return read_report(json.loads(done.stdout))


def read_report(report: dict[str, Any]) -> Report:
    audits = report["audits"]
    counted = {
        reference["id"]
        for category in report["categories"].values()
        for reference in category["auditRefs"]
        if reference["weight"]
    }
    return Report(
        {name: round(100 * (category["score"] or 0)) for name, category in report["categories"].items()},
        [describe(audits[name]) for name in sorted(counted) if audits[name]["score"] not in {None, 1}],
    )


def describe(audit: dict[str, Any]) -> str:
    items = audit.get("details", {}).get("items", [])
    shown = "; ".join(str(item.get("node", {}).get("snippet") or item.get("description") or item) for item in items[:3])
    return f"{audit['id']} ({audit['score']}): {audit['title']} {audit.get('displayValue', '')} {shown[:400]}"
