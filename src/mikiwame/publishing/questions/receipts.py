"""Receipts: what anybody needs to compute an answer again, and what differs where it does not come out the same.

A receipt names the version, the catalogue by its digest, the day, the language and the question, and repeats what the
answer rests on: every weight, the draws and their seed. ``answer`` is the SHA-256 of the answer as compact JSON, byte
for byte what the API sends. ``seal`` is that of all the other keys, so that a slip of the pen shows too; it is no
signature: whoever alters a receipt and seals it anew has written another receipt, which is computed like any other.
"""

import importlib.metadata
import json
import math
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mikiwame.answers import Day
from mikiwame.publishing.questions.asking import Asked, answer_question, list_faults, read_question
from mikiwame.vocabulary.complaints import MikiwameError, UnfitError
from mikiwame.vocabulary.reasons import Reason, Value, join
from mikiwame.vocabulary.texts import Language
from mikiwame.words import Words, speak
from mikiwame.words.documents import Document, Json

FORM = 1
"""Of receipts: it changes when what is computed of them does."""

LARGEST = 100_000
"""Characters of a receipt; the longest that we write has a twentieth of them."""

LONGEST_KEY = 50
"""Characters of what is repeated in a complaint."""

Digest = Annotated[str, Field(pattern=r"^sha256:[0-9a-f]{64}$")]
Part = Literal["form", "version", "market", "catalogue", "on", "question", "weights", "draws", "seed", "answer", "seal"]

OpenDay = Callable[[str, str, date], AbstractContextManager[Day | None]]
"""Market, digest and day -> that day of the catalogue of that digest, as it is now or was at an earlier revision; None
where there is none."""


class Receipt(BaseModel):
    """A receipt as JSON holds it."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    receipt: int
    version: Annotated[str, Field(max_length=50)]
    market: Annotated[str, Field(max_length=100)]
    catalogue: Digest
    on: date
    language: Language
    question: dict[str, object]
    weights: dict[str, Annotated[float, Field(allow_inf_nan=False)]] | None
    draws: int | None
    seed: int | None
    answer: Digest
    seal: Digest


@dataclass(frozen=True, slots=True)
class Differing:
    """A part of a receipt that is not as computed: what it tells, and what was found (None: nothing)."""

    part: Part
    told: Json
    found: Json


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a receipt holds, which is when nothing differs."""

    holds: bool
    differs: tuple[Differing, ...]


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer with the receipt for it."""

    answer: Json
    body: bytes
    receipt: Document


def answer_with_receipt(question: Asked, day: Day, words: Words) -> Answered:
    """:raises MikiwameError: as the question does."""
    answer = answer_question(question, day, words)
    body = write_compact(answer)
    return Answered(answer, body, _write_receipt(question, day, words, body))


def write_compact(answer: object) -> bytes:
    """JSON as short as it can be. What is no number in JSON is a fault of ours."""
    text = json.dumps(answer, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def read_receipt(text: str | bytes) -> Receipt:
    """A receipt from JSON. No two readers may see different receipts in one text: a key that stands twice, and a value
    in another form than the one that is written, are refused.

    :raises MikiwameError: for what is no receipt, naming every key at fault.
    """
    if len(text) > LARGEST:
        raise MikiwameError(Reason("receipts.too_long", {"most": LARGEST}))
    try:
        told = json.loads(text, object_pairs_hook=_take_once, parse_float=_take_finite, parse_constant=_take_finite)
        receipt = Receipt.model_validate_json(json.dumps(told))
    except ValidationError as error:
        raise _refuse(list_faults(error)) from None
    except UnfitError as error:
        raise _refuse(error.reason) from None
    except (ValueError, RecursionError) as error:
        raise _refuse(Reason("asked.whole_at_fault", {"said": str(error)})) from None
    written = receipt.model_dump(mode="json")
    odd = [key for key in written if written[key] != told[key]]
    if odd:
        faults = [Reason("asked.key_wanted", {"key": key, "wanted": json.dumps(written[key])}) for key in odd]
        raise _refuse(join(faults, "sentences"))
    return receipt


def _refuse(because: Value) -> MikiwameError:
    return MikiwameError(Reason("receipts.no_receipt", {"because": because}))


def _take_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """:raises UnfitError: for a key that stands twice: which of the two holds depends on who reads it."""
    taken = dict(pairs)
    if len(taken) < len(pairs):
        twice = next(key for key in taken if sum(key == one for one, _ in pairs) > 1)
        raise UnfitError(Reason("asked.key_twice", {"key": twice[:LONGEST_KEY]}))
    return taken


def _take_finite(digits: str) -> float:
    """:raises UnfitError: for what is no number in JSON, or too large for one."""
    number = float(digits)
    if not math.isfinite(number):
        raise UnfitError(Reason("asked.no_number", {"text": digits[:LONGEST_KEY]}))
    return number


def verify(receipt: Receipt, open_day: OpenDay) -> Verdict:
    """Compute a receipt's answer again and tell what differs.

    :raises MikiwameError: for a question that can't be read, or that this catalogue can't answer.
    """
    told = receipt.model_dump(mode="json")
    differs = [*_compare_frame(told)]
    with open_day(receipt.market, receipt.catalogue, receipt.on) as day:
        if day is None:
            return _conclude([*differs, Differing("catalogue", receipt.catalogue, None)])
        found = answer_with_receipt(read_question(receipt.question), day, speak(receipt.language)).receipt
    differs += _compare(told, found, ("market", "catalogue", "question", "weights", "draws", "seed", "answer"))
    return _conclude(differs)


def _compare_frame(told: Mapping[str, Json]) -> list[Differing]:
    """What differs before anything is computed: the form, the seal, and the version of the program."""
    sealed: Document = {"receipt": FORM, "version": _find_version(), "seal": _seal(told)}
    parts: dict[Part, str] = {"form": "receipt", "version": "version", "seal": "seal"}
    return [Differing(part, told[key], sealed[key]) for part, key in parts.items() if told[key] != sealed[key]]


def _compare(told: Mapping[str, Json], found: Mapping[str, Json], parts: tuple[Part, ...]) -> list[Differing]:
    return [Differing(part, told[part], found[part]) for part in parts if told[part] != found[part]]


def _conclude(differs: list[Differing]) -> Verdict:
    return Verdict(not differs, tuple(differs))


def _write_receipt(question: Asked, day: Day, words: Words, body: bytes) -> Document:
    weights, sampling = question.weigh(day), question.sampling
    receipt: Document = {
        "receipt": FORM,
        "version": _find_version(),
        "market": day.catalogue.slug,
        "catalogue": day.catalogue.digest,
        "on": day.on.isoformat(),
        "language": words.language,
        "question": question.write(),
        "weights": None if weights is None else {slug: float(weight) for slug, weight in weights.items()},
        "draws": sampling[0] if sampling else None,
        "seed": sampling[1] if sampling else None,
        "answer": f"sha256:{sha256(body).hexdigest()}",
    }
    return receipt | {"seal": _seal(receipt)}


def _seal(receipt: Mapping[str, Json]) -> str:
    told = {key: value for key, value in receipt.items() if key != "seal"}
    canonical = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return f"sha256:{sha256(canonical.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _find_version() -> str:
    return importlib.metadata.version("mikiwame")


def describe_verdict(verdict: Verdict) -> Document:
    """As JSON: ``holds, differs``."""
    return {"holds": verdict.holds, "differs": [asdict(one) for one in verdict.differs]}
