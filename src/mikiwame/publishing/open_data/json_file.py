"""A table as JSON: its rows under the day and the licence."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from mikiwame.publishing.open_data.licence import LICENCE


def write_json(market: str, name: str, rows: Sequence[dict[str, Any]], on: date) -> bytes:
    """``{market, table, on, licence, rows}`` in UTF-8, one row a line."""
    head = {"market": market, "table": name, "on": on.isoformat(), "licence": LICENCE}
    lines = ",\n".join(_write(row) for row in rows)
    return f'{_write(head)[:-1]},"rows":[\n{lines}\n]}}\n'.encode()


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
