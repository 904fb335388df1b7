"""Reads short texts on whether somebody or something watches an exam, of all or of each grade, part, way or time.

``会場:有 自宅:無``, ``1級は監督付き、2・3級は無監督``: what a text says of some is told of them alone, with
their name as printed. Every word of an item is a known one, or the item is kept as a remark.
"""

from typing import Final

from mikiwame.notation.cells.items import Item, is_scope, list_items
from mikiwame.notation.piecewise import Pieces
from mikiwame.notation.remarked import is_remark
from mikiwame.notation.watching import DOES, ENDS, JOIN, MEANS, THING, WATCHER
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Proctored, Told

_SOMEBODY: Final = (
    "試験監督(?:官|者|員)?|監督(?:官|者|員)?|監視(?:員|者|役)?|試験官|検定員|審査員|面接官|検査員|指導員|インストラクター|講師|教員|教師|先生|担任|担当(?:教員|教師|者)"
    "|(?:人事|社内)担当者?|責任者|上司|保護者|家族|親|現地(?:の)?|学校側?|協会(?:側)?|主催者(?:側)?|団体側|会社側?|本部"
)
_MORE: Final = (
    "常駐|同乗|同席|派遣|手配|必須|必要|あり|有り?(?!無)|○|◯|要(?!望|項)|オン|常時|自動|有人|下|そば|隣|横|審査|審判|採点|評価|後日|静止画|スクリーンショット|キャプチャ|抽出|定期的?に?|ランダム(?:に)?|随時"
    "|[0-9]{1,4}(?:名|人|台|秒|分|回)(?:ごと|おき|につき|ずつ|体制|以上)?|につき|(?:受[験検]者|1)?[0-9]{1,3}名に(?=1名)|2方向|手元|視線|検知|検出|機能|ロック|有効化|型|制|式|ウェブ|web|画面越し|テレビ電話|通話"
    "|受講(?:した|する|中の)|最終日|合宿|講習(?:会)?|研修|教室|スクール|校舎|実施|全面|二重|ダブル|相互|クラウド|24時間|録り|越し|立会人|立ち?会い|システム|ツール|AIと人|人間|人|目|公正(?:な)?|厳正(?:な)?|厳重(?:な)?|ご|職場(?:の)?|対面|してください|に?よ(?:り|る)|され|(?:受[験検]者)?全員|配属|担当|務め|同伴|付き?添い?|付添"
)
_WORDS: Final = Pieces(_SOMEBODY, _MORE, WATCHER, MEANS, THING, DOES, JOIN, ENDS)
_ACT: Final = re.compile(
    "監督|監視|立ち?会|試験官|検定員|プロクタ|同乗|見守|見張|モニタリング|録画|(?:静止画|スクリーンショット|画面|映像|動画|画像|様子)[をの]?[^。]{0,8}(?:記録|撮影|保存|録)|視線[^。]{0,6}(?:検知|検出|追跡|確認|追)"
    "|(?:手元|顔(?:写真)?|様子)[をの]?[^。]{0,8}(?:撮影|撮|映)|カメラ[^。]{0,8}オン"
)
# A camera that is there, a way to prove who one is: nobody is said to look.
_NO_ACT: Final = re.compile(
    "^(?:監督|監視)(?:者|員|官)?$(?<!監督)(?<!監視)|^監視(?:員|者)|開始前|試験前|提示|禁止|不正行為と"
)
_FIRST: Final = re.compile(
    "(?:受[験検]|試験|検定|解答)(?:中|時|当日)?(?:は|に|も|には)?、?|(?:常に|必ず|原則)、?|試験は、?"
)
_TAIL: Final = re.compile(
    "(?:となります|になります|となりました|になりました|となる|になる|に変更(?:(?:し|され)(?:ます|ました)|予定)?|に移行|へ変更|です|でした|である|を導入(?:し(?:ます|ました))?|を開始(?:し(?:ます|ました))?|での?(?:実施|受[験検])(?:です|となります|になります)?|の(?:もと|下)(?:で|に)?(?:実施|受[験検])?)$"
)
_NOBODY: Final = (
    "(?:(?:AI|オンライン|遠隔|リモート|カメラ|Web|Zoom|人による|試験中の|受[験検]中の|特に|有人|監視カメラ|試験官|立会人|自宅では?|在宅では?)(?:による|での|の)?(?:も|・|や|と|、)?)*"
    "(?:試験)?(?:監督|監視|立ち?会い|見張り|試験官)(?:者|官|員|人|役)?(?:の(?:立ち?会い?|配置|監視))?(?:など|等)?(?:(?:も|・|や|、|と)(?:監視|監督|録画|AI|カメラ|試験官|見張り)(?:カメラ|者|員|官|役|監視)?)*"
)
_NOT: Final = re.compile(
    f"(?:{_NOBODY}(?:は|が|も|の|を)?(?:一切|特に|全く|まったく)?(?:な(?:し|く)|無し?|無い|ない|不在|不要|廃止|終了|撤廃|×|✕|(?:あり|ござい|おり|い|付き|つき|来|配置し|設け|設けて(?:い|おり)|行い|行われ|され|し|して(?:い|おり)|されて(?:い|おり)|置き|置いて(?:い|おり)|立ち?会い)ません"
    "|い(?:ない|らない)|つかない|付かない|行わない|(?:配置)?しない|されない|必要(?:は)?(?:ありません|ない|なし))|無(?:監督|監視|人)|ノー監督|監督者なしの?自主実施)(?:(?:で|の)(?:の)?(?:受[験検](?:可(?:能)?|でき(?:ます|る))?|受けられ(?:ます|る)|受ける|実施|試験|方式))?(?:です|となります|になります|と(?:し|なり)て?います)?(?:(?:な)?(?:ので|ため|から|が)[^。、0-9監視録]{0,12})?"
)
_YES_ALONE: Final = re.compile("(?:有人|有り?|あり|○|◯|必要|要|必須|実施|対象|はい)(?:です)?")
_NO_ALONE: Final = re.compile("(?:無し?|なし|×|✕|不要|対象外|ありません)(?:です)?")
# "なし", "あり(Webカメラ)": the field itself asks whether somebody watches.
_ALONE: Final = re.compile("(?:(?P<yes>有り?|あり)|無し?|なし)(?:です)?(?:\\s?\\((?P<aside>[^()]{2,24})\\))?")
_WAY_ALONE: Final = re.compile(
    "(?:会場|自宅|在宅|テストセンター|教室|オンライン|CBT|IBT|筆記|マークシート|郵送|対面)(?:受[験検]|試験|方式|で実施|で受[験検])?"
)
_OF_WAY: Final = re.compile(
    "(?P<way>(?:(?:ご?自宅|在宅|会場|テストセンター|教室|オンライン|郵送)で(?:の)?(?:受[験検](?:の)?(?:ため)?)?、?))(?P<said>.+)"
)
_OPEN: Final = re.compile(
    "有無|選択|選べ|可(?:能)?$|オプション|希望|場合があ|ことがあ|予定|検討|未定|異な|違|かも|らしい|思|よう(?:です|だ)|模[擬試]|旧|以前|従来|他の|一部(?!の科目)|原則(?!として)|ほか|または|又は|もしくは|いずれか|防止策|許可|指示|対策|おそれ|[?？]$|でしょうか|ますか|募集|料|費|円|例外|人気|求人|バイト|仕事"
)
_ASKED: Final = re.compile(
    "^(?:Q[.:]?\\s?)?[^?？]{0,20}(?:監視|監督|見(?:ら)?れ|見張|カメラ|試験官|立ち?会)[^?？]{0,14}[?？]\\s?(?:→|-|=>)?\\s?(?:A[.:]?\\s?)?(?P<said>[^?？]+)$"
)
_ANSWER: Final = re.compile("^(?:はい|いいえ|いえ|ええ)[、。]?\\s?")
_DENIES: Final = re.compile(
    "^(?:いいえ|いえ)?[、。]?\\s?(?:特に|一切)?(?:あり|ござい|おり|い|し|され|行い|行って(?:い|おり)|つき|付き)?(?:ません|ない|なし)?(?:です)?$"
)
_ASIDE: Final = re.compile("^(?P<said>[^()]*)\\((?P<aside>[^()]+)\\)(?P<rest>[^()]*)$")


def read_watching(text: str) -> Proctored | None:
    """Give what a short normalised text says of who watches, or None where an item of it is not understood."""
    asked = _ASKED.match(text)
    if asked:
        return _read_answer(asked["said"].strip(" 。"))
    bare = _ALONE.fullmatch(text.strip(" 。"))
    if bare:
        return _read_bare(bare)
    items = list_items(_HEAD.sub("", text))
    headed = bool(_HEAD.match(text))
    if headed and items and len(items) == 1 and items[0].scope is None:
        verdict = _judge_alone(items[0].said)
        if verdict is not None:
            return {"kind": "proctored", "proctored": verdict}
        if not re.search("監視|監督|録画|有人|立ち?会", items[0].said):
            return None
    if items is None:
        return None
    told, remarks = list[tuple[str | None, bool]](), list[str]()
    for item in items:
        one = _read_item(item)
        if one is not None:
            label, verdict, beside = one
            told.append((label, verdict))
            remarks += beside
        elif _is_beside(item):
            remarks.append(item.whole)
        else:
            return None
    return _merge(told, remarks)


def _read_bare(bare: re.Match[str]) -> Proctored | None:
    told: Proctored = {"kind": "proctored", "proctored": bool(bare["yes"])}
    said = bare["aside"]
    if not said:
        return told
    if not (_WORDS.cover(said) or is_remark("proctored", said) or _IDLE.fullmatch(said)):
        return None
    return {**told, "remarks": [said]} if bare["yes"] or not _ACT.search(said) else None


def _merge(told: list[tuple[str | None, bool]], remarks: list[str]) -> Proctored | None:
    labels = [label for label, _ in told]
    if not told or (None in labels and len({verdict for _, verdict in told}) > 1):
        return None
    reading: Proctored = {"kind": "proctored", "proctored": any(verdict for _, verdict in told)}
    if None in labels:
        if any(labels):
            return None
    elif len(set(labels)) < len(labels):
        return None
    else:
        reading["of"] = [
            Told(label=label, told={"kind": "proctored", "proctored": verdict}) for label, verdict in told if label
        ]
    if remarks:
        reading["remarks"] = remarks
    return reading


def _read_item(item: Item) -> tuple[str | None, bool, list[str]] | None:
    """Of whom, whether watched, and what the item says beside that."""
    aside = _ASIDE.match(item.said)
    said, beside = item.said, list[str]()
    scope = item.scope
    if aside:
        inner, outer = aside["aside"], f"{aside['said']}{aside['rest']}".strip()
        if not outer or (scope is None and judge(outer) is None and is_scope(outer)):
            scope, said = (scope or outer), inner
        elif (is_scope(inner) or _EXCEPTED.fullmatch(inner)) and judge(outer) is not None:
            scope, said = (f"{scope} {inner}" if scope else inner), outer
        elif _IDLE.fullmatch(outer):
            return (scope, told, [item.said]) if (told := judge(inner)) is not None else None
        elif is_remark("proctored", inner) or _WORDS.cover(inner) or _IDLE.fullmatch(inner):
            if judge(outer) is False and judge(inner):
                return None
            said, beside = outer, [inner]
        else:
            return None
    way = _OF_WAY.fullmatch(said) if judge(said) is None else None
    if way and judge(way["said"]) is not None:
        scope = f"{scope} {_spell_way(way['way'])}" if scope else _spell_way(way["way"])
        said = way["said"]
    verdict = judge(said)
    if verdict is None and scope:
        verdict = _judge_alone(said)
    if _WHO.search(said) and verdict:
        beside.append(item.said)
    return None if verdict is None else (scope, verdict, beside)


def _judge_alone(said: str) -> bool | None:
    """An answer to whether there is somebody."""
    return True if _YES_ALONE.fullmatch(said) else False if _NO_ALONE.fullmatch(said) else None


# "監督の有無:なし", "試験中の監視 あり"
_HEAD: Final = re.compile(
    "^[●■◆・【\\s]*(?:(?:試験|受[験検])(?:中|時)?の?)?(?:試験監督|監督|監視|立ち?会い?)(?:者|員|官)?(?:の有無|体制|方法|方式|形式)?(?:\\s?[:|】]\\s?|\\s)"
)
_EXCEPTED: Final = re.compile("[一-龠ァ-ヶA-Z0-9]{2,12}(?:を|は)除(?:く|き)")
# Somebody who is no examiner, and how many there are: the text says it, and the value has no place for it.
_WHO: Final = re.compile(
    "講師|教員|教師|先生|担任|担当者|責任者|上司|保護者|家族|親|学校|主催|協会|会社|団体|[0-9](?:名|人)"
)


def _spell_way(way: str) -> str:
    return re.sub("で(?:の)?(?:受[験検](?:の)?(?:ため)?)?、?$", "", way)


# "立ち会いなしで受験可": one may sit so.
_MAY_SIT: Final = re.compile("(?<=なし)で(?:の)?受[験検](?:が|も)?(?:可(?:能)?|できます)(?:です)?$")


def judge(said: str) -> bool | None:
    """True where somebody or something watches, False where nobody does, None for words that do not say it."""
    plain = _MAY_SIT.sub("", said.strip(" 。、・※"))
    if _OPEN.search(plain):
        return None
    bare = _FIRST.sub("", plain, count=1) if _FIRST.match(plain) else plain
    said_so = dict.fromkeys((plain, bare, _TAIL.sub("", plain), _TAIL.sub("", bare)))
    if any(map(_NOT.fullmatch, said_so)):
        return False
    if re.search("ない|ません|なし|無(?!線)|不(?!正|審|自然|適切)|未|ず$|ずに|廃止|除", plain):
        return None
    if _NO_ACT.search(plain) or not _ACT.search(plain):
        return None
    return True if any(map(_WORDS.cover, said_so)) else None


def _is_beside(item: Item) -> bool:
    """A statement of another way without a word on who watches, or what else is said of how one sits."""
    if re.search("監督|監視|立ち?会|試験官|録画", item.whole):
        return False
    if item.scope and _WAY_ALONE.fullmatch(item.said):
        return True
    return bool(_IDLE.fullmatch(item.whole)) or is_remark("proctored", item.whole)


_IDLE: Final = re.compile(
    "(?:[^。、0-9]|1人){0,24}(?:好きな(?:時間|場所)|自分のペース|落ち着|リラックス|気軽|気楽|安心|静か|公平|公正)(?:[^。、0-9]|1人){0,20}"
    "|(?:ただし|但し)?[、]?不正(?:行為)?(?:が|を)[^。、0-9]{1,24}|誓約書[^。、]{0,8}|(?:ご?自身|自分|受[験検]者自身)で時間を計って解答|[^。、0-9]{0,6}一斉受[験検]"
    "|(?:答案|解答|試験)(?:は|を)?(?:ご?自宅|在宅)で(?:作成|実施|受[験検])"
)


def _read_answer(said: str) -> Proctored | None:
    if _DENIES.fullmatch(said):
        return {"kind": "proctored", "proctored": False}
    bare = _ANSWER.sub("", said)
    verdict = judge(bare) if bare else (True if said.startswith("はい") else None)
    return None if verdict is None else {"kind": "proctored", "proctored": verdict}
