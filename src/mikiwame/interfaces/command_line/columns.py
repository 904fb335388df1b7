"""How the columns of a table share the width of a terminal, so that no word or number is torn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST = 10
"""Columns that a longer text has at the least; with fewer it would be a ribbon of single words."""

LONGEST = 48
"""Columns up to which a Latin word stays whole, which every slug does; an address may be longer and is cut."""

AT_FIRST = 2 / 3
"""The part of the width that columns without a share have together before the others are served."""


@dataclass(frozen=True)
class Need:
    """What a column needs, in columns of the terminal: for its longest word, for its longest line; its share."""

    word: int
    line: int
    share: int | None

    @property
    def least(self) -> int:
        return max(min(self.word, LONGEST), min(self.line, LEAST))


def share_room(needs: Sequence[Need], room: int, *, full: bool) -> list[int] | None:
    """The widths of the columns, at most ``room`` together; ``None`` where not even the longest words have room.

    Columns without a share get their longest line first, as far as :data:`AT_FIRST` goes; the others share the rest,
    and with ``full`` also what nobody needs.
    """
    widths = [need.least for need in needs]
    if sum(widths) > room:
        return None
    plain = [number for number, need in enumerate(needs) if not need.share]
    shared = [number for number, need in enumerate(needs) if need.share]
    _widen(widths, needs, plain, int(room * AT_FIRST) - sum(widths[number] for number in plain), room)
    _widen(widths, needs, shared, room, room)
    _widen(widths, needs, plain, room, room)
    if full and shared:
        _widen(widths, [Need(need.word, room, need.share) for need in needs], shared, room, room)
    return widths


def _widen(widths: list[int], needs: Sequence[Need], numbers: Iterable[int], more: int, room: int) -> None:
    """Give each of these columns what it needs, up to ``more`` in all; the narrowest for its share comes first."""
    for _ in range(min(more, room - sum(widths))):
        wanting = [number for number in numbers if widths[number] < needs[number].line]
        if not wanting:
            return
        widths[min(wanting, key=lambda number: widths[number] / (needs[number].share or 1))] += 1
