"""A market of thousands, made of the shipped one: its organisations and exams over and over under other names.

Each copy has names, addresses and figures of its own, and a part of the sources, so that different texts are as many as
in a real register. The same seed gives the same files.

    python -m benchmarks.make_large_market DIR --certifications 2000
"""

import argparse
import random
import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, product
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml  # type: ignore[import-untyped]  # its stubs are a package of their own

SHIPPED = Path(__file__).parents[1] / "catalogue" / "medical-office"
SHELVES = ("certifications", "organisations", "sources")
ALWAYS = "article-2025"
"""The source that speaks of most exams: every copy has it."""

ORGANISED = 3
"""Copies of the exams that one copy of the organisations holds."""

LEAST_NAME = 4
"""Characters from which a name is looked for in what pages print; a shorter one is part of other words."""

PLACES = "青赤白東西南北山川森海空星月花風雪石谷原島浜里泉"
TRADES = [
    "建築",
    "園芸",
    "陶芸",
    "水産",
    "畜産",
    "林業",
    "製菓",
    "製麺",
    "印刷",
    "縫製",
    "染色",
    "測量",
    "調律",
    "修復",
    "栽培",
    "醸造",
    "倉庫",
    "港湾",
    "鉄道",
    "航空",
]

LEAST_FIGURE = 1000
_FIGURE = re.compile(r"(?<![0-9,.])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{4,9})(円|人|名)")

File = dict[str, Any]


@dataclass(frozen=True)
class Shipped:
    """The shipped market: slug -> file, every scalar a text."""

    certifications: Mapping[str, File]
    organisations: Mapping[str, File]
    sources: Mapping[str, File]

    @cached_property
    def organisers(self) -> frozenset[str]:
        return frozenset(_list_names(self.organisations))

    @cached_property
    def names(self) -> re.Pattern[str]:
        """Every name of an exam or an organisation, the longest first."""
        found = self.organisers.union(_list_names(self.certifications))
        longest = sorted((one for one in found if len(one) >= LEAST_NAME), key=lambda one: (-len(one), one))
        return re.compile("|".join(map(re.escape, longest)))


@dataclass(frozen=True)
class Copy:
    """One copy: its number and that of the copy whose organisations hold it, the words before names, and its prices."""

    shipped: Shipped
    number: int
    held_by: int
    word: str
    holders: str
    factor: float

    def name(self, slug: str) -> str:
        return f"{slug}-{self.number}"

    def name_holder(self, slug: str) -> str:
        return f"{slug}-{self.held_by}"

    def rename(self, text: str) -> str:
        """A text with the copy's own words before the names in it."""
        return self.shipped.names.sub(
            lambda found: (self.holders if found[0] in self.shipped.organisers else self.word) + found[0], text
        )

    def change(self, told: Any) -> Any:
        """What a file tells, with other names, prices and counts of people."""
        if isinstance(told, dict):
            return {key: self.change(value) for key, value in told.items()}
        if isinstance(told, list):
            return [self.change(value) for value in told]
        return _FIGURE.sub(self._scale, self.rename(told))

    def move(self, address: str) -> str:
        """The same page at a host of the copy's own."""
        host = urlsplit(address).netloc
        return address.replace(host, f"{host}.copy-{self.number}.example", 1)

    def _scale(self, found: re.Match[str]) -> str:
        number = int(found[1].replace(",", ""))
        return found[0] if number < LEAST_FIGURE else f"{round(number * self.factor, -1):,.0f}{found[2]}"


def main() -> None:
    """Write the market that is asked for."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--certifications", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=17)
    asked.add_argument("--share", type=float, default=0.2, help="of the sources, that each copy has")
    told = asked.parse_args()
    made = write_market(told.folder, told.certifications, told.seed, told.share)
    print(f"{told.folder}: " + ", ".join(f"{count:,} {shelf}" for shelf, count in made.items()))


def write_market(folder: Path, certifications: int, seed: int = 17, share: float = 0.2) -> dict[str, int]:
    """Write a market into a new folder, of which the shipped market itself is the first part.

    :param share: of the sources, that each copy has beside the one that speaks of most exams.
    :return: shelf -> files.
    """
    shutil.copytree(SHIPPED, folder)
    shipped, draw = read_shipped(), random.Random(seed)
    of_a_copy = len(shipped.certifications)
    words = ["".join(pair) for pair in product(PLACES, TRADES)]
    draw.shuffle(words)
    for number in range(1, -(-certifications // of_a_copy)):
        held_by = (number - 1) // ORGANISED * ORGANISED + 1
        factor = draw.uniform(0.6, 1.5)
        copy = Copy(shipped, number, held_by, words[number % len(words)], words[held_by % len(words)], factor)
        sources = {slug for slug in shipped.sources if slug == ALWAYS or draw.random() < share}
        for name, file in list_files(
            copy, set(islice(shipped.certifications, certifications - number * of_a_copy)), sources
        ):
            text = yaml.dump(file, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000)
            (folder / name).write_text(text, encoding="utf-8")
    return {shelf: len(list((folder / shelf).glob("*.yaml"))) for shelf in SHELVES}


def read_shipped() -> Shipped:
    return Shipped(*({path.stem: _read(path) for path in sorted((SHIPPED / one).glob("*.yaml"))} for one in SHELVES))


def list_files(copy: Copy, exams: set[str], sources: set[str]) -> Iterator[tuple[str, File]]:
    """The files of a copy: of the exams that it has, and of what its sources say of them."""
    shipped = copy.shipped
    files = {slug: copy_source(copy, shipped.sources[slug], exams) for slug in sorted(sources)}
    told = {slug: file for slug, file in files.items() if file["readings"]}
    for slug in sorted(exams):
        yield f"certifications/{copy.name(slug)}.yaml", copy_exam(copy, shipped.certifications[slug], set(told))
    if copy.number == copy.held_by:
        for slug, file in shipped.organisations.items():
            yield f"organisations/{copy.name(slug)}.yaml", copy_organisation(copy, file, exams, set(told))
    for slug, file in told.items():
        yield f"sources/{copy.name(slug)}.yaml", file


def copy_exam(copy: Copy, file: File, sources: set[str]) -> File:
    names = {"name": copy.word + file["name"], "aliases": [copy.word + one for one in file.get("aliases", [])]}
    links = [{**one, "to": copy.move(one["to"])} for one in file.get("links", [])]
    organisers = [copy.name_holder(one) for one in file["organisers"]]
    return {
        **file,
        **names,
        "links": links,
        "organisers": organisers,
        "life": _cite(copy, file.get("life", []), sources),
    }


def copy_organisation(copy: Copy, file: File, exams: set[str], sources: set[str]) -> File:
    left = {key: value for key, value in file.items() if key not in ("corporate_number", "misprints")}
    ties = [
        {**tie, "to": copy.name_holder(tie["to"])}
        | ({"certification": copy.name(tie["certification"])} if "certification" in tie else {})
        for tie in _cite(copy, file.get("ties", []), sources)
        if tie.get("certification") in {*exams, None}
    ]
    names = {"name": copy.holders + file["name"], "aliases": [copy.holders + one for one in file.get("aliases", [])]}
    web = {"web": copy.move(file["web"])} if "web" in file else {}
    return {**left, **names, **web, "ties": ties, "life": _cite(copy, file.get("life", []), sources)}


def copy_source(copy: Copy, file: File, exams: set[str]) -> File:
    holders: File = {key: copy.name_holder(file[key]) for key in ("publisher", "voice") if key in file}
    address = {"url": copy.move(file["url"])} if "url" in file else {}
    readings = [
        {
            **reading,
            "says": {copy.name(slug): copy.change(says) for slug, says in reading["says"].items() if slug in exams},
        }
        for reading in file["readings"]
    ]
    told = [one for one in readings if one["says"]]
    return {**file, **holders, **address, "title": f"{copy.word} {file['title']}", "readings": told}


def _cite(copy: Copy, told: list[File], sources: set[str]) -> list[File]:
    """Events or ties whose source the copy has too."""
    return [{**copy.change(one), "source": copy.name(one["source"])} for one in told if one["source"] in sources]


def _list_names(files: Mapping[str, File]) -> Iterator[str]:
    for file in files.values():
        yield from (file["name"], *file.get("aliases", []))


def _read(path: Path) -> File:
    found: File = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return found


if __name__ == "__main__":
    main()
