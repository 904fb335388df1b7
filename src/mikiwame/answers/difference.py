"""Two certifications side by side: where their points differ and why, and what would change their order."""

from dataclasses import dataclass
from dataclasses import field as set_field
from math import ceil, floor
from typing import Literal

from mikiwame.answers.explanation import Cited, Explanations, Finding
from mikiwame.answers.scales import describe_threshold
from mikiwame.answers.widths import Ends, Unknown, describe_unknown, take_ends
from mikiwame.assessment.thresholds import Threshold, find_threshold
from mikiwame.ranking.differences import (
    LEVEL,
    Figure,
    choose_most_worth,
    find_flip_weight,
    list_figures,
    split_score,
    subtract_scores,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Points, Reason, Share, Term, Value

Better = Literal["own", "own_or_same", "same", "other_or_same", "other", "open"]

_NOISE = 1e-12
"""Findings that differ by less differ by the rounding of the machine only."""

_FAR = 5
"""A weight is hardly changed by more than this many times: what matters so much more is another question."""

_SHOWN = 0.0005
"""The least that points to one decimal show."""


@dataclass(frozen=True, slots=True)
class Scores:
    own: Ends
    other: Ends


@dataclass(frozen=True, slots=True)
class Contrast:
    """One criterion's answer for both; a finding is None where the criterion is not asked of that one."""

    criterion: str
    short: str
    group: str
    own: tuple[float, float] | None
    other: tuple[float, float] | None
    own_known: bool
    other_known: bool
    own_points: tuple[float, float]
    other_points: tuple[float, float]
    weight: float
    share: float
    other_share: float
    difference_low: float
    difference: float
    difference_high: float
    better: Better | None
    """``open`` where the findings overlap; None where the criterion is not asked of one of the two."""
    because: Reason
    other_because: Reason
    sources: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class WeightTurn:
    """The smallest change of one weight that makes the two level."""

    criterion: str
    short: str
    before: float = set_field(metadata={"key": "from"})
    after: float = set_field(metadata={"key": "to"})


@dataclass(frozen=True, slots=True)
class Turn(Unknown):
    """A figure that nobody knows, with the ``value`` of its finding at which the two are level."""

    flips: bool
    value: float | None
    leads: Literal["below", "above"] | None
    """On which side of ``value`` the one that is behind leads."""
    reads: Threshold | None
    """What the field would have to say; None without one figure."""


@dataclass(frozen=True, slots=True)
class Turns:
    """What would change the order: of a weight, of the figures, and the figure most worth finding out."""

    weight: WeightTurn | None
    figures: tuple[Turn, ...]
    most_worth: Turn | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What makes one certification better or worse than another, and what would change it.

    Scores, contributions and differences are 0..1 and add up: the sum over the ``rows``, which stand in the order of
    their effect, is the ``difference``. ``words`` says what ``difference`` and ``would_change`` hold.
    """

    slug: str
    name: str
    against: str
    against_name: str
    score: Scores
    difference: Ends
    rows: tuple[Contrast, ...]
    would_change: Turns
    words: tuple[Reason, ...]


def explain_against(explanations: Explanations, slug: str, against: str) -> Difference:
    """:raises MikiwameError: for twice the same certification, or one that the comparison does not have."""
    if slug == against:
        raise MikiwameError(Reason("asked.with_itself", {"slug": slug}))
    own, other = explanations.take_findings(slug), explanations.take_findings(against)
    weights = list(explanations.comparison.weights.values())
    names = {one: explanations.comparison.catalogue.certifications[one].name for one in (slug, against)}
    parts = subtract_scores(weights, own, other)
    difference = Ends(parts.total_low, parts.total_middle, parts.total_high)
    turns = _find_turns(explanations, slug, against)
    quoted = {one: Reason("difference.name", {"name": name}) for one, name in names.items()}
    return Difference(
        slug=slug,
        name=names[slug],
        against=against,
        against_name=names[against],
        score=Scores(take_ends(split_score(weights, own)), take_ends(split_score(weights, other))),
        difference=difference,
        rows=_list_rows(explanations, slug, against),
        would_change=turns,
        words=_list_sentences(difference, turns, {slug: quoted[slug], against: quoted[against]}),
    )


def _list_rows(explanations: Explanations, slug: str, against: str) -> tuple[Contrast, ...]:
    pairs = zip(explanations.explain(slug), explanations.explain(against), strict=True)
    return tuple(sorted((_contrast(own, other) for own, other in pairs), key=_measure_effect))


def _measure_effect(row: Contrast) -> tuple[float, float]:
    return -round(abs(row.difference), 9), -row.difference_high + row.difference_low


def _contrast(own: Finding, other: Finding) -> Contrast:
    low = own.contribution_low - other.contribution_high
    high = own.contribution_high - other.contribution_low
    return Contrast(
        criterion=own.criterion,
        short=own.short,
        group=own.group,
        own=own.ends,
        other=other.ends,
        own_known=own.known,
        other_known=other.known,
        own_points=(own.contribution_low, own.contribution_high),
        other_points=(other.contribution_low, other.contribution_high),
        weight=own.weight,
        share=own.share,
        other_share=other.share,
        difference_low=low,
        difference=(low + high) / 2,
        difference_high=high,
        better=_judge(own.ends, other.ends),
        because=own.because,
        other_because=other.because,
        sources=tuple({one.source: one for one in own.sources + other.sources}.values()),
    )


def _judge(own: tuple[float, float] | None, other: tuple[float, float] | None) -> Better | None:
    if own is None or other is None:
        return None
    least, most = own[0] - other[1], own[1] - other[0]
    if max(abs(least), abs(most)) < _NOISE:
        return "same"
    if least > -_NOISE:
        return "own" if least > _NOISE else "own_or_same"
    if most < _NOISE:
        return "other" if most < -_NOISE else "other_or_same"
    return "open"


def _find_turns(explanations: Explanations, slug: str, against: str) -> Turns:
    weights = list(explanations.comparison.weights.values())
    cells = {one: explanations.take_findings(one) for one in (slug, against)}
    ahead, behind = sorted(cells, key=lambda one: -split_score(weights, cells[one]).score)
    change = find_flip_weight(weights, cells[ahead], cells[behind])
    figures = list_figures(weights, cells[ahead], cells[behind])
    most = choose_most_worth(figures)
    criterion = explanations.comparison.criteria[change.criterion] if change else None
    slugs = {"ahead": ahead, "behind": behind}
    return Turns(
        weight=WeightTurn(criterion.slug, criterion.short, change.before, change.after)
        if change and criterion
        else None,
        figures=tuple(
            _describe_turn(explanations, slugs[figure.of], figure) for figure in figures if figure.flips_at is not None
        ),
        most_worth=_describe_turn(explanations, slugs[most.of], most) if most else None,
    )


def _describe_turn(explanations: Explanations, slug: str, figure: Figure) -> Turn:
    criterion = explanations.comparison.criteria[figure.cell.criterion]
    below, flips_at = figure.of == "ahead", figure.flips_at
    open_one = describe_unknown(explanations, slug, figure.cell)
    return Turn(
        slug=open_one.slug,
        criterion=open_one.criterion,
        short=open_one.short,
        field=open_one.field,
        open_fields=open_one.open_fields,
        withheld=open_one.withheld,
        width=open_one.width,
        part=open_one.part,
        flips=flips_at is not None,
        value=flips_at,
        leads=None if flips_at is None else "below" if below else "above",
        reads=None if flips_at is None else find_threshold(criterion, flips_at, below=below),
    )


def list_sentences(answer: Difference, own: Value, other: Value) -> tuple[Reason, ...]:
    """The difference and what would change it; ``own`` and ``other`` are what the two are called."""
    return _list_sentences(answer.difference, answer.would_change, {answer.slug: own, answer.against: other})


def _list_sentences(difference: Ends, turns: Turns, names: dict[str, Value]) -> tuple[Reason, ...]:
    said = [_tell_difference(difference, *names.values())]
    if abs(difference.middle) >= LEVEL:
        said.append(_tell_weight(turns.weight))
    said += [told for figure in turns.figures if (told := _tell_figure(figure, names[figure.slug]))]
    if turns.figures:
        said.append(Reason("difference.each_alone"))
    return (*said, _tell_most_worth(turns.most_worth, names, difference))


def _tell_difference(difference: Ends, own: Value, other: Value) -> Reason:
    low, middle, high = difference.low, difference.middle, difference.high
    if abs(middle) < LEVEL:
        said: dict[str, Value] = {"one": own, "other": other}
        return Reason("difference.level_within", said | {"most": Points(high)}) if high else _level(said)
    ahead, behind, lead = (own, other, low) if middle > 0 else (other, own, -high)
    told: dict[str, Value] = {"ahead": ahead, "behind": behind, "lead": _tell_lead(abs(middle))}
    if lead >= 0:
        return Reason("difference.ahead_surely", told)
    return Reason("difference.ahead", told | {"most": _tell_lead(-lead)})


def _level(said: dict[str, Value]) -> Reason:
    return Reason("difference.level", said)


def _tell_lead(lead: float) -> Value:
    return Points(lead) if lead >= _SHOWN else Reason("difference.hardly")


def _tell_weight(change: WeightTurn | None) -> Reason:
    """The weight is rounded to beyond where the two are level, so that trying it shows the other order."""
    if change is None:
        return Reason("difference.no_weight")
    before, after = change.before, round(change.after, 9)
    if after > before:
        way, far, to = "raise", after > before * _FAR, f"{(floor(after * 100) + 1) / 100:g}"
    else:
        least = (ceil(after * 100) - 1) / 100
        way, far, to = "lower", after < before / _FAR, f"{least:g}" if least > 0 else ""
    end: Value = to or Reason("difference.almost_nothing")
    said = Reason(f"difference.{way}", {"criterion": change.short, "before": f"{before:g}", "after": end})
    return Reason(f"difference.{way}_far", {"said": said, "times": _FAR}) if far else said


def _tell_figure(figure: Turn, name: Value) -> Reason | None:
    """None where no figure that there can be leads there."""
    if figure.reads is None:
        return Reason(f"difference.openness_{figure.leads}", {"name": name, "fields": figure.fields})
    said = describe_threshold(figure.reads)
    if said is None or figure.field is None:
        return None
    threshold = Reason("scale.threshold", {"field": Term("fields", figure.field), "said": said})
    return Reason("difference.figure", {"name": name, "threshold": threshold})


def _tell_most_worth(figure: Turn | None, names: dict[str, Value], difference: Ends) -> Reason:
    if figure is None:
        spans = difference.high - difference.low > _NOISE
        return Reason("difference.nothing_unknown_but_spans" if spans else "difference.nothing_unknown")
    said: dict[str, Value] = {
        "name": names[figure.slug],
        "what": figure.what,
        "why": Reason("difference.why_withheld" if figure.withheld else "difference.why_unknown"),
        "part": Share(figure.part),
    }
    return Reason("difference.most_worth" if figure.flips else "difference.most_moving", said)
