"""Who stands behind whom as a picture: organisers left, schools, staffing companies and parents right, ties between."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from mikiwame.answers.ties import KINDS, Tie, join_groups, list_organised, list_taught, list_ties, tell_tie
from mikiwame.notation.legal_forms import drop_legal_form
from mikiwame.pipeline import Comparison
from mikiwame.publishing.pictures.drawing import (
    LARGE,
    PALE,
    SMALL,
    TEXT,
    WIDTH,
    Element,
    Picture,
    add,
    add_text,
    finish_picture,
    measure_text,
    start_picture,
)
from mikiwame.publishing.pictures.layout import NAME_LINE, ROLE_LINE, Link, Node, make_node, place_nodes
from mikiwame.publishing.pictures.rows import say_rows
from mikiwame.vocabulary.reasons import Reason, Term
from mikiwame.words import Words


@dataclass(frozen=True)
class Stroke:
    """How a kind of tie is drawn: the dash and the width tell it in grey, the colour adds to that."""

    color: str
    width: float
    dash: str


STROKES = {
    "runs": Stroke("#1a1a1a", 4, ""),
    "owns": Stroke("#1a1a1a", 4, "10 3"),
    "founded": Stroke("#1a1a1a", 1.8, "10 3 2 3"),
    "member_of": Stroke("#6b21a8", 1.8, "1 4"),
    "shares_address": Stroke("#6b21a8", 4, "2 3"),
    "teaches_for": Stroke("#0b3c6f", 1.8, ""),
    "requires_course": Stroke("#b0330a", 1.8, "9 4"),
    "places_for": Stroke("#0f6b63", 2.4, "2 4"),
    "cash_back": Stroke("#7c5a00", 1.8, "10 4 2 4"),
}

EDGE = 12
LEFT, RIGHT = 0.355, 0.33
"""Shares of the width that the two columns of names take."""

UNDIRECTED = ("shares_address",)

LABEL = 11.5
SPACE = 6
ARROW = 9
LINE = 18


def draw_ties(words: Words, comparison: Comparison, width: int = WIDTH) -> Picture:
    """Draw the organisations of a market with every tie known on the day.

    :param width: pixels; letters keep their size at any width.
    """
    links = gather_links(list_ties(comparison), words)
    groups = _group_organisations(comparison, links)
    tied, alone = groups[:-1], groups[-1]
    nodes = _make_nodes(comparison, words, groups, width)
    heading = _write_heading(links, words)
    places = place_nodes(nodes, links, [*tied, *([alone] if alone else [])], 80 + LINE * len(heading))
    for slug in alone:
        nodes[slug].top += LINE
    height = places[-1] + (LINE if alone else 0)
    title = words("pictures.ties-title", market=comparison.market.title, day=comparison.on)
    root = start_picture(width, height, title, _describe(links, alone, comparison, words), words.language)
    _draw_heading(root, heading, words)
    _draw_groups(root, places, width, words("pictures.ties-alone") if alone else "")
    for link in links:
        _draw_link(root, nodes, link, width, words)
    for node in nodes.values():
        _draw_node(root, node, width)
    return finish_picture(root)


def gather_links(ties: Sequence[Tie], words: Words) -> list[Link]:
    """One link for all ties of a kind between the same two, saying which certifications and which sources."""
    alike: dict[tuple[str, str, str], list[Tie]] = defaultdict(list)
    for tie in ties:
        alike[tie.organisation, tie.to, tie.tie].append(tie)
    return [_gather_link(key, same, words) for key, same in alike.items()]


def _gather_link(key: tuple[str, str, str], ties: Sequence[Tie], words: Words) -> Link:
    named = tuple(sorted({tie.certification for tie in ties if tie.certification}))
    some = () if any(tie.certification is None for tie in ties) else named
    sources = words.list(list(dict.fromkeys(f"{tie.source} {tie.on}" for tie in ties)))
    sentence = ties[0].says
    if some:
        said = words("pictures.ties-said_some", sentence=sentence, count=len(some), sources=sources)
    else:
        said = words("pictures.ties-said", sentence=sentence, sources=sources)
    return Link(*key, some, said)


def _group_organisations(comparison: Comparison, links: Sequence[Link]) -> list[list[str]]:
    """Groups joined by any tie, the largest first; at the end all that organise something compared and have no tie."""
    organised = list_organised(comparison)
    tied = {slug for link in links for slug in (link.one, link.other)}
    groups = join_groups(tied, [(link.one, link.other) for link in links])
    alone = sorted(slug for slug, certifications in organised.items() if certifications and slug not in tied)
    return [*sorted(groups, key=lambda group: (-len(group), group)), alone]


def _make_nodes(comparison: Comparison, words: Words, groups: Sequence[Sequence[str]], width: int) -> dict[str, Node]:
    """Organisers at the left, others at the right; those without a tie in turn at either side, to save height."""
    organised, taught = list_organised(comparison), list_taught(comparison)
    nodes = {}
    for slug in (slug for group in groups for slug in group):
        organisation = comparison.catalogue.organisations[slug]
        left = groups[-1].index(slug) % 2 == 0 if slug in groups[-1] else "organiser" in organisation.roles
        roles = [words(f"pictures.ties-form_{organisation.form}")]
        roles += [words.term("roles", role) for role in organisation.roles if role != "organiser"]
        roles += [words("pictures.ties-organises", count=len(organised[slug]))] if organised[slug] else []
        roles += [words("pictures.ties-teaches", count=len(taught[slug]))] if taught[slug] else []
        share = (LEFT if left else RIGHT) * width - EDGE
        name = drop_legal_form(organisation.name)
        nodes[slug] = make_node(slug, left, name, roles, words("pictures.joint"), share)
    return nodes


def _describe(links: Sequence[Link], alone: Sequence[str], comparison: Comparison, words: Words) -> str:
    said = say_rows([link.said for link in links], "", words)
    names = [comparison.catalogue.organisations[slug].name for slug in alone]
    return said + (words("pictures.ties-alone_said", names=words.list(names)) if names else "")


def _write_heading(links: Sequence[Link], words: Words) -> list[tuple[str, str]]:
    """A line of the legend for each kind of tie that is drawn."""
    drawn = {link.tie for link in links}
    one, other = Reason("pictures.ties-one"), Reason("pictures.ties-other")
    return [
        (tie, words("pictures.ties-key", name=Term("ties", tie), sentence=tell_tie(tie, one, other)))
        for tie in KINDS
        if tie in drawn
    ]


def _draw_heading(root: Element, lines: Sequence[tuple[str, str]], words: Words) -> None:
    add_text(root, EDGE, 26, words("pictures.ties-heading"), LARGE, font_weight="bold")
    add_text(root, EDGE, 46, words("pictures.ties-note"), SMALL, fill=PALE)
    for number, (tie, line) in enumerate(lines):
        y = 68 + LINE * number
        _draw_line(root, tie, f"M{EDGE} {y - 4}H", EDGE + 34, y - 4, 1)
        add_text(root, EDGE + 42, y, line, SMALL)


def _draw_groups(root: Element, places: Sequence[float], width: int, lacking: str) -> None:
    """A thin line above each group; above the last one what its members lack, where there are such."""
    for place in places[:-1]:
        add(root, "path", d=f"M{EDGE} {place - 11:g}H{width - EDGE}", stroke="#cccccc", stroke_width=1)
    if lacking:
        add_text(root, EDGE, places[-2] + 8, lacking, SMALL, fill=PALE)


def _draw_node(root: Element, node: Node, width: int) -> None:
    x = EDGE + LEFT * width - EDGE if node.left else width - RIGHT * width
    anchor = "end" if node.left else "start"
    group = add(root, "g", text_anchor=anchor)
    y = node.top + (node.height - node.text_height) / 2 + 13
    for line in node.names:
        add_text(group, x, y, line, TEXT, font_weight="bold")
        y += NAME_LINE
    for line in node.roles:
        add_text(group, x, y - 2, line, SMALL - 1, fill=PALE)
        y += ROLE_LINE


def _draw_link(root: Element, nodes: dict[str, Node], link: Link, width: int, words: Words) -> None:
    """The line of a link with its label above its right end, that of a bow above the end it points to."""
    one, other = nodes[link.one], nodes[link.other]
    group = add(root, "g", role="graphics-symbol", aria_label=link.said)
    add(group, "title").text = link.said
    label = words.term("ties", link.tie)
    if link.certifications:
        label = words("pictures.ties-label", name=label, count=len(link.certifications))
    end = other if one.left == other.left or not other.left else one
    path = _find_path(one, other, link, width, measure_text(label, LABEL) + 4)
    _draw_line(group, link.tie, path, _find_edge(other, width), other.find_port(link), -1 if other.left else 1)
    x = _find_edge(end, width) + (1 if end.left else -1) * (ARROW + 2)
    anchor = "start" if end.left else "end"
    add_text(group, x, end.find_port(link) - 4, label, LABEL, text_anchor=anchor, fill=STROKES[link.tie].color)


def _find_edge(node: Node, width: float) -> float:
    """Where lines end: a little beside the column of names."""
    return LEFT * width + SPACE if node.left else width - RIGHT * width - SPACE


def _find_path(one: Node, other: Node, link: Link, width: float, long: float) -> str:
    """From the one in a curve to the other, straight below the label, up to the number where it ends.

    Where both stand on one side the curve is a bow.
    """
    begin, goal = _find_edge(one, width), _find_edge(other, width)
    start, end = one.find_port(link), other.find_port(link)
    if one.left == other.left:
        turn = goal + (1 if one.left else -1) * (long + ARROW)
        bow = turn + (turn - goal) / abs(turn - goal) * 24
        return f"M{begin:g} {start:g}H{turn:g}C{bow:g} {start:g} {bow:g} {end:g} {turn:g} {end:g}H"
    near, far = _find_edges(width)
    turn = max(far - long - ARROW, near + 24)
    middle = (near + ARROW + turn) / 2
    if one.left:
        return f"M{begin:g} {start:g}H{near + ARROW:g}C{middle:g} {start:g} {middle:g} {end:g} {turn:g} {end:g}H"
    return f"M{begin:g} {start:g}H{turn:g}C{middle:g} {start:g} {middle:g} {end:g} {near + ARROW:g} {end:g}H"


def _find_edges(width: float) -> tuple[float, float]:
    return LEFT * width + SPACE, width - RIGHT * width - SPACE


def _draw_line(parent: Element, tie: str, path: str, x: float, y: float, forward: int) -> None:
    """A path that ends in ``H``, up to ``x``, with an arrow that points forward (1) or back (-1)."""
    stroke = STROKES[tie]
    dash = {"stroke_dasharray": stroke.dash} if stroke.dash else {}
    arrow = 0 if tie in UNDIRECTED else ARROW
    whole = f"{path}{x - forward * arrow * 0.8:g}"
    add(parent, "path", d=whole, fill="none", stroke=stroke.color, stroke_width=stroke.width, **dash)
    if arrow:
        half = 4 + stroke.width / 2
        tip = f"M{x:g} {y:g}L{x - forward * arrow:g} {y - half:g}V{y + half:g}Z"
        add(parent, "path", d=tip, fill=stroke.color)
