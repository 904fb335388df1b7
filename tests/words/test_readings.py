"""What was read in a text, as an editor is told of it."""

import pytest

from mikiwame import notation
from mikiwame.vocabulary.readings import Reading
from mikiwame.words import speak
from mikiwame.words.readings import say_reading


def _amount(low: int | None, high: int | None, label: str | None = None, per: str = "once") -> dict[str, object]:
    return {"label": label, "low": low, "high": high, "per": per}


def _value(low: float | None, high: float | None, approx: bool = False, period: str | None = None) -> dict[str, object]:
    return {"label": None, "low": low, "high": high, "approx": approx, "period": period}


SCHEDULE: dict[str, object] = {"kind": "schedule", "per_year": None, "months": None, "dates": [], "rule": None}
VENUE = {"kind": "venue", "home": None, "halls": None, "prefectures": None, "proctored": None}


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        ({"kind": "money", "amounts": [_amount(5000, None)]}, "at least ¥5,000"),
        ({"kind": "money", "amounts": [_amount(3000, 4000, "1級", "month")]}, "1級: ¥3,000–4,000 a month"),
        (
            {"kind": "money", "amounts": [_amount(5500, 5500)], "tax": "excluded"},
            "¥5,500 (tax not included)",
        ),
        (
            {
                "kind": "money",
                "amounts": [_amount(8800, 8800)],
                "changes": [{**_amount(7850, 7850), "since": None, "until": "2024-03-31"}],
            },
            "¥8,800 [¥7,850 until 2024-03-31]",
        ),
        ({"kind": "rate", "values": [_value(60.0, 70.0, True, "2022")]}, "about 60–70% (2022)"),
        ({"kind": "people", "values": [_value(None, 8000)]}, "at most 8,000 people"),
        ({"kind": "duration", "parts": [], "unlimited": True}, "no time limit"),
        ({"kind": "duration", "parts": [{"label": "学科", "minutes": 50}], "unlimited": False}, "学科: 50 minutes"),
        ({**SCHEDULE, "per_year": 2, "months": [6, 11]}, "2 times a year, in Jun, Nov"),
        ({**SCHEDULE, "any_time": True}, "at any time"),
        ({**SCHEDULE, "season": {"from": "08-21", "to": "12-20"}}, "a season from 08-21 to 12-20"),
        ({**SCHEDULE, "windows": [{"from": "2026-05-01", "to": "2026-07-31"}]}, "open from 2026-05-01 to 2026-07-31"),
        ({**VENUE, "home": True}, "at home"),
        ({**VENUE, "halls": 17}, "halls: 17"),
        (
            {"kind": "eligibility", "state": "open", "text": "なし", "since": "2027-04-01"},
            "open to all, from 2027-04-01",
        ),
        ({"kind": "withheld"}, "not published by the organiser"),
        (notation.read("exam_fee", "8,800"), 'NOT READ: "8,800" has no unit. Write the amount with 円 behind it'),
    ],
)
def test_a_reading_is_said_in_a_few_words(reading: Reading, said: str) -> None:
    assert say_reading(reading, speak("en")) == said
    assert say_reading(reading, speak("ja"))
