"""`mikiwame cost`: what one certification costs until it is passed, by self-study and with a course."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer
from rich.console import Console

from mikiwame.advice.cost_terms import STUDIES, Condition, Study
from mikiwame.answers import Day
from mikiwame.answers.cost import list_cost_lines
from mikiwame.answers.cost_shapes import (
    AgainSum,
    Cited,
    CostAnswer,
    CostTerm,
    Needed,
    NotCounted,
    Reduction,
    StudyCost,
    Told,
)
from mikiwame.answers.ranking import find_end
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    DayOption,
    FormatOption,
    MarketOption,
    SlugArgument,
    open_catalogue,
    pick_certification,
    pick_day,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_heading, print_lines
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt
from mikiwame.interfaces.command_line.refusing import make_chooser
from mikiwame.notation.examples import GRADE
from mikiwame.vocabulary.reasons import Listed, Reason, Term, Value, join
from mikiwame.words import Words
from mikiwame.words.documents import write_document, write_rows
from mikiwame.words.ranking import say_state

RATE = Term("fields", "pass_rate")
"""What the average rests on, beside the prices."""

EXAMPLES = (
    "mikiwame cost SLUG",
    "mikiwame cost SLUG --study self",
    f"mikiwame cost SLUG --grade {GRADE}",
    "mikiwame cost SLUG --study course --training-benefit",
)


def cost_command(
    name: SlugArgument,
    study: Annotated[
        Study | None,
        typer.Option(
            "--study",
            help="Only this way. Default: both.",
            metavar=f"[{'|'.join(STUDIES)}]",
            parser=make_chooser(*STUDIES),
        ),
    ] = None,
    grade: Annotated[
        str | None, typer.Option("--grade", help="Only this grade or audience, as `facts` labels it.", metavar="LABEL")
    ] = None,
    training_benefit: Annotated[
        bool, typer.Option("--training-benefit", help="Count the benefit for training too: you are entitled to it.")
    ] = False,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Show what one certification costs: passing at once, each sitting more, the average, and what nobody can tell."""
    files, words = open_catalogue(catalogue, market), open_words()
    slug = pick_certification(files, name)
    day = Day(files, pick_day(on, files))
    conditions: list[Condition] = ["training_benefit"] if training_benefit else []
    told = {"certification": slug, "study": study, "grade": grade, "training_benefit": training_benefit}
    keep_receipt(receipt, day, words, "cost", told)
    answer = day.cost(slug, [study] if study else STUDIES, conditions, grade)
    lines = write_rows(list_cost_lines(answer), words, format)
    if not print_data(write_document(answer, words) if format == "json" else lines, format):
        _Printer(open_console(), words).print(answer, say_state(find_end(day.comparison, slug), words))


class _Printer:
    """Prints the answer for people."""

    def __init__(self, console: Console, words: Words) -> None:
        self._console, self._words = console, words
        self._told: list[Told] = []

    def print(self, answer: CostAnswer, state: str) -> None:
        self._say("cost.title", name=answer.name, state=state, day=answer.on)
        if answer.life == "ended":
            self._say("cost.ended")
        told: list[CostTerm] = []
        for study in answer.study:
            self._console.print()
            self._print_study(study, told)
            told += study.terms
        self._console.print()
        for one in answer.announced:
            on = self._say_day(one.on, one.dated)
            self._say("cost.price_announced", words=one.words, source=one.source, day=on)
        self._print_legend(answer)
        self._print_sources(answer)

    def _say(self, code: str, indent: str = "", **values: Value) -> None:
        print_lines(self._console, [self._words(code, **values)], indent)

    def _say_day(self, on: date, dated: bool) -> str:
        return on.isoformat() if dated else self._words("facts.doubt-undated")

    def _print_study(self, study: StudyCost, told: Iterable[CostTerm]) -> None:
        heading = self._words("cost.heading", study=Term("studies", study.study), amount=_find_heading(study))
        print_heading(self._console, heading)
        if study.once is None:
            print_lines(self._console, [self._words.say(study.words)], "  ")
        if not study.possible:
            self._print_cited(study.sources)
            return
        if study.because:
            self._say("cost.beware", "  ", because=study.because)
            self._print_cited(study.sources)
        for term in study.terms:
            if term in told:
                self._say("cost.term_told", "  ", name=term.name, amount=term.once)
            else:
                self._print_term(term)
        if study.again:
            self._print_again(study.again)
        self._print_reductions(study.conditional, [one for one in study.unknown if one.sign == "-"])
        self._print_told("cost.refunds", study.refunds)
        self._print_told("cost.upkeep", study.upkeep)
        self._print_wished(study.at_wish)
        self._print_unknown(study.on_top)
        self._print_average(study, told)

    def _print_term(self, term: CostTerm) -> None:
        """What it costs who passes at the first sitting."""
        alone = term.choices[0] if len(term.choices) == 1 else None
        label = alone.label if alone and alone.label != term.name else None
        name = Reason("cost.labelled", {"name": term.name, "label": label}) if label else term.name
        said: dict[str, Value] = {"sign": term.sign, "name": name, "amount": term.once}
        if term.each_sitting:
            self._say("cost.term_each", "  ", **said)
        else:
            self._say("cost.term", "  ", **said)
        for choice in term.choices if alone is None else ():
            self._say("cost.one_choice", "      ", label=choice.label, reckoned=choice.price)
        if not term.each_sitting:
            self._say("cost.sentence", "      ", because=term.because)
        self._print_cited(source for source in term.sources if source.what != RATE)

    def _print_again(self, again: AgainSum) -> None:
        self._say("cost.again_line", "  ", amount=again.amount)
        for one in again.partial:
            self._say("cost.again_partial_line", "    ", label=one.label, amount=one.amount)
        self._print_rules(again.rules)

    def _print_told(self, heading: str, told: Iterable[Told]) -> None:
        """What is the same for each way of study stands below the first."""
        new = [one for one in told if one not in self._told]
        self._told += new
        if new:
            self._say(heading, "  ")
            self._print_rules(new)

    def _print_rules(self, rules: Iterable[Told]) -> None:
        for rule in rules:
            self._say("cost.rule_line", "    ", words=rule.words)
            self._print_conditions(rule.conditions)
            self._print_cited(rule.sources)

    def _print_conditions(self, conditions: Iterable[Needed]) -> None:
        for one in conditions:
            self._say("cost.needs", "      ", words=one.words, quote=one.quote)

    def _print_average(self, study: StudyCost, told: Iterable[CostTerm]) -> None:
        """The mean over all who sit until they pass, and how it is worked out."""
        if study.average:
            self._say("cost.averages", "  ", amount=study.average.amount)
            for term in study.terms:
                if term.each_sitting and term not in told:
                    self._print_mean(term)
        for one in study.unknown:
            if one.part == "sittings":
                self._say("cost.unknown", "    ", names=one.name, because=one.because)

    def _print_mean(self, term: CostTerm) -> None:
        for choice in term.choices:
            self._say("cost.average_term", "    ", name=choice.label or term.name, reckoned=choice.words)
        self._say("cost.sentence", "      ", because=term.because)
        self._print_cited(source for source in term.sources if source.what == RATE)

    def _print_reductions(self, reductions: Iterable[Reduction], unsure: Iterable[NotCounted]) -> None:
        """What comes off only for some, with or without an amount."""
        reductions, unsure = list(reductions), list(unsure)
        if reductions or unsure:
            self._say("cost.reductions", "  ")
        for term in reductions:
            self._say("cost.reduction", "    ", name=term.name, amount=term.amount, sum=term.once_sum)
            self._say("cost.sentence", "      ", because=term.because)
            self._print_conditions(term.conditions)
            self._print_cited(term.sources)
        for one in unsure:
            self._say("cost.unknown", "    ", names=one.name, because=one.because)
            self._print_cited(one.sources)

    def _print_wished(self, terms: Iterable[CostTerm]) -> None:
        """What only those pay who wish for it; in no sum."""
        terms = list(terms)
        if terms:
            self._say("cost.wishes", "  ")
        for term in terms:
            self._say("cost.wish", "    ", name=term.name, amount=term.once)
            self._print_cited(term.sources)

    def _print_unknown(self, unknown: Iterable[NotCounted]) -> None:
        """Names that share a reason and its sources stand on one line."""
        named: dict[tuple[str, str], list[Term]] = {}
        for one in unknown:
            cited = "".join(f" [{source.source} {self._say_day(source.on, source.dated)}]" for source in one.sources)
            named.setdefault((self._words.say(one.because), cited), []).append(one.name)
        if named:
            self._say("cost.unknowns", "  ")
        for (because, cited), names in named.items():
            self._say("cost.unknown", "    ", names=join(names), because=because + cited)

    def _print_cited(self, sources: Iterable[Cited]) -> None:
        for one in sources:
            said: dict[str, Value] = {"what": one.what, "text": one.text, "source": one.source}
            said["day"] = self._say_day(one.on, one.dated)
            if one.doubt.values:
                self._say("cost.cited_doubtful", "      ", **said, doubt=one.doubt)
            else:
                self._say("cost.cited", "      ", **said)

    def _print_legend(self, answer: CostAnswer) -> None:
        terms = [term for study in answer.study for term in study.terms]
        labels = [choice.label for term in terms if len(term.choices) > 1 for choice in term.choices]
        if any(study.average for study in answer.study):
            self._say("cost.legend_times")
        if terms:
            self._say("cost.legend_yen")
        if labels:
            self._say("cost.legend_grade", label=labels[0])
        if any(source.doubt.values for term in terms for source in term.sources):
            self._say("cost.legend_doubts")

    def _print_sources(self, answer: CostAnswer) -> None:
        """What each source is, for who wants to read it."""
        self._console.print()
        cited = {one.source: (one.title, one.url) for one in answer.list_cited()}
        cited |= {one.source: (one.title, one.url) for one in answer.announced}
        for slug, (title, url) in sorted(cited.items()):
            print_lines(self._console, [f"[{slug}] {title} {url or say_no_address()}"])


def _find_heading(study: StudyCost) -> Value:
    """What passing at the first sitting costs, with what it is without."""
    if not study.possible:
        return Reason("cost.heading_impossible")
    if study.once is None:
        return Reason("cost.heading_unknown")
    amount = study.once.amount
    if study.lacks:
        lacking = Listed(tuple(one.name for one in study.lacks), "both")
        return Reason("cost.heading_lacking", {"amount": amount, "parts": lacking})
    return Reason("cost.heading_without", {"amount": amount}) if study.on_top else amount
