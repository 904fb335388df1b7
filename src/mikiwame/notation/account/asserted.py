"""Asks that a text asserts what it says: hearsay, wishes, plans, slips and what is over are no value of any field."""

from typing import Final

from mikiwame.vocabulary import patterns as re

_SAID_BY_OTHERS: Final = (
    "(?:又は|または|もしくは|あるいは)(?:不明|未定|非公[開表])|(?:不明|未定|非公[開表])(?:又は|または)|"
    "諸説|うろ覚え|(?<![一-龠しっき])たぶん|おそらく|恐らく|と(?:いう|言う|いった|の)(?:声|意見|案|話|噂|説"
    "|口コミ|体験談|書き込み|投稿|ケース)|と(?:言う|いう)(?:人|方)(?:も|が)"
    "|とする案|案が出|と(?:誤っ|誤解|勘違い|間違っ)|と書いて(?:いる|ある)(?:サイト|本|ブログ|記事|人|ところ)"
    "|だと思って|と思っていまし"
    "|(?:だ|[るたい])そう(?:です|だ|である|で、)"
    "|検討(?:中|され)|でしょうか|という(?:試験|検定|資格|スクール|講座)も"
)
_WISHED: Final = (
    "なれば(?:いい|よい|良い)|(?:だ|であ)ったら(?:いい|よい|良い)|(?:[がは]|を)(?:目標|理想)(?:です|とし"
    "|に(?!は)|。|$)|を想定し"
    "|の(?:講座|スクール|もの|コース|学校)を(?:選|お?すすめ)"
)
_OVER: Final = (
    "(?:既に|すでに)(?:実施|開催|募集|試験)?(?:が|は)?(?:終了|完了|締め?切)|"
    "(?:過去|昔|以前|旧制度)の(?:話|こと|もの)|今(?:で)?は(?:違|異な)"
    "|中止(?:され|となり|になり|しま)|ではなくな|[円%制式日月回]に戻(?:り|っ|る)"
)
_TO_COME: Final = "(?:上げ|変更|改定|改正|廃止|導入)[らさ]れる見込み|(?:見直|改定|変更)(?:が|を)検討"
_NOT_ALL: Final = (
    "の(?:ところ|試験|検定|スクール|講座|学校|級|場合)もあ|[0-9]\\s?(?:%|割|円|人|名|点|分)(?:程度|以上"
    "|前後)?(?:を[上下]回る(?:年|回|こと)|と比べて?(?:高|低|安|多|少)|と同じ(?:です|でし))"
    "|\\((?:一部(?:会場|スクール|学校|の(?:会場|方|人))|当時|要確認|私の場合|変更の?可能性[^()]{0,4}|例)\\)"
)
_UNASSERTED: Final = re.compile("|".join((_SAID_BY_OTHERS, _WISHED, _OVER, _TO_COME, _NOT_ALL)))


def find_unasserted(text: str) -> str | None:
    """Give the words of a normalised text by which it does not say, of all and of now, what it holds, or None."""
    found = _UNASSERTED.search(text)
    return found.group() if found else None
