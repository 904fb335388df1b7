"""The tables as JSON, each under its day, its licence and the digest of the catalogue."""

from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.publishing.open_data.json_file import write_json


def _make_file(name: str) -> DataFile:
    def write(data: Dataset, _: str) -> bytes:
        return write_json(data.make_table(name))

    return DataFile(f"{name}.json", "application/json", write, of_table=name)


EXPORT = Export("json", tuple(map(_make_file, TABLES)), place=3)
