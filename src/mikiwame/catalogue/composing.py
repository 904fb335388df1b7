"""YAML text -> its nodes, by libyaml where the text is plain enough for it to agree with the parser in Python.

libyaml takes a fifteenth of the time, which is most of what a command took. It places an empty value elsewhere, is more
lenient about tabs and tells no anchors, so whatever has one of these, or a fault, is left to the parser in Python.
"""

import yaml  # type: ignore[import-untyped]  # its stubs are a package of their own
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from mikiwame.vocabulary import patterns as re

_UNUSUAL = re.compile(r"[\t\r\x85\u2028\u2029\ufeff]|(?:^ *|[:?-] +|[,\[{] *)[&*!%@`|>?]|^(?:---|\.\.\.)", re.MULTILINE)
"""What the two parsers may take for different things: odd blanks and breaks, anchors, tags, directives, blocks."""

_FAST = getattr(yaml, "CLoader", None)
"""Missing where PyYAML was built without libyaml."""


def compose(text: str) -> Node | None:
    """The document of a text.

    :raises YAMLError: of ruamel.yaml, where the text is no YAML.
    """
    return _compose_plain(text) or YAML(typ="safe", pure=True).compose(text)


def _compose_plain(text: str) -> Node | None:
    """None where the text is unusual, faulty, or holds an empty value."""
    if _FAST is None or _UNUSUAL.search(text):
        return None
    try:
        root = yaml.compose(text, Loader=_FAST)
        return None if root is None else _convert(root)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _convert(node: yaml.Node) -> Node:
    """A node as the parser in Python makes it.

    :raises ValueError: for an empty value.
    """
    marks = (node.start_mark, node.end_mark)
    if isinstance(node, yaml.ScalarNode):
        if not node.value and not node.style:
            raise ValueError("An empty value.")
        return ScalarNode(node.tag, node.value, *marks, style=node.style or None)
    if isinstance(node, yaml.SequenceNode):
        return SequenceNode(node.tag, [_convert(one) for one in node.value], *marks, node.flow_style)
    pairs = [(_convert(key), _convert(value)) for key, value in node.value]
    return MappingNode(node.tag, pairs, *marks, node.flow_style)
