"""The site as files: in one step, the same bytes, and nothing of anybody else's lost."""

import errno
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.conftest import DAY
from tests.saying import refused

from mikiwame.pipeline import load
from mikiwame.publishing import swapping
from mikiwame.publishing.pages import Rendered, build_site
from mikiwame.publishing.publish import LIST, MISSING_PAGES, name_file, publish

HTML = "text/html; charset=utf-8"


def read_files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


class Few:
    """A site of three pages, for what has nothing to do with what is on them."""

    def __init__(self, word: str = "語") -> None:
        self.word = word

    def list_paths(self) -> list[str]:
        return ["/", "/a/b", "/x.css"]

    def render(self, path: str) -> Rendered:
        kind = "text/css" if path.endswith(".css") else HTML
        return Rendered(404 if path in MISSING_PAGES else 200, kind, f"<p>\n{self.word}{path}</p>".encode())


def publish_few(folder: Path, word: str = "語") -> dict[str, bytes]:
    publish(Few(word), folder)
    return read_files(folder)


def publish_market(market: Path, folder: Path) -> dict[str, bytes]:
    publish(build_site(load(market), DAY), folder)
    return read_files(folder)


@pytest.mark.parametrize(
    ("path", "kind", "file"),
    [
        ("/", HTML, "index.html"),
        ("/certifications/alpha", HTML, "certifications/alpha/index.html"),
        ("/style.css", "text/css", "style.css"),
        ("/data/facts.json", "application/json", "data/facts.json"),
        ("/404.html", HTML, "404.html"),
        ("/en/", HTML, "en/index.html"),
        ("/en/404.html", HTML, "en/404.html"),
    ],
)
def test_an_address_is_a_file_that_a_plain_server_finds(path: str, kind: str, file: str) -> None:
    assert str(name_file(path, kind)) == file


@pytest.mark.parametrize("path", ["/../x", "/a/../../x", "/.git/config", "/a\\b"])
def test_a_path_out_of_the_folder_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="no path of a site"):
        name_file(path, HTML)


def test_every_address_of_the_site_is_written(market: Path, tmp_path: Path) -> None:
    site = build_site(load(market), DAY)
    files = publish_market(market, tmp_path / "site")

    for path in [*site.list_paths(), *MISSING_PAGES]:
        rendered = site.render(path)
        assert files[str(name_file(path, rendered.content_type))] == rendered.body
    assert len(files) == len(set(site.list_paths())) + 1 + len(MISSING_PAGES)


def test_two_runs_give_identical_bytes(market: Path, tmp_path: Path) -> None:
    assert publish_market(market, tmp_path / "one") == publish_market(market, tmp_path / "two")


def test_a_second_run_replaces_the_first_and_leaves_nothing_beside(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "site"
    publish_few(folder, "前")

    assert publish_few(folder, "後")["a/b/index.html"].decode("utf-8") == "<p>\n後/a/b</p>"
    assert [path.name for path in folder.parent.iterdir()] == ["site"]


def test_a_page_that_may_not_stand_stops_all_and_is_named(tmp_path: Path) -> None:
    before = publish_few(tmp_path / "out" / "site")

    with refused(r'a/b/index\.html:1: "No\.1" stands here'):
        publish_few(tmp_path / "out" / "site", "語No.1")
    assert read_files(tmp_path / "out" / "site") == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("dear", encoding="utf-8")

    with refused("no site of mikiwame"):
        publish_few(tmp_path / "home")
    assert read_files(tmp_path / "home") == {"letter.txt": b"dear"}


def test_a_file_laid_into_the_site_is_named_and_not_lost(tmp_path: Path) -> None:
    publish_few(tmp_path / "site")
    (tmp_path / "site" / "CNAME").write_text("example.org", encoding="utf-8")

    with refused("CNAME is not of the site"):
        publish_few(tmp_path / "site")
    assert (tmp_path / "site" / "CNAME").exists()


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()

    assert LIST in publish_few(tmp_path / "site")


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file", encoding="utf-8")

    with refused("This is a file"):
        publish_few(tmp_path / "site")


def test_where_names_cannot_be_exchanged_two_renamings_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swapping, "_find_call", lambda: None)
    before = publish_few(tmp_path / "out" / "site")

    assert publish_few(tmp_path / "out" / "site") == before
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["site"]


def test_a_kill_between_the_two_renamings_is_mended_by_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "out" / "site"
    before = publish_few(folder)
    folder.rename(folder.with_name(".site.mikiwame-old"))

    with swapping.prepare_beside(folder):
        assert read_files(folder) == before


def test_what_went_wrong_is_told_and_not_that_its_rest_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fill_and_fail() -> None:
        with swapping.prepare_beside(tmp_path / "site"):
            monkeypatch.setattr(swapping, "_remove", refuse)
            raise ValueError("what went wrong")

    def refuse(folder: Path) -> None:
        raise OSError(errno.ENOTEMPTY, "Directory not empty", str(folder))

    with pytest.raises(ValueError, match="what went wrong"):
        fill_and_fail()


def test_who_waits_for_another_that_writes_beside_is_told(tmp_path: Path) -> None:
    told: list[Path] = []
    begun = threading.Event()

    def write() -> None:
        with swapping.prepare_beside(tmp_path / "other", told.append):
            begun.set()

    with swapping.prepare_beside(tmp_path / "site", told.append):
        second = threading.Thread(target=write)
        second.start()
        deadline = time.monotonic() + 60
        while not told and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not begun.is_set()
    second.join(60)

    assert begun.is_set()
    assert told == [tmp_path]


KILLS = """
import os, random, signal, sys, time
from pathlib import Path
from mikiwame.publishing.pages import Rendered
from mikiwame.publishing.publish import publish

class Pages:
    def __init__(self, word):
        self.word = word
    def list_paths(self):
        return ["/", *(f"/pages/{number}" for number in range(150))]
    def render(self, path):
        return Rendered(200, "text/html; charset=utf-8", f"<p>{self.word} {path}</p>".encode() * 50)

def read(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

def publish_by_turns(folder):
    while True:
        for word in ("new", "old"):
            publish(Pages(word), folder)

folder, dice, whole = Path(sys.argv[1]) / "site", random.Random(7), []
for word in ("new", "old"):
    publish(Pages(word), folder)
    whole.append(read(folder))
for kill in range(20):
    child = os.fork()
    if child == 0:
        publish_by_turns(folder)
    time.sleep(dice.uniform(0.0, 0.5))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    print(["new", "old"][whole.index(read(folder))], flush=True)
publish(Pages("old"), folder)
print(sorted(path.name for path in folder.parent.iterdir()))
"""
"""A process that publishes two sites by turns, so that a kill strikes writing, exchanging and clearing away alike."""


def test_twenty_random_kills_leave_the_old_site_or_the_new_one_whole(tmp_path: Path) -> None:
    command = [sys.executable, "-c", KILLS, str(tmp_path)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)

    assert finished.stderr == ""
    *seen, beside = finished.stdout.splitlines()
    assert len(seen) == 20
    assert set(seen) <= {"old", "new"}
    assert beside == "['site']"


HOSTILE = "<script>alert(1)</script>\"'>&|`[x](javascript:alert(1))\u202eعربي"


class Tags(HTMLParser):
    """The scripts, handlers and addresses that a page really has."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[dict[str, str | None]] = []
        self.odd: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.scripts.append(dict(attrs))
        self.odd += [
            name for name, value in attrs if name.startswith("on") or "javascript:" in (value or "").lower()[:20]
        ]


def test_a_hostile_catalogue_publishes_safely_and_legibly(
    market: Path, write: Callable[[str, str], None], tmp_path: Path
) -> None:
    quoted = HOSTILE.replace("'", "''")
    write("certifications/alpha.yaml", f"name: '{quoted}'\ncategory: basic\norganisers: [north]")
    write("certifications/beta.yaml", f"name: '{'長' * 10_000}'\ncategory: basic\norganisers: [south]")
    write("organisations/north.yaml", f"name: '{quoted}'\nform: npo\nroles: [organiser]")
    files = publish_market(market, tmp_path / "site")

    for name, content in files.items():
        if name.endswith(".html"):
            tags = Tags()
            tags.feed(content.decode("utf-8"))
            assert tags.odd == [], name
            assert all(
                "src" in one or one.get("type") in ("application/ld+json", "application/json") for one in tags.scripts
            )
            assert "\u202e" not in re.sub("(?s)<script.*?</script>", "", content.decode("utf-8")), name
            if "beta" not in name:
                assert content.decode("utf-8").count("長") < 5_000, name


def test_a_link_to_a_folder_stays_and_the_folder_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "site", tmp_path / "link"
    real.mkdir(parents=True)
    link.symlink_to(real)

    with swapping.prepare_beside(link) as beside:
        (beside / "new").touch()
        swapping.swap(link, beside)

    assert link.is_symlink()
    assert [path.name for path in real.iterdir()] == ["new"]
    assert [path.name for path in tmp_path.rglob(".*")] == []


def test_a_file_at_the_place_of_the_folder_is_never_exchanged(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")

    with pytest.raises(NotADirectoryError), swapping.prepare_beside(tmp_path / "file"):
        pass

    assert (tmp_path / "file").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_nothing_can_be_made_beside_the_root() -> None:
    with pytest.raises(OSError, match="busy"), swapping.prepare_beside(Path("/")):
        pass
