"""A market compiled into one file: the same as its folder, and refused when it is not."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from tests.saying import refused

from mikiwame.catalogue import compiled, open_compiled, tabulate_claims, write_compiled
from mikiwame.pipeline import compare, load
from mikiwame.vocabulary.complaints import OutputError

DAY = date(2026, 11, 22)


@pytest.fixture
def file(market: Path, tmp_path: Path) -> Path:
    found = tmp_path / "market.mikiwame"
    write_compiled(load(market), market, found)
    return found


def test_a_compiled_market_answers_as_its_folder_does(market: Path, file: Path) -> None:
    folder, opened = load(market), open_compiled(file)

    assert opened.digest == folder.digest
    assert opened.slug == folder.slug
    assert opened.sources == folder.sources
    assert opened.certifications == folder.certifications
    assert tabulate_claims(opened).equals(tabulate_claims(folder))
    assert compare(opened, DAY).ranking.equals(compare(folder, DAY).ranking)


def test_the_claims_of_a_compiled_market_are_not_read_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mikiwame.catalogue.claims._read_once", None)

    assert len(tabulate_claims(open_compiled(file)))


def test_an_edit_of_the_folder_makes_the_file_stale(market: Path, file: Path) -> None:
    source = market / "sources" / "guide.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("5,000", "5,100"), encoding="utf-8")

    with refused(r"Since it was compiled sources/guide\.yaml has changed.*compile"):
        open_compiled(file)


@pytest.mark.parametrize("change", ["come", "gone"])
def test_a_file_that_came_or_went_makes_it_stale(market: Path, file: Path, change: str) -> None:
    if change == "come":
        (market / "left_out.yaml").write_text("left_out: []\n", encoding="utf-8")
    else:
        (market / "certifications" / "gamma.yaml").unlink()

    with refused("changed"):
        open_compiled(file)


def test_a_file_far_from_its_folder_stands_for_itself(market: Path, file: Path, tmp_path: Path) -> None:
    market.rename(tmp_path / "elsewhere")

    assert open_compiled(file).certifications


def test_other_code_does_not_open_it(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "digest_code", lambda: "0" * 64)

    with refused("another version"):
        open_compiled(file)


@pytest.mark.parametrize("content", [b"", b"no ZIP", b"PK\x03\x04"])
def test_what_is_no_compiled_market_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "strange"
    file.write_bytes(content)

    with refused("no compiled market"):
        open_compiled(file)


def test_a_damaged_part_is_refused(file: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged"
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(damaged, "w") as written:
        for name in (compiled.ABOUT, compiled.FILES):
            written.writestr(name, parts.read(name))
        written.writestr(compiled.CLAIMS, b"no Arrow")

    with refused("damaged"):
        open_compiled(damaged)


def test_a_place_that_cannot_be_written_is_told_and_nothing_is_left(market: Path, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"missing/file: files\.unwritable"):
        write_compiled(load(market), market, tmp_path / "missing" / "file")


def test_a_new_file_takes_the_place_of_the_old_one(market: Path, file: Path) -> None:
    write_compiled(load(market), market, file)

    assert open_compiled(file).certifications
    assert [one.name for one in file.parent.iterdir() if one.name.startswith(".new-")] == []


def test_a_folder_or_a_file_of_another_kind_is_never_replaced(market: Path, tmp_path: Path) -> None:
    catalogue, other = load(market), tmp_path / "precious.txt"
    other.write_text("mine", encoding="utf-8")
    (tmp_path / "folder").mkdir()

    with refused(r"precious\.txt: There is a file of another kind here"):
        write_compiled(catalogue, market, other)
    with refused(r"folder: This is a folder"):
        write_compiled(catalogue, market, tmp_path / "folder")

    assert other.read_text(encoding="utf-8") == "mine"
    assert not list(tmp_path.glob(".new-*"))


def test_a_link_stays_and_one_that_leads_to_itself_is_refused(market: Path, file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(file)
    (tmp_path / "loop").symlink_to("loop")

    write_compiled(load(market), market, tmp_path / "link")

    assert (tmp_path / "link").is_symlink()
    with refused(r"loop: This can't be written"):
        write_compiled(load(market), market, tmp_path / "loop")
