"""Whether a text says that only those who wish pay a fee."""

import pytest

from mikiwame.notation import read
from mikiwame.notation.fees import name_purpose, read_fee_label, read_wish


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("事務手数料", "合格者の認定登録を希望される場合には、別途2000円の事務手数料が必要"),
        ("認定証発行料", "認定証発行料(希望者のみ)3,300円"),
        ("認定証発行料", "認定証発行料（希望者のみ）３，３００円"),
        ("認定登録料", "認定登録料3,000円(任意)"),
        ("認定カード", "認定カード(任意)2,200円"),
        ("手数料", "希望者には合格認定証を発行(手数料2,000円)"),
        ("認定カード発行料", "登録手数料1,000円、希望者は認定カード発行料2,000円"),
        ("発行手数料", "合格証書は希望者に発行します。発行手数料は1,000円です。"),
        ("発行料", "認定証の発行をご希望の方は発行料3,300円"),
        ("認定証代", "認定証が必要な方のみ、認定証代として1,100円"),
        ("郵送料", "合格証書の郵送を希望する方は郵送料500円"),
    ],
)
def test_a_fee_is_at_wish_where_its_clause_says_so(label: str, text: str) -> None:
    assert read_wish(label, text)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("事務手数料", "別途2000円の事務手数料"),
        ("登録手数料", "登録手数料1,000円、希望者は認定カード発行料2,000円"),
        ("登録料", "認定カード(任意)2,200円、登録料5,000円"),
        ("認定料", "受験を希望する方は、受験料のほかに認定料5,000円が必要です"),
        ("システム利用料", "会場での受験を希望される方は、システム利用料550円"),
        ("認定料", "希望者は誰でも受験できます。認定料は5,000円です。"),
        ("事務手数料", "任意の日に受験できます。事務手数料550円"),
        ("認定料", "講座に申込みを希望する方の認定料5,000円"),
        ("認定料", "入学金10,000円"),
        ("認定料", None),
        (None, None),
    ],
)
def test_a_fee_that_is_due_is_not_at_wish(label: str | None, text: str | None) -> None:
    assert not read_wish(label, text)


def test_a_fee_printed_twice_is_due_where_one_print_has_no_wish() -> None:
    assert not read_wish("発行料", "発行料1,100円。カード型は希望者のみ発行料2,200円")


def test_a_fee_at_wish_is_for_what_its_text_names() -> None:
    text = "合格者の認定登録を希望される場合には、別途2000円の事務手数料が必要"

    assert name_purpose(read_fee_label("事務手数料"), text).purpose == "certificate"
    assert name_purpose(read_fee_label("郵送料"), text).purpose == "postage"


@pytest.mark.parametrize(
    ("text", "label", "yen"),
    [
        ("認定証発行料(希望者のみ)3,300円", "希望者", 3300),
        ("認定証発行手数料 1,100円(任意)", "任意", 1100),
    ],
)
def test_what_is_at_wish_is_no_certificate_fee_that_all_pay(text: str, label: str, yen: int) -> None:
    amounts = [{"label": label, "low": yen, "high": yen, "per": "once"}]

    assert read("certificate_fee", text) == {"kind": "money", "amounts": amounts}
