"""What parts a label from its value on one line: colons, dots, arrows and leaders."""

_JOINTS = " .:=|/>…・→▶"
"""After NFKC, which makes half-width signs and single dots of most others."""


def drop_joint(text: str) -> str:
    """What stands behind a label, without what parts the two."""
    return text.lstrip(_JOINTS)
