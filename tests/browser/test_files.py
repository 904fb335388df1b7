"""What can be seen of the written site without a browser: valid, light, whole, and the same for everybody."""

import gzip
import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.browser.markup import pick_forms, read_parts
from tests.browser.serving import Files

CHECKER = Path(__file__).parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHOWN = 40
"""Messages shown of the checker: a fault in a template stands on a thousand pages."""

LARGEST_PAGE = 60_000
"""Bytes of a page with its style, script and pictures, each compressed as a server does it."""


@cache
def weigh(file: Path) -> int:
    return len(gzip.compress(file.read_bytes())) if file.is_file() else 0


def find_file(files: Files, page: Path, address: str) -> Path:
    """Where a plain file server finds an address that stands on a page."""
    asked = urljoin(f"/{page.relative_to(files.folder)}", address)
    named = files.folder / unquote(urlsplit(asked).path).lstrip("/")
    return named / "index.html" if named.is_dir() else named


def list_lines(found: Mapping[str, object]) -> str:
    return "\n".join(f"{where}: {what}" for where, what in sorted(found.items()))


def test_every_page_is_closed_tag_by_tag_and_names_each_part_once(files: Files) -> None:
    parts = {str(page.relative_to(files.folder)): read_parts(page) for page in files.list_html()}

    assert {page: one.faults for page, one in parts.items() if one.faults} == {}
    assert [page for page, one in parts.items() if len(one.ids) != len(one.names)] == []
    assert {page: lost for page, one in parts.items() if (lost := one.references - one.names)} == {}


def test_the_nu_checker_finds_every_form_of_markup_valid(files: Files) -> None:
    """Thousands of pages are written from a few templates: those are checked that hold, between them, every element of
    any page with its attributes, within the elements around it and with its children, and so are all other files.
    """
    # Compiled lightly it takes half of the time on these pages, and needs more of a stack.
    java = ["java", "-Xss4m", "-XX:TieredStopAtLevel=1", "-jar", str(CHECKER)]
    command = [*java, "--format", "json", "--also-check-css", "--also-check-svg"]
    others = [file for kind in ("*.css", "*.svg") for file in sorted(files.folder.rglob(kind))]
    named = [str(file.relative_to(files.folder)) for file in [*pick_forms(files.list_html()), *others]]

    checked = subprocess.run([*command, *named], cwd=files.folder, capture_output=True, text=True, check=False)

    said = [
        f"{said['url']}:{said.get('lastLine')}: {said['message']}" for said in json.loads(checked.stderr)["messages"]
    ]
    assert not said, "\n".join(said[:SHOWN])


def test_every_page_loads_little(files: Files) -> None:
    sizes = {
        str(page.relative_to(files.folder)): weigh(page)
        + sum(weigh(find_file(files, page, address)) for address in read_parts(page).loads)
        for page in files.list_html()
    }

    large = {page: size for page, size in sizes.items() if size > LARGEST_PAGE}
    assert not large, list_lines(large)


def test_every_page_has_one_first_heading(files: Files) -> None:
    assert [str(page) for page in files.list_html() if read_parts(page).headings != 1] == []


def test_no_page_loads_anything_of_another_host(files: Files) -> None:
    assert {address for page in files.list_html() for address in read_parts(page).loads if "//" in address} == set()


def test_every_link_within_the_site_leads_to_a_file(files: Files) -> None:
    # An address from the root is the same on every page, and stands on hundreds.
    where = {
        address if address.startswith("/") else urljoin(f"/{page.relative_to(files.folder)}", address): page
        for page in files.list_html()
        for address in read_parts(page).links | read_parts(page).loads
        if not urlsplit(address).scheme
    }
    broken = {
        address: str(page.relative_to(files.folder))
        for address, page in where.items()
        if not find_file(files, page, address).is_file()
    }

    assert not broken, list_lines(broken)


def test_every_link_to_a_part_of_a_page_finds_it(files: Files) -> None:
    broken = {
        address: str(page.relative_to(files.folder))
        for page in files.list_html()
        for address in read_parts(page).links
        if not urlsplit(address).scheme and urlsplit(address).fragment
        if urlsplit(address).fragment not in read_parts(find_file(files, page, address)).names
    }

    assert not broken, list_lines(broken)
