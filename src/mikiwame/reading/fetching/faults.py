"""Why a page could not be had."""

from mikiwame.reading.keeping.visits import Outcome
from mikiwame.vocabulary.reasons import Reason, Value


class FetchError(Exception):
    """No page: what that means for whoever asked, and the reason."""

    def __init__(self, outcome: Outcome, code: str, **values: Value) -> None:
        self.outcome: Outcome = outcome
        self.because = Reason(code, values)
        super().__init__(code)
