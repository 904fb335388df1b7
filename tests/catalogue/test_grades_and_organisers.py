"""A certification that is one grade of an exam, one whose organiser no source names, and members of an organiser."""

from collections.abc import Callable

import pytest
from tests.catalogue.said import inspect

from mikiwame.notation.grades import covers_grade, cut_grade
from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]


@pytest.mark.parametrize(
    ("named", "own", "covered"),
    [
        ("2級", "2級", True),
        ("1級・2級", "2級", True),
        ("8級~10級", "9級", True),
        ("1級~3級", "準2級", True),
        ("2級以上", "1級", True),
        ("2級以上", "3級", False),
        ("3級以下", "4級", True),
        ("3級以下", "2級", False),
        ("準1級", "1級", False),
        ("上級", "1級", False),
    ],
)
def test_grades_named_together_cover_each_of_them(named: str, own: str, covered: bool) -> None:
    assert covers_grade(named, own) is covered


def test_a_grade_is_cut_from_its_label() -> None:
    assert (cut_grade("1級会計", "1級"), cut_grade("会計 1級", "1級"), cut_grade("1級", "1級")) == (
        "会計",
        "会計",
        None,
    )


@pytest.fixture
def graded(write: Write) -> None:
    write("certifications/alpha.yaml", "{name: アルファ検定 2級, category: basic, grade: 2級, organisers: []}")
    write("organisations/north.yaml", "{name: 北協会, form: chamber, roles: [organiser]}")
    write(
        "sources/guide.yaml",
        """
        title: 資格の手引き
        kind: comparison
        url: https://example.org/guide
        readings:
          - on: 2026-06-01
            says:
              alpha:
                exam_fee: 1級 6,000円 2級 5,000円 3級 4,000円
                duration: 120分(1級、2級共通)
                pass_rate: {text: 30%, label: 3級}
              beta: {exam_fee: "8,000円"}
        """,
    )


@pytest.mark.usefixtures("graded")
def test_of_several_grades_only_its_own_is_a_fact(run: Run) -> None:
    facts = run().facts.filter(certification="alpha")

    told = {
        field: facts.filter(field=field, certification="alpha").select("grade", "label", "low").rows()
        for field in ("exam_fee", "duration")
    }
    assert told == {"exam_fee": [(None, None, 5000.0)], "duration": [(None, None, 120.0)]}
    assert facts.filter(field="pass_rate").select("kind", "standing").rows() == [("elsewhere", "unknown")]


@pytest.mark.usefixtures("graded")
def test_an_exam_of_an_unnamed_organiser_has_no_independence(run: Run) -> None:
    assert run().facts.filter(certification="alpha", field="independence")["state"].drop_nulls().to_list() == []


def test_what_is_no_grade_is_refused(write: Write, market: object) -> None:
    write("certifications/alpha.yaml", "{name: アルファ検定, category: basic, grade: 学科, organisers: [north]}")

    (complaint,) = inspect(market)[1]  # type: ignore[arg-type]
    assert '"学科" is not one grade' in str(complaint)


def test_member_schools_stand_near_an_organiser(write: Write, run: Run) -> None:
    write(
        "organisations/east.yaml",
        "{name: 東スクール, form: company, roles: [school], ties: [{kind: member_of, to: north, source: guide}]}",
    )

    state = run().facts.filter(certification="alpha", field="independence")["state"].item()
    assert state == "nonprofit_with_school"
