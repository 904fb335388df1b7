"""``corrections.yaml``: what was corrected at a reader's word, what was not, and why.

The figure itself stands in its source. This file tells that it was another one before, which nobody sees in a source.
"""

from typing import Annotated, Literal

from pydantic import StringConstraints, model_validator

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import Slug, WholeDay, Words
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.reasons import Reason

NAME = "corrections.yaml"

Outcome = Literal["corrected", "refused"]

Reference = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{4}-[0-9A-Z]{4}$")]
"""The number that the sender of a report was told."""


class Reply(File):
    """The organiser's own word on it, as it stands; ``by``: the slug of the organisation."""

    by: Slug
    on: WholeDay
    text: Words


class Correction(File):
    """``old``: what stood there, as printed; ``new``: what stands there now, of a ``corrected`` one alone."""

    report: Reference | None = None
    outcome: Outcome
    on: WholeDay
    certification: Slug
    field: Field
    label: Words | None = None
    old: Words | None = None
    new: Words | None = None
    because: Words
    source: Slug | None = None
    reply: Reply | None = None

    @model_validator(mode="after")
    def _fit_outcome(self) -> "Correction":
        corrected = self.outcome == "corrected"
        if corrected and not (self.new and self.source):
            raise UnfitError(Reason("form.corrected_without_new"))
        if self.new and not corrected:
            raise UnfitError(Reason("form.refused_with_new"))
        return self


class Corrections(File):
    corrections: list[Correction]
