"""The house style that a machine can see: sizes of functions and modules, the layers, the lock files, the links."""

import ast
import io
import subprocess
import tokenize
from pathlib import Path
from statistics import median, quantiles

from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def find_code_lines(text: str) -> set[int]:
    """The lines that hold code: no comments, blank lines or docstrings."""
    skipped = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type not in skipped:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines -= set(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return lines


def measure_functions(module: Path) -> dict[str, int]:
    """Code lines of each function's body."""
    text = module.read_text(encoding="utf-8")
    code = find_code_lines(text)
    return {
        f"{module.name}:{node.name}": len(code & set(range(node.body[0].lineno, (node.end_lineno or 0) + 1)))
        for node in ast.walk(ast.parse(text))
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
    silent = [str(module) for module in MODULES if not ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))]

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
    tree = ast.parse(module.read_text(encoding="utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, Function))
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
    lines = module.read_text(encoding="utf-8").splitlines()
    hints = (node for node in ast.walk(ast.parse("\n".join(lines))) if isinstance(node, ast.expr))
    numbers = {hint.lineno for hint in hints if is_untyped(hint)}
    return [
        (f"{module.name}:{number}", "#" in lines[number - 1] or lines[number - 2].lstrip().startswith("#"))
        for number in sorted(numbers)
    ]


def test_few_dictionaries_may_hold_anything_and_each_says_why() -> None:
    untyped = [found for module in MODULES for found in list_untyped(module)]

    assert [place for place, reasoned in untyped if not reasoned] == []
    assert len(untyped) <= MOST_UNTYPED
