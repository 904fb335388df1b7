"""Says which printed words may name one of several figures, though no list knows them.

A name of a part, group, way, course or place may be any noun. What may not stand as one is a small class: another
matter of the field's own kind, a comparison, the old beside the new, a denial, a choice, what tells a time, and
whatever states something. Such a word could turn what its figure says; any other only says of what it is.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from mikiwame.notation.exam_names import SHORT_NAMES
from mikiwame.notation.scoped import GRADES
from mikiwame.vocabulary import patterns as re

_OWN: Final = {
    "exam_fee": "(?:受[験検]|検定|試験|審査)(?:手数)?料金?|受[験検]費用?|検定費用?",
    "course_cost": "受講(?:料|費用?|料金)|講座(?:料|費用|料金)|講習(?:料|費用?|会費)|授業料|学費|費用|料金|価格",
    "extra_fee": "(?!)",
    "subscription": "(?!)",
    "pass_rate": "合格率",
    "examinees": "受[験検]者数?|受[験検]人数",
    "passers": "合格者数?|合格人数|合格数",
    "duration": "(?:試験|検定|解答|回答|制限|所要)時間",
}
"""The field's own word, which names no one of its figures."""

OWN_WORD: Final = {field: re.compile(own) for field, own in _OWN.items()}

_TURNS: Final = (
    "総額|総数|トータル|小計|差額|差分|割引|値引|値上|値下|割り?増|追加|減額|免額|返[金還却]|キャンセル|以前|従来"
    "|現行|改[定訂正]|変更|新旧"
    "|前回|前年|昨年|去年|今回|今年|来年|当初|旧|(?<!に)より|比べ|比較|との|あるいは|または|又は|もしくは|いずれ"
    "|どちら|ない|なし|なく|ません|不要|不可|無料"
    "|未定|予定|例えば|たとえば|例[:)]?$|^例|参考|目安|相場|約$|一部|ほとんど|多く|その他$|^他|ほか$|以外$|それ|これ"
    "|あれ|ここ|この|その|あの|同じ|同様"
    "|注意|備考|累計|累積|延べ|通算|これまで|だけ$|最[高低大小多少]|上位|ランキング|位$|推移|近年|最近|内訳|実質"
    "|理論|難易度|偏差値"
)
_COUNTED: Final = "[0-9]\\s?(?:問|題|冊|点|円|人|名|%|割|分|時間|か月|週)"
_TIMES: Final = (
    "(?:19|20)[0-9]{2}|令和|平成|昭和|[0-9]年|[0-9]月|[0-9]日|年度|以降|まで|から|[0-9]時|[0-9]回目?|期間|現在|時点"
)
_OTHER: Final = {
    "money": (
        "[料代費税金額価]|登録|認定証|合格証|証明|年会|入会|年間|月々|月額|教材|テキスト|問題集|送料|ポイント|還元"
        "|収入|給与|年収|手当|円"
    ),
    "extra": "割|ポイント|還元|収入|給与|年収|手当|円|差|受[験検]料|検定料",
    "rate": (
        "[率比差点%割]|割合|正解|正答|得点|配点|満点|基準|ライン|合格点|シェア|満足|修了|受講|就職|採用|出願|申込"
        "|申請|志願|男女比|達成"
    ),
    "people": (
        "申し?込|定員|志願|出願|応募|申請|欠席|不合格|登録|会員|取得者|保有|有資格|受講|修了|就業|従事|免除|平均|率"
        "|比|差|募集|名以|人口|倍率|上位|満点"
    ),
    "minutes": (
        "休憩|説明|入室|入場|集合|移動|受付|開場|開始|終了|準備|着席|退[室出]|遅刻|点検|質疑|1問|[一1]人|学習|勉強"
        "|講習|講義|受講|動画|視聴|更新|有効|通学|徒歩|電車|バス|総所要|[問題点]$|配点|満点"
    ),
}
_KIND: Final = {
    "exam_fee": "money",
    "course_cost": "money",
    "extra_fee": "extra",
    "subscription": "extra",
    "pass_rate": "rate",
    "examinees": "people",
    "passers": "people",
    "duration": "minutes",
}
# Goods and courses beside which an exam has its price: told by their own name, they are of another field.
_OTHER_GOODS: Final = {
    "exam_fee": (
        "受講|講[座習]|研修|登録|申請|認定証|合格証|免状|免許証|年会費|入会|入学|教材|テキスト|問題集|過去問|申込書|願書|要項|証明書|更新|システム"
        "|郵送|送料|事務"
    ),
    "course_cost": "受[験検]料|検定料|試験料|登録|認定証|合格証|免状|年会費|入会金|更新|送料|テキスト代|教材費",
    "examinees": "合格|認定者|申込者|志願者|出願者|欠席",
    "passers": "受[験検]|申込者|志願者|出願者|欠席",
}
_STATES: Final = (
    "です|ます|でした|ました|である|だった|だと|、|[+=×<>/]$|^[+=×<>~の年次級]|(?<![一-龠])[+]|[+](?![一-龠])|[=×]"
    "|[ぁ-ん](?<!のみ)(?<!だけ)(?<!あり)(?<![一-龠][みきりえ])$|(?:し|され|なっ"
    "|あっ|いっ|おり|おっ|行わ?れ?)て|ため|ので|けれど|ながら"
    "|[ぁ-ん]{5}|を[^ぁ-ん]*$|(?<![一-龠ァ-ヶ])[はがもにへ]|[はがも](?=.)|~$|(?<![A-Za-z])[A-Za-z],$|ください"
    "|[。!?♪★☆「」『』;]"
)
# "共通科目免除により受験する場合": a case may be told by a whole clause.
_CASE: Final = "(?:の?場合|の?(?:方|人|者|とき|時|ケース))$"
_IN_CASE: Final = "です|ます|でした|ました|だった|ため|ので|けれど|[。!?]"
_LONGEST: Final = 25
_LONGEST_CASE: Final = 34
_NOUN: Final = re.compile("[一-龠々ァ-ヶA-Za-z]")
_BRACKET: Final = re.compile("\\([^()]*\\)")
_TURNING: Final = re.compile(_TURNS)
_BAD: Final = re.compile(f"{_TURNS}|{_TIMES}|{_COUNTED}")
_BAD_OF_KIND: Final = {field: re.compile(_OTHER[kind]) for field, kind in _KIND.items()}
_GOODS: Final = {field: re.compile(goods) for field, goods in _OTHER_GOODS.items()}
_STATING: Final = re.compile(_STATES)
_STATING_CASE: Final = re.compile(_IN_CASE)
_IS_CASE: Final = re.compile(_CASE)


# A number or month of a sitting names its figure, where years are told apart.
_SITTING: Final = re.compile("第?[0-9]{1,3}回目?|(?:1[0-2]|[1-9])月(?:期|試験|実施)?")
_OF_SITTINGS: Final = frozenset(["pass_rate", "examinees", "passers"])
_NOT_DONE: Final = re.compile("(?:て|で)?(?:い)?ない(?=[方人者場])")
_LIST: Final = re.compile(f"{GRADES}")


def is_name(field: str, word: str) -> bool:
    """Say whether a word of a normalised text may stand as the label of one figure of ``field``."""
    plain = _BRACKET.sub("", word).strip()
    case = bool(_IS_CASE.search(plain))
    if _SITTING.fullmatch(plain) and field in _OF_SITTINGS:
        return True
    if _LIST.fullmatch(plain):
        return True
    # "1級/準1級" is one label of two grades, "企画科/1級" a head and what stands under it.
    if "/" in plain and len({bool(_LIST.match(part.strip())) for part in plain.split("/")}) > 1:
        return False
    if not _NOUN.search(plain) or len(word) > (_LONGEST_CASE if case else _LONGEST):
        return False
    if (_STATING_CASE if case else _STATING).search(plain):
        return False
    inside = " ".join(_BRACKET.findall(word))
    # "取得していない方": of whom it is, and no denial.
    said = _NOT_DONE.sub("", plain) if case else plain
    return not (_BAD.search(said) or _TURNING.search(inside) or _BAD_OF_KIND[field].search(word))


_NO_LABEL: Final = re.compile(
    "^(?:キャンセル|(?:日程|会場|級)?変更|返金|払い?戻し|割引|値引き?|延滞|遅延|徒歩|バス|電車|休憩|説明|移動|集合|欠席|辞退|定員|募集)(?:料|費|額|時間|率|者|人数)?$"
)


def find_no_label(labels: Iterable[str | None]) -> str | None:
    """``キャンセル:1,000円``: the label that is another matter of the field's own kind, or None."""
    return next((label for label in labels if label and _NO_LABEL.match(label)), None)


_EXAM: Final = re.compile(SHORT_NAMES)


def are_of_several_exams(labels: Sequence[str]) -> bool:
    """``簿記2級は90分、FP2級は120分``: whether labels name exams that have no figure in common."""
    return len({exam for label in labels for exam in _EXAM.findall(label)}) > 1


# "受講者選抜試験": an exam, whoever sits it.
_AN_EXAM: Final = re.compile("(?:試験|検定|審査)$")


def is_other_good(field: str, word: str) -> bool:
    """Say whether the word names what is paid for apart from what ``field`` is the price of."""
    if _AN_EXAM.search(word):
        return False
    return field in _GOODS and len(word) < _LONGEST and bool(_GOODS[field].search(word)) and not _STATING.search(word)


def is_noun(word: str) -> bool:
    """Say whether a word of a normalised text may be a name at all: no statement, comparison, choice or denial."""
    plain = _BRACKET.sub("", word).strip()
    shaped = bool(_NOUN.search(plain)) and len(word) <= _LONGEST and not _STATING.search(plain)
    return bool(_LIST.fullmatch(plain)) or (shaped and not _TURNING.search(word))


def drop_own_word(field: str, word: str) -> str:
    """``学科試験の合格率``, ``1級 受験料``: the name without the field's own word at its end or beginning."""
    own = OWN_WORD[field].pattern
    # "受験料(学生)": of whom it is stays, "受験料(税込)" says nothing of it.
    word = re.sub(f"(?P<own>{own})\\s?\\((?:[^()]*(?:税|円|%|単位|人数|名)[^()]*)\\)", r"\g<own>", word)
    rest = re.sub(
        f"(?:の)?\\s?(?:{own})(?:\\s?\\((?P<whose>[^()円%]*)\\))?\\s?(?:は|が|:|\\|)?$", r" \g<whose>", word
    ).strip()
    return re.sub(f"^(?:{own})\\s?(?:は|が|:)?[\\s、]*", "", rest).strip() if rest else rest
