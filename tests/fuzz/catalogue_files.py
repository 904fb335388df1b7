"""A market with one file changed: faults are named with their place, and what is sound goes through every stage."""

import json
import shutil
import tempfile
import weakref
from datetime import date
from pathlib import Path
from random import Random

from tests.fuzz.mutating import mutate
from tests.fuzz.target import Input

from mikiwame.answers.desk import Desk, list_readings, list_unreadable
from mikiwame.answers.facts import Evidence
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.tree import read_tree
from mikiwame.catalogue.validation import validate
from mikiwame.pipeline import Comparison, compare, inspect
from mikiwame.publishing.links import check_page
from mikiwame.publishing.pages import build_site
from mikiwame.publishing.pages.routes import HTML
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_note
from mikiwame.words.documents import write_document
from mikiwame.words.readings import say_read

MARKET = Path(__file__).parent / "market"
SHIPPED = Path(__file__).parents[2] / "catalogue" / "medical-office"
DAY = date(2026, 7, 1)

PUBLISHED = 0.1
"""Of the sound markets, how many have one of their pages made too."""

SHARE_OF_SHIPPED = 0.95
"""Of the inputs, how many are a file of the shipped market, which is only read and checked against its model."""


class CatalogueFiles:
    """One input is ``[market, file, content, page]``: one character per byte; a page, 0 to 1, or null."""

    name = "files"

    def __init__(self) -> None:
        self.files = {
            market: {str(path.relative_to(folder)): path.read_text("utf-8") for path in sorted(folder.rglob("*.yaml"))}
            for market, folder in (("small", MARKET), ("shipped", SHIPPED))
        }
        self.lines = sorted({line for text in self.files["small"].values() for line in text.splitlines() if line})
        self.folder = Path(tempfile.mkdtemp(prefix="mikiwame-fuzz-"))
        shutil.copytree(MARKET, self.folder / "small")
        weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)

    def make(self, random: Random) -> Input:
        market = "shipped" if random.random() < SHARE_OF_SHIPPED else "small"
        file = random.choice(sorted(self.files[market]))
        page = random.random() if random.random() < PUBLISHED else None
        content = self._change(random, self.files[market][file]).encode("utf-8", "surrogatepass")
        if random.random() < 0.05:
            place = random.randrange(len(content) + 1)
            content = content[:place] + bytes([random.randrange(256)]) + content[place + 1 :]
        return [market, file, content.decode("latin-1"), page]

    def _change(self, random: Random, text: str) -> str:
        """A few lines changed, doubled, dropped, moved in or out: what an editor's hand and merge tools do."""
        lines = text.split("\n")
        for _ in range(random.choice((1, 1, 1, 2, 4))):
            place = random.randrange(len(lines))
            kind = random.random()
            if kind < 0.5:
                lines[place] = self._change_value(random, lines[place])
            elif kind < 0.6:
                lines.insert(place, lines[random.randrange(len(lines))])
            elif kind < 0.7 and len(lines) > 1:
                del lines[place]
            elif kind < 0.8:
                lines[place] = random.choice(("  ", "    ", "\t", "\u3000", "- ", "# ", "<<<<<<< ")) + lines[place]
            elif kind < 0.9:
                lines[place] = lines[place][random.randint(1, 4) :]
            else:
                lines.insert(place, random.choice(self.lines))
        return "\n".join(lines)

    def _change_value(self, random: Random, line: str) -> str:
        """Mostly what stands behind the colon, so that many files stay sound."""
        head, colon, value = line.partition(": ")
        if colon and value and random.random() < 0.8:
            quoted = json.dumps(mutate(random, value.strip("\"'"), self.lines), ensure_ascii=False)
            return f"{head}: {quoted if random.random() < 0.5 else mutate(random, value, self.lines)}"
        return mutate(random, line, self.lines)

    def run(self, made: Input) -> None:
        market, file, content, page = made
        data = content.encode("latin-1")
        if market == "shipped":
            self._read_alone(file, data)
            return
        path = self.folder / "small" / file
        before = path.read_bytes()
        path.write_bytes(data)
        try:
            carry_through(self.folder / "small", page)
        finally:
            path.write_bytes(before)

    def _read_alone(self, file: str, data: bytes) -> None:
        path = self.folder / "alone.yaml"
        path.write_bytes(data)
        tree = read_tree(path, file)
        shelf = file.partition("/")[0]
        if shelf in SHELVES:
            validate(tree, SHELVES[shelf])
        _check_complaints(tree.complaints)


def carry_through(folder: Path, page: float | None) -> None:
    """Read a market; where it is sound, compare it, list its facts and doubts, and make one of its pages."""
    catalogue, complaints = inspect(folder)
    _check_complaints(complaints)
    if any(complaint.severity == "error" for complaint in complaints):
        return
    try:
        comparison = compare(catalogue, DAY)
        if page is not None:
            _make_page(comparison, page)
            return
        desk, words = Desk(comparison), speak("en")
        _check_complaints([say_note(note, words) for note in (*list_unreadable(catalogue), *desk.list_doubts())])
        for read in list_readings(catalogue):
            assert say_read(read, words)
        evidence = Evidence(comparison)
        for slug in catalogue.certifications:
            json.dumps(write_document(evidence.list_facts(slug), words), ensure_ascii=False, allow_nan=False)
    except MikiwameError as error:
        _check_complaints(error.complaints)


def _make_page(comparison: Comparison, place: float) -> None:
    site = build_site(comparison.catalogue, DAY)
    site.known.comparison = comparison
    addresses = site.list_paths()
    address = addresses[int(place * len(addresses))]
    rendered = site.render(address)
    assert rendered.status == 200, address
    if rendered.content_type == HTML:
        list(check_page(rendered.body.decode("utf-8")))


def _check_complaints(complaints: list[Complaint]) -> None:
    for complaint in complaints:
        assert complaint.file or complaint.message
        assert complaint.line >= 0
        assert complaint.message
        assert "Traceback" not in complaint.message
        str(complaint).encode("utf-8", "backslashreplace")
