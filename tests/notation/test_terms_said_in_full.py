"""What a text on terms says of something else, or says in an unlike order: texts written out, read by hand first."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

REFUSED = [
    # A question by its number, questions that one practises or is spared, and those of each of several exams.
    ("exam_content", "運行管理者試験の実践演習 第402問・実務上の知識及び能力。"),
    ("exam_content", "約60問(各試験)"),
    ("exam_content", "5問免除を受けた受験者だけを取り出した集計です。"),
    ("exam_content", "最も出題数が多い7問の分野です。"),
    ("exam_content", "記述式対策さえしっかり行えば、初心者でも一発合格が十分狙えます。"),
    ("exam_content", "問題集は300問"),
    ("exam_content", "記述式を含む50問"),
    # Things to mind, how many pass, and one more mark of which no figure is told.
    ("passing_mark", "逆に言えば、この2点を押さえれば独学でも合格は十分可能です。"),
    ("passing_mark", "合格に必要なのは次の3点です。"),
    ("passing_mark", "講座受講でほぼ100%合格"),
    ("passing_mark", "カリキュラム通りに進めれば8割以上の方が合格する仕組みが整っています。"),
    ("passing_mark", "2級になると約60%と少し下がりますが、それでも十分合格を狙える範囲です。"),
    ("passing_mark", "合格者の中には総合62%で合格した人もいます。"),
    ("passing_mark", "合格には「総合得点18点以上」と「各分野で最低限の正解数」の両方が必要です。"),
    ("passing_mark", "総得点60%以上、かつ各科目の基準点以上"),
    ("passing_mark", "総合得点率60%以上が合格条件の一つです。"),
    # Whom a licence or another exam frees, for ever, till when one asks, and what a word means.
    ("retake", "まずエキスパートを取得すれば、5年間ソムリエ一次試験が免除される"),
    ("retake", "看護師の免許だけでは、試験免除の対象になりません。"),
    ("retake", "保健師は、試験免除で免許を申請できます。"),
    ("retake", "簿記2級を持っていれば会計科目が免除されます"),
    ("retake", "科目免除の申請は合格後1年以内"),
    ("retake", "本検定は筆記試験と面接試験の2部からなっており、一部合格とは、その片方だけに合格したことを指します。"),
    ("retake", "一次試験合格者は、次回に限り一次試験が免除されます。"),
    # A course on the net, and what each of several columns has.
    ("mode", "オンラインは受験申請・登録申請システムから、郵送は申請書を協会へ送付します。"),
    ("mode", "検定合格後にアドバイザー認定講習会(オンライン可)を受講し、登録することで取得できます。"),
    ("mode", "オンライン・通信講座:費用を抑えて自分のペースで"),
    ("mode", "試験 | 会場受験 | 会場 or オンライン | 会場 or オンライン"),
    # Hours of a week, and till when one does something else than apply.
    ("study_time", "6か月・週10時間"),
    ("study_time", "毎週5時間の学習で約4か月"),
    ("application", "試験日の2週間前までに修了する見込みがあれば、「基礎講習修了予定」で申込できます。"),
    ("application", "試験日の2か月前までに会員登録を済ませておくこと"),
    # Money that may not come back, or comes to those who pass.
    ("refund", "資格要件を満たさない申込は、受験無効・返金なしとなる場合があります。"),
    ("refund", "合格時には受講料を全額返金"),
    ("refund", "受験票発送後のキャンセルは不可"),
    ("refund", "1年以内に合格した受講生には受講料を返金"),
    # Books that aren't sold, and a saying in quotes.
    ("materials", "過去問題集は販売されていません。"),
    ("support", "通信講座は計画と質問環境が必要な人向け。"),
    # Results of some, of one year, twice a year, or by when.
    ("result_day", "結果の開示請求は1か月以内"),
    ("result_day", "1級:非公開 2級:約1か月後"),
    ("application", "会場受験は締切、在宅受験は随時受付"),
    ("result_day", "2024年3月下旬に発表"),
    ("result_day", "試験は11月で、合格発表は翌年1月中旬"),
    ("result_day", "11月末までに通知"),
    (
        "exam_content",
        "CBT試験では択一式や記入式で答えるようになっており、画面の見やすさに配慮したつくりです。",
    ),
    # The law of another year than the exam's, or of a year that is not told.
    ("based_on", "4月1日現在の法令"),
]


@pytest.mark.parametrize(("field", "printed"), REFUSED)
def test_what_is_said_of_another_thing_is_refused(field: str, printed: str) -> None:
    assert read_term(field, printed)["kind"] in ("unreadable", "withheld")


def _months(low: float, high: float | None, unit: str = "months") -> dict[str, Any]:
    return {"low": low, "high": high, "unit": unit}


READ = [
    ("refund", "返金保証の申請は30日以内", {"offered": True, "within": _months(30, 30, "days")}),
    ("refund", "返品期限:商品到着後7日以内", {"offered": True, "within": _months(7, 7, "days")}),
    ("refund", "全額返金保証の手続きは試験日から1か月以内", {"offered": True, "share": 100}),
    ("refund", "例えば「ツバメ講座」の場合、検定試験に不合格となった場合、全額が返金されます。", {"offered": True}),
    ("refund", "お支払い後のキャンセル・受験級・会場の変更は全くできません。", {"offered": False}),
    ("refund", "ご入金後の解約はできません。", {"offered": False}),
    (
        "refund",
        "なお、いったん納付した受験料は、理由を問わず返還されず、次回試験への充当もできません。",
        {"offered": False},
    ),
    (
        "refund",
        "試験施行が中止の場合を除き、いかなる理由でも受験料の返金はできません。",
        {"offered": False, "unless": [{"code": "called_off", "number": None, "quote": "試験施行が中止の場合を除き"}]},
    ),
    (
        "refund",
        "検定料は、検定中止のとき以外は返金しません。",
        {"offered": False, "unless": [{"code": "called_off", "number": None, "quote": "検定中止のとき以外"}]},
    ),
    ("refund", "短答式試験に合格できなくても返金されません。", {"offered": False}),
    ("upkeep", "合格すれば、更新費用は必要ありません。", {"renewal": False, "fee": None}),
    ("upkeep", "更新料は不要です。", {"renewal": True, "fee": 0}),
    ("upkeep", "資格に更新制度や追加費用は一切ありません。", {"renewal": False}),
    ("upkeep", "有効期限 | 合格から12ヶ月（更新には再受験が必要）", {"renewal": True, "every": _months(12, 12)}),
    ("upkeep", "有効期限(2年)", {"every": _months(2, 2, "years")}),
    ("aid", "受講料の20%(上限10万円)(一般教育訓練の場合)が支給されます。", {"training": "general", "cap": 100000}),
    ("aid", "対象の方には講座の修了後に受講費の4割が給付されますので、ぜひご活用ください。", {"share": 40}),
    ("retake", "受験回数制限:なし(再受験可)", {"unlimited": True}),
    ("retake", "科目免除 | あり(合格科目は次回試験で免除)", {"exempt": True}),
    (
        "retake",
        "科目合格には有効期間(合格した翌々年度の末日まで)がありますので、お忘れなく。",
        {"exempt": True, "valid": _months(2, 2, "fiscal-years")},
    ),
    ("application", "試験開始の約1ヶ月前まで", {"closes": _months(1, 1)}),
    ("application", "試験日の3か月前から2か月間", {"opens": _months(3, 3), "closes": _months(1, 1)}),
    (
        "application",
        "2026年2月3日(火) 午前9時 ~2月13日(金)",
        {"windows": [{"from": "2026-02-03", "to": "2026-02-13"}]},
    ),
    ("refund", "返金不可", {"offered": False}),
    ("refund", "検定料は、検定中止のとき以外は返金しません。", {"offered": False}),
    ("retake", "科目合格あり(2年間有効)", {"exempt": True, "valid": _months(2, 2, "years")}),
    ("retake", "可能(何度でも)", {"unlimited": True}),
    ("upkeep", "毎年更新", {"every": _months(1, 1, "years")}),
    (
        "based_on",
        "※解答の根拠とする法令は、検定を実施する年度の7月1日時点で施行されているものとします。",
        {"subject": "法令", "as_of": None, "as_of_each_year": "07-01"},
    ),
    (
        "based_on",
        "試験問題は毎年5月1日現在で施行されている法令等に基づいて出題されます。",
        {"as_of_each_year": "05-01"},
    ),
    ("result_day", "合否通知(受験日から約10日後)", {"after": _months(10, 10, "days"), "approx": True}),
    (
        "result_day",
        "試験終了後約3週間後に順次郵便で発送。合格者には合格証が交付されます。",
        {"after": _months(3, 3, "weeks"), "approx": True, "ways": ["post"]},
    ),
    ("result_day", "合格発表は3月下旬です。", {"season": {"from": "03-21", "to": "03-31"}, "after": None}),
    ("result_day", "合格発表は11月下旬から12月上旬", {"season": {"from": "11-21", "to": "12-10"}}),
    ("result_day", "毎年9月に合格発表", {"season": {"from": "09-01", "to": "09-30"}}),
    (
        "result_day",
        "宅建試験の合格発表は例年11月下旬の午前9時30分に不動産適正取引推進機構の公式ホームページで公開されます。",
        {"season": {"from": "11-21", "to": "11-30"}, "ways": ["web"]},
    ),
    ("open_book", "在宅受験の場合、テキストの参照が可能です。", {"allowed": "partly", "parts": ["在宅受験"]}),
    ("open_book", "受験形式 | 在宅受験・テキスト参照OK", {"allowed": "yes"}),
    ("mode", "認定試験のみ:札幌または福岡にある協会会場にて認定試験を受験", {"modes": ["hall"]}),
]


@pytest.mark.parametrize(("field", "printed", "told"), READ)
def test_what_is_said_in_another_order_is_read(field: str, printed: str, told: dict[str, Any]) -> None:
    reading: dict[str, Any] = dict(read_term(field, printed))
    assert {key: reading.get(key) for key in told} == told


MARKS = [
    ("合格ライン | 科目A、科目Bともに600点以上／1,000点 |", [(None, 600, 1000, True)]),
    (
        "120点(各科目30点)満点中、90点以上(但し、1科目でも12点に達しない場合は不合格。)",
        [(None, 90, 120, False), (None, 12, None, True)],
    ),
    ("各種目100点満点で70点以上", [(None, 70, 100, True)]),
    ("1種目100点満点で、各種目70点以上", [(None, 70, 100, True)]),
    (
        "5〜2級は、1科目75点満点とし、全科目得点50点以上で合格とする。上級では、各科目の得点が20点以上で全5科目の合計得点が175点以上で合格とする。",
        [("5級~2級", 50, 75, True), ("上級", 20, None, True), ("上級", 175, None, False)],
    ),
    ("D級は75%正答、C級は65%正答が合格ラインとなっています。", [("D級", 75, None, False), ("C級", 65, None, False)]),
    ("■筆記 120 点満点中 80 点以上 ■ 面接 満点の 65 %以上", [("筆記", 80, 120, False), ("面接", 65, None, False)]),
    ("会計知識:70%以上、実務問題:60%以上", [("会計知識", 70, None, False), ("実務問題", 60, None, False)]),
    ("ベーシック70%以上、アドバンス75%以上", [("ベーシック", 70, None, False), ("アドバンス", 75, None, False)]),
    (
        "ストラテジ系:300点以上/1,000点 マネジメント系:300点以上/1,000点",
        [("ストラテジ系", 300, 1000, False), ("マネジメント系", 300, 1000, False)],
    ),
    ("学科100点・実技100点の合計200点中140点以上", [(None, 140, 200, False)]),
    ("配点 マークシート形式:80点 合格基準 52点以上の得点。", [(None, 52, 80, False)]),
    ("合格基準は90問中60点以上が必要", [(None, 60, 90, False)]),
    ("300満点で 240点以上", [(None, 240, 300, False)]),
    ("200点満点の60%(120点)以上", [(None, 60, None, False)]),
    (
        "マークシート方式、論述式の得点の合計が105点以上の得点。但し、論述式の得点が25点以上であること。",
        [(None, 105, None, False), ("論述", 25, None, False)],
    ),
    ("資格試験としてはかなり高い合格率ですが、合格基準は正解率80%以上。", [(None, 80, None, False)]),
]


@pytest.mark.parametrize(("printed", "told"), MARKS)
def test_marks_have_their_full_marks_and_whether_they_are_of_each(
    printed: str, told: list[tuple[str | None, int, int | None, bool]]
) -> None:
    reading = read_term("passing_mark", printed)
    assert reading["kind"] == "mark"
    assert [(mark["label"], mark["low"], mark["of"], mark["each"]) for mark in reading["marks"]] == told


def test_a_course_that_is_called_off_is_a_condition() -> None:
    reading = read_term("refund", "講座が中止になった場合は受講料を全額返金いたします。")
    assert reading["kind"] == "refund"
    assert [one["code"] for one in reading["conditions"]] == ["called_off"]


def test_a_book_keeps_the_grade_and_edition_of_its_name() -> None:
    reading = read_term("materials", "公式テキスト3級(第5版):2,200円")
    assert reading["kind"] == "materials"
    assert reading["books"] == [{"title": "公式テキスト3級(第5版)", "price": 2200}]


RESULTS = [
    ("CBT:試験後即時 PBT:概ね受験日の6週間後", [("CBT", None, True), ("PBT", (6, "weeks"), False)]),
    ("個人受検 検定終了3週間後に各住所へ合否通知書を発送します。", [("個人受検", (3, "weeks"), False)]),
    (
        "1級は試験日から約2か月後、2級・3級は約1か月後に発表",
        [("1級", (2, "months"), False), ("2級・3級", (1, "months"), False)],
    ),
    (
        "※2級試験は「CBT試験」ですが、採点を審査員が行うため、合格発表は受験日から約2カ月後となります。",
        [("2級試験", (2, "months"), False)],
    ),
]


@pytest.mark.parametrize(("printed", "told"), RESULTS)
def test_a_result_day_of_some_has_their_label(
    printed: str, told: list[tuple[str, tuple[int, str] | None, bool]]
) -> None:
    reading = read_term("result_day", printed)
    assert reading["kind"] == "result"
    assert (reading["after"], reading["date"], reading["at_once"]) == (None, None, False)
    of = [(one["label"], one["told"]["after"], one["told"]["at_once"]) for one in reading["of"]]
    assert [(label, after and (after["low"], after["unit"]), at_once) for label, after, at_once in of] == told


SEASONS = [
    ("7月試験:4月~5月 12月試験:9月~10月", {"7月試験": ("04-01", "05-31"), "12月試験": ("09-01", "10-31")}),
    ("【6月】3月~4月 【10月】7月~8月", {"6月": ("03-01", "04-30"), "10月": ("07-01", "08-31")}),
    (
        "インターネットでの申込は、毎年5月中旬から下旬まで。郵送での申込は、毎年5月上旬から下旬までとなります。",
        {"インターネット": ("05-11", "05-31"), "郵送": ("05-01", "05-31")},
    ),
    (
        "3級 毎年5月下旬から9月下旬 4級 10月試験:毎年5月下旬から9月下旬 2月試験:11月上旬から1月上旬",
        {"3級": ("05-21", "09-30"), "4級 10月試験": ("05-21", "09-30"), "4級 2月試験": ("11-01", "01-10")},
    ),
]


@pytest.mark.parametrize(("printed", "told"), SEASONS)
def test_a_time_to_apply_of_some_has_their_label(printed: str, told: dict[str, tuple[str, str]]) -> None:
    reading = read_term("application", printed)
    assert reading["kind"] == "application"
    seasons = {one["label"]: one["told"]["season"] for one in reading["of"]}
    assert {label: season and (season["from"], season["to"]) for label, season in seasons.items()} == told


def test_windows_of_two_ways_are_told_apart_only_where_they_differ() -> None:
    apart = read_term("application", "インターネット:2026年4月1日~4月20日 郵送:2026年4月1日~4月10日")
    alike = read_term("application", "インターネット:2026年4月1日~4月20日 郵送:2026年4月1日~4月20日")
    assert apart["kind"] == alike["kind"] == "application"
    assert [one["label"] for one in apart["of"]] == ["インターネット", "郵送"]
    assert "of" not in alike
    assert alike["windows"] == [{"from": "2026-04-01", "to": "2026-04-20"}]


OPENINGS = [
    "CBT試験は",
    "オンライン検定の場合、",
    "1級は",
    "実技は",
    "初回は",
    "2回目以降は",
    "65歳以上の方は",
    "プレミアムコースは",
]
OF_ALL = [
    ("retake", "何度でも再受験可能"),
    ("certificate_fee", "認定証発行料3,300円"),
    ("upkeep", "2年ごとに更新、更新料5,500円"),
    ("refund", "申込後の返金はできません"),
    ("aid", "受講料の20%が支給されます"),
    ("materials", "公式テキスト2,750円"),
    ("support", "添削指導あり"),
    ("based_on", "2024年4月1日現在の法令"),
]


@pytest.mark.parametrize(("field", "printed"), OF_ALL)
def test_what_a_text_opens_with_keeps_its_value_to_some(field: str, printed: str) -> None:
    whole = read_term(field, printed)
    assert whole["kind"] != "unreadable"
    assert [opening for opening in OPENINGS if read_term(field, opening + printed) == whole] == []
