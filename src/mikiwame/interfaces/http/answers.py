"""The questions of the API -> the very data that the commands print as JSON, with its receipt."""

from dataclasses import dataclass

from mikiwame.publishing.pages.knowledge import Knowledge
from mikiwame.publishing.questions.asking import Asked
from mikiwame.publishing.questions.receipts import Answered, answer_with_receipt
from mikiwame.words import Words


@dataclass(frozen=True)
class Answers:
    """The answers of one day in one language."""

    known: Knowledge
    words: Words

    def answer(self, question: Asked) -> Answered:
        """:raises QuestionError: for a question without an answer."""
        return answer_with_receipt(question, self.known, self.words)
