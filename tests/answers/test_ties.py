"""The ties of a market with their sources, and the groups that running, owning and a shared address make."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from mikiwame.answers.ties import Reach, Tie, join_groups, list_groups, list_ties
from mikiwame.interfaces.command_line.ties import ties_command
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.reasons import Term

Write = Callable[[str, str], None]
Run = Callable[..., Comparison]

ACADEMY = """
    name: 東学院
    form: company
    roles: [school]
    ties:
      - {kind: teaches_for, to: north, certification: alpha, source: guide, text: 東学院の講座}
      - {kind: runs, to: south, source: guide}
    """


@pytest.fixture
def tied(write: Write) -> None:
    """A school that teaches for the north and runs the south."""
    write("organisations/academy.yaml", ACADEMY)


@pytest.mark.usefixtures("tied")
def test_a_tie_comes_with_its_names_and_its_source(run: Run) -> None:
    _, teaches = list_ties(run())

    assert teaches == Tie(
        organisation="academy",
        organisation_name="東学院",
        form="company",
        roles=("school",),
        tie="teaches_for",
        tie_name=Term("ties", "teaches_for"),
        to="north",
        to_name="北協会",
        certification="alpha",
        text="東学院の講座",
        source="guide",
        title="資格の手引き",
        url="https://example.org/guide",
        on=date(2026, 6, 1),
    )


@pytest.mark.usefixtures("tied")
def test_a_tie_is_not_known_before_its_source(run: Run) -> None:
    assert list_ties(run(on=date(2026, 5, 31))) == []
    assert len(list_ties(run(on=date(2026, 6, 1)))) == 2


@pytest.mark.usefixtures("tied")
def test_running_joins_a_group_and_teaching_does_not(run: Run) -> None:
    groups = {group.members: group for group in list_groups(run())}

    assert set(groups) == {("academy", "south"), ("north",)}
    assert groups["academy", "south"].names == ("東学院", "南会社")
    assert groups["academy", "south"].sources == ("guide",)


@pytest.mark.usefixtures("tied")
def test_a_group_counts_what_its_members_organise_and_teach_for(run: Run) -> None:
    counts = {group.members: group.certifications for group in list_groups(run())}

    # South organises beta; the academy teaches for alpha; north organises alpha and gamma.
    assert counts["academy", "south"] == Reach(organises=1, teaches_for=1)
    assert counts["north",] == Reach(organises=2, teaches_for=0)


def test_a_tie_that_names_no_certification_is_for_all_of_the_other(write: Write, run: Run) -> None:
    write(
        "organisations/academy.yaml",
        "{name: 東学院, form: company, roles: [school], ties: [{kind: teaches_for, to: north, source: guide}]}",
    )

    counts = {group.members: group.certifications for group in list_groups(run())}

    assert counts["academy",] == Reach(organises=0, teaches_for=2)


def test_groups_join_over_several_steps() -> None:
    assert join_groups("abcde", [("a", "b"), ("d", "c"), ("b", "c")]) == [["a", "b", "c", "d"], ["e"]]


def test_the_table_keeps_to_80_columns_and_names_every_source(shipped: Run, capsys: pytest.CaptureFixture[str]) -> None:
    ties_command(on=date(2026, 11, 22))

    lines = capsys.readouterr().out.splitlines()
    assert max(map(cell_len, lines)) <= 80
    printed = "\n".join(lines)
    assert all(f"[{tie.source}]" in printed for tie in list_ties(shipped(date(2026, 11, 22))))


def test_the_command_draws_the_picture_beside_its_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ties_command(picture=tmp_path / "ties.svg", on=date(2026, 11, 22), format="json")

    assert json.loads(capsys.readouterr().out)[0]["source"]
    assert (tmp_path / "ties.svg").read_text(encoding="utf-8").startswith("<svg")
