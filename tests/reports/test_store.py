"""Reports are kept once, come back as they were sent, count against their limits and tell nobody who sent them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import inspect, select, text
from tests.reports.databases import MakeAddress
from tests.reports.sending import NOW, SAID, SENDER, SHOWN, say, send
from tests.saying import refused

from mikiwame.reports import Limits, Report, Settled, open_reports, upgrade_reports
from mikiwame.reports.store import Full, Store
from mikiwame.reports.tables import METADATA, REPORTS, SALTS, SENDINGS

FEW = Limits(per_sender=3, per_day=5)


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_reports(address, FEW)
    yield opened
    opened.close()


def test_a_report_comes_back_as_it_was_sent(store: Store) -> None:
    reference = store.add(SHOWN, SAID, "a" * 32, SENDER, NOW)

    assert store.find(reference) == Report(reference, NOW, SHOWN, SAID, None)
    assert store.find("0000-0000") is None
    assert len(reference) == 9


def test_a_form_sent_twice_is_one_report(store: Store) -> None:
    first = send(store, "8,800円", token="a" * 32)

    assert send(store, "9,900円", token="a" * 32) == first
    assert [one.said.right for one in store.list_reports()] == ["8,800円"]


def test_the_same_said_twice_on_a_day_is_one_report(store: Store) -> None:
    first = send(store)
    later = NOW + timedelta(days=1)

    assert send(store, sender="198.51.100.1") == first
    assert store.add(SHOWN, say(SAID.right), "b" * 32, SENDER, later) != first
    assert store.add(replace(SHOWN, label=None), say(SAID.right), "c" * 32, SENDER, later) != first


def test_a_sender_reaches_a_limit_and_others_do_not(store: Store) -> None:
    for number in range(3):
        send(store, f"{number}円")
    with pytest.raises(Full, match="sender"):
        send(store, "3円")

    assert send(store, "3円", sender="198.51.100.1")
    assert len(store.list_reports()) == 4


def test_a_day_reaches_a_limit_and_the_next_begins_anew(store: Store) -> None:
    for number in range(5):
        send(store, f"{number}円", sender=f"192.0.2.{number}")
    with pytest.raises(Full, match="day"):
        send(store, "5円", sender="192.0.2.99")

    assert store.add(SHOWN, say("5円"), "d" * 32, SENDER, NOW + timedelta(days=1))


def test_what_was_sent_before_counts_once(store: Store) -> None:
    for _ in range(9):
        send(store, token="a" * 32)

    assert [send(store, "1円"), send(store, "2円")]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.2", False),
        ("192.0.2.1", "::ffff:192.0.2.1", True),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("no address", "", True),
    ],
)
def test_addresses_of_one_customer_share_a_limit(store: Store, one: str, other: str, same: bool) -> None:
    for number in range(3):
        send(store, f"{number}円", sender=one)

    if same:
        with pytest.raises(Full):
            send(store, "3円", sender=other)
    else:
        assert send(store, "3円", sender=other)


def test_a_customer_of_many_networks_does_not_take_the_whole_day(address: str) -> None:
    store = open_reports(address, Limits(per_sender=1, per_day=100))
    for number in range(5):
        send(store, f"{number}円", sender=f"2001:db8:1:{number:x}::1")

    with pytest.raises(Full, match="sender"):
        send(store, "5円", sender="2001:db8:1:ffff::1")
    assert send(store, "5円", sender="2001:db8:2::1")
    assert len(store.list_reports()) == 6
    store.close()


def test_nothing_that_is_kept_tells_a_sender(store: Store) -> None:
    send(store)
    with store.engine.connect() as connection:
        kept = [str(row) for table in METADATA.sorted_tables for row in connection.execute(table.select()).all()]
        marks = connection.execute(select(SENDINGS.c.sender)).scalars().all()

    assert not [row for row in kept if SENDER in row]
    assert "sender" not in {column.name for column in REPORTS.columns}
    assert len(marks) == 2


def test_the_keys_and_marks_of_a_day_are_gone_on_the_next(store: Store) -> None:
    send(store)
    store.add(SHOWN, say("1円"), "b" * 32, SENDER, NOW + timedelta(days=1))

    with store.engine.connect() as connection:
        days = [set(connection.execute(select(table.c.day)).scalars()) for table in (SALTS, SENDINGS)]
    assert days == [{"2026-11-29"}, {"2026-11-29"}]


def test_the_keys_of_a_day_go_where_nobody_sends_anything(store: Store) -> None:
    send(store)
    store.forget_days(NOW + timedelta(days=9))

    with store.engine.connect() as connection:
        assert connection.execute(select(SALTS.c.day)).scalars().all() == ["2026-12-07"]
        assert connection.execute(select(SENDINGS.c.day)).scalars().all() == []


def test_a_key_that_is_thrown_away_is_not_left_in_the_file(tmp_path: Path) -> None:
    store = open_reports(f"sqlite:///{tmp_path}/reports.db")
    send(store)
    with store.engine.connect() as connection:
        key = connection.execute(select(SALTS.c.salt)).scalar_one()
    store.forget_days(NOW + timedelta(days=1))
    store.close()

    assert key not in (tmp_path / "reports.db").read_bytes()


def test_programs_that_begin_at_once_make_the_tables_once(address: str) -> None:
    keys: list[bytes] = []

    def begin() -> None:
        store = open_reports(address)
        keys.append(store.key)
        store.close()

    threads = [Thread(target=begin, daemon=True) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert len(keys) == 4
    assert len(set(keys)) == 1


def test_what_an_address_says_of_its_connection_holds(postgresql: MakeAddress) -> None:
    store = open_reports(f"{postgresql()}&options=-c%20statement_timeout%3D7s")
    with store.engine.connect() as connection:
        told = [connection.exec_driver_sql(f"SHOW {name}").scalar() for name in ("statement_timeout", "lock_timeout")]

    assert told == ["7s", "15s"]
    store.close()


def test_an_editor_settles_a_report_and_changes_the_mind(store: Store) -> None:
    reference, other = send(store, "1円"), send(store, "2円")
    store.settle(reference, Settled("refused", date(2026, 11, 28), "出典は7,700円のままです"))
    settled = Settled("accepted", date(2026, 11, 29), "要項で確かめました")
    store.settle(reference, settled)

    assert [one.reference for one in store.list_reports("open")] == [other]
    assert [one.settled for one in store.list_reports("accepted")] == [settled]
    assert store.list_reports("refused") == []
    assert store.count_open() == store.count_open("medical-office") == 1
    assert store.count_open("bookkeeping") == 0
    with refused('There is no report "0000-0000"'):
        store.settle("0000-0000", settled)


def test_two_programs_share_one_key(store: Store, address: str) -> None:
    other = open_reports(address)

    assert other.key == store.key
    assert len(store.key) == 32
    other.close()


def test_the_tables_are_those_that_the_program_reads(store: Store) -> None:
    found = inspect(store.engine)

    for table in METADATA.sorted_tables:
        columns = {column["name"]: column for column in found.get_columns(table.name)}
        assert columns.keys() == {column.name for column in table.columns}
        assert all(columns[column.name]["nullable"] == column.nullable for column in table.columns)
    assert len(found.get_unique_constraints("reports")) == 2


def test_a_database_of_something_else_is_left_alone(address: str) -> None:
    first = open_reports(address)
    with first.engine.begin() as connection:
        connection.execute(text("DROP TABLE alembic_version"))
    first.close()

    with refused("holds other tables"):
        open_reports(address)
    with refused("holds other tables"):
        upgrade_reports(address)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("reports.db", "is no address of a database"),
        ("mysql://host/reports", "not kept in mysql"),
        ("sqlite://", "names no file"),
        ("sqlite:////nowhere/at/all/reports.db", "Cannot be opened for the reports"),
        ("postgresql://somebody:hush@127.0.0.1:1/reports", "Check the address"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused_without_its_password(given: str, said: str) -> None:
    with refused(said) as error:
        open_reports(given)
    assert "hush" not in str(error.value)
