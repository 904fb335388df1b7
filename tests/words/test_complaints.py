"""What is amiss is told by a code and values: each code has a message in every language that says exactly those."""

import pytest
from tests.words.complaints import list_sites, list_written

from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words.messages import read_topic

TOPICS = ("asked", "characters", "files", "form", "honesty", "registers", "revisions", "stored", "workbooks", "yaml")
"""Of the messages that say what is wrong with a file, an option or a call."""

PARTS = {
    "asked": "named",
    "form": "path item file own_item top within below_name beside or_beside in_file file_of_shelf named",
    "registers": "one_of wanted",
    "yaml": "problem",
}
"""Messages that are part of a sentence; of ``characters`` all are."""


def is_part(topic: str, name: str) -> bool:
    return topic == "characters" or name.partition("-")[0] in PARTS.get(topic, "").split()


@pytest.mark.parametrize("topic", TOPICS)
def test_each_complaint_gives_its_message_the_values_that_it_says(topic: str) -> None:
    variables = read_topic("ja", topic).variables
    sites = [site for site in list_sites() if site.code.pattern.startswith(rf"{topic}\.")]
    wrong = [
        (site.place, site.code.pattern, name)
        for site in sites
        for name, wanted in variables.items()
        if site.code.fullmatch(f"{topic}.{name}") and wanted != site.given
    ]
    lost = [
        (site.place, site.code.pattern)
        for site in sites
        if not any(site.code.fullmatch(f"{topic}.{name}") for name in variables)
    ]

    assert (wrong, lost) == ([], [])


@pytest.mark.parametrize("topic", TOPICS)
def test_no_message_is_for_nothing(topic: str) -> None:
    sites = [site.code for site in list_sites()]
    codes = [f"{topic}.{name}" for name in read_topic("ja", topic).variables]

    assert [
        code for code in codes if code not in list_written() and not any(one.fullmatch(code) for one in sites)
    ] == []


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_each_message_is_a_whole_sentence(topic: str, lang: Language) -> None:
    messages, end = read_topic(lang, topic), "。" if lang == "ja" else "."
    said = {
        name: messages.say(name, dict.fromkeys(values, f"x{end}"))
        for name, values in messages.variables.items()
        if not is_part(topic, name)
    }

    assert [name for name, sentence in said.items() if not sentence.endswith((end, "?"))] == []
