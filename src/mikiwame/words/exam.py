"""The terms on which an exam is sat and learnt for, in words: ``at least 70% in each``, ``採点後すぐ``."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, cast

from mikiwame.vocabulary.reasons import Figure, PartDay, Value
from mikiwame.vocabulary.terms import (
    Aid,
    Application,
    Book,
    Edition,
    ExamContent,
    ExamPart,
    Mark,
    Materials,
    Modes,
    OpenBook,
    PassingMark,
    Proctored,
    Refund,
    ResultDay,
    Retake,
    StudyOf,
    StudyTime,
    Support,
    Terms,
    Time,
    Upkeep,
    Yearless,
    list_told,
)
from mikiwame.vocabulary.windows import Season
from mikiwame.words.speaking import Words

LEAP = 2000
"""A year that has every day of a season."""


def say_terms(reading: Terms, words: Words) -> str:
    """All that a reading of terms tells; empty where that is nothing. Printed labels stay as they are."""
    told = list_told(reading)
    if told:
        return _join((_label(one["label"], _say_told_of_one(one["told"], words), words) for one in told), words)
    return _SAY[reading["kind"]](reading, words)


def _say_told_of_one(told: Terms, words: Words) -> str:
    said = say_terms(told, words)
    for remark in told.get("remarks", ()):
        said = words("readings.remarked", said=said, remark=remark)
    return said


def say_mode(mode: str, words: Words) -> str:
    """One way of sitting or learning, or several joined as ``vocabulary.qualifiers`` joins them."""
    return words.list([words.term("modes", one.replace("+", "_")) for one in mode.split("・")], "or")


def _say_marks(reading: PassingMark, words: Words) -> str:
    floors = any(mark["each"] for mark in reading["marks"])
    marks = [_say_mark(one, words, floors=floors) for one in reading["marks"]]
    said = _join([words.list(marks, "or" if reading["any"] else "plain"), *reading.get("conditions", ())], words)
    if reading.get("floors"):
        said = words("exam.mark_floors", mark=said)
    return words("exam.mark_adjusted", mark=said) if reading["adjusted"] else said


def _say_mark(mark: Mark, words: Words, *, floors: bool) -> str:
    """:param floors: whether a mark that each question or subject needs stands beside it, and so which it is of."""
    figure = words.figure(Figure(mark["low"], mark["high"], mark["unit"]))
    if mark["approx"]:
        figure = words("facts.about", figure=figure)
    said = words("formats.at_least", figure=figure)
    if mark["of"] is not None:
        of = "mark_of_questions" if mark["unit"] == "questions" else "mark_of"
        said = words(f"exam.{of}", mark=said, full=words.number(mark["of"]))
    if mark["each"]:
        said = words("exam.mark_each", mark=said)
    elif floors and not mark["label"]:
        said = words("exam.mark_whole", mark=said)
    return _label(mark["label"], said, words)


def _say_content(reading: ExamContent, words: Words) -> str:
    done = [words(f"exam.claims-{'_'.join(reading['claims'])}")] if reading["claims"] else []
    done += [words("exam.by_hand")] if reading["by_hand"] else []
    if "open_book" in reading:
        done.append(words(f"exam.open_book-{'yes' if reading['open_book'] else 'no'}"))
    if len(reading["parts"]) == 1:
        part = reading["parts"][0]
        return _label(part["label"], _join([_say_part(part, words), *done], words), words)
    return _join([*(_label(one["label"], _say_part(one, words), words) for one in reading["parts"]), *done], words)


def _say_part(part: ExamPart, words: Words) -> str:
    forms = [words(f"exam.form-{form}") for form in part["forms"]]
    questions = [_say_questions(part, words)] if part["questions"] else []
    return words.list([*([words.list(forms, "terms")] if forms else []), *questions])


def _say_questions(part: ExamPart, words: Words) -> str:
    figure = words.figure(Figure(part["questions"], part["questions"], "questions"))
    if part.get("approx"):
        return words("facts.about", figure=figure)
    return words("formats.at_most", figure=figure) if part.get("at_most") else figure


def _say_application(reading: Application, words: Words) -> str:
    said = [words("exam.window", first=_day(one["from"]), last=_day(one["to"])) for one in reading["windows"]]
    if reading["season"]:
        said.append(_say_season(reading["season"], words))
    said += [_say_season(one, words) for one in reading.get("seasons", ())]
    if reading["deadline"]:
        said.append(words("facts.until", day=_day(reading["deadline"])))
    said += [_say_yearless(one, words) for one in reading.get("yearless", ())]
    said.append(_say_days_before(reading["opens"], reading["closes"], words))
    said += [words("exam.any_time")] if reading["any_time"] else []
    said += [words("exam.rule", rule=reading["rule"])] if "rule" in reading else []
    ways = [words(f"exam.way-{way.replace('-', '_')}") for way in reading["ways"]]
    stated = [words(f"exam.applied-{one['code']}", quote=one["quote"]) for one in reading.get("conditions", ())]
    return _join([*said, *([words.list(ways, "or")] if ways else []), *stated], words)


def _say_season(season: Season, words: Words) -> str:
    first, last = (date.fromisoformat(f"{LEAP}-{season[end]}") for end in ("from", "to"))
    return words("exam.season", first=words.day_of_year(first), last=words.day_of_year(last))


def _say_yearless(days: Yearless, words: Words) -> str:
    first, last = days["from"], words.day_of_year(date.fromisoformat(f"{LEAP}-{days['to']}"))
    if first is None:
        return words("exam.until_yearless", day=last)
    if first == days["to"]:
        return words("exam.on_yearless", day=last)
    return words("exam.yearless", first=words.day_of_year(date.fromisoformat(f"{LEAP}-{first}")), last=last)


def _say_days_before(opens: Time | None, closes: Time | None, words: Words) -> str:
    if opens and closes:
        return words("exam.applied_within", opens=_time(opens, words), closes=_time(closes, words))
    if opens:
        return words("exam.applied_from", time=_time(opens, words))
    return words("exam.applied_until", time=_time(closes, words)) if closes else ""


def _say_result(reading: ResultDay, words: Words) -> str:
    said = [words("exam.result_at_once")] if reading["at_once"] else []
    if season := reading.get("season"):
        said.append(_say_season(season, words))
    if "yearless" in reading:
        said.append(_say_yearless(reading["yearless"], words))
    said += [words("exam.rule", rule=reading["rule"])] if "rule" in reading else []
    if reading["date"] and (until := reading.get("until")):
        said.append(words("exam.window", first=_day(reading["date"]), last=_day(until)))
    elif reading["date"]:
        said.append(words("exam.result_on", day=_day(reading["date"])))
    if after := reading["after"]:
        limit = "within" if after["low"] == 0 else "after"
        time = _time({**after, "low": cast(float, after["high"])} if limit == "within" else after, words)
        time = words("facts.about", figure=time) if reading["approx"] else time
        said.append(words(f"exam.result_{limit}-{reading['counted_from']}", time=time))
    ways = [words(f"exam.told_by-{way}") for way in reading["ways"]]
    return _join([*said, *([words.list(ways, "or")] if ways else [])], words)


def _say_retake(reading: Retake, words: Words) -> str:
    valid, wait = reading["valid"], reading["wait"]
    parts = words.list(reading["parts"], "terms") if "parts" in reading else ""
    said = [_say_told("exempt", None if (valid or parts) and reading["exempt"] else reading["exempt"], words)]
    if parts:
        code = "exam.exempt_parts_for" if valid else "exam.exempt_parts"
        said.append(words(code, parts=parts, time=_time(valid, words) if valid else ""))
    elif valid:
        said.append(words("exam.exempt_for", time=_time(valid, words)))
    said.append(_say_told("unlimited", reading["unlimited"], words))
    if wait:
        said.append(words("exam.wait", time=_time(wait, words)))
    said.append(_say_told("retake", reading.get("allowed"), words))
    said += [words("exam.retake_fee", fee=words.yen(reading["fee"]))] if "fee" in reading else []
    said += [words("exam.exempt_forever")] if "forever" in reading else []
    said += [words("exam.wait_for_result")] if "until_result" in reading else []
    if limit := reading.get("limit"):
        within = limit["within"]
        code = "exam.most_times_within" if within else "exam.most_times"
        said.append(words(code, times=limit["times"], time=_time(within, words) if within else ""))
    return _join(said, words)


def _say_upkeep(reading: Upkeep, words: Words) -> str:
    if not reading["renewal"]:
        return words("exam.renewal-no")
    every, fee = reading["every"], reading["fee"]
    said = words("exam.renewal_every", time=_time(every, words)) if every else words("exam.renewal-yes")
    said = words("exam.renewal_optional", renewal=said) if reading["optional"] else said
    return _join([said, words("exam.renewal_fee", fee=words.yen(fee)) if fee is not None else ""], words)


def _say_study(reading: StudyTime, words: Words) -> str:
    of = [_label(one["label"], _say_study_spans(one, words), words) for one in reading.get("of", ())]
    return _join(of, words) if of else _say_study_spans(reading, words)


def _say_study_spans(reading: StudyTime | StudyOf, words: Words) -> str:
    spans = (("hours", reading["hours"]), ("months", reading["months"]), ("days", reading.get("days")))
    said = [words.figure(Figure(span["low"], span["high"], unit)) for unit, span in spans if span]
    about = [words("facts.about", figure=one) for one in said] if reading["approx"] else said
    day = reading.get("a_day")
    a_day = words("exam.study_a_day", time=words.figure(Figure(day["low"], day["high"], "hours"))) if day else ""
    return _join([*about, a_day], words)


def _say_materials(reading: Materials, words: Words) -> str:
    books = [_say_book(book, words) for book in reading["books"]]
    told = [
        _say_told("official", reading["official"], words),
        _say_told("on_sale", reading["on_sale"], words),
        _say_told("included", reading.get("included"), words),
    ]
    return _join([*books, *told], words)


def _say_book(book: Book, words: Words) -> str:
    price = words.yen(book["price"]) if book["price"] is not None else ""
    if "most" in book:
        price = words("exam.prices", low=price, high=words.yen(book["most"]))
    price = words("facts.about", figure=price) if "approx" in book else price
    return _label(book["title"], price, words) if price else book["title"] or ""


def _say_support(reading: Support, words: Words) -> str:
    said = [
        _say_told("support_questions", reading["questions"], words),
        _say_told("support_corrections", reading["corrections"], words),
        _say_told("support_placement", reading["placement"], words),
    ]
    return _join(said, words)


def _say_refund(reading: Refund, words: Words) -> str:
    share, within = reading["share"], reading["within"]
    said = [
        words("exam.refund_share", share=words.figure(Figure(share, share, "percent")))
        if share is not None and reading["offered"] is not False
        else _say_told("refund", reading["offered"], words),
        words("exam.refund_within", time=_time(within, words)) if within else "",
        *(words("exam.refund_unless", quote=one["quote"]) for one in reading.get("unless", [])),
        words("exam.conditions") if reading["conditions"] else "",
    ]
    return _join(said, words)


def _say_aid(reading: Aid, words: Words) -> str:
    share, cap, amount = reading["share"], reading["cap"], reading["amount"]
    told = "exam.aid_at_most" if "at_most" in reading else "exam.aid_share"
    capped = "exam.aid_cap_a_year" if "cap_a_year" in reading else "exam.aid_cap"
    said = [
        words("exam.aid_scheme", name=reading["scheme"])
        if "scheme" in reading
        else words(f"exam.training-{reading['training'] or 'any'}"),
        _say_told("aid_covered", reading.get("covered"), words),
        words(told, share=words.figure(Figure(share, reading.get("most_share", share), "percent")))
        if share is not None
        else "",
        words.yen(amount) if amount is not None else "",
        words(capped, cap=words.yen(cap)) if cap is not None else "",
        words("exam.aid_floor", floor=words.yen(reading["floor"])) if "floor" in reading else "",
        words("exam.aid_within", time=_time(reading["within"], words)) if "within" in reading else "",
        words("exam.conditions") if reading["conditions"] else "",
    ]
    return _join(said, words)


def _say_edition(reading: Edition, words: Words) -> str:
    said = []
    subject = reading["subject"] if reading["subject"] not in _TOLD_BY_ITSELF else ""
    if subject or "edition" in reading:
        said.append(_label(subject, reading.get("edition", ""), words))
    if reading["revision"]:
        code = "exam.edition_of" if subject or "edition" in reading else "exam.revision"
        said.append(words(code, revision=PartDay(reading["revision"])))
    if reading["as_of"]:
        said.append(words("exam.as_of" if subject else "exam.law_of", day=_day(reading["as_of"])))
    if "as_of_each_year" in reading:
        day = date.fromisoformat(f"{LEAP}-{reading['as_of_each_year']}")
        code = "exam.law_of_year_before" if "year_before" in reading else "exam.law_of_each_year"
        said.append(words(code, day=words.day_of_year(day)))
    if reading["since"]:
        said.append(words("exam.asked_since", month=PartDay(reading["since"][:7])))
    return _join(said, words)


_TOLD_BY_ITSELF = frozenset(["", "法令", "診療報酬", "調剤報酬", "介護報酬"])
"""What the sentence on a revision or a law says by itself."""


def _say_modes(reading: Modes, words: Words) -> str:
    if "denied" in reading:
        return words("exam.mode_denied", mode=say_mode("・".join(reading["denied"]), words))
    said = say_mode("・".join(reading["modes"]), words)
    return words("exam.mode_since", mode=said, day=PartDay(reading["since"])) if "since" in reading else said


def _say_open_book(reading: OpenBook, words: Words) -> str:
    if "devices" in reading:
        may, not_ = words.list(reading["parts"], "terms"), words.list(reading.get("denied", []), "terms")
        said = [
            words("exam.device-yes", things=may) if may else "",
            words("exam.device-no", things=not_) if not_ else "",
        ]
        return _join(said, words)
    if reading["allowed"] == "partly" and reading["parts"]:
        return words("exam.open_book_in", parts=words.list(reading["parts"], "terms"))
    if reading.get("denied"):
        return words("exam.open_book_not_in", parts=words.list(reading["denied"], "terms"))
    return words(f"exam.open_book-{reading['allowed']}")


def _say_proctored(reading: Proctored, words: Words) -> str:
    return words("readings.proctored" if reading["proctored"] else "readings.unproctored")


def _say_told(name: str, told: bool | None, words: Words) -> str:
    return "" if told is None else words(f"exam.{name}-{'yes' if told else 'no'}")


def _time(time: Time, words: Words) -> str:
    return words.figure(Figure(time["low"], time["high"], time["unit"].replace("-", "_")))


def _day(day: str) -> Value:
    return date.fromisoformat(day)


def _label(label: str | None, said: str, words: Words) -> str:
    return words("readings.labelled", label=label, said=said) if label and said else said or label or ""


def _join(said: Iterable[str], words: Words) -> str:
    return words.list([one for one in said if one])


_SAY: Mapping[str, Callable[[Any, Words], str]] = {
    "mark": _say_marks,
    "content": _say_content,
    "application": _say_application,
    "result": _say_result,
    "retake": _say_retake,
    "upkeep": _say_upkeep,
    "study": _say_study,
    "materials": _say_materials,
    "support": _say_support,
    "refund": _say_refund,
    "aid": _say_aid,
    "edition": _say_edition,
    "mode": _say_modes,
    "open_book": _say_open_book,
    "proctored": _say_proctored,
}
"""Kind -> what says a reading of it. Each takes the one shape of its kind, which no common type of them can tell."""

TERMS = frozenset(_SAY)
"""Kinds of readings of terms."""
