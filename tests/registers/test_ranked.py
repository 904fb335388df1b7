"""A register's tables in the columns that markets are ranked from: only what a sheet says."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest
from tests.registers.conftest import MADE_UP

from mikiwame.registers.france import FRANCE
from mikiwame.registers.parts import write_parquet
from mikiwame.registers.ranked import FOLDER, write_for_ranking
from mikiwame.registers.reading import read_register
from mikiwame.vocabulary.days import count_days


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("register")
    text = MADE_UP.read_text(encoding="utf-8")
    ended = text.replace("RS99902", "RS99903").replace("RNCP99901<", "RNCP99903<")
    ended = ended.replace("<ACTIF>Oui</ACTIF>\n    <PREREQUIS", "<ACTIF>Non</ACTIF>\n    <PREREQUIS")
    files = [folder / "one.xml", folder / "two.xml"]
    for file, content in zip(files, (text, ended), strict=True):
        file.write_text(content, encoding="utf-8")
    read_register(files, FRANCE, write_parquet(folder), lambda _: None)
    write_for_ranking(folder)
    return folder / FOLDER


def test_certifications_are_named_by_their_numbers_and_grouped_by_level(written: Path) -> None:
    rows = pl.read_parquet(written / "certifications.parquet").select("market", "certification", "category").rows()

    assert rows == [
        ("rncp", "rncp99901", "level-5"),
        ("rs", "rs99902", "no-level"),
        ("rncp", "rncp99903", "level-5"),
        ("rs", "rs99903", "no-level"),
    ]


def test_organisers_are_those_who_certify_now(written: Path) -> None:
    rows = pl.read_parquet(written / "organisations.parquet").select("certification", "organisation", "teaches").rows()

    assert rows == [
        ("rncp99901", "11004401300040", False),
        ("rs99902", "name:SOCIÉTÉ DES BALISES", False),
        ("rncp99903", "11004401300040", False),
        ("rs99903", "name:SOCIÉTÉ DES BALISES", False),
    ]


def test_only_what_is_registered_no_longer_has_a_last_day(written: Path) -> None:
    rows = pl.read_parquet(written / "events.parquet").select("certification", "last", "day", "source", "text").rows()

    assert rows == [
        ("rncp99903", count_days(date(2028, 8, 31)), count_days(date(2021, 9, 1)), "RNCP99903", "31/08/2028")
    ]
