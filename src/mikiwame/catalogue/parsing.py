"""YAML text -> plain text values with the line of each, or complaints; nothing is read as anything but text.

YAML's own guesses (``no`` is false, ``1:30`` is ninety) lose what was printed, so every scalar stays text until the
schema speaks. Anchors, aliases and tags are refused: a reader of the file must see what it says.
"""

from collections.abc import Collection
from itertools import islice

from ruamel.yaml import YAML
from ruamel.yaml.composer import ComposerError
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.cut_texts import find_cuts
from mikiwame.catalogue.decoding import count_line, split_lines
from mikiwame.catalogue.slips import LONGEST_LINE, Slip, find_key_slip, find_markers, list_slips
from mikiwame.catalogue.tree import Place, Plain, Tree
from mikiwame.notation.characters import find_odd_blank, find_odd_character, make_plain, name_character
from mikiwame.vocabulary.complaints import Complaint

DEEPEST = 20
"""Levels of nesting allowed. A market's deepest file has seven; the limit keeps a hostile one off the stack."""


_IMPLICIT_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq", "merge", "value")
}
"""What YAML itself makes of untagged text; harmless, as only the text is taken."""


def fill(tree: Tree, text: str) -> None:
    """Fill a tree with what the text of its file holds."""
    if not text.strip():
        tree.complain(1, "The file is empty. Fill it in or remove it.")
        return
    tree.text_lines = split_lines(text)
    root = _compose(text, tree)
    if root is None:
        if not tree.complaints:
            tree.complain(1, "The file holds only comments. Fill it in or remove it.")
        return
    content = _plain(root, (), tree)
    if not isinstance(root, MappingNode) and not tree.complaints:
        tree.complain(_line(root), "This is no mapping of keys to values. Write it as `key: value` lines.")
    for cut in find_cuts(root, tree.text_lines) if not tree.complaints else ():
        tree.complaints.append(Complaint(tree.file, cut.line, cut.severity, cut.message))
    if isinstance(content, dict) and all(one.severity != "error" for one in tree.complaints):
        tree.content = content


def _compose(text: str, tree: Tree) -> Node | None:
    """The document of a text; null with complaints where it is none."""
    if _nests_too_deep(text):
        tree.complain(1, f"The file nests too deep. Keep to {DEEPEST} levels.")
        return None
    marker = find_markers(tree.text_lines)
    if marker:
        tree.complain(marker.line, marker.message)
        return None
    try:
        return compose(text)
    except ComposerError as error:
        _complain_of_alias(error, tree)
    except MarkedYAMLError as error:
        slips = _find_slips(error, tree)
        for line, message in slips or [_say_stop(error)]:
            tree.complain(line, message)
    except ReaderError as error:
        tree.complain(
            count_line(text, error.position),
            f"The character U+{int(error.character):04X} may not stand in YAML. Remove it.",
        )
    except RecursionError:
        tree.complain(1, f"The file nests too deep. Keep to {DEEPEST} levels.")
    except (YAMLError, ValueError) as error:
        tree.complain(1, f"This is no YAML: {str(error).splitlines()[0]}. Mend it.")
    return None


MANY_BRACKETS = 200
"""From so many opening brackets on a file's depth is counted first: YAML takes minutes over thousands within each
other, and the shipped files have no more than a few dozen."""


def _nests_too_deep(text: str) -> bool:
    """Whether brackets open within each other far beyond what is allowed; those in texts count too, which are few."""
    if text.count("[") + text.count("{") < MANY_BRACKETS:
        return False
    deepest = depth = 0
    for one in text:
        depth = max(0, depth + (one in "[{") - (one in "]}"))
        deepest = max(deepest, depth)
    return deepest >= MANY_BRACKETS


def _complain_of_alias(error: ComposerError, tree: Tree) -> None:
    """The one composer error that a lone document can cause is an alias without its anchor, or a second document."""
    line = _noticed(error)
    slips = [slip for slip in list_slips(tree.text_lines, line, line, tree.known) if "*" in slip.message]
    tree.complain(
        line, slips[0].message if slips else f"This is no plain YAML: {_problem(error)}. Write the values out in full."
    )


MOST_SLIPS, MOST_TRIES = 20, 40
"""Slips told of one file in one run, and mended lines that are tried for each."""

MOST_PARSED = 60_000
"""Characters that are parsed once more to prove slips: a third of a second."""


def _find_slips(error: MarkedYAMLError, tree: Tree) -> list[tuple[int, str]]:
    """The slips of the hand that stopped YAML, each proved by mending it: with the line mended YAML gets further."""
    lines = list(tree.text_lines)
    told: list[tuple[int, str]] = []
    stop: MarkedYAMLError | None = error
    while stop is not None and len(told) < MOST_SLIPS:
        # A mended indent is a guess, so that what is odd about the shape afterwards may come from the guess.
        proved = _prove_slip(lines, stop, tree.known, characters_only=bool(told))
        if proved is None:
            break
        slip, mended = proved
        told.append((slip.line, slip.message))
        lines[slip.line - 1] = mended
        stop = _parse(lines)
    return told


def _prove_slip(
    lines: list[str], stop: MarkedYAMLError, known: Collection[str], characters_only: bool
) -> tuple[Slip, str] | None:
    """The first slip that, mended, lets YAML get further, with the mended line that lets it get furthest."""
    noticed = _noticed(stop)
    opened = stop.context_mark.line + 1 if stop.context_mark else noticed
    end = noticed + AHEAD
    tries = max(3, min(MOST_TRIES, MOST_PARSED // (sum(map(len, lines[:end])) + 1)))
    for slip in islice(list_slips(lines, noticed, opened, known, characters_only), tries):
        reached = {mended: _reach([*lines[: slip.line - 1], mended, *lines[slip.line : end]]) for mended in slip.mended}
        best = max(reached, key=lambda mended: reached[mended], default=None)
        if best is not None and reached[best] > noticed:
            return slip, best
    return None


AHEAD = 10
"""Lines below the one where YAML stopped that tell which of several mended lines is the best."""


def _reach(lines: list[str]) -> int:
    """The line that YAML reaches; beyond the last where it reads all of them."""
    stop = _parse(lines)
    return len(lines) + 1 if stop is None else _noticed(stop)


def _parse(lines: list[str]) -> MarkedYAMLError | None:
    """Where YAML stops in these lines, if it does."""
    try:
        for _ in YAML(typ="safe", pure=True).parse("\n".join(lines)):
            pass
    except MarkedYAMLError as error:
        return error
    return None


def _noticed(error: MarkedYAMLError) -> int:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark else 1


def _say_stop(error: MarkedYAMLError) -> tuple[int, str]:
    """Line and message where no slip explains it; an open bracket or quotation mark is told where it opens."""
    context = str(error.context or "")
    opened = int(error.context_mark.line) + 1 if error.context_mark else 1
    if "flow" in context:
        message = f"The bracket that opens here is still open on line {_noticed(error)}."
        return opened, f"{message} Close it, and put a comma between its parts."
    if "quoted" in context:
        return opened, "The quotation mark that opens here is never closed. Close it at the end of the text."
    return _noticed(error), f"This is no YAML: {_problem(error)}. Mend it; quote text that holds `: ` or ` #`."


def _problem(error: MarkedYAMLError) -> str:
    return " ".join(str(error.problem or error.context or "cannot be parsed").split())


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _plain(node: Node, place: Place, tree: Tree) -> Plain:
    """The node as plain values; notes its line, and complains of what would hide something from a reader."""
    tree.lines.setdefault(place, _line(node))
    if len(place) > DEEPEST:
        tree.complain(_line(node), f"This nests too deep. Keep to {DEEPEST} levels.")
        return None
    if node.anchor:
        tree.complain(_line(node), f"The anchor &{node.anchor} is not allowed. Write the value out where it is used.")
        return None
    if str(node.tag) not in _IMPLICIT_TAGS:
        tree.complain(_line(node), f"The tag {node.tag} is not allowed. Remove it; every value is read as text.")
        return None
    if isinstance(node, ScalarNode):
        _check_scalar(node, place, tree)
        return None if node.value == "" and node.style is None else str(node.value)
    if isinstance(node, SequenceNode):
        return [_plain(item, (*place, index), tree) for index, item in enumerate(node.value)]
    return _plain_mapping(node, place, tree)


def _plain_mapping(node: Node, place: Place, tree: Tree) -> dict[str, Plain]:
    content: dict[str, Plain] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            tree.complain(_line(key), "A key must be one plain word. Write it as `key: value`.")
            continue
        name = str(key.value)
        slip = _find_slip_of_key(name, tree.known)
        if slip:
            tree.complain(_line(key), slip)
            continue
        if name in content:
            first = tree.lines[(*place, name)]
            tree.complain(_line(key), f'The key "{name}" stands here again; it is on line {first} already. Keep one.')
            continue
        tree.lines[(*place, name)] = _line(key)
        content[name] = _plain(value, (*place, name), tree)
    return content


def _check_scalar(node: ScalarNode, place: Place, tree: Tree) -> None:
    """A line that was to be ``key: value`` and became text: complained of where the key is known, else noted.

    A text goes on over lines that are indented deeper, so that ``exam_fee:8,800円`` below another text vanishes in it.
    """
    if node.style is not None:
        return
    first, last = int(node.start_mark.line), int(node.end_mark.line)
    column = int(node.start_mark.column)
    own = tree.text_lines[first : last + 1]
    if own and own[0][:column].strip(" -"):
        own[0] = ""
    for number, line in enumerate(own, first + 1):
        text = line[column:] if number == first + 1 else line.strip()
        slip = find_key_slip(text[:LONGEST_LINE])
        if slip and find_key_slip(text[:LONGEST_LINE], tree.known):
            tree.complain(number, slip)
        elif slip and number == first + 1:
            tree.slips[place] = (number, slip)


def _find_slip_of_key(name: str, known: Collection[str]) -> str | None:
    """What is wrong with a key itself: a blank that is no space, letters that are full-width, a colon grown into it."""
    blank, plain = find_odd_blank(name), make_plain(name)
    if blank and name.lstrip() != name:
        return f'The indent before "{plain}" holds a {name_character(blank)}. Indent with plain spaces.'
    if blank:
        return f'The key "{plain}" holds a {name_character(blank)}. Write `{plain}:`.'
    if plain != name and plain in known:
        return f'The key "{plain}" holds a {name_character(find_odd_character(name) or name[0])}. Write `{plain}:`.'
    if name.startswith("-") and plain.lstrip("- ") in known:
        return f"There is no space after the hyphen that begins this item. Write `- {plain.lstrip('- ')}:`."
    slip = find_key_slip(name, known)
    # Within braces the text goes on behind the key's line or is cut at a comma: it is not written out.
    return slip and slip.partition(" Write `")[0] + " Write one colon and one space there."
