"""`mikiwame compare`: the whole market in order, the recommended with their figures, and the answer in three lines."""

from collections.abc import Sequence
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
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import (
    make_grid,
    open_console,
    print_data,
    print_lines,
    wrap_japanese,
)
from mikiwame.interfaces.command_line.weighing import WeightsOption, read_weights
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.publishing.evidence import list_facts, list_leading
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.firmness import say_word
from mikiwame.publishing.ranking import list_ranking, write_answer
from mikiwame.publishing.words import SOURCE_KINDS, name_field, write_day, write_doubt
from mikiwame.ranking import Policy

Row = dict[str, Any]

BAR = 20
"""Columns of the bar that shows a score's range from 0 to 100."""

REST = 22
"""Columns that place, score, firmness and the spaces between take beside the bar; the rest is the name's."""

SHOWN = ("exam_fee", "course_cost", "eligibility", "pass_rate", "examinees", "schedule", "venue", "duration")
"""The fields printed for a recommended certification: what a beginner asks first."""

STRONG, WEAK = 0.75, 0.4
"""A known finding of at least the one is named as a strength, of at most the other as a weakness."""

NAMED = 4
"""Strengths and weaknesses named, the weightiest first."""

EXAMPLES = (
    "mikiwame compare --category general",
    "mikiwame compare --on 2025-11-15 --weights course-cost=3,exam-fee=2",
    "mikiwame compare --unknown worst_case --picture scores.svg",
    "mikiwame compare --format json",
)


def compare_command(
    category: Annotated[str | None, typer.Option(help="Only this category.", metavar="SLUG")] = None,
    weights: WeightsOption = None,
    unknown: Annotated[
        Policy,
        typer.Option(
            "--unknown",
            help="What an unknown figure does to the score that orders: the middle of what is possible (interval), "
            "the worst, its weight goes to what is known (redistribute), or no score (exclude).",
        ),
    ] = "interval",
    picture: Annotated[
        Path | None, typer.Option("--picture", help="Draw the scores into this file too.", metavar="FILE.svg")
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Compare the certifications of a market, best first, and say which to take and why not the others."""
    files = open_catalogue(catalogue, market)
    comparison = compare(files, pick_day(on), category, read_weights(weights), unknown)
    firmness = find_firmness(comparison, confidence=False)
    rows = list_ranking(comparison, firmness)
    if picture:
        _draw(picture, comparison, rows)
    if print_data(rows, format):
        return
    answer = write_answer(comparison, firmness, repeat_options(market, catalogue, on))
    _print_comparison(open_console(), comparison, rows, answer)


def _draw(path: Path, comparison: Comparison, rows: Sequence[Row]) -> None:
    """Imported here: a drawing library takes longer to load than everything else to run."""
    from mikiwame.publishing.pictures import draw_scores, write_picture

    noted = [row | {"note": "終了" if row["life"] == "ended" else "", "score": _place_mark(row)} for row in rows]
    described = f"{write_day(comparison.on)}現在の点と、不明な事実しだいで動く幅。"
    write_picture(path, draw_scores(noted, f"{comparison.market.title} 点と順位", described))


def _place_mark(row: Row) -> float:
    """The score that orders, where it lies within the range that is possible; else the nearest to it."""
    middle = (row["score_low"] + row["score_high"]) / 2
    return float(min(max(middle if row["score"] is None else row["score"], row["score_low"]), row["score_high"]))


def _print_comparison(console: Console, comparison: Comparison, rows: Sequence[Row], answer: Sequence[str]) -> None:
    console.print(f"{comparison.market.title}  {len(rows)}件を比較  {write_day(comparison.on)}現在", style="bold")
    console.print()
    _print_ranking(console, comparison, rows)
    for row in rows:
        if row["recommended"]:
            _print_recommended(console, comparison, row)
    _print_sources(console, comparison)
    print_lines(console, answer)


def _print_ranking(console: Console, comparison: Comparison, rows: Sequence[Row]) -> None:
    room = console.width - BAR - REST
    grid = make_grid("順", "資格", "点", "0" + " " * (BAR - 4) + "100", "次との順", shares=(None, 1))
    for row in rows:
        rank = str(row["rank"]) if row["rank"] else "終" if row["life"] == "ended" else "―"
        verdict = f"{row['slug']}: {'おすすめ' if row['recommended'] else row['excluded_because']}"
        lines = wrap_japanese(row["name"], room) + [f"  {line}" for line in wrap_japanese(verdict, room - 2)]
        word = say_word(row["firmness"], row["above_next"]) if row.get("firmness") else ""
        score = "" if row["score"] is None else f"{row['score'] * 100:.0f}"
        cells = rank, "\n".join(lines), score, _draw_range(row), word
        grid.add_row(*cells, style="bold" if row["recommended"] else "")
    console.print(grid)
    print_lines(console, _write_legend(comparison), "  ")


def _write_legend(comparison: Comparison) -> list[str]:
    market = comparison.market
    return [
        f"点は0~100。線は不明な事実しだいで動く幅、Oは順位を決める点。おすすめは{market.recommend_at_most}つまで。",
        f"―は、不明な事実が重みの{market.unknown_limit:.0%}を超えるので順位を付けないもの。",
        "次との順は、重みと不明な値をさまざまに変えても、すぐ下の資格より上といえるか: "
        f"確かは{market.firmness.firm:.0%}以上、優勢は{market.firmness.leaning:.0%}以上、互角はそれ未満。「逆が」は下の資格のほうが上。",
    ]


def _draw_range(row: Row) -> str:
    """The range of a score as a bar in plain characters, which are as wide on every terminal."""
    low, high = (round(row[name] * (BAR - 1)) for name in ("score_low", "score_high"))
    bar = "".join("-" if low <= place <= high else "." for place in range(BAR))
    if row["score"] is None:
        return bar
    middle = round(row["score"] * (BAR - 1))
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
