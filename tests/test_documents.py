"""What can be seen of the documents without building their site; ``make docs`` builds it and refuses any warning."""

import re
from pathlib import Path

import mikiwame

DOCS = Path(__file__).parents[1] / "docs"
NOT_PAGES = {"index", "decisions/index"}


def list_toctrees(page: str) -> set[str]:
    """The documents that a page puts into the menu, by their names without ending."""
    trees = re.findall(r"```\{toctree\}\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    lines = {line.strip() for tree in trees for line in tree.splitlines()}
    return {line for line in lines if line and not line.startswith(":")}


def test_every_document_is_in_the_menu_and_the_menu_names_no_other() -> None:
    pages = {path.relative_to(DOCS).with_suffix("").as_posix() for path in DOCS.rglob("*.md")}
    decisions = {page for page in pages if page.startswith("decisions/0")}

    assert list_toctrees("index.md") == (pages - decisions - NOT_PAGES) | {"decisions/index"}
    assert list_toctrees("decisions/index.md") == {"0*"}


def test_every_public_name_is_in_the_reference() -> None:
    text = (DOCS / "api.md").read_text(encoding="utf-8")

    assert set(re.findall(r"auto(?:function|class|exception):: (\w+)", text)) == set(mikiwame.__all__)
