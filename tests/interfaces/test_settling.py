"""Visits settled on a terminal: one key per figure, the files say what was found, and it is not asked again."""

import io
import os
import pty
import select
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from tests.catalogue.said import inspect
from tests.conftest import write_file
from tests.interfaces.running import run

from mikiwame.answers.day import Day
from mikiwame.answers.fetched import pick_sources
from mikiwame.answers.visits import Visits
from mikiwame.interfaces.command_line import settling
from mikiwame.interfaces.command_line.settling import Settle
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish
from mikiwame.words import speak

ON = date(2027, 3, 1)
EXAM = """
title: 試験案内   # kept
kind: organiser
url: https://example.org/exam
readings:
  # the first look
  - on: 2025-03-01
    says:
      alpha:
        exam_fee: 5,000円   # with tax
        examinees: 100人 (2024年)
        passers: 300人 (2024年)
      beta:
        exam_fee: 8,000円
        eligibility: 講座受講完了者
      gamma:
        exam_fee:
          - {text: "6,000円", label: 一般}
          - {text: "4,000円", label: 団体}
"""


class Sat:
    """An editor who has sat down at the desk."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder, self.patch, self.asked = folder, patch, list[tuple[str, str]]()

    def type(self, keys: str, *lines: str, on: date = ON, kind: str | None = None) -> tuple[list[str], str]:
        """The files written, and what was shown; more keys than are needed, or fewer, are a fault."""
        left, typed, shown = list(keys), list(lines), io.StringIO()

        def edit_line(prompt: str, text: str) -> str:
            self.asked.append((prompt, text))
            line = typed.pop(0)
            return text if line == "=" else line

        self.patch.setattr(settling, "read_key", lambda: left.pop(0))
        self.patch.setattr(settling, "edit_line", edit_line)
        bench = VisitBench(self.folder, on, Wish(kind=kind, by="me"))
        console = Console(file=shown, width=200, highlight=False, markup=False)
        written = Settle(bench, speak("ja"), console).run()
        assert (left, typed) == ([], [])
        return written, shown.getvalue()

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def list_found(self, on: date = ON) -> list[tuple[str, str, str]]:
        """What the desk asks for: certification, field and why."""
        visits = Visits(Day(load(self.folder), on)).list_visits()
        return sorted({(one.certification, one.field, one.why) for visit in visits for one in visit.look_for})

    def list_checked(self, on: date = ON) -> list[str]:
        """The kinds of finding that ``check`` has at lines of sources."""
        day = Day(load(self.folder), on)
        return sorted(note.kind for note in day.editing.list_doubts() if note.line)


@pytest.fixture
def sat(market: Path, monkeypatch: pytest.MonkeyPatch) -> Sat:
    (market / "sources" / "guide.yaml").unlink()
    write_file(market, "sources/exam.yaml", EXAM)
    return Sat(market, monkeypatch)


PRINTED_SO = ("p" + "n") * 2
"""Both odd figures are what the page prints, and stay held back."""


def test_a_page_of_six_figures_takes_nine_keys_and_the_files_say_why(sat: Sat) -> None:
    keys = "aa" + PRINTED_SO + "aa" + "\r"
    assert len(keys) == 9

    written, shown = sat.type(keys, "印刷どおり", "印刷どおり")

    assert written == ["sources/exam.yaml", "desk.yaml"]
    renewed = EXAM.strip().replace("on: 2025-03-01", "on: 2027-03-01\n    entered: 2025-03-01")
    assert sat.read("sources/exam.yaml") == renewed + "\n"
    assert sat.read("desk.yaml").splitlines()[1:10] == [
        "settled:",
        "  - on: 2027-03-01",
        "    certification: alpha",
        "    field: examinees",
        "    source: exam",
        "    text: 100人 (2024年)",
        "    found: printed_so",
        "    because: 印刷どおり",
        "    by: me",
    ]
    assert sat.list_found() == []
    assert sat.list_checked() == []
    assert "[1/6] ベータ検定の受験資格" in shown
    assert "見る理由: 「5,000円」は古い（2025年3月1日の値）" in shown


def test_what_is_printed_so_is_asked_again_when_it_is_printed_otherwise(sat: Sat) -> None:
    sat.type("ss" + "pn" + "sss" + "\r", "印刷どおり")
    assert ("alpha", "examinees", "held_back") not in sat.list_found()

    file = sat.folder / "sources" / "exam.yaml"
    file.write_text(sat.read("sources/exam.yaml").replace("100人", "110人"), encoding="utf-8")

    assert ("alpha", "examinees", "held_back") in sat.list_found()
    assert "held_back" in sat.list_checked()


def test_an_odd_figure_is_not_unchanged_and_wants_a_reason(sat: Sat) -> None:
    written, shown = sat.type("ss" + "a" + "p" + "qq"[:1], "")

    assert written == []
    assert "この値は疑わしいままです。" in shown
    assert "理由が要ります。" in shown
    assert not (sat.folder / "desk.yaml").exists()


def test_an_odd_figure_that_is_right_counts(sat: Sat) -> None:
    sat.type("ss" + "py" + "sss" + "\r", "二つの会場の合計")

    confirmed = "{text: 100人 (2024年), confirmed: 二つの会場の合計}"
    assert f"examinees: {confirmed}\n" in sat.read("sources/exam.yaml")
    facts = Day(load(sat.folder), ON).facts("alpha")
    assert [one.low for one in facts if one.field == "examinees"] == [100]


def test_a_new_value_is_read_at_once_and_written_with_its_day(sat: Sat) -> None:
    new, undo = "n", "u"
    keys = "s" + new + new + undo + new + "q" + "\r"
    written, shown = sat.type(keys, "高い", "5,300円", "5,500円")

    assert written == ["sources/exam.yaml"]
    assert "値として読めません" in shown
    assert "5,500円 を5,500円と読みました。" in shown
    assert sat.asked[0][1] == "5,000円"
    added = "  - on: 2027-03-01\n    says:\n      alpha:\n        exam_fee: 5,500円\n"
    assert sat.read("sources/exam.yaml") == EXAM.lstrip().replace(
        "  # the first look\n", f"{added}  # the first look\n"
    )
    assert ("alpha", "exam_fee", "stale") not in sat.list_found()
    facts = Day(load(sat.folder), ON).facts("alpha")
    assert [one.text for one in facts if one.field == "exam_fee"] == ["5,500円"]


def test_a_list_is_typed_whole_and_what_is_emptied_is_no_longer_listed(sat: Sat) -> None:
    sat.type("sssss" + "n" + "\r", "6,600円", "")

    assert '      gamma:\n        exam_fee: {text: "6,600円", label: 一般}\n' in sat.read("sources/exam.yaml")
    facts = Day(load(sat.folder), ON).facts("gamma")
    assert [(one.label, one.text) for one in facts if one.field == "exam_fee"] == [("一般", "6,600円")]
    ended = '{text: "4,000円", label: 団体, until: 2027-02-28, because: ページにもう載っていない}'
    assert f"          - {ended}\n" in sat.read("sources/exam.yaml")


def test_a_page_that_is_gone_makes_no_figure_false(sat: Sat) -> None:
    before = [(one.field, one.text, one.standing) for one in Day(load(sat.folder), ON).facts("alpha")]

    sat.type("g" + "\r", "404")

    assert sat.read("sources/exam.yaml").splitlines()[3] == 'gone: {on: 2027-03-01, because: "404"}'
    day = Day(load(sat.folder), ON)
    assert [(one.field, one.text, one.standing) for one in day.facts("alpha")] == before
    assert {one.gone for one in day.facts("alpha") if one.source} == {ON}
    assert "facts.doubt-gone" in {doubt.code for one in day.facts("alpha") for doubt in one.doubts}
    visits = Visits(day).list_visits()
    assert "https://example.org/exam" not in {one.url for one in visits}
    assert pick_sources(day.catalogue, ()) == []
    assert ("alpha", "exam_fee", "stale") in sat.list_found()
    assert sat.list_checked() == []


def test_a_gone_page_is_taken_back_with_one_key(sat: Sat) -> None:
    written, shown = sat.type("a" + "g" + "u" + "sssss" + "\r", "404")

    assert written == ["sources/exam.yaml"]
    assert "gone" not in sat.read("sources/exam.yaml")
    assert "決めた1件、飛ばした5件。" in shown


def test_what_the_page_no_longer_publishes_is_withheld(sat: Sat) -> None:
    sat.type("s" + "x" + "ssss" + "\r")

    assert "        exam_fee: {withheld: true}\n" in sat.read("sources/exam.yaml")
    facts = Day(load(sat.folder), ON).facts("alpha")
    assert [one.standing for one in facts if one.field == "exam_fee"] == ["withheld"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("certification: alpha, field: exam_fee, found: later", "`until` goes with `found: later`"),
        ("certification: alpha, field: exam_fee, found: printed_so", "say why"),
        ("certification: omega, field: exam_fee, found: gone", "There is no certifications/omega.yaml."),
        ("certification: alpha, field: exam_fee, source: exams, found: gone", 'Did you mean "exam"?'),
    ],
)
def test_a_fault_in_what_was_settled_is_told_at_its_line(sat: Sat, entry: str, told: str) -> None:
    write_file(sat.folder, "desk.yaml", f"settled:\n  - {{on: 2027-03-01, {entry}}}")

    faults = [one for one in inspect(sat.folder)[1] if one.severity == "error"]
    assert [(one.file, one.line) for one in faults] == [("desk.yaml", 2)]
    assert told in faults[0].message


def test_later_is_not_shown_until_its_day(sat: Sat) -> None:
    sat.type("s" + "l" + "ssss" + "\r", "=", "改定を待つ")

    assert sat.asked[0][1] == "2027-03-31"
    assert ("alpha", "exam_fee", "stale") not in sat.list_found(date(2027, 3, 30))
    assert sat.list_checked(date(2027, 3, 30)).count("stale") == 3
    assert ("alpha", "exam_fee", "stale") in sat.list_found(date(2027, 3, 31))
    assert "    until: 2027-03-31\n    because: 改定を待つ\n" in sat.read("desk.yaml")


def test_another_source_is_not_confirmed_by_the_organisers_page(sat: Sat) -> None:
    text = sat.read("sources/exam.yaml").replace("url: https://example.org/exam\n", "")
    write_file(sat.folder, "sources/exam.yaml", text)
    link = "links: [{to: 'https://example.org/beta', kind: official, label: 案内}]"
    write_file(
        sat.folder, "certifications/beta.yaml", f"{{name: ベータ検定, category: basic, organisers: [south], {link}}}"
    )

    written, shown = sat.type("s" + "an" + "\r" + "q", "=", "ベータ検定 案内", kind="organiser")

    assert "この値は別の出典のものです。" in shown
    assert written == ["sources/example-org-beta.yaml"]
    assert sat.read(written[0]) == (
        "title: ベータ検定 案内\nkind: organiser\nurl: https://example.org/beta\nreadings:\n"
        "  - on: 2027-03-01\n    says:\n      beta:\n        exam_fee: 8,000円\n"
    )


def test_a_file_that_changed_meanwhile_is_looked_at_again(sat: Sat, monkeypatch: pytest.MonkeyPatch) -> None:
    file = sat.folder / "sources" / "exam.yaml"
    write = VisitBench.write
    changed = EXAM.replace("title: 試験案内", "title: 新しい試験案内")

    def meddle(bench: VisitBench, number: int, title: str | None = None) -> list[str]:
        page = bench.open(number)
        compose = type(page).compose
        if "新しい" not in sat.read("sources/exam.yaml"):
            files = compose(page)
            file.write_text(changed, encoding="utf-8")
            monkeypatch.setattr(type(page), "compose", lambda self: files)
            try:
                return write(bench, number, title)
            finally:
                monkeypatch.setattr(type(page), "compose", compose)
        return write(bench, number, title)

    monkeypatch.setattr(VisitBench, "write", meddle)
    written, shown = sat.type("sa" + "ssss" + "\r" + "\r")

    assert "その間にファイルが変わりました" in shown
    assert written == ["sources/exam.yaml"]
    assert "新しい" in sat.read("sources/exam.yaml")
    assert "exam_fee: 5,000円\n" in sat.read("sources/exam.yaml").partition("# the first look")[0]


def test_without_a_terminal_visits_are_listed(sat: Sat) -> None:
    options = ("--catalogue", str(sat.folder), "--on", str(ON))

    assert "https://example.org/exam" in run("desk", *options).stdout
    refused = run("desk", "--settle", *options, "--lang", "en")
    assert refused.returncode == 1
    assert "mikiwame desk --web" in refused.stderr


def test_a_real_terminal_settles_a_page(sat: Sat) -> None:
    keyboard, screen = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "mikiwame",
        "desk",
        "--catalogue",
        str(sat.folder),
        "--on",
        str(ON),
        "--lang",
        "en",
    ]
    process = subprocess.Popen(command, stdin=screen, stdout=screen, stderr=screen, env={**os.environ, "TERM": "dumb"})
    os.close(screen)
    shown, keys = "", [("[1/6]", b"a"), ("[2/6]", b"n"), ("What the page prints", b"\x15" + "5,500円\r".encode())]
    keys += [("[3/6]", b"q"), ("Enter write", b"\r")]
    limit = time.monotonic() + 120
    while process.poll() is None and time.monotonic() < limit:
        if select.select([keyboard], [], [], 0.2)[0]:
            try:
                shown += os.read(keyboard, 65_536).decode("utf-8", "replace")
            except OSError:
                break
        if keys and keys[0][0] in shown:
            os.write(keyboard, keys.pop(0)[1])
    assert process.wait(60) == 0
    os.close(keyboard)
    assert "Written: sources/exam.yaml" in shown
    assert "        exam_fee: 5,500円\n" in sat.read("sources/exam.yaml")
