"""`mikiwame explain`: why one certification has its score, and what sets it apart from another."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    SlugArgument,
    open_catalogue,
    pick_certification,
    pick_day,
    read_picture,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import (
    fit,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_json,
    print_lines,
)
from mikiwame.pipeline import Comparison, compare
from mikiwame.publishing.difference import explain_against, explain_width, say_open_fields, write_changes
from mikiwame.publishing.explanation import explain
from mikiwame.publishing.pictures import Contribution, Picture, draw_contributions, write_picture
from mikiwame.publishing.words import write_day, write_points
from mikiwame.vocabulary.complaints import MikiwameError

Row = dict[str, Any]

EXAMPLES = (
    "mikiwame explain SLUG",
    "mikiwame explain SLUG --against OTHER",
    "mikiwame explain SLUG --picture points.svg",
    "mikiwame explain SLUG --format json",
)

BETTER = {
    "own": "A",
    "own_or_same": "Aか同じ",
    "same": "同じ",
    "other_or_same": "Bか同じ",
    "other": "B",
    "open": "決まらない",
    None: "比べない",
}
"""Who is better by a criterion, in the table of two."""

QUESTION, NUMBERS = 16, 36
"""Columns of the table of one that the question takes, and that the numbers and the gaps take."""

_ALL = 0.995
"""From here on a part is 100 % as it is printed."""

GAP = 2
COLUMNS = (15, 15, 12, 10)
"""Columns of the table of two after the criterion's name, each as wide as its longest words and a gap."""

NOTHING = "0.0点"
"""A difference that rounds to this names no winner."""

_EQUAL = 1e-9
"""Contributions that differ by less differ by rounding errors only."""

LEGEND_OF_UNLIKE = (
    "対象外の基準がある資格では、その重みを残りの基準に分けるので、同じ値でも点が変わる。「よい方」は値で比べたもの。"
)
LEGEND = (
    "点は100点満点の内訳。値に幅があるか不明なら、点にも幅が出る(*は不明を含む)。",
    "差は幅の中央どうしの差で、+はAが上。「決まらない」は、どちらがよいとも言えないもの。",
)


def explain_command(
    name: SlugArgument,
    against: Annotated[
        str | None, typer.Option("--against", help="Another certification to hold beside it.", metavar="NAME")
    ] = None,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw the points into this file too.", metavar="FILE.svg", parser=read_picture),
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show how each criterion judges one certification, from which facts, with which weight and for which points.

    With --against, show where its points differ from another's, and what would change the order of the two.
    """
    if against is not None and picture is not None:
        raise MikiwameError("--picture draws one certification. Leave out --against, or draw each of the two.")
    files = open_catalogue(catalogue, market)
    slug = pick_certification(files, name)
    other = None if against is None else _pick_other(files, slug, against)
    comparison = compare(files, pick_day(on, files))
    if other is not None:
        _answer_against(comparison, slug, other, format)
        return
    rows = explain(comparison, slug)
    if picture:
        write_picture(picture, _draw(comparison, slug, rows))
    if print_data(rows, format):
        return
    console = open_console()
    console.print(f"{files.certifications[slug].name}  {write_day(comparison.on)}現在", style="bold")
    _print_findings(console, rows)
    console.print()
    print_lines(console, _say_sum(comparison, slug))
    _print_sources(console, rows)


def _pick_other(catalogue: Catalogue, slug: str, text: str) -> str:
    """:raises MikiwameError: for a text that names the same certification, which it may not look like."""
    other = pick_certification(catalogue, text)
    if other == slug and text != slug:
        name = catalogue.certifications[slug].name
        raise MikiwameError(
            f'--against: "{text}" was read as {name} ({slug}) too, which cannot be compared with itself. '
            "Name another by its slug; `mikiwame compare` lists all."
        )
    return other


def _draw(comparison: Comparison, slug: str, rows: Sequence[Row]) -> Picture:
    parts = [
        Contribution(row["short"], row["share"], row["contribution_low"], row["contribution_high"], row["known"])
        for row in rows
        if row["applicable"]
    ]
    words = open_words()
    title = words("pictures.parts-title", name=comparison.catalogue.certifications[slug].name)
    return draw_contributions(words, parts, title, words("pictures.as_of", day=comparison.on))


def _print_findings(console: Console, rows: Sequence[Row]) -> None:
    grid = make_grid("基準", "値", "重み", "点", "なぜ")
    for row in rows:
        question = fit(console, row["question"], QUESTION)
        why = "\n".join(fit(console, line, console.width - QUESTION - NUMBERS) for line in _say_why(row))
        points = write_points(row["contribution_low"], row["contribution_high"]) if row["applicable"] else ""
        grid.add_row(question, _write_value(row), f"{row['weight']:g}", points, why)
    print_grid(console, grid)


def _say_why(row: Row) -> list[str]:
    cited = " ".join(dict.fromkeys(f"[{source['source']}]" for source in row["sources"]))
    return [f"{row['because']} {cited}".rstrip(), *([f"尺度: {row['scale']}"] if row["applicable"] else [])]


def _write_value(row: Row) -> str:
    if not row["applicable"]:
        return "対象外"
    return f"{row['low']:.2f}" if row["low"] == row["high"] else f"{row['low']:.2f}~{row['high']:.2f}"


def _say_sum(comparison: Comparison, slug: str) -> list[str]:
    width = explain_width(comparison, slug)
    said = [f"合計は{write_points(width['low'], width['high'])}(100点満点。点=値×重み÷重みの合計×100)。"]
    if not width["width"]:
        return [*said, "幅はありません。どの基準の値も1つに決まっています。"]
    widest = width["widest"]
    if widest is None:
        return [*said, f"幅の{write_points(width['width'])}は、公表された値そのものの幅です。不明な値はありません。"]
    part = "はすべて" if width["unknown_part"] > _ALL else f"のうち{width['unknown_part']:.0%}は"
    said.append(f"幅の{write_points(width['width'])}{part}、不明な値によるものです。")
    return [
        *said,
        f"いちばん大きいのは「{widest['short']}」({say_open_fields(widest)})の{write_points(widest['width'])}です。",
    ]


def _print_sources(console: Console, rows: Sequence[Row]) -> None:
    sources = {source["source"]: source for row in rows for source in row["sources"]}
    for slug, source in sorted(sources.items()):
        print_lines(console, [f"[{slug}] {source['title']}({source['on']}) {source['url'] or say_no_address()}"])


def _answer_against(comparison: Comparison, slug: str, against: str, format: str) -> None:
    answer = explain_against(comparison, slug, against)
    if format == "json":
        print_json(answer)
    elif not print_data(answer["rows"], format):
        _print_against(open_console(), comparison, answer)


def _print_against(console: Console, comparison: Comparison, answer: Row) -> None:
    console.print(f"2つの資格を比べる  {write_day(comparison.on)}現在", style="bold")
    for letter, name, side in (("A", "name", "own"), ("B", "against_name", "other")):
        score = answer["score"][side]
        points = f"{score['middle'] * 100:.1f}点(幅は{write_points(score['low'], score['high'])})"
        print_lines(console, [f"{letter} = {answer[name]}: {points}"])
    console.print()
    _print_rows(console, answer["rows"])
    console.print()
    console.print("何があれば順番が変わるか", style="bold")
    print_lines(console, write_changes(answer, "A", "B"), "  ")
    console.print()
    _print_sources(console, answer["rows"])


def _print_rows(console: Console, rows: Sequence[Row]) -> None:
    """The criteria in which the two differ or may differ, the largest effect first, and the names of the others."""
    equal = [row for row in rows if row["better"] == "same" and abs(row["difference"]) < _EQUAL]
    name_width = max(cell_len(row["short"]) for row in rows) + GAP
    console.print(_align(("基準", "Aの点", "Bの点", "AとBの差", "よい方"), name_width), style="bold underline")
    for row in rows:
        if row not in equal:
            console.print(_align(_list_cells(row), name_width), style="bold")
            print_lines(console, [f"A: {row['because']}", f"B: {row['other_because']}"], "    ")
    if equal:
        print_lines(console, [f"差がない基準: {'、'.join(row['short'] for row in equal)}"])
    unlike = any(row["better"] is None for row in rows)
    print_lines(console, [*LEGEND, *([LEGEND_OF_UNLIKE] if unlike else [])])


def _list_cells(row: Row) -> tuple[str, ...]:
    parts = (_write_part(row, "own"), _write_part(row, "other"))
    difference = _write_signed(row["difference"])
    better = "ほぼ同じ" if difference == NOTHING and row["better"] in ("own", "other") else BETTER[row["better"]]
    return row["short"], *parts, difference, better


def _write_signed(difference: float) -> str:
    said = f"{difference * 100:+.1f}点"
    return NOTHING if said in ("+0.0点", "-0.0点") else said


def _align(cells: Sequence[str], name_width: int) -> str:
    widths = (name_width, *COLUMNS)
    return "".join(set_cell_size(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _write_part(row: Row, side: str) -> str:
    if row[side] is None:
        return "対象外"
    return write_points(*row[f"{side}_points"]) + ("" if row[f"{side}_known"] else "*")
