"""Legal forms that names of organisations begin or end with."""

FORMS = {
    "general_foundation": "一般財団法人",
    "public_foundation": "公益財団法人",
    "general_association": "一般社団法人",
    "public_association": "公益社団法人",
    "npo": "特定非営利活動法人",
    "company": "株式会社",
}
"""A form -> how a name prints it."""

TOLD = FORMS | {"society": "学会", "chamber": "商工会議所"}
"""A form -> what in a name tells it."""


def drop_legal_form(name: str) -> str:
    """The name alone, for a place where the form stands beside it."""
    for form in FORMS.values():
        name = name.removeprefix(form).removesuffix(form)
    return name.strip()


def tells_form(name: str, form: str) -> bool:
    """Whether a name says itself which form its organisation has."""
    printed = TOLD.get(form)
    return printed is not None and printed in name
