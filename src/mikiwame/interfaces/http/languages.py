"""Which language a browser asks for: the front page sends a reader of English to the English one."""

from collections.abc import Iterable
from functools import lru_cache

from mikiwame.vocabulary.texts import LANGUAGES, Language

HEADERS = (b"accept-language", b"sec-fetch-site")
"""What the choice rests on, so that a cache keeps an answer per value of these."""

_WITHIN = b"same-origin"
"""A reader who comes from another page of the site has chosen a language there."""


def find_language(headers: Iterable[tuple[bytes, bytes]]) -> Language:
    """The language of the reader who comes from elsewhere; the first one where the browser tells none of ours."""
    told = dict(headers)
    if told.get(b"sec-fetch-site") == _WITHIN:
        return LANGUAGES[0]
    return read_accepted(told.get(b"accept-language", b""))


@lru_cache(maxsize=1024)
def read_accepted(accepted: bytes) -> Language:
    """The language of ours that an ``Accept-Language`` (RFC 9110, section 12.5.4) asks for before the others.

    Of equals the one that is written first; without a word of any of ours, or with too many words, the first.
    """
    wanted: dict[Language, float] = {}
    for part in accepted.decode("latin-1").lower().split(",")[:20]:
        name, _, parameters = part.strip().partition(";")
        for language in LANGUAGES:
            if name.partition("-")[0].strip() == language:
                wanted.setdefault(language, _read_share(parameters))
    best = max(wanted, key=lambda one: wanted[one], default=LANGUAGES[0])
    return best if wanted.get(best, 0) > 0 else LANGUAGES[0]


def _read_share(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        share = float(value)
    except ValueError:
        return 0.0
    return share if 0 <= share <= 1 else 0.0
