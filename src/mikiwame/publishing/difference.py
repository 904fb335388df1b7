"""Two certifications side by side: where their points differ and why, and what would change their order."""

from math import ceil, floor
from typing import Any

from mikiwame.pipeline import Comparison
from mikiwame.publishing.explanation import explain, list_read_facts, take_findings
from mikiwame.publishing.thresholds import read_threshold, say_threshold
from mikiwame.publishing.words import name_field, write_points
from mikiwame.ranking.differences import (
    LEVEL,
    Contributions,
    Figure,
    UnknownCell,
    choose_most_worth,
    find_flip_weight,
    list_figures,
    rank_unknown_cells,
    split_score,
    split_width,
    subtract_scores,
)
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.criteria import Criterion

Row = dict[str, Any]

_NOISE = 1e-12
"""Findings that differ by less differ by the rounding of the machine only."""

_FAR = 5
"""A weight is hardly changed by more than this many times: what matters so much more is another question."""

_SHOWN = 0.0005
"""The least that points to one decimal show."""


def explain_against(comparison: Comparison, slug: str, against: str) -> Row:
    """What makes ``slug`` better or worse than ``against``, and what would change it; all as JSON-able data.

    Scores, contributions and differences are 0..1 and add up: the sum over the ``rows``, which stand in the order of
    their effect, is the ``difference``. ``better`` is ``own``, ``own_or_same``, ``same``, ``other_or_same``, ``other``,
    ``open`` (the findings overlap) or null (the criterion is not asked of one of the two). ``words`` says in sentences
    what ``difference`` and ``would_change`` hold.

    :raises MikiwameError: for twice the same certification, or one that the comparison does not have.
    """
    if slug == against:
        raise MikiwameError(f'"{slug}" cannot be compared with itself. Name two different certifications.')
    own, other = take_findings(comparison, slug), take_findings(comparison, against)
    weights = list(comparison.weights.values())
    difference = subtract_scores(weights, own, other)
    answer: Row = {
        "slug": slug,
        "name": comparison.catalogue.certifications[slug].name,
        "against": against,
        "against_name": comparison.catalogue.certifications[against].name,
        "score": {"own": _write_score(split_score(weights, own)), "other": _write_score(split_score(weights, other))},
        "difference": _write_ends(difference.total_low, difference.total_middle, difference.total_high),
        "rows": _list_rows(comparison, slug, against),
        "would_change": _find_changes(comparison, slug, against),
    }
    return answer | {"words": write_changes(answer, f"「{answer['name']}」", f"「{answer['against_name']}」")}


def _write_score(parts: Contributions) -> Row:
    return _write_ends(parts.score_low, parts.score, parts.score_high)


def _write_ends(low: float, middle: float, high: float) -> Row:
    return {"low": low, "middle": middle, "high": high}


def _list_rows(comparison: Comparison, slug: str, against: str) -> list[Row]:
    pairs = zip(explain(comparison, slug), explain(comparison, against), strict=True)
    return sorted((_write_row(own, other) for own, other in pairs), key=_measure_effect)


def _measure_effect(row: Row) -> tuple[float, float]:
    return -round(abs(row["difference"]), 9), -row["difference_high"] + row["difference_low"]


def _write_row(own: Row, other: Row) -> Row:
    low = own["contribution_low"] - other["contribution_high"]
    high = own["contribution_high"] - other["contribution_low"]
    sources = {source["source"]: source for source in own["sources"] + other["sources"]}
    return {
        "criterion": own["criterion"],
        "short": own["short"],
        "group": own["group"],
        "own": [own["low"], own["high"]] if own["applicable"] else None,
        "other": [other["low"], other["high"]] if other["applicable"] else None,
        "own_known": own["known"],
        "other_known": other["known"],
        "own_points": [own["contribution_low"], own["contribution_high"]],
        "other_points": [other["contribution_low"], other["contribution_high"]],
        "weight": own["weight"],
        "share": own["share"],
        "other_share": other["share"],
        "difference_low": low,
        "difference": (low + high) / 2,
        "difference_high": high,
        "better": _judge(own, other),
        "because": own["because"],
        "other_because": other["because"],
        "sources": list(sources.values()),
    }


def _judge(own: Row, other: Row) -> str | None:
    if not (own["applicable"] and other["applicable"]):
        return None
    least, most = own["low"] - other["high"], own["high"] - other["low"]
    if max(abs(least), abs(most)) < _NOISE:
        return "same"
    if least > -_NOISE:
        return "own" if least > _NOISE else "own_or_same"
    if most < _NOISE:
        return "other" if most < -_NOISE else "other_or_same"
    return "open"


def _find_changes(comparison: Comparison, slug: str, against: str) -> Row:
    """The smallest change of a weight, the figures that can turn the order, and the figure most worth finding out."""
    weights = list(comparison.weights.values())
    cells = {one: take_findings(comparison, one) for one in (slug, against)}
    ahead, behind = sorted(cells, key=lambda one: -split_score(weights, cells[one]).score)
    change = find_flip_weight(weights, cells[ahead], cells[behind])
    figures = list_figures(weights, cells[ahead], cells[behind])
    most = choose_most_worth(figures)
    criterion = comparison.criteria[change.criterion] if change else None
    slugs = {"ahead": ahead, "behind": behind}
    return {
        "weight": change
        and criterion
        and {"criterion": criterion.slug, "short": criterion.short, "from": change.before, "to": change.after},
        "figures": [
            _write_figure(comparison, slugs[figure.of], figure) for figure in figures if figure.flips_at is not None
        ],
        "most_worth": _write_figure(comparison, slugs[most.of], most) if most else None,
    }


def _write_figure(comparison: Comparison, slug: str, figure: Figure) -> Row:
    """``leads``: on which side of ``value`` the one that is behind leads; ``reads`` is null without one figure."""
    criterion = comparison.criteria[figure.cell.criterion]
    below, flips_at = figure.of == "ahead", figure.flips_at
    flip = {
        "flips": flips_at is not None,
        "value": flips_at,
        "leads": None if flips_at is None else "below" if below else "above",
        "reads": None if flips_at is None else read_threshold(criterion, flips_at, below=below),
    }
    return describe_unknown(comparison, slug, figure.cell) | flip


def describe_unknown(comparison: Comparison, slug: str, cell: UnknownCell) -> Row:
    """A finding that is not known: what was not found out, why, and how much of the score's width it makes (0..1)."""
    criterion = comparison.criteria[cell.criterion]
    facts = list_read_facts(comparison, slug, criterion)
    return {
        "slug": slug,
        "criterion": criterion.slug,
        "short": criterion.short,
        "field": criterion.reads[0] if len(criterion.reads) == 1 else None,
        "open_fields": _list_open_fields(criterion, facts),
        "withheld": any(fact["standing"] == "withheld" for fact in facts) and criterion.scale.form != "openness",
        "width": cell.width,
        "part": cell.part,
    }


def _list_open_fields(criterion: Criterion, facts: list[Row]) -> list[str]:
    """The fields that nobody has looked at, or whose text nobody can read."""
    if criterion.scale.form != "openness":
        return list(criterion.reads)
    seen = {fact["field"] for fact in facts if fact["openness"] is not None}
    return [field for field in criterion.reads if field not in seen]


def explain_width(comparison: Comparison, slug: str) -> Row:
    """Of one score: its ends, its ``width``, the ``unknown_part`` (0..1) of it, and the widest unknown finding or null.

    :raises MikiwameError: when the comparison does not have the certification.
    """
    weights, cells = list(comparison.weights.values()), take_findings(comparison, slug)
    width, unknown = split_width(weights, cells), rank_unknown_cells(weights, cells)
    return {
        **_write_score(split_score(weights, cells)),
        "width": width.total,
        "unknown_part": width.unknown_part,
        "widest": describe_unknown(comparison, slug, unknown[0]) if unknown else None,
    }


def write_changes(answer: Row, own: str, other: str) -> list[str]:
    """The difference and what would change it, in sentences; ``own`` and ``other`` are what the two are called."""
    changes, names = answer["would_change"], {answer["slug"]: own, answer["against"]: other}
    level = abs(answer["difference"]["middle"]) < LEVEL
    said = [
        _say_difference(answer["difference"], own, other),
        "" if level else _say_weight(changes["weight"]),
        *(_say_figure(figure, names[figure["slug"]]) for figure in changes["figures"]),
        "(それぞれ、ほかの値を幅の中央と見た場合です。)" if changes["figures"] else "",
        _say_most_worth(changes["most_worth"], names, answer["difference"]),
    ]
    return [sentence for sentence in said if sentence]


def _say_difference(difference: Row, own: str, other: str) -> str:
    low, middle, high = (difference[end] for end in ("low", "middle", "high"))
    if abs(middle) < LEVEL:
        said = f"いまの点では、{own}と{other}は同点です。"
        return said + (f"幅のある値や不明な値しだいで、どちらも最大{write_points(high)}上になります。" if high else "")
    ahead, behind, lead = (own, other, low) if middle > 0 else (other, own, -high)
    said = f"いまの点では、{ahead}のほうが{_say_lead(abs(middle))}高いです。"
    if lead >= 0:
        return f"{said}幅のある値や不明な値がどうであっても、{behind}が上になることはありません。"
    return f"{said}ただし、幅のある値や不明な値しだいで、{behind}が最大{_say_lead(-lead)}上になることもあります。"


def _say_lead(lead: float) -> str:
    return write_points(lead) if lead >= _SHOWN else "0.1点足らず"


def _say_weight(change: Row | None) -> str:
    """The weight is rounded to beyond where the two are level, so that trying it shows the other order."""
    if change is None:
        return "基準1つの重みだけをどう変えても、順番は入れ替わりません。"
    name, before, after = f"「{change['short']}」", change["from"], round(change["to"], 9)
    if after > before:
        raised = f"{(floor(after * 100) + 1) / 100:g}"
        far = f"(いまの{_FAR}倍を超える変え方で、現実的とはいえません。)"
        said = f"{name}をもっと大切と見て、重みを{before:g}から{raised}に上げると、順番が入れ替わります。"
        return said + (far if after > before * _FAR else "")
    least = (ceil(after * 100) - 1) / 100
    lowered = f"{least:g}" if least > 0 else "ほとんど0"
    said = f"{name}をそれほど大切でないと見て、重みを{before:g}から{lowered}に下げると、順番が入れ替わります。"
    far = f"(いまの{_FAR}分の1を下回る変え方で、現実的とはいえません。)"
    return said + (far if after < before / _FAR else "")


def _say_figure(figure: Row, name: str) -> str:
    if figure["reads"]:
        said = say_threshold(name_field(figure["field"]), figure["reads"])
        return f"{name}の{said}とわかれば、順番が入れ替わります。" if said else ""
    fields = "・".join(map(name_field, figure["open_fields"]))
    how = "きちんと公表されている" if figure["leads"] == "above" else "あまり公表されていない"
    return f"{name}の{fields}が{how}とわかれば、順番が入れ替わります。"


def _say_most_worth(figure: Row | None, names: dict[str, str], difference: Row) -> str:
    if figure is None:
        spans = difference["high"] - difference["low"] > _NOISE
        return f"不明な値はありません。{'点の幅は、公表された値そのものの幅です。' if spans else ''}"
    what = f"{names[figure['slug']]}の{say_open_fields(figure)}"
    why = f"{say_unknown(figure)}、{names[figure['slug']]}の点の幅の{figure['part']:.0%}を占めています"
    if figure["flips"]:
        return f"いちばん知る価値があるのは、{what}です({why})。"
    return f"不明な値のどれか1つがわかっても、順番は入れ替わりません。点をいちばん左右するのは、{what}です({why})。"


def say_open_fields(figure: Row) -> str:
    """What was not found out, as ``受験者数・合格率の公表`` or ``合格率``."""
    fields = "・".join(map(name_field, figure["open_fields"]))
    return fields if figure["field"] else f"{fields}の公表状況"


def say_unknown(figure: Row) -> str:
    return "主催団体が公表しておらず" if figure["withheld"] else "まだわかっておらず"
