"""Outlines of exams whose parts have names of their own, and study times of some people: each value with its name."""

from typing import Any

import pytest

from mikiwame.notation.terms import read_term

Told = tuple[str | None, list[str], int | None]


def _tell(text: str) -> list[Told]:
    reading: Any = read_term("exam_content", text)
    assert reading["kind"] == "content", reading
    return [(part["label"], part["forms"], part["questions"]) for part in reading["parts"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "1級 理論問題40問(5肢択一式)・設計問題6問(記述式) 2級 理論問題45問(3肢択一式)・設計問題8問(3肢択一式)",
            [
                ("1級 理論問題", ["choice"], 40),
                ("1級 設計問題", ["written"], 6),
                ("2級 理論問題", ["choice"], 45),
                ("2級 設計問題", ["choice"], 8),
            ],
        ),
        (
            "実技(70分) 介護保険請求実務 穴埋め入力・選択(〇×)方式 20問 介護給付費請求額計算 入力方式 2事例",
            [("実技 介護保険請求実務", ["choice", "fill-in"], 20), ("実技 介護給付費請求額計算", ["typed"], 2)],
        ),
        (
            "■介護支援分野 (25問) ■保健医療サービス分野 (基礎15問・総合5問) ■福祉サービス分野 (15問) の合計60問",
            [
                ("介護支援分野", [], 25),
                ("保健医療サービス分野 基礎", [], 15),
                ("保健医療サービス分野 総合", [], 5),
                ("福祉サービス分野", [], 15),
            ],
        ),
        (
            "段位(40分間) 乗算の部(100問) 除算の部(100問) 伝票算の部(60問)",
            [("段位 乗算の部", [], 100), ("段位 除算の部", [], 100), ("段位 伝票算の部", [], 60)],
        ),
        (
            "学科が15問、実技が2例題、共にマークシート方式で出題され、試験時間は90分となっています。",
            [("学科", ["choice"], 15), ("実技", ["choice"], 2)],
        ),
        (
            "3級 実技I/窓口応対 筆記(3問/45分/記述式) 実技II/調剤報酬算定 処方箋点検(5問/80分)",
            [("3級 実技1 窓口応対 筆記", ["written"], 3), ("3級 実技2 調剤報酬算定 処方箋点検", [], 5)],
        ),
        ("筆記(10問/択一式) ・法規 (医療保険制度の知識) ・請求事務 (点数の算定)", [("筆記", ["choice"], 10)]),
        ("上級/選択式(一部数値記入)32問75分150点(105点以上が合格)。", [("上級", ["choice"], 32)]),
        ("択一式30問、記述式2問", [("択一式", ["choice"], 30), ("記述式", ["written"], 2)]),
        (
            "航空法規・気象学・航法・無線通信・機体構造の5科目(配点は各20点)",
            [(name, [], None) for name in ("航空法規", "気象学", "航法", "無線通信", "機体構造")],
        ),
        ("3級:50問 2級:60問", [("3級", [], 50), ("2級", [], 60)]),
        (
            "各種書類作成に関する実技問題が3問、マークシート式での学科問題が20問出題されます。",
            [("実技", [], 3), ("学科", ["choice"], 20)],
        ),
        ("選択:100問+論述:2題", [("選択", [], 100), ("論述", ["essay"], 2)]),
        ("前半(多肢選択式)・後半(記述式) 各90分", [("前半", ["choice"], None), ("後半", ["written"], None)]),
        # Heads that are counted, and names that と or ・ joins within one of them.
        ("第1問 仕訳20問 第2問 勘定5問", [("第1問 仕訳", [], 20), ("第2問 勘定", [], 5)]),
        (
            "第1章:医薬品の特性と基本的な知識(20問) 第4章:薬事関係法規・制度(20問)",
            [("第1章 医薬品の特性と基本的な知識", [], 20), ("第4章 薬事関係法規・制度", [], 20)],
        ),
        ("レベル1:30問、レベル2:40問(すべて択一式)", [("レベル1", ["choice"], 30), ("レベル2", ["choice"], 40)]),
        ("午前の部:学科 50問 午後の部:実技 2課題", [("午前の部 学科", [], 50), ("午後の部 実技", [], 2)]),
        # Forms as heads, and what is said of all before each.
        (
            "マークシート形式の問題は業務について10問、患者の理解について5問出題され、記述形式の問題では技術について5問出題されます。",
            [
                ("マークシート形式 業務", ["choice"], 10),
                ("マークシート形式 患者の理解", ["choice"], 5),
                ("記述形式 技術", ["written"], 5),
            ],
        ),
        (
            "試験はマークシート形式で、学科問題60問・実技問題3問が出題されます。",
            [("学科", ["choice"], 60), ("実技", ["choice"], 3)],
        ),
        ("試験問題は全30問。択一式が25問、記述式が5問です。", [("択一式", ["choice"], 25), ("記述式", ["written"], 5)]),
        # Numbers in the order of the names, and those that are multiplied.
        (
            "課題1・概論(由来と用語の理解)と情報分野、課題2・実務があり、それぞれ20問と12問、48問の計80問である。",
            [("課題1 概論", [], 20), ("課題1 情報分野", [], 12), ("課題2 実務", [], 48)],
        ),
        ("(1)制度 (2)算定 (3)用語 各10問", [("制度", [], 10), ("算定", [], 10), ("用語", [], 10)]),
        (
            "試験I(1時間30分:4科目×12問)と試験II(50分:3科目×8問)はマークシート形式の試験です。",
            [("試験I", ["choice"], 48), ("試験II", ["choice"], 24)],
        ),
        # Names alone, under grades.
        ("1~8級は乗算、除算", [("1~8級 乗算", [], None), ("1~8級 除算", [], None)]),
        ("3級は学科のみ、1級は学科と実技", [("3級 学科", [], None), ("1級 学科", [], None), ("1級 実技", [], None)]),
        (
            "一次試験は筆記(マークシート)、二次試験は面接です。",
            [("一次試験 筆記", ["choice"], None), ("二次試験 面接", [], None)],
        ),
        # One name and what it is.
        ("みとり算 10けた揃いの加算10題(1題の口数10口) 100点 30分", [("みとり算 10けた揃いの加算", [], 10)]),
    ],
)
def test_each_part_has_its_own_forms_and_questions(text: str, parts: list[Told]) -> None:
    assert _tell(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        # Of which of the names is the number?
        "法規・医学 20問 択一式",
        "30問(択一式)、2問(記述式)",
        "論文・面接試験 50問 四肢択一",
        # The sum is another.
        "法規10問、医学10問、請求10問の合計40問",
        "基礎分野20問 応用分野20問 計50問",
        # Some of them, or not sure.
        "知識分野30問、計算分野は年により10問",
        "基礎分野20問、応用分野は選択で10問のうち5問",
        "無料問題100問、有料問題300問",
        "模擬試験50問、過去問題100問",
        "前回50問、今回60問",
        # One strand alone, and numbers of other things.
        "原価計算部門では記述問題が出題される",
        "教科書50問、ドリル30問、動画10本",
    ],
)
def test_what_leaves_anything_open_is_no_outline(text: str) -> None:
    assert read_term("exam_content", text)["kind"] == "unreadable"


def test_a_number_that_is_about_or_at_most_so_many_says_so() -> None:
    told: Any = read_term("exam_content", "基礎分野約20問、応用分野10問以内")
    assert told["parts"] == [
        {"label": "基礎分野", "forms": [], "questions": 20, "approx": True},
        {"label": "応用分野", "forms": [], "questions": 10, "at_most": True},
    ]
    whole: Any = read_term("exam_content", "マークシート方式による四肢択一方式で\n\n90分・100問以内")
    assert whole["parts"] == [{"label": None, "forms": ["choice"], "questions": 100, "at_most": True}]


@pytest.mark.parametrize(
    "text",
    [
        "短答式試験と論文式試験がある",
        "1級、択一式 20問、2級",
        "試験問題は40問。例外もある。",
    ],
)
def test_what_is_said_of_an_open_list_is_of_none(text: str) -> None:
    assert read_term("exam_content", text)["kind"] == "unreadable"


def test_what_questions_are_about_is_not_what_candidates_do() -> None:
    reading: Any = read_term("exam_content", "筆記(10問/択一式) ・請求事務 (診療報酬明細書の作成・用語についての知識)")
    assert reading["claims"] == []


def test_the_number_of_another_part_is_not_the_part_s() -> None:
    assert _tell("知識問題30問 実技問題 記述式") == [("知識問題", [], 30), ("実技", ["written"], None)]


Spans = list[tuple[str, tuple[float, float] | None, tuple[float, float] | None]]


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("未経験者なら独学で約240~320時間は必要です。", [("未経験者 独学", (240, 320), None)]),
        (
            "一般的には 独学で180〜260時間、通学講座やオンライン講座利用で110〜160時間が目安と言われています。",
            [("独学", (180, 260), None), ("通学講座やオンライン講座利用", (110, 160), None)],
        ),
        (
            "英検2級合格者なら90〜130時間、未経験者なら210〜280時間が目安です。",
            [("英検2級合格者", (90, 130), None), ("未経験者", (210, 280), None)],
        ),
        ("独学:5〜8ヶ月 通学講座:3〜5ヶ月", [("独学", None, (5, 8)), ("通学講座", None, (3, 5))]),
        (
            "初学者の場合は160時間程度、実務経験者の場合は70時間程度",
            [("初学者", (160, 160), None), ("実務経験者", (70, 70), None)],
        ),
        ("3級:約100時間 2級:約200時間", [("3級", (100, 100), None), ("2級", (200, 200), None)]),
        ("独学合格には、1日1-2時間の学習で約3か月が標準的です。", [("独学", None, (3, 3))]),
        ("経験者:30〜50時間", [("経験者", (30, 50), None)]),
        ("知識がある方は50時間", [("知識がある方", (50, 50), None)]),
        ("社会人:3ヶ月", [("社会人", None, (3, 3))]),
        ("2級:勉強時間は100時間", [("2級", (100, 100), None)]),
    ],
)
def test_a_time_of_some_keeps_who_they_are(text: str, spans: Spans) -> None:
    reading: Any = read_term("study_time", text)
    ends = [
        (one["label"], *((span["low"], span["high"]) if span else None for span in (one["hours"], one["months"])))
        for one in reading["of"]
    ]
    assert ends == spans
    assert reading["hours"] is reading["months"] is None


@pytest.mark.parametrize(
    "text",
    [
        "独学なら240時間、通学講座なら130時間でした。",
        "独学で100時間、ただし経験者は50時間のことも",
        "3級は最短50時間、2級は人による",
    ],
)
def test_times_that_are_not_of_all_who_are_named_are_refused(text: str) -> None:
    assert read_term("study_time", text)["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_content", "模擬試験は1級 理論問題40問(5肢択一式)・設計問題6問(記述式)"),
        ("exam_content", "1級(選択) 理論問題40問(5肢択一式)・設計問題6問(記述式)"),
        ("exam_content", "基礎科目(50問) 専門科目(60問)から選択"),
        ("exam_content", "基礎科目以外の(50問) 専門科目(60問)"),
        ("exam_content", "基礎科目(旧)(50問) 専門科目(60問)"),
        ("exam_content", "類似資格の学科が15問、実技が2例題、共にマークシート方式で出題されます。"),
        ("exam_content", "学科(50問)または実技(3問)"),
        ("study_time", "独学だと300時間以上、講座なら半分の時間"),
        ("study_time", "他社の3級:約100時間 2級:約200時間"),
        ("study_time", "独学で180〜260時間、通学講座で110〜160時間のうち半分"),
        ("result_day", "類似資格の合格発表は例年11月下旬です。"),
        ("result_day", "1級:3月下旬または 2級:4月上旬"),
        ("result_day", "CBT:即時 PBT:試験日の4週間後から選択"),
        ("application", "1級:6月上旬〜7月上旬 2級:8月上旬〜9月上旬のうち2つ"),
        ("passing_mark", "来年から3級:65%以上 4級:55%以上"),
        ("passing_mark", "3級:65%以上 4級:55%以上※3級は除く"),
    ],
)
def test_a_word_that_leaves_several_values_open_is_heard(field: str, text: str) -> None:
    assert read_term(field, text)["kind"] == "unreadable"
