"""Frequency: what can be sat at any time has points of its own, beside those of a number of sittings."""

from collections.abc import Callable

import pytest
from tests.saying import unfit

from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.scales import read_scale

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

GUIDE = """
title: 資格の手引き
kind: comparison
readings:
  - on: 2026-06-01
    says:
      alpha: {schedule: "TEXT"}
"""
CRITERION = """
question: どうか
group: x
reads: schedule
scale: SCALE
unknown: [0.1, 0.9]
weight: 1
why: y
"""
BOTH = "{any_time: 0.8, per_year: [[1, 0], [11, 1]]}"


@pytest.mark.parametrize(
    ("text", "scale", "expected"),
    [
        ("随時", BOTH, (0.8, 0.8, True)),
        ("CBTは通年", BOTH, (0.8, 0.8, True)),
        ("年6回", BOTH, (0.5, 0.5, True)),
        ("毎月第5土曜日", BOTH, (0.1, 0.9, False)),
        ("2026年5月1日~7月31日", BOTH, (0.1, 0.9, False)),
        ("2026年6月14日", BOTH, (0.1, 0.9, False)),
        ("例年8月下旬から12月中旬", BOTH, (0.1, 0.9, False)),
        ("随時", "[[1, 0], [11, 1]]", (0.1, 0.9, False)),
        ("年6回", "[[1, 0], [11, 1]]", (0.5, 0.5, True)),
    ],
)
def test_any_time_is_a_state_that_a_criterion_can_read(
    write: Write, run: Run, text: str, scale: str, expected: tuple[float, float, bool]
) -> None:
    write("sources/guide.yaml", GUIDE.replace("TEXT", text))
    write("criteria/probe.yaml", CRITERION.replace("SCALE", scale))
    row = run().findings.filter(certification="alpha", criterion="probe").row(0, named=True)
    assert (row["low"], row["high"], row["known"]) == expected


@pytest.mark.parametrize(("state", "field"), [("any_time", "schedule"), ("home", "venue"), ("open", "eligibility")])
def test_only_a_state_with_a_number_has_points(state: str, field: str) -> None:
    scale = read_scale({state: [["1", "0"], ["2", "1"]]})
    with unfit("has a number"):
        scale.check_fits(field)
