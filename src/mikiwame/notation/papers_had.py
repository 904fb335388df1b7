"""Leaves out what a text on applying says of getting the papers: ``案内書を書店で入手し``, ``書店で買った願書を``.

Where papers are sold, handed out or sent from is no place to apply, and what they cost is no fee of the exam.
"""

from typing import Final

from mikiwame.vocabulary import patterns as re

_PAPER: Final = (
    "(?:申し?込み?書|申込書類|申請書|願書|出願書類|書類一式|要項|要領|用紙|様式|(?<!ご)案内書?|リーフレット|パンフレット|チラシ|ちらし|フライヤー"
    "|小?冊子|ガイド(?:ブック)?|手引き?書?|しおり|(?:申込|出願|願書)(?:セット|キット)|(?:申込|払込)(?:ハガキ|はがき|票))"
)
_GLOSS: Final = "(?:[」』)]|\\([^()]{1,20}\\))*"
_HAD: Final = (
    "(?:入手|手に(?:入|し|取)|受け?取|受領|購入|買い?(?:求め|取)?|買っ|(?<!られ)求め|取り?寄せ|配布|配って|配られ|頒布|もら|貰|(?<!て)(?:いただ|頂)(?=[きけい])"
    "|取り?扱(?!説)|扱って|販売|売(?:られ|って)|発売|置い|置か|備え|設置|取得)"
)
_PLACE: Final = (
    "(?:書店|本屋|コンビニ(?:エンスストア)?|セブンイレブン|ローソン|ファミリーマート|窓口|事務局|協会|会場|商工会議所"
    "|ホームページ|HP|サイト|インターネット|ネット|WEB|Web|郵送|郵便)"
)
_CLAUSE: Final = "(?:(?<=[、。])|^)[^、。]*?"
_PAPERS_HAD: Final = re.compile(
    # "書店で買った申込書を": the papers themselves are what is sent then.
    f"{_CLAUSE}{_PLACE}[^、。]{{0,8}}?(?:で|にて|に|から|より)[^、。]{{0,8}}?{_HAD}[ぁ-ん]{{0,6}}(?:中)?の?{_PAPER}の?(?=[^、。]*[をにで])"
    f"|{_CLAUSE}{_PAPER}{_GLOSS}(?:[をがのは]|\\s?:)[^、。]*?{_HAD}[ぁ-ん]*(?:可能?|中)?(?:です)?(?:[、。]|後、?|$|(?=[^、。]))"
    f"|{_CLAUSE}{_PAPER}{_GLOSS}[がは][^、。]*に(?:は)?あ(?:り(?:ます)?|る)(?:[、。]|$)"
)
# "願書の配布:書店 願書の提出:郵送": a head of which the places behind it are none to apply at.
_HEADED: Final = re.compile(
    f"{_PAPER}{_GLOSS}の?(?:配布|頒布|販売|入手|取得|購入|受け?取り?|請求)(?:場所|方法|先|期間|日|窓口|開始日?)?\\s?(?:[:|]|は、?)"
)
_PRICE: Final = re.compile(
    f"(?P<paper>{_PAPER})\\s?\\((?:1[部冊通枚](?:につき)?、?)?(?:税込み?)?[0-9,]{{2,6}}円[^()0-9]{{0,10}}\\)(?=[をはが][^。]*{_HAD})"
)


def drop_papers(text: str) -> str:
    """Give a normalised text without the clauses that say where the papers are had."""
    return _PAPERS_HAD.sub("", text)


def find_papers_when(text: str) -> str | None:
    """What a normalised text says of when the papers are had, or under a head of its own where: neither is applying."""
    headed = _HEADED.search(text)
    if headed:
        return headed.group()
    return next((found.group() for found in _PAPERS_HAD.finditer(text) if _DAY.search(found.group())), None)


_DAY: Final = re.compile("[0-9]\\s?(?:月|日|年|週|か月)")


_COST: Final = re.compile(
    f"(?P<paper>{_PAPER})(?:セット|一式|代金?|の?(?:代金|価格|料金))?(?:\\((?:[^()0-9]{{1,8}}|1[部冊通枚セ][^()0-9]{{0,4}})\\))?\\s?(?:[はが:(]|\\s)?\\s?"
    "(?:1[部冊通枚セ][^()0-9、。]{0,4}?)?\\s?(?:税込み?)?[0-9][0-9,]{1,6}円"
)


def find_price_of_papers(text: str, labels: str) -> str | None:
    """What a normalised text says that papers cost, where no label of its reading names them: that is no fee."""
    cost = _COST.search(text)
    return cost.group() if cost and cost["paper"] not in labels else None


# "申込書(1部450円)": of what the price is stands before the bracket.
_BY_THE_PIECE: Final = re.compile(
    "(?P<what>[一-龠ァ-ヶー]{2,14})\\s?\\(1[部冊通枚組](?:につき|あたり)?、?\\s?(?P<price>(?:税込み?)?[0-9][0-9,]{1,6}円(?:\\([^()]{1,6}\\)|、?税込み?|、?税別)?)\\)"
)


def name_price_by_piece(text: str) -> str:
    """Give a normalised text with the name of a thing before the price of a piece of it."""
    return _BY_THE_PIECE.sub(r"\g<what>:\g<price>", text)


def drop_price_of_papers(text: str) -> str:
    """Give a normalised text without the price in a bracket behind papers that somebody buys."""
    return _PRICE.sub(r"\g<paper>", text)
