"""An editor's walk through the offers of one page on a terminal: one key for each, and the files at the end."""

from collections.abc import Callable

from rich.console import Console

from mikiwame.answers.entering import find_effects
from mikiwame.interfaces.command_line.keys import edit_line, read_key
from mikiwame.interfaces.command_line.printing import print_lines
from mikiwame.interfaces.workbench import Workbench
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words
from mikiwame.words.checks import say_faults
from mikiwame.words.entering import Card, make_card, mend, say_effects, show


class Walk:
    """One page's offers, from the first to the files."""

    def __init__(self, bench: Workbench, number: int, words: Words, console: Console) -> None:
        self._bench, self._number, self._words, self._console = bench, number, words, console
        self._entering, self._day = bench.open(number), bench.day
        self._deciding = self._entering.deciding
        self._keys: dict[str, Callable[[], str | None]] = {
            "a": self._accept,
            "r": self._reject,
            "s": self._skip,
            "e": self._edit,
            "t": self._accept_group,
            "u": self._undo,
        }

    def run(self) -> list[str]:
        """The names of the files written; none where nothing was decided, or the editor leaves without writing.

        :raises MikiwameError: where the files cannot be written.
        """
        self._say(self._describe_page())
        if not self._deciding.entries:
            code = "nothing_new" if self._entering.decided else "nothing_found"
            self._say([self._words(f"entering.{code}")])
            return []
        while True:
            finished = self._deciding.finished or not self._ask()
            if finished and (ended := self._end()) is not None:
                return ended

    def _ask(self) -> bool:
        """Show the entry in view and do what the key says; False to finish."""
        self._say(self._describe(make_card(self._day, self._entering, self._deciding.current, self._words)))
        while True:
            key = read_key()
            if key == "q":
                return False
            if key in self._keys:
                told = self._keys[key]()
                self._say([told] if told else [])
                return True

    def _end(self) -> list[str] | None:
        """Write, go back, or leave: the files written, none where nothing is, None to go on."""
        deciding = self._deciding
        counts = {"accepted": len(deciding.accepted), "rejected": len(deciding.list_with("rejected"))}
        left = len(deciding.list_with("skipped")) + len(deciding.list_with("open"))
        self._say(["", self._words("entering.done_accepted", **counts, left=left)])
        if not any(counts.values()):
            return []
        if deciding.accepted:
            self._say([f"{self._words('entering.effects')}:", *(f"  {show(line)}" for line in self._list_effects())])
        self._say([self._words("entering.keys_end")])
        while True:
            key = read_key()
            if key in ("\r", "\n", "w"):
                return self._write()
            if key == "u" and deciding.undo():
                return None
            if key == "q":
                return []

    def _list_effects(self) -> list[str]:
        """What would change, or what is at fault in the files: then there is still the way back."""
        try:
            return say_effects(self._day, find_effects(self._day, self._entering), self._words)
        except MikiwameError as error:
            return [str(one) for one in say_faults(error, self._words)]

    def _write(self) -> list[str] | None:
        """The files written; None to look again, where something of them is at fault or has changed."""
        try:
            return self._bench.write(self._number)
        except MikiwameError as error:
            self._say([show(str(one)) for one in say_faults(error, self._words)])
            self._entering, self._day = self._bench.open(self._number), self._bench.day
            return None

    def _accept(self) -> str | None:
        fault = self._deciding.accept()
        return self._words(f"entering.fault-{fault}") if fault else None

    def _reject(self) -> None:
        self._deciding.reject()

    def _skip(self) -> None:
        self._deciding.skip()

    def _accept_group(self) -> str:
        return self._words("entering.taken", count=self._deciding.accept_group())

    def _undo(self) -> str | None:
        return None if self._deciding.undo() else self._words("entering.nothing_to_undo")

    def _edit(self) -> str | None:
        """Ask for one part, and put it in place of what is there."""
        parts = make_card(self._day, self._entering, self._deciding.current, self._words).parts
        part = self._pick_part(list(parts))
        typed = (
            edit_line(self._words("entering.edit", part=self._words(f"entering.part-{part}")), parts[part])
            if part
            else None
        )
        if part is None or typed is None:
            return None
        draft = self._deciding.draft(self._deciding.current)
        try:
            self._deciding.edit(mend(self._day, draft, {part: typed}, self._words))
        except MikiwameError as error:
            return show(say_faults(error, self._words)[0].message)
        return None

    def _pick_part(self, parts: list[str]) -> str | None:
        """The part of the number that is typed; the only one without asking."""
        if len(parts) == 1:
            return parts[0]
        named = (f"{number} {self._words(f'entering.part-{part}')}" for number, part in enumerate(parts, start=1))
        self._say([self._words("entering.which_part", parts="  ".join(named))])
        key = read_key()
        number = int(key) if key.isascii() and key.isdecimal() else 0
        return parts[number - 1] if 1 <= number <= len(parts) else None

    def _describe_page(self) -> list[str]:
        words, entering = self._words, self._entering
        lines = ["", words("entering.page", title=show(entering.page.title or words("entering.page_untitled")))]
        lines.append(words("entering.file_new" if entering.head else "entering.file", file=entering.source.name))
        if entering.elsewhere:
            told = words("entering.elsewhere", address=show(entering.elsewhere), page=show(entering.page.address or ""))
            lines.append(told)
        if entering.decided:
            lines.append(words("entering.decided_before", count=entering.decided))
        return lines

    def _describe(self, card: Card) -> list[str]:
        words = self._words
        told = {
            "quote": words("entering.context", before=card.before, text=card.text, after=card.after),
            "headings": card.headings,
            "offered": " — ".join(one for one in (card.written, card.figures) if one),
            "present": card.present,
            "change": card.change,
        }
        lines = [f"  {words(f'entering.{name}')}: {text}" for name, text in told.items() if text]
        progress = words("entering.progress", number=card.number, count=card.count)
        notes = [f"  {one}" for one in (card.refused, card.fault) if one]
        return ["", f"[{progress}] {card.title}", *lines, *notes, words("entering.keys")]

    def _say(self, lines: list[str]) -> None:
        for line in lines:
            print_lines(self._console, [line.strip()], "  " if line.startswith(" ") else "")
