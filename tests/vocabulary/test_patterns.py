"""Patterns are compiled at their first use, and then are what ``re`` makes of them."""

import importlib
import pkgutil
import re

import pytest

import mikiwame
from mikiwame.vocabulary import patterns


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
