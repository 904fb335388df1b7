"""Advice for one person: the verdict with its reasons, what passing costs, and when the exam is held."""
