"""`mikiwame new`: the first files of a catalogue, a market, a source, a certification or an organisation."""

import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.catalogue import Catalogue, find_market
from mikiwame.catalogue.beginning import KINDS_TO_BEGIN, Item, Kind, begin, list_items, list_schemas, write_begun
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.keys import let_a_signal_end_reading
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    MarketOption,
    read_clock,
    read_today,
    repeat_options,
)
from mikiwame.interfaces.command_line.printing import drop_driving
from mikiwame.interfaces.command_line.refusing import refuse_unknown
from mikiwame.pipeline import inspect
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words
from mikiwame.words.checks import say_complaint, say_faults

EXAMPLES = (
    "mikiwame new catalogue my-catalogue",
    "mikiwame new market dental-office --catalogue my-catalogue/catalogue",
    "mikiwame new organisation north --set name=NAME --set form=company --catalogue DIR --market dental-office",
    "mikiwame new certification dental-clerk --catalogue DIR --market dental-office",
    "mikiwame new source north-guide --set url=https://example.org/exam --catalogue DIR --market dental-office",
)

HERE = Path("catalogue")


def read_kind(text: str) -> Kind:
    for kind in KINDS_TO_BEGIN:
        if text == kind:
            return kind
    raise refuse_unknown(text, KINDS_TO_BEGIN)


def new_command(
    kind: Annotated[
        Kind,
        typer.Argument(
            help=f"What to begin: {', '.join(KINDS_TO_BEGIN)}.", metavar="|".join(KINDS_TO_BEGIN), parser=read_kind
        ),
    ],
    name: Annotated[
        str, typer.Argument(help="Its slug, which names the file; for a catalogue its folder.", metavar="NAME")
    ],
    told: Annotated[
        list[str] | None,
        typer.Option("--set", help="An answer given beforehand; can be repeated.", metavar="ITEM=ANSWER"),
    ] = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Begin a catalogue, a market, a source, a certification or an organisation: asks what it needs, writes the files.

    On a terminal each item is asked, with its default; elsewhere every item without a default takes --set. Nothing
    that is there is replaced. `mikiwame check` tells what is missing then.
    """
    words = open_words()
    root = catalogue or _find_own()
    folder, files = _find_place(kind, name, root, market)
    day = on or (read_today(files) if files else read_clock())
    given = _read_told(told or (), {one.key for one in list_items(kind, files, day)})
    answers = {item.key: _ask(item, given, words) for item in list_items(kind, files, day)}
    if answers.get("on", "") > day.isoformat():
        raise MikiwameError(Reason("asked.day_to_come", {"day": answers["on"], "on": day}))
    begun = begin(kind, name, answers)
    written = write_begun(begun, folder)
    if kind == "market" and not (folder.parent / "schemas").exists():
        written += write_begun(list_schemas(), folder.parent)
    # Of a whole catalogue the folder tells more than each of its files.
    for path in written if kind != "catalogue" else [folder]:
        typer.echo(words("beginning.written", path=str(path)))
    # As these files are there to be worked on, the next commands say where they are.
    options = repeat_options(name if kind == "market" else market, root, on)
    if kind != "catalogue":
        _print_rest(folder, set(begun), words, options)
    typer.echo(words(f"beginning.next-{kind}", name=name, folder=str(folder), options=options))


def _find_place(kind: Kind, name: str, root: Path, market: str) -> tuple[Path, Catalogue | None]:
    """The folder that the files are written below, and the market that they are for."""
    if kind == "catalogue":
        return Path(name), None
    if kind == "market":
        return root / name, None
    folder = find_market(root, market)
    return folder, inspect(folder)[0]


def _find_own() -> Path:
    """The catalogue that an editor means: the one beside, or that of a checkout; never that of an installed program."""
    shipped = find_shipped_catalogue()
    if HERE.is_dir() or shipped.name != HERE.name:
        return HERE
    return shipped


def _read_told(told: Iterable[str], known: set[str]) -> Mapping[str, str]:
    """:raises MikiwameError: for what is no item with its answer."""
    given = {}
    for one in told:
        key, equals, answer = one.partition("=")
        if not equals or key not in known:
            raise MikiwameError(Reason("asked.set", {"text": one, "known": ", ".join(sorted(known))}))
        given[key] = answer
    return given


def _ask(item: Item, given: Mapping[str, str], words: Words) -> str:
    """The answer given, typed or usual.

    :raises MikiwameError: where none is given and nobody can be asked.
    """
    if item.key in given:
        return item.check(given[item.key])
    if not sys.stdin.isatty():
        if item.default is None:
            raise MikiwameError(Reason("asked.answer_needed_by_set", {"item": item.key}))
        return item.default
    let_a_signal_end_reading()
    while True:
        try:
            return item.check(_type(item, words) or item.default or "")
        except MikiwameError as error:
            typer.echo(say_faults(error, words)[0].message, err=True)
        except (EOFError, KeyboardInterrupt):
            raise MikiwameError(Reason("asked.answer_needed_yet", {"item": item.key})) from None


def _type(item: Item, words: Words) -> str:
    usual = words("beginning.usual", answer=item.default) if item.default else ""
    choices = words("beginning.choices", choices=", ".join(item.choices)) if item.choices else ""
    typer.echo(f"{words(f'beginning.ask-{item.key}')}{choices}{usual}: ", nl=False, err=True)
    return drop_driving(input()).strip()


def _print_rest(folder: Path, names: set[str], words: Words, options: str) -> None:
    """What the check says of the new files, and how much of all others."""
    complaints = [say_complaint(one, words) for one in inspect(folder)[1]]
    own = [one for one in complaints if one.file in names]
    for one in own:
        typer.echo(str(one), err=True)
    if len(complaints) > len(own):
        typer.echo(words("beginning.others", count=len(complaints) - len(own), options=options))
