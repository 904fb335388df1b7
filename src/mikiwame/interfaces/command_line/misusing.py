"""A command that was typed wrongly: how it is used, and what is wrong, told in the reader's language."""

import difflib
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Any, Protocol, cast

import typer
from typer.core import TyperCommand, TyperGroup

from mikiwame.interfaces.command_line.language import open_words
from mikiwame.vocabulary.reasons import Reason

_refusals: Any = sys.modules[typer.BadParameter.__module__]
"""Where the refusals are that Typer has no public name for: Click's own, or the copy of them that Typer carries."""


class _Parameter(Protocol):
    """What has a name as it is typed, or one for the help."""

    opts: list[str]
    name: str
    metavar: str | None


class Misuse(typer.BadParameter):
    """What is wrong, in the language that was asked for, with the command that it was typed for."""

    def __init__(self, fault: str, ctx: object) -> None:
        super().__init__(fault, cast(typer.Context, ctx))
        self.fault = fault

    def format_message(self) -> str:
        return self.fault

    def show(self, file: IO[str] | None = None) -> None:
        words, context = open_words(), cast(typer.Context, self.ctx)
        usage = " ".join([context.command_path, *context.command.collect_usage_pieces(context)])
        typer.echo(words("usage.how", usage=usage), file, err=True)
        asking = f"{context.command_path} {context.help_option_names[0]}"
        typer.echo(words("usage.more", command=asking) + "\n", file, err=True)
        typer.echo(words("usage.at_fault", fault=self.fault), file, err=True)


class Command(TyperCommand):
    """A command that tells what is wrong with its options and arguments in the reader's language."""

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        context = cast(typer.Context, ctx)
        # Else Typer refused them, in words of its own.
        context.allow_extra_args = True
        with _tell(context):
            rest = super().parse_args(context, args)
        if context.args:
            raise _refuse(Reason("usage.extra", {"arguments": _show(" ".join(context.args))}), context)
        return rest

    def invoke(self, ctx: object) -> object:
        with _tell(ctx):
            return super().invoke(cast(typer.Context, ctx))


class Group(TyperGroup):
    """Commands below one name, of which there is none where the name is wrong or missing."""

    def parse_args(self, ctx: object, args: list[str]) -> list[str]:
        with _tell(ctx):
            return super().parse_args(cast(typer.Context, ctx), args)

    def invoke(self, ctx: object) -> object:
        with _tell(ctx):
            return super().invoke(cast(typer.Context, ctx))

    def resolve_command(
        self, ctx: object, args: list[str]
    ) -> tuple[str | None, TyperCommand | TyperGroup | None, list[str]]:
        known = self.list_commands(cast(typer.Context, ctx))
        if args[0] not in known:
            raise _refuse(_suggest("usage.no_command", args[0], difflib.get_close_matches(args[0], known)), ctx)
        return args[0], cast(TyperCommand | TyperGroup, self.get_command(cast(typer.Context, ctx), args[0])), args[1:]


@contextmanager
def _tell(ctx: object) -> Iterator[None]:
    """Tell anew what Typer or a command refuses."""
    try:
        yield
    except (Misuse, _refusals.NoArgsIsHelpError):
        raise
    except _refusals.UsageError as error:
        context = cast(typer.Context, error.ctx or ctx)
        reason = _explain(error, context)
        # What an option of ours refuses is told in the reader's language by itself.
        raise (_refuse(reason, context) if reason else Misuse(error.format_message(), context)) from None


def _refuse(reason: Reason, ctx: object) -> Misuse:
    return Misuse(open_words().say(reason), ctx)


def _explain(error: Exception, ctx: typer.Context) -> Reason | None:
    if isinstance(error, _refusals.NoSuchOption):
        return _suggest("usage.no_option", error.option_name, sorted(error.possibilities or ()))
    if isinstance(error, _refusals.MissingParameter):
        return Reason("usage.missing", {"name": _name(error.param)})
    if isinstance(error, _refusals.BadOptionUsage):
        flags = {name for one in ctx.command.params if getattr(one, "is_flag", False) for name in one.opts}
        unwanted = error.option_name in flags
        return Reason("usage.value_unwanted" if unwanted else "usage.value_missing", {"option": error.option_name})
    if isinstance(ctx.command, TyperGroup):
        return Reason("usage.no_command_named")
    return None


def _name(param: _Parameter) -> str:
    """As it is typed: ``--source``, or the name of an argument."""
    return param.opts[0] if param.opts[0].startswith("-") else (param.metavar or param.name.upper()).removesuffix("...")


def _suggest(code: str, text: str, near: Sequence[str]) -> Reason:
    values = {"text": _show(text)}
    return Reason(f"{code}_like", {**values, "near": ", ".join(near)}) if near else Reason(code, values)


def _show(text: str) -> str:
    """What was typed, without characters that would drive the terminal."""
    return "".join(one if one.isprintable() else repr(one)[1:-1] for one in text)
