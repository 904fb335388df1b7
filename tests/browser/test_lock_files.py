"""What the tests of the pages need is pinned by hash, and its lock files name no address to get it from."""

import json
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_driver_is_pinned_by_hash_and_names_no_address() -> None:
    text = (ROOT / "tests" / "browser" / "requirements.txt").read_text(encoding="utf-8")
    pins = [line for line in text.splitlines() if "==" in line]

    assert pins
    assert all(line.endswith("\\") for line in pins)
    assert text.count("--hash=sha256:") >= len(pins)
    assert "://" not in text


def test_the_checkers_are_pinned_by_hash_and_name_no_address() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    installed = {path: package for path, package in packages.items() if path}

    assert {"node_modules/axe-core", "node_modules/lighthouse", "node_modules/vnu-jar"} <= set(installed)
    assert [path for path, package in installed.items() if not package["integrity"].startswith("sha512-")] == []
    assert [path for path, package in installed.items() if "resolved" in package] == []
