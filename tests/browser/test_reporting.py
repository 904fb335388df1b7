"""A reader reports a wrong figure in a real browser on a telephone, without scripts, in both languages."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import expect
from tests.browser.reader import Manner, Reader
from tests.browser.test_access import list_violations
from tests.conftest import FILES, write_file

from mikiwame.interfaces.http import create_app, open_socket
from mikiwame.interfaces.http.reporting import Reporting
from mikiwame.pipeline import load
from mikiwame.reports import open_reports
from mikiwame.reports.store import Store
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak

PHONE = Manner(390, False, "keyboard")

HOSTILE = "8,800円 \"><script>document.title='caught'</script>"

SEVERAL = """
    title: 北協会の案内
    kind: organiser
    publisher: north
    url: https://example.org/north
    readings:
      - on: 2026-06-20
        says: {alpha: {exam_fee: [{text: "5,000円", label: 学科}, {text: "7,000円", label: 実技}]}}
    """


class Clock:
    """Each look is a while after the last, so that nobody has to wait for the least time of a form."""

    def __init__(self) -> None:
        self._now = datetime(2026, 7, 1, 3, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(seconds=5)
        return self._now


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Store]]:
    """The origin of a server that keeps reports, and what it keeps."""
    folder: Path = tmp_path_factory.mktemp("reports")
    for name, text in {**FILES, "sources/north.yaml": SEVERAL}.items():
        write_file(folder / "braille", name, text)
    store = open_reports(f"sqlite:///{folder}/reports.db")
    app = create_app(load(folder / "braille"), lambda: date(2026, 7, 1), reporting=Reporting(store, Clock()))
    with open_socket("127.0.0.1", 0) as opened:
        server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None))
        running = threading.Thread(target=server.run, kwargs={"sockets": [opened]}, daemon=True)
        running.start()
        yield f"http://127.0.0.1:{opened.getsockname()[1]}", store
        server.should_exit = True
        running.join()
    store.close()


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_reader_reports_a_figure_by_keyboard_without_scripts(
    reports: tuple[str, Store], meet: Callable[[str, Manner], Reader], language: Language
) -> None:
    (origin, store), words = reports, speak(language)
    reader = meet(origin, PHONE)
    page = reader.page
    reader.open(f"{'/en' if language == 'en' else ''}/certifications/alpha")
    reader.press(page.locator("summary", has_text=words("certification.exam")))
    reader.follow(page.locator(".wrong a", has_text=words("report.way-figure")).first)

    expect(page.get_by_role("heading", level=1)).to_contain_text(words.term("fields", "exam_fee"))
    expect(page.get_by_role("radio")).to_have_count(2)
    expect(page.get_by_role("textbox")).to_have_count(3)
    page.get_by_role("radio").nth(1).check()
    reader.write(page.get_by_label(words("report.right"), exact=True), HOSTILE)
    reader.write(page.get_by_label(words("report.where")), "https://example.org/fees")
    reader.write(page.get_by_label(words("report.note")), "http://a.example http://b.example " + language)
    with page.expect_navigation():
        reader.press(page.get_by_role("button", name=words("report.send")))
    expect(page.get_by_role("alert")).to_contain_text(words("report.refused_links"))
    expect(page.get_by_label(words("report.right"), exact=True)).to_have_value(HOSTILE)
    expect(page.get_by_role("radio").nth(1)).to_be_checked()
    page.get_by_label(words("report.note")).fill(language)
    with page.expect_navigation():
        reader.press(page.get_by_role("button", name=words("report.send")))

    reader.look()
    kept = next(one for one in store.list_reports() if one.said.language == language)
    expect(reader.main).to_contain_text(kept.reference)
    assert kept.said.right == HOSTILE
    assert kept.shown.label == "実技"
    assert page.title() != "caught"
    assert page.context.cookies() == []
    # The form that came back had status 400, which browsers note.
    assert [one for one in reader.complaints if "400" not in one] == []


@pytest.mark.parametrize("path", ["/report/alpha/exam_fee", "/en/report/beta/pass_rate", "/corrections"])
def test_no_page_of_reports_has_a_fault(
    reports: tuple[str, Store], meet: Callable[[str, Manner], Reader], path: str
) -> None:
    reader = meet(reports[0], Manner(390, True, "mouse"))

    found = list_violations(reader, path, ((390, "dark"), (1280, "light")))

    assert not found, "\n".join(found)
    assert reader.complaints == []
