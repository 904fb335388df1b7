"""The targets by name; each is imported when it is made, and loads what it needs then."""

from importlib import import_module

from tests.fuzz.target import Target

TARGETS = {"texts": "Texts", "files": "CatalogueFiles", "requests": "Requests", "patterns": "Patterns"}
"""Name of a target -> its class."""

MODULES = {"files": "catalogue_files"}
"""Name of a target -> its module, where that has another name."""


def make_target(name: str) -> Target:
    module = import_module(f"tests.fuzz.{MODULES.get(name, name)}")
    made: Target = getattr(module, TARGETS[name])()
    return made
