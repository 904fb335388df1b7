"""The tables that can be downloaded, in the language of a page, each worked out once for all formats."""

from mikiwame.publishing.open_data.dataset import Dataset
from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.words import Words


def open_dataset(known: Knowledge, words: Words) -> Dataset:
    return known.once(_open, words)


def _open(known: Knowledge, words: Words) -> Dataset:
    return Dataset(known, words, known.base if "://" in known.base else None)
