"""The language in which a command answers: ``--lang``, an option of every command."""

import functools
import inspect
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mikiwame.vocabulary.complaints import MikiwameError
from mikiwame.vocabulary.texts import LANGUAGES, Language

if TYPE_CHECKING:
    from mikiwame.words import Words

_asked: ContextVar[Language] = ContextVar("asked", default=LANGUAGES[0])
"""The language of the command that runs."""


@contextmanager
def follow_typed(arguments: Sequence[str]) -> Iterator[None]:
    """Tell faults in the language of ``--lang`` also before that option is read, and after its command has ended."""
    typed = LANGUAGES[0]
    for place, argument in enumerate(arguments):
        option, equals, value = argument.partition("=")
        if option == "--lang":
            value = value if equals else "".join(arguments[place + 1 : place + 2])
            typed = next((one for one in LANGUAGES if one == value), typed)
    token = _asked.set(typed)
    try:
        yield
    except MikiwameError as error:
        raise say(error) from None
    finally:
        _asked.reset(token)


def _read_language(text: str) -> Language:
    for one in LANGUAGES:
        if one == text:
            return one
    # Imported here: it tells what is wrong by this module.
    from mikiwame.interfaces.command_line.refusing import refuse_unknown

    raise refuse_unknown(text, LANGUAGES)


def _note(context: typer.Context, lang: Language) -> Language:
    """Tell what follows in the language asked for, until the command has ended."""
    token = _asked.set(lang)
    context.call_on_close(lambda: _asked.reset(token))
    return lang


LanguageOption = Annotated[
    Language,
    # Read before the others, so that what is wrong with them is told in it.
    typer.Option(
        "--lang",
        help="The language of the answer.",
        is_eager=True,
        callback=_note,
        parser=_read_language,
        metavar=f"[{'|'.join(LANGUAGES)}]",
    ),
]


def take_language(command: Callable[..., None]) -> Callable[..., None]:
    """The command with the option ``--lang`` besides its own; what was asked for is in :func:`open_words`."""

    @functools.wraps(command)
    def run(*, lang: Language, **arguments: object) -> None:
        token = _asked.set(lang)
        try:
            command(**arguments)
        except MikiwameError as error:
            raise say(error) from None
        finally:
            _asked.reset(token)

    option = inspect.Parameter("lang", inspect.Parameter.KEYWORD_ONLY, default=LANGUAGES[0], annotation=LanguageOption)
    own = inspect.signature(command)
    run.__signature__ = own.replace(parameters=[*own.parameters.values(), option])  # type: ignore[attr-defined]
    run.__annotations__ = {**command.__annotations__, "lang": LanguageOption}
    return run


def say(error: MikiwameError) -> MikiwameError:
    """The error in the language that was asked for."""
    if not any(one.reason for one in error.complaints):
        return error
    # Imported here: most faults are said already, and the program starts without words.
    from mikiwame.words.checks import say_error

    return say_error(error, open_words())


def open_words() -> "Words":
    """The words of the language that was asked for; Japanese where nobody asked for one."""
    # Imported here: the program starts without them.
    from mikiwame.words import speak

    return speak(_asked.get())


def tell_waiting(folder: Path) -> None:
    """Say why nothing happens for a while: another command writes within the same folder."""
    print(open_words()("working.waiting", folder=str(folder)), file=sys.stderr, flush=True)
