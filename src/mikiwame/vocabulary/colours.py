"""A publisher's colours: what they are written on, and whether they can be read there."""

PAPERS = {
    "light": ("#ffffff", "#f3f5f7", "#e6f2e6", "#fff3e2"),
    "dark": ("#15181c", "#1f242a", "#1b2f20", "#33270f"),
}
"""By scheme: the paper of the pages, then the soft one and those of good news and of warnings, as in style.css."""

ENOUGH = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""


def read_colour(text: str) -> tuple[int, int, int]:
    """``#0b57a4`` as red, green and blue, each 0..255."""
    red, green, blue = bytes.fromhex(text.removeprefix("#"))
    return red, green, blue


def measure_contrast(one: str, other: str) -> float:
    """1..21, as WCAG 2.2 defines it."""
    low, high = sorted((_measure_luminance(one), _measure_luminance(other)))
    return (high + 0.05) / (low + 0.05)


def find_least_contrast(colour: str, scheme: str) -> tuple[float, str]:
    """The contrast with the paper of a scheme on which the colour is hardest to read, and that paper."""
    return min((measure_contrast(colour, paper), paper) for paper in PAPERS[scheme])


def _measure_luminance(colour: str) -> float:
    red, green, blue = (_unfold(one / 255) for one in read_colour(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _unfold(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
