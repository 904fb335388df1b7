"""What a text says of books in the exam, in whichever words it says so, and what it doesn't say of them."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term


def tell(text: str) -> tuple[str, list[str], list[str]]:
    reading: dict[str, Any] = dict(read_term("open_book", text))
    assert reading["kind"] == "open_book", reading
    return reading["allowed"], reading["parts"], reading.get("denied", [])


@pytest.mark.parametrize(
    "text",
    [
        "受験中に教科書を開くことが認められています。",
        "試験室に参考書を持って入っても差し支えありません",
        "教材は机の上に置いたまま受験していただけます。",
        "わからない言葉はその場で引けるため、教科書を見て答えを出せます。",
        "家で教材を見ながら、制限時間を気にせず解ける",
        "※学科と実技のどちらでも参考書を見てかまいません。",
        "※(A)(B)両方とも参考書を調べて答案を書くことができます。ただし、電卓以外の電子機器は使えません。",
        "テキストを見てもよいので、暗記に自信がない方でも安心です。",
        "自宅で受けるスタイルで、テキストやメモを読み返すこともOKです。",
        "教科書や資料を持参して読むことができます。鉛筆と電卓を忘れずにお持ちください",
        "持込可能物:テキスト、ノート、電卓",
        "教科書を見て解答する方式です。",
        "参考書を使えるようになりました。",
        "会場で受ける場合でも、教科書で調べながら問題に答えられます",
    ],
)
def test_books_are_allowed_in_other_words(text: str) -> None:
    assert tell(text) == ("yes", [], [])


@pytest.mark.parametrize(
    "text",
    [
        "教科書や参考書を見て解答することは認めていません。",
        "本、スマートフォン、録音データなどを見ながら受験することは認めていません。",
        "参考書を机に置いての受験は認められません。",
        "受験中に資料を見ると失格になります。",
        "試験当日は参考書等の持ち込みはご遠慮ください。",
        "教科書は試験には持ち込めませんが、直前の確認のために持って来るとよいでしょう。",
        "- 持込禁止:スマートウォッチ、教科書、薬価表(縮刷版も含む)",
        "CBTのため、参考書は持ち込めません。",
    ],
)
def test_books_are_forbidden_in_other_words(text: str) -> None:
    assert tell(text) == ("no", [], [])


@pytest.mark.parametrize(
    ("text", "parts", "denied"),
    [
        ("参考書を使えるのは第2部だけです。", ["第2部"], []),
        ("持ち込みが認められているのは実技のみです。", ["実技"], []),
        ("なお会場で受ける試験ですが、第3分野に限り参考書を使うことが認められています。", ["第3分野"], []),
        ("科目Bだけ参考資料を持参できます", ["科目B"], []),
        ("部門IVのみ教科書を見てもよい", ["部門4"], []),
        ("ウェブ検定では、受験中、手の届く場所に参考書を置いてはなりません。", [], ["ウェブ検定"]),
        ("2級以上は参考書の持ち込みができません。", [], ["2級以上"]),
    ],
)
def test_where_books_are_allowed_or_not_keeps_its_name(text: str, parts: list[str], denied: list[str]) -> None:
    assert tell(text) == ("partly", parts, denied)


@pytest.mark.parametrize(
    "text",
    [
        # Others may be used, or it is left open which.
        "テキスト以外の資料の持ち込みは不可です。",
        "書き込みのあるテキストは持ち込めません。",
        "指定のテキストのみ持ち込み可。",
        "参考書しか持ち込めません。",
        "参考書は見てもよいですが、ノートを見てはいけません。",
        "ノートの持ち込みはできるものの、教科書は不可です。",
        "テキストを持ち込むことはできますが、使うことはできません。",
        "資料の持ち込みは可ですが、配布された資料に限ります。",
        "テキスト持込可(1級は不可)",
        "実技を除きテキストの持ち込みが可能です。",
        "面接以外では資料を見ることができます。",
        "テキストの持ち込みは原則可能です。",
        "テキストの持ち込みは会場によって可能です。",
        "参考書の持ち込みが認められる場合があります。",
        "テキストの持ち込みは可能な限り避けてください。",
        # Another time.
        "試験開始前までテキストを見ることができます。",
        "休憩中はテキストを見ることができます。",
        "試験終了後、テキストを見て答え合わせができます。",
        # A part without a name that could be kept.
        "後半の試験では資料を参照できます。",
        "第1問では法令集を使用できます。",
        # Lessons, a site, other things, other exams.
        "講義中はテキストを見ることができます。",
        "通信添削の課題は教科書を見て解答できます。",
        "公式サイトで資料を見ることができます。",
        "過去問を見ることができます。",
        "ノートパソコンの持ち込みは禁止です。",
        "飲食物の持ち込みは禁止です。",
        "テキスト持ち込み可の試験が多いです。",
        "持ち込めるのは筆記用具と電卓だけです。",
        "ほとんどの検定では参考書を見ながら解答できます。",
        "入社試験では参考書を開いて解答できません。",
        "多くの科目で参考書の持ち込みができます。",
        "学科試験では教科書を見ることができません。実技試験では見ることができます。",
    ],
)
def test_what_is_kept_moved_or_of_something_else_is_refused(text: str) -> None:
    assert read_term("open_book", text)["kind"] == "unreadable"
