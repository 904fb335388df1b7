"""A form that cannot be taken stays open, with what was typed and the reason beside the input at fault."""

from datetime import date
from pathlib import Path

import pytest
from lxml import html
from tests.conftest import write_file
from tests.interfaces.test_settling import EXAM, ON
from tests.interfaces.test_workbench import ADDRESS, write_page

from mikiwame.interfaces.desk.visit_work import VisitWork
from mikiwame.interfaces.desk.work import DeskWork
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.interfaces.workbench import Workbench, lay_out
from mikiwame.pipeline import load
from mikiwame.reading.entering import Wish
from mikiwame.words import speak


@pytest.fixture
def bench(market: Path) -> VisitBench:
    (market / "sources" / "guide.yaml").unlink()
    write_file(market, "sources/exam.yaml", EXAM)
    return VisitBench(market, ON, Wish(by="me"))


@pytest.fixture
def work(bench: VisitBench) -> VisitWork:
    return VisitWork(bench, speak("en"), "/secret")


def send(work: VisitWork, bench: VisitBench, matter: int, **form: str) -> str:
    """Send a form of a matter; the screen that is shown then."""
    work.act(0, {"turn": str(bench.open(0).settling.turn), "matter": str(matter), **form})
    return work.show_matter(0, None)


def find_open(screen: str) -> html.HtmlElement | None:
    document = html.fromstring(screen.encode(), parser=html.HTMLParser(encoding="utf-8"))
    return next((one for one in document.iter("details") if one.get("open") is not None), None)


def find_wrong(opened: html.HtmlElement) -> tuple[str, str, str]:
    """The name of the input at fault, what stands in it, and why that is not taken."""
    (wrong,) = (one for one in opened.iter("input") if one.get("aria-invalid") == "true")
    (why,) = (one for one in opened.iter("p") if one.get("id") == wrong.get("aria-describedby"))
    return wrong.get("name", ""), wrong.get("value", ""), str(why.text_content())


@pytest.mark.parametrize(
    ("form", "field", "told"),
    [
        ({"do": "new", "text-0": "dear <b>"}, "text-0", '"dear <b>" states no condition'),
        ({"do": "new", "text-0": " "}, "text-0", "no text"),
        ({"do": "printed_so", "because": " "}, "because", "reason"),
        ({"do": "later", "until": "soon", "because": "asked them"}, "until", "after March 1, 2027"),
    ],
)
def test_a_refused_form_is_shown_again_as_it_was_typed(
    work: VisitWork, bench: VisitBench, form: dict[str, str], field: str, told: str
) -> None:
    opened = find_open(send(work, bench, 1, **form))

    assert opened is not None
    assert [one.get("value") for one in opened.iter("button")] == [form["do"]]
    typed = {one.get("name"): one.get("value") for one in opened.iter("input") if one.get("name") in form}
    assert typed == {name: text for name, text in form.items() if name != "do"}
    name, value, why = find_wrong(opened)
    assert (name, value) == (field, form[field])
    assert told in why


def test_it_is_shown_once_and_only_where_it_was_sent(work: VisitWork, bench: VisitBench) -> None:
    send(work, bench, 1, do="new", **{"text-0": "dear"})

    assert find_open(work.show_matter(0, 1)) is None
    work.act(0, {"turn": str(bench.open(0).settling.turn), "matter": "1", "do": "new", "text-0": "dear"})
    assert find_open(work.show_matter(0, 2)) is None


def test_what_cannot_be_mended_is_typed_again_at_its_place(market: Path, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(write_page(("受験料", "8,900円")))
    bench = Workbench(
        market, lay_out([str(path)], load(market), ADDRESS, None), date(2026, 11, 28), Wish(kind="organiser")
    )
    work = DeskWork(bench, speak("en"), "/secret")
    for part, typed in (("certification", "nobody"), ("period", "last year"), ("text", "")):
        turn = str(bench.open(0).deciding.turn)
        work.act(0, {"turn": turn, "entry": "1", "do": "edit", f"part-{part}": typed})
        opened = find_open(work.show_entry(0, None))

        assert opened is not None
        assert find_wrong(opened)[:2] == (f"part-{part}", typed)
    assert find_open(work.show_entry(0, None)) is None
