"""`mikiwame calendar`: the days on a terminal, as data and as a file."""

import csv
import io
import json
from pathlib import Path

import pytest
import typer
import vobject  # type: ignore[import-untyped]
from rich.cells import cell_len
from typer.testing import CliRunner, Result

from mikiwame.interfaces.command_line.scheduling import calendar_command
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_error

AFTER_SATURDAY = "doctors-office-work-assist"

app = typer.Typer(rich_markup_mode=None)
app.command()(calendar_command)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, [*arguments, "--on", "2026-11-22"])


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--by", "2026-12-31"),
        (AFTER_SATURDAY,),
        (AFTER_SATURDAY, "--by", "2026-12-31"),
        ("medical-office-skills",),
        ("medical-fee-claims",),
        ("jha-doctors-assistant",),
    ],
)
def test_answers_keep_to_eighty_columns(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)

    assert done.exit_code == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80


def test_all_are_shown_by_day_then_by_month_then_those_not_known() -> None:
    text = run("--category", "general").stdout

    days, months, unknown = (
        text.index(part) for part in ("日がわかる試験", "月だけがわかる試験", "次の試験がわからない資格")
    )
    assert days < text.index("2026年12月27日（日）  医療事務検定試験（古い）") < months
    assert months < text.index("医療事務技能審査試験(メディカルクラーク®)  毎月（古い）") < unknown
    assert unknown < text.index("クリニック事務技能認定: 日程は不明（出典でも「―」）")
    assert "申し込む前に、主催団体のページで確かめてください。" in text


def test_a_category_leaves_the_others_out() -> None:
    rows = json.loads(run("--category", "general", "--format", "json").stdout)

    assert "medical-clerk" in {row["slug"] for row in rows}
    assert AFTER_SATURDAY not in {row["slug"] for row in rows}


def test_one_is_shown_with_its_days_its_text_and_its_source() -> None:
    text = run("ドクターズオフィスワークアシスト", "--count", "3").stdout

    shown = [line.split()[0] for line in text.splitlines() if "出典の決まりから数えた日" in line]
    assert shown == ["2026年11月29日（日）", "2027年1月24日（日）", "2027年3月28日（日）"]
    assert "出典: 「奇数月の第4土曜翌日の日曜日」[article-2025 2025-11-01] （古い）" in text
    assert "申込みの締切は、どの出典にも書かれていません。" in text
    assert f"mikiwame calendar {AFTER_SATURDAY} --ics" in text


def test_a_month_that_has_begun_may_be_over() -> None:
    assert "2026年11月（終わった可能性あり）  月だけがわかる" in run("medical-clerk").stdout


def test_what_can_be_sat_at_any_time_is_one_line() -> None:
    assert run("jadp-medical-office").stdout.count("いつでも受けられる") == 1


def test_the_data_of_both_forms_are_the_same_rows() -> None:
    rows = json.loads(run(AFTER_SATURDAY, "--format", "json").stdout)

    table = list(csv.DictReader(io.StringIO(run(AFTER_SATURDAY, "--format", "csv").stdout)))

    assert [row["first"] for row in table] == [row["first"] for row in rows]
    assert {
        *("slug", "name", "label", "first", "last", "exact", "weekday", "basis", "because", "text", "source"),
        *("source_title", "url", "on", "standing", "doubts", "finer", "ending", "deadline", "deadline_because"),
    } <= set(rows[0])


def test_by_a_day_all_are_sorted_by_their_answer() -> None:
    text = run("--by", "2026-12-31").stdout

    in_time, unclear, late = (
        text.index(part) for part in ("その日までに試験がある", "試験があるか不明", "その日より後")
    )
    assert in_time < text.index("調剤事務管理士®技能認定試験") < unclear
    assert unclear < text.index("電子カルテ実技検定試験") < late
    assert late < text.index("診療情報管理士")


def test_by_a_day_one_is_answered_in_a_sentence() -> None:
    text = run(AFTER_SATURDAY, "--by", "2026-11-28").stdout

    assert "次の試験は2026年11月29日（日）で、2026年11月28日より後。" in text


def test_the_file_holds_the_days_for_another_program(tmp_path: Path) -> None:
    path = tmp_path / "exam.ics"

    done = run(AFTER_SATURDAY, "--ics", str(path), "--count", "2")

    read = vobject.readOne(path.read_text(encoding="utf-8"))
    assert [event.dtstart.value.isoformat() for event in read.vevent_list] == ["2026-11-29", "2027-01-24"]
    assert "日のわかる試験日を" in done.stdout


def test_where_no_day_is_known_no_file_is_written(tmp_path: Path) -> None:
    path = tmp_path / "exam.ics"

    done = run("medical-clerk", "--ics", str(path))

    assert isinstance(done.exception, MikiwameError)
    assert not path.exists()


def test_a_day_that_is_past_is_refused() -> None:
    done = run("--by", "2026-11-21")

    assert isinstance(done.exception, MikiwameError)
    assert "--by: 2026年11月21日は2026年11月22日より前です。" in str(say_error(done.exception, speak("ja")))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--ics", "exam.ics"), "--count と --ics は1つの資格に使います"),
        (("--count", "3"), "--count と --ics は1つの資格に使います"),
        ((AFTER_SATURDAY, "--category", "general"), "名前を指定すれば分類は決まります"),
        (("--by", "soon"), "「soon」は日付ではありません"),
        ((AFTER_SATURDAY, "--count", "0"), "0は1から100までの範囲にありません"),
    ],
)
def test_options_that_make_no_sense_are_wrong_usage(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)

    assert done.exit_code == 2
    assert message in done.stderr


def test_the_end_of_an_exam_has_its_source() -> None:
    assert "終了の出典: [article-2025]" in run("medical-fee-claims").stdout
    assert "終了の出典" not in run("medical-clerk").stdout
