"""What to look at first, in words."""

from collections.abc import Sequence

from mikiwame.answers.visits import LookFor, Visit
from mikiwame.words.speaking import Words

SHOWN = 4
"""Figures named of one visit; the others are counted."""

LEAST_SHARE = 0.005


def say_visit(visit: Visit, number: int, words: Words) -> tuple[str, list[str]]:
    """The line of a visit, and those below it: address, how likely it matters, and what to find."""
    head = words("visits.visit", number=number, title=say_visit_title(visit, words), minutes=_round(visit.minutes))
    chance = (
        words("visits.chance", share=words.share(visit.may_turn))
        if visit.may_turn >= LEAST_SHARE
        else words("visits.no_chance")
    )
    where = visit.url or words("visits.ask")
    return head, [where, f"{_say_when(visit, words)}{words('visits.comma')}{chance}", *say_figures(visit, words)]


def say_visit_in_short(visit: Visit, number: int, words: Words) -> tuple[str, str]:
    """A visit in two lines: how likely it matters and what it is, and where."""
    title, chance = say_visit_title(visit, words), words.share(visit.may_turn)
    head = words("visits.in_short", number=number, title=title, chance=chance)
    return f"  {head}", f"     {visit.url or words('visits.ask')}"


def say_visit_title(visit: Visit, words: Words) -> str:
    """The title of a page, with the certification where the figures are of one that the title does not name."""
    names = {one.name for one in visit.look_for}
    name = next(iter(names)) if len(names) == 1 else visit.title
    return visit.title if name in visit.title else words("visits.titled", title=visit.title, name=name)


def _say_when(visit: Visit, words: Words) -> str:
    return words("visits.read_on", day=visit.on) if visit.on else words("visits.no_source")


def say_figures(visit: Visit, words: Words, shown: int = SHOWN) -> list[str]:
    """What to find, the most likely to matter first; the certification is named where it is another."""
    alone = len({one.certification for one in visit.look_for}) == 1
    lines = [_say_figure(one, words, alone=alone) for one in visit.look_for[:shown]]
    more = len(visit.look_for) - len(lines)
    return [*lines, words("visits.and_more", count=more)] if more else lines


def _say_figure(one: LookFor, words: Words, *, alone: bool) -> str:
    field = words.term("fields", one.field)
    named = words("visits.labelled", field=field, label=one.label) if one.label else field
    if alone:
        return words("visits.figure", field=named, because=one.because)
    return words("visits.figure_of", name=one.name, field=named, because=one.because)


def say_summary(visits: Sequence[Visit], whole: Sequence[Visit], words: Words) -> str:
    minutes, all_minutes = (_round(sum(one.minutes for one in some)) for some in (visits, whole))
    return words("visits.summary", count=len(visits), minutes=minutes, all=len(whole), whole=all_minutes)


def _round(minutes: float) -> int:
    return max(1, round(minutes))
