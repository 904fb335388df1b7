"""Names figures by the licences (``測量士``, ``測量士補``) that stand before them, where a text has several."""

import re
from collections.abc import Sequence

from mikiwame.notation.labels import Labels

_LICENCE = re.compile(
    r"([\u4e00-\u9fff\u30a1-\u30fe]{2,12}士補?)(?:試験)?(?:の?(?:合格率|受験料|受験手数料))?\s?[:はがも|]?\s?$"
)


def name_licences(labels: list[Labels], befores: Sequence[str]) -> list[Labels]:
    """``二級建築士 25% 木造建築士 40%``: of several licences each has its own figure."""
    licences = [_LICENCE.search(before) for before in befores]
    names = [licence[1] for licence in licences if licence]
    if len(names) < len(labels) or len(set(names)) < 2:
        return labels
    if any(found not in ((None,), (name,)) for found, name in zip(labels, names, strict=True)):
        return labels
    return [(name,) for name in names]
