"""Reads short texts on aid: whether a course is covered, by what, how much is paid, to whom and till when."""

from typing import Final, Literal

from mikiwame.notation.numbers import read_number
from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Reading
from mikiwame.vocabulary.terms import Aid, Condition, Told

_Training = Literal["general", "specific", "practical"]
_TRAININGS: Final[tuple[tuple[_Training, str], ...]] = (
    ("specific", "特定一般"),
    ("practical", "専門実践"),
    ("general", "(?<!特定)一般(?:教育訓練|給付)|(?<!特定)一般(?=$|[)、。:の○◯・\\s(])"),
)
_BENEFIT: Final = (
    "(?:(?:厚生労働省|ハローワーク)?(?:の)?(?:(?:特定一般|一般|専門実践)(?:教育訓練)?|教育訓練)(?:給付(?:金|制度)*)?"
    "|給付(?:金|制度)*)"
)
_YES: Final = (
    "(?:対象(?:講座|コース|校|です|となります|内|講座です|になります|あり)?|指定(?:講座|あり|済み?|されています)?"
    "|○|◯|◎|あり|有り?|利用可能?|適用(?:可|あり|対象)?|可能?|利用でき(?:ます|る)"
    "|使えます|活用できます)"
)
_NO_AID: Final = (
    "(?:(?:の)?対象(?:外|では(?:ありません|ない)|講座ではありません|に(?:は)?なりません|とはなりません)(?:です|となります|になります|講座)?"
    "|×|✕|なし|無し?|不可|適用外|非対象|未指定|利用でき(?:ません|ない)|利用不可"
    "|使えません|ありません)"
)
_COVERED: Final = re.compile(
    f"(?P<head>{_BENEFIT})?(?:の|は|が|も|:|\\||\\s|を)*(?:(?P<no>{_NO_AID})|(?P<yes>{_YES}))(?:\\((?P<kind>{_BENEFIT}|(?:特定一般|一般|専門実践)(?:教育訓練)?)\\))?!*"
)
_VALUE: Final = (
    f"(?:{_BENEFIT}?(?:の|は|\\s)*(?:{_NO_AID}|{_YES})"
    f"|(?:特定一般|一般|専門実践)(?:教育訓練)?(?:給付金?)?)(?:\\([^()]{{1,12}}\\))?(?:です)?"
)
_OF: Final = re.compile(f"(?P<label>[^:()、。はが○×]{{1,20}}?)(?:\\s?[:|]\\s?|は|が|も|\\s)?(?P<said>{_VALUE})")
_ONLY: Final = re.compile(
    f"(?P<label>[^、。:はが]{{2,20}}?)(?:のみ|(?<!いた)だけ|限定)(?:が|で|の)?、?(?:{_BENEFIT})?(?:の|が)?(?P<said>{_YES})?"
)
_PIECES: Final = re.compile("[、/。・]\\s?|\\s(?=[^\\s]{1,14}[:はが])")
# "受講中50%→修了後70%": a share of each stage.
_STAGE: Final = re.compile(
    "(?P<label>[^、。0-9%→]{1,12}(?:[0-9]%[^0-9%→、]{1,6})?)(?:で|は|:|に|なら|\\s)*(?P<most>最大)?(?P<share>[0-9]{1,3})%"
)
_STAGES: Final = re.compile("\\s?(?:→|⇒|、|/|・)\\s?")
_SHARE: Final = re.compile(
    "(?P<most>最大|最高|上限|最大で|最高で)?(?:で)?(?<![0-9.+])(?P<number>[0-9]{1,3}|半額|半分|全額)(?P<unit>\\s?%|\\s?割)?(?P<behind>(?:を|が)?(?:上限|まで)|\\s?\\(最大\\))?"
)
_FLOOR: Final = re.compile(
    "(?P<yen>[0-9],?000)円(?:を超えない|以下の?)(?:場合|とき)?(?:は|には)?[^。、0-9]{0,14}(?:なし|ない|ません|対象外|不支給)[^。0-9]{0,4}"
)
_YEN: Final = "[0-9][0-9,]*(?:万[0-9]*千?)?"
_CAP: Final = re.compile(
    f"(?P<year>年間|1年(?:間)?(?:に|で)?|年)?(?:の)?(?:支給)?(?:上限|最大|最高|限度)(?:額|で)?(?:は|が|:|\\s)*(?P<yearly>年間|年|1年)?\\s?(?P<yen>{_YEN})円|(?P<long>年間|1年(?:に|間)?|年)?\\s?(?P<behind>{_YEN})円(?:を上限|が上限|まで|を限度)"
)
# "受講料110,000円の20%": of what it is a share.
_COST_OF_COURSE: Final = re.compile(f"(?:受講料|受講費用?|学費|教育訓練経費)(?:等)?{_YEN}円の(?=[0-9])")
# "支給額 11,760円(20%)", "20%(9,800円)": the sum and the share that it is.
_SHARE_AND_SUM: Final = re.compile(
    f"(?:支給|給付|還付)(?:予定)?(?:金)?額(?:は|が|:|\\s)*(?P<yen>{_YEN})円(?!以|まで|未満|程度|前後|を(?:上限|限度))"
    f"|[%割]\\s?\\((?P<behind>{_YEN})円(?:分)?\\)"
)
_AMOUNT: Final = re.compile(
    f"(?<![0-9,.月間年人名回])(?P<yen>{_YEN})円(?:を|が)?(?:支給|給付|戻|助成|補助|還付|返って|もらえ)"
)
_SCHEME: Final = re.compile(
    "(?:(?:県|市|区|町|村|都|府|道|国|自治体|企業|事業主|会社|高等教育|[一-龠]{2,12}(?:協会|機構|財団|基金|連盟))の)?[一-龠々ァ-ヶーA-Za-z・]{0,18}?(?:向け)?(?:助成金|補助金|奨学金|奨励金|修学資金|修学支援新制度|支援訓練|支援制度|支援事業|職業訓練受講給付金|職業訓練促進給付金|公共職業訓練|職業訓練(?!受講給付|促進給付|給付)|ハロートレーニング|支援給付金|促進給付金|自立支援教育訓練給付金|職業訓練給付金|貸付金?|給付制度|賃金助成)|リスキリング|助成|補助|減免|奨学|貸付"
)
_BARE: Final = 2
"""Letters of a word for aid that names no scheme by itself."""
_STATE: Final = re.compile("国|ハローワーク|雇用保険|厚生労働|(?<!支援)(?<!自立支援)教育訓練給付")
_INSURED: Final = re.compile(
    "(?:雇用保険|被保険者|加入|支給要件)[^。、0-9]{0,20}(?P<years>[0-9]{1,2})年以上|(?P<first>[0-9]{1,2})年以上[^。、0-9]{0,6}(?:雇用保険|加入)"
)
_FOR_SOME: Final = re.compile("初回|初めて|はじめて|2回目|再度|[0-9]人以下|事業主")
_ABOUT: Final = re.compile(
    "給付|支給|補助|助成|奨学|対象|雇用保険|被保険|ハローワーク|指定|訓練|受給|離職|在職|減免|貸付|修学|無料|修了|受講|申請|実質|利用|負担|トレーニング|%|割(?!引)|年以上|初回|開講|支援"
)
_CONDITION: Final = re.compile(
    "方|者(?!支援|技能)|場合|必要|のみ|(?<!いた)だけ|限|こと(?:$|。)|以上|以内|まで(?:に)?|以降|分から|後に?|[0-9]人|中小|ひとり親|母子|区民|市民|県民|住民|勤務|先着|失業|在職|離職|合格|取得|就職|修了|手続|申請|初回|未満|除"
)
_NONE: Final = re.compile(
    "[?？]|早割|学割|割引|分割払|クレジット|クーポン|キャンペーン|思[いうっ]|でしょう|らしい|かもしれ|お?問い?合わ?せ|詳[細しく]|こちら|お?ご?確認(?:ください|下さい|の上)|要確認|お?確かめ(?:ください|下さい)|参照|ご覧|HPへ|について$|とは|異な|未定|検討|申請中|申請予定|予定|廃止|ものがあ|かどうか|私の|私は|でき?るか|(?<!指定)終了|廃止|旧|以前は|例えば|たとえば|例[:)]|改正"
)
_PER: Final = re.compile(
    "月(?:額)?[0-9]|[0-9]円\\s?/|1(?:人|名|時間|日|回)|(?:人|時間|日|名)(?:あたり|につき)?[0-9]|ごと|円引|\\+\\s?[0-9]|上乗せ|さらに|追加"
)
_LOST: Final = re.compile(
    "(?:最大|最高|上限)(?:で)?[^0-9、。]{0,8}[0-9]{1,3}\\s?(?:%|割)|[0-9]\\s?(?:%|割)(?:を上限|が上限|まで)|年間?(?:の)?(?:上限|最大|最高)|(?:上限|最大|最高)(?:は|額は)?年間?[0-9]|年間?[0-9][0-9,万]*円(?:まで|を上限)|助成|補助|奨学|"
    "(?:コース|級|校):|[^講]コース対象|早割|学割|割引|リスキリング|^(?:特定一般|一般|専門実践)\\s?[:(]|[%割]\\s?\\(最大\\)"
    # "自己負担2割", "合格率80%": what one pays, or what is no money at all.
    "|(?:負担|消費税|税率|(?:合格|修了|就職|出席|満足)(?:率|度))[^、。0-9]{0,8}[0-9]{1,3}\\s?(?:%|割)|[0-9]\\s?(?:%|割)[^、。0-9]{0,3}(?:負担|オフ|OFF|引き)"
)


def loses_bound(text: str, reading: Reading) -> bool:
    """Whether what is paid at most, in a year or by another scheme would be told as paid to all."""
    return reading["kind"] == "aid" and "of" not in reading and bool(_LOST.search(text))


def read_plain_aid(text: str) -> Aid | None:
    """Give what a short normalised text says of aid, with its words as a condition or remark, or None."""
    if _NONE.search(text):
        return None
    told = _read_covered(text) or _read_covered_of(text) or _read_stages(text)
    return told or (_read_figures(text) if _ABOUT.search(text) else None)


def _make(training: _Training | None = None, **told: bool) -> Aid:
    made: Aid = {"kind": "aid", "training": training, "share": None, "cap": None, "amount": None, "conditions": []}
    if "covered" in told:
        made["covered"] = told["covered"]
    return made


def _find_training(text: str) -> tuple[_Training, ...]:
    return tuple(training for training, word in _TRAININGS if re.search(word, text))


def _read_covered(text: str) -> Aid | None:
    found = _COVERED.fullmatch(text)
    if not found:
        return None
    trainings = _find_training(text)
    if len(trainings) > 1:
        return None
    return _make(trainings[0] if trainings else None, covered=not found["no"])


def _read_covered_of(text: str) -> Aid | None:
    """Each of several courses or ways with whether it is covered, and by what."""
    only = _ONLY.fullmatch(text)
    if only and (only["said"] or re.search("校$|コース$|講座$|級$|クラス$", only["label"])):
        of = [Told(label=only["label"], told=_make(covered=True))]
        return {**_make(), "of": of, "remarks": [text]}
    pieces = _part(text)
    if pieces is None:
        return None
    of = list[Told[Aid]]()
    for label, said in pieces:
        told = _read_covered(said) or _read_figures(said)
        if (
            told is None
            or not label
            or _BENEFIT_HEAD.fullmatch(label)
            or re.search("のみ|(?<!いた)だけ|以外|場合", label)
        ):
            return None
        of.append(Told(label=label, told=told))
    return {**_make(), "of": of} if len({one["label"] for one in of}) == len(of) else None


_BENEFIT_HEAD: Final = re.compile(f"(?:{_BENEFIT}|支給|受給|指定|利用|.*給付.*)")


def _part(text: str) -> list[tuple[str, str]] | None:
    one = _OF.fullmatch(text)
    found = [_OF.fullmatch(piece.strip()) for piece in _PIECES.split(text) if piece.strip()]
    if len(found) > 1 and all(found):
        return [(each["label"].strip(), each["said"]) for each in found if each]
    return [(one["label"].strip(), one["said"])] if one and re.search("[:は]", text) else None


def _read_stages(text: str) -> Aid | None:
    pieces = [one for one in _STAGES.split(text) if one]
    found = [_STAGE.fullmatch(one) for one in pieces]
    if len(pieces) < 2 or not all(found):
        return None
    of = list[Told[Aid]]()
    for one in found:
        if one is None or re.search("上限|最大|受講料|費用", one["label"]):
            return None
        told: Aid = {**_make(), "share": float(one["share"])}
        if one["most"]:
            told["at_most"] = True
        of.append(Told(label=one["label"].strip(), told=told))
    return {**_make(), "of": of} if len({one["label"] for one in of}) == len(of) else None


def _read_figures(text: str) -> Aid | None:
    """The one share, cap or sum of a text; what else it says is a condition or a remark in its own words."""
    trainings = _find_training(text)
    if len(trainings) > 1:
        return None
    told = _make(trainings[0] if trainings else None)
    floor = _FLOOR.search(text)
    if floor:
        told["floor"] = int(floor["yen"].replace(",", ""))
    scheme = _SCHEME.search(text)
    stated = scheme and len(scheme.group()) <= _BARE and _STATE.search(text.replace(scheme.group(), ""))
    if scheme and not stated and not trainings:
        told["scheme"] = scheme.group()
    if _ENDED.search(text):
        return {**told, "covered": False, "remarks": [text]}
    covered = _IS_COVERED.search(text)
    if covered:
        told["covered"] = True
    _put_figures(told, _FLOOR.sub("", text))
    insured = _INSURED.findall(text)
    one = _INSURED.search(text)
    if one and len(insured) == 1 and len(re.findall("年以上", text)) == 1:
        number = None if _FOR_SOME.search(text) else float(one["years"] or one["first"])
        told["conditions"] = [{"code": "insured" if number else "other", "number": number, "quote": text}]
    elif _CONDITION.search(_DROPPED.sub("", text)) and not floor:
        told["conditions"] = [_quote(text)]
    elif not _says_all(text, told):
        told["remarks"] = [text]
    return told


_ENDED: Final = re.compile("指定(?:が|は|の)?(?:終了|取り?消)")
_IS_COVERED: Final = re.compile(
    "(?:給付(?:金|制度)*|教育訓練|助成金|補助金|支援新制度)(?:の|は|が|:|\\s)*対象(?:講座|コース|校)?(?=$|[(、。]|です)"
)
# Words that say how much in other words, and hold of nobody alone.
_DROPPED: Final = re.compile(
    "(?:最大|上限|年間)[0-9,万]*円(?:まで)?|[0-9]%まで|(?:受講者|本人|対象者)に|公共職業|まで支給"
)


def _quote(text: str) -> Condition:
    return {"code": "other", "number": None, "quote": text}


def _put_figures(told: Aid, text: str) -> None:
    """The share and the sums of a text, where there is one of each and it is none a month, a person or more beside."""
    caps = list(_CAP.finditer(text))
    shares = [one for one in _SHARE.finditer(text) if one["unit"] or not one["number"].isdigit()]
    amounts = [
        one
        for one in _AMOUNT.finditer(text)
        if all(one.end("yen") not in (cap.end("yen"), cap.end("behind")) for cap in caps)
    ]
    shares = [
        one
        for one in shares
        if not re.search("上乗せ|加えて|さらに|追加|プラス", text[: one.start()])
        and not re.search(
            "上昇|出席|得点|正答|達成|負担|消費税|税率|合格率|修了率|就職率|満足|オフ|OFF|引き",
            text[one.start() - 8 if one.start() > 8 else 0 : one.end() + 5],
        )
    ]
    per = _PER.search(text)
    if len(caps) == 1 and not per:
        cap = caps[0]
        told["cap"] = _yen(cap["yen"] or cap["behind"])
        if cap["year"] or cap["yearly"] or cap["long"]:
            told["cap_a_year"] = True
    first = shares[0] if shares else None
    base = first and (
        len(shares) == 1
        or (re.match("[^0-9]{0,16}$", text[: first.start()]) and re.search(r"\(|、", text[first.end() :]))
    )
    if first and base:
        number = first["number"]
        told["share"] = (
            100.0
            if number == "全額"
            else 50.0
            if number in ("半額", "半分")
            else float(number) * (10 if "割" in first["unit"] else 1)
        )
        if first["most"] or first["behind"]:
            told["at_most"] = True
    if len(amounts) == 1 and not caps and not per:
        told["amount"] = _yen(amounts[0]["yen"])
    own = _COST_OF_COURSE.sub("", text)
    beside = _SHARE_AND_SUM.search(own) if not amounts and not caps and not per and own.count("円") == 1 else None
    if beside:
        told["amount"] = _yen(beside["yen"] or beside["behind"])


def _yen(printed: str) -> int:
    return int(read_number(printed, whole=True) or 0)


_FIGURES: Final = re.compile(
    f"(?:厚生労働省(?=の?(?:特定一般|一般|専門実践|教育訓練))|特定一般|一般|専門実践|教育訓練|給付(?:金|制度)*|(?:受講料|受講費用|費用|経費|学費|授業料|入学料)等?|最大|最高|上限|限度|年間|額|[0-9]{{1,3}}\\s?(?:%|割)|{_YEN}円|半額|全額|支給(?:されます|します)?|まで|で|は|が|を|の|から|ハローワーク|[()、:。・\\s])*"
)


def _says_all(text: str, told: Aid) -> bool:
    """Whether the figures that were read leave nothing of a text but words for them."""
    rest = _IS_COVERED.sub("", _FLOOR.sub("", text)).replace(told.get("scheme", ""), "")
    return bool(_FIGURES.fullmatch(rest)) and (
        "floor" in told
        or "covered" in told
        or any(told[key] is not None for key in ("share", "cap", "amount", "training"))
    )
