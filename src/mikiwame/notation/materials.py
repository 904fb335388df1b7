"""Reads which books one studies with and what they cost (``materials``)."""

import re

from mikiwame.notation.absence import refuse
from mikiwame.notation.other_exams import find_other_exams
from mikiwame.notation.times import find_turn
from mikiwame.vocabulary.readings import Unreadable
from mikiwame.vocabulary.terms import Book, Materials

_BOOK = (
    "テキスト(?:ブック)?|教材|(?:過去)?問題集|過去問(?:題集?|集)?|参考書|書籍|教本|教科書|(?:ガイド|ハンド|ワーク)ブック"
    "|ガイド(?!ライン|ページ)|解説書|学習書|演習[帳書]|練習帳|ドリル|手引き?書?(?!続)|マニュアル|読本|入門書|対策[本書]|一問一答(?:集)?"
)
"""What one studies with, as it may be named."""
_TITLE = re.compile("『([^『』]{2,80})』|「([^「」]{6,80}|公式[^「」]{2,3})」")
_AFTER_COLON = re.compile(r"(?:書籍名|書名|教材名|テキスト名|使用テキスト)\s?[:は]\s?([^\s。、『「][^\s。、]{2,59})")
_NAMES_BOOK = re.compile("(?:テキスト|教材|問題集|書籍)(?:である|は|の|、|:|として)?「")
_NAMED = re.compile(
    "(公式(?:テキスト|問題集|過去問題?集|教材|(?:ガイド|ハンド|ワーク)ブック|参考書|教本|教科書|ガイド)(?:&問題集)?(?:\\s?(?:準?[0-9]級|I{1,3}種|[A-D]級)(?:[・、~]\\s?(?:準?[0-9]級|I{1,3}種|[A-D]級))*)?(?:\\s?[〈<(]第?[0-9]{1,2}版[〉>)])?|指定教材|専用(?:テキスト|教材))"
)
# "公式教材(3,080円)、公式過去問題集(1,870円)": each with its own price.
_NAMED_AND_PRICED = re.compile(
    f"{_NAMED.pattern}\\s?[(:は|]?\\s?(?:税込み?)?([0-9]{{1,3}}(?:,[0-9]{{3}})+|[0-9]{{3,6}})\\s?円"
)
_PRICE = re.compile(r"([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6})\s?円(?!\s?(?:分|~|以上|引|オフ))")
# "「過去問だけ回せば受かる」とは言い切れません": what is said and no title.
_SAYING = re.compile(
    "(?:です|ます|いる|した)[、()]|(?:[^り]る|です|ます|ない|した|ばよい|ですか|[0-9]選|て終わり|とは|使い方|選び方)$|[+→]"
)
_THING = re.compile(f"{_BOOK}|(?<![日見基])本(?=[をがはもで、。]|$)")
_OFFICIAL = re.compile(
    f"公式(?:の|認定|学習)?(?:{_BOOK})|(?:協会|委員会|連盟|主催団体|実施団体|主催者)(?:が|の)?発行|公認(?:の)?(?:{_BOOK})|専用の?(?:テキスト|教材|過去問)|指定(?:の)?(?:教材|テキスト)"
)
_NOT_SOLD = re.compile(
    "(?:専用|公式)の?[^。、]{0,12}(?:売って(?:は)?い(?:ない|ません)|(?:販売|発行|出版|刊行|発売|用意)(?:は)?(?:なし|されて(?:い)?(?:ない|ません)|しておりません)|出て(?:は)?(?:い|おり)(?:ない|ません)|ありません|ない|なし(?!で|に)|無し|なく、)"
)
# "過去問題集は販売されていません": of books that may be others than the organiser's.
_DENIED = re.compile(
    "(?:公[開表]|販売|発売|発行|出版|刊行|市販|用意|購入|入手)(?:は|も|が)?(?:さ?れ)?[^。、]{0,6}(?:ない|ません|おらず)"
    "|(?:買(?:え|うこと)|取り寄せ|取り?扱|手に入|並んで|置いて|お求め|使え|使用でき)[^。、]{0,10}(?:ない|ません|ず|おらず)|発売中止|販売(?:中止|終了)"
)
_ON_SALE = re.compile(
    "市販|書店|購入|ショップで|販売(?:さ|し|中(?!止))|発売中(?!止)|Amazon|楽天|手に入|入手|(?:通販|本屋(?:さん)?|店頭|ストア)(?:や[^。、]{1,6})?(?:で(?!は)|に(?:て|並))|買(?:え(?:る|ます)|うことが|い求め|って|い(?=[、ま]))|お求め(?:いただけ|になれ|ください)|取り寄せ(?:られ|でき|可)|売られて|売って(?:い|お)"
)
# "「…の教科書」(柴田書店)": who printed it.
_PUBLISHER = re.compile("(?<=[」』])\\s?\\([^()、。]{1,12}(?:書店|書房|出版(?:社|会|局)?|新聞社|社|堂|館|文庫|協会)\\)")
_OTHER = re.compile(
    "資格[はも]あ|がある資格|マイナー|旧版|ようになり(?:ます|そう)|と聞[きい]|来[春夏秋冬年月]|されておらず|困難|場合があ|廃版|絶版|予定|品切|ほとんど|(?:市販|書店)[^。]{0,16}(?:ありませ|ないの?|おりませ|いませ)|返送|返品|送料|迷って|充実|円(?:も|ほど)?(?:高|安)[いく]|含ま|(?<![申し振])込み|無料|中古|レンタル|以外|不要|置いて|(?:必要|こと)(?:は|が|も)(?:な[いく]|ありません)|返金|ないた|なしで(?!す)"
)
# "公式テキスト:海の生きもの入門": a title of which it isn't sure where it ends.
_UNTITLED = re.compile("公式テキスト\\s?:\\s?(?!あり|なし|有|無|市販|販売|書店|協会)[^\\s。、0-9]{6,}")
_VAGUE_PRICE = re.compile(r"円\s?[~-]|[~-]\s?[0-9,]+円|円\s?(?:程度|前後|ほど|くらい|位)|約\s?[0-9,]+円|(?:代|費|料)」")
_GRADED = re.compile(r"(?:^|(?<=[\s・、-]))準?[0-9]級\s?[:|]")
# "公式テキスト付きコース 22,000円", "テキスト・問題集 各2,200円": the price of more, or of each of several.
_PRICE_OF_MORE = re.compile(
    r"(?:付き?|コース|講座|プラン|パック|(?<!教材)セット|合計|合わせて|あわせて|2冊|3冊)[^。、円0-9]{0,12}[0-9,]{3,7}\s?円|各\s?[0-9,]{3,7}\s?円"
)
_BARE = re.compile(r"(?:教材|テキスト)(?:のみ|費|代)?\s?[:は]?\s?(?=[0-9])")


def read_materials(text: str) -> Materials | Unreadable:
    """Give titles and prices of a normalised text, and whether there are books of the organiser's or in the shops."""
    turn = find_turn(text) or find_other_exams(text) or next(iter(_OTHER.findall(re.sub("税込み?", "", text))), None)
    if turn:
        return refuse("materials-turn", text, word=turn)
    if _VAGUE_PRICE.search(text):
        return refuse("materials-range", text)
    more = _PRICE_OF_MORE.search(text)
    if more:
        return refuse("materials-turn", text, word=more.group())
    if _PRICE.search(text) and _GRADED.search(text):
        return refuse("materials-grade", text)
    books = _find_books(text)
    if _UNTITLED.search(text) and not books:
        return refuse("materials-unquoted", text)
    not_sold = bool(_NOT_SOLD.search(text))
    denial = None if not_sold else _DENIED.search(text)
    if denial:
        return refuse("denied", text, word=denial.group())
    told: Materials = {
        "kind": "materials",
        "books": books or [],
        "official": False if not_sold else True if _OFFICIAL.search(text) else None,
        "on_sale": True if _ON_SALE.search(_PUBLISHER.sub("", text)) and (_THING.search(text) or books) else None,
    }
    if books is None or not (books or told["on_sale"] or told["official"] is not None):
        return refuse("materials-nothing", text)
    return told


def _find_books(text: str) -> list[Book] | None:
    """As many prices as titles, or one of both; None where they cannot be told apart."""
    titles = [
        first or second
        for first, second in _TITLE.findall(text)
        if (_THING.search(first or second) or first or _NAMES_BOOK.search(text)) and not _SAYING.search(first or second)
    ]
    titles += _AFTER_COLON.findall(text)
    prices = [int(printed.replace(",", "")) for printed in _PRICE.findall(text)]
    if not titles and prices:
        named = _NAMED.findall(text)
        priced = _NAMED_AND_PRICED.findall(text)
        if len(priced) == len(prices) == len(named) > 1 and len(set(named)) == len(named):
            return [{"title": title, "price": int(price.replace(",", ""))} for title, price in priced]
        if len(prices) == 1 and (len(named) == 1 or _BARE.search(text)):
            return [{"title": named[0] if named else None, "price": prices[0]}]
        return None
    if prices and len(prices) != len(titles):
        return None
    return [{"title": title, "price": prices[place] if prices else None} for place, title in enumerate(titles)]
