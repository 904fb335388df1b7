"""Templates and texts -> a page's bytes: everything escaped, texts of the catalogue kept apart from the line's own."""

import json
import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import cast
from urllib.parse import urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.runtime import Macro
from markupsafe import Markup, escape

from mikiwame.catalogue import Catalogue
from mikiwame.notation.legal_forms import drop_legal_form
from mikiwame.notation.letters import has_japanese
from mikiwame.publishing.pages.addresses import SOURCE, find_card, find_prefix
from mikiwame.publishing.pages.citing import CitedView
from mikiwame.publishing.pages.described import list_documents
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.shells import Parts, Shell, make_shell, render_whole
from mikiwame.publishing.pages.texts import Pattern, read_texts
from mikiwame.publishing.raster import HEIGHT as CARD_HEIGHT
from mikiwame.publishing.raster import WIDTH as CARD_WIDTH
from mikiwame.vocabulary.reasons import Listed, PartDay, Points, Reason, Share, Term, Value, Yen
from mikiwame.vocabulary.texts import LANGUAGES, Language, Text, say_text
from mikiwame.words import speak

TEMPLATES = Path(__file__).parent / "templates"

LONGEST_NAME = 80
"""Characters of a name outside its own page; twice the longest name that there really is."""

LONGEST_TITLE = 120

MANY = 3
"""Names of others that hold a whole name, from which it is a common word."""

LONGEST_QUERY = 1000
"""Characters of a question that a page repeats in the way to its other languages; no form of the site asks for more."""

MOST_KEPT = 4_096
"""Fragments that are kept, of some kilobytes each; then all are forgotten."""

MOST_SHELLS = 256
"""Shells that are kept, of some ten kilobytes each; then all are forgotten."""

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows them."""

_WORD = re.compile("[^\\s“”]+")
"""What stands between blanks and quotation marks."""

_OPEN, _CLOSE = f'<span lang="{SOURCE}">', "</span>"

_PATH = re.compile('href="(/[^"]*)"')
"""An address in a picture."""

_PICTURE_TEXT = re.compile("(<text [^>]*>)([^<]*)")

Filter = Callable[..., object]


@dataclass(frozen=True)
class Version:
    """A page in one of its languages; ``own`` is that language's name for itself, ``switch`` the way a reader takes."""

    language: Language
    own: str
    address: str
    switch: str


@dataclass(frozen=True)
class Location:
    """Where a page is: ``canonical`` and ``card`` are whole addresses, None where the host is not known or the page has
    no address of its own; ``title`` is the page's.
    """

    canonical: str | None
    card: str | None
    title: str
    versions: tuple[Version, ...]


class _CompiledOnce(BytecodeCache):
    """Compiled templates by their source: a process compiles each once, however many sites it makes."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _CompiledOnce()


def find_confusing(catalogue: Catalogue) -> dict[str, str]:
    """A certification's name that is but a word of several others' -> its first organiser, without the legal form."""
    # One text of all names is searched many times faster than each; no name holds the sign between them.
    names = "\n".join(one.name for one in catalogue.certifications.values())
    return {
        one.name: drop_legal_form(catalogue.organisations[one.organisers[0]].name)
        for one in catalogue.certifications.values()
        if one.organisers and _count_lines(names, one.name) > MANY
    }


def _count_lines(lines: str, text: str) -> int:
    """In how many lines a text stands."""
    count, place = 0, lines.find(text)
    while place >= 0:
        count += 1
        end = lines.find("\n", place)
        place = lines.find(text, end) if end >= 0 else -1
    return count


class Renderer:
    """The templates with one language's texts, and the site's addresses."""

    def __init__(self, known: Knowledge, base: str, pages: Mapping[str, bool], language: Language = SOURCE) -> None:
        """:param pages: the plain addresses that there are, and of each whether it is spoken: has one per language."""
        self._base, self._pages, self._language = base, pages, language
        self._path_before = urlsplit(base).path if "://" in base else base
        self._answers_queries = known.answers_queries
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
            finalize=lambda value: say_text(value, language) if isinstance(value, Text) else value,
        )
        self._kept: dict[tuple[str, Hashable], str] = {}
        self._shells: dict[tuple[str, Hashable], Shell] = {}
        self._filters, self._confusing = Filters(language), find_confusing(known.catalogue)
        own = {"placed": self.place_picture, "name": self.write_name}
        self._environment.filters |= {**make_filters(language), **own}
        self._environment.globals |= {
            "t": read_texts(language),
            "words": speak(language),
            "language": language,
            "card_size": (CARD_WIDTH, CARD_HEIGHT),
            "url": self.find_url,
            "kept": self.keep,
            "has_page": pages.__contains__,
            "market": known.market,
            "publisher": known.catalogue.publisher,
            "site_name": known.site_name,
            "on": known.on,
            "answers_queries": known.answers_queries,
            "door": None if known.door is None else f"{known.door}{find_prefix(language)}/",
        }

    def write_name(self, text: str) -> Markup:
        """A name in a line; one that is but a word of other names tells whose it is."""
        name = self._filters.name(text)
        whose = self._confusing.get(text)
        if whose is None:
            return name
        said = self._filters.isolate(speak(self._language)("site.of", name=whose))
        return Markup("{}<small>{}</small>").format(name, said)

    def keep(self, macro: Macro, view: Hashable) -> str:
        """What a macro writes of a view that many pages show; nothing but the view may decide what it writes."""
        key = macro.name, view
        if key not in self._kept:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            self._kept[key] = macro(view)
        return self._kept[key]

    def find_url(self, path: str) -> str:
        """The address of a path of the site in the page's language, relative to the root of its host."""
        spoken = self._pages.get(path, True)
        return self._path_before + (find_prefix(self._language) if spoken else "") + path

    def place_picture(self, svg: str) -> Markup:
        """A picture in its page: its paths become addresses of the site, and names tell their language."""
        if self._language != SOURCE:
            svg = _PICTURE_TEXT.sub(lambda found: found[1] + _mark_names(found[2]), svg)
        return Markup(_PATH.sub(lambda found: f'href="{escape(self.find_url(found[1]))}"', svg))  # noqa: S704  our SVG

    def render(
        self,
        template: str,
        data: Mapping[str, object],
        path: str | None,
        query: Mapping[str, str] | None = None,
        switch: str | None = None,
    ) -> Parts:
        """A page.

        :param data: where it has a ``shell``, pages with the same one share all but their addresses and their ``own``.
        :param path: the page's own path; None for a page that has no address of its own.
        :param switch: where such a page is in the other languages, if it is anywhere.
        """
        before = self._base + find_prefix(self._language) if "://" in self._base else None
        location = Location(
            canonical=before + path if before and path else None,
            card=before + find_card(path) if before and path else None,
            title=str(data["title"]),
            versions=self._list_versions(path or switch, query or {}),
        )
        own = {"location": location, **cast(Mapping[str, object], data.get("own", {}))}
        if "shell" in data:
            return self._find_shell(template, data, before).fill(own)
        documents = list(list_documents(data, before))
        whole = {**data, "path": path, "location": location, "documents": documents}
        return render_whole(self._environment.get_template(template), whole, own)

    def _find_shell(self, template: str, data: Mapping[str, object], before: str | None) -> Shell:
        """A page that shares a shell is none of those that the menu names: it has no ``path`` to be told apart by."""
        key = template, data["shell"]
        shell = self._shells.get(key)
        if shell is None:
            shared = {**data, "path": None, "documents": list(list_documents(data, before))}
            del shared["own"]
            shell = make_shell(self._environment.get_template(template), shared)
            if len(self._shells) >= MOST_SHELLS:
                self._shells.clear()
            self._shells[key] = shell
        return shell

    def _list_versions(self, path: str | None, query: Mapping[str, str]) -> tuple[Version, ...]:
        """The page in every language; of a page without an address, the front pages."""
        asked = f"?{urlencode(query)}" if query and path and self._answers_queries else ""
        asked = asked if len(asked) <= LONGEST_QUERY else ""
        before = self._base if "://" in self._base else self._path_before
        return tuple(
            Version(
                language=one,
                own=speak(one)("frame.language"),
                address=f"{before}{find_prefix(one)}{path or '/'}",
                switch=f"{self._path_before}{find_prefix(one)}{path or '/'}{asked}",
            )
            for one in LANGUAGES
        )


def shorten(text: str, longest: int = LONGEST_NAME) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def flatten(text: str) -> str:
    """Text for a place without markup (title, attribute): on one line, not turning, not endless."""
    return shorten(_TURNING.sub("", " ".join(text.split())), LONGEST_TITLE)


def write_script(data: object) -> Markup:
    """Data for a ``script`` element of a data type: JSON that cannot end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704


def begin_large(text: str) -> str:
    """Words that stand alone, as a heading or an answer, begin with a capital where the letters have them."""
    return text[:1].upper() + text[1:]


class Filters:
    """How templates of one language write values."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._words = speak(language)

    def isolate(self, text: object) -> Markup:
        """A text within a line: its own direction cannot turn the line's, and what is of another language says so."""
        if isinstance(text, Markup):
            return Markup(f"<bdi>{text}</bdi>")  # noqa: S704  it is markup already
        return _isolate(self._say(text), self._language != SOURCE)

    def name(self, text: str) -> Markup:
        """A name in a line: isolated, and cut off where it is absurdly long."""
        return self.isolate(shorten(self._say(text)))

    def flatten(self, text: str) -> str:
        return flatten(self._say(text))

    def shorten(self, text: str, longest: int = LONGEST_NAME) -> str:
        return shorten(self._say(text), longest)

    def fill(self, text: Pattern | str, /, **values: object) -> Markup:
        """A message with its places filled in, each escaped unless it is markup already."""
        if isinstance(text, Pattern):
            said = {name: self._prepare(value) for name, value in values.items()}
            return Markup(text.write(escape, **said))  # noqa: S704  each part of it is escaped
        return escape(text)

    def say(self, value: Value) -> str:
        """The sentence of a reason, or any value that one may hold."""
        return self._words.say_value(value)

    def write_date(self, day: date | str) -> Markup:
        """A day as the language writes it, within ``time``."""
        return _write_date(date.fromisoformat(day) if isinstance(day, str) else day, self._language)

    def refer(self, number: int | None) -> Markup:
        """The link to a source in the list at the end of the page; empty without a number."""
        return _refer(number, self._language) if number else Markup("")

    def tell_whose(self, cited: CitedView) -> Markup:
        """When and whose word it is, with the source; empty where there is none."""
        if cited.number is None or cited.on is None:
            return Markup("")
        return _tell_whose(cited.number, self._words.say_value(cited.kind), cited.on, cited.dated, self._language)

    def _say(self, text: object) -> str:
        if isinstance(text, str):
            return say_text(text, self._language)
        return self._words.say(text) if isinstance(text, Reason) else str(text)

    def _prepare(self, value: object) -> object:
        told = Text | Reason | Listed | Term | Yen | Points | Share | PartDay | date
        return self._words.say_value(value) if isinstance(value, told) else value


@lru_cache(maxsize=8192)
def _isolate(text: str, may_be_foreign: bool) -> Markup:
    said = escape(_TURNING.sub("", text))
    if may_be_foreign and has_japanese(said):
        return _mark_foreign(said)
    return Markup(f"<bdi>{said}</bdi>")  # noqa: S704  its one part is escaped


def _mark_names(said: str) -> str:
    """As :func:`_mark_foreign`, for the text of a picture."""
    return _WORD.sub(
        lambda word: f'<tspan lang="{SOURCE}">{word[0]}</tspan>' if has_japanese(word[0]) else word[0], said
    )


def _mark_foreign(said: Markup) -> Markup:
    """Escaped text with the names and printed texts in it marked as Japanese, so that they are read aloud as such."""
    marked = _WORD.sub(lambda word: f"{_OPEN}{word[0]}{_CLOSE}" if has_japanese(word[0]) else word[0], said)
    marked = marked.replace(f"{_CLOSE} {_OPEN}", " ")
    whole = marked.startswith(_OPEN) and marked.find(_CLOSE) == len(marked) - len(_CLOSE)
    inner = marked.removeprefix(_OPEN).removesuffix(_CLOSE) if whole else marked
    return Markup(f'<bdi lang="{SOURCE}">{inner}</bdi>' if whole else f"<bdi>{marked}</bdi>")  # noqa: S704  escaped


@lru_cache(maxsize=4096)
def _write_date(day: date, language: Language) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), speak(language).day(day))


@lru_cache(maxsize=1024)
def _refer(number: int, language: Language) -> Markup:
    return Markup('<a class="ref" href="#s{}">{}</a>').format(number, speak(language)("frame.source", number=number))


@lru_cache(maxsize=4096)
def _tell_whose(number: int, kind: str, on: date, dated: bool, language: Language) -> Markup:
    day = _write_date(on, language)
    code = "frame.whose" if dated else "frame.whose_undated"
    told = speak(language).write(code, escape, day=day, kind=kind, source=_refer(number, language))
    return Markup(told)  # noqa: S704  each part of it is escaped


@cache
def make_filters(language: Language) -> Mapping[str, Filter]:
    """Name in the templates -> filter."""
    words, filters = speak(language), Filters(language)
    return {
        "ref": filters.refer,
        "whose": filters.tell_whose,
        "b": filters.isolate,
        "name": filters.name,
        "head": begin_large,
        "flat": filters.flatten,
        "fill": filters.fill,
        "say": filters.say,
        "day": filters.write_date,
        "shorten": filters.shorten,
        "script_json": write_script,
        "points": lru_cache(maxsize=4096)(words.points),
        "yen": words.yen,
        "percent": words.share,
    }
