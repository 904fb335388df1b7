"""The front page: the answer first, how firm it is and of which day, and the way to one's own answer."""

from typing import Any

from mikiwame.publishing.firmness import WORDS, say_share
from mikiwame.publishing.pages.cards import describe_card
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.conversation import list_first_choices
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.ranking import write_answer
from mikiwame.ranking import Firmness

Row = dict[str, Any]


def view_front(known: Knowledge, _: Request) -> Data:
    return known.keep("front", lambda: _describe(known))


def _describe(known: Knowledge) -> Data:
    citations = Citations(known.catalogue)
    words, market = read_texts("ja").front, known.market
    premise = market.premise
    data = {
        "title": words.title.format(market=market.title),
        "description": words.description.format(market=market.title),
        "premise": {"text": premise.text, "number": citations.cite(premise.source)} if premise else None,
        "cards": [describe_card(known, row["slug"], citations) for row in known.recommended],
        "tied": [row for row in known.beginners_ranking if row["tied"]],
        "firm": _describe_firmness(known),
        "facts": write_answer(known.beginners, known.beginners_firmness)[1],
        "choices": list_first_choices(known),
        "beginners": market.categories[market.beginners].title,
        "rejected": [row for row in known.beginners_ranking if not row["recommended"]],
        "others": _count_others(known),
    }
    return data | {"sources": citations.list_sources()}


def _describe_firmness(known: Knowledge) -> Row | None:
    """The share of draws in which each recommended one keeps to the first places, and the words for two pairs."""
    firmness = known.beginners_firmness
    if firmness is None:
        return None
    slugs, places = firmness.table.alternatives, known.market.recommend_at_most
    chosen = [slugs.index(row["slug"]) for row in known.recommended]
    others = [slugs.index(row["slug"]) for row in known.beginners_ranking if row["rank"] and not row["recommended"]]
    shares = [float(firmness.robustness.acceptability[number, :places].sum()) for number in chosen]
    return {
        "places": places,
        "draws": firmness.robustness.draws,
        "shares": [
            {"name": row["name"], "share": say_share(share)}
            for row, share in zip(known.recommended, shares, strict=True)
        ],
        "between": WORDS[firmness.words[chosen[0]][chosen[1]]] if len(chosen) == 2 else None,
        "next": _describe_next(known, firmness, chosen[-1], others[0]) if chosen and others else None,
    }


def _describe_next(known: Knowledge, firmness: Firmness, last: int, other: int) -> Row:
    slug = firmness.table.alternatives[other]
    return {"name": known.catalogue.certifications[slug].name, "word": WORDS[firmness.words[last][other]]}


def _count_others(known: Knowledge) -> list[Row]:
    """The other categories with what each is for and how many certifications it has."""
    counts: dict[str, int] = {}
    for row in known.ranking:
        counts[row["category"]] = counts.get(row["category"], 0) + 1
    return [
        {"slug": slug, "title": category.title, "about": category.about, "count": counts[slug]}
        for slug, category in known.market.categories.items()
        if slug != known.market.beginners and slug in counts
    ]


ROUTES = (Route("/", view_front, "front.html"),)
