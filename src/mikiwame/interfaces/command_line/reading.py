"""`mikiwame notation`: how one published text, or a stream of them, is read into values."""

import json
import sys
from typing import Annotated

import typer

from mikiwame import notation
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import DEFAULT_MARKET, CatalogueOption, DayOption, MarketOption
from mikiwame.interfaces.command_line.refusing import OptionError
from mikiwame.notation.examples import FEES
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.readings import Reading, WhyUnread
from mikiwame.vocabulary.reasons import Reason

EXAMPLES = (
    f"mikiwame notation exam_fee '{FEES}'",
    """echo '{"field":"pass_rate","raw":"70~80%"}' | mikiwame notation --jsonl""",
)

_NO_QUESTION: WhyUnread = {"code": "commands.no_question", "values": {}}


def notation_command(
    field: Annotated[str | None, typer.Argument(help=f"One of: {', '.join(FIELDS)}.", metavar="[FIELD]")] = None,
    text: Annotated[str | None, typer.Argument(help="The text as printed.", metavar="[TEXT]")] = None,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help='Read {"field","raw"} lines on standard input, add "reading" to each.')
    ] = False,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
) -> None:
    """Print how a published text is read, as JSON. The options of a catalogue and day are taken and change nothing."""
    if jsonl:
        _read_lines()
        return
    if field is None or text is None:
        raise OptionError(Reason("asked.field_and_text"))
    if field not in FIELDS:
        raise OptionError(Reason("asked.no_field", {"field": field, "known": ", ".join(FIELDS)}))
    print(json.dumps(_read(field, text), ensure_ascii=False))


def _read(field: str, text: str) -> Reading:
    reading = notation.read(field, text)
    if reading["kind"] != "unreadable":
        return reading
    # Imported here: what is read needs no words.
    from mikiwame.words.unread import explain

    return explain(reading, open_words())


def _read_lines() -> None:
    """One line out for each line in, in order; lines that cannot be read are complained of at the end."""
    complaints = []
    for number, line in enumerate(sys.stdin.buffer, start=1):
        answer, fault = _answer_line(line)
        print(json.dumps(answer, ensure_ascii=False))
        if fault:
            complaints.append(Complaint("standard input", number, "error", fault))
    if complaints:
        raise MikiwameError(complaints)


def _answer_line(line: bytes) -> tuple[dict[str, object], str | None]:
    """The line with its reading; a line that is no question keeps its place and says why."""
    try:
        question = json.loads(line)
        field, raw = question["field"], question["raw"]
        if not isinstance(field, str) or not isinstance(raw, str):
            raise TypeError
    except (ValueError, KeyError, TypeError, RecursionError):
        fault = open_words()("commands.no_question")
        printed = line.decode("utf-8", errors="replace").rstrip("\r\n")
        return {"line": printed, "reading": {"kind": "unreadable", "because": fault, "reason": _NO_QUESTION}}, fault
    return {**question, "reading": _read(field, raw)}, None
