"""`mikiwame reports`: what readers reported, for an editor to settle; and its backup, restoring and upgrade."""

import functools
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.interfaces.command_line import misusing
from mikiwame.interfaces.command_line.language import open_words, take_language
from mikiwame.interfaces.command_line.options import CatalogueOption, DayOption, FormatOption, read_clock
from mikiwame.interfaces.command_line.refusing import refuse_unknown
from mikiwame.reports import State, explain_trouble, open_reports, upgrade_reports
from mikiwame.reports.shapes import STATES

ADDRESS = "MIKIWAME_REPORTS"
"""The environment variable that holds the address where no option does."""

EXAMPLES = (
    "mikiwame reports list --reports sqlite:///reports.db",
    "mikiwame reports list --reports postgresql://mikiwame@db.example/reports --lang en",
    "mikiwame reports accept 7K3F-9Q2M --source SLUG --because TEXT --reports sqlite:///reports.db",
    "mikiwame reports backup reports.jsonl --reports sqlite:///reports.db",
)

ReportsOption = Annotated[
    str,
    typer.Option(
        "--reports",
        help="Where reports are kept: sqlite:///FILE or postgresql://USER@HOST/NAME.",
        metavar="ADDRESS",
        envvar=ADDRESS,
        show_envvar=True,
    ),
]
WaitingOption = Annotated[
    str | None,
    typer.Option(
        "--reports",
        help="Where readers' reports are kept; says how many wait.",
        metavar="ADDRESS",
        envvar=ADDRESS,
        show_envvar=True,
    ),
]
ReferenceArgument = Annotated[
    str, typer.Argument(help="The number of the report, as `reports list` shows it.", metavar="NUMBER")
]
BecauseOption = Annotated[
    str, typer.Option("--because", help="Why, for readers; it is published under Corrections.", metavar="TEXT")
]
CheckedOption = Annotated[
    str | None, typer.Option("--source", help="Slug of the source it was checked against.", metavar="SLUG")
]

Group = typer.Typer(
    cls=misusing.Group,
    help="What readers report, for an editor to settle. What is decided goes into corrections.yaml of the market.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


_PIPE = Path("-")
"""In the place of a file: within a container or a service there may be nowhere to write one."""


def read_state(text: str) -> str:
    if text not in (*STATES, "all"):
        raise refuse_unknown(text, (*STATES, "all"))
    return text


def list_command(
    reports: ReportsOption,
    state: Annotated[
        str,
        typer.Option("--state", help="open, accepted, refused, dismissed or all.", parser=read_state, metavar="STATE"),
    ] = "open",
    format: FormatOption = "table",
) -> None:
    """List the reports that wait, the oldest first."""
    from mikiwame.interfaces.command_line.showing_reports import show_reports

    store = open_reports(reports, new=False)
    wanted: State | None = next((one for one in STATES if one == state), None)
    show_reports(store.list_reports(wanted), format, open_words())


def show_command(reference: ReferenceArgument, reports: ReportsOption, format: FormatOption = "table") -> None:
    """Show one report: what the page said, what the reader says, and how to settle it."""
    from mikiwame.interfaces.command_line.showing_reports import find_report, show_report

    show_report(find_report(open_reports(reports, new=False), reference), format, open_words())


def accept_command(
    reference: ReferenceArgument,
    reports: ReportsOption,
    because: BecauseOption,
    source: Annotated[str, typer.Option("--source", help="Slug of the source that says so.", metavar="SLUG")],
    new: Annotated[
        str | None,
        typer.Option("--new", help="What is right, as printed. Default: as the reader wrote it.", metavar="TEXT"),
    ] = None,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Settle a report as right. Enter the figure too, as any other: by `mikiwame read`, `accept` or by hand."""
    from mikiwame.interfaces.command_line.settling_reports import Decision, settle_report

    decision = Decision("accepted", because, source, new)
    settle_report(open_reports(reports, new=False), reference, decision, catalogue, on, open_words())


def refuse_command(
    reference: ReferenceArgument,
    reports: ReportsOption,
    because: BecauseOption,
    source: CheckedOption = None,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Settle a report as not right: the figure stays."""
    from mikiwame.interfaces.command_line.settling_reports import Decision, settle_report

    decision = Decision("refused", because, source, None)
    settle_report(open_reports(reports, new=False), reference, decision, catalogue, on, open_words())


def dismiss_command(
    reference: ReferenceArgument,
    reports: ReportsOption,
    because: Annotated[str, typer.Option("--because", help="Why, for editors; it is not published.", metavar="TEXT")],
    on: DayOption = None,
) -> None:
    """Set aside a report that is an advertisement, or of what the catalogue no longer has: nothing is published."""
    from mikiwame.interfaces.command_line.settling_reports import dismiss_report

    dismiss_report(open_reports(reports, new=False), reference, because, on or read_clock(), open_words())


def erase_command(
    reference: ReferenceArgument,
    reports: ReportsOption,
    because: Annotated[
        str,
        typer.Option("--because", help="Why. It is kept: do not repeat what the report said.", metavar="TEXT"),
    ],
    on: DayOption = None,
) -> None:
    """Erase a report for good, as a sender may ask. The log says that something was erased, when and why, not what."""
    from mikiwame.interfaces.command_line.settling_reports import erase_report

    erase_report(open_reports(reports, new=False), reference, because, on or read_clock(), open_words())


def erased_command(reports: ReportsOption, format: FormatOption = "table") -> None:
    """List when and why reports were erased; what they said is gone."""
    from mikiwame.interfaces.command_line.showing_reports import show_erased

    show_erased(open_reports(reports, new=False).list_erased(), format, open_words())


def reply_command(
    reference: ReferenceArgument,
    reports: ReportsOption,
    organisation: Annotated[str, typer.Option("--by", help="Slug of the organisation that says it.", metavar="SLUG")],
    text: Annotated[str, typer.Option("--text", help="What it says, word by word.", metavar="TEXT")],
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Show an organiser's word beside a settled report. Make sure first that it is the organiser's."""
    from mikiwame.interfaces.command_line.settling_reports import write_reply

    write_reply(open_reports(reports, new=False), reference, organisation, text, catalogue, on, open_words())


def export_command(reports: ReportsOption, format: FormatOption = "jsonl") -> None:
    """Print all reports as data, for other programs."""
    from mikiwame.interfaces.command_line.showing_reports import show_reports

    show_reports(open_reports(reports, new=False).list_reports(), format, open_words())


def backup_command(
    file: Annotated[
        Path, typer.Argument(help="The file to write; - is standard output.", metavar="FILE", allow_dash=True)
    ],
    reports: ReportsOption,
) -> None:
    """Write all reports into one file, from either kind of database."""
    store = open_reports(reports, new=False)
    from mikiwame.reports.copying import back_up, write_backup

    piped = file == _PIPE
    count = write_backup(store, sys.stdout.buffer) if piped else back_up(store, file)
    # Beside a backup that is printed nothing else may stand.
    print(open_words()("reports.backed_up", file=str(file), count=count), file=sys.stderr if piped else sys.stdout)


def restore_command(
    file: Annotated[
        Path,
        typer.Argument(
            help="A file that `reports backup` wrote; - is standard input.", metavar="FILE", allow_dash=True
        ),
    ],
    reports: ReportsOption,
) -> None:
    """Put the reports of a backup into an empty database of either kind."""
    store = open_reports(reports)
    from mikiwame.reports.copying import restore

    count = restore(store, sys.stdin.buffer if file == _PIPE else file)
    print(open_words()("reports.restored", file=str(file), count=count))


def upgrade_command(reports: ReportsOption) -> None:
    """Bring the tables up to this version of the program; no report is lost."""
    before, after = upgrade_reports(reports)
    print(open_words()("reports.upgraded", before=before or "-", after=after))


_AT = "--reports sqlite:///reports.db"

COMMANDS: dict[str, tuple[Callable[..., None], str]] = {
    "list": (list_command, f"mikiwame reports list {_AT} --state all --format csv"),
    "show": (show_command, f"mikiwame reports show 7K3F-9Q2M {_AT}"),
    "accept": (
        accept_command,
        f'mikiwame reports accept 7K3F-9Q2M --source SLUG --because "checked against the guide" {_AT}',
    ),
    "refuse": (refuse_command, f'mikiwame reports refuse 7K3F-9Q2M --because "the guide still says so" {_AT}'),
    "dismiss": (dismiss_command, f'mikiwame reports dismiss 7K3F-9Q2M --because "advertising" {_AT}'),
    "erase": (erase_command, f'mikiwame reports erase 7K3F-9Q2M --because "its sender asked for it" {_AT}'),
    "erased": (erased_command, f"mikiwame reports erased {_AT} --format json"),
    "reply": (reply_command, f'mikiwame reports reply 7K3F-9Q2M --by SLUG --text "What the organiser says" {_AT}'),
    "export": (export_command, f"mikiwame reports export {_AT} --format csv"),
    "backup": (backup_command, f"mikiwame reports backup reports.jsonl {_AT}"),
    "restore": (restore_command, "mikiwame reports restore reports.jsonl --reports postgresql://mikiwame@db/reports"),
    "upgrade": (upgrade_command, f"mikiwame reports upgrade {_AT}"),
}
"""Name -> the command and an example of it, in the order of the help."""


def _explain(command: Callable[..., None]) -> Callable[..., None]:
    """The command, of whose database's failures people are told in a line."""

    @functools.wraps(command)
    def run(**arguments: object) -> None:
        with explain_trouble():
            command(**arguments)

    return run


for _name, (_command, _example) in COMMANDS.items():
    Group.command(_name, cls=misusing.Command, epilog=f"\b\nExamples:\n  {_example}")(take_language(_explain(_command)))
