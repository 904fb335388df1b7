"""The form of the comparison, and what its page shows beside the rows: sliders, steps, columns and categories."""

from dataclasses import dataclass

from mikiwame.publishing.pages.compare_wish import (
    COLUMNS,
    LIMITS,
    SHOWN,
    SIDES,
    SORTS,
    STEPS,
    Matter,
    Wish,
    list_matters,
)
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data
from mikiwame.vocabulary.criteria import Criterion
from mikiwame.words import Words

TIMES = 3
"""How much more a plain link counts one criterion: enough to turn orders that hang on it."""

STEP_NAMES = ("none", "own", "more")
"""Of ``STEPS``, in the words of the page."""

MOST = 5.0
"""The end of a slider: as much as half of the weights that a market of ten criteria has."""


@dataclass(frozen=True, slots=True)
class SliderView:
    """One criterion's weight; ``weight`` is the market's own, ``value`` the reader's. Numbers as a form sends them."""

    slug: str
    question: str
    short: str
    weight: str
    value: str
    most: str
    step: str


@dataclass(frozen=True, slots=True)
class StepView:
    """``value``: how many times it counts, as a form sends it; ``name`` of its words."""

    value: str
    name: str
    checked: bool


@dataclass(frozen=True, slots=True)
class MatterView:
    slug: str
    title: str
    criteria: tuple[str, ...]
    steps: tuple[StepView, ...]


@dataclass(frozen=True, slots=True)
class TabView:
    """A category: where its page is, and how many of its certifications keep the limits."""

    slug: str
    title: str
    path: str
    shown: int


def describe_form(known: Knowledge, wish: Wish, words: Words) -> Data:
    """What is the same whatever rows there are. ``page`` to ``number`` are those of a market in pages."""
    return {
        "title": words("compare.title"),
        "limit": None,
        "raised": None,
        "asked": "",
        "wish": wish,
        "columns": COLUMNS,
        "usual": SHOWN,
        "sorts": SORTS,
        "matters": [_describe_matter(one, wish) for one in list_matters(known.comparison.criteria)],
        "sliders": [_write_slider(one, wish) for one in known.comparison.criteria],
        "changed": dict(wish.weights) != known.comparison.weights,
        "times": TIMES,
        "limits": LIMITS,
        "sides": SIDES,
        "pages": (),
    }


def _describe_matter(matter: Matter, wish: Wish) -> MatterView:
    step = wish.matters.get(matter.slug, 1)
    steps = zip(STEPS, STEP_NAMES, strict=True)
    views = tuple(StepView(str(value), name, value == step) for value, name in steps)
    return MatterView(matter.slug, matter.title, matter.criteria, views)


def find_path(known: Knowledge, category: str) -> str:
    """The page of a category: that of the beginners' one is the comparison itself."""
    return "/compare" if category == known.market.beginners else f"/compare/in/{category}"


def _write_slider(criterion: Criterion, wish: Wish) -> SliderView:
    """Ends and steps are such that the weights are on it."""
    weights = criterion.weight, wish.find_slider(criterion.slug)
    on_steps = all((round(weight * 10, 6)).is_integer() for weight in weights)
    return SliderView(
        slug=criterion.slug,
        question=criterion.question,
        short=criterion.short,
        weight=_write_number(weights[0]),
        value=_write_number(weights[1]),
        most=_write_number(max(MOST, criterion.weight * TIMES, weights[1])),
        step="0.1" if on_steps else "any",
    )


def _write_number(weight: float) -> str:
    """Every digit that there is, and no more: what a form sends back must be what was asked."""
    return str(int(weight)) if weight.is_integer() else repr(weight)
