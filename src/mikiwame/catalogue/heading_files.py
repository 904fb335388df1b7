"""The dictionary of printed headings, as a file that an editor extends: which heading holds which field."""

from typing import Annotated

from pydantic import Field as Limited

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import Slug, Words
from mikiwame.vocabulary.fields import Field

Printed = tuple[Words, ...]


class HeadingDays(File):
    """Words beside a day that say what it is: of the last change, of the first publishing, as of when figures hold."""

    updated: Printed = ()
    published: Printed = ()
    valid: Printed = ()


class HeadingFile(File):
    """``something_else``: headings of no field. ``amounts``: said of any field. ``names_rows`` and
    ``names_certifications``: what stands below says what the other cells of its row are of; ``names_parts``: that it is
    a part of the exam, whatever its words. ``filler``: words that change nothing. ``totals``: of sums and means of the
    others. ``bare``: the unit of a figure that prints none. ``endings``: how names of certifications end.
    ``yields_to``: headings that are something else where one of those named stands beside them. ``stands_with``:
    headings that hold their field only where one of those named does, and are a question elsewhere. ``shared_names``:
    names that pages print for several certifications of different grades -> their slugs; the grade tells which.
    """

    fields: Annotated[dict[Field, Printed], Limited(default_factory=dict)]
    something_else: Printed = ()
    amounts: Printed = ()
    names_rows: Printed = ()
    names_certifications: Printed = ()
    names_parts: Printed = ()
    filler: Printed = ()
    totals: Printed = ()
    units: Printed = ()
    bare: Annotated[dict[Field, Words], Limited(default_factory=dict)]
    endings: Printed = ()
    yields_to: Annotated[dict[Words, Printed], Limited(default_factory=dict)]
    stands_with: Annotated[dict[Words, Printed], Limited(default_factory=dict)]
    shared_names: Annotated[dict[Words, tuple[Slug, ...]], Limited(default_factory=dict)]
    days: HeadingDays = HeadingDays()
