"""What edits turned, on a market small enough to work out by hand."""

import html
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import DAY

from mikiwame.answers.day import Day
from mikiwame.answers.edits import Edits, find_edits
from mikiwame.pipeline import load
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak
from mikiwame.words.edits import Part, say_edits, write_comment

Write = Callable[[str, str], None]

GUIDE = """
    title: 資格の手引き
    kind: comparison
    url: https://example.org/guide
    readings:
      - on: {on}
        says:
          alpha: {{exam_fee: "{alpha}", pass_rate: 60%, eligibility: なし}}
          beta: {{exam_fee: "8,000円", pass_rate: 不明, eligibility: {beta}}}
          gamma: {{exam_fee: "6,000円", eligibility: なし}}
    """


@pytest.fixture
def edit(market: Path, write: Write, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Edits]:
    """What one edit of the guide changes."""
    older = tmp_path_factory.mktemp("older") / "braille"
    shutil.copytree(market, older)

    def find(alpha: str = "5,000円", beta: str = "講座受講完了者", on: str = "2026-06-01") -> Edits:
        write("sources/guide.yaml", GUIDE.format(alpha=alpha, beta=beta, on=on))
        return find_edits(Day(load(older), DAY), Day(load(market), DAY))

    return find


def test_without_an_edit_nothing_differs(edit: Callable[..., Edits]) -> None:
    assert edit().none


def test_a_dearer_exam_moves_its_score_by_the_criterion_that_reads_the_fee(edit: Callable[..., Edits]) -> None:
    edits = edit(alpha="9,400円")

    # 5,000円 is (10,000 - 5,000) / 6,000 = 5/6 of the scale, 9,400円 is 1/10; the fee has a quarter of the weight.
    (moved,) = (one for one in edits.order if one.certification == "alpha")
    (cause,) = moved.because
    assert (cause.criterion, cause.fields) == ("fee", ("exam_fee",))
    assert cause.before == pytest.approx((5 / 6, 5 / 6))
    assert cause.after == pytest.approx((0.1, 0.1))
    assert cause.moved == pytest.approx((0.1 - 5 / 6) / 4)
    (fact,) = edits.facts
    assert fact.before is not None
    assert fact.after is not None
    assert (fact.before.text, fact.after.text) == ("5,000円", "9,400円")
    assert {(one.study, one.before[0], one.after[0]) for one in edits.cost} >= {("self", 8333, 15667)}


def test_an_order_that_turned_is_told_with_its_recommendation(edit: Callable[..., Edits]) -> None:
    edits = edit(alpha="9,900円", beta="なし")

    # Before: alpha 0.958, gamma 0.917, beta 0.083. After: gamma 0.917, beta 1/12 + 3/4, alpha 1/240 + 3/4.
    assert edits.recommended.before == ("alpha",)
    assert edits.recommended.after == ("beta",)
    assert {one.certification: one.turned for one in edits.order} == {"alpha": True, "beta": True, "gamma": True}
    assert all(one.after.recommended[:1] == ("beta",) for one in edits.advice)


def test_tax_that_came_off_is_a_change(edit: Callable[..., Edits]) -> None:
    (fact,) = edit(alpha="5,000円(税別)").facts

    assert fact.after is not None
    assert (fact.after.low, fact.after.tax) == (5000, "excluded")


def test_the_same_value_read_again_is_only_confirmed(edit: Callable[..., Edits]) -> None:
    edits = edit(on="2026-06-20")

    assert (edits.facts, edits.order) == ((), ())
    assert edits.confirmed > 0


def test_a_certification_of_one_side_has_no_other_standing(market: Path, tmp_path: Path, write: Write) -> None:
    older = tmp_path / "older" / "braille"
    shutil.copytree(market, older)
    write("certifications/delta.yaml", "{name: デルタ検定, category: extra, organisers: [south]}")

    edits = find_edits(Day(load(older), DAY), Day(load(market), DAY))

    (come,) = (one for one in edits.order if one.certification == "delta")
    assert come.before is None
    assert come.after is not None


def list_costs(edits: Edits, language: Language) -> list[str]:
    return [line for part in say_edits(edits, {}, speak(language)) for line, _ in part.lines if "8,333" in line]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ja", "アルファ検定（独学）: 8,333円 → 8,333円以上"),
        ("en", "アルファ検定 (self-study): ¥8,333 → at least ¥8,333"),
    ],
)
def test_a_cost_that_only_begins_with_what_is_known_says_so(
    language: Language, told: str, edit: Callable[..., Edits]
) -> None:
    """5,000 yen at a rate of 60 % are 8,333 on average; 5,000円から leaves the end open."""
    assert told in list_costs(edit(alpha="5,000円から"), language)


def test_no_printed_text_is_markup_in_a_comment(edit: Callable[..., Edits]) -> None:
    edits = edit(alpha="6,000円 <b>@all</b> [税込](受験料)")
    comment = write_comment("*", say_edits(edits, {}, speak("en")), [])

    assert "<b>" not in comment.replace("\\<b\\>", "")
    assert "@all" not in comment
    assert "\\[税込\\](受験料)" in comment


@pytest.mark.parametrize("printed", ["&commat;all", "$x$", "https://example.org/a", "www.example.org", "@all"])
def test_nothing_printed_links_or_calls_in_a_comment(printed: str) -> None:
    comment = write_comment("title", [Part("heading", ((printed, (printed,)),))], [printed])

    assert printed not in comment
    assert html.unescape(comment.replace("\\", "")).count(printed) == 3
