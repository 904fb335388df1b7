"""The option by which a command writes the receipt of its answer."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from mikiwame.answers import Day
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.words import Words

ReceiptOption = Annotated[
    Path | None,
    typer.Option(
        "--receipt",
        help="Write the receipt of the answer into this file too: `mikiwame verify` computes the answer again from it.",
        metavar="FILE.json",
    ),
]


def keep_receipt(path: Path | None, day: Day, words: Words, ask: str, asked: Mapping[str, object]) -> None:
    """Write the receipt of a question's answer, where a file is named for it.

    :param asked: the question's parameters; None for one that was not given.
    :raises OutputError: when the file cannot be written.
    """
    if path is None:
        return
    # Loaded only here: few ask for one.
    from mikiwame.publishing.questions.asking import read_question
    from mikiwame.publishing.questions.receipts import answer_with_receipt
    from mikiwame.publishing.writing import write_file

    question = read_question({"ask": ask} | {name: value for name, value in asked.items() if value is not None})
    receipt = answer_with_receipt(question, day, words).receipt
    write_file(path, (json.dumps(receipt, ensure_ascii=False, indent=2) + "\n").encode())


def refuse_receipt(path: Path | None, options: Mapping[str, object]) -> None:
    """:raises MikiwameError: for a receipt of an answer that these options turn into something else."""
    given = [name for name, value in options.items() if value]
    if path is not None and given:
        raise MikiwameError(Reason("asked.no_receipt_with", {"option": given[0]}))
