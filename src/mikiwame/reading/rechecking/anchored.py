"""A figure that was accepted from a page, looked for in what the page says now: the same words at the same place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mikiwame.notation.label_joints import drop_joint
from mikiwame.reading.decisions import Decided, Written
from mikiwame.reading.proposals import Heading, PageReading, Place, Proposal
from mikiwame.reading.rechecking.levelling import level
from mikiwame.reading.rechecking.outcomes import Found
from mikiwame.vocabulary.reasons import Reason

SHOWN = 5
"""Other texts that are told of a figure that changed."""

NAMELESS = "reading.no_certification"
"""The code of the reason for which a page's words are refused that are read well, of a certification it does not name.
"""


@dataclass(frozen=True, slots=True)
class Under:
    """The headings that words stand under, levelled, whichever is that of a row, a column or a section: a layout that
    is made anew turns one into the other. ``label``: the words of what the value is true of.
    """

    heads: frozenset[str]
    label: frozenset[str]


def list_heads(heading: Heading) -> list[str]:
    """The headings as printed, the nearest first."""
    return [head for head in (heading.row, heading.column, heading.caption, *reversed(heading.section)) if head]


def read_under(heading: Heading, label: str | None) -> Under:
    heads = frozenset(map(level, list_heads(heading)))
    return Under(heads - {""}, frozenset(map(level, (label or "").split())))


def read_core(quote: str, heading: Heading) -> str:
    """All that stands with the words, levelled, without the label of their own line: that one is among the headings."""
    core = level(quote)
    for head in filter(None, map(level, list_heads(heading))):
        before, found, rest = core.partition(head)
        if found and not any(character.isalnum() for character in before):
            return drop_joint(rest)
    return core


def find_anchored(anchor: Decided, page: PageReading, *, same_title: bool, known: Iterable[str] = ()) -> Found:
    """What became of an accepted figure.

    :param known: the texts of the source's figures of its field; those that still stand are not told in its place.
    :param same_title: whether the page is known to have the title that it had, so that a figure whose certification
        the page itself does not name is still of the same one.
    """
    offered = anchor.offered or anchor.written
    rivals = [one for one in (*page.proposals, *page.refused) if one.field == offered.field]
    ours = [one for one in rivals if _is_of(one, anchor.written.certification, same_title=same_title)]
    under = read_under(anchor.heading, offered.label)
    here = [one for one in ours if read_under(one.heading, one.label) == under]
    same = [one for one in here if _says_same(one, anchor, offered)]
    if same:
        sure = [one for one in same if _is_sure(one)]
        return _confirm(anchor, sure, here) if sure else Found("moved", same[0].text, Reason("recheck.unsure"))
    if here and _say_same_together(here, anchor):
        together = " ".join(one.text for one in here)
        if all(map(_is_sure, here)):
            return Found("same", together, Reason("recheck.same"))
        return Found("moved", together, Reason("recheck.unsure"))
    if here:
        # The words alone may be as they were, and what stands with them in the cell not.
        standing = {level(text) for text in known} - {level(offered.text)}
        new = [one for one in here if level(one.text) not in standing] or here
        shown = [one.quote if level(one.text) == level(offered.text) else one.text for one in new]
        return Found("changed", _join(shown), Reason("recheck.other_words"))
    elsewhere = [one for one in ours if level(one.text) == level(offered.text)]
    if elsewhere:
        return Found("moved", elsewhere[0].quote, Reason("recheck.other_heading"))
    if ours:
        return Found("changed", show_texts(ours), Reason("recheck.other_place"))
    others = [one for one in rivals if level(one.text) == level(offered.text)]
    if others:
        return Found("moved", others[0].quote, Reason("recheck.other_certification"))
    return Found("gone", None, Reason("recheck.nothing_there"))


def _is_of(one: Proposal, certification: str | None, *, same_title: bool) -> bool:
    return one.certification == certification or (one.certification is None and same_title)


def _is_sure(one: Proposal) -> bool:
    """Whether nothing but the name of the certification was missing, which a title that stayed tells: what is refused
    for any other reason raises doubts, and settles none.
    """
    return one.because is None or one.because.code == NAMELESS


def _says_same(one: Proposal, anchor: Decided, offered: Written) -> bool:
    """Both the words of the figure and all that stands with them in their cell."""
    return level(one.text) == level(offered.text) and read_core(one.quote, one.heading) == read_core(
        anchor.quote, anchor.heading
    )


def _say_same_together(here: Sequence[Proposal], anchor: Decided) -> bool:
    """Whether a cell that was one text is read line by line now, and all of it stands there in its order."""
    together = " ".join(read_core(one.quote, one.heading) for one in here)
    return level(together) == read_core(anchor.quote, anchor.heading)


def _confirm(anchor: Decided, same: Sequence[Proposal], here: Sequence[Proposal]) -> Found:
    """Where other words stand under the very same headings, only its neighbours tell that it is still this one."""
    if len({level(one.text) for one in here}) == 1:
        return Found("same", same[0].text, Reason("recheck.same"))
    wanted = _read_neighbours(anchor.place)
    if any(_read_neighbours(one.place) == wanted for one in same):
        return Found("same", same[0].text, Reason("recheck.same"))
    return Found("moved", show_texts(here), Reason("recheck.among_others"))


def _read_neighbours(place: Place) -> tuple[str, str]:
    return level(place.before), level(place.after)


def show_texts(proposals: Iterable[Proposal]) -> str:
    """The words of several, each once."""
    return _join(one.text for one in proposals)


def _join(texts: Iterable[str]) -> str:
    return " | ".join(list(dict.fromkeys(texts))[:SHOWN])
