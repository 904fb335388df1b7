"""What became of asking for the pages of a market's sources."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from mikiwame.catalogue import Catalogue
from mikiwame.reading.fetching import Fetcher, clean, spread_by_host
from mikiwame.reading.keeping import Outcome, Visit
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.reasons import Reason


@dataclass(frozen=True, slots=True)
class Fetched:
    """One source's page. ``seen``: when it was last known to be as kept; None where it was not had now."""

    source: str
    url: str
    outcome: Outcome
    because: Reason | None
    status: int | None
    seen: datetime | None
    digest: str | None


def pick_sources(files: Catalogue, slugs: Sequence[str]) -> list[str]:
    """The sources named, or all whose page is not known to be gone.

    :raises MikiwameError: for one that there is not.
    """
    unknown = [slug for slug in slugs if slug not in files.sources]
    if unknown:
        raise MikiwameError(Reason("asked.no_source", {"slug": unknown[0]}))
    return list(dict.fromkeys(slugs)) or sorted(slug for slug, one in files.sources.items() if one.gone is None)


def find_address(files: Catalogue, source: str) -> str | None:
    """Where the source's page is asked for and kept: its address without what stands behind ``#``."""
    url = files.sources[source].url
    return (clean(url) or url) if url else None


def list_addresses(files: Catalogue, sources: Iterable[str]) -> list[str]:
    """The addresses of these sources, each once, in the order of asking."""
    found = (find_address(files, source) for source in sources)
    return spread_by_host(address for address in found if address)


def fetch_all(fetcher: Fetcher, addresses: Iterable[str], *, anew: bool = False) -> Iterator[Visit]:
    """A visit of each address as it comes in."""
    for address in addresses:
        yield fetcher.fetch(address, anew=anew)


def list_fetched(files: Catalogue, sources: Iterable[str], visits: Iterable[Visit]) -> list[Fetched]:
    """What became of each of the sources that has an address."""
    by_address = {visit.address: visit for visit in visits}
    found = ((source, by_address.get(find_address(files, source) or "")) for source in sources)
    return [_describe(source, visit) for source, visit in found if visit]


def _describe(source: str, visit: Visit) -> Fetched:
    return Fetched(
        source=source,
        url=visit.address,
        outcome=visit.outcome,
        because=explain(visit),
        status=visit.status,
        seen=visit.when if visit.had else None,
        digest=visit.digest,
    )


def explain(visit: Visit) -> Reason | None:
    """Why the page was not had."""
    return Reason(visit.because, visit.values) if visit.because else None
