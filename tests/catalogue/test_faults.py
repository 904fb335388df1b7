"""One broken file for each rule of reading: where, what, what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.catalogue.said import find_english, inspect
from tests.saying import refused

from mikiwame.catalogue.files import Printed
from mikiwame.pipeline import load

Write = Callable[[str, str], None]

SOURCE = """
title: 手引き
kind: comparison
readings:
  - on: {on}
    says:
      alpha:
        {line}
"""

# File, its broken text, and how the one complaint about it must begin.
BROKEN = {
    "a wrong key": (
        "certifications/alpha.yaml",
        "name: A\ncatgory: basic\ncategory: basic\norganisers: [north]",
        'certifications/alpha.yaml:2: Unknown key "catgory". Did you mean "category"?',
    ),
    "an end without a reason": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01\n    until: 2026-12-31", line="exam_fee: 1,000円"),
        "sources/guide.yaml:4: readings: `until` ends what a page says; say why. Add `because:`",
    ),
    "a reason without an end": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: {text: 1000円, because: 改定}"),
        "sources/guide.yaml:7: readings.says.alpha.exam_fee.because: `because` gives the reason of `until`",
    ),
    "a missing key": (
        "certifications/alpha.yaml",
        "name: A\ncategory: basic",
        'certifications/alpha.yaml:1: The key "organisers" is missing. Add it.',
    ),
    "a missing source": (
        "certifications/alpha.yaml",
        "name: A\ncategory: basic\norganisers: [north]\nlife:\n  - {event: started, on: 2001, source: nowhere}",
        "certifications/alpha.yaml:5: There is no sources/nowhere.yaml. Add that file or correct",
    ),
    "a date that is none": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-13-01", line="exam_fee: 1円"),
        'sources/guide.yaml:4: readings.on: "2026-13-01" is a day that the calendar does not have. Correct it.',
    ),
    "a date in words": (
        "sources/guide.yaml",
        SOURCE.format(on="yesterday", line="exam_fee: 1円"),
        'sources/guide.yaml:4: readings.on: "yesterday" is not a day. Write it as YYYY-MM-DD, YYYY-MM or YYYY.',
    ),
    "a key twice": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円\n        exam_fee: 2円"),
        'sources/guide.yaml:8: The key "exam_fee" stands here again; it is on line 7 already. Keep one.',
    ),
    "an unknown field": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fees: 1円"),
        'sources/guide.yaml:7: readings.says.alpha.exam_fees: "exam_fees" is not known. Did you mean "exam_fee"?',
    ),
    "a claim without text": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee:"),
        "sources/guide.yaml:7: readings.says.alpha.exam_fee: There is no text here.",
    ),
    "an unknown certification": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("alpha", "omega"),
        "sources/guide.yaml:6: There is no certifications/omega.yaml.",
    ),
    "an empty file": ("organisations/north.yaml", "", "organisations/north.yaml:1: The file is empty."),
    "no mapping": ("organisations/north.yaml", "北協会", "organisations/north.yaml:1: This is no mapping of keys"),
    "an open bracket": ("organisations/north.yaml", "name: [北", 'organisations/north.yaml:1: The bracket "["'),
    "only comments": ("criteria/fee.yaml", "# soon", "criteria/fee.yaml:1: The file holds only comments."),
    "a forbidden character": (
        "organisations/north.yaml",
        "form: npo\nname: a\x01b",
        "organisations/north.yaml:2: The character U+0001 may not stand in YAML. Remove it.",
    ),
    "a line break in a value": (
        "organisations/north.yaml",
        'name: x\nform: "a\\nb"\nroles: [organiser]',
        'organisations/north.yaml:2: form: "a\\nb" is not known. Use one of: company,',
    ),
    "an end of another kind of file": (
        "certifications/alpha.yaml",
        "name: A\ncategory: basic\norganisers: [north]\nlife:\n  - {event: dissolved, on: 2001, source: guide}",
        'certifications/alpha.yaml:5: life.event: "dissolved" is not known. Use one of: started, last_sitting',
    ),
    "an empty list of texts": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: []"),
        "sources/guide.yaml:7: readings.says.alpha.exam_fee: ",
    ),
    "a freshness without end": (
        "market.yaml",
        "title: x\nbeginners: basic\nrecommend_at_most: 1\ncategories: {basic: {title: x}, extra: {title: y}}\n"
        "source_kinds: [comparison]\nfreshness: {exam_fee: 99999}",
        "market.yaml:6: freshness.exam_fee: ",
    ),
    "beginners of no category": (
        "market.yaml",
        "title: x\nbeginners: none\nrecommend_at_most: 1\ncategories: {basic: {title: x}, extra: {title: y}}\n"
        "source_kinds: [comparison]",
        'market.yaml:2: "none" is none of the categories here.',
    ),
    "an anchor": (
        "organisations/north.yaml",
        "name: &a 北\nform: npo\nroles: [organiser]",
        "organisations/north.yaml:1: The anchor &a is not allowed.",
    ),
    "a tag": (
        "organisations/north.yaml",
        "name: !secret 北\nform: npo\nroles: [organiser]",
        "organisations/north.yaml:1: The tag !secret is not allowed.",
    ),
    "too deep": (
        "organisations/north.yaml",
        "a: " + "[" * 5000,
        "organisations/north.yaml:1: The file nests too deep.",
    ),
    "an unknown category": (
        "certifications/alpha.yaml",
        "name: A\ncategory: third\norganisers: [north]",
        'certifications/alpha.yaml:2: market.yaml has no category "third". Use one of: basic, extra.',
    ),
    "an unknown kind of source": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("comparison", "rumour"),
        'sources/guide.yaml:2: market.yaml has no source kind "rumour".',
    ),
    "a criterion that reads an opinion": (
        "criteria/fee.yaml",
        "question: 星は\ngroup: x\nreads: stars\nscale: [[0, 0], [5, 1]]\nweight: 1\nwhy: y",
        'criteria/fee.yaml:3: reads: "stars" is somebody\'s opinion',
    ),
    "a scale beyond 1": (
        "criteria/fee.yaml",
        "question: 安いか\ngroup: x\nreads: exam_fee\nscale: [[0, 0], [5, 2]]\nweight: 1\nwhy: y",
        "criteria/fee.yaml:4: scale: The value 2 does not lie within 0 to 1.",
    ),
    "a state that the field has not": (
        "criteria/open.yaml",
        "question: 独学\ngroup: x\nreads: eligibility\nscale: {opne: 1}\nweight: 1\nwhy: y",
        'criteria/open.yaml:4: scale: "opne" is no state of eligibility.',
    ),
    "a weight of nothing": (
        "criteria/open.yaml",
        "question: 独学\ngroup: x\nreads: eligibility\nscale: {open: 1}\nweight: 0\nwhy: y",
        'criteria/open.yaml:5: weight: "0" does not fit',
    ),
    "a slug with capitals": (
        "certifications/alpha.yaml",
        "name: A\ncategory: Basic\norganisers: [north]",
        'certifications/alpha.yaml:2: category: "Basic" is no slug.',
    ),
    "an address that is none": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("kind:", "url: example.org\nkind:"),
        'sources/guide.yaml:2: url: "example.org" is no address.',
    ),
    "an address that no site can have": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("kind:", "url: https://exａ／b\nkind:"),
        'sources/guide.yaml:2: url: "https://exａ／b" leads to no site.',
    ),
    "an address whose name is cut off": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("kind:", "url: http://[::1\nkind:"),
        'sources/guide.yaml:2: url: "http://[::1" leads to no site.',
    ),
    "an address with a port that is none": (
        "sources/guide.yaml",
        SOURCE.format(on="2026-06-01", line="exam_fee: 1円").replace("kind:", "url: https://a.jp:99999/\nkind:"),
        'sources/guide.yaml:2: url: "https://a.jp:99999/" leads to no site.',
    ),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_is_told_once_with_its_line_and_remedy(fault: str, market: Path, write: Write) -> None:
    file, text, expected = BROKEN[fault]
    write(file, text)

    _, complaints = inspect(market)

    told = [str(complaint) for complaint in complaints if complaint.file == file]
    assert len(told) == 1
    assert told[0].startswith(expected)
    assert "\n" not in told[0]


def test_a_wrong_encoding_names_the_line_and_the_byte(market: Path) -> None:
    (market / "organisations/north.yaml").write_bytes("form: npo\nname: 北協会\n".encode("shift_jis"))

    _, complaints = inspect(market)

    assert [str(one) for one in complaints] == [
        "organisations/north.yaml:2: This looks like Shift_JIS, not UTF-8 (byte 0x96). Save the file as UTF-8."
    ]


def test_all_faults_come_in_one_run_and_none_follows_from_another(market: Path, write: Write) -> None:
    """A broken file is not also complained of as missing where others name it."""
    write("organisations/north.yaml", "")
    write("sources/guide.yaml", "title: x: y")
    write("certifications/beta.yaml", "name: B\ncategory: basic\norganisers: [nobody]")
    write("market.yaml", "title: x")

    _, complaints = inspect(market)

    assert {complaint.file for complaint in complaints} == {
        "organisations/north.yaml",
        "sources/guide.yaml",
        "certifications/beta.yaml",
        "market.yaml",
    }


@pytest.mark.parametrize("name", ["certifications/Alpha.yaml", "sources/notes.txt", "criteria/fee.yml"])
def test_a_file_that_nobody_reads_is_a_fault(name: str, market: Path, write: Write) -> None:
    write(name, "name: x")

    with refused(name):
        load(market)


def test_a_market_without_sources_is_told_to_add_one(market: Path) -> None:
    (market / "sources/guide.yaml").unlink()

    with refused("sources/: There is no file here"):
        load(market)


def test_values_that_yaml_would_guess_stay_as_printed(market: Path, write: Write) -> None:
    write("sources/guide.yaml", SOURCE.format(on="2026-06-01", line="[]").replace("[]", "{school: no, venue: 1:30}"))

    said = load(market).sources["guide"].readings[0].says["alpha"]

    assert {field: [one.text for one in texts if isinstance(one, Printed)] for field, texts in said.items()} == {
        "school": ["no"],
        "venue": ["1:30"],
    }


def test_the_shipped_catalogue_has_no_fault() -> None:
    _, complaints = inspect(Path(__file__).parents[2] / "catalogue" / "medical-office")

    assert complaints == []


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_is_told_in_japanese(fault: str, market: Path, write: Write) -> None:
    file, text, _ = BROKEN[fault]
    write(file, text)

    _, complaints = inspect(market, "ja")

    told = [complaint for complaint in complaints if complaint.file == file]
    assert [one.reason is not None for one in told] == [True]
    assert told[0].message.endswith(("。", "。）"))
    assert find_english(told[0].message) is None
