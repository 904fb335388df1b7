"""`mikiwame robustness`: how much of the order rests on the weights chosen and on figures nobody published."""

from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    show_work,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_csv,
    print_json,
    print_lines,
    wrap_japanese,
)
from mikiwame.interfaces.command_line.weighing import (
    AdmitOption,
    BoundsOption,
    FactorOption,
    WeightsOption,
    read_region,
    read_weights,
)
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.publishing.firmness import report_firmness, say_firmness, say_share, say_word
from mikiwame.publishing.words import write_day
from mikiwame.ranking import DRAWS
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

SHOWN_PLACES = 3
"""Places with a column of their own at 80 columns."""

REST = 44
"""Columns that the figures take beside the name."""

EXAMPLES = (
    "mikiwame robustness --category general",
    "mikiwame robustness --category general --admit around --factor 2 --seed 1",
    "mikiwame robustness --bounds course-cost=0.1-0.3,exam-fee=0-0.1 --draws 1000000",
    "mikiwame robustness --category general --picture firmness.svg",
)


def robustness_command(
    category: Annotated[str | None, typer.Option(help="Only this category.", metavar="SLUG")] = None,
    weights: WeightsOption = None,
    admit: AdmitOption = "uniform",
    factor: FactorOption = 2.0,
    bounds: BoundsOption = None,
    draws: Annotated[int, typer.Option(help="How many draws.", min=1, max=10_000_000)] = DRAWS,
    seed: Annotated[int, typer.Option(help="Number that the draws start from.", min=0)] = 0,
    picture: Annotated[
        Path | None, typer.Option("--picture", help="Draw the places into this file too.", metavar="FILE.svg")
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Try all admitted weights and all values that unknown figures may have, and tell how firm each place is."""
    comparison = compare(open_catalogue(catalogue, market), pick_day(on), category, read_weights(weights))
    region = read_region(admit, factor, bounds, comparison.weights)
    with show_work("Drawing weights and unknown figures …"):
        firmness = find_firmness(comparison, region, draws, seed)
    if firmness is None:
        raise MikiwameError(f"Every certification here has ended by {comparison.on}. Ask for an earlier day with --on.")
    report = report_firmness(comparison, firmness)
    if picture:
        _draw(picture, report)
    if format == "json":
        print_json(report)
    elif format == "csv":
        print_csv(report["alternatives"])
    else:
        _print_report(open_console(), comparison, report, say_firmness(comparison, firmness))


def _draw(path: Path, report: Row) -> None:
    """Imported here: a drawing library takes longer to load than everything else to run."""
    from mikiwame.publishing.pictures import draw_acceptability, write_picture

    rows = [{"name": row["name"], "shares": row["acceptability"]} for row in report["alternatives"]]
    title = f"{report['market']} 各順位になる割合"
    described = f"{report['on']}現在。{_describe_draws(report)}"
    write_picture(path, draw_acceptability(rows, title, described))


def _print_report(console: Console, comparison: Comparison, report: Row, answer: str) -> None:
    console.print(f"{report['market']}  順位の確かさ  {write_day(comparison.on)}現在", style="bold")
    print_lines(console, [_describe_draws(report)])
    console.print()
    _print_alternatives(console, report["alternatives"])
    print_lines(console, _explain_columns(report), "  ")
    console.print()
    if report["pairs"]:
        console.print("となりどうしの順番", style="bold")
        _print_neighbours(console, report)
        console.print()
    print_lines(console, [answer])


def _describe_draws(report: Row) -> str:
    kinds = {
        "uniform": "重みのあらゆる組み合わせ",
        "ordinal": "与えた重みの大小の順を守る、あらゆる重み",
        "bounded": "与えた範囲の中の、あらゆる重み",
    }
    admitted = kinds[report["weights"]["kind"]]
    return f"{admitted}と、不明な値のあらゆる組み合わせを、偏りなく{report['draws']:,}回試した(種 {report['seed']})。"


def _print_alternatives(console: Console, rows: list[Row]) -> None:
    places = [f"{place}位" for place in range(1, min(SHOWN_PLACES, len(rows)) + 1)]
    grid = make_grid("順", "資格", "幅", *places, "信頼度", shares=(None, 1))
    for row in rows:
        name = "\n".join(wrap_japanese(row["name"], console.width - REST))
        shares = [say_share(share) for share in row["acceptability"][: len(places)]]
        rank = str(row["rank"]) if row["rank"] else "―"
        span = f"{row['best_rank']}~{row['worst_rank']}"
        confidence = "なし" if row["confidence"] is None else say_share(row["confidence"])
        grid.add_row(rank, name, span, *shares, confidence, style="bold" if row["recommended"] else "")
    console.print(grid)


def _explain_columns(report: Row) -> list[str]:
    error = max(max(row["acceptability_error"]) for row in report["alternatives"])
    unknown = f"{report['limits']['unknown']:.0%}"
    return [
        f"順: いまの重みでの順位。―は、不明な事実が重みの{unknown}を超えるので順位を付けないもの。",
        "幅: いまの重みで、不明な値がどうであっても外れない、いちばん上と下の順位。",
        f"1位など: その順位になった割合(標準誤差は{error:.2%}以下)。",
        "信頼度: その資格がいちばん有利な重みの平均で、1位になる割合。「なし」は一度も1位にならない。",
    ]


def _print_neighbours(console: Console, report: Row) -> None:
    names = {row["slug"]: row["name"] for row in report["alternatives"]}
    order = list(names)
    following = set(pairwise(order))
    for pair in report["pairs"]:
        if (pair["above"], pair["below"]) in following:
            print_lines(console, [_say_pair(pair, names)], "  ")


def _say_pair(pair: Row, names: dict[str, str]) -> str:
    said = f"「{names[pair['above']]}」が「{names[pair['below']]}」より上: {say_share(pair['winning'])}"
    certain = "、必ず" if pair["necessary"] else ""
    differs = "。不明の扱い方によって順番が変わる" if pair["differs_between_policies"] else ""
    return f"{say_word(pair['word'], pair['winning'])}  {said}{certain}{differs}"
