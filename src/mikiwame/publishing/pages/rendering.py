"""Templates and texts -> a page's bytes: everything escaped, texts of the catalogue kept apart from the line's own."""

import json
import re
from collections.abc import Collection, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup, escape

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.words import write_day, write_points

TEMPLATES = Path(__file__).parent / "templates"

LONGEST_NAME = 80
"""Characters of a name outside its own page; twice the longest name that there really is."""

LONGEST_TITLE = 120

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""Characters that an HTML page may not hold."""

_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows them."""

_INDENT = re.compile(r"\n\s+")


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


class Renderer:
    """The templates with the site's texts, filters and addresses."""

    def __init__(self, known: Knowledge, base: str, pages: Collection[str]) -> None:
        """:param pages: the plain addresses that there are."""
        self._base = base
        self._path_before = urlsplit(base).path if "://" in base else base
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
        )
        self._environment.filters |= FILTERS
        self._environment.globals |= {
            "t": read_texts("ja"),
            "url": self.find_url,
            "has_page": pages.__contains__,
            "market": known.market,
            "on": known.on,
            "answers_queries": known.answers_queries,
        }

    def find_url(self, path: str) -> str:
        """The address of a path of the site, relative to the root of its host."""
        return self._path_before + path

    def render(self, template: str, data: Mapping[str, object], path: str | None) -> bytes:
        """:param path: the page's own path; null for a page that has no address of its own."""
        absolute = self._base + path if path and "://" in self._base else None
        html = self._environment.get_template(template).render(data, path=path, canonical=absolute)
        return _INDENT.sub("\n", _REFUSED.sub("", html)).encode("utf-8")


def isolate(text: object) -> Markup:
    """A text from the catalogue within a line: its own direction cannot turn the line's."""
    plain = text if isinstance(text, Markup) else _TURNING.sub("", str(text))
    return Markup(f"<bdi>{escape(plain)}</bdi>")  # noqa: S704  what stands in it is escaped


def shorten(text: str, longest: int = LONGEST_NAME) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def name(text: str) -> Markup:
    """A name in a line: isolated, and cut off where it is absurdly long."""
    return isolate(shorten(text))


def flatten(text: str) -> str:
    """Text for a place without markup (title, attribute): on one line, not turning, not endless."""
    return shorten(_TURNING.sub("", " ".join(text.split())), LONGEST_TITLE)


def fill(text: str, /, **words: object) -> Markup:
    """A text with its ``{places}`` filled in, each escaped unless it is markup already."""
    return escape(text).format(**words)


def write_script(data: object) -> Markup:
    """Data for a ``script`` element of a data type: JSON that cannot end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    safe = text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(safe.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"))  # noqa: S704


@lru_cache(maxsize=4096)
def write_date(day: date | str) -> Markup:
    """A day as Japanese writes it, within ``time``."""
    if isinstance(day, str):
        day = date.fromisoformat(day)
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), write_day(day))


def refer(number: int | None) -> Markup:
    """The link to a source in the list at the end of the page; empty without a number."""
    return _refer(number) if number else Markup("")


@lru_cache(maxsize=1024)
def _refer(number: int) -> Markup:
    return Markup('<a class="ref" href="#s{}">{}{}</a>').format(number, read_texts("ja").site.source, number)


def tell_whose(row: Mapping[str, Any]) -> Markup:
    """When and whose word it is, with the source: of a row with ``number, kind, on, dated``; empty without a source."""
    return _tell_whose(row["number"], row["kind"], row["on"], row["dated"]) if row["number"] else Markup("")


@lru_cache(maxsize=4096)
def _tell_whose(number: int, kind: str, on: str, dated: bool) -> Markup:
    day = write_date(on) if dated else fill(read_texts("ja").certification.undated, day=write_date(on))
    return Markup("{}・{} {}").format(day, kind, _refer(number))


FILTERS: dict[str, Any] = {
    "ref": refer,
    "whose": tell_whose,
    "b": isolate,
    "name": name,
    "flat": flatten,
    "fill": fill,
    "script_json": write_script,
    "day": write_date,
    "points": write_points,
    "yen": lambda amount: f"{amount:,}円",
    "percent": lambda share: f"{share:.0%}",
    "shorten": shorten,
}
