"""Lines that say what stands below them and break off there: そして、気になる合格率ですが、"""

from mikiwame.vocabulary import patterns as re

_LINK = (
    "^(?:(?:また|なお|そして|さらに|ちなみに|では|それでは|さて|次に|最後に|まず|以下に|ここで|参考までに"
    "|具体的に(?:は)?|その)、?)*(?:気になる|肝心の)?"
)
_BELOW = "(?:以下|次|下記|下表|左記|右記|上記|表|こちら)(?:の(?:表|図|一覧|リスト|データ))?"
_BROKEN = re.compile(
    f"{_LINK}(?P<head>[^はがを、。：:？?！!]{{2,30}}?)"
    "(?:(?:について|に関して)?(?:なん)?です(?:が|けれ?ども?)(?:、|。)?|(?:に(?:ついて|関して|つきまして)は|は)、"
    f"|(?:について(?:は)?|は|が|を)、?{_BELOW}(?:の(?:通り|とおり|よう)|に|です|をご覧|を参照|で)[^。0-9０-９]{{0,20}}[。:：]?"
    "|を(?:見て|まとめ|紹介し|確認し|挙げ|ご紹介)[^。0-9０-９]{0,16}[。:：]?)$"
)
_TELLING = (
    "確認|紹介|チェック|把握|説明|解説|まとめ|整理|詳細|概要|ポイント|注意点?|推移|分析|公開|検証|考察|実際|現状|傾向"
    "|実態|一覧|早見表|情報|データ|詳しく|見て|知|調べ|押さえ|おさらい|振り返り?"
)
_TOLD = re.compile(
    f"(?P<stem>[^、。]{{2,20}}?)(?:を|の|も|って|から|と(?=は))?(?:{_TELLING})(?:の(?:{_TELLING}))?"
    "(?:[いっ]?て?お?(?:しよう|しましょう|します|する|してみ(?:よう|ます|ましょう|た)|み(?:よう|ます|ましょう|た)|いきましょう|きましょう|ろう|りたい|できます|ください|しておこう|済み)?)(?:[!！?？。]*)"
)
_EDITION = re.compile(
    "(?:20[0-9]{2}|令和[0-9元]{1,2})年度?(?:[0-9]{1,2}月)?(?:の?最新|版|対応|更新|改[訂定]|[^、。0-9]{0,4}(?:完全|徹底|決定)(?:版|ガイド|解説))"
)
_LONGEST = 50


def dates_the_page(heading: str) -> bool:
    """Whether a year in a heading is that of the page and of no figure: 【2025年最新版】簿記検定ガイド."""
    return bool(_EDITION.search(heading))


def drop_telling(heading: str) -> str | None:
    """A heading without what says that something is told of it, 合格率の推移を紹介; None where nothing does."""
    found = _TOLD.fullmatch(heading)
    return found["stem"] if found else None


def find_broken_off(line: str) -> str | None:
    """What a line without figures says that the next ones are of."""
    plain = line.strip()
    found = _BROKEN.match(plain) if len(plain) <= _LONGEST else None
    return found["head"] if found else None
