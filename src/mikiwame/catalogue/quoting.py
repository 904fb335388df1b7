"""A value as YAML that this catalogue reads back as the same text, in the plainest style that does."""

import json
from functools import lru_cache

from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode
from ruamel.yaml.resolver import VersionedResolver

from mikiwame.catalogue.composing import compose
from mikiwame.catalogue.cut_texts import find_cuts
from mikiwame.catalogue.placing import list_known_keys
from mikiwame.catalogue.slips import find_key_slip
from mikiwame.vocabulary import patterns as re

_STR = "tag:yaml.org,2002:str"
_SPACED = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_ESCAPED = re.compile(r"[\x7f-\x9f\u2028\u2029\ufeff]")


def quote(text: str, *, flow: bool) -> str:
    """The text as a value, without quotation marks where it reads as itself; ``flow``: within brackets or braces."""
    return text if _is_plain(text, flow) else _quote_doubly(text)


def write_flow(pairs: dict[str, str]) -> str:
    """``{text: "8,800円", label: 学科}``; a year is written bare, as people do."""
    return "{" + ", ".join(f"{key}: {_write_value(key, value)}" for key, value in pairs.items()) + "}"


def _write_value(key: str, value: str) -> str:
    bare = key in ("period", "withheld", "not_applicable", "until", "entered") and value.replace("-", "").isalnum()
    return value if bare and value.isascii() else quote(value, flow=True)


def _quote_doubly(text: str) -> str:
    written = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", written)


@lru_cache(maxsize=4_096)
def _is_plain(text: str, flow: bool) -> bool:
    """Whether the bare text is read as itself, here and by programs that read numbers and truth values out of texts."""
    if (
        not text
        or _SPACED.search(text.replace(" ", ""))
        or _looks_typed(text)
        or find_key_slip(text, list_known_keys())
    ):
        return False
    if not flow:
        return _reads_back(f"says: {text}", text)
    # Before a blank a hyphen alone begins an item: a list in brackets may have one behind its last text.
    return _reads_back(f"says: {{text: {text}, label: a}}", text) and _reads_back(f"says: [{text} ]", text)


def _reads_back(line: str, text: str) -> bool:
    """Whether the one value of a line, or the first of those in its brackets or braces, is the text alone."""
    try:
        root = compose(line)
    except YAMLError:
        return False
    if not isinstance(root, MappingNode) or find_cuts(root, [line]):
        return False
    value = root.value[0][1]
    if isinstance(value, MappingNode):
        value = value.value[0][1] if len(value.value) == 2 else None
    elif isinstance(value, SequenceNode):
        value = value.value[0] if len(value.value) == 1 else None
    sound = isinstance(value, ScalarNode) and not value.anchor and value.tag == _STR
    return bool(sound and value.value == text)


def _looks_typed(text: str) -> bool:
    """Whether other programs would take the bare text for a number, a truth value, a day or nothing."""
    return any(
        str(VersionedResolver(version).resolve(ScalarNode, text, (True, False))) != _STR for version in ("1.1", "1.2")
    )
