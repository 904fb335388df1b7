"""The notebook of the documents runs from its first cell to its last."""

import json
from pathlib import Path

NOTEBOOK = Path(__file__).parents[1] / "docs" / "notebook.ipynb"


def test_every_cell_of_the_notebook_runs() -> None:
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    names: dict[str, object] = {}

    for source in sources:
        exec(compile(source, str(NOTEBOOK), "exec"), names)

    assert len(sources) > 5
    assert names["fee"].low == 8800  # type: ignore[attr-defined]
