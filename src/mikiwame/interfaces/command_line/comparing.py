"""`mikiwame compare`: the whole market in order, the recommended with their figures, and the answer in three lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.cells import cell_len, set_cell_size
from rich.console import Console

from mikiwame.answers import Day
from mikiwame.answers.explanation import Explanations, Finding
from mikiwame.answers.facts import Evidence, Fact
from mikiwame.answers.firmness import judge_recommendation
from mikiwame.answers.leading import list_leading
from mikiwame.answers.names import pick_category
from mikiwame.answers.ranking import Place, Ranking
from mikiwame.interfaces.command_line.language import open_words
from mikiwame.interfaces.command_line.options import (
    DEFAULT_MARKET,
    CatalogueOption,
    CategoryOption,
    DayOption,
    FormatOption,
    MarketOption,
    open_catalogue,
    pick_day,
    read_picture,
    repeat_options,
    say_no_address,
)
from mikiwame.interfaces.command_line.printing import (
    is_narrow,
    make_grid,
    open_console,
    print_data,
    print_grid,
    print_heading,
    print_lines,
    wrap_japanese,
)
from mikiwame.interfaces.command_line.receipts import ReceiptOption, keep_receipt
from mikiwame.interfaces.command_line.refusing import refuse_unknown
from mikiwame.interfaces.command_line.weighing import MethodOption, WeightsOption, label_criteria, read_weights
from mikiwame.pipeline import Comparison
from mikiwame.ranking import ADDITIVE, POLICIES, Policy
from mikiwame.vocabulary.reasons import Listed, Reason, join
from mikiwame.words import Words
from mikiwame.words.documents import write_rows
from mikiwame.words.facts import say_doubts, say_label, say_value
from mikiwame.words.firmness import EVEN, name_firmness
from mikiwame.words.ranking import say_answer, say_recommended, say_scope, say_settings

BAR = 20
"""Columns of the bar that shows a score's range from 0 to 100."""

PLACE, SCORE = 4, 5
"""Columns of place and score; beside these, the bar and the firmness the rest is the name's."""

GAP = 2

SHOWN = ("exam_fee", "course_cost", "eligibility", "pass_rate", "examinees", "schedule", "venue", "duration")
"""The fields printed for a recommended certification: what a beginner asks first."""

STRONG, WEAK = 0.75, 0.4
"""A known finding of at least the one is named as a strength, of at most the other as a weakness."""

NAMED = 4
"""Strengths and weaknesses named, the weightiest first."""

EXAMPLES = (
    "mikiwame compare --category general",
    "mikiwame compare --on 2025-11-15 --weights course-cost=3,exam-fee=2",
    "mikiwame compare --unknown worst_case --picture scores.svg",
    "mikiwame compare --format json",
)


def read_policy(text: str) -> str:
    if text not in POLICIES:
        raise refuse_unknown(text, POLICIES)
    return text


def compare_command(
    category: CategoryOption = None,
    weights: WeightsOption = None,
    unknown: Annotated[
        Policy,
        typer.Option(
            "--unknown",
            help="What an unknown figure does to the score that orders: the middle of what is possible (interval), "
            "the worst (worst_case), its weight goes to what is known (redistribute), or no score (exclude).",
            metavar="POLICY",
            parser=read_policy,
        ),
    ] = "interval",
    method: MethodOption = ADDITIVE,
    picture: Annotated[
        Path | None,
        typer.Option("--picture", help="Draw the scores into this file too.", metavar="FILE.svg", parser=read_picture),
    ] = None,
    receipt: ReceiptOption = None,
    market: MarketOption = DEFAULT_MARKET,
    catalogue: CatalogueOption = None,
    on: DayOption = None,
    format: FormatOption = "table",
) -> None:
    """Compare the certifications of a market, best first, and say which to take and why not the others."""
    files, words = open_catalogue(catalogue, market), open_words()
    category = pick_category(files, category, words.language)
    day = Day(files, pick_day(on, files))
    asked = category, read_weights(weights, label_criteria(files)), unknown, method
    ranking = day.compare(*asked)
    told = {"category": category, "weights": asked[1], "unknown": unknown, "method": method}
    keep_receipt(receipt, day, words, "compare", told)
    if picture:
        _draw(picture, ranking, words)
    if format != "table":
        print_data(write_rows(ranking.places, words, format), format)
        return
    comparison = day.tabulate(*asked)
    firmly = judge_recommendation(comparison, day.judge_order(comparison))
    answer = say_answer(ranking, firmly, words, repeat_options(market, catalogue, on))
    Printer(open_console(), comparison, ranking, words).print(answer)


def _draw(path: Path, ranking: Ranking, words: Words) -> None:
    # Imported here: few ask for a picture.
    from mikiwame.publishing.pictures import ScoreBar, draw_scores, write_picture

    noted = [
        ScoreBar(
            place.name,
            place.rank,
            _place_mark(place),
            *_find_ends(place),
            recommended=place.recommended,
            note=words("ranking.row-ended") if place.life == "ended" else "",
        )
        for place in ranking.places
    ]
    settings = [say_scope(ranking, words), *say_settings(ranking, words)]
    title, described = words("ranking.picture_title", market=ranking.market), words.list(settings, "sentences")
    write_picture(path, draw_scores(words, noted, title, described, ranking.policy, settings))


def _place_mark(place: Place) -> float:
    """The score that orders, where it lies within the range that is possible; else the nearest to it."""
    low, high = _find_ends(place)
    return min(max((low + high) / 2 if place.score is None else place.score, low), high)


def _find_ends(place: Place) -> tuple[float, float]:
    """The ends of the score; a certification of which nothing is asked may have any."""
    return (
        0.0 if place.score_low is None else place.score_low,
        1.0 if place.score_high is None else place.score_high,
    )


class Printer:
    """Prints a comparison on a console, in one language."""

    def __init__(self, console: Console, comparison: Comparison, ranking: Ranking, words: Words) -> None:
        self.console = console
        self.comparison = comparison
        self.ranking = ranking
        self.words = words
        self.evidence = Evidence(comparison)
        self.explanations = Explanations(comparison)
        self.word_width = max(
            cell_len(text) for text in (words("ranking.column-next"), *map(self._say_next, ranking.places))
        )

    def print(self, answer: Sequence[str]) -> None:
        words, ranking, console = self.words, self.ranking, self.console
        count = len(ranking.places)
        print_heading(console, words("ranking.heading", market=ranking.market, count=count, day=ranking.on))
        print_lines(console, [*say_settings(ranking, words), say_recommended(ranking, words)])
        console.print()
        self._print_ranking()
        cited = {ranking.premise_source} if ranking.premise_source else set()
        for place in ranking.recommended:
            cited |= self._print_recommended(place)
        self._print_sources(cited)
        print_lines(console, answer)

    def _print_ranking(self) -> None:
        words = self.words
        place, name, score, following = (words(f"ranking.column-{one}") for one in ("place", "name", "score", "next"))
        for line in self._lay_out(place, name, score, "0" + " " * (BAR - 4) + "100", following):
            self.console.print(line, style="bold underline", soft_wrap=True)
        for row in self.ranking.places:
            for line in self._write_lines(row):
                self.console.print(line, style="bold" if row.recommended else "", soft_wrap=True)
        print_lines(self.console, self._write_legend(), "  ")

    def _lay_out(self, place: str, name: str, score: str, bar: str, word: str) -> list[str]:
        """A row with its name in as many lines as that takes; on a narrow console the name is above the figures."""
        if is_narrow(self.console):
            named = wrap_japanese(name, self.console.width - PLACE)
            figures = self._align("", "", score, bar, word)
            return [set_cell_size(place, PLACE) + named[0], *(" " * PLACE + more for more in named[1:]), figures]
        first, *more = wrap_japanese(name, self._room - GAP)
        return [self._align(place, first, score, bar, word), *(" " * PLACE + one for one in more)]

    def _align(self, place: str, name: str, score: str, bar: str, word: str) -> str:
        widths = PLACE, self._room, SCORE, BAR + GAP, self.word_width
        cells = zip((place, name, score, bar, word), widths, strict=True)
        return "".join(set_cell_size(cell, width) for cell, width in cells).rstrip()

    @property
    def _room(self) -> int:
        """Columns for a name."""
        if is_narrow(self.console):
            return 0
        return self.console.width - PLACE - SCORE - BAR - GAP - self.word_width

    def _write_lines(self, place: Place) -> list[str]:
        """The row with its name in as many lines as that takes, and below it the verdict over the whole width."""
        words = self.words
        rank = str(place.rank or words("ranking.rank-ended" if place.life == "ended" else "ranking.rank-none"))
        score = "" if place.score is None else f"{place.score * 100:.0f}"
        because = place.excluded_because
        verdict = f"{place.slug}: {words.say(because) if because else words('ranking.row-recommended')}"
        below = wrap_japanese(verdict, self.console.width - PLACE - GAP)
        return [
            *self._lay_out(rank, place.name, score, _draw_range(place), self._say_next(place)),
            *(" " * (PLACE + GAP) + line for line in below),
        ]

    def _say_next(self, place: Place) -> str:
        """The word for the pair with the next, marked where that one is ahead in more draws."""
        if place.firmness is None or place.above_next is None:
            return ""
        word = name_firmness(place.firmness, self.words)
        behind = place.above_next < EVEN and place.firmness != "cannot say"
        return self.words("ranking.next_ahead", word=word) if behind else word

    def _write_legend(self) -> list[str]:
        market, words = self.comparison.market, self.words
        limit, firm, leaning = map(words.share, (market.unknown_limit, market.firmness.firm, market.firmness.leaning))
        return [
            words("ranking.legend_score", places=market.recommend_at_most),
            words("ranking.legend_place", limit=limit),
            words("ranking.legend_next", firm=firm, leaning=leaning, limit=limit),
        ]

    def _print_recommended(self, place: Place) -> set[str]:
        """Print the figures of one; returns the sources that stand beside them."""
        console, words = self.console, self.words
        console.print()
        print_heading(console, words("ranking.one", name=place.name))
        known = self._list_findings(place.slug)
        for code, findings in (("strengths", _pick_strengths(known)), ("weaknesses", _pick_weaknesses(known))):
            if named := _name_findings(findings):
                print_lines(console, [words(f"ranking.{code}", named=named)], "  ")
        grid = make_grid("", "", "", shares=(None, 1, None))
        leading = [fact for fact in list_leading(self.evidence.list_facts(place.slug)) if fact.field in SHOWN]
        texts = Counter((fact.field, fact.text) for fact in leading)
        rows = {self._write_row(fact, texts[fact.field, fact.text] > 1): fact.source for fact in leading}
        for row in rows:
            grid.add_row(*row)
        print_grid(console, grid)
        return {source for source in rows.values() if source}

    def _list_findings(self, slug: str) -> list[Finding]:
        """What is known of one, the weightiest first."""
        known = [finding for finding in self.explanations.explain(slug) if finding.known]
        return sorted(known, key=lambda finding: -finding.weight)

    def _write_row(self, fact: Fact, shares_text: bool) -> tuple[str, str, str]:
        """What it is, its value with what that is true of, and from where it is."""
        source = f"[{fact.source} {fact.on}]" if fact.source else ""
        return "  " + self.words.term("fields", fact.field), self._write_value(fact, shares_text), source

    def _write_value(self, fact: Fact, shares_text: bool) -> str:
        words = self.words
        if fact.standing == "unknown":
            return words.term("standings", "unknown")
        value, label, doubt = (
            say_value(fact, words, shares_text=shares_text),
            say_label(fact, words),
            say_doubts(fact, words),
        )
        said = words("ranking.value_of", label=label, value=value) if label and label not in value else value
        return words("ranking.value_doubted", value=said, doubt=doubt) if doubt else said

    def _print_sources(self, cited: Iterable[str]) -> None:
        """The legend of the sources that this page cites."""
        self.console.print()
        for slug in sorted(cited):
            source = self.comparison.catalogue.sources[slug]
            kind, url = self.words.term("source_kinds", source.kind), source.url or say_no_address()
            line = self.words("ranking.source_line", slug=slug, title=source.title, kind=kind, url=url)
            print_lines(self.console, [line])
        self.console.print()


def _draw_range(place: Place) -> str:
    """The range of a score as a bar in plain characters, which are as wide on every terminal."""
    low, high = (round(end * (BAR - 1)) for end in _find_ends(place))
    bar = "".join("-" if low <= column <= high else "." for column in range(BAR))
    if place.score is None:
        return bar
    middle = round(place.score * (BAR - 1))
    return bar[:middle] + "O" + bar[middle + 1 :]


def _name_findings(findings: Sequence[Finding]) -> Listed | None:
    named = [Reason("ranking.named", {"short": one.short, "because": one.because}) for one in findings]
    return join(named) if named else None


def _pick_strengths(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.low is not None and one.low >= STRONG][:NAMED]


def _pick_weaknesses(findings: Iterable[Finding]) -> list[Finding]:
    return [one for one in findings if one.high is not None and one.high <= WEAK][:NAMED]
