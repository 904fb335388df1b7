"""Mikiwame (見極め): which certification, if any, is worth one person's time and money."""
