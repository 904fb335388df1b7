"""What was read of a register, as JSON; and whether a folder may take its tables."""

import json
from pathlib import Path

from mikiwame.registers.reading import Outcome
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.reasons import Reason

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


def check_folder(folder: Path) -> None:
    """What is in the folder will be gone, so it must be empty or of this making.

    :raises MikiwameError: when it is neither.
    """
    if folder.is_dir() and any(folder.iterdir()) and not (folder / SUMMARY).is_file():
        raise _refuse(folder, Reason("registers.folder_taken"))
    if folder.exists() and not folder.is_dir():
        raise _refuse(folder, Reason("files.file_for_folder"))


def _refuse(folder: Path, reason: Reason) -> MikiwameError:
    return MikiwameError([Complaint.of(str(folder), 0, "error", reason)])
