"""What a person tells on the command line: options that every market has, and an option for each item of its own."""

import inspect
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperOption

from mikiwame.answers.persons import settle_person
from mikiwame.catalogue import Catalogue, find_market, read_conversation
from mikiwame.catalogue.shipped import find_shipped_catalogue
from mikiwame.interfaces.command_line.misusing import Command
from mikiwame.interfaces.command_line.options import DEFAULT_MARKET
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.notation.person import read_typed
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.conversation import Conversation, OwnItem
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import say_text

_TOLD = "mikiwame.told"


class MarketCommand(Command):
    """A command with an option for each item that the market asks for beside the shared ones."""

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        known = {param.name for param in self.params}
        self.params = [*(one for one in _list_options(args) if one.name not in known), *self.params]
        return super().parse_args(ctx, args)


def _list_options(args: Sequence[str]) -> list[TyperOption]:
    """The options of the market that the arguments name, made by a command that has nothing else."""
    try:
        folder = find_market(_find(args, "--catalogue") or find_shipped_catalogue(), _find_market(args))
        conversation = read_conversation(folder)
    except (MikiwameError, OSError):
        return []  # The command itself tells what is wrong with the catalogue.
    options = {item: _make_option(conversation, item) for item in conversation.own}

    def take(**_: str | None) -> None: ...

    keyword = inspect.Parameter.KEYWORD_ONLY
    named = [inspect.Parameter(item, keyword, default=None, annotation=one) for item, one in options.items()]
    take.__signature__ = inspect.Signature(named)  # type: ignore[attr-defined]
    take.__annotations__ = options
    alone = typer.Typer(add_completion=False)
    alone.command(add_help_option=False)(take)
    return [one for one in typer.main.get_command(alone).params if isinstance(one, TyperOption)]


def _make_option(conversation: Conversation, item: str) -> object:
    option = typer.Option(
        f"--{item.replace('_', '-')}",
        help=_explain_item(conversation.own[item]),
        metavar="|".join(conversation.values[item]),
        expose_value=False,
        callback=_keep,
    )
    return Annotated[str | None, option]


def _explain_item(item: OwnItem) -> str:
    """The question, and what each answer is called in Japanese, which the option takes too."""
    said = ", ".join(f"{say_text(one.words, 'ja')} ({one.value})" for one in item.answers)
    return f"{say_text(item.question, 'en')} In Japanese words too: {said}."


def _find_market(args: Sequence[str]) -> str:
    return str(_find(args, "--market") or DEFAULT_MARKET)


def _find(args: Sequence[str], option: str) -> Path | None:
    """The value of an option that is not parsed yet."""
    for number, argument in enumerate(args):
        if argument.startswith(f"{option}="):
            return Path(argument.partition("=")[2])
        if argument == option and number + 1 < len(args):
            return Path(args[number + 1])
    return None


def _keep(ctx: typer.Context, param: typer.CallbackParam, value: str | None) -> None:
    if value is not None:
        ctx.meta.setdefault(_TOLD, {})[str(param.name)] = value


def list_told(ctx: typer.Context, shared: Mapping[str, str | None], tell: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Item -> its text and the option by which it was given.

    :param tell: ``item=value``, as ``--tell`` takes it.
    :raises OptionError: for a ``tell`` of another form.
    """
    own: dict[str, str] = ctx.meta.get(_TOLD, {})
    told = {item: (text, f"--{item.replace('_', '-')}") for item, text in {**own, **shared}.items() if text}
    for pair in tell:
        item, equals, text = pair.partition("=")
        if not equals or not item.strip():
            raise OptionError(Reason("asked.no_pair", {"text": pair}), "--tell")
        told[item.strip().replace("-", "_")] = text, "--tell"
    return {item: (text, option) for item, (text, option) in told.items() if text.strip()}


def read_told(files: Catalogue, told: Mapping[str, tuple[str, str]], on: date) -> Person:
    """The person of the options; an organisation that nobody knows keeps the name typed.

    :raises OptionError: for an item or a value that there is not.
    :raises MikiwameError: for another answer that cannot be read, or a day that is past.
    """
    conversation = files.conversation
    said: dict[str, Answer | None] = {
        item: _read(conversation, item, text, option) for item, (text, option) in told.items()
    }
    return settle_person(files, said, on, "--by")


def _read(conversation: Conversation, item: str, text: str, option: str) -> Answer | None:
    if item not in conversation.items:
        reason = Reason("asked.no_item", {"item": item, "known": ", ".join(conversation.items)})
        raise OptionError(reason, option)
    try:
        return read_typed(conversation, item, text)
    except MikiwameError as error:
        values = conversation.values.get(item)
        if values is None:
            raise
        code = "asked.no_age" if item == "age" else "asked.none_of"
        raise OptionError(Reason(code, {"text": text, "known": ", ".join(values)}), option) from error
