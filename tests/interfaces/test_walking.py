"""The walk through a page's offers on a terminal: one key each, and the files at the end."""

import io
from datetime import date
from pathlib import Path

import pytest
from rich.console import Console
from tests.interfaces.running import run
from tests.reading.offering import ADDRESS, CONTENT, ROWS, offer

from mikiwame.catalogue.additions import Addition, NewSource, Said, write_source
from mikiwame.interfaces.command_line import accepting, walking
from mikiwame.interfaces.command_line.walking import Walk
from mikiwame.interfaces.workbench import Workbench
from mikiwame.reading.entering import Wish
from mikiwame.vocabulary.reasons import Value
from mikiwame.words import Words, speak

DAY = date(2026, 11, 28)


class Sat:
    """An editor who has sat down before a page."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder, self.patch = folder, patch

    def type(self, keys: str, *lines: str, refused: bool = False, language: str = "ja") -> tuple[list[str], str]:
        """The files written, and what was shown; more keys than are needed, or fewer, are a fault."""
        left, typed, shown = list(keys), iter(lines), io.StringIO()
        self.patch.setattr(walking, "read_key", lambda: left.pop(0))
        self.patch.setattr(walking, "edit_line", lambda prompt, text: next(typed))
        bench = Workbench(self.folder, [offer(refused=refused)], DAY, Wish(kind="organiser"))
        console = Console(file=shown, width=200, highlight=False, markup=False)
        written = Walk(bench, 0, speak("en" if language == "en" else "ja"), console).run()
        assert left == []
        return written, shown.getvalue()

    def read_source(self) -> str:
        return (self.folder / "sources" / "example-org-exam-outline.yaml").read_text(encoding="utf-8")


@pytest.fixture
def sat(market: Path, monkeypatch: pytest.MonkeyPatch) -> Sat:
    return Sat(market, monkeypatch)


def test_the_first_source_of_a_market_is_begun_by_its_first_page(sat: Sat) -> None:
    for path in (sat.folder / "sources").iterdir():
        path.unlink()
    (sat.folder / "sources").rmdir()

    sat.type("t" * 2 + "\r")

    assert "exam_fee" in sat.read_source()


def test_a_page_of_ten_figures_takes_twelve_keys_at_most(sat: Sat) -> None:
    one_by_one = "a" * 11 + "\r"
    assert len(one_by_one) == 12

    written, shown = sat.type(one_by_one)

    assert written == ["sources/example-org-exam-outline.yaml", "proposals/example-org-exam-outline.jsonl"]
    fields = [line.split(":")[0].strip() for line in sat.read_source().splitlines()[8:]]
    assert fields == [
        *("exam_fee", "pass_rate", "examinees", "passers", "duration", "schedule", "venue", "eligibility"),
        *("passing_mark", "certificate_fee"),
    ]
    assert "いまの事実: 5,000円（guide、2026年6月1日）" in shown
    assert "アルファ検定の受験料: 5,000円 → 8,900円" in shown


def test_a_whole_table_takes_three_keys(sat: Sat) -> None:
    written, shown = sat.type("at\r")

    assert len(written) == 2
    assert "10件を採用しました。" in shown
    assert sat.read_source().count("\n") == 18


def test_keys_reject_edit_undo_and_leave(sat: Sat) -> None:
    skip, accept, undo, edit_text, reject, finish, write = "s", "a", "u", "e1", "r", "q", "\r"

    keys = skip + accept + undo + edit_text + accept + reject + finish + write
    written, shown = sat.type(keys, "9,300円")

    assert len(written) == 2
    assert sat.read_source().endswith("        exam_fee: 9,300円\n")
    assert "採用1件、却下1件、後回し9件。" in shown


def test_an_unknown_certification_is_chosen_by_its_name(sat: Sat) -> None:
    keys = "s" * 10 + "a" + "e6" + "a" + "\r"

    written, shown = sat.type(keys, "アルファ検定", refused=True)

    assert written
    assert "どの資格の値か分かりません。資格を選んでください。" in shown
    assert "certificate_fee: 1,100円" in sat.read_source()


def test_a_file_that_takes_nothing_is_told_at_the_end_and_nothing_decided_is_lost(sat: Sat) -> None:
    path = sat.folder / "sources" / "example-org-exam-outline.yaml"
    path.write_text(
        f"{{title: 一行, kind: organiser, url: '{ADDRESS}', readings: [{{on: 2026-06-01, says: {{}}}}]}}\n",
        encoding="utf-8",
    )
    before = path.read_bytes()

    written, shown = sat.type("sa" + "q" + "u" + "a" + "q" + "\r" + "q" + "q", language="en")

    assert written == []
    assert shown.count("on lines of their own") >= 3
    assert path.read_bytes() == before


def test_leaving_without_writing_writes_nothing(sat: Sat) -> None:
    written, shown = sat.type("aaqq", language="en")

    assert written == []
    assert [one.name for one in (sat.folder / "sources").iterdir()] == ["guide.yaml"]
    assert "2 accepted" not in shown
    assert "1 accepted, 0 rejected, 9 left for later." in shown


def test_a_page_goes_from_its_file_to_the_catalogue_with_twelve_keys(
    sat: Sat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.html"
    page.write_text(CONTENT, encoding="utf-8")
    keys = list("a" * 11 + "\r")
    monkeypatch.setattr(accepting, "require_terminal", lambda message: None)
    monkeypatch.setattr(walking, "read_key", lambda: keys.pop(0))
    options = ("--address", ADDRESS, "--kind", "organiser", "--by", "me", "--catalogue", str(sat.folder))

    first = run("accept", str(page), *options, "--on", "2026-11-28")
    again = run("accept", str(page), *options, "--on", "2026-11-29")

    assert (first.returncode, keys) == (0, [])
    assert "書きました: sources/example-org-exam-outline.yaml" in first.stdout
    assert [line.partition(":")[0].strip() for line in sat.read_source().splitlines()[8:]] == [row[1] for row in ROWS]
    assert again.returncode == 0
    assert "11件は前に決めたので、もう尋ねません。" in again.stdout


def test_without_a_terminal_it_says_what_to_do(tmp_path: Path) -> None:
    done = run("accept", str(tmp_path), "--lang", "en")

    assert done.returncode == 1
    assert "mikiwame desk --web" in done.stderr
    assert run("desk", str(tmp_path)).returncode == 2


def test_a_file_that_changed_meanwhile_is_looked_at_again_and_then_written(
    sat: Sat, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sat.folder / "sources" / "example-org-exam-outline.yaml"
    other = write_source(NewSource("着いた", "organiser", url=ADDRESS), Addition(DAY, (Said("alpha", "aid", "なし"),)))
    ended = "entering.keys_end"
    say = Words.__call__

    def meddle(words: Words, code: str, /, **values: Value) -> str:
        if code == ended and not path.exists():
            path.write_text(other, encoding="utf-8")
        return say(words, code, **values)

    monkeypatch.setattr(Words, "__call__", meddle)
    written, shown = sat.type("sa" + "q" + "\r" + "q" + "\r")

    assert "その間にファイルが変わりました" in shown
    assert len(written) == 2
    assert path.read_text(encoding="utf-8") == other + "        exam_fee: 8,900円\n"


def test_a_source_with_another_address_than_the_page_is_told_before_anything_is_asked(sat: Sat) -> None:
    (sat.folder / "sources" / "other.yaml").write_text(
        "title: 別の案内\nkind: organiser\nurl: https://www.example.org/other/\nreadings:\n"
        "  - on: 2026-01-01\n    says: {alpha: {exam_fee: '5,000円'}}\n",
        encoding="utf-8",
    )
    shown = io.StringIO()
    sat.patch.setattr(walking, "read_key", lambda: "q")
    bench = Workbench(sat.folder, [offer()], DAY, Wish(source="other"))
    Walk(bench, 0, speak("ja"), Console(file=shown, width=200, highlight=False, markup=False)).run()

    assert f"この出典のURLは https://www.example.org/other/ で、開いたページ（{ADDRESS}）と違います" in shown.getvalue()
