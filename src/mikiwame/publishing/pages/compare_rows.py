"""The comparison as the page shows it: by category, the beginners' first, each row with place, score and figures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from mikiwame.answers.chances import Chances
from mikiwame.answers.firmness import Above
from mikiwame.answers.ranking import Place
from mikiwame.answers.weighing import Limits, count_first_places
from mikiwame.publishing.pages.compare_figures import FigureView, list_figures
from mikiwame.publishing.pages.compare_pairs import find_pair, list_twins
from mikiwame.publishing.pages.compare_wish import PLACE, Wish
from mikiwame.publishing.pages.knowledge import FIRST, NEAREST, Knowledge
from mikiwame.publishing.pages.rendering import flatten
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.firmness import say_chance, say_directed


@dataclass(frozen=True, slots=True)
class TwinView:
    """A near-twin; ``pair`` is the path of the page of the two."""

    name: str
    pair: str | None


@dataclass(frozen=True, slots=True)
class BelowView:
    """The next that is shown and ranked, with how firm it is that the row is above it."""

    name: str
    said: str
    pair: str | None


@dataclass(frozen=True, slots=True)
class RowView:
    """One certification: ``place`` is that among the ranked of its category, ``bars`` why it is not recommended;
    ``hidden``: it does not keep the limits wished for, ``unsure``: nobody knows whether it does.
    """

    own: Place
    place: int | None
    bars: Reason | None
    figures: tuple[FigureView, ...]
    limits: Limits
    first_places: str | None
    twins: tuple[TwinView, ...]
    hidden: bool
    unsure: bool
    checked: bool
    below: BelowView | None = None


@dataclass(frozen=True, slots=True)
class GroupView:
    """A category; ``places`` counts as its first."""

    slug: str
    title: str
    about: str | None
    places: int
    rows: tuple[RowView, ...]
    shown: int


def list_groups(known: Knowledge, wish: Wish, words: Words) -> tuple[GroupView, ...]:
    """One for each category that has certifications."""
    order, chances = known.reorder(wish.weights), find_chances(known, wish)
    rows = [_describe(known, wish, place, order, chances, words) for place in order]
    categories = sorted(known.market.categories, key=lambda slug: slug != known.market.beginners)
    groups = [_describe_group(known, slug, rows, chances, words) for slug in categories]
    return tuple(group for group in groups if group.rows)


def sort_rows(rows: Iterable[RowView], by: str) -> tuple[RowView, ...]:
    """By a column of the table; what has no value there comes last either way.

    :param by: as ``Wish.sort``.
    """
    key, given = by.removeprefix("-"), list(rows)
    if key == "name":
        return tuple(sorted(given, key=lambda row: flatten(row.own.name), reverse=by != key))
    found = [(_find_order(row, key), row) for row in given]
    known = [(order, row) for order, row in found if order is not None]
    known.sort(key=itemgetter(0), reverse=by != key)
    return (*(row for _, row in known), *(row for order, row in found if order is None))


def _find_order(row: RowView, key: str) -> float | None:
    if key == "place":
        return row.place
    if key == "score":
        return row.own.score if row.place else None
    return next((cell.order for cell in row.figures if cell.field == key), None)


def find_chances(known: Knowledge, wish: Wish) -> Chances | None:
    """How firm the order is under a reader's own weights; None under those of the market, of which more is known."""
    return None if dict(wish.weights) == known.comparison.weights else known.find_chances(wish.weights)


def describe_rows(known: Knowledge, wish: Wish, slugs: Iterable[str], words: Words) -> list[RowView]:
    """Of certain certifications, in the order given, without what stands below them."""
    order, chances = known.reorder(wish.weights), find_chances(known, wish)
    places = {place.slug: place for place in order}
    return [_describe(known, wish, places[slug], order, chances, words) for slug in slugs]


def list_page(known: Knowledge, wish: Wish, category: str, page: int, words: Words) -> tuple[GroupView, int, int]:
    """One page of a category of a large market: those that keep the limits, how many these are, and of how many.

    :param page: from 1; one that is beyond the last is empty.
    """
    own = [place for place in known.reorder(wish.weights) if place.category == category]
    asked = bool(wish.only) or wish.fee is not None
    slugs = [place.slug for place in own if not asked or judge_limits(known.find_limits(place.slug), wish) is True]
    if wish.sort == PLACE:
        # One more than is shown: the last row tells how firm it is that it is above the next.
        first = (page - 1) * FIRST
        rows = describe_rows(known, wish, slugs[first : first + FIRST + 1], words)
        rows = _look_down(known, rows, find_chances(known, wish), words)[:FIRST]
    else:
        rows = list(sort_rows(describe_rows(known, wish, slugs, words), wish.sort))[(page - 1) * FIRST : page * FIRST]
    title, about = known.market.categories[category].title, known.market.categories[category].about
    places = count_first_places(known.comparison, category)
    return GroupView(category, title, about, places, tuple(rows), len(rows)), len(slugs), len(own)


def _look_down(known: Knowledge, rows: Sequence[RowView], chances: Chances | None, words: Words) -> list[RowView]:
    return [replace(row, below=_look_below(known, row, rows, chances, words)) for row in rows]


def _describe_group(
    known: Knowledge, slug: str, rows: Sequence[RowView], chances: Chances | None, words: Words
) -> GroupView:
    own = [row for row in rows if row.own.category == slug]
    shown = [row for row in own if not row.hidden]
    category = known.market.categories[slug]
    return GroupView(
        slug=slug,
        title=category.title,
        about=category.about,
        places=count_first_places(known.comparison, slug),
        rows=tuple(replace(row, below=_look_below(known, row, shown, chances, words)) for row in own),
        shown=len(shown),
    )


def _look_below(
    known: Knowledge, row: RowView, shown: Sequence[RowView], chances: Chances | None, words: Words
) -> BelowView | None:
    ranked = [other for other in shown if other.own.rank]
    if row not in ranked[:-1]:
        return None
    below = ranked[ranked.index(row) + 1].own
    above = (chances or known).judge_above(row.own, below)
    if above is None:
        return None
    return BelowView(below.name, say_above(above, words), find_pair(known, row.own.slug, below.slug))


def say_above(above: Above, words: Words) -> str:
    """As the browser says it."""
    if above.certain:
        return words("compare.script-necessary")
    if above.word == "cannot say":
        return words("compare.script-cannot_say")
    word, share = say_directed(above.word, above.share, words), say_chance(above.share, words)
    return words("compare.script-word", word=word, share=share)


def _describe(
    known: Knowledge, wish: Wish, own: Place, order: Sequence[Place], chances: Chances | None, words: Words
) -> RowView:
    kept = judge_limits(known.find_limits(own.slug), wish)
    share = (chances.first if chances else known.find_first_shares(own.category)).get(own.slug)
    return RowView(
        own=own,
        place=find_place(own, order),
        bars=find_bars(own),
        limits=known.find_limits(own.slug),
        figures=known.once(list_figures, own.slug, words),
        first_places=None if share is None else say_chance(share, words),
        twins=_list_twins(known, own.slug),
        hidden=kept is not True,
        unsure=kept is None,
        checked=own.slug in wish.side,
    )


def find_place(own: Place, order: Sequence[Place]) -> int | None:
    """The place among the ranked of its category; None without a rank."""
    if not own.rank:
        return None
    return 1 + sum(1 for other in order if other.category == own.category and other.rank and other.rank < own.rank)


def find_bars(own: Place) -> Reason | None:
    """Why it is not recommended; None for what is."""
    return Reason("compare.script-not_asked") if own.score is None else own.excluded_because


def _list_twins(known: Knowledge, slug: str) -> tuple[TwinView, ...]:
    most = NEAREST if known.is_large else None
    return tuple(TwinView(twin.name, find_pair(known, slug, twin.slug)) for twin in list_twins(known, slug)[:most])


def judge_limits(limits: Limits, wish: Wish) -> bool | None:
    """Whether all limits asked for are kept; None where none is known to be broken but one is not known."""
    own = {"open": limits.open, "home": limits.home, "running": limits.running}
    answers = [own[name] for name in wish.only]
    if wish.fee is not None:
        answers.append(None if limits.fee is None else limits.fee <= wish.fee)
    if False in answers:
        return False
    return None if None in answers else True
