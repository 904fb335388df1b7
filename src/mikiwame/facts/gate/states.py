"""A state (who may sit, where one sits) that stands against at least twice as many voices.

States have no distance: anybody, only those who took a course, at home, in halls. So voices are counted, as for a jump.
An exam that was sat in halls and now at home leaves pages behind that say what was true: a copy of unknown age, or a
page older than all that contradict it, is history and no slip, unless it would rule. A new page waits for an editor.
"""

import narwhals as nw

from mikiwame.facts.gate.figures import OUTVOTED, hand_on
from mikiwame.facts.weighing import measure_word
from mikiwame.vocabulary.tables import Frame

STATED = ("eligibility", "venue")

_STATE = ["cell", "state"]


def find_outvoted_states(told: Frame) -> Frame:
    """Claims with a state that at least ``OUTVOTED`` times as many voices contradict by one other state, but history.

    What has ended neither votes nor is held back, and a state that an editor has confirmed is outvoted by nobody.
    """
    stated = told.filter(nw.col("kind").is_in(STATED), ~nw.col("state").is_null(), ~nw.col("ended"))
    said = stated.select(*_STATE, "claim", "voice_number", "confirmed", "dated", word=measure_word())
    outvoted = _find_outvoted(said)
    standing = said.join(outvoted, on=_STATE, how="anti")
    words = standing.group_by("cell").agg(first=nw.col("word").min(), ruling=nw.col("word").max())
    judged = said.join(outvoted, on=_STATE, how="semi").join(words, on="cell", how="inner")
    recent = nw.col("dated") & (nw.col("word") > nw.col("first"))
    return hand_on(judged.filter(recent | (nw.col("word") >= nw.col("ruling"))))


def _find_outvoted(said: Frame) -> Frame:
    """The states of each cell against which another one has that many voices; one that gives both is for neither."""
    voices = said.select(*_STATE, "voice_number").unique()
    near = said.group_by(_STATE).agg(near=nw.col("voice_number").n_unique(), sure=nw.col("confirmed").max())
    others = voices.select("cell", other_state="state", other_voice="voice_number")
    against = near.join(others, on="cell", how="inner").filter(nw.col("state") != nw.col("other_state"))
    own = voices.select(*_STATE, other_voice="voice_number")
    against = against.join(own, on=[*_STATE, "other_voice"], how="anti")
    far = against.group_by(*_STATE, "other_state", "near", "sure").agg(far=nw.len())
    return far.filter(nw.col("far") >= nw.col("near") * OUTVOTED, ~nw.col("sure")).select(_STATE).unique()
