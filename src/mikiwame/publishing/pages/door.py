"""The front door of several markets: a page in each language that leads to their sites, each below its own name."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mikiwame.answers.markets import MarketCard, SharedOrganisation, describe_market, list_shared
from mikiwame.publishing.pages.addresses import SOURCE, find_prefix, read_address
from mikiwame.publishing.pages.rendering import TEMPLATES, Version, make_filters
from mikiwame.publishing.pages.routes import HTML
from mikiwame.publishing.pages.site import NO_QUERY, Rendered, Site
from mikiwame.vocabulary.texts import LANGUAGES, Language, Text, say_text
from mikiwame.words import speak
from mikiwame.words.documents import write_rows

FRONTS = tuple(f"{find_prefix(language)}/" for language in LANGUAGES)

LIST, ROBOTS = "/markets.json", "/robots.txt"


@dataclass(frozen=True)
class Door:
    """The sites of several markets as one: ``/medical-office/compare`` is ``/compare`` of that market's site.

    ``base`` is what stands before every path, as for a site; that of each site has the market's name at its end.
    """

    sites: Mapping[str, Site]
    base: str

    def list_paths(self) -> list[str]:
        """The door's own addresses, then those of every market."""
        below = [f"/{market}{path}" for market, site in self.sites.items() for path in site.list_paths()]
        return [*FRONTS, LIST, ROBOTS, *below]

    def render(self, path: str, query: Mapping[str, str] = NO_QUERY) -> Rendered:
        """The page or file at ``path``; an unknown path renders the door with status 404."""
        market, slash, rest = path.removeprefix("/").partition("/")
        if market in self.sites and slash:
            return self.sites[market].render(f"/{rest}", query)
        if path == LIST:
            return Rendered(200, "application/json", self._list_markets())
        if path == ROBOTS:
            return Rendered(200, "text/plain; charset=utf-8", self._write_robots())
        language, plain = read_address(path)
        return Rendered(200 if plain == "/" else 404, HTML, self._open(language, missing=plain != "/"))

    @cached_property
    def cards(self) -> tuple[MarketCard, ...]:
        return tuple(describe_market(market, site.known) for market, site in self.sites.items())

    @cached_property
    def _shared(self) -> tuple[SharedOrganisation, ...]:
        return list_shared({market: site.known for market, site in self.sites.items()})

    @property
    def _place(self) -> str:
        """The path of the base, without its host."""
        return urlsplit(self.base).path if "://" in self.base else self.base

    def _list_markets(self) -> bytes:
        rows = write_rows(self.cards, speak(SOURCE))
        return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")

    def _write_robots(self) -> bytes:
        lines = ["User-agent: *", "Allow: /"]
        if "://" in self.base:
            lines += ["", *(f"Sitemap: {self.base}/{market}/sitemap.xml" for market in self.sites)]
        return ("\n".join(lines) + "\n").encode("ascii")

    def _open(self, language: Language, *, missing: bool) -> bytes:
        words, prefix = speak(language), find_prefix(language)
        first = next(iter(self.sites))
        html = (
            _prepare(language)
            .get_template("door.html")
            .render(
                language=language,
                words=words,
                title=words("markets.missing" if missing else "markets.title"),
                site_name=self.sites[first].known.catalogue.publisher.name or words("markets.title"),
                place=self._place + prefix,
                files=f"{self._place}/{first}",
                canonical=f"{self.base}{prefix}/" if "://" in self.base and not missing else None,
                versions=[self._describe_version(one) for one in LANGUAGES],
                cards=self.cards,
                titles={card.market: card.title for card in self.cards},
                links={market: f"{self._place}/{market}{prefix}/" for market in self.sites},
                shared=self._shared,
            )
        )
        return html.encode("utf-8")

    def _describe_version(self, language: Language) -> Version:
        path = f"{find_prefix(language)}/"
        return Version(language, speak(language)("frame.language"), self.base + path, self._place + path)


def _prepare(language: Language) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: say_text(value, language) if isinstance(value, Text) else value,
    )
    environment.filters |= make_filters(language)
    return environment
