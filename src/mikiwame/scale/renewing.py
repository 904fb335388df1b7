"""A ranking from a former one: only markets of which a row has changed are ranked anew, all else is taken over.

The tables hold what a run of everything holds, row for row and in the same order.
"""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import polars as pl

from mikiwame.scale.batching import CLAIMS_A_BATCH, Batch, name_rules
from mikiwame.scale.damage import naming_damage
from mikiwame.scale.firmness import Asked
from mikiwame.scale.ranking import AT_ONCE, SMALL, Told, Work, cut, rank_sheets, rank_tables, split
from mikiwame.scale.reading import Register, open_register
from mikiwame.scale.rules import find_questions
from mikiwame.scale.runs import SOURCES, Run, begin_run, digest_rules, finish_run, read_run, stamp_parts, survey_sources
from mikiwame.scale.shapes import OF_MARKETS, READ
from mikiwame.scale.soundness import check_markets
from mikiwame.scale.summary import digest_files
from mikiwame.scale.texts import open_reader

MOST_IN_A_PART = 2 * CLAIMS_A_BATCH
"""Claims beyond which the markets are cut into parts anew."""

Why = Literal["version", "touched", "day", "firmness", "values", "rules", "parts"]
"""In what a former output is another than the one that is asked for, so that nothing of it can be taken over."""


@dataclass(frozen=True)
class Ranked:
    """How many claims and markets there are, how many markets were ranked for it, and ``why`` not the changed alone."""

    claims: int
    markets: int = 0
    anew: int = 0
    why: Why | None = None


@dataclass(frozen=True)
class Former:
    """A former output: its folder, what it was made from, and its tables of sources and of where each market stands."""

    folder: Path
    run: Run
    sources: pl.DataFrame
    index: pl.DataFrame
    summary: pl.DataFrame


@dataclass(frozen=True)
class Change:
    """What is other than in a former run: files by content that came, all files' rows by market, and who may differ."""

    sources: pl.DataFrame
    candidates: frozenset[str]
    rules: Mapping[str, str]

    def count_claims(self) -> dict[str, int]:
        """Market -> the number of its claims."""
        claims = self.sources.filter(table="claims")
        return dict(claims.group_by("market").agg(pl.col("rows").sum()).iter_rows())


def renew_tables(
    places: Sequence[Path],
    rules: Path,
    on: date,
    folder: Path,
    former: Path,
    progress: Told = lambda done, total: None,
    firmness: Asked = "none",
) -> Ranked:
    """As ``rank_tables`` on Polars, but from the output in ``former`` where it can be used.

    :param folder: an empty one, on the file system of ``former``. What is not touched is the same file in both.
    """
    register = open_register(places)
    found = _open_former(former)
    with naming_damage(register):
        ranked: Ranked | Why = (
            found if isinstance(found, str) else _renew(register, rules, on, folder, found, progress, firmness)
        )
    if isinstance(ranked, Ranked):
        return ranked
    claims = rank_tables(places, rules, on, folder, progress, firmness=firmness)
    markets = pl.scan_parquet(folder / "index.parquet").select(pl.len()).collect().item()
    return Ranked(claims, markets, markets, ranked if former.exists() else None)


def _open_former(folder: Path) -> Former | Why:
    """The output in ``folder``, as it was written, or why it is none: another version's, or touched since."""
    run = read_run(folder)
    if run is None:
        return "version"
    if stamp_parts(folder) != {name: list(told) for name, told in run.parts.items()}:
        return "touched"
    try:
        sources, index, summary = (
            pl.read_parquet(folder / name) for name in (SOURCES, "index.parquet", "summary.parquet")
        )
    except (OSError, pl.exceptions.PolarsError):
        return "touched"
    return Former(folder, run, sources, index, summary)


def _renew(
    register: Register, rules: Path, on: date, folder: Path, former: Former, progress: Told, firmness: Asked
) -> Ranked | Why:
    """The output made from the former one, or why everything has to be ranked."""
    begun = begin_run(register, {}, on, firmness, former.run)
    if begun.programs != former.run.programs:
        return "version"
    if begun.on != former.run.on:
        return "day"
    if begun.firmness != former.run.firmness:
        return "firmness"
    if register.unread != (former.folder / READ).is_dir():
        return "values"
    change = _find_change(register, rules, begun, former)
    questions = find_questions(rules, change.rules, on)
    run = replace(begun, rules=digest_rules(rules, change.rules.values()))
    if any(former.run.rules.get(name) != digest for name, digest in run.rules.items()):
        return "rules"
    touched = _find_touched(register, change, run, former)
    plan = _plan_parts(change, former, touched)
    if plan is None:
        return "parts"
    with open_reader(register) as reader:
        work = Work(register, questions, _read_small(register, change, run, touched), firmness, reader)
        try:
            anew = _renew_parts(_Renewal(work, change, run, former, folder), plan, progress)
        except DamagedError:
            for made in folder.iterdir():
                shutil.rmtree(made)
            return "touched"
    finish_run(folder, run, change.sources)
    claims = int(change.sources.filter(table="claims")["rows"].sum())
    return Ranked(claims, len(change.rules), anew)


def _find_change(register: Register, rules: Path, run: Run, former: Former) -> Change:
    """By the files' contents: rows of files that came and went are looked at, all others are as they were."""
    known, now = {one.content for one in former.run.files}, {one.content for one in run.files}
    came = survey_sources(register, [one for one in run.files if one.content not in known])
    contents = pl.DataFrame(sorted(now & known), schema={"table": pl.String, "digest": pl.String}, orient="row")
    kept = former.sources.join(contents, on=["table", "digest"], how="semi")
    gone = former.sources.join(contents, on=["table", "digest"], how="anti")
    sources = pl.concat([kept, came])
    check_markets(register, sources)
    named = name_rules(register, rules, sources.filter(table="certifications")["market"].unique().sort())
    former_rules = dict(former.index.select("market", "rules").iter_rows())
    other = {market for market, name in named.items() if former_rules.get(market) != name}
    candidates = other | set(came["market"]) | set(gone["market"]) | (former_rules.keys() - named.keys())
    return Change(sources, frozenset(candidates), named)


def _find_touched(register: Register, change: Change, run: Run, former: Former) -> frozenset[str]:
    """The candidates of which a row is other than it was, or that have other rules, or that are new."""
    candidates = change.candidates & change.rules.keys()
    files = {name: _list_files(change, run, name, candidates) for name in OF_MARKETS}
    try:
        now = digest_files(register, files)
    except pl.exceptions.PolarsError:
        # Ranking them tells which market it is that cannot be read.
        return candidates
    same = now.join(former.index, on=["market", "digest"], how="semi").filter(pl.col("market").is_in(candidates))
    named = dict(former.index.select("market", "rules").iter_rows())
    return candidates - {market for market in same["market"] if named[market] == change.rules[market]}


def _plan_parts(change: Change, former: Former, touched: Collection[str]) -> dict[str, "_Plan"] | None:
    """Part -> what is to be done with it; None where the parts would no longer do.

    A new market goes where the one before it stands, so that the parts, one after the other, keep the markets' order.
    """
    rows = former.index.select("rules", "market", "part").sort("rules", "market").rows()
    stays = {market: part for name, market, part in rows if change.rules.get(market) == name}
    counts = change.count_claims()
    plan = {part: _Plan(name, [], [], []) for name, _, part in rows}
    for _, market, part in rows:
        if market not in stays:
            plan[part].gone.append(market)
    for market, name in change.rules.items():
        part = stays.get(market) or _find_part(name, market, rows)
        if part is None:
            return None
        plan[part].markets.append(market)
        if market in touched:
            plan[part].touched.append(market)
    large = [one for one in plan.values() if sum(counts.get(market, 0) for market in one.markets) > MOST_IN_A_PART]
    return None if any(len(one.markets) > 1 for one in large) else plan


@dataclass(frozen=True)
class _Plan:
    """Of a part: its rules, its markets now, those of them to rank, and those that are gone from it."""

    rules: str
    markets: list[str]
    touched: list[str]
    gone: list[str]

    @property
    def stays(self) -> bool:
        return not self.touched and not self.gone

    @property
    def taken(self) -> list[str]:
        """Its markets that are as they were."""
        touched = set(self.touched)
        return [market for market in self.markets if market not in touched]


def _find_part(rules: str, market: str, rows: Sequence[tuple[str, str, str]]) -> str | None:
    """The part of the last market before it of the same rules, or of the first; None where there are no such rules."""
    same = [(other, part) for name, other, part in rows if name == rules]
    before = [part for other, part in same if other < market]
    return before[-1] if before else same[0][1] if same else None


def _list_files(change: Change, run: Run, table: str, markets: Collection[str]) -> list[Path]:
    """The files of a table that hold rows of the markets."""
    rows = change.sources.filter(pl.col("table") == table, pl.col("market").is_in(markets))
    digests = set(rows["digest"])
    return sorted({Path(one.path) for one in run.files if one.table == table and one.digest in digests})


def _read_small(
    register: Register, change: Change, run: Run, touched: Collection[str]
) -> dict[str, dict[str, pl.DataFrame]]:
    markets = sorted(touched)
    return {
        name: split(
            register.scan(name, _list_files(change, run, name, markets))
            .filter(pl.col("market").is_in(markets))
            .collect()
        )
        for name in SMALL
    }


@dataclass(frozen=True)
class _Renewal:
    """What the parts of an output are made from."""

    work: Work
    change: Change
    run: Run
    former: Former
    folder: Path

    def make(self, parts: Mapping[str, _Plan]) -> tuple[int, pl.DataFrame, pl.DataFrame]:
        """Write parts of the same rules: how many of their markets were ranked, and the rows of summary and index."""
        touched = {part: plan.touched for part, plan in parts.items() if plan.touched}
        taken = [market for plan in parts.values() for market in plan.taken]
        summary, index = (
            [one.filter(pl.col("market").is_in(taken))] for one in (self.former.summary, self.former.index)
        )
        made: Mapping[str, pl.DataFrame] = {}
        if touched:
            rules = next(iter(parts.values())).rules
            markets = [market for some in touched.values() for market in some]
            batch = Batch(0, rules, touched, tuple(_list_files(self.change, self.run, "claims", markets)), 0)
            ranked = rank_sheets(self.work, batch, self.work.read(batch))
            made = ranked.tables
            summary.append(ranked.summary)
            index.append(ranked.index)
        for part, plan in parts.items():
            if plan.stays:
                self._link(part)
            else:
                self._splice(part, plan.taken, {name: cut(made[name], plan.touched) for name in made if plan.touched})
        return sum(map(len, touched.values())), pl.concat(summary), pl.concat(index)

    def _splice(self, part: str, taken: Sequence[str], made: Mapping[str, pl.DataFrame]) -> None:
        """The former rows of the markets ``taken`` over, and those that were ``made``, in the order of the markets."""
        if not taken and not made:
            return
        for name in self.work.outputs:
            rows = _read_former(self.former.folder / name / part).filter(pl.col("market").is_in(taken))
            whole = rows.merge_sorted(made[name], "market") if made else rows
            whole.write_parquet(self.folder / name / part)

    def _link(self, part: str) -> None:
        for name in self.work.outputs:
            _take_over(self.former.folder / name / part, self.folder / name / part)


class DamagedError(Exception):
    """A part of the former output is not what was written there, though it looks so from outside."""


def _read_former(path: Path) -> pl.DataFrame:
    """:raises DamagedError: where the file cannot be read."""
    try:
        return pl.read_parquet(path, glob=False)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise DamagedError from error


def _take_over(former: Path, path: Path) -> None:
    """The same file under another name; a copy where the file system knows no second names."""
    try:
        os.link(former, path)
    except OSError:
        shutil.copy2(former, path)


def _renew_parts(renewal: _Renewal, plan: Mapping[str, _Plan], progress: Told) -> int:
    for name in renewal.work.outputs:
        (renewal.folder / name).mkdir()
    made, done = [], 0
    groups = list(_group_parts(plan, renewal.change.count_claims()))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for group, rows in zip(groups, pool.map(renewal.make, groups), strict=True):
            made.append(rows)
            done += len(group)
            progress(done, len(plan))
    places = {market: (one.rules, market) for one in plan.values() for market in one.markets}
    order = pl.DataFrame({"market": sorted(places, key=places.__getitem__)}, schema={"market": pl.String})
    for name, tables in (("summary", [one for _, one, _ in made]), ("index", [one for *_, one in made])):
        whole = order.join(pl.concat(tables), on="market", how="left", maintain_order="left")
        whole.write_parquet(renewal.folder / f"{name}.parquet")
    return sum(anew for anew, *_ in made)


def _group_parts(plan: Mapping[str, _Plan], counts: Mapping[str, int]) -> Iterator[dict[str, _Plan]]:
    """Parts of the same rules whose touched markets are ranked by one plan, as many as a batch takes."""
    group: dict[str, _Plan] = {}
    held = 0
    for part, one in plan.items():
        own = sum(counts.get(market, 0) for market in one.touched)
        if group and (next(iter(group.values())).rules != one.rules or held + own > CLAIMS_A_BATCH):
            yield group
            group, held = {}, 0
        group[part] = one
        held += own
    if group:
        yield group
