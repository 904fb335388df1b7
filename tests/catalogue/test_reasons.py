"""What is amiss with files is told by a code and values, and said in the reader's language."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.interfaces.running import ask, run

from mikiwame.vocabulary.texts import LANGUAGES, Language

Write = Callable[[str, str], None]


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
