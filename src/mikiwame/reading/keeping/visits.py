"""What became of one look at one address."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Outcome = Literal[
    "new",
    "changed",
    "unchanged",
    "fresh",
    "gone",
    "elsewhere",
    "refused",
    "unreadable",
    "busy",
    "unreachable",
]
"""``fresh``: not asked for, since what is kept is still good. ``refused``: by ``robots.txt``, or by our own rules on
private addresses. ``elsewhere``: the page sends to another site."""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

HAD: tuple[Outcome, ...] = ("new", "changed", "unchanged", "fresh")
"""The page is there and kept."""


class Visit(BaseModel):
    """One look at ``address``. ``digest`` (``sha256:`` and hexadecimal digits) is that of the page's bytes, decoded."""

    model_config = ConfigDict(frozen=True)

    address: str
    when: datetime
    outcome: Outcome
    because: str | None = None
    """The code of the reason, where the page was not had."""
    values: dict[str, str | int | float] = {}
    final: str | None = None
    """Where redirects within the site led."""
    status: int | None = None
    content_type: str | None = None
    digest: str | None = None
    etag: str | None = None
    modified: str | None = None
    fresh_until: datetime | None = None

    @property
    def had(self) -> bool:
        return self.outcome in HAD


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what a server said to it; ``body`` is decoded."""

    address: str
    when: datetime
    status: int
    phrase: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    asked: tuple[tuple[str, str], ...] = ()
    """The headers of the request."""
    peer: str | None = None
    """The number of the address that answered."""
    same_as: Visit | None = None
    """The visit that keeps the same body, in place of which this one keeps none."""

    def find(self, name: str) -> str | None:
        """The first header of this name."""
        return next((value for key, value in self.headers if key.lower() == name), None)
