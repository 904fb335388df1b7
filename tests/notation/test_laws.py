"""Laws of reading, over every labelled text of the tests: what a page changes without saying anything changes no value.

A value is what a reading says, without how its labels are spelt and without remarks or the words of a refusal. Where a
change may leave doubt (a blank within a number, a sentence beside it), a refusal is as good as the same value; another
value never is. The texts that were collected and read by hand are tried one by one with every change; Hypothesis draws
the places.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mikiwame.notation import read
from mikiwame.vocabulary.fields import KINDS

FILES = sorted(Path(__file__).parent.glob("*.jsonl"))
Text = tuple[str, str]
"""Field and raw text."""

READ = [field for field, kind in KINDS.items() if kind != "text"]


@cache
def list_texts() -> tuple[Text, ...]:
    """Every distinct labelled text of a field that is read."""
    rows = [json.loads(line) for file in FILES for line in file.read_text("utf-8").splitlines()]
    return tuple(dict.fromkeys((row["field"], row["raw"]) for row in rows if row["field"] in READ))


def level(label: str | None) -> str | None:
    return label and "".join(unicodedata.normalize("NFKC", label).split())


def take_value(field: str, text: str) -> Any:
    """What a reading says, so that two can be compared."""
    return _strip(dict(read(field, text)))


@cache
def take_own_value(field: str, text: str) -> Any:
    """What is said without any change: the same for every law, so read once."""
    return take_value(field, text)


def _strip(part: Any) -> Any:
    if isinstance(part, list):
        return [_strip(item) for item in part]
    if not isinstance(part, dict):
        return part
    left = {key: _strip(value) for key, value in part.items() if key not in ("reason", "text", "remarks")}
    return left | {key: level(left[key]) for key in ("label", "quote", "title") if key in left}


def is_refused(value: Any) -> bool:
    """Or left as a text without a value, which is how a field of terms refuses."""
    return value["kind"] in ("unreadable", "text")


def find_breaches(change: Callable[[str], str], *, may_refuse: bool) -> list[str]:
    """The texts whose value the change alters, with both values."""
    return find_breaches_in(list_texts(), change, may_refuse=may_refuse)


def find_breaches_in(texts: Iterable[Text], change: Callable[[str], str], *, may_refuse: bool) -> list[str]:
    breaches = []
    for field, text in texts:
        changed = change(text)
        if changed == text or len(changed) > 2_000:
            continue
        before, after = take_own_value(field, text), take_value(field, changed)
        if after != before and not (may_refuse and is_refused(after)):
            breaches.append(f"{field}: {text!r} is {before}\n  {changed!r} is {after}")
    return breaches


FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_HALF_KANA = {
    unicodedata.normalize("NFKC", "".join(chars)): "".join(chars)
    for kana in map(chr, range(0xFF66, 0xFF9E))
    for chars in ((kana,), (kana, "ﾞ"), (kana, "ﾟ"))
    if len(unicodedata.normalize("NFKC", "".join(chars))) == 1
}


def widen(text: str) -> str:
    return text.translate(FULL_WIDTH)


def narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text) if not re.search("[①-⓿㈠-㊿™℠®]", text) else text


def narrow_kana(text: str) -> str:
    """Katakana as the half-width letters of old terminals; the long vowel only behind one of them."""
    return re.sub("[ァ-ヴ]ー*", lambda kana: "".join(_HALF_KANA.get(one, "ｰ") for one in kana[0]), text)


WIDTHS: dict[str, Callable[[str], str]] = {"full width": widen, "half width": narrow, "half-width kana": narrow_kana}


@pytest.mark.parametrize("name", WIDTHS)
def test_width_changes_no_value(name: str) -> None:
    assert find_breaches(WIDTHS[name], may_refuse=False) == []


UNIT = "(?=[円%％人名分割])"
BLANKS: dict[str, Callable[[str], str]] = {
    "line breaks for blanks": lambda text: re.sub(r"\s+", "\n", text),
    "no-break spaces": lambda text: re.sub(r"\s+", "\u00a0", text),
    "ideographic spaces": lambda text: re.sub(r"\s+", "\u3000", text),
    "doubled": lambda text: re.sub(r"\s+", "  \n ", text),
    "around": lambda text: f"\n {text}\u3000\r\n",
    "before brackets": lambda text: re.sub(r"(?=[(（【「])", " ", text),
    "behind brackets": lambda text: re.sub(r"(?<=[)）】」])", " ", text),
    "behind commas and stops": lambda text: re.sub("(?<=[、。])", "\n", text),
    "before a unit": lambda text: re.sub(rf"(?<=[0-9０-９]){UNIT}", " ", text),
    "behind an amount": lambda text: re.sub(r"(?<=[0-9０-９][円%％人名])(?=[(（、。]|$)", "\n", text),
}


@pytest.mark.parametrize("name", BLANKS)
def test_line_breaks_and_blanks_that_a_page_may_add_change_no_value(name: str) -> None:
    assert find_breaches(BLANKS[name], may_refuse=False) == []


GROUPED = re.compile("(?<![0-9,.，])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,.，])")
SAME = ["，", "", "'", "’", "٬", "\u2009", "\u202f", "\u00a0"]
DOUBTFUL = [" ", ", ", " ,", "、", "・", "\u3000"]


def regroup(mark: str) -> Callable[[str], str]:
    return lambda text: GROUPED.sub(lambda number: number[0].replace(",", mark), text)


@pytest.mark.parametrize("mark", SAME, ids=ascii)
def test_the_mark_that_groups_digits_changes_no_value(mark: str) -> None:
    assert find_breaches(regroup(mark), may_refuse=False) == []


@pytest.mark.parametrize("mark", DOUBTFUL, ids=ascii)
def test_a_mark_that_also_parts_words_changes_no_value_or_is_refused(mark: str) -> None:
    assert find_breaches(regroup(mark), may_refuse=True) == []


UNRELATED = (
    "お申し込みは公式サイトから。",
    "お気軽にお問い合わせください。",
    "詳しくは下の表をご覧ください。",
    "全国で実施しています。",
    "この資格は人気があります。",
)
RELATED = [("application", "お申し込みは公式サイトから。")]
"""Which of these say something of a field after all."""


@pytest.mark.parametrize("sentence", UNRELATED)
@pytest.mark.parametrize("place", ["before", "behind"])
def test_an_unrelated_sentence_changes_no_value_or_makes_it_refused(sentence: str, place: str) -> None:
    def add(text: str) -> str:
        return f"{sentence}{text}" if place == "before" else f"{text.rstrip('。')}。{sentence}"

    texts = [one for one in list_texts() if (one[0], sentence) not in RELATED]
    assert find_breaches_in(texts, add, may_refuse=True) == []


LISTED = {"money": "amounts", "rate": "values", "people": "values", "duration": "parts"}


BETWEEN = re.compile(r"[、，]|\s+|\s*/\s*")


def list_parted() -> Iterator[tuple[str, str, list[str]]]:
    """Lists of grades that fall into their items: field, the whole, and the items, each whole in itself.

    A head over parts (``【1級】学科…、実技…``) and a year behind all of them belong to every item, so that none of them
    is whole alone; such lists are left out.
    """
    for field, text in list_texts():
        values = list_values(field, text)
        pieces = [piece for piece in BETWEEN.split(text) if piece]
        if 1 < len(values) == len(pieces) and all(names_its_grade(field, piece) for piece in pieces):
            yield field, text, pieces


def names_its_grade(field: str, piece: str) -> bool:
    values = list_values(field, piece)
    named = len(values) == 1 and re.fullmatch("準?[0-9]級", values[0]["label"] or "")
    return bool(named) and not re.search("[年度:]|平成|令和", piece.replace("級:", ""))


@cache
def list_values(field: str, text: str) -> list[Any]:
    """Of a text as it is labelled, or of an item of it; asked for at every step of taking lists apart."""
    reading: Any = read(field, text)
    values: list[Any] = reading.get(LISTED.get(reading["kind"], ""), [])
    return values


@cache
def list_pairs() -> tuple[tuple[str, str, str], ...]:
    """Items of lists of one field with different labels, as a page may set them side by side."""
    items: dict[str, dict[str, str]] = {}
    for field, _, pieces in list_parted():
        for piece in pieces:
            items.setdefault(field, {})[list_values(field, piece)[0]["label"]] = piece
    return tuple((field, *pair) for field, named in items.items() for pair in permutations(named.values(), 2))


def join_values(field: str, *texts: str) -> Any:
    values = [take_own_value(field, text) for text in texts]
    listed = LISTED[values[0]["kind"]]
    return values[0] | {listed: [one for value in values for one in value[listed]]}


def find_unlike(field: str, whole: str, pieces: list[str]) -> list[str]:
    read_whole, read_alone = take_value(field, whole), join_values(field, *pieces)
    return [] if read_whole == read_alone else [f"{field}: {whole!r} is {read_whole}\n  alone {read_alone}"]


def test_a_real_list_read_whole_equals_its_items_read_alone() -> None:
    parted = list(list_parted())

    assert len(parted) > 20
    assert [one for field, whole, pieces in parted for one in find_unlike(field, whole, pieces)] == []


@pytest.mark.parametrize("between", ["、", " ", "\n", " / ", "\u3000"], ids=ascii)
def test_items_set_side_by_side_keep_their_values(between: str) -> None:
    unlike = [one for field, *pair in list_pairs() for one in find_unlike(field, between.join(pair), pair)]

    assert len(list_pairs()) > 20
    assert unlike == []


def print_range(low: float | None, high: float | None, unit: str) -> str:
    """``5,000円``, ``5,000円~6,000円``, ``5,000円~``, ``~6,000円``."""
    ends = [f"{end:,.12g}{unit}" if end is not None else "" for end in (low, high)]
    return ends[0] if low == high else "~".join(ends)


def print_value(kind: str, value: dict[str, Any]) -> str:
    """One value as a table would show it."""
    year = f"{value['period']}年 " if value.get("period") else ""
    if kind == "duration":
        shown = f"{value['minutes']}分"
    elif kind == "money":
        shown = ("月額" if value["per"] == "month" else "") + ("約" if value.get("approx") else "")
        shown += print_range(value["low"], value["high"], "円")
    elif kind == "rate":
        shown = ("約" if value["approx"] else "") + print_range(value["low"], value["high"], "%")
    else:
        shown = ("約" if value["approx"] else "") + print_people(value)
    return f"{year}{value['label'] or ''} {shown}".strip()


def print_people(value: dict[str, Any]) -> str:
    if value["high"] is None:
        return f"{value['low']:,}人以上"
    return f"{value['high']:,}人以下" if value["low"] is None else print_range(value["low"], value["high"], "人")


def is_plain(value: dict[str, Any]) -> bool:
    """A label that a table would print beside its value, and nothing that needs a sentence."""
    return value["label"] is None or bool(re.fullmatch("準?[0-9]級|学科|実技|一般|団体|会員", value["label"]))


def test_what_is_printed_from_a_reading_reads_back_the_same() -> None:
    tried, breaches = 0, []
    for field, text in list_texts():
        reading: Any = read(field, text)
        listed = reading.get(LISTED.get(reading["kind"], ""), [])
        if len(listed) != 1 or not is_plain(listed[0]):
            continue
        tried += 1
        printed = print_value(reading["kind"], listed[0])
        back: Any = take_value(field, printed)
        if back.get(LISTED[reading["kind"]]) != _strip(listed):
            breaches.append(f"{field}: {text!r} is {listed}\n  {printed!r} is {back}")

    assert tried > 200
    assert breaches == []


@given(st.data())
def test_a_blank_beside_a_mark_changes_no_value_wherever_it_stands(data: st.DataObject) -> None:
    field, text = data.draw(st.sampled_from(list_texts()))
    places = [match.end() for match in re.finditer("[、。)）】」]|^", text)]
    place = data.draw(st.sampled_from(places))
    blank = data.draw(st.sampled_from([" ", "\u3000", "\n", "\u00a0", "\r\n", "\t"]))

    assert take_value(field, text[:place] + blank + text[place:]) == take_value(field, text)


@given(st.data())
def test_width_changed_anywhere_changes_no_value(data: st.DataObject) -> None:
    field, text = data.draw(st.sampled_from(list_texts()))
    wide = data.draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    changed = "".join(one.translate(FULL_WIDTH) if chosen else one for one, chosen in zip(text, wide, strict=True))

    assert take_value(field, changed) == take_value(field, text)
