"""A market's folder -> one catalogue of models with the line of everything, and every complaint about it in one run."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from pydantic import BaseModel

from mikiwame.catalogue.correction_files import Correction, Corrections
from mikiwame.catalogue.criterion_files import Criterion
from mikiwame.catalogue.desk_file import DeskFile, Settled
from mikiwame.catalogue.digests import digest_files
from mikiwame.catalogue.files import (
    Advice,
    Certification,
    LeftOut,
    LeftOutText,
    Market,
    Organisation,
    Source,
)
from mikiwame.catalogue.heading_files import HeadingFile
from mikiwame.catalogue.placing import SHELVES, list_known_keys
from mikiwame.catalogue.publishers import Site, make_publisher
from mikiwame.catalogue.questions import Question, Questions
from mikiwame.catalogue.situations import Situations, make_conversation
from mikiwame.catalogue.tree import Place, Tree, read_tree
from mikiwame.catalogue.validation import validate
from mikiwame.vocabulary.complaints import Complaint, MikiwameError
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.publishers import Publisher
from mikiwame.vocabulary.reasons import Reason

if TYPE_CHECKING:
    import polars as pl

Model = TypeVar("Model", bound=BaseModel)

BESIDE = (
    "market.yaml",
    "situations.yaml",
    "questions.yaml",
    "left_out.yaml",
    "site.yaml",
    "corrections.yaml",
    "headings.yaml",
    "desk.yaml",
    "proposals",
    "README.md",
    "LICENSE",
    "names.csv",
)
"""``proposals``: what pages offered and editors decided, which the room of reading keeps."""

LONGEST_SLUG = 100

USUAL = "medical-office"
"""The market that is meant where none is named."""

NEEDED = ("certifications", "sources", "criteria")


@dataclass
class Catalogue:
    """A market as read. A file with a fault is in ``trees`` and not among the models."""

    slug: str
    market: Market | None = None
    certifications: dict[str, Certification] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    criteria: dict[str, Criterion] = field(default_factory=dict)
    advice: dict[str, Advice] = field(default_factory=dict)
    situations: Situations | None = None
    site: Site | None = None
    questions: Questions | None = None
    headings: HeadingFile | None = None
    corrections: list[Correction] = field(default_factory=list)
    left_out: list[LeftOutText] = field(default_factory=list)
    settled: list[Settled] = field(default_factory=list)
    trees: dict[str, Tree] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)
    claims: "pl.DataFrame | None" = field(default=None, init=False, repr=False, compare=False)
    """What ``tabulate_claims`` gives, where it came with the files; a changed copy of the catalogue has none."""
    read_as: str | None = field(default=None, init=False, repr=False, compare=False)
    """The digest of the files where the models are just what these say; a changed copy has none."""

    @cached_property
    def conversation(self) -> Conversation:
        """What this market asks a person."""
        return make_conversation(self.situations)

    @property
    def asked(self) -> dict[str, Question]:
        """What people ask of this market, with what is answered."""
        return self.questions.questions if self.questions else {}

    @property
    def publisher(self) -> Publisher:
        """Who publishes the site."""
        return make_publisher(self.site)

    @cached_property
    def digest(self) -> str:
        """Of all that was read, as ``sha256:`` and 64 hexadecimal digits: it changes with any text of any file."""
        return digest_files({name: tree.digest for name, tree in self.trees.items()})

    def has_file(self, shelf: str, slug: str) -> bool:
        """Whether the file is there at all, sound or not: a broken one is complained of once, not where it is named."""
        return f"{shelf}/{slug}.yaml" in self.trees

    def list_slugs(self, shelf: str) -> list[str]:
        """The slugs of the files of a shelf, sound or not."""
        names = (file.partition("/") for file in self.trees)
        return [name.removesuffix(".yaml") for folder, _, name in names if folder == shelf]

    def find_line(self, file: str, place: Place) -> int:
        return self.trees[file].find_line(place)


def find_market(catalogue: Path, market: str) -> Path:
    """The folder of ``market`` in ``catalogue``, or ``catalogue`` itself when that is one market.

    A catalogue with one market alone means that one where none is named, which is when ``market`` is the usual one.

    :raises MikiwameError: when there is no such folder.
    """
    if catalogue.is_file():
        raise _refuse(catalogue, Reason("files.no_folder"))
    if (catalogue / "market.yaml").is_file() or any((catalogue / shelf).is_dir() for shelf in SHELVES):
        return catalogue
    if is_slug(market) and (catalogue / market).is_dir():
        return catalogue / market
    if not catalogue.is_dir():
        raise _refuse(catalogue, Reason("files.no_such_folder"))
    markets = [folder.name for folder in _find_markets(catalogue)]
    if len(markets) == 1 and market == USUAL:
        return catalogue / markets[0]
    known = Reason("files.use_one", {"words": ", ".join(markets)}) if markets else Reason("files.no_markets")
    raise _refuse(catalogue, Reason("files.no_such_market", {"market": market, "remedy": known}))


def list_markets(catalogue: Path) -> list[Path]:
    """The folders of all markets of a catalogue by their names, or the one that the folder itself is.

    :raises MikiwameError: when it holds none.
    """
    found = [catalogue] if (catalogue / "market.yaml").is_file() else _find_markets(catalogue)
    if not found:
        raise _refuse(catalogue, Reason("files.no_market"))
    return found


def _refuse(folder: Path, reason: Reason) -> MikiwameError:
    return MikiwameError([Complaint.of(str(folder), 0, "error", reason)])


def _find_markets(catalogue: Path) -> list[Path]:
    return sorted(path.parent for path in catalogue.glob("*/market.yaml"))


def read_catalogue(folder: Path) -> Catalogue:
    """Read every file of the market in ``folder``. Faults are in ``complaints``, sorted; nothing is raised for them."""
    catalogue = Catalogue(folder.resolve().name)
    catalogue.market = _read_file(catalogue, folder / "market.yaml", "market.yaml", Market)
    read_beside(catalogue, lambda name, model: _read_optional(catalogue, folder, name, model))
    try:
        _read_shelves(catalogue, folder)
    except OSError as error:
        reason = Reason("files.folder_unreadable", {"because": error.strerror})
        catalogue.complaints.append(Complaint.of(str(error.filename), 0, "error", reason))
    catalogue.complaints += [fault for tree in catalogue.trees.values() for fault in tree.complaints]
    catalogue.read_as = catalogue.digest
    return catalogue


def read_rules(folder: Path) -> Catalogue:
    """Only what a market is judged by: its ``market.yaml`` and criteria. Faults are in ``complaints``."""
    catalogue = Catalogue(folder.resolve().name)
    catalogue.market = _read_file(catalogue, folder / "market.yaml", "market.yaml", Market)
    _read_shelf(catalogue, folder, "criteria", SHELVES["criteria"])
    catalogue.complaints += [fault for tree in catalogue.trees.values() for fault in tree.complaints]
    return catalogue


class Reader(Protocol):
    """Reads one file as its model; None where there is none, or it has faults."""

    def __call__(self, name: str, model: type[Model], /) -> Model | None: ...


def read_beside(catalogue: Catalogue, read: Reader) -> None:
    """Fill in what stands beside the shelves and may be missing."""
    catalogue.situations = read("situations.yaml", Situations)
    left_out = read("left_out.yaml", LeftOut)
    catalogue.left_out = left_out.left_out if left_out else []
    desk = read("desk.yaml", DeskFile)
    catalogue.settled = desk.settled if desk else []
    catalogue.site = read("site.yaml", Site)
    corrections = read("corrections.yaml", Corrections)
    catalogue.corrections = corrections.corrections if corrections else []
    catalogue.questions = read("questions.yaml", Questions)
    catalogue.headings = read("headings.yaml", HeadingFile)


def _read_shelves(catalogue: Catalogue, folder: Path) -> None:
    catalogue.complaints += _list_strays(folder)
    for shelf, model in SHELVES.items():
        _read_shelf(catalogue, folder, shelf, model)


def _read_shelf(catalogue: Catalogue, folder: Path, shelf: str, model: type[BaseModel]) -> None:
    models: dict[str, BaseModel] = getattr(catalogue, shelf)
    for path in _list_files(catalogue, folder, shelf):
        read = _read_file(catalogue, path, f"{shelf}/{path.name}", model)
        if read is not None:
            models[path.stem] = read


def _read_optional(catalogue: Catalogue, folder: Path, name: str, model: type[Model]) -> Model | None:
    path = folder / name
    return _read_file(catalogue, path, name, model) if path.exists() or path.is_symlink() else None


def read_conversation(folder: Path) -> Conversation:
    """What the market in ``folder`` asks, from that one file alone; with a fault in it, only the shared items."""
    return make_conversation(_read_optional(Catalogue(folder.name), folder, "situations.yaml", Situations))


def read_site(path: Path) -> Site:
    """A publisher's own ``site.yaml``, wherever it lies.

    :raises MikiwameError: with every fault of the file.
    """
    return _read_alone(path, Site)


def read_headings(path: Path) -> HeadingFile:
    """A dictionary of printed headings, wherever it lies.

    :raises MikiwameError: with every fault of the file.
    """
    return _read_alone(path, HeadingFile)


def _read_alone(path: Path, model: type[Model]) -> Model:
    tree = read_tree(path, str(path), list_known_keys())
    read = validate(tree, model)
    if read is None:
        raise MikiwameError(tree.complaints)
    return read


def _read_file(catalogue: Catalogue, path: Path, name: str, model: type[Model]) -> Model | None:
    tree = catalogue.trees[name] = _refuse_link_out(path, name) or read_tree(path, name, list_known_keys())
    return validate(tree, model)


def _refuse_link_out(path: Path, name: str) -> Tree | None:
    """A tree that says so where a file, or its folder, is a link to somewhere outside of the market: what lies there
    is not part of the catalogue, changes without it and is not published with it.
    """
    folder = path.parents[name.count("/")]
    # Most are no links, and then nothing has to be followed to its end.
    if not path.is_symlink() and (path.parent == folder or not path.parent.is_symlink()):
        return None
    try:
        outside = path.exists() and not path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return None
    if not outside:
        return None
    tree = Tree(name)
    tree.complain(0, Reason("files.link_outside", {"path": str(path.resolve())}))
    return tree


def is_slug(text: str) -> bool:
    """Lower-case letters, digits and single hyphens, short enough for a file's name."""
    parts = text.split("-")
    return len(text) <= LONGEST_SLUG and all(one.isascii() and one.isalnum() and one == one.lower() for one in parts)


def _list_strays(folder: Path) -> Iterator[Complaint]:
    """What lies beside the shelves and is read by nobody."""
    for path in sorted(folder.iterdir()):
        if path.name not in (*SHELVES, *BESIDE) and not path.name.startswith("."):
            reason = Reason("files.stray", {"known": ", ".join((*SHELVES, *BESIDE))})
            yield Complaint.of(path.name, 0, "error", reason)


def list_names(folder: Path) -> list[str]:
    """Every file of the market in ``folder`` that is read, by its name in it."""
    beside = [name for name in BESIDE if name.endswith(".yaml") and (folder / name).exists()]
    shelved = [
        f"{shelf}/{path.name}"
        for shelf in SHELVES
        if (folder / shelf).is_dir()
        for path in (folder / shelf).iterdir()
        if not _refuse_name(path) and path.suffix == ".yaml" and not path.name.startswith(".")
    ]
    return [*beside, *shelved]


def _list_files(catalogue: Catalogue, folder: Path, shelf: str) -> Iterator[Path]:
    paths = sorted((folder / shelf).iterdir()) if (folder / shelf).is_dir() else []
    if not paths and shelf in NEEDED:
        catalogue.complaints.append(Complaint.of(f"{shelf}/", 0, "error", Reason("files.empty_shelf")))
    for path in paths:
        refusal = _refuse_name(path)
        if refusal:
            catalogue.complaints.append(Complaint.of(f"{shelf}/{path.name}", 0, "error", refusal))
        elif not path.name.startswith("."):
            yield path


def _refuse_name(path: Path) -> Reason | None:
    if path.name.startswith(".") or path.name == "README.md":
        return None
    if path.is_dir():
        return Reason("files.folder_within")
    if path.suffix != ".yaml":
        return Reason("files.other_ending")
    if not is_slug(path.stem):
        return Reason("files.name_no_slug")
    return None
