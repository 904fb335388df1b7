"""The conversation of `mikiwame advise --ask`: one question at a time, each of which may be left unanswered."""

import signal
import threading
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from rich.console import Console

from mikiwame.answers.names import find_near_organisations, resolve_organisation
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.printing import print_lines
from mikiwame.publishing.person_reading import read_choice
from mikiwame.publishing.person_words import ANSWERS, HINTS, NAMES, QUESTIONS, write_answer
from mikiwame.publishing.words import write_day
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import DECISIVE, ITEMS, Person, level

TRIES = 3
"""Answers that cannot be read until a question is left unanswered."""

LONGEST_ANSWER = 40
"""Characters of an answer that are repeated, or kept as the name of an organisation that nobody knows."""

SMALL_BUDGET = 1_000
"""Yen. Less pays for no exam, and is more likely meant in another unit."""

_YES = ("", "はい", "y", "yes", "ok", "うん", "よい", "いい")

_GREETING = "いくつか質問します。答えたくないものや、わからないものは、Enterだけで飛ばせます。やめるにはCtrl-C。"
_SKIPPED = "この質問は飛ばします。"


class _InputEndedError(Exception):
    """Nobody answers any more: what is not asked yet stays unsaid."""


def ask_person(console: Console, catalogue: Catalogue, said: Person, on: date) -> Person:
    """Ask for all that ``said`` does not hold yet, the deciding items first, and let what was understood be put right.

    :raises KeyboardInterrupt: as soon as somebody leaves by Ctrl-C.
    """
    _let_a_signal_end_reading()
    print_lines(console, [_GREETING])
    person = said
    try:
        for item in [*DECISIVE, *(item for item in ITEMS if item not in DECISIVE)]:
            if item not in said.said:
                answer: Any = {item: _ask(console, catalogue, item, on)}
                person = replace(person, **answer)
        return _put_right(console, catalogue, person, on)
    except _InputEndedError:
        _repeat(console, catalogue, person)
        return person


def _let_a_signal_end_reading() -> None:
    """Polars has a handler of SIGINT after which the system goes on waiting for a line. Python's own ends it."""
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _ask(console: Console, catalogue: Catalogue, item: str, on: date) -> Any:
    labels = ANSWERS.get(item, {})
    console.print()
    hint = "" if labels else f"({HINTS[item]})"
    print_lines(console, [f"{QUESTIONS[item]}{hint}"])
    print_lines(console, [f"{number}. {label}" for number, label in enumerate(labels.values(), 1)], "  ")
    for _ in range(TRIES):
        text = _read_line(console)
        if not text:
            return None
        try:
            return _understand(console, catalogue, item, text, on)
        except MikiwameError:
            print_lines(console, [_say_unread(item, text, labels)])
    print_lines(console, [_SKIPPED])
    return None


def _read_line(console: Console) -> str:
    console.print("> ", end="")
    try:
        return input().strip()
    except UnicodeDecodeError:
        return "?"
    except EOFError:
        console.print()
        raise _InputEndedError from None


def _understand(console: Console, catalogue: Catalogue, item: str, text: str, on: date) -> Any:
    """:raises MikiwameError: when the text is no answer to the item."""
    answer = read_choice(item, text)
    if item == "in_view" and answer is not None:
        return _name_organisation(console, catalogue, answer)
    if item == "by" and answer is not None and answer < on:
        raise MikiwameError(f"by: {answer} lies before {on}. Name a later day.")
    if item == "budget" and answer is not None and answer < SMALL_BUDGET:
        return _make_sure(console, answer)
    return answer


def _make_sure(console: Console, budget: int) -> Any:
    """:raises MikiwameError: when the amount typed in its place is none."""
    print_lines(console, [f"予算は{budget:,}円でよいですか(はい: Enter、直す: 金額)。"])
    text = _read_line(console)
    return budget if level(text).casefold() in _YES else read_choice("budget", text)


def _name_organisation(console: Console, catalogue: Catalogue, text: str) -> str:
    """Its slug; an organisation that nobody knows keeps the name typed."""
    try:
        return resolve_organisation(catalogue, text)
    except MikiwameError:
        near = [catalogue.organisations[slug].name for slug in find_near_organisations(catalogue, text)]
    name = show_text(text)
    if not near:
        print_lines(console, [f"「{name}」については何も知りません。ほかの答えから助言します。"])
        return name
    print_lines(console, [f"「{name}」については何も知りません。近い名前: {'、'.join(near)}。"])
    print_lines(console, ["この中にあればその名前を、なければEnterだけを入力してください。"])
    again = _read_line(console)
    try:
        return resolve_organisation(catalogue, again) if again else name
    except MikiwameError:
        return show_text(again)


def show_text(text: str) -> str:
    """What was typed, short and without what no terminal should be sent."""
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_ANSWER]


def _say_unread(item: str, text: str, labels: Mapping[str, str]) -> str:
    shown = show_text(text)
    if labels:
        return f"「{shown}」は読み取れませんでした。1から{len(labels)}の番号か、Enterだけを入力してください。"
    past = "か、もう過ぎた日" if item == "by" else ""
    return f"「{shown}」は読み取れない{past}です。{HINTS[item]}のように入力するか、Enterだけを入力してください。"


def _put_right(console: Console, catalogue: Catalogue, person: Person, on: date) -> Person:
    """Show what was understood until nothing of it is to be changed any more."""
    misread, numbered = 0, {str(number): item for number, item in enumerate(ITEMS, 1)}
    while _repeat(console, catalogue, person) and misread < TRIES:
        print_lines(console, ["これでよいですか(はい: Enter、直す: 番号)。"])
        text = level(_read_line(console)).casefold()
        if text in _YES:
            break
        if text in numbered:
            item = numbered[text]
            answer: Any = {item: _ask(console, catalogue, item, on)}
            person = replace(person, **answer)
        else:
            misread += 1
            print_lines(console, [f"1から{len(ITEMS)}の番号か、Enterだけを入力してください。"])
    return person


def _repeat(console: Console, catalogue: Catalogue, person: Person) -> bool:
    """Print what was understood; false where there is nothing."""
    said = person.said
    console.print()
    console.print("うかがったこと" if said else "何もうかがいませんでした。", style="bold")
    lines = [f"{number}. {_write_said(catalogue, item, said)}" for number, item in enumerate(ITEMS, 1) if said]
    print_lines(console, lines, "  ")
    console.print()
    return bool(said)


def _write_said(catalogue: Catalogue, item: str, said: Mapping[str, Any]) -> str:
    told = write_answer(item, said[item], catalogue.organisations) if item in said else "(答えなし)"
    return f"{NAMES[item]}: {told}"


def refuse_past(by: date | None, on: date) -> None:
    """:raises MikiwameError: for a day by which nobody can sit an exam any more."""
    if by and by < on:
        raise MikiwameError(
            f"--by {by}: this day lies before {on} ({write_day(by)}はもう過ぎた日です). Name a later one."
        )
