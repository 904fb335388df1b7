"""The site of the shipped market as files, written once a run by the first worker that needs it, and read by all."""

import fcntl
import json
from pathlib import Path
from typing import NamedTuple

from tests.conftest import build_shipped_site

from mikiwame.publishing.pages import Rendered, Site
from mikiwame.publishing.pages.routes import Route
from mikiwame.publishing.pages.site import PAGES
from mikiwame.publishing.publish import name_file, publish

NOTES = "notes.json"


class Published(NamedTuple):
    """``folder``: the written site. ``kinds``: path -> content type. ``samples``: addresses of pages, kind by kind."""

    folder: Path
    kinds: dict[str, str]
    samples: dict[str, list[str]]

    def render(self, path: str) -> Rendered:
        """What stands at an address that the site lists; publishing refuses any other status than that of success."""
        return Rendered(200, self.kinds[path], (self.folder / name_file(path, self.kinds[path])).read_bytes())


class _Noted:
    """A site that notes of what type each of its answers was."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.kinds: dict[str, str] = {}

    def list_paths(self) -> list[str]:
        return self.site.list_paths()

    def render(self, path: str) -> Rendered:
        rendered = self.site.render(path)
        self.kinds[path] = rendered.content_type
        return rendered


def publish_shipped_site(folder: Path) -> Published:
    """Write the site into the folder, or read what another worker wrote there; who comes second waits."""
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / NOTES).exists():
            site = _Noted(build_shipped_site())
            publish(site, folder / "site")
            notes = {"kinds": site.kinds, "samples": sample_pages(site.site)}
            (folder / NOTES).write_text(json.dumps(notes), encoding="utf-8")
    return Published(folder / "site", **json.loads((folder / NOTES).read_text(encoding="utf-8")))


def sample_pages(site: Site) -> dict[str, list[str]]:
    """Pattern of a kind of page -> its first address and its last: the best and the worst of what is ranked."""
    listed = {route.pattern: route.list_paths(site.known) for route in PAGES if isinstance(route, Route)}
    return {kind: pick(paths) for kind, paths in listed.items() if paths}


def pick(paths: list[str]) -> list[str]:
    return [paths[0], paths[-1]] if len(paths) > 1 else paths
