"""One certification in five plain lines: one sitting, a course, when, what it takes to pass, and for whom it is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from mikiwame.advice.cost_terms import Study
from mikiwame.answers.cost_shapes import Cited, PlainSum, StudyCost
from mikiwame.answers.facts import Fact
from mikiwame.answers.leading import list_leading
from mikiwame.publishing.pages.choosing import list_reasons
from mikiwame.publishing.pages.citing import Citations, cite_in
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.prospects import describe_next_sitting
from mikiwame.publishing.pages.ways_on import find_official
from mikiwame.vocabulary.reasons import Figure
from mikiwame.words import Words
from mikiwame.words.facts import say_dated_value
from mikiwame.words.printed import say_printed_label

LABELS = 3
"""Grades or parts of which one line tells the values."""


@dataclass(frozen=True, slots=True)
class BriefLine:
    """``value`` is None where no source tells any; ``note`` is what goes with it, or why there is none; ``doubt`` is
    what to know of it beside its age, which is said once for all lines.
    """

    name: str
    value: str | None
    note: str
    numbers: tuple[int, ...]
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class BriefView:
    """``official`` is the address of the organiser's own guide, or else of its site; ``oldest`` and ``newest`` are the
    days of what the lines rest on.
    """

    slug: str
    name: str
    sitting: BriefLine
    course: BriefLine
    when: BriefLine
    passing: BriefLine
    whom: BriefLine
    official: str | None
    oldest: date | None
    newest: date | None

    @property
    def lines(self) -> tuple[BriefLine, ...]:
        return (self.sitting, self.course, self.when, self.passing, self.whom)


def describe_brief(known: Knowledge, slug: str, against: str | None, citations: Citations, words: Words) -> BriefView:
    """:param against: another to choose from, beside which it is told for whom this one is."""
    return cite_in(_describe, known, citations, slug, against, words)


def _describe(known: Knowledge, citations: Citations, slug: str, against: str | None, words: Words) -> BriefView:
    studies = {one.study: one for one in known.cost(slug).study}
    facts = list_leading(known.facts(slug))
    regional = _list_regional_fees(known.facts(slug))
    days = _list_days(studies.values(), facts) + [fact.on for fact in regional if fact.dated and fact.on]
    sitting = (
        _tell_regional(regional, citations, words) if regional else _tell_sitting(studies, facts, citations, words)
    )
    doubt = partial(_say_doubt, facts, words)
    return BriefView(
        slug=slug,
        name=known.catalogue.certifications[slug].name,
        sitting=doubt(sitting, "exam_fee"),
        course=doubt(_tell_course(studies.get("course"), citations, words), "course_cost"),
        when=doubt(_tell_when(known, slug, facts, citations, words), "schedule"),
        passing=doubt(_tell_passing(facts, citations, words), "passing_mark", "pass_rate"),
        whom=doubt(_tell_whom(known, slug, against, facts, citations, words), "eligibility"),
        official=find_official(known, slug),
        oldest=min(days, default=None),
        newest=max(days, default=None),
    )


def find_days(briefs: Sequence[BriefView]) -> tuple[date, date] | None:
    """The first and the last day of what the lines of all rest on."""
    days = [day for one in briefs for day in (one.oldest, one.newest) if day]
    return (min(days), max(days)) if days else None


def _list_days(studies: Iterable[StudyCost], facts: Iterable[Fact]) -> list[date]:
    told = ("schedule", "passing_mark", "pass_rate", "eligibility")
    cited = [one.on for study in studies for one in study.list_cited() if one.dated]
    return cited + [fact.on for fact in facts if fact.field in told and fact.dated and fact.on]


def _say_doubt(facts: Sequence[Fact], words: Words, line: BriefLine, *fields: str) -> BriefLine:
    """The line with what to know of its facts."""
    doubts = [doubt for fact in facts if fact.field in fields and fact.known for doubt in fact.doubts]
    said = dict.fromkeys(words.say(doubt) for doubt in doubts if doubt.code != "facts.doubt-stale")
    return replace(line, doubt=words.list(list(said), "terms")) if line.value else line


def _tell_sitting(
    studies: Mapping[Study, StudyCost], facts: Sequence[Fact], citations: Citations, words: Words
) -> BriefLine:
    """What one try costs, and each further one."""
    name = words("brief.sitting")
    study = next((one for one in studies.values() if one.possible and one.again), None)
    if study is None or study.again is None:
        fee = _say_values(facts, "exam_fee", words)
        return BriefLine(
            name, fee or None, "" if fee else words("brief.unknown"), _cite_facts(facts, ("exam_fee",), citations)
        )
    amount = study.again.amount
    if study.on_top:
        note = words("brief.sitting_besides", sum=amount, name=study.on_top[0].name)
    else:
        note = words("brief.sitting_again", sum=amount)
    return BriefLine(name, words.say_value(amount), note, _cite(_list_fees(study), citations))


def _list_regional_fees(facts: Iterable[Fact]) -> list[Fact]:
    """The fees, where each one known is that of a region."""
    fees = [fact for fact in facts if fact.field == "exam_fee" and fact.known and fact.figure]
    return fees if all(fact.population for fact in fees) else []


def _tell_regional(fees: Sequence[Fact], citations: Citations, words: Words) -> BriefLine:
    """From the least to the greatest: no region's fee stands for another's."""
    ends = [end for fact in fees for end in (fact.low, fact.high) if end is not None]
    said = words.figure(Figure(min(ends), max(ends), fees[0].unit))
    return BriefLine(words("brief.sitting"), said, words("brief.regions"), _cite_facts(fees, ("exam_fee",), citations))


def _list_fees(study: StudyCost) -> list[Cited]:
    return [one for term in study.terms if term.each_sitting for one in term.sources]


def _tell_course(study: StudyCost | None, citations: Citations, words: Words) -> BriefLine:
    """What a course and the first sitting cost together, and what may come off for some."""
    name = words("brief.course")
    if study is None or not study.possible or study.once is None or not _has_course(study):
        return BriefLine(name, None, words("brief.unknown"), ())
    off = [one for one in study.conditional if one.once_sum]
    note = words("brief.course_off", sum=off[0].once_sum) if off else ""
    sources = [one for term in (*study.terms, *off) for one in term.sources]
    return BriefLine(name, _say_sum(study.once, words), note, _cite(sources, citations))


def _has_course(study: StudyCost) -> bool:
    return any(term.part == "course_cost" for term in study.terms)


def _say_sum(sum_: PlainSum, words: Words) -> str:
    return words("brief.with_fee", sum=sum_.amount)


def _tell_when(known: Knowledge, slug: str, facts: Sequence[Fact], citations: Citations, words: Words) -> BriefLine:
    sitting = describe_next_sitting(known, slug, citations, words)
    number = (sitting.number,) if sitting.number else ()
    schedules = [fact for fact in facts if fact.field == "schedule"]
    figures = [fact.figure for fact in schedules if fact.figure and fact.figure.unit]
    note = words.figure(figures[0]) if len(figures) == len(schedules) == 1 else ""
    note = sitting.label or "" if len(schedules) > 1 and not note else note
    return BriefLine(words("brief.when"), sitting.when, note if sitting.when else sitting.because or "", number)


def _tell_passing(facts: Sequence[Fact], citations: Citations, words: Words) -> BriefLine:
    mark, rate = (_say_values(facts, field, words) for field in ("passing_mark", "pass_rate"))
    said = words("brief.mark", mark=mark) if mark else ""
    shared = words("brief.rate", rate=rate) if rate else ""
    numbers = _cite_facts(facts, ("passing_mark", "pass_rate"), citations)
    note = shared if said else words("brief.mark_unknown") if shared else words("brief.unknown")
    return BriefLine(words("brief.passing"), said or shared or None, note, numbers)


def _tell_whom(
    known: Knowledge, slug: str, against: str | None, facts: Sequence[Fact], citations: Citations, words: Words
) -> BriefLine:
    who = _say_values(facts, "eligibility", words)
    reasons = list_reasons(known, slug, against, words) if against else ""
    note = words("brief.reasons", reasons=reasons) if reasons else ""
    numbers = _cite_facts(facts, ("eligibility",), citations)
    return BriefLine(words("brief.whom"), who or None, note if who else note or words("brief.unknown"), numbers)


def _say_values(facts: Sequence[Fact], field: str, words: Words) -> str:
    """The values that lead, of a few grades or parts each with its label."""
    told = [fact for fact in facts if fact.field == field and fact.known]
    if len(told) > LABELS:
        return words("brief.several")
    values = [(say_printed_label(fact.label, words), say_dated_value(fact, words)) for fact in told]
    return words.list([words("brief.labelled", label=label, value=said) if label else said for label, said in values])


def _cite(cited: Iterable[Cited], citations: Citations) -> tuple[int, ...]:
    return tuple(dict.fromkeys(citations.cite(one.source) for one in cited))


def _cite_facts(facts: Iterable[Fact], fields: Sequence[str], citations: Citations) -> tuple[int, ...]:
    sources = (fact.source for fact in facts if fact.field in fields and fact.known and fact.source)
    return tuple(dict.fromkeys(citations.cite(source) for source in sources))
