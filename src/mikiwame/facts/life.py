"""Events -> the state of each certification on a day: running, ending or ended."""

from datetime import date

import narwhals as nw

from mikiwame.vocabulary.days import count_days
from mikiwame.vocabulary.tables import Frame


def derive_life(certifications: Frame, events: Frame, on: date) -> Frame:
    """What is known by ``on`` of each certification's end.

    :param certifications: a column ``certification``; ``events``: columns of ``tables.EVENTS``.
    :return: ``certification``; ``life``: ``running``, ``ending`` (an end is announced and not past) or ``ended``; and
        ``ends``, the day of that end, or null.
    """
    today = count_days(on)
    ends = events.filter(nw.col("day") <= today).group_by("certification").agg(ends=nw.col("last").min())
    return (
        certifications.select("certification")
        .join(ends, on="certification", how="left")
        .with_columns(
            life=nw.when(nw.col("ends") < today)
            .then(nw.lit("ended"))
            .when(~nw.col("ends").is_null())
            .then(nw.lit("ending"))
            .otherwise(nw.lit("running"))
        )
    )
