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
_LONGEST = 50


def find_broken_off(line: str) -> str | None:
    """What a line without figures says that the next ones are of."""
    plain = line.strip()
    found = _BROKEN.match(plain) if len(plain) <= _LONGEST else None
    return found["head"] if found else None
