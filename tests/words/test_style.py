"""What readers are told is in one style: polite sentences in Japanese, plain words only where no sentence ends."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mikiwame.words.messages import read_topic

WORDS = Path(__file__).parents[2] / "src" / "mikiwame" / "words"
TOPICS = sorted(path.stem for path in (WORDS / "ja").glob("*.ftl"))

POLITE = re.compile("(?:です|ます|でした|ました|ません|でしょう|ましょう|ください)$")
VERBAL = re.compile("(?:[るたただうくすつむぶぬぐ]|ない|よい|にくい|である)$")
"""Ends of plain verbs, adjectives and the copula; a noun may end a note (帯は点数の幅。)."""

ENDED = re.compile(r"[.?!:;][”)]?$|[?] [(][^()]+[)]$|x[”)]?$|mikiwame [^.]*$")
"""A full stop, a value that may end with one, or a command, which nothing may touch."""

KEYS = re.compile("^(?:キー|[a-z]) ?[:：]? ?")


def list_sentences(text: str) -> Iterator[str]:
    """Each sentence that ends with 。, without what stands in brackets at its end and without quotes."""
    plain = re.sub("「[^「」]*」", "「」", re.sub("（[^（）]*）", "", text))
    yield from (one.strip() for one in re.findall("([^。]+)。", plain))


@pytest.mark.parametrize("topic", TOPICS)
def test_a_japanese_sentence_is_polite(topic: str) -> None:
    messages = read_topic("ja", topic)
    plain = [
        (name, sentence)
        for name, values in messages.variables.items()
        for sentence in list_sentences(messages.say(name, dict.fromkeys(values, "x")))
        if VERBAL.search(sentence) and not POLITE.search(sentence) and not KEYS.match(sentence)
    ]

    assert plain == []


@pytest.mark.parametrize("topic", TOPICS)
def test_what_is_a_sentence_in_japanese_is_one_in_english(topic: str) -> None:
    japanese, english = read_topic("ja", topic), read_topic("en", topic)
    cut = [
        (name, said)
        for name, values in japanese.variables.items()
        if japanese.say(name, dict.fromkeys(values, "x")).endswith("。")
        and not ENDED.search(said := english.say(name, dict.fromkeys(english.variables[name], "x")).rstrip())
    ]

    assert cut == []
