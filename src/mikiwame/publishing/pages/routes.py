"""What a page is: a pattern of addresses, a view that gives plain data, a template; or a file with its bytes."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from mikiwame.publishing.pages.addresses import SOURCE
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words, speak

Data: TypeAlias = dict[str, object]
"""What a view tells its template, by name. Where ``shell`` is told, every page with the same one shows the same but for
its addresses and the values in ``own``, which the template asks for by ``slot`` alone.
"""

HTML = "text/html; charset=utf-8"


class Missing(Exception):  # noqa: N818  it says what is so, and no program fails
    """There is no such page: the reader gets the page for that, with status 404."""


class Refused(Exception):  # noqa: N818  likewise
    """The question cannot be read; the words, in the reader's language, say why and what to do. Status 400."""


@dataclass(frozen=True)
class Request:
    """A path with the parts that its pattern names, and the query; both as they came, to be read with distrust.

    ``path`` is the same in every language; ``words`` are those of the language asked for.
    """

    path: str
    parts: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    words: Words = field(default_factory=lambda: speak(SOURCE))


def _only_itself(_: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({},)


@dataclass(frozen=True)
class Route:
    """``pattern`` like ``/certifications/{slug}``; ``list_parts`` gives the parts of every address that it has.

    ``view`` gives the data of ``template``; the data must have ``title`` and ``description``, plain text. Each address
    stands in every language.
    """

    pattern: str
    view: Callable[[Knowledge, Request], Data]
    template: str
    list_parts: Callable[[Knowledge], Iterable[Mapping[str, str]]] = _only_itself
    spoken = True

    def list_paths(self, known: Knowledge) -> list[str]:
        return [self.pattern.format(**parts) for parts in self.list_parts(known)]

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        return _compile(self.pattern)


@dataclass(frozen=True)
class FileRoute:
    """``write`` gives the bytes of a file that is no page; everything else as in :class:`Route`."""

    pattern: str
    write: Callable[[Knowledge, Request], bytes]
    content_type: str
    list_parts: Callable[[Knowledge], Iterable[Mapping[str, str]]] = _only_itself
    spoken: bool = True
    """Whether the file holds words of ours, so that each language has its own."""

    def list_paths(self, known: Knowledge) -> list[str]:
        return [self.pattern.format(**parts) for parts in self.list_parts(known)]

    @cached_property
    def matcher(self) -> re.Pattern[str]:
        return _compile(self.pattern)


def _compile(pattern: str) -> re.Pattern[str]:
    """``/a/{b}.svg`` as an expression whose parts hold no slash."""
    pieces = re.split(r"\{(\w+)\}", pattern)
    named = (f"(?P<{piece}>[^/]+?)" if number % 2 else re.escape(piece) for number, piece in enumerate(pieces))
    return re.compile("".join(named))
