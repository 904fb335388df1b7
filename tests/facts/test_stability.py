"""Laws of weighing: what may change nothing changes nothing, and what may only help only helps."""

from collections.abc import Mapping, Sequence
from datetime import date
from random import Random
from typing import Any, TypeVar

import narwhals as nw
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from mikiwame.catalogue import Catalogue, Certification, Market, Source, tabulate_claims
from mikiwame.facts import weigh_claims
from mikiwame.vocabulary.days import count_days

DAY = date(2026, 7, 1)
MARKET = Market.model_validate(
    {
        "title": "x",
        "beginners": "a",
        "recommend_at_most": "1",
        "categories": {"a": {"title": "x"}},
        "source_kinds": {"organiser": "60", "comparison": "0"},
    }
)
T = TypeVar("T")

RANKS = {"disputed": 0, "single": 1, "agreed": 2}

fees = st.sampled_from(["5,000円", "6,000円", "5,000円~6,000円", "1級:5,000円 2級:4,000円", "不明"])
pages = st.builds(
    lambda kind, site, fee, read, stated: {
        "title": f"page of {site}",
        "kind": kind,
        "url": f"https://{site}.example/fee",
        "readings": [
            {"on": f"2026-{read:02}-01", "says": {"alpha": {"exam_fee": fee}}}
            | ({"stated": str(stated)} if stated else {})
        ],
    },
    st.sampled_from(["organiser", "comparison"]),
    st.sampled_from(["north", "south", "east", "west"]),
    fees,
    st.integers(1, 12),
    st.sampled_from([None, 2015, 2020, 2024]),
)


Page = dict[str, Any]
World = list[Page]

WORLDS = 10
"""Markets of one certification each that are weighed side by side: the plan of a weighing costs more than its rows, and
what is said of one certification is nothing to another.
"""

world = st.lists(pages, min_size=1, max_size=6)
side_by_side = settings(max_examples=10)


def draw_worlds(one: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    return st.lists(one, min_size=WORLDS, max_size=WORLDS)


def weigh(worlds: Sequence[World], shuffle: int = 0) -> pl.DataFrame:
    """Facts of the sources of each world, by their meaning: everything but the numbers that tables give to rows."""
    catalogue = Catalogue("m", market=MARKET)
    for number, sources in enumerate(worlds):
        catalogue.certifications[f"c{number}"] = Certification.model_validate(
            {"name": "x", "category": "a", "organisers": ["north"]}
        )
        for place, source in enumerate(sources):
            catalogue.sources[f"s{number}-{place}"] = Source.model_validate(put_into(number, source))
            catalogue.trees[f"sources/s{number}-{place}.yaml"] = NoTree()  # type: ignore[assignment]
    claims = tabulate_claims(catalogue).sample(fraction=1, shuffle=True, seed=shuffle)
    facts: pl.DataFrame = weigh_claims(nw.from_native(claims.lazy()), DAY, {"exam_fee": 12}).collect().to_native()
    kept = ("certification", "label", "unit", "low", "high", "kind", "standing", "stale", "dated", "day")
    return facts.select(kept).sort("certification", "label", "unit", nulls_last=False)


def put_into(number: int, source: Page) -> Page:
    """The page as one of the world of this number: of its own hosts, about its own certification."""
    readings = [one | {"says": {f"c{number}": said for said in one["says"].values()}} for one in source["readings"]]
    return source | {"url": source["url"].replace(".example", f"-{number}.example"), "readings": readings}


class NoTree:
    """Sources that never were a file have no lines."""

    def find_line(self, _: object) -> int:
        return 1


@given(draw_worlds(world), st.randoms(use_true_random=False), st.integers(1, 99))
@side_by_side
def test_the_order_of_files_and_claims_changes_nothing(worlds: list[World], random: Random, seed: int) -> None:
    shuffled = [random.sample(sources, len(sources)) for sources in worlds]

    assert weigh(worlds).equals(weigh(shuffled, seed))


@given(draw_worlds(world.flatmap(lambda sources: st.tuples(st.just(sources), st.sampled_from(sources)))))
@side_by_side
def test_a_source_that_stands_twice_changes_nothing(drawn: list[tuple[World, Page]]) -> None:
    assert weigh([sources for sources, _ in drawn]).equals(weigh([[*sources, again] for sources, again in drawn]))


@given(draw_worlds(world))
@side_by_side
def test_one_more_voice_that_agrees_never_lowers_a_standing(worlds: list[World]) -> None:
    before = list_unlabelled(worlds)
    heard = [[*sources, *agree(before.get(f"c{number}"))] for number, sources in enumerate(worlds)]
    after = list_unlabelled(heard)

    for slug, fact in before.items():
        assert (after[slug]["low"], after[slug]["high"]) == (fact["low"], fact["high"])
        assert RANKS[after[slug]["standing"]] >= RANKS[fact["standing"]]


def list_unlabelled(worlds: Sequence[World]) -> dict[str, dict[str, Any]]:
    """Certification -> its fact without a label; there is at most one."""
    facts = weigh(worlds).filter(pl.col("label").is_null())
    assert facts["certification"].is_unique().all()
    return {fact["certification"]: fact for fact in facts.iter_rows(named=True)}


def agree(fact: Mapping[str, Any] | None) -> World:
    if fact is None:
        return []
    low, high = (f"{int(fact[end]):,}円" for end in ("low", "high"))
    said = low if low == high else f"{low}~{high}"
    readings = [{"on": "2026-06-30", "says": {"alpha": {"exam_fee": said}}}]
    return [{"title": "another", "kind": "comparison", "url": "https://another.example/", "readings": readings}]


@given(draw_worlds(st.tuples(world, pages)))
@side_by_side
def test_a_source_of_a_later_day_changes_nothing(drawn: list[tuple[World, Page]]) -> None:
    readings = [{"on": "2026-07-02", "says": {"alpha": {"exam_fee": "9,999円"}}}]
    heard = [[*sources, later | {"readings": readings}] for sources, later in drawn]

    assert weigh([sources for sources, _ in drawn]).equals(weigh(heard))


@given(draw_worlds(world))
@side_by_side
def test_a_fact_is_one_that_a_source_says(worlds: list[World]) -> None:
    facts = weigh(worlds)

    assert set(facts["low"].to_list()) <= {4000.0, 5000.0, 6000.0}
    assert all(day <= count_days(DAY) for day in facts["day"].to_list())
