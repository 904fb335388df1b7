"""What a text tells beside its value."""

from mikiwame.notation import read_clues


def test_numbers_of_people_are_read() -> None:
    text = "合格者数3115人/受験者数1万9845人、2万名、0人"

    assert read_clues("pass_rate", text) == {"people": [3115, 19845, 20000]}


def test_percentages_of_passing_marks_are_read() -> None:
    assert read_clues("passing_mark", "学科は70%以上、実技は6割以上、66点") == {"marks": [60.0, 70.0]}
    assert read_clues("passing_mark", "各項目で35~40%以上正解") == {}


def test_weekdays_are_read_with_their_days() -> None:
    text = "2023年10月1日(日)、11月3日(祝・金)、12日(第2回)"

    assert read_clues("schedule", text) == {"weekdays": [(1, 6), (3, 4)]}


def test_a_field_whose_value_nothing_can_be_held_against_has_no_clues() -> None:
    assert read_clues("exam_fee", "8,800円(567名中316名)") == {}
