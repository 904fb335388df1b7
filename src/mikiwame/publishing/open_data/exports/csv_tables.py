"""The tables as CSV that spreadsheets open, with the descriptor that says what their columns are."""

from mikiwame.publishing.open_data.dataset import TABLES, Dataset
from mikiwame.publishing.open_data.exporting import DataFile, Export
from mikiwame.publishing.open_data.exports.data_package import DESCRIPTOR


def _make_file(name: str) -> DataFile:
    def write(data: Dataset, _: str) -> bytes:
        return data.write_csv(name)

    return DataFile(f"{name}.csv", "text/csv; charset=utf-8", write, of_table=name)


EXPORT = Export("csv", (*map(_make_file, TABLES), DESCRIPTOR), place=1)
