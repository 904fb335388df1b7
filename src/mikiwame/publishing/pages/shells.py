"""Pages that differ in little: what many of them share is rendered once, with slots for what is each page's own.

A template writes ``{{ slot(macro, "name") }}`` on a line of its own: there stands what the macro writes of the page's
own value of that name.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jinja2 import Template
from jinja2.runtime import Macro
from markupsafe import Markup

Parts = tuple[str, ...]
"""A page in pieces, each of which ends with a line; pages that are alike share most of them."""

FillSlot = Callable[[Macro, str], str]

_REFUSED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""Characters that an HTML page may not hold."""

_INDENT = re.compile(r"\n\s+")

_SLOT = re.compile("^\ue000([0-9]+)\ue001\n", re.MULTILINE)
"""Stands for what is a page's own: private-use letters, which no catalogue text holds."""


@dataclass(frozen=True)
class Shell:
    """What pages share: ``pieces`` with the ``slots`` between them, one fewer."""

    pieces: Parts
    slots: tuple[tuple[Macro, str], ...]

    def fill(self, own: Mapping[str, object]) -> Parts:
        """A page of its own values; the same letters as if it had been rendered whole."""
        parts = [self.pieces[0]]
        for (macro, name), piece in zip(self.slots, self.pieces[1:], strict=True):
            # As it would be cleaned in its place, where a line has ended before it and one ends with it.
            parts += clean_page(f"\n{macro(own[name])}\n")[1:], piece
        return tuple(filter(None, parts))


def make_shell(template: Template, data: Mapping[str, object]) -> Shell:
    """Render a page with its slots left open; it may ask ``data`` for nothing but what its pages share.

    :raises ValueError: for a slot that does not stand on a line of its own.
    """
    slots: list[tuple[Macro, str]] = []

    def leave_open(macro: Macro, name: str) -> str:
        slots.append((macro, name))
        return Markup(f"\ue000{len(slots) - 1}\ue001")  # noqa: S704  no markup is in it

    pieces = _SLOT.split(clean_page(template.render(data, slot=leave_open)))
    if pieces[1::2] != [str(number) for number in range(len(slots))]:
        raise ValueError(f"{template.name}: a slot needs a line of its own.")
    return Shell(tuple(pieces[::2]), tuple(slots))


def render_whole(template: Template, data: Mapping[str, object], own: Mapping[str, object]) -> Parts:
    """A page that shares nothing, in one piece."""
    return (clean_page(template.render(data, slot=lambda macro, name: macro(own[name]))),)


def clean_page(html: str) -> str:
    return _INDENT.sub("\n", _REFUSED.sub("", html))
