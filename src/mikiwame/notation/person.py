"""What people type -> an answer of a person: a label, another word for it, a number of years or yen, kana, a date."""

import unicodedata
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from mikiwame.notation.days import read_day
from mikiwame.notation.prefectures import PREFECTURES, READINGS, shorten_place
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.complaints import MikiwameError, UnfitError
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Age, Answer, Person
from mikiwame.vocabulary.reasons import Reason, Value
from mikiwame.vocabulary.texts import Text

SPELLINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "age": {"under-20": ("10代", "teens"), "50-or-over": ("50代以上", "50 or over", "over 50")},
    "study": {
        "self": ("独学", "どくがく", "自分で", "一人で", "ひとりで", "self-study", "by myself", "on my own"),
        "course": ("講座を受ける", "講座", "こうざ", "通信講座",
            "通信", "通学", "スクール", "学校", "school", "take a course"),
    },
    "computers": {
        "comfortable": (
            "使い慣れている", "はい", "慣れている", "なれている",
            "得意", "とくい", "使える", "yes", "used to them", "good",
        ),
        "uneasy": (
            "苦手", "いいえ", "にがて", "苦手です", "不慣れ", "使えない", "慣れていない",
            "no", "not used to them", "not good",
        ),
    },
    "insured": {
        "never": ("入ったことがない", "入っていない", "not covered"),
        "under-1": ("1年未満", "less than a year", "under 1"),
        "1-to-3": ("1年以上3年未満", "1年以上", "2年", "1 to 3"),
        "3-or-more": ("3年以上", "3 or more", "over 3"),
    },
}  # fmt: skip
"""Words for an answer to a shared item, by item and value, that people type in place of the value."""

_UNSAID = (
    *("なし", "ない", "無し", "特になし", "とくになし", "わからない", "分からない", "未定", "決めていない", "まだ"),
    *("none", "no", "nothing", "not sure", "not yet", "undecided", "don't know", "dont know", "unknown", "skip"),
)
"""Words for having no answer, where they are none themselves."""

_YES = ("", "はい", "y", "yes", "ok", "うん", "よい", "いい")

_ENDINGS = ("けん", "ふ", "と")
_OLD_LETTERS = str.maketrans("縣國廣繩澤瀧嶋惠", "県国広縄沢滝島恵")
_KATAKANA = {code: code - 0x60 for code in range(0x30A1, 0x30F7)}
_NUMERALS = str.maketrans("〇一二三四五六七八九", "0123456789")

YOUNGEST, OLDEST = 10, 120
"""Years. An age outside is a slip of the finger."""

_YEARS = re.compile(r"([0-9]{1,3})(?:歳|才)?")
_DECADE = re.compile(r"([0-9]{1,2})代")
_BANDS: tuple[tuple[int, Age], ...] = ((20, "under-20"), (30, "20s"), (40, "30s"), (50, "40s"))
"""Below so many years, which band."""

_MONEY = re.compile(
    r"[¥\\]?(?:(?P<myriads>[0-9]+(?:\.[0-9]+)?)万)?(?:(?P<thousands>[0-9]+(?:\.[0-9]+)?)千)?(?P<units>[0-9]+)?(?:円|yen)?"
    r"(?:まで|以内|以下|くらい|ぐらい)?"
)
_TEN = re.compile("([0-9]?)十([0-9]?)")
_WRITTEN_DAY = re.compile(r"([0-9]{4})[-年/.]([0-9]{1,2})(?:月|(?:[-月/.]([0-9]{1,2})日?))?(?:まで|末)?")

LARGEST_BUDGET = 100_000_000
"""Yen. More than this is a slip of the finger."""

LONGEST_AMOUNT = 20
"""Characters of the longest amount that is read at all."""

_WORTH = {"myriads": 10_000, "thousands": 1_000, "units": 1}


def read_person(conversation: Conversation, answers: Mapping[str, str | None]) -> Person:
    """Read values as programs give them; an empty one is unsaid. ``in_view`` is taken as it stands.

    :raises MikiwameError: for an unknown item or value.
    """
    unknown = [item for item in answers if item not in conversation.items]
    if unknown:
        raise MikiwameError(Reason("asked.no_item", {"item": unknown[0], "known": ", ".join(conversation.items)}))
    said = {item: text for item, text in answers.items() if text and text.strip()}
    return Person({item: read_answer(conversation, item, text) for item, text in said.items()})


def read_answer(conversation: Conversation, item: str, text: str) -> Answer:
    """One answer as :class:`Person` holds it.

    :raises MikiwameError: when it is no answer to that item.
    """
    said = level(text)
    if item == "in_view":
        return text.strip()
    if item in _READERS:
        return _READERS[item](said)
    values, value = conversation.values[item], said.casefold()
    if item == "age" and value not in values:
        return _read_age(said, values)
    if value not in values:
        raise MikiwameError(Reason("asked.answer_unknown", {"item": item, "answer": said, "known": ", ".join(values)}))
    return value


def read_typed(conversation: Conversation, item: str, text: str) -> Answer | None:
    """An answer in a person's own words; None where the text says that there is none.

    An organisation is taken as it stands.

    :raises MikiwameError: when the text is no answer to the item.
    """
    spoken = _fold(text)
    known = _list_words(conversation, item)
    if spoken in known:
        return known[spoken]
    if spoken in map(_fold, _UNSAID):
        return None
    return read_answer(conversation, item, text)


def read_choice(conversation: Conversation, item: str, text: str) -> Answer | None:
    """As :func:`read_typed`, where the answers were shown with numbers.

    :raises MikiwameError: when the text is no answer to the item.
    """
    shown = conversation.values.get(item, ())
    plain = level(text)
    if shown and plain.isdecimal() and plain.isascii() and len(plain) == 1:
        if not 1 <= int(plain) <= len(shown):
            raise MikiwameError(Reason("asked.no_choice", {"item": item, "number": plain, "most": len(shown)}))
        return shown[int(plain) - 1]
    return read_typed(conversation, item, text)


def is_yes(text: str) -> bool:
    """Whether a text, of which an empty one is enough, says yes."""
    return level(text).casefold() in _YES


def level(text: str) -> str:
    """A typed text without differences of width and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def write_hiragana(text: str) -> str:
    """Katakana as hiragana, everything else as it stands."""
    return text.translate(_KATAKANA)


def read_place(text: str) -> str:
    """The prefecture that is named, with or without its ending, in kanji (old ones too), kana or Latin letters.

    :raises MikiwameError: when none is.
    """
    told = text.translate(_OLD_LETTERS)
    for prefecture in PREFECTURES:
        if told in (prefecture, shorten_place(prefecture)) or told.casefold() == prefecture.within("en").casefold():
            return prefecture
    spoken = write_hiragana(told)
    for reading, prefecture in READINGS.items():
        if spoken in (reading, *(reading.removesuffix(ending) for ending in _ENDINGS if reading.endswith(ending))):
            return prefecture
    raise MikiwameError(Reason("asked.no_prefecture", {"text": text, "short": "東京", "long": "東京都"}))


def _list_words(conversation: Conversation, item: str) -> dict[str, str]:
    """Every spoken form -> value; a value goes before a label, and a label before another word."""
    words = {_fold(word): value for value, said in SPELLINGS.get(item, {}).items() for word in said}
    own = conversation.own[item].answers if item in conversation.own else ()
    words |= {_fold(word): one.value for one in own for word in one.also}
    words |= {_fold(word): one.value for one in own for word in _list_labels(one.words)}
    return words | {value: value for value in conversation.values.get(item, ())}


def _list_labels(words: str) -> list[str]:
    return [str(words), *(words.translations.values() if isinstance(words, Text) else ())]


def _fold(text: str) -> str:
    return write_hiragana(level(text).casefold()).rstrip("。.")


def _read_age(text: str, bands: tuple[str, ...]) -> Age:
    """The band of an age in years, or of a decade of life."""
    told = _YEARS.fullmatch(text) or _DECADE.fullmatch(text)
    years = int(told[1]) if told else 0
    if not YOUNGEST <= years <= OLDEST:
        raise MikiwameError(Reason("asked.no_age", {"text": text, "known": ", ".join(bands)}))
    return next((band for limit, band in _BANDS if years < limit), "50-or-over")


def _read_budget(text: str) -> int:
    """Yen, with 万 and 千 as people write them."""
    found = _MONEY.fullmatch(_TEN.sub(_write_tens, text.casefold().replace(",", "").translate(_NUMERALS)))
    parts = found.groupdict() if found and len(text) <= LONGEST_AMOUNT else {}
    amount = (
        sum((Decimal(parts[name] or 0) * worth for name, worth in _WORTH.items()), Decimal()) if parts else Decimal(-1)
    )
    if not (any(parts.values()) and 0 <= amount <= LARGEST_BUDGET and amount == int(amount)):
        values: dict[str, Value] = {"text": text[:LONGEST_AMOUNT], "most": LARGEST_BUDGET, "example": "3万円"}
        raise MikiwameError(Reason("asked.no_budget", values))
    return int(amount)


def _write_tens(found: re.Match[str]) -> str:
    """``十`` -> ``10``, ``2十`` -> ``20``, ``2十5`` -> ``25``."""
    return f"{found[1] or 1}{found[2] or 0}"


def _read_by(text: str) -> date:
    found = _WRITTEN_DAY.fullmatch(text)
    written = "-".join(part.zfill(2) for part in found.groups() if part) if found else text
    try:
        return read_day(written).last
    except UnfitError as error:
        raise MikiwameError(Reason("form.at", {"place": "by", "fault": error.reason})) from None


_READERS: dict[str, Callable[[str], Answer]] = {"place": read_place, "budget": _read_budget, "by": _read_by}
