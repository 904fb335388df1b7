"""Addresses that pay whoever shows them, by the networks that do so in Japan and by the marks that they leave."""

from urllib.parse import urlsplit

from mikiwame.vocabulary import patterns as re

PAYING = (
    "a8.net",
    "accesstrade.net",
    "af.moshimo.com",
    "afi-b.com",
    "afl.rakuten.co.jp",
    "amzn.to",
    "affiliate-b.com",
    "felmat.net",
    "hb.afl.rakuten.co.jp",
    "i-act.jp",
    "linksynergy.com",
    "medipartner.jp",
    "presco.asia",
    "rentracks.jp",
    "tcs-asp.net",
    "valuecommerce.com",
    "xmax.jp",
)
"""Hosts of the networks that pay for links in Japan: a link there is a paid one, whatever it is called."""

PAYING_MARK = re.compile(r"[?&](a8mat|tag|afid|affiliate_?id|utm_medium=(affiliate|cpa))\b", re.IGNORECASE)

TRACKING_MARK = re.compile(r"[?&#](utm_[a-z]+|gclid|yclid|fbclid|aff?|affiliate|ref|partner)=", re.IGNORECASE)
"""Marks that tell whose link was followed: an organiser's own address needs none."""


def is_paying(address: str) -> bool:
    """Whether an address is one of a network that pays for links."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    known = any(host == one or host.endswith(f".{one}") for one in PAYING)
    return known or bool(PAYING_MARK.search(address))


def is_tracked(address: str) -> bool:
    """Whether the address tells whose link was followed."""
    return bool(TRACKING_MARK.search(address))
