"""The door for Python: a market, a day, and the answers of that day as objects and data frames."""

from mikiwame.interfaces.notebook.answering import Certification, Compared, Day, Facts
from mikiwame.interfaces.notebook.opening import Market, load

__all__ = ["Certification", "Compared", "Day", "Facts", "Market", "load"]
