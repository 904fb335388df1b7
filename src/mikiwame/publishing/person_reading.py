"""What people type -> an answer of a person: a label, another word for it, a number of years or yen, kana, a date."""

from collections.abc import Mapping
from typing import Any

from mikiwame.publishing.person_words import ANSWERS
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import level, read_answer, write_hiragana

SPELLINGS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "experience": {
        "none": ("なし", "ない", "ありません", "未経験", "みけいけん", "経験なし", "経験はない", "初めて", "はじめて"),
        "other-office": ("事務", "一般事務", "ほかの事務", "医療以外の事務"),
        "medical-office": ("医療事務", "経験者", "医療事務の経験あり"),
    },
    "situation": {
        "looking": ("求職中", "探している", "さがしている", "仕事探し", "転職活動中", "就職活動中"),
        "offer-in-hand": ("内定", "採用", "採用済み", "決まっている"),
        "working-at-hospital": ("病院勤務", "病院で働いている"),
        "moving-to-ward": ("病棟へ移る",),
    },
    "aim": {
        "clinic-desk": ("受付", "うけつけ", "会計", "医院", "クリニック"),
        "hospital": ("病院", "大きな病院"),
        "doctor-assistant": ("医師事務", "医療クラーク"),
        "director-secretary": ("秘書", "ひしょ", "院長秘書"),
        "claims": ("レセプト",),
        "knowing-beforehand": ("先に学びたい", "学びたい", "勉強"),
    },
    "study": {
        "self": ("どくがく", "自分で", "一人で", "ひとりで"),
        "course": ("こうざ", "講座", "通信講座", "通信", "通学", "スクール", "学校"),
    },
    "computers": {
        "comfortable": ("はい", "慣れている", "なれている", "得意", "とくい", "使える"),
        "uneasy": ("いいえ", "にがて", "苦手です", "不慣れ", "使えない", "慣れていない"),
    },
}
"""Other words for an answer, by item and value, that people type in place of its label."""

_UNSAID = ("なし", "ない", "無し", "特になし", "とくになし", "わからない", "分からない", "未定", "決めていない", "まだ")
"""Words for having no answer, where they are none themselves."""


def read_typed(item: str, text: str) -> Any:
    """An answer as :class:`~mikiwame.vocabulary.persons.Person` holds it; null where the text says that there is none.

    An organisation is taken as it stands.

    :raises MikiwameError: when the text is no answer to the item.
    """
    spoken = _fold(text)
    known = _list_words(item)
    if spoken in known:
        return known[spoken]
    if spoken in map(_fold, _UNSAID):
        return None
    return read_answer(item, text)


def read_choice(item: str, text: str) -> Any:
    """As :func:`read_typed`, where the labels were shown with numbers.

    :raises MikiwameError: when the text is no answer to the item.
    """
    shown = list(ANSWERS.get(item, {}))
    plain = level(text)
    if shown and plain.isdecimal() and plain.isascii() and len(plain) == 1:
        if not 1 <= int(plain) <= len(shown):
            raise MikiwameError(f"{item}: {plain} is not from 1 to {len(shown)}.")
        return shown[int(plain) - 1]
    return read_typed(item, text)


def _list_words(item: str) -> dict[str, str]:
    labels = {_fold(label): value for value, label in ANSWERS.get(item, {}).items()}
    others = {_fold(word): value for value, words in SPELLINGS.get(item, {}).items() for word in words}
    return others | labels


def _fold(text: str) -> str:
    return write_hiragana(level(text).casefold()).rstrip("。.")
