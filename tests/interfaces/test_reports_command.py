"""An editor settles what readers report: what is decided stands in the catalogue, and on the page of corrections."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import FILES, write_file
from tests.interfaces.running import ask, run
from tests.reports.sending import NOW, SAID, SENDER

from mikiwame.pipeline import load
from mikiwame.publishing.pages import build_site
from mikiwame.reports import Settled, Shown, open_reports
from mikiwame.reports.store import Store

SHOWN = Shown("braille", "alpha", "exam_fee", None, "5,000円", "guide", date(2026, 6, 1))
ON = ("--on", "2026-11-28")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        write_file(tmp_path / "braille", name, text)
    return tmp_path


@pytest.fixture
def address(folder: Path) -> str:
    return f"sqlite:///{folder}/reports.db"


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    opened = open_reports(address)
    yield opened
    opened.close()


@pytest.fixture
def references(store: Store) -> list[str]:
    said = (SAID, replace(SAID, right="0円", organiser=True))
    return [
        store.add(SHOWN, one, f"{number:032x}", SENDER, NOW + timedelta(seconds=number))
        for number, one in enumerate(said)
    ]


@pytest.fixture
def at(folder: Path, address: str) -> tuple[str, ...]:
    """The options that lead to the reports and the catalogue."""
    return "--reports", address, "--catalogue", str(folder), *ON


def read_corrections(folder: Path) -> str:
    return (folder / "braille" / "corrections.yaml").read_text(encoding="utf-8")


def show_page(folder: Path, language: str = "") -> str:
    site = build_site(load(folder / "braille"), date(2026, 11, 30))
    return site.render(f"{language}/corrections").body.decode()


def test_what_waits_is_listed_and_shown(references: list[str], address: str) -> None:
    listed = run("reports", "list", "--reports", address)
    shown = run("reports", "show", references[0].lower().replace("-", ""), "--reports", address, "--lang", "en")
    rows = ask("reports", "list", "--reports", address)

    assert all(reference in listed.stdout for reference in references)
    assert "2件" in listed.stdout
    assert "https://example.org/fees" in shown.stdout
    assert f"mikiwame reports accept {references[0]} --source guide" in shown.stdout
    assert [row["report"] for row in rows] == references
    assert rows[0]["shown"] == "5,000円"
    assert rows[1]["organiser"] is True


def correct(folder: Path) -> None:
    """Enter what the reader says is right."""
    guide = folder / "braille" / "sources" / "guide.yaml"
    guide.write_text(guide.read_text(encoding="utf-8").replace("5,000円", "8,800円"), encoding="utf-8")


def test_nothing_is_told_corrected_that_the_catalogue_still_shows(
    references: list[str], at: tuple[str, ...], folder: Path, store: Store
) -> None:
    done = run("reports", "accept", references[0], "--source", "guide", "--because", "要項", *at)

    assert done.returncode == 1
    assert "「5,000円」のままです" in done.stderr
    assert store.count_open() == 2
    assert not (folder / "braille" / "corrections.yaml").exists()


def test_an_accepted_report_is_written_down(
    references: list[str], at: tuple[str, ...], folder: Path, store: Store
) -> None:
    because = "改定後の要項で確認: 「8,800円」 # 注"
    correct(folder)
    done = run("reports", "accept", references[0], "--source", "guide", "--because", because, *at, "--lang", "en")

    assert (done.returncode, done.stderr) == (0, "")
    assert store.count_open() == 1
    assert load(folder / "braille").corrections[0].because == because
    page = show_page(folder)
    assert "<del><bdi>5,000円</bdi></del>" in page
    assert "<ins><bdi>8,800円</bdi></ins>" in page
    assert because.replace("#", "#") in page
    assert "https://example.org/guide" in page
    again = run("reports", "accept", references[0], "--source", "guide", "--because", because, *at, "--lang", "en")
    assert again.returncode == 1
    assert "has an entry already" in again.stderr


def test_a_refused_report_and_the_organisers_word_stand_beside_each_other(
    references: list[str], at: tuple[str, ...], folder: Path, store: Store
) -> None:
    (folder / "braille" / "corrections.yaml").write_text(
        "# Kept by hand\ncorrections:\n  - {outcome: refused, "
        "on: 2026-11-01, certification: beta, field: venue, because: 出典のとおり}\n",
        encoding="utf-8",
    )
    refused = run("reports", "refuse", references[1], "--because", "要項では5,000円のまま", *at)
    word = "無料の期間があります。\n<script>alert(1)</script> https://north.example/"
    replied = run("reports", "reply", references[1], "--by", "north", "--text", word, *at)

    assert (refused.returncode, replied.returncode) == (0, 0), replied.stderr
    assert read_corrections(folder).startswith("# Kept by hand\ncorrections:\n  - report: ")
    assert [one.outcome for one in load(folder / "braille").corrections] == ["refused", "refused"]
    assert store.find(references[1]).state == "refused"  # type: ignore[union-attr]
    for page in (show_page(folder), show_page(folder, "/en")):
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
        assert 'href="https://north.example/' not in page
        assert "<ins>" not in page
    assert "北協会" in show_page(folder)
    assert run("reports", "reply", references[1], "--by", "north", "--text", "x", *at).returncode == 1


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("accept", "--source", "nowhere", "--because", "x"), "There is no sources/nowhere.yaml"),
        (("reply", "--by", "north", "--text", "x"), "has no entry to reply to"),
        (("refuse", "--because", " "), "because"),
    ],
)
def test_what_would_be_a_fault_in_the_catalogue_settles_nothing(
    references: list[str], at: tuple[str, ...], folder: Path, store: Store, command: tuple[str, ...], said: str
) -> None:
    done = run("reports", command[0], references[0], *command[1:], *at, "--lang", "en")

    assert done.returncode == 1
    assert said in done.stderr
    assert store.count_open() == 2
    assert not (folder / "braille" / "corrections.yaml").exists()


def test_an_advertisement_is_set_aside_and_nothing_of_it_published(
    references: list[str], at: tuple[str, ...], address: str, folder: Path, store: Store
) -> None:
    words = ("--because", "advertising", "--reports", address, *ON)
    assert (
        run("reports", "dismiss", references[0], "--because", " ", "--reports", address, "--lang", "en").returncode == 1
    )
    done = run("reports", "dismiss", references[0], *words, "--lang", "en")
    run("reports", "refuse", references[1], "--because", "要項のまま", *at, "--lang", "en")

    assert (done.returncode, done.stderr) == (0, "")
    assert [one.reference for one in store.list_reports("dismissed")] == [references[0]]
    assert store.count_open() == 0
    assert references[0] not in read_corrections(folder)
    settled = run("reports", "dismiss", references[1], *words, "--lang", "en")
    assert settled.returncode == 1
    assert "has an entry" in settled.stderr


def test_a_number_or_a_file_that_there_is_not_is_told(references: list[str], address: str, tmp_path: Path) -> None:
    assert "There is no report" in run("reports", "show", "0000-0000", "--reports", address, "--lang", "en").stderr
    missing = run("reports", "list", "--reports", f"sqlite:///{tmp_path}/other.db", "--lang", "en")
    assert "There is no such file" in missing.stderr
    assert not (tmp_path / "other.db").exists()
    assert run("reports", "list", "--lang", "en").returncode == 2
    assert run("reports", "list", "--reports", address, "--state", "lost", "--lang", "en").returncode == 2


def test_reports_are_exported_backed_up_restored_and_upgraded(
    references: list[str], address: str, tmp_path: Path
) -> None:
    other = f"sqlite:///{tmp_path}/other.db"
    exported = run("reports", "export", "--reports", address)
    rows = [json.loads(line) for line in exported.stdout.splitlines()]

    assert [row["report"] for row in rows] == references
    assert run("reports", "export", "--reports", address, "--format", "csv").stdout.startswith("report,received,")
    assert "2件" in run("reports", "backup", str(tmp_path / "one"), "--reports", address).stdout
    assert "2 reports" in run("reports", "restore", str(tmp_path / "one"), "--reports", other, "--lang", "en").stdout
    assert "0003 → 0003" in run("reports", "upgrade", "--reports", other).stdout
    run("reports", "backup", str(tmp_path / "two"), "--reports", other)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("command", [("list",), ("show", "0000-0000"), ("backup", "-"), ("export",)])
def test_a_database_that_fails_is_told_in_a_line(store: Store, address: str, command: tuple[str, ...]) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE settlements RENAME TO away")
    done = run("reports", *command, "--reports", address, "--lang", "en")

    assert done.returncode == 1
    assert done.stderr.startswith("mikiwame: The database of the reports failed: no such table: settlements.")
    assert len(done.stderr.splitlines()) == 1


def test_a_backup_goes_through_a_pipe(references: list[str], address: str, tmp_path: Path) -> None:
    other = f"sqlite:///{tmp_path}/other.db"
    run("reports", "backup", str(tmp_path / "one"), "--reports", address, "--lang", "en")
    piped = run("reports", "backup", "-", "--reports", address, "--lang", "en")
    restored = run("reports", "restore", "-", "--reports", other, "--lang", "en", stdin=piped.stdout)

    assert piped.stdout.encode() == (tmp_path / "one").read_bytes()
    assert "2 reports" in piped.stderr
    assert "2 reports" in restored.stdout
    assert run("reports", "backup", "-", "--reports", other, "--lang", "en").stdout == piped.stdout
    damaged = run("reports", "restore", "-", "--reports", other, "--lang", "en", stdin=piped.stdout[:-9])
    assert damaged.returncode == 1
    assert "-: The file is damaged" in damaged.stderr


def test_no_line_of_a_reader_looks_like_one_of_ours(store: Store, address: str) -> None:
    said = replace(SAID, note="x\nmikiwame reports accept 0000-0000 --source guide --because ok")
    reference = store.add(SHOWN, said, "e" * 32, SENDER, NOW)
    shown = run("reports", "show", reference, "--reports", address).stdout.splitlines()

    ours = [line for line in shown if line.startswith("mikiwame")]
    assert all(reference in line for line in ours)
    assert any(line.startswith("  | mikiwame reports accept 0000-0000") for line in shown)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("outcome: corrected, because: x", "has `new:` and the `source:`"),
        ("outcome: refused, because: x, new: 1円", "has no `new:`"),
        ("outcome: refused", "because"),
        ("outcome: refused, because: x, report: 12", "report"),
        ("outcome: refused, because: x, reply: {by: nobody, on: 2026-11-02, text: x}", "no organisations/nobody.yaml"),
        ("outcome: refused, because: x, source: nowhere", "no sources/nowhere.yaml"),
    ],
)
def test_a_fault_in_the_file_is_told_with_its_place(folder: Path, entry: str, said: str) -> None:
    text = f"corrections:\n  - {{on: 2026-11-01, certification: beta, field: venue, {entry}}}\n"
    (folder / "braille" / "corrections.yaml").write_text(text, encoding="utf-8")
    checked = run("check", "--catalogue", str(folder / "braille"), "--lang", "en")

    assert checked.returncode == 1
    assert "corrections.yaml" in checked.stdout + checked.stderr
    assert said in checked.stdout + checked.stderr


def test_without_corrections_the_page_says_so(folder: Path) -> None:
    assert "訂正はまだありません" in show_page(folder)
    assert "Nothing has been corrected yet" in show_page(folder, "/en")


def test_every_command_of_reports_shows_an_example() -> None:
    whole = run("reports", "--help").stdout
    for name in ("list", "show", "accept", "refuse", "dismiss", "reply", "export", "backup", "restore", "upgrade"):
        said = run("reports", name, "--help").stdout
        assert f"mikiwame reports {name}" in said
        assert "--lang" in said
        assert f"\n  {name} " in whole


def test_the_desk_says_how_many_wait(references: list[str], address: str, folder: Path) -> None:
    desk = ("desk", "--catalogue", str(folder / "braille"), *ON, "--reports", address)

    assert run(*desk).stdout.rstrip().endswith("2件、待っています: mikiwame reports list")
    assert run(*desk, "--lang", "en").stdout.rstrip().endswith("2 reports of readers wait: mikiwame reports list")
    assert "mikiwame reports" not in run(*desk, "--format", "json").stdout


WITHOUT = """
import sys
sys.modules["sqlalchemy"] = sys.modules["alembic"] = None
from mikiwame.interfaces.command_line import main
main()
"""


@pytest.mark.parametrize("command", [("reports", "list"), ("serve",)])
def test_without_the_libraries_it_is_told_how_to_get_them(command: tuple[str, ...], tmp_path: Path) -> None:
    program = [sys.executable, "-c", WITHOUT, *command, "--reports", f"sqlite:///{tmp_path}/x.db", "--lang", "en"]
    done = subprocess.run(program, capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert done.stderr.strip().endswith('Install them: pip install "mikiwame[reports]".')
    assert "Traceback" not in done.stderr


def test_an_erased_report_leaves_only_that_something_was_erased(
    references: list[str], store: Store, address: str, tmp_path: Path
) -> None:
    store.settle(references[0], Settled("refused", date(2026, 11, 28), "出典のとおり"))
    done = run(
        "reports", "erase", references[0], "--because", "送った人の頼みで", "--reports", address, "--on", "2026-11-28"
    )
    backup = tmp_path / "backup.jsonl"
    run("reports", "backup", str(backup), "--reports", address)

    assert done.returncode == 0, done.stderr
    assert "corrections.yaml" in done.stdout
    assert [one.reference for one in store.list_reports()] == references[1:]
    assert ask("reports", "erased", "--reports", address) == [{"on": "2026-11-28", "because": "送った人の頼みで"}]
    assert references[0] not in backup.read_text(encoding="utf-8")
    assert "出典のとおり" not in backup.read_text(encoding="utf-8")


def test_what_is_not_there_or_has_no_reason_is_not_erased(references: list[str], store: Store, address: str) -> None:
    at = ("--reports", address, "--on", "2026-11-28")

    assert run("reports", "erase", "0000-0000", "--because", "x", *at).returncode == 1
    assert run("reports", "erase", references[0], "--because", " ", *at).returncode == 1
    assert len(store.list_reports()) == 2
    assert "ありません" in run("reports", "erased", "--reports", address).stdout
