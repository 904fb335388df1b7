"""What the tools take and give, as JSON Schema short enough for a conversation."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

from mikiwame.interfaces.mcp.tools import ToolShape
from mikiwame.vocabulary.conversation import Conversation
from mikiwame.vocabulary.texts import LANGUAGES
from mikiwame.words.documents import describe_document

Schema = dict[str, object]
"""JSON Schema."""

LONGEST = 200
"""Characters of a name."""

_PLAIN = ("string", "number", "integer", "boolean")


class VerifyArguments(BaseModel):
    """What ``verify`` takes."""

    model_config = ConfigDict(extra="forbid")

    receipt: dict[str, object] = Field(description="The receipt of a result, whole and unchanged.")


VERDICT: Schema = {
    "type": "object",
    "properties": {"summary": {"type": "string"}, "holds": {"type": "boolean"}, "differs": {"type": "array"}},
}
"""What ``verify`` gives."""


def make_arguments(shape: ToolShape, conversations: Mapping[str, Conversation]) -> type[BaseModel]:
    """The model of a tool's arguments: those of its question, and which market, day and language.

    :param conversations: market -> what it asks a person; the first market is the one meant where none is named.
    """
    # Pydantic takes the fields beside options of other types, so that no one type fits all that it is handed.
    fields: dict[str, Any] = {name: (field.annotation, field) for name, field in shape.parameters.items()}
    for name in ("certification", "against", "category"):
        if name in fields:
            fields[name] = _take_name(name, required=shape.parameters[name].is_required())
    if "person" in fields:
        told = _describe_person(conversations)
        fields["person"] = (dict[str, str], Field(default_factory=dict, description=told, max_length=50))
    fields["market"] = (Literal[(*conversations,)] | None, Field(None, description=_describe_market(shape)))
    fields["on"] = (str | None, Field(None, description="The day, YYYY-MM-DD. Default: today.", max_length=40))
    fields["lang"] = (Literal[(*LANGUAGES,)] | None, Field(None, description="Of sentences."))
    if shape.rows:
        fields["skip"] = (int, Field(0, ge=0, le=100_000, description="Rows to pass over: `next_skip`."))
    model: type[BaseModel] = create_model(shape.name, __config__=ConfigDict(extra="forbid", strict=True), **fields)
    return model


def _take_name(name: str, *, required: bool) -> tuple[object, object]:
    if name == "category":
        return str | None, Field(None, max_length=LONGEST, description="Only this category: its slug or title.")
    told = "Another certification to hold beside it." if name == "against" else "The certification: its slug or name."
    if required:
        return str, Field(max_length=LONGEST, description=told)
    return str | None, Field(None, max_length=LONGEST, description=told)


def _describe_market(shape: ToolShape) -> str:
    if shape.name == "find":
        return "Default: all."
    return (
        "Default: that of the certification, else the first."
        if "certification" in shape.parameters
        else ("Default: the first.")
    )


def _describe_person(conversations: Mapping[str, Conversation]) -> str:
    """The items that every market asks for, each with its answers, then those of each market."""
    shared = [
        f"{item}: {'|'.join(conversation.values[item])}" if item in conversation.values else item
        for conversation in list(conversations.values())[:1]
        for item in conversation.items
        if item not in conversation.own
    ]
    own = [f"{market} asks too: {_describe_own(one)}" for market, one in conversations.items() if one.own]
    return ". ".join(["Item to answer", "; ".join(shared), *own])


def _describe_own(conversation: Conversation) -> str:
    return "; ".join(f"{item}: {'|'.join(conversation.values[item])}" for item in conversation.own)


def write_input(model: type[BaseModel]) -> Schema:
    short = _shorten(model.model_json_schema())
    assert isinstance(short, dict)  # noqa: S101  a model's schema is an object
    return short


def write_output(shape: ToolShape) -> Schema:
    """Of a result: the rows with the keys that their answers have."""
    outlines = [_outline(one, shape) for one in (*shape.rows, *shape.wholes)]
    rows, wholes = outlines[: len(shape.rows)], outlines[len(shape.rows) :]
    lists: list[Schema] = [{"type": "array", "items": one} for one in rows]
    answers = lists + wholes
    return describe_result(answers[0] if len(answers) == 1 else {"anyOf": answers}, shape)


def describe_result(answer: Schema, shape: ToolShape) -> Schema:
    """Of every tool's result, around its answer; of what some results have only where this tool's may."""
    text, flag = {"type": "string"}, {"type": "boolean"}
    some: dict[str, tuple[bool, Schema]] = {
        "read_as": ("certification" in shape.parameters, {"type": "object"}),
        "elsewhere": (shape.name == "find", {"type": "array"}),
        "next_skip": (bool(shape.rows), {"type": "integer"}),
    }
    return {
        "type": "object",
        "properties": {
            "summary": text,
            "answer": answer,
            "sources": {"type": "array"},
            "market": text,
            "on": text,
            "address": {"type": ["string", "null"]},
            "receipt": {"type": "object"},
            "truncated": flag,
            "left_out": {"type": "object"},
            **{key: told for key, (had, told) in some.items() if had},
        },
        "required": ["summary", "answer", "sources", "market", "on", "address", "receipt", "truncated"],
    }


def _outline(answer: type, shape: ToolShape) -> Schema:
    """The keys of an answer with their plain types; what is nested is an object or array of its own."""
    told = describe_document(answer).model_json_schema()["properties"]
    kept = {key: _sketch(one) for key, one in told.items() if shape.brevity.is_told(key)}
    return {"type": "object", "properties": kept}


def _sketch(schema: Mapping[str, object]) -> Schema:
    told = schema.get("anyOf", [schema])
    kinds = [one.get("type") for one in told if isinstance(one, Mapping)] if isinstance(told, list) else []
    named = [kind for kind in kinds if kind in (*_PLAIN, "array", "object")]
    return {"type": named[0]} if len(named) == 1 else {}


def _shorten(schema: object) -> object:
    """Without the titles that Pydantic makes of names, and without saying that what may be left out may be null."""
    if isinstance(schema, list):
        return [_shorten(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    short = {key: _shorten(value) for key, value in schema.items() if key != "title" or not isinstance(value, str)}
    if "default" in short and short["default"] is None:
        told = [one for one in schema.get("anyOf", []) if one != {"type": "null"}]
        rest = {key: value for key, value in short.items() if key not in ("anyOf", "default")}
        return rest | (told[0] if len(told) == 1 else {"anyOf": told})
    return short
