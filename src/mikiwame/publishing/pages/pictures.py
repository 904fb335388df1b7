"""The pictures of the site as files, each with its size so that a page keeps the place for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from mikiwame.answers.history import PastValue
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request
from mikiwame.publishing.pictures import (
    Contribution,
    Picture,
    RankShares,
    ScoreBar,
    draw_acceptability,
    draw_contributions,
    draw_history,
    draw_map,
    draw_scores,
    draw_ties,
)
from mikiwame.publishing.pictures.drawing import WIDTH
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.publishing.pictures.points import pick_figures
from mikiwame.words import Words

SVG = "image/svg+xml"

HISTORIES = ("exam_fee", "pass_rate", "examinees")
"""Fields whose past a reader asks for: what it costs, how hard it is, how many sit it."""

SIZES = {"": WIDTH, "broad-": BROAD}
"""How the name of a picture of one certification begins -> its width in pixels: for a telephone and for a desk."""

FEWEST = 2
"""Figures of different days from which there is a past to show."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as a page shows it: its address on the site, and its pixels."""

    path: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture that stands in its page, for a telephone and for a desk; its addresses are paths of the site."""

    narrow: str
    broad: str


def draw_map_in_page(known: Knowledge, words: Words) -> Drawn:
    """The kinds of work, each a link to what the market's page says of it."""
    return known.once(_draw_map_in_page, words)


def _draw_map_in_page(known: Knowledge, words: Words) -> Drawn:
    narrow, broad = (
        draw_map(words, known.comparison, width, lambda slug: f"/market#{slug}").inline for width in (NARROW, BROAD)
    )
    return Drawn(narrow, broad)


def _show(path: str, picture: Picture) -> Shown:
    return Shown(path, picture.width, picture.height)


def find_picture(known: Knowledge, kind: str, words: Words) -> Shown:
    """A picture of the whole market: one of ``MARKET``."""
    return _show(f"/pictures/{kind}.svg", draw_market(known, kind, words))


def draw_market(known: Knowledge, kind: str, words: Words) -> Picture:
    return known.once(MARKET[kind], words)


def _draw_acceptability(known: Knowledge, words: Words) -> Picture:
    firmness, names = known.beginners_firmness, known.catalogue.certifications
    found = zip(firmness.table.alternatives, firmness.robustness.acceptability, strict=True) if firmness else ()
    rows = [RankShares(names[slug].name, list(map(float, shares))) for slug, shares in found]
    title = words("pictures.ranks-title", category=known.market.categories[known.market.beginners].title)
    return draw_acceptability(words, rows, title, _say_day(known, words), known.market.recommend_at_most)


def _draw_scores(known: Knowledge, words: Words) -> Picture:
    bars = [
        ScoreBar(one.name, one.rank, one.score, one.score_low, one.score_high, recommended=one.recommended)
        for one in known.beginners_ranking.places
        if one.life != "ended" and one.score is not None and one.score_low is not None and one.score_high is not None
    ]
    title = words("pictures.scores-title", category=known.market.categories[known.market.beginners].title)
    return draw_scores(words, bars, title, _say_day(known, words))


def _say_day(known: Knowledge, words: Words) -> str:
    return words("pictures.as_of", day=known.on)


MARKET: Mapping[str, Callable[[Knowledge, Words], Picture]] = {
    "categories": lambda known, words: draw_map(words, known.comparison),
    "ties": lambda known, words: draw_ties(words, known.comparison),
    "ties-broad": lambda known, words: draw_ties(words, known.comparison, BROAD),
    "acceptability": _draw_acceptability,
    "scores": _draw_scores,
}


def draw_score(known: Knowledge, slug: str, words: Words, size: str = "") -> Picture:
    """What the score of one certification is made of; ``size`` of ``SIZES``."""
    return known.once(_draw_score, slug, words, size)


def _draw_score(known: Knowledge, slug: str, words: Words, size: str) -> Picture:
    parts = [
        Contribution(words.say_value(one.short), one.share, one.contribution_low, one.contribution_high, one.known)
        for one in known.explain(slug)
        if one.applicable
    ]
    title = words("pictures.parts-title", name=known.catalogue.certifications[slug].name)
    return draw_contributions(words, parts, title, _say_day(known, words), SIZES[size])


def find_score_picture(known: Knowledge, slug: str, words: Words, size: str = "") -> Shown:
    return _show(f"/pictures/{size}score-{slug}.svg", draw_score(known, slug, words, size))


def list_history_fields(known: Knowledge, slug: str) -> list[str]:
    """The fields of which figures of several days are known."""
    return known.once(_list_history_fields, slug)


def _list_history_fields(known: Knowledge, slug: str) -> list[str]:
    return [field for field in HISTORIES if _has_past(known, slug, field)]


def list_past(known: Knowledge, slug: str, field: str) -> list[PastValue]:
    return known.once(Knowledge.history, slug, field)


def _has_past(known: Knowledge, slug: str, field: str) -> bool:
    return len({row.day for row in pick_figures(list_past(known, slug, field)) if row.dated}) >= FEWEST


def draw_past(known: Knowledge, slug: str, field: str, words: Words, size: str = "") -> Picture:
    """:param size: of ``SIZES``."""
    return known.once(_draw_past, slug, field, words, size)


def _draw_past(known: Knowledge, slug: str, field: str, words: Words, size: str) -> Picture:
    name = known.catalogue.certifications[slug].name
    return draw_history(words, list_past(known, slug, field), name, field, known.on, SIZES[size])


def find_past_picture(known: Knowledge, slug: str, field: str, words: Words, size: str = "") -> Shown:
    return _show(f"/pictures/{size}{name_past(field)}-{slug}.svg", draw_past(known, slug, field, words, size))


def name_past(field: str) -> str:
    return field.replace("_", "-")


def _write_market(known: Knowledge, request: Request) -> bytes:
    return draw_market(known, request.path.removeprefix("/pictures/").removesuffix(".svg"), request.words).svg.encode(
        "utf-8"
    )


def _route_score(size: str) -> FileRoute:
    def write(known: Knowledge, request: Request) -> bytes:
        slug = request.parts["slug"]
        if slug not in known.catalogue.certifications or not known.find_width(slug):
            raise Missing
        return draw_score(known, slug, request.words, size).svg.encode("utf-8")

    return FileRoute(f"/pictures/{size}score-{{slug}}.svg", write, SVG, _list_scored)


def _list_scored(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs if known.find_width(slug))


def _route_past(field: str, size: str) -> FileRoute:
    def write(known: Knowledge, request: Request) -> bytes:
        slug = request.parts["slug"]
        if slug not in known.catalogue.certifications or field not in list_history_fields(known, slug):
            raise Missing
        return draw_past(known, slug, field, request.words, size).svg.encode("utf-8")

    def list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
        return ({"slug": slug} for slug in known.slugs if field in list_history_fields(known, slug))

    return FileRoute(f"/pictures/{size}{name_past(field)}-{{slug}}.svg", write, SVG, list_parts)


ROUTES = (
    *(FileRoute(f"/pictures/{kind}.svg", _write_market, SVG) for kind in MARKET),
    *(_route_score(size) for size in SIZES),
    *(_route_past(field, size) for field in HISTORIES for size in SIZES),
)
