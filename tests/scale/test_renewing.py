"""A ranking made from a former one is that of everything, and touches only what has changed."""

import importlib.util
import shutil
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import polars as pl
import pytest
from tests.conftest import SHIPPED, SHIPPED_DAY
from tests.saying import refused

from mikiwame.publishing.swapping import prepare_beside, swap
from mikiwame.scale import OUTPUTS, batching, rank_tables, renew_tables, renewing, runs, summary
from mikiwame.scale.reading import open_register
from mikiwame.scale.renewing import Ranked
from mikiwame.scale.shapes import OF_MARKETS
from mikiwame.scale.summary import digest_files, digest_markets

# The benchmarks are on no path of the tests.
_spec = importlib.util.spec_from_file_location("generate_claims", SHIPPED.parent / "benchmarks" / "generate_claims.py")
assert _spec is not None
assert _spec.loader is not None
generate_claims = importlib.util.module_from_spec(_spec)
sys.modules["generate_claims"] = generate_claims
_spec.loader.exec_module(generate_claims)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of five markets in three files a table, and its ranking, in parts of two markets at most."""
    folder = tmp_path_factory.mktemp("drawn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generate_claims, "CERTIFICATIONS_EACH", 4)
        patch.setattr(generate_claims, "MARKETS_A_FILE", 2)
        generate_claims.write_register(4 * 10 * 5, folder / "register", 1)
    (folder / "ranked").mkdir()
    rank_tables([folder / "register"], SHIPPED, SHIPPED_DAY, folder / "ranked")
    return folder


@pytest.fixture
def place(drawn: Path, tmp_path: Path) -> Path:
    """A copy of both, to be changed."""
    shutil.copytree(drawn, tmp_path, dirs_exist_ok=True)
    return tmp_path


def edit(register: Path, table: str, market: str, change: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """Change the rows of a market in the files that hold it, and leave the other files alone."""
    for path in sorted((register / table).glob("*.parquet")):
        rows = pl.read_parquet(path)
        if market in rows["market"]:
            kept = rows.filter(pl.col("market") != market)
            pl.concat([kept, change(rows.filter(pl.col("market") == market))]).write_parquet(path)


def renew(place: Path, on: date = SHIPPED_DAY, rules: Path = SHIPPED) -> Ranked:
    return renew_tables([place / "register"], rules, on, prepare(place), place / "ranked")


def prepare(place: Path) -> Path:
    folder = place / "renewed"
    folder.mkdir()
    return folder


def read(folder: Path) -> Mapping[str, pl.DataFrame]:
    """Every table with its rows in order, but for where parts begin."""
    tables = {name: pl.read_parquet(folder / name / "*.parquet") for name in OUTPUTS}
    tables |= {name: pl.read_parquet(folder / f"{name}.parquet") for name in ("summary", "index", "sources")}
    return tables | {"index": tables["index"].drop("part")}


def check_whole(place: Path, on: date = SHIPPED_DAY, rules: Path = SHIPPED) -> None:
    """The renewed tables are those of a run of everything."""
    (place / "whole").mkdir()
    rank_tables([place / "register"], rules, on, place / "whole")
    for (name, renewed), whole in zip(read(place / "renewed").items(), read(place / "whole").values(), strict=True):
        assert renewed.equals(whole), name


def test_where_nothing_has_changed_nothing_is_ranked_and_every_part_is_the_same_file(place: Path) -> None:
    assert renew(place) == Ranked(int(pl.read_parquet(place / "ranked/summary.parquet")["claims"].sum()), markets=5)

    for part in (place / "ranked").glob("*/part-*"):
        assert part.samefile(place / "renewed" / part.relative_to(place / "ranked"))
    assert read(place / "renewed")["facts"].equals(read(place / "ranked")["facts"])


def test_claims_certifications_and_markets_that_change_come_and_go(place: Path) -> None:
    register = place / "register"
    edit(register, "claims", "market-00000", lambda rows: rows.filter(pl.col("claim") % 5 > 0))
    gone = pl.read_parquet(register / "certifications/*.parquet").filter(market="market-00001")["certification"][0]
    for table in ("claims", "certifications", "organisations", "events"):
        edit(register, table, "market-00001", lambda rows: rows.filter(pl.col("certification") != gone))
    for table in ("claims", "certifications", "organisations", "ties", "events", "markets"):
        edit(register, table, "market-00002", lambda rows: rows.clear())
        more = [pl.read_parquet(path).filter(market="market-00003") for path in (register / table).glob("*.parquet")]
        new = pl.concat(more).with_columns(market=pl.lit("market-00002-b"))
        new.write_parquet(register / table / "part-00009.parquet")

    edit(register, "markets", "market-00004", lambda rows: rows.with_columns(rules=pl.lit("medical-office")))
    edit(register, "certifications", "market-00004", lambda rows: rows.with_columns(category=pl.lit("general")))

    assert renew(place).anew == 4
    check_whole(place)


def test_of_parts_only_those_with_a_changed_market_are_written_anew(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batching, "CLAIMS_A_PART", 90)
    rank_anew(place)
    index = pl.read_parquet(place / "ranked/index.parquet").sort("part", "market")
    assert index["market"].to_list() == [f"market-{number:05}" for number in (0, 2, 4, 1, 3)]
    assert index["part"].n_unique() == 3
    for market in ("market-00003", "market-00004"):
        edit(place / "register", "claims", market, lambda rows: rows.filter(pl.col("claim") % 5 > 0))

    assert renew(place).anew == 2
    check_whole(place)
    own = {part: (place / "ranked/facts" / part).samefile(place / "renewed/facts" / part) for part in index["part"]}
    assert list(own.values()) == [True, False, False]


def rank_anew(place: Path) -> None:
    shutil.rmtree(place / "ranked")
    (place / "ranked").mkdir()
    rank_tables([place / "register"], SHIPPED, SHIPPED_DAY, place / "ranked")


def test_a_file_is_known_by_the_same_digests_in_pieces_of_any_size(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = open_register([place / "register"])
    files = {name: register.files[name] for name in OF_MARKETS}
    whole = digest_markets({name: register.scan(name).collect() for name in reversed(OF_MARKETS)})
    monkeypatch.setattr(summary, "ROWS_AT_ONCE", 7)

    assert digest_files(register, files).equals(whole)
    assert whole.rows() == pl.read_parquet(place / "ranked/index.parquet").sort("market")["market", "digest"].rows()


def test_files_that_are_only_moved_or_written_anew_touch_no_market(place: Path) -> None:
    for path in sorted((place / "register").rglob("*.parquet")):
        pl.read_parquet(path).reverse().write_parquet(path.with_name(f"new-{path.name}"), compression="gzip")
        path.unlink()

    assert renew(place).anew == 0
    check_whole(place)


@pytest.fixture
def everything(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Where everything was to be ranked, which takes its time and is not done."""
    folders: list[Path] = []

    def note(_places: object, _rules: object, _on: object, folder: Path, _progress: object, **_more: object) -> int:
        folders.append(folder)
        pl.DataFrame({"market": ["all"]}).write_parquet(folder / "index.parquet")
        return 1

    monkeypatch.setattr(renewing, "rank_tables", note)
    return folders


def test_another_day_ranks_every_market(place: Path, everything: list[Path]) -> None:
    assert renew(place, date(2026, 12, 1)).why == "day"
    assert everything == [place / "renewed"]


def test_changed_rules_rank_every_market(place: Path, everything: list[Path]) -> None:
    for name in ("bookkeeping", "medical-office"):
        shutil.copytree(SHIPPED / name / "criteria", place / "rules" / name / "criteria")
        shutil.copy(SHIPPED / name / "market.yaml", place / "rules" / name)
    next((place / "rules/bookkeeping/criteria").glob("*.yaml")).unlink()

    assert renew(place, rules=place / "rules").why == "rules"
    assert everything == [place / "renewed"]


def test_firmness_that_was_not_asked_for_before_ranks_every_market(place: Path, everything: list[Path]) -> None:
    told = renew_tables([place / "register"], SHIPPED, SHIPPED_DAY, prepare(place), place / "ranked", firmness="close")

    assert told.why == "firmness"
    assert everything == [place / "renewed"]


def test_what_another_version_made_is_not_built_upon(
    place: Path, everything: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(runs, "version", lambda name: "0.0")

    assert renew(place).why == "version"
    assert everything == [place / "renewed"]


@pytest.mark.parametrize(
    ("spoil", "why"), [("part", "touched"), ("run.json", "version"), ("sources.parquet", "touched")]
)
def test_what_was_meddled_with_is_not_built_upon(place: Path, everything: list[Path], spoil: str, why: str) -> None:
    path = next((place / "ranked/facts").glob("*")) if spoil == "part" else place / "ranked" / spoil
    path.write_bytes(b"{}")

    assert renew(place).why == why
    assert everything == [place / "renewed"]


def test_markets_that_outgrow_their_part_are_cut_into_parts_anew(
    place: Path, everything: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renewing, "MOST_IN_A_PART", 50)

    assert renew(place).why == "parts"
    assert everything == [place / "renewed"]


def test_where_nothing_was_ranked_before_there_is_nothing_to_say(place: Path, everything: list[Path]) -> None:
    shutil.rmtree(place / "ranked")

    assert renew(place).why is None
    assert everything == [place / "renewed"]


def test_a_file_that_changes_while_it_is_read_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = next((place / "register/claims").glob("*"))
    finish = runs.finish_run

    def change_and_finish(folder: Path, run: runs.Run, sources: pl.DataFrame) -> None:
        pl.read_parquet(path).head(3).write_parquet(path)
        finish(folder, run, sources)

    monkeypatch.setattr(renewing, "finish_run", change_and_finish)
    with refused("changed while it was read"):
        renew(place)


def renew_and_swap(place: Path) -> None:
    """As `mikiwame rank` does."""
    with prepare_beside(place / "ranked") as beside:
        renew_tables([place / "register"], SHIPPED, SHIPPED_DAY, beside, place / "ranked")
        swap(place / "ranked", beside)


@pytest.mark.parametrize("writes", [0, 5, 8])
def test_a_run_that_ends_before_its_time_leaves_the_former_output(
    place: Path, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    edit(place / "register", "claims", "market-00000", lambda rows: rows.head(5))
    before = {path: path.read_bytes() for path in (place / "ranked").rglob("*.*")}
    write, left = pl.DataFrame.write_parquet, iter(range(writes))

    def die_in_time(self: pl.DataFrame, path: Path) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt
        write(self, path)

    monkeypatch.setattr(pl.DataFrame, "write_parquet", die_in_time)
    with pytest.raises(KeyboardInterrupt):
        renew_and_swap(place)

    assert {path: path.read_bytes() for path in (place / "ranked").rglob("*.*")} == before


def test_markets_of_one_set_of_rules_share_a_plan_and_are_renewed_alone(tmp_path: Path) -> None:
    # No table of markets names the rules: they are one market's own, whatever the markets are called.
    certifications, claims = (
        "market,certification,category\n",
        "market,certification,field,text,source,source_kind,read_day\n",
    )
    for market in ("baking", "coffee", "tea"):
        certifications += f"{market},{market}-1,general\n"
        claims += f'{market},{market}-1,exam_fee,"6,000円",official,organiser,20727\n'
    register = tmp_path / "register"
    register.mkdir()
    (register / "certifications.csv").write_text(certifications, encoding="utf-8")
    (register / "claims.csv").write_text(claims, encoding="utf-8")
    rules = SHIPPED / "medical-office"
    (tmp_path / "ranked").mkdir()
    rank_tables([register], rules, SHIPPED_DAY, tmp_path / "ranked")
    assert [path.name for path in (tmp_path / "ranked/facts").iterdir()] == ["part-000000.parquet"]

    (register / "claims.csv").write_text(claims.replace('tea-1,exam_fee,"6', 'tea-1,exam_fee,"7'), encoding="utf-8")
    told = renew(tmp_path, rules=rules)

    assert (told.why, told.markets, told.anew) == (None, 3, 1)
    facts = pl.read_parquet(tmp_path / "renewed/facts/*.parquet").filter(pl.col("low").is_not_null())
    assert dict(facts.select("market", "low").iter_rows()) == {"baking": 6000, "coffee": 6000, "tea": 7000}
