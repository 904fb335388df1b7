"""Slips of the hand in a file: a character that looks like another, a missing space, a merge, a misplaced key."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.catalogue.said import inspect

SOURCE = """title: 資格の手引き
kind: comparison
url: https://example.org/guide
readings:
  - on: 2026-06-01
    says:
      alpha:
        exam_fee: 5,000円
        pass_rate: 60%
      beta:
        eligibility: 講座受講完了者
  - on: 2025-06-01
    says:
      gamma:
        exam_fee:
          - 6,000円
          - {text: "7,000", unit: 円, label: 1級}
"""

# What is replaced once in the source, by what, and how each complaint about it begins, in order.
SLIPS = {
    "a full-width colon": (
        "exam_fee: 5",
        "exam_fee\uff1a5",
        ['8: After "exam_fee" stands a "\uff1a" (full-width colon, U+FF1A) where a plain colon belongs. Write'],
    ),
    "a full-width colon after a slug": ("alpha:", "alpha\uff1a", ['7: After "alpha" stands a "\uff1a" (full-width']),
    "a full-width colon at the top": ("title: ", "title\uff1a", ['1: After "title" stands a "\uff1a" (full-width']),
    "a full-width colon in braces": ("text: ", "text\uff1a", ['17: After "text" stands a "\uff1a" (full-width']),
    "a semicolon": ("pass_rate:", "pass_rate;", ['9: After "pass_rate" stands a ";" (semicolon, U+003B)']),
    "no space": (
        "exam_fee: 5",
        "exam_fee:5",
        ['8: There is no space after the colon of "exam_fee". Write `exam_fee: 5,000円`.'],
    ),
    "no space in the last line of its level": (
        "eligibility: ",
        "eligibility:",
        ['11: There is no space after the colon of "eligibility". Write `eligibility: 講座受講完了者`.'],
    ),
    "no space in the first line of an item": ("- on: 2026", "- on:2026", ["5: There is no space after the colon of"]),
    "no space in braces": ('text: "7,000"', "text:7000", ['17: There is no space after the colon of "text".']),
    "a no-break space after the colon": (
        "exam_fee: 5",
        "exam_fee:\u00a05",
        ['8: After the colon of "exam_fee" stands a no-break space (U+00A0) where a plain space belongs.'],
    ),
    "a tab after the colon": (
        "exam_fee: 5",
        "exam_fee:\t5",
        ['8: After the colon of "exam_fee" stands a tab (U+0009)'],
    ),
    "a full-width indent": (
        "        exam_fee: 5",
        "\u3000\u3000\u3000\u3000exam_fee: 5",
        ["8: The indent of this line holds a full-width space (U+3000). Indent with plain spaces."],
    ),
    "a full-width space within the indent": (
        "        pass",
        "      \u3000pass",
        ['9: The indent before "pass_rate" holds a full-width space (U+3000). Indent with plain spaces.'],
    ),
    "an indent of no-break spaces": (
        "        pass",
        "\u00a0" * 8 + "pass",
        ["9: The indent of this line holds a no-break space (U+00A0)."],
    ),
    "tabs for the indent": (
        "        exam_fee: 5,000円\n        pass",
        "\t\texam_fee: 5,000円\n\t\tpass",
        ["8: The indent of this line holds a tab (U+0009).", "9: The indent of this line holds a tab (U+0009)."],
    ),
    "a mark without width in a key": ("pass_rate", "pass\u200b_rate", ['9: The key "pass_rate" holds a zero-width']),
    "a no-break space after a key": ("pass_rate", "pass_rate\u00a0", ['9: The key "pass_rate" holds a no-break']),
    "full-width letters in a key": ("pass_rate", "\uff50ass_rate", ['9: The key "pass_rate" holds a "\uff50"']),
    "a merge": (
        "        exam_fee: 5,000円\n",
        "<<<<<<< HEAD\n        exam_fee: 5,000円\n=======\n        exam_fee: 5,500円\n>>>>>>> fees\n",
        ['8: The merge marker "<<<<<<<" stands here. Keep the version that is right and remove this line,'],
    ),
    "what is left of a merge": ("      beta:", "=======\n      beta:", ['10: The merge marker "======="']),
    "no space after a hyphen": ("- 6,000", "-6,000", ["16: There is no space after the hyphen that begins this item."]),
    "no space after the hyphen of a key": ("- on: 2026", "-on: 2026", ["5: There is no space after the hyphen"]),
    "a full-width hyphen": (
        "- on: 2026",
        "\uff0d on: 2026",
        ['5: This item begins with a "\uff0d" (full-width hyphen'],
    ),
    "one column too far": (
        "        pass",
        "         pass",
        ["9: This line is indented by 9 spaces, the one above by 8."],
    ),
    "one column short": ("        pass", "       pass", ["9: This line is indented by 7 spaces, the one above by 8."]),
    "no colon": ("pass_rate: 60", "pass_rate 60", ['9: There is no colon after "pass_rate". Write `pass_rate: 60%`.']),
    "a colon in a text": (
        "手引き",
        "手引き: 新版",
        ['1: This text holds ": ", which YAML takes for the end of a key.'],
    ),
    "a text that begins with a sign": ("60%", "*60%", ['9: This text begins with "*", which means something else']),
    "a bracket in front of a text": ("60%", "[約60%]程度", ['9: This text begins with "["']),
    "an open quotation mark": ("60%", '"60%', ['9: The quotation mark " that opens here is never closed.']),
    "two slips": (
        "exam_fee: 5,000円\n        pass_rate: 60%",
        "exam_fee:5,000円\n        pass_rate\uff1a60%",
        ['8: There is no space after the colon of "exam_fee".', '9: After "pass_rate" stands a "\uff1a"'],
    ),
    "a slip that YAML takes for text": (
        "pass_rate: 60%\n",
        "pass_rate: 60%\n          venue\uff1a在宅\n",
        ['10: After "venue" stands a "\uff1a" (full-width colon, U+FF1A)'],
    ),
    "a slug that is nearly one": (
        "alpha",
        "alhpa",
        ['7: There is no certifications/alhpa.yaml. Did you mean "alpha"?'],
    ),
    "a kind in full-width letters": ("comparison", "\uff43omparison", ['2: kind: "\uff43omparison" holds a "\uff43"']),
    "a kind that is nearly one": (
        "comparison",
        "comparisn",
        ['2: market.yaml has no source kind "comparisn". Did you'],
    ),
    "a day with slashes": (
        "2026-06-01",
        "2026/6/1",
        ['5: readings (1st).on: "2026/6/1" is not a day. Write 2026-06-01.'],
    ),
    "a day in full-width digits": (
        "2026-",
        "\uff12026-",
        [
            "5: readings (1st).on: ",
        ],
    ),
    "a key of another place": (
        "        pass_rate: 60%",
        "        label: 1級",
        ['9: The key "label" does not belong here. It goes in `says`, beside `withheld` or `text`.'],
    ),
    "a field beside certifications": (
        "        pass_rate: 60%",
        "      venue: 在宅",
        ['9: The key "venue" does not belong here. It goes in `says`, below the slug of a certification.'],
    ),
    "a key that is nearly one": ("label:", "lable:", ['17: Unknown key "lable". Did you mean "label"?']),
    "an unknown key": ("url:", "website:", ['3: Unknown key "website". Remove it, or use one of: gone, kind,']),
    "a key misspelt that must be there": ("title:", "titel:", ['1: Unknown key "titel". Did you mean "title"?']),
    "a missing key in an item": (
        "- on: 2025-06-01\n    says",
        "- says",
        ['12: The key "on" is missing in readings (2nd).'],
    ),
    "a day in the second of two": ("2025-06-01", "2025-06-31", ["12: readings (2nd).on: "]),
    "a list where a text belongs": (
        'text: "7,000"',
        "text: []",
        ["17: readings (2nd).says.gamma.exam_fee (2nd).text "],
    ),
    "a separator of lines": (
        "手引き",
        "手\u2028引き",
        ["1: The character line separator (U+2028) may not stand in YAML."],
    ),
    "a carriage return in a text": ("手引き", "手\r引き", ["1: A carriage return (U+000D) stands within this line"]),
    "a zero byte": ("手引き", "手\x00引き", ["1: The character NUL (U+0000) may not stand in YAML. Remove it."]),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_where_it_stands_with_its_remedy(slip: str, market: Path) -> None:
    right, wrong, expected = SLIPS[slip]
    assert right in SOURCE
    (market / "sources/guide.yaml").write_bytes(SOURCE.replace(right, wrong, 1).encode())

    told = [str(one).removeprefix("sources/guide.yaml:") for one in inspect(market)[1]]

    assert len(told) == len(expected), told
    assert all(one.startswith(beginning) for one, beginning in zip(told, expected, strict=True)), told


def test_the_file_without_a_slip_has_no_fault(market: Path) -> None:
    (market / "sources/guide.yaml").write_text(SOURCE, encoding="utf-8")

    assert inspect(market)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        SOURCE.replace("60%", "|\n          <<<<<<<\n          exam_fee\uff1a8,800円"),
        SOURCE.replace("60%", '"合格率\uff1a60%"'),
        SOURCE.replace("60%", "合格率\uff1a60%"),
        SOURCE.replace("60%", "約 60%\n          (2022年)"),
        SOURCE.replace("\n", "\r\n"),
        SOURCE.replace("\n", "\r"),
        "\ufeff" + SOURCE,
    ],
    ids=["a block of text", "quoted text", "printed text", "two lines of text", "CRLF", "CR", "a byte order mark"],
)
def test_what_a_page_may_print_or_an_editor_may_save_is_no_slip(text: str, market: Path) -> None:
    (market / "sources/guide.yaml").write_bytes(text.encode())

    assert inspect(market)[1] == []


ENCODINGS = {
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "iso2022_jp": "ISO-20",
}


@pytest.mark.parametrize("codec", ENCODINGS)
def test_a_file_in_another_encoding_is_told_by_its_name(codec: str, market: Path) -> None:
    (market / "sources/guide.yaml").write_bytes(SOURCE.encode(codec))

    told = [str(one) for one in inspect(market)[1]]

    assert len(told) == 1
    assert told[0].startswith(f"sources/guide.yaml:1: This looks like {ENCODINGS[codec]}")
    assert told[0].endswith("Save the file as UTF-8.")


def _link_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("nowhere"))


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


ODD_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a link to nothing": (_link_to_nothing, "This link leads to no file."),
    "a folder": (_make_folder, ""),
    "a page that strayed in": (lambda path: path.write_bytes(b"a" * 2_000_000), "The file is too large"),
    "brackets without end": (lambda path: path.write_text("a: " + "[" * 50_000), "The file nests too deep."),
    "levels without end": (
        lambda path: path.write_text("".join(" " * depth + "a:\n" for depth in range(600))),
        "The file nests too deep.",
    ),
    "a picture": (lambda path: path.write_bytes(bytes(range(256)) * 20), ""),
    "zeros": (lambda path: path.write_bytes(bytes(1000)), "This looks like UTF-16"),
}


@pytest.mark.parametrize("name", ["market.yaml", "sources/guide.yaml", "left_out.yaml"])
@pytest.mark.parametrize("odd", ODD_FILES)
def test_a_file_that_is_none_is_one_line(odd: str, name: str, market: Path, write: Callable[[str, str], None]) -> None:
    write("left_out.yaml", "left_out: []")
    make, message = ODD_FILES[odd]
    make(market / name)

    told = [one for one in inspect(market)[1] if one.file == name]

    assert len(told) == 1
    assert message in told[0].message


def test_a_file_that_may_not_be_read_says_so(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert {one.message for one in inspect(market)[1]} == {
        "Cannot be read: Permission denied. Check the file and its permissions."
    }


def test_a_list_of_ten_thousand_texts_is_read(market: Path) -> None:
    many = SOURCE.replace("          - 6,000円\n", "          - 6,000円\n" * 10_000)
    (market / "sources/guide.yaml").write_text(many, encoding="utf-8")

    catalogue, complaints = inspect(market)

    assert complaints == []
    assert len(catalogue.sources["guide"].readings[1].says["gamma"]["exam_fee"]) == 10_001


def test_a_slug_of_another_shelf_is_named_as_such(market: Path, write: Callable[[str, str], None]) -> None:
    write("certifications/alpha.yaml", "name: A\ncategory: basic\norganisers: [guide]")

    assert [one.message for one in inspect(market)[1]] == [
        "There is no organisations/guide.yaml. sources/guide.yaml is no part of organisations/: "
        "name a file of organisations/ here."
    ]


def test_a_figure_in_a_file_of_a_certification_is_sent_to_a_source(
    market: Path, write: Callable[[str, str], None]
) -> None:
    write("certifications/alpha.yaml", "name: A\ncategory: basic\norganisers: [north]\nexam_fee: 1円")

    assert [str(one) for one in inspect(market)[1]] == [
        'certifications/alpha.yaml:4: The key "exam_fee" does not belong here. '
        "It goes in a file of sources/, in `says`, below the slug of a certification."
    ]


def test_a_text_where_a_list_belongs_is_shown_as_that_list(market: Path, write: Callable[[str, str], None]) -> None:
    write("certifications/alpha.yaml", "name: A\ncategory: basic\norganisers: north, south")

    assert [one.message for one in inspect(market)[1]] == ["organisers should be a list. Write [north, south]."]
