"""A person as a short conversation knows one: every item may be unsaid, and what is unsaid is unknown."""

from collections.abc import Container, Iterator, Mapping
from datetime import date
from typing import Literal, Self, TypeAlias, get_args

Age = Literal["under-20", "20s", "30s", "40s", "50-or-over"]
Study = Literal["self", "course"]
Computers = Literal["comfortable", "uneasy"]
Insured = Literal["never", "under-1", "1-to-3", "3-or-more"]
"""Years in employment insurance, on which benefits for training hang."""

SHARED_VALUES: dict[str, tuple[str, ...]] = {
    "age": get_args(Age),
    "study": get_args(Study),
    "computers": get_args(Computers),
    "insured": get_args(Insured),
}
"""Item -> its values, for the shared items that have a list of them. The values of ``age`` run upwards."""

SHARED_ITEMS = ("age", "place", "budget", "study", "computers", "in_view", "by", "insured")
"""What every market asks. ``place`` is one of ``PREFECTURES``, ``budget`` is in yen, ``in_view`` is the slug of an
organisation (an employer, a school or an agency), ``by`` the day by which the person wants to have sat the exam."""

Answer: TypeAlias = str | int | date


class Person(Mapping[str, Answer]):
    """One who asks: item -> answer, of the items that are said. ``Person(age="30s", budget=20000)``.

    Beside the shared items a market has items of its own, all of which have a list of answers. Which these are is first
    known where a market is asked: ``advise`` refuses an item that it does not ask for, and no sooner can a slip in a
    name be told from an item of another market. The ``advise`` of ``mikiwame.load`` also reads answers as people write
    them, ``budget="3万円"`` and ``age=34``; anywhere else they are values, yen and dates.
    """

    __slots__ = ("_said",)

    def __init__(self, said: Mapping[str, Answer | None] | None = None, /, **more: Answer | None) -> None:
        self._said = {item: answer for item, answer in {**(said or {}), **more}.items() if answer is not None}

    def __getitem__(self, item: str) -> Answer:
        return self._said[item]

    def __iter__(self) -> Iterator[str]:
        return iter(self._said)

    def __len__(self) -> int:
        return len(self._said)

    def __hash__(self) -> int:
        return hash(frozenset(self._said.items()))

    def __repr__(self) -> str:
        return f"Person({', '.join(f'{item}={answer!r}' for item, answer in self._said.items())})"

    def change(self, item: str, answer: Answer | None) -> Self:
        """The same person with one answer changed, or unsaid."""
        return type(self)({**self._said, item: answer})

    def keep_only(self, items: Container[str]) -> Self:
        """The same person with nothing known but of these items."""
        return type(self)({item: answer for item, answer in self._said.items() if item in items})

    @property
    def place(self) -> str | None:
        return self._take_text("place")

    @property
    def study(self) -> str | None:
        return self._take_text("study")

    @property
    def insured(self) -> str | None:
        return self._take_text("insured")

    @property
    def in_view(self) -> str | None:
        return self._take_text("in_view")

    @property
    def budget(self) -> int | None:
        answer = self._said.get("budget")
        return answer if isinstance(answer, int) else None

    @property
    def by(self) -> date | None:
        answer = self._said.get("by")
        return answer if isinstance(answer, date) else None

    def _take_text(self, item: str) -> str | None:
        answer = self._said.get(item)
        return answer if isinstance(answer, str) else None
