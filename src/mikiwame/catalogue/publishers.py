"""``site.yaml``: who publishes a market's site. Every key may be left out, and so may the file."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import InstanceOf, StringConstraints
from pydantic.functional_validators import BeforeValidator

from mikiwame.catalogue.files import File, Words
from mikiwame.vocabulary.publishers import Licence, Publisher
from mikiwame.vocabulary.texts import LANGUAGES, Text

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2000)]
Contact = Annotated[str, StringConstraints(pattern=r"^(https?://|mailto:)[^\s\x00-\x1f\x7f]+$", max_length=2000)]


def _read_name(written: object) -> object:
    """A name, or one per language."""
    if isinstance(written, str) and written.strip():
        return Text(written.strip())
    if isinstance(written, Mapping) and written and all(isinstance(one, str) and one for one in written.values()):
        unknown = [language for language in written if language not in LANGUAGES]
        if unknown:
            raise ValueError(f'"{unknown[0]}" is not a language here. Use: {", ".join(LANGUAGES)}.')
        return Text(written.get(LANGUAGES[0], next(iter(written.values()))), written)
    raise ValueError("Write a name, or one per language: {ja: …, en: …}.")


Name = Annotated[InstanceOf[Text], BeforeValidator(_read_name)]


class WrittenLicence(File):
    name: Words
    title: Words
    url: Address


class Site(File):
    name: Name | None = None
    operator: Name | None = None
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
