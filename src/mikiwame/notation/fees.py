"""Reads what the label of a price says of it, and how much a printed benefit gives back."""

import unicodedata
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fees import Benefit, FeeLabel, Purpose

_FEE_OF_ITS_OWN = re.compile(r"(?<!受験)(?<!受検)(?<!検定)(?<!審査)(?:料|費|代|免許税|印紙)$")
"""A label that names another fee than the exam's, such as 認定料 or 郵送料."""

_OF_SOME_STANDING = re.compile("会員|学生|合格者|免除|割引|実質")
"""Prices for those who already are or have something, or after a reduction: not what anybody can count on."""

_PART_PASSED = re.compile("(?:科目|一部|部分|学科|実技)合格|免除")

_TOGETHER = "併願"
"""The price of two grades at one time: it buys two certifications."""

_GROUP = "団体"
_MATERIALS = "教材"
_AFTER_COURSE = "受講"
_EACH_SITTING = ("受験", "出願", "申込")
_PURPOSES: dict[Purpose, tuple[str, ...]] = {
    "certificate": ("認定", "証", "発行", "登録", "合格"),
    "postage": ("郵送", "送料", "振込"),
}
"""Purpose -> the words that a label of it has. Postage of a certificate is postage: the last one counts."""

_WISH = re.compile(
    r"希望者|希望(?:する|される|した)(?:方|人|者|場合|合格者|とき|際|なら)|希望の?(?:方|人|場合|際)|希望があれば|希望に(?:応じ|より)"
    r"|任意(?!の?日|団体|保険)|必要な(?:方|人)(?:のみ|だけ)"
)
_WISH_TO_SIT = re.compile(
    r"(?:受験|受検|受講|入会|入学|申込み?|申し込み|出願|会場|地区|級|日程|時間|団体)[^、。()]{0,6}?(?:希望|任意)[^、。0-9]{0,8}"
)
"""Everybody who sits an exam wishes to: such words say nothing of a fee."""

_LATER = re.compile("再発行|再交付|再作成|紛失|書き?換え|英文|和文|(?<!認定)(?<!登録)証明書")
"""Papers that only those buy who have lost theirs or show it to somebody."""

_BOUGHT = re.compile("証|登録|発行|交付|認定|カード|賞状|郵送|送付|バッジ")
_AMOUNT = re.compile(r"[0-9][0-9,]*万?[0-9,]*円(?:\s?\([^()0-9]{1,24}\))*")

_CASH_BACK = re.compile("キャッシュバック|返金")
_BENEFIT = re.compile("支給|給付|戻って")
_SHARE = re.compile(r"(?:学費|受講料|費用)の(最大)?([0-9]{1,2}(?:\.([0-9]+))?)%")
_CAP = re.compile(r"上限([0-9,]+)(万?)円")
_YEN = re.compile(r"([0-9,]+)円(?:が|を)?(?:支給|給付|キャッシュバック|返金|戻)")


@lru_cache(maxsize=4096)
def read_fee_label(label: str | None) -> FeeLabel:
    """What a label says of the price that it stands beside."""
    if label is None:
        return FeeLabel()
    purposes = [purpose for purpose, words in _PURPOSES.items() if any(word in label for word in words)]
    return FeeLabel(
        own_name=bool(_FEE_OF_ITS_OWN.search(label)),
        materials=_MATERIALS in label,
        purpose=purposes[-1] if purposes else None,
        each_sitting=any(word in label for word in _EACH_SITTING),
        after_course=_AFTER_COURSE in label,
        special=_TOGETHER in label or bool(_OF_SOME_STANDING.search(label)),
        part_passed=bool(_PART_PASSED.search(label)),
        group=_GROUP in label,
    )


def read_wish(label: str | None, printed: str | None) -> bool:
    """Whether a text says that only those who wish pay the fee of a label (``希望者のみ``, ``任意``, ``再発行``).

    What stands between the amount before and its own is of a fee, with the bracket behind it; of the sentence before
    only what speaks of something that can be bought.
    """
    text = unicodedata.normalize("NFKC", printed or "")
    name = unicodedata.normalize("NFKC", label or "")
    if _LATER.search(name):
        return True
    ends = [0, *(match.end() for match in _AMOUNT.finditer(text)), len(text)]
    clauses = [text[start:end] for start, end in pairwise(ends)]
    if len(clauses) > 1:
        clauses[-2:] = [clauses[-2] + clauses[-1]]
    own = [clause for clause in clauses if name in clause]
    return bool(own) and all(map(_tells_of_wish, own))


def _tells_of_wish(clause: str) -> bool:
    *before, last = _WISH_TO_SIT.sub("", clause).rstrip("。 ").split("。")
    said = [last, *(one for one in before[-1:] if _BOUGHT.search(one))]
    return any(map(_WISH.search, said))


def name_purpose(label: FeeLabel, printed: str | None) -> FeeLabel:
    """A fee at wish whose label doesn't tell what it is for has the purpose that its text tells."""
    return replace(label, purpose=label.purpose or read_fee_label(printed).purpose)


def read_benefit(printed: str | None) -> Benefit | None:
    """The money that a text says comes back; None where it tells of no money."""
    if _CASH_BACK.search(printed or ""):
        return Benefit("cash_back")
    if printed is None or not _BENEFIT.search(printed):
        return None
    text = unicodedata.normalize("NFKC", printed)
    share, yen, limit = _SHARE.search(text), _YEN.search(text), _CAP.search(text)
    if share:
        cap = _read_yen(limit[1]) * (10_000 if limit[2] else 1) if limit else None
        return Benefit("training_benefit", float(share[2]) / 100, len(share[3] or ""), cap, bool(share[1]))
    return Benefit("training_benefit", cap=_read_yen(yen[1])) if yen else Benefit("training_benefit")


def _read_yen(digits: str) -> float:
    return float(digits.replace(",", "") or 0)
