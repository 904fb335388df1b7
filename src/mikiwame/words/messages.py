"""The messages of one language, a file per topic: ``ja/front.ftl`` holds the messages ``front.…``."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeAlias

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from mikiwame.vocabulary.texts import Language

FOLDER = Path(__file__).parent

Escape = Callable[[object], str]

Formed: TypeAlias = tuple[str, tuple[int, ...]]
"""A message whose values are left open, as a pattern for ``%``, and which of the values stands where."""

_PLACE = re.compile("\ue000([0-9]+)\ue001")
"""Stands for a value while its sentence is made and escaped: private-use letters, which no catalogue text holds."""

_KEY = re.compile("[a-z][a-z0-9_-]{0,40}")
"""A value by which a message may choose between its variants; numbers are the others."""


MOST_FORMED = 16_384
"""Messages of a topic that are kept formed; then all are forgotten."""

_ENTRY = re.compile("^(-?[a-zA-Z][a-zA-Z0-9_-]*) *=", re.MULTILINE)
_REMARK = re.compile("^#.*$", re.MULTILINE)
_VARIABLE = re.compile(r"\$([a-zA-Z][a-zA-Z0-9_-]*)")
_REFERENCE = re.compile(r"\{ *(-?[a-z][a-zA-Z0-9_-]*) *\}")


class Topic:
    """The messages of one file. A message is looked up by its name; one that there is not is a fault of ours.

    Fluent's parser takes a millisecond for three messages and a command says few of them, so that each is parsed when
    it is first said. ``variables``: the values that each message takes.
    """

    def __init__(self, language: Language, name: str) -> None:
        self.path = FOLDER / language / f"{name}.ftl"
        self._entries = _split(_REMARK.sub("", self.path.read_text(encoding="utf-8")))
        self.variables = {
            one: frozenset(_VARIABLE.findall(entry)) for one, entry in self._entries.items() if one[0] != "-"
        }
        self._bundle = FluentBundle([language], use_isolating=False)
        self._parsed: set[str] = set()
        self._said: dict[str, str] = {}
        self._formed: dict[tuple[object, ...], Formed] = {}

    def say(self, name: str, values: Mapping[str, object]) -> str:
        """:raises KeyError: when there is no such message, or a value that it needs is not given."""
        if self.variables[name]:
            return self.write(name, str, values)
        if name not in self._said:
            self._said[name] = self._format(name, {})
        return self._said[name]

    def write(self, name: str, escape: Escape, values: Mapping[str, object]) -> str:
        """The message as markup: its own text and each value escaped, unless ``escape`` knows one as markup already."""
        kept: list[str] = []
        shape: list[object] = [name, escape]
        for one, value in values.items():
            if isinstance(value, int) or (isinstance(value, str) and value.isascii() and _KEY.fullmatch(value)):
                shape += one, value, value.__class__
            else:
                shape += one, None, None
                kept.append(escape(value))
        key = tuple(shape)
        formed = self._formed.get(key)
        if formed is None:
            formed = self._form(name, escape, shape[2:])
            if len(self._formed) >= MOST_FORMED:
                self._formed.clear()
            self._formed[key] = formed
        pattern, order = formed
        return pattern % tuple([kept[place] for place in order]) if order else pattern

    def _form(self, name: str, escape: Escape, shape: Sequence[object]) -> Formed:
        """The escaped message as a pattern: what a site says a thousand times is formed once.

        :param shape: name, value and class of each value that may choose a variant; of any other a name alone.
        """
        places: dict[str, int | str] = {}
        count = 0
        for one, value in zip(shape[::3], shape[1::3], strict=True):
            if isinstance(value, int | str):
                places[str(one)] = value
            else:
                places[str(one)] = f"\ue000{count}\ue001"
                count += 1
        # Texts and the number of a value in turns.
        parts = _PLACE.split(str(escape(self._format(name, places))))
        if len(parts) == 1:
            return parts[0], ()
        return "%s".join(part.replace("%", "%%") for part in parts[::2]), tuple(map(int, parts[1::2]))

    def _format(self, name: str, values: Mapping[str, int | str]) -> str:
        self._parse(name)
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise KeyError(f"{name} has no text of its own.")
        said, faults = self._bundle.format_pattern(pattern, dict(values))
        if faults:
            raise KeyError(f"{name}: {faults[0]}")
        return str(said)

    def _parse(self, name: str) -> None:
        """Parse a message, and those that it refers to."""
        if name in self._parsed or name not in self._entries:
            return
        self._parsed.add(name)
        resource = FluentResource(self._entries[name])
        faults = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        if faults:
            raise ValueError(f"{self.path}: not a Fluent message: {faults[0]!r}")
        self._bundle.add_resource(resource)
        for other in _REFERENCE.findall(self._entries[name]):
            self._parse(other)


def _split(text: str) -> dict[str, str]:
    """Name of an entry -> its lines: an entry begins where a line does, and what belongs to it is indented."""
    starts = list(_ENTRY.finditer(text))
    ends = [start.start() for start in starts[1:]]
    return {start[1]: text[start.start() : end] for start, end in zip(starts, [*ends, len(text)], strict=True)}


@cache
def read_topic(language: Language, name: str) -> Topic:
    return Topic(language, name)


def list_topics(language: Language) -> list[str]:
    return sorted(path.stem for path in (FOLDER / language).glob("*.ftl"))
