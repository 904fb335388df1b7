"""The desk's screens as markup: every word escaped, no script but the desk's own, which only presses buttons."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from mikiwame.vocabulary.reasons import Value
from mikiwame.words import Words
from mikiwame.words.entering import Card

_HERE = Path(__file__).parent
STATIC = {"desk.css": "text/css", "desk.js": "text/javascript"}
"""Files that the screens load, by their names, with their types."""


@dataclass(frozen=True)
class PageLine:
    """A page in the list of all: ``open`` offers to decide on; ``fault`` where it cannot be opened."""

    number: int
    title: str
    open: int
    fault: str


@dataclass(frozen=True)
class Offer:
    """An entry in the list of a page's offers."""

    number: int
    title: str
    status: str
    current: bool


@dataclass(frozen=True)
class Refused:
    """A form that was sent and not taken: which, what was typed, why not, and of which input (None: of none)."""

    do: str
    typed: Mapping[str, str]
    fault: str
    field: str | None


@dataclass(frozen=True)
class View:
    """What a screen of one page shows. ``turn``: told back with each press, so that no old screen decides anything."""

    page: int
    pages: int
    title: str
    file: str
    new: bool
    decided: int
    turn: int
    can_undo: bool
    offers: Sequence[Offer]
    notice: str = ""
    refused: Refused | None = None


class Screens:
    """:param base: the path below which the desk answers."""

    def __init__(self, words: Words, base: str) -> None:
        self._environment = make_environment(words, "entering", base)

    def write_pages(self, pages: Sequence[PageLine], notice: str = "") -> str:
        return self._environment.get_template("pages.html").render(pages=pages, notice=notice)

    def write_entry(self, view: View, card: Card) -> str:
        return self._environment.get_template("entry.html").render(view=view, card=card)

    def write_end(self, view: View, counts: dict[str, int], effects: Sequence[str]) -> str:
        return self._environment.get_template("end.html").render(view=view, counts=counts, effects=effects)


def make_environment(words: Words, topic: str, base: str) -> Environment:
    """Templates in which ``say`` gives the messages of a topic."""
    loader = FileSystemLoader(_HERE / "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

    def say(name: str, **values: Value) -> Markup:
        return Markup(words.write(f"{topic}.{name}", lambda one: str(escape(one)), **values))  # noqa: S704

    environment.globals.update(say=say, language=words.language, base=base)
    return environment


def read_static(name: str) -> bytes:
    """:raises KeyError: for a file that is none of :data:`STATIC`."""
    if name not in STATIC:
        raise KeyError(name)
    return (_HERE / "static" / name).read_bytes()
