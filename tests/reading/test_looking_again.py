"""A figure looked for on a page: confirmed where its words stand unchanged under the same headings, and never else."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from mikiwame.reading.decisions import Decided, Written
from mikiwame.reading.proposals import Because, Cell, Heading, PageReading, Place, Proposal
from mikiwame.reading.rechecking.anchored import find_anchored
from mikiwame.reading.rechecking.figures import Figure
from mikiwame.reading.rechecking.unanchored import find_unanchored
from mikiwame.vocabulary.qualifiers import Qualifiers

FIGURE = Figure("guide", "alpha", "exam_fee", "8,800円", None, None, None, None, 0, date(2026, 1, 1))


def offer(text: str = "8,800円", row: str | None = "受験料", column: str | None = None, **told: Any) -> Proposal:
    heading = Heading(row=row, column=column, section=told.pop("section", ()), caption=told.pop("caption", None))
    quote = text + told.pop("rest", "")
    place = Place(path=told.pop("path", "/table/tr/td"), before=told.pop("before", ""), after=told.pop("after", ""))
    known: dict[str, Any] = {
        "field": "exam_fee",
        "value": None,
        "qualifiers": Qualifiers(),
        "label": None,
        "certification": "alpha",
        "quote": quote,
        "rule": "table",
    }
    return Proposal(text=text, heading=heading, place=place, **{**known, **told})


def accept(proposal: Proposal, certification: str = "alpha", **edited: Any) -> Decided:
    offered = Written(
        certification=proposal.certification, field=proposal.field, text=proposal.text, label=proposal.label
    )
    written = offered.model_copy(update={"certification": certification, **edited})
    return Decided(
        key="1",
        decision="accepted",
        on=date(2026, 1, 1),
        page="sha256:1",
        written=written,
        offered=offered if offered != written else None,
        quote=proposal.quote,
        heading=proposal.heading,
        place=proposal.place,
        rule=proposal.rule,
    )


def print_page(*proposals: Proposal, title: str = "要項") -> PageReading:
    cells = tuple(Cell(text=one.text, heading=one.heading, place=one.place, rule=one.rule) for one in proposals)
    proposed = tuple(one for one in proposals if one.because is None)
    refused = tuple(one for one in proposals if one.because is not None)
    return PageReading(
        address=None, digest="", encoding="utf-8", title=title, cells=cells, proposals=proposed, refused=refused
    )


DOUBTFUL = Because(code="reading.no_certification")


@pytest.mark.parametrize(
    ("before", "after", "outcome", "found"),
    [
        # Unchanged, whatever the layout around it.
        ([offer()], [offer()], "same", "8,800円"),
        ([offer()], [offer("８，８００ 円", row="受験 料")], "same", "８，８００ 円"),
        ([offer()], [offer(path="/div/dl/dd", rule="definition_list")], "same", "8,800円"),
        ([offer()], [offer(quote="■受験料：8,800円", rule="label")], "same", "8,800円"),
        ([offer(quote="・受験料 … 8,800円", rule="label")], [offer()], "same", "8,800円"),
        ([offer()], [offer(row=None, section=("受験料",), rule="heading")], "same", "8,800円"),
        ([offer(caption="一般の方")], [offer(section=("一般の方",))], "same", "8,800円"),
        ([offer(column="1級")], [offer(row="1級", column="受験料", quote="8,800円")], "same", "8,800円"),
        ([offer(), offer("50分", field="duration", row="時間")], [offer("60分", field="duration")
          , offer()], "same", None),
        ([offer("学科50分 実技70分")], [offer("学科50分"), offer("実技70分")], "same", "学科50分 実技70分"),
        ([offer("学科50分 実技70分")], [offer("実技70分"), offer("学科50分")], "changed", None),
        # Another figure in its place, or with it.
        ([offer()], [offer("9,900円")], "changed", "9,900円"),
        ([offer()], [offer(quote="新受験料：8,800円", rule="label")], "changed", "新受験料：8,800円"),
        ([offer()], [offer("8,800円", rest="(2026年9月まで)")], "changed", "8,800円(2026年9月まで)"),
        ([offer(column="1級"), offer("6,600円", column="2級")],
         [offer("6,600円", column="1級"), offer("8,800円", column="2級")], "changed", "6,600円"),
        ([offer(label="一般"), offer("6,600円", label="団体")],
         [offer("6,600円", label="一般"), offer("8,800円", label="団体")], "changed", "6,600円"),
        # The words stand where they did not.
        ([offer()], [offer(row="検定料")], "moved", "8,800円"),
        ([offer(section=("2025年度",))], [offer(section=("2024年度",))], "moved", None),
        ([offer(caption="一般の方")], [offer()], "moved", None),
        ([offer()], [offer(certification="beta")], "moved", None),
        ([offer()], [offer(certification=None, because=DOUBTFUL)], "moved", None),
        ([offer(before="受験料", after="6,600円"), offer("6,600円")],
         [offer("6,600円", before="受験料", after="8,800円"), offer(before="6,600円")], "moved", "6,600円 | 8,800円"),
        ([offer(before="受験料", after="6,600円"), offer("6,600円")],
         [offer(before="受験料", after="6,600円"), offer("6,600円")], "same", None),
        # Nothing stands in its place.
        ([offer()], [offer("50分", field="duration", row="時間")], "gone", None),
        ([offer()], [], "gone", None),
        ([offer()], [offer("9,900円", row="検定料")], "changed", "9,900円"),
    ],
)  # fmt: skip
def test_an_accepted_figure(before: list[Proposal], after: list[Proposal], outcome: str, found: str | None) -> None:
    told = find_anchored(accept(before[0]), print_page(*after), same_title=False)

    assert told.outcome == outcome
    assert found is None or told.found == found


def test_a_figure_of_a_page_that_names_no_certification_is_the_same_while_its_title_is() -> None:
    nameless = offer(certification=None, because=DOUBTFUL)

    told = find_anchored(accept(nameless), print_page(nameless), same_title=True)
    elsewhere = find_anchored(accept(nameless), print_page(nameless), same_title=False)
    taken = find_anchored(accept(nameless), print_page(offer(certification="beta")), same_title=True)

    assert (told.outcome, elsewhere.outcome, taken.outcome) == ("same", "moved", "moved")


def test_an_edited_figure_is_looked_for_as_the_page_printed_it() -> None:
    anchor = accept(offer("8,800円(税込)"), text="8,800円", label="一般")

    assert find_anchored(anchor, print_page(offer("8,800円(税込)")), same_title=False).outcome == "same"
    assert find_anchored(anchor, print_page(offer("8,800円")), same_title=False).outcome == "changed"


@pytest.mark.parametrize(
    ("told", "page", "outcome"),
    [
        ({}, [offer()], "same"),
        ({}, [offer("8,800円", rest="*改定予定")], "moved"),
        ({}, [offer(), offer("9,900円")], "moved"),
        ({}, [offer(), offer("9,900円", label="団体")], "same"),
        ({}, [offer(label="団体")], "moved"),
        ({"label": "団体"}, [offer(label="団体", column="団体")], "same"),
        ({"label": "団体"}, [offer()], "moved"),
        ({"label": "1級"}, [offer(label="2級", column="2級"), offer("9,900円", label="1級", column="1級")], "moved"),
        ({"period": "2024"}, [offer(column="2024年度")], "same"),
        ({"period": "2024"}, [offer(column="2025年度")], "moved"),
        ({"period": "2024"}, [offer()], "moved"),
        ({"round": "第8回"}, [offer(column="第8回")], "same"),
        ({"round": "第8回"}, [offer(column="第9回")], "moved"),
        ({"unit": "円"}, [offer(row="受験料 (円)")], "same"),
        ({"unit": "円"}, [offer()], "moved"),
        ({}, [offer(certification="beta")], "moved"),
        ({}, [offer(certification=None, because=DOUBTFUL)], "moved"),
        ({}, [offer("18,800円")], "changed"),
        ({}, [offer("受験料8,800円と送料")], "moved"),
        ({}, [offer("9,900円")], "changed"),
        ({}, [offer("50分", field="duration", row="時間")], "gone"),
    ],
)  # fmt: skip
def test_a_figure_that_was_typed_in(told: dict[str, str], page: list[Proposal], outcome: str) -> None:
    figure = replace(FIGURE, **told)  # type: ignore[arg-type]

    assert find_unanchored(figure, ["8,800円"], print_page(*page)).outcome == outcome


REFUSALS = ["engines_differ", "rows_alike", "unreadable", "several_names", "unknown_name", "broken_text", "picture"]


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("certification", ["alpha", None])
def test_words_that_are_refused_for_what_they_say_confirm_nothing(code: str, certification: str | None) -> None:
    refused: dict[str, Any] = {"because": Because(code=f"reading.{code}"), "certification": certification}
    lines = [offer("学科50分", **refused), offer("実技70分", **refused)]

    alone = find_anchored(accept(offer()), print_page(offer(**refused)), same_title=True)
    beside = find_anchored(accept(offer()), print_page(offer(), offer(**refused)), same_title=True)
    together = find_anchored(accept(offer("学科50分 実技70分")), print_page(*lines), same_title=True)
    typed_in = find_unanchored(FIGURE, ["8,800円"], print_page(offer(**refused)))

    assert (alone.outcome, alone.found) == ("moved", "8,800円")
    assert beside.outcome == "same"
    assert (together.outcome, together.found) == ("moved", "学科50分 実技70分")
    assert typed_in.outcome == "moved"


def test_of_a_list_only_what_is_new_is_told_in_the_place_of_a_figure() -> None:
    before = [offer("1級8,800円"), offer("2級7,700円"), offer("3級6,600円")]
    after = print_page(offer("1級8,800円"), offer("2級7,900円"), offer("3級6,600円"))
    found = find_anchored(accept(before[1]), after, same_title=True, known=[one.text for one in before])

    assert (found.outcome, found.found) == ("changed", "2級7,900円")
