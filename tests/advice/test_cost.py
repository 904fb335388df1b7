"""What it costs to pass: each term, each end of the range, and what is left unknown."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.saying import refused

from mikiwame.advice.cost import Cost, reckon_cost
from mikiwame.advice.cost_terms import Fact, Study
from mikiwame.answers.cost_facts import read_fact
from mikiwame.answers.rows import FactRow
from mikiwame.vocabulary.fees import Benefit
from mikiwame.vocabulary.reasons import Reason, join

Row = dict[str, Any]

KINDS = {"exam_fee": "yen", "course_cost": "yen", "extra_fee": "yen", "pass_rate": "percent"}


def fact(field: str, low: float | None = None, high: float | None = None, label: str | None = None, **more: Any) -> Row:
    """A row of the facts' table; one number alone is both ends."""
    return {
        "field": field,
        "label": label,
        "standing": "single",
        "low": low,
        "high": low if high is None else high,
        "unit": KINDS.get(field),
        "state": None,
        "approx": False,
        "text": f"{label or ''}{low}",
        "source": "guide",
        "day": 20_000,
        "strength": 20_000,
        "dated": True,
        "stale": False,
        "url": None,
    } | more


def spread(field: str, ends: Sequence[float]) -> Row:
    return fact(field, ends[0], ends[1])


OPEN = fact("eligibility", state="open", text="なし")
FEE, RATE = fact("exam_fee", 8_000), fact("pass_rate", 50, 80)
COURSE = fact("course_cost", 40_000, 60_000)


def read(*rows: Row) -> list[Fact]:
    """What the cost reads of rows, of which what is not given is not known."""
    nothing: Row = dict.fromkeys(FactRow.__dataclass_fields__)
    return [read_fact(FactRow(**nothing | row)) for row in rows]


def reckon(*facts: Row, study: Study = "self", ties: tuple[Fact, ...] = (), **options: Any) -> Cost:
    return reckon_cost(read(OPEN, *facts), ties, study, **options)


def ends(cost: Cost) -> tuple[float | None, float | None]:
    return cost.low, cost.high


def list_unknown(cost: Cost, sign: str = "+") -> list[str]:
    return [one.part for one in cost.unknown if one.sign == sign]


def test_the_fee_is_paid_as_often_as_the_pass_rate_lets_expect() -> None:
    cost = reckon(FEE, RATE)

    assert ends(cost) == (8_000 / 0.8, 8_000 / 0.5)
    assert cost.terms[0].times == (1.25, 2.0)
    assert [one.field for one in cost.terms[0].facts] == ["exam_fee", "pass_rate"]


def test_one_pass_rate_gives_one_number() -> None:
    assert ends(reckon(FEE, fact("pass_rate", 40))) == (20_000, 20_000)


def test_without_a_pass_rate_one_sitting_is_the_least_and_nobody_knows_the_most() -> None:
    cost = reckon(FEE)

    assert ends(cost) == (8_000, None)
    assert "sittings" in list_unknown(cost)


@pytest.mark.parametrize(
    ("rate", "because"),
    [
        (fact("pass_rate", standing="withheld", text="非公表"), Reason("cost.withheld")),
        (fact("pass_rate", standing="unknown", text="不明"), Reason("cost.absent", {"text": "不明"})),
    ],
)
def test_an_unknown_pass_rate_says_why(rate: Row, because: Reason) -> None:
    unknown = next(one for one in reckon(FEE, rate).unknown if one.part == "sittings")

    assert unknown.because == Reason("cost.rate_unknown", {"because": because})


def test_a_pass_rate_that_may_be_zero_has_no_most() -> None:
    assert ends(reckon(FEE, fact("pass_rate", 0, 50))) == (16_000, None)


def test_a_course_is_added_at_each_end() -> None:
    cost = reckon(FEE, RATE, COURSE, study="course")

    assert ends(cost) == (10_000 + 40_000, 16_000 + 60_000)
    assert list_unknown(cost) == ["materials", "certificate", "postage"]


def test_self_study_pays_no_course_and_its_materials_are_unknown() -> None:
    cost = reckon(FEE, RATE, COURSE)

    assert [term.part for term in cost.terms] == ["exam_fee"]
    assert "materials" in list_unknown(cost)


def test_a_price_of_materials_alone_is_for_self_study_and_no_course() -> None:
    books = fact("course_cost", 11_000, label="教材のみ")

    assert ends(reckon(FEE, RATE, books)) == (10_000 + 11_000, 16_000 + 11_000)
    assert "course_cost" in list_unknown(reckon(FEE, RATE, books, study="course"))


def test_a_price_a_month_counts_one_month_and_has_no_most() -> None:
    cost = reckon(FEE, RATE, fact("subscription", 3_000, unit="yen/month"), study="course")

    assert ends(cost) == (10_000 + 3_000, None)
    assert "months" in list_unknown(cost)


def test_an_unknown_course_is_named_and_the_rest_still_counts() -> None:
    cost = reckon(FEE, RATE, fact("course_cost", standing="unknown", text="不明"), study="course")

    assert ends(cost) == (10_000, 16_000)
    assert list_unknown(cost)[0] == "course_cost"


@pytest.mark.parametrize("state", ["course_required", "de_facto_course"])
def test_where_a_course_is_the_condition_there_is_no_self_study(state: str) -> None:
    facts = [fact("eligibility", state=state, text="受講者のみ"), FEE, RATE, COURSE]

    alone, taught = (reckon_cost(read(*facts), [], study) for study in ("self", "course"))

    assert (alone.possible, *ends(alone), alone.terms) == (False, None, None, ())
    assert alone.because == Reason("cost.no_self_study", {"text": "受講者のみ"})
    assert ends(taught) == (50_000, 76_000)


def test_unknown_eligibility_is_told() -> None:
    cost = reckon_cost(read(FEE, RATE, fact("eligibility", standing="unknown", strength=None)), [], "self")

    assert cost.possible
    assert cost.because == Reason("cost.eligibility_unknown")


def test_each_grade_is_reckoned_with_its_own_pass_rate() -> None:
    grades = [fact("exam_fee", 5_000, label="3級"), fact("exam_fee", 8_000, label="1級")]
    rates = [fact("pass_rate", 80, label="3級"), fact("pass_rate", 20, label="1級")]

    cost = reckon(*grades, *rates)

    assert [(choice.label, choice.total) for choice in cost.terms[0].choices] == [
        ("3級", (5_000 / 0.8, 5_000 / 0.8)),
        ("1級", (8_000 / 0.2, 8_000 / 0.2)),
    ]
    assert ends(cost) == (6_250, 40_000)
    assert ends(reckon(*grades, *rates, grade="3級")) == (6_250, 6_250)


def test_another_grades_pass_rate_is_not_used() -> None:
    cost = reckon(
        fact("exam_fee", 5_000, label="3級"), fact("exam_fee", 8_000, label="1級"), fact("pass_rate", 80, label="3級")
    )

    assert ends(cost) == (6_250, None)
    assert Reason("cost.rate_unknown_of", {"labels": join(["1級"])}) in [one.because for one in cost.unknown]


def test_an_unknown_grade_is_refused_with_those_there_are() -> None:
    with refused(r'no grade or audience "9級"\. Use one of: 3級'):
        reckon(fact("exam_fee", 5_000, label="3級"), grade="9級")


def test_a_way_of_study_can_be_asked_for_like_a_grade() -> None:
    ways = [fact("course_cost", 48_000, label="通信"), fact("course_cost", 68_000, label="通学")]

    assert ends(reckon(FEE, RATE, *ways, study="course")) == (58_000, 84_000)
    assert ends(reckon(FEE, RATE, *ways, study="course", grade="通信")) == (58_000, 64_000)


def test_the_name_of_another_fee_is_no_grade() -> None:
    with refused("Leave it out: this certification has none"):
        reckon(FEE, fact("exam_fee", 3_000, label="認定料"), grade="認定料")


def test_a_price_for_groups_counts_beside_the_ordinary_one_only_with_a_course() -> None:
    fees = [fact("exam_fee", 8_000, label="一般"), fact("exam_fee", 6_000, label="団体")]
    always = fact("pass_rate", 100)

    assert ends(reckon(*fees, always)) == (8_000, 8_000)
    assert ends(reckon(*fees, always, study="course")) == (6_000, 8_000)


@pytest.mark.parametrize("label", ["会員", "学生", "科目合格者", "1,2級併願"])
def test_a_price_that_not_everybody_meets_counts_only_when_asked_for(label: str) -> None:
    fees = [fact("exam_fee", 8_000, label="一般"), fact("exam_fee", 4_000, label=label)]

    assert reckon(*fees).low == 8_000
    assert reckon(*fees, grade=label).low == 4_000


def test_an_older_list_of_prices_does_not_count() -> None:
    cost = reckon(FEE, fact("exam_fee", 3_000, label="会場", strength=18_000), fact("pass_rate", 100))

    assert ends(cost) == (8_000, 8_000)


def test_the_fee_of_a_certificate_is_paid_once_and_postage_with_the_application_at_each_sitting() -> None:
    certificate = fact("extra_fee", 4_000, label="認定料")
    postage = fact("extra_fee", 100, label="受験票郵送料")

    cost = reckon(FEE, RATE, certificate, postage)

    assert ends(cost) == (10_000 + 4_000 + 125, 16_000 + 4_000 + 200)
    assert list_unknown(cost) == ["materials"]


def test_a_fee_named_with_the_exam_fee_is_no_price_of_the_exam() -> None:
    cost = reckon(FEE, RATE, fact("exam_fee", 3_000, label="認定証書発行手数料"))

    assert ends(cost) == (13_000, 19_000)


def test_two_sources_of_one_fee_are_not_added_up() -> None:
    newer = fact("extra_fee", 4_100, label="認定証書発行手数料")
    older = fact("exam_fee", 3_600, label="発行手数料", source="other", strength=19_000)

    assert ends(reckon(FEE, fact("pass_rate", 100), newer, older)) == (12_100, 12_100)


BENEFIT = fact("benefit", text="学費の20%(上限10万円)が支給")


def test_a_benefit_is_listed_and_subtracted_only_where_its_condition_holds() -> None:
    alone = reckon(FEE, RATE, COURSE, BENEFIT, study="course")
    entitled = reckon(FEE, RATE, COURSE, BENEFIT, study="course", conditions=["training_benefit"])

    assert ends(alone) == (50_000, 76_000)
    assert (alone.conditional[0].low, alone.conditional[0].high) == (8_000, 12_000)
    assert ends(entitled) == (50_000 - 8_000, 76_000 - 12_000)
    assert entitled.conditional == ()


def test_a_benefit_stops_at_its_cap() -> None:
    dear = fact("course_cost", 400_000, 900_000)

    cost = reckon(dear, BENEFIT, study="course", conditions=["training_benefit"])

    assert ends(cost) == (400_000 - 80_000, 900_000 - 100_000)


def test_up_to_a_share_may_be_nothing() -> None:
    at_most = fact("benefit", text="支払った受講料の最大20%が戻ってくる")

    cost = reckon(COURSE, at_most, study="course", conditions=["training_benefit"])

    assert ends(cost) == (40_000 - 8_000, 60_000)


def test_a_benefit_of_an_amount_comes_off_every_course() -> None:
    cost = reckon(COURSE, fact("benefit", text="16,700円支給"), study="course", conditions=["training_benefit"])

    assert ends(cost) == (40_000 - 16_700, 60_000 - 16_700)


@pytest.mark.parametrize("text", ["教育訓練給付の対象", "学費の一部が支給"])
def test_a_benefit_without_an_amount_reduces_nothing(text: str) -> None:
    cost = reckon(COURSE, fact("benefit", text=text), study="course", conditions=["training_benefit"])

    assert ends(cost) == (40_000, 60_000)
    assert list_unknown(cost, "-") == ["training_benefit"]


def test_a_benefit_that_is_no_money_is_no_reduction() -> None:
    cost = reckon(COURSE, fact("benefit", text="別の試験の学科免除を付与"), study="course")

    assert list_unknown(cost, "-") == []


def test_self_study_gets_no_benefit_for_training() -> None:
    cost = reckon(FEE, RATE, BENEFIT, conditions=["training_benefit"])

    assert ends(cost) == (10_000, 16_000)


def test_money_back_is_named_and_the_fee_beside_it_is_not_taken_for_it() -> None:
    text = "7,700円 (就職でキャッシュバックあり)"
    tie = Fact(None, text=text, source="guide", day=20_000, agency="南紹介所")

    cost = reckon(FEE, RATE, ties=(tie,), conditions=["cash_back"])

    assert ends(cost) == (10_000, 16_000)
    assert list_unknown(cost, "-") == ["cash_back"]
    assert cost.unknown[-1].because.values["when"] == Reason("cost.back_from", {"agencies": join(["南紹介所"])})


def test_passing_at_once_pays_each_thing_once_and_each_sitting_more_the_fee_alone() -> None:
    cost = reckon(FEE, RATE, COURSE, fact("extra_fee", 4_000, label="認定料"), study="course")

    assert cost.once == (8_000 + 40_000 + 4_000, 8_000 + 60_000 + 4_000)
    assert cost.again is not None
    assert (cost.again.low, cost.again.high) == (8_000, 8_000)


def test_postage_with_the_application_is_paid_again() -> None:
    cost = reckon(FEE, RATE, fact("extra_fee", 100, label="受験票郵送料"))

    assert cost.once == (8_100, 8_100)
    assert cost.again is not None
    assert (cost.again.low, cost.again.high) == (8_100, 8_100)


def test_without_a_pass_rate_passing_at_once_has_its_sum_and_there_is_no_average() -> None:
    cost = reckon(FEE, COURSE, study="course")

    assert cost.once == (48_000, 68_000)
    assert not cost.has_average
    assert reckon(FEE, RATE).has_average


def test_where_the_fee_is_unknown_nothing_is_said_of_sitting_again() -> None:
    cost = reckon(RATE, COURSE, study="course")

    assert cost.once == (40_000, 60_000)
    assert cost.again is None
    assert not cost.has_average


def test_those_who_passed_a_part_may_pay_less_and_nobody_else() -> None:
    cost = reckon(FEE, RATE, fact("exam_fee", 3_000, label="科目合格者"))

    assert cost.once == (8_000, 8_000)
    assert cost.again is not None
    assert (cost.again.low, cost.again.high) == (8_000, 8_000)
    assert [(one.label, one.price) for one in cost.again.partial] == [("科目合格者", (3_000, 3_000))]


def test_groups_and_grades_span_the_plain_sum() -> None:
    groups = [fact("exam_fee", 8_800, label="一般"), fact("exam_fee", 7_700, label="団体")]
    grades = [fact("exam_fee", 5_000, label="3級"), fact("exam_fee", 8_000, label="1級")]

    assert reckon(*groups).once == (8_800, 8_800)
    assert reckon(*groups, COURSE, study="course").once == (47_700, 68_800)
    assert reckon(*grades).once == (5_000, 8_000)
    assert reckon(*grades, grade="1級").once == (8_000, 8_000)


def test_a_price_a_month_counts_at_least_one_month_in_the_plain_sum() -> None:
    cost = reckon(FEE, fact("subscription", 3_000, unit="yen/month"), study="course")

    assert cost.once == (11_000, None)


def test_a_price_without_tax_has_it_on_top_of_the_plain_sum() -> None:
    cost = reckon(fact("exam_fee", 5_500, tax="excluded"), RATE)

    assert cost.once == (5_500, 5_500)
    assert "tax" in list_unknown(cost)


WISHED = fact("extra_fee", 2_000, label="認定登録料", text="希望される方は認定登録料2,000円")


def test_what_only_those_pay_who_wish_for_it_is_told_and_not_counted() -> None:
    cost = reckon(FEE, RATE, WISHED)

    assert ends(cost) == (10_000, 16_000)
    assert [(term.name, term.once, term.because) for term in cost.at_wish] == [
        ("認定登録料", (2_000, 2_000), Reason("cost.wished"))
    ]
    assert "certificate" not in list_unknown(cost)


def test_a_fee_that_is_due_counts_beside_a_newer_one_at_wish() -> None:
    due = fact("extra_fee", 4_000, label="認定料", source="school", strength=19_000)
    cost = reckon(FEE, RATE, WISHED, due)

    assert ends(cost) == (10_000 + 4_000, 16_000 + 4_000)
    assert [term.name for term in cost.at_wish] == ["認定登録料"]


def test_the_same_fee_of_a_source_that_leaves_out_who_pays_it_is_not_counted() -> None:
    bare = fact("extra_fee", 2_000, label="登録料", source="school", strength=21_000)

    assert ends(reckon(FEE, RATE, WISHED, bare)) == (10_000, 16_000)


@pytest.mark.parametrize("label", ["認定証発行料", None])
def test_an_equal_fee_of_another_name_and_source_is_due(label: str | None) -> None:
    """10,000 円 of the exam and 2,000 円 that nobody says is paid at wish; the other 2,000 円 stay told."""
    due = fact("certificate_fee", 2_000, label=label, unit="yen", source="school", strength=21_000)
    cost = reckon(FEE, RATE, WISHED, due)

    assert ends(cost) == (10_000 + 2_000, 16_000 + 2_000)
    assert [term.name for term in cost.at_wish] == ["認定登録料"]


def test_an_equal_fee_of_a_general_name_is_due() -> None:
    wished = fact("extra_fee", 2_000, label="郵便手数料", text="希望者のみ郵便手数料2,000円")
    due = fact("extra_fee", 2_000, label="手数料", source="school", strength=21_000)

    assert ends(reckon(FEE, RATE, wished, due)) == (12_000, 18_000)


def test_an_equal_fee_of_the_same_source_is_the_one_at_wish() -> None:
    assert ends(reckon(FEE, RATE, WISHED, fact("certificate_fee", 2_000, label="認定証発行料", unit="yen"))) == (
        10_000,
        16_000,
    )


def test_a_free_certificate_is_known_to_cost_nothing() -> None:
    cost = reckon(FEE, RATE, fact("certificate_fee", 0, unit="yen"))

    assert cost.once == (8_000, 8_000)
    assert "certificate" not in list_unknown(cost)
    assert [(term.part, term.low) for term in cost.terms] == [("exam_fee", 10_000), ("certificate", 0)]


def test_of_several_forms_of_a_certificate_one_is_paid() -> None:
    """One pays the paper or nothing; the tax and the office's fee are both paid."""
    forms = [
        fact("certificate_fee", 3_300, label="紙の賞状", unit="yen"),
        fact("certificate_fee", 0, label="電子証明", unit="yen"),
    ]
    fees = [
        fact("certificate_fee", 9_000, label="登録免許税", unit="yen"),
        fact("certificate_fee", 6_000, label="登録手数料", unit="yen"),
    ]

    assert reckon(FEE, *forms).once == (8_000, 8_000 + 3_300)
    assert reckon(FEE, *fees).once == (8_000 + 9_000 + 6_000, 8_000 + 9_000 + 6_000)


def test_a_paper_that_is_issued_again_is_paid_at_wish() -> None:
    again = fact("certificate_fee", 1_900, label="免状再交付", unit="yen")

    assert reckon(FEE, again).once == (8_000, 8_000)


def test_a_free_certificate_alone_is_no_sum() -> None:
    cost = reckon(fact("certificate_fee", 0, unit="yen"))

    assert (cost.low, cost.once) == (None, None)


def test_of_several_books_one_is_the_least_and_all_are_the_most() -> None:
    books = [
        fact("materials", 2_200, label="公式テキスト", unit="yen"),
        fact("materials", 1_650, label="過去問題集", unit="yen"),
    ]

    # 8,000 + 1,650, and 8,000 + 2,200 + 1,650.
    assert reckon(FEE, *books).once == (9_650, 11_850)
    assert reckon(FEE, books[0]).once == (10_200, 10_200)
    assert "materials" in list_unknown(reckon(FEE, *books, study="course"))


def test_a_book_without_a_price_is_named_and_unknown() -> None:
    cost = reckon(FEE, fact("materials", kind="materials", text="教材は書店などで手に入る"))

    unknown = next(one for one in cost.unknown if one.part == "materials")
    assert unknown.because == Reason("cost.materials_unpriced", {"text": "教材は書店などで手に入る"})


def test_a_price_that_stands_elsewhere_says_nothing_of_another_fee() -> None:
    moved = fact("extra_fee", 4_100, standing="unknown", kind="elsewhere", unit="yen", text="8,200円 (手数料 +4,100円)")

    unknown = next(one for one in reckon(FEE, moved).unknown if one.part == "postage")
    assert unknown.because == Reason("cost.silent")


def test_aid_and_a_benefit_of_one_scheme_count_once() -> None:
    aid = Fact("aid", standing="single", text="2割が支給", source="a", benefit=Benefit("training_benefit", 0.2))
    facts = [*read(OPEN, FEE, COURSE, BENEFIT), aid]

    cost = reckon_cost(facts, [], "course", ["training_benefit"])

    # A fifth of 40,000 and of 60,000.
    assert cost.once == (48_000 - 8_000, 68_000 - 12_000)
    assert [term.facts for term in cost.terms if term.sign == "-"] == [(aid,)]


def test_where_nothing_is_known_there_is_no_sum() -> None:
    cost = reckon()

    assert ends(cost) == (None, None)
    assert list_unknown(cost)[:2] == ["exam_fee", "sittings"]


yen = st.integers(1, 500_000).map(float)
percent = st.floats(1, 100)
studies = st.sampled_from(["self", "course"])
shares = st.sampled_from(["学費の20%(上限10万円)が支給", "受講料の最大40%が戻ってくる", "16,700円支給"])


def ordered(draws: st.SearchStrategy[float]) -> st.SearchStrategy[list[float]]:
    return st.lists(draws, min_size=2, max_size=2).map(sorted)


@given(ordered(yen), ordered(percent), ordered(yen), shares, studies)
@example([1.0, 1.0], [1.5, 1.5], [1.0, 1982.0], "16,700円支給", "course")
def test_the_low_end_is_never_above_the_high_end(
    fee: list[float], rate: list[float], course: list[float], text: str, study: Study
) -> None:
    facts = [
        spread("exam_fee", fee),
        spread("pass_rate", rate),
        spread("course_cost", course),
        fact("benefit", text=text),
    ]

    cost = reckon(*facts, study=study, conditions=["training_benefit"])

    assert cost.low is not None
    assert cost.high is not None
    assert 0 < cost.low <= cost.high


@given(ordered(yen), ordered(percent), ordered(yen), shares, studies, st.booleans())
def test_passing_at_once_costs_no_more_than_the_average_and_no_less_than_sitting_again(
    fee: list[float], rate: list[float], course: list[float], text: str, study: Study, entitled: bool
) -> None:
    facts = [spread("exam_fee", fee), spread("pass_rate", rate), spread("course_cost", course)]
    conditions = ["training_benefit"] if entitled else []

    cost = reckon(*facts, fact("benefit", text=text), study=study, conditions=conditions)

    assert cost.once is not None
    assert cost.again is not None
    assert cost.once[0] <= (cost.low or 0) + 1e-6
    assert (cost.once[1] or 0) <= (cost.high or 0) + 1e-6
    assert (cost.again.low, cost.again.high) == tuple(fee)
    assert cost.again.low <= cost.once[0] + 1e-6


@given(ordered(yen), studies)
def test_who_passes_for_sure_pays_on_average_what_passing_at_once_costs(fee: list[float], study: Study) -> None:
    cost = reckon(spread("exam_fee", fee), fact("pass_rate", 100), COURSE, study=study)

    assert cost.once == (cost.low, cost.high)


@given(st.sets(st.sampled_from(["exam_fee", "pass_rate", "course_cost"])), studies)
def test_the_plain_sum_is_bounded_whatever_is_not_known(silent: set[str], study: Study) -> None:
    facts = [one for one in (FEE, RATE, COURSE) if one["field"] not in silent]

    cost = reckon(*facts, study=study)

    assert cost.once is None or (cost.once[0] > 0 and cost.once[1] is not None)
    assert (cost.again is None) == ("exam_fee" in silent)


@given(st.sampled_from(["exam_fee", "course_cost", "extra_fee"]), ordered(yen), yen, ordered(percent), shares, studies)
def test_a_higher_fee_never_makes_it_cheaper(
    field: str, fee: list[float], more: float, rate: list[float], text: str, study: Study
) -> None:
    others = [FEE, COURSE, fact("extra_fee", 500), spread("pass_rate", rate), fact("benefit", text=text)]
    kept = [one for one in others if one["field"] != field]
    before, after = (
        reckon(*kept, fact(field, fee[0] + added, fee[1] + added), study=study, conditions=["training_benefit"])
        for added in (0, more)
    )

    assert (before.low or 0) <= (after.low or 0) + 1e-6
    assert (before.high or 0) <= (after.high or 0) + 1e-6


@given(st.lists(percent, min_size=4, max_size=4).map(sorted), studies)
def test_a_wider_pass_rate_never_narrows_the_cost(rates: list[float], study: Study) -> None:
    wide, narrow = (
        reckon(FEE, COURSE, spread("pass_rate", rate), study=study) for rate in ((rates[0], rates[3]), rates[1:3])
    )

    assert (wide.low or 0) <= (narrow.low or 0)
    assert (wide.high or 0) >= (narrow.high or 0)


@given(st.sets(st.sampled_from(["exam_fee", "pass_rate", "course_cost"])), studies)
def test_not_knowing_never_makes_it_zero_or_bounded(silent: set[str], study: Study) -> None:
    facts = [
        fact(one["field"], standing="unknown", text="不明") if one["field"] in silent else one
        for one in (FEE, RATE, COURSE)
    ]

    cost = reckon(*facts, study=study)

    assert cost.low is None or cost.low > 0
    assert list_unknown(cost)
    assert (cost.high is None) == (cost.low is None or ("pass_rate" in silent and "exam_fee" not in silent))
