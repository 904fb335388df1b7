"""The conversation of `mikiwame advise --ask`: one question at a time, each of which may be left unanswered."""

from dataclasses import dataclass
from datetime import date

from rich.console import Console

from mikiwame.answers.conversation import ask_item, hint_item, list_answers, name_item, tell_answer
from mikiwame.answers.names import find_near_organisations, resolve_organisation
from mikiwame.answers.persons import show_text
from mikiwame.catalogue import Catalogue
from mikiwame.interfaces.command_line.keys import let_a_signal_end_reading
from mikiwame.interfaces.command_line.printing import print_lines
from mikiwame.notation.person import is_yes, level, read_choice
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.persons import Answer, Person
from mikiwame.vocabulary.reasons import Reason, Value, Yen, join
from mikiwame.words import Words

TRIES = 3
"""Answers that cannot be read until a question is left unanswered."""

SMALL_BUDGET = 1_000
"""Yen. Less pays for no exam, and is more likely meant in another unit."""


class _InputEndedError(Exception):
    """Nobody answers any more: what is not asked yet stays unsaid."""


def ask_person(console: Console, catalogue: Catalogue, said: Person, on: date, words: Words) -> Person:
    """Ask the questions of the short conversation that ``said`` does not answer yet, as the site does, and let what was
    understood be put right; there the other items can be told too.

    :raises KeyboardInterrupt: as soon as somebody leaves by Ctrl-C.
    """
    let_a_signal_end_reading()
    talk = _Talk(console, catalogue, on, words)
    talk.say("greeting")
    person = said
    try:
        for item in catalogue.conversation.asked_first:
            if item not in said:
                person = person.change(item, talk.ask(item))
        return talk.put_right(person)
    except _InputEndedError:
        talk.repeat(person)
        return person


@dataclass(frozen=True)
class _Talk:
    """One conversation on a console."""

    console: Console
    catalogue: Catalogue
    on: date
    words: Words

    @property
    def conversation(self) -> Conversation:
        return self.catalogue.conversation

    def say(self, message: str, **values: Value) -> None:
        print_lines(self.console, [self.words(f"advising.{message}", **values)])

    def ask(self, item: str) -> Answer | None:
        labels = [self.words.say_value(label) for _, label in list_answers(self.conversation, item)]
        hint = hint_item(self.conversation, item)
        self.console.print()
        question = self.words.say_value(ask_item(self.conversation, item))
        told = self.words("advising.hint", hint=hint) if hint else ""
        print_lines(self.console, [f"{question}{told}"])
        print_lines(self.console, self._number(labels), "  ")
        for _ in range(TRIES):
            text = self._read_line()
            if not text:
                return None
            try:
                return self._understand(item, text)
            except MikiwameError:
                self._say_unread(item, text, len(labels), hint)
        self.say("skipped")
        return None

    def _number(self, labels: list[str]) -> list[str]:
        return [self.words("advising.heard_item", number=number, said=label) for number, label in enumerate(labels, 1)]

    def _read_line(self) -> str:
        self.console.print("> ", end="")
        try:
            return input().strip()
        except UnicodeDecodeError:
            return "?"
        except EOFError:
            self.console.print()
            raise _InputEndedError from None

    def _understand(self, item: str, text: str) -> Answer | None:
        """:raises MikiwameError: when the text is no answer to the item."""
        answer = read_choice(self.conversation, item, text)
        if item == "in_view" and isinstance(answer, str):
            return self._name_organisation(answer)
        if isinstance(answer, date) and answer < self.on:
            raise MikiwameError(Reason("asked.day_past", {"option": "by", "day": answer, "on": self.on}))
        if isinstance(answer, int) and answer < SMALL_BUDGET:
            return self._make_sure(answer)
        return answer

    def _make_sure(self, budget: int) -> Answer | None:
        """:raises MikiwameError: when the amount typed in its place is none."""
        self.say("sure_budget", budget=Yen(budget))
        text = self._read_line()
        return budget if is_yes(text) else read_choice(self.conversation, "budget", text)

    def _name_organisation(self, text: str) -> str:
        """Its slug; an organisation that nobody knows keeps the name typed."""
        try:
            return resolve_organisation(self.catalogue, text)
        except MikiwameError:
            near = [self.catalogue.organisations[slug].name for slug in find_near_organisations(self.catalogue, text)]
        name = show_text(text)
        if not near:
            self.say("unknown_name", name=name)
            return name
        self.say("unknown_name_near", name=name, near=join(near))
        self.say("name_again")
        again = self._read_line()
        try:
            return resolve_organisation(self.catalogue, again) if again else name
        except MikiwameError:
            return show_text(again)

    def _say_unread(self, item: str, text: str, choices: int, hint: Reason | None) -> None:
        shown = show_text(text)
        if choices:
            self.say("unread_choice", shown=shown, count=choices)
        else:
            self.say("unread_day" if item == "by" else "unread", shown=shown, hint=hint)

    def put_right(self, person: Person) -> Person:
        """Show what was understood until nothing of it is to be changed any more."""
        items = self.conversation.items
        misread, numbered = 0, {str(number): item for number, item in enumerate(items, 1)}
        while self.repeat(person) and misread < TRIES:
            self.say("put_right")
            text = self._read_line()
            if is_yes(text):
                break
            if level(text) in numbered:
                item = numbered[level(text)]
                person = person.change(item, self.ask(item))
            else:
                misread += 1
                self.say("put_right_again", count=len(items))
        return person

    def repeat(self, person: Person) -> bool:
        """Print what was understood; false where there is nothing."""
        self.console.print()
        self.console.print(self.words("advising.heard" if person else "advising.heard_nothing"), style="bold")
        if person:
            said = [self._write_said(item, person.get(item)) for item in self.conversation.items]
            print_lines(self.console, self._number(said), "  ")
        self.console.print()
        return bool(person)

    def _write_said(self, item: str, answer: Answer | None) -> str:
        names = {slug: one.name for slug, one in self.catalogue.organisations.items()}
        told = Reason("advising.no_answer") if answer is None else tell_answer(self.conversation, item, answer, names)
        return self.words("person.said", item=name_item(self.conversation, item), answer=told)
