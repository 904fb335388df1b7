"""`mikiwame compare`: the whole market in order, the recommended with their figures, and the answer in three lines."""

from collections.abc import Sequence
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
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_data,
    print_lines,
    wrap_japanese,
)
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.evidence import list_facts, list_leading
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.ranking import list_ranking, write_answer
from mikiwame.publishing.words import SOURCE_KINDS, name_field, write_day, write_doubt
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

BAR = 20
"""Columns of the bar that shows a score's range from 0 to 100."""

REST = 16
"""Columns that place, score and the spaces between take beside the bar; what remains is the name's."""

SHOWN = ("exam_fee", "course_cost", "eligibility", "pass_rate", "examinees", "schedule", "venue", "duration")
"""The fields printed for a recommended certification: what a beginner asks first."""

HEAVIEST = 1000
"""The same limit as in a criterion's file."""

STRONG, WEAK = 0.75, 0.4
"""A known finding of at least the one is named as a strength, of at most the other as a weakness."""

NAMED = 4
"""Strengths and weaknesses named, the weightiest first."""

EXAMPLES = (
    "mikiwame compare --category general",
    "mikiwame compare --on 2025-11-15 --weights course-cost=3,exam-fee=2",
    "mikiwame compare --format json",
)


def compare_command(
    category: Annotated[str | None, typer.Option(help="Only this category.", metavar="SLUG")] = None,
    weights: Annotated[
        str | None, typer.Option(help="Weights in place of those in the files.", metavar="CRITERION=NUMBER,…")
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Compare the certifications of a market, best first, and say which to take and why not the others."""
    files = open_catalogue(catalogue, market)
    comparison = compare(files, pick_day(on), category, _read_weights(weights))
    rows = list_ranking(comparison)
    if print_data(rows, format):
        return
    _print_comparison(open_console(), comparison, rows, repeat_options(market, catalogue, on))


def _read_weights(text: str | None) -> dict[str, float]:
    weights = {}
    for part in filter(None, (text or "").split(",")):
        name, _, number = (piece.strip() for piece in part.partition("="))
        if name in weights:
            raise MikiwameError(f'--weights: "{name}" has two weights. Keep one.')
        try:
            weights[name] = float(number)
        except ValueError:
            raise MikiwameError(f'--weights: "{part}" is no weight. Write it like course-cost=3.') from None
        if not 0 < weights[name] <= HEAVIEST:
            raise MikiwameError(f'--weights: "{part}" is not above 0 and up to {HEAVIEST}. Write such a number.')
    return weights


def _print_comparison(console: Console, comparison: Comparison, rows: Sequence[Row], options: str) -> None:
    console.print(f"{comparison.market.title}  {len(rows)}件を比較  {write_day(comparison.on)}現在", style="bold")
    console.print()
    _print_ranking(console, comparison, rows)
    for row in rows:
        if row["recommended"]:
            _print_recommended(console, comparison, row)
    _print_sources(console, comparison)
    print_lines(console, write_answer(comparison, options))


def _print_ranking(console: Console, comparison: Comparison, rows: Sequence[Row]) -> None:
    room = console.width - BAR - REST
    grid = make_grid("順", "資格", "点", "0" + " " * (BAR - 4) + "100", shares=(None, 1, None, None))
    for row in rows:
        rank = str(row["rank"]) if row["rank"] else "終"
        verdict = f"{row['slug']}: {'おすすめ' if row['recommended'] else row['excluded_because']}"
        lines = wrap_japanese(row["name"], room) + [f"  {line}" for line in wrap_japanese(verdict, room - 2)]
        cells = rank, "\n".join(lines), f"{row['score'] * 100:.0f}", _draw_range(row)
        grid.add_row(*cells, style="bold" if row["recommended"] else "")
    console.print(grid)
    legend = (
        f"点は0~100。線は不明な事実しだいで動く幅、Oはその中央。おすすめは{comparison.market.recommend_at_most}つまで。"
    )
    print_lines(console, [legend], "  ")


def _draw_range(row: Row) -> str:
    """The range of a score as a bar in plain characters, which are as wide on every terminal."""
    low, middle, high = (round(row[name] * (BAR - 1)) for name in ("score_low", "score", "score_high"))
    bar = "".join("-" if low <= place <= high else "." for place in range(BAR))
    return bar[:middle] + "O" + bar[middle + 1 :]


def _print_recommended(console: Console, comparison: Comparison, row: Row) -> None:
    console.print()
    console.print(f"おすすめ: {row['name']}", style="bold")
    for heading, findings in (("強み", _list_strengths), ("弱み", _list_weaknesses)):
        named = [f"{one['short']}({one['because']})" for one in findings(comparison, row["slug"])]
        if named:
            print_lines(console, [f"{heading}: {'、'.join(named)}"], "  ")
    grid = make_grid("", "", "", shares=(None, 1, None))
    facts = {(fact["field"], fact["text"]): fact for fact in list_leading(list_facts(comparison, row["slug"]))}
    for (field, text), fact in facts.items():
        if field in SHOWN:
            source = f"[{fact['source']} {fact['on']}]" if fact["source"] else ""
            doubt = write_doubt(fact)
            value = "不明" if fact["standing"] == "unknown" else text + (f"({doubt})" if doubt else "")
            grid.add_row("  " + name_field(field), value, source)
    console.print(grid)


def _print_sources(console: Console, comparison: Comparison) -> None:
    """The legend of the sources that stand beside the figures."""
    console.print()
    for slug in sorted(set(comparison.facts["source"].drop_nulls().to_list())):
        source = comparison.catalogue.sources[slug]
        kind = SOURCE_KINDS.get(source.kind, source.kind)
        print_lines(console, [f"[{slug}] {source.title}({kind})" + (f" {source.url}" if source.url else "")])
    console.print()


def _list_findings(comparison: Comparison, slug: str) -> list[Row]:
    known = [finding for finding in explain(comparison, slug) if finding["known"]]
    return sorted(known, key=lambda finding: -float(finding["weight"]))


def _list_strengths(comparison: Comparison, slug: str) -> list[Row]:
    return [finding for finding in _list_findings(comparison, slug) if finding["low"] >= STRONG][:NAMED]


def _list_weaknesses(comparison: Comparison, slug: str) -> list[Row]:
    return [finding for finding in _list_findings(comparison, slug) if finding["high"] <= WEAK][:NAMED]
