"""The browser's arithmetic and the server's: the same scores, ranks, recommendations and words for any weights."""

import json
import random
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from tests.conftest import build_shipped_site

from mikiwame.pipeline import compare, load, rescore
from mikiwame.publishing.pages.compare_data import write_data
from mikiwame.publishing.pages.compare_order import list_order, say_above
from mikiwame.publishing.pages.compare_rows import judge_limits
from mikiwame.publishing.pages.compare_wish import LIMITS, Wish
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.static import STATIC
from mikiwame.publishing.words import write_points

Row = dict[str, Any]

VECTORS = 1000
SEED = 6

PROGRAM = """
const site = require(process.argv[1]);
const { data, weights, scores, wishes } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const judged = weights.map((vector) => {
  const rows = site.judgeRows(data, vector).sort(site.compareRows);
  return rows.map((row, place) => [row.slug, row.score, row.low, row.high, row.unknown, row.rank, row.place,
    row.recommended, row.reason, place + 1 < rows.length ? site.sayAbove(data, row, rows[place + 1]) : null]);
});
const limits = wishes.map(([only, fee]) => data.rows.map((row) => site.keepsLimits(row.limits, only, fee)));
console.log(JSON.stringify({ judged, limits, said: scores.map((pair) => site.sayPoints(data.words, ...pair)) }));
"""


def find_node() -> str:
    """Node beside this Python, as the development requirements install it, or on the path; without it a test fails."""
    beside = Path(sysconfig.get_path("scripts")) / "node"
    found = str(beside) if beside.exists() else shutil.which("node")
    assert found, f"Node is missing for {sys.executable}: install the development requirements (make test)."
    return found


def run_browser(known: Knowledge, weights: list[list[float]], **more: list[Any]) -> Row:
    asked = {"data": write_data(known), "weights": weights, "scores": [], "wishes": []} | more
    command = [find_node(), "-e", PROGRAM, str(STATIC / "site.js")]
    ran = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    answer: Row = json.loads(ran.stdout)
    return answer


def draw_weights(count: int) -> list[list[float]]:
    """Weights as sliders give them, and as addresses may; a third of them with criteria at 0."""
    generator = random.Random(SEED)
    vectors = []
    for number in range(VECTORS):
        vector = [round(generator.uniform(0, 5), 1 if number % 2 else 4) for _ in range(count)]
        if number % 3 == 0:
            for place in generator.sample(range(count), generator.randrange(count)):
                vector[place] = 0.0
        if not any(vector):
            vector[generator.randrange(count)] = 1.0
        vectors.append(vector)
    return vectors


def ask_server(known: Knowledge, weights: list[float]) -> list[list[Any]]:
    rows = list_order(known, dict(zip(known.comparison.weights, weights, strict=True)))
    words = "選んだ重みでは、点を付ける基準がない"
    return [
        [
            *(row[name] for name in ("slug", "score", "score_low", "score_high", "unknown_share", "rank", "place")),
            row["recommended"],
            row["excluded_because"] if row["asked"] else words,
            say_above(known, row, rows[place + 1]) if place + 1 < len(rows) else None,
        ]
        for place, row in enumerate(rows)
    ]


def assert_agreement(known: Knowledge, vectors: list[list[float]]) -> None:
    judged = run_browser(known, vectors)["judged"]
    assert len(judged) == len(vectors)
    for vector, browser in zip(vectors, judged, strict=True):
        server = ask_server(known, vector)
        assert [row[0] for row in browser] == [row[0] for row in server], vector
        for one, other in zip(browser, server, strict=True):
            assert one[5:] == other[5:], (vector, one, other)
            for mine, theirs in zip(one[1:5], other[1:5], strict=True):
                assert mine == theirs or abs(mine - theirs) <= 1e-9, (vector, one, other)


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return build_shipped_site().known


def test_browser_and_server_agree_on_the_shipped_market_for_a_thousand_random_weights(known: Knowledge) -> None:
    assert_agreement(known, draw_weights(len(known.comparison.weights)))


def write_hostile_market(write: Callable[[str, str], None]) -> None:
    """Twins that tie, criteria asked of one category only, one that has ended, one of which nothing is known."""
    said = {
        "alpha": 'exam_fee: "5,000円", pass_rate: 60%, eligibility: なし',
        "beta": 'exam_fee: "5,000円", pass_rate: 60%, eligibility: なし',
        "delta": 'exam_fee: "6,000円", pass_rate: 50~70%, eligibility: なし',
        "gone": 'exam_fee: "4,000円", pass_rate: 30%, eligibility: なし',
        "gamma": 'exam_fee: "6,000円", eligibility: 講座受講完了者',
        "blank": "organiser: 北協会",
    }
    for slug in ("delta", "blank"):
        write(f"certifications/{slug}.yaml", f"{{name: '<b>{slug}</b>&', category: basic, organisers: [north]}}")
    ended = "life: [{event: last_sitting, on: 2025-12-14, source: guide}]"
    write("certifications/gone.yaml", f"{{name: 終了検定, category: basic, organisers: [north], {ended}}}")
    lines = "".join(f"\n      {slug}: {{{words}}}" for slug, words in said.items())
    head = "title: 資格の手引き\nkind: comparison\nurl: https://example.org/guide\n"
    write("sources/guide.yaml", f"{head}readings:\n  - on: 2025-06-01\n    says:{lines}")
    rate = "question: 難しいか\nshort: 難しさ\ngroup: 信頼\nreads: pass_rate\nscale: [[0, 1], [100, 0]]\n"
    write("criteria/rate.yaml", rate + "weight: 1\nwhy: 難しいほどよい\napplies_to: [basic]")
    write("criteria/only-extra.yaml", rate.replace("難しさ", "応用") + "weight: 2\nwhy: 応用だけ\napplies_to: [extra]")


@pytest.fixture
def hostile(market: Path, write: Callable[[str, str], None]) -> Knowledge:
    write_hostile_market(write)
    return Knowledge(load(market), date(2026, 7, 1))


def test_browser_and_server_agree_on_a_market_of_ties_and_criteria_that_do_not_apply(hostile: Knowledge) -> None:
    vectors = [list(map(float, one)) for one in product((0, 0.5, 1, 2, 3), repeat=4) if any(one)]

    assert_agreement(hostile, vectors + draw_weights(4)[: VECTORS - len(vectors)])


def test_the_hostile_market_has_what_it_is_for(hostile: Knowledge) -> None:
    rows = {row["slug"]: row for row in list_order(hostile, hostile.comparison.weights)}

    assert rows["alpha"]["score"] == rows["beta"]["score"]
    assert rows["gone"]["life"] == "ended"
    assert rows["blank"]["rank"] is None
    assert hostile.comparison.findings.height < len(rows) * len(hostile.comparison.weights)


def test_a_rescored_comparison_is_the_one_that_the_pipeline_makes(known: Knowledge) -> None:
    weights = dict(known.comparison.weights) | {"independence": 3.0}
    full = compare(known.catalogue, known.on, weights=weights)
    columns = ["certification", "score", "score_low", "score_high", "unknown_share", "rank", "place", "recommended"]

    ours, theirs = (
        one.ranking.select(columns).sort("certification") for one in (rescore(known.comparison, weights), full)
    )

    assert ours.select(pl.exclude("^score.*$", "unknown_share")).equals(
        theirs.select(pl.exclude("^score.*$", "unknown_share"))
    )
    for column in columns[1:5]:
        assert np.allclose(ours[column], theirs[column], rtol=0, atol=1e-9)


def test_browser_and_server_agree_on_limits(known: Knowledge) -> None:
    wishes = [(only, fee) for fee in (None, 0, 5000, 8000) for only in ([], *([one] for one in LIMITS), list(LIMITS))]
    limits = [row["limits"] for row in write_data(known)["rows"]]

    answers = run_browser(known, [], wishes=wishes)["limits"]

    for (only, fee), browser in zip(wishes, answers, strict=True):
        wish = Wish(known.comparison.weights, tuple(only), fee)
        assert browser == [judge_limits(one, wish) for one in limits]


def test_browser_and_server_write_points_alike(known: Knowledge) -> None:
    quarters = [(number / 400, (number + 1) / 400) for number in range(400)]
    generator = random.Random(SEED)
    drawn = [tuple(sorted(round(generator.random(), 9) for _ in range(2))) for _ in range(2000)]

    said = run_browser(known, [], scores=[*quarters, *drawn])["said"]

    assert said == [write_points(*pair) for pair in [*quarters, *drawn]]
