"""Claims -> facts on a day, with how each stands; and what follows from ties and events."""

from mikiwame.facts.independence import derive_independence
from mikiwame.facts.life import derive_life
from mikiwame.facts.weighing import weigh_claims

__all__ = ["derive_independence", "derive_life", "weigh_claims"]
