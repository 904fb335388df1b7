"""Where organisations and their ties stand in the picture: two columns, group below group, a port for every line."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from mikiwame.publishing.pictures.drawing import SMALL, TEXT, join_parts, split_name

PORT = 20
"""Pixels from one line's end to the next: a label stands above each."""

NAME_LINE, ROLE_LINE = 17, 15
BETWEEN, BETWEEN_GROUPS = 14, 22


@dataclass
class Node:
    """An organisation on paper: its lines of text, the side it stands on and, once placed, its ``top``."""

    slug: str
    left: bool
    names: list[str]
    roles: list[str]
    ports: list["Link"] = field(default_factory=list)
    top: float = 0.0

    @property
    def text_height(self) -> float:
        return NAME_LINE * len(self.names) + ROLE_LINE * len(self.roles)

    @property
    def height(self) -> float:
        return max(self.text_height, PORT * len(self.ports)) + 6

    def find_port(self, link: "Link") -> float:
        """How far down the link's end stands, the ports being centred on the node."""
        first = self.top + self.height / 2 - PORT * (len(self.ports) - 1) / 2
        return first + PORT * next(number for number, port in enumerate(self.ports) if port is link)


@dataclass(frozen=True)
class Link:
    """All ties of one kind from one organisation to another; ``certifications`` empty where the tie is for all."""

    one: str
    other: str
    tie: str
    certifications: tuple[str, ...]
    said: str


def make_node(slug: str, left: bool, name: str, roles: Sequence[str], joint: str, width: float) -> Node:
    return Node(slug, left, split_name(name, width, TEXT), join_parts(roles, joint, width, SMALL - 1))


def place_nodes(
    nodes: dict[str, Node], links: Sequence[Link], groups: Iterable[Sequence[str]], top: float
) -> list[float]:
    """Place every node of the groups and order its ports so that lines cross little.

    :return: how far down each group begins, and at the end how far down the last one ends.
    """
    places = []
    for group in groups:
        places.append(top)
        members = [nodes[slug] for slug in group]
        among = [link for link in links if link.one in group]
        top = _place_group(members, among, top) + BETWEEN_GROUPS
    return [*places, top]


def _place_group(members: Sequence[Node], links: Sequence[Link], top: float) -> float:
    neighbours = _find_neighbours(links)
    left = sorted((node for node in members if node.left), key=lambda node: (-len(neighbours[node.slug]), node.slug))
    right = _order_by_neighbours([node for node in members if not node.left], left, neighbours)
    left = _order_by_neighbours(left, right, neighbours)
    left, right = _join_columns(left, neighbours), _join_columns(right, neighbours)
    _order_ports(left, right, links)
    heights = [_measure_column(column) for column in (left, right)]
    for column, height in zip((left, right), heights, strict=True):
        place = top + (max(heights) - height) / 2
        for node in column:
            node.top = place
            place += node.height + BETWEEN
    return top + max(heights)


def _find_neighbours(links: Sequence[Link]) -> dict[str, set[str]]:
    neighbours: dict[str, set[str]] = defaultdict(set)
    for link in links:
        neighbours[link.one].add(link.other)
        neighbours[link.other].add(link.one)
    return neighbours


def _order_by_neighbours(moved: Sequence[Node], still: Sequence[Node], neighbours: dict[str, set[str]]) -> list[Node]:
    """Each at the mean place of those it is tied to (the barycentre method of Sugiyama, Tagawa and Toda, 1981)."""
    places = {node.slug: number for number, node in enumerate(still)}

    def find_place(node: Node) -> tuple[float, int, str]:
        tied = [places[slug] for slug in neighbours[node.slug] if slug in places]
        return fmean(tied) if tied else len(places), -len(neighbours[node.slug]), node.slug

    return sorted(moved, key=find_place)


def _join_columns(column: Sequence[Node], neighbours: dict[str, set[str]]) -> list[Node]:
    """Those tied to their own column alone come right after the one they are tied to, so that no bow spans others."""
    slugs = {node.slug for node in column}
    inner = [node for node in column if neighbours[node.slug] and neighbours[node.slug] <= slugs]
    joined = [node for node in column if node not in inner] or inner[:1]
    for node in (one for one in inner if one not in joined):
        tied = [number for number, other in enumerate(joined) if other.slug in neighbours[node.slug]]
        joined.insert(min(tied, default=len(joined) - 1) + 1, node)
    return joined


def _order_ports(left: Sequence[Node], right: Sequence[Node], links: Sequence[Link]) -> None:
    """Ports in the order of what stands at the lines' other ends; lines between the same two keep one order.

    The end of a bow to the same column stands outside the others, on the side it comes from.
    """
    for column, facing in ((left, right), (right, left)):
        for number, node in enumerate(column):
            above = {other.slug: -1 for other in column[:number]}
            below = {other.slug: len(facing) for other in column[number:]}
            places = above | below | {other.slug: place for place, other in enumerate(facing)}
            ports = [
                (places[_find_end(link, node)], link.tie, link.one, link) for link in links if _touches(link, node)
            ]
            node.ports = [link for *_, link in sorted(ports, key=lambda port: port[:3])]


def _touches(link: Link, node: Node) -> bool:
    return node.slug in (link.one, link.other)


def _find_end(link: Link, node: Node) -> str:
    return link.other if link.one == node.slug else link.one


def _measure_column(column: Sequence[Node]) -> float:
    return sum(node.height for node in column) + BETWEEN * max(len(column) - 1, 0)
