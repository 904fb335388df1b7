"""A state (who may sit, where one sits) that stands against at least twice as many voices.

States have no distance: anybody, only those who took a course, at home, in halls. So voices are counted, as for a jump.
An exam that was sat in halls and now at home leaves pages behind that say what was true: a copy of unknown age, or a
page older than all that contradict it, is history and no slip, unless it would rule. A new page waits for an editor.
"""

from collections.abc import Sequence

import narwhals as nw

from mikiwame.facts.gate.figures import OUTVOTED, hand_on
from mikiwame.facts.weighing import measure_word
from mikiwame.vocabulary.tables import Frame

STATED = ("eligibility", "venue")

_MOST_OPEN_FIRST = ("open", "home", "everywhere", "de_facto_course", "course_required", "experience", "other", "halls")

_STATE = ["cell", "state"]


def find_outvoted_states(told: Frame, _apart: Sequence[str] = ()) -> Frame:
    """Claims with a state that at least ``OUTVOTED`` times as many voices contradict by one other state, but history.

    What has ended neither votes nor is held back, and a state that an editor has confirmed is outvoted by nobody.
    """
    stated = told.filter(nw.col("kind").is_in(STATED), ~nw.col("state").is_null(), ~nw.col("ended"))
    said = stated.select(
        *_STATE, "claim", "voice_number", "confirmed", "dated", word=measure_word(), rank=_rank_state()
    ).with_columns(best=nw.col("rank").min().over("cell", "voice_number"))
    outvoted = _find_outvoted(said)
    standing = said.join(outvoted, on=_STATE, how="anti")
    words = standing.group_by("cell").agg(first=nw.col("word").min(), ruling=nw.col("word").max())
    judged = said.join(outvoted, on=_STATE, how="semi").join(words, on="cell", how="inner")
    recent = nw.col("dated") & (nw.col("word") > nw.col("first"))
    own = nw.col("rank") == nw.col("best")
    return hand_on(judged.filter(own, recent | (nw.col("word") >= nw.col("ruling"))))


def _find_outvoted(said: Frame) -> Frame:
    """The states of each cell against which another one has that many voices.

    A voice that gives several (``一般:在宅 団体:会場``) is for the most open, as a text that names several is read;
    what it says besides is not held back.
    """
    most_open = said.filter(nw.col("rank") == nw.col("best"))
    votes = most_open.group_by(_STATE).agg(votes=nw.col("voice_number").n_unique())
    given = said.group_by(_STATE).agg(sure=nw.col("confirmed").max())
    near = given.join(votes, on=_STATE, how="left").with_columns(
        near=nw.max_horizontal(nw.col("votes").fill_null(0), nw.lit(1))
    )
    others = votes.select("cell", other_state="state", far="votes")
    against = near.join(others, on="cell", how="inner").filter(nw.col("state") != nw.col("other_state"))
    outvoted = against.filter(nw.col("far") >= nw.col("near") * OUTVOTED, ~nw.col("sure"))
    return outvoted.select(_STATE).unique()


def _rank_state() -> nw.Expr:
    """Lower is more open; what is not named comes last."""
    ranks = nw.lit(len(_MOST_OPEN_FIRST))
    for rank, state in enumerate(_MOST_OPEN_FIRST):
        ranks = nw.when(nw.col("state") == state).then(nw.lit(rank)).otherwise(ranks)
    return ranks
