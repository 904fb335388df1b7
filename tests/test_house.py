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
