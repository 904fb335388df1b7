"""The web site: every page, picture and file as bytes, from a catalogue and a day alone."""

from mikiwame.publishing.pages.door import Door
from mikiwame.publishing.pages.site import Rendered, Site, build_site

__all__ = ["Door", "Rendered", "Site", "build_site"]
