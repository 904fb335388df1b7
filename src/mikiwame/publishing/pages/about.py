"""Who runs the site and who pays for it, what it refuses, and where a mistake is told of."""

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.pages.routes import Data, Request, Route


def view_about(known: Knowledge, request: Request) -> Data:
    words, publisher, files = request.words, known.catalogue.publisher, known.catalogue
    paid = sum(link.kind == "paid" for one in files.certifications.values() for link in one.links)
    return {
        "title": words("about.title", site=known.site_name),
        "description": words("about.description", site=known.site_name),
        "corrections": publisher.corrections or publisher.contact,
        "takes_reports": known.takes_reports,
        "paid_links": paid,
        "certifications": len(files.certifications),
        "sources": len(known.sources),
        "newest": max((one.known_on for one in known.sources), default=None),
    }


ROUTES = (Route("/about", view_about, "about.html"),)
