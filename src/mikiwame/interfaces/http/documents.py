"""What each answer of the API holds, for its OpenAPI document: the keys that other programs may rely on."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

Share = float
Row = dict[str, Any]


class Document(BaseModel):
    """More keys may come; those named here stay."""

    model_config = ConfigDict(extra="allow")


class Claim(Document):
    """One published value, or what is held true of it."""

    field: str
    label: str | None
    low: float | None
    high: float | None
    unit: str | None
    state: str | None
    approx: bool | None
    period: str | None
    tax: str | None = Field(description="excluded or mixed: tax is not in the amount, or not in all; null: as printed.")
    text: str | None = Field(description="As printed.")
    kind: str | None
    source: str | None
    source_kind: str | None
    url: str | None
    dated: bool
    on: str | None


class HeldBack(Document):
    """What a source prints that waits for an editor's word: no fact and no score rests on it."""

    text: str
    value: Row
    source: str
    on: str
    dated: bool
    rule: str
    because: str


class Announced(Document):
    """What is known today and holds from a later day."""

    text: str | None
    value: Row
    since: str = Field(alias="from", description="The first day on which it holds.")
    words: str
    source: str
    url: str | None


class Fact(Claim):
    standing: str = Field(description="agreed, single, disputed, withheld or unknown")
    stale: bool
    others: list[Claim] = Field(description="Claims that say something else or say it too.")
    held_back: list[HeldBack]
    announced: list[Announced] = Field(default=[], description="What is to take its place, each from its day.")


class Cited(Document):
    source: str
    title: str
    url: str | None
    on: str


class Finding(Document):
    """One criterion's answer, 0 to 1; the contributions add up to the ends of the score."""

    criterion: str
    question: str
    short: str
    group: str
    applicable: bool
    low: float | None
    high: float | None
    known: bool
    scale: str
    weight: float
    share: Share
    contribution_low: float
    contribution_high: float
    because: str
    why: str
    sources: list[Cited]


class Ends(Document):
    low: float
    middle: float
    high: float


class Scores(Document):
    own: Ends
    other: Ends


class FindingOfTwo(Document):
    criterion: str
    short: str
    group: str
    own: list[float] | None
    other: list[float] | None
    own_points: list[float]
    other_points: list[float]
    weight: float
    difference_low: float
    difference: float
    difference_high: float
    better: str | None
    because: str
    other_because: str
    sources: list[Cited]


class Difference(Document):
    """Two certifications side by side, and what would change their order."""

    slug: str
    name: str
    against: str
    against_name: str
    score: Scores
    difference: Ends
    rows: list[FindingOfTwo]
    would_change: Row
    words: list[str]


class Need(Document):
    holds: bool
    because: str
    sources: list[str]


class Advised(Document):
    slug: str
    name: str
    because: str | list[str]
    sources: list[Any]
    cost: Row | None = None


class Rejected(Document):
    slug: str
    name: str
    because: str


class Advice(Document):
    """What one person should do, each sentence with its rule and its sources."""

    verdict: str = Field(description="none_needed, take, choose_between, wait or cannot_say")
    sentence: str
    decides: str | None
    recommended: list[Advised]
    none_needed: Need
    rejected: list[Rejected]
    rules: list[Row]
    questions: list[Row]
    person: Row
    would_change: list[Row]
    unsaid: list[Row]
    earliest: str | None


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
