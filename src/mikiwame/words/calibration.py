"""What to make of a reviewer's stars, in sentences."""

from collections.abc import Sequence

from mikiwame.answers.calibration import CalibratedWeight, ReviewerCalibration
from mikiwame.vocabulary.reasons import Reason, join
from mikiwame.words.speaking import Words

_LEVEL = 0.005
"""Half a printed per cent: weights that differ by less are not told apart."""

WIDE = 0.25
"""A weight that may lie anywhere in a range as wide as this, a quarter of all, is not determined."""


def say_verdict(answer: ReviewerCalibration, weights: Sequence[CalibratedWeight], words: Words) -> list[str]:
    """A sentence or two each, the plainest first.

    What the reviewer weighs otherwise, agreement, width, unknown facts, and what it is not.
    """
    return [
        _say_leaning(weights, words),
        _say_agreement(answer, words),
        _say_width(weights, words),
        _say_unknown(answer, words),
        words("calibration.limits"),
    ]


def _say_leaning(weights: Sequence[CalibratedWeight], words: Words) -> str:
    """The criteria whose declared weight lies outside all weights that agree nearly as well, the furthest first."""
    gaps = {
        "heavier": [(one.nearly_low - one.declared, one.short) for one in weights],
        "lighter": [(one.declared - one.nearly_high, one.short) for one in weights],
    }
    said = []
    for way, each in gaps.items():
        names = [short for gap, short in sorted(each, key=lambda one: -one[0]) if gap > _LEVEL]
        quoted = join([Reason("ranking.quoted", {"name": name}) for name in names], "quoted")
        said += [Reason(f"calibration.{way}", {"names": quoted})] if names else []
    return words("calibration.leaning", said=join(said, "and")) if said else words("calibration.leaning_none")


def _say_agreement(answer: ReviewerCalibration, words: Words) -> str:
    found, declared = (
        words("calibration.no_tau") if tau is None else f"{tau:.2f}" for tau in (answer.tau, answer.declared_tau)
    )
    return words("calibration.agreement", found=found, declared=declared, limit=f"{answer.tau_limit:.2f}")


def _say_width(weights: Sequence[CalibratedWeight], words: Words) -> str:
    """All whose width is the greatest as it is printed, so that no reader finds a wider one in the table."""
    printed = {one.short: round(100 * one.nearly_high) - round(100 * one.nearly_low) for one in weights}
    widest = [one for one in weights if printed[one.short] == max(printed.values())]
    ranges = [
        words("calibration.range", short=one.short, low=words.share(one.nearly_low), high=words.share(one.nearly_high))
        for one in widest
    ]
    narrow = max(one.nearly_high - one.nearly_low for one in weights) < WIDE
    return words(f"calibration.width-{'narrow' if narrow else 'wide'}", ranges=join(ranges))


def _say_unknown(answer: ReviewerCalibration, words: Words) -> str:
    if not answer.unexplained:
        return words("calibration.all_explained")
    certain = words("calibration.depends")
    if answer.unexplainable:
        certain = words("calibration.whatever", least=answer.unexplainable_at_least)
    return words.list([_say_fewest(answer, words), certain], "sentences")


def _say_fewest(answer: ReviewerCalibration, words: Words) -> str:
    count = len(answer.unexplained)
    if not answer.fewest:
        return words("calibration.not_fewest", count=count, least=answer.at_least)
    needed = sum(one.unavoidable is True for one in answer.unexplained)
    if needed:
        return words("calibration.fewest_some", count=count, needed=needed)
    return words("calibration.fewest", count=count)
