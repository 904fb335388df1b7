"""The files of advice against what the market asks: every item and answer that a rule names must be one."""

from collections.abc import Iterator, Mapping, Sequence

from mikiwame.catalogue.files import IN_VIEW, Situation
from mikiwame.catalogue.reading import Catalogue
from mikiwame.catalogue.situations import list_unknown_questions
from mikiwame.catalogue.suggesting import suggest_choices
from mikiwame.catalogue.tree import Place
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason


def check_situations(catalogue: Catalogue) -> Iterator[Complaint]:
    """One complaint per item and per answer that nobody is asked for."""
    if catalogue.situations is None and "situations.yaml" in catalogue.trees:
        return  # Its own faults are told; what it would have asked is not known.
    for place, item in list_unknown_questions(catalogue.situations) if catalogue.situations else ():
        remedy = suggest_choices(item, catalogue.conversation.values)
        reason = Reason("files.no_item", {"item": item, "remedy": remedy})
        yield _complain(catalogue, "situations.yaml", ("asked_first", place), reason)
    known = {**catalogue.conversation.values, "in_view": IN_VIEW}
    for slug, advice in catalogue.advice.items():
        file = f"advice/{slug}.yaml"
        for number, situation in enumerate(advice.when):
            yield from _check(catalogue, file, ("when", number), situation, known)
        yield from _check(catalogue, file, ("unless",), advice.unless, known)


def _check(
    catalogue: Catalogue, file: str, place: Place, situation: Situation, known: Mapping[str, Sequence[str]]
) -> Iterator[Complaint]:
    for item, answers in situation.items():
        if item not in known:
            unknown = Reason("files.unknown_item", {"item": item, "remedy": suggest_choices(item, known)})
            yield _complain(catalogue, file, (*place, item), unknown)
            continue
        for number, answer in enumerate(answers):
            if answer not in known[item]:
                told = {"place": f"{place[0]}.{item}", "answer": answer, "words": ", ".join(known[item])}
                yield _complain(catalogue, file, (*place, item, number), Reason("files.no_answer", told))


def _complain(catalogue: Catalogue, file: str, place: Place, reason: Reason) -> Complaint:
    return Complaint.of(file, catalogue.find_line(file, place), "error", reason)
