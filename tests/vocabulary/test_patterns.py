"""Patterns are compiled at their first use, and then are what ``re`` makes of them."""

import importlib
import pkgutil
import re

import pytest

import mikiwame
from mikiwame.vocabulary import patterns
from mikiwame.vocabulary.patterns import spell_atomic


def list_patterns() -> list[re.Pattern[str]]:
    waiting = type(patterns.compile(""))
    names = [one.name for one in pkgutil.walk_packages(mikiwame.__path__, "mikiwame.") if "__main__" not in one.name]
    return [value for name in names for value in vars(importlib.import_module(name)).values() if type(value) is waiting]


def test_every_pattern_of_the_product_compiles() -> None:
    found = list_patterns()

    assert len(found) > 300
    assert all(pattern.groups >= 0 for pattern in found)


def test_a_pattern_finds_what_that_of_re_finds() -> None:
    pattern = patterns.compile("(?P<sum>[0-9]+)yen", patterns.IGNORECASE)
    compiled = re.compile("(?P<sum>[0-9]+)yen", re.IGNORECASE)

    for text in ("80YEN 90yen", "none"):
        assert pattern.findall(text) == compiled.findall(text)
        assert pattern.sub("x", text) == compiled.sub("x", text)
    assert pattern.groupindex == compiled.groupindex
    assert pattern.pattern == compiled.pattern


def test_a_faulty_pattern_is_refused_at_its_first_use() -> None:
    pattern = patterns.compile("(")

    with pytest.raises(re.error):
        pattern.search("")


@pytest.mark.parametrize(
    ("pattern", "atomic"),
    [
        ("(?:ab)*+c", "(?>(?:ab)*)c"),
        ("(?P<n>a|b)?+", "(?>(?P<n>a|b)?)"),
        ("(?:a(?:b)++){1,9}+", "(?>(?:a(?>(?:b)+)){1,9})"),
        ("(?(n)|(?!))?+x", "(?>(?(n)|(?!))?)x"),
        ("((?:a){2,}+)", "((?>(?:a){2,}))"),
        # Of one letter or set, possessive as it is; a repeated group that may give back; no groups at all.
        (r"[0-9]++\s?+(?:a)+", r"[0-9]++\s?+(?:a)+"),
        (r"[()]*+\)*+", r"[()]*+\)*+"),
        (r"[]()]?+(?:[^])]\\)*+", r"[]()]?+(?>(?:[^])]\\)*)"),
    ],
)
def test_a_group_that_gives_nothing_back_is_an_atomic_one(pattern: str, atomic: str) -> None:
    assert spell_atomic(pattern) == atomic
    assert spell_atomic(atomic) == atomic


def test_a_group_that_gives_nothing_back_gives_nothing_back_on_any_python() -> None:
    # 5,000 gives up neither its last group nor its last digit: "円" does not follow "5,00".
    figure = patterns.compile(r"(?:[0-9]++(?:,[0-9]++)*+(?:万|千)?+)++(?=[0-9,]|円)")
    assert [one.group() for one in figure.finditer("5,000円 6,600~ 2千円")] == ["5,000", "2千"]
    listed = patterns.compile("(?:6月|第2|日曜|、)*+月")
    assert listed.match("6月第2日曜、6月") is None


def test_no_other_module_compiles_a_group_that_gives_nothing_back() -> None:
    names = [one.name for one in pkgutil.walk_packages(mikiwame.__path__, "mikiwame.") if "__main__" not in one.name]
    found = {
        f"{name}.{key}"
        for name in names
        for key, value in vars(importlib.import_module(name)).items()
        for one in (value if isinstance(value, list | tuple) else [value])
        if isinstance(one, re.Pattern) and isinstance(one.pattern, str) and spell_atomic(one.pattern) != one.pattern
    }
    assert found == set()
