"""Reads a short text on how an exam is sat: the ways, the places that are one, and what one sends in.

A place of another name than hall (``実習場``, ``プール``) is a hall in which something else is found. Its name is kept
as a remark, and so is what is sent in where nobody sits anywhere.
"""

from typing import Final, cast

from mikiwame.notation.piecewise import Words
from mikiwame.notation.plain.dates import WHEN, write_month
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.qualifiers import MODES, Mode
from mikiwame.vocabulary.terms import Modes

HEADS: Final = re.compile("(?:(?:試験|受[験検]|実施|検定)(?:の)?(?:方式|形式|方法|会場|場所|形態)?[:は]?)?")
ASIDES: Final = re.compile("(?!)")

_SAT: Final = "(?:試験|受[験検]|検定|テスト|審査|面接|口頭試問|口述(?:試験)?|実施|方式|形式)"
_ON_PAPER: Final = f"(?:紙|ペーパー)(?:ベース)?(?={_SAT}|で|の|$|と|・|/|、|による)"
_WORDS: Final[tuple[tuple[Mode, str], ...]] = (
    (
        "online-proctored",
        "(?:オンライン|リモート|遠隔|AI|カメラ)(?:による)?(?:監視|監督)(?:付き?|つき|あり|型|型オンライン)?|(?:監視|監督)(?:付き|つき|型|あり)の?(?:オンライン|ネット|Web|IBT)",
    ),
    (
        "test-centre",
        f"(?:全国の|お近くの|最寄り?の|指定の)?(?:CBT|テストセンター|コンピュータ(?:ー)?試験会場)(?:{_SAT}|会場)?",
    ),
    ("home", f"(?:ご)?(?:自宅|在宅|お?うち)(?:の(?:パソコン|PC))?|IBT{_SAT}?"),
    (
        "online",
        f"(?:オンライン|インターネット|ネット|[Ww][Ee][Bb]|WEB|ウェブ|リモート|Zoom|ZOOM|Teams|ビデオ通話|テレビ電話)(?:上|会議)?{_SAT}?",
    ),
    (
        "classroom",
        "(?:本校|当校|各校|自校|スクール|講習)の?(?:の)?(?:教室|校舎)|教室|通学(?:[0-9]{1,2}日間?)?|講習会場|スクーリング(?:[0-9]{1,2}日間?)?",
    ),
    (
        "hall",
        f"(?:全国の?|各地の?|指定の?|公開|一般|本|準|提携|特設|専用|常設|主要都市の?|各都道府県の?|協会の?|所定の?)*(?:提携)?会場{_SAT}?|PBT{_SAT}?|{_ON_PAPER}(?:の)?{_SAT}?|来場|対面|集合{_SAT}|(?:学校|校内|企業内|社内|塾|在籍校|在学校|勤務先|実習場|教習所|運転免許(?:試験場|センター)|試験場|プール|厨房|調理場|作業場|実習室|工場|体育館|グラウンド|コース場|ゲレンデ|路上|道場|スタジオ|サロン|本部|支部|大学|キャンパス|ホール|ホテル|店舗)",
    ),
)
_WAY: Final = "|".join(f"(?P<w{place}>{word})" for place, (_, word) in enumerate(_WORDS))
_NAMED: Final = re.compile(_WAY)
# Places of their own name and what is done there: told beside the way, as printed.
_OWN_PLACE: Final = re.compile(
    "学校|校|企業|社内|塾|勤務先|実習|教習|免許|試験場|プール|厨房|調理|作業|工場|体育|グラウンド|コース場|ゲレンデ|路上|道場|スタジオ|サロン|本部|支部|大学|キャンパス|ホール|ホテル|店舗|提携|準会場|教室|通学|対面|面接|口述|口頭|スクーリング"
)
_JOIN: Final = "(?:、|・|/|,|と|や|か|\\+|&|または|又は|もしくは|あるいは|および|及び|ならびに|、?または|\\s)"
_FILLER: Final = (
    "(?:での?|にて?|による|の|を|は|が|も|から|へ|として|行う|行われる?|行います|ます|です|可能?|OK|できます|受けられます|受けられる|受けます|される|されます|します|する|選択制?|選べます|選ぶ|どちらか|いずれか|併用|両方|全面|完全"
    f"|{_SAT}|(?:学科|筆記|実技|理論)(?:試験)?(?:と|・)(?:実技|面接)(?:とも)?に?|実技(?:試験)?|泳力検定|出張(?:試験)?|口頭試問|面接|口述|ください|いただきます|開催|化|制|型|みの?|のみ|だけ|限定|に限る)"
)
_WHOLE: Final = Words(f"{_WAY.replace(_ON_PAPER, '(?!)')}|{_JOIN}|{_FILLER}", _ON_PAPER)
_SENT_IN: Final = re.compile(
    "(?:(?:実技|学科|筆記|審査)\\s?[(:]?\\s?)?(?:作品|動画|映像|録音|音源|写真|レポート|論文|課題|添削課題|答案|解答用紙|原稿|小論文|企画書|制作物|作文)の?(?:を|の)?(?:郵送|提出|送付|投稿|アップロード|返送)?(?:による|での?)?(?:し|した|して)?(?:審査|提出|認定|評価|選考|判定)?\\)?(?:のみ|だけ)?(?:で|による|により)?(?:認定|審査|判定|評価|実施)?(?:され|し|いたし)?(?:ます|る|です)?。?"
)
_SENDS: Final = re.compile("郵送|提出|送付|投稿|アップロード|返送")
_DENIED: Final = re.compile(
    "(?P<what>[^。、()は]{2,20}?)(?:での?(?:受[験検]|実施))?(?:は|も|の実施は)?、?(?:不可|できません|できない|行って(?:い|お)(?:ません|りません|ない)|実施し(?:ません|ていません|ておりません|ない)|(?:は)?(?:ございません|ありません)|なし|対応し(?:ていません|ておりません|ません)|(?:は|を)?(?:終了|廃止)(?:し(?:まし)?た|いたしました)?|受け付けて(?:い|お)り?ません)(?:です)?。?"
)
_HOME_POST: Final = re.compile(
    "(?:試験)?(?:問題|課題|教材)(?:用紙|冊子)?[がを](?:ご)?自宅[にへ](?:届|郵送|送)[^。]{0,20}?(?:、|て)[^。]{0,16}(?:答案|解答(?:用紙)?|課題)を(?:返送|郵送|送付|提出|送)[^。、0-9]{0,16}。?"
)
# "eラーニング修了後、": what one has done before; "当面の間、": for how long it is so.
_LEADS: Final = re.compile(
    "(?P<time>(?:当面の間|当分の間|コロナ(?:禍)?(?:以降|後)は?|現在は?)、?)|(?:eラーニング|講習|講座|受講)(?:を)?(?:修了|終了)後、?|(?:技能講習|講習|実技|学科|筆記)(?=\\()"
)
_AFTERWARDS: Final = re.compile(
    "(?:\\+|と|、|後に)修了(?:試験|テスト)$|に(?:変更|移行|一本化|統一)(?:予定|します|しました|となりました|されました)?。?$"
)
_ASIDE: Final = re.compile("\\((?P<aside>[^()]{1,20})\\)")
_TURNS: Final = re.compile(
    "除|のみ|だけ|限|以外|級|旧|従来|予定|または|又は|^不可|団体|会員|まで|から|年(?!中)|廃止|終了|中止|以前|過去|今後|"
    "導入|変更|仮|案|例|以降|休止|検討"
)
_DENIES: Final = re.compile("不可|でき(?:ません|ない)|なし")
# "在宅から会場に変更": only the last of them is so now.
_MOVED: Final = re.compile("変更|移行|切り?替|一本化|統一|から[^。]*へ|→")
_ALSO: Final = re.compile("も(?:可|OK|でき|受)")
_OF_GROUPS: Final = re.compile("(?P<said>[^/、(]+)[/、](?P<aside>(?:団体|学校|法人)[^/、(]+)")
_PLANNED: Final = re.compile(
    f"{WHEN}(?:から|より)(?:は)?、?(?P<said>[^。、0-9]+?)(?:に|へ)?の?(?:全面)?(?:移行|変更|切り?替え?|導入|実施|開始)?の?予定(?:です)?。?"
)


def read(text: str) -> Modes | None:
    """Give the ways of a whole text, or None where some of it is left."""
    for one in (_read_sent_in, _read_denied, _read_planned, _read_of_groups):
        told = one(text)
        if told:
            return told
    lead = _LEADS.match(text)
    rest = text[lead.end() :] if lead else text
    said = _AFTERWARDS.sub("", rest)
    aside = _ASIDE.search(said)
    modes = _read_whole(_ASIDE.sub("", said))
    if len(modes) > 1 and _MOVED.search(text):
        return None
    if aside and not _DENIES.search(aside["aside"]) and set(_find_named(aside["aside"])) - {*modes, "online"}:
        return None
    if not modes or (aside and _TURNS.search(aside["aside"])) or (_ALSO.search(said) and "準会場" not in said):
        return None
    if lead or said != rest or _OWN_PLACE.search(text):
        return _tell(modes, text.rstrip("。"))
    if aside:
        return _tell(modes, aside["aside"])
    return {"kind": "mode", "modes": modes}


def _read_sent_in(text: str) -> Modes | None:
    if _SENT_IN.fullmatch(text) and _SENDS.search(text):
        return _tell(["correspondence"], text.rstrip("。"))
    return _tell(["home"], text.rstrip("。")) if _HOME_POST.fullmatch(text) else None


def _read_denied(text: str) -> Modes | None:
    denied = _DENIED.fullmatch(text)
    modes = _read_whole(denied["what"]) if denied else []
    return {"kind": "mode", "modes": [], "denied": modes} if modes else None


def _read_planned(text: str) -> Modes | None:
    """``2027年度よりIBT移行予定``: from when, with the words of the plan beside it."""
    found = _PLANNED.fullmatch(text)
    modes = _read_whole(found["said"]) if found else []
    month = write_month(found) if found else None
    if not found or not modes or not month or found["day"]:
        return None
    since = f"{month}-04" if found["fiscal"] == "年度" else month
    return {**_tell(modes, text.rstrip("。")), "since": since}


def _read_of_groups(text: str) -> Modes | None:
    """``在宅受験/団体会場受験``: what groups may do beside what anybody does."""
    found = _OF_GROUPS.fullmatch(text)
    if not found or not _read_whole(re.sub("^(?:団体|学校|法人)(?:受[験検])?[は:]?", "", found["aside"])):
        return None
    modes = _read_whole(found["said"])
    return _tell(modes, found["aside"]) if modes else None


def _read_whole(said: str) -> list[Mode]:
    """The ways of words that are all known."""
    bare = said.strip(" 。")
    return _find_named(bare) if _WHOLE.cover(bare) else []


def _find_named(said: str) -> list[Mode]:
    named = {_WORDS[int(cast(str, found.lastgroup)[1:])][0] for found in _NAMED.finditer(said)}
    if "online-proctored" in named:
        named -= {"online", "home"}
    if "home" in named and _AT_HOME.search(said):
        named.discard("online")
    return [mode for mode in MODES if mode in named]


# "自宅でのインターネット受験": one way, and the place where one is.
_AT_HOME: Final = re.compile("(?:自宅|在宅|おうち)(?:で|から)?の?(?:オンライン|インターネット|ネット|[Ww][Ee][Bb])")


def _tell(modes: list[Mode], remark: str) -> Modes:
    return {"kind": "mode", "modes": modes, "remarks": [remark]}
