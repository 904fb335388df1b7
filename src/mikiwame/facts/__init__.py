"""Claims -> facts on a day, with how each stands; and what follows from ties and events."""

from mikiwame.facts.consistency import check_consistency
from mikiwame.facts.gate import hold_back
from mikiwame.facts.independence import derive_independence
from mikiwame.facts.life import derive_life
from mikiwame.facts.weighing import list_unknown, weigh_claims

__all__ = ["check_consistency", "derive_independence", "derive_life", "hold_back", "list_unknown", "weigh_claims"]
