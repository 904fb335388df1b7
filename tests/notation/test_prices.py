"""What a price is not, what it was and will be, whether tax is in it, and whose it is."""

from typing import Any

import pytest

from mikiwame import read

Row = tuple[str | None, int | None, int | None]


def list_prices(text: str, field: str = "exam_fee") -> list[Row]:
    reading: dict[str, Any] = dict(read(field, text))
    return [(row["label"], row["low"], row["high"]) for row in reading.get("amounts", [])]


def flat(label: str | None, yen: int) -> Row:
    return (label, yen, yen)


def list_changes(text: str) -> list[tuple[str | None, int, str | None, str | None]]:
    reading: dict[str, Any] = dict(read("exam_fee", text))
    return [(row["label"], row["low"], row["since"], row["until"]) for row in reading.get("changes", [])]


@pytest.mark.parametrize(
    ("text", "yen"),
    [
        ("無料で受験できるわけではなく、9800円+消費税の受験費用が必要です。", 9800),
        ("無料ではありません。7,700円かかります", 7700),
        ("5,000円ではなく6,000円です", 6000),
        ("資格手当は月5,000円、受験料は7,700円", 7700),
        ("年収400万円も可能。受験料は8,800円", 8800),
        ("受験料7,700円(うち消費税700円)", 7700),
        ("8,800円(テキスト代1,100円込)", 8800),
        ("8,800円(認定料2,200円を含みます)", 8800),
        ("1,000円値上げされ8,800円", 8800),
        ("3,850円が返金されます。受験料7,700円", 7700),
    ],
)
def test_an_amount_of_something_else_is_not_the_price(text: str, yen: int) -> None:
    assert list_prices(text) == [flat(None, yen)]


@pytest.mark.parametrize(
    "text",
    [
        "時給1,200円の求人",
        "3,000円以上のご購入で送料無料",
        "1万円もしません",
        "受験料の50%(3,850円)を返金",
        "受験料が各級1,000円値上げになる",
        "各級で500~700円の値上げとなり",
        "7,700円+1,100円",
        "1~9,900円",
        "3か月 29,800円 6か月 49,800円",
        "2級 6,480円、1級 7,480円です。その時には12,960円です",
        "1級 7,850円、2級 4,720円 ※2024年4月1日以降は8,800円",
        "1級 5,000円 1級 6,000円",
        "1級 | 7,000円 | 6,000円",
        "テキスト 問題集\n2,200円 1,100円",
        "紹介した方に2,000円の商品券",
        "合格者には10,000円の奨励金が支給されます",
        "一般7,700円、会員6,600円。他に3,300円",
        "受講料の20%(上限10万円)がハローワークから支給されます",
        "教育訓練給付制度で23,800円戻ってきます",
        "最大で108,000円の給付が受けられます",
        "学費の30%にあたる15,000円",
        "併願すると合計から500円割り引かれます",
        "受験手数料及び受験票送付用郵送料: ¥5,480",
        "受験料は税込7,150円。似た資格のFP3級は8,000円なので、少し安めです。",
        "6,000円くらいの受験料がかかる検定が多いです",
        "通常7,700円→今なら5,500円",
        "早割期間に申し込むと9,900円、それ以降は11,000円",
        "昨年度は5,000円でしたが今年度は未定です",
        "実質負担額 26,300円(給付金利用時)",
        "最大9,000円",
        "学科3,100円、実技18,200円です。35歳未満は実技が9,200円になります",
        "受験料:15,400円(2科目以上同時申込みの場合は1科目13,200円)",
        "1級技士試験と機械技士試験は12,700円です",
        "7,700円/6,600円(一般/学生)",
    ],
)
def test_a_text_without_a_price_that_can_be_told_is_refused(text: str) -> None:
    reading = read("exam_fee", text)
    assert reading["kind"] == "unreadable"
    assert "8,800円." not in reading["because"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7,700円+CBT利用料2,200円", [flat(None, 7700), flat("CBT利用料", 2200)]),
        ("受験料7,700円、写真代800円", [flat(None, 7700), flat("写真代", 800)]),
        ("受験料 8,800円 施設利用料 550円", [flat(None, 8800), flat("施設利用料", 550)]),
        ("受験料17,900円、登録免許税9,000円", [flat(None, 17900), flat("登録免許税", 9000)]),
        ("受験手数料18,000円+嗅覚検査9,000円", [flat(None, 18000), flat("嗅覚検査", 9000)]),
        (
            "【初級】受験料12,600円、登録料18,000円【中級】受験料14,700円、登録料18,000円",
            [flat("初級", 12600), flat("初級 登録料", 18000), flat("中級", 14700), flat("中級 登録料", 18000)],
        ),
    ],
)
def test_a_fee_of_something_else_keeps_its_name(text: str, expected: list[Row]) -> None:
    assert list_prices(text) == expected


@pytest.mark.parametrize(
    ("text", "tax"),
    [
        ("5,500円+税", "excluded"),
        ("9800円+消費税", "excluded"),
        ("5,500円(税別)", "excluded"),
        ("税抜7,000円", "excluded"),
        ("本体価格 5,000円 + 消費税500円", "excluded"),
        ("※表示価格は税抜です 1級 5,000円 2級 4,000円", "excluded"),
        ("1級 5,500円、2級 4,400円(税別)", "excluded"),
        ("1級 5,500円(税込)、2級 4,400円(税別)", "mixed"),
        ("6,000円(消費税600円別)", "excluded"),
        ("6,600円(消費税600円)", None),
        ("5,500円(税込)", None),
        ("5,000円(税込5,500円)", None),
        ("本体価格6,000円(税込価格6,600円)", None),
        ("5,500円", None),
    ],
)
def test_a_price_without_tax_says_so(text: str, tax: str | None) -> None:
    reading: dict[str, Any] = dict(read("exam_fee", text))
    assert reading["kind"] == "money"
    assert reading.get("tax") == tax


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8,800円(旧7,700円)", [flat(None, 8800)]),
        ("旧:7,700円 新:8,800円", [flat(None, 8800)]),
        ("改定後 8,800円 改定前 7,700円", [flat(None, 8800)]),
        ("【旧】7,700円【新】8,800円", [flat(None, 8800)]),
        ("1級 旧7,700円 新8,800円 2級 旧5,500円 新6,600円", [flat("1級", 8800), flat("2級", 6600)]),
        ("旧:1級7,700円、2級5,500円 新:1級8,800円、2級6,600円", [flat("1級", 8800), flat("2級", 6600)]),
        ("第60回より8,800円(第59回まで7,700円)", [flat(None, 8800)]),
        ("7,700円(4月1日より8,800円)", [flat(None, 8800)]),
    ],
)
def test_an_old_price_without_a_day_is_left_out(text: str, expected: list[Row]) -> None:
    assert list_prices(text) == expected
    assert list_changes(text) == []


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        (
            "1級:7850円(2024年4月1日以降8800円)",
            [("1級", 7850, None, "2024-03-31"), ("1級", 8800, "2024-04-01", None)],
        ),
        ("2027年4月1日より9,900円に改定", [(None, 9900, "2027-04-01", None)]),
        ("2027/4/1から9,900円", [(None, 9900, "2027-04-01", None)]),
        ("6,600円(2028年10月に値上げ)", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(2028年10月より値下げ)", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(令和10年4月から変更)", [(None, 6600, None, "2028-03-31")]),
        ("6,600円(2028年度改定予定)", [(None, 6600, None, "2028-03-31")]),
        ("6,600円 ※2028年10月1日より検定料が変わります", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(2028年10月1日に改定されます)", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(2028年10月より550円値上げ)", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(2028年10月から検定料が上がります)", [(None, 6600, None, "2028-09-30")]),
        ("6,600円(2028年10月から申込方法が変わります)", []),
        (
            "6,600円(2023年10月に6,050円から値上げ)",
            [(None, 6050, None, "2023-09-30"), (None, 6600, "2023-10-01", None)],
        ),
        ("6,600円(2023年10月改定)", [(None, 6600, "2023-10-01", None)]),
        ("6,600円(2023年10月1日より改定されました)", [(None, 6600, "2023-10-01", None)]),
        (
            "6,600円(2028年10月に7,150円に改定)",
            [(None, 6600, None, "2028-09-30"), (None, 7150, "2028-10-01", None)],
        ),
        (
            "6,600円(令和10年10月~7,150円)",
            [(None, 6600, None, "2028-09-30"), (None, 7150, "2028-10-01", None)],
        ),
        (
            "2級:6,600円(2028/10/1~7,150円)",
            [("2級", 6600, None, "2028-09-30"), ("2級", 7150, "2028-10-01", None)],
        ),
        (
            "2028年10月1日から7,150円(それまでは6,600円)",
            [(None, 6600, None, "2028-09-30"), (None, 7150, "2028-10-01", None)],
        ),
        (
            "2026年度まで8,800円、2027年度から9,900円",
            [(None, 8800, None, "2027-03-31"), (None, 9900, "2027-04-01", None)],
        ),
        (
            "受験料は2027年4月1日から8,800円から9,900円に改定されます",
            [(None, 8800, None, "2027-03-31"), (None, 9900, "2027-04-01", None)],
        ),
        (
            "2026年3月31日まで7,700円、以降8,800円",
            [(None, 7700, None, "2026-03-31"), (None, 8800, "2026-04-01", None)],
        ),
        (
            "2024年度7,700円 2025年度8,800円",
            [(None, 7700, "2024-04-01", "2025-03-31"), (None, 8800, "2025-04-01", None)],
        ),
        (
            "2級:6,500円→7,200円(令和7年4月より)",
            [("2級", 6500, None, "2025-03-31"), ("2級", 7200, "2025-04-01", None)],
        ),
        ("8,800円(申込期間:2026年4月1日~5月31日)", []),
        ("5,500円(2023年度より税込表示)", []),
        ("8,800円(2026年度)", []),
    ],
)
def test_a_price_has_the_days_on_which_it_holds(text: str, changes: list[Any]) -> None:
    assert list_changes(text) == changes
    assert list_prices(text)[-1][1] == (changes[-1][1] if changes else list_prices(text)[0][1])
    assert len(list_prices(text)) == 1


def test_a_change_announced_for_all_prices_ends_each() -> None:
    assert list_changes("1級 6,600円、2級 4,400円 ※2028年10月1日より検定料が変わります") == [
        ("1級", 6600, None, "2028-09-30"),
        ("2級", 4400, None, "2028-09-30"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("550円割引で6,600円", [flat(None, 6600)]),
        ("会員は550円割引で6,050円", [flat("会員", 6050)]),
        ("6,000円(税別、税込6,600円)", [flat(None, 6600)]),
        ("9,000円のところ6,600円", [flat(None, 6600)]),
        ("2級9,000円のところ6,600円", [flat("2級", 6600)]),
        ("12~9級は無料とします。8~6級が500円、5級が900円", [flat("12~9級", 0), flat("8~6級", 500), flat("5級", 900)]),
        ("受験料は6,600円で、昨年より500円ほど高い", [flat(None, 6600)]),
    ],
)
def test_words_beside_a_price_do_not_hide_it(text: str, expected: list[Row]) -> None:
    assert list_prices(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("無料ではありません", "says of its amount that it is not the price"),
        ("年収450万円", "has what somebody earns"),
        ("罰金30万円", "has a fine"),
        ("消費税600円", "has only a tax"),
        ("500円引き", "has what is taken off"),
        ("合計6,600円", "has a total"),
        ("6,600円(2028年10月から改定)", "does not say whether its price is the one before the change"),
        ("2028年10月に6,600円から値上げ", "has only the price that another takes the place of"),
        ("6,000円(税600円)", "names a tax and does not say whether its price holds it"),
        ("それぞれ800円、500円引き上げられる", "has an amount that is no price"),
        ("級によって250~480円上がった", "has an amount that is no price"),
        ("値下げ幅は900~200円", "has an amount that is no price"),
        ("500円程お安く受けられます", "has an amount that is no price"),
        ("検定料と合計すると約8万円", "has a total"),
    ],
)
def test_an_amount_that_is_no_price_is_refused_for_its_own_reason(text: str, reason: str) -> None:
    assert reason in str(read("exam_fee", text).get("because"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2級:5,200円、3級:3,800円、2・3級:9,000円", [flat("2級", 5200), flat("3級", 3800), flat("2・3級", 9000)]),
        ("2級 5,000円、3級 4,000円、2級と3級 8,500円", [flat("2級", 5000), flat("3級", 4000), flat("2級と3級", 8500)]),
        ("2級 5,200円、3級 3,800円(併願 8,000円)", [flat("2級", 5200), flat("3級", 3800), flat("併願", 8000)]),
        ("3級と4級を併願すると6,000円", [flat("3級と4級", 6000)]),
        ("2・3級:9,000円", [flat("2級", 9000), flat("3級", 9000)]),
        ("1級 7,000円、2・3級 5,000円", [flat("1級", 7000), flat("2級", 5000), flat("3級", 5000)]),
        ("3級・4級 各3,000円、2級 4,000円", [flat("3級", 3000), flat("4級", 3000), flat("2級", 4000)]),
        ("8,800円(学生6,600円)", [flat(None, 8800), flat("学生", 6600)]),
        ("8,800円、65歳以上は5,500円", [flat(None, 8800), flat("65歳以上", 5500)]),
        ("組合員 5,000円 組合員以外 7,000円", [flat("組合員", 5000), flat("組合員以外", 7000)]),
        ("6,600円(ネット申込)/7,200円(郵便)", [flat("ネット申込", 6600), flat("郵便", 7200)]),
        ("乙種第4類:5,300円、甲種:7,200円", [flat("乙種第4類", 5300), flat("甲種", 7200)]),
        ("マイスター 12,000円 1級 9,900円", [flat("マイスター", 12000), flat("1級", 9900)]),
        ("【3級】マークシート方式(5,500円)", [flat("3級", 5500)]),
        ("1級7,000、2級5,000円", [flat("1級", 7000), flat("2級", 5000)]),
    ],
)
def test_a_list_keeps_its_labels(text: str, expected: list[Row]) -> None:
    assert list_prices(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("月々3,980円×13回 総額51,740円", [flat(None, 51740)]),
        ("月々2,500円×12回", [flat(None, 30000)]),
        ("2,500円(税込)×12回払い", [flat(None, 30000)]),
        ("一括払い 28,000円 分割払い 月々2,500円×12回", [flat("一括払い", 28000), flat("分割払い", 30000)]),
        ("受講料 30,000円(2,500円×12回)", [flat(None, 30000)]),
        ("2,500円/月×12回", [flat(None, 30000)]),
        ("頭金3,000円、月々2,500円×12回", []),
        ("総額51,740円(月々3,980円×13回)", [flat(None, 51740)]),
        (
            "一括払い 49,800円 分割払い 月々4,150円×12回(総額49,800円)",
            [flat("一括払い", 49800), flat("分割払い", 49800)],
        ),
        ("2級が認定料とテキスト代(1,600円)込みで23,600円", [flat("2級", 23600)]),
        ("受講料55,000円(教材費5,000円込み)", [flat(None, 55000)]),
        ("55,000円(うち教材費5,000円)", [flat(None, 55000)]),
        ("最安2万円台~13万円", [(None, 20000, 130000)]),
        ("2万円台~3万円台", [(None, 20000, 40000)]),
        ("最安29,800円から最高130,000円", [(None, 29800, 130000)]),
    ],
)
def test_a_course_has_its_whole_price(text: str, expected: list[Row]) -> None:
    assert list_prices(text, "course_cost") == expected


def test_a_form_is_no_label_of_a_length_and_a_half_is() -> None:
    once: dict[str, Any] = dict(read("duration", "【3級】マークシート方式(60分)"))
    halves: dict[str, Any] = dict(read("duration", "前半60分 後半60分"))
    assert once["parts"] == [{"label": "3級", "minutes": 60}]
    assert [part["label"] for part in halves["parts"]] == ["前半", "後半"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "算盤: 1級 2,200円 2級 1,900円 暗算: 1級 1,000円",
            [flat("算盤 1級", 2200), flat("算盤 2級", 1900), flat("暗算 1級", 1000)],
        ),
        (
            "個人申請\n1級 5,000円\n2級 4,000円\n団体申請\n1級 4,500円",
            [flat("個人申請 1級", 5000), flat("個人申請 2級", 4000), flat("団体申請 1級", 4500)],
        ),
        ("算盤:1~3級:940円\n暗算:1~10級:840円", [flat("算盤 1~3級", 940), flat("暗算 1~10級", 840)]),
        (
            "1級:1科目 8,300円、2科目 11,600円 2級:7,300円",
            [flat("1級 1科目", 8300), flat("1級 2科目", 11600), flat("2級", 7300)],
        ),
        ("1次:一般9,000円/2次:12,000円", [flat("1次 一般", 9000), flat("2次", 12000)]),
    ],
)
def test_a_head_stands_before_the_prices_under_it(text: str, rows: list[Row]) -> None:
    assert list_prices(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1級 2級 3級\n7,000円 5,000円 3,000円", [flat("1級", 7000), flat("2級", 5000), flat("3級", 3000)]),
        ("区分 一般 会員\n受験料 7,000円 5,000円", [flat("一般", 7000), flat("会員", 5000)]),
        ("級 | 1級 | 2級\n受験料 | 7,000円 | 5,000円", [flat("1級", 7000), flat("2級", 5000)]),
        ("1級 2級 3級\n7,000円 5,000円", []),
    ],
)
def test_a_line_of_labels_stands_over_a_line_of_as_many_prices(text: str, rows: list[Row]) -> None:
    assert list_prices(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("学科一科目免除 9,400円 学科二科目免除 8,400円", [flat("学科一科目免除", 9400), flat("学科二科目免除", 8400)]),
        ("郵送申し込み:8,400円 電子申請:8,200円", [flat("郵送申し込み", 8400), flat("電子申請", 8200)]),
        ("税務士補、会計士補ともに5,800円", [flat("税務士補", 5800), flat("会計士補", 5800)]),
        ("受験料(3級のみ)4,120円 受験料(3級+4級)7,960円", [flat("3級", 4120), flat("3級+4級", 7960)]),
        (
            "第一次・第二次15,000円(第一次/第二次のみ各8,000円)",
            [flat("第一次・第二次", 15000), flat("第一次", 8000), flat("第二次", 8000)],
        ),
        (
            "3級学科 筆記試験(マークシート方式) 30問 5,500円 3級実技 筆記試験(マークシート方式) 20問 6,500円",
            [flat("3級学科", 5500), flat("3級実技", 6500)],
        ),
        ("一次試験 9,000円 二次試験 12,000円 合計 21,000円", [flat("一次試験", 9000), flat("二次試験", 12000)]),
    ],
)
def test_a_label_keeps_the_words_of_the_page(text: str, rows: list[Row]) -> None:
    assert list_prices(text) == rows


def test_what_something_is_called_is_its_label() -> None:
    assert list_prices("「端末利用料」という名目で330円がかかります", "extra_fee") == [flat("端末利用料", 330)]


def test_the_number_of_instalments_behind_a_monthly_price_is_no_label() -> None:
    assert list_prices("月々4,150円(12回払い)", "course_cost") == [flat(None, 4150)]


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        ("extra_fee", "登録料(3年毎) 9,000円", [flat("登録料(3年毎)", 9000)]),
        ("extra_fee", "願書は1部300円", [flat("願書", 300)]),
        ("extra_fee", "合格後に認定登録24,000円、入会金18,000円", [flat("認定登録", 24000), flat("入会金", 18000)]),
        ("exam_fee", "一、二級 6,000円", [flat("一級", 6000), flat("二級", 6000)]),
        ("exam_fee", "4級、3級ともに変更なく3,900円です", [flat("4級", 3900), flat("3級", 3900)]),
        ("exam_fee", "【1級】9,500円 【2級】無料", [flat("1級", 9500), flat("2級", 0)]),
        ("exam_fee", "学生は割引が効いて一律8,800円です", [flat("学生", 8800)]),
        ("exam_fee", "再受験は半額の4,400円。初回は8,800円。", [flat("再受験", 4400), flat("初回", 8800)]),
        ("exam_fee", "受験資格は高校卒業者で、受験料は6,000円です", [flat(None, 6000)]),
        ("course_cost", "受講料総額は78,000円で、別途教科書代4,000円", [flat(None, 78000), flat("教科書代", 4000)]),
    ],
)
def test_words_around_a_price_are_its_label_or_none(field: str, text: str, expected: list[Row]) -> None:
    assert list_prices(text, field) == expected


@pytest.mark.parametrize(
    "text",
    [
        "合格後に認定証の発行を希望する方は3,300円(カード型は1,650円)が必要です",
        "5,000円の登録料を払う必要はありません",
        "講習テキスト代4,180円は受講料に含まれています",
    ],
)
def test_an_extra_fee_that_has_no_name_or_that_nobody_pays_is_refused(text: str) -> None:
    assert read("extra_fee", text)["kind"] == "unreadable"


@pytest.mark.parametrize("text", ["ひと月あたり2,900円で学べます", "1か月あたりにすると、2,900円です"])
def test_what_a_course_costs_in_a_month_is_due_every_month(text: str) -> None:
    reading: dict[str, Any] = dict(read("course_cost", text))
    assert reading["amounts"] == [{"label": None, "low": 2900, "high": 2900, "per": "month"}]
