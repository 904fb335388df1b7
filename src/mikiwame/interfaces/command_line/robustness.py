"""`mikiwame robustness`: how much of the order rests on the weights chosen and on figures nobody published."""

import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.firmness import (
    Alternative,
    Pair,
    Robustness,
    judge_recommendation,
    list_bounds,
    name_varied,
    report_firmness,
)
from mikiwame.answers.kept import find_firmness
from mikiwame.answers.names import pick_category
from mikiwame.answers.ranking import Ranking, describe_ranking
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    make_reader,
    open_catalogue,
    pick_day,
    read_picture,
    show_work,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_grid,
    print_heading,
    print_json,
    print_lines,
    print_rows,
)
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt
from mikiwame.interfaces.command_line.weighing import (
    AdmitOption,
    BoundsOption,
    FactorOption,
    WeightsOption,
    choose_factor,
    label_criteria,
    read_region,
    read_weights,
)
from mikiwame.notation.weights import read_bounds
from mikiwame.pipeline import Comparison
from mikiwame.publishing.pictures import RankShares, draw_acceptability, write_picture
from mikiwame.ranking import DRAWS, Firmness, Simplex
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words import Words
from mikiwame.words.documents import write_document, write_rows
from mikiwame.words.firmness import EVEN, name_firmness, say_chance, say_firmly
from mikiwame.words.ranking import say_scope, say_settings

SHOWN_PLACES = 3
"""Places with a column of their own at 80 columns."""

LEAST_DRAWS, MOST_DRAWS = 1_000, 10_000_000
"""Of 1,000 draws a share has a standard error of at most 1.6 %; of fewer, a word would often be chance."""

EXAMPLES = (
    "mikiwame robustness --category general",
    "mikiwame robustness --category general --admit around --factor 2 --seed 1",
    "mikiwame robustness --bounds course-cost=0.1-0.3,exam-fee=0-0.1 --draws 1000000",
    "mikiwame robustness --category general --picture firmness.svg",
)


def robustness_command(
    category: CategoryOption = None,
    weights: WeightsOption = None,
    admit: AdmitOption = "uniform",
    factor: FactorOption = None,
    bounds: BoundsOption = None,
    draws: Annotated[
        int,
        typer.Option(
            help=f"How many draws: {LEAST_DRAWS} to {MOST_DRAWS}.",
            metavar="NUMBER",
            parser=make_reader(LEAST_DRAWS, MOST_DRAWS, Reason("asked.draws")),
        ),
    ] = DRAWS,
    seed: Annotated[
        int,
        typer.Option(help="Number that the draws start from.", metavar="NUMBER", parser=make_reader(0, 2**63 - 1)),
    ] = 0,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw the places into this file too.", metavar="FILE.svg", parser=read_picture),
    ] = None,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Try all admitted weights and all values that unknown figures may have, and tell how firm each place is."""
    files, words = open_catalogue(catalogue, market), open_words()
    category, labels = pick_category(files, category, words.language), label_criteria(files)
    day = Day(files, pick_day(on, files))
    comparison = day.tabulate(category, read_weights(weights, labels))
    region = read_region(admit, choose_factor(admit, factor), bounds, comparison.weights, labels)
    with show_work("drawing"):
        firmness = find_firmness(comparison, region, draws, seed)
    if firmness is None:
        raise MikiwameError(Reason("asked.all_ended_by", {"day": comparison.on}))
    shares = read_bounds(bounds, labels, "--bounds") if bounds else {}
    asked = {"category": category, "weights": read_weights(weights, labels), "admit": admit}
    told = {"factor": choose_factor(admit, factor), "bounds": shares, "draws": draws, "seed": seed}
    keep_receipt(receipt, day, words, "robustness", asked | told)
    report, ranking = report_firmness(comparison, firmness), describe_ranking(comparison, category)
    settings = _say_settings(comparison, ranking, firmness, words)
    if picture:
        _draw(picture, report, [say_scope(ranking, words), *settings], words)
    if format == "json":
        print_json(write_document(report, words))
    elif format != "table":
        print_rows(write_rows(report.alternatives, words, format), format)
    else:
        answer = say_firmly(judge_recommendation(comparison, firmness), words)
        _print_report(open_console(), report, settings, answer, words)


def _draw(path: Path, report: Robustness, settings: Sequence[str], words: Words) -> None:
    rows = [RankShares(row.name, [share or 0.0 for share in row.acceptability]) for row in report.alternatives]
    title, described = words("robustness.picture_title", market=report.market), words.list(settings, "sentences")
    write_picture(path, draw_acceptability(words, rows, title, described, report.places, settings))


def _print_report(console: Console, report: Robustness, settings: Sequence[str], answer: str, words: Words) -> None:
    print_heading(console, words("robustness.heading", market=report.market, day=report.on))
    print_lines(console, settings)
    console.print()
    _print_alternatives(console, report.alternatives, words)
    print_lines(console, _explain_columns(report, words), "  ")
    console.print()
    if report.pairs:
        console.print(words("robustness.neighbours"), style="bold")
        _print_neighbours(console, report, words)
        limits = report.limits
        firm, leaning, limit = map(words.share, (limits.firm, limits.leaning, limits.unknown))
        print_lines(console, [words("robustness.legend_words", firm=firm, leaning=leaning, limit=limit)], "  ")
        console.print()
    print_lines(console, [answer])


def _say_settings(comparison: Comparison, ranking: Ranking, firmness: Firmness, words: Words) -> list[str]:
    """What was changed, what was tried and how often; and of given weights that do not bear on it, that."""
    indices, given = firmness.robustness, say_settings(ranking, words)
    varied = words(f"firmness.varied-{name_varied(comparison, firmness.region)}")
    tried = words("robustness.tried", varied=varied, draws=indices.draws, seed=str(indices.seed))
    unused = [words("robustness.unused")] if given and isinstance(firmness.region, Simplex) else []
    bounds = []
    for bound in list_bounds(comparison, firmness.region):
        low, high = (f"{100 * end:.3g}%" for end in (bound.low, bound.high))
        code = "robustness.bound_exact" if low == high else "robustness.bound"
        values = {"short": bound.short, "low": low} | ({} if low == high else {"high": high})
        bounds.append(Reason(code, values))
    said = [words("robustness.bounds", bounds=join(bounds))] if bounds else []
    return [*given, *unused, tried, *said]


def _print_alternatives(console: Console, rows: Sequence[Alternative], words: Words) -> None:
    places = range(1, min(SHOWN_PLACES, len(rows)) + 1)
    place, name, span, confidence = (
        words(f"robustness.column-{one}") for one in ("place", "name", "span", "confidence")
    )
    shown = [words("robustness.column-first", place=number) for number in places]
    grid = make_grid(place, name, span, *shown, confidence, shares=(None, 1))
    for row in rows:
        shares = [say_chance(share or 0.0, words) for share in row.acceptability[: len(places)]]
        rank = str(row.rank) if row.rank else words("ranking.rank-none")
        ends = words("ranking.rank-none")
        if row.best_rank and row.worst_rank:
            ends = words("robustness.span", best=row.best_rank, worst=row.worst_rank)
        sure = words("robustness.never") if row.confidence is None else say_chance(row.confidence, words)
        style = "bold" if row.recommended else ""
        grid.add_row(rank, row.name, ends, *shares, sure, style=style)
    print_grid(console, grid)


def _explain_columns(report: Robustness, words: Words) -> list[str]:
    shares = [share or 0.0 for row in report.alternatives for share in row.acceptability]
    error = math.ceil(max(_estimate_error(share, report.draws) for share in shares) * 1000) / 10
    return [
        words("robustness.legend_place", limit=words.share(report.limits.unknown)),
        words("robustness.legend_span"),
        words("robustness.legend_first", error=f"{error:.1f}%"),
        words("robustness.legend_confidence"),
    ]


def _estimate_error(share: float, draws: int) -> float:
    """The standard error after Agresti and Coull (1998): with two draws more on either side, so never none."""
    more = (share * draws + 2) / (draws + 4)
    return math.sqrt(more * (1 - more) / (draws + 4))


def _print_neighbours(console: Console, report: Robustness, words: Words) -> None:
    names = {row.slug: row.name for row in report.alternatives}
    following = set(pairwise(names))
    for pair in report.pairs:
        if (pair.above, pair.below) in following:
            print_lines(console, [_say_pair(pair, names, words)], "  ")


def _say_pair(pair: Pair, names: dict[str, str], words: Words) -> str:
    share = pair.winning or 0.0
    code, shown = ("above", share) if share >= EVEN else ("below", 1 - share)
    values = {"above": names[pair.above], "below": names[pair.below], "share": say_chance(shown, words)}
    return words(
        "robustness.neighbour",
        word=name_firmness(pair.word, words),
        said=words(f"robustness.{code}", **values),
        certain=words("robustness.certain") if pair.necessary else "",
        differs=words("robustness.differs") if pair.differs_between_policies else "",
    )
