"""The tables of a market as files, one module per format: a new one is a module and a line in ``FORMATS``."""

from mikiwame.publishing.open_data.csv_file import CSV, SPREADSHEET
from mikiwame.publishing.open_data.json_file import JSON
from mikiwame.publishing.open_data.jsonl_file import JSON_LINES
from mikiwame.publishing.open_data.tables import Table, TableFormat

__all__ = ["FORMATS", "Table", "TableFormat", "find_format"]

FORMATS: tuple[TableFormat, ...] = (SPREADSHEET, JSON, JSON_LINES, CSV)
"""Every format of a table, those of downloads as the page lists them."""


def find_format(name: str) -> TableFormat:
    """:raises KeyError: for the name of no format."""
    return {one.name: one for one in FORMATS}[name]
