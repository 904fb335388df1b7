"""Lines of one paragraph below a heading that say one thing together: 70%以上, ただし各科目40%以上."""

from dataclasses import replace

from mikiwame.notation.heading_words import drop_marks, parts_label
from mikiwame.notation.naming import list_grades
from mikiwame.notation.spelling import level
from mikiwame.reading.blocks import Line
from mikiwame.reading.cells import Found


def join_line(last: Found, line: Line, plain: str) -> Found | None:
    """The cell of a line with the next line of its paragraph; None where that says itself of what it is."""
    if line.item or last.direct or parts_label(plain) or list_grades(level(plain)):
        return None
    text, lines = f"{last.text} {drop_marks(line.text)}", (*(last.lines or (last.line,)), line)
    return replace(last, text=text, quote=f"{last.quote} {plain}", lines=lines)


def is_paragraph(found: Found) -> bool:
    """Whether it is several lines of a paragraph that nothing but a heading above holds together."""
    return len(found.lines) > 1 and not found.direct and found.rule == "heading"
