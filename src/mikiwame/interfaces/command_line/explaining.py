"""`mikiwame explain`: why one certification has its score, and what sets it apart from another."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.difference import Contrast, Difference, list_sentences
from mikiwame.answers.explanation import Cited, Finding
from mikiwame.answers.widths import Width
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
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_heading,
    print_lines,
)
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt
from mikiwame.publishing.pictures import Contribution, Picture, draw_contributions, write_picture
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Points, Reason, Share, Value, join
from mikiwame.words import Words
from mikiwame.words.documents import write_document, write_rows

EXAMPLES = (
    "mikiwame explain SLUG",
    "mikiwame explain SLUG --against OTHER",
    "mikiwame explain SLUG --picture points.svg",
    "mikiwame explain SLUG --format json",
)

_ALL = 0.995
"""From here on a part is 100 % as it is printed."""

GAP = 2
COLUMNS = {"criterion": 0, "one": 13, "other": 13, "difference": 10, "better": 8}
"""The columns of the table of two, and how wide each is at the least."""

_EQUAL = 1e-9
"""Contributions that differ by less differ by rounding errors only."""

_LEVEL = ("+0.0", "-0.0")
"""A difference that rounds to this names no winner."""


def explain_command(
    name: SlugArgument,
    against: Annotated[
        str | None, typer.Option("--against", help="Another certification to hold beside it.", metavar="NAME")
    ] = None,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw the points into this file too.", metavar="FILE.svg", parser=read_picture),
    ] = None,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show how each criterion judges one certification, from which facts, with which weight and for which points.

    With --against, show where its points differ from another's, and what would change the order of the two.
    """
    if against is not None and picture is not None:
        raise MikiwameError(Reason("asked.picture_of_two"))
    files, words = open_catalogue(catalogue, market), open_words()
    slug = pick_certification(files, name)
    other = None if against is None else _pick_other(files, slug, against)
    day = Day(files, pick_day(on, files))
    keep_receipt(receipt, day, words, "explain", {"certification": slug, "against": other})
    if other is not None:
        _answer_against(day.explain_against(slug, other), day, words, format)
        return
    findings = day.explain(slug)
    if picture:
        write_picture(picture, _draw(day, slug, words))
    if print_data(write_rows(findings, words, format), format):
        return
    console = open_console()
    name_said = words.say_value(files.certifications[slug].name)
    print_heading(console, words("explanation.heading", name=name_said, day=day.on))
    _print_findings(console, findings, words)
    console.print()
    width = day.find_width(slug)
    if width is not None:
        print_lines(console, _say_sum(width, words))
    _print_sources(console, [one for finding in findings for one in finding.sources], words)


def _pick_other(catalogue: Catalogue, slug: str, text: str) -> str:
    """:raises MikiwameError: for a text that names the same certification, which it may not look like."""
    other = pick_certification(catalogue, text)
    if other == slug and text != slug:
        values = {"text": text, "name": catalogue.certifications[slug].name, "slug": slug}
        raise MikiwameError(Reason("asked.against_itself", values))
    return other


def _draw(day: Day, slug: str, words: Words) -> Picture:
    parts = [
        Contribution(
            words.say_value(one.short), one.share, one.contribution_low, one.contribution_high, known=one.known
        )
        for one in day.explain(slug)
        if one.applicable
    ]
    title = words("pictures.parts-title", name=day.catalogue.certifications[slug].name)
    return draw_contributions(words, parts, title, words("pictures.as_of", day=day.on))


def _print_findings(console: Console, findings: Sequence[Finding], words: Words) -> None:
    columns = ("criterion", "value", "weight", "points", "because")
    grid = make_grid(*(words(f"explanation.column-{name}") for name in columns), shares=(1, None, None, None, 2))
    for one in findings:
        question = words.say_value(one.question)
        why = "\n".join(_say_why(one, words))
        points = words.points(one.contribution_low, one.contribution_high) if one.applicable else ""
        grid.add_row(question, _say_value(one, words), f"{one.weight:g}", points, why)
    print_grid(console, grid)


def _say_why(one: Finding, words: Words) -> list[str]:
    cited = " ".join(dict.fromkeys(f"[{source.source}]" for source in one.sources))
    scale = [words("explanation.scale", scale=one.scale)] if one.applicable else []
    return [f"{words.say(one.because)} {cited}".rstrip(), *scale]


def _say_value(one: Finding, words: Words) -> str:
    if one.ends is None:
        return words("explanation.column-not_applicable")
    low, high = (f"{end:.2f}" for end in one.ends)
    return low if one.low == one.high else words("formats.range", low=low, high=high)


def _say_sum(width: Width, words: Words) -> list[str]:
    said = [words("explanation.sum", points=Points(width.low, width.high))]
    if not width.width:
        return [*said, words("explanation.sum_exact")]
    spread, widest = Points(width.width), width.widest
    if widest is None:
        return [*said, words("explanation.sum_spread", width=spread)]
    if width.unknown_part > _ALL:
        said.append(words("explanation.sum_unknown", width=spread))
    else:
        said.append(words("explanation.sum_partly_unknown", width=spread, share=Share(width.unknown_part)))
    most: dict[str, Value] = {"short": widest.short, "what": widest.what, "points": Points(widest.width)}
    return [*said, words("explanation.sum_widest", **most)]


def _print_sources(console: Console, cited: Iterable[Cited], words: Words) -> None:
    for slug, one in sorted({one.source: one for one in cited}.items()):
        on, address = one.on.isoformat(), one.url or say_no_address()
        print_lines(console, [words("explanation.source", slug=slug, title=one.title, on=on, address=address)])


def _answer_against(answer: Difference, day: Day, words: Words, format: str) -> None:
    data = write_document(answer, words) if format == "json" else write_rows(answer.rows, words, format)
    if not print_data(data, format):
        _print_against(open_console(), answer, day, words)


def _print_against(console: Console, answer: Difference, day: Day, words: Words) -> None:
    print_heading(console, words("difference.heading", day=day.on))
    sides = (("A", answer.name, answer.score.own), ("B", answer.against_name, answer.score.other))
    for letter, name, ends in sides:
        said: dict[str, Value] = {"letter": letter, "name": name, "points": Points(ends.middle)}
        print_lines(console, [words("difference.score", **said, range=Points(ends.low, ends.high))])
    console.print()
    _print_rows(console, answer.rows, words)
    console.print()
    console.print(words("difference.heading_changes"), style="bold")
    print_lines(console, [words.say(one) for one in list_sentences(answer, "A", "B")], "  ")
    console.print()
    _print_sources(console, [one for row in answer.rows for one in row.sources], words)


def _print_rows(console: Console, rows: Sequence[Contrast], words: Words) -> None:
    """The criteria in which the two differ or may differ, the largest effect first, and the names of the others."""
    equal = [row for row in rows if row.better == "same" and abs(row.difference) < _EQUAL]
    headings = [words(f"difference.column-{name}") for name in COLUMNS]
    table = [headings, *(_list_cells(row, words) for row in rows if row not in equal)]
    longest = [max(cell_len(cells[number]) for cells in table) for number in range(len(headings))]
    widths = [max(least, width) + GAP for least, width in zip(COLUMNS.values(), longest, strict=True)]
    console.print(_align(headings, widths), style="bold underline")
    for row in rows:
        if row not in equal:
            console.print(_align(_list_cells(row, words), widths), style="bold")
            print_lines(console, [f"A: {words.say(row.because)}", f"B: {words.say(row.other_because)}"], "    ")
    if equal:
        print_lines(console, [words("difference.equal", criteria=join([row.short for row in equal]))])
    legends = ["points", "difference", *(["unlike"] if any(row.better is None for row in rows) else [])]
    print_lines(console, [words(f"difference.legend_{name}") for name in legends])


def _list_cells(row: Contrast, words: Words) -> list[str]:
    parts = (
        _say_part(row.own, row.own_points, words, known=row.own_known),
        _say_part(row.other, row.other_points, words, known=row.other_known),
    )
    signed = f"{row.difference * 100:+.1f}"
    level = signed in _LEVEL
    better = "hardly" if level and row.better in ("own", "other") else row.better or "none"
    difference = words("difference.signed", points="0.0" if level else signed)
    return [words.say_value(row.short), *parts, difference, words(f"difference.better-{better}")]


def _align(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "".join(set_cell_size(cell, width) for cell, width in zip(cells, widths, strict=True)).rstrip()


def _say_part(finding: tuple[float, float] | None, points: tuple[float, float], words: Words, *, known: bool) -> str:
    if finding is None:
        return words("difference.not_applicable")
    return words.points(*points) + ("" if known else "*")
