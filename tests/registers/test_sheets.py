"""Each element of a sheet in the column that it is for: a value, and what is printed beside it."""

from datetime import date

import pytest
from lxml import etree
from tests.registers.conftest import MADE_UP, Read

from mikiwame.registers.france import FRANCE
from mikiwame.registers.shapes import Branch, Leaf
from mikiwame.registers.sheets import Element
from mikiwame.registers.walking import Account, Fault, Heap, Walker


def test_a_sheet_is_read_field_by_field(made_up: Read) -> None:
    row = made_up.list_rows("sheets", "RNCP99901")[0]

    assert {key: value for key, value in row.items() if key not in ("file", "elements", "read", "unknown")} == {
        "number": "RNCP99901",
        "register": "RNCP",
        "line": 4,
        "id": 1,
        "id_text": "1",
        "title": "Gardien de phare & de balises",
        "abbreviation": "TP",
        "abbreviation_label": "Titre professionnel",
        "level": 5,
        "level_text": "NIV5",
        "level_label": "Niveau 5",
        "sheet_state": "changes_pending_at_ministry",
        "sheet_state_text": "Modifications à valider par le ministère",
        "status": "active",
        "status_text": "Oui",
        "registration": "by_right",
        "registration_text": "Enregistrement de droit",
        "effective": date(2021, 9, 1),
        "effective_text": "01/09/2021",
        "published": date(2021, 7, 23),
        "published_text": "23/07/2021",
        "last_gazette": date(2016, 10, 4),
        "last_gazette_text": "04/10/2016",
        "registration_ends": date(2026, 8, 31),
        "registration_ends_text": "31/08/2026",
        "last_award": date(2028, 8, 31),
        "last_award_text": "31/08/2028",
        "level_years": [2022, 2021],
        "level_years_text": ["2022", "2021"],
        "has_partners": True,
        "has_partners_text": "Oui",
        "open_in_new_caledonia": False,
        "open_in_new_caledonia_text": "Non",
        "open_in_french_polynesia": True,
        "open_in_french_polynesia_text": "Oui",
        "links": "https://phares.example/gardien",
        "aims": "Garder le phare",
        "activities": "Allumer le feu à < 18 h ;\n    l'entretenir",
        "abilities": "Allumer, éteindre",
        "sectors": "Littoral",
        "jobs": "Gardien",
        "regulations": "Code des phares",
        "to_enter_training": "Aimer la mer",
    }


def test_a_sheet_of_the_other_register_is_read_field_by_field(made_up: Read) -> None:
    row = made_up.list_rows("sheets", "RS99902")[0]

    assert {key: value for key, value in row.items() if key not in ("file", "elements", "read", "unknown")} == {
        "number": "RS99902",
        "register": "RS",
        "line": 185,
        "id": 2,
        "id_text": "2",
        "title": "Lire les feux",
        "level_text": "AUCUN",
        "sheet_state": "published",
        "sheet_state_text": "Publiée",
        "status": "inactive",
        "status_text": "Non",
        "registration": "on_request",
        "registration_text": "Enregistrement sur demande",
        "registered_years": 3,
        "registered_years_text": "3",
        "decided": date(2023, 1, 25),
        "decided_text": "25/01/2023",
        "registration_ends": date(2026, 1, 25),
        "registration_ends_text": "25/01/2026",
        "has_partners": False,
        "has_partners_text": "Non",
        "partial_award": True,
        "partial_award_text": "Oui",
        "partial_award_scope": "Feux fixes",
        "mastery": "sans objet",
        "valid_for": "5 ans",
        "renewal": "Nouvel examen",
    }


def test_a_printed_link_tells_who_certifies_trains_and_examines(made_up: Read) -> None:
    common = {"number": "RNCP99901"}
    school = {"organisation": "73282932000074", "siret": "73282932000074", "siret_text": "73282932000074"}

    assert made_up.list_rows("ties", "RNCP99901") == [
        {
            **common,
            "organisation": "11004401300040",
            "certifies": True,
            "trains": False,
            "examines": False,
            "siret": "11004401300040",
            "siret_text": "11004401300040",
            "name": "MINISTERE DES PHARES",
            "trade_name": "Phares",
            "website": "https://phares.example",
            "state": "active",
            "state_text": "Actif",
            "state_changed": date(2020, 7, 23),
            "state_changed_text": "23/07/2020",
        },
        {
            **common,
            "organisation": "name:SOCIÉTÉ DES BALISES",
            "certifies": True,
            "trains": False,
            "examines": False,
            "name": "Société des  Balises",
            "state": "inactive",
            "state_text": "Inactif",
        },
        {
            **common,
            **school,
            "certifies": False,
            "trains": True,
            "examines": True,
            "name": "ECOLE DE LA MER",
            "tie_text": "HABILITATION_ORGA_FORM",
            "state": "active",
            "state_text": "Actif",
            "since": date(2024, 2, 28),
            "since_text": "28/02/2024",
            "state_changed": date(2024, 2, 29),
            "state_changed_text": "29/02/2024",
        },
        {
            **common,
            "organisation": "35600000000048",
            "siret": "35600000000048",
            "siret_text": "35600000000048",
            "certifies": False,
            "trains": True,
            "examines": False,
            "name": "GRETA DU LITTORAL",
            "tie_text": "HABILITATION_FORMER",
            "state": "withdrawn",
            "state_text": "Supprimé",
        },
        {
            **common,
            **school,
            "certifies": False,
            "trains": False,
            "examines": True,
            "name": "ECOLE DE LA MER SAS",
            "tie_text": "HABILITATION_ORGANISER",
            "state": "inactive",
            "state_text": "Inactif",
        },
    ]


def test_an_organisation_has_every_name_that_it_is_given(made_up: Read) -> None:
    rows = {row["organisation"]: row for row in made_up.list_rows("organisations")}

    assert rows["73282932000074"] == {
        "organisation": "73282932000074",
        "siret": "73282932000074",
        "siren": "732829320",
        "name": "ECOLE DE LA MER",
        "names": ["ECOLE DE LA MER", "ECOLE DE LA MER SAS"],
        "certifies": 0,
        "trains": 1,
        "examines": 2,
    }
    assert rows["name:SOCIÉTÉ DES BALISES"]["certifies"] == 2
    assert len(rows) == 4


def test_what_replaced_what_is_told_from_the_sheet_that_says_it(made_up: Read) -> None:
    assert {(row["relation"], row["other"]) for row in made_up.list_rows("successions")} == {
        ("replaced_by", "RNCP99911"),
        ("replaced_by", "RNCP99912"),
        ("replaces", "RNCP99891"),
    }


def test_codes_routes_and_publications_are_rows_of_their_own(made_up: Read) -> None:
    codes = [(row["scheme"], row["code"], row["label"]) for row in made_up.list_rows("codes", "RNCP99901")]

    assert codes == [
        ("ROME", "N3102", "Équipage de la navigation maritime"),
        ("NSF", "311", "Transport, manutention, magasinage"),
        ("NSF", "311u", "Conduite de navires"),
        ("Formacode", "31801", "Navigation"),
        ("IDCC", "3228", "Manutention ferroviaire"),
        ("CCN2", "3017", "Ports"),
    ]
    assert made_up.list_rows("routes") == [
        {
            "number": "RNCP99901",
            "route": "initial_training",
            "open": True,
            "open_text": "Oui",
            "jury": "Trois gardiens",
        },
        {"number": "RNCP99901", "route": "individual_application", "open": False, "open_text": "Non"},
        {
            "number": "RNCP99901",
            "route": "validated_experience",
            "open": True,
            "open_text": "Oui",
            "changed": date(2022, 6, 7),
            "changed_text": "07/06/2022",
        },
    ]
    assert made_up.list_rows("publications") == [
        {
            "number": "RNCP99901",
            "about": "creation",
            "title": "Arrêté du 1er juillet 2020",
            "published": date(2020, 7, 23),
            "published_text": "23/07/2020",
        }
    ]


def test_blocks_and_what_they_count_for_elsewhere(made_up: Read) -> None:
    assert made_up.list_rows("blocks") == [
        {
            "number": "RNCP99901",
            "code": "RNCP99901BC01",
            "title": "Allumer",
            "abilities": "Choisir la mèche",
            "assessment": "Mise en situation",
            "to_enter_training": "Savoir nager",
            "to_be_certified": "Avoir nagé",
        },
        {"number": "RNCP99901", "code": "RNCP99901BC02", "title": "Éteindre"},
    ]
    assert made_up.list_rows("equivalences") == [
        {
            "number": "RNCP99901",
            "blocks": ["RNCP99901BC01", "RNCP99901BC02"],
            "other": "RNCP99891",
            "other_blocks": ["RNCP99891BC07"],
        },
        {"number": "RNCP99901", "other": "RNCP99880"},
    ]


def test_numbers_of_people_are_numbers(made_up: Read) -> None:
    row = made_up.list_rows("statistics")[0]

    assert (row["year"], row["certified"], row["certified_by_experience"]) == (2018, 36, 0)
    assert (row["employed_6_months"], row["employed_6_months_text"]) == (76.5, "76,5")
    assert row["employed_in_trade_2_years"] == 100


def test_every_element_is_accounted_for(made_up: Read) -> None:
    counted = [sum(1 for _ in sheet.iter()) for sheet in etree.parse(MADE_UP).getroot().iterchildren("FICHE")]

    sheets = made_up.tables["sheets"]
    assert sheets["elements"].to_list() == sheets["read"].to_list() == counted
    assert made_up.outcome.elements == made_up.outcome.read == sum(counted)
    assert not made_up.outcome.complaints


def list_elements(branch: Branch) -> set[str]:
    names = set(branch.children)
    return names.union(*(list_elements(child) for child in branch.children.values() if isinstance(child, Branch)))


def test_the_made_up_sheets_have_every_element_of_the_form() -> None:
    written = {str(element.tag) for element in etree.parse(MADE_UP).getroot().iter()}
    of_one_kind = {"CCN_1", "CCN_3", "SI_JURY_CA", "SI_JURY_FC", "SI_JURY_CQ"}
    of_one_kind |= {"PUBLICATION_DECRET_GENERAL", "PUBLICATION_DECRET_AUTRE"}

    assert list_elements(FRANCE.shape) - written == of_one_kind


BLANKS = etree.XMLParser(remove_blank_text=True)
"""White space between elements is not given to the reader either."""


def read_carefully(walker: Walker, sheet: Element, monkeypatch: pytest.MonkeyPatch) -> tuple[Account, list[Fault]]:
    with monkeypatch.context() as change:
        change.setattr(Walker, "_is_read_quickly", lambda *_: False)
        return walker.read(sheet)


def check_read_alike(first: Walker, second: Walker) -> None:
    for branch in FRANCE.branches:
        assert list_cells(first.find_heap(branch)) == list_cells(second.find_heap(branch))
    assert first.lines == second.lines


def list_cells(heap: Heap) -> list[object]:
    """The printed texts of each column, and where the rows stand."""
    told = [
        [heap.readers[key].texts[cell] if isinstance(cell, int) else cell for cell in cells]
        for key, cells in heap.columns.items()
    ]
    return [told, heap.sheets, heap.lines]


def test_both_ways_of_reading_give_the_same_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    quick, careful = Walker(FRANCE), Walker(FRANCE)
    for sheet in etree.parse(MADE_UP, BLANKS).getroot().iterchildren("FICHE"):
        told = read_carefully(careful, sheet, monkeypatch)
        assert (told[0].unknown, told[1]) == (0, [])
        with monkeypatch.context() as change:
            change.delattr(Walker, "_read_row")
            assert quick.read(sheet) == told

    check_read_alike(quick, careful)


ROWS = {
    "alike": "<A/><B/>",
    "one without an element": "<A/><B/>|<A/>|<A/><B/>",
    "two that lack and have": "<A/><B/><A/>|<B/>",
    "two in one and none in the next": "<A/><B/><A/><B/>|",
    "another order": "<A/><B/>|<B/><A/>",
    "an element that there is not": "<A/><C/>",
    "one without a text": "<A/><B></B>",
    "a text beside its elements": "<A/>beside<B/>",
    "a leaf with an element, and one leaf less": "<D/>|",
}


@pytest.mark.parametrize("rows", ROWS.values(), ids=ROWS)
def test_a_list_of_rows_read_column_by_column_is_as_read_row_by_row(rows: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = {
        "<A/>": "<CODE>a</CODE>",
        "<B/>": "<LIBELLE>b</LIBELLE>",
        "<B></B>": "<LIBELLE/>",
        "<C/>": "<AUTRE>c</AUTRE>",
        "<D/>": "<CODE><LIBELLE>b</LIBELLE></CODE>",
    }
    for short, long in texts.items():
        rows = rows.replace(short, long)
    listed = "".join(f"<ROME>{row}</ROME>" for row in rows.split("|") * 2)
    sheet = etree.fromstring(f"<FICHE><NUMERO_FICHE>RS1</NUMERO_FICHE><CODES_ROME>{listed}</CODES_ROME></FICHE>")
    quick, careful = Walker(FRANCE), Walker(FRANCE)

    assert quick.read(sheet) == read_carefully(careful, sheet, monkeypatch)
    check_read_alike(quick, careful)


def test_every_column_has_one_kind_wherever_it_is_declared() -> None:
    kinds: dict[tuple[str | None, str], set[object]] = {}
    for branch in FRANCE.branches:
        for leaf in branch.leaves.values():
            assert isinstance(leaf, Leaf)
            kinds.setdefault((branch.table, leaf.column), set()).add(leaf.kind if leaf.column != "tie" else "code")

    assert {column: found for column, found in kinds.items() if len(found) > 1} == {}
