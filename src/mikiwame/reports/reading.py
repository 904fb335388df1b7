"""What a form holds -> what a reader says, or why it is not taken. Whatever is sent is distrusted."""

import unicodedata
from collections.abc import Mapping

from mikiwame.reports.shapes import Said
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.reasons import Reason

LONGEST: Mapping[str, int] = {"right": 200, "where": 500, "note": 1000}
"""Characters of each text."""

MOST_LINKS = 1
"""Addresses outside of the field for one; who sends more advertises."""

HONEYPOT = "homepage"
"""A field that no reader sees. Programs that fill in every field fill it in too."""

_LINK = re.compile(r"https?:|www\.|<a\s|\[url", re.IGNORECASE)

_ADDRESS = re.compile(r"https?://[^\s/<>\"'\\]+\.[^\s/<>\"'\\]+(/[^\s<>\"'\\]*)?", re.IGNORECASE)

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
"""Characters that turn the direction of what follows them, and the mark of a byte order."""

_TAGS = range(0xE0000, 0xE0080)
"""Letters that nobody sees, by which a text says one thing to people and another to programs."""

_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs by their category that show nothing."""

_REFUSED = ("Cc", "Cs", "Co", "Cn", "Zl", "Zp")
"""Categories of characters that no text of a person holds: controls, halves of pairs, what has no meaning."""


class RefusedText(Exception):  # noqa: N818  it says what is so, and no program fails
    """A text that is not taken: of which field, and why."""

    def __init__(self, field: str, because: Reason) -> None:
        self.field = field
        self.because = because
        super().__init__(f"{field}: {because.code}")


def read_said(form: Mapping[str, str], language: str) -> Said:
    """The texts of a form, sound and within their lengths.

    :param form: name -> text as it was sent; names that are none of ours are nobody's concern.
    :raises RefusedText: for the first text that is not taken.
    """
    if form.get(HONEYPOT):
        raise RefusedText(HONEYPOT, Reason("report.refused_hidden"))
    right, where, note = (_read_text(form, field) for field in LONGEST)
    if not right:
        raise RefusedText("right", Reason("report.refused_empty"))
    if where and not _ADDRESS.fullmatch(where):
        raise RefusedText("where", Reason("report.refused_address"))
    if len(_LINK.findall(f"{right}\n{note}")) > MOST_LINKS:
        raise RefusedText("note", Reason("report.refused_links"))
    return Said(right, where or None, note or None, form.get("organiser") == "yes", language)


def _read_text(form: Mapping[str, str], field: str) -> str:
    """The text without white space around it, each end of a line as one character.

    :raises RefusedText: where it is too long or holds what no text of a person holds.
    """
    text = unicodedata.normalize("NFC", form.get(field, "").replace("\r\n", "\n")).strip()
    lines = field == "note"
    if any(not _is_plain(one, lines) for one in text):
        raise RefusedText(field, Reason("report.refused_characters"))
    if len(text) > LONGEST[field]:
        raise RefusedText(field, Reason("report.refused_long", {"most": LONGEST[field]}))
    return text if any(map(_is_seen, text)) else ""


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "LNPS" and letter not in _BLANK


def _is_plain(letter: str, lines: bool) -> bool:
    """:param lines: whether the text may have several."""
    if letter in "\n\t":
        return lines
    return letter not in _TURNING and ord(letter) not in _TAGS and unicodedata.category(letter) not in _REFUSED
