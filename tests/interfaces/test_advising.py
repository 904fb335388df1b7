"""The command `advise` and its conversation, as somebody at a terminal or another program meets them."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

import pytest
import typer
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line import advising
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import MikiwameError

APP = typer.Typer(pretty_exceptions_enable=False)
APP.command("advise")(advising.advise_command)
DAY = ("--on", "2026-11-22")
CHANGING_JOBS = ("--age", "30s", "--experience", "none", "--situation", "looking")


@pytest.fixture(autouse=True)
def read_once(shipped: Callable[..., Comparison], monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped market, read and compared once for all runs here."""
    comparison = _compare_once(shipped)
    monkeypatch.setattr(advising, "open_catalogue", lambda *_: comparison.catalogue)
    monkeypatch.setattr(advising, "compare", lambda *_: comparison)


@lru_cache(maxsize=1)
def _compare_once(shipped: Callable[..., Comparison]) -> Comparison:
    return shipped(date(2026, 11, 22))


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(APP, [*arguments, *DAY], input=typed)


def test_json_has_the_keys_that_programs_rely_on() -> None:
    answer = json.loads(run(*CHANGING_JOBS, "--format", "json").stdout)
    assert {"verdict", "recommended", "none_needed", "rejected", "rules"} <= set(answer)
    assert {"slug", "because", "sources", "cost"} <= set(answer["recommended"][0])
    assert {"holds", "because", "sources"} <= set(answer["none_needed"])
    assert {"slug", "because"} <= set(answer["rejected"][0])


def test_csv_has_one_line_a_certification() -> None:
    lines = run(*CHANGING_JOBS, "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("verdict,becomes,slug,name,because")
    assert [line.split(",")[1] for line in lines[1:3]] == ["recommended", "recommended"]


def test_the_verdict_comes_first_then_why_what_to_do_and_what_it_costs() -> None:
    shown = run(*CHANGING_JOBS).stdout
    places = [
        shown.index(word) for word in ("結論:", "なぜ", "次にすること", "候補", "費用(", "次の試験:", "答えが変わると")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("arguments", [CHANGING_JOBS, (), ("--age", "20s", "--experience", "none")])
def test_no_line_is_wider_than_eighty_columns(arguments: Sequence[str]) -> None:
    assert max(map(cell_len, run(*arguments).stdout.splitlines())) <= 80


def test_a_value_that_there_is_not_is_wrong_usage_and_names_the_values() -> None:
    result = run("--age", "35")
    assert result.exit_code == 2
    assert "30s" in result.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--place", "江戸"), "none of the 47 prefectures"),
        (("--budget", "many"), "no amount of yen"),
        (("--by", "soon"), "is not a day"),
        (("--in-view", "ニチィ学館"), "Did you mean: nichii-gakkan"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_of(arguments: Sequence[str], told: str) -> None:
    result = run(*arguments)
    assert isinstance(result.exception, MikiwameError)
    assert told in str(result.exception)


def test_a_prefecture_is_read_with_and_without_its_ending() -> None:
    read = [json.loads(run("--place", name, "--format", "json").stdout)["person"] for name in ("京都", "京都府")]
    assert read == [{"place": "京都府"}] * 2


def test_the_conversation_can_be_skipped_whole() -> None:
    result = run("--ask", typed="\n" * 10)
    assert result.exit_code == 0
    assert "何もうかがいませんでした。" in result.stdout


def test_the_conversation_ends_where_the_input_ends() -> None:
    result = run("--ask", typed="3\n1\n")
    assert "年齢: 30代" in result.stdout
    assert "経験: 事務の経験はない" in result.stdout


def test_the_conversation_takes_numbers_words_and_values() -> None:
    answer = json.loads(run("--ask", "--format", "json", typed="3\n事務の経験はない\nlooking\n1\n").stdout)
    expected = {"age": "30s", "experience": "none", "situation": "looking", "aim": "clinic-desk"}
    assert answer["person"] == expected


def test_an_answer_that_is_no_choice_is_asked_for_again() -> None:
    result = run("--ask", typed="9\n2\n")
    assert "1から5の番号" in result.stdout
    assert "年齢: 20代" in result.stdout


def test_what_was_given_as_an_option_is_not_asked() -> None:
    assert "年齢はどれ" not in run("--ask", "--age", "20s", typed="").stdout


def test_the_conversation_stays_out_of_data() -> None:
    result = run("--ask", "--format", "json", typed="3\n")
    assert json.loads(result.stdout)["person"] == {"age": "30s"}
    assert "年齢はどれ" in result.stderr


def test_limits_that_leave_nothing_name_the_one_that_could_give_way() -> None:
    shown = run(*CHANGING_JOBS, "--study", "course", "--budget", "1000").stdout
    assert "条件を見直す: 予算が" in "".join(shown.split("\n"))
