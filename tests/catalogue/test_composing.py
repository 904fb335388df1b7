"""Two parsers, one reading: where the fast one is taken, it gives the nodes that the other gives, mark by mark."""

from random import Random
from typing import Any

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.nodes import Node, ScalarNode
from tests.conftest import SHIPPED
from tests.fuzz.catalogue_files import CatalogueFiles

from mikiwame.catalogue.composing import _compose_plain, compose
from mikiwame.catalogue.decoding import decode

MARKET = [path.read_text(encoding="utf-8") for path in sorted((SHIPPED / "medical-office").rglob("*.yaml"))]

CHANGED = 600
"""Files with a few lines changed as an editor's slip would."""


def tell(node: Node | None) -> Any:
    """A node by all that is read of it."""
    assert node is not None
    start = (node.start_mark.line, node.start_mark.column)
    if isinstance(node, ScalarNode):
        end = (node.end_mark.line, node.end_mark.column)
        return node.value, node.style, node.anchor, start, end
    parts = [tuple(map(tell, one)) if isinstance(one, tuple) else tell(one) for one in node.value]
    return type(node), bool(getattr(node, "flow_style", None)), node.anchor, start, parts


def list_changed() -> list[str]:
    random, files = Random(0), CatalogueFiles()
    made = (decode(str(files.make(random)[2]).encode("latin-1")) for _ in range(CHANGED))
    return [text for text in made if isinstance(text, str) and len(text) < 4000]


def parse_slowly(text: str) -> Any:
    return tell(YAML(typ="safe", pure=True).compose(text))


def test_the_parsers_agree_on_every_shipped_file() -> None:
    fast = [(text, node) for text in MARKET if (node := _compose_plain(text))]

    assert len(fast) > 0.9 * len(MARKET)
    assert [text for text, node in fast if tell(node) != parse_slowly(text)] == []


def test_the_parsers_agree_on_whatever_the_fast_one_takes_of_broken_files() -> None:
    fast = [(text, node) for text in list_changed() if (node := _compose_plain(text))]

    assert fast
    assert [text for text, node in fast if tell(node) != parse_slowly(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "name:\nform: npo",
        "name: &a 北",
        "name: !secret 北",
        "name: *a",
        "name: 北\t",
        "name: |\n  北",
        "name: >\n  北",
        "---\nname: 北",
        "%YAML 1.1\n---\nname: 北",
        "? name\n: 北",
        "name: 北\x85form: npo",
        "# soon",
        "name: [北",
        "name: 北: 南",
    ],
)
def test_what_the_fast_parser_may_take_for_something_else_is_left_to_the_other(text: str) -> None:
    assert _compose_plain(text) is None


def test_a_text_is_read_where_there_is_no_fast_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mikiwame.catalogue.composing._FAST", None)

    assert tell(compose("{name: 北, roles: [school]}")) == parse_slowly("{name: 北, roles: [school]}")
