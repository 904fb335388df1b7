"""Facts as pictures: SVG whose text stays text, with a title and a description for those who do not see it."""

from mikiwame.publishing.pictures.history import draw_history
from mikiwame.publishing.pictures.ties import draw_ties
from mikiwame.publishing.pictures.writing import write_picture

__all__ = ["draw_history", "draw_ties", "write_picture"]
