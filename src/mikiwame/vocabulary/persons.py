"""A person as a short conversation knows one: every item may be unsaid, and what is unsaid is unknown."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.days import read_day

Age = Literal["under-20", "20s", "30s", "40s", "50-or-over"]
Experience = Literal["none", "other-office", "medical-office"]
Situation = Literal["looking", "offer-in-hand", "working-at-hospital", "moving-to-ward"]
Aim = Literal["clinic-desk", "hospital", "doctor-assistant", "director-secretary", "claims", "knowing-beforehand"]
Study = Literal["self", "course"]
Computers = Literal["comfortable", "uneasy"]

VALUES: dict[str, tuple[str, ...]] = {
    "age": get_args(Age),
    "experience": get_args(Experience),
    "situation": get_args(Situation),
    "aim": get_args(Aim),
    "study": get_args(Study),
    "computers": get_args(Computers),
}
"""Item -> its values, for the items that have a list of them. The values of ``age`` run upwards."""

DECISIVE = ("age", "experience", "situation", "aim")
"""The items of which one at least must be said before anything but the premise can be told to a person."""

_PREFECTURE_NAMES = """
北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県
石川県 福井県 山梨県 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県
岡山県 広島県 山口県 徳島県 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県
"""
PREFECTURES = tuple(_PREFECTURE_NAMES.split())
"""The 47 (JIS X 0401, in its order)."""

_PREFECTURE_READINGS = """
ほっかいどう あおもりけん いわてけん みやぎけん あきたけん やまがたけん ふくしまけん いばらきけん とちぎけん ぐんまけん
さいたまけん ちばけん とうきょうと かながわけん にいがたけん とやまけん いしかわけん ふくいけん やまなしけん ながのけん
ぎふけん しずおかけん あいちけん みえけん しがけん きょうとふ おおさかふ ひょうごけん ならけん わかやまけん とっとりけん
しまねけん おかやまけん ひろしまけん やまぐちけん とくしまけん かがわけん えひめけん こうちけん ふくおかけん さがけん
ながさきけん くまもとけん おおいたけん みやざきけん かごしまけん おきなわけん
"""
_READINGS = dict(zip(_PREFECTURE_READINGS.split(), PREFECTURES, strict=True))
"""Prefecture in hiragana -> prefecture."""

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
    r"[¥\\]?(?:(?P<myriads>[0-9]+(?:\.[0-9]+)?)万)?(?:(?P<thousands>[0-9]+(?:\.[0-9]+)?)千)?(?P<units>[0-9]+)?円?"
    r"(?:まで|以内|以下|くらい|ぐらい)?"
)
_TEN = re.compile("([0-9]?)十([0-9]?)")
_WRITTEN_DAY = re.compile(r"([0-9]{4})[-年/.]([0-9]{1,2})(?:月|(?:[-月/.]([0-9]{1,2})日?))?(?:まで|末)?")

LARGEST_BUDGET = 100_000_000
"""Yen. More than this is a slip of the finger."""

LONGEST_AMOUNT = 20
"""Characters of the longest amount that is read at all."""

_WORTH = {"myriads": 10_000, "thousands": 1_000, "units": 1}


@dataclass(frozen=True)
class Person:
    """One who asks. ``budget`` is in yen, ``place`` one of ``PREFECTURES``, ``in_view`` the slug of an organisation
    (an employer, a school or an agency), ``by`` the day until which the person wants to have sat the exam.
    """

    age: Age | None = None
    experience: Experience | None = None
    situation: Situation | None = None
    aim: Aim | None = None
    place: str | None = None
    budget: int | None = None
    study: Study | None = None
    computers: Computers | None = None
    in_view: str | None = None
    by: date | None = None

    @property
    def said(self) -> dict[str, Any]:
        """Item -> answer, of the items that are said."""
        return {item: value for item in ITEMS if (value := getattr(self, item)) is not None}


ITEMS = tuple(item.name for item in fields(Person))


def read_person(answers: Mapping[str, str | None]) -> Person:
    """Read answers as they are typed; an empty one is unsaid. ``in_view`` is taken as it stands.

    :raises MikiwameError: for an item or a value that there is not.
    """
    unknown = [item for item in answers if item not in ITEMS]
    if unknown:
        raise MikiwameError(f'Nobody asks for "{unknown[0]}". Use: {", ".join(ITEMS)}.')
    return Person(**{item: read_answer(item, text) for item, text in answers.items() if text and text.strip()})


def read_answer(item: str, text: str) -> Any:
    """One answer as :class:`Person` holds it.

    :raises MikiwameError: when it is no answer to that item.
    """
    said = level(text)
    if item == "in_view":
        return text.strip()
    if item in _READERS:
        return _READERS[item](said)
    value = said.casefold()
    if item == "age" and value not in VALUES["age"]:
        return _read_age(said)
    if value not in VALUES[item]:
        raise MikiwameError(f'{item}: "{said}" is not one of {", ".join(VALUES[item])}.')
    return value


def level(text: str) -> str:
    """A typed text without differences of width and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def write_hiragana(text: str) -> str:
    """Katakana as hiragana, everything else as it stands."""
    return text.translate(_KATAKANA)


def read_place(text: str) -> str:
    """The prefecture that is named, with or without its ending, in kanji (old ones too) or kana.

    :raises MikiwameError: when none is.
    """
    told = text.translate(_OLD_LETTERS)
    for prefecture in PREFECTURES:
        if told in (prefecture, shorten_place(prefecture)):
            return prefecture
    spoken = write_hiragana(told)
    for reading, prefecture in _READINGS.items():
        if spoken in (reading, *(reading.removesuffix(ending) for ending in _ENDINGS if reading.endswith(ending))):
            return prefecture
    raise MikiwameError(f'place: "{text}" is none of the 47 prefectures. Write one like 東京 or 東京都.')


def shorten_place(prefecture: str) -> str:
    """``東京都`` -> ``東京``; ``北海道`` is short already."""
    return prefecture if prefecture == "北海道" else prefecture[:-1]


def _read_age(text: str) -> Age:
    """The band of an age in years, or of a decade of life."""
    told = _YEARS.fullmatch(text) or _DECADE.fullmatch(text)
    years = int(told[1]) if told else 0
    if not YOUNGEST <= years <= OLDEST:
        bands = ", ".join(VALUES["age"])
        raise MikiwameError(f'age: "{text}" is no age. Write years, like 34, or one of {bands}.')
    return next((band for limit, band in _BANDS if years < limit), "50-or-over")


def _read_budget(text: str) -> int:
    """Yen, with 万 and 千 as people write them."""
    found = _MONEY.fullmatch(_TEN.sub(_write_tens, text.replace(",", "").translate(_NUMERALS)))
    parts = found.groupdict() if found and len(text) <= LONGEST_AMOUNT else {}
    amount = (
        sum((Decimal(parts[name] or 0) * worth for name, worth in _WORTH.items()), Decimal()) if parts else Decimal(-1)
    )
    if not (any(parts.values()) and 0 <= amount <= LARGEST_BUDGET and amount == int(amount)):
        told = text[:LONGEST_AMOUNT]
        raise MikiwameError(
            f'budget: "{told}" is no amount of yen up to {LARGEST_BUDGET:,}. Write it like 30000 or 3万円.'
        )
    return int(amount)


def _write_tens(found: re.Match[str]) -> str:
    """``十`` -> ``10``, ``2十`` -> ``20``, ``2十5`` -> ``25``."""
    return f"{found[1] or 1}{found[2] or 0}"


def _read_by(text: str) -> date:
    found = _WRITTEN_DAY.fullmatch(text)
    written = "-".join(part.zfill(2) for part in found.groups() if part) if found else text
    try:
        return read_day(written).last
    except ValueError as error:
        raise MikiwameError(f"by: {error}") from None


_READERS: dict[str, Callable[[str], Any]] = {"place": read_place, "budget": _read_budget, "by": _read_by}
