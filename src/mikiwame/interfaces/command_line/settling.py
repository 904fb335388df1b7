"""An editor's walk through visits on a terminal: one key per figure, and the files at the end of each page."""

from collections.abc import Callable

from rich.console import Console

from mikiwame.answers.settlement import PageVisit
from mikiwame.answers.settling import Answer, Answered
from mikiwame.interfaces.command_line.keys import edit_line, read_key
from mikiwame.interfaces.command_line.printing import print_lines
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.reading.drafts import Draft
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import Words
from mikiwame.words.checks import say_faults
from mikiwame.words.entering import show
from mikiwame.words.settling import (
    LATER,
    MatterCard,
    make_matter_card,
    say_understood,
    take_day,
    take_reason,
    take_values,
)
from mikiwame.words.visits import say_visit_title

_ENTER = ("\r", "\n", "w")


class Settle:
    """Every visit from the first on, until the editor quits."""

    def __init__(self, bench: VisitBench, words: Words, console: Console) -> None:
        self._bench, self._words, self._console = bench, words, console
        self._number, self._written = 0, list[str]()
        self._keys: dict[str, Callable[[], str | None]] = {
            "a": lambda: self._settle("unchanged"),
            "n": self._take_new,
            "p": self._take_printed_so,
            "x": lambda: self._settle("withheld"),
            "g": self._leave_page,
            "l": self._put_off,
            "s": lambda: self._settle("skipped"),
            "u": self._undo,
        }

    def run(self) -> list[str]:
        """The names of the files written, each once."""
        if not self._bench.visits:
            self._say([self._words("settling.nothing")])
        for number in range(len(self._bench.visits)):
            self._number = number
            if self._bench.visits[number].look_for and not self._visit():
                break
        return list(dict.fromkeys(self._written))

    @property
    def _page(self) -> PageVisit:
        return self._bench.open(self._number)

    def _visit(self) -> bool:
        """Settle one page; False where the editor quits."""
        self._say(self._describe_page())
        while True:
            finished = self._page.settling.finished
            if finished or not self._ask():
                ended = self._end()
                if ended is not None:
                    return ended and finished

    def _ask(self) -> bool:
        """Show the matter in view and do what the key says; False to finish."""
        self._say(self._describe(make_matter_card(self._page, self._page.settling.current, self._words)))
        while True:
            key = read_key()
            if key == "q":
                return False
            if key in self._keys:
                self._say(self._answer(self._keys[key]))
                return True

    def _answer(self, take: Callable[[], str | None]) -> list[str]:
        """Why it cannot be answered so, or nothing."""
        try:
            fault = take()
        except MikiwameError as error:
            return [show(say_faults(error, self._words)[0].message)]
        return [self._words(f"settling.fault-{fault}")] if fault else []

    def _end(self) -> bool | None:
        """Write and go on; False to leave, None to look again."""
        settling = self._page.settling
        settled = len(settling.list_settled())
        self._say(["", self._words("settling.done", settled=settled, left=len(settling.matters) - settled)])
        if not settled:
            return True
        self._say([self._words("settling.keys_end")])
        while True:
            key = read_key()
            if key in _ENTER:
                return self._write()
            if key == "u" and settling.undo():
                return None
            if key == "q":
                return False

    def _write(self) -> bool | None:
        """None to look again, where something of the files is at fault or has changed."""
        title = edit_line(self._words("settling.ask_title"), self._page.visit.title) if self._page.is_new else None
        try:
            written = self._bench.write(self._number, title)
        except MikiwameError as error:
            self._say([show(str(one)) for one in say_faults(error, self._words)])
            return None
        self._written += written
        self._say([self._words("settling.written", files=self._words.list(written))])
        return True

    def _settle(self, found: Answered) -> str | None:
        return self._page.settling.settle(Answer(found))

    def _take_new(self) -> str | None:
        """Ask for each text that the source has, and for its year where it has one."""
        fault = self._page.settling.find_fault("new")
        if fault:
            return fault
        drafts, typed = self._page.settling.matter.draft(), list[dict[str, str]]()
        for draft in drafts:
            told = self._type_value(draft)
            if told is None:
                return None
            typed.append(told)
        answer = take_values(self._page.settling.matter, typed, self._words)
        self._say(say_understood(answer.drafts, self._words))
        return self._page.settling.settle(answer)

    def _type_value(self, draft: Draft) -> dict[str, str] | None:
        words = self._words
        code = "settling.ask_text_labelled" if draft.label else "settling.ask_text"
        text = edit_line(words(code, label=draft.label), draft.text)
        if text is None:
            return None
        told = {"text": text}
        if draft.period and text.strip():
            period = edit_line(words("settling.ask_period"), draft.period)
            return None if period is None else {**told, "period": period}
        return told

    def _take_printed_so(self) -> str | None:
        settling = self._page.settling
        fault = settling.find_fault("printed_so")
        typed = None if fault else edit_line(self._words("settling.ask_reason"), "")
        if typed is None:
            return fault
        because = take_reason(typed, self._words)
        right = bool(settling.matter.held) and self._ask_right()
        return settling.settle(Answer("printed_so", because=because, right=right))

    def _ask_right(self) -> bool:
        self._say([self._words("settling.ask_right")])
        while True:
            key = read_key()
            if key in ("y", "n", "q"):
                return key == "y"

    def _leave_page(self) -> str | None:
        settling = self._page.settling
        fault = settling.find_fault("gone")
        typed = None if fault else edit_line(self._words("settling.ask_reason_or_none"), "")
        return fault if typed is None else settling.leave_page(" ".join(typed.split()) or None)

    def _put_off(self) -> str | None:
        on, words = self._page.on, self._words
        typed = edit_line(words("settling.ask_until"), (on + LATER).isoformat())
        if typed is None:
            return None
        until = take_day(typed, on, words)
        because = edit_line(words("settling.ask_reason_or_none"), "")
        if because is None:
            return None
        return self._page.settling.settle(Answer("later", until=until, because=" ".join(because.split()) or None))

    def _undo(self) -> None:
        if not self._page.settling.undo():
            self._say([self._words("settling.nothing_to_undo")])

    def _describe_page(self) -> list[str]:
        words, visit = self._words, self._page.visit
        title, count = say_visit_title(visit, words), len(self._bench.visits)
        head = words("settling.page", number=self._number + 1, count=count, title=show(title))
        asks = words("settling.page_asks", count=len(self._page.settling.matters))
        return ["", head, f"  {show(visit.url or words('visits.ask'))}", f"  {asks}"]

    def _describe(self, card: MatterCard) -> list[str]:
        words = self._words
        progress = words("settling.progress", number=card.number, count=card.count)
        lists = {"told": card.told, "reason": card.reasons, "against": card.against}
        lines = [f"  {words(f'settling.{name}')}: {one}" for name, told in lists.items() for one in told]
        notes = [f"  {card.other}"] if card.other else []
        return ["", f"[{progress}] {card.title}", *lines, *notes, words("settling.keys")]

    def _say(self, lines: list[str]) -> None:
        for line in lines:
            print_lines(self._console, [line.strip()], "  " if line.startswith(" ") else "")
