"""One broken file of advice for each rule of reading: where, what, what to do."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.catalogue.said import inspect

from mikiwame.catalogue.rules import list_rules
from mikiwame.pipeline import load

Write = Callable[[str, str], None]

SOUND = """
when: {experience: none}
say: 経験がなければ検討してよいでしょう。
stance: consider
categories: [basic]
strength: moderate
source: guide
"""

OPPOSITE = """
when: {age: 20s}
say: 20代なら要りません。
stance: none_needed
strength: strong
source: guide
"""

# What is replaced in the sound file, and how the one complaint must begin.
BROKEN = {
    "an unknown item": ("experience: none", "experiense: none", '1: Unknown key "experiense". Did you mean'),
    "an unknown value": ("experience: none", "experience: much", '1: when.experience: "much" is no answer. Use one'),
    "a mark that nobody has": ("experience: none", "in_view: bank", '1: when.in_view: "bank" is no answer. Use one of'),
    "a missing source": ("source: guide", "next: 応募する。", '1: The key "source" is missing'),
    "a source that no file has": ("source: guide", "source: nowhere", "6: There is no sources/nowhere.yaml"),
    "an unknown category": ("[basic]", "[basics]", '4: market.yaml has no category "basics"'),
    "an unknown bar": ("categories: [basic]", "bars: [top]", '4: market.yaml has no category "top"'),
    "an unknown stance": ("consider", "perhaps", '3: stance: "perhaps" is not known'),
    "an unknown strength": ("moderate", "iron", '5: strength: "iron" is not known'),
    "an unknown tie": ("categories: [basic]", "adds: {tie: friends}", '4: adds.tie: "friends" is not known'),
    "no words": ("say: 経験がなければ検討してよいでしょう。", "say:", "2: say has no value"),
}


@pytest.mark.parametrize(("found", "written", "complaint"), BROKEN.values(), ids=BROKEN)
def test_a_fault_is_named_with_its_line(market: Path, write: Write, found: str, written: str, complaint: str) -> None:
    write("advice/one.yaml", SOUND.replace(found, written))
    complaints = [str(one) for one in inspect(market)[1]]
    assert len(complaints) == 1
    assert complaints[0].startswith(f"advice/one.yaml:{complaint}")


def test_a_rule_over_one_that_is_not_there_is_only_warned_of(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND + "over: [gone]")
    told = inspect(market)[1]
    assert [one.severity for one in told] == ["warning"]
    assert str(told[0]).startswith("advice/one.yaml:7: There is no advice/gone.yaml to be over.")


def test_two_rules_that_can_meet_and_disagree_must_say_which_yields(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND)
    write("advice/two.yaml", OPPOSITE)
    told = [str(one) for one in inspect(market)[1]]
    assert told == [
        'advice/one.yaml:3: This and "two" can fire together and take opposite stances. '
        "Name the one that yields in `over` of the other."
    ]


def test_two_rules_that_disagree_are_sound_when_one_is_over_the_other(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND + "over: [two]")
    write("advice/two.yaml", OPPOSITE)
    assert inspect(market)[1] == []


def test_two_rules_that_never_meet_may_disagree(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND)
    write("advice/two.yaml", OPPOSITE.replace("age: 20s", "experience: braille-office"))
    assert inspect(market)[1] == []


def test_an_exception_keeps_two_rules_apart(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND + "unless: {age: [20s, 30s]}")
    write("advice/two.yaml", OPPOSITE)
    assert inspect(market)[1] == []


def test_rules_over_each_other_in_a_circle_are_refused(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND + "over: [two]")
    write("advice/two.yaml", OPPOSITE + "over: [one]")
    told = [str(one) for one in inspect(market)[1]]
    assert told == ["advice/one.yaml:7: These are over each other in a circle: one, two. Remove one."]


def test_a_rule_reads_one_case_or_several_and_one_answer_or_several(market: Path, write: Write) -> None:
    write("advice/one.yaml", SOUND.replace("{experience: none}", "[{experience: none}, {age: [20s, 30s]}]"))
    write("advice/two.yaml", SOUND)
    one, two = list_rules(load(market))
    assert one.when == ({"experience": frozenset({"none"})}, {"age": frozenset({"20s", "30s"})})
    assert two.when == ({"experience": frozenset({"none"})},)
