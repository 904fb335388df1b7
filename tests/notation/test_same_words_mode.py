"""How an exam is sat, in whichever words a text says so."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("家で受けられる試験です。", ["home"]),
        ("24時間365日、自宅から受けられます。", ["home"]),
        ("ネット環境があれば家でも受けられます。", ["home"]),
        ("自宅受験(用紙での受験も可)", ["home"]),
        ("講座を終えたらいつでも自宅で受けられ、取りやすい資格です。", ["home"]),
        ("受験の方法は、オンライン、会場、CBTの3つです。", ["hall", "online", "test-centre"]),
        ("会場での試験のほか、ネットでの受験も選べるようになりました。", ["hall", "online"]),
        ("会場のほか、自宅でも受けられます。", ["home", "hall"]),
        ("オンライン(自宅)または会場", ["home", "hall"]),
        ("CBT・会場", ["hall", "test-centre"]),
        ("会場試験だけでなく、在宅試験も選べます。", ["home", "hall"]),
        ("受験形式は会場のみ", ["hall"]),
        ("全国に展開するテストセンターへ行き、パソコンで解答する方式です。", ["test-centre"]),
        ("年末年始を除き、全国のテストセンターで毎日受けられます。", ["test-centre"]),
        ("ネット試験(PCなどを使ってオンラインで受ける試験)", ["online"]),
        ("オンライン試験(カメラで監督者が監視)", ["online-proctored"]),
        ("試験はオンラインですが、監督者に見守られながら受けます。", ["online-proctored"]),
    ],
)
def test_ways_are_told_in_other_words(text: str, modes: list[str]) -> None:
    assert read_term("mode", text) == {"kind": "mode", "modes": modes}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("学科試験:CBT方式 実技試験:会場", [("学科試験", ["test-centre"]), ("実技試験", ["hall"])]),
        ("一般:自宅 団体:会場", [("一般", ["home"]), ("団体", ["hall"])]),
        ("1級は会場、2級は自宅です。", [("1級", ["hall"]), ("2級", ["home"])]),
    ],
)
def test_each_of_several_keeps_its_own(text: str, told: list[tuple[str, list[str]]]) -> None:
    reading: dict[str, Any] = dict(read_term("mode", text))
    assert [(one["label"], one["told"]["modes"]) for one in reading.get("of", [])] == told


def test_the_way_that_a_text_adds_to_a_beginning_is_the_narrower() -> None:
    text = "2021年4月の試験からネット試験となり、家で受けられるようになりました。"
    assert read_term("mode", text) == {"kind": "mode", "modes": ["home"], "since": "2021-04"}


@pytest.mark.parametrize(
    "text",
    [
        # Of some, of a case, in some places, mostly.
        "会場受験では時間内に解き終える必要がありますが、通信講座を受けた方は自宅受験なので、じっくり取り組めます。",
        "会場受験と自宅受験があり、通信講座の修了課題に合格すると自宅受験を選べます。",
        "自宅受験の場合はカメラが必要です。",
        "会場受験では学割が使えます。",
        "CBT(一部会場は紙)",
        "会場受験が中心です。",
        "2級までは在宅で受験できます。",
        "スイーツ検定4級はネットで受けられるので、思い立ったときにすぐ挑戦できます。",
        # Not yet, no longer, or otherwise before.
        "2027年春からはIBTで実施されます。",
        "オンライン試験が始まります。",
        "会場受験からオンライン受験に変わりました。",
        "従来のように会場へ集まるのとは違って、家でも職場でも好きな場所で受けられます",
        # Another way or part is left out, or two are said of one thing.
        "CBT試験または紙の試験を選べます。",
        "筆記試験は会場で、実技試験は動画提出です。",
        "在宅型CBTによる個人受験",
        "会場でIBTを受験します。",
        # Of learning, of books.
        "家で勉強し、会場で受けます。",
        "自宅受験用の問題集です。",
        "在宅で働けます。",
        # Beside sitting it, and other exams.
        "会場で資料を購入できます。",
        "オンラインで結果を確認できます。",
        "自宅に合格証が届きます。",
        "難関資格はテストセンターまで足を運んで受けます。",
    ],
)
def test_what_is_of_some_of_another_time_or_told_by_halves_is_refused(text: str) -> None:
    assert read_term("mode", text)["kind"] == "unreadable"
