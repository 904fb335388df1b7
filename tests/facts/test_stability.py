"""Laws of weighing: what may change nothing changes nothing, and what may only help only helps."""

from collections.abc import Mapping, Sequence
from datetime import date

import narwhals as nw
import polars as pl
from hypothesis import given
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


def weigh(sources: Sequence[Mapping[str, object]], shuffle: int = 0) -> pl.DataFrame:
    """Facts of sources, by the meaning of each: everything but the numbers that tables give to rows."""
    catalogue = Catalogue("m", market=MARKET)
    catalogue.certifications["alpha"] = Certification.model_validate(
        {"name": "x", "category": "a", "organisers": ["north"]}
    )
    for number, source in enumerate(sources):
        catalogue.sources[f"s{number}"] = Source.model_validate(source)
        catalogue.trees[f"sources/s{number}.yaml"] = NoTree()  # type: ignore[assignment]
    claims = tabulate_claims(catalogue).sample(fraction=1, shuffle=True, seed=shuffle)
    facts: pl.DataFrame = weigh_claims(nw.from_native(claims.lazy()), DAY, {"exam_fee": 12}).collect().to_native()
    return facts.select("label", "unit", "low", "high", "kind", "standing", "stale", "dated", "day").sort(
        "label", "unit", nulls_last=False
    )


class NoTree:
    """Sources that never were a file have no lines."""

    def find_line(self, _: object) -> int:
        return 1


@given(st.lists(pages, min_size=1, max_size=6), st.randoms(use_true_random=False), st.integers(1, 99))
def test_the_order_of_files_and_claims_changes_nothing(
    sources: list[dict[str, object]], random: object, seed: int
) -> None:
    shuffled = list(sources)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert weigh(sources).equals(weigh(shuffled, seed))


@given(st.lists(pages, min_size=1, max_size=6), st.data())
def test_a_source_that_stands_twice_changes_nothing(sources: list[dict[str, object]], data: st.DataObject) -> None:
    twice = [*sources, data.draw(st.sampled_from(sources))]

    assert weigh(sources).equals(weigh(twice))


@given(st.lists(pages, min_size=1, max_size=6))
def test_one_more_voice_that_agrees_never_lowers_a_standing(sources: list[dict[str, object]]) -> None:
    for fact in weigh(sources).filter(pl.col("label").is_null()).iter_rows(named=True):
        low, high = (f"{int(fact[end]):,}円" for end in ("low", "high"))
        agreeing = {
            "title": "another",
            "kind": "comparison",
            "url": "https://another.example/",
            "readings": [
                {"on": "2026-06-30", "says": {"alpha": {"exam_fee": low if low == high else f"{low}~{high}"}}}
            ],
        }
        after = weigh([*sources, agreeing]).filter(pl.col("label").is_null()).row(0, named=True)
        assert (after["low"], after["high"]) == (fact["low"], fact["high"])
        assert RANKS[after["standing"]] >= RANKS[fact["standing"]]


@given(st.lists(pages, min_size=1, max_size=6), pages)
def test_a_source_of_a_later_day_changes_nothing(sources: list[dict[str, object]], later: dict[str, object]) -> None:
    later = later | {"readings": [{"on": "2026-07-02", "says": {"alpha": {"exam_fee": "9,999円"}}}]}

    assert weigh(sources).equals(weigh([*sources, later]))


@given(st.lists(pages, min_size=1, max_size=6))
def test_a_fact_is_one_that_a_source_says(sources: list[dict[str, object]]) -> None:
    facts = weigh(sources)

    assert set(facts["low"].to_list()) <= {4000.0, 5000.0, 6000.0}
    assert all(day <= count_days(DAY) for day in facts["day"].to_list())
