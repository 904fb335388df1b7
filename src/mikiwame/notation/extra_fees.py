"""Gives the name of a fee that is not the exam's or the course's own (``登録料``, ``CBT利用料``, ``写真代``)."""

from mikiwame.notation.figures import Surroundings
from mikiwame.notation.label_words import AUDIENCE, GRADE, PART
from mikiwame.vocabulary import patterns as re

_LETTER = r"[^\s、。,:()+/|「」【】※●■◆○◎★・はがとにもの円]"
_EXTRA = re.compile(
    rf"(?:{_LETTER}{{2,10}}(?<![後時前際級])の)?"
    rf"{_LETTER}{{0,16}}?(?:手数料|登録料|認定料|発行料|年会費|会費|入会金|更新料"
    r"|更新費用?|送料|郵送料|郵便料金?|教材費|教材代"
    r"|テキスト代|テキスト|交付料|申請料|証明料|資料代|入学金|事務費|システム利用料|再発行料?|保険料|実習費"
    r"|維持費|再受験料|再受検料|登録費用?|発行費用?|郵送費|交通費"
    r"|書籍代|参考書代?|問題集代?|公式テキスト"
    r"|(?<!受験)(?<!受検)(?:利用|使用)料金?|施設[料費]|設備費|会場[料費]|写真[代費]?|写真撮影[代料費]|駐車場?[代料]金?|(?:昼食|弁当|食事)[代費]"
    r"|宿泊[代料費]|健康診断[代料費]?|免許税|印紙[代税]|証紙代|材料[代費]|用具[代費]|工具[代費]|レンタル[代料]|証明書代|認定証代|合格証代|賞状代"
    r"|カード代|バッジ代|システム料|[\u4e00-\u9fff\u30a1-\u30fe]{2,8}(?<![0-9年時世])代|管理費|運営費|追加料金|変更料)"
)
_OWN_FEE = re.compile(
    r"(?:受験|受検|検定|試験|審査|受講)(?:申込)?手数料|受講料|受験料|検定料|審査料|(?:受験|受検|検定|試験|審査|受講|講座)代"
)
# "2級ボイラー技士試験の受験手数料": the exam's own, with the name of the exam before it.
_OWN_FEE_OF_NAME = re.compile("[^・]*(?<!再)(?:受験|受検|検定|(?<!次)試験|審査)(?:申込)?手数料")
_LECTURE = re.compile(r"(?:\+|プラス|[0-9]円[、,]?)\s?((?:受講|講習|講座)料)\s?[:は]?\s?$")
# "教材費(テキスト、問題集):5,000円"
# "登録料(3年毎) 9,000円", "登録料は2年で12,000円", "願書は1部300円": how long or how many is no name.
_GLOSS = re.compile(
    r"(?<=[料費代金])\((?:[^()0-9]{1,20}|[0-9]{1,2}年[^()]{0,6})\)(?=\s?[:はが]?\s?$)"
    r"|\((?:希望者|任意|必要な[方人])[^()0-9]{0,8}\)(?=\s?$)"
    r"|(?<=[はがに])\s?(?:[0-9]{1,2}(?:年間?(?:で|分|につき)?|(?:部|通|枚|冊|回|人|名)(?:に?つき|あたり|当たり)?)|往復|片道)\s?(?=約?$)"
)
_ADDED = re.compile(
    r"^\s?(?:\((?:税[込抜別]み?|非課税)\))?\s?(?:\+|プラス)\s?([\u4e00-\u9fff\u30a1-\u30feA-Za-z]{2,12})(?:は|が|:)?\s?約?$"
)
_FEE_OF_SOMEBODY = re.compile(rf"(?:{AUDIENCE}|{GRADE}|{PART})の(?:手数料|費用|料金)")
_EXTRA_BEFORE = re.compile(
    rf"({_EXTRA.pattern})\s?(?:は|が|の|として(?:、?(?:さらに|更に|追加で))?|」?(?:という|との|の)(?:名目|名称|名前)(?:で|の)|も|に|:|、|で|別途|\s?\|)?\s?(?:別途|\+|約|各|\(|¥)?\s?$"
)
_EXTRA_AFTER = re.compile(rf"(?:\s?の(?={_EXTRA.pattern})|\s?\((?!別途)(?={_EXTRA.pattern}\)))({_EXTRA.pattern})")

# "学生の手数料": what somebody pays to sit is the exam's fee, by whatever name.
_PAID_FOR = re.compile(
    r"(?:^|[\s、。・:(/とはに])([\u4e00-\u9fff\u30a1-\u30feA-Za-z]{2,12})(?:は|が|に|:|として)?\s?(?:別途|約|\+|各)?\s?$"
)
_OWN_WORD = re.compile(
    "受験|受検|検定|試験|審査|受講|税[込抜別]|合計|総額|消費税|一般|団体|料金|費用|価格|別途|必要|場合|以上"
)


def name_extra_fee(around: Surroundings) -> str | None:
    """Give the name of the fee that is paid beside the exam's own, or None."""
    for match in (_EXTRA_BEFORE.search(_GLOSS.sub("", around.before)), _EXTRA_AFTER.match(around.after)):
        if (
            match
            and not _OWN_FEE.fullmatch(match[1])
            and not _OWN_FEE_OF_NAME.fullmatch(match[1])
            and not _FEE_OF_SOMEBODY.fullmatch(match[1])
        ):
            return match[1].removeprefix("別途")
    return None


def name_lecture_fee(around: Surroundings) -> str | None:
    """``受験料12,000円+受講料16,000円``: beside the exam's fee that of its lectures is another."""
    lecture = _LECTURE.search(around.before)
    return lecture[1] if lecture else None


def name_what_is_added(around: Surroundings) -> str | None:
    """``18,000円+嗅覚検査9,000円``: what comes on top has its own name, whatever word it is."""
    added = _ADDED.search(around.before)
    return added[1] if added and not _OWN_WORD.search(added[1]) else None


def name_what_is_paid_for(around: Surroundings) -> str | None:
    """``認定カード2,000円``: give the short noun before an amount where it is no word of the exam itself."""
    noun = _PAID_FOR.search(_GLOSS.sub("", around.before))
    return noun[1] if noun and not _OWN_WORD.search(noun[1]) else None
