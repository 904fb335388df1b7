"""An editor's word put into files that stand: every other character stays, and what is not safe is refused."""

from datetime import date

import pytest
from tests.saying import refused

from mikiwame.catalogue.desk_file import Settled
from mikiwame.catalogue.marking import add_settled, mark_gone, mark_text

DAY = date(2026, 11, 28)
GUIDE = """\
# who wrote this
title:  資格の手引き   # kept
kind: comparison

# newest first
readings:
    -   on: 2026-06-01   # the first look
        says:
            alpha: {exam_fee: "5,000円", pass_rate: [60%, {text: '0%', label: 学科}]}   # flow
            beta:
                exam_fee:
                    - 8,000円  # was 7,000
                    - text: 7,000円
                      label: 団体
"""
LATER = Settled.model_validate(
    {"on": "2026-11-28", "certification": "alpha", "field": "exam_fee", "found": "later", "until": "2026-12-28"}
)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_gone_page_is_one_line_above_the_readings(line_end: str) -> None:
    text = GUIDE.replace("\n", line_end)

    marked = mark_gone(text, DAY, "404: ない")

    assert marked == text.replace("# newest", f'gone: {{on: 2026-11-28, because: "404: ない"}}{line_end}# newest')
    assert mark_gone(marked, date(2027, 1, 1), None) == marked


@pytest.mark.parametrize(
    ("certification", "field", "number", "before", "after"),
    [
        ("alpha", "exam_fee", 0, '"5,000円"', '{text: "5,000円", confirmed: 正しい}'),
        ("alpha", "pass_rate", 0, "[60%,", "[{text: 60%, confirmed: 正しい},"),
        ("alpha", "pass_rate", 1, "label: 学科}", "label: 学科, confirmed: 正しい}"),
        ("beta", "exam_fee", 0, "- 8,000円  #", '- {text: "8,000円", confirmed: 正しい}  #'),
        ("beta", "exam_fee", 1, "label: 団体\n", "label: 団体\n                      confirmed: 正しい\n"),
    ],
)
def test_a_text_is_marked_in_its_place(certification: str, field: str, number: int, before: str, after: str) -> None:
    marked = mark_text(GUIDE, (0, certification, field, number), {"confirmed": "正しい"})

    assert marked == GUIDE.replace(before, after)


def test_a_text_that_ended_has_its_last_day_and_why() -> None:
    marked = mark_text(GUIDE, (0, "beta", "exam_fee", 0), {"until": "2026-11-27", "because": "もうない: 廃止"})

    assert '- {text: "8,000円", until: 2026-11-27, because: "もうない: 廃止"}  # was 7,000' in marked


def test_what_is_marked_already_or_written_over_lines_is_refused() -> None:
    marked = mark_text(GUIDE, (0, "alpha", "exam_fee", 0), {"confirmed": "正しい"})
    with refused("by hand"):
        mark_text(marked, (0, "alpha", "exam_fee", 0), {"confirmed": "やはり正しい"})
    folded = GUIDE.replace("- 8,000円  # was 7,000", "- >-\n                      8,000円\n                      まで")
    with refused("by hand"):
        mark_text(folded, (0, "beta", "exam_fee", 0), {"confirmed": "正しい"})


def test_entries_of_the_desk_go_below_those_that_stand() -> None:
    first = add_settled("", [LATER])
    mine = first.replace("settled:", "settled:  # ours") + "  # the end\n"

    both = add_settled(mine, [LATER])

    assert both.startswith(mine.removesuffix("  # the end\n"))
    assert both.count("until: 2026-12-28") == 2
    assert "# the end" in both
    with refused("lines of their own"):
        add_settled("settled: [{on: 2026-11-28, certification: a, field: exam_fee, found: gone}]\n", [LATER])
