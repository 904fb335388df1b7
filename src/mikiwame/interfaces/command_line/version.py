"""Which version of the product this is."""

import importlib.metadata


def print_version() -> None:
    print(importlib.metadata.version("mikiwame"))
