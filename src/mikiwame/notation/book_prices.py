"""Reads what books cost where a text lists them: ``1級ハンドブック 8,250円 2級ハンドブック 6,710円``.

Any name may stand before a price, kept as printed; nothing else may stand there but what names a price and its tax. A
text of which a word is left over is none of these, as it may say what the price is of.
"""

from typing import Final

from mikiwame.notation.times import find_turn
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Book, Materials

_YEN: Final = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6}"
_TAX: Final = "\\s?(?:\\(※?(?:各)?(?:税込み?|税別|税抜き?|本体(?:価格)?|送料別|送料込み?)\\)|(?:税込み?|税別|税抜き?))?"
_ITEM: Final = re.compile(
    f"(?P<name>[^0-9円。、:|/~()]{{0,2}}(?:[^円。、:|/~]){{1,38}}?)\\s?(?:は|が|で|[:|])?\\s?(?:税込み?で?|約|1冊|各|定価|価格は?)?\\s?(?P<low>{_YEN})\\s?円?"
    f"(?:\\s?[~-]\\s?(?P<high>{_YEN})\\s?)?(?<!円)円(?P<tail>以下|以内|程度|前後|ほど|くらい|ぐらい)?{_TAX}"
)
_BETWEEN: Final = re.compile("[\\s、,・/|●■◆。]*(?:と|および|及び)?[\\s、,・/|●■◆。]*")
_END: Final = re.compile(
    "[\\s。、|]*(?:です|となります|(?:に|で)?(?:抑えられます|済みます|購入できます|販売(?:して|されて)います|発売中|揃います)|が(?:必要|かかります)(?:です)?)?[\\s。|]*"
)
_BOOK: Final = re.compile(
    "テキスト|教材|問題集|参考書|教科書|ハンドブック|ガイドブック|書籍|過去問|教本|『|書き込み|ワークブック"
)
_NO_BOOK: Final = re.compile(
    "受[験検]|検定料|受講|講座|コース|通信|スクール|送料|登録|発行|合計|総額|入会|年会費|模試|再発行|キャンセル|割引|セール|中古|定価の|無料|給付|収入|時給|年収|以上|最低|レンタル|専門学校|他の|旧版|免許|交通"
)
_STRIP: Final = ' ・●■◆※、。|:-はがで「」"'
_MANY: Final = 8


def read_book_prices(text: str) -> Materials | None:
    """Give each book with its price or the span of its prices, or None where anything else is said."""
    if find_turn(text) or not _BOOK.search(text) or _NO_BOOK.search(text):
        return None
    books, place = list[Book](), 0
    while place < len(text) and len(books) <= _MANY:
        end = _END.fullmatch(text, place)
        if end and books:
            return {"kind": "materials", "books": books, "official": None, "on_sale": None}
        item = _ITEM.match(text, place)
        if not item or not _is_name(item["name"], text):
            return None
        books.append(_make(item))
        between = _BETWEEN.match(text, item.end())
        place = between.end() if between else item.end()
    return (
        {"kind": "materials", "books": books, "official": None, "on_sale": None}
        if books and place >= len(text)
        else None
    )


def _is_name(printed: str, text: str) -> bool:
    """A name has no verb; where it is none of a book the text says before what it lists."""
    name = printed.strip(_STRIP)
    if not name or re.search("(?:のみ|だけ)$|[ぁ-ん]{4,}|ます|です|[?!]", re.sub("の|『[^』]*』|「[^」]*」", "", name)):
        return False
    return bool(_BOOK.search(name)) or text.count("円") > 1


def _make(item: re.Match[str]) -> Book:
    low, high = _yen(item["low"]), item["high"]
    title = item["name"].strip(_STRIP)
    if item["tail"] in ("以下", "以内"):
        return {"title": title, "price": 0, "most": low}
    return {"title": title, "price": low, "most": _yen(high)} if high else {"title": title, "price": low}


def _yen(printed: str) -> int:
    return int(printed.replace(",", ""))
