"""The folder of kept pages: private, one writer at a time, and whole whenever it is looked at."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.saying import refused
from warcio.archiveiterator import ArchiveIterator

from mikiwame.reading.keeping import Exchange, Shelf, Visit
from mikiwame.reading.keeping.records import ArchivedPage, list_pages
from mikiwame.reading.keeping.shelf import digest

ADDRESS = "https://one.example/a?b=c"
DAY = datetime(2026, 11, 28, 3, tzinfo=UTC)


def keep(shelf: Shelf, content: bytes, days: float = 0, **told: object) -> Visit:
    when = DAY + timedelta(days=days)
    visit = Visit.model_validate(
        {"address": ADDRESS, "when": when, "outcome": "new", "digest": digest(content), "status": 200, **told}
    )
    headers = (("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("X-Name", "値"))
    shelf.add(visit, [Exchange(ADDRESS, when, 200, "OK", headers, content, (("Accept", "*/*"),), "93.184.216.34")])
    return visit


def test_nothing_is_half_written_by_a_writer_that_is_killed_a_hundred_times(tmp_path: Path) -> None:
    program = Path(__file__).with_name("killing.py")
    done = subprocess.run(
        [sys.executable, program, tmp_path / "kept", "100"], capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    kills, kept = map(int, done.stdout.split())
    assert kills == 100
    assert kept > 5


def test_the_folder_and_its_files_are_private(tmp_path: Path) -> None:
    with Shelf.open_to_write(tmp_path / "kept") as shelf:
        keep(shelf, b"page")

    modes = {path.stat().st_mode & 0o777 for path in (tmp_path / "kept").rglob("*") if path.name != ".lock"}
    assert (tmp_path / "kept").stat().st_mode & 0o777 == 0o700
    assert modes == {0o700, 0o600}


def test_two_runs_never_write_at_once(tmp_path: Path) -> None:
    with (
        Shelf.open_to_write(tmp_path),
        refused("Another run"),
        Shelf.open_to_write(tmp_path),
    ):
        pass


def test_a_folder_that_takes_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with refused("--kept"), Shelf.open_to_write(tmp_path / "file"):
        pass


def test_a_folder_that_was_there_keeps_its_files_and_stays_as_open_as_it_is(tmp_path: Path) -> None:
    name = "one.example/20261128T030000000000-0123456789ab.warc.gz.part"
    others = [
        "film.part", "one.example/film.part", "one.example/crawl.warc.gz.part", f"deep/{name}", "other.cdxj.part",
        "one.example/index.cdxj.part",
    ]  # fmt: skip
    for path in (name, "index.cdxj.part", *others):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("part")
    tmp_path.chmod(0o755)

    with Shelf.open_to_write(tmp_path):
        pass

    assert tmp_path.stat().st_mode & 0o777 == 0o755
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.part")) == sorted(others)


def test_a_line_of_the_index_is_read_whatever_signs_it_holds_and_whatever_the_others_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Shelf.open_to_write(tmp_path) as shelf:
        visits = [
            keep(shelf, b"one", number, etag=f'"a{sign}b"') for number, sign in enumerate("\x85\u2028\u2029\x1c\x0c")
        ]
    index = tmp_path / "index.cdxj"
    index.write_bytes(b'\xff a {}\nshort\na b []\na b {"filename": 1}\n' + index.read_bytes())
    monkeypatch.setattr("mikiwame.reading.keeping.shelf.read_visit", lambda file: pytest.fail("not in the index"))

    assert Shelf(tmp_path).list_visits(ADDRESS) == visits


def test_of_many_pages_only_those_that_are_wanted_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    contents = [b"one", b"two", b"one", b"three", b"four", b"five"]
    with Shelf.open_to_write(tmp_path) as shelf:
        for day, content in enumerate(contents):
            keep(shelf, content, day, outcome="changed")
    read: list[str | None] = []
    inner = Shelf._read_content

    def note(self: Shelf, name: str, visit: Visit) -> bytes | None:
        read.append(visit.digest)
        return inner(self, name, visit)

    monkeypatch.setattr(Shelf, "_read_content", note)
    pages = list(shelf.list_pages(ADDRESS, newest=2, digests={digest(b"one"), digest(b"five")}))

    assert [page.content for page in pages] == [b"five", b"four", b"one"]
    assert len(read) == 3
    assert [page.content for page in shelf.list_pages(ADDRESS)] == contents[::-1]


def test_the_index_is_made_again_from_the_files(tmp_path: Path) -> None:
    with Shelf.open_to_write(tmp_path) as shelf:
        first = keep(shelf, b"one")
        second = keep(shelf, b"two", 1, outcome="changed")
    index = tmp_path / "index.cdxj"
    text = index.read_text(encoding="utf-8")
    assert text.startswith("example,one)/a?b=c 20261128030000 {")

    for damaged in ("", text[: len(text) // 2], "no index\n"):
        index.write_text(damaged, encoding="utf-8")
        assert Shelf(tmp_path).list_visits(ADDRESS) == [first, second]
    with Shelf.open_to_write(tmp_path):
        pass
    assert index.read_text(encoding="utf-8") == text


def test_a_page_whose_bytes_are_no_longer_those_kept_is_not_given(tmp_path: Path) -> None:
    with Shelf.open_to_write(tmp_path) as shelf:
        keep(shelf, b"one")
        keep(shelf, b"two", 1, outcome="changed", digest=digest(b"other"))
        page = shelf.read_page(ADDRESS)

    assert page
    assert page.content == b"one"


def test_other_programs_can_read_the_files(tmp_path: Path) -> None:
    with Shelf.open_to_write(tmp_path) as shelf:
        keep(shelf, b"page")
    file = next(tmp_path.rglob("*.warc.gz"))
    with file.open("rb") as opened:
        records = [(one.rec_type, one.rec_headers.get_header("WARC-Target-URI")) for one in ArchiveIterator(opened)]
    with file.open("rb") as opened:
        pages = list(list_pages(opened))

    assert sorted(kind for kind, _ in records) == ["metadata", "request", "response"]
    assert {address for _, address in records} == {ADDRESS}
    assert pages == [ArchivedPage(ADDRESS, "text/html", b"page", DAY)]


def test_pruning_leaves_what_recheck_and_figures_rest_on(tmp_path: Path) -> None:
    with Shelf.open_to_write(tmp_path) as shelf:
        looks = [keep(shelf, f"page {version}".encode(), day, outcome="changed" if day else "new")
                 for version, day in enumerate((0, 10, 20, 30))]  # fmt: skip
        for day in (1, 2, 3, 31, 32):
            keep(shelf, b"page 3" if day > 30 else b"page 0", day, outcome="unchanged")
        last = keep(shelf, b"", 40, outcome="unreachable", digest=None)
    with Shelf.open_to_write(tmp_path) as shelf:
        deleted = shelf.prune([ADDRESS, "https://one.example/none"], 2, {looks[0].digest or ""})

    left = Shelf(tmp_path)
    assert deleted == 4
    assert [page.content for page in left.list_pages(ADDRESS)] == [b"page 3", b"page 2", b"page 0"]
    assert [page.seen for page in left.list_pages(ADDRESS)][::2] == [DAY + timedelta(days=32), DAY + timedelta(days=3)]
    assert left.find_last(ADDRESS) == last
    assert len(list(tmp_path.glob("*/*.warc.gz"))) == 6
