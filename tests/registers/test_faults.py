"""What is wrong in a register: told with its file, line and sheet, and never read as something else."""

import gzip
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.registers.conftest import MADE_UP, Read, read_files
from tests.saying import refused

from mikiwame.registers import opening

Change = Callable[..., Read]


@pytest.mark.parametrize(
    ("old", "new", "line", "element", "code"),
    [
        ("25/01/2023", "31/02/2023", 200, "DATE_DECISION", "day"),
        ("25/01/2023", "2023-01-25", 200, "DATE_DECISION", "day"),
        ("25/01/2023", "25/01/0203", 200, "DATE_DECISION", "day"),
        ("<DUREE_ENREGISTREMENT>3<", "<DUREE_ENREGISTREMENT>trois<", 201, "DUREE_ENREGISTREMENT", "whole"),
        ("<NIVEAU>AUCUN<", "<NIVEAU>NIV9<", 191, "NIVEAU", "level"),
        ("<ETAT_FICHE>Publiée<", "<ETAT_FICHE>Perdue<", 189, "ETAT_FICHE", "code"),
        ("<VALIDATION_PARTIELLE>Oui<", "<VALIDATION_PARTIELLE>oui<", 206, "VALIDATION_PARTIELLE", "flag"),
        ("73282932000074", "73282932000075", 62, "SIRET_PARTENAIRE", "siret"),
        ("HABILITATION_ORGA_FORM", "HABILITATION_AUTRE", 62, "HABILITATION_PARTENAIRE", "code"),
        (">76,5<", ">176,5<", 124, "TAUX_INSERTION_GLOBAL_6MOIS", "percent"),
        ("<ANNEE>2021<", "<ANNEE>l'an dernier<", 154, "ANNEE", "whole"),
        ("<ACTIF>Non</ACTIF>\n    </SI_JURY_CL>", "<ACTIF>?</ACTIF>\n    </SI_JURY_CL>", 108, "ACTIF", "flag"),
    ],
)
def test_what_can_not_be_read_stays_as_printed_without_a_value(
    read_changed: Change, old: str, new: str, line: int, element: str, code: str
) -> None:
    read = read_changed(old, new)

    complaints = read.list_complaints()
    assert [(row[2], row[3]) for row in complaints] == [(element, code)]
    assert complaints[0][0] == line
    assert read.tables["sheets"].height == 2
    assert read.outcome.read == read.outcome.elements


def test_a_value_that_can_not_be_read_is_none_beside_its_text(read_changed: Change) -> None:
    row = read_changed("25/01/2023", "31/02/2023").list_rows("sheets", "RS99902")[0]

    assert "decided" not in row
    assert row["decided_text"] == "31/02/2023"


@pytest.mark.parametrize(
    ("old", "new", "line", "element", "code", "unread"),
    [
        ("<INTITULE>Lire", "<PRIX>12 €</PRIX><INTITULE>Lire", 188, "PRIX", "unknown", 1),
        ("<INTITULE>Lire", "<PRIX><HT>1</HT><TTC>2</TTC></PRIX><INTITULE>Lire", 188, "PRIX", "unknown", 3),
        ("Lire les feux", "Lire <b>les</b> feux", 188, "INTITULE", "nested", 2),
        ("<INTITULE>Lire", "<INTITULE>Autre</INTITULE><INTITULE>Lire", 188, "INTITULE", "twice", 1),
        ("<INTITULE>Lire", "perdu <INTITULE>Lire", 185, "FICHE", "text", 0),
        ("<INTITULE>Lire", '<INTITULE xml:lang="fr">Lire', 188, "INTITULE", "attribute", 0),
        ("<NOM_PARTENAIRE>ECOLE DE LA MER<", "<NOM_PARTENAIRE/><NOM_PARTENAIRE>X<", 63, "NOM_PARTENAIRE", "twice", 1),
        ("<NOM_PARTENAIRE>ECOLE DE LA MER<", "<UAI>7</UAI><NOM_PARTENAIRE>X<", 63, "UAI", "unknown", 1),
        (
            "<NOM_PARTENAIRE>ECOLE DE LA MER<",
            '<NOM_PARTENAIRE a="b">ECOLE DE LA MER<',
            63,
            "NOM_PARTENAIRE",
            "attribute",
            0,
        ),
        ("<NOM_PARTENAIRE>ECOLE DE LA MER<", "perdu<NOM_PARTENAIRE>ECOLE DE LA MER<", 62, "PARTENAIRE", "text", 0),
        ("<PARTENAIRES>", "<PARTENAIRES><AUTRE/>", 61, "AUTRE", "unknown", 1),
        ("</PARTENAIRES>", "</PARTENAIRES><PARTENAIRES/>", 82, "PARTENAIRES", "twice", 1),
        ("<NUMERO_FICHE>RNCP99880<", "<NUMERO_FICHE>RNCP9<x/>9880<", 177, "NUMERO_FICHE", "nested", 2),
    ],
)
def test_what_the_form_does_not_know_is_named_and_the_rest_is_read(
    read_changed: Change, old: str, new: str, line: int, element: str, code: str, unread: int
) -> None:
    read = read_changed(old, new)

    assert [(row[0], row[2], row[3]) for row in read.list_complaints()] == [(line, element, code)]
    assert read.outcome.elements - read.outcome.read == unread
    assert read.tables["ties"].height == 6
    assert sum(read.tables["sheets"]["unknown"]) == unread


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<NUMERO_FICHE>RNCP99901</NUMERO_FICHE>", "", "no_number"),
        ("<NUMERO_FICHE>RNCP99901<", "<NUMERO_FICHE> <", "no_number"),
        ("<NUMERO_FICHE>RNCP99901<", "<NUMERO_FICHE>99901<", "bad_number"),
        ("<NUMERO_FICHE>RNCP99901<", "<NUMERO_FICHE>RNCP099901<", "bad_number"),
    ],
)
def test_a_sheet_that_nothing_names_is_left_out_with_all_its_rows(
    read_changed: Change, old: str, new: str, code: str
) -> None:
    read = read_changed(old, new)

    assert [row[3] for row in read.list_complaints()] == [code]
    assert read.outcome.left_out == 1
    assert read.tables["sheets"]["number"].to_list() == ["RS99902"]
    assert read.tables["ties"].height == 1
    assert read.tables["blocks"].height == 0


def test_of_two_sheets_with_one_number_the_second_is_left_out() -> None:
    read = read_files(MADE_UP, MADE_UP)

    assert [row[3] for row in read.list_complaints()] == ["same_number", "same_number"]
    assert f"{MADE_UP}:4" in str(read.outcome.shown[0])
    assert read.tables["ties"].height == 6


def test_days_that_can_not_both_be_right_are_told(read_changed: Change) -> None:
    read = read_changed("<DATE_FIN_ENREGISTREMENT>25/01/2026", "<DATE_FIN_ENREGISTREMENT>25/01/2022")

    assert [(row[1], row[2], row[3]) for row in read.list_complaints()] == [("RS99902", "decided", "order")]


def test_a_form_of_another_version_is_read_and_told(read_changed: Change) -> None:
    read = read_changed("<VERSION_FLUX>4.1<", "<VERSION_FLUX>5.0<")

    assert [(row[0], row[3]) for row in read.list_complaints()] == [(3, "around")]
    assert read.outcome.files[0].version == "5.0"


@pytest.mark.parametrize("junk", ["<AUTRE>1</AUTRE>", "perdu", "<FICHES/>"])
@pytest.mark.parametrize("place", ["  <FICHE>\n    <ID_FICHE>2<", "</FICHES>"])
def test_what_stands_beside_the_sheets_is_told(read_changed: Change, place: str, junk: str) -> None:
    read = read_changed(place, f"{junk}{place}")

    assert [row[3] for row in read.list_complaints()] == ["around"]
    assert read.tables["sheets"].height == 2


def test_strictly_read_the_first_complaint_ends_it(read_changed: Change) -> None:
    with refused(r"changed\.xml:200: RS99902: <DATE_DECISION> \"31/02/2023\" is not a day"):
        read_changed("25/01/2023", "31/02/2023", strict=True)


def put(folder: Path, content: bytes, name: str = "register.xml") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


WHOLE = MADE_UP.read_bytes()
LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (WHOLE[:6000], r"register\.xml:155: The XML is broken: StartTag"),
        (WHOLE[:-20], "After sheet (RNCP99901|RS99902): The XML is broken"),
        (b"", "The XML is broken"),
        (b"<html><body>404</body></html>", "It begins with <html>"),
        (b'<FICHES xmlns="urn:x"><FICHE/></FICHES>', "It begins with <{urn:x}FICHES>"),
        (WHOLE.replace("Publiée".encode(), "Publiée".encode("latin-1")), "encoding"),
        (WHOLE.replace(b"UTF-8", b"US-ASCII"), "The XML is broken"),
        (
            b"<!DOCTYPE FICHES [" + b'<!ENTITY l0 "ha">' + LAUGHS + b"]><FICHES><FICHE>&l11;</FICHE></FICHES>",
            "document type",
        ),
        (
            b'<!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/passwd">]><FICHES><FICHE>&x;</FICHE></FICHES>',
            "document type",
        ),
        (b'<!DOCTYPE FICHES SYSTEM "http://127.0.0.1:9/x.dtd"><FICHES><FICHE/></FICHES>', "document type"),
        (b"<FICHES><FICHE>&x;</FICHE></FICHES>", "The XML is broken: Entity 'x' not defined"),
        (b"<FICHES><FICHE>" + b"<a>" * 300, "Excessive depth"),
        (b"<FICHES><FICHE><INTITULE>" + b"x" * 11_000_000, "Text node too long"),
    ],
    ids=range(13),
)
def test_a_file_that_is_not_sound_is_refused_whole(tmp_path: Path, content: bytes, told: str) -> None:
    with refused(told):
        read_files(put(tmp_path, content))


def test_a_sheet_that_never_ends_does_not_fill_the_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LONGEST", 2**20)
    path = put(tmp_path, b"<FICHES><FICHE>" + b"<ABREGE/>" * 400_000)

    with refused("No sheet ends within"):
        read_files(path)


def test_other_encodings_are_read_as_they_are_declared(tmp_path: Path, made_up: Read) -> None:
    text = WHOLE.decode().replace("UTF-8", "UTF-16")

    read = read_files(put(tmp_path, text.encode("utf-16")))

    assert read.tables["ties"].equals(made_up.tables["ties"])
    assert not read.outcome.complaints


def test_comments_and_instructions_do_not_cut_a_text(read_changed: Change) -> None:
    read = read_changed("Lire les feux", "Lire <!-- tous --><?php echo ?>les feux")

    assert read.list_rows("sheets", "RS99902")[0]["title"] == "Lire les feux"
    assert not read.outcome.complaints


def test_packed_files_give_what_the_plain_one_gives(tmp_path: Path, made_up: Read) -> None:
    packed = tmp_path / "register.xml.gz"
    packed.write_bytes(gzip.compress(WHOLE))
    zipped = tmp_path / "register.zip"
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("lisez-moi.txt", "Licence Ouverte")
        file.writestr("export.xml", WHOLE)

    for path, name in ((packed, str(packed)), (zipped, f"{zipped}/export.xml")):
        read = read_files(path)
        assert read.outcome.files[0].file == name
        assert read.outcome.files[0].size == len(WHOLE)
        for table, rows in made_up.tables.items():
            columns = [column for column in rows.columns if column != "file"]
            assert read.tables[table].select(columns).equals(rows.select(columns))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("cut.xml.gz", gzip.compress(WHOLE)[:-300], "damaged or cut off"),
        ("changed.xml.gz", gzip.compress(WHOLE)[:-8] + b"\0" * 8, "damaged or cut off"),
        ("cut.zip", b"PK\x03\x04 and nothing more", "damaged or cut off"),
    ],
)
def test_a_damaged_packed_file_is_refused(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    with refused(told):
        read_files(put(tmp_path, content, name))


def test_a_zip_without_xml_and_a_file_that_is_none_are_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.zip"
    with zipfile.ZipFile(empty, "w") as file:
        file.writestr("a.csv", "x")

    for path, told in (
        (empty, "holds no file that ends in .xml"),
        (tmp_path, "folder"),
        (tmp_path / "no.xml", "No such"),
    ):
        with refused(told):
            read_files(path)
