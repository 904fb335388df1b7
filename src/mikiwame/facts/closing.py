"""Which cells are of today: a newer statement that speaks of all drops what it does not name.

A statement is weighed as a whole: part of an old timetable or fee list never stands beside the new one.
"""

import narwhals as nw

from mikiwame.vocabulary.tables import Frame

LISTED = ("scope", "group", "value", "total", "mode", "audience", "population", "grade", "part", "other")
"""Columns of claims that closing reads."""

ADDED_UP = ("questions", "claims")
"""Units of which what holds of one part is said of the whole too: it is told once, of the part."""


def drop_closed(chosen: Frame) -> Frame:
    """Without the cells that a newer statement of the same scope or group drops.

    :param chosen: the chosen claim of each cell: the columns ``LISTED`` and its value, and of all claims of the cell
        the greatest strength, ``told``, that of a statement that is whole, ``whole_told``, and of one that lists the
        scopes of its group, ``parted_told``.
    """
    plain = nw.col("grade").is_null() & nw.col("part").is_null() & nw.col("other").is_null()
    of_some, of_part = ~nw.col("population").is_null(), ~nw.col("part").is_null()
    # All in one step, what is compared in it too: an engine groups by each of the keys once.
    compared = chosen.with_columns(
        plain=plain,
        apart=~(nw.col("mode").is_null() & nw.col("audience").is_null()),
        of_some=of_some,
        by_list=nw.col("whole_told").max().over("scope"),
        by_scopes=nw.col("parted_told").max().over("group"),
        by_all=nw.when(~of_some).then(nw.col("told")).max().over("group"),
        by_modes=nw.when(~nw.col("mode").is_null()).then(nw.col("parted_told")).max().over("group"),
        in_parts=nw.when(~plain).then(nw.col("total")).max().over("scope"),
        in_a_part=nw.when(of_part).then(nw.col("told")).max().over("scope", "value"),
    )
    newest = nw.col("plain") & (nw.col("whole_told") == nw.col("by_list")).fill_null(False)
    return compared.with_columns(newest_total=nw.when(newest).then(nw.col("total")).max().over("scope")).filter(
        ~_is_closed()
    )


def _is_closed() -> nw.Expr:
    """Parts that add up to the newer total are the same exam in more detail, and take the total's place; so do the
    values of each mode, where a newer list tells them apart. What was counted of some people is dropped by a newer
    count of all.
    """
    same_total = (nw.col("total") == nw.col("newest_total")).fill_null(False)
    told_in_parts = nw.col("plain") & (nw.col("total") == nw.col("in_parts")).fill_null(False)
    dropped = (nw.col("told") < nw.col("by_list")).fill_null(False) & ~same_total
    gone = (nw.col("told") < nw.col("by_scopes")).fill_null(False) & nw.col("apart")
    outdone = (nw.col("told") < nw.col("by_all")).fill_null(False) & nw.col("of_some")
    one_for_all = (nw.col("told") < nw.col("by_modes")).fill_null(False) & nw.col("mode").is_null()
    of_a_part = nw.col("unit").is_in(ADDED_UP) & nw.col("plain") & (nw.col("told") <= nw.col("in_a_part"))
    return dropped | gone | outdone | told_in_parts | one_for_all | of_a_part.fill_null(False)
