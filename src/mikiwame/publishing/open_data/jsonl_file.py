"""A table as JSON Lines (https://jsonlines.org): one row per line and nothing else, for programs that read on."""

from mikiwame.publishing.open_data.json_file import write_compact
from mikiwame.publishing.open_data.tables import Table, TableFormat


def write_json_lines(table: Table) -> bytes:
    return "".join(f"{write_compact(row)}\n" for row in table.rows).encode()


JSON_LINES = TableFormat("jsonl", "application/jsonl", write_json_lines, "jsonl")
