"""What an editor is asked about a figure that is due for another look, and what was typed in answer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mikiwame.answers.settlement import PageVisit
from mikiwame.answers.settling import Answer, Matter, find_draft_fault, understand
from mikiwame.reading.drafts import Draft
from mikiwame.reading.rechecking import Figure
from mikiwame.vocabulary.readings import tell_why
from mikiwame.words.entering import TypedError, show
from mikiwame.words.readings import say_reading
from mikiwame.words.speaking import Words

LATER = timedelta(days=30)
"""How long a figure is put off where no day is named."""


@dataclass(frozen=True)
class MatterCard:
    """All that an editor is shown of one matter; what does not apply is empty."""

    number: int
    count: int
    title: str
    url: str
    told: Sequence[str]
    reasons: Sequence[str]
    against: Sequence[str]
    other: str
    answer: str
    drafts: Sequence[Draft]
    held: bool
    """Whether it may be let through as right all the same."""


def make_matter_card(page: PageVisit, number: int, words: Words) -> MatterCard:
    """A matter in words; nothing of it can drive a terminal."""
    matter, answer = page.settling.matters[number], page.settling.answer(number)
    other = matter.statement.source if matter.statement and not matter.own else ""
    return MatterCard(
        number=number + 1,
        count=len(page.settling.matters),
        title=say_matter(matter, words),
        url=show(page.visit.url or words("visits.ask")),
        told=[_say_figure(one, words) for one in matter.figures] or [words("settling.told_none")],
        reasons=list(dict.fromkeys(show(words.say(one.because)) for one in matter.looks)),
        against=[show(one) for one in matter.against],
        other=words("settling.other_page", source=other) if other and page.visit.url else "",
        answer=say_answer(answer, words) if answer else "",
        drafts=matter.draft(),
        held=bool(matter.held),
    )


def say_matter(matter: Matter, words: Words) -> str:
    field = words.term("fields", matter.field)
    return show(words("settling.matter", certification=matter.name, field=field))


def _say_figure(figure: Figure, words: Words) -> str:
    """A printed text with its label and how it is read."""
    if figure.text is None:
        return words("readings.withheld")
    draft = Draft(figure.certification, figure.field, figure.text, unit=figure.unit)
    text, read = show(figure.text + (figure.unit or "")), show(say_reading(understand(draft), words))
    label = show(" ".join(one for one in (figure.label, figure.period, figure.round) if one))
    if label:
        return words("settling.text_labelled", label=label, text=text, read=read)
    return words("settling.text", text=text, read=read)


def say_answer(answer: Answer, words: Words) -> str:
    text = words.list([show(one.text) for one in answer.drafts]) if answer.drafts else ""
    said = words(f"settling.answer-{answer.found}", text=text, day=answer.until)
    return said if not answer.because else words("visits.labelled", field=said, label=show(answer.because))


def say_understood(drafts: Sequence[Draft], words: Words) -> list[str]:
    """How each typed text is read."""
    return [
        words("settling.understood", text=show(one.text), read=show(say_reading(understand(one), words)))
        for one in drafts
    ]


def take_values(matter: Matter, typed: Sequence[Mapping[str, str]], words: Words) -> Answer:
    """The new value as it was typed; a text that was emptied is printed no more.

    :param typed: for each of the matter's drafts ``text``, and ``period`` where it was asked for.
    :raises TypedError: where nothing is left, or one cannot be read; its field is ``text-N`` or ``period-N``.
    """
    told = [
        replace(draft, text=one["text"].strip(), period=one.get("period", draft.period or "").strip() or None)
        for draft, one in zip(matter.draft(), typed, strict=True)
    ]
    kept = tuple(draft for draft in told if draft.text)
    if not kept:
        raise TypedError("text-0", words("entering.fault-no-text"))
    for number, draft in enumerate(told):
        if draft.text:
            _require_readable(number, draft, words)
    printed = [number for number, figure in enumerate(matter.figures) if figure.text]
    ended = tuple(number for number, draft in zip(printed, told, strict=False) if not draft.text)
    return Answer("new", kept, ended, words("settling.no_longer") if ended else None)


def _require_readable(number: int, draft: Draft, words: Words) -> None:
    fault = find_draft_fault(draft)
    reading = understand(draft) if fault == "unreadable" else None
    if reading and reading["kind"] == "unreadable":
        because = show(words.say(tell_why(reading)))
        raise TypedError(f"text-{number}", words("settling.fault-unreadable", because=because))
    if fault:
        part = "period" if fault == "no-period" else "text"
        raise TypedError(f"{part}-{number}", words(f"entering.fault-{fault}"))


def take_reason(typed: str, words: Words) -> str:
    """:raises TypedError: where none is given."""
    if not typed.strip():
        raise TypedError("because", words("settling.fault-reason"))
    return " ".join(typed.split())


def take_day(typed: str, on: date, words: Words) -> date:
    """A day after today.

    :raises TypedError: for anything else.
    """
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        day = on
    if day <= on:
        raise TypedError("until", words("settling.fault-day", day=on))
    return day
