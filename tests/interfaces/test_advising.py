"""The command `advise` and its conversation, as somebody at a terminal or another program meets them."""

import json
import os
import pty
import select
import signal
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache

import pytest
import typer
from rich.cells import cell_len
from tests.conftest import load_shipped
from typer.testing import CliRunner, Result

from mikiwame.answers import Day
from mikiwame.interfaces.command_line import advising
from mikiwame.interfaces.command_line.language import open_words, take_language
from mikiwame.pipeline import Comparison
from mikiwame.vocabulary.complaints import MikiwameError

APP = typer.Typer(pretty_exceptions_enable=False)
APP.command("advise", cls=advising.COMMAND)(take_language(advising.advise_command))
DAY = ("--on", "2026-11-22")
CHANGING_JOBS = ("--age", "30s", "--experience", "none", "--situation", "looking")
CASH_BACK = (*CHANGING_JOBS, "--in-view", "三幸医療エージェント")
INTERRUPTED = 130
SCREEN = 24
"""Lines of a terminal as it opens."""

SKIP = "\n"


@pytest.fixture(autouse=True)
def read_once(shipped: Callable[..., Comparison], monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped market, read and compared once for all runs here."""
    day = _open_once(shipped)
    monkeypatch.setattr(advising, "open_catalogue", lambda *_: day.catalogue)
    monkeypatch.setattr(advising, "Day", lambda *_: day)


@lru_cache(maxsize=1)
def _open_once(shipped: Callable[..., Comparison]) -> Day:
    day = date(2026, 11, 22)
    return Day(shipped(day).catalogue, day)


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(APP, [*arguments, *DAY], input=typed)


def test_json_has_the_keys_that_programs_rely_on() -> None:
    answer = json.loads(run(*CHANGING_JOBS, "--format", "json").stdout)
    assert {"verdict", "recommended", "none_needed", "rejected", "rules"} <= set(answer)
    assert {"slug", "because", "sources", "cost"} <= set(answer["recommended"][0])
    assert {"holds", "because", "sources"} <= set(answer["none_needed"])
    assert {"slug", "because"} <= set(answer["rejected"][0])


def test_the_language_asked_for_is_that_of_one_command_alone() -> None:
    run(*CHANGING_JOBS, "--format", "csv", "--lang", "en")
    assert open_words().language == "ja"


def test_csv_has_one_line_a_certification() -> None:
    lines = run(*CHANGING_JOBS, "--format", "csv").stdout.splitlines()
    assert lines[0].startswith("verdict,becomes,slug,name,because")
    assert [line.split(",")[1] for line in lines[1:3]] == ["recommended", "recommended"]


def test_the_verdict_comes_first_then_the_candidates_what_to_do_and_why() -> None:
    shown = run(*CHANGING_JOBS).stdout
    places = [shown.index(word) for word in ("結論:", "■", "次にすること", "なぜ", "答えが変わると", "--all")]
    assert places == sorted(places)


@pytest.mark.parametrize("arguments", [CHANGING_JOBS, ("--age", "20s", "--experience", "none"), CASH_BACK])
def test_the_first_screen_holds_the_verdict_the_candidates_and_the_next_step(arguments: Sequence[str]) -> None:
    first = "\n".join(run(*arguments).stdout.splitlines()[:SCREEN])
    assert all(word in first for word in ("結論:", "■", "次にすること", "  1. "))


def test_a_candidates_line_says_the_fee_as_paid_before_the_mean() -> None:
    # 8,800 yen and a pass rate of 76.7 %: 8800 / 0.767 = 11473.3 yen on average (article, tables 1 and 2).
    shown = "".join(line.strip() for line in run(*CHANGING_JOBS).stdout.splitlines())
    assert "受験料8,800円（受け直しをならすと平均11,473円）+教材費（不明）、在宅、毎月" in shown
    # Both counts of the reviewer, who is no organiser (article, table 2).
    assert "毎月、受験者数と合格率は主催団体以外の情報だけ" in shown


def test_a_candidate_for_those_who_take_its_course_says_so_with_its_price() -> None:
    shown = "".join(line.strip() for line in run(*CASH_BACK).stdout.splitlines())
    assert "講座費用37,400円" in shown
    assert "講座を受けないと受験できない" in shown
    assert "返金がある（額は不明）" in shown


def test_a_rule_whose_candidate_is_ruled_out_says_by_what() -> None:
    answer = json.loads(run(*CASH_BACK, "--study", "self", "--format", "json").stdout)
    told = next(row["but"] for row in answer["rules"] if row["rule"] == "job-with-cash-back")
    assert "医療事務検定試験" in told
    assert "講座を受けずに受験することはできない" in told
    assert "受験料が戻る条件を、その会社に先に確かめる。" not in {row["says"] for row in answer["next"]}


def test_the_rest_is_shown_only_where_all_is_asked_for() -> None:
    parts = ("\n候補のくわしいこと\n", "\nほかの資格をすすめない理由\n", "\n出典\n", "\nまだうかがっていないこと\n")
    short, whole = run(*CHANGING_JOBS).stdout, run(*CHANGING_JOBS, "--all").stdout
    assert not any(part in short for part in parts)
    assert all(part in whole for part in parts)


def test_where_nothing_is_recommended_the_step_is_to_apply_for_jobs() -> None:
    shown = run(*CHANGING_JOBS, "--budget", "0").stdout
    assert "候補から1つだけ選んで" not in shown
    assert "求人に" in shown[shown.index("  1. ") :].split("2. ")[0]


@pytest.mark.parametrize("by", ["2026-11-25", "2026-11-30"])
def test_a_day_before_the_first_sitting_that_can_be_counted_on_is_to_wait(by: str) -> None:
    answer = json.loads(run(*CHANGING_JOBS, "--by", by, "--format", "json").stdout)
    assert (answer["verdict"], answer["earliest"]) == ("wait", "2026-12-01")


def test_a_day_that_is_past_is_refused() -> None:
    result = run("--by", "2026-11-21", "--lang", "en")
    assert isinstance(result.exception, MikiwameError)
    assert "--by: November 21, 2026 lies before November 22, 2026." in str(result.exception)


def test_an_organisation_that_nobody_knows_is_no_hindrance() -> None:
    result = run(*CHANGING_JOBS, "--in-view", "知らない会社")
    assert result.exit_code == 0
    assert "「知らない会社」については何も知りません。" in result.stdout
    assert "取るなら「医療事務認定実務者®試験」か" in result.stdout


def test_a_name_nearly_right_is_answered_with_the_names_near_it() -> None:
    assert "株式会社ニチイ学館" in run("--in-view", "ニチィ学館").stdout


@pytest.mark.parametrize("arguments", [CHANGING_JOBS, (), ("--age", "20s", "--experience", "none")])
def test_no_line_is_wider_than_eighty_columns(arguments: Sequence[str]) -> None:
    assert max(map(cell_len, run(*arguments).stdout.splitlines())) <= 80


@pytest.mark.parametrize(("option", "value"), [("--age", "7"), ("--age", "young"), ("--study", "perhaps")])
def test_a_value_that_there_is_not_is_wrong_usage_and_names_the_values(option: str, value: str) -> None:
    result = run(option, value, "--lang", "en")
    assert result.exit_code == 2
    assert f'Invalid value for {option}: "{value}"' in result.output
    assert "30s" in result.output or "course" in result.output
    assert "Value error" not in result.output


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--place", "江戸"), "none of the 47 prefectures"),
        (("--budget", "many"), "no amount of yen"),
        (("--by", "soon"), "is not a day"),
    ],
)
def test_an_answer_that_cannot_be_read_is_told_of(arguments: Sequence[str], told: str) -> None:
    result = run(*arguments, "--lang", "en")
    assert isinstance(result.exception, MikiwameError)
    assert told in str(result.exception)


def test_a_prefecture_is_read_with_and_without_its_ending() -> None:
    read = [json.loads(run("--place", name, "--format", "json").stdout)["person"] for name in ("京都", "京都府")]
    assert read == [{"place": "京都府"}] * 2


def test_the_conversation_can_be_skipped_whole() -> None:
    result = run("--ask", typed="\n" * 10)
    assert result.exit_code == 0
    assert "何もうかがいませんでした。" in result.stdout


def test_the_conversation_asks_no_more_than_the_site_does() -> None:
    conversation = load_shipped().conversation
    asked = run("--ask", typed=SKIP * 12).stdout.count("> ")
    assert asked == len(conversation.asked_first)


def test_people_find_their_own_situation_in_the_conversation() -> None:
    told = {
        "別の仕事": "other-job",
        "在職中": "other-job",
        "育児中": "homemaking",
        "学生": "student",
        "クリニック勤務": "working-at-clinic",
    }
    read = {
        text: json.loads(run("--ask", "--format", "json", typed=f"{SKIP * 2}{text}\n").stdout)["person"]
        for text in told
    }
    assert read == {text: {"situation": situation} for text, situation in told.items()}


def test_the_conversation_ends_where_the_input_ends() -> None:
    result = run("--ask", typed="1\n3\n")
    assert "年齢: 30代" in result.stdout
    assert "経験: 事務の経験はない" in result.stdout


def test_the_conversation_takes_numbers_words_and_values() -> None:
    answer = json.loads(run("--ask", "--format", "json", typed="事務の経験はない\n3\nlooking\n1\n").stdout)
    expected = {"age": "30s", "experience": "none", "situation": "looking", "aim": "clinic-desk"}
    assert answer["person"] == expected


def test_an_answer_that_is_no_choice_is_asked_for_again() -> None:
    result = run("--ask", typed="9\n2\n")
    assert "1から3の番号" in result.stdout
    assert "経験: 医療以外の事務の経験がある" in result.stdout


def test_what_was_given_as_an_option_is_not_asked() -> None:
    assert "年齢はどれ" not in run("--ask", "--age", "20s", typed="").stdout


def test_the_conversation_stays_out_of_data() -> None:
    result = run("--ask", "--format", "json", typed=f"{SKIP}3\n")
    assert json.loads(result.stdout)["person"] == {"age": "30s"}
    assert "年齢はどれ" in result.stderr


def test_limits_that_leave_nothing_name_the_one_that_could_give_way() -> None:
    shown = run(*CHANGING_JOBS, "--study", "course", "--budget", "1000").stdout
    assert "条件を見直す: 予算が" in "".join(shown.split("\n"))


def test_after_three_answers_that_cannot_be_read_the_question_is_left_and_that_is_said() -> None:
    assert "この質問は飛ばします。" in run("--ask", typed="x\ny\nz\n").stdout


def test_a_small_budget_is_asked_about_again() -> None:
    shown = run("--ask", typed=f"1\n{SKIP * 3}6\n3\n3万円\n\n").stdout
    assert "予算は3円でよいですか" in shown
    assert "予算: 30,000円まで" in shown


def test_a_past_day_is_asked_for_again() -> None:
    shown = run("--ask", typed=f"1\n{SKIP * 3}10\n2026-11-21\n2027年3月\n\n").stdout
    assert "もう過ぎた日" in shown
    assert "受けたい期日: 2027年3月31日まで" in shown


def test_an_answer_can_be_put_right_at_the_end() -> None:
    answer = run("--ask", "--format", "json", typed=f"{SKIP}25\n{SKIP * 2}1\n34\n\n")
    assert "これでよいですか" in answer.stderr
    assert json.loads(answer.stdout)["person"] == {"age": "30s"}


def test_an_employer_that_nobody_knows_is_taken_as_it_is() -> None:
    shown = run("--ask", typed=f"1\n{SKIP * 3}9\nさくら医院\n\n").stdout
    assert "「さくら医院」については何も知りません。" in shown
    assert "考えている会社や学校: さくら医院" in shown


def test_leaving_a_conversation_at_a_terminal_ends_it_at_once() -> None:
    status, shown = _interrupt_at_the_first_question()
    assert status == INTERRUPTED
    assert "中断しました。何も保存していません。" in shown


def _interrupt_at_the_first_question() -> tuple[int, str]:
    """The command at a terminal of its own, with Ctrl-C typed where it waits."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(sys.executable, [sys.executable, "-m", "mikiwame", "advise", "--ask", *DAY])
    shown = _read_until(terminal, "> ")
    for _ in range(600):
        # The prompt is on the screen an instant before the interpreter waits for the answer. A key typed in that
        # instant is lost, so a person types it again, and so does this.
        if "いません。" not in shown:
            os.write(terminal, b"\x03")
            shown += _read_until(terminal, "いません。", seconds=5)
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status), shown
        time.sleep(0.1)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    raise AssertionError(f"the command did not end: {shown}")


def _read_until(terminal: int, word: str, seconds: float = 60) -> str:
    read, end = b"", time.monotonic() + seconds
    while word not in read.decode(errors="ignore") and time.monotonic() < end:
        if not select.select([terminal], [], [], 0.2)[0]:
            continue
        try:
            read += os.read(terminal, 4096)
        except OSError:  # the other end is closed
            break
    return read.decode(errors="ignore")
