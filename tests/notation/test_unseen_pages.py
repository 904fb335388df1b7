"""Texts after those of pages of unseen markets, labelled before they were read: what is read, and what is refused."""

from typing import Any

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


def read_any(field: str, text: str) -> dict[str, Any]:
    return dict(read_term(field, text) if field in READERS else read(field, text))


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (
            "exam_content",
            "・知識試験は選択制の筆記試験です。",
            {"parts": [{"label": None, "forms": ["choice"], "questions": None}]},
        ),
        (
            "exam_content",
            "3種類の科目があり、そこから100問が出題されます。\n解答方式はマークシートとなっています。",
            {"parts": [{"label": None, "forms": ["choice"], "questions": 100}]},
        ),
        ("eligibility", "2級は18歳以上で受験可能で、年齢以外の受験資格はありません。", {"state": "other"}),
        ("schedule", "1級・2級着付け技能士検定は年1回の国家検定", {"per_year": 1}),
        ("refund", "お申込み後のキャンセル、受験日時変更、試験回振替え、返金は承りません。", {"offered": False}),
        (
            "application",
            "令和5年度(2023年)以降の検定試験より、受験申込(願書の出願)は、原則としてインターネットによる受付となります。",
            {"ways": ["web"]},
        ),
        (
            "mode",
            "今回も感染症対策及び受検者の利便性の観点から、CBT方式(コンピュータ試験方式)で開催します。",
            {"modes": ["test-centre"]},
        ),
        ("upkeep", "登録・更新 | なし", {"renewal": False}),
        (
            "upkeep",
            "3年間ごとに更新が必要で、更新のためには60PDUの取得が必要となります。",
            {"every": {"low": 3, "high": 3, "unit": "years"}},
        ),
        (
            "duration",
            "試験時間は、C級が105分、B級が165分、A級が190分です。",
            {
                "parts": [
                    {"label": f"{grade}級", "minutes": minutes}
                    for grade, minutes in (("C", 105), ("B", 165), ("A", 190))
                ]
            },
        ),
        # What is not published and what somebody gives for it all the same.
        (
            "venue",
            "全国197ケ所以上の会場で、お好きな場所、お好きな時間に随時試験を受けることができます。",
            {"home": False, "halls": 197},
        ),
        (
            "exam_fee",
            "受験料 33,000円\n・学科試験 :11,000円\n・実技試験 :22,000円",
            {
                "amounts": [
                    {"label": "学科試験", "low": 11000, "high": 11000, "per": "once"},
                    {"label": "実技試験", "low": 22000, "high": 22000, "per": "once"},
                ]
            },
        ),
        (
            "passing_mark",
            "全ての受験科目を140点/200点以上取得で合格",
            {
                "marks": [
                    {"label": None, "low": 140, "high": 140, "unit": "points", "of": 200, "each": True, "approx": False}
                ]
            },
        ),
        ("refund", "受験料支払い後のキャンセルは、一切できません。", {"offered": False}),
        ("refund", "一旦払い込まれた受検料は、理由の如何を問わず返金できません。", {"offered": False}),
        ("refund", "手続き後の返金は原則不可とさせていただきます。", {"offered": False}),
        ("eligibility", "不要。ただし、本人確認証明書の添付が必要です。", {"state": "open"}),
        (
            "schedule",
            "第3級アマチュア無線技士、第4級アマチュア無線技士の国家試験が通年いつでも受験出来ます。",
            {"any_time": True},
        ),
        (
            "duration",
            "試験時間:10:30~12:00\n試験開始より、解答データの提出まで含めて90分となります。",
            {"parts": [{"label": None, "minutes": 90}]},
        ),
        ("open_book", "・試験実施中に参考書等を見ても構いません。", {"allowed": "yes"}),
        ("refund", "受験料は、原則理由のいかんにかかわらず返金、次回試験への充当もいたしません。", {"offered": False}),
        ("refund", "それらの場合には受験料はお返ししません。", {"offered": False}),
        (
            "upkeep",
            "資格の有効期間は4年間で、更新には講座の受講などで得られる単位が必要。",
            {"every": {"low": 4, "high": 4, "unit": "years"}},
        ),
        ("application", "【資格試験】 7月上旬〜下旬", {"season": {"from": "07-01", "to": "07-31"}}),
        ("result_day", "受験者各自に後日郵送される。", {"ways": ["post"], "date": None, "after": None}),
        (
            "passing_mark",
            "700点以上(1000点満点)\n※合格基準は、試験問題の更新などにより変動することがあります。",
            {
                "marks": [
                    {
                        "label": None,
                        "low": 700,
                        "high": 700,
                        "unit": "points",
                        "of": 1000,
                        "each": False,
                        "approx": False,
                    }
                ],
                "adjusted": True,
            },
        ),
        ("application", "試験の申込はネットと郵送の2種類があります。", {"ways": ["web", "post"]}),
        (
            "eligibility",
            "フォークリフト運転技能講習は、18歳以上であれば誰でも受けることが出来ます。",
            {"state": "other"},
        ),
        ("schedule", "通例で年に3回、特級・1級・2級・3級の4等級の検定を行います。", {"per_year": 3}),
        (
            "schedule",
            "社会福祉法人聴力障害者情報文化センターが毎年1回実施している公的資格の試験である。",
            {"per_year": 1},
        ),
        (
            "duration",
            "各クラスともに多肢選択式で試験時間90分、100点満点中70点以上で合格となる。",
            {"parts": [{"label": None, "minutes": 90}]},
        ),
        ("eligibility", "2級認定者", {"state": "other"}),
        ("upkeep", "小型船舶操縦免許証の有効期間は5年です。", {"every": {"low": 5, "high": 5, "unit": "years"}}),
        (
            "upkeep",
            "船舶免許では5年の有効期限があり、5年毎の更新が必要となります。",
            {"renewal": True, "every": {"low": 5, "high": 5, "unit": "years"}},
        ),
        (
            "retake",
            "電験3種は科目合格制度があり、合格科目は3年間有効です。",
            {"exempt": True, "valid": {"low": 3, "high": 3, "unit": "years"}},
        ),
        (
            "exam_content",
            "解答方式はコンピューター上で五肢択一方式",
            {"parts": [{"label": None, "forms": ["choice"], "questions": None}]},
        ),
        ("application", "電験三種の申込方法は“郵便”と“インターネット”の2種類があります。", {"ways": ["web", "post"]}),
        ("support", "就職のサポートをご希望の方は就労支援担当までご連絡ください。", {"placement": True}),
        (
            "exam_content",
            "「学科」(マークシートによる択一式)と「実技」(記述式)の2つ。",
            {
                "parts": [
                    {"label": "学科", "forms": ["choice"], "questions": None},
                    {"label": "実技", "forms": ["written"], "questions": None},
                ]
            },
        ),
        (
            "application",
            "2023年度試験より、受験申し込みは「インターネットによる受付」のみとなります。",
            {"ways": ["web"]},
        ),
        (
            "refund",
            "※ 収入印紙(受講料)は、いかなる場合も返還いたしませんので、あらかじめ御承知おきください。",
            {"offered": False},
        ),
    ],
)
def test_is_read(field: str, text: str, told: dict[str, object]) -> None:
    reading = read_any(field, text)
    assert {key: reading.get(key) for key in told} == told


@pytest.mark.parametrize(
    ("field", "text"),
    [
        # In some of five months.
        ("schedule", "5月~9月の間に、年2回程度"),
        ("pass_rate", "合格率こそ公表はされていないように見受けられますが、80~90%ほどではないかと考えています。"),
        # Another exam's time, for two subjects together.
        ("duration", "ちなみに、第一級アマチュア無線技士試験は法規、工学合わせて 5 時間です。"),
        # From application to registration, and no time of study.
        ("study_time", "つまり、最短であっても2024年3月〜2026年4月の約2年かかるということになります。"),
        # A second way's days without their year.
        (
            "application",
            "インターネット:2018年8月27日(月)~11月6日(火) 17:00\n郵便局:8月27日(月)~10月30日(火)",
        ),
        # A pause among the tasks.
        ("duration", "- 第一課題 35分\n- インターバル 5分\n- 第二課題 60分\n- 筆記試験 30分\nの計110分です。"),
        # Two of four ways, one of two.
        (
            "application",
            "申し込み方法は4種類。インターネット、コンビニ、取り扱い書店、新聞社などで申し込むことができます。",
        ),
        ("application", "受験申請はインターネット申請と受験願書提出の2つの方法があります。"),
        # A number that no list of places explains.
        ("venue", "各都道府県36箇所、北京、上海、シンガポール"),
        # The price of either, which would be that of one.
        (
            "exam_fee",
            "受験料は、学科試験+実技試験の場合は14,300円(税込)、学科試験、実技試験いずれかのみ受験の場合は11,000円(税込)です。",
        ),
        # The second of two parts is no part that is known.
        (
            "exam_content",
            "試験形式は、五肢択一式の学科試験が4科目と、実際に建築物のデザインを行う設計製図の試験の2つで構成されています。",
        ),
        # In one of two months.
        ("schedule", "毎年6月、10月、1月又は2月の、年三回、いずれも日曜日に"),
        ("schedule", "6月または7月"),
        # A place that one chooses among halls.
        ("venue", "全国のテストセンターからお好きな場所"),
        # Freed by a course, and no part that was passed before.
        (
            "retake",
            "協会が行う講習会を受講し、その検定試験に合格すれば国家試験での「保安管理技術」が免除となり、「法令」のみ受験とする方法もあります。",
        ),
        # When the money comes, and not by when one asks.
        ("refund", "・返金は受理後3日以内に行われます。"),
        # A clause that is denied as a whole.
        ("pass_rate", "合格率は高く80%の人が受かるというわけではありません"),
        ("duration", "90分で終わるわけではありません"),
        ("pass_rate", "80%の人が受かるとは言えません"),
        # What is heard or only an example.
        ("exam_fee", "例えば、受験料は7,700円です"),
        ("duration", "試験時間は90分だそうです。"),
        # Grades by letters have forms of their own.
        ("exam_content", "港湾実務検定の出題方式は、C級・D級が択一式、B級が択一式・論述式です。"),
    ],
)
def test_is_refused(field: str, text: str) -> None:
    assert read_any(field, text)["kind"] == "unreadable"


def test_a_price_with_no_lower_end_beside_parts_is_compared_with_them() -> None:
    reading = read_any("exam_fee", "5,000円以下 学科3,000円以下 実技2,000円")
    assert [(price["label"], price["low"], price["high"]) for price in reading["amounts"]] == [
        (None, None, 5000),
        ("学科", None, 3000),
        ("実技", 2000, 2000),
    ]
