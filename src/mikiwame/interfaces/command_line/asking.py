"""The conversation of `mikiwame advise --ask`: one question at a time, each of which may be left unanswered."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from rich.console import Console

from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.printing import print_lines
from mikiwame.publishing.advice import resolve_organisation
from mikiwame.publishing.person_words import ANSWERS, HINTS, QUESTIONS, describe_person
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.persons import DECISIVE, ITEMS, Person, read_answer

TRIES = 3
"""Answers that cannot be read until a question is left unanswered."""

LONGEST_NUMBER = 12
"""Digits; nobody answers with more."""

_GREETING = "いくつか質問します。答えたくないものや、わからないものは、Enterだけで飛ばせます。"


class _InputEndedError(Exception):
    """Nobody answers any more: what is not asked yet stays unsaid."""


def ask_person(console: Console, catalogue: Catalogue, said: Person) -> Person:
    """Ask for all that ``said`` does not hold yet, the deciding items first, and say what was understood."""
    print_lines(console, [_GREETING])
    person = said
    for item in [*DECISIVE, *(item for item in ITEMS if item not in DECISIVE)]:
        if item in said.said:
            continue
        try:
            answer: Any = {item: _ask(console, catalogue, item)}
        except _InputEndedError:
            break
        person = replace(person, **answer)
    _confirm(console, catalogue, person)
    return person


def _ask(console: Console, catalogue: Catalogue, item: str) -> Any:
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
            return _understand(catalogue, item, text, labels)
        except MikiwameError:
            print_lines(console, [_say_unread(catalogue, item, text, labels)])
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


def _understand(catalogue: Catalogue, item: str, text: str, labels: Mapping[str, str]) -> Any:
    """:raises MikiwameError: when the text is no answer to the item."""
    numbered = {str(number): value for number, value in enumerate(labels, 1)}
    named = {label: value for value, label in labels.items()}
    # A number typed on a Japanese keyboard is full-width.
    plain = str(int(text)) if text.isdecimal() and len(text) <= LONGEST_NUMBER else text
    answer = read_answer(item, numbered.get(plain) or named.get(text) or (plain if item == "budget" else text))
    return resolve_organisation(catalogue, answer) if item == "in_view" else answer


def _say_unread(catalogue: Catalogue, item: str, text: str, labels: Mapping[str, str]) -> str:
    shown = "".join(letter for letter in text[:40] if letter.isprintable())
    if labels:
        return f"「{shown}」は読み取れませんでした。1から{len(labels)}の番号か、Enterだけを入力してください。"
    if item == "in_view":
        names = "、".join(one.name for one in catalogue.organisations.values() if {"school", "staffing"} & {*one.roles})
        return (
            f"「{shown}」については何も知りません。知っているのは、{names}など。なければEnterだけを入力してください。"
        )
    return f"「{shown}」は読み取れませんでした。{HINTS[item]}のように入力するか、Enterだけを入力してください。"


def _confirm(console: Console, catalogue: Catalogue, person: Person) -> None:
    lines = describe_person(person, catalogue.organisations)
    console.print()
    console.print("うかがったこと" if lines else "何もうかがいませんでした。", style="bold")
    print_lines(console, lines, "  ")
    console.print()
