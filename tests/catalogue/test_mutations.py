"""Real files of the shipped catalogue with a few lines spoilt: reading them ends in complaints, never worse."""

import functools
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mikiwame.catalogue import check_references, read_catalogue
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint

MARKET = Path(__file__).parents[2] / "catalogue" / "medical-office"

PASTED = "\uff1a:\u3000\u00a0\t -#[]{}\"'&*!|>%@`,\\\r\n\x00\u2028\u200b\ufeff\U0001f600円年a0<=\ud7ff"
"""Characters that mean something to YAML, that look like such, or that stray in with a copied page."""


@pytest.fixture(scope="module")
def small() -> Iterator[Path]:
    """One file of each kind in a market of their own, so that many are read in a short time."""
    with tempfile.TemporaryDirectory() as folder:
        market = Path(folder) / "market"
        for name in _list_names():
            (market / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(MARKET / name, market / name)
        yield market


@functools.cache
def _list_names() -> list[str]:
    """The market's own file and the largest below 3,000 bytes of each kind."""
    names = ["market.yaml"]
    for shelf in sorted(one for one in MARKET.iterdir() if one.is_dir()):
        files = [one for one in shelf.glob("*.yaml") if one.stat().st_size < 3_000]
        largest = max(files, key=lambda one: (one.stat().st_size, one.name))
        names.append(largest.relative_to(MARKET).as_posix())
    return names


@st.composite
def spoilt_texts(draw: st.DrawFn) -> tuple[str, str]:
    """The name of a file, and its text with one to three lines changed."""
    name = draw(st.sampled_from(_list_names()))
    lines = (MARKET / name).read_text(encoding="utf-8").splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 3))):
        number = draw(st.integers(0, len(lines) - 1))
        lines[number] = _spoil(draw, lines[number], lines)
    return name, "".join(lines)


def _spoil(draw: st.DrawFn, line: str, lines: list[str]) -> str:
    """A line with characters swapped, deleted, replaced or pasted, indented otherwise, doubled, or left out."""
    at = draw(st.integers(0, max(0, len(line) - 2)))
    pasted = draw(st.text(st.sampled_from(PASTED), min_size=1, max_size=3))
    return draw(
        st.sampled_from(
            [
                line[:at] + line[at + 1 : at + 2] + line[at : at + 1] + line[at + 2 :],
                line[:at] + line[at + 1 :],
                line[:at] + pasted + line[at + 1 :],
                line[:at] + pasted + line[at:],
                pasted + line,
                " " * draw(st.integers(0, 12)) + line.lstrip(),
                line + line,
                line + draw(st.sampled_from(lines)),
                "",
            ]
        )
    )


def check(market: Path) -> list[Complaint]:
    catalogue = read_catalogue(market)
    return [say_complaint(one, speak("en")) for one in catalogue.complaints + check_references(catalogue)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoilt=spoilt_texts())
def test_a_spoilt_file_gives_complaints_and_nothing_else(spoilt: tuple[str, str], small: Path) -> None:
    name, text = spoilt
    (small / name).write_bytes(text.encode())
    try:
        complaints = check(small)
    finally:
        shutil.copy(MARKET / name, small / name)

    lines = text.count("\n") + text.count("\r") + text.count("\u2028") + 1
    for complaint in complaints:
        assert complaint.file
        assert complaint.line >= 0
        assert complaint.message.endswith((".", "?"))
        assert "\n" not in str(complaint)
        if complaint.file == name:
            assert complaint.line <= lines


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=st.binary(max_size=200), at=st.integers(0, 2_000))
def test_bytes_of_another_kind_give_complaints_and_nothing_else(raw: bytes, at: int, small: Path) -> None:
    name = _list_names()[-1]
    whole = (MARKET / name).read_bytes()
    (small / name).write_bytes(whole[:at] + raw + whole[at:])
    try:
        complaints = check(small)
    finally:
        shutil.copy(MARKET / name, small / name)

    assert all(complaint.message.endswith((".", "?")) for complaint in complaints)
