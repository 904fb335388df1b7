"""Leaves out what a text on ways to sit says of other doings there: ``受験上の注意を試験会場で配布``.

What is handed out, sold or told in a hall, at home or on the web says nothing of where one sits.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_WAY: Final = (
    "(?:(?:試験|検定|公開|一般|指定|本|団体)?会場|テストセンター|在宅|(?:ご)?自宅|オンライン"
    "|(?:CBT|IBT|PBT|WEB|Web|ネット)(?:試験|受[験検])?(?:会場)?)"
)
_ACT: Final = (
    "(?:配[布付]|配[りるらっ]|手渡|お?渡[しさ]|(?:回収|返却)|掲示|貼り出|説明|注意|販売|売(?:ら|っ|り)|買[いうえっ]|購入|受付|受け付け|支払|払い|集合|参集|貸し?出|貸与|借り"
    "|撮影|質問|相談|問い?合|発表|公[開表](?!会場)|通知|お?知らせ|届[きけくい]|表彰|授与|交付|発行|体験|視聴|確認|学[べぶび習]|勉強|受講|検温|本人確認|身分|昼食|飲食|喫煙|携帯電話"
    "|駐車|見学|下見|待機|入場|入室|開場|到着)"
)
# "受験票", "受験上の注意": no sitting.
_SIT: Final = re.compile(
    "受[験検](?![上票者料番生案資手証写用])|受け(?!付|取)|実施|行[わいなうえっ]|開催|解答|回答|解[いくけ]|(?:試験|検定)を|臨[みむ]|挑|できます|可能"
)
_OTHER_DOING: Final = re.compile(
    f"{_WAY}(?:で|にて|では|での|において|に(?!は)|へ|から|の)(?!受[験検])[^。、]{{0,18}}?{_ACT}|{_WAY}の(?:地図|住所|場所|アクセス|案内図|最寄|説明会|雰囲気)"
)
# "写真撮影を行います": the doing itself.
_DONE: Final = re.compile(
    f"(?:{_ACT}会?|手続き?|抽選|式)(?:を|が|は|も|の)?(?:(?:実施|開催)(?:し|され|致|いた)?|行[わいなうえっ])[ぁ-ん]*|{_ACT}[ぁ-ん]*(?:が|は|も)?(?:できます|可能)"
)
_NEAR_HOME: Final = re.compile(
    "(?:ご)?自宅(?:の|から(?:も)?(?:一番|最も)?)?(?:近[いくの]|最寄り?|付近|周辺|そば|遠|離れ|通(?:え|い)|[^。、]{0,6}(?:分|時間|km|キロ)(?:以内|圏))[^。、会]{0,6}"
)
_CLAUSES: Final = re.compile("(?<=[。、])")


def drop_other_doings(text: str) -> str:
    """Give a normalised text without the clauses that say what else than sitting is done in a place."""
    text = _NEAR_HOME.sub("", text)
    return "".join(clause for clause in _CLAUSES.split(text) if not _is_other(clause))


def _is_other(clause: str) -> bool:
    return bool(_OTHER_DOING.search(clause)) and not _SIT.search(_DONE.sub("", clause))
