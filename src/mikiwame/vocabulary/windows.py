"""Spans of days, of one year and of every year."""

from typing import TypedDict

Season = TypedDict("Season", {"from": str, "to": str})
"""Some time of every year, both days included, as ``MM-DD``; from December to February runs over the end of a year."""

Window = TypedDict("Window", {"from": str, "to": str})
"""ISO 8601 days, both included, between which one books or sits the exam."""
