"""Where the program gives a reason: each code, and the names of the values that go with it, as its source has them."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import mikiwame

SOURCES = Path(mikiwame.__file__).parent


@dataclass(frozen=True)
class Site:
    """One ``Reason(code, values)``. A part of ``code`` that only running tells is a pattern of its own."""

    place: str
    code: re.Pattern[str]
    given: frozenset[str]


@cache
def list_trees() -> tuple[tuple[str, ast.Module], ...]:
    paths = sorted(SOURCES.rglob("*.py"))
    return tuple((str(path.relative_to(SOURCES)), ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def list_texts(node: ast.AST) -> set[str]:
    """Patterns of the texts that an expression may be; a part chosen within one stands for each of its choices."""
    if isinstance(node, ast.IfExp):
        return list_texts(node.body) | list_texts(node.orelse)
    if isinstance(node, ast.JoinedStr):
        whole = {""}
        for part in node.values:
            inner = list_texts(part.value) if isinstance(part, ast.FormattedValue) else list_texts(part)
            whole = {before + one for before in whole for one in inner or {".+"}}
        return whole
    return {re.escape(node.value)} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def list_names(tree: ast.Module) -> Mapping[str, list[ast.expr]]:
    """Name -> what a module assigns to it, wherever it does."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        for target in targets:
            if isinstance(target, ast.Name) and isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
                named.setdefault(target.id, []).append(node.value)
    return named


def list_given(node: ast.expr | None, named: Mapping[str, list[ast.expr]]) -> frozenset[str] | None:
    """The names of the values of a mapping; None where the source does not tell them."""
    if node is None:
        return frozenset()
    if isinstance(node, ast.Name):
        told = {list_given(one, named) for one in named.get(node.id, [])}
        return told.pop() if len(told) == 1 else None
    if not isinstance(node, ast.Dict):
        return None
    given: set[str] = set()
    for key, value in zip(node.keys, node.values, strict=True):
        inner = list_given(value, named) if key is None else frozenset(list_texts(key))
        if inner is None:
            return None
        given |= inner
    return frozenset(given)


@cache
def list_sites() -> tuple[Site, ...]:
    return tuple(_walk())


def _walk() -> Iterator[Site]:
    for place, tree in list_trees():
        named = list_names(tree)
        for call in ast.walk(tree):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Reason"):
                continue
            codes = [one for code in _choose(call.args[0], named) for one in list_texts(code)] if call.args else []
            given = list_given(call.args[1] if len(call.args) > 1 else None, named)
            for code in codes:
                if given is not None:
                    yield Site(f"{place}:{call.lineno}", re.compile(code), given)


def _choose(node: ast.expr, named: Mapping[str, list[ast.expr]]) -> list[ast.expr]:
    return named.get(node.id, []) if isinstance(node, ast.Name) else [node]


@cache
def list_written() -> frozenset[str]:
    """Every text of the source: a code may be chosen first and given later."""
    nodes = (node for _, tree in list_trees() for node in ast.walk(tree))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))
