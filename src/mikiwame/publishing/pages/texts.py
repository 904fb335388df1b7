"""The words of the pages as templates read them: ``t.<page>.<key>``."""

from functools import cache
from typing import Any

from mikiwame.vocabulary.texts import LANGUAGES, Language
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


class Group(dict[str, Any]):
    """The messages whose names begin alike, by the rest of their names."""

    def __getattr__(self, key: str) -> Any:
        try:
            return self[key]
        except KeyError:
            raise AttributeError(key) from None


@cache
def read_texts(language: Language) -> Group:
    """A message that there is not is an error when a template asks for it."""
    known = set(list_topics(language))
    # Until every topic is said in each language, the source language speaks for those that are missing.
    spoken = {name: language if name in known else LANGUAGES[0] for name in list_topics(LANGUAGES[0])}
    return Group({name: _open(read_topic(one, name)) for name, one in spoken.items()})


def _write(value: object) -> object:
    """A whole number as it is, so that it can choose between singular and plural."""
    return value if isinstance(value, int | str) else str(value)


def _open(topic: Topic) -> Group:
    group = Group()
    for name in topic.variables:
        *path, last = name.split("-")
        inner = group
        for part in path:
            inner = inner.setdefault(part, Group())
        inner[last] = Pattern(topic, name) if topic.variables[name] else topic.say(name, {})
    return group
