"""The browser's arithmetic and the server's: the same scores, ranks, recommendations and words for any weights."""

import json
import random
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from datetime import date
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from tests.conftest import build_shipped_site

from mikiwame.pipeline import compare, load, rescore
from mikiwame.publishing.pages.compare_data import write_data
from mikiwame.publishing.pages.compare_rows import find_bars, find_place, judge_limits, say_above
from mikiwame.publishing.pages.compare_wish import LIMITS, Wish
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.static import STATIC
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak

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


def run_browser(
    known: Knowledge, weights: list[list[float]], language: Language = LANGUAGES[0], **more: list[Any]
) -> Row:
    asked = {"data": write_data(known, speak(language)), "weights": weights, "scores": [], "wishes": []} | more
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


def ask_server(known: Knowledge, weights: list[float], language: Language) -> list[list[Any]]:
    words = speak(language)
    order = known.reorder(dict(zip(known.comparison.weights, weights, strict=True)))
    above = [known.judge_above(*pair) for pair in pairwise(order)]
    said = [say_above(one, words) if one else None for one in above]
    return [
        [
            *(one.slug, one.score, one.score_low, one.score_high, one.unknown_share, one.rank, find_place(one, order)),
            one.recommended,
            words.say_value(find_bars(one)) or None,
            below,
        ]
        for one, below in zip(order, [*said, None], strict=True)
    ]


def assert_agreement(known: Knowledge, vectors: list[list[float]], language: Language = LANGUAGES[0]) -> None:
    judged = run_browser(known, vectors, language)["judged"]
    assert len(judged) == len(vectors)
    for vector, browser in zip(vectors, judged, strict=True):
        server = ask_server(known, vector, language)
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


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_browser_and_server_agree_in_every_language(known: Knowledge, hostile: Knowledge, language: Language) -> None:
    for one in (known, hostile):
        assert_agreement(one, draw_weights(len(one.comparison.weights))[::20], language)


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
    places = {place.slug: place for place in hostile.order}

    assert places["alpha"].score == places["beta"].score
    assert places["gone"].life == "ended"
    assert places["blank"].rank is None
    assert hostile.comparison.findings.height < len(places) * len(hostile.comparison.weights)


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
        assert np.allclose(ours[column].to_numpy(), theirs[column].to_numpy(), rtol=0, atol=1e-9, equal_nan=True)


def test_browser_and_server_agree_on_limits(known: Knowledge) -> None:
    wishes = [(only, fee) for fee in (None, 0, 5000, 8000) for only in ([], *([one] for one in LIMITS), list(LIMITS))]
    answers = run_browser(known, [], wishes=wishes)["limits"]

    for (only, fee), browser in zip(wishes, answers, strict=True):
        wish = Wish(known.comparison.weights, tuple(only), fee)
        assert browser == [judge_limits(one, wish) for one in known.limits.values()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_and_server_write_points_alike(known: Knowledge, language: Language) -> None:
    quarters = [(number / 400, (number + 1) / 400) for number in range(400)]
    generator = random.Random(SEED)
    drawn = [tuple(sorted(round(generator.random(), 9) for _ in range(2))) for _ in range(2000)]

    said = run_browser(known, [], language, scores=[*quarters, *drawn])["said"]

    assert said == [speak(language).points(*pair) for pair in [*quarters, *drawn]]
