"""Reads the fields that say on what terms an exam is sat: ``read_term(field, text)``, a reader per field."""

import re
from collections.abc import Callable

from mikiwame.notation.absence import find_absence, find_withholding, refuse, refuse_for
from mikiwame.notation.account import find_unaccounted
from mikiwame.notation.account.subjects import find_other_subject
from mikiwame.notation.account.turned_whole import find_left_or_turned
from mikiwame.notation.aids import read_aid
from mikiwame.notation.applying import read_application
from mikiwame.notation.auxiliaries import find_as_printed, quote_as_printed, spell_in_kana
from mikiwame.notation.books_apart import read_books_apart
from mikiwame.notation.books_in_use import read_books_in_use
from mikiwame.notation.certificate_fees import read_certificate_fee
from mikiwame.notation.contents import read_exam_content
from mikiwame.notation.editions import read_edition
from mikiwame.notation.grouping import find_unclear_number
from mikiwame.notation.in_full import read_in_full
from mikiwame.notation.labelled_marks import read_labelled_marks
from mikiwame.notation.labelled_terms import FIELDS as OF_SEVERAL
from mikiwame.notation.labelled_terms import read_labelled
from mikiwame.notation.lost_scopes import keep_scope
from mikiwame.notation.mark_lists import read_mark_list
from mikiwame.notation.mark_names import read_named_marks
from mikiwame.notation.marks import read_passing_mark
from mikiwame.notation.materials import read_materials
from mikiwame.notation.modes import read_mode
from mikiwame.notation.modes_apart import SINCE, WHOSE, read_modes_apart
from mikiwame.notation.narrowing_heads import find_narrowing_head
from mikiwame.notation.normalise import LONGEST_TEXT, drop_surrogates, normalise
from mikiwame.notation.open_books import read_open_book, read_proctored
from mikiwame.notation.open_ends import OPEN_BESIDE_PARTS, OPEN_END
from mikiwame.notation.other_matters import find_other_matter
from mikiwame.notation.outlines import read_outline, tell_apart
from mikiwame.notation.printed_conditions import read_printed_condition
from mikiwame.notation.refunds import read_refund
from mikiwame.notation.restating import FILLED, is_fuller, name_as_printed, restate
from mikiwame.notation.restrictions import find_restriction
from mikiwame.notation.result_days import read_result_day
from mikiwame.notation.retakes import read_retake
from mikiwame.notation.side_sentences import drop_side_sentences
from mikiwame.notation.strangers import find_stranger
from mikiwame.notation.study_a_day import drop_day, tell_day
from mikiwame.notation.study_as_printed import find_lost_grade, read_study_as_printed
from mikiwame.notation.study_of_some import read_study_of
from mikiwame.notation.study_times import read_study_time
from mikiwame.notation.supports import read_support
from mikiwame.notation.term_asides import drop_asides
from mikiwame.notation.term_shapes import spell_term
from mikiwame.notation.term_values import has_several, is_upside_down, list_told_labels
from mikiwame.notation.times import NEGATED
from mikiwame.notation.told_apart import FIELDS as TOLD_APART
from mikiwame.notation.told_apart import read_apart
from mikiwame.notation.unread import find_unread_number
from mikiwame.notation.upkeeps import read_upkeep
from mikiwame.notation.watching import read_watching
from mikiwame.notation.ways_in_use import read_ways_in_use
from mikiwame.notation.yearless import FIELDS as WITHOUT_YEARS
from mikiwame.notation.yearless import read_yearless
from mikiwame.vocabulary.readings import Money, Unreadable, Withheld
from mikiwame.vocabulary.terms import Terms

Read = Terms | Money | Unreadable | Withheld

READERS: dict[str, Callable[[str], Terms | Money | Unreadable]] = {
    "passing_mark": read_passing_mark,
    "exam_content": read_exam_content,
    "application": read_application,
    "result_day": read_result_day,
    "retake": read_retake,
    "certificate_fee": read_certificate_fee,
    "upkeep": read_upkeep,
    "study_time": read_study_time,
    "materials": read_materials,
    "support": read_support,
    "refund": read_refund,
    "aid": read_aid,
    "based_on": read_edition,
    "mode": read_mode,
    "open_book": read_open_book,
    "proctored": read_proctored,
}
"""Field -> the reader of its normalised text."""


_READ_WHOLE: dict[str, Callable[[str], Terms | None]] = {
    "exam_content": read_outline,
    "study_time": read_study_of,
    "open_book": read_books_in_use,
    "proctored": read_watching,
    "mode": read_ways_in_use,
}
"""Field -> the reader that gives every word its place: of several parts or people, or of sentences of known words."""
_WHOLE_FIRST = frozenset(["study_time"])
"""The field in which it goes first, as the other reader takes what is told of some for the time of all."""

_BLANK_AT_QUOTE = re.compile(r"\s+(?=[「『])|(?<=[」』])\s+|(?<=、)\s+")
_FEW = re.compile("準?[0-9]級|第?[123一二三]次(?!審査)|初級|中級|上級")
_OF_THE_WHOLE = frozenset(["application", "result_day", "certificate_fee", "upkeep", "mode", "proctored", "based_on"])
"""The fields whose value is for every grade, so that one grade's own is unreadable."""
# "会員は無料", "団体受験の場合は": what holds of them holds of nobody else.
_OF_SOME_PEOPLE = re.compile(
    "(?<!全)(?<!個人)(?:会員校?|団体|法人|在学生|学生|生徒|教職員|卒業生|修了生|再受験者|障がい|障害"
    "|併願者?)(?:受験|受検|申込|申し込み|出願|契約|価格)?者?"
    "(?:の(?:方|皆様|皆さま|場合|み)|様|さま)*(?:は|のみ|に限|なら|だけ|割引|価格|限定)|(?:会員|団体|学生"
    "|生徒)(?:の方|様)?(?:限定|専用|向け)"
)
_OF_THE_PEOPLE = frozenset(["mode", "application"])
"""The fields in which what groups may do stands beside what anybody may."""
# "1か月後(紙の試験は3週間後)": another figure for some.
_EXCEPTION = re.compile(r"\([^()]{1,16}(?:(?<!また)は|の場合|なら)[^()]*[0-9][^()]*\)")
_WITH_EXCEPTIONS = frozenset(
    ["application", "result_day", "retake", "certificate_fee", "upkeep", "study_time", "refund", "aid"]
)
"""The fields with one value, beside which none holds for some."""
# "会場受験の場合は約1か月": what holds of one way to sit.
_OF_ONE_WAY = re.compile(
    "(?:会場|CBT|IBT|PBT|在宅|ネット|ペーパー|マークシート)(?:での)?(?:受[験検]|試験|方式)?の?(?:場合"
    "|方)(?:は|に|、|[^、。]{0,4}発表)"
)
_OF_ALL_WAYS = frozenset(["result_day", "certificate_fee", "upkeep", "retake"])
_OTHER_FIGURE = re.compile(r"合格率|受験者|合格者|申込者|答案|[0-9]\s?(?:点|%|割|円)")
# "四択は30問、記述の数は非公開": one number is told.
_QUESTIONS = re.compile("[0-9]\\s?問(?!題)")
# "会場での発表はなく、約3週間後に郵送": it is told, but not there.
_COMES_ELSE = re.compile(
    "得点|点数|採点|問題|解答|順位|[0-9]|郵送|郵便|メール|届[くけき]|マイページ|ホームページ|サイト"
)
_TOLD_BESIDE = {"exam_content": _QUESTIONS, "result_day": _COMES_ELSE}
"""Field -> what is told beside a denial, so that the text withholds nothing."""
_IN_BRACKETS = re.compile(r"^\(([^()]*)\)$")
_COUNTING = frozenset(
    [
        "passing_mark",
        "exam_content",
        "certificate_fee",
        "upkeep",
        "study_time",
        "materials",
        "refund",
        "aid",
    ]
)
"""The fields whose numbers are amounts, so that a part of one would be a wrong value."""
_OF_MARKS = frozenset(["passing_mark", "exam_content"])
"""The fields of which it says something that marks and questions are not published."""
_DENIES_NOTHING = frozenset(
    [
        "result_day",
        "study_time",
        "certificate_fee",
        "based_on",
    ]
)
"""The fields whose readers look at no denial themselves, so that any makes the text unreadable."""


_OF_ANOTHER = frozenset(["unreadable.other_matter", "unreadable.some_people", "unreadable.account-other"])
_OF_NAMES = ("mode", "study_time", "open_book")
_SENTENCE = re.compile("[^。]+。?")
_OF_CONDITIONS = ("refund", "aid")


def read_term(field: str, text: str) -> Read:
    """Give what a careful person reads out of ``text`` standing in ``field``; never raises.

    A text of which something could change the meaning is unreadable, with the reason.
    """
    if field not in READERS:
        return refuse("no_field", word=drop_surrogates(field[:LONGEST_TEXT]))
    if len(text) > LONGEST_TEXT:
        return refuse("too_long", most=LONGEST_TEXT)
    as_printed = _BLANK_AT_QUOTE.sub("", normalise(text)).replace("パーセント", "%").replace("パ-セント", "%")
    spelt = spell_in_kana(as_printed)
    reading = _read_said(field, spelt, as_printed)
    if _is_open(reading) or (field in FILLED and reading["kind"] != "unreadable"):
        restated = _read_restated(field, as_printed)
        reading = restated if restated and _goes_before(restated, reading) else reading
    if _is_open(reading):
        reading = _keep_condition(field, spelt, as_printed) or reading
    return quote_as_printed(reading, as_printed) if reading["kind"] == "unreadable" else reading


def _goes_before(restated: Read, reading: Read) -> bool:
    """Whether what the known words say counts: where the printed ones say nothing, say less, or are of another."""
    if restated["kind"] == "unreadable":
        return not _is_open(reading)
    return _is_open(reading) or is_fuller(restated, reading)


def _read_restated(field: str, as_printed: str) -> Read | None:
    """Read a text that nobody took in the words that the readers know; what it names is given in its own."""
    said = restate(field, spell_in_kana(as_printed))
    # Whose it is and of which matter, the printed words say better than those that were put for them.
    if not said or find_other_subject(field, said.printed) or find_other_matter(field, said.printed, ""):
        return None
    reading = _read_said(field, said.text, said.text)
    if reading["kind"] == "withheld":
        return None
    if reading["kind"] == "unreadable":
        return reading if _is_of_another(reading) else None
    named = name_as_printed(reading, said)
    left = named is not None and find_left_or_turned(field, said.printed, named)
    return _quote_terms(named, as_printed) if named is not None and not left else None


def _is_of_another(reading: Unreadable) -> bool:
    """Whether a text is refused for whom or what it is of, and not for a word in a bracket."""
    word = str(reading["reason"]["values"].get("word", ""))
    return reading["reason"]["code"] in _OF_ANOTHER and not word.startswith("(")


def _keep_condition(field: str, spelt: str, as_printed: str) -> Read | None:
    """Keep a text that no reader understands as a condition in its own words, where it is one."""
    kept = read_printed_condition(field, spelt) if field in _OF_CONDITIONS else None
    turned = kept is not None and find_left_or_turned(field, spelt, kept)
    return _quote_terms(kept, as_printed) if kept is not None and not turned else None


def _read_said(field: str, spelt: str, as_printed: str) -> Read:
    """As ``read_term`` of a text in the words that stand there."""
    reading = _read_all(field, spelt, as_printed)
    bare = drop_side_sentences(field, spelt) if _is_open(reading) else spelt
    if bare != spelt:
        alone = _read_all(field, bare, bare)
        reading = reading if _is_open(alone) else alone
    left = find_left_or_turned(field, spelt, reading) or _find_unlike(field, spelt, reading)
    if left:
        reading = refuse("residue-only", spelt, word=left)
    reading = keep_scope(field, spelt, reading)
    return reading if reading["kind"] == "unreadable" else _quote_terms(reading, as_printed)


def _find_unlike(field: str, spelt: str, reading: Read) -> str | None:
    """Give the sentence of a text that by itself is told of nobody, where the text is read as one of somebody."""
    told = reading.get("of")
    if field not in _OF_NAMES or not isinstance(told, list) or len(told) != 1:
        return None
    alone = [(one, _read_all(field, one, one)) for one in _SENTENCE.findall(spelt) if one != spelt]
    return next((one for one, read in alone if not _is_open(read) and "of" not in read), None)


def _is_open(reading: Read) -> bool:
    return reading["kind"] == "unreadable" and not reading.get("absent")


def _read_all(field: str, spelt: str, as_printed: str) -> Read:
    """As ``read_term`` of a text that tells one value, or each of several its own."""
    reading = _read_several(field, spelt, _read_one(field, spelt, as_printed))
    if field in TOLD_APART and _is_open(reading):
        return read_apart(field, spelt, lambda piece: _read_one(field, piece)) or reading
    if field == "mode":
        apart = _is_open(reading) or SINCE.search(spelt) or WHOSE.search(spelt)
        return (read_modes_apart(spelt, lambda piece: _read_one(field, piece)) if apart else None) or reading
    if field == "open_book" and (_is_open(reading) or (reading["kind"] == "open_book" and not reading["parts"])):
        return read_books_apart(spelt, lambda piece: _read_one(field, piece)) or reading
    return _read_study(spelt, reading) if field == "study_time" else reading


def _read_study(spelt: str, reading: Read) -> Read:
    grade = find_lost_grade(spelt, reading)
    if _is_open(reading) or grade:
        told = read_study_as_printed(drop_day(spelt))
        reading = told or (refuse("some_grades", spelt, word=grade) if grade else reading)
    if reading["kind"] == "study":
        return tell_day(spelt, reading) or refuse("study_time-several", spelt)
    return reading


def _read_several(field: str, spelt: str, reading: Read) -> Read:
    if OPEN_END.search(spelt):
        # The list of marks has an ear of its own for what turns one.
        return (read_mark_list(spelt) if field == "passing_mark" and _is_open(reading) else None) or reading
    if field in OF_SEVERAL:
        return read_labelled(field, spelt, reading, _read_one) or reading
    if field == "passing_mark" and _is_open(reading):
        named = read_named_marks(spelt, _read_spelt)
        told = named or read_labelled_marks(spelt, lambda piece: _read_one(field, piece))
        return told or read_mark_list(spelt) or reading
    return reading


def _read_one(field: str, spelt: str, as_printed: str | None = None) -> Read:
    """As ``read_term`` of a text, or a piece of one, that tells one value or is read whole."""
    printed = as_printed or spelt
    whole = _READ_WHOLE[field](printed) if field in _WHOLE_FIRST else None
    reading = whole or _read_spelt(field, spelt)
    if reading["kind"] == "unreadable" and field in _READ_WHOLE and not reading.get("absent"):
        # Readers that give every word of a text its place need no account of what is left.
        return _READ_WHOLE[field](printed) or reading
    if reading["kind"] == "content":
        return tell_apart(reading, printed)
    if reading["kind"] == "unreadable" and field in WITHOUT_YEARS:
        return read_yearless(spelt, lambda dated: _read_spelt(field, dated)) or reading
    return reading


def _read_spelt(field: str, plain: str) -> Read:
    absence = find_absence(plain)
    if absence:
        return absence
    unclear = (find_unclear_number(plain) if field in _COUNTING else None) or _find_broken(plain)
    if unclear:
        return refuse("unclear_number", plain, word=unclear)
    plain = _IN_BRACKETS.sub(r"\1", plain)
    plain = spell_term(field, drop_asides(field, plain)) or plain
    reading = READERS[field](plain)
    in_full = read_in_full(field, plain) if reading["kind"] == "unreadable" else None
    if in_full:
        return _refuse_open(field, plain, in_full) or in_full
    some = _find_some(field, plain)
    head = some.group() if some else find_narrowing_head(field, plain)
    if head:
        return refuse("some_people", plain, word=head)
    if reading["kind"] == "unreadable":
        return (
            reading
            if _OTHER_FIGURE.search(plain) or (field in _TOLD_BESIDE and _TOLD_BESIDE[field].search(plain))
            else find_withholding(plain, of_marks=field in _OF_MARKS) or reading
        )
    return _refuse_open(field, plain, reading) or reading


def _quote_terms(reading: Read, as_printed: str) -> Read:
    if reading["kind"] == "materials":
        for book in reading["books"]:
            book["title"] = book["title"] and find_as_printed(book["title"], as_printed)
    elif reading["kind"] == "refund" or reading["kind"] == "aid":
        unless = reading.get("unless", []) if reading["kind"] == "refund" else []
        for condition in (*reading["conditions"], *unless):
            condition["quote"] = find_as_printed(condition["quote"], as_printed)
    return reading


# "2,0 00時間": a group of digits that a line break parts is no number by itself.
_BROKEN = re.compile("(?<![0-9])[0-9]{1,3},[0-9]{1,2}\\s(?:\\|\\s?)?[0-9]{1,2}(?![0-9])")


def _find_broken(plain: str) -> str | None:
    broken = _BROKEN.search(plain)
    return broken.group() if broken else None


def _find_some(field: str, plain: str) -> re.Match[str] | None:
    """What is said of some people, of one way to sit or as an exception."""
    some = _OF_SOME_PEOPLE.search(plain) if field not in _OF_THE_PEOPLE else None
    some = some or (_OF_ONE_WAY.search(plain) if field in _OF_ALL_WAYS else None)
    return some or (_EXCEPTION.search(plain) if field in _WITH_EXCEPTIONS else None)


def _refuse_open(field: str, plain: str, reading: Terms | Money) -> Unreadable | None:
    """Refuse a reading of which the text leaves open whether it is for all, holds, or is all that it says."""
    if is_upside_down(reading):
        return refuse("reversed", plain)
    left_open = OPEN_BESIDE_PARTS.search(plain) if has_several(reading) else None
    if left_open:
        return refuse("residue-only", plain, word=left_open.group())
    few = _FEW.search(plain) if field in _OF_THE_WHOLE else None
    if few:
        return refuse("some_grades", plain, word=few.group())
    denial = NEGATED.search(plain) if field in _DENIES_NOTHING else None
    if denial:
        return refuse("denied", plain, word=denial.group())
    labels = list_told_labels(reading)
    other = find_other_matter(field, plain, labels)
    if other:
        return refuse("other_matter", plain, word=other)
    kept = find_restriction(field, plain, labels)
    if kept:
        return refuse("residue-only", plain, word=kept)
    unread = find_unread_number(field, plain, reading)
    if unread:
        return refuse("unread_number", plain, word=unread)
    stranger = find_stranger(field, plain)
    if stranger:
        return refuse("stranger", plain, word=stranger)
    unaccounted = find_unaccounted(field, plain, reading)
    return refuse_for(unaccounted, plain) if unaccounted else None
