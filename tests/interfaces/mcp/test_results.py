"""What every result has, how long it may be, and how the rest is had."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from mcp import Client
from mcp.server import MCPServer
from tests.interfaces.http.conftest import run as run_apart
from tests.interfaces.mcp.conftest import DAY, MARKETS, Ask, call_all

from mikiwame.interfaces.mcp import Library
from mikiwame.interfaces.mcp.results import fit

LIMIT = 20_000

PERSONS: tuple[dict[str, str], ...] = (
    {},
    {"age": "30s", "experience": "none"},
    {"age": "50-or-over", "experience": "none", "budget": "100000", "area": "沖縄県", "study": "course"},
)


def count(result: Any) -> float:
    """Tokens of a result as text and as data. Tokenisers of the day take at most 0.4 per ASCII and 1.4 per wide one."""
    text = json.dumps(result, ensure_ascii=False)
    plain = len(text.encode("ascii", "ignore"))
    return 2 * (plain * 0.4 + (len(text) - plain) * 1.4)


def list_longest_calls(library: Library) -> Iterator[tuple[str, dict[str, Any]]]:
    for market in MARKETS:
        yield from ((tool, {"market": market}) for tool in ("compare", "calendar", "advise", "ties"))
        yield from (("facts", {"market": market, "field": field}) for field in ("exam_fee", "pass_rate", "schedule"))
        yield "calendar", {"market": market, "count": 100}
        yield "changes", {"market": market, "days": 1000}
        for person in PERSONS:
            known = library.catalogues[market].conversation
            yield (
                "advise",
                {"market": market, "person": {item: one for item, one in person.items() if item in known.items}},
            )
        for number, slug in enumerate(library.catalogues[market].certifications):
            lang = ("ja", "en")[number % 2]
            yield "facts", {"certification": slug, "lang": lang}
            yield "facts", {"certification": slug, "all": True, "lang": lang}
            yield "explain", {"certification": slug, "lang": lang}
            yield "cost", {"certification": slug, "lang": lang}


def test_no_result_is_longer_than_a_conversation_takes(library: Library, server: MCPServer[object]) -> None:
    calls = list(list_longest_calls(library))
    results = call_all(server, calls)

    longest = max(zip(map(count, results), calls, strict=True), key=lambda one: one[0])
    assert longest[0] < LIMIT, longest
    assert {key for result in results for key in ("summary", "answer", "sources", "market", "on", "address", "receipt",
                                                  "truncated") if key not in result} == set()  # fmt: skip
    assert all(result["truncated"] == ("left_out" in result) for result in results)
    assert any(result["truncated"] for result in results)


def test_the_list_of_tools_is_short_and_says_that_they_only_read(server: MCPServer[object]) -> None:
    async def run() -> Any:
        async with Client(server) as client:
            return await client.list_tools()

    listed = run_apart(run())

    assert len(listed.model_dump_json(by_alias=True, exclude_none=True).encode()) < 20_000
    assert [tool.name for tool in listed.tools] == [
        "find", "compare", "facts", "ties", "explain", "advise", "cost", "calendar", "changes", "verify",
    ]  # fmt: skip
    for tool in listed.tools:
        assert tool.title
        assert tool.description
        assert tool.annotations.read_only_hint
        assert not tool.annotations.destructive_hint


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("facts", {"certification": "medical-fee-claims", "all": True}),
        ("calendar", {"market": "medical-office"}),
        ("changes", {"market": "medical-office", "days": 1000}),
    ],
)
def test_skip_goes_through_all_rows_and_left_out_counts_the_rest(
    tool: str, arguments: dict[str, Any], ask: Ask
) -> None:
    pages = [ask(tool, arguments)]
    while "next_skip" in pages[-1]:
        pages.append(ask(tool, {**arguments, "skip": pages[-1]["next_skip"]}))

    lengths = [len(page["answer"]) for page in pages]
    assert len(pages) > 1
    assert [page.get("left_out", {}).get("answer", 0) for page in pages] == [
        sum(lengths[number + 1 :]) for number in range(len(pages))
    ]
    rows = [json.dumps(row, sort_keys=True) for page in pages for row in page["answer"]]
    whole = ask(tool, {**arguments, "skip": sum(lengths)})
    assert whole["answer"] == []
    assert not whole["truncated"]
    assert len(rows) == sum(lengths)
    assert len({page["receipt"]["answer"] for page in pages}) == 1


def test_lists_within_rows_are_cut_before_rows_and_counted() -> None:
    rows: Any = [{"field": str(number), "others": [{"text": "x" * 50}] * 10} for number in range(3)]

    cut = fit(rows, room=300, thinned="others")
    shown: Any = cut.answer

    assert [len(row["others"]) for row in shown] == [3, 3, 3]
    assert cut.left_out == {"answer[].others": 21}
    assert cut.next_skip is None


def test_of_an_answer_that_is_no_list_the_ends_of_its_longest_lists_are_cut() -> None:
    cut = fit({"name": "one", "long": list(range(1000)), "short": [1, 2]}, room=200)
    shown: Any = cut.answer

    assert len(shown["long"]) + cut.left_out["answer.long"] == 1000
    assert shown["short"] == [1, 2]
    assert shown["long"][0] == 0


def test_every_receipt_verifies_and_an_altered_one_does_not(ask: Ask) -> None:
    for tool, arguments in (
        ("facts", {"certification": "fass"}),
        ("compare", {"market": "bookkeeping"}),
        ("advise", {"market": "bookkeeping", "person": {"aim": "payroll"}, "lang": "ja"}),
        ("changes", {"market": "bookkeeping"}),
    ):
        receipt = ask(tool, arguments)["receipt"]

        assert ask("verify", {"receipt": receipt})["holds"]
        altered = ask("verify", {"receipt": {**receipt, "answer": receipt["catalogue"]}})
        assert not altered["holds"]
        assert {one["part"] for one in altered["differs"]} == {"answer", "seal"}


def test_a_name_that_is_only_like_one_is_said_to_be_guessed(ask: Ask) -> None:
    guessed = ask("facts", {"certification": "メディカルクラク", "field": "exam_fee"})["read_as"]["certification"]
    named = ask("facts", {"certification": "ﾒﾃﾞｨｶﾙｸﾗｰｸ", "field": "exam_fee"})["read_as"]["certification"]

    assert guessed["slug"] == named["slug"] == "medical-clerk"
    assert guessed["guessed"]
    assert guessed["asked"] == "メディカルクラク"
    assert "guessed" not in named


def test_a_name_that_is_easily_taken_for_another_says_so(ask: Ask) -> None:
    result = ask("facts", {"certification": "医療事務", "field": "exam_fee"})

    assert result["read_as"]["certification"]["slug"] == "jadp-medical-office"
    assert "医療事務" in result["read_as"]["certification"]["beware"]
    assert "beware" not in ask("facts", {"certification": "fass", "field": "exam_fee"})["read_as"]["certification"]


def test_what_one_market_has_is_found_while_another_is_the_first(ask: Ask) -> None:
    found = ask("find", {"text": "日本ビジネス技能検定協会"})

    assert found["market"] in MARKETS
    assert {found["market"], *(one["market"] for one in found["elsewhere"])} == set(MARKETS)


JAPANESE = re.compile("[ぁ-ヿ一-鿿]")
SENTENCES = {"summary", "because", "sentence", "words", "says", "line", "doubt", "doubts", "question", "short", "group",
             "why", "weekday", "deadline_because", "excluded_because", "standing", "name_of"}  # fmt: skip


def test_english_results_have_no_japanese_sentence(library: Library, ask: Ask) -> None:
    own = sorted(
        (name for files in library.catalogues.values() for shelf in (files.certifications, files.organisations)
         for one in shelf.values() for name in (one.name, *one.aliases)), key=len, reverse=True
    )  # fmt: skip
    for tool, arguments in (
        ("cost", {"certification": "medical-clerk"}),
        ("calendar", {"market": "bookkeeping"}),
        ("calendar", {"market": "medical-office"}),
        ("explain", {"certification": "nissho-boki-2", "against": "zenkei-boki-2"}),
        ("advise", {"market": "medical-office", "person": PERSONS[1]}),
    ):
        for sentence in list_sentences(ask(tool, arguments)):
            rest = re.sub("“[^”]*”", "", sentence)
            for name in own:
                rest = rest.replace(name, "") if JAPANESE.search(rest) else rest
            assert not JAPANESE.search(rest), sentence


def list_sentences(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, one in value.items():
            yield from list_sentences(one, name)
    elif isinstance(value, list):
        for one in value:
            yield from list_sentences(one, key)
    elif isinstance(value, str) and key in SENTENCES:
        yield value


def test_the_day_goes_on_while_the_server_runs(library: Library) -> None:
    days = iter([date(2026, 11, 28), date(2026, 11, 29)])
    watched = Library.__new__(Library)
    watched.__dict__.update(library.__dict__, _today=lambda _: next(days))

    assert watched.find_day("bookkeeping", None).on == DAY
    assert watched.find_day("bookkeeping", None).on == date(2026, 11, 29)
