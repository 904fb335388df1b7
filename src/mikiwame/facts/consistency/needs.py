"""What the rules of consistency cannot do without: where nothing of a market is such, nobody has cause to complain.

To write the plan of a rule takes longer than to run it on a few claims, and most rules of a small market look at what
it does not have.
"""

import narwhals as nw

from mikiwame.vocabulary.tables import Frame, Look


def find_missing(told: Frame, particulars: Frame, events: Frame, look: Look) -> frozenset[str]:
    """The needs that nothing meets: ``passers``, ``examinees``, ``grades``, ``labels`` and ``several`` of the claims
    told, ``particulars`` of their texts, and ``events``.
    """
    statement = ["cell", "statement", "year"]
    asked = {
        "passers": nw.col("field") == "passers",
        "examinees": nw.col("field") == "examinees",
        "grades": nw.col("graded") & (nw.col("field") == "exam_fee"),
        "labels": ~nw.col("label").is_null() & nw.col("kind").is_in(["money", "rate"]),
        "several": nw.col("value").min().over(statement) < nw.col("value").max().over(statement),
    }
    found = {
        **look(told.select(**{need: one.fill_null(False).any() for need, one in asked.items()})),
        **look(particulars.select(particulars=nw.len() > 0)),
        **look(events.select(events=nw.len() > 0)),
    }
    return frozenset(need for need, met in found.items() if not met)
