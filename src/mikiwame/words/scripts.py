"""The letters by which a text is known to be in the language of the catalogue."""

import re

_JAPANESE = re.compile("[\u3005\u3040-\u30ff\u4e00-\u9fff]")


def is_japanese(text: str) -> bool:
    """Whether any of its letters are."""
    return _JAPANESE.search(text) is not None
