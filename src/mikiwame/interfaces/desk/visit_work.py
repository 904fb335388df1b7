"""What an editor settles at the desk in a browser: each press on the answers of a page, and the screen to show next."""

from collections.abc import Callable, Mapping

from mikiwame.answers.settlement import PageVisit
from mikiwame.answers.settling import Answer, Answered, list_matters
from mikiwame.interfaces.visitbench import VisitBench
from mikiwame.publishing.desk.screens import Refused
from mikiwame.publishing.desk.visit_screens import MatterLine, VisitLine, VisitScreens, VisitView
from mikiwame.vocabulary.complaints import PROGRAM, MikiwameError
from mikiwame.words import Words
from mikiwame.words.checks import say_faults
from mikiwame.words.entering import TypedError, show
from mikiwame.words.settling import (
    LATER,
    make_matter_card,
    say_answer,
    say_matter,
    say_understood,
    take_day,
    take_reason,
    take_values,
)
from mikiwame.words.visits import LEAST_SHARE, say_visit_title

Form = Mapping[str, str]

_FORMS = ("new", "printed_so", "gone", "later")
"""Presses with something typed."""


class VisitWork:
    """:param base: the path below which the desk answers. Visits go by their number from 0, matters from 1."""

    def __init__(self, bench: VisitBench, words: Words, base: str) -> None:
        self._bench, self._words, self._base = bench, words, base
        self._screens = VisitScreens(words, base)
        self._notice = ""
        self._refused: Refused | None = None
        self._presses: dict[str, Callable[[PageVisit, Form], str | None]] = {
            "unchanged": lambda page, form: self._settle(page, "unchanged"),
            "withheld": lambda page, form: self._settle(page, "withheld"),
            "skipped": lambda page, form: self._settle(page, "skipped"),
            "new": self._take_new,
            "printed_so": self._take_printed_so,
            "gone": lambda page, form: page.settling.leave_page(_level(form)),
            "later": self._put_off,
            "undo": self._undo,
        }

    def has(self, number: int) -> bool:
        return 0 <= number < len(self._bench.visits)

    def show_visits(self) -> str:
        visits, catalogue, lines = self._bench.visits, self._bench.day.catalogue, list[VisitLine]()
        for number, visit in enumerate(visits):
            chance = self._words("visits.chance", share=self._words.share(visit.may_turn))
            title, count = show(say_visit_title(visit, self._words)), len(list_matters(catalogue, visit))
            first = count > 0 and not any(one.open for one in lines)
            lines.append(VisitLine(number + 1, title, count, chance if visit.may_turn >= LEAST_SHARE else "", first))
        return self._screens.write_visits(lines, self._tell())

    def show_matter(self, number: int, matter: int | None) -> str:
        """The screen of a matter; of the one in view where none is asked for. Without any, the list of pages."""
        page = self._bench.open(number)
        if not page.settling.matters:
            return self.show_visits()
        if matter is not None:
            page.settling.go(matter - 1)
        card = make_matter_card(page, page.settling.current, self._words)
        return self._screens.write_matter(self._view(number, page), card)

    def show_end(self, number: int) -> str:
        """What was settled, before it is written."""
        page = self._bench.open(number)
        settled = len(page.settling.list_settled())
        left = len(page.settling.matters) - settled
        title = show(page.visit.title) if page.is_new else ""
        return self._screens.write_end(self._view(number, page), settled, left, title)

    def act(self, number: int, form: Form) -> str:
        """Do what was pressed; where to go then. A press on a screen that is out of date does nothing."""
        page = self._bench.open(number)
        if form.get("turn") != str(page.settling.turn):
            self._notice = self._words("settling.desk_left")
            return self._go(number)
        told = form.get("matter", "")
        if told.isascii() and told.isdecimal() and form.get("do") != "write":
            page.settling.go(int(told[:7]) - 1)
        try:
            return self._press(number, page, form)
        except MikiwameError as error:
            faults = say_faults(error, self._words)
            told = " ".join(show(one.message if one.file == PROGRAM else str(one)) for one in faults)
            self._refuse(form, told, error.field if isinstance(error, TypedError) else None)
            return self._go(number, end=form.get("do") == "write")

    def _refuse(self, form: Form, told: str, field: str | None = None) -> None:
        """Say why at the form that was sent, which stays open with what was typed; above all where there is none."""
        if form.get("do") in _FORMS:
            self._refused = Refused(form["do"], dict(form), told, field)
        else:
            self._notice = told

    def _press(self, number: int, page: PageVisit, form: Form) -> str:
        what = form.get("do", "")
        if what == "write":
            files = self._bench.write(number, form.get("title"))
            self._notice = self._words("settling.written", files=self._words.list(files))
            return f"{self._base}/"
        if what in self._presses and page.settling.matters:
            fault = self._presses[what](page, form)
            if fault:
                self._refuse(form, self._words(f"settling.fault-{fault}"))
        return self._go(number, end=page.settling.finished)

    def _go(self, number: int, *, end: bool = False) -> str:
        return f"{self._base}/visits/{number + 1}{'/end' if end else ''}"

    def _settle(self, page: PageVisit, found: Answered) -> str | None:
        return page.settling.settle(Answer(found))

    def _take_new(self, page: PageVisit, form: Form) -> str | None:
        matter = page.settling.matter
        typed = [
            {"text": form.get(f"text-{place}", ""), "period": form.get(f"period-{place}", draft.period or "")}
            for place, draft in enumerate(matter.draft())
        ]
        answer = take_values(matter, typed, self._words)
        fault = page.settling.settle(answer)
        self._notice = "" if fault else " ".join(say_understood(answer.drafts, self._words))
        return fault

    def _take_printed_so(self, page: PageVisit, form: Form) -> str | None:
        because, right = take_reason(form.get("because", ""), self._words), form.get("right") == "yes"
        held = bool(page.settling.matter.held)
        return page.settling.settle(Answer("printed_so", because=because, right=right and held))

    def _put_off(self, page: PageVisit, form: Form) -> str | None:
        until = take_day(form.get("until", ""), page.on, self._words)
        return page.settling.settle(Answer("later", until=until, because=_level(form)))

    def _undo(self, page: PageVisit, form: Form) -> None:
        page.settling.undo()

    def _view(self, number: int, page: PageVisit) -> VisitView:
        settling = page.settling
        return VisitView(
            visit=number + 1,
            title=show(say_visit_title(page.visit, self._words)),
            url=show(page.visit.url or ""),
            ask=self._words("visits.ask"),
            turn=settling.turn,
            can_undo=settling.can_undo,
            later=(page.on + LATER).isoformat(),
            matters=[self._describe(page, one) for one in range(len(settling.matters))],
            notice=self._tell(),
            refused=self._take_refused(settling.current),
        )

    def _take_refused(self, current: int) -> Refused | None:
        """The form that is to be shown again, once, at the matter at which it was sent."""
        refused, self._refused = self._refused, None
        return refused if refused and refused.typed.get("matter") == str(current + 1) else None

    def _describe(self, page: PageVisit, number: int) -> MatterLine:
        answer, current = page.settling.answer(number), number == page.settling.current
        said = say_answer(answer, self._words) if answer else ""
        return MatterLine(number + 1, say_matter(page.settling.matters[number], self._words), said, current)

    def _tell(self) -> str:
        """What is to be told once."""
        notice, self._notice = self._notice, ""
        return notice


def _level(form: Form) -> str | None:
    """The reason on one line; None where none is given."""
    return " ".join(form.get("because", "").split()) or None
