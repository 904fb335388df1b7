"""`mikiwame cost` as it is typed and read."""

import csv
import io
import json

import pytest
import typer
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line.costing import cost_command
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_error

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(cost_command)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--on", "2026-11-22"])


@pytest.mark.parametrize(
    "slug",
    [
        "medical-clerk",
        "medical-office-test",
        "medical-secretary-skills",
        "certified-doctors-secretary",
        "medical-office-skills",
        "medical-claims-ability",
    ],
)
def test_the_table_keeps_to_eighty_columns(slug: str) -> None:
    done = run(slug)

    assert done.exit_code == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80


def test_the_table_gives_the_reckoning_its_sources_and_what_is_not_known() -> None:
    text = run("medical-clerk").stdout

    # 8,800 and 47,850 to 91,850; 8,800 / 0.767 = 11,473.27; with the course 59,323.27 to 103,323.27 (docs/cost.md).
    assert "■ 独学の場合: 8,800円 + わからないもの" in text
    assert "■ 講座を受ける場合: 56,650〜100,650円 + わからないもの" in text
    assert "落ちたら、受けるたびに: もう8,800円" in text
    assert "受かるまで受け直すと考えた平均: 11,473円" in text
    assert "受かるまで受け直すと考えた平均: 59,323〜103,323円" in text
    assert "・受験料: 8,800円 ÷ 合格率76.7%（平均1.30回分） = 11,473円" in text
    assert "合格率「76.7% (2022年)」[article-2025 2025-11-01] ※古い・出典により異なる" in text
    assert "・教材費、認定料・登録料、郵送料・振込手数料: どの出典にも書かれていない" in text
    # 56,650 - 9,570 and 100,650 - 18,370.
    assert "9,570〜18,370円安くなり、1回で受かれば47,080〜82,280円" in text


def test_the_plain_sum_stands_above_the_average() -> None:
    lines = run("medical-clerk", "--study", "self").stdout.splitlines()

    plain = next(number for number, line in enumerate(lines) if "受験料（1回）: 8,800円" in line)
    average = next(number for number, line in enumerate(lines) if "11,473円" in line)
    assert plain < average


def test_each_grade_stands_on_its_own_line_and_can_be_asked_for() -> None:
    text = run("medical-secretary-skills", "--study", "self").stdout

    # 5,000 / 0.75 = 6,666.67 and 8,000 / 0.25 = 32,000.
    assert "・3級: 5,000円 ÷ 合格率約75%（平均1.33回分） = 6,667円" in text
    assert "■ 独学の場合: 5,000〜8,000円" in text
    assert "受かるまで受け直すと考えた平均: 6,667〜32,000円" in text
    one = run("medical-secretary-skills", "--study", "self", "--grade", "3級").stdout
    assert "■ 独学の場合: 5,000円" in one
    assert "受かるまで受け直すと考えた平均: 6,667円" in one


def test_where_a_course_is_the_condition_self_study_says_so() -> None:
    text = run("medical-office-test").stdout

    assert "■ 独学の場合: 取れません" in text
    assert "三幸医療エージェントから就職した場合だけ返金がある" in text


def test_a_missing_course_price_stands_beside_the_sum() -> None:
    text = run("doctors-office-work-assist").stdout

    assert "■ 講座を受ける場合: 7,500円 + 額の不明な講座費用など" in text
    # 7,500 / 0.6.
    assert "受かるまで受け直すと考えた平均: 12,500円" in text


def test_where_nothing_is_known_no_sum_is_shown() -> None:
    assert "■ 独学の場合: わかりません" in run("medical-claims-ability").stdout


def test_a_benefit_counts_when_it_is_asked_for() -> None:
    text = run("medical-clerk", "--study", "course", "--training-benefit").stdout

    assert "■ 講座を受ける場合: 47,080〜82,280円" in text
    assert "受かるまで受け直すと考えた平均: 49,753〜84,953円" in text
    assert "- 講座費用への給付: 9,570〜18,370円" in text


def test_json_has_the_keys_promised() -> None:
    answer = json.loads(run("medical-clerk", "--format", "json").stdout)

    assert {"slug", "name", "on", "study"} <= set(answer)
    assert [study["study"] for study in answer["study"]] == ["self", "course"]
    assert {"possible", "because", "low", "high", "terms", "unknown", "conditional"} <= set(answer["study"][0])
    assert {"once", "again", "average", "upkeep", "refunds"} <= set(answer["study"][0])


def test_csv_has_a_line_a_term() -> None:
    table = list(csv.DictReader(io.StringIO(run("medical-clerk", "--format", "csv").stdout)))

    assert [(row["study"], row["low"], row["high"]) for row in table if row["kind"] == "sum"] == [
        ("self", "11473", "11473"),
        ("course", "59323", "103323"),
    ]


def test_a_grade_that_there_is_not_is_answered_with_those_there_are() -> None:
    failed = run("medical-secretary-skills", "--grade", "9級")

    assert isinstance(failed.exception, MikiwameError)
    assert "Use one of: 1級, 2級, 3級, 準1級." in str(say_error(failed.exception, speak("en")))


def test_an_exam_that_has_ended_is_said_to_be_over_first() -> None:
    lines = run("medical-fee-claims").stdout.splitlines()

    assert "もう受けられません。以下は参考です。" in lines[:3]
    assert "もう受けられません" not in run("medical-clerk").stdout
