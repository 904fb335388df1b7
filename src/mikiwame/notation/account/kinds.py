"""Accounts for what kind of thing a reading says by words that only such a thing has, and for how many it lists."""

from collections.abc import Sequence
from typing import Final

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.readings import Amount, Eligibility, Reading, Venue
from mikiwame.vocabulary.terms import ExamContent, Terms

# "ネットと郵送の2種類": as many ways are read.
_SO_MANY: Final = re.compile(r"(?P<number>[2-9])\s?(?:つ|種類|通り|パターン)(?!以上)")
# "実技試験と筆記試験の2つ"
_SO_MANY_PARTS: Final = re.compile(r"の(?P<number>[2-9])つ(?=で(?!は)|です|。|$|から|があ)")
# "選択制の試験": a form by its ending; the words before it say nothing of how questions are asked.
_FORM: Final = re.compile(
    "(?P<stem>[\u4e00-\u9fff\u30a1-\u30feA-Za-z○×]{1,8})(?:方式|形式|(?<![形方])式|制)(?![\u4e00-\u9fff])"
)
_FORM_KNOWN: Final = re.compile(
    "マーク|選択|択|肢|者|○×|正誤|穴埋|空欄|補充|記述|論述|論文|短答|筆記|面接|口述|試験|検定|出題|解答|回答|受[験検]|実施|問題|CBT|IBT|PBT|Web|WEB"
    "|コンピュータ|パソコン|オンライン|ネット|対面|会場|在宅|自宅|学科|実技|入力|リスト|ドロップ|クリック|シート|ペーパー|計算|作文|制限|公式|定|ロールプレイ|プレゼン|正$|一$|単一|複数"
)
# "実技+理論": two parts of which one is known.
_LISTED: Final = re.compile(
    "(?:実技|学科|筆記|面接)(?:試験)?\\s?[+・、と]\\s?(?!筆記|面接|マーク|在宅)[\u4e00-\u9fff]{2,4}(?:試験)?$"
)
# "学科の試験時間と問題数は同じですが": what is said of numbers says no form.
_OF_NUMBERS: Final = re.compile("試験時間|問題数|合格率|形式は、?$")
_SEVERAL_PARTS: Final = re.compile(
    "[\u4e00-\u9fff]{2,4}(?:試験|検査|審査)[、・と][\u4e00-\u9fff]{2,4}(?:試験|検査|審査)(?!と同)"
)
_NEEDS: Final = {
    "course_required": re.compile(
        "修了|受講|終了|卒業|必要|必須|条件|義務|要件|認定校|指定|対象|受け(?:て|た|ず|な)|のみ|限|参加|購入|学習|在籍|履修|申込"
    ),
    "experience": re.compile("経験|実務|従事|勤務|業務|履歴|現職|就業|就労|働|年数"),
}
_HALL: Final = re.compile("会場|センター")
_AT_HOME: Final = re.compile(
    "在宅|自宅|ネット|IBT|家|お宅|リモート|オンライン|Web|WEB|通信|どこ(?:でも|から)|郵送|会場(?:に|へ)(?:行|出|足)|希望する場所"
)
# "学科試験、実技試験いずれかのみ受験の場合は11,000円": a figure of each of two, of which one alone would be its label.
_EITHER: Final = re.compile(
    "(?:学科|筆記|1次|一次)(?:試験)?(?:[、・や/]|か|または|又は|もしくは)\\s?(?:実技|面接|口述|2次|二次)(?:試験)?の?"
    "(?:いずれか|どちらか)(?:の?み|一方|片方)?[^0-9。]{0,16}[0-9]"
)
# "法規、工学合わせて5時間": a whole that would get the last of its parts for a label.
_ALTOGETHER: Final = re.compile("\\s?(?:合わせて|あわせて)")
_SEVERAL: Final = re.compile("[・、と+/]|および|及び")
_FEWEST_PARTS: Final = 2
# "20~29才未満 申込者数 533": those of one age are not all.
_AGED: Final = re.compile(
    "[0-9]{1,2}\\s?[~-]\\s?[0-9]{1,2}\\s?[才歳]|[0-9]{1,2}\\s?[才歳](?:未満|以上|以下|台)|[1-9]0代(?=の?(?:受験|受検|申込|合格|志願)(?!者が(?:最も)?多))"
)
_PARTNERS: Final = {
    "午後": "午前",
    "午前": "午後",
    "科目A": "科目B",
    "科目B": "科目A",
    "リスニング": "リーディング",
    "リーディング": "リスニング",
}
"""Of two halves of an exam, the one that must have a figure too where the other one has."""


def find_other_kind(text: str, reading: Reading | Terms) -> str | None:
    """Give the words by which a normalised text says another kind, or another number, of things, or None."""
    match reading["kind"]:
        case "application":
            return _count(text, len(reading["ways"])) if reading["ways"] else None
        case "mode":
            return _count(text, len(reading["modes"]))
        case "content":
            return _find_unknown_form(text, reading)
        case "eligibility":
            return _find_unneeded(text, reading)
        case "venue":
            return _find_home(text, reading)
        case "money":
            return _find_total(reading["amounts"])
    return None


def _count(text: str, number: int) -> str | None:
    told = _SO_MANY.search(text)
    return told.group() if told and int(told["number"]) != number else None


def _find_unknown_form(text: str, reading: ExamContent) -> str | None:
    told = _SO_MANY_PARTS.search(text)
    if told and int(told["number"]) != len(reading["parts"]):
        return told.group()
    if len(reading["parts"]) == 1 and not reading["claims"] and "open_book" not in reading:
        part = reading["parts"][0]
        bare = not part["forms"] and not part["questions"]
        if bare and (_LISTED.search(text) or _SEVERAL_PARTS.search(text) or _OF_NUMBERS.search(text)):
            return part["label"] or "~"
    if reading["claims"] and not reading["parts"]:
        return None
    return next((found.group() for found in _FORM.finditer(text) if not _FORM_KNOWN.search(found["stem"])), None)


def _find_unneeded(text: str, reading: Eligibility) -> str | None:
    needs = _NEEDS.get(reading["state"])
    return "~" if needs and not needs.search(text) else None


def _find_home(text: str, reading: Venue) -> str | None:
    in_hall = reading["halls"] or _HALL.search(text)
    return "~" if reading["home"] and in_hall and not _AT_HOME.search(text) else None


def _find_total(amounts: list[Amount]) -> str | None:
    """An amount without a label above those of several parts may be their sum with something else."""
    whole = [price["low"] or 0 for price in amounts if price["label"] is None]
    parts = [price["low"] or 0 for price in amounts if price["label"] is not None]
    if len(whole) == 1 and len(parts) >= _FEWEST_PARTS and whole[0] > max(parts):
        return f"{whole[0]:,}円"
    return None


def find_whole_with_label(text: str, labels: list[str]) -> str | None:
    """Give a label of which the text says that its figure is of all parts together, or None."""
    partner = _PARTNERS.get(labels[0]) if len(set(labels)) == 1 else None
    if partner and partner in text:
        return partner
    either = _EITHER.search(text) if labels else None
    if either and not any(_SEVERAL.search(label) and "どちらか" not in label for label in labels[1:]):
        return either.group()
    for label in labels:
        if _SEVERAL.search(label):
            continue
        start = text.find(label)
        end = start + len(label)
        if start >= 0 and _ALTOGETHER.match(text, end):
            return text[start : end + 4]
    return None


# "第1次試験:基礎能力(60分)+事務能力(50分)": the head is of both, and the first has a name of its own.
_HEADED_PART: Final = re.compile(
    "(?P<head>第?[1-4一二三四]次(?:試験)?|学科(?:試験)?|筆記(?:試験)?):[^0-9()、]{2,16}\\([0-9]+分\\)\\s?[+・、]"
)


# "一次学科筆記試験(50問、60分)": a part with a name of several words, which is its whole label or none.
_COMPOUND: Final = re.compile(
    "(?:^|(?<=[\\s、。:・●■◆]))(?P<head>[一-龠ァ-ヶー]{0,5}?(?:実技|実地|(?<![\u4e00-\u9fff])実務|学科|筆記|口述|面接|作図|製図|論述|記述|第?[一二三1-3]次)"
    "[一-龠ァ-ヶー]{0,6}(?:試験|審査|考査))(?=[\\s:(]|(?:の?(?:試験|制限|解答|所要)?時間)?[は:が]?\\s?約?[0-9])"
)


def find_lost_part(text: str, labels: Sequence[str | None]) -> str | None:
    """Give the compound name of a part of a normalised text which the one label of its reading lacks, or None."""
    alone = labels[0] if len(labels) == 1 else ""
    compound = _COMPOUND.search(text) if alone != "" else None
    if compound and (alone is None or (compound["head"].endswith(alone) and compound["head"] != alone)):
        return compound["head"]
    return None


_HALF_OF_DAY: Final = re.compile("午[前後]の?(?:試験|部|科目)")


def find_headed_part(text: str, labels: Sequence[str | None]) -> str | None:
    """Give the head of several parts that the label of the first has in place of its name, or None.

    Of two parts without a name, half of the day that is a name in the text (``午前の試験``) is given.
    """
    half = _HALF_OF_DAY.search(text)
    if half and labels.count(None) > 1:
        return half.group()
    headed = _HEADED_PART.search(text)
    return headed.group() if headed and len(labels) > 1 and headed["head"] in labels else None


def find_other_age(text: str, labels: Sequence[str | None]) -> str | None:
    """Give the age by which a normalised text counts some only, though no label of the reading has it, or None."""
    aged = _AGED.search(text)
    return aged.group() if aged and not any(label and _HAS_AGE.search(label) for label in labels) else None


_HAS_AGE: Final = re.compile("[才歳代]")


# "自営業者申込者数 | 225 | 21 | 9.3": whose number the head of a row says.
_OF_WHOM: Final = re.compile("^[\\s|]*(?P<who>[^\\s|0-9:(]{2,24}?)の?(?:申込者|受[験検]者|合格者|志願者)数?\\s?\\|")
_OF_ALL_PEOPLE: Final = re.compile(
    "年間|累計|累積|総|延べ|のべ|全国|全体|実|最終|合計|平均|今回|今年|前回|昨年|受験|年度|令和|平成|男女|第|国内|試験|検定|例年|例月|通算|最新|直近"
)


def find_other_people(text: str, labels: Sequence[str | None]) -> str | None:
    """Give the words that say at the head of a row whose number it is, though no label has them, or None."""
    head = _OF_WHOM.match(text)
    if not head or _OF_ALL_PEOPLE.search(head["who"]):
        return None
    return None if any(label and (label in head["who"] or head["who"] in label) for label in labels) else head["who"]
