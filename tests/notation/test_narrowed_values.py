"""What a text says of its own value: that it is old, planned, guessed, of some only, or taken back."""

from collections.abc import Mapping

import pytest

from mikiwame.notation import read
from mikiwame.notation.terms import READERS, read_term


def _read(field: str, text: str) -> Mapping[str, object]:
    return read_term(field, text) if field in READERS else read(field, text)


def _is_refused(field: str, text: str) -> bool:
    return _read(field, text)["kind"] in ("unreadable", "text")


def _is_told_apart(field: str, text: str) -> bool:
    """Whether no value of ``text`` is given for the whole exam: it is refused, or each value has its label."""
    reading = _read(field, text)
    values = [*reading.get("amounts", ()), *reading.get("parts", ())]  # type: ignore[misc]
    named = bool(values and all(value["label"] for value in values)) or "label" in reading
    return reading["kind"] in ("unreadable", "text") or named


_SAID = {
    "exam_fee": "受験料は7,700円です。",
    "duration": "試験時間は90分です。",
    "schedule": "試験日は毎年6月です。",
    "venue": "試験会場は全国7都市です。",
    "passing_mark": "合格基準は70点以上です。",
    "exam_content": "出題形式は四肢択一式50問です。",
    "result_day": "合格発表は試験日から約1か月後です。",
    "upkeep": "有効期間は3年間です。",
    "mode": "試験方式はCBT方式です。",
}


@pytest.mark.parametrize("field", _SAID)
def test_the_sentences_that_are_changed_are_read(field: str) -> None:
    assert not _is_refused(field, _SAID[field])


@pytest.mark.parametrize("field", _SAID)
@pytest.mark.parametrize("word", ["旧", "仮", "参考", "当初の", "最高"])
def test_what_stands_in_one_word_with_the_fields_own_narrows_it(field: str, word: str) -> None:
    assert _is_told_apart(field, word + _SAID[field])


@pytest.mark.parametrize("field", ["exam_fee", "duration", "schedule", "passing_mark", "exam_content"])
@pytest.mark.parametrize("word", ["再", "追試", "特別"])
def test_a_second_chance_and_a_special_one_are_not_the_exam(field: str, word: str) -> None:
    assert _is_told_apart(field, word + _SAID[field])


@pytest.mark.parametrize("field", _SAID)
@pytest.mark.parametrize("opening", ["参考:", "(参考)", "【旧】", "前年度:", "来年からは、"])
def test_an_opening_may_give_the_value_to_another(field: str, opening: str) -> None:
    assert _is_told_apart(field, opening + _SAID[field])


@pytest.mark.parametrize("field", _SAID)
@pytest.mark.parametrize(
    "ending",
    ["(旧)", "(仮)", "※参考値", "※非公式情報", "※推定", "※この試験は廃止されました。", "※2024年度で終了"],
)
def test_a_note_may_take_the_value_back(field: str, ending: str) -> None:
    assert _is_told_apart(field, _SAID[field].rstrip("。") + ending)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("exam_fee", "受験料は7,700円というのは誤解です。"),
        ("exam_fee", "受験料 7,700円(予定)"),
        ("exam_fee", "受験料 7,700円/1科目"),
        ("exam_fee", "受験料 7,700円+α"),
        ("exam_fee", "受験料(学割)は5,500円です。"),
        ("duration", "当初は、試験時間は90分です。"),
        ("duration", "試験時間は90分(1科目あたり)"),
        ("schedule", "実技:毎年6月"),
        ("schedule", "6月から9月の間(年に1回)"),
        ("result_day", "合格発表は試験日から約1か月後です。2027年度から変更されます。"),
        ("passing_mark", "過去問では、合格基準は70点以上です。"),
        ("pass_rate", "ここにも書いてある通り、2回目では合格率はたったの5.7%・・"),
        ("eligibility", "受験資格は3級のみ不問ですが、2級は実務経験が2年以上あるか、もしくは3級に合格していること"),
        ("duration", "選択問題: 午前120分\n記述問題: 午後120分"),
        ("examinees", "平成2\n4年度の口述試験は、1134人が受験しました。"),
        ("study_time", "必要な勉強時間は最低2,0\n00時間以上"),
    ],
)
def test_what_is_of_some_or_parted_is_told_apart(field: str, text: str) -> None:
    assert _is_told_apart(field, text)


def test_both_halves_together_are_all_there_is() -> None:
    assert not _is_refused("exam_fee", "団体:5,000円 個人:6,000円")
    assert not _is_refused("exam_fee", "【改訂前】5,700 円 → 【改定後】7,500 円")


@pytest.mark.parametrize(
    ("text", "number"), [("受験者数 9,819※1人", 9819), ("受験者数 9,819人※1", 9819), ("受験者数9,819人", 9819)]
)
def test_the_mark_of_a_note_is_no_part_of_a_count(text: str, number: int) -> None:
    values = _read("examinees", text)["values"]
    assert [value["low"] for value in values] == [number]  # type: ignore[attr-defined]


def test_the_mark_of_a_note_multiplies_no_length() -> None:
    assert _read("duration", "試験時間は60分*2")["parts"] == [{"label": None, "minutes": 60}]
    assert _read("duration", "120分×2部")["parts"] == [{"label": None, "minutes": 240}]


def test_a_line_for_passing_has_its_name() -> None:
    assert not _is_refused("passing_mark", "ボーダーラインは70点である。")
