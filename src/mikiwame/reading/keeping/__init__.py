"""Pages kept whole and private, as files of WARC with an index."""

from mikiwame.reading.keeping.shelf import KeptPage, Shelf
from mikiwame.reading.keeping.visits import Exchange, Outcome, Visit

__all__ = ["Exchange", "KeptPage", "Outcome", "Shelf", "Visit"]
