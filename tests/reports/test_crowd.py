"""Fifty writers at once: none of ten thousand reports is lost, none is kept twice, and limits hold to the very one."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from tests.reports.sending import send

from mikiwame.reports import Limits, open_reports
from mikiwame.reports.store import Full

WRITERS, EACH = 50, 200

PER_SENDER = 150
"""Of which each writer reaches the limit."""


def crowd(work: Callable[[int], list[str]]) -> list[list[str]]:
    """What each writer gets, all of them beginning at once."""
    start = Barrier(WRITERS)

    def write(writer: int) -> list[str]:
        start.wait()
        return work(writer)

    with ThreadPoolExecutor(WRITERS) as threads:
        return list(threads.map(write, range(WRITERS)))


def test_of_ten_thousand_posts_none_is_lost_and_none_is_doubled(address: str) -> None:
    store = open_reports(address, Limits(EACH, WRITERS * EACH))

    def write(writer: int) -> list[str]:
        """Two hundred posts, of which every twentieth is sent again."""
        references = []
        for number in range(EACH):
            sent = f"{writer}-{number - (number % 20 == 19)}"
            references.append(send(store, f"{sent}円", f"192.0.2.{writer}", sent.rjust(32, "0")))
        return references

    acknowledged = crowd(write)
    kept = Counter(one.reference for one in store.list_reports())

    assert sum(map(len, acknowledged)) == WRITERS * EACH
    assert set(kept) == {reference for references in acknowledged for reference in references}
    assert set(kept.values()) == {1}
    assert len(kept) == WRITERS * EACH * 19 // 20
    assert all(
        references[number] == references[number - 1] for references in acknowledged for number in range(19, EACH, 20)
    )
    store.close()


def test_limits_hold_to_the_very_report(address: str) -> None:
    store = open_reports(address, Limits(per_sender=4, per_day=101))

    def write(writer: int) -> list[str]:
        """Five posts, two writers behind each address."""
        references = []
        for number in range(5):
            try:
                references.append(send(store, f"{writer}-{number}円", f"192.0.2.{writer // 2}"))
            except Full as full:
                references.append(full.whose)
        return references

    told = [Counter(reference for reference in references) for references in crowd(write)]
    counts = sum(told, Counter())
    by_sender = [told[writer] + told[writer + 1] for writer in range(0, WRITERS, 2)]

    assert store.count_open() == WRITERS // 2 * 4 == 100
    assert counts["sender"] == 5 * WRITERS - 100
    assert {10 - one["sender"] for one in by_sender} == {4}
    store.limits = Limits(per_sender=40, per_day=110)
    refused = sum(references.count("day") for references in crowd(write))
    assert store.count_open() == 110
    assert refused == 5 * WRITERS - 110
    store.close()
