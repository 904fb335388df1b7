"""The server: tools that answer or tell what is wrong, never with a traceback."""

import importlib.metadata
import json
import logging
from collections.abc import Callable, Mapping
from datetime import date

import anyio
import mcp_types as types
from anyio import CapacityLimiter
from mcp.server import MCPServer
from mcp.server.mcpserver.tools import Tool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase, FuncMetadata
from pydantic import BaseModel, ValidationError

from mikiwame.answers import Day
from mikiwame.answers.names import pick_category, resolve_certification
from mikiwame.interfaces.mcp.library import Library
from mikiwame.interfaces.mcp.results import find_address, fit, list_sources
from mikiwame.interfaces.mcp.schemas import VerifyArguments, make_arguments, write_input, write_output
from mikiwame.interfaces.mcp.tools import TOOLS, ToolShape
from mikiwame.publishing.pages.addresses import find_prefix
from mikiwame.publishing.questions.asking import QuestionError, read_question
from mikiwame.publishing.questions.receipts import answer_with_receipt, describe_verdict, read_receipt, verify
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.texts import LANGUAGES, Language
from mikiwame.words import Words, speak

INSTRUCTIONS = (
    "Mikiwame tells which certification, if any, is worth somebody's time and money, from published figures alone. "
    "Every figure has a source and a day: cite them. What is unknown is said to be unknown: do not fill it in. "
    "Scores say how well declared criteria are met. Many people need no certification: ask `advise`. "
    "Results may be cut; `truncated` says so, and `skip` goes on. `receipt` proves a result; `verify` checks one."
)

_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

_HINTS = {
    "arguments": "Correct the arguments as the input schema of the tool describes them.",
    "unknown": "Use `find` for the slug of a certification, or `compare` to list all.",
    "impossible": "Ask another question.",
    "failed": "The server failed at this question, which is written down. Ask another.",
}

Run = Callable[[Mapping[str, object]], types.CallToolResult]
"""Arguments, which may be anything JSON can hold -> the result."""


class ReadingTool(Tool):
    """A tool that never raises: what is wrong with a question is its result."""

    work: Run

    async def run(
        self, arguments: dict[str, object], context: object, convert_result: bool = False
    ) -> types.CallToolResult:
        # What a day has worked out is shared, so that one question is answered at a time.
        return await anyio.to_thread.run_sync(self.work, arguments, limiter=_find_limiter())


_limiters: dict[object, CapacityLimiter] = {}


def _find_limiter() -> CapacityLimiter:
    """One per event loop, to which a limiter belongs."""
    token = anyio.lowlevel.current_token()
    return _limiters.setdefault(token, CapacityLimiter(1))


def create_server(library: Library, language: Language) -> MCPServer[object]:
    """The server, which its caller runs.

    :param language: of the sentences where a question names none.
    """
    tools = [_make_tool(shape, library, language) for shape in TOOLS]
    return MCPServer(
        "mikiwame",
        title="Mikiwame",
        version=importlib.metadata.version("mikiwame"),
        instructions=f"{INSTRUCTIONS} Markets: {', '.join(library.markets)}.",
        tools=[*tools, _make_verifier(library)],
        log_level="WARNING",
    )


def _make_tool(shape: ToolShape, library: Library, language: Language) -> ReadingTool:
    first = library.catalogues[library.markets[0]]
    arguments = make_arguments(shape, library.markets, first.conversation)

    def work(given: Mapping[str, object]) -> types.CallToolResult:
        return _answer(lambda: _ask(shape, arguments, library, language, given))

    return _shape(shape.name, shape.title, shape.about, arguments, write_output(shape), work)


def _make_verifier(library: Library) -> ReadingTool:
    def check(given: Mapping[str, object]) -> dict[str, object]:
        told = read_receipt(json.dumps(VerifyArguments.model_validate(given).receipt))
        verdict = verify(told, library.open_day)
        code = "receipts.holds" if verdict.holds else "receipts.fails"
        asked = str(told.question.get("ask", ""))
        summary = speak(told.language)(code, ask=asked, market=told.market, day=told.on)
        return {"summary": summary, **describe_verdict(verdict)}

    about = "Compute a result again from its receipt and tell whether it comes out the same, byte for byte."
    kinds = {"summary": "string", "holds": "boolean", "differs": "array"}
    output: dict[str, object] = {"type": "object", "properties": {key: {"type": kind} for key, kind in kinds.items()}}
    return _shape(
        "verify", "Verify a receipt", about, VerifyArguments, output, lambda given: _answer(lambda: check(given))
    )


def _shape(
    name: str, title: str, about: str, arguments: type[BaseModel], output: dict[str, object], work: Run
) -> ReadingTool:
    return ReadingTool(
        fn=work,
        work=work,
        name=name,
        title=title,
        description=about,
        parameters=write_input(arguments),
        fn_metadata=FuncMetadata(arg_model=ArgModelBase, output_schema=output),
        is_async=False,
        annotations=_READ_ONLY,
    )


def _answer(ask: Callable[[], dict[str, object]]) -> types.CallToolResult:
    """A result, or what is wrong as one: a kind, a message and a hint."""
    try:
        return _write(ask())
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False, include_context=False)
        told = " ".join(f"{'.'.join(map(str, one['loc'])) or 'arguments'}: {one['msg']}." for one in faults[:5])
        return _refuse("arguments", told)
    except QuestionError as error:
        return _refuse(error.fault, error.complaints[0].message)
    except MikiwameError as error:
        return _refuse("arguments", " ".join(one.message for one in error.complaints))
    except Exception:
        logging.getLogger("mikiwame").exception("A tool failed.")
        return _refuse("failed", "This question could not be answered.")


def _write(result: dict[str, object]) -> types.CallToolResult:
    text = json.dumps(result, ensure_ascii=False)
    return types.CallToolResult(content=[types.TextContent(type="text", text=text)], structured_content=result)


def _refuse(kind: str, message: str) -> types.CallToolResult:
    error = {"error": {"kind": kind, "message": message, "hint": _HINTS[kind]}}
    text = json.dumps(error, ensure_ascii=False)
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], structured_content=error, is_error=True
    )


def _ask(
    shape: ToolShape, arguments: type[BaseModel], library: Library, language: Language, given: Mapping[str, object]
) -> dict[str, object]:
    told = arguments.model_validate(given).model_dump(exclude_none=True)
    market, on, skip = told.pop("market", None), told.pop("on", None), told.pop("skip", 0)
    words = speak(_read_language(told.pop("lang", language)))
    day = library.find_day(market, _read_day(on))
    question = read_question({"ask": shape.question.model_fields["ask"].default} | _name(told, day, words))
    answered = answer_with_receipt(question, day, words)
    cut = fit(answered.answer, skip)
    page = shape.path.format(getattr(question, "certification", "") or "")
    more = {"left_out": dict(cut.left_out)} if cut.left_out else {}
    return {
        "summary": shape.sum_up(question.find(day), question, day, words),
        "answer": cut.answer,
        "sources": list_sources(cut.answer, day, words),
        "market": day.catalogue.slug,
        "on": day.on.isoformat(),
        "address": find_address(day, page.rstrip("/"), find_prefix(words.language)),
        "receipt": answered.receipt,
        "truncated": bool(cut.left_out),
        **more,
    }


def _name(told: Mapping[str, object], day: Day, words: Words) -> dict[str, object]:
    """The arguments with slugs in place of names."""
    named = dict(told)
    for key in ("certification", "against"):
        if key in named and named[key] not in day.catalogue.certifications:
            named[key] = resolve_certification(day.catalogue, str(named[key]))
    if "category" in named:
        named["category"] = pick_category(day.catalogue, str(named["category"]), words.language)
    return named


def _read_language(text: str) -> Language:
    for language in LANGUAGES:
        if text == language:
            return language
    raise MikiwameError(f"lang: use one of {', '.join(LANGUAGES)}.")


def _read_day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MikiwameError("on: write a day like 2026-11-22.") from None
