"""The commands, each a few lines: open the catalogue, ask, print."""

import importlib.metadata
from typing import Annotated

import typer

from mikiwame.interfaces.command_line import (
    advising,
    calibrating,
    checking,
    comparing,
    costing,
    explaining,
    listing,
    naming,
    publishing_site,
    reading,
    robustness,
    scheduling,
    serving,
    ties,
    writing_article,
)
from mikiwame.interfaces.command_line.options import show_examples

app = typer.Typer(
    name="mikiwame",
    help="Tells which certification, if any, is worth your time and money: every figure with its source and day.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def answer_version(version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False) -> None:
    """Tells which certification, if any, is worth your time and money: every figure with its source and day."""
    if version:
        print(importlib.metadata.version("mikiwame"))
        raise typer.Exit


for name, module, command in (
    ("compare", comparing, comparing.compare_command),
    ("facts", listing, listing.facts_command),
    ("explain", explaining, explaining.explain_command),
    ("robustness", robustness, robustness.robustness_command),
    ("calibrate", calibrating, calibrating.calibrate_command),
    ("advise", advising, advising.advise_command),
    ("cost", costing, costing.cost_command),
    ("calendar", scheduling, scheduling.calendar_command),
    ("names", naming, naming.names_command),
    ("ties", ties, ties.ties_command),
    ("article", writing_article, writing_article.article_command),
    ("publish", publishing_site, publishing_site.publish_command),
    ("serve", serving, serving.serve_command),
    ("notation", reading, reading.notation_command),
    ("check", checking, checking.check_command),
):
    app.command(name, epilog=show_examples(*module.EXAMPLES))(command)
