"""What exams ask for, said in other words than the readers know: read alike, with the names of parts as printed."""

import pytest

from mikiwame.notation.restating import restate
from mikiwame.notation.terms import read_term

Told = tuple[str | None, list[str], int | None]


def read_parts(text: str) -> list[Told]:
    reading = read_term("exam_content", text)
    assert reading["kind"] == "content", reading
    return [(part["label"], list(part["forms"]), part["questions"]) for part in reading["parts"]]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # Heads, and words for the exam.
        ("答え方のスタイル:三択(一部に数字の記入あり)", [(None, ["choice"], None)]),
        ("・問題数:55問 ・形式:四択(マークシート)", [(None, ["choice"], 55)]),
        ("問題数は70問、選択肢は4つです。", [(None, ["choice"], 70)]),
        # Parts.
        ("筆記テストと実技テストの二つから成る。", [("筆記", [], None), ("実技", [], None)]),
        ("ペーパーテストと実技試験が行われます。", [("ペーパーテスト", [], None), ("実技", [], None)]),
        ("当検定では、学科試験と実務試験が課されます。", [("学科", [], None), ("実務", [], None)]),
        (
            "学科は30問の四択問題、実技はカルテを見てレセプトを作成します。",
            [("学科", ["choice"], 30), ("実技", [], None)],
        ),
        ("マークシートの学科が20問、書類を作成する実技が3問。", [("学科", ["choice"], 20), ("実技", ["documents"], 3)]),
        ("第一部は択一30問、第二部は記述3問です。", [("第一部", ["choice"], 30), ("第二部", ["written"], 3)]),
        (
            "初級コースは45分で30問、上級コースは60分で50問が課されます。",
            [("初級コース", [], 30), ("上級コース", [], 50)],
        ),
        (
            "5級は筆記試験だけで、3級と4級では筆記試験と実技試験を受けます。",
            [("5級 筆記", [], None), ("3級と4級 筆記", [], None), ("3級と4級 実技", [], None)],
        ),
        # How it is asked.
        ("約40問(選択式・プルダウン式・穴埋め式)", [(None, ["choice", "fill-in"], 40)]),
        ("正しいものを4つの中から選ぶ形式で50問", [(None, ["choice"], 50)]),
        ("多くは選択肢をマークする形だが、最後に文章で答える記述問題も出る。", [(None, ["choice", "written"], None)]),
        ("出題は択一式です(解答にはマークシートを使用)。", [(None, ["choice"], None)]),
        ("多肢選択式(五肢択一) IBT(Internet-Based Testing)", [(None, ["choice"], None)]),
        ("小論文・口頭発表試験(90分) 記述式", [(None, ["written", "essay"], None)]),
        ("実技 60分(パソコン入力 50分、レセプト点検 10分)", [("実技", ["computer"], None)]),
        ("ディスプレイに表示された問題に、マウスで解答します。", [(None, ["computer"], None)]),
        ("ほぼすべての自治体で五択のマークシートがとられています。", [(None, ["choice"], None)]),
        # Numbers.
        ("3科目各20問の計60問です。", [(None, [], 60)]),
        ("20問×3科目の60問", [(None, [], 60)]),
        ("筆記は出題基準により1回につき12問(解答数は約50)となっています。", [("筆記", [], 12)]),
        ("公式テキストに沿った四択問題が50問出ます。", [(None, ["choice"], 50)]),
        ("45分で90問を解き、敬語や漢字が範囲です。", [(None, [], 90)]),
    ],
)
def test_other_words_are_read_alike(text: str, parts: list[Told]) -> None:
    assert read_parts(text) == parts


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("実技でレセプトを2枚作ります。", ["made"]),
        ("基本から応用まで広く算定する力をもち、記録から誤りのない明細書を作成できる。", ["made"]),
        ("介護給付費明細書の作成/2枚 ・明細書の作成に欠かせない知識", ["made"]),
        ("学科は択一式で、実技はレセプトをチェックします。", ["checked"]),
        ("レセプト点検に必要な知識を四択で問います。", []),
    ],
)
def test_what_is_done_with_claims(text: str, claims: list[str]) -> None:
    reading = read_term("exam_content", text)
    assert reading["kind"] == "content"
    assert reading["claims"] == claims


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        # A sum of all is no number of the last part, and a number of each is one of each.
        ("学科が40問、実技が5問の合計45問です", [("学科", [], 40), ("実技", [], 5)]),
        ("筆記30問、実技4問、あわせて34問です。", [("筆記", [], 30), ("実技", [], 4)]),
        ("学科と実技それぞれ20問", [("学科", [], 20), ("実技", [], 20)]),
        ("法令・実務・計算の3科目、各20問", [("法令", [], 20), ("実務", [], 20), ("計算", [], 20)]),
        # No form is lost beside another.
        ("選択と記述の両方があります", [(None, ["choice", "written"], None)]),
        ("試験は四肢択一式と空欄補充式です。", [(None, ["choice", "fill-in"], None)]),
        ("2級は四択50問、3級は○×50問です。", [("2級", ["choice"], 50), ("3級", ["choice"], 50)]),
        # 筆記 is a part where no 学科 stands beside 実技, and how a part is sat where it has a name.
        ("筆記では保険の制度が、実技では点数の計算が問われます。", [("筆記", [], None), ("実技", [], None)]),
        ("学科は四択50問、実技は面接です。", [("学科", ["choice"], 50), ("実技", [], None)]),
        ("学科試験では法規に関する知識、実技試験では算定が問われます。", [("学科", [], None), ("実技", [], None)]),
        ("10:00~11:00 会計学 30問", [("会計学", [], 30)]),
    ],
)
def test_a_number_or_a_form_is_of_its_own_part(text: str, parts: list[Told]) -> None:
    assert read_parts(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        # Sums and numbers that fit nothing, or that bound.
        "学科および実技で合計50問",
        "〇×問題が20問、四肢択一問題が25問、あわせて46問",
        "順に40問、25問、15問で、合わせて80問となる。",
        "少なくとも50問出題されます",
        "最大50問の択一式",
        # A form beside which another has no number, or is none that is known.
        "四択30問と記述数問です。",
        "四択50問、ほかに記述。",
        "四肢択一式と短答式です。",
        # Another part that comes as well has not what is told before it.
        "四択50問、このほか実技。",
        "四択50問。別に面接があります。",
        "面接は1級のみ、2級は四択です",
        "学科は前半30問が四択、後半10問が記述です。",
        # What one chooses.
        "必須問題30問と選択問題20問",
        "必須問題30問、選択問題は20問中10問を解答",
        "四択か記述のどちらかを選びます。",
        "学科または実技を受けます。",
        "学科だけを受けることもできます。",
        "選択科目は法律・会計・経営で、各20問が課されます。",
        "学科は全員、実技は希望者が受けます。",
        # As the case may be, not so, not yet or not sure.
        "年によって記述が課されることもあります。",
        "四択のほか、回によっては記述が出ます。",
        "記述式は課されず、すべて四択です。",
        "出題数は50問の予定です。",
        "四択のようです。",
        "たぶん四択50問です。",
        "2026年から記述が課されます。",
        "かつては論述が課されていました。",
        # Of one way, stage or grade, of groups, of another test.
        "在宅は択一、会場は記述",
        "2次では、面接官との口頭での試問が実施される。",
        "上級では記述も課されます。",
        "団体向けの試験では四択が20問出ます。",
        "確認テストは四択10問です。",
        "サンプル問題は四択10問です。",
        "教材には四択100問がついています。",
        "四択から記述に変わりました。",
        "5問ごとに休憩があります。",
        "学科は四択30問、実技の問題数は公表されていません。",
        "レセプトの作成方法を学習します。",
        "レセプト作成は出題されなくなりました。",
        "修了課題は記述5問です。",
        "大半の自治体では四択ですが、記述を課す自治体もあります。",
    ],
)
def test_what_other_words_may_not_hide(text: str) -> None:
    assert read_term("exam_content", text)["kind"] == "unreadable"


def test_about_so_many_questions_are_no_sure_number() -> None:
    reading = read_term("exam_content", "問題は50問ほど出ます。")
    assert reading["kind"] == "content"
    assert reading["parts"] == [{"label": None, "forms": [], "questions": 50, "approx": True}]


def test_what_one_may_look_at_is_told_beside() -> None:
    reading = read_term("exam_content", "教材を見ながら四択50問に解答できます。")
    assert reading["kind"] == "content"
    assert reading.get("open_book") is True


def test_a_joined_label_is_given_piece_by_piece() -> None:
    said = restate("exam_content", "5級は筆記テストのみ、4級は実技テストのみ")
    assert said is not None
    assert said.find_name("5級 筆記") == "5級 筆記"
