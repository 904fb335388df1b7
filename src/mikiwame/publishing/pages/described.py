"""What search engines are told of a page, from what its view tells of it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from mikiwame.publishing.open_data.structured import describe_questions, describe_trail
from mikiwame.words.documents import Document


def list_documents(data: Mapping[str, object], before: str | None) -> Iterator[Document]:
    """The document that a view makes itself (``json_ld``), the way to the page (``trail``: names and paths) and the
    questions that it answers (``faq``).

    :param before: what makes a path a whole address; None where the host is not known, and no way is told then.
    """
    if data.get("json_ld"):
        yield cast(Document, data["json_ld"])
    if data.get("trail") and before is not None:
        yield describe_trail((name, before + path) for name, path in _read_pairs(data, "trail"))
    if data.get("faq"):
        yield describe_questions(_read_pairs(data, "faq"))


def _read_pairs(data: Mapping[str, object], key: str) -> Iterable[tuple[str, str]]:
    return cast(Iterable[tuple[str, str]], data[key])
