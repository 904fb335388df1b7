"""The examples that the page on robustness prints must run and hold."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "robustness.md"
EXAMPLES = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("number", range(2))
def test_an_example_of_the_page_runs_and_holds(number: int) -> None:
    assert "assert" in EXAMPLES[number]

    exec(compile(EXAMPLES[number], f"{PAGE.name}, example {number}", "exec"), {})


def test_every_example_is_run() -> None:
    assert len(EXAMPLES) == 2
