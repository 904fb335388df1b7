"""The rule of a timetable is said in words in each language, and never shown as it is written."""

import pytest

from mikiwame.words import speak
from mikiwame.words.recurring import say_rule


@pytest.mark.parametrize(
    ("rule", "japanese", "english"),
    [
        ("FREQ=MONTHLY;BYDAY=4SA", "毎月第4土曜日", "the fourth Saturday of each month"),
        (
            "FREQ=MONTHLY;BYDAY=2SA,4SU",
            "毎月第2土曜日・第4日曜日",
            "the second Saturday and the fourth Sunday of each month",
        ),
        ("FREQ=MONTHLY;BYMONTH=11;BYDAY=-1SU", "11月の最終日曜日", "the last Sunday of Nov"),
        ("FREQ=MONTHLY;BYMONTH=6,11;BYDAY=2SU", "6月、11月の第2日曜日", "the second Sunday of Jun, Nov"),
        (
            "FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=23,24,25,26,27,28,29",
            "毎月23~29日の日曜日",
            "the Sunday from the 23rd to the 29th of each month",
        ),
        # The 54th to the 59th day of the year are 23 to 28 February; the 306th from its end is 1 March.
        (
            "FREQ=YEARLY;BYDAY=SU;BYYEARDAY=54,55,56,57,58,59,-306",
            "2月23日から3月1日までの日曜日",
            "the Sunday from February 23 to March 1",
        ),
        ("FREQ=WEEKLY;BYDAY=SA", "決まった日", "on set days"),
        ("FREQ=MONTHLY;BYDAY=2SA;BYSETPOS=1", "決まった日", "on set days"),
        ("FREQ=MONTHLY", "決まった日", "on set days"),
        ("FREQ=MONTHLY;BYDAY=SU;BYMONTHDAY=1,3,5", "決まった日", "on set days"),
    ],
)
def test_a_rule_is_said_in_words(rule: str, japanese: str, english: str) -> None:
    assert say_rule(rule, speak("ja")) == japanese
    assert say_rule(rule, speak("en")) == english


def test_months_that_are_said_already_are_not_repeated() -> None:
    assert say_rule("FREQ=MONTHLY;BYMONTH=6,11;BYDAY=2SU", speak("ja"), [6, 11]) == "第2日曜日"
    assert say_rule("FREQ=MONTHLY;BYDAY=2SU", speak("ja"), range(1, 13)) == "第2日曜日"


def test_a_month_with_a_day_of_its_own_is_not_the_rule_s() -> None:
    """``6・8・11月の第2日曜日(8月は第3日曜日)`` has its rule without August."""
    assert say_rule("FREQ=MONTHLY;BYMONTH=6,11;BYDAY=2SU", speak("ja"), [6, 8, 11]) == "6月、11月の第2日曜日"
