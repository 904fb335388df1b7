"""How near organisers stand to schools and staffing companies, from the ties."""

from collections.abc import Callable

import pytest

from mikiwame.pipeline import Comparison

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

SCHOOL = """
name: 東スクール
form: company
roles: [school]
ties:
  - {kind: TIE, to: north, source: guide}
"""


def read_state(comparison: Comparison, certification: str = "alpha") -> str:
    return str(comparison.facts.filter(certification=certification, field="independence")["state"].item())


def test_no_tie_known_is_no_tie_found(run: Run) -> None:
    assert read_state(run()) == "no_tie_found"


@pytest.mark.parametrize(("role", "state"), [("school", "own_course"), ("staffing", "integrated")])
def test_an_organiser_that_teaches_itself_is_not_said_to_place_staff(
    role: str, state: str, write: Write, run: Run
) -> None:
    write("organisations/south.yaml", f"{{name: 南会社, form: company, roles: [organiser, {role}]}}")

    assert read_state(run(), "beta") == state


@pytest.mark.parametrize("only", ["", ", certification: alpha"])
def test_a_course_that_the_exam_asks_for_is_nearer_than_one_that_prepares_for_it(
    only: str, write: Write, run: Run
) -> None:
    write("organisations/east.yaml", SCHOOL.replace("TIE", "teaches_for"))
    ties = f"[{{kind: requires_course, to: east, source: guide{only}}}]"
    write("organisations/north.yaml", f"{{name: 北協会, form: npo, roles: [organiser], ties: {ties}}}")

    assert read_state(run()) == "required_course"


@pytest.mark.parametrize(
    ("form", "tie", "state"),
    [
        ("npo", "teaches_for", "nonprofit_with_school"),
        ("company", "teaches_for", "company_with_school"),
        ("npo", "places_for", "nonprofit_with_school"),
        ("npo", "runs", "integrated"),
        ("npo", "owns", "integrated"),
        ("npo", "shares_address", "no_tie_found"),
    ],
)
def test_the_nearest_tie_decides(form: str, tie: str, state: str, write: Write, run: Run) -> None:
    write("organisations/north.yaml", f"{{name: 北協会, form: {form}, roles: [organiser]}}")
    write("organisations/east.yaml", SCHOOL.replace("TIE", tie))

    assert read_state(run()) == state


def test_of_two_organisers_the_nearer_one_decides(write: Write, run: Run) -> None:
    write("certifications/alpha.yaml", "{name: アルファ, category: basic, organisers: [north, south]}")

    assert read_state(run()) == "own_course"


def test_a_tie_that_is_not_known_yet_does_not_count(write: Write, run: Run) -> None:
    write("organisations/east.yaml", SCHOOL.replace("TIE", "owns").replace("guide", "later"))
    write(
        "sources/later.yaml",
        "{title: x, kind: comparison, readings: [{on: 2027-01-01, says: {alpha: {school: 東スクール}}}]}",
    )

    assert read_state(run()) == "no_tie_found"


def test_a_certification_nobody_speaks_of_has_no_state(write: Write, run: Run) -> None:
    write("certifications/delta.yaml", "{name: デルタ, category: basic, organisers: [north]}")

    assert run().facts.filter(certification="delta", field="independence").is_empty()
