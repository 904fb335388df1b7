"""Each language has the same messages, with the same values in them."""

import re

import pytest
from fluent.syntax import FluentParser, ast, visitor

from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.messages import list_topics, read_topic

_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff60]")

PROPER_NAMES = set[str]()
"""Messages that are a Japanese name in every language."""


def test_each_language_has_the_same_topics() -> None:
    first, *others = (set(list_topics(language)) for language in LANGUAGES)

    assert all(topics == first for topics in others)


@pytest.mark.parametrize("topic", list_topics("en"))
def test_each_language_has_the_same_messages_and_values(topic: str) -> None:
    first, *others = (read_topic(language, topic).variables for language in LANGUAGES)

    assert all(messages == first for messages in others)


@pytest.mark.parametrize("topic", list_topics("en"))
def test_english_is_english(topic: str) -> None:
    messages = read_topic("en", topic)
    said = {
        f"{topic}.{name}": messages.say(name, dict.fromkeys(variables, ""))
        for name, variables in messages.variables.items()
    }

    assert [code for code, text in said.items() if _JAPANESE.search(text) and code not in PROPER_NAMES] == []


class _Named(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  the library's name
        self.names.add(node.id.name)


def list_variables(message: ast.Message) -> frozenset[str]:
    named = _Named()
    named.visit(message)
    return frozenset(named.names)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", list_topics("en"))
def test_each_message_is_found_as_fluent_parses_it(topic: str, language: Language) -> None:
    messages = read_topic(language, topic)
    body = FluentParser().parse(messages.path.read_text(encoding="utf-8")).body

    assert [entry.content for entry in body if isinstance(entry, ast.Junk)] == []
    assert messages.variables == {
        entry.id.name: list_variables(entry) for entry in body if isinstance(entry, ast.Message)
    }
    for name, variables in messages.variables.items():
        messages.say(name, dict.fromkeys(variables, ""))
