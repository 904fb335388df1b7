"""The rules of each market: its ``market.yaml`` and criteria, from a folder of markets or of one for all."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from mikiwame.catalogue import read_rules
from mikiwame.pipeline import Question, ask
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason


def find_questions(rules: Path, names: Mapping[str, str], on: date) -> dict[str, Question]:
    """What is asked of each market, by the name of its rules; markets of the same rules share one question.

    :param rules: a folder of markets, or one market for all; ``names``: market -> the name of its rules.
    :raises MikiwameError: where there are no such rules, or they have faults.
    """
    if (rules / "market.yaml").is_file():
        question = _ask(rules, on)
        return dict.fromkeys(names.values(), question)
    missing = {name: market for market, name in names.items() if not (rules / name / "market.yaml").is_file()}
    if missing:
        raise MikiwameError([_complain(rules, name, market) for name, market in sorted(missing.items())])
    return {name: _ask(rules / name, on) for name in sorted(set(names.values()))}


def _complain(rules: Path, name: str, market: str) -> Complaint:
    return Complaint.of(str(rules), 0, "error", Reason("registers.no_rules", {"name": name, "market": market}))


def _ask(folder: Path, on: date) -> Question:
    catalogue = read_rules(folder)
    if catalogue.complaints:
        raise MikiwameError(catalogue.complaints)
    return ask(catalogue, on, apart=("market",))
