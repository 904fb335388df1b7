"""The house style that a machine can see: sizes of functions and modules, the layers, the lock files, the links."""

import ast
import subprocess
from functools import cache
from pathlib import Path
from statistics import median, quantiles
from typing import TypeGuard

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def read_nodes(module: Path) -> tuple[str, tuple[ast.AST, ...]]:
    """The text of a module and every node of its tree; read once for all of these tests."""
    text = module.read_text(encoding="utf-8")
    return text, tuple(ast.walk(ast.parse(text)))


def span(node: ast.expr | ast.stmt) -> range:
    """The lines that a node stands in."""
    return range(node.lineno, (node.end_lineno or node.lineno) + 1)


def find_code_lines(module: Path) -> set[int]:
    """The lines that hold code: no comments, blank lines or docstrings."""
    text, nodes = read_nodes(module)
    lines = {
        number for number, line in enumerate(text.split("\n"), 1) if line.strip() and not line.lstrip().startswith("#")
    }
    for node in nodes:
        # Within a text nothing is a comment.
        if isinstance(node, ast.JoinedStr) or is_text(node):
            lines.update(span(node))
    for node in nodes:
        if isinstance(node, ast.Expr) and is_text(node.value):
            lines -= set(span(node))
    return lines


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def measure_functions(module: Path) -> dict[str, int]:
    """Code lines of each function's body."""
    code = find_code_lines(module)
    return {
        f"{module.name}:{node.name}": len(code & set(range(node.body[0].lineno, (node.end_lineno or 0) + 1)))
        for node in read_nodes(module)[1]
        if isinstance(node, Function)
    }


def test_functions_are_short() -> None:
    sizes = {name: size for module in MODULES for name, size in measure_functions(module).items()}

    assert median(sizes.values()) <= 8
    assert quantiles(sizes.values(), n=10)[-1] <= 25
    assert {name: size for name, size in sizes.items() if size > 45} == {}


def test_modules_are_short() -> None:
    lengths = {str(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}

    assert {module: length for module, length in lengths.items() if length > 400} == {}


def test_every_module_says_what_it_gives() -> None:
    trees = {module: read_nodes(module)[1][0] for module in MODULES}
    silent = [
        str(module) for module, tree in trees.items() if isinstance(tree, ast.Module) and not ast.get_docstring(tree)
    ]

    assert silent == []


def test_rooms_import_only_what_lies_below_them() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None) == 0


def test_lock_files_pin_by_hash_and_name_no_address() -> None:
    for lock in (ROOT / "requirements").glob("*.txt"):
        text = lock.read_text(encoding="utf-8")
        pins = [line for line in text.splitlines() if "==" in line]
        assert pins
        assert all(line.endswith("\\") for line in pins)
        assert "--hash=sha256:" in text
        assert "://" not in text


def test_links_between_the_documents_lead_somewhere() -> None:
    listed = subprocess.run(["git", "ls-files", "*.md"], cwd=ROOT, capture_output=True, text=True, check=True)
    broken = []
    for name in listed.stdout.split():
        page = ROOT / name
        for part in page.read_text(encoding="utf-8").split("](")[1:]:
            target = part.split(")")[0].split("#")[0]
            if target and "://" not in target and not (page.parent / target).exists():
                broken.append(f"{name}: {target}")
    assert broken == []


TYPED_ROOMS = ("answers", "words", "publishing", "interfaces")
"""The rooms that people and other programs see: each signature there says what it takes and gives."""

MOST_UNTYPED = 10
"""Places in all of ``src`` where a dictionary may hold anything, each with its reason."""


def list_hints(function: Function) -> list[ast.expr]:
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    hints = [one.annotation for one in every if one is not None]
    return [hint for hint in [*hints, function.returns] if hint is not None]


def names_any(hint: ast.expr) -> bool:
    return any(isinstance(node, ast.Name) and node.id == "Any" for node in ast.walk(hint))


def list_signatures_with_any(module: Path) -> list[str]:
    functions = (node for node in read_nodes(module)[1] if isinstance(node, Function))
    return [f"{module.name}:{one.name}" for one in functions if any(map(names_any, list_hints(one)))]


def test_signatures_of_the_rooms_that_others_see_say_what_they_take_and_give() -> None:
    rooms = [module for module in MODULES if module.relative_to(ROOT / "src" / "mikiwame").parts[0] in TYPED_ROOMS]

    assert [found for module in rooms for found in list_signatures_with_any(module)] == []


def is_untyped(node: ast.expr) -> bool:
    """``dict[str, Any]``, ``Mapping[str, Any]`` and the like."""
    mappings = ("dict", "Mapping", "MutableMapping")
    return (
        isinstance(node, ast.Subscript)
        and isinstance(node.value, ast.Name)
        and node.value.id in mappings
        and isinstance(node.slice, ast.Tuple)
        and ast.unparse(node.slice.elts[1]) == "Any"
    )


def list_untyped(module: Path) -> list[tuple[str, bool]]:
    """Where a mapping may hold anything, each with whether a comment on its line or above gives the reason."""
    text, nodes = read_nodes(module)
    lines = text.splitlines()
    hints = (node for node in nodes if isinstance(node, ast.expr))
    numbers = {hint.lineno for hint in hints if is_untyped(hint)}
    return [
        (f"{module.name}:{number}", "#" in lines[number - 1] or lines[number - 2].lstrip().startswith("#"))
        for number in sorted(numbers)
    ]


def test_few_dictionaries_may_hold_anything_and_each_says_why() -> None:
    untyped = [found for module in MODULES for found in list_untyped(module)]

    assert [place for place, reasoned in untyped if not reasoned] == []
    assert len(untyped) <= MOST_UNTYPED
