"""What went wrong with a request, as a problem document (RFC 9457) that repeats nothing unescaped."""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.words import speak
from mikiwame.words.checks import say_faults

PROBLEM_TYPE = "application/problem+json"

METHODS = ("GET", "HEAD")

DETAILS: Mapping[int, str] = {
    400: "The question in this address cannot be read. Asked by a browser, the page says why.",
    404: "There is nothing at this address.",
    405: "This address is only read: use GET or HEAD.",
    406: "There is no answer in a form that this request accepts.",
    413: "The request is larger than any question. Shorten it.",
    414: "The address is longer than any question. Shorten it.",
    500: "The server failed at this request. It is written down and will be looked into.",
    503: "Too many long calculations are waiting. Try again in a minute.",
}

_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


class RequestError(Exception):
    """What a request is refused with: a status, and in words why."""

    def __init__(self, status: int, detail: str | None = None, errors: Sequence[Mapping[str, str]] = ()) -> None:
        self.status = status
        self.detail = detail or DETAILS.get(status) or HTTPStatus(status).description
        self.errors = errors
        super().__init__(self.detail)


def refuse_question(error: MikiwameError) -> RequestError:
    """What a complaint says, without the name of the place that people see on a terminal; in English as its keys."""
    return RequestError(400, " ".join(complaint.message for complaint in say_faults(error, speak("en"))))


def write_problem(problem: RequestError) -> bytes:
    """``type, title, status, detail`` and, for a faulty parameter, ``errors`` (``parameter, detail``)."""
    document = {
        "type": "about:blank",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
    }
    listed = {"errors": list(problem.errors)} if problem.errors else {}
    return json.dumps(document | listed, ensure_ascii=False).translate(_ESCAPED).encode("utf-8", "backslashreplace")
