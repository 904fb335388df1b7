"""Each reason for reading no value is a message in every language, and is given the values that it says."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import mikiwame
from mikiwame import notation
from mikiwame.vocabulary.readings import tell_why
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import speak
from mikiwame.words.messages import read_topic
from mikiwame.words.unread import read

NOTATION = Path(notation.__file__).parent
REFUSING = ("refuse", "doubt")


@cache
def list_trees() -> tuple[ast.Module, ...]:
    return tuple(ast.parse(path.read_text(encoding="utf-8")) for path in sorted(NOTATION.rglob("*.py")))


def list_texts(node: ast.AST) -> set[str]:
    """The text that an expression is, or those of which it chooses one."""
    parts = [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]
    return {one.value for one in parts if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def list_sites() -> Iterator[tuple[set[str], set[str]]]:
    """Of each place that refuses a text: the codes that it may give, and the values that it gives."""
    for tree in list_trees():
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in REFUSING:
                given = {word.arg for word in call.keywords if word.arg}
                has_text = call.func.id == "doubt" or len(call.args) > 1
                yield list_texts(call.args[0]), given | ({"text"} if has_text else set())


def test_each_refusal_gives_its_message_the_values_that_it_says() -> None:
    variables = read_topic("ja", "unreadable").variables
    sites = [(code, given) for codes, given in list_sites() for code in codes]

    assert len(sites) > 150
    assert [
        (code, given) for code, given in sites if set(variables.get(code, ())) != given or code not in variables
    ] == []


def test_no_message_is_for_nothing() -> None:
    """A code that is chosen first and refused with later stands in its module as a text all the same."""
    texts = {node.value for tree in list_trees() for node in ast.walk(tree) if isinstance(node, ast.Constant)}

    assert set(read_topic("ja", "unreadable").variables) - texts == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_reason_is_a_whole_sentence(lang: Language) -> None:
    topic = read_topic(lang, "unreadable")
    said = {code: topic.say(code, dict.fromkeys(names, "x")) for code, names in topic.variables.items()}

    assert [code for code, sentence in said.items() if not sentence.endswith("。" if lang == "ja" else ".")] == []


def test_a_reason_is_said_in_the_language_asked_for() -> None:
    asked = "pass_rate", "不合格率20%"

    assert read(*asked, "ja").get("because") == "「不合格率20%」は不合格の割合で、合格率ではありません。"
    assert read(*asked, "en").get("because") == (
        '"不合格率20%" is the share of those who failed, not of those who passed.'
    )
    assert mikiwame.read(*asked) == read(*asked, "en")


def test_a_long_text_is_quoted_by_its_beginning() -> None:
    reading = notation.read("pass_rate", "合格率は" + "とても" * 30)

    assert reading["kind"] == "unreadable"
    assert tell_why(reading) == Reason(
        "unreadable.rate-none", {"text": "合格率は" + "とても" * 12 + "…", "unit": "%", "other": "割"}
    )
    assert "…」" in speak("ja").say(tell_why(reading))
