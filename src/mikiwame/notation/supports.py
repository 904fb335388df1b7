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
_BEHIND = (
    r"(?:の?(?:(?:回数|受付|受付け)|サポート|指導|課題|対応|サービス|制度|受付|回答|紹介))?(?:(?:への"
    r"|に対する)(?:ご)?(?:回答|対応|返信))?"
)
# "添削・質問対応がない": what is denied of a list is denied of each.
_LISTED = r"(?:[・やと/]、?(?:質問|添削|就職)[^。、・]{0,6}?){0,2}"
_DENIED = (
    r"(?:は|が|も|を|に|には|にも|については|\s?[:|]|\s)?、?\s?(?:一切|原則(?:として)?)?、?(?:なし|無し|無い|ない|不可|NG|ありません|ございません|できません|できない|できかねます"
    r"|(?:お)?受け付け(?:て(?:い|おり)|でき|られ|いたし(?:て(?:い|おり))?|かね)?(?:ません|ない|ます(?<=かねます)(?!が))|お(?:答え|受け)(?:して(?:い|おり)|でき|いたし|し)(?:ません|ない|かねます)"
    r"|(?:できる|する|受けられる)[^。、]{0,8}(?:は|が|も)(?:ない|なし|ありません|ございません)|(?:行って|対応して|実施して|提供して|用意して|設けて|受付して|承って|付いて|ついて|付属して|含まれて|含んで)(?:は)?(?:い|おり)?(?:ません|ない)"
    r"|対応(?:でき|いたし)(?:ません|かねます)|行(?:い|え)ません|行わず|行われ(?:ず|ません)|必要(?:ありません|ない)|不要|いたし(?:ません|かねます)|(?:付き|つき|含み|承り|承れ)(?:ません|かねます)|受けられ(?:ません|ない)|(?:ご)?利用(?:でき|いただけ)(?:ません|ない)"
    r"|お断り|ご遠慮|対象外|対応外|未対応|含まれ(?:ない|ません)|\s?[:|]?\s?[×✕])"
)
# A limit, a charge or a worry that there isn't says nothing against the help.
_HARMLESS = re.compile(
    "(?:制限|上限|期限|回数制限|追加(?:料金|費用)|費用|料金|送料|心配|不安)(?:は|が|も|の|に)?(?:一切)?(?:設けて(?:い|おり)ません|かかりません|かからない|ありません|ございません|なし(?:で|に)?|無し|ない|なく|不要)"
    "|(?:わから|分から|解ら|知ら|理解できな?)ない|だけ(?:で(?:は)?)?なく|のみ(?:で)?なく|(?:時間|場所|回数|曜日|昼夜)(?:や(?:時間|場所|回数))?を?(?:問わず|選ばず|気にせず)"
    "|(?:遠慮|気兼ね|無理|もれ|漏れ|不安|迷い|間違い)なく|(?:挫折|つまずか|困ら|あきらめ|迷わ)(?:し)?(?:ない|ません|ず)|無料"
)
# "電話での質問は不可": by mail one may.
_IN_ONE_WAY = re.compile(
    "(?:電話|メール|FAX|ファックス|対面|来校|来館|郵送|チャット|掲示板|口頭|窓口|オンライン|土日|休日|夜間|個別)[^。、]{0,10}(?:で|にて|による|から|に対する|への)の?、?(?:お|ご)?(?:質問|添削|相談)|直接の?ご?質問"
    "|(?:試験|検定|当日|直前|合否|採点|結果)[^。、]{0,10}(?:の|に関する|についての)(?:ご)?質問"
)
_NO = re.compile(
    "ません|ない|なし|なく|無[いし]|不可|かねます|お断り|ご遠慮|(?<![まはい])ず(?=、|に|$)|対象外|未対応|[×✕]|別売"
)
# Conditions of something else, advice to somebody alone, a price that comes on top.
_OTHER = re.compile(
    "独学|ことも?多|その場で|一般的に|独自に|提出日|クーリング|返金|キャッシュバック|別料金|有料|オプション|修了して|得点率|誰かに|返って|目安|つかめ|記載|受け取|追加料金(?!なし|無し|は?(?:不要|かかりません|ありません))|別売|解約|退会|めやす|別途|(?:ある|いる|付く|つく|受けられる)か(?:どうか)?(?:を|は|も)?|どうか|終了(?:し|いたし|となり|とさせ)|廃止|休止|中止|停止|期限|締め?切|(?:あり|なし|付き|つき)の?(?:プラン|コース)と|なしの?(?:プラン|コース)|提出(?:時期|スケジュール|日程)|スケジュール|カレンダー|手引|ガイドに|載って|書いてあ|同封|滞|行き詰|支障|選んだ|選びました|調べ(?:た|ました)|決め(?:た|ました)|なら(?!ば)|自分で|検索|ネットで|(?:あり|してい?|でき|付いてい|受けられ)ました(?:が|けれど)|(?:今|現在)は(?:あり|な[いく])|友達|友人|家族|知人|同士|出版社|(?:質問|添削)(?:例|内容)(?=。?$|\\s?[:|])|について$|アンケート|(?:合否|申し?込み?|受[験検](?:手続き?)?|会場|料金|支払い?|資格)に関する(?:ご)?質問|遅[いくか]|がちで|おそれ|恐れ|不満|挫折|苦労|昨日|先日|先週|最初の|はじめての|届(?:いた|きました)|巻末|解答(?:例|集)?は|試験に(?:関する|ついての)|試験問題|試験(?:の)?内容に|出題に|なんて|(?:コース|プラン|級|講座)のみ|選択する|講座もあ|通信教育もあ|場合もあ|有無|/回数制限|だと思|あった方が|あったほうが|あると(?:安心|便利|よい|良い|いい)|[欲ほ]しい|したい(?:方|人)|重視|必要か|効果的|受けたい|選び方|比較|自力|必要な(?:人|方)|(?:人|方)向け|ばかり|ほとんど|[0-9]円"
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
    text = _HARMLESS.sub(" ", text)
    told = {name: _judge(text, word) for name, word in _HELP.items()}
    denied = [name for name, judged in told.items() if judged is False]
    way = _IN_ONE_WAY.search(text) if denied else None
    if way:
        return refuse("support-turn", text, word=way.group())
    unread = next((said for name, word in _HELP.items() if told[name] and (said := _find_denial(text, word))), None)
    if unread:
        return refuse("support-turn", text, word=unread)
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


def _find_denial(text: str, word: str) -> str | None:
    """A denial in the clause of a help that no known shape of one takes up."""
    others = "|".join(other for other in _HELP.values() if other != word)
    for found in re.finditer(rf"{word}(?P<said>(?:(?!{others})[^。、])*)", text):
        denied = _NO.search(found["said"])
        if denied:
            return denied.group()
    return None
