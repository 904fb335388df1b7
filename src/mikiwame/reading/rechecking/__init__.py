"""Figures looked up again on the newest kept page of their source: confirmed only where the page leaves no doubt."""

from mikiwame.reading.rechecking.figures import Figure, list_figures, list_statement
from mikiwame.reading.rechecking.frozen import Frozen
from mikiwame.reading.rechecking.many import Job, look_at_all
from mikiwame.reading.rechecking.outcomes import LOST, OUTCOMES, Found, Outcome
from mikiwame.reading.rechecking.rechecking import Looked, ReadPage, find_all_frozen
from mikiwame.reading.rechecking.redating import Confirmed, list_redated, redate

__all__ = [
    "LOST",
    "OUTCOMES",
    "Confirmed",
    "Figure",
    "Found",
    "Frozen",
    "Job",
    "Looked",
    "Outcome",
    "ReadPage",
    "find_all_frozen",
    "list_figures",
    "list_redated",
    "list_statement",
    "look_at_all",
    "redate",
]
