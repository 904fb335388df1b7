"""Additions to the files of sources: what was there stays as it was, to the byte, and what is added reads as meant."""

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import load_shipped
from tests.saying import refused

from mikiwame.catalogue.additions import Addition, NewSource, Said, add_reading, write_source
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.tree import Tree
from mikiwame.catalogue.writing import compose_source, open_source, write_files

MARKET = Path(__file__).parents[2] / "catalogue" / "medical-office"
DAY = date(2026, 11, 28)
SHIPPED = sorted((MARKET / "sources").glob("*.yaml"))
FEE = Said("medical-clerk", "exam_fee", "8,900円")


def read(text: str) -> Any:
    tree = Tree("file")
    fill(tree, text)
    assert tree.content is not None, tree.complaints
    return tree.content


def is_kept(before: str, after: str) -> bool:
    """Whether every line of the one stands in the other, in the same order."""
    rest = iter(after.splitlines(keepends=True))
    return all(line in rest for line in before.splitlines(keepends=True))


def test_every_shipped_file_keeps_its_bytes_beside_a_new_reading() -> None:
    for path in SHIPPED:
        before = path.read_bytes().decode()

        after = add_reading(before, Addition(DAY, (FEE,), stated="2026-08"))

        assert add_reading(before, Addition(DAY, ())) == before
        assert is_kept(before, after), path.name
        newest, *older = read(after)["readings"]
        assert older == read(before)["readings"]
        assert newest == {"on": "2026-11-28", "stated": "2026-08", "says": {"medical-clerk": {"exam_fee": "8,900円"}}}


def test_every_shipped_file_takes_another_figure_into_its_newest_reading() -> None:
    for path in SHIPPED:
        before = path.read_bytes().decode()
        old = read(before)["readings"]
        newest = old[0]
        head = {key: value for key, value in newest.items() if key != "says"}
        if not newest["says"] or not set(head) <= {"on", "stated", "note"}:
            continue
        said = Said("new-one", "pass_rate", "30%", {"label": "2級"})

        addition = Addition(date.fromisoformat(head["on"]), (said,), head.get("stated"), head.get("note"))
        after = add_reading(before, addition)

        assert is_kept(before, after), path.name
        told = read(after)["readings"]
        assert told[0]["says"].pop("new-one") == {"pass_rate": {"text": "30%", "label": "2級"}}
        assert told == old


# Made files: the same content in the many ways in which people write YAML.
TEXTS = st.one_of(
    st.sampled_from(
        ["8,800円", "学科 3,500円, 実技 5,500円", "76.7% (2022年)", "―", "no", "1:30", "a: b", "x #y", "'", '"']
    ),
    st.text(st.sampled_from("円年a0,:#-[]{}'\"&*!|>%@ 　．"), min_size=1, max_size=8).map(str.strip).filter(bool),
)
BESIDE = st.dictionaries(st.sampled_from(["unit", "label", "round"]), TEXTS, max_size=2)
SLUGS = st.sampled_from(["alpha", "beta", "gamma"])
FIELDS = st.sampled_from(["exam_fee", "pass_rate", "schedule"])
SAID = st.builds(Said, SLUGS, FIELDS, TEXTS, BESIDE)


def double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


COMMENTS = (
    "# a head",
    "# spaced",
    "# newest first",
    "# read by hand",
    "# in braces",
    "# so printed",
    "# at the margin",
)


@st.composite
def files(draw: st.DrawFn) -> str:
    """A source's file with indents, quotes, comments, blank lines and breaks as its writer liked them."""
    step = draw(st.integers(1, 4))
    dash = draw(st.integers(0, 3))
    offset = draw(st.integers(2, 4))
    lines = ["# a head", "title:   試験概要   # spaced", "kind: organiser", "readings:  # newest first"]
    for day in draw(st.lists(st.sampled_from(["2026-11-28", "2026-08-01", "2025-01-01"]), min_size=1, max_size=3)):
        column = dash + offset
        lines += [" " * dash + "# read by hand"] * draw(st.integers(0, 1))
        lines += [" " * dash + "-" + " " * (offset - 1) + f"on: {day}", " " * column + "says:"]
        for slug in draw(st.lists(SLUGS, min_size=1, max_size=2, unique=True)):
            lines += draw_fields(draw, slug, column + step, step)
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    return newline.join(lines) + draw(st.sampled_from(["", newline, newline * 2 + "# the end" + newline]))


def draw_fields(draw: st.DrawFn, slug: str, column: int, step: int) -> list[str]:
    told = draw(st.dictionaries(FIELDS, st.lists(TEXTS, min_size=1, max_size=2), min_size=1, max_size=2))
    quoted = draw(st.sampled_from([double, single]))
    if draw(st.integers(0, 3)) == 0:
        within = ", ".join(f"{field}: {quoted(texts[0])}" for field, texts in told.items())
        return [" " * column + f"{slug}: {{ {within} }}  # in braces"]
    lines = [" " * column + f"{slug}:"]
    for field, texts in told.items():
        lines += [" " * (column + step) + line for line in draw_field(draw, field, [quoted(one) for one in texts])]
        lines += draw(st.sampled_from([[], [""], [" " * (column + step) + "# so printed"], ["# at the margin"]]))
    return lines


def draw_field(draw: st.DrawFn, field: str, texts: list[str]) -> list[str]:
    ways = {
        "flow": [f"{field}: [ {', '.join(texts)} ]"],
        "block": [f"{field}:", *(f"  -   {one}  # kept" for one in texts)],
        "lone": [f"{field}:   {texts[0]}   # kept"],
        "map": [f"{field}: {{text: {texts[0]},  label: 学科,}}"],
        "below": [f"{field}:", "  # above", f"  text: {texts[0]}", "  label: 学科"],
        "next": [f"{field}:", f"   {texts[0]}"],
    }
    return ways[draw(st.sampled_from(sorted(ways)))]


def list_texts(content: Any) -> list[Any]:
    """Every text of a file: reading's day, certification, field, and the text as it stands there."""
    found = []
    for reading in content["readings"]:
        for slug, fields in reading["says"].items():
            for field, told in fields.items():
                texts = told if isinstance(told, list) else [told]
                found += [(reading["on"], slug, field, level(one)) for one in texts]
    return found


def level(text: Any) -> Mapping[str, str]:
    return text if isinstance(text, dict) else {"text": text}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), st.lists(SAID, min_size=1, max_size=3))
def test_any_file_keeps_what_it_says_and_says_the_new_besides(before: str, said: list[Said]) -> None:
    after = add_reading(before, Addition(DAY, tuple(said)))

    old, new = list_texts(read(before)), list_texts(read(after))
    added = [("2026-11-28", one.certification, one.field, level(one.plain)) for one in said]
    assert [one for one in new if one in old or one in added] == new
    assert all(one in new for one in [*old, *added])
    assert sum(new.count(one) for one in {repr(one): one for one in new}.values()) == len(new)
    for comment in COMMENTS:
        assert after.count(comment) == before.count(comment)


def test_a_hyphen_alone_goes_quoted_into_a_list_in_brackets() -> None:
    """Before the closing bracket with a blank before it, it would begin an item."""
    reading = "  - on: 2026-11-28\n    says:\n      alpha:\n        exam_fee: [ 1円 ]\n"
    before = f"title: a\nkind: organiser\nreadings:\n{reading}"

    after = add_reading(before, Addition(DAY, (Said("alpha", "exam_fee", "-"),)))

    assert '[ 1円, "-" ]' in after


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files(), SAID)
def test_a_reading_of_a_new_day_leaves_every_line_as_it_was(before: str, said: Said) -> None:
    after = add_reading(before, Addition(date(2027, 1, 1), (said,)))

    assert is_kept(before if before.endswith("\n") else before + "\n", after + "\n")
    assert add_reading(after, Addition(date(2027, 1, 1), (said,))) == after


@settings(max_examples=40, deadline=None)
@given(SAID, TEXTS)
def test_a_new_file_reads_as_it_was_meant(said: Said, title: str) -> None:
    told = read(write_source(NewSource(title, "organiser", url="https://example.org/a"), Addition(DAY, (said,))))

    assert told["title"] == title
    assert told["readings"] == [{"on": "2026-11-28", "says": {said.certification: {said.field: said.plain}}}]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MARKET, tmp_path / "medical-office"))


def test_what_check_would_call_an_error_is_refused_and_nothing_is_written(market: Path) -> None:
    catalogue, opened = load_shipped(), open_source(market, "article-2025")
    wrong = Addition(DAY, (Said("no-such-exam", "exam_fee", "8,900円"), FEE))

    with refused("no-such-exam"):
        compose_source(catalogue, opened, wrong)
    with refused("kind"):
        compose_source(
            catalogue, open_source(market, "new-page"), Addition(DAY, (FEE,)), NewSource("A page", "hearsay")
        )
    assert opened.path.read_bytes() == opened.before


def test_a_file_that_changed_meanwhile_is_not_written_over(market: Path) -> None:
    opened = open_source(market, "article-2025")
    other = open_source(market, "new-page")
    text = compose_source(load_shipped(), opened, Addition(DAY, (FEE,)))
    opened.path.write_text("somebody else's", encoding="utf-8")

    with refused("meanwhile"):
        write_files({other: "title: x\n", opened: text})

    assert opened.path.read_text(encoding="utf-8") == "somebody else's"
    assert not other.path.exists()
    assert [one.name for one in opened.path.parent.glob(".new-*")] == []


def test_a_mark_of_byte_order_and_the_permissions_stay(market: Path) -> None:
    path = market / "sources" / "article-2025.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    path.chmod(0o640)
    opened = open_source(market, "article-2025")

    write_files({opened: compose_source(load_shipped(), opened, Addition(DAY, (FEE,)))})

    assert path.read_bytes().startswith(b"\xef\xbb\xbftitle:")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_outside_of_the_market_is_not_followed(market: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.yaml").write_text("title: x", encoding="utf-8")
    (market / "sources" / "linked.yaml").symlink_to(tmp_path / "elsewhere.yaml")

    with refused("outside"):
        open_source(market, "linked")
    with refused("slug"):
        open_source(market, "../certifications/medical-clerk")
