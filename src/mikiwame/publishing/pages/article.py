"""The whole comparison as one text, in the order in which a reader needs it, from the catalogue alone."""

from collections.abc import Iterable
from typing import Any

from mikiwame.catalogue.files import Advice
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.firmness import say_firmness
from mikiwame.publishing.pages.article_tables import list_tables
from mikiwame.publishing.pages.citing import Citations
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.long_names import shorten_names
from mikiwame.publishing.pages.pictures import find_picture
from mikiwame.publishing.pages.prospects import describe_costs, describe_next_sitting
from mikiwame.publishing.pages.relations import list_groups
from mikiwame.publishing.pages.routes import Data, Request, Route
from mikiwame.publishing.pages.texts import read_texts
from mikiwame.publishing.ranking import write_answer
from mikiwame.publishing.words import write_day
from mikiwame.ranking import Firmness
from mikiwame.words import speak

Row = dict[str, Any]

STRENGTHS = ("strong", "moderate", "weak")

GOOD, POOR = 0.75, 0.4
"""A known finding of at least the one speaks for a certification, of at most the other against it."""

SAID = 4
"""Findings named for and against, the weightiest first."""


def view_article(known: Knowledge, request: Request) -> Data:
    pictures = {kind: find_picture(known, kind, request.words) for kind in ("categories", "ties")}
    return describe_article(known) | {"pictures": pictures}


def describe_article(known: Knowledge) -> Row:
    """Everything that the text says, as plain data; the sources numbered in the order in which they are cited.

    :return: ``title, description, premise, rules`` (by what they say), ``recommended, firm, criteria, tables, ties,
        groups, questions, fresh, paid`` (whether a paid link is in it) and ``sources``.
    """
    return known.keep("article", lambda: _describe(known))


def _describe(known: Knowledge) -> Row:
    citations, words = Citations(known.catalogue), read_texts("ja").article
    premise = known.market.premise
    title = words.title.format(title=known.market.title)
    data = {
        "title": title,
        "description": words.description.format(title=known.market.title, day=write_day(known.on)),
        "premise": {"text": premise.text, "number": citations.cite(premise.source)} if premise else None,
        "rules": _list_rules(known, citations),
        "recommended": [_describe_choice(known, row, citations) for row in known.recommended],
        "firm": _say_firm(known),
        "criteria": _list_criteria(known, citations),
        "tables": list_tables(known, citations),
        "ties": _list_ties(known, citations),
        "groups": list_groups(known),
        "questions": _list_questions(known, citations),
        "fresh": write_answer(known.comparison, None)[1],
    }
    links = [link for table in data["tables"] for row in table["rows"] for link in row["links"]]
    paid = any(link["kind"] == "paid" for link in links)
    return data | {"paid": paid, "sources": citations.list_sources()}


def _say_firm(known: Knowledge) -> str:
    firmness: Firmness | None = known.beginners_firmness
    return shorten_names(known, say_firmness(known.beginners, firmness))


def _list_rules(known: Knowledge, citations: Citations) -> dict[str, list[Row]]:
    """The rules of advice by what they answer: ``none_needed``, ``consider`` or ``informs``; for all people first."""
    return {
        stance or "informs": [_write_rule(rule, citations) for rule in _order_rules(known) if _answers(rule, stance)]
        for stance in ("none_needed", "consider", None)
    }


def _answers(rule: Advice, stance: str | None) -> bool:
    return rule.stance == stance and not rule.asks


def _order_rules(known: Knowledge) -> list[Advice]:
    """Those that hold for everybody, then the firmest, then by name."""
    rules = sorted(known.catalogue.advice.items())
    return [rule for _, rule in sorted(rules, key=lambda item: (not _is_for_all(item[1]), _place(item[1])))]


def _is_for_all(rule: Advice) -> bool:
    return any(not situation for situation in rule.when)


def _place(rule: Advice) -> int:
    return STRENGTHS.index(rule.strength)


def _write_rule(rule: Advice, citations: Citations) -> Row:
    return {"says": rule.say, "next": rule.next, "asks": rule.asks, "number": citations.cite(rule.source)}


def _list_questions(known: Knowledge, citations: Citations) -> list[Row]:
    return [_write_rule(rule, citations) for rule in _order_rules(known) if rule.asks]


def _describe_choice(known: Knowledge, row: Row, citations: Citations) -> Row:
    """A recommended certification: what speaks for and against it, what it costs to pass, when it can be sat."""
    slug = row["slug"]
    found = sorted(explain(known.comparison, slug), key=lambda one: -float(one["share"]))
    judged = [one for one in found if one["known"] and one["applicable"]]
    return {
        "slug": slug,
        "name": row["name"],
        "score": row["score"],
        "for": _list_findings(known, (one for one in judged if one["low"] >= GOOD), citations),
        "against": _list_findings(known, (one for one in judged if one["high"] <= POOR), citations),
        "costs": [
            {"title": cost.title, "words": cost.words}
            for cost in describe_costs(known, slug, Citations(known.catalogue))
        ],
        "sitting": describe_next_sitting(known, slug, citations),
    }


def _list_findings(known: Knowledge, found: Iterable[Row], citations: Citations) -> list[Row]:
    return [
        {
            "question": one["question"],
            "because": shorten_names(known, one["because"]),
            "numbers": [citations.cite(source["source"]) for source in one["sources"]],
        }
        for one in list(found)[:SAID]
    ]


def _list_criteria(known: Knowledge, citations: Citations) -> list[Row]:
    criteria = known.comparison.criteria
    total = sum(one.weight for one in criteria)
    return [
        {
            "question": one.question,
            "group": one.group,
            "why": one.why,
            "share": one.weight / total,
            "number": citations.cite(one.source) if one.source else None,
        }
        for one in sorted(criteria, key=lambda one: -one.weight)
    ]


def _list_ties(known: Knowledge, citations: Citations) -> list[Row]:
    """Below each organisation what ties it to others; what several sources or certifications have in common once."""
    names = known.catalogue.certifications
    said: dict[str, dict[str, Row]] = {}
    for tie in known.ties:
        own = said.setdefault(tie.organisation_name, {})
        row = own.setdefault(
            shorten_names(known, speak("ja").say(tie.says)), {"certifications": {}, "numbers": {}, "days": {}}
        )
        if tie.certification:
            row["certifications"][names[tie.certification].name] = None
        row["numbers"][citations.cite(tie.source)] = None
        row["days"][tie.on] = None
    return [
        {"name": name, "ties": [{"words": words} | {key: list(row[key]) for key in row} for words, row in own.items()]}
        for name, own in said.items()
    ]


ROUTES = (Route("/article", view_article, "article.html"),)
