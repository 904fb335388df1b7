"""What a certificate costs, said in other words, and texts in which those words say something else."""

import pytest

from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("【合格証書交付料】税込1,980円(税抜1,800円)", 1980),
        ("認定証の発行は別途2,640円", 2640),
        ("資格の登録には2万円がかかります。", 20000),
        ("免許の交付に4,700円かかる", 4700),
        ("ディプロマ発行料2,860円(送料込み)", 2860),
        ("資格証の発給には、別途2,090円が必要になります。", 2090),
        ("認定カード作成料 2,090円", 2090),
        ("申請すると2,640円で認定証を発行してもらえます。", 2640),
        ("認定証は2,640円にて発行しています。", 2640),
        ("認定証の作成費用として2,640円(税込)を頂戴します。", 2640),
        ("合格した場合、認定証発行料として2,640円を別途いただきます。", 2640),
        ("合格証書の発行手数料はかかりません。", 0),
        ("合格証書は無償で交付", 0),
    ],
)
def test_a_fee_in_other_words_is_read(text: str, yen: int) -> None:
    amount = {"label": None, "low": yen, "high": yen, "per": "once"}
    assert read_term("certificate_fee", text) == {"kind": "money", "amounts": [amount]}


@pytest.mark.parametrize(
    "text",
    [
        "合格証の再発行は1,320円",
        "合格証書は無料、再発行は1,320円",
        "認定証の送料は420円です。",
        "認定証の発行は任意(2,640円)",
        "会員1,760円、非会員2,640円",
        "発行手数料2,640円+送料420円",
        "認定証はPDFで無料発行、紙の証書は1,760円",
        "カード型認定証:2,090円",
        "額入り認定証 7,700円",
        "更新登録に12,000円かかります。",
        "認定証の発行は無料ではありません。",
        "以前は2,640円でしたが、現在は無料です。",
        "賞状 2,640円 カード 1,760円",
    ],
)
def test_what_is_paid_for_something_else_or_by_some_is_not_read(text: str) -> None:
    assert read_term("certificate_fee", text)["kind"] == "unreadable"
