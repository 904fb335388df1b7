"""``desk.yaml``: what editors settled at the desk, so that it is not asked again and the file says why."""

from typing import Annotated, Literal

from pydantic import Field as Limited
from pydantic import ValidationInfo, field_validator

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import OneOrMany, Slug, WholeDay, Words
from mikiwame.vocabulary.addresses import Address
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.reasons import Reason

Found = Literal["unchanged", "printed_so", "gone", "later"]


class Settled(File):
    """What was found of one field of a certification on a page.

    ``source``: whose ``text`` it is; None for what no source tells. ``page``: the one looked at, where it is not the
    source's own. ``until``: the first day on which it is asked again. ``against``: what stood against the text, so
    that something new is told. A text that is printed otherwise now is asked anew.
    """

    on: WholeDay
    certification: Slug
    field: Field
    source: Slug | None = None
    page: Address | None = None
    text: Annotated[list[Words], OneOrMany(), Limited(min_length=1)] | None = None
    found: Found
    until: Annotated[WholeDay | None, Limited(validate_default=True)] = None
    because: Annotated[Words | None, Limited(validate_default=True)] = None
    by: Words | None = None
    against: Annotated[list[Words], OneOrMany(), Limited(min_length=1)] | None = None

    @field_validator("until", mode="after")
    @classmethod
    def _name_day(cls, until: object, read: ValidationInfo) -> object:
        if (read.data.get("found") == "later") != (until is not None):
            raise UnfitError(Reason("form.until_and_later"))
        return until

    @field_validator("because", mode="after")
    @classmethod
    def _give_reason(cls, because: str | None, read: ValidationInfo) -> str | None:
        if read.data.get("found") == "printed_so" and not because:
            raise UnfitError(Reason("form.printed_so_without_because"))
        return because


class DeskFile(File):
    settled: Annotated[list[Settled], Limited(min_length=1)]


HEAD = "# What was settled at the desk: each entry keeps a finding from being told again, and says why."
"""The first line of a new file."""
