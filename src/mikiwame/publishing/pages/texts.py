"""The words of the pages, apart from templates: ``texts/<language>/<page>.toml``, read as ``t.<page>.<key>``."""

import tomllib
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

TEXTS = Path(__file__).parent / "texts"


@cache
def read_texts(language: str) -> SimpleNamespace:
    """One attribute a page, and below it one a key; a key that there is not is an error when a template asks for it."""
    files = sorted((TEXTS / language).glob("*.toml"))
    return SimpleNamespace(**{file.stem: _open(tomllib.loads(file.read_text("utf-8"))) for file in files})


def _open(value: Any) -> Any:
    if isinstance(value, dict):
        return SimpleNamespace(**{key.replace("-", "_"): _open(one) for key, one in value.items()})
    return [_open(one) for one in value] if isinstance(value, list) else value
