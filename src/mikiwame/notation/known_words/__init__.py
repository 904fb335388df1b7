"""Words that pages print beside a value of the terms and that change nothing of it, by what they name.

A word is here only where it is harmless in every field that it is let through in: none names people or buyers, a price,
a size, a condition, an exception, a denial, another day, a change, a part of an exam or a grade.
"""

from mikiwame.notation.known_words.papers import DEVICES, OFFICES, PAPERS, PROCEDURE
from mikiwame.notation.known_words.prose import ADVERBS, QUALITIES, TALK
from mikiwame.notation.known_words.schools import SCHOOLS
from mikiwame.notation.known_words.subjects import SUBJECTS
from mikiwame.notation.known_words.trades import TRADES

ANYWHERE = f"{PAPERS} {OFFICES} {DEVICES} {PROCEDURE} {TALK} {QUALITIES} {ADVERBS}"
"""What is known in every field that knows its words."""

OF_OTHERS = f"{SCHOOLS} {SUBJECTS} {TRADES}"
"""Whose exam it is and what it is about: in a mark and a content such a word may be one of the parts instead."""
