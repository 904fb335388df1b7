"""What an editor decides: accepted, rejected, mended and taken back, and what of it is remembered."""

from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from tests.reading.offering import ADDRESS, CERTIFICATION, CONTENT, ROWS, offer
from tests.saying import refused

from mikiwame.answers.names import index_certifications
from mikiwame.pipeline import load
from mikiwame.reading.deciding import Deciding
from mikiwame.reading.decisions import read_decisions
from mikiwame.reading.dictionary import open_dictionary
from mikiwame.reading.drafts import change, list_entries
from mikiwame.reading.entering import Entering, Wish, level_address, open_entering
from mikiwame.reading.pages import read_page
from mikiwame.reading.proposals import PageReading

DAY = date(2026, 11, 28)
WISH = Wish(kind="organiser", by="an editor")


RATES = ("75.0%", "61.0%")


def read_small(body: str, market: Path, address: str | None = ADDRESS) -> PageReading:
    """A page on the certification of the small market."""
    content = f"<!doctype html><meta charset=utf-8><title>アルファ検定</title><h1>アルファ検定</h1>{body}".encode()
    return read_page(content, names=index_certifications(load(market)), headings=open_dictionary(), address=address)


def entering(market: Path, content: str = CONTENT, *, on: date = DAY, refused: bool = False) -> Entering:
    return open_entering(load(market), market, offer(content, refused=refused).reading, on, WISH)


def test_the_day_of_the_page_is_asked_first_then_each_figure() -> None:
    entries = list_entries(offer().reading, DAY)

    assert [entry.draft.field for entry in entries] == ["stated", *(field for _, field, _ in ROWS)]
    assert list_entries(offer().reading, date(2026, 7, 1))[0].draft.field == "exam_fee"


def test_each_change_can_be_taken_back_in_turn() -> None:
    deciding = Deciding(list_entries(offer().reading, DAY))
    deciding.accept()
    deciding.reject()
    deciding.edit(change(deciding.draft(2), {"text": "64.7%"}))
    deciding.skip()

    states = [(deciding.status(0), deciding.status(1), deciding.status(2), deciding.draft(2).text)]
    while deciding.undo():
        states.append((deciding.status(0), deciding.status(1), deciding.status(2), deciding.draft(2).text))

    assert states == [
        ("accepted", "rejected", "skipped", "64.7%"),
        ("accepted", "rejected", "open", "64.7%"),
        ("accepted", "rejected", "open", "64.6%(2025年)"),
        ("accepted", "open", "open", "64.6%(2025年)"),
        ("open", "open", "open", "64.6%(2025年)"),
    ]
    assert deciding.turn == 8


def test_what_was_refused_is_not_accepted_until_it_is_mended() -> None:
    deciding = Deciding(list_entries(offer(refused=True).reading, DAY))
    last = len(deciding.entries) - 1
    deciding.go(last)

    assert deciding.accept() == "no-certification"
    deciding.edit(change(deciding.draft(last), {"certification": CERTIFICATION}))
    assert deciding.accept() is None
    assert deciding.status(last) == "accepted"


def test_the_rest_of_a_table_is_accepted_but_not_what_was_refused() -> None:
    deciding = Deciding(list_entries(offer(refused=True).reading, DAY))
    deciding.go(2)
    deciding.reject()

    assert deciding.accept_group() == 7
    assert len(deciding.accepted) == 7
    assert deciding.list_with("open") == [0, 1, 10]


def test_a_table_of_which_nothing_can_be_accepted_is_left_for_later_and_can_be_taken_back() -> None:
    deciding = Deciding(list_entries(offer(refused=True).reading, DAY))
    last = len(deciding.entries) - 1
    deciding.go(last)

    assert deciding.accept_group() == 0
    assert (deciding.status(last), deciding.current) == ("skipped", 0)
    assert deciding.undo()
    assert (deciding.status(last), deciding.current) == ("open", last)


def test_what_is_accepted_is_a_source_with_its_day_and_the_proposals_beside_it(market: Path) -> None:
    one = entering(market)
    one.deciding.accept()
    one.deciding.accept()
    one.deciding.reject()

    assert one.write() == ["sources/example-org-exam-outline.yaml", "proposals/example-org-exam-outline.jsonl"]
    assert (market / "sources" / "example-org-exam-outline.yaml").read_text(encoding="utf-8") == (
        "title: アルファ検定 試験概要\n"
        "kind: organiser\n"
        "url: https://www.example.org/exam/outline.html\n"
        "readings:\n"
        "  - on: 2026-11-28\n"
        "    stated: 2026-08-01\n"
        "    says:\n"
        "      alpha:\n"
        "        exam_fee: 8,900円\n"
    )
    kept = (market / "proposals" / "example-org-exam-outline.jsonl").read_text(encoding="utf-8")
    day, fee, rate = read_decisions(kept, "proposals")
    assert (day.decision, fee.decision, rate.decision) == ("accepted", "accepted", "rejected")
    assert (fee.quote, fee.heading.row, fee.place.path) == ("受験料 8,900円", "受験料", "/html/body/table/tr[1]/td")
    assert (fee.by, fee.on, fee.page) == ("an editor", DAY, one.page.digest)


def test_the_same_page_again_gives_nothing_new_and_a_changed_one_only_what_changed(market: Path) -> None:
    first = entering(market)
    first.deciding.accept()
    first.deciding.reject()
    first.deciding.accept_group()
    first.write()

    again = entering(market, on=date(2026, 11, 29))
    assert (len(again.deciding.entries), again.decided) == (0, 11)

    changed = entering(market, CONTENT.replace("64.6%", "70.1%").replace("8,900円", "9,300円"), on=date(2026, 12, 1))
    assert [entry.draft.text for entry in changed.deciding.entries] == ["9,300円", "70.1%(2025年)"]


def test_what_went_from_a_page_and_came_back_is_offered_again(market: Path) -> None:
    for day, content in enumerate((CONTENT, CONTENT.replace("8,900円", "9,300円"), CONTENT), start=1):
        one = entering(market, content, on=date(2026, 12, day))
        texts = [entry.draft.text for entry in one.deciding.entries]
        one.deciding.accept_group() if day > 1 else [one.deciding.accept() for _ in one.deciding.entries]
        one.write()
        assert texts[-1] == ("1,100円", "9,300円", "8,900円")[day - 1]

    text = (market / "sources" / "example-org-exam-outline.yaml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if "exam_fee" in line] == [
        "        exam_fee: 8,900円",
        "        exam_fee: 9,300円",
        "        exam_fee: 8,900円",
    ]
    assert text.count("stated: 2026-08-01") == 3


@pytest.mark.parametrize("addresses", [(None, None), (ADDRESS, f"{ADDRESS}?page=2")])
def test_two_pages_of_one_source_are_decided_on_once_each(market: Path, addresses: tuple[str | None, ...]) -> None:
    tables = ("<tr><th>受験料</th><td>8,900円</td></tr>", "<tr><th>試験会場</th><td>在宅</td></tr>")
    wish = Wish(source="abc", kind="organiser")
    offers = []
    for _ in range(2):
        for table, address in zip(tables, addresses, strict=True):
            page = read_small(f"<table>{table}</table>", market, address=address)
            one = open_entering(load(market), market, page, DAY, wish)
            offers.append(len(one.deciding.entries))
            if one.deciding.entries:
                one.deciding.reject()
            one.write()

    assert offers == [1, 1, 0, 0]


def test_what_came_back_on_a_page_without_an_address_is_offered_again(market: Path) -> None:
    offers = []
    for fee in ("8,900円", "9,300円", "8,900円"):
        page = read_small(f"<table><tr><th>受験料</th><td>{fee}</td></tr></table>", market, address=None)
        one = open_entering(load(market), market, page, DAY, Wish(source="abc", kind="organiser"))
        offers.append([entry.draft.text for entry in one.deciding.entries])
        one.deciding.reject()
        one.write()

    assert offers == [["8,900円"], ["9,300円"], ["8,900円"]]


def test_an_edited_figure_keeps_what_the_page_offered(market: Path) -> None:
    one = entering(market)
    one.deciding.go(1)
    one.deciding.edit(change(one.deciding.draft(1), {"text": " 8,900円(税込) ", "label": "一般", "round": ""}))
    one.deciding.accept()
    one.write()

    assert 'exam_fee: {text: "8,900円(税込)", label: 一般}' in one.source.path.read_text(encoding="utf-8")
    [kept] = read_decisions(one.log.path.read_text(encoding="utf-8"), "proposals")
    assert kept.offered
    assert (kept.written.text, kept.written.label, kept.offered.text) == ("8,900円(税込)", "一般", "8,900円")


@pytest.mark.parametrize(
    ("heads", "beside"),
    [
        (("2023年度", "2024年度"), ({"period": "2023"}, {"period": "2024"})),
        (("第61回", "第62回"), ({"round": "第61回"}, {"round": "第62回"})),
        (("第61回(2024年7月)", "2024年11月"), ({"period": "2024-07", "round": "第61回"}, {"period": "2024-11"})),
        (("前期", "後期"), ({"label": "前期"}, {"label": "後期"})),
    ],
)
def test_figures_of_several_years_or_sittings_are_written_with_theirs(
    market: Path, heads: tuple[str, str], beside: tuple[dict[str, str], dict[str, str]]
) -> None:
    rows = "".join(f"<tr><td>{head}</td><td>{rate}</td></tr>" for head, rate in zip(heads, RATES, strict=True))
    page = read_small(f"<table><tr><th>年度</th><th>合格率</th></tr>{rows}</table>", market)
    one = open_entering(load(market), market, page, DAY, WISH)
    while not one.deciding.finished:
        assert one.deciding.accept() is None
    one.write()

    [reading] = YAML(typ="base").load(one.source.path)["readings"]
    assert reading["says"][CERTIFICATION]["pass_rate"] == [
        {"text": rate, **told} for rate, told in zip(RATES, beside, strict=True)
    ]


def test_what_is_of_no_year_is_told_before_it_is_accepted() -> None:
    draft = list_entries(offer().reading, DAY)[1].draft

    assert change(draft, {"period": "2024 2025"}).fault == "no-period"
    assert change(draft, {"period": "2024-06"}).fault is None


def test_looking_alone_writes_nothing(market: Path) -> None:
    one = entering(market)
    one.deciding.skip()

    assert one.write() == []
    assert [one.name for one in (market / "sources").iterdir()] == ["guide.yaml"]
    assert not (market / "proposals").exists()


def test_a_page_is_told_from_others_by_its_address(market: Path) -> None:
    reading = offer().reading.model_copy(update={"address": "http://www.example.org/guide/#top"})

    assert open_entering(load(market), market, reading, DAY, Wish()).slug == "guide"
    assert level_address("http://www.Example.org/a/?b=1#c") == level_address(
        "https://example.org/a?b=1".replace("a?", "a/?")
    )
    with refused("--source"):
        open_entering(load(market), market, reading.model_copy(update={"address": None}), DAY, Wish())
    with refused("--kind"):
        open_entering(load(market), market, offer().reading, DAY, Wish())


def test_pages_whose_addresses_share_a_name_are_sources_of_their_own(market: Path) -> None:
    long = f"https://www.example.org/{'exam/' * 20}"
    addresses = [f"https://www.example.org/exam.php?id={number}" for number in (1, 2, 3)] + [f"{long}a", f"{long}b"]
    names = []
    for address in addresses:
        reading = offer().reading.model_copy(update={"address": address})
        one = open_entering(load(market), market, reading, DAY, WISH)
        one.deciding.accept()
        one.deciding.accept()
        names.append(one.write()[0])

    assert len(set(names)) == len(addresses)
    assert names[:3] == [f"sources/example-org-exam{end}.yaml" for end in ("", "-2", "-3")]
    for name, address in zip(names, addresses, strict=True):
        assert f"url: {address}\n" in (market / name).read_text(encoding="utf-8")


def test_a_damaged_line_of_decisions_is_told_by_its_number(market: Path) -> None:
    (market / "proposals").mkdir()
    (market / "proposals" / "example-org-exam-outline.jsonl").write_text("{}\n", encoding="utf-8")

    with refused(r"example-org-exam-outline\.jsonl:1"):
        entering(market)
