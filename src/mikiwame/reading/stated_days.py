"""The days that the markup of a page states of itself: JSON-LD, meta elements and <time>."""

import json
from collections.abc import Iterator
from typing import Literal, TypeAlias

from lxml import html
from pydantic import JsonValue

StatedKind: TypeAlias = Literal["updated", "published"]

Stated: TypeAlias = tuple[StatedKind, str, str, str]
"""What the day is, the text that gives it, its path, and by which markup."""

STATING = frozenset(("application/ld+json",))
"""Types of scripts that are read for days."""

_KEYS: dict[str, StatedKind] = {"dateModified": "updated", "datePublished": "published"}
_METAS: dict[str, StatedKind] = {
    "article:modified_time": "updated",
    "article:published_time": "published",
    "og:updated_time": "updated",
    "last-modified": "updated",
    "date": "published",
    **_KEYS,
}


def list_stated(root: html.HtmlElement) -> list[Stated]:
    """In the order of the page; the same day of the same kind once."""
    path = root.getroottree().getpath
    found = list[Stated]()
    for element in root.iter("script", "meta", "time"):
        if element.tag == "script" and element.get("type") in STATING:
            found += [(kind, text, path(element), "structured_data") for kind, text in _read_json(element.text or "")]
        elif element.tag == "meta":
            name = (
                element.get("property") or element.get("itemprop") or element.get("name") or element.get("http-equiv")
            )
            kind = _METAS.get(name or "")
            if kind and element.get("content"):
                found.append((kind, str(element.get("content")), f"{path(element)}/@content", "structured_data"))
        elif element.tag == "time" and element.get("datetime"):
            kind = _KEYS.get(element.get("itemprop") or "") or _find_class(element)
            if kind:
                found.append((kind, str(element.get("datetime")), f"{path(element)}/@datetime", "time"))
    return found


def _find_class(element: html.HtmlElement) -> StatedKind | None:
    classes = (element.get("class") or "").lower()
    if any(word in classes for word in ("updated", "modified")):
        return "updated"
    return "published" if "publish" in classes or "entry-date" in classes else None


def _read_json(text: str) -> Iterator[tuple[StatedKind, str]]:
    try:
        yield from _walk(json.loads(text, strict=False))
    except (ValueError, RecursionError):
        return


def _walk(node: JsonValue) -> Iterator[tuple[StatedKind, str]]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in _KEYS and isinstance(value, str):
                yield _KEYS[key], _drop_surrogates(value)
            else:
                yield from _walk(value)
    elif isinstance(node, list):
        for one in node:
            yield from _walk(one)


def _drop_surrogates(text: str) -> str:
    """JSON may escape half a character, which no file can hold: U+FFFD in its place."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
