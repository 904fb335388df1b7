"""What is wrong with an option, told in the language that was asked for; how a command is used stays in English."""

from collections.abc import Callable

import typer

from mikiwame.interfaces.command_line.language import open_words
from mikiwame.vocabulary.complaints import tell_plainly
from mikiwame.vocabulary.reasons import Reason


class OptionError(typer.BadParameter):
    """An option or argument that is refused, for a reason; ``option``: its name, where it is not being read."""

    def __init__(self, reason: Reason, option: str | None = None) -> None:
        super().__init__(tell_plainly(reason), param_hint=option)
        self.reason = reason

    def format_message(self) -> str:
        words = open_words()
        said = words.say(self.reason)
        option = self._find_name()
        return words("asked.option", option=option, fault=said) if option else said

    def _find_name(self) -> str | None:
        """As it is typed: ``--on``, or the name of an argument."""
        if self.param is None:
            return str(self.param_hint) if self.param_hint else None
        typed = [name for name in self.param.opts if name.startswith("-")]
        return " / ".join(typed) or (self.param.name or "").upper()


def make_chooser(*known: str) -> Callable[[str], str]:
    """A reader of one of these words, for an option's ``parser``."""

    def read(text: str) -> str:
        if text not in known:
            raise refuse_unknown(text, known)
        return text

    return read


def refuse_unknown(text: str, known: tuple[str, ...]) -> OptionError:
    """For a word that is none of those that an option takes."""
    return OptionError(Reason("asked.none_of", {"text": text, "known": ", ".join(known)}))
