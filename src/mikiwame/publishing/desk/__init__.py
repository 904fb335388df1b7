"""The screens of the editing desk: a kept page, harmless and with the quote marked, beside what is to decide."""

from mikiwame.publishing.desk.frames import FRAME_POLICY, frame_html, frame_pdf, frame_text
from mikiwame.publishing.desk.screens import STATIC, Screens

__all__ = ["FRAME_POLICY", "STATIC", "Screens", "frame_html", "frame_pdf", "frame_text"]
