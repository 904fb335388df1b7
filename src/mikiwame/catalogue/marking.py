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

UNSAFE = "The file is written in a way into which nothing can be put safely. Write it by hand."

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


def confirm_text(text: str, reading: int, certification: str, field: str, number: int, because: str) -> str:
    """The text of a source with the reason why one of its printed texts is right though it looks impossible.

    :param reading: its number; ``number``: that of the text among those of the field.
    :raises MikiwameError: where the file can't be changed safely.
    """
    before = _read(text)
    node = _find_text(compose(text), reading, certification, field, number)
    lines = Lines(text)
    if isinstance(node, ScalarNode) and node.style not in ("|", ">"):
        end = lines.find(node.end_mark.line, node.end_mark.column)
        edit = Edit(lines.start_of(node), end, write_flow({"text": str(node.value), "confirmed": because}))
    elif isinstance(node, MappingNode) and splicing.find_key(node, "confirmed") is None:
        block = [f"confirmed: {quote(because, flow=False)}"]
        edit = splicing.add_entry(lines, node, "confirmed", block, quote(because, flow=True))
    else:
        raise MikiwameError(UNSAFE)
    return _keep(splicing.apply(text, edit), _confirm(before, reading, certification, field, number, because))


def _find_text(root: Node | None, reading: int, certification: str, field: str, number: int) -> Node | None:
    node: Node | None = splicing.find_value(root, "readings") if isinstance(root, MappingNode) else None
    node = node.value[reading] if isinstance(node, SequenceNode) else node
    for key in ("says", certification, field):
        node = splicing.find_value(node, key) if isinstance(node, MappingNode) else None
    return node.value[number] if isinstance(node, SequenceNode) else node


def _confirm(
    content: dict[str, Plain], reading: int, certification: str, field: str, number: int, because: str
) -> dict[str, Plain]:
    """What the file should say."""

    def change(node: Plain, path: Sequence[str | int]) -> Plain:
        if not path:
            return {**(node if isinstance(node, dict) else {"text": node}), "confirmed": because}
        key, *rest = path
        if isinstance(key, int):
            if not isinstance(node, list):
                return change(node, rest)
            return [change(one, rest) if place == key else one for place, one in enumerate(node)]
        return {**node, key: change(node[key], rest)} if isinstance(node, dict) else node

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
        raise MikiwameError("desk.yaml: The entries are no list on lines of their own. Write each below `settled:`.")
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
