"""Says why the prices of a text cannot be told for certain, where its words turn or widen what the figures mean."""

from collections.abc import Sequence

from mikiwame.notation.label_words import GRADE
from mikiwame.vocabulary import patterns as re

# "似た資格のFP3級は8,000円", "3,000円前後の検定が多い中": the figure is that of another exam, or of many.
_OF_OTHERS = re.compile(
    r"(?:似た|類似の?|同様の|同種の|同じような|他の|ほかの|別の)(?:資格|検定|講座|試験|スクール|会社|級)[^。円]{0,24}[0-9]"
    r"|(?:検定|資格|講座|試験|ところ|もの|会社|スクール|学校)[がもは](?:ほとんど|大半|多[いくか]|一般的|普通)"
    r"|ことも?(?:あり|ある|多い)(?:ます)?(?:が|けど|けれど)"
)
# "かかる検定が多いです", "2万円台から20万円を超えるものまで": even a single figure is nobody's price.
_OF_MANY = re.compile(
    r"(?:受験|受検|検定)料の(?:平均|相場)|(?:かかる|する|必要な)(?:検定|資格|試験|講座)(?:が|も)(?:ほとんど|多)|ピンキリ|(?:もの|講座|コース|ところ|スクール)まで(?:あり|ある|様々|さまざま|幅)"
)
# "今なら5,500円", "実質負担額23,600円": what some pay for some time, or after a benefit, is not the price.
_AFTER_BENEFIT = re.compile(r"(?:実質|自己負担|負担額|給付後|還付後|割引後|値引き?後|控除後)[^。、円]{0,12}$")
_AT_MOST = re.compile(r"(?:^|[\s、。:(])(?:最大|上限|MAX)(?:で|は|:)?\s?約?$")
_FOR_A_TIME = re.compile(r"(?:→|⇒|➡|->)[^。0-9]{0,8}(?:今なら|今だけ|キャンペーン|セール|限定|特別|割引|特価|早割)")
_LATER_FOR_SOME = re.compile(r"(?:早割|早期|先着|期間[中内に]|期間\()[^。]{0,60}(?:それ以降|以降|その後)は")
_SECOND_HAND = re.compile("中古|古本|メルカリ|フリマ|オークション")
# "分割払い:初回4,280円、2回目以降3,980円": what one pays each time, without what it comes to.
_UNFINISHED = re.compile(r"(?:分割|回払い)[^。]{0,20}初回[^。]{0,30}[0-9]回目以降(?![^。]{0,60}(?:総額|合計|計))")
_FOR_GIVING_UP = re.compile(r"(?:キャンセル|辞退|取消|取り消し)(?:時|の場合|する|した|を)[^。円]{0,16}$")
_UNDECIDED = re.compile(
    r"(?:今年度?|来年度?|今回|次回|今後|現在)[^。]{0,10}(?:未定|未発表|不明|わかりません|分かりません|未公表)"
)
_NEEDED_NOT = re.compile(
    r"[^。円]{0,16}(?:必要は|払わなくて|支払わなくて|かかりません|かからず|かからない|不要|要りません|いりません|いらな)"
)
_PART_OF_ANOTHER = re.compile(
    r"\)?(?:\s?は|\s?も|\s?が)[^。0-9円]{0,16}(?:含まれ|含んで|込み(?:です|で|$)|に含む|コミ)"
)
_SURCHARGE = re.compile(r"\s?(?:が|を|の)?\s?(?:上乗せ|加算|追加され|増し|プラス(?:され|に))")
_ABSENT_CONDITION = re.compile(r"[0-9]{1,2}歳(?:未満|以下|以上)[^。0-9]{0,20}(?<![0-9])[0-9]")
_BOUND = re.compile(r"(以上|以外|未満|以下|その他)(?!\s?[:|])[^、。()]{1,24}$")
_HOLDERS = re.compile("(取得者|保有者|所持者|合格者)(?:の方|の場合)?(?:に?は|なら|であれば|、)[^。]{0,6}$")
# A first exam with its 試験 and a second one joined by と: "1級技士試験と機械技士試験は".
_JOINED = re.compile(
    r"(?:試験|検定|講座|資格|講習)(?:と|および|及び|、)([^。、0-9円]{1,12}?)(?:試験|検定|講座|資格|講習)(?:は|が|で|:|とも|\s)"
)
# "テキストを購入済みの場合は8千円", "テキストも含み、20,000円": what one has, or what is in, is not what is paid for.
_OWNED = re.compile(
    "(?:購入済み?|お持ち|所持|持っている|保有|[がは](?:既に|すでに)?(?:ある|ない|不要|[い要]らない|必要(?:で(?:は)?)?ない|なくて(?:も)?[よい]い))[^。、0-9円]{0,8}(?:場合|方|人|者|とき|時|際)(?:に?は|なら|も)?[^。0-9円]{0,6}$"
)
_HELD = re.compile("(?:も|を|が)(?:全て|すべて)?含[みんめ](?:で|て|だ)?[^。0-9円]{0,8}$")
_TOGETHER = re.compile("(?:一緒|同時|いっしょ|まとめて|両方)[^。、円]{0,12}$")
_FEE_WORD = re.compile(
    "(?:(?<!再)(?<!追)(?:受験|受検|検定|試験|審査|受講|申込|講座|講習)(?:手数)?[料費代]|(?<!再)(?:受験|受検|受講)(?:に|する)|手数料|料金|費用|価格|金額|学費|授業料|税[込抜別]|定価|代金"
    "|総額|合計|月額|月々|分割|一括|全員|通常|最[安高低大小]|現在|現行|(?:試験|検定)[はが])"
)
_WORDS = re.compile("[\u4e00-\u9fff\u30a1-\u30feA-Za-z]")
_BRACKET = re.compile(r"\([^()]{0,30}\)|(?:お?[0-9一]|各)[人名回](?:様|に?つき|あたり|当たり)?")


def speaks_of_others(text: str, *, several: bool) -> bool:
    """Say whether the text gives figures of other exams, where it has several, or of exams in general."""
    return bool(_OF_MANY.search(text) or (several and _OF_OTHERS.search(text)))


def is_for_some(text: str) -> bool:
    """Say whether a price holds only for a time, for those who come early or buy second-hand, or for one instalment."""
    signs = (_FOR_A_TIME, _LATER_FOR_SOME, _SECOND_HAND, _UNFINISHED)
    return any(sign.search(text) for sign in signs)


def is_undecided(text: str) -> bool:
    """``昨年度は5,000円でしたが今年度は未定``: the figure is one that no longer holds."""
    return bool(_UNDECIDED.search(text) or _TWO_TOTALS.search(text))


# "総額 ¥92,400(税込) ¥75,900(税込)": one of the two was struck out, and the text doesn't say so.
_TWO_TOTALS = re.compile(
    r"(?:合計|総額)\s?:?\s?(?:¥\s?[0-9][0-9,]*|[0-9][0-9,]*円)(?:\s?\([^()]*\))?\s(?:¥\s?[0-9][0-9,]*|[0-9][0-9,]*円)"
    r"|^[^\s0-9¥円|:、]{2,16}\s[0-9][0-9,]*円\s[0-9][0-9,]*円\s?$"
)


def is_net(before: str) -> bool:
    """Say whether the amount is what is left after a benefit, only the most it can be, or paid by those who give up."""
    return any(sign.search(before) for sign in (_AFTER_BENEFIT, _AT_MOST, _FOR_GIVING_UP))


def is_not_paid(after: str) -> bool:
    """Say whether the words behind an amount deny that anybody pays it apart."""
    return bool(_NEEDED_NOT.match(after) or _PART_OF_ANOTHER.match(after))


def is_surcharge(after: str) -> bool:
    """Say whether the amount is what something adds to a fee."""
    return bool(_SURCHARGE.match(after))


def leaves_out_condition(text: str, labels: Sequence[str | None]) -> bool:
    """``35歳未満は実技が9,200円``: an age that the text names for a price and no label has."""
    named = " ".join(label for label in labels if label)
    return len(labels) > 1 and _ABSENT_CONDITION.search(text) is not None and "歳" not in named


def leaves_out_bound(before: str, labels: Sequence[str | None]) -> bool:
    """``2科目以上同時申込みの場合は1科目13,200円``, ``それ以外の会場は``: the bound tells the price from the others."""
    bound = _BOUND.search(before)
    return bound is not None and bound[1] not in " ".join(label for label in labels if label)


def leaves_out_holders(before: str, labels: Sequence[str | None]) -> bool:
    """``2級、1級資格の取得者は5,500円``: the price of those who hold a grade is not the grade's own."""
    holders = _HOLDERS.search(before)
    return holders is not None and not any(holders[1] in (label or "") for label in labels)


def names_what_is_held(before: str, labels: Sequence[str | None]) -> bool:
    """Say whether the label is of a thing that those who pay have already, or that the price has in it."""
    things = [label.rsplit(" ", 1)[-1] for label in labels if label]
    return any(thing in before for thing in things) and bool(_OWNED.search(before) or _HELD.search(before))


def joins_another_exam(before: str, labels: Sequence[str | None]) -> bool:
    """``1級技士試験と機械技士試験は``: the second exam has no label; ``乙4と乙6を一緒に`` is one thing."""
    joined = _JOINED.search(before)
    named = " ".join(label for label in labels if label)
    other = joined and named and joined[1].strip() and not re.search(GRADE, joined[1])
    return bool(other or (len(labels) > 1 and _TOGETHER.search(before)))


def has_unknown_word(before: str) -> bool:
    """``サブスクは月980円``: beside other prices one whose own words say something that is no word of its fee."""
    clause = re.split("[。、]", _BRACKET.sub("", before).rstrip(" 、"))[-1]
    return bool(_WORDS.search(clause)) and not _FEE_WORD.search(clause)


# "・ガーデニング講座 費用62,000円": the name of what is sold, before the field's own word.
_OWN_NAME = re.compile(
    r"^[\s・●■◆]*(?!\S{0,16}(?:[初中上]級|基礎|応用|入門|一般|学生|会員|団体|在宅|通学|通信|実技|学科|[0-9]))"
    r"[^\s、。:|()]{2,24}(?:講座|コース|検定(?:試験)?|試験)\s(?=(?:費用|受講料|受[験検]料|検定料|料金)[はが:]?\s?[0-9])"
)


def drop_own_name(field: str, text: str) -> str:
    """The text without the name of what is sold, where it stands before the word for the price."""
    return _OWN_NAME.sub("", text) if field in ("exam_fee", "course_cost") and text.count("円") == 1 else text
