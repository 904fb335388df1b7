"""The command line as another program or a person uses it: exit statuses, JSON of the contract, a real process."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from tests.interfaces.running import ask, run

from mikiwame.interfaces.command_line.application import COMMANDS

CONTRACT = {
    ("compare",): {
        *("slug", "name", "category", "rank", "score", "score_low", "score_high"),
        *("recommended", "excluded_because"),
    },
    ("facts", "medical-clerk"): {
        *("field", "label", "low", "high", "text", "standing", "stale", "period"),
        *("source", "source_kind", "on", "others"),
    },
    ("facts", "medical-clerk", "--all"): {
        *("field", "label", "low", "high", "text", "standing", "stale", "period"),
        *("source", "source_kind", "on", "others"),
    },
    ("explain", "medical-clerk"): {"criterion", "group", "low", "high", "weight", "because", "sources"},
    ("check", "--readings"): {"file", "line", "severity", "message"},
}


@pytest.mark.parametrize("command", CONTRACT)
def test_json_has_the_keys_that_other_programs_rely_on(command: tuple[str, ...]) -> None:
    rows = ask(*command, "--on", "2026-11-22") if command[0] != "check" else ask(*command)

    assert rows
    assert all(CONTRACT[command] <= set(row) for row in rows)


def test_csv_has_a_line_for_each_row_of_the_json() -> None:
    rows = ask("compare", "--on", "2026-11-22")

    done = run("compare", "--on", "2026-11-22", "--format", "csv")

    table = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["slug"] for row in table] == [row["slug"] for row in rows]
    assert {row["recommended"] for row in table} == {"true", "false"}


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("ja", ["受験者数  15,615人（2020年）（古い）", "試験時間  学科 50分", "試験時間  実技 70分"]),
        ("en", ["15,615 people (2020)", "exam length       written: 50 minutes", "where it is held  At home (old)"]),
    ],
)
def test_figures_of_the_recommended_are_told_in_the_readers_words(language: str, told: list[str]) -> None:
    # Printed as 15,855人15,615人12,357人79.1% (applied, sat, passed, rate of 2020), 学科50分 実技70分 and 在宅.
    text = run("compare", "--on", "2026-11-22", "--lang", language).stdout

    assert [one for one in told if one not in text] == []
    assert "人15,615人" not in text


@pytest.mark.parametrize("command", [("compare",), ("facts", "doctors-clerk"), ("explain", "medical-office-oa")])
def test_tables_keep_to_eighty_columns(command: tuple[str, ...]) -> None:
    done = run(*command, "--on", "2026-11-22")

    assert done.returncode == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80


def test_the_comparison_ends_with_the_answer_the_day_and_the_way_on() -> None:
    text = run("compare", "--category", "general", "--on", "2026-11-22").stdout.replace("\n", "")

    assert "取るなら「医療事務認定実務者®試験」か「医療事務技能審査試験(メディカルクラーク®)」です。" in text
    assert "2026年11月22日の時点で" in text
    assert text.endswith("で見られます。")


def test_an_explanation_adds_up_to_the_score() -> None:
    score = {row["slug"]: row for row in ask("compare", "--on", "2026-11-22")}["medical-operator"]
    rows = ask("explain", "medical-operator", "--on", "2026-11-22")

    total = sum(row["weight"] for row in rows)
    assert sum(row["low"] * row["weight"] for row in rows) / total == pytest.approx(score["score_low"])
    assert sum(row["high"] * row["weight"] for row in rows) / total == pytest.approx(score["score_high"])


def test_what_is_not_known_is_told_with_its_reason_and_never_a_dash() -> None:
    done = run("facts", "medical-claims-ability", "--on", "2026-11-22")

    assert "不明（出典でも「不明」）" in done.stdout
    assert "None" not in done.stdout


def test_a_field_of_which_no_source_tells_names_the_organiser_to_ask() -> None:
    told = run("facts", "medical-clerk", "--field", "refund").stdout.replace("\n", "")

    assert "一般財団法人日本医療教育財団" in told
    assert "https://www.jme.or.jp/" in told


def test_a_stream_of_notations_is_answered_line_for_line() -> None:
    lines = [
        '{"field":"exam_fee","raw":"8,800円","id":7}',
        '{"field":"nothing","raw":"x"}',
        '{"field":"pass_rate","raw":"\\ud800"}',
    ]

    done = run("notation", "--jsonl", stdin="\n".join(lines) + "\n")

    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert answers[0] == {
        "field": "exam_fee",
        "raw": "8,800円",
        "id": 7,
        "reading": {"kind": "money", "amounts": [{"label": None, "low": 8800, "high": 8800, "per": "once"}]},
    }
    assert [answer["reading"]["kind"] for answer in answers[1:]] == ["unreadable", "unreadable"]


def test_a_line_that_is_no_question_keeps_its_place_and_is_told_of() -> None:
    done = run("notation", "--jsonl", stdin=b'{"field":"venue","raw":"x"}\nnonsense\n\xff\xfe\n{"field":1,"raw":"x"}\n')

    assert len(done.stdout.splitlines()) == 4
    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [f"standard input:{n}" for n in (2, 3, 4)]


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (("compare", "--category", "genral"), 2, 'There is no category "genral". Use one of: general'),
        (("compare", "--weights", "fee=3"), 2, 'There is no criterion "fee"'),
        (("compare", "--weights", "exam-fee=-1"), 2, '"exam-fee=-1" is not above 0'),
        (("compare", "--weights", "exam-fee=1,exam-fee=2"), 2, '--weights: "exam-fee" is given twice'),
        (("compare", "--weights", "exam-fee=1e308"), 2, "not above 0 and up to 1,000"),
        (("compare", "--market", "../.."), 2, "There is no market"),
        (("compare", "--on", "20261122"), 2, '"20261122" is not a day'),
        (("compare", "--weights", "exam-fee"), 2, '--weights: "exam-fee" has no number'),
        (
            ("compare", "--market", "moon"),
            2,
            'There is no market "moon" here. Use one of: bookkeeping, medical-office.',
        ),
        (("compare", "--catalogue", "/nowhere"), 1, "There is no such folder"),
        (("facts", "receipt-chekc"), 2, 'Did you mean "receipt-check"?'),
        (("compare", "--on", "2026-02-30"), 2, '"2026-02-30" is a day that the calendar does not have'),
        (("compare", "--format", "xml"), 2, '"xml" is not one of'),
        (("notation", "price", "1円"), 2, 'There is no field "price"'),
        (("notation",), 2, "Give a FIELD and a TEXT"),
        (("facts",), 2, "NAME is missing."),
    ],
)
def test_a_wrong_question_is_answered_with_what_to_do(arguments: tuple[str, ...], status: int, message: str) -> None:
    done = run(*arguments, "--lang", "en")

    assert done.returncode == status
    assert message in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize("command", ["compare", "facts", "explain", "robustness", "notation", "check"])
def test_help_has_examples(command: str) -> None:
    done = run(command, "--help")

    assert done.returncode == 0
    assert f"mikiwame {command}" in done.stdout.split("Examples:")[1]
    assert "Examples:" in done.stdout


@pytest.mark.parametrize(
    "command", [("compare",), ("facts", "medical-clerk"), ("check",), ("check", "--format", "json")]
)
def test_every_fault_of_a_changed_catalogue_is_a_line(command: tuple[str, ...], copy_of_shipped: Path) -> None:
    market = copy_of_shipped / "medical-office"
    (market / "criteria/exam-fee.yaml").write_text("", encoding="utf-8")
    (market / "organisations/solasto.yaml").write_bytes("name: ソラスト\n".encode("shift_jis"))
    (market / "certifications/receipt-check.yaml").write_text("name: [x", encoding="utf-8")

    done = run(*command, "--catalogue", str(copy_of_shipped))

    assert done.returncode == 1
    assert [line.split(": ")[0] for line in done.stderr.splitlines()] == [
        "certifications/receipt-check.yaml:1",
        "criteria/exam-fee.yaml:1",
        "organisations/solasto.yaml:1",
    ]


def test_a_market_of_ones_own_needs_no_code(market: Path) -> None:
    rows = ask("compare", "--catalogue", str(market.parent), "--market", "braille", "--on", "2026-07-01")
    same = ask("compare", "--catalogue", str(market), "--on", "2026-07-01")

    assert rows == same
    assert [row["slug"] for row in rows if row["recommended"]] == ["alpha"]


def test_the_same_question_gives_the_same_bytes() -> None:
    """In this process, and in one whose sets and files come in another order."""
    question = ("compare", "--on", "2026-11-22", "--format", "json")
    command = [sys.executable, "-m", "mikiwame", *question]

    other = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONHASHSEED": "7"})

    assert other.stdout.decode("utf-8") == run(*question).stdout


def test_a_reader_that_goes_away_is_no_fault() -> None:
    piped = f"{sys.executable} -m mikiwame check --readings | head -n 1"

    done = subprocess.run(["bash", "-o", "pipefail", "-c", piped], capture_output=True, text=True, check=False)

    assert done.stdout.startswith("sources/")
    assert done.stderr == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_a_language(command: str) -> None:
    assert "--lang" in run(command, "--help").stdout


def test_a_command_answers_in_the_language_asked_for() -> None:
    question = ("names", "メディカルクラーク", "--on", "2999-01-01", "--format", "json")

    said = [run(*question, *language).stderr for language in ((), ("--lang", "en"), ("--lang", "ja"))]

    assert "January 1, 2999" in said[1]
    assert said[0] == said[2] != said[1]


def test_a_language_that_there_is_not_is_wrong_usage() -> None:
    done = run("notation", "exam_fee", "1円", "--lang", "xx")

    assert done.returncode == 2
    assert "「xx」は選べません。次のどれかを書いてください: ja, en。" in done.stderr
