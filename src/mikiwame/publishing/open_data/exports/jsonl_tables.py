"""The tables as JSON Lines, with the descriptor that tells their day, licence and catalogue."""

from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.publishing.open_data.exports.data_package import DESCRIPTOR
from mikiwame.publishing.open_data.jsonl_file import write_json_lines


def _make_file(name: str) -> DataFile:
    def write(data: Dataset, _: str) -> bytes:
        return write_json_lines(data.make_table(name))

    return DataFile(f"{name}.jsonl", "application/jsonl", write, of_table=name)


EXPORT = Export("jsonl", (*map(_make_file, TABLES), DESCRIPTOR), place=4)
