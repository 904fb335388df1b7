"""An editor's word put into files that stand: a page that is gone, a text that is right, what was settled at the desk.

As with additions, the text of a file goes in and the text with the mark comes out, every other line as it was, and each
result is read again and compared with what it should say.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mikiwame.catalogue import splicing
from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.desk_file import HEAD, Settled
from mikiwame.catalogue.parsing import fill
from mikiwame.catalogue.quoting import quote, write_flow
from mikiwame.catalogue.splicing import Edit, Lines
from mikiwame.catalogue.tree import Plain, Tree
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

UNSAFE = Reason("files.unsafe")

_ORDER = ("on", "certification", "field", "source", "page", "text", "found", "until", "because", "by", "against")


def mark_gone(text: str, on: date, because: str | None) -> str:
    """The text of a source whose page is gone since ``on``; as it is where that is known already.

    :raises MikiwameError: where the file can't be changed safely.
    """
    before = _read(text)
    if "gone" in before:
        return text
    gone: dict[str, str] = {"on": on.isoformat()} | ({"because": because} if because else {})
    root = compose(text)
    key = splicing.find_key(root, "readings") if isinstance(root, MappingNode) else None
    if not isinstance(root, MappingNode) or key is None:
        raise MikiwameError(UNSAFE)
    lines, flow = Lines(text), _write_gone(gone)
    if root.flow_style:
        edit = splicing.add_entry(lines, root, "gone", [], flow)
    else:
        line = int(key.start_mark.line)
        while lines.has_comment_above(line):
            line -= 1
        edit = lines.insert_above(line, [" " * int(root.start_mark.column) + f"gone: {flow}"])
    return _keep(splicing.apply(text, edit), {**before, "gone": {**gone}})


def _write_gone(gone: Mapping[str, str]) -> str:
    told = ", ".join(f"{key}: {value if key == 'on' else quote(value, flow=True)}" for key, value in gone.items())
    return f"{{{told}}}"


TextPlace = tuple[int, str, str, int]
"""The number of a reading, a certification, a field, and the number of a text among those of the field."""


def mark_text(text: str, place: TextPlace, marks: Mapping[str, str]) -> str:
    """The text of a source with an editor's own word beside one of its printed texts.

    :param marks: ``confirmed``, or ``until`` and ``because``; none of which stands there yet.
    :raises MikiwameError: where the file can't be changed safely.
    """
    before = _read(text)
    node = _find_text(compose(text), place)
    lines = Lines(text)
    if isinstance(node, ScalarNode) and node.style not in ("|", ">"):
        end = lines.find(node.end_mark.line, node.end_mark.column)
        after = splicing.apply(text, Edit(lines.start_of(node), end, write_flow({"text": str(node.value), **marks})))
    elif isinstance(node, MappingNode):
        after = text
        for key, mark in marks.items():
            after = _add_mark(after, place, key, mark)
    else:
        raise MikiwameError(UNSAFE)
    return _keep(after, _mark(before, place, marks))


def _add_mark(text: str, place: TextPlace, key: str, mark: str) -> str:
    node = _find_text(compose(text), place)
    if not isinstance(node, MappingNode) or splicing.find_key(node, key) is not None:
        raise MikiwameError(UNSAFE)
    flow = write_flow({key: mark}).removeprefix(f"{{{key}: ").removesuffix("}")
    return splicing.apply(text, splicing.add_entry(Lines(text), node, key, [f"{key}: {flow}"], flow))


def _find_text(root: Node | None, place: TextPlace) -> Node | None:
    reading, certification, field, number = place
    node: Node | None = splicing.find_value(root, "readings") if isinstance(root, MappingNode) else None
    node = node.value[reading] if isinstance(node, SequenceNode) else node
    for key in ("says", certification, field):
        node = splicing.find_value(node, key) if isinstance(node, MappingNode) else None
    return node.value[number] if isinstance(node, SequenceNode) else node


def _mark(content: dict[str, Plain], place: TextPlace, marks: Mapping[str, str]) -> dict[str, Plain]:
    """What the file should say."""

    def change(node: Plain, path: Sequence[str | int]) -> Plain:
        if not path:
            return {**(node if isinstance(node, dict) else {"text": node}), **marks}
        key, *rest = path
        if isinstance(key, int):
            if not isinstance(node, list):
                return change(node, rest)
            return [change(one, rest) if number == key else one for number, one in enumerate(node)]
        return {**node, key: change(node[key], rest)} if isinstance(node, dict) else node

    reading, certification, field, number = place
    changed = change(content, ("readings", reading, "says", certification, field, number))
    return changed if isinstance(changed, dict) else content


def add_settled(text: str, settled: Sequence[Settled]) -> str:
    """The text of ``desk.yaml`` with more entries at its end; an empty text is a file that is not there yet.

    :raises MikiwameError: where the file can't be changed safely.
    """
    before: dict[str, Plain] = _read(text) if text else {}
    told = before.get("settled")
    known: list[Plain] = told if isinstance(told, list) else []
    for one in settled:
        text = _add_one(text, one) if text else _begin(one)
    return _keep(text, {**before, "settled": [*known, *map(_tell, settled)]})


def _begin(one: Settled) -> str:
    first, *more = _write_settled(one)
    return "\n".join([HEAD, "settled:", f"  - {first}", *(f"    {line}" for line in more), ""])


def _add_one(text: str, one: Settled) -> str:
    root = compose(text)
    entries = splicing.find_value(root, "settled") if isinstance(root, MappingNode) else None
    if not isinstance(entries, SequenceNode) or entries.flow_style or not entries.value:
        raise MikiwameError.at("desk.yaml", Reason("files.entries_no_list", {"key": "settled"}))
    return splicing.apply(text, splicing.add_item(Lines(text), entries, _write_settled(one), ""))


def _tell(one: Settled) -> dict[str, Plain]:
    """An entry as its file is read."""
    told: dict[str, Plain] = {}
    for key in _ORDER:
        value = getattr(one, key)
        if isinstance(value, list):
            told[key] = [*value] if len(value) > 1 else value[0]
        elif value is not None:
            told[key] = str(value)
    return told


def _write_settled(one: Settled) -> list[str]:
    return [f"{key}: {_write_value(key, value)}" for key, value in _tell(one).items()]


def _write_value(key: str, value: Plain) -> str:
    if isinstance(value, list):
        return f"[{', '.join(quote(str(item), flow=True) for item in value)}]"
    return str(value) if key in ("on", "until") else quote(str(value), flow=False)


def _read(text: str) -> dict[str, Plain]:
    tree = Tree("the file")
    fill(tree, text)
    if tree.content is None:
        raise MikiwameError(tree.complaints)
    return tree.content


def _keep(text: str, wanted: Mapping[str, Plain]) -> str:
    """The text, where it says what is wanted and nothing else."""
    if _read(text) != wanted:
        raise MikiwameError(UNSAFE)
    return text
