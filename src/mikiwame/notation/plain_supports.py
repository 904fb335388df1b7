"""Reads short texts on the help of a course: questions, corrections and work found, and any other help as printed."""

from collections.abc import Mapping
from typing import Final, Literal, NamedTuple

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Support, Told

_ASKS: Final = (
    "質問|質疑|Q&A|(?:わからない|分からない|不明な|疑問)(?:ところ|点|箇所|こと)?[^、。]{0,12}(?:聞け"
    "|聞く|尋ね|相談|解決|解消)"
)
_CORRECTS: Final = "添削|赤ペン"
_PLACES: Final = (
    "(?:再?就職|転職|就業|就労)(?!率|実績|者|先(?:一覧|例)|に(?:有利|役立))[^、。]{0,8}(?:支援|サポート|斡旋|あっせん|紹介|相談|案内|フォロー|バックアップ|ガイダンス|セミナー|対策|指導)"
    "|(?:求人|仕事|案件|お仕事|サロン|職場|企業)(?:情報)?(?:の|を)?[^、。]{0,12}(?:紹介|案内|斡旋|提供|配信)|履歴書|職務経歴書|^(?:再?就職|転職)(?=[:×○◯✕]|なし|あり)"
)
_HELP: Final = {"questions": re.compile(_ASKS), "corrections": re.compile(_CORRECTS), "placement": re.compile(_PLACES)}
_PAPERS: Final = re.compile("履歴書|職務経歴書|エントリーシート|志望動機|ES添削")
# Other help, which has a place in its own words alone.
_OTHER: Final = re.compile(
    "相談|カウンセリング|面談|面接|担任|担当(?:者|講師)|チューター|メンター|コーチ|トレーナー|アドバイザ|個別|マンツーマン|自習室|自習|模試|模擬|補講|補習|振替|延長|再受講|受け?直し|聴講|録画|アーカイブ|見逃し|動画|アプリ|SNS|コミュニティ|掲示板|交流|勉強会|懇親会|お知らせ|通知|配信|メルマガ|送迎|託児|保育|宿泊|寮|レンタル|貸出|貸与|ロッカー|手話|字幕|点字|通訳|申込代行|代行|手続き?|出願|セミナー|ホームルーム|ガイダンス|オリエンテーション|スクーリング"
    "|[0-9](?:か月|年|日|週間)間?[^、。]{0,8}(?:サポート|支援|フォロー)|(?:サポート|支援|受講|学習)(?:期間|期限)|サポート(?:は|が)?[^、。]{0,6}[0-9]|標準[0-9]|無期限|開業|独立|起業|副業|代講|eラーニング|Eラーニング|課題|レポート|提出|テスト|小テスト|確認テスト|講評|採点|返却|フィードバック|学習(?:計画|進捗|管理|記録|スケジュール)|スケジュール|プラン作成|進捗|リマインド|メール|LINE|チャット|電話|Zoom|オンライン|ライブ|講師|スタッフ|教材発送|法改正|改訂|追加教材|資料|会報|図書|優待|割引|紹介|提携|単語帳|見放題|機能|フォロー|無料|サポート|再挑戦|合格保証|教室|練習|実習|講座|少人数|定員|貸し?出し?|宿題|チェック|ディプロマ|修了証|特典|加盟|(?:制度?|発行|付き|つき|あり|可|代行|作成|プレゼント)$"
)
_CONCRETE: Final = re.compile("[0-9]|[一-龠ァ-ヶーA-Za-z]{2,}")
# What only praises, points elsewhere, wishes, compares or tells of another matter.
_NO: Final = re.compile(
    "異な[りる]|こちら|参照|ご覧|お?問い?合わ?せ(?:ください|下さい)|ほうが|方が(?:いい|良|よ)|思[いうっ]|[欲ほ]しい|期待|未定|検討|廃止|休止|中止|終了(?!後|日|者|まで)|[?？]|(?:就職|合格|転職|満足)率|お祝い?|祝い?金|について$|でしょう|らしい|比較|口コミ|かも|よくある|有無|どうか|場合も|こともあ|旧|以前は|予定|かつて|当時|他社|他校|ばかり|微妙|残念|不満|返金|受講料|分割|給付金"
)
_PRAISE: Final = re.compile(
    "充実|安心(?!して|で(?:した|きました))|万全|手厚|親身|丁寧な?(?:サポート|フォロー)|きめ細|心強|徹底サポート$|しっかりサポート|フルサポート(?:。|$|します|いたします)"
)
_BARE_PRAISE: Final = re.compile(
    "(?:[^、。0-9]{0,8}の)?(?:学習|受講|合格|トータル|万全|充実|安心|徹底|各種|手厚い|フル)?の?(?:サポート|フォロー|支援|バックアップ)(?:体制|あり|付き|します|いたします|が充実|制度|システム|内容)?!*"
)
_DENIED: Final = re.compile(
    "なし|無し|不可|ありません|ございません|(?<!わから)(?<!分から)(?<!少)ない(?!場合|と[きこ]|点|箇所)|できません|ません(?!か)|×|✕|対象外|NG"
)
_HARMLESS: Final = re.compile(
    "(?:回数|時間)?(?:制限|上限|期限|追加(?:料金|費用)|費用|料金|予約)(?:は|が|も|の|に)?(?:なし|無し|ない|ありません|なく|不要)|無制限|(?:わか|分か)らない|問わず"
)
_PLAIN: Final = re.compile(
    "(?:お?ご?(?:質問|添削)(?:指導|対応|サポート|受付|回答|サービス|課題)?|(?:再?就職|転職)の?(?:支援|サポート|斡旋|紹介|相談)?)(?:は|も|が|:|\\s)*(?:あり|有り?|可能?|○|◯|◎|OK|付き|つき|できます|でき|無料|なし|無し|無|不可|×|✕|ありません|ございません|できません|(?:お受け|受け付け|対応|して)(?:して)?(?:い|おり)?ません|対象外)?(?:です)?"
)
_SPLIT: Final = re.compile("\\s?(?:、|。|/|・(?=(?:質問|添削|就職|転職))|(?<=[○×◯✕◎])\\s|\\s(?=[^\\s:]{2,12}:))\\s?")
_OF_SOME: Final = re.compile(
    "(?P<ahead>[^、。:()はが]{2,20}?)(?:のみ|(?<!いた)だけ|限定)(?:で|の|が|は)?、?(?P<said>.{2,})|(?P<own>質問|添削|就職支援|求人紹介)(?:指導)?は(?P<part>[^、。:()]{2,20}?)のみ(?P<rest>.*)"
)
_LABEL: Final = re.compile(
    "(?P<label>(?:[^、。:|()はが]{1,14}(?:コース|プラン|クラス|講座|会員|編|課程|級|校)|準?[0-9]級|[初中上]級|通信生?|通学生?|[一-龠]{1,4}生|オンライン|対面|[一-龠]+科|Web|WEB|ライブ|DVD)(?:の方|の場合|受講(?:生|者)?|講座)?)(?:\\s?[:|]\\s?|は|では|の方は|の場合は?、?)(?P<said>.+)"
)
# What narrows a help to some, or tells how long or in which words it is given, which its yes alone would lose.
_LOST: Final = re.compile(
    "のみ|(?<!いた)だけ(?!で)|限[りるら定]|コース|[^語]編|[0-9]級|校(?!正)|(?<!当)(?<!本)講座|会員|[0-9](?:か月|年)間?|修了(?:後|した)|卒業(?:後|した)|受講(?:後|期間)|試験日|本番まで|通信:|通学:|語|ました"
)


# How often, by which way and at what cost, which a yes can stand without.
_MORE: Final = re.compile("[0-9]|無制限|何[度回]でも|メール|電話|LINE|FAX|郵[送便]|有料|対面|オンライン|制限|不可")


class _Piece(NamedTuple):
    """One clause: of whom it is, which help it gives or denies, and its words where they say more than that."""

    label: str | None
    told: dict[str, bool]
    remark: str | None


def loses_scope(text: str, reading: Reading) -> bool:
    """Whether the yes or no of a help would be told without whom, how long or for what it is."""
    if reading["kind"] != "support" or "remarks" in reading:
        return False
    if "of" in reading:
        return len(_list_clauses(text)) > len(reading["of"])
    return bool(_LOST.search(text) or _OF_WAYS.search(text))


# "通学は質問可、通信は不可": what one way has and another hasn't.
_OF_WAYS: Final = re.compile(
    "(?:通学|通信|対面|オンライン|[^、。]{2,12}(?:コース|プラン|講座|会員))(?:生)?(?:は|では|:)"
)


def add_details(text: str, reading: Support) -> Support:
    """Give a reading with the words of its text, where they say how often or by which way a help is given."""
    told = read_plain_support(text) if _MORE.search(text) and "remarks" not in reading else None
    return told if told and {**told, "remarks": []} == {**reading, "remarks": []} else reading


def read_plain_support(text: str) -> Support | None:
    """Give what a short normalised text says of the help of a course, or None where it only praises it."""
    if _NO.search(text) or _BARE_PRAISE.fullmatch(text):
        return None
    pieces, asked = list[_Piece](), None
    for clause in _list_clauses(text):
        piece = _read_clause(clause, asked)
        if piece is None:
            return None
        asked = next(iter(piece.told), asked)
        pieces.append(piece)
    return _join(pieces, text)


def _list_clauses(text: str) -> list[str]:
    """The clauses of a text; a piece that by itself is no help belongs to the one before."""
    joined, depth = list[str](), 0
    for one in _SPLIT.split(text):
        piece = one.strip(" 、・!")
        if not piece:
            continue
        own = any(word.search(piece) for word in _HELP.values()) or _LABEL.fullmatch(piece)
        if joined and (depth or not own or _PERIOD.fullmatch(joined[-1])):
            joined[-1] += f"、{piece}"
        else:
            joined.append(piece)
        depth = joined[-1].count("(") - joined[-1].count(")")
    return joined


# What speaks of exercises or questions in passing: when they are due, how one leaves, what somebody did.
_IN_PASSING: Final = re.compile(
    "お?届け|期限は|時期|めやす|目安|解約|退会|載って|書いて|おそれ|恐れ|調べ|入会|届き|届く|届いた|カレンダー|あいまい|例が|したい|たら(?!質問)|欲し|しにくい|しづらい|遅い|雰囲気|同士|友人|△"
)
# "12か月間・質問無制限": how long, of what stands behind.
_PERIOD: Final = re.compile("(?:約|最長|最大)?[0-9]{1,2}(?:か月|年|週|日)間?(?:の)?")


def _read_clause(clause: str, asked: str | None) -> _Piece | None:
    scope = _OF_SOME.fullmatch(clause)
    if scope and scope["part"]:
        piece = _judge(f"{scope['own']}{scope['rest']}", asked)
        return piece and _name(piece, scope["part"], clause if scope["rest"] else None)
    if scope and scope["ahead"] and not any(word.search(scope["ahead"]) for word in _HELP.values()):
        piece = _judge(scope["said"], asked)
        return piece and _name(piece, scope["ahead"], clause if piece.remark else None)
    labelled = _LABEL.fullmatch(clause)
    if labelled and not any(word.search(labelled["label"]) for word in _HELP.values()):
        piece = _judge(labelled["said"], asked)
        return piece and _name(piece, labelled["label"], clause if piece.remark else None)
    return _judge(clause, asked)


def _name(piece: _Piece, label: str, remark: str | None) -> _Piece:
    """What is told of some; other help of theirs is said by its clause."""
    return piece._replace(label=label if piece.told else None, remark=remark)


def _judge(said: str, asked: str | None) -> _Piece | None:
    """What a clause gives; a bare count behind a clause on questions counts questions."""
    if "(" in said and said.count("(") != said.count(")"):
        return None
    plain = _PAPERS.sub("", said)
    found = {name for name, word in _HELP.items() if word.search(said if name == "placement" else plain)}
    if _PAPERS.search(said):
        found = {"placement"}
    if (
        not found
        and asked
        and re.fullmatch(
            "(?:月|年|1日)?[0-9]{1,3}(?:回|問|通|枚|件)(?:まで|以内)?|無制限|何[度回]でも|なし|不可|可|あり|ありません|できません|×|○",
            said,
        )
    ):
        found = {asked}
    denied = _DENIED.search(_HARMLESS.sub("", said))
    if found and _IN_PASSING.search(said):
        return _Piece(None, {}, said) if "△" in said else None
    if not found and _PRAISE.search(said):
        return None
    if not found:
        return _Piece(None, {}, said) if _OTHER.search(said) and _CONCRETE.search(said) else None
    bare = _ASIDE.sub("", said)
    if denied and not (_PLAIN.fullmatch(bare) or _NO_MORE.fullmatch(said)):
        # What is denied of one way or part of a help is none of the help; its words say it.
        first = said.split("、", maxsplit=1)[0]
        given = first != said and any(_HELP[name].search(first) for name in found) and not _DENIED.search(first)
        return _Piece(None, dict.fromkeys(sorted(found), True) if given else {}, said)
    return _Piece(None, dict.fromkeys(sorted(found), not denied), None if _PLAIN.fullmatch(said) else said)


_ASIDE: Final = re.compile("\\((?![^()]*(?:のみ|限|場合|級|コース|電話|メール|[0-9]))[^()]{1,16}\\)$")
_NO_MORE: Final = re.compile("なし|不可|ありません|できません|×")


def _join(pieces: list[_Piece], text: str) -> Support | None:
    labelled = [one for one in pieces if one.label]
    labels = {one.label for one in labelled}
    if not pieces or len(labels) < len(labelled):
        return None
    of_all = _make({name: said for one in pieces if not one.label for name, said in one.told.items()})
    if any(of_all[name] != said for one in pieces if not one.label for name, said in _list_told(one)):
        return None
    if labelled:
        of_all["of"] = [Told(label=one.label or "", told=_make(one.told)) for one in labelled]
    remarks = [one.remark for one in pieces if one.remark]
    if remarks:
        of_all["remarks"] = [text] if len(pieces) > 1 and "・" in text else remarks
    return of_all


def _list_told(piece: _Piece) -> list[tuple[Literal["questions", "corrections", "placement"], bool]]:
    names: tuple[Literal["questions", "corrections", "placement"], ...] = ("questions", "corrections", "placement")
    return [(name, piece.told[name]) for name in names if name in piece.told]


def _make(told: Mapping[str, bool]) -> Support:
    return {
        "kind": "support",
        "questions": told.get("questions"),
        "corrections": told.get("corrections"),
        "placement": told.get("placement"),
    }
