"""How old a figure may be that does not tell its own age, and how old it may grow: days, each with its reason."""

UNDATED = 1826
"""Five years. In this market fees of five years ago are still what most undated pages print."""

TYPICAL = 1096
"""Three years. A dated page that names no period of a count or rate prints that of a year gone by."""

LONG_AGO = UNDATED + 366
"""Six years. A count or rate of longer ago says nothing of today; it is told as history."""

NEWS = 731
"""Two years. What a page tells of a change is news for so long, and then history."""
