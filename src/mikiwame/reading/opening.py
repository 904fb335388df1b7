"""Pages where they lie: files, folders of them and WARC archives, each as bytes with what is known of its origin."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mikiwame.vocabulary.complaints import Complaint, MikiwameError

_PAGES = frozenset((".html", ".htm", ".xhtml", ".pdf", ".txt", ".md", ".markdown", ".warc", ".gz"))
_READABLE = frozenset(("text/html", "application/xhtml+xml", "application/pdf", "text/plain", "text/markdown"))
_OK = "200"


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it came. ``address`` is its URL, or the path of its file."""

    address: str
    content: bytes
    content_type: str | None = None


def open_pages(name: str, kept: Path | None = None) -> Iterator[Page]:
    """Every page that a name leads to: a file, those of a folder and its folders in order, those of an archive, or the
    newest kept page of an address.

    :param kept: the folder of kept pages.
    :raises MikiwameError: for an address that was not fetched, and what can't be opened.
    """
    if "://" in name:
        yield _open_kept(name, kept)
        return
    path = Path(name)
    if path.is_dir():
        found = [one for one in sorted(path.rglob("*")) if one.suffix.lower() in _PAGES and one.is_file()]
        if not found:
            raise _complain(name, f"There is no page in this folder. Pages end in {', '.join(sorted(_PAGES))}.")
        for one in found:
            yield from _open_file(one)
        return
    if not path.exists():
        raise _complain(name, "There is no such file or folder. Check the path.")
    yield from _open_file(path)


def _open_file(path: Path) -> Iterator[Page]:
    if ".warc" in (path.suffix, *path.suffixes[-2:-1]):
        yield from _open_archive(path)
        return
    try:
        yield Page(str(path), path.read_bytes())
    except OSError as error:
        raise _complain(str(path), f"Cannot be read: {error.strerror}. Check its permissions.") from None


def _open_kept(address: str, kept: Path | None) -> Page:
    from mikiwame.reading.fetching.addresses import clean
    from mikiwame.reading.keeping import Shelf

    page = Shelf(kept).read_page(clean(address) or address) if kept else None
    if page is None:
        message = "This page is not kept. Run `mikiwame fetch` for its source, or save the page and name the file."
        raise _complain(address, message)
    return Page(address, page.content, page.content_type)


def _open_archive(path: Path) -> Iterator[Page]:
    """The pages that a WARC file holds whole; pictures, styles and errors are passed over."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream):
                headers = record.http_headers
                if record.rec_type != "response" or headers is None or headers.get_statuscode() != _OK:
                    continue
                told = headers.get_header("Content-Type") or ""
                if told.partition(";")[0].strip().lower() in _READABLE:
                    address = record.rec_headers.get_header("WARC-Target-URI") or str(path)
                    yield Page(address, record.content_stream().read(), told)
    except OSError as error:
        raise _complain(str(path), f"Cannot be read: {error.strerror}. Check its permissions.") from None
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        raise _complain(str(path), f"This is no whole WARC archive ({error}). Fetch its pages again.") from None


def _complain(name: str, message: str) -> MikiwameError:
    return MikiwameError([Complaint(name, 0, "error", message)])
