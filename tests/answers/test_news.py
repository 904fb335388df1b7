"""News by the day of entry, apart from the market's days: late entries appear, and no edit elsewhere changes an id."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from tests.conftest import DAY

from mikiwame.answers.news import News, list_news
from mikiwame.catalogue.writing import open_source
from mikiwame.pipeline import compare, load
from mikiwame.publishing.open_data.feed import ATOM
from mikiwame.publishing.pages.site import build_site
from mikiwame.reading.rechecking import Confirmed, list_figures, list_redated, redate

Write = Callable[[str, str], None]

EXAM = """
    title: 試験案内
    kind: organiser
    url: https://example.org/exam
    readings:
      - on: 2026-06-20
        says:
          alpha: {exam_fee: "6,500円"}
    """
OLD = """
    title: 2019年の案内
    kind: organiser
    readings:
      - on: 2026-06-25
        stated: 2019-04-01
        says:
          alpha: {exam_fee: "4,000円"}
    """


def tell(market: Path, on: date = DAY) -> list[News]:
    return list_news(compare(load(market), on))


def tell_fees(market: Path) -> list[tuple[str, str, str | None, str | None]]:
    return [
        (str(one.entered), one.kind, one.before.text if one.before else None, one.after.text if one.after else None)
        for one in tell(market)
        if (one.certification, one.field) == ("alpha", "exam_fee")
    ]


def find_ids(market: Path) -> dict[str, tuple[str | None, str | None]]:
    return {one.id: (one.certification, one.after.text if one.after else one.holds) for one in tell(market)}


def test_the_first_value_and_what_takes_its_place_are_news_of_their_days(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)

    assert tell_fees(market) == [
        ("2026-06-20", "changed", "5,000円", "6,500円"),
        ("2026-06-01", "first", None, "5,000円"),
    ]


def test_a_late_entry_with_an_old_date_is_the_newest(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)
    before = find_ids(market)
    write("sources/old.yaml", OLD)

    newest = tell(market)[0]
    assert (str(newest.entered), newest.kind, newest.holds) == ("2026-06-25", "late", "2019-04-01")
    assert find_ids(market) == before | {newest.id: ("alpha", "4,000円")}


def test_a_text_and_a_reading_may_say_when_they_were_entered(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)
    write("sources/old.yaml", OLD.replace("on: 2026-06-25", "on: 2019-05-01\n        entered: 2026-06-26"))
    assert tell_fees(market)[0] == ("2026-06-26", "late", None, "4,000円")

    own = 'exam_fee: {text: "4,000円", entered: 2026-06-28}'
    write("sources/old.yaml", OLD.replace('exam_fee: "4,000円"', own))
    assert tell_fees(market)[0] == ("2026-06-28", "late", None, "4,000円")


def test_what_says_again_what_is_known_is_no_news(market: Path, write: Write) -> None:
    before = tell(market)
    write("sources/again.yaml", EXAM.replace("6,500円", "5,000円"))

    assert tell(market) == before


def test_what_is_entered_after_the_day_is_not_told_yet(market: Path, write: Write) -> None:
    before = tell(market)
    write("sources/old.yaml", OLD.replace("    says", "    entered: 2026-07-02\n        says"))

    assert tell(market) == before
    assert len(tell(market, date(2026, 7, 2))) == len(before) + 1


def test_no_edit_elsewhere_changes_an_id(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)
    before = find_ids(market)
    guide = (market / "sources" / "guide.yaml").read_text(encoding="utf-8")

    write("sources/aaa.yaml", OLD.replace("alpha", "gamma"))
    write(
        "sources/guide.yaml", "# a remark, and another order\n" + guide.replace("title: 資格の手引き", "title: 手引き")
    )
    write("organisations/north.yaml", "{name: 北の協会, form: npo, roles: [organiser]}")

    after = find_ids(market)
    assert {one: after[one] for one in before} == before
    assert len(after) == len(before) + 1


def test_a_day_that_is_renewed_changes_no_news(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)
    before, files = tell(market), load(market)
    seen = [Confirmed(one, date(2026, 6, 30)) for one in list_figures(files, "exam", DAY)]
    opened = open_source(market, "exam")
    opened.path.write_text(redate(files, opened, list_redated(files, seen)), encoding="utf-8")

    after = tell(market)
    assert "entered: 2026-06-20" in opened.path.read_text(encoding="utf-8")
    assert [(one.id, one.entered, one.kind) for one in after] == [(one.id, one.entered, one.kind) for one in before]


def test_an_event_that_is_entered_late_is_news_of_that_day(market: Path, write: Write) -> None:
    life = "[{event: last_sitting, on: 2019-06-15, source: guide, entered: 2026-06-29}]"
    write("certifications/beta.yaml", f"{{name: ベータ検定, category: basic, organisers: [south], life: {life}}}")

    newest = tell(market)[0]
    assert (str(newest.entered), newest.kind, newest.certification, newest.holds) == (
        "2026-06-29", "event", "beta", "2019-06-15",
    )  # fmt: skip


def test_the_feed_tells_a_late_entry_first_under_an_id_that_stays(market: Path, write: Write) -> None:
    write("sources/exam.yaml", EXAM)
    before = list_entries(market)
    write("sources/old.yaml", OLD)
    after = list_entries(market)

    assert after[1:] == before
    assert "4,000円" in after[0][1]
    assert after[0][2].startswith("2026-06-25")
    page = build_site(load(market), DAY).render("/changes").body.decode("utf-8")
    assert f'id="{after[0][3].partition("#")[2]}"' in page


def list_entries(market: Path) -> list[tuple[str, str, str, str]]:
    """Of each entry of the feed id, title, day and address."""
    feed = ElementTree.fromstring(build_site(load(market), DAY).render("/changes.atom").body)
    return [
        (
            *(entry.findtext(f"{{{ATOM}}}{name}") or "" for name in ("id", "title", "updated")),
            next(link.get("href", "") for link in entry.iter(f"{{{ATOM}}}link")),
        )  # type: ignore[misc]
        for entry in feed.iter(f"{{{ATOM}}}entry")
    ]
