"""Legal forms that names of organisations begin or end with."""

LEGAL_FORMS = (
    "一般財団法人",
    "公益財団法人",
    "一般社団法人",
    "公益社団法人",
    "特定非営利活動法人",
    "株式会社",
)


def drop_legal_form(name: str) -> str:
    """The name alone, for a place where the form stands beside it."""
    for form in LEGAL_FORMS:
        name = name.removeprefix(form).removesuffix(form)
    return name.strip()
