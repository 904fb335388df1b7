"""What the gate asks of whatever takes forms; the server without reports loads nothing of it."""

from typing import Protocol

from starlette.types import Receive, Scope

from mikiwame.interfaces.http.editions import Edition
from mikiwame.interfaces.http.prepared import Prepared


class Forms(Protocol):
    """Answers below addresses of its own."""

    def list_methods(self, path: str) -> tuple[str, ...]:
        """The methods that ``path`` (without the base) takes; none where it is not one of these."""

    async def answer(self, scope: Scope, receive: Receive, edition: Edition, path: str) -> Prepared:
        """:raises RequestError: for what cannot be answered."""

    def close(self) -> None:
        """Let the work at hand end."""
