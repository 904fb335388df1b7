"""Measurements of the stages, each against a named peer in the same run, as a ratio."""
