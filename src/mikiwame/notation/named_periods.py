"""The year or month that a whole text names. What reads it is loaded only for texts that can name one: few do."""


def find_named_year(text: str) -> str | None:
    """As :func:`mikiwame.notation.periods.find_fiscal_year` has it."""
    if "年度" not in text:
        return None
    from mikiwame.notation.periods import find_fiscal_year

    return find_fiscal_year(text)


def find_named_month(text: str, year: str) -> str | None:
    """As :func:`mikiwame.notation.periods.find_month` has it."""
    if "月" not in text:
        return None
    from mikiwame.notation.periods import find_month

    return find_month(text, year)
