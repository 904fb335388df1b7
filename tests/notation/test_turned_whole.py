"""A span without a value that turns the whole of a text makes it refused, whichever reader would have left it out."""

import pytest

from mikiwame.notation import read

_PLAIN = {
    "exam_fee": "受験料は5,000円です。",
    "pass_rate": "合格率は30%です。",
    "duration": "試験時間は90分です。",
    "examinees": "受験者数は5,000人です。",
    "schedule": "年2回、6月と11月に実施されます。",
}


@pytest.mark.parametrize("field", _PLAIN)
def test_the_plain_text_is_read(field: str) -> None:
    assert read(field, _PLAIN[field])["kind"] not in ("text", "unreadable")


@pytest.mark.parametrize("field", _PLAIN)
@pytest.mark.parametrize(
    "turn",
    [
        # Once.
        "これは昨年までのものです。",
        "これは旧制度の数字です。",
        "以前の話です。",
        "※改定前",
        "過去の情報です。",
        # Not said for certain.
        "と聞きましたが、違いました。",
        "という噂です。",
        "あくまで一例です。",
        "あくまで個人の感想です。",
        "これは間違いでした。",
        # Not for all.
        "例外もあります。",
        "例外的に認められることもあります。",
        "ただし、2級は異なります。",
        "ただし、団体受験は別です。",
        "但し、学生は対象外です。",
        # Not for long.
        "なお、来年度から変わります。",
        "次年度以降は改定されます。",
        "翌年度より新制度に移行します。",
        "2回目以降は変わります。",
        "3回目からは半額です。",
        # Of one of several.
        "これは1科目あたりの値です。",
        "これは1人分です。",
    ],
)
def test_what_turns_the_whole_of_a_text_is_not_left_out(field: str, turn: str) -> None:
    assert read(field, f"{_PLAIN[field]}{turn}")["kind"] in ("text", "unreadable")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "受験料は5,000円(改定前)です。"),
        ("certificate_fee", "改正前は認定証の発行手数料は5,000円です。"),
        ("open_book", "改正前はテキストの持ち込みができます。"),
        ("mode", "改定前は在宅受験です。"),
        ("result_day", "制度変更前は、結果は2週間後に通知されます。"),
        ("upkeep", "改正前の資格の有効期間は5年間です。"),
        # What another exam has.
        ("exam_fee", "姉妹資格の秘書検定は受験料が5,000円です。"),
        ("pass_rate", "類似資格の合格率は30%です。"),
        ("duration", "上位資格の試験時間は90分です。"),
        ("passing_mark", "他の資格では60点満点中36点以上で合格です。"),
        ("passing_mark", "模擬試験は60点満点中36点以上で合格です。"),
        # Some pay less.
        ("exam_fee", "受験料は5,000円です。2科目目からは1,000円引きです。"),
        ("exam_fee", "受験料は5,000円です。3名以上の申込みで10%引きになります。"),
        ("exam_fee", "受験料は5,000円です。2級目以降は半額です。"),
        ("course_cost", "受講料は50,000円です。2講座目からは10%オフです。"),
        ("course_cost", "受講料は50,000円です。2名以上で割引があります。"),
        ("exam_fee", "受験料は5,000円ですが、値上げが決まっています。"),
        ("exam_fee", "受験料は5,000円です。値上げが予定されています。"),
        # By place or kind.
        ("exam_fee", "受験料は5,000円です。地域によって多少変わります。"),
        ("venue", "全国47都道府県で行われます。級によって異なります。"),
        ("venue", "全国47都道府県(離島を除く)"),
        ("venue", "全国47都道府県(一部地域を除く)"),
        ("venue", "47都道府県 242会場。離島は除きます。"),
        # What a figure counts.
        ("duration", "試験時間は90分です。休憩を含みます。"),
        ("duration", "試験時間は90分です。うち説明に10分かかります。"),
        ("examinees", "受験者数は5,000人です。これは申込者数です。"),
        ("pass_rate", "合格率は30%です。申込者に対する割合です。"),
        ("pass_rate", "合格率は30%です。最終合格率はもっと低くなります。"),
        ("pass_rate", "合格率は30%です。あくまで推定値です。"),
        # Of which grade or part.
        ("schedule", "2級の場合、年2回、6月と11月に実施されます。"),
        ("schedule", "年2回、6月と11月に実施されます(2級)"),
        ("schedule", "年2回、6月と11月に実施されます。(実技試験)"),
        ("venue", "2級の場合、東京・大阪で行われます。"),
        ("venue", "札幌、仙台、東京、名古屋、大阪、福岡(実技試験)"),
        ("application", "申込期間は2026年4月1日~4月30日です。(実技試験)"),
        ("refund", "不合格になった場合には受講料を全額返金します。ただし教材費は返金されません。"),
        ("upkeep", "有効期限はなし(永久資格)。登録しないと失効します。"),
        ("application", "申込期間は2026年4月1日~4月30日です。延長されました。"),
        ("schedule", "年2回、6月と11月に実施されます。今年は中止です。"),
        ("schedule", "毎月実施されます。今年度は未定です。"),
    ],
)
def test_what_turns_a_value_of_its_kind_is_not_left_out(field: str, text: str) -> None:
    assert read(field, text)["kind"] in ("text", "unreadable")


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("pass_rate", "合格率の目安種別により異なる(概ね30〜45%前後)"),
        ("schedule", "8月下旬〜12月（都道府県により異なる）"),
        ("schedule", "昨年までは4月の実施でしたが、今は10月です。"),
        ("exam_fee", "受験料は7,920円に改定(改定前6,700円)"),
        ("venue", "在宅受験(一部地域を除く)にも対応"),
        ("venue", "在宅(紙)"),
        ("duration", "90分（説明時間を除く）"),
        ("open_book", "資料の持ち込みが許可されています。ただし、電子機器の持ち込みは厳禁です。"),
    ],
)
def test_what_turns_nothing_is_read(field: str, text: str) -> None:
    assert read(field, text)["kind"] not in ("text", "unreadable")
