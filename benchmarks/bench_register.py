"""A register's files read by one core: MB a second beside bare lxml on the same file, and the memory for a file and for
one many times as large. Before that, each text of each element is looked for in the tables, not by the reader's means.

    python -m benchmarks.bench_register [FILE...] [--times 1000]

Without files, the made-up register of the tests is read, with more partners. Real ones are at data.gouv.fr.
"""

import argparse
import gc
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from benchmarks.measuring import Row

MADE_UP = Path(__file__).parents[1] / "tests" / "registers" / "made_up.xml"
PARTNER = re.compile(rb"      <PARTENAIRE>.*?</PARTENAIRE>\n", re.DOTALL)
NUMBER = re.compile(rb"(<NUMERO_FICHE>[A-Z]+)([0-9]+)(</NUMERO_FICHE>\s+<(?!/|BLOC))")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--times", type=int, default=1000)
    options.add_argument("--read", choices=("bare", "sheets", "tables"))
    asked = options.parse_args()
    if asked.read:
        measure(asked.read, asked.files[0])
        return
    with tempfile.TemporaryDirectory() as folder:
        files = asked.files or [add_partners(Path(folder) / "made_up.xml")]
        for file in files:
            print(f"{file}: {compare_texts(file)} texts, each found in its column")
        compare_speed(files[0], asked.times, Path(folder))


def add_partners(path: Path) -> Path:
    text = MADE_UP.read_bytes()
    partner = PARTNER.search(text)
    assert partner
    path.write_bytes(text.replace(partner[0], partner[0] * 100))
    return path


def compare_texts(file: Path) -> int:
    """:raises AssertionError: when a column does not hold what its elements hold."""
    from tests.registers.conftest import read_files

    from mikiwame.registers.france import FRANCE

    read = read_files(file)
    assert not read.outcome.complaints, read.outcome.shown
    root, found = etree.parse(file).getroot(), 0
    printed: dict[tuple[str, str], Counter[str]] = {}
    for path, column in list_paths(FRANCE.shape, "FICHE"):
        texts = [(one.text or "").strip() for one in root.iterfind(path)]
        printed.setdefault(column, Counter()).update(text for text in texts if text)
    for (table, name), texts_of_elements in printed.items():
        rows = read.tables[table]
        cells = rows.get_column(f"{name}_text" if f"{name}_text" in rows.columns else name)
        listed = cells.explode() if cells.dtype.is_nested() else cells
        assert Counter(listed.drop_nulls().to_list()) == texts_of_elements, (table, name)
        found += texts_of_elements.total()
    assert found == sum(bool((one.text or "").strip()) and not len(one) for one in root.iterfind("FICHE//*"))
    return found


def list_paths(branch: object, above: str, table: str = "sheets") -> Iterator[tuple[str, tuple[str, str]]]:
    from mikiwame.registers.shapes import Branch, Leaf

    assert isinstance(branch, Branch)
    for name, child in branch.children.items():
        if isinstance(child, Leaf):
            yield f"{above}/{name}", (table, child.column)
        else:
            yield from list_paths(child, f"{above}/{name}", child.table or table)


def enlarge(file: Path, times: int, path: Path) -> Path:
    """The sheets of a file over and over, each with a number of its own."""
    text = file.read_bytes()
    begin, end = text.index(b"  <FICHE>"), text.rindex(b"</FICHES>")
    with path.open("wb") as target:
        target.write(text[:begin])
        for turn in range(times):
            renumber = lambda found, turn=turn: b"%s%d%s" % (found[1], int(found[2]) + 10**6 * turn, found[3])  # noqa: E731
            target.write(NUMBER.sub(renumber, text[begin:end]))
        target.write(text[end:])
    return path


def compare_speed(file: Path, times: int, folder: Path) -> None:
    small, large = enlarge(file, max(times // 10, 1), folder / "small.xml"), enlarge(file, times, folder / "large.xml")
    print(
        f"small {small.stat().st_size / 1e6:.0f} MB, large {large.stat().st_size / 1e6:.0f} MB, load {os.getloadavg()}"
    )
    taken = {
        (what, path.stem): run_apart(what, path) for what in ("bare", "sheets", "tables") for path in (small, large)
    }
    size = large.stat().st_size / 1e6
    (bare, _), (sheets, held), (tables, written) = (taken[what, "large"] for what in ("bare", "sheets", "tables"))
    (_, held_small), (_, written_small) = (taken[what, "small"] for what in ("sheets", "tables"))
    Row(
        f"`mikiwame register`, {size:,.0f} MB of XML on one core",
        f"every element of every sheet {sheets:.0f} MB/s, {held:.0f} MB; as typed tables in Parquet {tables:.0f} MB/s, "
        f"{written:.0f} MB",
        f"bare lxml.iterparse: {bare:.0f} MB/s; a tenth of the file: {held_small:.0f} and {written_small:.0f} MB",
        f"{bare / sheets:.1f} and {bare / tables:.1f} times as long as bare",
    ).report()


def run_apart(what: str, path: Path) -> tuple[float, float]:
    """In a process of its own: MB a second, and the most megabytes that it held."""
    command = [sys.executable, "-m", "benchmarks.bench_register", str(path), "--read", what]
    environment = {**os.environ, "POLARS_MAX_THREADS": "1"}
    told = subprocess.run(command, check=True, env=environment, capture_output=True, text=True).stdout
    print(told, end="", flush=True)
    speed, held = re.findall(r"([0-9.]+) MB", told)
    return float(speed), float(held)


def measure(what: str, path: Path) -> None:
    """In a process of its own: seconds of CPU, and the most memory that it took."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    gc.set_threshold(50_000, 20, 100)
    count = {"bare": read_bare, "sheets": read_sheets_alone, "tables": read_tables}[what]
    start = time.process_time()
    sheets = count(path)
    seconds, most = time.process_time() - start, find_most_memory()
    size = path.stat().st_size / 1e6
    print(f"{what:7} {path.stem:6} {sheets:7,} sheets {seconds:7.2f} s {size / seconds:6.1f} MB/s {most:6.0f} MB")


def find_most_memory() -> float:
    """Megabytes; of this program alone, which ``getrusage`` does not tell of a process that another has begun."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def read_bare(path: Path) -> int:
    count = 0
    for _, sheet in etree.iterparse(path, tag="FICHE"):
        count += 1
        sheet.clear()
        while sheet.getprevious() is not None:
            del sheet.getparent()[0]
    return count


def read_sheets_alone(path: Path) -> int:
    """Every element of every sheet read and accounted for, its rows dropped."""
    from mikiwame.registers.france import FRANCE
    from mikiwame.registers.opening import open_parts
    from mikiwame.registers.sheets import Told, read_sheets
    from mikiwame.registers.walking import Walker

    walker, count = Walker(FRANCE), 0
    for file, stream in open_parts(path):
        for sheet in read_sheets(stream, Told(file, FRANCE)):
            account, _ = walker.read(sheet)
            assert account.unknown == 0
            count += 1
            if count % 100 == 0:
                walker.empty()
    return count


def read_tables(path: Path) -> int:
    """As the command does it: typed, and written as Parquet."""
    from mikiwame.registers.france import FRANCE
    from mikiwame.registers.parts import write_parquet
    from mikiwame.registers.reading import read_register

    with tempfile.TemporaryDirectory() as folder:
        outcome = read_register([path], FRANCE, write_parquet(Path(folder)), lambda _: None)
    assert not outcome.complaints
    assert outcome.elements == outcome.read
    return outcome.rows["sheets"]


if __name__ == "__main__":
    main()
