"""``site.yaml``: who publishes a market's site. Every key may be left out, and so may the file."""

from typing import Annotated, Literal

from pydantic import AfterValidator, StringConstraints

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import Words
from mikiwame.catalogue.texts import Texts
from mikiwame.vocabulary.colours import ENOUGH, find_least_contrast
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.publishers import Colours, Licence, Publisher
from mikiwame.vocabulary.reasons import Reason, Value

Address = Annotated[str, StringConstraints(pattern=r"^https?://[^\s\x00-\x1f\x7f]+$", max_length=2000)]
Contact = Annotated[str, StringConstraints(pattern=r"^(https?://|mailto:)[^\s\x00-\x1f\x7f]+$", max_length=2000)]
Place = Annotated[str, StringConstraints(pattern=r"^https?://[a-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._~-]+)*/?$")]
"""Of a site: a host, and a path where it shares the host."""

Hex = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]


def _check_light(colour: str) -> str:
    return _check_contrast(colour, "light")


def _check_dark(colour: str) -> str:
    return _check_contrast(colour, "dark")


def _check_contrast(colour: str, scheme: str) -> str:
    found, paper = find_least_contrast(colour, scheme)
    if found < ENOUGH:
        values: dict[str, Value] = {"colour": colour, "contrast": f"{found:.1f}", "paper": paper, "enough": ENOUGH}
        raise UnfitError(Reason(f"form.faint-{'light' if scheme == 'light' else 'dark'}", values))
    return colour


class WrittenLicence(File):
    name: Words
    title: Words
    url: Address


class WrittenColours(File):
    """One colour for screens that are light and one for those that are dark."""

    light: Annotated[Hex, AfterValidator(_check_light)] = Colours.light
    dark: Annotated[Hex, AfterValidator(_check_dark)] = Colours.dark


class Site(File):
    name: Texts | None = None
    operator: Texts | None = None
    contact: Contact | None = None
    corrections: Contact | None = None
    funding: Texts | None = None
    address: Place | None = None
    colours: WrittenColours | None = None
    offline: Literal["false"] | None = None
    licence: WrittenLicence | None = None
    attribution: Words | None = None


def make_publisher(site: Site | None) -> Publisher:
    """What the file tells; plain defaults where there is none."""
    if site is None:
        return Publisher()
    terms, colours = site.licence, site.colours
    return Publisher(
        name=site.name,
        operator=site.operator,
        contact=site.contact,
        licence=Licence(terms.name, terms.title, terms.url) if terms else None,
        attribution=site.attribution,
        corrections=site.corrections,
        funding=site.funding,
        address=site.address.rstrip("/") if site.address else None,
        colours=Colours(colours.light, colours.dark) if colours else Colours(),
        offline=site.offline is None,
    )
