"""Pictures of pixels: the card that is shown where a page is shared, and the icons of a site."""

from mikiwame.publishing.raster.icons import draw_favicon, draw_icon
from mikiwame.publishing.raster.share_card import HEIGHT, WIDTH, Card, draw_card

__all__ = ["HEIGHT", "WIDTH", "Card", "draw_card", "draw_favicon", "draw_icon"]
