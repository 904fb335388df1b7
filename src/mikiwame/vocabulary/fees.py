"""What a printed label says of a price, and what a printed benefit gives back."""

from dataclasses import dataclass
from typing import Literal

Purpose = Literal["certificate", "postage"]
"""What a fee beside the exam's own is for, where its label tells."""


@dataclass(frozen=True, slots=True)
class FeeLabel:
    """The label of a price, as far as the cost to pass asks."""

    own_name: bool = False
    """It names another fee than the exam's."""
    materials: bool = False
    """The price is of materials alone."""
    purpose: Purpose | None = None
    each_sitting: bool = False
    """The fee is paid with every application, not once."""
    after_course: bool = False
    """Only those who take the course pay it."""
    special: bool = False
    """Only those who are or have something already meet this price, or it buys two certifications."""
    part_passed: bool = False
    """The price for those who have passed a part already."""
    at_wish: bool = False
    """Only those pay it who wish for what it buys."""
    group: bool = False
    """The price for those whom a school or employer enters together."""


NO_LABEL = FeeLabel()


@dataclass(frozen=True, slots=True)
class Benefit:
    """Part of the money back: a ``share`` of the course (0..1) up to ``cap`` yen, or ``cap`` yen where it is all.

    Without a share and a cap, the text doesn't say how much.
    """

    kind: Literal["training_benefit", "cash_back"]
    share: float | None = None
    digits: int = 0
    """Digits behind the point of the share's percentage, as printed."""
    cap: float | None = None
    at_most: bool = False

    @property
    def is_told(self) -> bool:
        return self.share is not None or self.cap is not None
