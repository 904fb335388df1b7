"""An editor's way through what pages offer: accept, reject, edit, skip, go back; nothing is written here."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mikiwame.reading.drafts import Draft, Entry

Status = Literal["open", "accepted", "rejected", "skipped"]


@dataclass(frozen=True)
class _State:
    current: int
    statuses: tuple[Status, ...]
    drafts: tuple[Draft, ...]


class Deciding:
    """Where an editor stands. Entries go by their number; every change can be taken back, one after the other.

    ``turn`` grows with each change and each one taken back: two states never share it. It begins at the number given.
    """

    def __init__(self, entries: Sequence[Entry], turn: int = 0) -> None:
        self.entries = tuple(entries)
        opened: Status = "open"
        self._state = _State(0, (opened,) * len(self.entries), tuple(one.draft for one in self.entries))
        self._past: list[_State] = []
        self.turn = turn

    @property
    def current(self) -> int:
        """The number of the entry in view; that of the last where nothing is open."""
        return self._state.current

    @property
    def finished(self) -> bool:
        return "open" not in self._state.statuses

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    def status(self, number: int) -> Status:
        return self._state.statuses[number]

    def draft(self, number: int) -> Draft:
        return self._state.drafts[number]

    def list_with(self, status: Status) -> list[int]:
        return [number for number, one in enumerate(self._state.statuses) if one == status]

    @property
    def stated(self) -> str | None:
        """The day of the page, where that was accepted."""
        return next((self.draft(one).text for one in self.list_with("accepted") if self.entries[one].day), None)

    @property
    def accepted(self) -> list[int]:
        """The figures accepted; the day of the page is no figure."""
        return [one for one in self.list_with("accepted") if not self.entries[one].day]

    def accept(self) -> str | None:
        """Accept the entry in view; where it cannot be, nothing happens and the code of the reason is given."""
        fault = self.find_fault(self.current)
        if fault is None:
            self._decide([self.current], "accepted")
        return fault

    def find_fault(self, number: int) -> str | None:
        """Why an entry cannot be accepted as it stands; what was refused must be mended first."""
        draft, entry = self.draft(number), self.entries[number]
        return draft.fault or ("refused" if entry.refused and draft == entry.draft else None)

    def accept_group(self) -> int:
        """Accept what is open of the same table from the entry in view on; how many that were.

        Where none can be accepted as it stands, they are left for another time, so that one gets on.
        """
        group = self.entries[self.current].group if self.entries else ""
        rest = [
            one
            for one in range(self.current, len(self.entries))
            if self.entries[one].group == group and self.status(one) == "open"
        ]
        sound = [one for one in rest if not self.find_fault(one)]
        if rest:
            self._decide(sound or rest, "accepted" if sound else "skipped")
        return len(sound)

    def reject(self) -> None:
        self._decide([self.current], "rejected")

    def skip(self) -> None:
        """Leave it for another time: nothing is remembered of it."""
        self._decide([self.current], "skipped")

    def edit(self, draft: Draft) -> None:
        """Put other words in place of the draft in view, which is open again."""
        number = self.current
        drafts = tuple(draft if one == number else old for one, old in enumerate(self._state.drafts))
        self._move(replace(self._state, drafts=drafts, statuses=self._mark([number], "open")))

    def go(self, number: int) -> None:
        """Look at another entry; looking is nothing to take back."""
        last = max(0, len(self.entries) - 1)
        self._state = replace(self._state, current=min(max(0, number), last))

    def undo(self) -> bool:
        """Take the last change back; False where there is none."""
        if not self._past:
            return False
        self._state = self._past.pop()
        self.turn += 1
        return True

    def _decide(self, numbers: Sequence[int], status: Status) -> None:
        statuses = self._mark(numbers, status)
        self._move(replace(self._state, statuses=statuses, current=_find_next(statuses, numbers[-1])))

    def _mark(self, numbers: Sequence[int], status: Status) -> tuple[Status, ...]:
        return tuple(status if one in numbers else old for one, old in enumerate(self._state.statuses))

    def _move(self, state: _State) -> None:
        self._past.append(self._state)
        self.turn += 1
        self._state = state


def _find_next(statuses: Sequence[Status], after: int) -> int:
    """The next open entry, or the first; where none is open the one just decided on."""
    order = [*range(after + 1, len(statuses)), *range(after)]
    return next((one for one in order if statuses[one] == "open"), after)
