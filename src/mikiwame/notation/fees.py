"""Reads what the label of a price says of it, and how much a printed benefit gives back."""

import unicodedata
from functools import lru_cache

from mikiwame.vocabulary import patterns as re
from mikiwame.vocabulary.fees import Benefit, FeeLabel, Purpose

_FEE_OF_ITS_OWN = re.compile(r"(?<!受験)(?<!受検)(?<!検定)(?<!審査)(?:料|費|代)$")
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
