"""The messages of one language, a file per topic: ``ja/front.ftl`` holds the messages ``front.…``."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast, visitor

from mikiwame.vocabulary.texts import Language

FOLDER = Path(__file__).parent

Escape = Callable[[object], str]

_PLACE = re.compile("\ue000([0-9]+)\ue001")
"""Stands for a value while its sentence is made and escaped: private-use letters, which no catalogue text holds."""

_KEY = re.compile("[a-z][a-z0-9_-]{0,40}")
"""A value by which a message may choose between its variants; numbers are the others."""


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's name
        self.names.add(node.id.name)


class Topic:
    """The messages of one file. A message is looked up by its name; one that there is not is a fault of ours."""

    def __init__(self, language: Language, name: str) -> None:
        path = FOLDER / language / f"{name}.ftl"
        resource = FluentResource(path.read_text(encoding="utf-8"))
        faults = [entry.content for entry in resource.body if isinstance(entry, ast.Junk)]
        if faults:
            raise ValueError(f"{path}: not a Fluent message: {faults[0]!r}")
        self.variables = {
            entry.id.name: _list_variables(entry) for entry in resource.body if isinstance(entry, ast.Message)
        }
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(resource)
        self._said: dict[str, str] = {}

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
        places: dict[str, int | str] = {}
        for one, value in values.items():
            if isinstance(value, int) or (isinstance(value, str) and _KEY.fullmatch(value)):
                places[one] = value
            else:
                places[one] = f"\ue000{len(kept)}\ue001"
                kept.append(escape(value))
        return _PLACE.sub(lambda match: kept[int(match[1])], escape(self._format(name, places)))

    def _format(self, name: str, values: Mapping[str, int | str]) -> str:
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise KeyError(f"{name} has no text of its own.")
        said, faults = self._bundle.format_pattern(pattern, dict(values))
        if faults:
            raise KeyError(f"{name}: {faults[0]}")
        return str(said)


def _list_variables(message: ast.Message) -> frozenset[str]:
    found = _Variables()
    found.visit(message)
    return frozenset(found.names)


@cache
def read_topic(language: Language, name: str) -> Topic:
    return Topic(language, name)


def list_topics(language: Language) -> list[str]:
    return sorted(path.stem for path in (FOLDER / language).glob("*.ftl"))
