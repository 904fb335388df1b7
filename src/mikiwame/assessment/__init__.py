"""Facts and criteria -> findings."""

from mikiwame.assessment.assessing import assess

__all__ = ["assess"]
