"""Every colour of the pictures, and what it turns into where a reader's device is dark."""

DARK = {
    # ink, pale ink, paper, lines
    "#1a1a1a": "#e7e9ec",
    "#595959": "#a9b0ba",
    "#ffffff": "#15181c",
    "#8593a3": "#77818d",
    "#c4c4c4": "#4b535d",
    "#cccccc": "#454d57",
    "#d0d0d0": "#3a414a",
    "#dddddd": "#3a414a",
    # grounds and boxes under ink
    "#efefef": "#23282f",
    "#eeeeee": "#2a3037",
    "#e8edf3": "#262c33",
    "#f3f7fb": "#1b2026",
    "#cfe0f3": "#1c3b5f",
    "#fbe3b8": "#463817",
    "#8fbbe0": "#2f5b8c",
    # fills under paper, and lines of their own
    "#08284d": "#b5d6ff",
    "#2b6cb0": "#5d9fe0",
    "#6895c4": "#4f7fb3",
    "#0b3c6f": "#8ec2ff",
    "#c2410c": "#ff9a6b",
    "#b0330a": "#ff9a6b",
    "#0f766e": "#5fd0c5",
    "#0f6b63": "#5fd0c5",
    "#6b21a8": "#cfa8ff",
    "#7c5a00": "#e5c15a",
    "#334155": "#b6c2d3",
    "#9d174d": "#ff9ec4",
    "#3f6212": "#a9d06a",
}
"""Ink stays readable on every ground and paper on every fill: 4.5:1 at the least, on either side."""


def write_rules(within: str = "") -> str:
    """Rules of a style sheet that darken the pictures ``within`` a selector; on paper they stay light."""
    rules = "".join(
        f"{within}[{name}='{light}']{{{name}:{dark}}}" for light, dark in DARK.items() for name in ("fill", "stroke")
    )
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}"
