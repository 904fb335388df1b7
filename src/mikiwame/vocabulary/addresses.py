"""The address of a page on the web: whether it is one."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints

from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.reasons import Reason


def _check_address(text: str) -> str:
    """Refuse what has the look of an address and leads to no site: no name, a broken one, or a port that is none."""
    try:
        parts = urlsplit(text)
        named = bool(parts.hostname) and parts.port != 0
    except ValueError:
        named = False
    if not named:
        raise UnfitError(Reason("form.leads_nowhere", {"text": text}))
    return text


Address = Annotated[
    str,
    StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2000),
    AfterValidator(_check_address),
]
