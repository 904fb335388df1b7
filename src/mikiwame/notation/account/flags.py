"""Accounts for what a reading says without a number: that a mark is about so high, that anybody may sit."""

from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import PassingMark

_ABOUT: Final = re.compile("約|程度|前後|目安|ほど|概ね|およそ|おおむね|くらい|ぐらい")
_EITHER: Final = re.compile("または|又は|もしくは|いずれか|どちらか")
_MOVED: Final = re.compile("変動|補正|調整|原則|上下|変わ(?:り|る)")
_EACH: Final = re.compile(
    "科目[^。]{0,6}ない|未満の[^。]{0,4}ない|どの|いずれの|各|それぞれ|ごと|毎に|すべて|全て|全科目|とも|共に"
    "|も[^。、]{0,8}も|いずれも|どちらも|両"
)


def find_other_sense(text: str, reading: PassingMark) -> str | None:
    """Give the word of a normalised text on marks that the reading says or doesn't say against it, or None."""
    about, either, moved = (sign.search(text) for sign in (_ABOUT, _EITHER, _MOVED))
    told = (
        (about, any(mark["approx"] for mark in reading["marks"])),
        (either, reading["any"]),
        (moved, reading["adjusted"]),
    )
    for found, said in told:
        if bool(found) != said:
            return found.group() if found else "~"
    each = any(mark["each"] for mark in reading["marks"])
    return "~" if each and not _EACH.search(text) else None


# "年齢・学歴は問わず", "経験がなくても": what is not asked; a grade of its own may ask more.
_NOT_ASKED: Final = re.compile(
    "[^。]{0,60}?(?:問わ[ずれ]|問いません|問わない|関係な[くし]|関係ありません|制限[^。]{0,14}?(?:な[くし]"
    "|ない|ありません|ございません|撤廃)|不要|不問|必要(?:が|は)?(?:な[くいし]|ありません)"
    "|がなくても|なしで|無くても|関わらず|[がの]ない(?:人|方|者)で?も)"
)
_ASKED: Final = re.compile(
    "[0-9]+歳(?:以上|以下|未満)(?!の方まで)|修了(?!後の登録)|必要(?:です|とな|があ|とし|です|$|。)"
    "|に限(?:り(?!な)|る|られ)|限りま|会員(?!登録)|入会|居住|在住|卒業|在学|免許|条件(?:を|と)(?:満|し(?!て)|な)|異なる"
    "|従事(?!しよう|している者または)"
    "|合格者(?!は)|合格し(?:た|て)(?:者|方|いる)"
)
_AFTERWARDS: Final = re.compile(
    "[^。、]{1,20}に(?:なる|従事する)には[^。]*|合格(?:する|した)だけでは[^。]*|[^。、]{0,10}(?:免状|免許"
    "|資格)がない者は[^。]*|"
    # What one shows, sends or brings when applying is asked of all alike; what is shown with it may be a condition.
    "(?<![とやび・])(?:本人(?:であること|確認)|身分証|身元(?:を|の)?確認|顔写真|証明写真|写真付き)(?:(?!および|ならびに|並びに|または|又は|もしくは)[^。、とや及・]){0,20}(?:添付|提示|提出|持参|同封|同送|送付|アップロード"
    "|携行|携帯|用意|準備|呈示)(?:すること)?(?:が|は)必要(?:です|とな(?:る|ります))?"
    "|(?<![とやび・])(?:本人確認書類|身分証(?:明書)?|顔写真|証明写真|受[験検]票|筆記用具)が(?:別途)?必要(?:です)?|(?:免許証?|免状)[^。]*交付[^。]*|[0-9]+歳未満[^。]{0,12}(?:でも"
    "|も)受[験検][^。]{0,8}"
    "|[^。]{0,40}合格し(?:て|た)[^。]{0,8}も[^。]{0,30}(?:なれ|与え)[^。]*|登録要件|保護者の同意[^。]*"
    "|認定に?は[^。]*|登録に?は[^。]*|(?:認定証|証書|資格証|カード|登録|免状)[^。、]{0,4}の?(?:申請|発行|交付|取得|受け?取り)に?は[^。]*|資格(?:を|が)与え[^。]*|の合否[^。]*"
)
_GRADED: Final = re.compile("準?[0-9]級|[初中上]級|[甲乙丙]種|マイスター")


def find_condition(text: str) -> str | None:
    """Give what a normalised text asks of those who sit though it is read as asking nothing, or None."""
    if _GRADED.search(text):
        return None
    plain = _AFTERWARDS.sub(" ", _NOT_ASKED.sub(" ", text))
    asked = _ASKED.search(plain)
    return asked.group() if asked else None
