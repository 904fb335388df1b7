"""How the documents become a site: `make docs`."""

import sys
import tomllib
from pathlib import Path

from numpy.typing import ArrayLike
from sphinx.application import Sphinx
from sphinx.util.typing import stringify_annotation

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

project = "Mikiwame"
author = "The Mikiwame authors"
release = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["conf.py"]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"Mikiwame {release}"
html_show_copyright = False
html_show_sphinx = False
ARRAY_LIKE = stringify_annotation(ArrayLike, "smart")


def setup(app: Sphinx) -> None:
    app.connect("autodoc-process-signature", _shorten)


def _shorten(
    _app: Sphinx, what: str, _name: str, _object: object, _options: object, takes: str | None, gives: str | None
) -> tuple[str | None, str | None] | None:
    """NumPy's array-likes go by their name, in place of all that they may be."""
    return (takes.replace(ARRAY_LIKE, "ArrayLike"), gives) if what == "function" and takes else None
