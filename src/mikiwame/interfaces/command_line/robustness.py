"""`mikiwame robustness`: how much of the order rests on the weights chosen and on figures nobody published."""

import math
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.answers.names import pick_category
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
    fit,
    make_grid,
    open_console,
    print_csv,
    print_grid,
    print_json,
    print_lines,
)
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
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.publishing.firmness import WORDS, report_firmness, say_firmness, say_share
from mikiwame.publishing.settings import say_bounds, say_region, say_scope, say_settings
from mikiwame.publishing.words import write_day
from mikiwame.ranking import DRAWS, Firmness, Simplex
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

SHOWN_PLACES = 3
"""Places with a column of their own at 80 columns."""

REST = 48
"""Columns that the figures take beside the name."""

LEAST_DRAWS, MOST_DRAWS = 1_000, 10_000_000
"""Of 1,000 draws a share has a standard error of at most 1.6 %; of fewer, a word would often be chance."""

EVEN = 0.5
"""Below this share of draws the one listed below is ahead more often."""

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
            parser=make_reader(LEAST_DRAWS, MOST_DRAWS, " Fewer say too little; more take too long."),
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
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Try all admitted weights and all values that unknown figures may have, and tell how firm each place is."""
    files = open_catalogue(catalogue, market)
    category, labels = pick_category(files, category), label_criteria(files)
    comparison = compare(files, pick_day(on, files), category, read_weights(weights, labels))
    region = read_region(admit, choose_factor(admit, factor), bounds, comparison.weights, labels)
    with show_work("Drawing weights and unknown figures …"):
        firmness = find_firmness(comparison, region, draws, seed)
    if firmness is None:
        raise MikiwameError(f"Every certification here has ended by {comparison.on}. Ask for an earlier day with --on.")
    report = report_firmness(comparison, firmness)
    settings = _say_settings(comparison, firmness)
    if picture:
        _draw(picture, report, [say_scope(comparison, category), *settings])
    if format == "json":
        print_json(report)
    elif format != "table":
        print_csv(report["alternatives"], format)
    else:
        _print_report(open_console(), comparison, report, settings, say_firmness(comparison, firmness))


def _draw(path: Path, report: Row, settings: Sequence[str]) -> None:
    """Imported here: a drawing library takes longer to load than everything else to run."""
    from mikiwame.publishing.pictures import draw_acceptability, write_picture

    rows = [{"name": row["name"], "shares": row["acceptability"]} for row in report["alternatives"]]
    title = f"{report['market']} 各順位になる割合"
    write_picture(path, draw_acceptability(rows, title, "".join(settings), report["places"], settings))


def _print_report(console: Console, comparison: Comparison, report: Row, settings: Sequence[str], answer: str) -> None:
    console.print(f"{report['market']}  順位の確かさ  {write_day(comparison.on)}現在", style="bold")
    print_lines(console, settings)
    console.print()
    _print_alternatives(console, report["alternatives"])
    print_lines(console, _explain_columns(report), "  ")
    console.print()
    if report["pairs"]:
        console.print("となりどうしの順番", style="bold")
        _print_neighbours(console, report)
        print_lines(console, _explain_words(report), "  ")
        console.print()
    print_lines(console, [answer])


def _say_settings(comparison: Comparison, firmness: Firmness) -> list[str]:
    """What was changed, what was tried and how often; and of given weights that do not bear on it, that."""
    indices, given = firmness.robustness, say_settings(comparison)
    tried = (
        f"{say_region(comparison, firmness.region)}、不明な値もあらゆる値に、偏りなく{indices.draws:,}回変えて試した"
        f"(乱数の種 {indices.seed})。"
    )
    unused = "順と幅は、この重みによる。割合は重みをすべて試したものなので、この重みを使わない。"
    bounds = say_bounds(comparison, firmness.region)
    spare = [unused] if given and isinstance(firmness.region, Simplex) else []
    return [*given, *spare, tried, *([bounds] if bounds else [])]


def _print_alternatives(console: Console, rows: list[Row]) -> None:
    places = [f"{place}位" for place in range(1, min(SHOWN_PLACES, len(rows)) + 1)]
    grid = make_grid("順", "資格", "幅", *places, "得意な重み\nで1位", shares=(None, 1))
    for row in rows:
        name = fit(console, row["name"], console.width - REST)
        shares = [say_share(share) for share in row["acceptability"][: len(places)]]
        rank = str(row["rank"]) if row["rank"] else "―"
        span = f"{row['best_rank']}~{row['worst_rank']}" if row["best_rank"] else "―"
        confidence = "なし" if row["confidence"] is None else say_share(row["confidence"])
        grid.add_row(rank, name, span, *shares, confidence, style="bold" if row["recommended"] else "")
    print_grid(console, grid)


def _explain_columns(report: Row) -> list[str]:
    shares = [share for row in report["alternatives"] for share in row["acceptability"]]
    error = max(_estimate_error(share, report["draws"]) for share in shares)
    unknown = f"{report['limits']['unknown']:.0%}"
    return [
        f"順: いまの重みでの順位。―は、不明な事実が重みの{unknown}を超えるので順位を付けないもの。",
        "幅: いまの重みで、不明な値がどうであっても外れない、いちばん上と下の順位。",
        f"1位など: その順位になった割合(試行による誤差の目安は{math.ceil(error * 1000) / 10:.1f}%以下)。",
        "得意な重みで1位: その資格が1位になった重みの平均をとり、その重みで不明な値だけを変えたとき1位になる割合。"
        "資格の信用を表すものではない。「なし」は一度も1位にならない。",
    ]


def _estimate_error(share: float, draws: int) -> float:
    """The standard error after Agresti and Coull (1998): with two draws more on either side, so never none."""
    more = (share * draws + 2) / (draws + 4)
    return math.sqrt(more * (1 - more) / (draws + 4))


def _explain_words(report: Row) -> list[str]:
    limits = {name: f"{limit:.0%}" for name, limit in report["limits"].items()}
    return [
        f"確かは試した{limits['firm']}以上か必ず、優勢は{limits['leaning']}以上、互角はそれ未満で上になるもの。"
        f"言えないは、どちらかの不明な事実が重みの{limits['unknown']}を超えるもの。"
        "「下の」は、下に並ぶ資格が上になるほうが多いもの。",
    ]


def _print_neighbours(console: Console, report: Row) -> None:
    names = {row["slug"]: row["name"] for row in report["alternatives"]}
    order = list(names)
    following = set(pairwise(order))
    for pair in report["pairs"]:
        if (pair["above"], pair["below"]) in following:
            print_lines(console, [_say_pair(pair, names)], "  ")


def _say_pair(pair: Row, names: dict[str, str]) -> str:
    above, below, share = names[pair["above"]], names[pair["below"]], pair["winning"]
    said = f"「{above}」が「{below}」より上: {say_share(share)}"
    if share < EVEN:
        said = f"下の「{below}」のほうが「{above}」より上: {say_share(1 - share)}"
    certain = "、必ず" if pair["necessary"] else ""
    differs = "。不明の扱い方によって順番が変わる" if pair["differs_between_policies"] else ""
    return f"{WORDS[pair['word']]}  {said}{certain}{differs}"
