"""A site as plain files in a folder: every page checked first, then the whole in one step, the same bytes each time."""

import hashlib
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath
from typing import Protocol

from mikiwame.publishing.links import check_page
from mikiwame.publishing.pages import Rendered
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.pages.routes import HTML
from mikiwame.publishing.swapping import prepare_beside, swap
from mikiwame.vocabulary.complaints import Complaint, MikiwameError, OutputError
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import LANGUAGES

LIST = ".mikiwame-site"
"""The file that lists every file of a published site with its SHA-256: by it a later run knows the site as its own."""

_HEAD = "mikiwame site 1\n"

MISSING_PAGES = tuple(f"{find_prefix(language)}/404.html" for language in LANGUAGES)
"""The pages that plain file servers show for an address they do not have: the one in the nearest folder above it."""


class Pages(Protocol):
    """What a site must tell to be written: its addresses, and the bytes of each."""

    def list_paths(self) -> list[str]: ...

    def render(self, path: str) -> Rendered: ...


Tell = Callable[[int, int], None]
"""Told after each page how many of how many are done."""


def publish(
    site: Pages, folder: Path, tell: Tell = lambda done, of: None, waits: Callable[[Path], None] = lambda above: None
) -> int:
    """Write every page and file of the site into ``folder``, in the place of the site that was there.

    A page that does not say who pays, or boasts without grounds, stops the work before anything is written.

    :param waits: told of the folder above, before waiting for another process that writes within it.
    :return: the number of files.
    :raises MikiwameError: for a page that may not stand, a folder that holds something else.
    :raises OutputError: for a folder that can't be written.
    """
    folder = folder.resolve()
    _check_folder(folder)
    try:
        with prepare_beside(folder, waits) as beside:
            _check_folder(folder)
            count = _write_site(site, beside, tell)
            swap(folder, beside)
    except OSError as error:
        raise OutputError.at(folder, Reason("files.folder_unwritable", {"because": error.strerror})) from None
    return count


def name_file(path: str, content_type: str) -> PurePosixPath:
    """The file of an address: ``/compare`` is ``compare/index.html``, a file that is no page keeps its name.

    :raises ValueError: for a path that leads out of the folder.
    """
    parts = [part for part in path.split("/") if part]
    if any(part.startswith(".") or "\\" in part or "\0" in part for part in parts):
        raise ValueError(f"The path {path!r} is no path of a site.")
    if content_type == HTML and not path.endswith(".html"):
        parts.append("index.html")
    return PurePosixPath(*parts)


def _write_site(site: Pages, folder: Path, tell: Tell) -> int:
    """Render and write all; the list of files last. :raises MikiwameError: with every fault of every page."""
    paths = [*dict.fromkeys(site.list_paths()), *MISSING_PAGES]
    faults: list[Complaint] = []
    listed = {}
    for number, path in enumerate(paths, start=1):
        file, rendered = _render(site, path)
        faults += _check(file, rendered)
        if not faults:
            _write_file(folder / file, rendered.body)
        listed[str(file)] = hashlib.sha256(rendered.body).hexdigest()
        tell(number, len(paths))
    if faults:
        raise MikiwameError(faults)
    lines = "".join(f"{digest}  {file}\n" for file, digest in sorted(listed.items()))
    (folder / LIST).write_text(_HEAD + lines, encoding="utf-8", newline="\n")
    return len(listed)


def _render(site: Pages, path: str) -> tuple[PurePosixPath, Rendered]:
    rendered = site.render(path)
    if rendered.status != 200 and path not in MISSING_PAGES:
        raise MikiwameError.at(path, Reason("honesty.status", {"status": rendered.status}))
    return name_file(path, rendered.content_type), rendered


def _check(file: PurePosixPath, rendered: Rendered) -> Iterator[Complaint]:
    if file.suffix == ".html":
        for fault in check_page(*(rendered.parts or (rendered.body.decode("utf-8"),))):
            yield Complaint.of(str(file), fault.line, "error", fault.reason)


def _write_file(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _check_folder(folder: Path) -> None:
    """:raises MikiwameError: unless the folder is new, empty, or a site of ours and nothing else."""
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not folder.is_dir():
        raise MikiwameError.at(folder, Reason("files.file_for_folder"))
    listed = _read_list(folder / LIST)
    if listed is None:
        raise MikiwameError.at(folder, Reason("files.no_site"))
    found = (str(path.relative_to(folder).as_posix()) for path in sorted(folder.rglob("*")) if not path.is_dir())
    strange = [file for file in found if file not in listed and file != LIST]
    if strange:
        raise MikiwameError.at(folder, Reason("files.not_of_site", {"name": strange[0]}))


def _read_list(path: Path) -> set[str] | None:
    """The files that a published site is made of; None for what is none."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if not text.startswith(_HEAD):
        return None
    return {line.partition("  ")[2] for line in text.removeprefix(_HEAD).splitlines()}
