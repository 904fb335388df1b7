"""The reader of these tests notices what a careful visitor would complain of: each fault on a page made for it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.browser import reader as reader_module
from tests.browser.reader import Hand, Manner, Reader
from tests.browser.serving import serve_files

PHONE = Manner(390, True, "mouse")
HEAD = '<!doctype html><html lang="ja"><meta charset="utf-8"><link rel="icon" href="data:,"><title>試験</title>'
SOUND = '<h1>見出し</h1><a href="/next.html">次へ</a>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "next.html").write_text(f"{HEAD}<h1>次</h1>", encoding="utf-8")
    return tmp_path


@pytest.fixture
def origin(folder: Path) -> Iterator[str]:
    with serve_files(folder) as served:
        yield served


def write_page(folder: Path, body: str) -> None:
    (folder / "index.html").write_text(HEAD + body, encoding="utf-8")


@pytest.mark.parametrize(
    ("body", "complaint"),
    [
        ("<script>console.error('故障')</script>", "console: 故障"),
        ("<script>missing()</script>", "script error: missing is not defined"),
        ("<img alt='' src='/nothing.png'>", "nothing.png gives 404"),
        ("<img alt='' src='http://localhost:9/far.png'>", "asks localhost:9"),
        ("<p style='width: 500px'>広い", "110 px wider than the screen"),
        ("<script>document.cookie = 'seen=1'</script>", "keeps seen=1"),
        ("<script>localStorage.setItem('seen', 1)</script>", 'keeps {"seen":"1"}'),
    ],
)
def test_a_fault_of_a_page_is_noticed(
    folder: Path, origin: str, meet: Callable[[str, Manner], Reader], body: str, complaint: str
) -> None:
    write_page(folder, f"<style>body {{margin: 0}}</style>{SOUND}{body}")
    reader = meet(origin, PHONE)

    reader.open("/")

    assert complaint in " ".join(reader.complaints)


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
def test_a_sound_page_is_read_without_complaint(
    folder: Path, origin: str, meet: Callable[[str, Manner], Reader], scripts: bool, hand: Hand
) -> None:
    write_page(folder, SOUND)
    reader = meet(origin, Manner(390, scripts, hand))

    reader.open("/")
    reader.follow(reader.find("link", "次へ"))

    assert reader.path == "/next.html"
    assert reader.complaints == []


def test_a_focus_that_nobody_sees_stops_the_walk(
    folder: Path, origin: str, meet: Callable[[str, Manner], Reader]
) -> None:
    write_page(folder, f"<style>:focus-visible {{outline: none}}</style>{SOUND}")
    reader = meet(origin, PHONE._replace(hand="keyboard"))
    reader.open("/")

    with pytest.raises(AssertionError, match="nothing shows that the focus is on"):
        reader.press(reader.find("link", "次へ"))


def test_what_the_keyboard_cannot_reach_stops_the_walk(
    folder: Path, origin: str, meet: Callable[[str, Manner], Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "MOST_STOPS", 5)
    write_page(folder, '<h1>見出し</h1><a href="/next.html" tabindex="-1">次へ</a>')
    reader = meet(origin, PHONE._replace(hand="keyboard"))
    reader.open("/")

    with pytest.raises(AssertionError, match="5 presses of Tab do not reach"):
        reader.press(reader.find("link", "次へ"))


def test_a_page_without_its_heading_stops_the_walk(
    folder: Path, origin: str, meet: Callable[[str, Manner], Reader], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader_module, "HEADED", 500)
    write_page(folder, "<p>見出しのない頁")

    with pytest.raises(AssertionError, match="to have count"):
        meet(origin, PHONE).open("/")
