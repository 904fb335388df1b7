"""One advice on a terminal: the verdict, the candidates and the next step on the first screen, then the reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.advice import Advice, Advised, Rejection, RuleSaid, Turn
from mikiwame.answers.calendar import Occurrence
from mikiwame.answers.conversation import describe_person
from mikiwame.interfaces.command_line.printing import print_heading, print_lines, wrap_japanese
from mikiwame.vocabulary.persons import Person
from mikiwame.vocabulary.reasons import PartDay, Reason, Term, Value, join
from mikiwame.words import Words

LIMITS = ("budget", "study", "place", "by")
"""Items that rule certifications out by themselves, so that giving way in them helps."""

SHOWN_CHANGES = 4
"""Changes named on a terminal, so that the answer stays short; JSON has all."""


def show_advice(
    console: Console, day: Day, person: Person, answer: Advice, options: str, whole: bool, words: Words
) -> None:
    """:param answer: to the ``person``.
    :param options: the shared options as they were typed, for the commands named at the end.
    :param whole: with the details of the candidates, what is not said yet, those turned down, and the sources.
    """
    shown = _Shown(console, day, answer, words)
    shown.print_verdict(person)
    shown.print_candidates()
    shown.print_next()
    shown.print_why()
    shown.print_items("changes", [turn.says for turn in _list_changes(answer)[:SHOWN_CHANGES]])
    if whole:
        shown.print_details()
        shown.print_items("unsaid", [turn.says for row in answer.unsaid for turn in row.changes])
        shown.print_rejected()
        shown.print_sources()
    console.print()
    print_lines(console, shown.list_ways_on(options, whole))


@dataclass(frozen=True)
class _Shown:
    """An answer with the console that it goes to."""

    console: Console
    day: Day
    answer: Advice
    words: Words

    def _say(self, message: str, **values: Value) -> str:
        return self.words(f"advising.{message}", **values)

    def print_verdict(self, person: Person) -> None:
        heading = self._say("heading", market=self.day.market.title, day=self.day.on)
        print_heading(self.console, heading)
        said = describe_person(self.day.catalogue.conversation, person, self.day.adviser.organisations)
        print_lines(self.console, [self._say("your_answers", answers=join(said)) if said else self._say("no_answers")])
        if self.answer.unknown_organisation:
            print_lines(self.console, [self.words.say(self.answer.unknown_organisation)])
        self.console.print()
        for line in wrap_japanese(self._say("verdict", sentence=self.answer.sentence), self.console.width):
            self.console.print(line, style="bold", soft_wrap=True)

    def print_candidates(self) -> None:
        """One line each, with what to mind under it."""
        if self.answer.if_anyway:
            self.console.print(self._say("anyway"), style="bold")
        for row in self.answer.shown:
            line = self._say("candidate", name=row.name, line=row.line)
            first, *rest = wrap_japanese(line, self.console.width - 2)
            self.console.print(first, soft_wrap=True)
            warnings = [self._say("warning", warning=warning) for warning in row.warnings]
            print_lines(self.console, [*rest, *warnings], "  ")

    def print_items(self, heading: str, items: Sequence[Reason]) -> None:
        self._print_part(heading, [self._say("item", says=item) for item in items])

    def _print_part(self, heading: str, lines: Sequence[str]) -> None:
        if lines:
            self.console.print()
            self.console.print(self._say(heading), style="bold")
            print_lines(self.console, lines, "  ")

    def print_why(self) -> None:
        answer = self.answer
        deciding = sorted(answer.rules, key=lambda row: (row.rule != answer.decides, row.stance is None))
        self._print_part("why", [self._say_rule(row) for row in deciding if not row.yields_to])
        self._print_part("why_yielding", [self._say_rule(row) for row in deciding if row.yields_to])

    def _say_rule(self, row: RuleSaid) -> str:
        if row.but:
            return self._say("rule", says=row.says, but=row.but, source=row.source)
        return self._say("item", says=Reason("advising.cited", {"says": row.says, "source": row.source}))

    def print_next(self) -> None:
        steps = [self._say("cited", says=row.says, source=row.source) for row in self.answer.next]
        steps += [*map(self.words.say, self.answer.to_check), *self._list_ways_out()]
        numbered = [self._say("numbered", number=number, step=step) for number, step in enumerate(steps, 1)]
        self._print_part("next_steps", numbered)
        asked = [Reason("advising.cited", {"says": row.says, "source": row.source}) for row in self.answer.questions]
        self.print_items("ask_school", asked)

    def _list_ways_out(self) -> list[str]:
        """Where little can be said: the limit that could give way, or the question that an answer would help most."""
        answer = self.answer
        if answer.verdict in ("take", "choose_between"):
            return []
        if _is_limited(answer):
            eased = [turn for turn in answer.would_change if turn.item in LIMITS and turn.recommended]
            return [self._say("ease", says=turn.says) for turn in eased]
        if answer.decides and not answer.rests_on_premise:
            return []
        decisive = self.day.catalogue.conversation.decisive
        asked = [row.question for row in answer.unsaid if row.item in decisive]
        return [self._say("say_more", questions=join(asked, "sentences"))] if asked else []

    def print_details(self) -> None:
        if self.answer.shown:
            self.console.print()
            self.console.print(self._say("details"), style="bold")
        for row in self.answer.shown:
            print_lines(self.console, [self._say("candidate_named", name=row.name, slug=row.slug)])
            good = self._say("good", because=row.because, cited=_cite(row.sources))
            offers = [self._say("offer_cited", says=one.says, cited=_cite(one.sources)) for one in row.offers]
            sittings = self._say_sittings(row.next_sittings)
            print_lines(self.console, [good, self._say_cost(row), *offers, sittings], "  ")

    def _say_cost(self, row: Advised) -> str:
        cited = _cite(_list_cited(row))
        return self._say("cost_line", study=Term("studies", row.study), sum=row.cost.words, cited=cited)

    def _say_sittings(self, sittings: Sequence[Occurrence]) -> str:
        known = [row for row in sittings if row.first]
        if not known:
            because = sittings[0].because if sittings else None
            return self._say("sittings_unknown", because=because) if because else self._say("sittings_nothing")
        cited = _cite(dict.fromkeys(row.source for row in known if row.source))
        days = join([*map(_tell_sitting, known)])
        if known[0].deadline:
            return self._say("sittings_with_times", days=days, cited=cited)
        return self._say("sittings", days=days, cited=cited, deadline=known[0].deadline_because)

    def print_rejected(self) -> None:
        """In the category chosen from each with its reason; of another category, what holds for all of it."""
        grouped: dict[tuple[bool, str], list[Rejection]] = {}
        for row in self.answer.rejected:
            grouped.setdefault(self._group(row), []).append(row)
        lines = []
        for (whole, because), rows in sorted(grouped.items(), key=lambda group: group[0][0]):
            names = join([*dict.fromkeys(self._name(row, whole) for row in rows)])
            message, more = ("other_categories", {"count": len(rows)}) if whole else ("other", {})
            lines.append(self._say(message, names=names, because=because, **more))
        self._print_part("others", lines)

    def _name(self, row: Rejection, whole: bool) -> str:
        return self.day.market.categories[row.category].title if whole else row.name

    def _group(self, row: Rejection) -> tuple[bool, str]:
        """Whether the reason holds for the whole category, and the reason."""
        if row.rule:
            return True, self._say("by_rule")
        return (False, self.words.say(row.because)) if row.opened else (True, self._say("not_to_choose"))

    def print_sources(self) -> None:
        answer = self.answer
        cited = {row.source for row in answer.rules} | {row.source for row in (*answer.next, *answer.questions)}
        for row in answer.shown:
            cited |= {*row.sources, *_list_cited(row), *(source for one in row.offers for source in one.sources)}
            cited |= {one.source for one in row.next_sittings if one.source}
        lines = []
        for slug in sorted(cited):
            source = self.day.catalogue.sources[slug]
            lines.append(f"[{slug}] {self.words.say_value(source.title)} {source.url or ''}".rstrip())
        self._print_part("sources", lines)

    def list_ways_on(self, options: str, whole: bool) -> list[str]:
        more = [] if whole else [self._say("more")]
        if not self.answer.shown:
            return [*more, self._say("way_ask", options=options)]
        slug = self.answer.shown[0].slug
        ways = ("way_cost", "way_calendar", "way_explain")
        return [*more, *(self._say(way, slug=slug, options=options) for way in ways)]


def _list_changes(answer: Advice) -> list[Turn]:
    """Those that lead to another certification or turn the verdict round, but for what the next steps name already."""
    taking = answer.verdict in ("take", "choose_between")
    told = LIMITS if _is_limited(answer) else ()
    return [
        turn
        for turn in answer.would_change
        if turn.answers != (None,)
        and turn.item not in told
        and (turn.recommended or (taking and turn.verdict == "none_needed" and not turn.on_premise))
    ]


def _is_limited(answer: Advice) -> bool:
    return answer.lack == "limits" or answer.verdict == "wait"


def _list_cited(row: Advised) -> list[str]:
    return sorted({source.source for term in row.cost.terms for source in term.sources})


def _cite(sources: Iterable[str]) -> str:
    return "".join(f"[{source}]" for source in sources)


def _tell_sitting(row: Occurrence) -> Value:
    if row.deadline:
        code = "sitting_closed" if row.closed else "sitting_open_until"
        return Reason(f"advising.{code}", {"day": row.first, "closes": row.deadline})
    if row.exact or row.first is None:
        return row.first
    code = "month_over" if row.may_be_over else "month_only"
    return Reason(f"advising.{code}", {"month": PartDay(f"{row.first:%Y-%m}")})
