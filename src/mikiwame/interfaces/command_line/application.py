"""The commands by their names, each loaded only when it is typed: most load much that the others have no use for."""

import ast
import importlib
import importlib.util
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Annotated, Protocol, cast

import typer

from mikiwame.interfaces.command_line.language import take_language
from mikiwame.interfaces.command_line.misusing import Command, Group
from mikiwame.interfaces.command_line.version import print_version

COMMANDS = {
    "markets": ("markets", "markets_command"),
    "compare": ("comparing", "compare_command"),
    "facts": ("listing", "facts_command"),
    "explain": ("explaining", "explain_command"),
    "robustness": ("robustness", "robustness_command"),
    "calibrate": ("calibrating", "calibrate_command"),
    "advise": ("advising", "advise_command"),
    "cost": ("costing", "cost_command"),
    "calendar": ("scheduling", "calendar_command"),
    "names": ("naming", "names_command"),
    "ties": ("ties", "ties_command"),
    "article": ("writing_article", "article_command"),
    "verify": ("verifying", "verify_command"),
    "publish": ("publishing_site", "publish_command"),
    "export": ("exporting", "export_command"),
    "rank": ("ranking_tables", "rank_command"),
    "compile": ("compiling", "compile_command"),
    "serve": (".serving", "serve_command"),
    "new": ("beginning", "new_command"),
    "mcp": (".agents", "mcp_command"),
    "read": ("proposing", "read_command"),
    "accept": ("accepting", "accept_command"),
    "desk": (".desking", "desk_command"),
    "notation": ("reading", "notation_command"),
    "check": ("checking", "check_command"),
    "draft": ("drafting", "draft_command"),
    "fetch": ("fetching", "fetch_command"),
    "recheck": ("rechecking", "recheck_command"),
    "diff": ("comparing_edits", "diff_command"),
    "register": ("registering", "register_command"),
    "reports": ("reporting", "Group"),
}
"""Name -> the module of the command, and its function there, in the order of the help.

A module is beside this one; those of ``serve`` and ``desk`` are one room above, since they open another door. A name
may lead to several commands, each of which takes the language by itself.
"""


class Commands(Group):
    """The commands of the program, none of which is loaded before somebody asks for it."""

    def format_commands(self, ctx: object, formatter: object) -> None:
        """Each with the whole first sentence of what it does, read from its file: to load all takes seconds."""
        written = cast(_Formatter, formatter)
        with written.section("Commands"):
            written.write_dl([(name, _read_summary(*place)) for name, place in COMMANDS.items()])

    def list_commands(self, ctx: object) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: object, cmd_name: str) -> Command | Group | None:
        if cmd_name not in COMMANDS:
            return None
        module_name, function = COMMANDS[cmd_name]
        module = importlib.import_module(f".{module_name}", __package__)
        told = getattr(module, function)
        if isinstance(told, typer.Typer):
            return _open_group(cmd_name, told, module.EXAMPLES)
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
        shape = getattr(module, "COMMAND", Command)
        alone.command(cmd_name, cls=shape, epilog=_show_examples(module.EXAMPLES))(take_language(told))
        command = typer.main.get_command(alone)
        return command if isinstance(command, Command) else None


class _Formatter(Protocol):
    """What of Click's formatter is used, which Typer has no public name for."""

    def section(self, name: str) -> AbstractContextManager[None]: ...

    def write_dl(self, rows: list[tuple[str, str]]) -> None: ...


def _read_summary(module: str, function: str) -> str:
    """The first paragraph of what a command does: of the docstring of its function, or of the help of its group."""
    found = importlib.util.find_spec(f".{module}", __package__)
    source = Path(found.origin).read_text(encoding="utf-8") if found and found.origin else ""
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            return " ".join((ast.get_docstring(node) or "").partition("\n\n")[0].split())
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == function for one in node.targets
        ):
            return next((ast.literal_eval(one.value) for one in _list_keywords(node.value) if one.arg == "help"), "")
    return ""


def _list_keywords(node: ast.expr) -> list[ast.keyword]:
    return node.keywords if isinstance(node, ast.Call) else []


def _open_group(name: str, told: typer.Typer, examples: Sequence[str]) -> Group:
    group = cast(Group, typer.main.get_group(told))
    group.name, group.epilog = name, _show_examples(examples)
    return group


def _show_examples(examples: Sequence[str]) -> str:
    """Examples for the end of a command's help; the marks keep each on its own line."""
    return "\b\nExamples:\n" + "\n".join(f"  {example}" for example in examples)


app = typer.Typer(
    name="mikiwame",
    cls=Commands,
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
        print_version()
        raise typer.Exit
