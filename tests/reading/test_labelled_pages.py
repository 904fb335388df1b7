"""Some eighty pages of many kinds, labelled by hand: every figure is read as labelled, and nothing else is."""

import unicodedata
from collections.abc import Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from ruamel.yaml import YAML
from tests.conftest import load_shipped
from tests.reading.conftest import load_dictionary, read_bytes

from mikiwame.answers.names import index_certifications
from mikiwame.names import NameIndex
from mikiwame.reading.proposals import PageReading, Proposal

PAGES = YAML(typ="safe").load((Path(__file__).parent / "labelled.yaml").read_text(encoding="utf-8"))


class Label(NamedTuple):
    """``mark``: empty, ``?`` for what may be refused, ``!`` for what has to be; ``of``: qualifier -> value, ``*`` any,
    ``?…`` that or none.
    """

    mark: str
    field: str
    text: str
    of: dict[str, str]
    certification: str | None

    def fits(self, one: Proposal) -> bool:
        whole = level(self.text) == level(one.text)
        if (
            one.field != self.field
            or one.certification != self.certification
            or level(self.text) not in level(one.text)
        ):
            return False
        told = {name: value for name, value in asdict(one.qualifiers).items() if value}
        # Of a cell with the figures of several each tells in its own words what it is of.
        asked = self.of if whole else {name: value for name, value in self.of.items() if name in told}
        return "*" in self.of or (not set(told) - set(self.of) and all(map(self._fits, asked.items(), [told] * 9)))

    @staticmethod
    def _fits(wanted: tuple[str, str], told: dict[str, str]) -> bool:
        name, value = wanted
        found = told.get(name)
        return value == "*" or found == value.removeprefix("?") or (value.startswith("?") and found is None)


def level(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def read_labels(page: dict[str, object]) -> Iterator[Label]:
    for line in page["figures"]:  # type: ignore[attr-defined]
        mark = line[0] if line[0] in "?!~" else ""
        field, text, of, slug = [*(part.strip() for part in line.removeprefix(mark).split("|")), "", "", ""][:4]
        pairs = {"*": "*"} if of == "*" else {}
        for word in of.split():
            name, sign, value = word.partition("=")
            last = name if sign else next(reversed(pairs), "")
            pairs |= {last: value} if sign else {} if word == "*" else {last: f"{pairs[last]} {word}"}
        yield Label(mark, field, text, pairs, slug or str(page.get("certification") or "") or None)


@cache
def load_market(market: str) -> NameIndex:
    return index_certifications(load_shipped(market))


def read(page: dict[str, str]) -> PageReading:
    head = f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{page.get('title', '')}</title></head>"
    text = page["body"] if "ending" in page else f"{head}<body>{page['body']}</body></html>"
    address = f"page.{page.get('ending', 'html')}"
    names = load_market(page.get("market", "medical-office"))
    return read_bytes(text.encode(), names=names, headings=load_dictionary(), address=address)


@pytest.mark.parametrize("page", PAGES, ids=[page["name"] for page in PAGES])
def test_each_figure_is_read_as_it_was_labelled_and_nothing_else_is(page: dict[str, str]) -> None:
    reading = read(page)
    labels = list(read_labels(page))  # type: ignore[arg-type]
    words = {label.field for label in labels if label.mark == "~"}

    left = list(reading.proposals)
    lost = list[Label]()
    for label in labels:
        one = next((one for one in left if label.fits(one)), None)
        together = one or next((one for one in reading.proposals if label.fits(one) and label.text != one.text), None)
        if one and label.mark != "!":
            left.remove(one)
        elif not together and not label.mark:
            lost.append(label)

    assert reading.counts.holds
    assert lost == []
    assert [(one.field, one.text, one.certification) for one in left if one.field not in words] == []
