"""Words of every trade stand beside a value and change nothing; what a sentence is about must still be the field's."""

import pytest

from mikiwame.notation import read
from mikiwame.notation.strangers import find_stranger
from mikiwame.notation.terms import read_term


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("upkeep", "資格自体に有効期限はありません。", {"renewal": False}),
        ("upkeep", "生涯有効(更新不要)", {"renewal": False}),
        ("upkeep", "一度合格すれば更新手続き・更新費用は不要です。", {"renewal": False}),
        ("study_time", "1日45分の学習で、約5か月で終えられます。", {"months": {"low": 5, "high": 5}}),
        ("study_time", "約100時間から150時間", {"hours": {"low": 100, "high": 150}}),
        ("refund", "納付した受験料は返金不可", {"offered": False}),
        ("refund", "受験票の不着を理由とする受験料の払い戻しには応じかねますのでご了承ください。", {"offered": False}),
        ("application", "郵便局の窓口へ行き、願書と検定料を現金書留にて協会へ郵送する。", {"ways": ["post"]}),
        ("application", "全国の書店で申込書を入手し、郵送で申し込みます。", {"ways": ["post"]}),
        ("application", "インターネットにより受験申込を行い、受験手数料を納入してください。", {"ways": ["web"]}),
        ("result_day", "協会のウェブサイトでの合否確認となります。", {"ways": ["web"], "after": None}),
        ("open_book", "在宅マークシート・テキスト参照可のストレスフリーな試験", {"allowed": "yes"}),
    ],
)
def test_what_is_said_beside_a_value_leaves_it_as_it_is(field: str, text: str, told: dict[str, object]) -> None:
    reading = dict(read_term(field, text))
    assert {name: reading[name] for name in told} == told


def test_a_mark_said_again_of_each_subject_is_one_mark() -> None:
    text = "合格には各科目40%以上かつ全科目合計60%以上の得点が必要で、1科目でも4割を切ると不合格になります。"
    reading = read_term("passing_mark", text)
    assert reading["kind"] == "mark"
    assert [(mark["low"], mark["each"]) for mark in reading["marks"]] == [(40, True), (60, False)]


def test_a_mark_that_no_subject_may_fall_below_is_one_of_each() -> None:
    reading = read_term("passing_mark", "総合60%以上で合格。1科目でも40%を下回ると不合格です。")
    assert reading["kind"] == "mark"
    assert [(mark["low"], mark["each"]) for mark in reading["marks"]] == [(60, False), (40, True)]


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("必修問題50問、一般問題130問、状況設定問題60問(計240問)", [50, 130, 60]),
        ("各領域30問×5領域=合計150問(マークシート・4肢択一式)", [150]),
    ],
)
def test_questions_that_add_up_are_those_of_the_parts_that_are_named_or_of_the_whole(
    text: str, questions: list[int]
) -> None:
    reading = read_term("exam_content", text)
    assert reading["kind"] == "content"
    assert [part["questions"] for part in reading["parts"]] == questions


def test_questions_that_do_not_add_up_are_refused() -> None:
    assert read_term("exam_content", "法規12問、無線工学10問(計24問)")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("upkeep", "更新はそれぞれ5年ごとに必要です。"),
        ("upkeep", "有効期限は5年又は不明"),
        ("certificate_fee", "認定証発行手数料 各5,500円"),
        ("certificate_fee", "認定証発行手数料5,000円又は不明"),
        ("result_day", "申込日から1か月後に結果を郵送"),
        ("application", "試験日の2か月前×2"),
        ("passing_mark", "70点以上(1科目)"),
        ("passing_mark", "5領域において65%以上の得点率"),
        ("passing_mark", "合格の基準は調理/実技も学科も70%の正解率になっています。"),
        ("study_time", "セミナーなら約4時間で完結"),
        ("open_book", "持ち込み可否は受験票の指示に従ってください。"),
        ("support", "通信講座のよくある質問"),
        ("retake", "認定を受けた事業者の届出義務を免除"),
        ("upkeep", "資格の更新手続期間は有効期限から2か月です。"),
    ],
)
def test_a_figure_of_each_or_of_another_thing_is_none_of_the_whole(field: str, text: str) -> None:
    assert read(field, text)["kind"] == "text"


@pytest.mark.parametrize(
    ("field", "text", "topic"),
    [
        ("result_day", "動画視聴は試験日から約1か月後に郵送します", "動画視聴"),
        ("passing_mark", "民法は70点以上で合格", "民法"),
        ("passing_mark", "建築 60点以上", "建築"),
    ],
)
def test_a_sentence_is_about_the_matter_of_its_field(field: str, text: str, topic: str) -> None:
    assert find_stranger(field, text) == topic


def test_a_word_counts_only_where_all_that_it_is_written_with_is_known() -> None:
    assert find_stranger("upkeep", "挑戦には5年ごとの更新が必要です") is None
    assert find_stranger("upkeep", "不挑戦枠には5年ごとの更新が必要です") is not None
