"""Wording that claims to be first, best or cheapest, which a page may not print without its grounds."""

import unicodedata

from mikiwame.vocabulary import patterns as re

_BOAST = re.compile(
    r"no\.?1(?![0-9])|ナンバーワン|ナンバー1|満足度|世界{best}|日本{best}|業界{best}|地域{best}|最安|cheapest|numberone"
    r"|人気第1位|人気1位|人気no|売上第?1位|受講者数第?1位|合格者数第?1位|絶対合格|必ず合格".replace(
        "{best}", "(?:初|一|最[大多高安速]|唯一|トップ)"
    )
)
"""Small letters only, and each alternative begins with a letter: whole pages are searched, and so ``re`` can leap."""

LONGEST_BOAST = 12
"""No claim has more letters, with the one behind it that a number is ended by."""


def find_boast(text: str) -> str | None:
    """The first claim of that kind, however it is spaced and whatever width its letters have; None without one."""
    plain = _squeeze(text)
    lowered = plain.lower()
    found = _BOAST.search(lowered)
    if found is None:
        return None
    # Lowering lengthens a few letters: then the claim is told as it was found.
    return plain[found.start() : found.end()] if len(lowered) == len(plain) else found.group()


def squeeze(text: str) -> str:
    """A text as the wording is looked for in it: neither width nor size of letters, nor blanks.

    Texts that are parted by blanks may be squeezed one by one and joined.
    """
    return _squeeze(text).lower()


def may_boast(squeezed: str) -> bool:
    """Whether :func:`find_boast` would find something in a text, given as :func:`squeeze` writes it."""
    return _BOAST.search(squeezed) is not None


def _squeeze(text: str) -> str:
    return "".join((text if text.isascii() else unicodedata.normalize("NFKC", text)).split())
