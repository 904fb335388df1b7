"""The road to passing one certification: now, application, exam and result, with what is paid at each."""

from collections.abc import Iterable

from mikiwame.advice.cost_terms import Study
from mikiwame.answers.calendar import Occurrence, pick_next
from mikiwame.answers.cost_shapes import StudyCost
from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.pictures import Drawn
from mikiwame.publishing.pages.prospects import say_next
from mikiwame.publishing.pictures import Stop, draw_road
from mikiwame.publishing.pictures.map import BROAD, NARROW
from mikiwame.words import Words
from mikiwame.words.facts import say_value
from mikiwame.words.printed import say_printed_label


def draw_road_in_page(known: Knowledge, slug: str, words: Words) -> Drawn | None:
    """None for an exam that has ended: no road leads there."""
    return known.once(_draw_road_in_page, slug, words)


def _draw_road_in_page(known: Knowledge, slug: str, words: Words) -> Drawn | None:
    if known.schedules.timetables.has_ended(slug):
        return None
    stops = list_stops(known, slug, words)
    title = words("pictures.road-title", name=known.catalogue.certifications[slug].name)
    narrow, broad = (draw_road(words, title, stops, width).inline for width in (NARROW, BROAD))
    return Drawn(narrow, broad)


def list_stops(known: Knowledge, slug: str, words: Words) -> list[Stop]:
    """The four stops; what no source tells is said to be unknown."""
    facts: dict[str, list[Fact]] = {}
    for fact in list_leading(known.facts(slug)):
        if fact.known:
            facts.setdefault(fact.field, []).append(fact)
    possible = {one.study: one for one in known.cost(slug).study if one.possible}
    sitting = next(iter(possible.values()), None)
    return [
        Stop(words("pictures.road-now"), _say_learning(facts, words), True, _say_course(possible, words)),
        _make_application(known, slug, facts, sitting, words),
        _make_sitting(known, slug, facts, words),
        _make_result(facts, sitting, words),
    ]


def _say_fact(facts: dict[str, list[Fact]], field: str, words: Words) -> str:
    """What holds of a field on one line, each grade by its name."""
    told = [(say_printed_label(fact.label, words), say_value(fact, words)) for fact in facts.get(field, ())]
    return words.list(list(dict.fromkeys(f"{label} {value}" if label else value for label, value in told)))


def _say_learning(facts: dict[str, list[Fact]], words: Words) -> str:
    time = _say_fact(facts, "study_time", words)
    return words("pictures.road-learn_for", time=time) if time else words("pictures.road-learn")


def _say_course(possible: dict[Study, StudyCost], words: Words) -> str:
    course = possible.get("course")
    price = (
        next((words.say_value(term.once) for term in course.terms if term.part == "course_cost"), "") if course else ""
    )
    way = "either" if "self" in possible else "course"
    return words(f"pictures.road-{way}" if price else f"pictures.road-{way}_unknown", cost=price)


def _make_application(
    known: Knowledge, slug: str, facts: dict[str, list[Fact]], sitting: StudyCost | None, words: Words
) -> Stop:
    coming = pick_next(known.calendar(slug))
    texts = coming.deadline_because.values.get("texts")
    when = _say_window(coming, words) or (words.say_value(texts) if texts else "")
    fee = words.say_value(sitting.again.amount) if sitting and sitting.again else ""
    return Stop(
        name=words("pictures.road-apply"),
        when=when or words("pictures.road-deadline_unknown"),
        known=bool(when),
        money=words("pictures.road-fee", fee=fee) if fee else words("pictures.road-fee_unknown"),
        notes=() if coming.deadline else _list_notes([_say_fact(facts, "application", words)]),
    )


def _say_window(coming: Occurrence, words: Words) -> str:
    """From when and until when one can apply for the sitting that comes next; empty where its source doesn't tell."""
    if coming.deadline is None:
        return ""
    if coming.opens is None:
        return words("facts.until", day=coming.deadline)
    return words("pictures.road-window", opens=coming.opens, closes=coming.deadline)


def _make_sitting(known: Knowledge, slug: str, facts: dict[str, list[Fact]], words: Words) -> Stop:
    when = say_next(known.calendar(slug), words)
    mark = _say_fact(facts, "passing_mark", words)
    return Stop(
        name=words("pictures.road-sit"),
        when=when or words("pictures.road-sit_unknown"),
        known=bool(when),
        money="",
        notes=_list_notes(
            [_say_fact(facts, "venue", words), words("pictures.road-mark", mark=mark) if mark else ""],
        ),
    )


def _make_result(facts: dict[str, list[Fact]], sitting: StudyCost | None, words: Words) -> Stop:
    when = _say_fact(facts, "result_day", words)
    charges = [term.once for term in (sitting.terms if sitting else ()) if term.part == "certificate"]
    free = any(fact.low == 0 for fact in facts.get("certificate_fee", ()))
    paid = [words.say_value(charge) for charge in charges if charge.low or charge.high]
    again = words.say_value(sitting.again.amount) if sitting and sitting.again else ""
    return Stop(
        name=words("pictures.road-result"),
        when=when or words("pictures.road-result_unknown"),
        known=bool(when),
        money=words("pictures.road-certificate", fee=words.list(paid)) if paid else "",
        notes=_list_notes(
            [
                ""
                if paid
                else words("pictures.road-certificate_free" if free else "pictures.road-certificate_unknown"),
                words("pictures.road-again", fee=again) if again else "",
            ]
        ),
    )


def _list_notes(notes: Iterable[str]) -> tuple[str, ...]:
    return tuple(note for note in notes if note)
