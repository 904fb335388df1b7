"""The files of a catalogue against each other: every slug that one names must be a file, every kind a declared one."""

from collections.abc import Collection, Iterator, Sequence

from mikiwame.catalogue.asking import check_situations
from mikiwame.catalogue.files import Event, Market
from mikiwame.catalogue.placing import SHELVES
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.rules import list_rules
from mikiwame.catalogue.suggesting import suggest, suggest_choices
from mikiwame.catalogue.tree import Place
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.rules import find_circle, list_contradictions

Reference = tuple[str, Place, str, str]
"""The file that names a slug, the place in it, the shelf where the slug should be, and the slug."""


def check_references(catalogue: Catalogue) -> list[Complaint]:
    """One complaint for each slug that no file has, and for each category or kind that the market does not declare."""
    missing = [
        _complain(catalogue, file, place, _explain_missing(catalogue, shelf, slug))
        for file, place, shelf, slug in _list_references(catalogue)
        if not catalogue.has_file(shelf, slug)
    ]
    return missing + list(_check_against_market(catalogue)) + list(_check_rules(catalogue))


def _explain_missing(catalogue: Catalogue, shelf: str, slug: str) -> Reason:
    """There is no such file; the nearest that there is, or the shelf on which that slug does stand."""
    others = [other for other in SHELVES if other != shelf and catalogue.has_file(other, slug)]
    otherwise = Reason("files.add_or_correct", {"slug": slug})
    if others:
        otherwise = Reason("files.of_other_shelf", {"other": others[0], "shelf": shelf, "slug": slug})
    remedy = suggest(slug, catalogue.list_slugs(shelf), otherwise)
    return Reason("files.missing", {"shelf": shelf, "slug": slug, "remedy": remedy})


def _complain(catalogue: Catalogue, file: str, place: Place, reason: Reason) -> Complaint:
    return Complaint.of(file, catalogue.find_line(file, place), "error", reason)


def _list_references(catalogue: Catalogue) -> Iterator[Reference]:
    yield from _list_of_market(catalogue)
    yield from _list_of_certifications(catalogue)
    yield from _list_of_organisations(catalogue)
    yield from _list_of_sources(catalogue)
    for slug, criterion in catalogue.criteria.items():
        if criterion.source:
            yield f"criteria/{slug}.yaml", ("source",), "sources", criterion.source
    for slug, advice in catalogue.advice.items():
        yield f"advice/{slug}.yaml", ("source",), "sources", advice.source
    yield from _list_of_questions(catalogue)
    for index, one in enumerate(catalogue.settled):
        yield "desk.yaml", ("settled", index, "certification"), "certifications", one.certification
        if one.source:
            yield "desk.yaml", ("settled", index, "source"), "sources", one.source
    yield from _list_of_corrections(catalogue)
    for name, slugs in (catalogue.headings.shared_names if catalogue.headings else {}).items():
        for index, slug in enumerate(slugs):
            yield "headings.yaml", ("shared_names", name, index), "certifications", slug


def _list_of_corrections(catalogue: Catalogue) -> Iterator[Reference]:
    for index, one in enumerate(catalogue.corrections):
        place = "corrections", index
        yield "corrections.yaml", (*place, "certification"), "certifications", one.certification
        if one.source:
            yield "corrections.yaml", (*place, "source"), "sources", one.source
        if one.reply:
            yield "corrections.yaml", (*place, "reply", "by"), "organisations", one.reply.by


def _list_of_questions(catalogue: Catalogue) -> Iterator[Reference]:
    for slug, one in catalogue.asked.items():
        for index, source in enumerate(one.source):
            yield "questions.yaml", ("questions", slug, "source", index), "sources", source
        if one.advice:
            yield "questions.yaml", ("questions", slug, "advice"), "advice", one.advice


def _list_of_market(catalogue: Catalogue) -> Iterator[Reference]:
    if catalogue.market and catalogue.market.premise:
        yield "market.yaml", ("premise", "source"), "sources", catalogue.market.premise.source
    categories = catalogue.market.categories if catalogue.market else {}
    for slug, category in categories.items():
        if category.source:
            yield "market.yaml", ("categories", slug, "source"), "sources", category.source


def _list_of_certifications(catalogue: Catalogue) -> Iterator[Reference]:
    for slug, certification in catalogue.certifications.items():
        file = f"certifications/{slug}.yaml"
        for index, organiser in enumerate(certification.organisers):
            yield file, ("organisers", index), "organisations", organiser
        yield from _list_of_life(file, certification.life)


def _list_of_life(file: str, life: Sequence[Event]) -> Iterator[Reference]:
    for index, event in enumerate(life):
        yield file, ("life", index, "source"), "sources", event.source


def _list_of_organisations(catalogue: Catalogue) -> Iterator[Reference]:
    for slug, organisation in catalogue.organisations.items():
        file = f"organisations/{slug}.yaml"
        yield from _list_of_life(file, organisation.life)
        for index, tie in enumerate(organisation.ties):
            yield file, ("ties", index, "to"), "organisations", tie.to
            yield file, ("ties", index, "source"), "sources", tie.source
            if tie.certification:
                yield file, ("ties", index, "certification"), "certifications", tie.certification


def _list_of_sources(catalogue: Catalogue) -> Iterator[Reference]:
    for slug, source in catalogue.sources.items():
        file = f"sources/{slug}.yaml"
        if source.publisher:
            yield file, ("publisher",), "organisations", source.publisher
        for index, reading in enumerate(source.readings):
            for certification in reading.says:
                yield file, ("readings", index, "says", certification), "certifications", certification


def _list_categories(market: Market) -> Iterator[tuple[Place, str]]:
    """Each category that the market's own file names, with its place."""
    yield ("beginners",), market.beginners
    for slug, category in market.categories.items():
        for index, named in enumerate(category.extra_on):
            yield ("categories", slug, "extra_on", index), named


def _check_against_market(catalogue: Catalogue) -> Iterator[Complaint]:
    market = catalogue.market
    if market is None:
        return
    for place, named in _list_categories(market):
        if named not in market.categories:
            remedy = suggest(named, market.categories, Reason("files.add_name"))
            reason = Reason("files.no_category", {"name": named, "remedy": remedy})
            yield _complain(catalogue, "market.yaml", place, reason)
    for what, declared, named, file, place in _list_of_market_words(catalogue, market):
        if named not in declared:
            code = "files.undeclared_category" if what == "category" else "files.undeclared_kind"
            reason = Reason(code, {"name": named, "remedy": suggest_choices(named, declared)})
            yield _complain(catalogue, file, place, reason)


def _list_of_market_words(
    catalogue: Catalogue, market: Market
) -> Iterator[tuple[str, Collection[str], str, str, Place]]:
    """Each word of the market that another file uses: what it is, the words declared, the word, file and place."""
    for slug, criterion in catalogue.criteria.items():
        for index, named in enumerate(criterion.applies_to or []):
            yield "category", market.categories, named, f"criteria/{slug}.yaml", ("applies_to", index)
        for index, named in enumerate(criterion.by):
            yield "source kind", market.source_kinds, named, f"criteria/{slug}.yaml", ("by", index)
    for slug, certification in catalogue.certifications.items():
        yield "category", market.categories, certification.category, f"certifications/{slug}.yaml", ("category",)
    for slug, advice in catalogue.advice.items():
        for key, categories in (("categories", advice.categories), ("bars", advice.bars)):
            for index, named in enumerate(categories):
                yield "category", market.categories, named, f"advice/{slug}.yaml", (key, index)
    for slug, source in catalogue.sources.items():
        yield "source kind", market.source_kinds, source.kind, f"sources/{slug}.yaml", ("kind",)


def _check_rules(catalogue: Catalogue) -> Iterator[Complaint]:
    """Rules that speak against each other must say which of them yields, and not in a circle.

    To be over a rule that is not there is no error: a rule is switched off by taking its file away, and nothing else.
    """
    rules = list_rules(catalogue)
    yield from check_situations(catalogue)
    for slug, advice in catalogue.advice.items():
        for index, lower in enumerate(advice.over):
            if not catalogue.has_file("advice", lower):
                line = catalogue.find_line(f"advice/{slug}.yaml", ("over", index))
                remedy = suggest(lower, catalogue.advice, Reason("files.add_or_remove", {"slug": lower}))
                reason = Reason("files.nothing_to_be_over", {"slug": lower, "remedy": remedy})
                yield Complaint.of(f"advice/{slug}.yaml", line, "warning", reason)
    for one, other in list_contradictions(rules):
        opposite = Reason("files.opposite", {"other": other.slug})
        yield _complain(catalogue, f"advice/{one.slug}.yaml", ("stance",), opposite)
    circle = find_circle(rules)
    if circle:
        reason = Reason("files.over_in_a_circle", {"circle": ", ".join(circle)})
        yield _complain(catalogue, f"advice/{circle[0]}.yaml", ("over",), reason)
