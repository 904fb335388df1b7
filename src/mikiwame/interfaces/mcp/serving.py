"""The server: tools that answer or tell what is wrong, never with a traceback, over either transport."""

import importlib.metadata
import ipaddress
import json
import logging
import os
import signal
import socket
import traceback
from collections.abc import Callable, Mapping

import anyio
import mcp_types as types
import uvicorn
from anyio import CapacityLimiter
from anyio.lowlevel import RunVar
from mcp.server import MCPServer
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.tools import Tool
from mcp.server.mcpserver.utilities.func_metadata import ArgModelBase, FuncMetadata
from mcp.server.transport_security import TransportSecuritySettings
from pydantic import BaseModel, ValidationError
from starlette.applications import Starlette

from mikiwame.interfaces.mcp.answering import Answering, check_receipt
from mikiwame.interfaces.mcp.library import Library
from mikiwame.interfaces.mcp.schemas import VERDICT, Schema, VerifyArguments, make_arguments, write_input, write_output
from mikiwame.interfaces.mcp.tools import TOOLS, ToolShape
from mikiwame.interfaces.sockets import end_quietly
from mikiwame.publishing.questions.asking import QuestionError
from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.texts import Language, say_text
from mikiwame.words import speak
from mikiwame.words.checks import say_faults

INSTRUCTIONS = (
    "Mikiwame tells which certification, if any, is worth somebody's time and money, from published figures alone. "
    "Every figure has a source and a day: cite them. What is unknown is said to be unknown: do not fill it in. "
    "Scores say how well declared criteria are met. Many people need no certification: ask `advise`. "
    "Results may be cut: `truncated` says so, `left_out` how much, and `skip` with `next_skip` goes on. `read_as` "
    "tells which certification a name was read as: `guessed` that it is none of its names, `beware` which others it is "
    "easily taken for. `receipt` proves a result; `verify` checks one."
)

_READ_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)

_HINTS = {
    "arguments": "Correct the arguments as the message and the input schema of the tool say.",
    "unknown": "Use a name that the message lists; `find` finds a certification and `compare` lists all.",
    "impossible": "Ask another question.",
    "failed": "The server failed at this question. Ask another.",
}

_LONGEST_MESSAGE = 1_500
_LONGEST_NAME = 100
_NESTED = "arguments: nested too deeply."

Work = Callable[[Mapping[str, object]], Mapping[str, object]]
"""Arguments, which may be anything JSON can hold -> the result."""


class ReadingTool(Tool):
    """A tool that never raises: what is wrong with a question is its result."""

    work: Work

    async def run(
        self, arguments: dict[str, object], context: object, convert_result: bool = False
    ) -> types.CallToolResult:
        # What a day has worked out is shared, so that one question is answered at a time.
        return await anyio.to_thread.run_sync(answer, self.work, arguments, limiter=_find_limiter())


_LIMITER: RunVar[CapacityLimiter] = RunVar("limiter")


def _find_limiter() -> CapacityLimiter:
    """One per event loop, to which a limiter belongs."""
    try:
        return _LIMITER.get()
    except LookupError:
        _LIMITER.set(CapacityLimiter(1))
        return _LIMITER.get()


class Server(MCPServer[object]):
    """A server that answers a call of a tool that it has not, as any other fault, with a kind, a message and a hint."""

    async def call_tool(
        self, name: str, arguments: dict[str, object], context: Context[object, object] | None = None
    ) -> types.CallToolResult | types.InputRequiredResult:
        known = [tool.name for tool in await self.list_tools()]
        if name not in known:
            return _refuse(
                "unknown", f"There is no tool {json.dumps(name[:_LONGEST_NAME])}. Use one of: {', '.join(known)}."
            )
        return await super().call_tool(name, arguments, context)


def create_server(library: Library, language: Language) -> MCPServer[object]:
    """The server, which its caller runs.

    :param language: of the sentences where a question names none.
    """
    titles = "; ".join(f"{name} ({_say_title(library, name)})" for name in library.markets)
    return Server(
        "mikiwame",
        title="Mikiwame",
        version=importlib.metadata.version("mikiwame"),
        instructions=f"{INSTRUCTIONS} Markets: {titles}. Sentences are in {language} unless `lang` asks otherwise.",
        tools=[*(_make_tool(shape, library, language) for shape in TOOLS), _make_verifier(library)],
        # Below warnings the library writes down what was asked, which may be what a person said.
        log_level="WARNING",
    )


def _say_title(library: Library, market: str) -> str:
    file = library.catalogues[market].market
    return say_text(file.title, "en") if file else market


def _make_tool(shape: ToolShape, library: Library, language: Language) -> ReadingTool:
    conversations = {name: catalogue.conversation for name, catalogue in library.catalogues.items()}
    arguments = make_arguments(shape, conversations)
    answering = Answering(shape, arguments, library, language)
    return _shape(shape.name, shape.title, shape.about, arguments, write_output(shape), answering.answer)


def _make_verifier(library: Library) -> ReadingTool:
    about = "Compute a result again from its receipt and tell whether it comes out the same, byte for byte."
    work = lambda given: check_receipt(library, given)  # noqa: E731
    return _shape("verify", "Verify a receipt", about, VerifyArguments, VERDICT, work)


def _shape(name: str, title: str, about: str, arguments: type[BaseModel], output: Schema, work: Work) -> ReadingTool:
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


def answer(work: Work, given: Mapping[str, object]) -> types.CallToolResult:
    """A result, or what is wrong as one: a kind, a message and a hint."""
    try:
        return _write(work(given))
    except ValidationError as error:
        faults = error.errors(include_url=False, include_input=False, include_context=False)
        told = " ".join(f"{'.'.join(map(str, one['loc'])) or 'arguments'}: {one['msg']}." for one in faults[:5])
        return _refuse("arguments", told)
    except QuestionError as error:
        return _refuse(error.fault, _say(error))
    except MikiwameError as error:
        return _refuse("arguments", _say(error))
    except RecursionError:
        return _refuse("arguments", _NESTED)
    except Exception as error:
        _log(error)
        return _refuse("failed", "This question could not be answered.")


def _say(error: MikiwameError) -> str:
    """In English, as everything that programs are told of a tool."""
    return " ".join(one.message for one in say_faults(error, speak("en")))


def _log(error: Exception) -> None:
    """The kind and the place of a fault of ours, without its message, which may repeat what a person said."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    place = " < ".join(f"{one.filename}:{one.lineno}" for one in reversed(frames))
    logging.getLogger("mikiwame").error("A tool failed with %s at %s", type(error).__name__, place)


def _write(result: Mapping[str, object], *, wrong: bool = False) -> types.CallToolResult:
    text = json.dumps(result, ensure_ascii=False)
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], structured_content=dict(result), is_error=wrong
    )


def _refuse(kind: str, message: str) -> types.CallToolResult:
    # A message may quote what was given: half a character would not survive the way to the client.
    whole = message.encode("utf-8", "replace").decode("utf-8")
    shown = "".join(one if one.isprintable() else "?" for one in whole[:_LONGEST_MESSAGE])
    return _write({"error": {"kind": kind, "message": shown, "hint": _HINTS[kind]}}, wrong=True)


def create_app(server: MCPServer[object], host: str) -> Starlette:
    """The server as an application that answers at ``/mcp``.

    :param host: at which it listens. On a loopback address only requests that name this machine are answered, so that
        no page in a browser reaches the server under a name of its own.
    """
    return server.streamable_http_app(
        stateless_http=True, json_response=True, transport_security=_protect(host), host=host
    )


def serve_http(server: MCPServer[object], opened: socket.socket, host: str) -> None:
    """Answer on a socket until a signal says to stop. No request is written down."""
    config = uvicorn.Config(
        create_app(server, host),
        ws="none",
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
    with end_quietly():
        uvicorn.Server(config).run(sockets=[opened])


def _protect(host: str) -> TransportSecuritySettings:
    if not _is_loopback(host):
        return TransportSecuritySettings(enable_dns_rebinding_protection=False)
    names = [f"[{host}]" if ":" in host else host, "127.0.0.1", "localhost", "[::1]"]
    hosts = [form for name in dict.fromkeys(names) for form in (name, f"{name}:*")]
    return TransportSecuritySettings(allowed_hosts=hosts, allowed_origins=[f"http://{one}" for one in hosts])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def serve_streams(server: MCPServer[object]) -> None:
    """Answer over standard input and output until the input ends, a signal says to stop, or nobody reads."""
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, _stop)
    try:
        server.run("stdio")
    except BaseExceptionGroup as group:
        # Nobody reads any more, which is an end like any other.
        if group.split(BrokenPipeError)[1] is not None:
            raise


def _stop(*_: object) -> None:
    """End at once: the thread that waits for input can't be stopped, and who only reads leaves nothing half done."""
    os._exit(0)
