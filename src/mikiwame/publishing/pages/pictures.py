"""The pictures of the site as files, each with its size so that a page keeps the place for it."""

from collections.abc import Iterable, Mapping
from typing import Any

from mikiwame.publishing.explanation import explain
from mikiwame.publishing.history import list_history
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import FileRoute, Missing, Request
from mikiwame.publishing.pictures import (
    Picture,
    draw_acceptability,
    draw_contributions,
    draw_history,
    draw_scores,
    draw_ties,
)
from mikiwame.publishing.pictures.categories import draw_categories
from mikiwame.publishing.pictures.points import pick_figures
from mikiwame.publishing.words import write_day

Row = dict[str, Any]

SVG = "image/svg+xml"

HISTORIES = ("exam_fee", "pass_rate", "examinees")
"""Fields whose past a reader asks for: what it costs, how hard it is, how many sit it."""

FEWEST = 2
"""Figures of different days from which there is a past to show."""


def describe_picture(path: str, picture: Picture) -> Row:
    """``path, width, height`` of a drawn picture."""
    return {"path": path, "width": picture.width, "height": picture.height}


def find_picture(known: Knowledge, kind: str) -> Row:
    """A picture of the whole market: one of ``MARKET``."""
    return describe_picture(f"/pictures/{kind}.svg", draw_market(known, kind))


def draw_market(known: Knowledge, kind: str) -> Picture:
    return known.keep(("picture", kind), lambda: MARKET[kind](known))


def _draw_acceptability(known: Knowledge) -> Picture:
    firmness, names = known.beginners_firmness, known.catalogue.certifications
    found = zip(firmness.table.alternatives, firmness.robustness.acceptability, strict=True) if firmness else ()
    rows = [{"name": names[slug].name, "shares": list(map(float, shares))} for slug, shares in found]
    title = f"{known.market.categories[known.market.beginners].title}: 何位になりやすいか"
    return draw_acceptability(rows, title, f"{write_day(known.on)}現在。", known.market.recommend_at_most)


def _draw_scores(known: Knowledge) -> Picture:
    rows = [
        row | {"note": ""} for row in known.beginners_ranking if row["life"] != "ended" and row["score"] is not None
    ]
    title = f"{known.market.categories[known.market.beginners].title}の点数"
    return draw_scores(rows, title, f"{write_day(known.on)}現在。")


MARKET = {
    "categories": lambda known: draw_categories(known.comparison),
    "ties": lambda known: draw_ties(known.comparison),
    "acceptability": _draw_acceptability,
    "scores": _draw_scores,
}


def draw_score(known: Knowledge, slug: str) -> Picture:
    """What the score of one certification is made of."""
    return known.keep(("picture", "score", slug), lambda: _draw_score(known, slug))


def _draw_score(known: Knowledge, slug: str) -> Picture:
    parts = [
        {
            "short": row["short"],
            "weight": row["share"],
            "low": row["contribution_low"],
            "high": row["contribution_high"],
            "known": row["known"],
        }
        for row in explain(known.comparison, slug)
        if row["applicable"]
    ]
    title = f"{known.catalogue.certifications[slug].name}の点の内訳"
    return draw_contributions(parts, title, f"{write_day(known.on)}現在。")


def find_score_picture(known: Knowledge, slug: str) -> Row:
    return describe_picture(f"/pictures/score-{slug}.svg", draw_score(known, slug))


def list_history_fields(known: Knowledge, slug: str) -> list[str]:
    """The fields of which figures of several days are known."""
    return known.keep(("histories", slug), lambda: [field for field in HISTORIES if _has_past(known, slug, field)])


def _has_past(known: Knowledge, slug: str, field: str) -> bool:
    figures = pick_figures(list_history(known.comparison, slug, field))
    return len({row["day"] for row in figures if row["dated"]}) >= FEWEST


def draw_past(known: Knowledge, slug: str, field: str) -> Picture:
    return known.keep(("picture", field, slug), lambda: draw_history(known.comparison, slug, field))


def find_past_picture(known: Knowledge, slug: str, field: str) -> Row:
    return describe_picture(f"/pictures/{name_past(field)}-{slug}.svg", draw_past(known, slug, field))


def name_past(field: str) -> str:
    return field.replace("_", "-")


def _write_market(known: Knowledge, request: Request) -> bytes:
    return draw_market(known, request.path.removeprefix("/pictures/").removesuffix(".svg")).svg.encode("utf-8")


def _write_score(known: Knowledge, request: Request) -> bytes:
    slug = request.parts["slug"]
    if slug not in known.catalogue.certifications:
        raise Missing
    return draw_score(known, slug).svg.encode("utf-8")


def _list_slugs(known: Knowledge) -> Iterable[Mapping[str, str]]:
    return ({"slug": slug} for slug in known.slugs)


def _route_past(field: str) -> FileRoute:
    def write(known: Knowledge, request: Request) -> bytes:
        slug = request.parts["slug"]
        if slug not in known.catalogue.certifications or field not in list_history_fields(known, slug):
            raise Missing
        return draw_past(known, slug, field).svg.encode("utf-8")

    def list_parts(known: Knowledge) -> Iterable[Mapping[str, str]]:
        return ({"slug": slug} for slug in known.slugs if field in list_history_fields(known, slug))

    return FileRoute(f"/pictures/{name_past(field)}-{{slug}}.svg", write, SVG, list_parts)


ROUTES = (
    *(FileRoute(f"/pictures/{kind}.svg", _write_market, SVG) for kind in MARKET),
    FileRoute("/pictures/score-{slug}.svg", _write_score, SVG, _list_slugs),
    *(_route_past(field) for field in HISTORIES),
)
