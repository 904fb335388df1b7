"""Letters of PDFs in the spelling of all other texts: many hold a radical where a letter is printed."""

import unicodedata

from mikiwame.notation.normalise import spell_letter

_RADICALS = {
    ord(radical): letter
    for radical, letter in zip(
        "⺟⺠⻁⻄⻅⻆⻉⻌⻑⻒⻓⻖⻘⻝⻤⻩⻫⻭⻯⻲⻳⼾⺡⺅⺉⺖⺘⺾⻨⻮",
        "母民虎西見角刂辶長镸長阝青食鬼黄斉歯竜亀龟戸氵亻刂忄扌艹麦齒",
        strict=True,
    )
}
"""Radicals of the block CJK Radicals Supplement, which NFKC leaves as they are (EquivalentUnifiedIdeograph)."""

_KANGXI = range(0x2F00, 0x2FD6)


def spell_out_radicals(text: str) -> str:
    """The text with letters in place of radicals, and else as it was."""
    changed = text.translate(_RADICALS)
    if not any(ord(letter) in _KANGXI for letter in changed):
        return changed
    return "".join(unicodedata.normalize("NFKC", one) if ord(one) in _KANGXI else one for one in changed)


def squeeze(text: str) -> str:
    """The text as two engines are compared by: letters in the one spelling, without blanks and soft hyphens."""
    spelled = "".join(map(spell_letter, spell_out_radicals(text)))
    return "".join(one for one in spelled if one.isprintable() and not one.isspace() and one not in "\ufffe\u00ad")
