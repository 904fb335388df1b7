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
from mikiwame.catalogue.decoding import count_line, forbid, split_lines
from mikiwame.catalogue.slips import LONGEST_LINE, Slip, find_key_slip, find_markers, list_slips
from mikiwame.catalogue.tree import Place, Plain, Tree
from mikiwame.notation.characters import find_odd_blank, find_odd_character, make_plain, name_character
from mikiwame.vocabulary.complaints import Complaint
from mikiwame.vocabulary.reasons import Reason

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
        tree.complain(1, Reason("yaml.empty"))
        return
    tree.text_lines = split_lines(text)
    root = _compose(text, tree)
    if root is None:
        if not tree.complaints:
            tree.complain(1, Reason("yaml.only_comments"))
        return
    content = _plain(root, (), tree)
    if not isinstance(root, MappingNode) and not tree.complaints:
        tree.complain(_line(root), Reason("yaml.no_mapping"))
    for cut in find_cuts(root, tree.text_lines) if not tree.complaints else ():
        tree.complaints.append(Complaint.of(tree.file, cut.line, cut.severity, cut.reason))
    if isinstance(content, dict) and all(one.severity != "error" for one in tree.complaints):
        tree.content = content


def _compose(text: str, tree: Tree) -> Node | None:
    """The document of a text; null with complaints where it is none."""
    if _nests_too_deep(text):
        tree.complain(1, Reason("yaml.file_too_deep", {"levels": DEEPEST}))
        return None
    marker = find_markers(tree.text_lines)
    if marker:
        tree.complain(marker.line, marker.reason)
        return None
    try:
        return compose(text)
    except ComposerError as error:
        _complain_of_alias(error, tree)
    except MarkedYAMLError as error:
        slips = _find_slips(error, tree)
        for line, reason in slips or [_tell_stop(error)]:
            tree.complain(line, reason)
    except ReaderError as error:
        tree.complain(count_line(text, error.position), forbid(chr(int(error.character))))
    except RecursionError:
        tree.complain(1, Reason("yaml.file_too_deep", {"levels": DEEPEST}))
    except (YAMLError, ValueError) as error:
        problem = Reason("yaml.problem", {"said": str(error).splitlines()[0]})
        tree.complain(1, Reason("yaml.stopped", {"problem": problem}))
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
    slips = list_slips(tree.text_lines, line, line, tree.known)
    slip = next((one for one in slips if one.reason.values.get("sign") == "*"), None)
    tree.complain(line, slip.reason if slip else Reason("yaml.no_plain_yaml", {"problem": _problem(error)}))


MOST_SLIPS, MOST_TRIES = 20, 40
"""Slips told of one file in one run, and mended lines that are tried for each."""

MOST_PARSED = 60_000
"""Characters that are parsed once more to prove slips: a third of a second."""


def _find_slips(error: MarkedYAMLError, tree: Tree) -> list[tuple[int, Reason]]:
    """The slips of the hand that stopped YAML, each proved by mending it: with the line mended YAML gets further."""
    lines = list(tree.text_lines)
    told: list[tuple[int, Reason]] = []
    stop: MarkedYAMLError | None = error
    while stop is not None and len(told) < MOST_SLIPS:
        # A mended indent is a guess, so that what is odd about the shape afterwards may come from the guess.
        proved = _prove_slip(lines, stop, tree.known, characters_only=bool(told))
        if proved is None:
            break
        slip, mended = proved
        told.append((slip.line, slip.reason))
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


def _tell_stop(error: MarkedYAMLError) -> tuple[int, Reason]:
    """Line and fault where no slip explains it; an open bracket or quotation mark is told where it opens."""
    context = str(error.context or "")
    opened = int(error.context_mark.line) + 1 if error.context_mark else 1
    if "flow" in context:
        return opened, Reason("yaml.still_open", {"line": _noticed(error)})
    if "quoted" in context:
        return opened, Reason("yaml.never_closed")
    return _noticed(error), Reason("yaml.stopped", {"problem": _problem(error)})


_PROBLEMS = {
    "could not find expected": "yaml.problem-no_colon",
    "mapping values are not allowed": "yaml.problem-second_colon",
    "sequence entries are not allowed": "yaml.problem-hyphen",
    "expected <block end>": "yaml.problem-level",
    "expected the node content": "yaml.problem-no_value",
    "cannot start any token": "yaml.problem-first_sign",
    "expected ',' or": "yaml.problem-no_comma",
    "unexpected end of stream": "yaml.problem-end",
    "undefined alias": "yaml.problem-alias",
    "expected a single document": "yaml.problem-documents",
    "found another document": "yaml.problem-documents",
    "unknown escape character": "yaml.problem-escape",
    "expected '<document start>'": "yaml.problem-after_end",
}
"""What the parser says of a file -> the same in our words; of what else it says we have its own."""


def _problem(error: MarkedYAMLError) -> Reason:
    said = " ".join(str(error.problem or error.context or "").split())
    code = next((code for part, code in _PROBLEMS.items() if part in said), None)
    return Reason(code) if code else Reason("yaml.problem", {"said": said})


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1


def _plain(node: Node, place: Place, tree: Tree) -> Plain:
    """The node as plain values; notes its line, and complains of what would hide something from a reader."""
    tree.lines.setdefault(place, _line(node))
    if len(place) > DEEPEST:
        tree.complain(_line(node), Reason("yaml.too_deep", {"levels": DEEPEST}))
        return None
    if node.anchor:
        tree.complain(_line(node), Reason("yaml.anchor", {"name": str(node.anchor)}))
        return None
    if str(node.tag) not in _IMPLICIT_TAGS:
        tree.complain(_line(node), Reason("yaml.tag", {"name": str(node.tag)}))
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
            tree.complain(_line(key), Reason("yaml.key_no_word"))
            continue
        name = str(key.value)
        slip = _find_slip_of_key(name, tree.known)
        if slip:
            tree.complain(_line(key), slip)
            continue
        if name in content:
            first = tree.lines[(*place, name)]
            tree.complain(_line(key), Reason("yaml.key_twice", {"key": name, "line": first}))
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
            tree.slips[place] = (number, text[:LONGEST_LINE])


def _find_slip_of_key(name: str, known: Collection[str]) -> Reason | None:
    """What is wrong with a key itself: a blank that is no space, letters that are full-width, a colon grown into it."""
    blank, plain = find_odd_blank(name), make_plain(name)
    if blank and name.lstrip() != name:
        return Reason("yaml.odd_indent_of_key", {"key": plain, "character": name_character(blank)})
    odd = blank or (find_odd_character(name) or name[0] if plain != name and plain in known else None)
    if odd:
        return Reason("yaml.odd_key", {"key": plain, "character": name_character(odd)})
    if name.startswith("-") and plain.lstrip("- ") in known:
        remedy = Reason("yaml.write", {"right": f"- {plain.lstrip('- ')}:"})
        return Reason("yaml.told", {"what": Reason("yaml.no_space_of_item"), "remedy": remedy})
    slip = find_key_slip(name, known)
    # Within braces the text goes on behind the key's line or is cut at a comma: it is not written out.
    return slip and Reason("yaml.told", {"what": slip.values["what"], "remedy": Reason("yaml.one_colon")})
