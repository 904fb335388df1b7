"""`mikiwame register`: the sheets of a nation's register as tables."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from mikiwame.interfaces.command_line.language import open_words, tell_waiting
from mikiwame.interfaces.command_line.printing import open_console, print_lines
from mikiwame.interfaces.command_line.refusing import make_chooser
from mikiwame.vocabulary.complaints import OutputError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import speak
from mikiwame.words.checks import say_complaint

if TYPE_CHECKING:
    from mikiwame.registers.opening import Tell
    from mikiwame.registers.reading import Outcome
    from mikiwame.words import Words

EXAMPLES = (
    "mikiwame register export-fiches-rncp-v4-1.zip export-fiches-rs-v4-1.zip --out register",
    "mikiwame register export_fiches_RNCP.xml",
    "mikiwame register export_fiches_RS.xml.gz --out register --write jsonl --strict",
    "mikiwame register export_fiches_RNCP.xml --lang en --format json",
)


def register_command(
    files: Annotated[
        list[Path],
        typer.Argument(
            help="Files of France's RNCP or RS: XML, gzipped or in a zip, as data.gouv.fr gives them.",
            metavar="FILE...",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            help="Folder for the tables; what is in it is replaced once all is read. Default: only count.",
            metavar="DIR",
        ),
    ] = None,
    write: Annotated[
        Literal["parquet", "jsonl"],
        typer.Option(
            "--write",
            help="How to write the tables.",
            metavar="[parquet|jsonl]",
            parser=make_chooser("parquet", "jsonl"),
        ),
    ] = "parquet",
    strict: Annotated[
        bool, typer.Option("--strict", help="Stop at the first complaints with exit status 1, and write nothing.")
    ] = False,
    format: Annotated[
        Literal["table", "json"],
        typer.Option(
            "--format", help="How to print what was read.", metavar="[table|json]", parser=make_chooser("table", "json")
        ),
    ] = "table",
) -> None:
    """Read every sheet of a register: certifications, who certifies, trains and examines, what replaced what.

    What can't be read is complained of with its file and line, and stays without a value.
    """
    with _show_progress(files) as progress:
        outcome = _write(files, out, write, progress, strict=strict) if out else _read(files, progress, strict=strict)
    for one in outcome.shown:
        typer.echo(str(say_complaint(one, open_words())), err=True)
    if format == "json":
        from mikiwame.registers.summary import write_summary

        print(write_summary(outcome), end="")
    else:
        print_lines(open_console(), _summarise(outcome, out, open_words()))


def _read(files: Sequence[Path], progress: "Tell", *, strict: bool) -> "Outcome":
    from mikiwame.registers.france import FRANCE
    from mikiwame.registers.reading import read_register

    return read_register(files, FRANCE, lambda _, __: None, progress, strict=strict)


def _write(files: Sequence[Path], out: Path, way: str, progress: "Tell", *, strict: bool) -> "Outcome":
    """The folder is made beside its place and put there when it is whole.

    :raises MikiwameError: as ``read_register``, and when the folder can't be written.
    """
    from mikiwame.publishing.swapping import check_replaceable, prepare_beside, swap
    from mikiwame.registers.france import FRANCE
    from mikiwame.registers.parts import FORMATS
    from mikiwame.registers.ranked import FOLDER, TABLES, write_for_ranking
    from mikiwame.registers.reading import read_register
    from mikiwame.registers.summary import SUMMARY, list_written, write_summary

    def is_part(path: Path) -> bool:
        return path.parent.name == FOLDER or path.match("part-*.parquet")

    check_replaceable(out, [SUMMARY], list_written(out), is_part)
    check_replaceable(out / FOLDER, TABLES, TABLES)
    try:
        with prepare_beside(out, tell_waiting) as beside:
            outcome = read_register(files, FRANCE, FORMATS[way](beside), progress, strict=strict, say=speak("en").say)
            if way == "parquet":
                write_for_ranking(beside)
            (beside / SUMMARY).write_text(write_summary(outcome), encoding="utf-8")
            swap(out, beside)
    except OSError as error:
        raise OutputError.at(out, Reason("files.folder_unwritable", {"because": error.strerror})) from None
    return outcome


@contextmanager
def _show_progress(files: Sequence[Path]) -> Iterator["Tell"]:
    """On a terminal, how many bytes of the files are read."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    total = sum(file.stat().st_size for file in files if file.is_file())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        task = progress.add_task(open_words()("register.reading"), total=total)
        yield lambda done: progress.update(task, completed=done)


def _summarise(outcome: "Outcome", out: Path | None, words: "Words") -> list[str]:
    lines = []
    for (register, status), count in sorted(outcome.sheets.items(), key=str):
        lines.append(words("register.sheets", register=register, status=status or "none", count=count))
    lines.append(words("register.organisations", count=outcome.rows["organisations"]))
    for (tie, state), count in sorted(outcome.ties.items(), key=str):
        lines.append(words("register.ties", tie=tie, state=state or "none", count=count))
    lines.append(words("register.successions", count=outcome.rows["successions"]))
    lines.append(words("register.accounted", elements=outcome.elements, read=outcome.read))
    complaints = outcome.complaints.total()
    lines.append(words("register.complaints", count=complaints, shown=len(outcome.shown), left=outcome.left_out))
    if out:
        lines.append(words("register.written", folder=str(out)))
    return lines
