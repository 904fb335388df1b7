"""At 40 columns every name and every figure still stands whole, in lines that fit."""

import re
from collections import Counter
from collections.abc import Sequence

import pytest
from rich.cells import cell_len
from tests.conftest import load_shipped
from typer.testing import CliRunner

from mikiwame.interfaces.command_line.application import app
from mikiwame.interfaces.command_line.printing import open_console

GENERAL = ("医療事務認定実務者®試験", "医療事務技能審査試験(メディカルクラーク®)", "医療事務基礎検定試験")
CLERK = GENERAL[1:2]
ANSWERS: dict[tuple[str, ...], Sequence[str]] = {
    ("compare", "--category", "general"): GENERAL,
    ("facts", "medical-clerk"): (*CLERK, "8,800円", "76.7% (2022年)"),
    ("facts", "medical-clerk", "--field", "exam_fee", "--history"): (*CLERK, "8,800円", "article-2025"),
    ("explain", "medical-clerk"): (*CLERK, "受験料が高額でないか"),
    ("explain", "medical-clerk", "--against", "medical-office-basics"): GENERAL[1:],
    ("robustness", "--draws", "1000", "--category", "general"): GENERAL,
    ("names", "メディカルクラーク"): CLERK,
    ("advise", "--experience", "none"): GENERAL[:2],
    ("cost", "medical-clerk"): CLERK,
    ("calendar",): (
        "歯科 医療事務管理士®技能認定試験",
        "医師事務作業補助者(ドクターズオフィスワークアシスト®)検定試験",
    ),
    ("ties",): ("bikenkou-medical-secretary-2", "一般財団法人日本能力開発推進協会"),
    ("check",): ("medical-office",),
}


# What one copies or reckons with: a slug, a number with its unit, and the word for a missing day.
WHOLE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+|[0-9][0-9,.]*(?:万?人|万?円|分|件|回|%|年|月|日)|日付なし")
TABLES = (
    ("facts", "medical-clerk", "--all"),
    ("facts", "medical-clerk", "--field", "exam_fee", "--history"),
    ("facts", "medical-secretary-skills", "--all"),
    ("names", "医療秘書"),
    ("names", "めでぃかるくらーく"),
    ("explain", "medical-clerk"),
    ("compare", "--category", "general"),
    ("ties",),
    ("calendar",),
    ("markets",),
)


def squeeze(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("arguments", ANSWERS)
def test_names_and_figures_stay_at_40_columns(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    printed = CliRunner().invoke(app, [*arguments, "--on", "2026-11-22"], catch_exceptions=False).stdout

    assert [line for line in printed.splitlines() if cell_len(line.rstrip()) > 40] == []
    assert [text for text in ANSWERS[arguments] if squeeze(text) not in squeeze(printed)] == []


def list_whole(arguments: tuple[str, ...], width: int, monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    monkeypatch.setenv("COLUMNS", str(width))
    printed = CliRunner().invoke(app, [*arguments, "--on", "2026-11-22"], catch_exceptions=False).stdout
    return Counter(WHOLE.findall(re.sub(r"https?://\S+", "", printed)))


@pytest.mark.parametrize("arguments", TABLES)
def test_no_slug_and_no_number_is_torn(arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list_whole(arguments, 1000, monkeypatch)

    assert whole
    for width in (40, 60, 80, 120):
        torn = whole - list_whole(arguments, width, monkeypatch)
        assert [text for text in torn if len(text) < width - 4] == [], width  # beside a bracket, set in


def test_a_name_with_room_stands_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    printed = CliRunner().invoke(app, ["names", "めでぃかるくらーく"], catch_exceptions=False).stdout

    assert CLERK[0] in printed
    assert "名前の似たほかの資格はありません。" in printed
    assert "注意" not in printed


def test_the_day_of_a_heading_without_room_stands_on_a_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    asked = ["facts", "doctors-office-work-assist", "--on", "2026-11-22"]
    printed = CliRunner().invoke(app, asked, catch_exceptions=False).stdout

    assert printed.splitlines()[1] == "2026年11月22日現在"


def test_a_citation_stands_off_from_the_next_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    printed = CliRunner().invoke(app, ["compare", "--on", "2026-11-22"], catch_exceptions=False).stdout

    assert "働けます。[article-2025] 取るなら" in printed


def test_every_name_of_the_market_stays_at_40_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    printed = squeeze(CliRunner().invoke(app, ["compare", "--on", "2026-11-22"], catch_exceptions=False).stdout)
    names = [one.name for one in load_shipped().certifications.values()]

    assert [name for name in names if squeeze(name) not in printed] == []


@pytest.mark.parametrize(
    ("columns", "width"), [("", 80), ("40", 40), ("120", 120), ("0", 40), ("12", 40), ("wide", 80)]
)
def test_the_width_of_an_answer_that_goes_to_no_terminal(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)

    assert open_console().width == width
