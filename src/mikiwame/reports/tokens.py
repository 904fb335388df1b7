"""The token in a form: it shows that we wrote the form, for which figure and when, and makes sending twice harmless.

It takes the place of a cookie: nothing is kept at the reader's, and another site's page has no token for its forms.
"""

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from dataclasses import dataclass
from hashlib import sha256

LONGEST = 200
"""Characters of a token that are looked at."""

LEAST_SECONDS = 3
"""Nobody reads the form and writes a figure in less."""

MOST_SECONDS = 12 * 3600

_NONCE, _TIME, _MAC = 16, 8, 32


@dataclass(frozen=True, slots=True)
class Token:
    """``nonce`` (hexadecimal) tells one form from every other; ``age`` is in seconds."""

    nonce: str
    age: float

    @property
    def too_young(self) -> bool:
        return self.age < LEAST_SECONDS

    @property
    def too_old(self) -> bool:
        return self.age > MOST_SECONDS


def write_token(key: bytes, about: str, now: float) -> str:
    """A new token for a form.

    :param about: what the form is about; a token is of no use for anything else.
    :param now: seconds since 1970.
    """
    body = secrets.token_bytes(_NONCE) + round(now * 1000).to_bytes(_TIME, "big")
    return urlsafe_b64encode(body + _sign(key, about, body)).decode("ascii")


def read_token(key: bytes, about: str, text: str, now: float) -> Token | None:
    """None for whatever we did not write for this."""
    try:
        told = urlsafe_b64decode(text.encode("ascii")) if len(text) <= LONGEST else b""
    except (UnicodeEncodeError, Error):
        return None
    body, mac = told[:-_MAC], told[-_MAC:]
    if len(body) != _NONCE + _TIME or not hmac.compare_digest(mac, _sign(key, about, body)):
        return None
    return Token(body[:_NONCE].hex(), now - int.from_bytes(body[_NONCE:], "big") / 1000)


def _sign(key: bytes, about: str, body: bytes) -> bytes:
    return hmac.digest(key, body + about.encode("utf-8", "surrogatepass"), sha256)
