"""The headers that every response carries: what a browser may do with it, and what it must not."""

from collections.abc import Iterable

from mikiwame.publishing.pages.addresses import FORMS, FRAMED, find_prefix
from mikiwame.vocabulary.texts import LANGUAGES

Header = tuple[bytes, bytes]

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_FRAMED_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *"
"""A card for the pages of others: the one thing that may stand in a frame, and it runs and asks nothing."""

_PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox"
"""A picture opened by itself brings its styles along; it may do nothing else."""

_ALWAYS: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (
        b"permissions-policy",
        b"accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
        b"microphone=(), payment=(), usb=()",
    ),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-embedder-policy", b"require-corp"),
)

FRAMES = tuple(f"{find_prefix(language)}{FRAMED}" for language in LANGUAGES)

_REFERRER, _OWN_REFERRER = (b"referrer-policy", b"no-referrer"), (b"referrer-policy", b"same-origin")
"""A form tells where it was sent from, by which we know that it is ours; to other sites nothing tells that."""

OPEN_DATA = ("/api/", *(f"{find_prefix(language)}/data/" for language in LANGUAGES))
"""What other sites may read: open data, which no visitor's browser is known by."""

RECEIPT = "mikiwame-receipt"
"""The header that has an answer's receipt, as JSON in ASCII."""

FRESH = b"public, max-age=300"
"""A page changes once a day or with its catalogue; five minutes old is new enough, and its tag tells the rest."""

NOT_KEPT = b"no-store"


def secure(content_type: str, path: str) -> list[Header]:
    """The headers of a response of this type at ``path`` (without the base) that keep it safe."""
    policy = _choose_policy(content_type, path)
    referrer = _OWN_REFERRER if path.startswith(FORMS) else _REFERRER
    return [(b"content-security-policy", policy.encode()), *_ALWAYS, referrer, *_share(path)]


def _choose_policy(content_type: str, path: str) -> str:
    if content_type.startswith("image/svg"):
        return _PICTURE_POLICY
    return _FRAMED_POLICY if path.startswith(FRAMES) else _POLICY


def _share(path: str) -> Iterable[Header]:
    if path.startswith(OPEN_DATA):
        told = (b"access-control-expose-headers", RECEIPT.encode())
        return (b"access-control-allow-origin", b"*"), told, (b"cross-origin-resource-policy", b"cross-origin")
    shared = b"cross-origin" if path.startswith(FRAMES) else b"same-origin"
    return ((b"cross-origin-resource-policy", shared),)
