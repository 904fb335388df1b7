"""Claims -> facts on a day, with how each stands; and what follows from ties and events."""

from mikiwame.facts.agreeing import count_agreeing
from mikiwame.facts.consistency import Inconsistency, check_consistency, gather_misfits, tell_misfits
from mikiwame.facts.force import has_ended, is_announced, is_in_force, is_known
from mikiwame.facts.gate import hold_back
from mikiwame.facts.independence import derive_independence
from mikiwame.facts.life import derive_life
from mikiwame.facts.weighing import list_unknown, weigh_claims

__all__ = [
    "Inconsistency",
    "check_consistency",
    "count_agreeing",
    "derive_independence",
    "derive_life",
    "gather_misfits",
    "has_ended",
    "hold_back",
    "is_announced",
    "is_in_force",
    "is_known",
    "list_unknown",
    "tell_misfits",
    "weigh_claims",
]
