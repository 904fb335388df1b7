"""`mikiwame explain` with points, against another certification, and as a picture."""

import csv
import io
import json
from pathlib import Path

import pytest
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line.application import app
from mikiwame.vocabulary.complaints import MikiwameError

PAIR = ("medical-office-practitioner", "--against", "medical-clerk")
MANY_UNKNOWN = ("medical-claims-ability", "--against", "clinic-office-skills")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["explain", *arguments, "--on", "2026-11-22"])


def test_the_table_of_one_gives_points_their_sum_and_how_much_rests_on_the_unknown() -> None:
    text = run("medical-claims-ability").stdout

    rows = json.loads(run("medical-claims-ability", "--format", "json").stdout)
    low, high = (sum(row[f"contribution_{end}"] for row in rows) * 100 for end in ("low", "high"))
    assert f"合計は{low:.1f}〜{high:.1f}点" in text
    assert f"幅の{high - low:.1f}点はすべて、不明な値によるものです。" in text
    assert "いちばん大きいのは「独学」（受験資格）の" in text


@pytest.mark.parametrize("arguments", [PAIR, MANY_UNKNOWN, ("medical-claims-ability",), ("receipt-manager",)])
def test_tables_keep_to_eighty_columns(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert done.exit_code == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80


def test_two_side_by_side_are_named_and_what_would_change_is_told() -> None:
    text = run(*PAIR).stdout

    assert "A = 医療事務認定実務者®試験: " in text
    assert "B = 医療事務技能審査試験(メディカルクラーク®): " in text
    assert "何があれば順番が変わるか" in text
    assert "順番が入れ替わります。" in text.replace("\n  ", "")


def test_the_json_of_two_holds_rows_difference_and_what_would_change() -> None:
    answer = json.loads(run(*PAIR, "--format", "json").stdout)

    assert {"slug", "against", "score", "rows", "difference", "would_change", "words"} <= set(answer)
    assert (answer["slug"], answer["against"]) == (PAIR[0], PAIR[2])
    assert {"weight", "figures", "most_worth"} == set(answer["would_change"])
    assert {
        *("criterion", "short", "group", "own", "other", "weight", "share", "difference_low", "difference"),
        *("difference_high", "because", "other_because", "sources"),
    } <= set(answer["rows"][0])


def test_the_csv_of_two_has_a_line_for_each_criterion() -> None:
    rows = json.loads(run(*PAIR, "--format", "json").stdout)["rows"]

    table = list(csv.DictReader(io.StringIO(run(*PAIR, "--format", "csv").stdout)))

    assert [row["criterion"] for row in table] == [row["criterion"] for row in rows]


def test_where_a_criterion_does_not_apply_equal_findings_of_other_points_are_shown(copy_of_shipped: Path) -> None:
    criterion = copy_of_shipped / "medical-office/criteria/course-cost.yaml"
    criterion.write_text(criterion.read_text(encoding="utf-8") + "applies_to: [general]\n", encoding="utf-8")

    text = run("care-clerk", "--against", "medical-office-test", "--catalogue", str(copy_of_shipped)).stdout

    # Both may be sat from anywhere, which is worth 1 of 10.5 in all to the one and 1 of 11.5 to the other.
    assert ["受験地", "9.5点", "8.7点", "+0.8点", "同じ"] in [line.split() for line in text.splitlines()]
    assert ["講座費用", "対象外"] in [line.split()[:2] for line in text.splitlines()]
    assert "対象外の基準がある資格では" in text


def test_the_other_may_be_given_by_its_name() -> None:
    answer = json.loads(run(PAIR[0], "--against", "メディカルクラーク", "--format", "json").stdout)

    assert answer["against"] == "medical-clerk"


def test_the_points_are_drawn(tmp_path: Path) -> None:
    picture = tmp_path / "points.svg"

    assert run("medical-clerk", "--picture", str(picture)).exit_code == 0
    assert "医療事務技能審査試験" in picture.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("medical-clerk", "--against", "medical-clerk"), "cannot be compared with itself"),
        (("medical-clerk", "--against", "receipt-chekc"), 'Did you mean "receipt-check"?'),
        ((*PAIR, "--picture", "x.svg"), "--picture draws one certification"),
    ],
)
def test_a_wrong_pair_is_answered_with_what_to_do(arguments: tuple[str, ...], message: str) -> None:
    failed = run(*arguments, "--lang", "en")

    assert isinstance(failed.exception, MikiwameError)
    assert message in str(failed.exception)
    assert failed.stdout == ""
