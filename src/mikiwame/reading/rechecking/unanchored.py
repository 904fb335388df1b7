"""A figure that was typed in by hand, looked for in what the page says: only where the page's own words leave no doubt
which figure of which certification it is.
"""

from collections.abc import Collection, Sequence

from mikiwame.notation.calendar import find_years
from mikiwame.notation.normalise import normalise
from mikiwame.reading.proposals import PageReading, Proposal
from mikiwame.reading.rechecking.anchored import list_heads, read_core, show_texts
from mikiwame.reading.rechecking.figures import Figure
from mikiwame.reading.rechecking.levelling import holds, level
from mikiwame.reading.rechecking.outcomes import Found
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.reasons import Reason

_WORDS = re.compile(r"[\s\u30fb/,\u3001()]+")


def find_unanchored(figure: Figure, known: Collection[str], page: PageReading) -> Found:
    """What can be known of a figure without a kept place.

    :param known: the texts that the source is known to print in this field of this certification, this one among them.
    """
    text = level(figure.text or "")
    ours = [
        one
        for one in (*page.proposals, *page.refused)
        if one.field == figure.field and one.certification == figure.certification
    ]
    exact = [one for one in ours if level(one.text) == text]
    if exact and not _find_strangers(exact, ours, known) and any(_leaves_no_doubt(figure, one) for one in exact):
        return Found("same", exact[0].text, Reason("recheck.same_by_hand"))
    if exact:
        return Found("moved", show_texts(exact), Reason("recheck.in_doubt"))
    return _find_loosely(text, ours, page)


def _find_strangers(exact: Sequence[Proposal], ours: Sequence[Proposal], known: Collection[str]) -> list[Proposal]:
    """What the page also says of the field under no other label, and the catalogue does not know."""
    labels = {one.label for one in exact}
    levelled = {level(text) for text in known}
    return [one for one in ours if one.label in labels and level(one.text) not in levelled]


def _leaves_no_doubt(figure: Figure, one: Proposal) -> bool:
    """Whether the cell is read for certain, holds nothing but the words, and its headings tell all that the file tells
    beside them.
    """
    heads = level(" ".join(list_heads(one.heading)))
    return (
        one.because is None
        and _fills_cell(one)
        and _tell_same(figure.label, one.label, f"{heads}{level(one.text)}")
        and (figure.unit is None or holds(heads, level(figure.unit)))
        and _is_of_year(figure.period, one)
        and (figure.round is None or level(figure.round) in heads)
    )


def _fills_cell(one: Proposal) -> bool:
    """Whether nothing stands with the words but their heading: more may be a change to come."""
    rest = read_core(one.quote, one.heading).replace(level(one.text), "", 1)
    return not any(character.isalnum() for character in rest)


def _tell_same(ours: str | None, theirs: str | None, printed: str) -> bool:
    """Whether each word of either label is known to the other side."""
    own, found = (set(_WORDS.split(level(one or ""))) - {""} for one in (ours, theirs))
    return all(word in printed for word in own) and all(word in own or word in level(ours or "") for word in found)


def _is_of_year(period: str | None, one: Proposal) -> bool:
    """Whether the figure's year stands in its headings or its own words, and no other, which of a figure without a year
    is any that the headings name: it may have stood under the year before.
    """
    years, own = (
        {year for text in texts for year in _list_years(text)} for texts in (list_heads(one.heading), [one.text])
    )
    return years | own == {int(period[:4])} if period else years <= own


def _list_years(text: str) -> set[int]:
    return {year.value for year in find_years(normalise(text))}


def _find_loosely(text: str, ours: Sequence[Proposal], page: PageReading) -> Found:
    """Where the words stand within others, and what stands in their place: for a person, never a confirmation."""
    within = [one for one in ours if holds(level(one.quote), text)]
    if within:
        return Found("moved", within[0].quote, Reason("recheck.within"))
    cells = [cell for cell in page.cells if holds(level(cell.text), text)]
    if cells:
        return Found("moved", cells[0].text, Reason("recheck.no_heading"))
    if ours:
        return Found("changed", show_texts(ours), Reason("recheck.other_words"))
    return Found("gone", None, Reason("recheck.nothing_there"))
