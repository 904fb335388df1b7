"""What a browser asks of either desk: a form within bounds, a number, a file that the screens load."""

from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mikiwame.publishing.desk import STATIC
from mikiwame.publishing.desk.screens import read_static

LONGEST_FORM = 65_536
"""Bytes of a form; an edit has a few hundred."""


async def send_static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in STATIC:
        raise HTTPException(404)
    return Response(read_static(name), media_type=STATIC[name])


def read_number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else None


async def read_form(request: Request) -> dict[str, str]:
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LONGEST_FORM:
            raise HTTPException(413)
    fields = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=50)
    return {name: values[-1] for name, values in fields.items()}
