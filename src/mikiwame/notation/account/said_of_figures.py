"""Finds what makes a figure another one of the same unit: what one saves, what comes on failing, what is but counted.

``通信講座と比べて4~7万円の節約``, ``再試験料として14,800円``, ``4人に3人が合格`` and ``課目別合格率`` have
the unit of the field and none of its values. A label that says so itself is told apart already.
"""

from collections.abc import Sequence
from typing import Final

from mikiwame.notation.normalise import normalise
from mikiwame.vocabulary import patterns as re

_YEN: Final = "[0-9万千]円(?:台|程度|ほど|前後|くらい|ぐらい|以上|分|近く)?"
# What is saved, gained or different is no price.
_SAVED: Final = re.compile(
    "(?:[0-9][0-9,.]*\\s?万?\\s?~\\s?)?(?P<number>[0-9][0-9,.]*)\\s?(?P<scale>[万千])?円(?:台"
    "|程度|ほど|前後|くらい|ぐらい|以上|分|近く)?(?:の|も|は|が"
    "|を|くらい)?"
    "(?:節約|お?得(?![ら点])|安[くいか]|浮[くいか]|差(?!し)|割引"
    "|引き(?!落)|値引|[Oo][Ff][Ff]|オフ|高[くいか]|値上|値下|増[え額]"
    "|減[るりら額]|還元|キャッシュバック|負担増|損)"
    "|(?:(?:との|の)差額?(?:は|が|:|で)|差額|(?:節約|割引|値引)額(?:は"
    "|が|:)?)\\s?約?(?P<gain>[0-9][0-9,.]*)\\s?(?P<scaled>[万千])?円"
)
_SCALES: Final = {"万": 10_000, "千": 1_000}
_NO_PRICE: Final = f"{_YEN}級|[0-9]+年間で約?[0-9][0-9,]*(?:万|千)?\\s?[~-]"
_ONE_OF_MANY: Final = (
    "(?:1|一)(?:回|レッスン|コマ|時間|単位|科目|教科|講座|日)(?:あたり"
    "|当たり|につき|ごと(?:に)?|分)?、?\\s?約?[0-9][0-9,万千]*(?:円"
    "|\\s?[~-]\\s?[0-9][0-9,万千]*円)"
)
_FAILED: Final = "再(?:試験|受[験検]|審査|検定)料|追試(?:験)?料|不合格(?:時|の?(?:場合|とき|際)|者|になっ|だっ)"
_OF_COURSE: Final = (
    "(?:受講料|講座料|講習料|学費|授業料)[^。、0-9]{0,6}\\([^()]*(?:受[験検]料|検定料|試験料)[^()]*(?:含|込)"
    f"|{_YEN}[^。0-9]{{0,8}}[(※]\\s?[^()。]{{0,12}}(?:受講料|講座料)[^()。]{{0,16}}(?:含|込)"
)
# "協議会の受験者1,010名に対し": one of the bodies that hold an exam.
_OF_A_BODY: Final = "(?:協議会|協会|機構|財団|連盟|金財)の(?:受[験検]者|合格者|合格率)"
_PER: Final = {
    "pass_rate": (
        "(?P<word>(?:課目|科目|級|区分|種目|種別|コース|年度|年代|学校|会場|都道府県|地域|部門|レベル)"
        "(?:ごとの?|別|毎))の?(?:平均)?合格率|一括(?:受[験検])?の?合格率"
        "|(?:多い|少ない|高い|低い|人気の|難しい|易しい)(?:種別|種目|区分|級|科目|コース)で、?(?:合格率)?"
        "|※[^。※0-9]{0,12}(?:ルート|コース|受講生|修了者|免除者|制度利用|学校|校|講座)"
        "(?:[^。※0-9]{0,6}(?:の場合|のみ|含む|除く))?。?\\s?\\)?$"
    ),
    "examinees": f"[0-9]{{1,3}}人に[0-9]{{1,3}}人|[0-9]{{1,3}}[人名]のうち[0-9]{{1,3}}[人名]|{_OF_A_BODY}",
    "passers": f"[0-9]{{1,3}}人に[0-9]{{1,3}}人|{_OF_A_BODY}",
    "duration": "(?:日|週|月)[0-9]+回(?:各|それぞれ)?[0-9]+分|[0-9]割[0-9]+分|(?<![0-9])[0-9]+時間(?:ごと|おき)",
}
_ON_CONDITION: Final = (
    "(?:提出|持参|利用|使用|添付|選択|購入|依頼)(?:を)?(?:する|した|される|の)場合(?:は|には|、)[^。]{0,20}[0-9]"
)
_MAYBE: Final = "(?:値上げ|値下げ|変更|改[定正訂])(?:の|する|される|になる)?(?:可能性|かも|見込み|場合)"
_PARTLY: Final = (
    "円(?:程度|前後)?~?\\s?\\((?:受[験検]料|検定料|試験料|登録料)(?:のみ"
    "|だけ)?\\)|円(?:程度|前後)?~?\\s?\\((?:テキスト|教材|参考書|問題集"
    "|書籍)(?:代|費)?(?:のみ|だけ)\\)"
)
_YEARS: Final = (
    "円\\s?(?:\\([^()]*\\))?\\s?/\\s?[0-9]*\\s?(?:年|期)|年額|(?<![0-9])[0-9]{1,2}年間?で、?約?[0-9]"
    "|円[^。0-9]{0,8}[0-9]{1,2}年(?:分|間|ごと|毎|おき|に1[回度])"
)
_A_YEAR: Final = "円\\s?/\\s?[0-9]*年|^年額|^年間\\s?約?[0-9]"
_TIMES: Final = "\\((?:[2-9]|複数)回(?:受[験検]|分|セット|まで|券)?\\)"

_OTHER: Final = {
    "exam_fee": re.compile("|".join((_NO_PRICE, _OF_COURSE, _MAYBE, _TIMES))),
    "course_cost": re.compile(
        "|".join(
            (_NO_PRICE, _ONE_OF_MANY, _PARTLY, _MAYBE, _A_YEAR, "円以下(?:、|の|なら|で|または)|予算(?:は|が)?[0-9]")
        )
    ),
    "extra_fee": re.compile("|".join((_NO_PRICE, _MAYBE, _YEARS, _ON_CONDITION))),
    "subscription": re.compile("|".join((_NO_PRICE, _MAYBE, _YEARS))),
    **{field: re.compile(words) for field, words in _PER.items()},
}
_AGAIN: Final = re.compile(_FAILED)
_SAT: Final = {
    "examinees": re.compile(
        "(?<![非の])(?:受[験検]者|受[験検])(?:数|者数|総数)?(?:は"
        "|が|も|:|\\s|\\|)*約?\\s?(?P<number>[0-9][0-9,]*)\\s?[人名](?!に"
        "|前|分|あたり|中|以上|程度|[増減少多]|\\s?\\()"
    ),
    "passers": re.compile(
        "(?<![不])合格者?(?:数|者数|総数)?(?:は|が|も|:|\\s|\\|)*約?\\s?(?P<number>[0-9][0-9,]*)\\s?[人名](?!"
        "に|前|分|あたり|中|以上|程度|[増減少多]|\\s?\\()"
    ),
}


def find_other_figure(field: str, text: str, labels: Sequence[str]) -> str | None:
    """Give the words by which a figure of a normalised text is another one of its unit, or None."""
    named = normalise(" ".join(labels))
    if field == "exam_fee":
        again = _AGAIN.search(text)
        if again and not _AGAIN_NAMED.search(named) and not _FREE_OF_IT.search(text):
            return again.group()
    pattern = _OTHER.get(field)
    found = pattern.search(text) if pattern else None
    if found is None or (labels and found.groupdict().get("word")):
        return None
    said = found.groupdict().get("word") or found.group().strip("()")
    return None if said in named else said


def find_saved(text: str, numbers: Sequence[float | None]) -> str | None:
    """``4~7万円の節約``: give the words that make a read figure of a normalised text a saving, or None."""
    for found in _SAVED.finditer(text):
        number = found["number"] or found["gain"]
        amount = float(number.replace(",", "").strip(".")) * _SCALES.get(found["scale"] or found["scaled"] or "", 1)
        if amount in numbers:
            return found.group()
    return None


def find_unread_people(field: str, text: str, numbers: Sequence[float | None]) -> str | None:
    """``一次受験者6,023名…二次受験者2,870名``: give a number at the field's own word that isn't read, or None."""
    pattern = _SAT.get(field)
    for found in pattern.finditer(text) if pattern else ():
        if float(found["number"].replace(",", "")) not in numbers:
            return found.group()
    return None


_AGAIN_NAMED: Final = re.compile("再|追")
# "一度目で不合格になっても受験料は同じ", "不合格でも返金": the fee is the exam's own.
_FREE_OF_IT: Final = re.compile(
    "返金|返還|(?:同[じ額]|変わり)|(?<!再)(?<!追)(?:受[験検]料|検定料)(?:は|が|:)[^。]{0,12}[0-9]"
)


_NO_NAME: Final = re.compile("[^・、]*[^・、かい](?:なら|だと)[^・、場]+|[a-z]{1,3}|[割分回時月年日円人名点問％%]")


def find_no_name(labels: Sequence[str | None]) -> str | None:
    """Give a label that names nothing (``11月or2月:75分``), or None."""
    return next((label for label in labels if label and _NO_NAME.fullmatch(label)), None)


# "個人受験者については、手数料が12,870円": the field's own word names nobody and nothing.
_OWN_WORD: Final = re.compile(
    "(?:受[験検](?:手数)?料|検定料|手数料|料金|費用|金額|代金|値段|お?支払い?額|合格率|割合|受[験検]者数?|合格者数?|(?:試験|所要|制限)?時間)"
)


def find_own_word(field: str, labels: Sequence[str | None]) -> str | None:
    """Give the label of the one figure of a text that is only the field's own word, or None."""
    alone = labels[0] if len(labels) == 1 and field != "extra_fee" else None
    return alone if alone and _OWN_WORD.fullmatch(alone) else None


# "初めての方は5,000円", "当日申込は8,000円", "5,000円(3名以上で申し込む場合)", "5,000円(2月末まで)"
_OF_SOME: Final = re.compile(
    "^(?:(?:受[験検](?:手数)?料|検定料|料金|費用)(?:は|:)\\s?)?(?!(?:どの|すべての|いずれの|一般の|受[験検]する|希望の|希望する|全国の|学ぶ|個人の)(?:方|人))[^。、0-9円:(]{0,12}[たのるい](?:方|人|者)(?:は|に限り|なら|だと|であれば)"
    "|[0-9]{1,2}歳(?:以下|以上|未満)|^(?:当日|早期|郵送|ネット|WEB|Web|窓口|書面|先行)(?:の)?(?:申込|申し込み|受付|出願|払い)(?:は|なら|だと)"
    "|円\\s?\\((?![^()]*税)[^()]*(?:(?:する|した|ない|む|の)(?:場合|とき|時)|[月日末]まで|以上(?:の団体|で)[^()]*)\\)"
)


def find_some_payers(field: str, text: str, labels: Sequence[str | None]) -> str | None:
    """Give the words of a normalised text by which its one price is that of some, which no label has, or None."""
    alone = field == "exam_fee" and list(labels) == [None]
    found = _OF_SOME.search(text) if alone else None
    return found.group() if found else None


# "3,000人が申し込んだ", "3,000人が働いている": what they did, where it is not to sit or to pass.
_DID: Final = re.compile(
    "[0-9万千][人名](?:以上|程度|ほど|余り|近く|もの)?(?:の?(?:方|人|受[験検]者|受験生))?(?:が|も)、?(?P<did>[^。、0-9()「」]{1,16})(?=[。、()]|$)"
)
_SAT_OR_PASSED: Final = re.compile(
    "受[験検け]|受か|合格|挑|チャレンジ|臨|パス|突破|クリア|取得|認定|試験|検定|^い[るまた]|^お[りら]|出[てまたる]|生ま|存在|及第|手に|不合格|増|減"
)


def find_other_deed(field: str, text: str) -> str | None:
    """Give what so many people of a normalised text did that is neither to sit nor to pass, or None."""
    if field not in ("examinees", "passers"):
        return None
    deeds = (found["did"] for found in _DID.finditer(text))
    return next((did for did in deeds if not _SAT_OR_PASSED.search(did)), None)
