"""The page at an address -> kept, or the reason why it could not be had."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import zip_longest

from mikiwame.reading.fetching.addresses import REDIRECTS, clean, follow, name_host
from mikiwame.reading.fetching.answering import Network
from mikiwame.reading.fetching.caching import make_conditions, read_fresh_until, read_patience
from mikiwame.reading.fetching.faults import FetchError
from mikiwame.reading.fetching.robots import Robots
from mikiwame.reading.keeping.shelf import Shelf, digest
from mikiwame.reading.keeping.visits import Exchange, Visit

GONE = (404, 410)
BUSY = (429, 503)
PAGES = (200, 203)


def spread_by_host(addresses: Iterable[str]) -> list[str]:
    """The addresses so that those of one host stand far from each other, and its pace holds up none of the rest."""
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        hosts.setdefault(name_host(address), []).append(address)
    rounds = zip_longest(*hosts.values())
    return [address for one in rounds for address in one if address is not None]


class Fetcher:
    """Fetches pages into a shelf that is open to write."""

    def __init__(self, network: Network, shelf: Shelf) -> None:
        self._network = network
        self._shelf = shelf
        self._robots = Robots(network)

    def fetch(self, address: str, *, anew: bool = False) -> Visit:
        """Look at the address, and keep what comes of it.

        :param anew: ask even where what is kept is still good.
        :raises MikiwameError: where the disk does not take it.
        """
        known = self._find_known(address)
        now = self._network.clock.now()
        last = self._shelf.find_last(address)
        still = last is not None and last.had
        if known and still and not anew and known.fresh_until and known.fresh_until > now:
            return known.model_copy(update={"outcome": "fresh"})
        try:
            visit, exchanges = self._look(address, known)
        except FetchError as fault:
            values = {
                name: one if isinstance(one, int | float) else str(one) for name, one in fault.because.values.items()
            }
            visit = Visit(address=address, when=now, outcome=fault.outcome, because=fault.because.code, values=values)
            exchanges = []
        self._shelf.add(visit, exchanges)
        return visit

    def _find_known(self, address: str) -> Visit | None:
        """The newest visit that had the page, if its bytes can still be read: else they are wanted again."""
        had, page = self._shelf.find_had(address), self._shelf.read_page(address)
        return had if had and page and page.digest == had.digest else None

    def _look(self, address: str, known: Visit | None) -> tuple[Visit, list[Exchange]]:
        target = clean(address)
        if target is None:
            raise FetchError("unreachable", "fetch.no_address", address=address)
        answers = self._follow(target, known)
        last = answers[-1]
        visit = self._judge(address, last, known)
        if visit.outcome == "unchanged" and known:
            answers[-1] = replace(last, body=b"", same_as=known)
        return visit, answers

    def _follow(self, address: str, known: Visit | None) -> list[Exchange]:
        """The answer, and before it each that sent on to it."""
        answers: list[Exchange] = []
        for _ in range(self._network.limits.redirects + 1):
            self._robots.check(address)
            answers.append(self._ask(address, known))
            location = answers[-1].find("location")
            if answers[-1].status not in REDIRECTS or not location:
                return answers
            address = follow(address, location)
        raise FetchError("unreachable", "fetch.redirects", count=self._network.limits.redirects)

    def _ask(self, address: str, known: Visit | None) -> Exchange:
        """The answer; a host that is busy is asked again when it wants to be, if that is soon.

        :raises FetchError: ``busy`` where it stays so.
        """
        same_place = known is not None and address == (known.final or known.address)
        conditions = make_conditions(known.etag, known.modified) if known and same_place else {}
        for _ in range(self._network.limits.tries):
            answer = self._network.ask(address, conditions)
            if answer.status not in BUSY:
                return answer
            patience = read_patience(answer)
            self._network.pacer.hold(name_host(address), 5.0 if patience is None else patience)
        raise FetchError("busy", "fetch.stays_busy", status=answer.status, count=self._network.limits.tries)

    def _judge(self, address: str, answer: Exchange, known: Visit | None) -> Visit:
        """:raises FetchError: for an answer that is neither a page nor tells that it is gone."""
        visit = Visit(
            address=address,
            when=answer.when,
            outcome="gone",
            final=answer.address if answer.address != address else None,
            status=answer.status,
            content_type=answer.find("content-type"),
            etag=answer.find("etag"),
            modified=answer.find("last-modified"),
            fresh_until=read_fresh_until(answer),
        )
        if answer.status in GONE:
            return visit.model_copy(update={"because": "fetch.gone", "values": {"status": answer.status}})
        if answer.status == 304 and known:
            return _confirm(visit, known)
        if answer.status not in PAGES:
            raise FetchError("unreachable", "fetch.status", status=answer.status)
        if not answer.body.strip():
            raise FetchError("unreadable", "fetch.empty")
        found = digest(answer.body)
        if known is None:
            return visit.model_copy(update={"outcome": "new", "digest": found})
        same = known.digest == found
        return visit.model_copy(update={"outcome": "unchanged" if same else "changed", "digest": found})


def _confirm(visit: Visit, known: Visit) -> Visit:
    """The visit after 304: what the answer does not tell anew stays as it was."""
    kept = ("content_type", "etag", "modified")
    told = {name: getattr(visit, name) or getattr(known, name) for name in kept}
    return visit.model_copy(update={**told, "outcome": "unchanged", "digest": known.digest})
