"""What an editor is asked about a figure that a page offers, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from mikiwame.answers import Day
from mikiwame.answers.entering import Effect, Effects, Offered, compare_offer
from mikiwame.answers.facts import Fact
from mikiwame.answers.names import resolve_certification
from mikiwame.answers.proposed import say_because
from mikiwame.reading.deciding import Status
from mikiwame.reading.drafts import Draft, Entry, change
from mikiwame.reading.entering import Entering
from mikiwame.reading.proposals import Heading
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.fields import FIELDS
from mikiwame.vocabulary.reasons import PartDay, Term
from mikiwame.words.checks import say_faults
from mikiwame.words.facts import say_value
from mikiwame.words.speaking import Words
from mikiwame.words.whole import cut_head, cut_tail


def say_certification(day: Day, slug: str) -> str:
    """Its name; an unknown slug as it is."""
    known = day.catalogue.certifications.get(slug)
    return known.name if known else slug


@dataclass(frozen=True)
class Card:
    """All that an editor is shown of one entry; what does not apply is empty. ``parts``: what can be edited."""

    number: int
    count: int
    status: Status
    title: str
    text: str
    """As the page has it, between ``before`` and ``after``."""
    before: str
    after: str
    headings: str
    refused: str
    written: str
    figures: str
    present: str
    change: str
    fault: str
    parts: Mapping[str, str]


def make_card(day: Day, entering: Entering, number: int, words: Words) -> Card:
    """An entry beside the present fact, in words; nothing of it can drive a terminal."""
    entry, draft = entering.deciding.entries[number], entering.deciding.draft(number)
    offered = compare_offer(day, entering, draft)
    refused = entry.proposal.because if entry.proposal and draft == entry.draft else None
    fault = entering.deciding.find_fault(number)
    figures = words.list([words.figure(one) for one in offered.figures]) if offered else ""
    return Card(
        number=number + 1,
        count=len(entering.deciding.entries),
        status=entering.deciding.status(number),
        title=show(_say_title(day, entry, draft, words)),
        text=show(entry.words),
        before=show(cut_head(entry.place.before)),
        after=show(cut_tail(entry.place.after)),
        headings=show(_say_headings(entry.proposal.heading)) if entry.proposal else "",
        refused=show(words.say(say_because(refused))) if refused else "",
        written=show(_say_written(draft)),
        figures=words("entering.printed_as", text=figures) if figures else "",
        present="" if entry.day else show(_say_present(offered.present if offered else None, words)),
        change=show(_say_change(entry, offered, words)),
        fault=words(f"entering.fault-{fault}") if fault else "",
        parts={part: show(getattr(draft, part) or "") for part in _list_parts(entry)},
    )


def _list_parts(entry: Entry) -> tuple[str, ...]:
    return (
        ("text",) if entry.day else ("text", "label", "period", "round", "unit", "certification", "field", "confirmed")
    )


def _say_title(day: Day, entry: Entry, draft: Draft, words: Words) -> str:
    """What a draft is of: the field, the certification and the label."""
    if entry.day:
        kind = words(f"entering.page_day-{entry.day.kind}")
        return f"{words('entering.page_day')} ({kind})"
    field = Term("fields", draft.field)
    if draft.certification is None:
        titled = "labelled_of_none" if draft.label else "figure_of_none"
        return words(f"entering.{titled}", field=field, label=draft.label or "")
    name = say_certification(day, draft.certification)
    if draft.label:
        return words("entering.figure_labelled", certification=name, field=field, label=draft.label)
    return words("entering.figure", certification=name, field=field)


def _say_written(draft: Draft) -> str:
    """As a catalogue's file has it."""
    return f"{draft.field}: {draft.text if draft.fault or not draft.certification else draft.said.write(flow=False)}"


def _say_present(fact: Fact | None, words: Words) -> str:
    """The value of a fact with its source and day."""
    if fact is None:
        return words("entering.present_none")
    value = say_value(fact, words) or fact.text or ""
    return words("entering.present_fact", value=value, source=fact.source or "", day=PartDay(str(fact.on or "")))


def _say_change(entry: Entry, offered: Offered | None, words: Words) -> str:
    if entry.day:
        return words("entering.change-day")
    return words.say(offered.change) if offered else ""


def _say_headings(heading: Heading) -> str:
    """The heads over a cell, the outermost first."""
    heads = [*heading.section, heading.caption, heading.column, heading.row]
    return " / ".join(dict.fromkeys(one for one in heads if one))


def say_effects(day: Day, effects: Effects, words: Words) -> list[str]:
    """A line for each fact and place that changes, and for what waits for a reason."""
    lines = [_say_effect(day, one, words) for one in effects.facts]
    for slug, *ranks in effects.order:
        before, after = (
            words("entering.effect_rank", rank=one) if one else words("entering.effect_unranked") for one in ranks
        )
        name = say_certification(day, slug)
        lines.append(words("entering.effect_order", certification=name, before=before, after=after))
    lines += [words.say(one) for one in effects.held_back]
    return lines or [words("entering.no_effects")]


def _say_effect(day: Day, one: Effect, words: Words) -> str:
    """What becomes of a fact; of one whose value stays, whose word of which day it is then."""
    before, after = _say_fact(one.before, words), _say_fact(one.after, words)
    name, field = say_certification(day, one.certification), Term("fields", one.field)
    title = words("entering.figure", certification=name, field=field)
    if one.label:
        title = words("entering.figure_labelled", certification=name, field=field, label=one.label)
    if before == after and one.after:
        return words("entering.effect_renewed", title=title, now=_say_present(one.after, words))
    return words("entering.effect", title=title, before=before, after=after)


def _say_fact(fact: Fact | None, words: Words) -> str:
    return (say_value(fact, words) or fact.text or "") if fact else words("entering.effect_none")


class TypedError(MikiwameError):
    """What was typed into one ``field`` of a form cannot be taken."""

    def __init__(self, field: str, message: str) -> None:
        self.field = field
        super().__init__(message)


def mend(day: Day, draft: Draft, told: Mapping[str, str], words: Words) -> Draft:
    """The draft with what an editor typed for some of its parts; certifications and fields go by any of their names.

    :raises TypedError: for a certification or a field that there is not.
    """
    typed = {part: text.strip() for part, text in told.items()}
    if typed.get("certification"):
        try:
            typed["certification"] = resolve_certification(day.catalogue, typed["certification"])
        except MikiwameError as error:
            raise TypedError("certification", say_faults(error, words)[0].message) from None
    if "field" in typed:
        typed["field"] = _find_field(typed["field"], words)
    return change(draft, typed)


def _find_field(text: str, words: Words) -> str:
    named = {words.term("fields", field): field for field in FIELDS}
    field = named.get(text, text)
    if field not in FIELDS:
        raise TypedError("field", words("entering.unknown_field", text=show(text), fields=words.list(list(named))))
    return field


def show(text: str) -> str:
    """A text of a page on one line, without what could drive a terminal."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
