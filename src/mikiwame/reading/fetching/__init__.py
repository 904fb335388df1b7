"""Pages asked for politely and within limits: robots, pace, sizes, times and where an address may lead."""

from mikiwame.reading.fetching.addresses import clean
from mikiwame.reading.fetching.answering import Limits, Network
from mikiwame.reading.fetching.fetching import Fetcher, spread_by_host
from mikiwame.reading.fetching.pacing import Clock

__all__ = ["Clock", "Fetcher", "Limits", "Network", "clean", "spread_by_host"]
