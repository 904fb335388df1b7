"""The tables go up and down with reports in them, and a backup comes back byte for byte, from either database."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import inspect
from tests.reports.databases import MakeAddress, make_files
from tests.reports.sending import NOW, SAID, SENDER, SHOWN, send
from tests.saying import refused

from mikiwame.reports import Settled, open_reports, upgrade_reports
from mikiwame.reports.copying import back_up, restore
from mikiwame.reports.opening import open_engine
from mikiwame.reports.store import Store
from mikiwame.reports.versions import HEAD, move_to


def fill(store: Store) -> list[str]:
    """Five reports, of which two are settled."""
    first = store.add(SHOWN, SAID, "a" * 32, SENDER, NOW)
    references = [first, *(send(store, f"{number}円") for number in range(4))]
    store.settle(references[1], Settled("refused", date(2026, 11, 28), "出典のとおりです"))
    store.settle(references[0], Settled("accepted", date(2026, 11, 29), "直しました"))
    return references


def move(address: str, revision: str) -> None:
    engine = open_engine(address)
    with engine.begin() as connection:
        move_to(connection, revision)
    engine.dispose()


def test_tables_go_down_and_up_with_reports_in_them(address: str) -> None:
    store = open_reports(address)
    references = fill(store)
    before = [(one.shown, one.said, one.received) for one in store.list_reports()]
    store.close()

    move(address, "0001")
    with refused(r'revision "0001".*run mikiwame reports upgrade'):
        open_reports(address)
    assert upgrade_reports(address) == ("0001", HEAD)
    assert upgrade_reports(address) == (HEAD, HEAD)

    store = open_reports(address)
    again = store.list_reports()
    assert sorted(one.reference for one in again) == sorted(references)
    assert [(one.shown, one.said, one.received) for one in again] == before
    assert store.count_open() == 5
    store.close()
    move(address, "base")
    engine = open_engine(address)
    assert inspect(engine).get_table_names() == ["alembic_version"]
    engine.dispose()


def test_a_backup_comes_back_byte_for_byte(address: str, make_address: MakeAddress, tmp_path: Path) -> None:
    store, other = open_reports(address), open_reports(make_address())
    fill(store)
    first, again = tmp_path / "first.jsonl", tmp_path / "again.jsonl"

    assert back_up(store, first) == 5
    assert restore(other, first) == 5
    assert back_up(other, again) == 5
    assert first.read_bytes() == again.read_bytes()
    assert store.list_reports() == other.list_reports()
    assert store.key != other.key
    assert sorted(path.name for path in tmp_path.iterdir()) == ["again.jsonl", "first.jsonl"]
    with refused("has reports already"):
        restore(other, first)
    store.close()
    other.close()


def test_reports_move_from_a_file_to_postgresql(postgresql: MakeAddress, tmp_path: Path) -> None:
    file, server = open_reports(make_files(tmp_path)()), open_reports(postgresql())
    fill(file)
    back_up(file, tmp_path / "one")
    restore(server, tmp_path / "one")
    back_up(server, tmp_path / "two")

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    file.close()
    server.close()


@pytest.mark.parametrize("place", [0.0, 0.3, 0.6, 0.99])
def test_a_damaged_backup_is_refused_and_nothing_is_put_back(tmp_path: Path, place: float) -> None:
    make = make_files(tmp_path)
    store, other = open_reports(make()), open_reports(make())
    fill(store)
    path = tmp_path / "backup"
    back_up(store, path)
    whole = path.read_bytes()
    at = int(place * (len(whole) - 1))
    for damaged in (whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], b""):
        path.write_bytes(damaged)
        with refused(r"damaged|empty"):
            restore(other, path)

    assert other.list_reports() == []
    store.close()
    other.close()
