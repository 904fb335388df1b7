"""A table as JSON: its rows under the day and the licence."""

import json

from mikiwame.publishing.open_data.tables import Table, TableFormat


def write_json(table: Table) -> bytes:
    """``{market, table, on, catalogue, licence, rows}`` in UTF-8, one row per line."""
    on = table.on.isoformat() if table.on else None
    head = {
        "market": table.market,
        "table": table.name,
        "on": on,
        "catalogue": table.catalogue,
        "licence": dict(table.licence) if table.licence else None,
    }
    lines = ",\n".join(write_compact(row) for row in table.rows)
    return f'{write_compact(head)[:-1]},"rows":[\n{lines}\n]}}\n'.encode()


def write_compact(value: object) -> str:
    return _COMPACT.encode(value)


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False)


JSON = TableFormat("json", "application/json", write_json, "json")
