"""Pages where they lie: files, folders of them and WARC archives, each as bytes with what is known of its origin."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mikiwame.reading.formats import LARGEST
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason

_PAGES = frozenset((".html", ".htm", ".xhtml", ".pdf", ".txt", ".md", ".markdown", ".warc", ".gz"))
_READABLE = frozenset(("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown"))
_INDEX = frozenset(("index.cdxj", ".lock"))
"""What a folder of kept pages holds beside them; the second where a run was killed before it wrote the first."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came. ``address`` is its URL, or the path of its file; ``seen``: when it was last known to be so,
    where its archive tells.
    """

    address: str
    content: bytes
    content_type: str | None = None
    seen: datetime | None = None


def open_pages(name: str, kept: Path | None = None) -> Iterator[Page]:
    """Every page that a name leads to: a file, those of a folder and its folders in order, those of an archive, or the
    newest kept page of an address. Of an address that a folder's archives hold several times only the newest page is.

    :param kept: the folder of kept pages.
    :raises MikiwameError: for an address that was not fetched, and what can't be opened.
    """
    if "://" in name:
        yield _open_kept(name, kept)
        return
    path = Path(name)
    if path.is_dir():
        yield from _open_folder(path)
        return
    if not path.exists():
        raise MikiwameError.at(name, Reason("files.no_such_page"))
    yield from _open_file(path)


def _open_folder(folder: Path) -> Iterator[Page]:
    found = sorted(folder.rglob("*"))
    kept = {one.parent: list(_open_shelf(one.parent)) for one in found if one.name in _INDEX}
    shelves = {place for place, pages in kept.items() if pages}
    files = [one for one in found if one.suffix.lower() in _PAGES and one.is_file()]
    if not files:
        raise MikiwameError.at(folder, Reason("files.no_page", {"endings": ", ".join(sorted(_PAGES))}))
    for one in files:
        if not _is_archive(one):
            yield from _open_file(one)
    others = (one for one in files if _is_archive(one) and one.parent.parent not in shelves)
    archived = (page for one in others for page in _open_archive(one))
    yield from _pick_newest((*archived, *(page for place in sorted(shelves) for page in kept[place])))


def _open_shelf(folder: Path) -> Iterator[Page]:
    from mikiwame.reading.keeping import Shelf

    shelf = Shelf(folder)
    for address in shelf.list_addresses():
        page = shelf.read_page(address)
        if page:
            yield Page(address, page.content, page.content_type, page.seen)


def _pick_newest(pages: Iterable[Page]) -> list[Page]:
    newest: dict[str, Page] = {}
    for page in pages:
        other = newest.get(page.address)
        if other is None or (page.seen or _EARLIEST) >= (other.seen or _EARLIEST):
            newest[page.address] = page
    return list(newest.values())


def _is_archive(path: Path) -> bool:
    return ".warc" in (path.suffix, *path.suffixes[-2:-1])


def _open_file(path: Path) -> Iterator[Page]:
    if _is_archive(path):
        yield from _pick_newest(_open_archive(path))
        return
    try:
        with path.open("rb") as opened:
            # A byte more than is read: enough to be refused as too large, whatever has no end.
            yield Page(str(path), opened.read(LARGEST + 1))
    except OSError as error:
        raise MikiwameError.at(path, Reason("yaml.cannot_be_read", {"because": error.strerror})) from None


def _open_kept(address: str, kept: Path | None) -> Page:
    from mikiwame.reading.fetching.addresses import clean
    from mikiwame.reading.keeping import Shelf

    page = Shelf(kept).read_page(clean(address) or address) if kept else None
    if page is None:
        raise MikiwameError.at(address, Reason("files.page_not_kept"))
    return Page(address, page.content, page.content_type, page.seen)


def _open_archive(path: Path) -> Iterator[Page]:
    """The pages that a WARC file holds whole; pictures, styles and errors are passed over."""
    from warcio.exceptions import ArchiveLoadFailed

    from mikiwame.reading.keeping.records import list_pages

    try:
        with path.open("rb") as stream:
            for page in list_pages(stream):
                if (page.content_type or "").partition(";")[0].strip().lower() in _READABLE:
                    yield Page(page.address or str(path), page.content, page.content_type, page.when)
    except OSError as error:
        raise MikiwameError.at(path, Reason("yaml.cannot_be_read", {"because": error.strerror})) from None
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        raise MikiwameError.at(path, Reason("files.no_archive", {"because": str(error)})) from None
