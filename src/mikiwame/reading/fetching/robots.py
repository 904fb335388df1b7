"""What a site lets programs read: ``robots.txt`` as RFC 9309 has it."""

from urllib.parse import urljoin, urlsplit

from protego import Protego

from mikiwame.reading.fetching.addresses import REDIRECTS, clean, name_host
from mikiwame.reading.fetching.answering import PRODUCT, Network
from mikiwame.reading.fetching.faults import FetchError
from mikiwame.reading.keeping.visits import Exchange

LARGEST = 500 * 1024
"""Bytes of the file that count; what stands behind them is not looked at."""

HOPS = 5


class Robots:
    """The rules of each site, asked for once in a run."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._rules: dict[str, Protego | FetchError] = {}

    def check(self, address: str) -> None:
        """Ask the host no sooner than its rules want.

        :raises FetchError: where they forbid the page, or can't be had: then nothing of the site may be read.
        """
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        rules = self._rules[site]
        if isinstance(rules, FetchError):
            raise FetchError(rules.outcome, rules.because.code, **rules.because.values)
        if not rules.can_fetch(address, PRODUCT):
            raise FetchError("refused", "fetch.robots", site=site)
        self._network.pacer.slow_down(name_host(address), rules.crawl_delay(PRODUCT) or 0.0)

    def _read(self, site: str) -> Protego | FetchError:
        try:
            answer = self._follow(f"{site}/robots.txt")
        except FetchError as fault:
            return fault
        if answer.status in range(200, 300):
            return Protego.parse(answer.body.decode("utf-8-sig", "replace"))
        # Too many requests are no word on what may be read.
        if answer.status in range(300, 500) and answer.status != 429:
            return Protego.parse("")
        return FetchError("unreachable", "fetch.robots_unreachable", site=site, status=answer.status)

    def _follow(self, address: str) -> Exchange:
        """The answer behind at most five redirects, which here may lead to another host."""
        answer = self._network.ask(address, most=LARGEST)
        for _ in range(HOPS):
            location = answer.find("location")
            if answer.status not in REDIRECTS or not location:
                break
            target = clean(urljoin(answer.address, location))
            if target is None:
                break
            answer = self._network.ask(target, most=LARGEST)
        return answer
