"""``questions.yaml``: what people ask of a market, in a reader's voice, and what is answered with which source."""

from typing import Annotated, Literal

from pydantic import Field as Limited
from pydantic import field_validator

from mikiwame.catalogue.files import File
from mikiwame.catalogue.shapes import OneOrMany, Slug
from mikiwame.catalogue.texts import Texts
from mikiwame.vocabulary.complaints import UnfitError
from mikiwame.vocabulary.fields import Field
from mikiwame.vocabulary.reasons import Reason

Page = Literal["advice", "compare", "market", "names", "method"]


class Question(File):
    """``field``: what is known of it, or of each of several, of the recommended stands below the answer. ``advice``: a
    file of advice whose questions to a school belong here. ``see``: the page that answers it in full. ``first``: a
    newcomer asks it before anything else.
    """

    ask: Texts
    answer: Texts
    source: Annotated[tuple[Slug, ...], OneOrMany()] = ()
    field: Annotated[tuple[Field, ...], OneOrMany()] = ()
    advice: Slug | None = None
    see: Page | None = None
    first: Literal["true"] | None = None


class Questions(File):
    questions: Annotated[dict[Slug, Question], Limited(min_length=1)]

    @field_validator("questions", mode="after")
    @classmethod
    def _rest_on_something(cls, questions: dict[str, Question]) -> dict[str, Question]:
        for slug, one in questions.items():
            if not (one.source or one.field or one.advice or one.see):
                raise UnfitError(Reason("form.answer_from_nowhere", {"slug": slug}))
        return questions
