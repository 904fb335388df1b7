"""What an editor does at the desk: each press on the decisions of a page, and the screen to show next."""

from collections.abc import Callable, Mapping

from mikiwame.answers.entering import find_effects
from mikiwame.answers.proposed import say_because
from mikiwame.interfaces.workbench import Workbench
from mikiwame.publishing.desk import Screens
from mikiwame.publishing.desk.screens import Offer, PageLine, Refused, View
from mikiwame.reading.deciding import Deciding
from mikiwame.reading.drafts import Draft
from mikiwame.reading.entering import Entering
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words
from mikiwame.words.checks import say_faults
from mikiwame.words.entering import TypedError, make_card, mend, say_effects, show

_PARTS = {
    "no-text": "text",
    "no-field": "field",
    "no-certification": "certification",
    "no-period": "period",
}
"""Fault of a draft -> the part of it that is at fault."""


class DeskWork:
    """:param base: the path below which the desk answers. Pages go by their number from 0, entries from 1."""

    def __init__(self, bench: Workbench, words: Words, base: str) -> None:
        self._bench, self._words, self._base = bench, words, base
        self._screens = Screens(words, base)
        self._notice = ""
        self._refused: Refused | None = None
        self._presses: dict[str, Callable[[Deciding], object]] = {
            "accept": Deciding.accept,
            "reject": Deciding.reject,
            "skip": Deciding.skip,
            "group": Deciding.accept_group,
            "undo": Deciding.undo,
        }

    def has(self, page: int) -> bool:
        return 0 <= page < len(self._bench.pages)

    def show_pages(self) -> str:
        return self._screens.write_pages([self._list_page(one) for one in range(len(self._bench.pages))], self._tell())

    def show_entry(self, page: int, number: int | None) -> str:
        """The screen of an entry; of the one in view where none is asked for. Without any, the list of pages."""
        entering = self._open(page)
        if entering is None or not entering.deciding.entries:
            return self.show_pages()
        if number is not None:
            entering.deciding.go(number - 1)
        card = make_card(self._bench.day, entering, entering.deciding.current, self._words)
        return self._screens.write_entry(self._view(page, entering), card)

    def show_end(self, page: int) -> str:
        """What was decided and what it changes, before it is written."""
        entering = self._open(page)
        if entering is None:
            return self.show_pages()
        deciding = entering.deciding
        left = len(deciding.list_with("skipped")) + len(deciding.list_with("open"))
        counts = {"accepted": len(deciding.accepted), "rejected": len(deciding.list_with("rejected")), "left": left}
        return self._screens.write_end(self._view(page, entering), counts, self._list_effects(entering))

    def show_frame(self, page: int, number: int) -> str:
        """The page itself, with the place of an entry marked."""
        from mikiwame.interfaces.desk.kept import frame_page

        entries = self._bench.open(page).deciding.entries
        entry = entries[min(max(number, 1), len(entries)) - 1] if entries else None
        return frame_page(self._bench.pages[page], entry)

    def act(self, page: int, form: Mapping[str, str]) -> str:
        """Do what was pressed; where to go then. A press on a screen that is out of date does nothing."""
        entering = self._open(page)
        if entering is None:
            return f"{self._base}/"
        deciding = entering.deciding
        if form.get("turn") != str(deciding.turn):
            self._notice = self._words("entering.desk_stale")
            return self._go(page)
        entry = form.get("entry", "")
        if entry.isascii() and entry.isdecimal() and form.get("do") != "write":
            deciding.go(int(entry[:7]) - 1)
        try:
            return self._press(page, entering, form)
        except TypedError as error:
            self._refused = Refused("edit", dict(form), show(error.complaints[0].message), f"part-{error.field}")
            return self._go(page)
        except MikiwameError as error:
            self._notice = " ".join(show(str(one)) for one in say_faults(error, self._words))
            return self._go(page)

    def _press(self, page: int, entering: Entering, form: Mapping[str, str]) -> str:
        what = form.get("do", "")
        if what == "write":
            files = self._bench.write(page)
            self._notice = self._words("entering.desk_written", files=self._words.list(files))
            return f"{self._base}/"
        if what == "edit":
            told = {part.removeprefix("part-"): text for part, text in form.items() if part.startswith("part-")}
            draft = entering.deciding.draft(entering.deciding.current)
            mended = mend(self._bench.day, draft, told, self._words)
            entering.deciding.edit(mended)
            self._refuse_fault(form, mended)
        elif what in self._presses:
            self._presses[what](entering.deciding)
        return self._go(page, end=entering.deciding.finished)

    def _refuse_fault(self, form: Mapping[str, str], draft: Draft) -> None:
        """What is kept as it was typed and still cannot be written is shown again, with the reason at its place."""
        if draft.fault:
            field = f"part-{_PARTS[draft.fault]}" if draft.fault in _PARTS else None
            self._refused = Refused("edit", dict(form), self._words(f"entering.fault-{draft.fault}"), field)

    def _go(self, page: int, *, end: bool = False) -> str:
        return f"{self._base}/pages/{page + 1}{'/end' if end else ''}"

    def _open(self, page: int) -> Entering | None:
        """The entering of a page; None after noting why there is none."""
        try:
            return self._bench.open(page)
        except MikiwameError as error:
            self._notice = show(say_faults(error, self._words)[0].message)
            return None

    def _list_page(self, number: int) -> PageLine:
        reading = self._bench.pages[number].reading
        title = show(reading.title or reading.address or self._words("entering.page_untitled"))
        if reading.unread:
            return PageLine(number + 1, title, 0, show(self._words.say(say_because(reading.unread))))
        try:
            entering = self._bench.open(number)
        except MikiwameError as error:
            return PageLine(number + 1, title, 0, show(say_faults(error, self._words)[0].message))
        return PageLine(number + 1, title, len(entering.deciding.entries), "")

    def _view(self, page: int, entering: Entering) -> View:
        deciding = entering.deciding
        return View(
            page=page + 1,
            pages=len(self._bench.pages),
            title=show(entering.page.title or self._words("entering.page_untitled")),
            file=entering.source.name,
            new=entering.head is not None,
            decided=entering.decided,
            turn=deciding.turn,
            can_undo=deciding.can_undo,
            offers=[self._describe(entering, number) for number in range(len(deciding.entries))],
            notice=self._tell(),
            refused=self._take_refused(deciding.current),
        )

    def _take_refused(self, current: int) -> Refused | None:
        """The form that is to be shown again, once, at the entry at which it was sent."""
        refused, self._refused = self._refused, None
        return refused if refused and refused.typed.get("entry") == str(current + 1) else None

    def _describe(self, entering: Entering, number: int) -> Offer:
        draft, current = entering.deciding.draft(number), entering.deciding.current
        title = show(f"{self._words.term('fields', draft.field)}: {draft.text}")
        return Offer(number + 1, title, entering.deciding.status(number), number == current)

    def _list_effects(self, entering: Entering) -> list[str]:
        if not entering.deciding.accepted:
            return []
        try:
            return say_effects(self._bench.day, find_effects(self._bench.day, entering), self._words)
        except MikiwameError as error:
            return [show(str(one)) for one in say_faults(error, self._words)]

    def _tell(self) -> str:
        """What is to be told once."""
        notice, self._notice = self._notice, ""
        return notice
