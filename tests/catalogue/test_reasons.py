"""What is amiss with files is told by a code and values, and said in the reader's language."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.interfaces.running import ask, run

from mikiwame import catalogue
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.messages import read_topic

Write = Callable[[str, str], None]

TOPIC = "files"


def list_texts(node: ast.AST) -> set[str]:
    """The texts that an expression may be; a part that is chosen within one stands for each of its choices."""
    if isinstance(node, ast.IfExp):
        return list_texts(node.body) | list_texts(node.orelse)
    if isinstance(node, ast.JoinedStr):
        whole = {""}
        for part in node.values:
            inner = list_texts(part.value) if isinstance(part, ast.FormattedValue) else list_texts(part)
            whole = {before + one for before in whole for one in inner}
        return whole
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def list_sites() -> Iterator[tuple[str, set[str]]]:
    """Each code that a module of the catalogue gives, with the values that it gives."""
    for path in sorted(Path(catalogue.__file__).parent.glob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Reason":
                code, values = call.args[0], call.args[1] if len(call.args) > 1 else ast.Dict([], [])
                code, values = (named.get(one.id, one) if isinstance(one, ast.Name) else one for one in (code, values))
                assert isinstance(values, ast.Dict)
                given = {name for key in values.keys if key for name in list_texts(key)}
                yield from ((one, given) for one in list_texts(code))


def test_each_complaint_gives_its_message_the_values_that_it_says() -> None:
    variables = read_topic("ja", TOPIC).variables
    sites = list(list_sites())

    assert {code for code, _ in sites} == {f"{TOPIC}.{name}" for name in variables}
    assert [code for code, given in sites if set(variables[code.removeprefix(f"{TOPIC}.")]) != given] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_message_is_a_whole_sentence(lang: Language) -> None:
    topic = read_topic(lang, TOPIC)
    end = "。" if lang == "ja" else "."
    said = {code: topic.say(code, dict.fromkeys(names, f"x{end}")) for code, names in topic.variables.items()}

    assert [code for code, sentence in said.items() if not sentence.endswith((end, "?"))] == []


def test_a_warning_is_said_in_the_language_asked_for_with_its_code(market: Path, write: Write) -> None:
    write("certifications/alpha.yaml", "{name: アルファ検定, aliases: [点検], category: basic, organisers: [north]}")
    write("certifications/beta.yaml", "{name: ベータ検定, aliases: [点検], category: basic, organisers: [south]}")
    told = {
        lang: next(row for row in ask("check", "--catalogue", str(market), "--lang", lang) if "点検" in row["message"])
        for lang in LANGUAGES
    }

    assert told["ja"]["message"] == "「点検」はalphaの別名でもあります。どちらかから外すか、略さずに書いてください。"
    assert told["en"]["message"].startswith('"点検" is also an alias of alpha. Take it away')
    assert told["ja"]["reason"] == {"code": "files.shared_alias", "values": {"name": "点検", "other": "alpha"}}


@pytest.mark.parametrize(
    ("lang", "said"), [("ja", "「アルファ 検定®」はalphaの名前でもあります"), ("en", "is also the name of alpha")]
)
def test_an_error_is_said_in_the_language_of_whatever_command(
    market: Path, write: Write, lang: Language, said: str
) -> None:
    write("certifications/twice.yaml", "{name: アルファ 検定®, category: basic, organisers: [north]}")
    done = run("compare", "--catalogue", str(market), "--lang", lang)

    assert done.returncode == 1
    assert done.stderr.startswith("certifications/twice.yaml:1: ")
    assert said in done.stderr
