"""Words for readers stand in the room of words alone, so that another language needs no code."""

import ast
import re
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "src" / "mikiwame"

ROOMS = ("notation", "words", "names")
"""What reads printed texts and names may hold their letters, and so may what says them."""

JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uff01-\uff60]")


def find_docstrings(tree: ast.AST) -> set[int]:
    """The strings that stand alone as a statement: they tell programmers what they read."""
    alone = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return {id(value) for value in alone if isinstance(value, ast.Constant)}


def holds_japanese(module: Path) -> bool:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    documented = find_docstrings(tree)
    texts = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return any(JAPANESE.search(str(node.value)) for node in texts if id(node) not in documented)


def list_speaking() -> set[str]:
    modules = (path for path in SOURCE.rglob("*.py") if path.relative_to(SOURCE).parts[0] not in ROOMS)
    return {path.relative_to(SOURCE).as_posix() for path in modules if holds_japanese(path)}


def test_no_module_holds_words_of_a_readers_language() -> None:
    assert list_speaking() == set()
