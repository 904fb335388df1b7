"""A catalogue and a day -> the site: the list of its addresses, and the bytes of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from mikiwame.catalogue import Catalogue
from mikiwame.publishing.pages import (
    advice,
    article,
    certification,
    changes,
    compare,
    crawlers,
    data,
    front,
    market,
    method,
    missing,
    names,
    pictures,
    static,
)
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import Renderer
from mikiwame.publishing.pages.routes import HTML, FileRoute, Missing, Refused, Request, Route

PAGES: tuple[Route | FileRoute, ...] = (
    *front.ROUTES,
    *certification.ROUTES,
    *compare.ROUTES,
    *advice.ROUTES,
    *market.ROUTES,
    *method.ROUTES,
    *names.ROUTES,
    *article.ROUTES,
    *changes.ROUTES,
    *data.ROUTES,
    *pictures.ROUTES,
    *crawlers.ROUTES,
    *static.ROUTES,
)
"""Every page and file of the site. A module of pages adds its ``ROUTES`` here."""

NO_QUERY: Mapping[str, str] = {}


@dataclass(frozen=True)
class Rendered:
    status: int
    content_type: str
    body: bytes


@dataclass(frozen=True)
class Site:
    """Pure: the same catalogue, day, path and query give the same bytes. ``known`` is worked out as it is asked for."""

    known: Knowledge
    base: str

    @cached_property
    def _renderer(self) -> Renderer:
        return Renderer(self.known, self.base, set(self._plain_routes))

    @cached_property
    def _plain_routes(self) -> dict[str, Route | FileRoute]:
        return {route.pattern: route for route in PAGES if "{" not in route.pattern}

    def list_paths(self) -> list[str]:
        """Every address of the static site, in the order of the pages."""
        return [path for route in PAGES for path in route.list_paths(self.known)]

    def render(self, path: str, query: Mapping[str, str] = NO_QUERY) -> Rendered:
        """The page or file at ``path``; one that there is not is a page too, with status 404."""
        route, request = self._find(path, query)
        try:
            if route is None:
                raise Missing
            if isinstance(route, FileRoute):
                return Rendered(200, route.content_type, route.write(self.known, request))
            return self._write(200, route.template, route.view(self.known, request), path)
        except Missing:
            return self._write(404, "missing.html", missing.view_missing(), None)
        except Refused as refused:
            return self._write(400, "refused.html", missing.view_refused(refused), None)

    def _find(self, path: str, query: Mapping[str, str]) -> tuple[Route | FileRoute | None, Request]:
        if path in self._plain_routes:
            return self._plain_routes[path], Request(path, {}, query)
        for route in PAGES:
            match = route.matcher.fullmatch(path)
            if match:
                return route, Request(path, match.groupdict(), query)
        return None, Request(path)

    def _write(self, status: int, template: str, data: Mapping[str, object], path: str | None) -> Rendered:
        return Rendered(status, HTML, self._renderer.render(template, data, path))


def build_site(catalogue: Catalogue, on: date, base: str = "", *, answers_queries: bool = False) -> Site:
    """Prepare the site of a sound catalogue for one day.

    :param base: what stands before every path: empty, a path such as ``/mikiwame``, or a whole address such as
        ``https://example.org/mikiwame``, which also gives the pages their canonical address.
    :param answers_queries: whether a server will answer questions in the address; forms are offered only then.
    """
    base = base.rstrip("/")
    return Site(Knowledge(catalogue, on, answers_queries, base), base)
