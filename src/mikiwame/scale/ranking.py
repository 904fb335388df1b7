"""A register from its files to the files of its ranking."""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from mikiwame.facts.consistency import UnfitJsonError
from mikiwame.facts.weighing import CLAIMS
from mikiwame.pipeline import Question
from mikiwame.scale.batching import Batch, is_scattered, name_rules, plan_batches, spill, survey
from mikiwame.scale.checking import check_keys, check_values
from mikiwame.scale.damage import naming_damage
from mikiwame.scale.firmness import Asked, measure_categories
from mikiwame.scale.keys import UnsoundError
from mikiwame.scale.reading import Register, open_register
from mikiwame.scale.rules import find_questions
from mikiwame.scale.runs import begin_run, digest_rules, finish_run, survey_sources
from mikiwame.scale.shapes import OUTPUTS, READ, SHAPES
from mikiwame.scale.soundness import KnownTerms, check_markets, check_sound, count_rows
from mikiwame.scale.spark import rank_on_spark
from mikiwame.scale.stages import rank_markets
from mikiwame.scale.summary import digest_markets, list_index, summarise
from mikiwame.scale.texts import TextReader, open_reader

ENGINES = ("polars", "spark")

Told = Callable[[int, int], None]
"""Told after each step how many claims are done, and of how many."""

AT_ONCE = 2
"""Batches on the way at the same time: one makes its plans while the other's run."""

SPILLED = ".claims"
SMALL = ("certifications", "organisations", "ties", "events")


@dataclass(frozen=True)
class Work:
    """A register with the rules of its markets, and its small tables by market."""

    register: Register
    questions: Mapping[str, Question]
    small: Mapping[str, Mapping[str, pl.DataFrame]]
    firmness: Asked = "none"
    reader: TextReader | None = None
    """Reads the claims of a register that are texts without values."""

    @property
    def outputs(self) -> tuple[str, ...]:
        """The tables to write."""
        return (*OUTPUTS, *(["firmness"] if self.firmness != "none" else []), *([READ] if self.reader else []))

    def read(self, batch: Batch) -> dict[str, pl.DataFrame]:
        """The tables of a batch as its files hold them."""
        claims = self.register.scan("claims", batch.files).filter(pl.col("market").is_in(batch.markets))
        sheets = {"claims": claims.collect()}
        for name, tables in self.small.items():
            found = [tables[market] for market in batch.markets if market in tables]
            sheets[name] = pl.concat(found) if found else pl.DataFrame(schema=dict(SHAPES[name].columns))
        return sheets

    def value(self, batch: Batch, sheets: Mapping[str, pl.DataFrame]) -> Mapping[str, pl.DataFrame]:
        """The tables with claims that have values.

        :raises MikiwameError: where they are not as documented.
        """
        market = self.questions[batch.rules].market
        check_values(sheets, self.register)
        check_sound(sheets, self.register, KnownTerms(market.source_kinds, market.categories))
        if not self.reader:
            return sheets
        return {**sheets, "claims": self.reader.read(sheets, self.register, market)}


def rank_tables(
    places: Sequence[Path],
    rules: Path,
    on: date,
    folder: Path,
    progress: Told = lambda done, total: None,
    engine: str = "polars",
    master: str | None = None,
    firmness: Asked = "none",
) -> int:
    """Rank the register in ``places`` by the ``rules`` of its markets, and write the tables of it.

    :param places: folders of tables as docs/scale.md has them; ``rules``: a folder of markets, or one market for all.
    :param engine: one of ``ENGINES``; ``master``: where Spark runs, None for the session there is or all cores here.
    :param firmness: of which categories to measure how firm their order is, on Polars.
    :param folder: an empty one. Whoever asks lets it take the place of a former one when all is written.
    :return: the number of claims.
    :raises MikiwameError: where tables or rules are at fault; OSError: where the folder takes no file.
    """
    register = open_register(places)
    with naming_damage(register):
        return _rank(register, rules, on, folder, progress, engine, master, firmness)


def _rank(
    register: Register,
    rules: Path,
    on: date,
    folder: Path,
    progress: Told,
    engine: str,
    master: str | None,
    firmness: Asked,
) -> int:
    named = name_rules(register, rules)
    questions = find_questions(rules, named, on)
    if engine == "spark":
        check_markets(register, count_rows(register))
        with _read_before(register, named, questions, folder) as read:
            return rank_on_spark(read, named, questions, folder, master)
    run = begin_run(register, digest_rules(rules, named.values()), on, firmness)
    surveyed = survey(register)
    sources = survey_sources(register, run.files, surveyed)
    check_markets(register, sources)
    batches = plan_batches(surveyed, named)
    if is_scattered(batches, surveyed):
        batches = spill(register, batches, folder / SPILLED)
    with open_reader(register) as reader:
        work = Work(register, questions, _read_small(register), firmness, reader)
        _rank_batches(work, batches, folder, progress)
    shutil.rmtree(folder / SPILLED, ignore_errors=True)
    finish_run(folder, run, sources)
    return sum(batch.claims for batch in batches)


@contextmanager
def _read_before(
    register: Register, named: Mapping[str, str], questions: Mapping[str, Question], folder: Path
) -> Iterator[Register]:
    """The register with all its texts read into values, which are written beside for as long as they are needed."""
    with open_reader(register) as reader:
        if reader is None:
            yield register
            return
        work, values = Work(register, questions, _read_small(register), reader=reader), folder / SPILLED
        values.mkdir()
        for batch in plan_batches(survey(register), named):
            work.value(batch, work.read(batch))["claims"].write_parquet(values / f"{batch.number:06}.parquet")
    yield Register({**register.files, "claims": sorted(values.iterdir())})
    shutil.rmtree(values)


def _read_small(register: Register) -> dict[str, dict[str, pl.DataFrame]]:
    return {name: split(register.scan(name).collect()) for name in SMALL}


def split(table: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The rows of each market."""
    return {str(key[0]): rows for key, rows in table.partition_by("market", as_dict=True).items()}


def _rank_batches(work: Work, batches: Sequence[Batch], folder: Path, progress: Told) -> None:
    for name in work.outputs:
        (folder / name).mkdir()
    total, done = sum(batch.claims for batch in batches), 0
    with ThreadPoolExecutor(AT_ONCE) as pool:
        made = []
        for batch, rows in zip(batches, pool.map(lambda one: rank_batch(work, one, folder), batches), strict=True):
            made.append(rows)
            done += batch.claims
            progress(done, total)
    pl.concat([summary for summary, _ in made]).write_parquet(folder / "summary.parquet")
    pl.concat([index for _, index in made]).write_parquet(folder / "index.parquet")


@dataclass(frozen=True)
class Made:
    """The tables of some markets, and their rows of the summary and of the index."""

    tables: Mapping[str, pl.DataFrame]
    summary: pl.DataFrame
    index: pl.DataFrame


def rank_batch(work: Work, batch: Batch, folder: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Write the files of one batch below ``folder``.

    :return: its rows of the summary and of the index.
    """
    made = rank_sheets(work, batch, work.read(batch))
    for part in batch.parts:
        for name, table in made.tables.items():
            cut(table, batch.parts[part]).write_parquet(folder / name / part)
    return made.summary, made.index


def cut(table: pl.DataFrame, markets: Sequence[str]) -> pl.DataFrame:
    """The rows of markets that stand together in a table that is sorted by them."""
    rows = table["market"]
    start, stop = rows.search_sorted(markets[0], "left"), rows.search_sorted(markets[-1], "right")
    return table.slice(start, stop - start)


def rank_sheets(work: Work, batch: Batch, read: Mapping[str, pl.DataFrame]) -> Made:
    """Rank the markets of a batch by their tables as they were read, which hold no others."""
    digests, sheets = digest_markets(read), work.value(batch, read)
    try:
        tables = rank_markets(sheets, work.questions[batch.rules])
    except (UnsoundError, UnfitJsonError):
        check_keys(sheets, work.register, CLAIMS // len(batch.markets))
        raise
    if work.firmness != "none":
        tables["firmness"] = measure_categories(tables, work.questions[batch.rules], work.firmness)
    if work.reader:
        tables[READ] = sheets["claims"].sort("market", "claim")
    lazy = ({name: table.lazy() for name, table in some.items()} for some in (sheets, tables))
    return Made(tables, summarise(*lazy), list_index(batch, digests))
