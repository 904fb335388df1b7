"""A catalogue and a day -> the site: the list of its addresses, and the bytes of each."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from mikiwame.catalogue import Catalogue
from mikiwame.publishing.pages import (
    about,
    advice,
    article,
    calendars,
    certification,
    changes,
    compare,
    corrections,
    crawlers,
    data,
    embed,
    front,
    handout,
    market,
    method,
    missing,
    names,
    news,
    offline,
    pictures,
    questions,
    sharing,
    static,
)
from mikiwame.publishing.pages.addresses import SOURCE, find_prefix, read_address
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.rendering import Renderer
from mikiwame.publishing.pages.routes import HTML, FileRoute, Missing, Refused, Request, Route
from mikiwame.publishing.pages.shells import Parts
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

_SPOKEN: tuple[Route | FileRoute, ...] = (
    *front.ROUTES,
    *certification.ROUTES,
    *compare.ROUTES,
    *advice.ROUTES,
    *market.ROUTES,
    *method.ROUTES,
    *names.ROUTES,
    *questions.ROUTES,
    *article.ROUTES,
    *changes.ROUTES,
    *calendars.ROUTES,
    *news.ROUTES,
    *corrections.ROUTES,
    *data.ROUTES,
    *handout.ROUTES,
    *about.ROUTES,
    *embed.ROUTES,
    *pictures.ROUTES,
)
"""The pages and files of each language. A module of pages adds its ``ROUTES`` here."""

PAGES: tuple[Route | FileRoute, ...] = (
    *_SPOKEN,
    *sharing.make_routes(_SPOKEN),
    *sharing.ROUTES,
    *offline.ROUTES,
    *crawlers.make_routes(_SPOKEN),
    *static.ROUTES,
)
"""Every page and file of the site."""

NO_QUERY: Mapping[str, str] = {}


@dataclass(frozen=True)
class Rendered:
    status: int
    content_type: str
    body: bytes
    parts: Parts = ()
    """The text of a page in pieces that other pages may share; of what is no page, none."""


@dataclass(frozen=True)
class Site:
    """Pure: the same catalogue, day, path and query give the same bytes. ``known`` is worked out as it is asked for."""

    known: Knowledge
    base: str

    @cached_property
    def _renderers(self) -> Mapping[Language, Renderer]:
        pages = {pattern: route.spoken for pattern, route in self._plain_routes.items()}
        return {one: Renderer(self.known, self.base, pages, one) for one in LANGUAGES}

    @cached_property
    def _plain_routes(self) -> dict[str, Route | FileRoute]:
        return {route.pattern: route for route in PAGES if "{" not in route.pattern}

    def list_paths(self) -> list[str]:
        """Every address of the static site, in the order of the pages, each in one language after another.

        So what a page of one language has worked out is still at hand for the next.
        """
        return [
            find_prefix(language) + path
            for route in PAGES
            for path in route.list_paths(self.known)
            for language in (LANGUAGES if route.spoken else (SOURCE,))
        ]

    def render(self, path: str, query: Mapping[str, str] = NO_QUERY) -> Rendered:
        """The page or file at ``path``; an unknown path renders a page too, with status 404."""
        language, plain = read_address(path)
        route, request = self._find(Request(plain, {}, query, speak(language)))
        try:
            if route is None:
                raise Missing
            if isinstance(route, FileRoute):
                return Rendered(200, route.content_type, route.write(self.known, request))
            return self._write(200, route.template, route.view(self.known, request), request)
        except Missing:
            return self._write(404, "missing.html", missing.view_missing(request.words), request)
        except Refused as refused:
            return self._write(400, "refused.html", missing.view_refused(refused, request.words), request)

    def render_form(self, template: str, data: Mapping[str, object], path: str, language: Language) -> bytes:
        """A page that is made for one reader, and so is no address of the site; ``path`` is that in every language."""
        return "".join(self._renderers[language].render(template, data, None, switch=path)).encode("utf-8")

    def _find(self, request: Request) -> tuple[Route | FileRoute | None, Request]:
        """The route of a request, and the request with the parts of its path; None for a file of another language."""
        route, parts = self._match(request.path)
        if route and not route.spoken and request.words.language != SOURCE:
            return None, request
        return route, replace(request, parts=parts)

    def _match(self, path: str) -> tuple[Route | FileRoute | None, Mapping[str, str]]:
        if path in self._plain_routes:
            return self._plain_routes[path], {}
        found = ((one, one.matcher.fullmatch(path)) for one in PAGES)
        return next(((one, match.groupdict()) for one, match in found if match), (None, {}))

    def _write(self, status: int, template: str, data: Mapping[str, object], request: Request) -> Rendered:
        path = request.path if status == 200 else None
        parts = self._renderers[request.words.language].render(template, data, path, request.query)
        return Rendered(status, HTML, "".join(parts).encode("utf-8"), parts)


def build_site(
    catalogue: Catalogue,
    on: date,
    base: str = "",
    *,
    answers_queries: bool = False,
    door: str | None = None,
    takes_reports: bool = False,
) -> Site:
    """Prepare the site of a sound catalogue for one day.

    :param base: what stands before every path: empty, a path such as ``/mikiwame``, or a whole address such as
        ``https://example.org/mikiwame``, which also gives the pages their canonical address.
    :param answers_queries: whether a server will answer questions in the address; forms are offered only then.
    :param door: the path of the front door of several markets, of which this is one.
    :param takes_reports: whether a server keeps what readers report; each figure has a way to the form then.
    """
    base = base.rstrip("/")
    known = Knowledge(catalogue, on, answers_queries, base)
    known.door = door
    known.takes_reports = takes_reports
    return Site(known, base)
