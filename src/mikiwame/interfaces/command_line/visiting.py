"""`mikiwame desk`: which pages an editor should look at first, and what to find there."""

from collections.abc import Sequence

from mikiwame.answers.day import Day
from mikiwame.answers.visits import Visit, Visits
from mikiwame.interfaces.command_line.options import show_work
from mikiwame.interfaces.command_line.printing import open_console, print_data, print_heading, print_lines
from mikiwame.words import Words
from mikiwame.words.documents import write_rows
from mikiwame.words.visits import say_summary, say_visit

SHOWN = 10
"""Visits that a terminal shows where no time is named."""


def show_visits(day: Day, minutes: int | None, format: str, words: Words) -> None:
    """Print the visits, or those that fit into so many minutes."""
    with show_work("looking"):
        desk = Visits(day)
        whole = desk.list_visits()
        visits = desk.list_visits(minutes) if minutes else whole
    if not print_data(write_rows(visits, words, format), format):
        _print_visits(day, visits if minutes else visits[:SHOWN], whole, words)


def _print_visits(day: Day, visits: Sequence[Visit], whole: Sequence[Visit], words: Words) -> None:
    console = open_console()
    print_heading(console, words("visits.heading", market=day.market.title, day=day.on))
    for number, visit in enumerate(visits, 1):
        head, lines = say_visit(visit, number, words)
        console.print()
        print_lines(console, [head])
        print_lines(console, lines, "   ")
    print_lines(console, ["", say_summary(visits, whole, words) if whole else words("visits.none")])
