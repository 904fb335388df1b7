"""Tables on the disk, written part by part as they come: Parquet as a folder per table, or a file of JSON lines."""

from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import polars as pl

Write = Callable[[str, pl.DataFrame], None]
"""Takes the next rows of a table, by its name."""


def write_parquet(folder: Path) -> Write:
    """``folder/TABLE/part-00000.parquet`` and so on; a table without rows has its first part, with its columns."""
    written: Counter[str] = Counter()

    def write(name: str, table: pl.DataFrame) -> None:
        if table.height or not written[name]:
            path = folder / name / f"part-{written[name]:05}.parquet"
            path.parent.mkdir(exist_ok=True)
            table.write_parquet(path, compression="zstd", compression_level=1, statistics=False)
        written[name] += bool(table.height)

    return write


def write_jsonl(folder: Path) -> Write:
    """``folder/TABLE.jsonl``, an object per row."""

    def write(name: str, table: pl.DataFrame) -> None:
        with (folder / f"{name}.jsonl").open("ab") as file:
            table.write_ndjson(file)

    return write


FORMATS: Mapping[str, Callable[[Path], Write]] = {"parquet": write_parquet, "jsonl": write_jsonl}
