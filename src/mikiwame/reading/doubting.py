"""What stands around a cell that was read, and says that it is not what its heading makes of it."""

from mikiwame.notation import sort_label
from mikiwame.notation.figure_rest import drop_figures, is_as_of, is_count, is_no_mark, is_over, tells_share
from mikiwame.notation.heading_words import drop_remark, find_topic, is_note
from mikiwame.notation.naming import is_class, list_grades
from mikiwame.notation.page_warnings import (
    addresses_some,
    find_coming,
    find_exam_name,
    follows,
    has_controls,
    introduces,
    is_sentence,
    names_a_period,
    recurs,
    speaks_of_courses,
    speaks_of_others,
    speaks_of_prices,
    tells_price_alone,
)
from mikiwame.notation.plain_clauses import reckons
from mikiwame.notation.sittings import spans_sittings
from mikiwame.notation.spelling import level
from mikiwame.notation.statements import speaks_of_events, tells_passing
from mikiwame.reading.cells import Found
from mikiwame.reading.dictionary import LONGEST
from mikiwame.reading.entries import Entry
from mikiwame.reading.heads import OF_PERIODS, HeadReader, Heads
from mikiwame.reading.proposals import Because
from mikiwame.vocabulary.fields import KINDS, Field
from mikiwame.vocabulary.qualifiers import Qualifiers

_OF_A_DAY = frozenset(("money", "mark"))
"""Kinds of fields that are announced before they hold, and that carry no day of their own."""

_OF_ONE = frozenset(("money", "rate", "people", "duration", "schedule", "application", "result", "mark"))
"""Kinds of fields whose values are of one exam; other texts may name several (税理士の受験資格)."""

_OF_THE_EXAM = frozenset(("exam_fee", "pass_rate", "examinees", "passers", "duration", "schedule", "passing_mark"))
"""Fields of an exam whose headings courses and books print too."""


_LONGEST_BESIDE = 14
"""Characters beside topic and figure of the longest sentence that may still say what passes."""

_BROKEN = "\ufffd"


def find_fault(found: Found, because: Because | None, text: str) -> Because | None:
    """Why a text can't be read whatever it says: because of its heads, its lines, a picture, or letters that were
    lost.
    """
    if because or found.doubt:
        return because or found.doubt
    if found.picture is not None and not text:
        return Because(code="reading.picture", values={"shows": found.picture})
    return Because(code="reading.broken_text") if _BROKEN in text else None


def question_days(text: str, heading: str) -> Because | None:
    """What stands below a heading of days, and is none of the exam."""
    if is_over(text):
        return Because(code="reading.absent")
    if is_as_of(text) or reckons(text):
        return Because(code="reading.prose")
    if is_count(text) or tells_share(text):
        return Because(code="reading.unknown_heading", values={"words": heading})
    return None


def find_doubt(
    found: Found,
    field: Field,
    qualifiers: Qualifiers,
    certification: str | None,
    reader: HeadReader,
    seen: str | None,
    title: str | None,
) -> Because | None:
    """The first doubt, or None; ``seen`` is the day that the page gives of itself, ISO 8601."""
    if has_controls(found.text):
        return Because(code="reading.control_characters")
    if KINDS[field] == "study" and tells_price_alone(found.text):
        return Because(code="reading.prose")
    if KINDS[field] == "mark" and (scored := _find_scored(found.text, reader)):
        return Because(code="reading.unknown_heading", values={"words": scored})
    if KINDS[field] == "mark" and is_no_mark(found.text):
        return Because(code="reading.prose")
    beside = _find_beside(found, field, qualifiers, certification, reader)
    if beside:
        return beside
    doubt = _find_coming(found, seen) if KINDS[field] in _OF_A_DAY else None
    if KINDS[field] in OF_PERIODS and qualifiers.period is None:
        doubt = doubt or _find_unread_period(found) or _find_span(found, field)
    return doubt or (_find_course(found, field, reader, title) if field in _OF_THE_EXAM else None)


def _find_scored(text: str, reader: HeadReader) -> str | None:
    """What a sentence speaks of that tells how points are given, and not how many pass: 得点は100点とし…."""
    topic = find_topic(text)
    if topic is None or reader.look_up(topic).known or not is_sentence(text) or tells_passing(text):
        return None
    return topic if len(drop_figures(text).removeprefix(topic)) > _LONGEST_BESIDE else None


def _find_beside(
    found: Found, field: Field, qualifiers: Qualifiers, certification: str | None, reader: HeadReader
) -> Because | None:
    """What sentences around running text, or a heading for some of those who sit, say that it may be of."""
    aside = find_topic(found.line.text) if is_note(found.line.text) else None
    if aside and not reader.look_up(aside).known and not reader.is_qualifier(aside):
        return Because(code="reading.unknown_heading", values={"words": aside})
    told_of = (*found.rows, *found.sections[-1:]) if found.told else ()
    if event := next(filter(speaks_of_events, told_of), None):
        return Because(code="reading.unknown_heading", values={"words": event})
    if found.told and (name := _find_unknown_subject(found, reader)):
        return Because(code="reading.unknown_name", values={"words": name})
    told = _find_told_before(found, field, qualifiers, certification, reader) if found.before else None
    told = told or _find_year_before(found, field, qualifiers)
    if not told and found.before:
        told = _find_named_before(found, certification, reader)
    if not told and KINDS[field] in _OF_ONE:
        told = _find_named_within(found, certification, reader)
    some = found.sections[-1] if found.sections and addresses_some(found.sections[-1]) else None
    if some and not told and not all(map(reader.is_qualifier, reader.look_up(some).words)):
        return Because(code="reading.unknown_heading", values={"words": some})
    return told


def _find_year_before(found: Found, field: Field, qualifiers: Qualifiers) -> Because | None:
    """Whether the sentence above names a year or sitting, and introduces nothing else."""
    said = found.before is not None or (not found.direct and is_sentence(found.text))
    if not said or KINDS[field] not in OF_PERIODS or qualifiers.period is not None or found.intro is None:
        return None
    if recurs(found.text) or (KINDS[field] == "result" and follows(found.text)):
        return None
    if introduces(found.intro) or not names_a_period(found.intro) or names_a_period(found.text):
        return None
    return Because(code="reading.introduced", values={"sentence": found.intro})


def _find_unknown_subject(found: Found, reader: HeadReader) -> str | None:
    """What a sentence without a head word speaks of, where it is called as an exam is and is none that is known."""
    heads = (head for head in found.rows if not reader.namer.find(head).known)
    return next((head for head in heads if (name := find_exam_name(head)) and not is_class(name)), None)


def _find_told_before(
    found: Found, field: Field, qualifiers: Qualifiers, certification: str | None, reader: HeadReader
) -> Because | None:
    """Whether the sentences before it in a paragraph speak of a year, a grade other than that of its certification, a
    course or other exams, of which it may be; a text that names the grades of its figures is of those.
    """
    before = found.before or ""
    dated = KINDS[field] in OF_PERIODS and qualifiers.period is None and names_a_period(before)
    member = reader.namer.find_family(certification) if certification else None
    others = set(list_grades(level(before))) - {member[1] if member else None}
    own = list_grades(level("".join((found.text, *found.rows))))
    graded = qualifiers.grade is None and bool(others) and not own
    if dated or graded or speaks_of_courses(before) or speaks_of_others(before):
        return Because(code="reading.introduced", values={"sentence": before})
    return None


def _find_named_before(found: Found, certification: str | None, reader: HeadReader) -> Because | None:
    """Whether those sentences name another certification, where its own heads name none."""
    if any(certification in reader.namer.find(row).slugs for row in found.rows):
        return None
    others = [slug for slug in reader.namer.list_named(found.before or "") if slug != certification]
    return Because(code="reading.several_names", values={"names": ", ".join(others)}) if others else None


def _find_named_within(found: Found, certification: str | None, reader: HeadReader) -> Because | None:
    """Whether the text itself names another certification than the one that its heads come to."""
    others = [slug for slug in reader.namer.list_named(found.text) if certification and slug != certification]
    return Because(code="reading.several_names", values={"names": ", ".join(others)}) if others else None


def _find_unread_period(found: Found) -> Because | None:
    """A sentence above that names a year or sitting for what stands below, in words that are not understood."""
    said = found.intro
    if said is None or not names_a_period(said) or names_a_period(found.text) or is_sentence(found.line.text):
        return None
    meant = found.introduced or any(head in said for head in (*found.rows, *found.columns, *found.sections[-1:]))
    return Because(code="reading.introduced", values={"sentence": said}) if meant else None


def _find_span(found: Found, field: Field) -> Because | None:
    """A heading of sittings from one to another, over a count or share that no row or words of its own date."""
    if KINDS[field] not in ("rate", "people") or names_a_period(found.text):
        return None
    heading = next((text for text in (found.caption, *reversed(found.sections)) if text and spans_sittings(text)), None)
    return Because(code="reading.total", values={"heading": heading}) if heading else None


def _find_coming(found: Found, seen: str | None) -> Because | None:
    intro = found.intro if found.intro and speaks_of_prices(found.intro) else None
    around = (found.text, *found.rows, *found.columns, found.caption, intro, *found.sections)
    told = (find_coming(text, seen) for text in around if text)
    words = next(filter(None, told), None)
    return Because(code="reading.coming", values={"words": words}) if words else None


def _find_course(found: Found, field: Field, reader: HeadReader, title: str | None) -> Because | None:
    """Whether the nearest head that says more than the field is of a course or a book."""
    own = [text for text in (*found.rows, *found.columns, found.caption) if text]
    about = next((text for text in own if _is_of_course(text, field, reader)), None)
    if about is None and not any(reader.namer.find(text).slugs for text in own):
        about = _find_course_section(found, field, reader)
        about = about or next(
            (text for text in (*found.sections, title) if text and reader.namer.names_product(text)), None
        )
    return Because(code="reading.course_section", values={"heading": about}) if about else None


def _find_course_section(found: Found, field: Field, reader: HeadReader) -> str | None:
    """The section nearest to the cell decides; the heading of the page only where none of the field is between."""
    between = False
    for text in reversed(found.sections):
        meant = reader.look_up(text)
        if _is_of_course(text, field, reader):
            return None if between and text == found.sections[0] else text
        if field in meant.fields:
            between = True
        elif not (meant.words and all(map(reader.is_qualifier, meant.words))) or reader.namer.find(text).slugs:
            return None
    return None


def _is_of_course(text: str, field: Field, reader: HeadReader) -> bool:
    """Whether a head speaks of a course; the name of an exam or one of who pays does not."""
    if not speaks_of_courses(text) or reader.dictionary.ends_like_a_name(text):
        return False
    told = sort_label(field, text)
    return not (told.audience or told.population) and field not in reader.look_up(text).fields


def says_more(entry: Entry, heads: Heads, reader: HeadReader) -> bool:
    """Whether words stand around the figures that are neither qualifiers nor the heading's own."""
    rest = drop_figures(drop_remark(entry.text))
    if len(rest) > LONGEST:
        return True
    if entry.field and rest and sort_label(entry.field, rest).other is None:
        return False
    meant = reader.dictionary.look_up(rest) if rest else None
    if meant is None:
        return False
    other = set(meant.fields) - set(heads.fields)
    beside = (reader.is_qualifier(word) or reader.dictionary.is_total(word) for word in meant.words)
    return bool(other) or meant.something_else or not all(beside)
