"""Finds what takes an exemption back: ``合格した科目も再度受ける必要があります``."""

from typing import Final

from mikiwame.notation.times import NEGATED
from mikiwame.vocabulary import patterns as re

# "再受験の必要がありません", "合格できなかった科目", "期限はありません": denials that leave an exemption what it is.
_BENIGN: Final = re.compile(
    "(?:再?受[験検](?:する|し直す)?|受け(?:直す|なおす|る)|再度[^。、]{0,6}|申請|手続き?)?(?:の|こと)?(?:必要|義務)(?:は|が|も)?(?:あり?ません|ない|なく|なし)"
    "|(?:再?受[験検]|受け|受け直|再受験|申請|手続き?)[しさ]?な(?:くて|い)(?:も|で|と)(?:よ|良|い|済|構|大丈夫)[^。、]{0,6}|(?:受け|受け直さ|再受験せ|受験せ)ずに"
    "|(?:合格(?:し|でき|に至ら|に届か|点に(?:達し|届か)|基準に(?:達し|届か))|取れ|受から|受け|受験し|達し)(?:てい)?(?:な(?:い|かった|くて)|ません(?:でした)?)(?:場合|とき|方|人|者|科目|部分|も|で)?"
    "|(?:期限|期間|有効期[限間]|回数|制限|上限|定め|限り|不足|問題|心配)(?:に|の|は|が|も|を|など)*[^。、]{0,6}(?:な(?:い|く|し)|無[いし]|あり?ません|ございません|かかりません)"
    "|(?:受かっ|合格し|取れ|通っ|達し|終え|終わっ|済ん|届い)て?(?:い)?(?:ない|なかった|ません)|不合格|不要|(?<=免除)(?:対象)?(?:では|とは|に)(?=なる)"
)
_SAT_AGAIN: Final = re.compile(
    "合格(?:した|済みの?)?(?:科目|部分|分野|試験)[^。、]{0,6}(?:も(?!、?(?:免除|有効|同様に免除|引き続き))|を?含め)[^。]{0,20}(?:受け|受[験検])(?!付|料|ず|なくて|る必要(?:は|が)?(?:な|あり?ませ))"
    "|(?:全(?:ての)?|すべての?)(?:科目|部分|分野|試験)(?:を|の)[^。、]{0,8}(?:受け直|受けなお|再受[験検]|再度受)(?!さなくて|しなくて|せず)"
    "|(?:合格|免除)[^。]{0,20}(?:[:|]|は|が|も|を)\\s?(?:なし|無し|無効|不可|廃止|リセット|失効|取り?消し?)"
)


def find_denied_exemption(text: str) -> str | None:
    """Give the words by which a normalised text denies that a part passed need not be sat again, or None."""
    again = _SAT_AGAIN.search(text)
    denied = NEGATED.search(_BENIGN.sub(" ", text))
    found = again or denied
    return found.group() if found else None
