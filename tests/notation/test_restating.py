"""A text in other words finds its own again, and refuses where it cannot tell which of them it was."""

from mikiwame.notation.restating import name_as_printed, restate


def test_what_was_put_is_found_again_as_it_is_printed() -> None:
    said = restate("application", "ウェブ出願は4月10日まで")
    assert said is not None
    assert said.text.startswith("インターネット申込")
    assert said.find_printed("インターネット") == "ウェブ"
    assert said.find_name("4月10日") == "4月10日"
    assert said.find_printed("郵送") is None


def test_one_word_that_was_put_for_two_names_neither() -> None:
    said = restate("application", "ウェブ出願は4月10日まで、ネット出願は4月20日まで")
    assert said is not None
    assert said.text.count("インターネット") == 2
    assert said.find_printed("インターネット") is None
    assert name_as_printed({"label": "インターネット"}, said) is None


def test_one_word_that_was_put_for_the_same_twice_names_it() -> None:
    said = restate("application", "ウェブ出願は4月10日まで、団体もウェブ出願")
    assert said is not None
    assert name_as_printed({"label": "インターネット", "low": 3}, said) == {"label": "ウェブ", "low": 3}


def test_a_text_in_known_words_is_not_said_again() -> None:
    assert restate("application", "申込期間は4月10日まで") is None
    assert restate("support", "") is None
