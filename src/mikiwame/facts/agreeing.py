"""Claims -> by how many independent voices the value of each is given."""

from datetime import date

import narwhals as nw

from mikiwame.facts.force import is_in_force
from mikiwame.facts.weighing import VALUELESS, measure_word
from mikiwame.vocabulary.tables import Frame


def count_agreeing(claims: Frame, on: date) -> Frame:
    """How many voices have this value for their word on the day ``on``, one row for each claim that holds then.

    A voice's word on a cell is its strongest claim, as in weighing: what it said before it has taken back, so that a
    value which nobody says any more has none. Of each sitting it has a word of its own. A text that is read into no
    value is itself the value.

    :param claims: columns of ``tables.CLAIMS``.
    :return: the columns ``claim`` and ``agreeing``.
    """
    said = claims.filter(is_in_force(on), ~nw.col("kind").is_in(VALUELESS)).with_columns(
        sitting=nw.when(nw.col("unit") == "dates").then(nw.coalesce("session", "state")).otherwise(nw.lit("")),
        told=nw.when(nw.col("kind") == "text").then(nw.coalesce("means", "text")).otherwise(nw.lit("")),
        word=measure_word(),
    )
    word = "cell_voice", "sitting"
    # Of one voice's claims of equal strength the lower number is its word, as in weighing.
    strongest = said.with_columns(is_word=nw.col("word") == nw.col("word").max().over(*word))
    number = nw.when(nw.col("is_word")).then(nw.col("claim")).min().over(*word)
    first = strongest.with_columns(number=number)
    counted = first.with_columns(is_word=(nw.col("claim") == nw.col("number")).cast(nw.Int64))
    agreeing = nw.col("is_word").sum().over("cell", "value", "told")
    return counted.select("claim", agreeing.alias("agreeing"))
