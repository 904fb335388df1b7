"""Whole markets through the stages of ``pipeline.run``: tables in, tables out, of no file."""

import narwhals as nw
import polars as pl

from mikiwame.facts.consistency import find_evidence, tabulate_particulars
from mikiwame.pipeline import Engine, Question, Stages, run
from mikiwame.scale.keys import Keyed, Sheets, encode
from mikiwame.scale.shapes import OUTPUTS
from mikiwame.vocabulary.tables import Frame

STREAMS = Engine(lambda frame: frame.collect().lazy(), lambda frame: frame.collect().rows(named=True)[0])
"""For many markets at once: what Polars itself chooses for tables of any length."""


def rank_markets(sheets: Sheets, question: Question) -> dict[str, pl.DataFrame]:
    """Every table of ``OUTPUTS`` for whole markets of the same rules.

    :param sheets: the tables of ``SHAPES`` but ``markets``, with all of their columns; claims of certifications that
        are among the certifications only.
    :param question: with ``apart=("market",)``.
    :return: each sorted by its columns, so that the same tables give the same rows in the same order.
    """
    particulars = tabulate_particulars(sheets["claims"].lazy(), "market")
    keyed = encode({**sheets, "particulars": particulars})
    stages = run(keyed.tables, question, STREAMS)
    complaints = find_evidence(stages.claims, keyed.particulars, keyed.tables.events, question.on, STREAMS.keep)
    made = list_outputs(stages, complaints, question)
    return {name: _write_out(frame, keyed, name) for name, frame in made.items()}


def list_outputs(stages: Stages, complaints: Frame, question: Question) -> dict[str, Frame]:
    """The tables of ``OUTPUTS`` on any engine, still with keys that are unique across markets, without ``market``."""
    order = _order_categories(stages.ranking, question)
    tables = {"facts": stages.facts, "findings": stages.findings, "scores": stages.ranking, "order": order}
    tables |= {"complaints": complaints, "held_back": stages.held_back}
    return {name: frame.select(*(one for one in OUTPUTS[name] if one != "market")) for name, frame in tables.items()}


def _order_categories(ranking: Frame, question: Question) -> Frame:
    """The ranking with ``category_rank``: the place within its category, as if only that were compared."""
    ranked = nw.when(~nw.col("rank").is_null()).then(nw.col("score"))
    of_category = ranking.with_columns(rank_of=ranked)
    place = nw.col("rank_of").rank("min", descending=True).over([*question.apart, "category"])
    return of_category.with_columns(category_rank=place.cast(nw.Int64)).drop("rank_of")


def _write_out(frame: Frame, keyed: Keyed, name: str) -> pl.DataFrame:
    table: pl.DataFrame = nw.to_native(frame).collect()
    columns = list(OUTPUTS[name])
    return keyed.decode(table).select(columns).sort(columns)
