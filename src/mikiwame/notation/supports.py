"""Reads whether a course answers questions, corrects exercises and helps to find work (``support``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Support

_HELP = {
    "questions": "質問",
    "corrections": "添削",
    "placement": "(?:(?:就職|就業|転職|お仕事|再就職)の?(?:支援|サポート|斡旋|あっせん|紹介|相談)"
    "|(?:卒業|修了)[^。、]{0,6}を(?:斡旋|あっせん)|(?:就職|就業|転職)(?:先)?を(?:斡旋|あっせん|紹介))",
}
_BEHIND = r"(?:の?(?:サポート|指導|課題|対応|サービス|制度|受付|回答))?"
# "添削・質問対応がない": what is denied of a list is denied of each.
_LISTED = r"(?:[・や/と](?:質問|添削|就職)[^。、・]{0,6}?){0,2}"
_DENIED = (
    r"(?:は|が|も|を)?(?:一切|原則)?(?:なし|無し|無い|ない|不可|NG|お断り|ありません|できません|できない"
    r"|(?:お)?受け付け(?:て(?:い|おり)|でき|られ|いたし(?:て(?:い|おり))?|かね)?(?:ません|ない|ます(?!が))|お答え(?:でき|いたし)ません|できる[^。、]{0,8}(?:は|が|も)(?:ない|なし|ありません)|行って(?:い|おり)ません|対象外|含まれ(?:ない|ません))"
)
# Conditions of something else, advice to somebody alone, a price that comes on top.
_OTHER = re.compile(
    "独学|ことも?多|その場で|一般的に|独自に|提出日|クーリング|返金|キャッシュバック|別料金|有料|オプション|修了して|得点率|誰かに|返って|目安|つかめ|記載|受け取|追加料金|試験問題|試験(?:の)?内容に|出題に|なんて|(?:コース|プラン|級|講座)のみ|選択する|講座もあ|通信教育もあ|場合もあ|有無|/回数制限|だと思|あった方が|あったほうが|あると(?:安心|便利|よい|良い|いい)|[欲ほ]しい|したい(?:方|人)|重視|必要か|効果的|受けたい|選び方|比較|自力|必要な(?:人|方)|(?:人|方)向け|ばかり|ほとんど|[0-9]円"
)


# "よくある質問": what a page calls its answers.
_ASKED_OFTEN = re.compile("よくあるお?ご?質問|Q\\s?&\\s?A|FAQ")

# "メニューの「お問い合わせ」から質問": where one asks.
_WHERE_TO_ASK = re.compile("「お?問い?合わ?せ」|お?問い?合わ?せ(?:フォーム|メニュー|ページ|窓口)")


def read_support(text: str) -> Support | Unreadable:
    """Give true, false or None (not said) for each of the three helps."""
    text = _WHERE_TO_ASK.sub("", _ASKED_OFTEN.sub(" ", text))
    turn = find_turn(text) or next(iter(_OTHER.findall(text)), None)
    if turn:
        return refuse("support-turn", text, word=turn)
    told = {name: _judge(text, word) for name, word in _HELP.items()}
    if set(told.values()) == {None}:
        return refuse("support-nothing", text)
    return {
        "kind": "support",
        "questions": told["questions"],
        "corrections": told["corrections"],
        "placement": told["placement"],
    }


def _judge(text: str, word: str) -> bool | None:
    if not re.search(word, text):
        return None
    return not re.search(rf"{word}{_BEHIND}{_LISTED}{_DENIED}", text)
