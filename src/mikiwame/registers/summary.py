"""What was read of a register, as JSON; and what is written beside it."""

import json
from pathlib import Path

from mikiwame.registers.ranked import FOLDER as FOR_RANKING
from mikiwame.registers.reading import Outcome

SUMMARY = "summary.json"


def write_summary(outcome: Outcome) -> str:
    """Counts of files, sheets, ties, rows and complaints. ``status`` and ``state`` are None where they are not told."""
    sheets = sorted(outcome.sheets.items(), key=str)
    ties = sorted(outcome.ties.items(), key=str)
    told = {
        "files": [
            {"file": one.file, "bytes": one.size, "version": one.version, "sheets": one.sheets} for one in outcome.files
        ],
        "sheets": [{"register": name, "status": status, "count": count} for (name, status), count in sheets],
        "ties": [{"tie": tie, "state": state, "count": count} for (tie, state), count in ties],
        "rows": dict(sorted(outcome.rows.items())),
        "elements": {"all": outcome.elements, "read": outcome.read, "unknown": outcome.elements - outcome.read},
        "sheets_left_out": outcome.left_out,
        "complaints": dict(sorted(outcome.complaints.items())),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def list_written(folder: Path) -> frozenset[str]:
    """The names of what an earlier reading wrote into ``folder``, by its summary; none where there is none."""
    try:
        rows = json.loads((folder / SUMMARY).read_text(encoding="utf-8"))["rows"]
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    tables = {name for table in rows for name in (table, f"{table}.jsonl")}
    return frozenset({SUMMARY, FOR_RANKING, *tables})
