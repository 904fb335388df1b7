"""A person as a short conversation knows one: every item may be unsaid, and what is unsaid is unknown."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
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

LARGEST_BUDGET = 100_000_000
"""Yen. More than this is a slip of the finger."""

_DIGITS = 12
"""The longest number that is read at all."""


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
    said = text.strip()
    if item == "place":
        return read_place(said)
    if item == "budget":
        return _read_budget(said)
    if item == "by":
        return _read_by(said)
    if item in VALUES and said not in VALUES[item]:
        raise MikiwameError(f'{item}: "{said}" is not one of {", ".join(VALUES[item])}.')
    return said


def read_place(text: str) -> str:
    """The prefecture that is named, with or without its ending.

    :raises MikiwameError: when none is.
    """
    for prefecture in PREFECTURES:
        if text in (prefecture, shorten_place(prefecture)):
            return prefecture
    raise MikiwameError(f'place: "{text}" is none of the 47 prefectures. Write one like 東京 or 東京都.')


def shorten_place(prefecture: str) -> str:
    """``東京都`` -> ``東京``; ``北海道`` is short already."""
    return prefecture if prefecture == "北海道" else prefecture[:-1]


def _read_budget(text: str) -> int:
    digits = text.replace(",", "").removesuffix("円")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > _DIGITS or int(digits) > LARGEST_BUDGET:
        raise MikiwameError(f'budget: "{text}" is no amount of yen up to {LARGEST_BUDGET:,}. Write digits, like 30000.')
    return int(digits)


def _read_by(text: str) -> date:
    try:
        return read_day(text).last
    except ValueError as error:
        raise MikiwameError(f"by: {error}") from None
