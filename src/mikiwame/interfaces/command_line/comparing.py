"""`mikiwame compare`: the whole market in order, the recommended with their figures, and the answer in three lines."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.cells import set_cell_size
from rich.console import Console

from mikiwame.answers.names import pick_category
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    NO_ADDRESS,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    read_picture,
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import (
    is_narrow,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_lines,
    wrap_japanese,
)
from mikiwame.interfaces.command_line.weighing import WeightsOption, label_criteria, read_weights
from mikiwame.pipeline import Comparison, compare, find_firmness
from mikiwame.publishing.evidence import list_facts, list_leading
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.firmness import WORDS, focus_on_beginners
from mikiwame.publishing.ranking import list_ranking, say_recommended, write_answer
from mikiwame.publishing.settings import say_scope, say_settings
from mikiwame.publishing.words import SOURCE_KINDS, name_field, write_day, write_doubt
from mikiwame.ranking import POLICIES, Policy

Row = dict[str, Any]

BAR = 20
"""Columns of the bar that shows a score's range from 0 to 100."""

PLACE, SCORE, WORD = 4, 5, 8
"""Columns of place, score and firmness; beside these and the bar the rest is the name's."""

GAP = 2

SHOWN = ("exam_fee", "course_cost", "eligibility", "pass_rate", "examinees", "schedule", "venue", "duration")
"""The fields printed for a recommended certification: what a beginner asks first."""

EVEN = 0.5
"""Below this share of draws the next is ahead more often."""

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


def read_policy(text: str) -> str:
    if text not in POLICIES:
        raise typer.BadParameter(f"'{text}' is not one of {', '.join(POLICIES)}. Write one of these.")
    return text


def compare_command(
    category: CategoryOption = None,
    weights: WeightsOption = None,
    unknown: Annotated[
        Policy,
        typer.Option(
            "--unknown",
            help="What an unknown figure does to the score that orders: the middle of what is possible (interval), "
            "the worst (worst_case), its weight goes to what is known (redistribute), or no score (exclude).",
            metavar="POLICY",
            parser=read_policy,
        ),
    ] = "interval",
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw the scores into this file too.", metavar="FILE.svg", parser=read_picture),
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Compare the certifications of a market, best first, and say which to take and why not the others."""
    files = open_catalogue(catalogue, market)
    category = pick_category(files, category)
    comparison = compare(files, pick_day(on, files), category, read_weights(weights, label_criteria(files)), unknown)
    firmness = find_firmness(comparison, confidence=False)
    first = focus_on_beginners(comparison, firmness)
    rows = list_ranking(comparison, firmness, first)
    if picture:
        _draw(picture, comparison, rows, say_scope(comparison, category))
    if print_data(rows, format):
        return
    answer = write_answer(comparison, first, repeat_options(market, catalogue, on))
    _print_comparison(open_console(), comparison, rows, answer)


def _draw(path: Path, comparison: Comparison, rows: Sequence[Row], scope: str) -> None:
    """Imported here: a drawing library takes longer to load than everything else to run."""
    from mikiwame.publishing.pictures import draw_scores, write_picture

    noted = [row | {"note": "終了" if row["life"] == "ended" else "", "score": _place_mark(row)} for row in rows]
    settings = [scope, *say_settings(comparison)]
    title, described = f"{comparison.market.title} 点と順位", "".join(settings)
    write_picture(path, draw_scores(noted, title, described, comparison.policy, settings))


def _place_mark(row: Row) -> float:
    """The score that orders, where it lies within the range that is possible; else the nearest to it."""
    middle = (row["score_low"] + row["score_high"]) / 2
    return float(min(max(middle if row["score"] is None else row["score"], row["score_low"]), row["score_high"]))


def _print_comparison(console: Console, comparison: Comparison, rows: Sequence[Row], answer: Sequence[str]) -> None:
    console.print(f"{comparison.market.title}  {len(rows)}件を比較  {write_day(comparison.on)}現在", style="bold")
    print_lines(console, [*say_settings(comparison), say_recommended(rows)])
    console.print()
    _print_ranking(console, comparison, rows)
    premise = comparison.market.premise
    cited = {premise.source} if premise else set()
    for row in rows:
        if row["recommended"]:
            cited |= _print_recommended(console, comparison, row)
    _print_sources(console, comparison, cited)
    print_lines(console, answer)


def _print_ranking(console: Console, comparison: Comparison, rows: Sequence[Row]) -> None:
    headings = "順", "資格", "点", "0" + " " * (BAR - 4) + "100", "次との順"
    for line in _lay_out(console, *headings):
        console.print(line, style="bold underline", soft_wrap=True)
    for row in rows:
        style = "bold" if row["recommended"] else ""
        for line in _write_lines(console, row):
            console.print(line, style=style, soft_wrap=True)
    print_lines(console, _write_legend(comparison), "  ")


def _lay_out(console: Console, place: str, name: str, score: str, bar: str, word: str) -> list[str]:
    """A row with its name in as many lines as that takes; on a narrow console the name is above the figures."""
    if is_narrow(console):
        named = wrap_japanese(name, console.width - PLACE)
        figures = _align(console, "", "", score, bar, word)
        return [set_cell_size(place, PLACE) + named[0], *(" " * PLACE + more for more in named[1:]), figures]
    first, *more = wrap_japanese(name, _find_room(console) - GAP)
    return [_align(console, place, first, score, bar, word), *(" " * PLACE + one for one in more)]


def _align(console: Console, place: str, name: str, score: str, bar: str, word: str) -> str:
    widths = PLACE, _find_room(console), SCORE, BAR + GAP, WORD
    cells = zip((place, name, score, bar, word), widths, strict=True)
    return "".join(set_cell_size(cell, width) for cell, width in cells).rstrip()


def _find_room(console: Console) -> int:
    return 0 if is_narrow(console) else console.width - PLACE - SCORE - BAR - GAP - WORD


def _write_lines(console: Console, row: Row) -> list[str]:
    """The row with its name in as many lines as that takes, and below it the verdict over the whole width."""
    rank = str(row["rank"]) if row["rank"] else "終" if row["life"] == "ended" else "―"
    score = "" if row["score"] is None else f"{row['score'] * 100:.0f}"
    verdict = f"{row['slug']}: {'おすすめ' if row['recommended'] else row['excluded_because']}"
    below = wrap_japanese(verdict, console.width - PLACE - GAP)
    return [
        *_lay_out(console, rank, row["name"], score, _draw_range(row), _say_next(row)),
        *(" " * (PLACE + GAP) + line for line in below),
    ]


def _say_next(row: Row) -> str:
    """The word for the pair with the next, marked where that one is ahead in more draws."""
    if not row.get("firmness"):
        return ""
    behind = row["above_next"] < EVEN and row["firmness"] != "cannot say"
    return WORDS[row["firmness"]] + ("(下)" if behind else "")


def _write_legend(comparison: Comparison) -> list[str]:
    market, limit = comparison.market, f"{comparison.market.unknown_limit:.0%}"
    return [
        f"点は0~100。線は不明な事実しだいで動く幅、Oは順位を決める点。おすすめは{market.recommend_at_most}つまで。",
        f"順の―は順位を付けないもの(不明な事実が重みの{limit}を超えるか、点を付けないもの)、終はもう終了したもの。",
        "次との順は、重みと不明な値をさまざまに変えても、すぐ下の資格より上といえるか: "
        f"確かは試した{market.firmness.firm:.0%}以上か必ず、優勢は{market.firmness.leaning:.0%}以上、互角はそれ未満。"
        f"言えないは、どちらかの不明な事実が重みの{limit}を超えるもの。(下)は、下の資格が上になるほうが多いもの。"
        "空白は、比べる下の資格がないか、順位がないもの。",
    ]


def _draw_range(row: Row) -> str:
    """The range of a score as a bar in plain characters, which are as wide on every terminal."""
    low, high = (round(row[name] * (BAR - 1)) for name in ("score_low", "score_high"))
    bar = "".join("-" if low <= place <= high else "." for place in range(BAR))
    if row["score"] is None:
        return bar
    middle = round(row["score"] * (BAR - 1))
    return bar[:middle] + "O" + bar[middle + 1 :]


def _print_recommended(console: Console, comparison: Comparison, row: Row) -> set[str]:
    """Print the figures of one; returns the sources that stand beside them."""
    console.print()
    console.print(f"おすすめ: {row['name']}", style="bold")
    for heading, findings in (("強み", _list_strengths), ("弱み", _list_weaknesses)):
        named = [f"{one['short']}({one['because']})" for one in findings(comparison, row["slug"])]
        if named:
            print_lines(console, [f"{heading}: {'、'.join(named)}"], "  ")
    grid = make_grid("", "", "", shares=(None, 1, None))
    facts = {(fact["field"], fact["text"]): fact for fact in list_leading(list_facts(comparison, row["slug"]))}
    shown = {name: fact for name, fact in facts.items() if name[0] in SHOWN}
    for (field, text), fact in shown.items():
        source = f"[{fact['source']} {fact['on']}]" if fact["source"] else ""
        doubt = write_doubt(fact)
        value = "不明" if fact["standing"] == "unknown" else text + (f"({doubt})" if doubt else "")
        grid.add_row("  " + name_field(field), value, source)
    print_grid(console, grid)
    return {fact["source"] for fact in shown.values() if fact["source"]}


def _print_sources(console: Console, comparison: Comparison, cited: Iterable[str]) -> None:
    """The legend of the sources that this page cites."""
    console.print()
    for slug in sorted(cited):
        source = comparison.catalogue.sources[slug]
        kind = SOURCE_KINDS.get(source.kind, source.kind)
        print_lines(console, [f"[{slug}] {source.title}({kind}) {source.url or NO_ADDRESS}"])
    console.print()


def _list_findings(comparison: Comparison, slug: str) -> list[Row]:
    known = [finding for finding in explain(comparison, slug) if finding["known"]]
    return sorted(known, key=lambda finding: -float(finding["weight"]))


def _list_strengths(comparison: Comparison, slug: str) -> list[Row]:
    return [finding for finding in _list_findings(comparison, slug) if finding["low"] >= STRONG][:NAMED]


def _list_weaknesses(comparison: Comparison, slug: str) -> list[Row]:
    return [finding for finding in _list_findings(comparison, slug) if finding["high"] <= WEAK][:NAMED]
