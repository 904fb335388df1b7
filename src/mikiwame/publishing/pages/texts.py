"""The words of the pages as templates read them: ``t.<page>.<key>``."""

from collections.abc import Iterator
from functools import cache
from typing import TypeAlias, Union

from mikiwame.vocabulary.texts import Language
from mikiwame.words.messages import Escape, Topic, list_topics, read_topic


class Pattern:
    """A message with values to fill in."""

    def __init__(self, topic: Topic, name: str) -> None:
        self._topic, self._name = topic, name

    def format(self, **values: object) -> str:
        return self._topic.say(self._name, {name: _write(value) for name, value in values.items()})

    def write(self, escape: Escape, **values: object) -> str:
        return self._topic.write(self._name, escape, {name: _write(value) for name, value in values.items()})

    def __str__(self) -> str:
        """The message with its places as they are, for whoever fills them in elsewhere."""
        return self.format(**{name: f"{{{name}}}" for name in self._topic.variables[self._name]})


Message: TypeAlias = Union[str, Pattern, "Group"]


class Plain(Pattern):
    """A message without values: asked for, it is its text."""


class Group:
    """The messages whose names begin alike, by the rest of their names, as attributes or items."""

    def __init__(self) -> None:
        self._messages: dict[str, Message] = {}

    def add(self, name: str, message: Message) -> None:
        """A message named like a group leaves the name to the group: templates ask for one or the other."""
        first, _, rest = name.partition("-")
        group = self._messages.get(first)
        if not rest:
            self._messages.setdefault(first, message)
            return
        if not isinstance(group, Group):
            group = self._messages[first] = Group()
        group.add(rest, message)

    def __getattr__(self, key: str) -> Message:
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None

    def __getitem__(self, key: str) -> Message:
        message = self._messages[key]
        return message.format() if isinstance(message, Plain) else message

    def __str__(self) -> str:
        """:raises TypeError: always: a template that writes a group means one of its messages."""
        raise TypeError(f"These are several messages: {', '.join(self._messages)}. Name one of them.")

    def within(self, name: str) -> "Group":
        """:raises KeyError: where no messages have names that begin so."""
        found = self._messages[name]
        if not isinstance(found, Group):
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._messages)


@cache
def read_texts(language: Language) -> Group:
    """A message that there is not is an error when a template asks for it."""
    texts = Group()
    for name in list_topics(language):
        topic, group = read_topic(language, name), Group()
        for one, variables in topic.variables.items():
            group.add(one, (Pattern if variables else Plain)(topic, one))
        texts.add(name, group)
    return texts


def _write(value: object) -> object:
    """A whole number as it is, so that it can choose between singular and plural."""
    return value if isinstance(value, int | str) else str(value)
