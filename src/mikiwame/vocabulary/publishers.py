"""Who publishes a site: its name, who runs it, and on what terms its data may be used. Nothing of it is judged."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Licence:
    """``name`` is the identifier of SPDX, such as ``CC-BY-4.0``."""

    name: str
    title: str
    url: str


@dataclass(frozen=True)
class Colours:
    """The colour of links, buttons and the icon, by the scheme of the reader's screen."""

    light: str = "#0b57a4"
    dark: str = "#8ec2ff"


@dataclass(frozen=True, slots=True)
class Publisher:
    """What is None is not said; a site without a name goes by the title of its market."""

    name: str | None = None
    operator: str | None = None
    contact: str | None = None
    """A web address, or a mailto: one."""

    licence: Licence | None = None
    attribution: str | None = None
    """Whom those who use the data have to name."""

    corrections: str | None = None
    """Where a reader tells of a mistake; a web address, or a mailto: one."""

    funding: str | None = None
    """Who pays for the site."""

    address: str | None = None
    """Where the site stands, without a slash at its end."""

    colours: Colours = field(default_factory=Colours)
    offline: bool = True
    """Whether a reader's browser keeps what was read, for when there is no network."""

    def describe_licence(self) -> dict[str, str] | None:
        """The terms of the data for programs: ``name, title, url`` and ``attribution``; None where none are told."""
        if self.licence is None:
            return None
        terms = {"name": self.licence.name, "title": self.licence.title, "url": self.licence.url}
        return terms | ({"attribution": self.attribution} if self.attribution else {})
