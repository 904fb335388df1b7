"""What a claim is true of beside its certification: a printed label, sorted into the questions that it answers."""

from dataclasses import dataclass
from typing import Literal, get_args

Mode = Literal[
    "home",
    "hall",
    "online",
    "online-proctored",
    "test-centre",
    "classroom",
    "correspondence",
    "classroom+correspondence",
]
"""How one sits or learns. ``online`` is where the text doesn't say whether at home or in a room with computers."""

MODES: tuple[Mode, ...] = get_args(Mode)


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """Each is None where the label says nothing of it. Two values of one kind are joined by ``・`` in a fixed order.

    All but ``mode`` are Japanese as printed, in one spelling (NFKC, ``実技1`` for ``実技I`` and ``実技試験Ⅰ``).
    """

    grade: str | None = None
    """``1級``, ``準1級``, ``上級``; ``1級・2級``; ``8級~10級``"""
    part: str | None = None
    """Of an exam: ``学科``, ``実技1``. Of a price: what is bought or how it is paid (``発行手数料``, ``教材``)."""
    mode: str | None = None
    """One of :data:`Mode`, or several joined."""
    audience: str | None = None
    """Who is asked or pays: ``一般``, ``団体``, ``会員``, ``受講生``, ``併願``"""
    population: str | None = None
    """Of whom a figure counts: a region, a type of school, an age. None is the whole."""
    strand: str | None = None
    """``医科``, ``歯科``, ``調剤``, ``介護``"""
    period: str | None = None
    """``2024``, ``2024-11``, ``第62回``, ``前期``, ``旧要綱``"""
    other: str | None = None
    """Words that no vocabulary knows. None where every word found its place."""


QUALIFIERS = ("grade", "part", "mode", "audience", "population", "strand", "period", "other")
"""Their names, in the order in which readers are told them."""
