"""``site.yaml``: who publishes a market's site. Every key may be left out, and so may the file."""

from typing import Annotated

from pydantic import StringConstraints

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import Words
from mikiwame.catalogue.texts import Texts
from mikiwame.vocabulary.publishers import Licence, Publisher

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2000)]
Contact = Annotated[str, StringConstraints(pattern=r"^(https?://|mailto:)[^\s\x00-\x1f\x7f]+$", max_length=2000)]


class WrittenLicence(File):
    name: Words
    title: Words
    url: Address


class Site(File):
    name: Texts | None = None
    operator: Texts | None = None
    contact: Contact | None = None
    licence: WrittenLicence | None = None
    attribution: Words | None = None


def make_publisher(site: Site | None) -> Publisher:
    """What the file tells; plain defaults where there is none."""
    if site is None:
        return Publisher()
    terms = site.licence
    licence = Licence(terms.name, terms.title, terms.url) if terms else None
    return Publisher(site.name, site.operator, site.contact, licence, site.attribution)
