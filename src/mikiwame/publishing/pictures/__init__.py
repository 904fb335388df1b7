"""Facts as pictures: SVG whose text stays text, with a title and a description for those who do not see it."""

from mikiwame.publishing.pictures.acceptability import RankShares, draw_acceptability
from mikiwame.publishing.pictures.contributions import Contribution, draw_contributions
from mikiwame.publishing.pictures.drawing import Picture
from mikiwame.publishing.pictures.history import draw_history
from mikiwame.publishing.pictures.map import draw_map
from mikiwame.publishing.pictures.road import Stop, draw_road
from mikiwame.publishing.pictures.scores import ScoreBar, draw_scores
from mikiwame.publishing.pictures.sellers import Seller, draw_sellers
from mikiwame.publishing.pictures.ties import draw_ties
from mikiwame.publishing.pictures.writing import write_picture

__all__ = [
    "Contribution",
    "Picture",
    "RankShares",
    "ScoreBar",
    "Seller",
    "Stop",
    "draw_acceptability",
    "draw_contributions",
    "draw_history",
    "draw_map",
    "draw_road",
    "draw_scores",
    "draw_sellers",
    "draw_ties",
    "write_picture",
]
