"""Conditions of eligibility as pages print them."""

import pytest

from mikiwame.notation import read
from mikiwame.vocabulary.readings import Eligibility


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("なし", "open"),
        ("受験資格は『問わない』", "open"),
        ("特にありません。", "open"),
        ("受験資格は特に設けられておらず、誰でも検定試験を受けることができます", "open"),
        ("年齢、学歴、経歴等による制限はなく、誰でも受験可能", "open"),
        ("未経験者でも受験可", "open"),
        ("講座を受講していなくても受験可能", "open"),
        ("実質的に講座受講者のみ", "de_facto_course"),
        ("講座受講完了者", "course_required"),
        ("・認定講座修了者 ・6か月以上の実務経験がある者", "course_required"),
        ("養成機関の卒業生、または卒業見込みであること。", "course_required"),
        ("講座を修了していれば誰でも受験できます", "course_required"),
        ("専門学校が開く通信講座で全科目を履修した方", "course_required"),
        ("事務職として6ヵ月以上(32時間以上の研修を含む)の実務経験", "experience"),
        ("2級は、1級合格後、1年半以上の実務経験がないと受験資格を得られません", "experience"),
        ("高校生~", "other"),
        ("16歳以上であれば誰でも受験可能", "other"),
        ("2級取得者であること。", "other"),
        ("申し込み時に学会の会員であること", "other"),
        ("受験資格あり", "other"),
        ("学校教育法に規定する大学を卒業した者", "other"),
        ("短大等において、会計に関する科目を20単位以上修得した者", "other"),
        ("美容に関する学校その他の教育機関を卒業した者", "other"),
    ],
)
def test_the_most_open_condition_named_is_the_state(printed: str, state: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": state, "text": printed}


def test_the_grades_that_are_open_are_named_where_others_are_not() -> None:
    printed = "1級は2級合格者、2級・3級は制限なし"
    expected = {"kind": "eligibility", "state": "open", "text": printed, "label": "2級・3級", "excepting": ["1級"]}
    assert read("eligibility", printed) == expected


def test_the_text_is_kept_as_printed_without_the_spaces_around_it() -> None:
    assert read("eligibility", "  １８歳以上 \n") == {"kind": "eligibility", "state": "other", "text": "１８歳以上"}


def test_a_pointer_to_another_page_is_no_condition() -> None:
    assert read("eligibility", "詳細は公式サイト参照")["kind"] == "unreadable"


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("講座を受講せずに独学で学んでも受験資格が得られない", "course_required"),
        ("養成講座を修了していないと受験できません", "course_required"),
        ("実務経験がなければ受験できない", "experience"),
        ("2級に合格していないと受験できない", "other"),
        ("受験資格を満たせば誰でも受験することが可能", "other"),
        ("大学歯学部の6年制課程を修め、卒業した者", "other"),
        ("指定養成施設を卒業した者", "course_required"),
        ("実務経験がなくても受験できます", "open"),
        ("講座の受講は必須ではありません", "open"),
        ("どの級からでも受験可能", "open"),
        ("必要なし", "open"),
    ],
)
def test_denials_conditions_and_schooling(printed: str, state: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": state, "text": printed}


@pytest.mark.parametrize(
    ("printed", "state"),
    [
        ("介護の業務に従事している者または従事しようとする者", "other"),
        ("店で働いている者又は働くことを希望している者", "other"),
        ("看護師免許を有し、養成所で1年以上修業した者", "other"),
        ("登山を愛する方すべて", "open"),
        ("資格は問われませんが、実務経験を求められます", "experience"),
        ("県内在住の者", "other"),
    ],
)
def test_those_who_mean_to_work_licences_and_everybody_who_likes_it(printed: str, state: str) -> None:
    assert read("eligibility", printed) == {"kind": "eligibility", "state": state, "text": printed}


@pytest.mark.parametrize("printed", ["要項に受験資格の章は置かれていない", "受験資格の記載がありません"])
def test_where_the_conditions_stand_is_no_condition(printed: str) -> None:
    assert read("eligibility", printed)["kind"] == "unreadable"


def _tell(text: str) -> Eligibility:
    told = read("eligibility", text)
    assert told["kind"] == "eligibility"
    return told


@pytest.mark.parametrize(
    "text",
    ["実務経験3年以上または2級合格者", "3級…実務経験がある者または専門学校等の関連学科に在籍する者"],
)
def test_work_beside_another_way_is_asked_of_nobody_alone(text: str) -> None:
    assert _tell(text)["state"] == "other"


@pytest.mark.parametrize(
    "text", ["2級合格後1年以上の実務経験、または実務経験3年以上", "大学卒業後1年以上の実務経験がある者"]
)
def test_work_that_every_way_asks_is_required(text: str) -> None:
    assert _tell(text)["state"] == "experience"


def test_the_last_day_of_a_course_is_no_course_that_is_asked() -> None:
    assert _tell("受講対象者は、受講申込時から講習受講終了日まで有効な「従業者証明書」をお持ちの方")["state"] == "other"


@pytest.mark.parametrize("text", ["3級の場合は誰でも受験可能です。", "3級なら誰でも受験できます。"])
def test_a_grade_told_as_a_case_keeps_its_name(text: str) -> None:
    told = _tell(text)

    assert (told["state"], told.get("label")) == ("open", "3級")
