"""What a format of open data is: its name, and the files that it gives of a market. Each stands in its own module.

Every module of ``exports`` has an ``EXPORT``; there is no list of them beside the folder.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Protocol, cast

from mikiwame.publishing.open_data.dataset import Dataset
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason


@dataclass(frozen=True, slots=True)
class DataFile:
    """``path`` is that below the folder of the data; with ``{slug}`` in it, there is one file per certification.

    ``write`` is given the slug then, and an empty one otherwise.
    """

    path: str
    media_type: str
    write: Callable[[Dataset, str], bytes]
    spoken: bool = True
    """Whether it holds words of ours, so that each language has its own; else it has all languages in it."""
    of_table: str | None = None
    """The one table that it holds; empty for a file that programs alone take, which no page names."""


@dataclass(frozen=True, slots=True)
class Export:
    """A format. ``place``: where it stands in the list that readers see, the smallest first."""

    name: str
    files: tuple[DataFile, ...]
    place: int


class Module(Protocol):
    """A module of ``exports``."""

    EXPORT: Export


@cache
def list_exports() -> tuple[Export, ...]:
    """Every format, in the order in which readers see them."""
    from mikiwame.publishing.open_data import exports

    names = sorted(one.name for one in pkgutil.iter_modules(exports.__path__))
    modules = (cast(Module, importlib.import_module(f"{exports.__name__}.{name}")) for name in names)
    return tuple(sorted((one.EXPORT for one in modules), key=lambda export: export.place))


def list_files() -> tuple[DataFile, ...]:
    """The files of every format, each once."""
    return tuple({file.path: file for export in list_exports() for file in export.files}.values())


def write_files(export: Export, data: Dataset) -> Iterator[tuple[str, bytes]]:
    """Path and content of each file of a format."""
    for file in export.files:
        for slug in data.day.slugs if "{slug}" in file.path else ("",):
            yield file.path.format(slug=slug), file.write(data, slug)


def find_export(name: str) -> Export:
    """:raises MikiwameError: for the name of no format."""
    exports = {one.name: one for one in list_exports()}
    if name not in exports:
        raise MikiwameError(Reason("asked.no_format", {"name": name, "known": ", ".join(exports)}))
    return exports[name]
