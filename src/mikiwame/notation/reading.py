"""Gives the value of a published text: each field has its reader, and what no reader may see is refused before."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from mikiwame.notation.about import mark_about
from mikiwame.notation.absence import (
    find_absence,
    find_emptiness,
    find_withholding,
    is_bare_mark,
    refuse,
    refuse_for,
)
from mikiwame.notation.account import find_unaccounted
from mikiwame.notation.account.turned_whole import find_turned_whole
from mikiwame.notation.auxiliaries import quote_as_printed, spell_in_kana
from mikiwame.notation.cases import cut_variation, find_case, name_case
from mikiwame.notation.cells import read_cell
from mikiwame.notation.composed import read_composed, read_listed
from mikiwame.notation.doubtful_prices import drop_own_name
from mikiwame.notation.duration import read_duration
from mikiwame.notation.eligibility import read_eligibility
from mikiwame.notation.excepted import list_excepted, read_open_grades, weigh_condition
from mikiwame.notation.grouping import find_unclear_number
from mikiwame.notation.idle_words import drop_idle_words
from mikiwame.notation.impossible import find_impossible_year, find_letter, find_negative, find_odd_group
from mikiwame.notation.kept_scopes import read_in_scope, read_times_in_scope
from mikiwame.notation.main_statement import drop_other_sentences, find_bound_figure, split_sentences
from mikiwame.notation.money import read_money
from mikiwame.notation.named_figures import FIGURE_FIELDS, adds_scope, join_readings, read_named
from mikiwame.notation.named_prices import drop_breakdown, drop_other_prices, find_whole
from mikiwame.notation.named_times import read_named_times
from mikiwame.notation.normalise import LONGEST_TEXT, drop_surrogates, normalise
from mikiwame.notation.of_some import keep_scope
from mikiwame.notation.of_the_others import refuse_blurred
from mikiwame.notation.other_matters import find_other_matter
from mikiwame.notation.people import read_people
from mikiwame.notation.plain_figures import read_plain
from mikiwame.notation.plain_items import read_plain_items
from mikiwame.notation.plain_or_not import keep_way, may_be_plain, says_more
from mikiwame.notation.printed import list_rows, spell_labels_as_printed
from mikiwame.notation.printed_names import find_no_label
from mikiwame.notation.rate import read_rate
from mikiwame.notation.remarked import read_with_remarks
from mikiwame.notation.residue import list_labels, refuse_residue
from mikiwame.notation.restating import Restated, name_as_printed, restate, says_first
from mikiwame.notation.schedule import read_schedule
from mikiwame.notation.scoped import name_open_grades, name_topic, read_of_one
from mikiwame.notation.scoped_each import read_each
from mikiwame.notation.shapes import spell_shapes
from mikiwame.notation.short_conditions import settle_conditions
from mikiwame.notation.short_forms import read_short
from mikiwame.notation.soundness import refuse_unsound
from mikiwame.notation.stand_ins import read_with_stand_ins
from mikiwame.notation.term_texts import is_unlike_its_sentence, read_term_text
from mikiwame.notation.terms import READERS as TERMS
from mikiwame.notation.venue import read_venue
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fields import KINDS
from mikiwame.vocabulary.readings import Eligibility, Reading, Unreadable

_KINDS: dict[str, str] = dict(KINDS.items())

_READERS: dict[str, Callable[[str], Reading]] = {
    "exam_fee": read_money,
    "course_cost": partial(read_money, allows_total=True),
    "extra_fee": partial(read_money, loose=True),
    "subscription": read_money,
    "pass_rate": read_rate,
    "examinees": partial(read_people, wanted="examinees"),
    "passers": partial(read_people, wanted="passers"),
    "duration": read_duration,
    "schedule": read_schedule,
    "venue": read_venue,
}

# The fields whose value is the number itself, so that a part of it would be a wrong value.
_COUNTING = frozenset(_READERS) - {"schedule", "venue"}


def read_field(field: str, text: str, *, apart: bool = True) -> Reading:
    """As ``notation.read``."""
    kind = _KINDS.get(field)
    if kind is None:
        return refuse("no_field", word=drop_surrogates(field[:LONGEST_TEXT]))
    if kind == "text":
        return find_emptiness(text) or {"kind": "text", "text": drop_surrogates(text)}
    if field not in TERMS and len(text) > LONGEST_TEXT:
        return refuse("too_long", most=LONGEST_TEXT)
    reading = _read_cell_or_fully(field, text, apart=apart)
    if field in TERMS and is_unlike_its_sentence(text, reading, partial(_read_cell_or_fully, field, apart=apart)):
        return {"kind": "text", "text": drop_surrogates(text)}
    read = partial(_read_fully, field, apart=apart)
    return (_is_open(reading) and read_with_remarks(field, drop_surrogates(text), read)) or reading


def _read_cell_or_fully(field: str, text: str, *, apart: bool) -> Reading:
    reading = read_cell(field, text) or _read_fully(field, text, apart=apart)
    return (_is_open(reading) and read_cell(field, text, last=True)) or reading


def _read_fully(field: str, text: str, *, apart: bool) -> Reading:
    """As ``_read_alone``; a text that is refused may be a set phrase or a list of named items."""
    read = partial(_read_alone, field, apart=apart)
    reading = (apart and read_listed(field, drop_surrogates(text), read)) or refuse_blurred(text, read(text))
    if reading["kind"] == "eligibility":
        return settle_conditions(drop_surrogates(text), reading, read)
    if not _is_open(reading) or field in TERMS or not apart:
        return reading
    printed = drop_surrogates(text)
    short = partial(_read_short, field, apart=apart)
    refused = reading["reason"]["code"] if reading["kind"] == "unreadable" else ""
    return read_short(field, printed, read) or read_composed(field, printed, short, refused) or reading


def _read_short(field: str, text: str, *, apart: bool) -> Reading:
    read = partial(_read_alone, field, apart=apart)
    reading = read(text)
    return (read_short(field, text, read) or reading) if _is_open(reading) else reading


def _is_open(reading: Reading) -> bool:
    """Whether a text that may have a value was not read."""
    return reading["kind"] == "text" or (reading["kind"] == "unreadable" and not reading.get("absent"))


def _read_alone(field: str, text: str, *, apart: bool) -> Reading:
    """As ``read_field`` of a text of which all must be understood."""
    if field in TERMS:
        return read_term_text(field, drop_surrogates(text), partial(_read_said, "exam_fee", apart=True))
    printed = drop_surrogates(text)
    plain = read_plain(field, text)
    reading = plain or mark_about(text, keep_scope(field, text, _read_said(field, printed, apart=apart)))
    return _read_items(field, printed, reading) if apart and not plain else reading


# "受験料(2級のみ)6,280円": that grade's fee, or what it costs without another.
_ONE_GRADE_ALONE = re.compile("準?[0-9]{1,2}級(?:のみ|だけ)")


def _read_items(field: str, printed: str, reading: Reading) -> Reading:
    """Read a text that is nothing but names and figures by these, where that reads it or says more of them."""
    told = normalise(printed)
    items = read_plain_items(field, told) if may_be_plain(reading, told) else None
    listed = spell_labels_as_printed(items, printed) if items else None
    # The sign of yen says where a number begins, so that a comma behind it is none of its own.
    impossible = "¥" not in told and reading["kind"] == "unreadable" and _refuse_impossible(field, told)
    if not listed or impossible:
        return keep_way(told, reading)
    if reading["kind"] != "unreadable":
        return listed if says_more(field, listed, reading) else keep_way(told, reading)
    labels = normalise(" ".join(row["label"] or "" for row in list_rows(listed)))
    if _ONE_GRADE_ALONE.fullmatch(labels):
        return reading
    turned = find_turned_whole(field, told, listed) or find_other_matter(field, told, labels)
    return reading if turned else listed


def _read_said(field: str, printed: str, *, apart: bool) -> Reading:
    """Read a text in its own words, or in those that the readers know where none of them takes it.

    Who may sit is told by words alone and kept as printed, so that such a text is read in the known ones at once; so is
    one with words that a reader would pass over.
    """
    said = restate(field, spell_in_kana(normalise(printed))) if len(printed) <= _LONGEST_LIST else None
    again = _read_restated(field, printed, said, apart=apart) if said and says_first(field, said.printed) else None
    if again and again["kind"] != "unreadable":
        return again
    reading = _refuse_turned(field, normalise(printed), read_whole(field, printed, apart=apart))
    if reading["kind"] != "unreadable":
        return again or reading
    if reading.get("absent") or again or not said:
        return reading
    again = _read_restated(field, printed, said, apart=apart)
    return reading if again["kind"] in ("unreadable", "withheld") else again


def _read_restated(field: str, printed: str, said: Restated, *, apart: bool) -> Reading:
    """Read a text in the words that the readers know; what its reading names is given as printed."""
    reading = _refuse_turned(field, said.text, read_whole(field, said.text, apart=apart))
    if reading["kind"] == "unreadable":
        return quote_as_printed(reading, normalise(printed), said.text)
    named = name_as_printed(reading, said)
    if named is None:
        return refuse("account-label", said.printed, word=said.text)
    if named["kind"] == "eligibility":
        named["text"] = printed.strip()
    return _refuse_turned(field, said.printed, spell_labels_as_printed(named, printed))


def _refuse_turned(field: str, text: str, reading: Reading) -> Reading:
    """Refuse what a span of the whole text turns that no reading of a shorter one has seen."""
    if reading["kind"] in ("unreadable", "withheld"):
        return reading
    turned = find_turned_whole(field, text, reading)
    return refuse("account-other", text, word=turned) if turned else reading


def read_whole(field: str, printed: str, *, apart: bool = True) -> Reading:
    """As ``read_field`` of a field that has a reader, for a text no longer than ``LONGEST_TEXT``."""
    as_printed = normalise(printed)
    told = spell_in_kana(as_printed)
    reading = _read_told(field, printed, as_printed, told)
    if reading["kind"] == "unreadable":
        return _read_otherwise(field, printed, told, reading, apart=apart) or reading
    if (
        apart
        and not list_rows(reading)
        and (
            (reading["kind"] == "schedule" and reading["months"])
            or (reading["kind"] == "venue" and told.count(":") > 1)
        )
    ):
        # Months of one part beside those or a day of another: as one schedule they would be neither's.
        told_apart = _read_named(field, told, "")
        return spell_labels_as_printed(told_apart, printed) if told_apart and list_rows(told_apart) else reading
    other = find_no_label(row["label"] for row in list_rows(reading) if field in FIGURE_FIELDS)
    if other and field != "extra_fee":
        return refuse("other_matter", printed, word=other)
    return _name_fully(field, printed, told, reading) if apart else reading


def _name_fully(field: str, printed: str, told: str, reading: Reading) -> Reading:
    """Give the figures of a list the whole of their printed names, where a reading of known words has lost some."""
    rows = list_rows(reading)
    nameless = field == "extra_fee" and len(rows) == 1 and not rows[0]["label"]
    if (
        field not in FIGURE_FIELDS
        or (len(rows) < 2 and not nameless)
        or (reading["kind"] == "money" and "changes" in reading)
    ):
        return reading
    named = _read_named(field, told, "")
    fuller = named and len(list_rows(named)) == len(rows) and _is_fuller(list_rows(named), rows)
    return spell_labels_as_printed(named, printed) if named and fuller else reading


def _is_fuller(named: Sequence[Mapping[str, object]], rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether each figure is the same, and a name of the second list is only part of that of the first, or lacking."""
    for one, other in zip(named, rows, strict=True):
        if {**one, "label": ""} != {**other, "label": ""}:
            return False
        if not all(word in str(one["label"]).replace(" ", "") for word in str(other["label"] or "").split(" ")):
            return False
    if any("全体" in str(row["label"]) for row in named):
        return False
    return any(not row["label"] and not row.get("period") for row in rows) or any(
        adds_scope(str(one["label"]), str(row["label"])) for one, row in zip(named, rows, strict=True)
    )


_LONGEST_LIST: Final = 600
"""Letters of a text that may be a list of values or one statement; a longer one is a page's."""


def _read_otherwise(field: str, printed: str, told: str, whole: Unreadable, *, apart: bool) -> Reading | None:
    """Read a text that was refused as a whole as a list of named values, or as the one statement on its field."""
    apart = apart and len(told) <= _LONGEST_LIST
    reading = _read_parts(field, told, whole["reason"]["code"]) if apart else None
    own = drop_other_prices(field, drop_breakdown(field, told))
    if not reading and own != told:
        reading = _read_part(field, own, apart=apart)
    whole_sum = find_whole(field, told) if not reading else None
    if whole_sum:
        reading = _name_sum(_read_part(field, whole_sum, apart=apart))
    for shorter in (find_bound_figure(field, told, whole["reason"]["code"]), drop_other_sentences(field, told)):
        if not reading and shorter and shorter != told:
            reading = _read_part(field, shorter, apart=apart)
    if not reading and apart:
        reading = _read_sentences(field, told) or _read_cases(field, told, whole["reason"]["code"])
    if not reading and apart:
        text = spell_shapes(field, drop_idle_words(field, told))
        in_scope = read_times_in_scope if field == "schedule" else partial(read_in_scope, field)
        reading = in_scope(text, whole["reason"]["code"], lambda said: _read_spelt(field, said, said))
    return spell_labels_as_printed(reading, printed) if reading else None


def _name_sum(reading: Reading | None) -> Reading | None:
    """The sums of a reading with the word that says that they are sums."""
    for row in list_rows(reading) if reading else ():
        row["label"] = f"{row['label']} 計" if row["label"] else "計"
    return reading


def _read_sentences(field: str, told: str) -> Reading | None:
    """Read a text of which each sentence tells another part or grade its own value; None where one is of none."""
    read = [_read_part(field, one, apart=True) for one in split_sentences(field, told)]
    every = [one for one in read if one]
    labels = [row["label"] for one in every for row in list_rows(one)]
    told_apart = len(every) == len(read) > 1 and all(labels) and len(set(labels)) == len(labels)
    return join_readings(every) if told_apart else None


def _read_cases(field: str, told: str, refused: str) -> Reading | None:
    """Read what holds in one case, or is not so everywhere, with those words as its label."""
    case = find_case(field, told)
    if case:
        reading = _read_part(field, case.said, apart=True)
        return name_case(reading, case.label) if reading else None
    varying = cut_variation(told) if field == "schedule" and refused == "unreadable.account-turn" else None
    reading = _read_part(field, varying.said, apart=True) if varying else None
    if not varying or not reading or reading["kind"] != "schedule" or reading.get("label") or reading.get("others"):
        return None
    timed = reading["months"] or reading.get("any_time") or reading.get("season")
    return {**reading, "per_year": None, "label": varying.label} if timed else None


def _read_parts(field: str, told: str, refused: str) -> Reading | None:
    return _read_each(field, told) or _read_named(field, told, refused)


def _read_part(field: str, text: str, *, apart: bool) -> Reading | None:
    """Read a part of a text with all that is asked of a text; None where it is refused."""
    reading = _read_told(field, text, text, text)
    if reading["kind"] != "unreadable":
        return _name_fully(field, text, text, reading) if apart else reading
    return _read_parts(field, text, reading["reason"]["code"]) if apart else None


def _read_each(field: str, told: str) -> Reading | None:
    text = spell_shapes(field, drop_idle_words(field, told))
    return read_each(field, text, lambda said: _read_spelt(field, said, said))


def _read_named(field: str, told: str, refused: str) -> Reading | None:
    text = spell_shapes(field, drop_idle_words(field, told))
    if field in ("schedule", "venue"):
        return read_named_times(field, text, refused, lambda said: _read_spelt(field, said, said))
    return read_named(field, text, refused, lambda said: _read_spelt(field, said, said))


def _read_told(field: str, printed: str, as_printed: str, told: str) -> Reading:
    text = spell_shapes(field, drop_own_name(field, drop_idle_words(field, told)))
    one = read_of_one(field, text, printed, lambda rest: _read_spelt(field, rest, rest))
    named = one or read_with_stand_ins(field, text, lambda stood: _read_spelt(field, stood, stood))
    reading = spell_labels_as_printed(named, printed) if named else _read_spelt(field, printed, text)
    if reading["kind"] == "unreadable":
        return quote_as_printed(reading, as_printed, text)
    return name_open_grades(told, name_topic(field, told, reading))


def _read_spelt(field: str, printed: str, text: str) -> Reading:
    if is_bare_mark(text):
        return refuse("withheld_mark", text, mark="{withheld: true}")
    absence = find_absence(text)
    if absence:
        return absence
    if field == "eligibility":
        opened = read_open_grades(printed, text)
        told = weigh_condition(read_eligibility(printed, text), text)
        return find_withholding(text) or opened or _refuse_other(field, text, _except_grades(told, text))
    refusal = _refuse_impossible(field, text)
    if refusal:
        return refusal
    sound = refuse_unsound(spell_labels_as_printed(_READERS[field](text), printed), printed)
    reading = _refuse_other(field, text, refuse_residue(sound, text))
    return (find_withholding(text) or reading) if reading["kind"] == "unreadable" else reading


def _except_grades(reading: Eligibility | Unreadable, text: str) -> Eligibility | Unreadable:
    """Name the grades beside which anybody may sit, which have a condition of their own."""
    excepted = list_excepted(text) if reading["kind"] == "eligibility" and reading["state"] == "open" else []
    if excepted and reading["kind"] == "eligibility":
        return {**reading, "excepting": excepted}
    return reading


def _refuse_other(field: str, text: str, reading: Reading) -> Reading:
    """Refuse a reading of a text that speaks of another matter, of former days or for no certain."""
    if reading["kind"] == "unreadable":
        return reading
    other = find_other_matter(field, text, list_labels(reading))
    if other:
        return refuse("other_matter", text, word=other)
    unaccounted = find_unaccounted(field, text, reading)
    return refuse_for(unaccounted, text) if unaccounted else reading


def _refuse_impossible(field: str, text: str) -> Unreadable | None:
    """Refuse a text with a number that nobody can have meant, before any reader takes a part of it for a value."""
    counting = field in _COUNTING
    unclear = find_unclear_number(text) if counting else None
    if unclear:
        return refuse("unclear_number", text, word=unclear)
    letter = find_letter(text) if counting else None
    if letter:
        word, wrong = letter
        return refuse("letter", text, word=word, letter=wrong, digit="0" if wrong in "Oo" else "1")
    odd = find_odd_group(text) if _KINDS[field] == "money" else None
    if odd:
        return refuse("group", text, word=odd[0], group=odd[1])
    year = find_impossible_year(text) if field != "venue" else None
    if year:
        return refuse("year", text, word=year)
    negative = find_negative(text, anywhere=_KINDS[field] == "money") if counting else None
    if negative:
        return refuse("negative", text, word=negative)
    return None
