"""The grammar of short texts on how long a certificate holds and what keeps it (``upkeep``).

How one renews (a course, an exam, points, papers by a day) has no place of its own: such a text says that there is a
renewal, how often and at what price as far as it tells, and stands beside that as a remark.
"""

from typing import Final, cast

from mikiwame.notation.short.pieces import read_item, read_items
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.terms import Time, TimeUnit, Told, Upkeep

_NUMBER: Final = "[0-9]{1,3}(?:\\.5)?"
_PERIOD: Final = (
    "(?P<about>約|概ね|おおむね|原則(?:として)?|通常|最長)?(?:(?P<every>毎年|年間|年額|年|毎月|月額|月|1"
    f"年(?![0-9か]))|(?P<number>{_NUMBER})(?P<unit>か年|年|か月)間?)(?P<half>半)?"
    "(?:ごと|毎|おき|に[1一][回度])?(?:に|の|で|間)?"
)
_HOLDS: Final = (
    "(?:資格|認定|認定証|登録|免許|免状|証書|ライセンス|カード|合格証|スコア|修了証)*(?:の)?(?:有効(?:期["
    "間限]|年数)?|期限|期間|認定期間|登録期間|更新(?:周期|頻度|期限|制|登録)?|更新の有無|資格)(?:は|:|が|"
    "の|\\s)*"
)
_FROM: Final = "(?:(?:合格|取得|認定|登録|交付|発行|受験|修了)(?:日|後|時|年月日|年度)?(?:から|より|後)?(?:起算して)?)?"
_RENEW: Final = (
    "(?:の?更新(?:制|が必要|手続き?が必要|要|必要|あり|義務|義務あり|します|する|料)?|有効|の有効期[間限]"
    "|を要する|要更新|更新必須|の再認定|再認定|まで有効|コース)?(?:です|となります|です。)?"
)
_EVERY: Final = re.compile(f"(?:{_HOLDS})?{_FROM}{_PERIOD}{_RENEW}")
_YEN: Final = "(?:¥)?(?P<yen>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6}|[0-9]{1,2}万)\\s?円?(?<=[円0-9])"
_TAX: Final = "(?:\\s?\\((?:消費)?(?:税込み?|非課税|不課税|内税)\\)|\\s?税込み?)?"
_NAME: Final = (
    "(?:資格|認定|登録|免許|会員|協会|本会|当会|学会)*(?:の)?(?:更新(?:登録|認定|手続き?|時|講習|研修|事"
    "務|審査)*(?:の)?(?:手数)?(?:料金?|費用?|代)|年会費|会費|資格(?:維持|管理)(?:料|費)|(?:資格)?(?:維持|"
    "継続|管理)(?:料|費)(?:用)?|年間(?:登録|管理|維持)(?:料|費)|年間(?:ライセンス|認定)料|更新|年費|月会"
    "費|月額|(?:登録|認定|ライセンス|管理)(?:料|費)(?=[:は\\s]?(?:年額|毎年|年間|年|[0-9,]+円/年)))"
)
_ASIDE: Final = re.sub("P<([a-z]+)>", r"P<aside_\1>", _PERIOD)
_FEE: Final = re.compile(
    f"(?P<name>{_NAME})?(?:は|:|が|\\s|に)*(?:(?P<before>{_PERIOD}))?(?:につき|あたり|、|:|\\s)*"
    f"{_YEN.replace('円?(?<=[円0-9])', '円')}{_TAX}(?:/(?P<per>(?:[0-9]{{1,2}})?(?:年|か月|月))|\\((?P<aside>{_ASIDE}"
    ")\\))?(?:の(?:更新料|年会費|会費|登録料))?(?:が|を)?(?:かかり(?:ます)?|かかる|必要(?:です)?|要)?(?:"
    "です|となります)?"
)
_NONE: Final = re.compile(
    "(?:(?:資格|認定|登録)?の?(?:更新|更新手続き?|有効期[間限]|期限|更新制度|更新義務)(?:は|の|:|が|も|必"
    "要|要|\\s)*)?(?:なし|無し|不要|ありません|無期限|無制限|終身(?:有効|資格)?|永久(?:有効|資格|ライセン"
    "ス)?|生涯(?:有効|資格)?|一生(?:有効|もの|モノ)?|必要(?:なし|ありません)|ございません|定めなし|期限な"
    "し|特に(?:定め)?なし|更新なし|更新不要|有効期限なし|無)(?:です)?"
)
_FREE: Final = re.compile(
    "(?:更新料|年会費|会費|更新費用?|更新手数料)(?:は|も|:|\\s)*(?:無料|0円|かかりません|免除|なし|無し|"
    "不要|ありません)(?:です)?|無料"
)
_YES: Final = re.compile(
    "(?:※)?(?:更新)?(?:の?(?:必要|義務|制度|手続き?))?(?:は|が|:|\\s)*(?:あり|有り?|要|必要|有|必須|要更新)(?:です)?"
)
_HEAD: Final = re.compile(
    "(?P<head>(?:登録|資格|認定)?(?:更新|年会|会)(?:登録|手数|認定)*(?:料|費)(?:用)?|(?:資格の?)?有効期["
    "間限]|更新)(?:は|:|\\s)+(?=[^\\s:]+[\\s:]|[^0-9\\s:]+[0-9]|[0-9][級段])"
)
_TAIL: Final = re.compile(f"\\s?[\\((、/]?\\s?{_PERIOD}(?:更新)?\\)$")
_HOW: Final = re.compile(
    "更新|再認定|継続(?:教育|研修|学習|研鑽)|CPD|単位|ポイント|講習|研修|セミナー|学会|満了|失効|有効期限"
    "|期限切れ|未納|届(?=.*年ごと)|論文|レポート|再教育"
)
_HOW_WORDS: Final = re.compile(
    "講習|研修|セミナー|単位|ポイント|CPD|CPE|試験|テスト|考査|審査|レポート|論文|学会|申請|手続|届|教育|"
    "学習|クレジット|受講|提出|失効|満了|切れ|停止|更新料の|登録更新|復活|課題|面接|証明|書類"
)
_NO_HOW: Final = re.compile(
    "[?？]|ません|ない(?!場合|と|とき)|不要|なし|無し|任意|廃止|導入|予定|検討|変更|改[定正]|または不|旧|"
    "以前|かつて|昨年|らしい|思|でした|ました|済ませ|私|こちら|詳細|案内|お知らせ|情報|再発行|問い?合|場"
    "合があ|場合もあ|人によ|合格科目|科目合格|受験資格|受講資格|期間は?[:\\s]?[0-9]{1,2}(?:か月|日間|週)|"
    "期間は[^。]{0,8}から[0-9]|[0-9]級|[初中上]級|のみ|だけ|会員|以降の|以前の|未満|免除|車検|保険|パスワ"
    "ード|視聴"
)
_HOW_EVERY: Final = re.compile(
    "(?:(?P<once>毎年)|有効期[間限](?:は|:|\\s)*(?P<n3>[0-9]{1,2})年(?=間?[、。でだ])|(?:年|1年に)(?:[1一"
    "]回|[1一]度)|(?P<number>[0-9]{1,2})(?P<unit>か年|年|か月)(?:間)?(?:ごと|毎|おき|に[1一][回度]|間?で("
    "?=[0-9])|間?に(?=[0-9])|(?<=年)間で)|(?<=\\()(?P<n4>[0-9]{1,2})年(?=間?\\))|更新(?:は|:|\\s)*(?P<n5>[0-9]{1,2})"
    "年(?![0-9目後]))|/(?P<n2>[0-9]{1,2})?年$|(?<![0-9])年(?=[0-9]{1,3}(?:時間|単位|ポイント))"
)
_HOW_FEE: Final = re.compile("(?<![0-9,])(?P<yen>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{3,6})円")
_LONGEST_HOW: Final = 50
_OTHER_PERIOD: Final = re.compile(
    "(?<!未納)[0-9]年(?!目|後|以内|前|度|[0-9])|毎年|年[0-9一]回|一度|ずっと|一生|生涯|永久|終身|無期限|おらず|なく"
)
_PASSED_ON: Final = re.compile(
    "(?P<who>.*(?:以降|以前|以後|まで)(?:の|に)(?:合格|取得|登録|認定)(?:者|した方|された方))(?:は|:)(?P<said>.+)"
)
_SINCE: Final = re.compile(
    "(?P<who>(?:20[0-9]{2}|令和[0-9元]{1,2})年度?(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日)?(?:から|より|以降))、?"
    "(?:は)?(?P<said>.+)"
)
_INTRODUCED: Final = re.compile("更新制(?:度)?(?:を|が)?(?:導入|開始|新設|スタート)(?:します|されます|予定)?")
_ABOLISHED: Final = re.compile(
    "更新(?:制度?|手続き?|講習)?は(?:20[0-9]{2}年|令和[0-9元]{1,2}年|平成[0-9元]{1,2}年)度?(?:[0-9]{1,2}"
    "月)?(?:[0-9]{1,2}日)?(?:に|をもって|で)廃止(?:され|となり|済み)(?:ました|た)?(?:です)?"
)
_REFUSED: Final = re.compile(
    "[?？]|または|又は|私|らしい|思[うい]|とのこと|未定|問い?合|こちら|詳細|再発行|済ませ|更新情報|更新日"
    "|最終更新|→|車検|検査|チケット|視聴|受講期間|アカウント|教材"
)
_ONLY: Final = re.compile("(?P<who>[^、。0-9]{0,8}[0-9]?(?:級|者|会員|[級種類段位])(?:以上)?)のみ(?:は)?(?P<said>.+)")
_UNITS: Final[dict[str, TimeUnit]] = {"か年": "years", "年": "years", "か月": "months"}
_NOTHING: Final[Upkeep] = {"kind": "upkeep", "renewal": False, "every": None, "fee": None, "optional": False}
_RENEWED: Final[Upkeep] = {**_NOTHING, "renewal": True}


def read_short_upkeep(text: str) -> Upkeep | None:
    """Give what a levelled text tells of keeping a certificate, or of each of the names in it."""
    if _REFUSED.search(text):
        return None
    told = _read_one(text) or _read_both(text) or _read_first(text) or _read_dues(text)
    told = told or _read_dated(text) or _read_of(text)
    return told or _read_until(text) or _read_how(text)


_OF_FIRST: Final = (
    "(?:初年度|初回|1年目|最初の1年|新規登録時?)(?:登録|認定)?(?:の)?(?:年会費|会費|登録料|更新料|費用)?(?:のみ|分)?(?:は|も|:)?"
    f"(?:無料|不要|免除|なし|[^、()]{{0,8}}に含む|[^、()]{{0,8}}込み?|{_YEN.replace('(?P<yen>', '(?:')})(?:です)?"
)
_LATER: Final = "(?:以後|以降|2年目(?:以降|から)|翌年度?(?:以降|から)|次年度(?:以降|から)|その後)(?:は|、)*"
_FIRST: Final = re.compile(
    f"(?P<rest>[^()]+?)(?:\\((?P<aside>{_OF_FIRST})\\)|、(?P<behind>{_OF_FIRST}))|(?P<ahead>{_OF_FIRST})(?:で)?、{_LATER}(?P<later>[^()]+)"
    f"|{_OF_FIRST}\\({_LATER}(?P<inside>[^()]+)\\)"
)


def _read_first(text: str) -> Upkeep | None:
    """What holds from the second year on, and that the first one is free, included or another sum."""
    found = _FIRST.fullmatch(text)
    if not found:
        return None
    said = (found["rest"] or found["later"] or found["inside"]).strip("、 ")
    named = f"年会費{said}" if "年会費" in text and not found["rest"] else said
    told = _read_one(said) or _read_both(said) or _read_one(named)
    if not told or not told["renewal"] or not told["every"] or told["fee"] is None:
        return None
    first = found["aside"] or found["behind"] or text
    return {**told, "remarks": [*told.get("remarks", []), first]}


def _read_dues(text: str) -> Upkeep | None:
    """``年会費10,000円、3年ごとに更新``: what one pays each year is not what a renewal costs."""
    pieces = text.split("、")
    told = [_read_one(piece) for piece in pieces]
    if len(told) != _PAIR:
        return None
    every = [one["every"] for one in told if one and one["every"] and one["fee"] is None]
    dues = [piece for piece, one in zip(pieces, told, strict=True) if one and one["fee"] and one["every"]]
    if len(every) != 1 or len(dues) != 1 or not _DUES.search(dues[0]):
        return None
    return {**_RENEWED, "every": every[0], "remarks": dues}


_PAIR: Final = 2
_DUES: Final = re.compile("会費|年間|年額|毎年|月額")


_UNTIL: Final = re.compile(
    f"(?:{_HOLDS})?{_FROM}(?P<number>[0-9]{{1,2}})年(?P<nth>後|目)の(?:年度末|3月(?:末日?|31日)|月末|誕生"
    f"日|誕生月(?:末)?|[0-9]{{1,2}}月(?:末日?|[0-9]{{1,2}}日))(?:まで|(?<=末))(?:有効)?(?:です)?"
)


def _read_until(text: str) -> Upkeep | None:
    """Until the end of a year that is counted: the day is kept as printed."""
    found = _UNTIL.fullmatch(text)
    if not found:
        return None
    every = _time(found["number"], "年", None) if found["nth"] == "後" else None
    return {**_RENEWED, "every": every, "remarks": [text]}


def _read_one(said: str) -> Upkeep | None:
    if _NONE.fullmatch(said):
        return _NOTHING
    if _YES.fullmatch(said):
        return _RENEWED
    if _FREE.fullmatch(said):
        return {**_RENEWED, "fee": 0}
    return _read_every(said) or _read_fee(said)


_TWO: Final = re.compile("(?P<one>[^()]+)(?:\\((?P<other>[^()]+)\\)|[/、\\s](?P<behind>[^()/、\\s]+))")


def _read_both(text: str) -> Upkeep | None:
    """How often and at what price, or that it is renewed and how often."""
    found = _TWO.fullmatch(text)
    if not found:
        return None
    pair = [_read_one(found["one"].strip()), _read_one((found["other"] or found["behind"]).strip())]
    if all(one == _NOTHING for one in pair):
        return _NOTHING
    told = [one for one in pair if one and one["renewal"]]
    every = [one["every"] for one in told if one["every"]]
    fees = [one["fee"] for one in told if one["fee"] is not None]
    remarks = [remark for one in told for remark in one.get("remarks", [])]
    if len(told) < 2 or len(every) != 1 or len(fees) > 1:
        return None
    both: Upkeep = {**_RENEWED, "every": every[0], "fee": fees[0] if fees else None}
    return {**both, "remarks": remarks} if remarks else both


def _read_every(said: str) -> Upkeep | None:
    found = _EVERY.fullmatch(said)
    if not found or not (found["number"] or found["every"] in ("毎年", "1年")):
        return None
    time = _time(found["number"], found["unit"], found["every"], half=bool(found["half"]))
    told: Upkeep = {**_RENEWED, "every": time}
    return {**told, "remarks": [found["about"]]} if found["about"] else told


def _time(number: str | None, unit: str | None, every: str | None, *, half: bool = False) -> Time:
    if not number:
        month = bool(every and "月" in every)
        return {"low": 1, "high": 1, "unit": "months" if month else "years"}
    counted = float(number) + (0.5 if half else 0)
    return {"low": counted, "high": counted, "unit": _UNITS[unit or "年"]}


def _read_fee(said: str) -> Upkeep | None:
    found = _FEE.fullmatch(said)
    if not found or not (found["name"] or found["before"] or found["per"]):
        return None
    told: Upkeep = {**_RENEWED, "fee": _yen(found["yen"])}
    name = found["name"] or ""
    if found["before"]:
        return {**told, "every": _time(found["number"], found["unit"], found["every"], half=bool(found["half"]))}
    if found["aside"]:
        return {
            **told,
            "every": _time(
                found["aside_number"], found["aside_unit"], found["aside_every"], half=bool(found["aside_half"])
            ),
        }
    if found["per"]:
        number = re.sub("[^0-9]", "", found["per"])
        unit = "か月" if "月" in found["per"] else "年"
        return {**told, "every": _time(number or "1", unit, None)}
    if re.search("年会費|年間|年費", name):
        return {**told, "every": {"low": 1, "high": 1, "unit": "years"}}
    return {**told, "every": {"low": 1, "high": 1, "unit": "months"}} if "月" in name else told


def _yen(printed: str) -> int:
    plain = printed.replace(",", "")
    return int(plain[:-1]) * 10_000 if plain.endswith("万") else int(plain)


def _read_dated(text: str) -> Upkeep | None:
    if _ABOLISHED.fullmatch(text):
        return {**_NOTHING, "remarks": [text]}
    passed = _PASSED_ON.fullmatch(text) or _ONLY.fullmatch(text)
    told = _read_one(passed["said"].strip("、")) if passed else None
    if passed and told:
        who = passed["who"] + ("のみ" if _ONLY.fullmatch(text) else "")
        return _label([(who, told)])
    since = _SINCE.fullmatch(text)
    if not since:
        return None
    return _label([(since["who"], _RENEWED)]) if _INTRODUCED.fullmatch(since["said"]) else None


def _label(told: list[tuple[str, Upkeep]]) -> Upkeep:
    remarks = [remark for _, one in told for remark in one.get("remarks", [])]
    bare = [(name, cast(Upkeep, {key: said for key, said in one.items() if key != "remarks"})) for name, one in told]
    reading: Upkeep = {**_NOTHING, "of": [Told(label=name, told=one) for name, one in bare]}
    return {**reading, "remarks": remarks} if remarks else reading


def _read_of(text: str) -> Upkeep | None:
    """Several names with their own; a period in a bracket behind them is that of all."""
    tail = _TAIL.search(text)
    every = None
    if tail and (tail["number"] or tail["every"]) and "円" in text[: tail.start()]:
        every = _time(tail["number"], tail["unit"], None if tail["number"] else "年")
        text = text[: tail.start()]
    head = _HEAD.match(text)
    for said in dict.fromkeys([text[head.end() :] if head else text, text]):
        items = read_items(said, _read_value)
        if items and any(_ONE_TIME.search(name) for name, _ in items):
            return None
        if items:
            over = head["head"] if head and said != text else ""
            return _label([(name, _fill(one, f"{over}{name}", every)) for name, one in items])
    one = read_item(text, _read_one)
    return _label([one]) if one and _GRADE.search(one[0]) else None


def _fill(told: Upkeep, name: str, every: Time | None) -> Upkeep:
    """A value with the time of all, or the year that its name says."""
    year: Time | None = {"low": 1, "high": 1, "unit": "years"} if "年会費" in name else None
    of_all = (year if told["fee"] else None) or every
    return {**told, "every": of_all} if of_all and told["renewal"] and not told["every"] else told


# "初回登録", "以後": when one pays, and nobody who does.
_ONE_TIME: Final = re.compile("^(?:初回|初年度|新規|以後|以降|[12]年目|翌年)|[0-9](?:年|か月)(?:ごと|毎|おき|に)")
_GRADE: Final = re.compile("[0-9]級|[初中上]級|段位|[師士者員]$|以上$|以下$|クラス$|登録$")
_YEN_ALONE: Final = re.compile(f"{_YEN.replace('円?(?<=[円0-9])', '円')}{_TAX}(?:です)?")


def _read_value(said: str) -> Upkeep | None:
    alone = _YEN_ALONE.fullmatch(said)
    if alone:
        return {**_RENEWED, "fee": _yen(alone["yen"])}
    return None if _YES.fullmatch(said) else _read_one(said)


def _read_how(text: str) -> Upkeep | None:
    if _NO_HOW.search(text) or not _HOW.search(text) or not _HOW_WORDS.search(text):
        return None
    if "。" in text or len(text) > _LONGEST_HOW:
        return None
    every, fees = list(_HOW_EVERY.finditer(text)), _HOW_FEE.findall(text)
    if len(every) > 1 or len(fees) > 1 or (not every and _OTHER_PERIOD.search(text)):
        return None
    told: Upkeep = {**_RENEWED, "remarks": [text]}
    if every:
        told = {
            **told,
            "every": _time(
                next((every[0][name] for name in ("number", "n2", "n3", "n4", "n5") if every[0][name]), None),
                every[0]["unit"],
                "年",
            ),
        }
    return {**told, "fee": _yen(fees[0])} if fees else told
