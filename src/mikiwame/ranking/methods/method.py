"""What a way to make one score is: its name, what it does, and how it is computed."""

from dataclasses import dataclass
from typing import Protocol

from mikiwame.vocabulary.tables import Frame


class Combine(Protocol):
    def __call__(self, weighted: Frame) -> Frame:
        """The two ends of each score, and what the policies choose from.

        :param weighted: columns of ``tables.FINDINGS`` and ``weight``, above 0.
        :return: one row per certification: ``certification``, ``low`` and ``high``, the ends, 0 to 1; ``worst``, with
            the middle of each known finding and the least of the others; ``known``, of the known findings alone (null
            for none); ``weight`` and ``unknown``, the sums of all weights and of those of unknown findings.
        """


@dataclass(frozen=True, slots=True)
class Method:
    """A score grows with every finding, whatever the method: a higher finding never lowers it.

    ``name`` is what ``--method`` calls it; ``gist`` completes "findings are …" where options are described.
    """

    name: str
    gist: str
    combine: Combine
