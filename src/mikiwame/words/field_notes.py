"""What stands as a docstring under each field of an answer, for the description of its JSON."""

import ast
import importlib
import inspect
from functools import cache
from itertools import pairwise


def read_notes(answer: type) -> dict[str, str]:
    """Field -> its note, for the fields that have one, inherited ones too. None have one where there is no source."""
    notes: dict[str, str] = {}
    for one in reversed(answer.__mro__[:-1]):
        notes |= _read_module(one.__module__).get(one.__name__, {})
    return notes


@cache
def _read_module(name: str) -> dict[str, dict[str, str]]:
    """Class -> field -> its note."""
    try:
        tree = ast.parse(inspect.getsource(importlib.import_module(name)))
    except OSError:
        return {}
    return {node.name: _read_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _read_class(node: ast.ClassDef) -> dict[str, str]:
    return {
        one.target.id: inspect.cleandoc(below.value.value)
        for one, below in pairwise(node.body)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        if isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str)
    }
