"""Cuts a short text where a grade, part, way, sitting, place or some people are named with what leads from them.

``学科:CBT 実技:会場`` falls into two pieces, each of which is read as a text of its own. Only names of known make cut,
so that no word of a value is taken for one.
"""

from typing import Final, NamedTuple

from mikiwame.notation.prefectures import PREFECTURES, shorten_place
from mikiwame.vocabulary import patterns as re

_GRADE: Final = (
    "(?:(?:準|プレ)?[0-9]{1,2}級|[初中上特]級|[A-D]級|入門編?|基礎編?|ベーシック|スタンダード|アドバンス|マスター)"
)
_GRADES: Final = f"(?:準?[0-9]{{1,2}}[・、,~])*{_GRADE}(?:[・、,/~と]{_GRADE}){{0,4}}(?:以[上下]|未満)?"
_PART: Final = (
    "(?:学科|実技|筆記|面接|口述|口頭|論文|論述|記述|選択|作文|製図|実習|講習|リスニング|リーディング|ライティング|スピーキング|技能(?!検定)|理論"
    "|第?[1-4一二三四]次|科目[A-D0-9一二三]|第[0-9一二]部|医科|歯科|調剤|介護|パソコン入力の?科目|[午][前後]の部)"
)
_WAY: Final = (
    "(?:CBT|IBT|PBT|会場|本会場|準会場|公開会場|在宅|自宅|通信|通学|ネット|インターネット|[Ww][Ee][Bb]|WEB|ウェブ|ペーパー|紙|マークシート|オンライン"
    "|統一|随時|郵送|郵便|窓口|書面|はがき|ハガキ|FAX|メール|電子|コンビニ|書店|持参)"
)
_SITTING: Final = (
    "(?:第[0-9]{1,3}回(?:まで|から|以降)?|(?:1[0-2]|[1-9])月(?:期|度|分|まで|から|以降)?|[前後上下]期|[春夏秋冬][期季]?"
    "|(?:20[0-9]{2}|令和[0-9元]{1,2})?年度(?:まで|から|以降)|(?:令和)?[0-9]{1,2}年度(?:まで|から|以降)|従来|これまで|速報|正式(?:発表|結果)?|公式(?:発表|結果)?|最短|最長|早くて|遅くとも|通常|平日|土日祝?)"
)
_PEOPLE: Final = (
    "(?:一般|公開|個人|団体|学校|法人|企業(?:一括)?|会社|学生|生徒|在校生|在学生|受講生|受講者|修了生|卒業生|会員|正会員|非会員|社会人|外国人"
    "|(?:小|中|高)(?:学|校)生(?:以[上下])?|高校生以下|未成年者?|初回|新規|再受[験検]|再試験|追試|(?:学科|筆記|実技|科目|一部)?免除者?|(?:[0-9]{1,3}(?:名|人)以上)|[0-9]{1,2}歳以[上下]|18歳未満"
    "|(?:身体|視覚|聴覚)?(?:に|の)?(?:障害|障がい)(?:のある|者)?|併願者?|合格者|不合格者|スコア|成績|認定証|合格証書?|追加(?:募集)?|二次募集|再募集|その他|それ以外|ほか)"
)
_PLACE: Final = (
    f"(?:(?:{'|'.join(map(shorten_place, PREFECTURES))})[都府県]?|(?:その)?他の?(?:都府県|"
    f"都道府県|地域|会場|支部)|(?:一部|離島|遠隔)の?地域|[一-龠]{{2,3}}(?=会場|支部|地区)|海外|国内|首都圏)"
)
_SUFFIX: Final = (
    "(?:の?(?:試験|検定|受[験検]|審査|講習)|方式|形式|お?申し?込み?|出願|払い|支払い?|会場|支部|地区|者|生|版|分|"
    "発表|の発送)"
)
LABEL: Final = (
    f"(?:{_GRADES}|{_PEOPLE}{_WAY}?|{_PART}|{_SITTING}|{_WAY}|{_PLACE}){_SUFFIX}{{0,2}}(?:の(?:方|"
    f"人|場合|皆様|かた|部|科目)|受[験検]の方)?"
)
_LEAD: Final = (
    "(?:\\s?(?::|=|→|…|-)\\s?|のみ\\s?:?\\s?|だけ(?:は|が)?、?|に限り、?|であれば、?|(?:に|で)?は、?\\s?|\\s)"
)
_BOUND: Final = "(?:まで|から|以降|より)"
"""``第61回まで令和4年度``: a label that leads by its own last word."""
_CUT: Final = re.compile(
    f"(?:^|(?<=[\\s、。,/;|※)])|(?<=期間:)|(?<=発表:)|(?<=方法:)|(?<=締切:)|(?<=日:)|(?<=年度)|(?<=年度の))(?:【(?P<a>{LABEL})】|\\((?P<b>{LABEL})\\)|「(?P<c>{LABEL})」|(?P<d>{LABEL})(?={_LEAD}|(?<=から|まで|以降|より)|(?<=最短|最長|通常)(?=約?[0-9]))(?:{_LEAD})?)\\s?:?\\s?"
)
_TAIL: Final = re.compile(f"(?P<said>[^()]+)\\((?P<label>{LABEL})\\)。?")
_BY: Final = re.compile(
    "郵送|郵便|はがき|ハガキ|メール|[Ww][Ee][Bb]|WEB|ウェブ|書面|窓口|持参|インターネット|FAX|コンビニ|ネット|書店|電子"
)
"""``2週間後(郵送)``: by what it comes, and not of what it is told."""
_EDGES: Final = " 、。,/;|・※"
_FEWEST: Final = 2
_MOST: Final = 6
_YEAR: Final = re.compile("(?:20[0-9]{2}|令和[0-9元]{1,2})年度?(?:の|\\s)?(?![0-9])")
"""``2026年度第1回 5/29``: the year of every piece."""
_LABEL: Final = re.compile(LABEL)


class Piece(NamedTuple):
    label: str
    said: str


def is_label(text: str) -> bool:
    return bool(_LABEL.fullmatch(text))


def cut(text: str, heads: re.Pattern[str]) -> list[Piece]:
    """The pieces of a text, each with its label; none where it has none or begins with anything but a head.

    :param heads: the field's own words, which may stand before the first label.
    """
    tail = _TAIL.fullmatch(text)
    if tail and not _BY.fullmatch(tail["label"]) and not _CUT.match(text) and not tail["said"].rstrip().endswith("。"):
        return [Piece(tail["label"], tail["said"])]
    cuts = list(_CUT.finditer(text))
    if not 0 < len(cuts) <= _MOST or not heads.fullmatch(_YEAR.sub("", text[: cuts[0].start()]).strip(_EDGES)):
        return []
    head = _YEAR.match(text[: cuts[0].start()])
    year = head.group() if head else ""
    ends = [*(one.start() for one in cuts[1:]), len(text)]
    pieces = [
        Piece(next(name for name in one.groups() if name), f"{year}{text[one.end() : end].strip(_EDGES)}")
        for one, end in zip(cuts, ends, strict=True)
    ]
    labels = {piece.label for piece in pieces}
    return (
        pieces
        if len(labels) == len(pieces) and all(piece.said and not _is_head(piece.label, heads) for piece in pieces)
        else []
    )


def _is_head(label: str, heads: re.Pattern[str]) -> bool:
    """``試験会場:在宅``: the field's own word, of which all is told."""
    return bool(heads.fullmatch(label))
