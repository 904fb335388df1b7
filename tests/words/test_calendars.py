"""When an exam is held, in words."""

from datetime import date

import pytest

from mikiwame.answers.calendar import tell_when
from mikiwame.vocabulary.reasons import Reason
from mikiwame.vocabulary.texts import Language
from mikiwame.words import speak


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [("ja", "2026年11月29日（日）", "2026年11月"), ("en", "Sun, November 29, 2026", "November 2026")],
)
def test_a_sitting_is_a_day_with_its_weekday_or_a_month(language: Language, day: str, month: str) -> None:
    first = date(2026, 11, 29)

    assert speak(language).say_value(tell_when(first, exact=True)) == day
    assert speak(language).say_value(tell_when(first, exact=False)) == month


def test_what_is_not_known_of_a_chance_is_said() -> None:
    held = {"when": tell_when(date(2026, 11, 29), exact=True), "until": date(2026, 12, 31)}

    assert speak("ja").say(Reason("calendar.chance_result_unknown", held)) == (
        "2026年11月29日（日）に試験があります。申込みが間に合うか、合否が2026年12月31日までにわかるかは不明"
    )
    assert speak("ja").say(Reason("calendar.chance_held_later", held)) == (
        "次の試験は2026年11月29日（日）で、2026年12月31日より後"
    )
    assert speak("ja").say(Reason("calendar.days_over", {"day": date(2026, 5, 3)})) == (
        "出典にある試験日は2026年5月3日までで、次の日程は不明"
    )
