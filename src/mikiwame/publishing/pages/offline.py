"""The worker by which a browser shows again, without a network, what its reader has read; or the one that ends that."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import write_script
from mikiwame.publishing.pages.routes import FileRoute, Request
from mikiwame.publishing.pages.static import STATIC
from mikiwame.vocabulary.texts import LANGUAGES

FIRST = ("/style.css", "/site.js", "/sharing.js", "/icon.svg")
"""Kept at once, beside the front page of each language; every other page is kept when it is read."""


def write_worker(known: Knowledge, _: Request) -> bytes:
    """A publisher who wants nothing kept gives out a worker that forgets all of it, for readers who have an old one."""
    before = urlsplit(known.base).path if "://" in known.base else known.base
    scope = f"{before}/"
    told = {"scope": scope, "name": f"mikiwame {scope}"}
    if not known.catalogue.publisher.offline:
        return _fill("ending.js", told)
    fronts = [f"{before}{find_prefix(language)}/" for language in LANGUAGES]
    return _fill(
        "keeping.js", told | {"first": [*fronts, *(before + path for path in FIRST)], "day": known.on.isoformat()}
    )


def _fill(name: str, told: Mapping[str, object]) -> bytes:
    return (STATIC / name).read_bytes().replace(b"__TOLD__", str(write_script(told)).encode("utf-8"))


ROUTES = (FileRoute("/worker.js", write_worker, "text/javascript; charset=utf-8", spoken=False),)
