"""What became of looking a figure up again."""

from dataclasses import dataclass
from typing import Literal, get_args

from mikiwame.vocabulary.reasons import Reason

Outcome = Literal["same", "moved", "changed", "gone", "unreadable", "unreachable"]
"""``same``: its words stand unchanged under the same headings. ``moved``: they stand on the page, but a person has to
say whether they still mean the same. ``changed``: other words stand in their place. ``gone``: nothing does.
``unreadable``: the page is there and tells nothing. ``unreachable``: no page was had.
"""

OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)

LOST: tuple[Outcome, ...] = ("unreadable", "unreachable")
"""Nothing could be looked at."""


@dataclass(frozen=True, slots=True)
class Found:
    """What the page shows in a figure's place: its words, None where there are none, and why that is the outcome."""

    outcome: Outcome
    found: str | None
    because: Reason
