"""What the server answers beside the answers of a day, for its OpenAPI document."""

from pydantic import BaseModel, ConfigDict, Field


class Document(BaseModel):
    """More keys may come; those named here stay."""

    model_config = ConfigDict(extra="allow")


class Health(Document):
    status: str
    day: str = Field(description="The day that the answers are of.")


class FaultyParameter(BaseModel):
    parameter: str
    detail: str


class ProblemDocument(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[FaultyParameter] | None = None
