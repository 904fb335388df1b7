"""What the tools take and give, as JSON Schema short enough for a conversation."""

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, create_model

from mikiwame.interfaces.mcp.results import is_told
from mikiwame.interfaces.mcp.tools import ToolShape
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.texts import LANGUAGES, say_text
from mikiwame.words.documents import describe_document

Schema = dict[str, object]
"""JSON Schema."""

_PLAIN = ("string", "number", "integer", "boolean")


class VerifyArguments(BaseModel):
    """What ``verify`` takes."""

    model_config = ConfigDict(extra="forbid")

    receipt: dict[str, object] = Field(description="The receipt of a result, whole and unchanged.")


def make_arguments(shape: ToolShape, markets: Iterable[str], conversation: Conversation) -> type[BaseModel]:
    """The model of a tool's arguments: those of its question, and which market, day and language."""
    # Pydantic takes the fields beside options of other types, so that no one type fits all that it is handed.
    fields: dict[str, Any] = {name: (field.annotation, field) for name, field in shape.parameters.items()}
    for name in ("certification", "against", "category"):
        if name in fields:
            fields[name] = _take_names(name, required=shape.parameters[name].is_required())
    if "person" in fields:
        told = _describe_person(conversation)
        fields["person"] = (dict[str, str], Field(default_factory=dict, description=told, max_length=50))
    names = ", ".join(markets)
    fields["market"] = (str | None, Field(None, description=f"{names}. Default: the first."))
    fields["on"] = (str | None, Field(None, description="The day, YYYY-MM-DD. Default: today."))
    fields["lang"] = (str | None, Field(None, description=f"Of sentences: {' or '.join(LANGUAGES)}."))
    if any(_is_listed(one) for one in shape.rows):
        fields["skip"] = (int, Field(0, ge=0, le=100_000, description="Rows to pass over."))
    model: type[BaseModel] = create_model(shape.name, __config__=ConfigDict(extra="forbid"), **fields)
    return model


def _take_names(name: str, *, required: bool) -> tuple[object, object]:
    if name == "category":
        return str | None, Field(None, max_length=200, description="Only this category: its slug or title.")
    told = "Another certification to hold beside it." if name == "against" else "The certification: its slug or name."
    return (str, Field(max_length=200, description=told)) if required else (str | None, Field(None, description=told))


def _describe_person(conversation: Conversation) -> str:
    """The items that a market asks for, each with its answers."""
    listed = [
        f"{item}: {'|'.join(conversation.values[item])}" if item in conversation.values else item
        for item in conversation.items
    ]
    own = [f"{item} ({say_text(said.question, 'en')})" for item, said in conversation.own.items()]
    return f"Item to answer. {'; '.join(listed)}. Own to this market: {'; '.join(own)}"


def _is_listed(answer: type) -> bool:
    return answer.__name__ in ("Place", "Fact", "Claim", "Occurrence", "FoundName", "ChangeDay", "Finding")


def write_input(model: type[BaseModel]) -> Schema:
    short = _shorten(model.model_json_schema())
    assert isinstance(short, dict)  # noqa: S101  a model's schema is an object
    return short


def write_output(shape: ToolShape) -> Schema:
    """Of a result: the rows with the keys that their answers have."""
    rows = [_outline(one) for one in shape.rows if is_dataclass(one)]
    one: Schema = rows[0] if len(rows) == 1 else {"anyOf": rows}
    listed = [row for row, answer in zip(rows, shape.rows, strict=True) if _is_listed(answer)]
    if len(listed) == len(rows):
        return describe_result({"type": "array", "items": one})
    if listed:
        whole = [row for row in rows if row not in listed]
        return describe_result({"anyOf": [{"type": "array", "items": listed[0]}, *whole]})
    return describe_result(one)


def describe_result(answer: Schema) -> Schema:
    """Of every tool's result, around its answer."""
    text, flag = {"type": "string"}, {"type": "boolean"}
    return {
        "type": "object",
        "properties": {
            "summary": text,
            "answer": answer,
            "sources": {"type": "array", "items": {"type": "object"}},
            "market": text,
            "on": text,
            "address": {"type": ["string", "null"]},
            "receipt": {"type": "object"},
            "truncated": flag,
            "left_out": {"type": "object"},
        },
        "required": ["summary", "answer", "sources", "market", "on", "address", "receipt", "truncated"],
    }


def _outline(answer: type) -> Schema:
    """The keys of an answer with their plain types; what is nested is an object or array of its own."""
    told = describe_document(answer).model_json_schema()["properties"]
    return {"type": "object", "properties": {key: _sketch(one) for key, one in told.items() if is_told(key)}}


def _sketch(schema: Mapping[str, object]) -> Schema:
    told = schema.get("anyOf", [schema])
    kinds = [one.get("type") for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
    named = [kind for kind in kinds if kind in (*_PLAIN, "array", "object")]
    return {"type": named[0]} if len(named) == 1 else {}


def _shorten(schema: object) -> object:
    """Without the titles that Pydantic makes of names."""
    if isinstance(schema, dict):
        return {key: _shorten(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)}
    if isinstance(schema, list):
        return [_shorten(one) for one in schema]
    return schema
