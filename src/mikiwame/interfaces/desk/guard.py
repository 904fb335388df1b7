"""Who may ask the desk anything: the browser that was given the secret, and no page of another site through it."""

from secrets import compare_digest

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What a screen of the desk may do; a frame has a policy of its own."""

ALWAYS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
}
METHODS = ("GET", "HEAD", "POST")


class Guard:
    """An ASGI application before the desk, which sees the path without the secret.

    A wrong host (as a name that somebody points at this machine has), a wrong secret and another site's form all get
    the same answer.
    """

    def __init__(self, app: ASGIApp, secret: str, port: int) -> None:
        self._app, self._secret = app, secret.encode()
        self._hosts = {f"{name}:{port}" for name in ("127.0.0.1", "localhost")}
        self._origins = {f"http://{host}" for host in self._hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        secret, slash, rest = scope["path"].removeprefix("/").partition("/")
        answer: ASGIApp = PlainTextResponse("Not found", 404)
        # Compared first and always, so that the time taken tells nothing of the rest.
        if compare_digest(secret.encode("utf-8", "surrogatepass"), self._secret) and self._is_ours(scope):
            answer, path = self._app, f"/{rest}" if slash else "/"
            scope = {**scope, "path": path, "raw_path": path.encode("utf-8", "surrogatepass"), "root_path": ""}
        await answer(scope, receive, _Securing(send))

    def _is_ours(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        if headers.getlist("host") not in [[host] for host in self._hosts] or scope["method"] not in METHODS:
            return False
        if scope["method"] == "POST" and headers.get("origin", "null") not in {*self._origins, "null"}:
            return False
        return headers.get("sec-fetch-site", "none") in ("none", "same-origin")


class _Securing:
    """Adds the headers of every answer to the first message of one."""

    def __init__(self, send: Send) -> None:
        self._send = send

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in {"content-security-policy": POLICY, **ALWAYS}.items():
                headers.setdefault(name, value)
        await self._send(message)
