"""Wording that claims to be first, best or cheapest, which a page may not print without its grounds."""

import unicodedata

from mikiwame.vocabulary import patterns as re

_BOAST = re.compile(
    r"no\.?1(?![0-9])|ナンバー(ワン|1)|満足度|(世界|日本|業界|地域)(初|一|最[大多高安速]|唯一|トップ)"
    r"|最安|cheapest|numberone|人気(第?1位|no)|(売上|受講者数|合格者数)第?1位|絶対合格|必ず合格",
    re.IGNORECASE,
)


def find_boast(text: str) -> str | None:
    """The first claim of that kind, however it is spaced and whatever width its letters have; None without one."""
    found = _BOAST.search("".join(unicodedata.normalize("NFKC", text).split()))
    return found.group() if found else None
