"""The targets by name; each loads what it needs when it is made."""

from tests.fuzz.catalogue_files import CatalogueFiles
from tests.fuzz.requests import Requests
from tests.fuzz.target import Target
from tests.fuzz.texts import Texts

TARGETS: dict[str, type[Target]] = {"texts": Texts, "files": CatalogueFiles, "requests": Requests}


def make_target(name: str) -> Target:
    return TARGETS[name]()
