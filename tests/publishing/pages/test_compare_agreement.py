"""The browser's arithmetic and the server's: the same scores, ranks, recommendations and words for any weights."""

import json
import math
import random
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise, product
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl
import pytest
from tests.conftest import build_shipped_site

from mikiwame.answers import chances
from mikiwame.answers.chances import DRAWS, Chances
from mikiwame.answers.ranking import Place
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

FULLY_DRAWN, FEWER = 30, 2_000
"""Weights that are drawn as often as for readers, and how often the others are: the law of their errors is the same."""

SEED = 6

PROGRAM = """
const site = require(process.argv[1]);
const { measureFirmness } = require(process.argv[2]);
const { data, weights, scores, wishes, drawn, draws } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const judged = weights.map((vector) => {
  const rows = site.judgeRows(data, vector).sort(site.compareRows);
  return rows.map((row, place) => [row.slug, row.score, row.low, row.high, row.unknown, row.rank, row.place,
    row.recommended, row.reason, place + 1 < rows.length ? site.sayAbove(data, row, rows[place + 1]) : null]);
});
const limits = wishes.map(([only, fee]) => data.rows.map((row) => site.keepsLimits(row.limits, only, fee)));
const chances = drawn.map((vector) => measureFirmness(data, vector, draws));
const said = scores.map((pair) => site.sayPoints(data.words, ...pair));
console.log(JSON.stringify({ judged, limits, chances, said }));
"""


def find_node() -> str:
    """Node beside this Python, as the development requirements install it, or on the path; without it a test fails."""
    beside = Path(sysconfig.get_path("scripts")) / "node"
    found = str(beside) if beside.exists() else shutil.which("node")
    assert found, f"Node is missing for {sys.executable}: install the development requirements (make test)."
    return found


def run_browser(known: Knowledge, weights: list[list[float]], language: Language = LANGUAGES[0], **more: Any) -> Row:
    asked = {
        "data": write_data(known, speak(language)),
        "weights": weights,
        "scores": [],
        "wishes": [],
        "drawn": [],
    } | more
    answer: Row = ask_node(PROGRAM, asked)
    return answer


def ask_node(program: str, asked: Row) -> Any:
    command = [find_node(), "-e", program, str(STATIC / "weighing.js"), str(STATIC / "firmness.js")]
    ran = subprocess.run(
        command, input=json.dumps(asked), capture_output=True, text=True, check=False, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


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


def assert_chances_agree(known: Knowledge, vectors: list[list[float]], draws: int = DRAWS) -> None:
    """Of the shares that both have drawn all but a few in a thousand lie within three standard errors of each other,
    and none beyond six; what is necessary is the same to the pair.
    """
    # The browser's own number of draws is tried where it is the server's.
    said: dict[str, Any] = {"draws": draws} if draws != DRAWS else {}
    browsers = run_browser(known, [], drawn=vectors, **said)["chances"]
    far = []
    for vector, browser in zip(vectors, browsers, strict=True):
        weights = dict(zip(known.comparison.weights, vector, strict=True))
        order = {place.slug: place for place in known.reorder(weights)}
        server = find_chances(known, weights, draws)
        far += compare_chances([order[slug] for slug in known.slugs], server, browser, draws)
    assert far
    assert max(far) <= 6, max(far)
    assert np.mean(np.array(far) > 3) <= 0.005


def find_chances(known: Knowledge, weights: dict[str, float], draws: int) -> Chances:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(chances, "DRAWS", draws)
        return known.find_chances(weights)


def compare_chances(places: list[Place], server: Chances, browser: Row, draws: int) -> list[float]:
    """How many standard errors apart the shares are, pair by pair and place by place."""
    far, necessary = [], {tuple(pair) for pair in browser["necessary"]}
    for one, upper in enumerate(places):
        first = browser["first"][one]
        assert (first is None) == (upper.slug not in server.first), upper
        if first is not None:
            far.append(count_errors(first, server.first[upper.slug], draws))
        for two in range(one + 1, len(places)):
            above, back = server.judge_above(upper, places[two]), server.judge_above(places[two], upper)
            halves = browser["winning"][one][two - one - 1]
            assert (above is None) == (halves is None), (upper, places[two])
            if above and back:
                far.append(count_errors(halves / browser["halves"], above.share, draws))
                assert (above.certain, back.certain) == ((one, two) in necessary, (two, one) in necessary)
    return far


def count_errors(mine: float, theirs: float, draws: int) -> float:
    """Of the difference of two shares, each of as many draws; as Agresti and Coull do, so that 0 has an error too."""
    pooled = ((mine + theirs) * draws + 4) / (2 * draws + 8)
    return abs(mine - theirs) / math.sqrt(2 * pooled * (1 - pooled) / draws)


def test_firmness_drawn_in_the_browser_is_the_servers_for_two_hundred_random_weights(known: Knowledge) -> None:
    vectors = draw_weights(len(known.comparison.weights))[:200]

    assert_chances_agree(known, vectors[:FULLY_DRAWN])
    assert_chances_agree(known, vectors[FULLY_DRAWN:], FEWER)


def test_firmness_drawn_in_the_browser_is_the_servers_where_criteria_do_not_apply(hostile: Knowledge) -> None:
    assert_chances_agree(hostile, draw_weights(4)[:50])


def test_the_same_weights_are_drawn_alike_in_the_browser(known: Knowledge) -> None:
    weights = [float(one.weight) + 0.1 for one in known.comparison.criteria]

    one, two = run_browser(known, [], drawn=[weights, weights])["chances"]

    assert one == two


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_drawn_is_said_as_the_server_says_it(known: Knowledge, language: Language) -> None:
    """The server's own draws, given to the browser to say."""
    weights = dict(known.comparison.weights) | {"independence": 3.0}
    words, order, chances = speak(language), known.reorder(weights), known.find_chances(weights)
    pairs = [pair for pair in combinations(order, 2) if chances.judge_above(*pair)]
    said = [say_above(above, words) for pair in pairs if (above := chances.judge_above(*pair))]

    program = """
const site = require(process.argv[1]);
const { data, weights, firmness, pairs } = JSON.parse(require("fs").readFileSync(0, "utf8"));
const rows = new Map(site.judgeRows(data, weights).map((row) => [row.slug, row]));
const say = (pair) => site.sayAbove(data, ...pair.map((slug) => rows.get(slug)), firmness);
console.log(JSON.stringify(pairs.map(say)));
"""
    asked = {
        "data": write_data(known, words),
        "weights": list(weights.values()),
        "firmness": tabulate_chances(known, order, chances),
        "pairs": [[place.slug for place in pair] for pair in pairs],
    }
    assert ask_node(program, asked) == said
    assert len(said) > 20


def tabulate_chances(known: Knowledge, order: tuple[Place, ...], chances: Chances) -> Row:
    """What the server drew, as the browser keeps what it draws."""
    places = {place.slug: place for place in order}
    ordered = [places[slug] for slug in known.slugs]
    above = [[chances.judge_above(one, two) if one != two else None for two in ordered] for one in ordered]
    return {
        "halves": 2 * DRAWS,
        "winning": [
            [round(one.share * 2 * DRAWS) if one else None for one in row[number + 1 :]]
            for number, row in enumerate(above)
        ],
        "necessary": [
            [first, second] for first, row in enumerate(above) for second, one in enumerate(row) if one and one.certain
        ],
    }


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
