"""Reads short texts on what may be used in an exam, thing by thing: ``電卓のみ可``, ``学科× 実技○``,
``六法は会場で貸与``.

What is said of books in general is the value. What is said of some books, a dictionary, a tool or a device is told of
that alone, by its name as printed; where a text speaks of no book at all, it says so (``devices``).
"""

from dataclasses import dataclass
from typing import Final

from mikiwame.notation.cells.items import ENDED, Item, is_scope, list_items
from mikiwame.notation.piecewise import Words
from mikiwame.notation.remarked import is_remark
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import OpenBook

_GENERAL: Final = (
    "(?:(?:紙|市販|お?手持ち|手元|自分|指定|公式|講座|あらゆる|一切|全て|すべて|各種|学習用|お手元)の?)?(?:公式テキスト|テキスト(?:ブック)?|参考(?:書籍?|資料|文献|図書)|資料|教材|教科書|書籍|図書|文献|教本|ノート(?!パソコン|PC)"
    "|プリント|レジュメ|問題集|解説書|マニュアル|ガイドブック|小?六法|法令集|条文集|(?:点数)?早見表|点数表|便覧|本)(?:類|など|等|のたぐい)?"
)
_SPECIAL: Final = (
    "辞書|辞[典]|字典|事典|単語帳|地図帳?|楽譜|譜面|(?:お)?手本|見本|レシピ|献立表|(?:税率|料率|換算|対数|三角関数|係数|材料|標準|一覧|単位|原子量|周期|年|早見|数|公式|規格|コード)表|公式集|数表|公式|メモ(?!用紙)|ハンドブック|手引き?書?|ガイド|法令|条文|図面|写真|原稿|台本|カンペ|テキスト|資料|教材|ノート|参考書|書籍|本|六法|法令集|早見表"
    "|要項|規則集|ルールブック|用語集|図鑑|解説書|楽典|スコア|歌詞カード|プリント|印刷物|新聞|雑誌"
)
_DEVICE: Final = (
    "関数電卓|電卓|計算[機器]|そろばん|算盤|電子辞書|電子機器|通信機器|スマートフォン|スマホ|携帯電話|携帯|タブレット|(?:ノート)?(?:パソコン|PC)|スマートウォッチ|腕?時計|イヤホン|インターネット|ネット|検索|(?:生成)?AI|ChatGPT"
    "|翻訳アプリ|アプリ|筆記(?:用具|具)|鉛筆|シャープペンシル|シャーペン|ボールペン|蛍光ペン|ペン|消しゴム|修正液|定規|三角定規|平行定規|ものさし|物差し|コンパス|分度器|テンプレート|製図(?:用具|板|台|道具)|工具|道具|ドライバー|ペンチ|電動工具|材料"
    "|は?さみ|ハサミ|クシ|くし|コーム|包丁|まな板|調理器具|ルーペ|拡大鏡|補聴器|耳栓|メモ用紙|計算用紙|白紙|下敷き|クッション|飲み物|飲食物|飲料|私物|荷物|手荷物|カバン|バッグ|受験票|身分証(?:明書)?|眼鏡|メガネ|マスク|ひざ掛け|双眼鏡|カメラ|レコーダー|録音機器?|ストップウォッチ|タイマー|楽器|筆|硯|墨|文鎮|チューナー|メトロノーム|衣装|着物|ワセリン|音源"
)
_MOD: Final = "(?:[^。、()はがを]{0,14}?)"
_COUNT: Final = "(?:[0-9]{1,2}(?:冊|枚|点|個|本|台|種類?)(?:まで|以内)?)?"
_GLOSS: Final = "(?:\\([^()]{1,30}\\))?"
_AND: Final = "(?:・|、|や|と|/|,|および|及び|並びに|または|又は)"
_ONE: Final = f"(?:{_MOD}(?:{_GENERAL}|{_SPECIAL}|{_DEVICE})(?:類|など|等)?{_COUNT}{_GLOSS})"
_THING: Final = f"(?P<thing>{_ONE}(?:{_AND}{_ONE}){{0,4}})"
_USE: Final = "(?:お?持ち?込み?|持ちこみ|持参|(?:ご)?使用|(?:ご)?利用|参照|閲覧|携行|携帯|活用|併用)"
_OF: Final = "(?:の|は|を|も|が|に|なら|であれば|については)?、?"
_FILL: Final = (
    "(?:(?:会場|試験会場|試験室|室内|机の上|手元|試験中|当日)(?:へ"
    "|に|へは|には|内へ|は|への|での)?|自由に|一切|いっさい)?"
)
_MAY: Final = (
    "可(?:能)?|OK|オーケー|○|◯|自由|(?:が|は|も)?(?:でき|出来|使え|持ち?込め|見られ|用いられ)(?:ます|る)|認め(?:る|ます|られ(?:ます|て(?:い|おり)ます|ている))|許可(?:する|します|され(?:ます|ています|ている))?"
    "|(?:し)?て?も?(?:よい|いい|良い|構いません|かまいません|構わない)|問題(?:ありません|ない|なし)|大丈夫|(?:が|も)許され(?:ます|る|ています)"
)
_MAY_NOT: Final = (
    "不可|禁止|厳禁|NG|×|✕|ダメ|だめ|駄目|(?:が|は|も)?(?:でき|出来|使え|持ち?込め|見られ|用いられ)(?:ません|ない)|認め(?:ません|ない|られ(?:ません|ない|ていません))|許可(?:しません"
    "|しない|されません|されない)|許され(?:ません|ない)|不正(?:行為)?と(?:みなし|見なし|み做し)ます|お断り(?:し(?:ます|ております))?|(?:ご)?遠慮(?:ください|願います)|しないでください|禁じます"
)
_SO: Final = (
    "(?:です|とする|とします|となります|となりました|になります|になりました|となっています"
    "|に変更(?:され(?:ます|ました)|し(?:ます|ました)|予定)?|されています|されます|します|いたします)?"
)
_ONLY: Final = "(?:のみ|だけ|に限り|に限って|限定で?)"
_VERDICT: Final = f"(?:(?P<may>{_MAY})|(?P<not>{_MAY_NOT})){_SO}"
_SAID: Final = re.compile(
    f"{_THING}(?P<only>{_ONLY})?{_OF}{_FILL}(?P<use>{_USE})?(?P<only2>{_ONLY})?(?:は|も|が|を)?、?{_VERDICT}"
)
_ALONE: Final = re.compile(f"(?:(?:資料|教材|テキスト)の)?(?P<use>{_USE})?(?:は|も|が)?(?:一切|すべて)?{_VERDICT}")
_LIMITED: Final = re.compile(f"{_THING}(?P<only>{_ONLY}|に限る|に限ります|まで(?:可)?|のみ)(?:です)?")
_GIVEN: Final = re.compile(
    f"{_THING}(?:は|を|が)、?(?:(?:試験)?会場(?:で|にて|に)|当日|試験(?:時|中)に|主催者が|協会が|問題(?:冊子|用紙|文)?(?:の(?:巻末|末尾))?(?:に|と(?:ともに|一緒に))|(?:試験)?画面(?:上)?に|協会で)?(?:貸与|貸し?出|配[布付]|添付|記載|用意|準備|支給|掲載|表示|備え付け|提供)"
    "(?:し|され|して(?:い|おり)|されて(?:い|おり)|あり)?(?:ます|る|ている|あり)?"
    f"|(?P<own>{_ONE}(?:{_AND}{_ONE}){{0,4}})(?:は|を)(?:各自(?:で)?)?(?:持参|用意)(?:(?:して)?ください|のこと|する(?:こと)?|します)?"
    f"|(?P<lent>{_ONE})貸与|(?P<must>{_ONE})(?:は)?必須"
)
_HANDED_OUT: Final = re.compile(
    "[^。、]{2,14}(?:は|を)?、?[^。、]{0,8}(?:配[布付]|貸与|支給|用意)(?:し(?:ます)?|され(?:ます)?|いたします)?"
)
_SEEN: Final = re.compile(
    f"{_THING}を(?:開い|見|広げ|参照し|使っ|確認し)(?:て|た(?:まま|状態で)?|ながら)(?:の)?、?(?:演奏|受[験検]|解答|回答|作業|調理|解い|答え|受け|作成|制作|実演|試験)?(?:し|を)?(?:(?P<may>ても?(?:よい|いい|良い|構いません|かまいません)|も?(?:よい|いい|良い|構いません|かまいません)|でき(?:ます|る)|られ(?:ます|る)|可(?:能)?)|(?P<not>てはいけません|はいけません|ることはできません|てはならない|不可|禁止))(?:試験|です|形式)*"
)
_LISTED: Final = re.compile(
    f"{_USE}(?:が|の|を)?(?:できる|可能な?|認められ(?:る|ている)|許可された|可)(?:もの|物|品|の)?(?:は|:|\\s)、?\\s?{_THING}(?P<only>のみ|だけ)?(?:です|となります)?"
)
_ELSE_NOT: Final = re.compile(
    f"(?:試験中は、?)?(?:机の?上(?:に|へ)(?:は)?、?)?{_THING}(?:以外|のほか)(?:の(?:もの|物|物品|資料|持ち?物))?(?:を|は|の|も)?、?{_FILL}(?:{_USE}|(?:置く|出す|持ち?込む|使う|見る)こと)?(?:は|も|を)?、?(?:一切)?(?P<not>{_MAY_NOT}){_SO}"
)
_REST_NOT: Final = re.compile(
    f"(?:その他|それ以外|上記以外|ほか|他)(?:のもの|の物)?(?:は|の{_USE}は|について)?、?(?:一切|すべて)?(?P<not>{_MAY_NOT}){_SO}"
)
_LEFT_OUT: Final = re.compile(f"(?:ただし、?)?{_THING}(?:は|を)?(?:除く|除きます|不可|禁止|NG)")
_PART_LIMIT: Final = re.compile(
    "書き込み|紙の|自作|自筆|手書き|印刷|母語|[0-9]|指定の|発行|公式|のない|無地|線引き|最新|限定|自分で|国語|英和|和英|電子|配布|所定"
)
_OPEN: Final = re.compile(
    "場合があ|ことがあ|予定|検討|未定|異な|違|かも|らしい|思|よう(?:です|だ)|模[擬試]|旧(?!制)|以前|従来|他の(?:試験|資格)|原則|または不|一部の|ほとんど|事実上|実質|希望|申請|相談|確認が|確認を|可否|有無|推奨|購入|販売|無料|学習|勉強|練習|ましょう|[?？]|でしょうか|ますか|物$|事項$|不可の|禁止物"
)
_ASKED: Final = re.compile(
    "^(?:Q[.:]?\\s?)?(?P<about>[^?？]{2,30})[?？]\\s?(?:→|-|=>)?\\s?(?:A[.:]?\\s?)?(?P<said>[^?？]{2,40})$"
)
_ASKS_BOOKS: Final = re.compile(
    "(?:テキスト|資料|教材|参考書|本|ノート|教科書)[^?？]{0,8}(?:見|持ち?込|使|参照|開)|持ち?込み?"
)
_ASKS_THING: Final = re.compile(f"{_THING}(?:は|を|が|の)(?:使|持ち?込|見|利用|参照|閲覧)")
_YES: Final = re.compile(
    "(?:はい|ええ)?[、。]?\\s?(?:(?:何|どれ|どんな(?:もの|資料))を(?:見|使っ|持ち込ん|参照し)て?も?(?:かまいません|構いません|よい(?:です)?|いい(?:です)?|大丈夫(?:です)?|OK(?:です)?)|(?:自由に)?(?:見|使っ|持ち込ん|参照し)て(?:も)?(?:かまいません|構いません|よい(?:です)?|いい(?:です)?|大丈夫(?:です)?)|可能(?:です)?|でき(?:ます)|使えます|持ち?込めます|見られます|OK(?:です)?|大丈夫(?:です)?|問題(?:ありません|ない(?:です)?)|かまいません|構いません)?"
)
_NO: Final = re.compile(
    "(?:いいえ|いえ)?[、。]?\\s?(?:ダメ|だめ|駄目|不可|禁止|NG|でき(?:ません|ない)|見られません|使えません|認め(?:られ)?(?:て(?:い|おり))?ません|持ち?込めません|許可されて(?:い|おり)?ません|ご遠慮ください)?(?:です|されています|となります)?"
)
_SENTENCE: Final = re.compile(
    "(?:[^。!！、0-9]{2,14}[!！]\\s?|(?:カンニング|不正(?:行為)?)に(?:は)?(?:なり|あたり)ません(?:の?で)?、)?"
    "(?:お?手元の|ご自分の|お持ちの)?(?:本|テキスト|教材|参考書|資料|教科書|ノート)を(?:(?:開い|見|広げ)(?:た(?:まま)?|ながら)受け(?:られる|られます)(?:試験|検定)?(?:です)?|(?:存分に|大いに|自由に|十分に?|どんどん|フルに)?(?:活用|参照|使用|利用|ご覧)(?:して)?ください)"
)

_WHOLE_YES: Final = re.compile(
    "(?:自宅受[験検]のため|在宅のため)?、?(?:(?:持ち?込み?(?:物|品)?(?:の|に|には?)?)?(?:特に|とくに)?(?:制限|制約)(?:は)?(?:なし|ありません|ない|無し)|何(?:でも|を(?:見て|使って|持ち込んで)も)(?:持ち?込み?)?(?:可|OK|自由|よい|いい|構いません)|オープンブック(?:形式|方式|試験|型)?|(?:教科書|テキスト|資料)参照(?:型|方式|形式))(?:です)?"
)
_WHOLE_NO: Final = re.compile(
    "(?:クローズド?ブック(?:形式|方式|試験|型)?|一切(?:不可|禁止|認めません)|(?:すべて|全て)(?:不可|禁止))(?:です)?"
)


@dataclass(frozen=True)
class _Told:
    """``name`` is None for books in general; ``device`` for a thing that is no book, ``of_all`` without scope."""

    name: str | None
    allowed: bool
    device: bool = False
    remark: str | None = None
    thing: str | None = None
    of_all: bool = True


def read_books(text: str) -> OpenBook | None:
    """Give what a short normalised text says of what may be used, or None where an item of it is not understood."""
    bare = text.strip(" 。")
    if _WHOLE_YES.fullmatch(bare) or _WHOLE_NO.fullmatch(bare):
        return {"kind": "open_book", "allowed": "yes" if _WHOLE_YES.fullmatch(bare) else "no", "parts": []}
    if _SENTENCE.fullmatch(bare):
        return {"kind": "open_book", "allowed": "yes", "parts": []}
    asked = _ASKED.match(bare)
    if asked:
        return _answer(asked["about"], asked["said"].strip(" 。"))
    if _OPEN.search(text):
        return None
    for whole in (_ELSE_NOT.fullmatch(bare), _LISTED.fullmatch(bare)):
        if whole and not re.search("以外|なし", whole["thing"]):
            only = "only" not in whole.groupdict() or bool(whole["only"])
            return _merge([_name(None, whole["thing"], allowed=True, only=only)], [])
    items = list_items(_DURING.sub("", text))
    reading = _read_items(items) if items else None
    names = [*reading["parts"], *reading.get("denied", [])] if reading else []
    return None if any(_NO_NAME.search(one) for one in names) else reading


# "実技のみ試験中に資料の参照可": when else would one look?
_DURING: Final = re.compile("(?:(?<=のみ)|(?<=だけ)|(?<=は))試験(?:中|時)(?:に|は|の)?、?")
_NO_NAME: Final = re.compile("のみ.|だけ.|[時中]に")


def _read_items(items: list[Item]) -> OpenBook | None:
    told, remarks = list[_Told](), list[str]()
    for place, item in enumerate(items):
        bare = _ALONE.fullmatch(item.whole) if place == 0 and len(items) > 1 else None
        if bare:
            told.append(_Told(None, allowed=bool(bare["may"])))
            continue
        if _REST_NOT.fullmatch(item.whole):
            books = [one for one in told if not one.device]
            if books:
                continue
            remarks += [one.remark or f"{one.name}可" for one in told]
            told = [_Told(None, allowed=False)]
            continue
        one = _read_item(item)
        if one and len(items) > 1 and one[0].device and _HANDED_OUT.fullmatch(item.said):
            # "計算用紙は配布、電卓のみ持込可": what is handed out is nothing that one brings.
            remarks.append(item.whole)
        elif one:
            told += one
        elif told and is_remark("open_book", item.whole):
            remarks.append(item.whole)
        else:
            return None
    return _merge(told, remarks)


def _answer(about: str, said: str) -> OpenBook | None:
    thing = _ASKS_THING.match(about)
    for verdict, pattern in (("no", _NO), ("yes", _YES)):
        if said and pattern.fullmatch(said):
            if thing and not _NO_THING.search(thing["thing"]):
                return _merge([_name(None, thing["thing"], allowed=verdict == "yes", only=False)], [])
            if not _ASKS_BOOKS.search(about):
                return None
            return {"kind": "open_book", "allowed": "yes" if verdict == "yes" else "no", "parts": []}
    return None


def _read_item(item: Item) -> list[_Told] | None:
    aside = re.match("^(?P<said>[^()]+)\\((?P<aside>[^()]+)\\)$", item.said)
    if aside:
        beside = _read_aside(item, aside["said"].strip(), aside["aside"])
        if beside:
            return beside
    one = _read_said(item.scope, item.said, item.whole)
    return [one] if one else None


def _read_aside(item: Item, said: str, aside: str) -> list[_Told] | None:
    """``電卓持込可(関数電卓は除く)``, ``お手本可(毛筆部門のみ)``, ``法令集(線引きは可、書き込みは不可)``."""
    left_out = _LEFT_OUT.fullmatch(aside)
    one = _read_said(item.scope, said, item.whole)
    if left_out and one and one.allowed and one.name:
        return [one, _name(item.scope, left_out["thing"], allowed=False, only=False)]
    verdict = _ALONE.fullmatch(said)
    if verdict and verdict["not"] and not item.scope:
        # "不可(電卓のみ可)": what alone may be had.
        inner = _read_said(None, aside, aside)
        out = _LEFT_OUT.fullmatch(aside)
        inner = _name(None, out["thing"], allowed=True, only=True) if out and "除" in aside else inner
        if inner and inner.allowed and inner.name:
            return [_Told(None, allowed=False, remark=aside)] if inner.device else [inner]
        return None
    if one and is_scope(aside):
        return [_read_said(aside.removesuffix("のみ").removesuffix("に限る"), said, item.whole) or one]
    if one and (is_remark("open_book", aside) or _LIMIT.fullmatch(aside)) and (one.name or not one.allowed):
        return [_Told(one.name, one.allowed, one.device, one.remark or aside)]
    thing = re.compile(_THING).fullmatch(said)
    if thing and "可" in aside and not re.search("以外", said):
        named = _name(item.scope, thing["thing"], allowed=True, only=True)
        return [_Told(named.name, allowed=True, device=named.device, remark=aside)]
    if one is None and not item.scope and re.fullmatch("[一-龠]{2,4}", said):
        inner = _read_said(None, aside, aside)
        return [_Told(inner.name, inner.allowed, inner.device, said)] if inner and inner.name else None
    return None


_LIMIT: Final = re.compile(
    "[^()。]{0,12}(?:[0-9]{1,2}(?:冊|枚|点|個|台|本)(?:まで)?|コピー不可|書き込み(?:可|不可)|貸し借り不可|電池式|ソーラー式?|音の出ないもの|プログラム機能[^()]{0,10}|多機能[^()]{0,8})"
)


def _read_said(scope: str | None, said: str, whole: str) -> _Told | None:
    plain = said.strip(" 。、※").removeprefix("ただし、").removeprefix("ただし")
    given = _GIVEN.fullmatch(plain)
    if given:
        named = _name(
            scope, next(one for key, one in given.groupdict().items() if one and key != "x"), allowed=True, only=False
        )
        return _Told(named.name, allowed=True, device=named.device, remark=whole)
    alone = _ALONE.fullmatch(plain)
    if alone and (scope or alone["use"] or alone["may"] == "自由"):
        kept = scope.removesuffix("のみ") if scope and alone["may"] else scope
        return _Told(kept, allowed=bool(alone["may"]), of_all=scope is None)
    for pattern in (_SAID, _SEEN, _LIMITED):
        found = pattern.fullmatch(plain)
        if found and not _NO_THING.search(found["thing"]):
            groups = found.groupdict()
            limited = pattern is _LIMITED
            allowed = limited or bool(groups.get("may"))
            only = bool(groups.get("only") or groups.get("only2"))
            thing = found["thing"] + (groups["only"] if limited and groups["only"].startswith("まで") else "")
            return _name(scope, thing, allowed=allowed, only=only)
    return None


_NO_THING: Final = re.compile(
    "可|禁止|持ち?込|調べる|につき|以外|を除|なし|その他|ため|ので|ても|から[^0-9]|すれば|なら"
)
_BESIDE: Final = f"(?:{_GENERAL}|{_DEVICE}|(?:電子)?辞[書典])(?:類|など|等)?{_GLOSS}"
_HAS_GENERAL: Final = re.compile(_GENERAL)
_ALL_GENERAL: Final = Words(f"{_BESIDE}{_AND}")
_ALL_DEVICE: Final = Words(f"{_MOD}(?:{_DEVICE})(?:類|など|等)?{_COUNT}{_GLOSS}{_AND}")


def _name(scope: str | None, thing: str, *, allowed: bool, only: bool) -> _Told:
    """Books in general need no name of theirs; everything else is told by its own."""
    thing = _WHEN.sub("", thing)
    listed = f"{thing}、"
    all_general = bool(_HAS_GENERAL.search(thing)) and _ALL_GENERAL.cover(listed)
    device = not all_general and _ALL_DEVICE.cover(listed)
    general = all_general and not only and not _PART_LIMIT.search(thing)
    plain = scope.removesuffix("のみ") if scope and allowed else scope
    if general:
        return _Told(plain, allowed, thing=thing, of_all=scope is None)
    called = f"{thing}のみ" if only and device and not thing.endswith(("まで", "まで可")) else thing
    return _Told(f"{plain} {called}" if plain else called, allowed, device, thing=called, of_all=scope is None)


_WHEN: Final = re.compile("^(?:試験|受[験検]|解答)(?:時間)?(?:中|時)の|^(?:会場|試験)(?:へ|で)の")


def _merge(told: list[_Told], remarks: list[str]) -> OpenBook | None:
    books = [one for one in told if one.name is None]
    kept = [one.remark for one in told if one.remark] + remarks
    if not told or len({one.allowed for one in books}) > 1:
        return None
    named = [one for one in told if one.name]
    if all(one.name and ENDED.match(one.name) for one in told):
        return None
    if books and all(one.device and one.of_all for one in named):
        kept += [f"{one.name}{'可' if one.allowed else '不可'}" for one in named]
        reading: OpenBook = {"kind": "open_book", "allowed": "yes" if books[0].allowed else "no", "parts": []}
    else:
        if books and any(one.allowed is books[0].allowed for one in named):
            return None
        if all(one.of_all for one in named):
            # "メモは可、テキストは不可": each by its own name.
            named += [_Told(one.thing, one.allowed) for one in books]
        parts = [one.name for one in named if one.allowed and one.name]
        denied = [one.name for one in named if not one.allowed and one.name]
        if len({*parts, *denied}) < len(named) or not named or any(one.name is None for one in named):
            return None
        reading = {"kind": "open_book", "allowed": "partly", "parts": parts}
        if denied:
            reading["denied"] = denied
        if all(one.device for one in named):
            reading["devices"] = True
    if kept:
        reading["remarks"] = list(dict.fromkeys(kept))
    return reading
