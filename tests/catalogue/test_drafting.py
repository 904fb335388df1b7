"""A pile of claims becomes a market's folder: nothing merged by likeness, every doubt asked and counted."""

import json
from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from tests.catalogue.said import inspect
from tests.interfaces.running import run
from tests.saying import refused

from mikiwame.catalogue.decided_names import decide_names, read_names
from mikiwame.catalogue.drafting import Draft, draft_market, write_draft
from mikiwame.catalogue.heaps import read_heap

DAY = date(2026, 11, 27)

ROWS = (
    {"credential": "点字検定 2級", "field": "exam_fee", "raw": "5,000円", "source_url": "https://example.org/a"},
    {
        "credential": "点字検定　２級",
        "field": "pass_rate",
        "raw": "2級 30% 3級 50%",
        "source_url": "https://example.org/a",
    },
    {"credential": "点字検定 3級", "field": "exam_fee", "raw": "4,000円", "source_url": "https://example.org/b"},
    {
        "credential": "点字技能検定 2級",
        "field": "pass_rate",
        "raw": "20%",
        "source_url": "https://example.org/b",
        "as_of": "2024-01",
        "note": "統一試験",
    },
    {"credential": "点字検定 3級", "field": "organiser", "raw": "株式会社北", "source_url": "https://other.example/x"},
    {"credential": "点字検定 3級", "field": "examinees", "raw": "98", "as_of": "昨年", "note": "units in the heading"},
)


@pytest.fixture
def heap(tmp_path: Path) -> Path:
    file = tmp_path / "claims.jsonl"
    file.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    return file


def test_names_are_one_certification_only_where_they_are_written_the_same(heap: Path) -> None:
    draft = draft_market("braille", read_heap(heap), DAY)

    assert draft.certifications == 3
    names = [draft.files[f"certifications/certification-{number}.yaml"] for number in (1, 2, 3)]
    assert ['name: "点字検定 2級"' in names[0], "grade: 2級" in names[0]] == [True, True]
    assert ['name: "点字検定 3級"' in names[1], 'name: "点字技能検定 2級"' in names[2]] == [True, True]


def test_what_takes_judgement_is_asked_and_counted(heap: Path) -> None:
    draft = draft_market("braille", read_heap(heap), DAY)

    assert {kind: len(asked) for kind, asked in draft.questions.items()} == {
        "same": 0,
        "grades": 1,
        "organiser": 3,
        "notes": 1,
        "slug": 3,
    }
    assert "figures of 3級" in draft.questions["grades"][0]
    assert "organisation-1 (株式会社北)" in draft.questions["organiser"][1]
    assert "昨年; units in the heading" in draft.questions["notes"][0], "a day that is none is no day of the page"
    assert draft.files["README.md"].count("- [ ] ") == 8


def test_names_that_are_taken_for_one_another_are_asked_about_and_stay_apart(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    rows = ("credential,field,raw", "介護事務管理技能検定,exam_fee,5000円", "介護事務管理士技能検定,exam_fee,6000円")
    file.write_text("\ufeff" + "\n".join(rows), encoding="utf-8")

    draft = draft_market("care", read_heap(file), DAY)
    assert draft.certifications == 2
    assert len(draft.questions["same"]) == 1


def draft_names(folder: Path, *names: str) -> Draft:
    """A draft of one fee for each name."""
    file = folder / "named.csv"
    rows = ("credential,field,raw", *(f"{name},exam_fee,5000円" for name in names))
    file.write_text("\n".join(rows), encoding="utf-8")
    return draft_market("named", read_heap(file), DAY)


def test_a_trade_mark_is_no_part_of_a_name_as_for_check(tmp_path: Path) -> None:
    assert draft_names(tmp_path, "色彩検定 3級", "色彩検定®3級").certifications == 1


@pytest.mark.parametrize(
    ("name", "fuller", "asked"),
    [
        ("色彩士検定 3級", "adec色彩士検定 3級", 1),
        ("パーソナルカラー検定 モジュール1", "色彩技能パーソナルカラー検定 モジュール1(初級)", 1),
        ("色彩士検定 3級", "adec色彩士検定 2級", 0),
        ("色彩", "adec色彩士検定", 0),
    ],
)
def test_a_name_within_a_fuller_one_is_asked_about(tmp_path: Path, name: str, fuller: str, asked: int) -> None:
    draft = draft_names(tmp_path, name, fuller)

    assert (draft.certifications, len(draft.questions["same"])) == (2, asked)


def test_a_name_without_a_grade_is_asked_which_of_the_grades_it_means(tmp_path: Path) -> None:
    draft = draft_names(tmp_path, "点字検定 3級", "点字検定 2級", "点字検定")

    assert [one.partition(".")[0] for one in draft.questions["grades"]] == [
        "certification-3 (点字検定) names no grade; grades of it are certification-1, certification-2"
    ]


def test_what_was_decided_about_names_is_not_asked_again(tmp_path: Path) -> None:
    draft = draft_names(tmp_path, "色彩士検定 3級", "adec色彩士検定 3級", "色彩士検定 2級")
    table = tmp_path / "names.csv"
    written = draft.files["names.csv"]
    for number, slug in enumerate(("adec-3", "adec-3", "adec-2"), start=1):
        written = written.replace(f"certification-{number}", slug)
    table.write_text(written, encoding="utf-8")

    decided = draft_market("named", decide_names(read_heap(tmp_path / "named.csv"), read_names(table), table.name), DAY)
    assert decided.certifications == 2
    assert (decided.questions["same"], decided.questions["slug"]) == ([], [])
    assert "aliases:" in decided.files["certifications/adec-3.yaml"]


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("点字検定,Braille", '"Braille" is no slug'),
        (",braille", "A name is missing"),
        ("点字検定,braille\n点字検定,other", "has another slug above: braille"),
        ("点時検定,braille", 'No claim has the name "点時検定"'),
    ],
)
def test_a_slip_in_the_table_of_names_is_told(tmp_path: Path, row: str, complaint: str) -> None:
    draft_names(tmp_path, "点字検定")
    table = tmp_path / "names.csv"
    table.write_text(f"name,slug\n{row}", encoding="utf-8")

    with refused(complaint):
        decide_names(read_heap(tmp_path / "named.csv"), read_names(table), table.name)


def test_the_folder_lacks_only_what_a_person_decides(heap: Path, tmp_path: Path) -> None:
    write_draft(draft_market("braille", read_heap(heap), DAY), tmp_path / "braille")

    assert [str(one) for one in inspect(tmp_path / "braille")[1]] == [
        "criteria/: There is no file here. Add at least one <slug>.yaml."
    ]
    source = (tmp_path / "braille" / "sources" / "example-org-2.yaml").read_text(encoding="utf-8")
    assert '{text: "20%", label: "統一試験"}' in source
    with refused("exists already"):
        write_draft(draft_market("braille", read_heap(heap), DAY), tmp_path / "braille")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("{", "no JSON object"),
        ('{"credential": "点字検定", "field": "exam_fee"}', "needs a name, a field and a text"),
        ('{"credential": "点字検定", "field": "fee", "raw": "5円"}', 'There is no field "fee"'),
    ],
)
def test_no_row_is_lost_in_silence(tmp_path: Path, row: str, complaint: str) -> None:
    (tmp_path / "claims.jsonl").write_text(row, encoding="utf-8")

    with refused(complaint):
        read_heap(tmp_path / "claims.jsonl")


def test_the_command_tells_how_much_is_open(heap: Path, tmp_path: Path) -> None:
    done = run("draft", "braille", str(heap), "--into", str(tmp_path), "--on", DAY.isoformat())

    assert done.returncode == 0, done.stderr
    assert "6 claims of 3 certifications from 4 sources" in done.stdout
    assert "8 decisions are open" in done.stdout


def test_a_break_in_a_quoted_cell_parts_words_and_a_page_of_two_kinds_is_two_sources(tmp_path: Path) -> None:
    file = tmp_path / "claims.csv"
    rows = (
        "credential,field,raw,source_url,source_kind",
        '点字検定,exam_fee,"8,800\n9,900円",https://example.org/a,media # x',
        "点字検定,pass_rate,60%,https://example.org/a,organiser",
    )
    file.write_text("\n".join(rows), encoding="utf-8")

    claims = read_heap(file)
    assert claims[0].text == "8,800 9,900円"
    sources = [text for name, text in draft_market("braille", claims, DAY).files.items() if name.startswith("sources/")]
    assert sorted(YAML(typ="safe").load(text)["kind"] for text in sources) == ["media # x", "organiser"]
