"""What not knowing does to the score that orders."""

from typing import Literal, get_args

PLACES = 9
"""Decimals to which scores are compared: far below any real difference, far above the noise of the adding order."""

Policy = Literal["interval", "worst_case", "redistribute", "exclude"]
"""What not knowing does to the score that orders.

``interval``: the middle of what is possible. ``worst_case``: the least that is possible. ``redistribute``: the weight
of what is not known goes to what is. ``exclude``: a certification of which anything is not known has no score. The two
ends of the range stay the same under each. One ranking has one policy.
"""

POLICIES: tuple[Policy, ...] = get_args(Policy)
