"""Says where a text does not assert its figure: denies it, aims at it, tells it of long ago, or leaves grades out."""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.calendar import find_years
from mikiwame.notation.figures import Placed
from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re

_NOT: Final = "(?:な[いくか]|あ(?:りませ|るまい)|ございませ)"
# "120分ではありません", "60分とは言えない": the words directly behind the figure that deny it, though ではなく before
# another figure only puts that one in its place.
_DENIED = re.compile(
    r"\s?(?:間|以上|以下|程度|前後|くらい|ほど)?(?:ずつ)?(?:も|と)?(?:"
    r"(?:に|で)?は?(?:定めら|決めら|設定さ|規定さ|限定さ|統一さ)れて(?:は)?(?:い(?:な|ませ)|お(?:りませ|ら))|"
    rf"(?:では|じゃ|で|には?)\s?{_NOT}|もの[^、。0-9]{{0,8}}では\s?{_NOT}"
    rf"|(?:と|という|なんて)?(?:わけ|こと|もの)(?:では|でも|じゃ|は)\s?{_NOT}"
    r"|(?:とは|というのは|だ?なんて|は|が)(?:限|かぎ|言え|いえ|言い(?:切|難)|いい(?:き|がた)|い[きか](?:ませ|な)|行[きか](?:ませ|な)|ほど遠|程遠"
    r"|思え|考えられ|ありえ|あり得|(?:嘘|うそ|ウソ|デマ|誇張|誤り|間違い|無理|不可能)(?:です|だ|で|。|$))"
    r"|以外|[もは](?:かから(?:な|ず)|かかりませ|要らな|要りませ)|も(?:な[いく]|ありませ)|に(?:は|も)?(?:届[かき]|達し(?:な|ませ)|満た)"
    rf"|を(?:超え|越え|上回|下回)る?(?:こと|わけ)(?:は|が|も)(?:ほとんど)?\s?{_NOT}"
    r"|を下ら|に迫|に(?:近づ|せま|手が届)|を?(?:目前|手前))"
)
_AIMED_AT = re.compile(
    r"\s?(?:以上|以下|程度|前後|くらい|ほど)?\s?(?:が|を|は)(?:1つの)?(?:目安|めやす|目標|理想|基準|ねらい|狙い)"
)
_LONG_AGO = re.compile(
    "(?:かつて|ピーク時?|最盛期|全盛期|(?:開始|創設|発足|導入|施行)?当初|初期|昔)(?:に?は|の|、|で)?[^。、0-9]{0,16}約?$"
)
# "体感の合格率は50%", "関東だけで500人": what one believes, and what is of a part.
_BELIEVED = re.compile(
    "(?:体感|肌感|個人的|感覚|印象|たぶん|おそらく|恐らく)[^。、0-9]{0,12}、?約?$|だけで(?:も|すでに)?\\s?約?$"
)
_LEFT_OUT = re.compile(rf"(?:{GRADE})(?:の?(?:試験|検定))?\s?(?:以外|(?:を|は)\s?(?:除[きくい]|のぞ[きくい]|除外))")
_REACH: Final = 32


def is_denied(text: str, figure: Placed) -> bool:
    """Say whether the words directly behind the figure say that it is not so."""
    return bool(_DENIED.match(text, figure.end))


def is_aimed_at(text: str, figure: Placed) -> bool:
    """``50%以上が目安``: say whether the figure is a guide to go by, and not what came out."""
    return bool(_AIMED_AT.match(text, figure.end))


def is_not_asserted(text: str, figure: Placed) -> bool:
    """Say whether the text denies the figure, aims at it or tells it of a time long ago without a year."""
    if is_denied(text, figure) or is_aimed_at(text, figure):
        return True
    before = text[max(0, figure.start - _REACH) : figure.start]
    if _BELIEVED.search(before):
        return True
    return bool(_LONG_AGO.search(before)) and not find_years(text)


def leaves_grades_out(text: str, figures: Sequence[Placed]) -> bool:
    """``1級以外は90分``: say whether a figure is of the grades that the text does not name."""
    return any(_LEFT_OUT.search(text, max(0, figure.start - _REACH), figure.start) for figure in figures)
